package words

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// Whatever the width, an option is never broken, and nothing is lost.
func TestWrapKeepsOptionsWhole(t *testing.T) {
	const text = "Bitte wählen Sie mit --db eine andere E-Mail (--no-motion, -o DATEI) oder Ein- und Verkauf - so."
	for width := 14; width < 100; width++ {
		lines := Wrap(text, width)
		for _, line := range lines {
			if ansi.StringWidth(strings.TrimRight(line, " ")) > width {
				t.Errorf("%d: %q is too long", width, line)
			}
		}
		whole := strings.Join(lines, "\n")
		for _, o := range []string{"--db", "--no-motion", "-o"} {
			if !strings.Contains(whole, o) {
				t.Errorf("%d: %s is broken in %q", width, o, whole)
			}
		}
		bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if bare(whole) != bare(text) {
			t.Errorf("%d: %q", width, whole)
		}
	}
	if got := Wrap("eine E-Mail", 8); !slices.Equal(got, []string{"eine E-", "Mail"}) {
		t.Errorf("%q", got)
	}
}
