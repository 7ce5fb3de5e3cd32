package tui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// inSituation begins a new assessment.
func inSituation(d *driver) { d.press("n") }

func (d *driver) situation() *situation { return d.app.screen.(*situation) }

func (d *driver) context(f model.Field) model.Choice { return d.app.assessment().Context[f] }

func TestSituationScreens(t *testing.T) {
	at := func(row int) func(*driver) {
		return func(d *driver) {
			inSituation(d)
			d.press("S", "o", "l", "e", "enter", "1")
			d.situation().row = row
		}
	}
	goldens(t, map[string]func(*driver){
		"name":    inSituation,
		"sector":  at(fieldRow(model.Sector)),
		"country": at(fieldRow(model.Country)),
		"on":      at(goOnRow),
	})
}

func TestSituationFitsAnywhere(t *testing.T) {
	for row := range situationRows {
		fitsAnywhere(t, func(d *driver) {
			inSituation(d)
			d.app.session.edit(func(a *model.Assessment) { a.Company = hostile })
			d.app.screen = newSituationAt(d.app, row)
			d.send(nil)
		})
	}
}

// Every row shows its question, its choices and its keys with all their words
// in a window of 80 by 24.
func TestNoChoiceIsClipped(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		for market := range model.Choice(4) {
			d := newDriver(t, lang, 80, 24)
			inSituation(d)
			d.app.session.rec.Context[model.Market] = market
			for row := range situationRows {
				d.situation().row = row
				flat := strings.Join(strings.Fields(d.plain()), " ")
				texts := []string{d.situation().text(d.app)}
				if f, ok := d.situation().field(); ok {
					for n := range f.Choices() {
						texts = append(texts, d.app.cat.Choice(f, model.Choice(n+1), &d.app.assessment().Context))
					}
				}
				for _, text := range texts {
					if !strings.Contains(flat, text) {
						t.Errorf("%s: %q is clipped:\n%s", lang, text, d.plain())
					}
				}
				if strings.Contains(flat, "…") {
					t.Errorf("something is cut:\n%s", d.plain())
				}
				namesKeys(t, d)
			}
		}
	}
}

// Half a name is no name of anything: it counts once its line is left, in
// whatever way.
func TestTheNameIsSavedWhenItsLineIsLeft(t *testing.T) {
	for _, leave := range []tea.Msg{keyPress("enter"), keyPress("down"), keyPress("shift+tab"), keyPress("esc"), keyPress("ctrl+c"), LeaveMsg{}} {
		d := newDriver(t, words.German, 80, 24)
		inSituation(d)
		d.press("L", "?", "o", "u", "1", " ")
		d.send(tea.PasteMsg{Content: "A\u202e\x1b[31m\nB"})
		if len(d.store.records) != 0 {
			t.Error("half a name is on the disk")
		}
		d.send(leave)
		if got := d.store.records[d.app.session.rec.ID].Company; got != "L?ou1 A[31m B" {
			t.Errorf("%v saved %q", leave, got)
		}
	}
	d := newDriver(t, words.German, 80, 24)
	inSituation(d)
	d.press("x", "enter")
	if d.situation().row != fieldRow(model.Market) || d.situation().typing() {
		t.Error("Enter does not go on")
	}
}

func TestTheNameIsLimited(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inSituation(d)
	d.send(tea.PasteMsg{Content: strings.Repeat("ü", 500)})
	if d.situation().name.Value() != "" || !strings.Contains(d.plain(), "zu lang") {
		t.Errorf("a name that is too long was cut without a word:\n%s", d.plain())
	}
	d.send(tea.PasteMsg{Content: strings.Repeat("ü", 200)})
	d.press("x", "enter")
	if n := len([]rune(d.app.assessment().Company)); n != 200 {
		t.Errorf("%d letters", n)
	}
}

func TestTheCursorIsInTheName(t *testing.T) {
	for _, size := range pageSizes {
		d := newDriver(t, words.German, size[0], size[1])
		inSituation(d)
		d.press("Z", "q")
		c := d.app.View().Cursor
		if c == nil {
			t.Fatalf("%v: no cursor", size)
		}
		line := []rune(strings.Split(d.plain(), "\n")[c.Y])
		if got := string(line[c.X-2 : c.X]); got != "Zq" {
			t.Errorf("%v: the cursor stands behind %q", size, got)
		}
	}
}

