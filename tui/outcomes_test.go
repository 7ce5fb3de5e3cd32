package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// inOutcomes is behind the closing page of a short questionnaire.
func inOutcomes(d *driver) {
	inClosing(d)
	d.closing().row = goOnAt
	d.press("enter")
}

func (d *driver) outcomes() *outcomes { return d.app.screen.(*outcomes) }

func (d *driver) keys(text string) {
	d.t.Helper()
	for _, r := range text {
		d.press(string(r))
	}
}

func (d *driver) stored() model.Outcomes { return d.store.records[d.app.session.rec.ID].Outcomes }

func TestOutcomesScreens(t *testing.T) {
	goldens(t, map[string]func(*driver){
		"start":  inOutcomes,
		"filled": func(d *driver) { inOutcomes(d); d.keys("62,5"); d.press("down"); d.keys("12"); d.press("down") },
		"wrong":  func(d *driver) { inOutcomes(d); d.keys("120") },
		"end":    func(d *driver) { inOutcomes(d); d.press("up") },
	})
}

func TestOutcomesFitAnywhere(t *testing.T) {
	for row := range outcomesLast + 1 {
		fitsAnywhere(t, func(d *driver) {
			inOutcomes(d)
			d.outcomes().goTo(d.app, row)
			d.keys("1234567890123456")
		})
	}
}

// Numbers are saved as they are typed, with comma, point or per cent sign.
func TestOutcomesAreTypedIn(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inOutcomes(d)
	d.keys("62,5")
	if got := d.stored().RegularsShare; got != model.Known(62.5) {
		t.Errorf("on the disk is %v", got)
	}
	d.press("enter")
	d.keys("1.200")
	d.press("tab")
	d.send(tea.PasteMsg{Content: " 30 %\n"})
	want := model.Outcomes{RegularsShare: model.Known(62.5), LostPerYear: model.Known(1200), ReferredShare: model.Known(30)}
	if d.stored() != want {
		t.Errorf("on the disk is %+v", d.stored())
	}
	d.press("down")
	d.sees("62,5 ", "1200 ", "30 ", "Zur Übersicht")
	d.press("enter")
	d.press("end")
	d.sees("Umsatz mit Stammkunden: 62,5 %")
	namesKeys(t, d)
}

// What is no number gets a sentence, is not saved, and stays where it was
// typed until it is mended or given up.
func TestWrongOutcomes(t *testing.T) {
	for _, c := range []struct {
		row         int
		typed, says string
	}{
		{0, "101", "zwischen 0 und 100 Prozent"},
		{0, "viel", "„viel“ ist keine Zahl"},
		{0, "-5", "zwischen 0 und 100 Prozent"},
		{1, "12,5", "Kunden sind ganze Zahlen"},
		{1, "9999999", "von 0 bis 1.000.000"},
		{2, "NaN", "ist keine Zahl"},
		{2, "1e1", "ist keine Zahl"},
	} {
		d := newDriver(t, words.German, 80, 24)
		inOutcomes(d)
		d.outcomes().goTo(d.app, c.row)
		d.keys(c.typed)
		d.sees(c.says)
		f := model.Outcome(c.row)
		for _, key := range []string{"down", "enter", "tab", "up"} {
			d.press(key)
			if d.outcomes().row != c.row || d.outcomes().input.Value() != c.typed {
				t.Errorf("%q: %s leaves what was typed", c.typed, key)
			}
		}
		stored := d.stored()
		if f.Of(&stored).Known {
			t.Errorf("%q is stored as %v", c.typed, f.Of(&stored))
		}
		d.press("esc")
		if !strings.Contains(strings.Join(strings.Fields(d.plain()), " "), "drücken Sie noch einmal Esc") {
			t.Errorf("%q goes without a word:\n%s", c.typed, d.plain())
		}
		d.press("esc")
		if !d.app.atHome() {
			t.Errorf("%q: Esc does not leave", c.typed)
		}
	}
}

func TestOutcomesLeadOn(t *testing.T) {
	for _, c := range []struct{ key, want string }{
		{"enter", "*tui.overview"}, {"backspace", "*tui.closing"}, {"esc", "*tui.home"},
	} {
		d := newDriver(t, words.German, 80, 24)
		inOutcomes(d)
		d.press("up", c.key)
		if got := typeName(d.app.screen); got != c.want {
			t.Errorf("%s leads to %s, want %s", c.key, got, c.want)
		}
	}
	d := newDriver(t, words.German, 80, 24)
	inOutcomes(d)
	for row := range outcomesLast + 1 {
		if d.outcomes().row != row {
			t.Errorf("row %d, want %d", d.outcomes().row, row)
		}
		namesKeys(t, d)
		d.press("enter")
	}
}

// They change after the assessment is finished, and no figure changes with
// them.
func TestOutcomesOfAFinishedAssessment(t *testing.T) {
	d := newDriver(t, words.English, 80, 24)
	inFinished(d)
	before := *d.app.result()
	d.app.screen = newOutcomesFrom(d.app, newResult(d.app))
	d.keys("45.5")
	if d.stored().RegularsShare != model.Known(45.5) || !d.app.assessment().Done() {
		t.Errorf("on the disk is %+v", d.stored())
	}
	if after := d.app.result(); after.Index != before.Index || after.Bonds != before.Bonds {
		t.Error("a figure changed")
	}
	d.press("esc")
	if got := typeName(d.app.screen); got != "*tui.result" {
		t.Errorf("Esc leads to %s", got)
	}
}

// The example takes no number, and says so.
func TestOutcomesOfTheExample(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	d.press("b")
	d.app.screen = newOutcomes(d.app)
	d.keys("5")
	d.sees("Das ist ein Beispiel")
}

// Two windows that type in different outcomes both keep theirs.
func TestOutcomesOfTwoWindowsAreMerged(t *testing.T) {
	var base, ours, theirs model.Assessment
	base.Outcomes.LostPerYear = model.Known(5)
	ours.Outcomes, theirs.Outcomes = base.Outcomes, base.Outcomes
	ours.Outcomes.RegularsShare = model.Known(40)
	theirs.Outcomes.LostPerYear = model.Known(7)
	mergeHead(&base, &ours, &theirs)
	if ours.Outcomes != (model.Outcomes{RegularsShare: model.Known(40), LostPerYear: model.Known(7)}) {
		t.Errorf("merged are %+v", ours.Outcomes)
	}
}
