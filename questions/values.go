package questions

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// line reads a text of one line with at most so many characters.
func line(to *string, most int) decoder { return text(to, most, false) }

// block reads a text that may have several lines.
func block(to *string, most int) decoder { return text(to, most, true) }

func text(to *string, most int, lines bool) decoder {
	return func(r *reader, n *yaml.Node) {
		s, ok := r.text(n)
		if !ok {
			return
		}
		if r.checking() && !r.legible(n, s, most, lines) {
			return
		}
		*to = s
	}
}

// text returns the text of a value without blanks around it.
func (r *reader) text(n *yaml.Node) (string, bool) {
	switch {
	case n.Kind == yaml.ScalarNode && n.Tag == "!!null":
		r.fault(n, r.say.Empty)
	case n.Kind == yaml.SequenceNode:
		r.instead(n, r.say.AText)
	case n.Kind != yaml.ScalarNode || n.Tag != "!!str":
		r.fault(n, fmt.Sprintf(r.say.Quote, r.found(n)))
	default:
		s := strings.TrimSpace(n.Value)
		if s == "" {
			r.fault(n, r.say.Empty)
		}
		return s, s != ""
	}
	return "", false
}

// lines reads a list of exactly len(to) texts.
func lines(to []string, most int) decoder {
	return func(r *reader, n *yaml.Node) {
		if n.Kind == yaml.SequenceNode && len(n.Content) != len(to) {
			r.fault(n, fmt.Sprintf(r.say.Count, len(n.Content), len(to)))
			return
		}
		list(func(i int) decoder { return line(&to[i], most) })(r, n)
	}
}

// number reads a number from least to most.
func number(to *float64, least, most float64) decoder {
	return func(r *reader, n *yaml.Node) {
		var v float64
		if !isNumber(n) || n.Decode(&v) != nil {
			r.instead(n, r.say.Decimal)
			return
		}
		if !(v >= least && v <= most) { // also where v is not a number
			r.fault(n, fmt.Sprintf(r.say.Range, quote(n.Value), r.number(least), r.number(most)))
			return
		}
		*to = v
	}
}

func isNumber(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && (n.Tag == "!!int" || n.Tag == "!!float")
}

// number writes v as it would stand in a file.
func (p *report) number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// integer reads a whole number from least to most.
func integer(to *int, least, most int) decoder {
	return func(r *reader, n *yaml.Node) {
		var v int
		if n.Kind != yaml.ScalarNode || n.Tag != "!!int" || n.Decode(&v) != nil {
			r.instead(n, r.say.AWhole)
			return
		}
		if v < least || v > most {
			r.fault(n, fmt.Sprintf(r.say.Range, quote(n.Value), strconv.Itoa(least), strconv.Itoa(most)))
			return
		}
		*to = v
	}
}

// oneOf reads one of the given names and passes on its position.
func oneOf(names []string, take func(i int)) decoder {
	return func(r *reader, n *yaml.Node) {
		if s, ok := r.text(n); ok {
			if i := slices.Index(names, s); i >= 0 {
				take(i)
			} else {
				r.unknown(n, names)
			}
		}
	}
}

// someOf reads a list of different names out of the given ones.
func someOf(of []string, start func(), take func(i int)) decoder {
	return func(r *reader, n *yaml.Node) {
		start()
		seen := make(map[int]int, len(n.Content))
		list(func(int) decoder {
			return func(r *reader, n *yaml.Node) {
				oneOf(of, func(i int) {
					if line, twice := seen[i]; twice {
						r.fault(n, fmt.Sprintf(r.say.Twice, of[i], line))
						return
					}
					seen[i] = n.Line
					take(i)
				})(r, n)
			}
		})(r, n)
	}
}

// matching reads a text of a fixed form; complaint takes the text.
func matching(to *string, form *regexp.Regexp, complaint func(*reader) string) decoder {
	return func(r *reader, n *yaml.Node) {
		s, ok := r.text(n)
		switch {
		case !ok:
		case !form.MatchString(s):
			r.fault(n, fmt.Sprintf(complaint(r), quote(s)))
		default:
			*to = s
		}
	}
}

var idForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

const maxID = 40

func isID(s string) bool { return len(s) <= maxID && idForm.MatchString(s) }
