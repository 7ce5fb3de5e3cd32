package tui

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/questions/words"
)

const vectors = "../model/testdata/vectors"

// company reads one of the conformance cases.
func company(t *testing.T, name string) model.Assessment {
	t.Helper()
	f, err := os.Open(filepath.Join(vectors, name+".answers.json"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	a, err := interchange.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// companies returns the names of all conformance cases.
func companies(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(vectors, "*.answers.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no companies: %v", err)
	}
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = strings.TrimSuffix(filepath.Base(f), ".answers.json")
	}
	return names
}

// inResult opens the result of an assessment that the store holds as
// finished.
func inResult(t *testing.T, lang words.Lang, as model.Assessment, width, height int) *driver {
	t.Helper()
	d := newDriver(t, lang, width, height)
	as.ID = "00000000-0000-4000-8000-000000000000"
	as.Finished = testNow()
	rec := model.Record{Assessment: as, HeadRev: 1}
	d.store.records[as.ID] = rec
	d.app.open(rec)
	return d
}

func (d *driver) page() *result { return d.app.screen.(*result) }

// restart shows the result of another assessment in the same program.
func (d *driver) restart(as model.Assessment) {
	d.app.overlay = nil
	as.Finished = testNow()
	d.app.open(model.Record{Assessment: as, HeadRev: 1})
}

func TestResultScreens(t *testing.T) {
	views := map[string][]string{
		"spectrum": {"1"}, "strategy": {"1", "up"}, "moved": {"1", "down", "down", "down", "right"},
		"formula": {"2"}, "steps": {"3"}, "more": {"3", "w"}, "card": {"3", "enter"}, "hints": {"h"},
	}
	pictures(t, pageSizes, views, func(t *testing.T, keys []string, lang words.Lang, width, height int) *driver {
		t.Helper()
		d := inResult(t, lang, company(t, "steuerkanzlei-halb"), width, height)
		d.press(keys...)
		return d
	})
}

// The result of every company in the window most people have.
func TestResultOfEveryCompany(t *testing.T) {
	for _, name := range companies(t) {
		t.Run(name, func(t *testing.T) {
			d := inResult(t, words.German, company(t, name), 80, 24)
			var b strings.Builder
			for _, tab := range []string{"1", "2", "3"} {
				d.press(tab)
				d.fits(80, 24)
				b.WriteString(d.plain() + "\n")
			}
			golden.RequireEqual(t, []byte(b.String()))
		})
	}
}

// Any result fits any window, on every tab, with every card and hint open,
// and the body is exactly as high as its layout says.
func TestResultFitsEveryWindow(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	keys := []string{
		"1", "2", "3", "down", "up", "tab", "left", "right", "space", "r", "h", "w", "enter", "esc", "pgdown", "pgup", "end",
	}
	for _, lang := range []words.Lang{words.German, words.English} {
		d := inResult(t, lang, company(t, "leer"), 80, 24)
		for range rounds(25) {
			d.restart(randomAssessment(rnd))
			width, height := 30+rnd.IntN(140), 8+rnd.IntN(50)
			d.resize(width, height)
			for range 12 {
				d.press(keys[rnd.IntN(len(keys))])
				if _, ok := d.app.screen.(*result); !ok {
					d.restart(randomAssessment(rnd))
				}
				d.fits(width, height)
				d.exact()
			}
		}
	}
}

// exact fails the test where the body is not exactly as large as its layout.
func (d *driver) exact() {
	d.t.Helper()
	l := newLayout(d.app.window.width, d.app.window.height)
	if l.kind == tooSmall {
		return
	}
	lines := d.app.body(l)
	if len(lines) != l.body {
		d.t.Fatalf("%d lines in a body of %d at %dx%d", len(lines), l.body, l.width, l.height)
	}
	for _, line := range lines {
		if w := ansi.StringWidth(line); w > l.width {
			d.t.Errorf("%d cells in a body of %d: %q", w, l.width, line)
		}
	}
}

// randomAssessment answers some, all or none of the items in any way.
func randomAssessment(rnd *rand.Rand) model.Assessment {
	var a model.Assessment
	a.Company = "Zufall"
	a.Mode = model.Mode(rnd.IntN(2))
	for f := range model.Field(model.FieldCount) {
		a.Context[f] = model.Choice(rnd.IntN(len(f.Choices()) + 1))
	}
	style := rnd.IntN(6)
	for i := range a.Answers {
		switch style {
		case 0: // anything
			a.Answers[i] = model.Answer(rnd.IntN(model.AnswerCount + 1))
		case 1: // the same everywhere
			a.Answers[i] = model.Answer(1 + len(a.Company)%5)
		case 2: // mostly open
			if rnd.IntN(5) == 0 {
				a.Answers[i] = model.Answer(1 + rnd.IntN(model.AnswerCount))
			}
		default: // states only
			a.Answers[i] = model.State0 + model.Answer(rnd.IntN(5))
		}
	}
	if style == 1 {
		fillAnswers(&a, model.Answer(1+rnd.IntN(model.AnswerCount)))
	}
	randomGoals(&a, rnd)
	return a
}

func fillAnswers(a *model.Assessment, answer model.Answer) {
	for i := range a.Answers {
		a.Answers[i] = answer
	}
}

func randomGoals(a *model.Assessment, rnd *rand.Rand) {
	for range rnd.IntN(model.MaxAims + 1) {
		a.Aims[model.Economic+model.Bond(rnd.IntN(4))] = true
	}
	if rnd.IntN(3) == 0 {
		a.Strategy = model.Known(float64(rnd.IntN(21)) / 20)
	}
	for b := range a.Targets {
		if rnd.IntN(8) == 0 {
			a.Targets[b] = model.Known(float64(rnd.IntN(101)))
		}
	}
	for f := range a.Relevance {
		if rnd.IntN(4) == 0 {
			a.Relevance[f] = model.LowRelevance
		}
	}
}

// The footer names every key of every tab at 80 by 24, and no two of them
// are the same.
func TestResultFooterNamesEveryKey(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		for _, name := range companies(t) {
			d := inResult(t, lang, company(t, name), 80, 24)
			for _, state := range [][]string{{"1"}, {"2"}, {"3"}, {"w"}, {"enter"}, {"esc", "h"}} {
				d.press(state...)
				if _, ok := d.app.screen.(*result); !ok {
					break // nothing was open, Esc left the page
				}
				if _, rest := d.app.setKeys(d.app.active(), 78, 2); rest != 0 {
					t.Errorf("%s %s %v: %d keys are not named", lang, name, state, rest)
				}
				distinct(t, d.app.active())
			}
		}
	}
}

func distinct(t *testing.T, list []key.Binding) {
	t.Helper()
	seen := map[string]string{}
	for _, b := range list {
		for _, k := range b.Keys() {
			if other, ok := seen[k]; ok && !strings.HasPrefix(k, "pg") && k != "home" && k != "end" {
				t.Errorf("%q means %q and %q", k, other, b.Help().Desc)
			}
			seen[k] = b.Help().Desc
		}
	}
}

// A change of the language keeps tab and focus.
func TestResultInTheOtherLanguage(t *testing.T) {
	d := inResult(t, words.German, company(t, "baeckerei"), 80, 24)
	d.press("3", "down", "L")
	if r := d.page(); r.tab != stepsTab || r.step != 1 {
		t.Errorf("tab %d, step %d", r.tab, r.step)
	}
	if screen := d.plain(); !strings.Contains(screen, "3 Steps") || strings.Contains(screen, "Schritte") {
		t.Errorf("not English:\n%s", screen)
	}
}