func TestADigitPicksAndMovesOn(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inSituation(d)
	d.press("enter")
	for _, f := range situationFields {
		if got, ok := d.situation().field(); !ok || got != f {
			t.Fatalf("at row %d, want %s", d.situation().row, f.ID())
		}
		if f == model.Sector {
			d.press("0")
			if d.context(f) != 10 {
				t.Errorf("0 picked %d", d.context(f))
			}
			continue
		}
		d.press("9", "2") // there is no ninth
		if d.context(f) != 2 {
			t.Errorf("%s: 2 picked %d", f.ID(), d.context(f))
		}
	}
	if got := d.store.records[d.app.session.rec.ID].Context; got != d.app.assessment().Context {
		t.Error("not everything is saved")
	}
	d.press("enter")
	if s, ok := d.app.screen.(*interview); !ok || s.item != d.app.items()[0] {
		t.Errorf("the end leads to %T", d.app.screen)
	}
}

func TestArrowsChangeAndTurn(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inSituation(d)
	d.press("enter")
	for _, c := range []struct {
		key  string
		want model.Choice
	}{{"right", 1}, {"right", 2}, {"right", 3}, {"right", 1}, {"left", 3}, {"delete", 0}, {"left", 2}} {
		if d.press(c.key); d.context(model.Market) != c.want {
			t.Errorf("%s: %d, want %d", c.key, d.context(model.Market), c.want)
		}
	}
}

func TestMovingSaysNothing(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inSituation(d)
	d.press("down", "tab", "up", "shift+tab", "enter", "enter", "enter", "up")
	if d.app.assessment().Context != (model.Context{}) || d.store.saves != 0 {
		t.Error("moving said something")
	}
	if d.press("up", "up", "up"); d.situation().row != goOnRow {
		t.Errorf("above the first row is row %d", d.situation().row)
	}
}

func TestARepeatedDigitFillsOneRow(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inSituation(d)
	d.press("enter", "1")
	for range 5 {
		d.send(tea.KeyPressMsg{Code: '1', Text: "1", IsRepeat: true})
		d.send(tea.KeyPressMsg{Code: tea.KeyEnter, IsRepeat: true})
	}
	if d.situation().row != fieldRow(model.Sector) || d.context(model.Sector) != model.Unsaid {
		t.Error("a held key filled more than one row")
	}
}

func TestPriceFollowsTheMarket(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inSituation(d)
	d.press("enter", "2")
	if !strings.Contains(d.plain(), "500 bis 5.000 €") {
		t.Errorf("the price is not one for firms:\n%s", d.plain())
	}
}

func TestSituationLeadsOn(t *testing.T) {
	for _, c := range []struct {
		keys []string
		want string
	}{
		{[]string{"down", "o"}, "*tui.interview"},
		{[]string{"up", "enter"}, "*tui.interview"},
		{[]string{"down", "u"}, "*tui.overview"},
		{[]string{"esc"}, "*tui.home"},
		{[]string{"down", "esc"}, "*tui.home"},
	} {
		d := newDriver(t, words.German, 80, 24)
		inSituation(d)
		d.press(c.keys...)
		if got := typeName(d.app.screen); got != c.want {
			t.Errorf("%v leads to %s, want %s", c.keys, got, c.want)
		}
	}
}

func TestSituationComesBackFromTheFirstQuestion(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inSituation(d)
	d.press("S", "down", "o", "left")
	if d.situation().row != goOnRow {
		t.Errorf("back is at row %d", d.situation().row)
	}
	d.press("enter")
	if _, ok := d.app.screen.(*interview); !ok {
		t.Errorf("Enter leads to %T", d.app.screen)
	}
}

// Who stops in the situation comes back there, behind what was said last; once
// a question is answered, the questions go on.
func TestComingBackToTheSituation(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inSituation(d)
	d.press("S", "enter", "1", "2", "esc")
	for _, from := range []string{"at hand", "on the disk"} {
		if !strings.Contains(d.plain(), "weiter mit: Ausgangslage") {
			t.Errorf("%s: home does not say where it goes on:\n%s", from, d.plain())
		}
		d.press("enter")
		if s, ok := d.app.screen.(*situation); !ok || s.row != fieldRow(situationFields[2]) {
			t.Fatalf("%s: it goes on at %T", from, d.app.screen)
		}
		d.press("esc")
		d.app.session = nil
	}
	d.press("enter", "o", "3", "esc", "enter")
	if s, ok := d.app.screen.(*interview); !ok || s.item != d.app.items()[1] {
		t.Errorf("after an answer it goes on at %T", d.app.screen)
	}
}

// fieldRow returns the row of a field.
func fieldRow(f model.Field) int { return firstFieldRow + slices.Index(situationFields[:], f) }
