package report

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

func timetableText(t *testing.T, table *Timetable) string {
	t.Helper()
	var text strings.Builder
	if err := table.Text(&text); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

// Every timetable can be read out: no line is too long, no number is missing,
// and every phase says what to reach, to say and to do.
func TestTimetablesOfEveryKind(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		m, say := catalogue(t, lang).Method, &words.For(lang).Meeting.Script
		for way := range model.VoteWay(model.VoteWayCount) {
			for _, mode := range []model.Mode{model.Full, model.Quick} {
				for _, length := range []int{90, 150} {
					table := Timetable{Script: m.Script(way, mode, 7, length), Lang: lang, Named: length == 150}
					text := timetableText(t, &table)
					for line := range strings.SplitSeq(text, "\n") {
						if ansi.StringWidth(line) > width || line != strings.TrimRight(line, " ") {
							t.Errorf("%d cells: %q", ansi.StringWidth(line), line)
						}
					}
					checkPrintable(t, text)
					checkCommands(t, text)
					for _, bad := range []string{"{", "}", "%!", "\n\n\n"} {
						if strings.Contains(text, bad) {
							t.Errorf("%s %s: contains %q", lang, way.ID(), bad)
						}
					}
					for _, label := range []string{say.Aim + ": ", say.Say + ":\n", say.Do + ":\n"} {
						if got := strings.Count(text, "\n"+label); got != len(table.Parts) {
							t.Errorf("%s %s: %q stands there %d times in %d phases", lang, way.ID(), label, got, len(table.Parts))
						}
					}
					if kept := strings.Contains(flat(text), say.Promises.Named); kept != table.Named {
						t.Errorf("%s %s: named is %v", lang, way.ID(), kept)
					}
				}
			}
		}
	}
}

// checkCommands: what is to be typed stands on a line of its own, and nothing
// else does.
func checkCommands(t *testing.T, text string) {
	t.Helper()
	found := 0
	for line := range strings.SplitSeq(text, "\n") {
		if strings.Contains(line, words.Command) {
			found++
			if command := strings.TrimLeft(line, " "); !strings.HasPrefix(command, words.Command) || strings.HasSuffix(command, ".") {
				t.Errorf("%q cannot be copied", line)
			}
		}
	}
	if found == 0 || !strings.Contains(text, " --format md -o ") {
		t.Errorf("%d commands in\n%s", found, text)
	}
}

func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

// Raised cards are seen in the room: nobody is promised more than that.
func TestTimetablePromisesWhatHolds(t *testing.T) {
	m, say := catalogue(t, words.German).Method, &words.For(words.German).Meeting.Script
	for way, want := range map[model.VoteWay]string{
		model.ByCards: say.Promises.Cards, model.BySheets: say.Promises.Anonymous, model.ByLaptop: say.Promises.Anonymous,
	} {
		table := Timetable{Script: m.Script(way, model.Quick, 3, 90), Lang: words.German}
		if text := flat(timetableText(t, &table)); !strings.Contains(text, want) {
			t.Errorf("%s: %q is missing", way.ID(), want)
		} else if strings.Contains(text, say.Promises.Order) != (way == model.ByCards) {
			t.Errorf("%s: whether cards may come in the same order", way.ID())
		}
	}
}

func TestTimetableOnTheClock(t *testing.T) {
	table := Timetable{
		Script: catalogue(t, words.German).Method.Script(model.BySheets, model.Quick, 7, 90), Lang: words.German,
		At: time.Date(2026, 11, 21, 23, 30, 0, 0, time.UTC),
	}
	text := timetableText(t, &table)
	for _, part := range []string{"23:30–23:35: Ankommen (5 Minuten)\n", "00:55–01:00: Abschluss (5 Minuten)\n"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q is missing in\n%s", part, text)
		}
	}
	if err := table.Text(brokenWriter{}); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}
