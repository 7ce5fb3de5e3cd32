package questions

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

// unknown reports a name that is not one of the known ones, with the most
// similar of them or, where they are few, all.
func (r *reader) unknown(n *yaml.Node, known []string) {
	if r.full {
		return
	}
	name := quote(n.Value)
	if n.Kind != yaml.ScalarNode {
		name = r.found(n)
	}
	if similar, ok := nearest(name, known); ok {
		r.fault(n, fmt.Sprintf(r.say.DidYou, name, similar))
		return
	}
	const shown = 12
	expected := strings.Join(known[:min(len(known), shown)], ", ")
	if len(known) > shown {
		expected += ", …"
	}
	r.fault(n, fmt.Sprintf(r.say.Unknown, name, expected))
}

// nearest returns the known name that a slip of the fingers turns into name.
func nearest(name string, known []string) (string, bool) {
	best, least := "", 3 // more than two slips is another name
	for _, k := range known {
		if d := distance(name, k); d < least && d <= len(k)/2 {
			best, least = k, d
		}
	}
	return best, best != ""
}

// distance counts the letters to add, drop or change (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
