package tui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// inOverview has a short questionnaire with some items open, one unknown, one
// not applicable and one with a note.
func inOverview(d *driver, open int) {
	inClosing(d)
	items := d.app.items()
	s := d.app.session
	s.answer(items[0], model.Unknown)
	s.answer(items[1], model.NotApplicable)
	s.note(items[2], hostile)
	for _, i := range items[len(items)-open:] {
		s.answer(i, model.Open)
	}
	d.run(d.app.save())
	d.app.screen = newOverview(d.app)
}

// inFinished is the overview of a finished assessment.
func inFinished(d *driver) {
	inOverview(d, 2)
	d.press("a", "x") // the next key clears what was said
	d.app.screen = newOverview(d.app)
}

func TestFinishingSaysSo(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inOverview(d, 2)
	d.press("a")
	if screen := d.plain(); !strings.Contains(screen, "Abgeschlossen. Die Antworten bleiben") {
		t.Errorf("not said:\n%s", screen)
	}
}

// Whoever leaves the result with Esc and presses Enter finishes nothing.
func TestEnterAfterTheResultFinishesNothing(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inOverview(d, 2)
	d.press("e", "esc", "enter")
	if d.app.assessment().Done() || d.app.freezing {
		t.Error("finished by accident")
	}
}

func (d *driver) overview() *overview { return d.app.screen.(*overview) }

func TestOverviewScreens(t *testing.T) {
	goldens(t, map[string]func(*driver){
		"start": func(d *driver) { inOverview(d, 3) },
		"item": func(d *driver) {
			inOverview(d, 3)
			d.app.screen = newOverviewAt(d.app, d.app.items()[2])
		},
		"end":      func(d *driver) { inOverview(d, 0); d.press("end") },
		"finished": inFinished,
		"confirm":  func(d *driver) { inOverview(d, 15); d.press("enter") },
		"frozen":   func(d *driver) { inFinished(d); d.press("end", "up", "up", "up", "enter") },
	})
}

func TestOverviewFitsAnywhere(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inOverview(d, 3)
	entries, _ := d.overview().cursor(d.app)
	for n := 0; n < len(entries); n += 4 {
		fitsAnywhere(t, func(d *driver) {
			inOverview(d, 3)
			d.app.session.edit(func(a *model.Assessment) { a.Company = hostile })
			d.overview().at = entries[n]
			d.send(nil)
		})
	}
}

// In a window of 80 by 24 every entry shows its question and its answer in
// full, below the list if it was cut there, and the footer names every key.
func TestOverviewSaysEverything(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		d := newDriver(t, lang, 80, 24)
		inOverview(d, 3)
		d.press("m")
		entries, _ := d.overview().cursor(d.app)
		for _, e := range entries {
			d.overview().at = e
			d.app.notice = ""
			namesKeys(t, d)
			if e.kind == finishEntry {
				continue
			}
			flat := strings.Join(strings.Fields(d.plain()), " ")
			question, _, _ := d.overview().asks(d.app, e)
			name, answer, _ := d.overview().words(d.app, e)
			for _, want := range []string{question, name, answer} {
				if !strings.Contains(flat, want) {
					t.Errorf("%s: %q is not in sight:\n%s", lang, want, d.plain())
				}
			}
		}
	}
}

func TestOverviewMoves(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inOverview(d, 3)
	entries, at := d.overview().cursor(d.app)
	if at != 0 || entries[0].kind != finishEntry {
		t.Fatal("it does not begin with finishing")
	}
	last := len(entries) - 1
	for _, c := range []struct {
		key  string
		want int
	}{
		{"down", 1},
		{"tab", 2},
		{"up", 1},
		{"shift+tab", 0},
		{"up", last},
		{"down", 0},
		{"end", last},
		{"home", 0},
		{"pgdown", 9},
		{"pgdown", 18},
		{"pgup", 9},
	} {
		d.press(c.key)
		if _, at := d.overview().cursor(d.app); at != c.want {
			t.Errorf("%s: at %d, want %d", c.key, at, c.want)
		}
	}
}

