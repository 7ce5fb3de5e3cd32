package questions

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"kundenbindung/questions/words"
)

// Fault is one thing wrong in a catalogue file.
type Fault struct {
	File    string
	Line    int    // from 1; 0 where the fault is in no particular line
	Field   string // path of IDs and names, such as "de/items/service.build.1/label"
	Problem string // what is wrong and what is expected, in the user's language
}

// String returns "file:line: field: what is wrong – what is expected".
func (f Fault) String() string {
	var b strings.Builder
	b.WriteString(words.Clean(f.File))
	if f.Line > 0 {
		b.WriteString(":" + strconv.Itoa(f.Line))
	}
	if f.Field != "" {
		b.WriteString(": " + f.Field)
	}
	b.WriteString(": " + f.Problem)
	return b.String()
}

// Faults are all faults of a catalogue, by file and line.
type Faults []Fault

// Error returns a line per fault.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i := range f {
		lines[i] = f[i].String()
	}
	return strings.Join(lines, "\n")
}

// maxFaults keeps a hostile file from producing a report without end.
const maxFaults = 500

// mark is a place in a file where a field was set.
type mark struct {
	file string
	line int
	nth  int // how many were set before it
}

// report collects the faults of all files of a catalogue. Its marks remember
// where each field was last set, so that a check on the whole can name the
// line that broke it.
type report struct {
	lang   words.Lang
	say    *words.Catalog
	faults Faults
	marks  map[string]mark // nil while the built-in catalogue is loaded unchecked
	set    int             // marks set so far
	full   bool            // maxFaults was reached
}

func newReport(lang words.Lang) *report {
	return &report{lang: lang, say: &words.For(lang).Catalog}
}

// strict makes the report of a catalogue that is checked, not only loaded.
func (p *report) strict() *report {
	p.marks = make(map[string]mark)
	return p
}

// checking reports whether texts are measured and gaps are faults.
func (p *report) checking() bool { return p.marks != nil }

func (p *report) add(at mark, field, problem string) {
	if p.full {
		return
	}
	p.faults = append(p.faults, Fault{at.file, at.line, field, problem})
	if len(p.faults) == maxFaults {
		p.full = true
		p.faults = append(p.faults, Fault{File: at.file, Problem: fmt.Sprintf(p.say.More, maxFaults)})
	}
}

// at reports a fault that the fields with the given paths make together. It
// names the one that was set last, in the line where it, or what it belongs
// to, was set: that is the one that a facilitator's file has changed.
func (p *report) at(problem string, paths ...string) {
	last := paths[0]
	for _, path := range paths[1:] {
		if p.where(path).nth > p.where(last).nth {
			last = path
		}
	}
	p.add(p.where(last), last, problem)
}

// mark remembers that a field is set in a line.
func (p *report) mark(path, file string, line int) {
	p.set++
	p.marks[path] = mark{file, line, p.set}
}

func (p *report) where(path string) mark {
	for {
		if m, ok := p.marks[path]; ok {
			return m
		}
		cut := strings.LastIndexByte(path, '/')
		if cut < 0 {
			return mark{file: "method.yaml"}
		}
		path = path[:cut]
	}
}

// err returns the faults in the order of files and lines, or nil.
func (p *report) err() error {
	if len(p.faults) == 0 {
		return nil
	}
	slices.SortStableFunc(p.faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return p.faults
}

// quote makes a text from a file safe and short enough for a message.
func quote(s string) string {
	const most = 40
	if runes := []rune(s[:min(len(s), 4*most)]); len(runes) > most {
		s = string(runes[:most]) + "…"
	}
	return words.Clean(s)
}
