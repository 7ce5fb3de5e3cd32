package report

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// Whatever amounts are typed in, the page is set within its width, without a
// figure or a sentence left open.
func TestMoneyOfAnyAmounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := model.Assessment{Company: "Bäckerei\x1b[2J"}
		for f := range a.Money {
			amount := rapid.SampledFrom([]model.Amount{"", "0", "3", "8", "40", "120", "999999999", "1250.50"}).Draw(t, "amount")
			if got, err := model.MoneyField(f).Parse(string(amount)); err == nil {
				a.Money[f] = got
			}
		}
		lang := rapid.SampledFrom([]words.Lang{words.German, words.English}).Draw(t, "lang")
		var text strings.Builder
		if err := Money(&text, lang, &a); err != nil {
			t.Fatal(err)
		}
		for _, bad := range []string{"%!", "NaN", "Inf", "\x1b", "\u00a0", "-1", "−0 "} {
			if strings.Contains(text.String(), bad) {
				t.Fatalf("%q in\n%s", bad, text.String())
			}
		}
		for line := range strings.SplitSeq(text.String(), "\n") {
			table := strings.Contains(line, "  ")
			if w := ansi.StringWidth(line); w > width && !table {
				t.Fatalf("%d cells: %q", w, line)
			}
		}
	})
}

func TestMoneyReportsErrors(t *testing.T) {
	if err := Money(brokenWriter{}, words.German, &model.Assessment{}); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}