func TestOverviewOpensEveryEntry(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inOverview(d, 3)
	entries, _ := d.overview().cursor(d.app)
	for _, e := range entries[1:] {
		d.app.screen = &overview{at: e}
		d.press("enter")
		switch s := d.app.screen.(type) {
		case *interview:
			if e.kind != itemEntry || s.item != e.item {
				t.Errorf("%v opens %s", e, s.item.ID())
			}
			d.press("u")
			if d.overview().at != e {
				t.Errorf("u comes back to %v, want %v", d.overview().at, e)
			}
		case *situation:
			if e.kind != situationEntry || s.row != e.row {
				t.Errorf("%v opens row %d", e, s.row)
			}
			for s.row != goOnRow {
				d.press("enter")
			}
			d.press("enter")
			if _, ok := d.app.screen.(*overview); !ok {
				t.Errorf("the end leads to %T", d.app.screen)
			}
		case *closing:
			if e.kind != closingEntry || closingKindOf(s.row) != closingKind(e.row) {
				t.Errorf("%v opens row %d", e, s.row)
			}
		case *outcomes:
			if e.kind != outcomesEntry {
				t.Errorf("%v opens the outcomes", e)
			}
		default:
			t.Errorf("%v opens %T", e, s)
		}
	}
}

func TestNextOpen(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inOverview(d, 2)
	items := d.app.items()
	d.press("o")
	if d.item() != items[len(items)-2] {
		t.Errorf("o goes to %s", d.item().ID())
	}
	d.press("u", "o")
	if d.item() != items[len(items)-1] {
		t.Errorf("o from an open one goes to %s, want the next", d.item().ID())
	}
	d.press("u", "o")
	if d.item() != items[len(items)-2] {
		t.Errorf("o from the last one goes to %s", d.item().ID())
	}
}

func TestModeSwitchLosesNothing(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inOverview(d, 0)
	answers, notes := d.app.assessment().Answers, d.app.assessment().Notes
	d.press("m")
	if d.app.assessment().Mode != model.Full || len(d.app.openItems()) != 31 {
		t.Error("m does not ask everything")
	}
	if !strings.Contains(strings.Join(strings.Fields(d.plain()), " "), "Alle Antworten bleiben") {
		t.Errorf("it does not say what that means:\n%s", d.plain())
	}
	d.press("m")
	if x := d.app.assessment(); x.Mode != model.Quick || x.Answers != answers || x.Notes != notes {
		t.Error("something was lost")
	}
	if d.store.records[d.app.session.rec.ID].Mode != model.Quick {
		t.Error("not saved")
	}
}

func TestFinishing(t *testing.T) {
	for _, key := range []string{"enter", "a"} {
		d := newDriver(t, words.German, 80, 24)
		inOverview(d, 7) // a third of 21: no question
		d.press(key)
		if _, ok := d.app.screen.(*result); !ok || !d.app.assessment().Done() {
			t.Errorf("%s shows %T, finished %v", key, d.app.screen, d.app.assessment().Done())
		}
		if d.store.records[d.app.session.rec.ID].Finished.IsZero() {
			t.Error("not finished on the disk")
		}
	}
}

func TestFinishingWithMuchOpenAsks(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inOverview(d, 8)
	d.press("a")
	if d.app.overlay == nil || !strings.Contains(d.plain(), "8 von 21 Fragen sind noch offen") {
		t.Fatalf("it does not ask:\n%s", d.plain())
	}
	d.press("esc")
	if d.app.assessment().Done() {
		t.Fatal("Esc finished")
	}
	d.press("a", "j")
	if _, ok := d.app.screen.(*result); !ok || !d.app.assessment().Done() {
		t.Error("j does not finish")
	}
}

func TestResultWithoutFinishing(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inOverview(d, 8)
	d.press("e")
	if _, ok := d.app.screen.(*result); !ok || d.app.assessment().Done() {
		t.Errorf("e shows %T, finished %v", d.app.screen, d.app.assessment().Done())
	}
}

func TestAHeldEnterFinishesNothing(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inClosing(d)
	d.closing().row = goOnAt
	d.press("enter", "enter", "enter", "enter", "enter")
	d.send(tea.KeyPressMsg{Code: tea.KeyEnter, IsRepeat: true})
	if _, ok := d.app.screen.(*overview); !ok || d.app.assessment().Done() {
		t.Error("a held Enter finished the assessment")
	}
}

func TestOverviewPauses(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inOverview(d, 8)
	if d.press("esc"); !d.app.atHome() {
		t.Errorf("Esc leads to %T", d.app.screen)
	}
}

