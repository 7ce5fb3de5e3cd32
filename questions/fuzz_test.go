package questions

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode"

	"kundenbindung/questions/words"
)

// hostile files try to use up memory, stack or time. Each fills the largest
// file that is read.
func hostile() map[string]string {
	laughs := "a: &a [x, x, x, x, x, x, x, x, x]\n"
	for c := 'b'; c < 'z'; c++ {
		laughs += string(c) + ": &" + string(c) + " [" + strings.Repeat("*"+string(c-1)+", ", 9) + "]\n"
	}
	fill := func(s string) string { return strings.Repeat(s, maxOverlay/len(s)) }
	return map[string]string{
		"laughs":   laughs,
		"flow":     fill("["),
		"maps":     fill("{a: "),
		"dashes":   fill("- "),
		"keys":     fill("? "),
		"comments": fill("#\n"),
		"blanks":   fill(" "),
		"lines":    fill("\n"),
		"anchors":  fill("- &a\n"),
		"numbers":  "brake: " + strings.Repeat("9", maxOverlay-10),
		"names":    manyNames(),
		"records":  "measures:\n" + strings.Repeat("- id: a\n", maxOverlay/8-2),
		"new":      "measures:\n" + manyRecords(),
		"quotes":   fill("\"\n"),
		"tabs":     fill("\t"),
		"nul":      fill("\x00"),
		"self":     "a: &a [*a]\n",
		"merge":    "<<: {brake: 50}\n",
		"ends":     fill("...\n"),
		"tags":     fill("! "),
		"indents":  indents(),
	}
}

func manyNames() string {
	var b strings.Builder
	for i := 0; b.Len() < maxOverlay-20; i++ {
		b.WriteString("a" + strings.Repeat("b", i%7) + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26)) + ": 1\n")
	}
	return b.String()
}

func manyRecords() string {
	var b strings.Builder
	for i := 0; b.Len() < maxOverlay-20; i++ {
		b.WriteString("- id: a" + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26)) + "\n")
	}
	return b.String()
}

func indents() string {
	var b strings.Builder
	for i := 0; b.Len() < maxOverlay-2000; i++ {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

// Every file is refused, however it was made; one that takes for ever would
// stop the run.
func TestHostileFiles(t *testing.T) {
	for name, text := range hostile() {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			if laid([]byte(text)).err() == nil {
				t.Error("accepted")
			}
			t.Log(time.Since(start))
		})
	}
}

// laid reads a facilitator's file over nothing at all.
func laid(data []byte) *report {
	c, p := newContent(words.German, words.English), newReport(words.German).strict()
	c.lay(overlay{"own.yaml", data}, p)
	c.check(p)
	return p
}

// Whatever a file holds, it is read or refused with faults that name a line
// of it and can be printed.
func FuzzOverlay(f *testing.F) {
	for _, test := range overlayFaults() {
		f.Add([]byte(test.text))
	}
	for _, text := range hostile() {
		f.Add([]byte(text[:min(len(text), 400)]))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<16 {
			return
		}
		p := laid(data)
		lines := bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r")) + 2
		for _, fault := range p.faults {
			if fault.File == "own.yaml" && fault.Line > lines {
				t.Errorf("line %d of %d: %s", fault.Line, lines, fault)
			}
			if strings.ContainsFunc(fault.String(), unicode.IsControl) {
				t.Errorf("cannot be printed: %q", fault)
			}
		}
	})
}