// What a finished assessment holds stays; changing it begins a new one from
// its answers.
func TestAFinishedAssessmentIsFrozen(t *testing.T) {
	changes := map[string]func(*driver){
		"item": func(d *driver) { d.app.screen = newOverviewAt(d.app, model.Promise); d.press("enter") },
		"situation": func(d *driver) {
			d.app.screen = newSituationAt(d.app, fieldRow(model.Market))
			d.press("2")
		},
		"relevance": func(d *driver) { d.app.screen = newClosingAt(relevanceRow); d.press("right") },
		"hours":     func(d *driver) { d.app.screen = newClosingAt(hoursRow); d.press("right") },
	}
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			d := newDriver(t, words.German, 80, 24)
			inFinished(d)
			old := d.app.session.rec
			stored := d.store.records[old.ID]
			change(d)
			if d.app.overlay == nil || d.app.session.rec.Context != old.Context {
				t.Fatalf("it does not ask:\n%s", d.plain())
			}
			d.press("esc")
			if d.app.session.rec.ID != old.ID || d.store.records[old.ID].HeadRev != stored.HeadRev {
				t.Fatal("Esc changed something")
			}
			change(d)
			d.store.now = func() time.Time { return testNow().Add(time.Minute) }
			d.press("j")
			fresh := d.app.session.rec
			if fresh.ID == old.ID || fresh.Done() || fresh.Answers != old.Answers || fresh.Notes != old.Notes {
				t.Error("the new one does not hold the old answers")
			}
			kept := d.store.records[fresh.ID]
			if kept.Answers != old.Answers || kept.Notes != old.Notes || kept.Company != old.Company || d.app.session.pending() {
				t.Error("the new one is not on the disk")
			}
			if after := d.store.records[old.ID]; after.HeadRev != stored.HeadRev || !after.Done() || after.Relevance != old.Relevance {
				t.Error("the finished one changed")
			}
		})
	}
}

func TestAimsStayOpenToChange(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inFinished(d)
	id := d.app.session.rec.ID
	d.app.screen = newClosingAt(aimRow)
	d.press("space")
	if d.app.overlay != nil || d.app.session.rec.ID != id || !d.store.records[id].Aims[model.Economic] {
		t.Error("aims of a finished assessment cannot be changed")
	}
}

func TestAFinishedOverviewNamesItsKeys(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		d := newDriver(t, lang, 80, 24)
		inFinished(d)
		namesKeys(t, d)
		d.press("a", "m", "o")
		if _, ok := d.app.screen.(*overview); !ok || d.app.assessment().Mode != model.Quick {
			t.Error("a key that is not named acts")
		}
		d.press("enter")
		if _, ok := d.app.screen.(*result); !ok {
			t.Errorf("Enter shows %T", d.app.screen)
		}
	}
}

func TestTheExampleCannotBeChanged(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	d.press("b")
	d.app.screen = newOverviewAt(d.app, model.Promise)
	d.press("enter")
	if _, ok := d.app.screen.(*overview); !ok || d.app.overlay != nil {
		t.Error("the example can be changed")
	}
	if !strings.Contains(d.plain(), "Das ist ein Beispiel") {
		t.Errorf("it does not say why:\n%s", d.plain())
	}
	d.app.screen = newSituationAt(d.app, nameRow)
	d.press("x")
	if d.app.assessment().Company != d.app.words.Home.ExampleCompany || d.store.saves != 0 {
		t.Error("the example's name can be changed")
	}
}

// Every text in hostile notes and names is clean on the screen.
func TestHostileTextIsCleaned(t *testing.T) {
	for _, prepare := range []func(*driver){
		func(d *driver) { inOverview(d, 3); d.app.screen = newOverviewAt(d.app, d.app.items()[2]) },
		func(d *driver) { d.put("x", hostile, model.Full, 7, testNow(), time.Time{}) },
		func(d *driver) {
			inSituation(d)
			d.app.session.edit(func(a *model.Assessment) { a.Company = hostile })
			d.app.screen = newSituationAt(d.app, nameRow)
		},
		func(d *driver) {
			d.put("x", hostile, model.Full, 7, testNow(), time.Time{})
			d.press("delete")
		},
	} {
		d := newDriver(t, words.German, 120, 36)
		prepare(d)
		if screen := d.app.View().Content; strings.Contains(screen, "\x1b[31mB") || strings.ContainsAny(screen, "\u202e\r") {
			t.Errorf("hostile text reaches the terminal:\n%q", screen)
		}
	}
}
