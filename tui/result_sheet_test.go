package tui

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// counted is a bakery whose sheets were counted.
func counted(t *testing.T) model.Assessment {
	t.Helper()
	a := company(t, "baeckerei")
	a.Sheet = model.Sheet{Returned: 24, Ticks: [model.SheetBoxCount]int{
		6, 3, 2, 15, 0, 19, // reasons
		0, 2, 5, 9, 8, // ease
		0, 0, 2, 7, 15, // promise
		6, 9, 7, // price
		4, 3, // recommended: too few
	}}
	return a
}

// onSheet opens the tab of the Kundenblatt.
func onSheet(t *testing.T, lang words.Lang, a model.Assessment, width, height int) *driver {
	t.Helper()
	d := inResult(t, lang, a, width, height)
	d.press("7")
	return d
}

func (d *driver) sheet() *model.Sheet { return &d.app.assessment().Sheet }

func TestSheetScreens(t *testing.T) {
	few := company(t, "steuerkanzlei-halb")
	few.Sheet.Returned, few.Sheet.Ticks[0] = 4, 3
	odd := counted(t)
	odd.Sheet.Returned = 12
	type state struct {
		company model.Assessment
		keys    []string
	}
	states := map[string]state{
		"empty":   {company(t, "steuerkanzlei-halb"), nil},
		"counted": {counted(t), nil},
		"typing":  {counted(t), []string{"down", "enter", "enter", "5"}},
		"last":    {counted(t), []string{"down", "up", "up"}},
		"few":     {few, nil},
		"odd":     {odd, []string{"down", "down", "down", "down", "down", "1", "9"}},
		"help":    {counted(t), []string{"?"}},
	}
	pictures(t, pageSizes, states, func(t *testing.T, s state, lang words.Lang, width, height int) *driver {
		t.Helper()
		d := onSheet(t, lang, s.company, width, height)
		d.press(s.keys...)
		return d
	})
}

// The sheet is written into files of its own, to print and to mail, and the
// page says where they are; what fails is said.
func TestSheetIsWritten(t *testing.T) {
	d := onSheet(t, words.German, company(t, "baeckerei"), 80, 24)
	var names []string
	d.app.write = func(name, ending string, data []byte) (string, error) {
		if !strings.Contains(string(data), "Bäckerei") || strings.Contains(string(data), "<html") != (ending == ".html") {
			t.Errorf("%s%s: %s", name, ending, data)
		}
		names = append(names, name+ending)
		return "/home/meike/" + name + ending, nil
	}
	d.press("d")
	d.says("/home/meike/kundenblatt.html", "Doppelklick", "/home/meike/kundenblatt.txt", "unter ? Hilfe")
	if len(names) != 2 || d.store.saves != 0 {
		t.Errorf("%d files, %d saves", len(names), d.store.saves)
	}
	for _, size := range [][2]int{{40, 12}, {60, 18}} {
		d.resize(size[0], size[1])
		d.fits(size[0], size[1])
	}
	d.press("esc")
	d.app.write = func(string, string, []byte) (string, error) { return "", os.ErrPermission }
	d.press("d")
	d.says("Das Blatt ließ sich nirgends schreiben.")
}

// An empty box is 0 only beside others that are counted, and sheets without an
// answer are told.
func TestSheetEmptyIsNotZero(t *testing.T) {
	d := onSheet(t, words.German, company(t, "baeckerei"), 80, 24)
	d.press("down", "2", "5", "enter", "1", "2")
	d.says("Es rechnet sich für mich. 0", "sehr mühsam –")
	d.press("down", "down", "down", "down", "down", "down", "7")
	d.says("Angekreuzt auf 7 von 25 Blättern; nur was angekreuzt ist, zählt hier mit.")
}

// Nobody reads a gap off a line that counting has not come to, and Enter on the
// last count leads to the first: Esc ends the counting, not the page.
func TestHalfCountedSheets(t *testing.T) {
	d := onSheet(t, words.German, company(t, "baeckerei"), 120, 36)
	c := func(row int) model.Figure { return d.page().comparison(d.app).Rows[row].Outside }
	d.press("down", "2", "5", "enter", "8", "enter") // the first reason
	if !c(int(model.Value)).Known || c(int(model.Economic)).Known {
		t.Error("a reason that was not counted yet is compared")
	}
	d.press("enter", "enter", "enter", "enter", "enter")
	const ease = model.BondCount
	d.press("3", "enter", "4", "enter")
	if c(ease).Known || !c(int(model.Economic)).Known {
		t.Error("what is compared is not what is counted")
	}
	d.press("1", "8")
	if !c(ease).Known {
		t.Error("every sheet has its tick, and there is no comparison")
	}
	d.page().countAt(d.app, countRows-2) // the last question
	d.press("9")
	if c(model.ComparedCount - 1).Known {
		t.Error("the last question is compared while it is counted")
	}
	d.press("enter", "0", "enter")
	if d.page().count != firstCount || !c(model.ComparedCount-1).Known {
		t.Errorf("after the last count comes row %d", d.page().count)
	}
	d.press("esc")
	if typeName(d.app.screen) != "*tui.result" || d.page().counting() {
		t.Error("Esc after the last count does not end the counting")
	}
}

// Digits choose the view until somebody goes to the rows; there they are
// counts, and Esc gives them back.
func TestDigitsAreCountsInTheRowsOnly(t *testing.T) {
	d := onSheet(t, words.German, company(t, "baeckerei"), 80, 24)
	d.sees("7 Kunden", "d Blatt drucken", "1–8 Ansicht", "Noch ist nichts eingetragen.")
	d.press("2", "7", "9", "0")
	if !d.sheet().Empty() || d.page().tab != sheetTab || d.store.saves != 0 {
		t.Fatalf("typed without a row: %+v", d.sheet())
	}
	d.press("down", "2", "4")
	if d.sheet().Returned != 24 || d.page().tab != sheetTab {
		t.Errorf("sheet %+v, tab %d", d.sheet(), d.page().tab)
	}
	d.sees("0–9 Anzahl", "Esc fertig")
	d.press("enter", "6", "tab", "3", "down", "2", "up", "up", "shift+tab", "2", "5")
	if s := d.sheet(); s.Returned != 25 || s.Ticks[0] != 6 || s.Ticks[1] != 3 || s.Ticks[2] != 2 {
		t.Errorf("sheet %+v", s)
	}
	if stored := d.store.records[d.app.assessment().ID].Sheet; stored != *d.sheet() {
		t.Errorf("on the disk is %+v", stored)
	}
	d.press("esc", "3")
	if d.page().tab != stepsTab {
		t.Error("Esc did not give the digits back")
	}
	d.press("7", "esc")
	if typeName(d.app.screen) != "*tui.home" {
		t.Error("Esc does not leave")
	}
}

// A new number replaces the old one, Backspace corrects, Entf clears, and a
// held key types one digit.
func TestCountsAreCorrected(t *testing.T) {
	d := onSheet(t, words.German, counted(t), 80, 24)
	d.press("tab", "backspace")
	if d.sheet().Returned != 2 {
		t.Errorf("after Backspace %d", d.sheet().Returned)
	}
	d.press("7")
	if d.sheet().Returned != 27 {
		t.Errorf("27 is %d", d.sheet().Returned)
	}
	d.press("up", "down", "4")
	if d.sheet().Returned != 4 {
		t.Errorf("a new number is %d", d.sheet().Returned)
	}
	d.press("delete")
	if d.sheet().Returned != 0 {
		t.Error("Entf did not clear the row")
	}
	d.press("0", "9", "9", "9", "9", "9", "9")
	if d.sheet().Returned != model.MaxSheets {
		t.Errorf("the most is %d", d.sheet().Returned)
	}
	d.sees("Mehr als fünf Ziffern")
	d.press("down", "1")
	for range 3 {
		d.send(tea.KeyPressMsg{Code: '1', Text: "1", IsRepeat: true})
	}
	if d.sheet().Ticks[0] != 1 {
		t.Errorf("a held key typed %d", d.sheet().Ticks[0])
	}
}

// Wrong input gets a sentence, and nothing that was typed is lost.
func TestWrongCounts(t *testing.T) {
	d := onSheet(t, words.German, company(t, "baeckerei"), 80, 24)
	d.press("down", "x")
	d.sees("Hier zählen nur Ziffern")
	d.press("-")
	d.sees("Hier zählen nur Ziffern")
	d.press("down", "7")
	d.sees("wie viele Blätter")
	d.press("up", "5")
	d.sees("Kreuze: 7, Blätter: 5", "Frage 1 „Mir gefällt", "7!")
	if s := d.sheet(); s.Returned != 5 || s.Ticks[0] != 7 {
		t.Errorf("sheet %+v", s)
	}
	if d.store.records[d.app.assessment().ID].Sheet != *d.sheet() {
		t.Error("what does not agree is not on the disk")
	}
	d.press("2", "down")
	d.sees("Werte: Sie 50 · Kunden 13, 37 weniger.")
}

// Enter leads from row to row and from the last one to the first; behind Esc the
// first digit is a view.
func TestEnterLeadsThroughTheRows(t *testing.T) {
	d := onSheet(t, words.English, company(t, "baeckerei"), 60, 18)
	d.press("enter")
	for range model.SheetBoxCount + 1 {
		if !d.page().counting() {
			t.Fatal("Enter left the rows too early")
		}
		d.press("3", "enter")
	}
	if d.page().count != firstCount || d.sheet().Returned != 3 || d.sheet().Ticks[model.SheetBoxCount-1] != 3 {
		t.Errorf("row %d, sheet %+v", d.page().count, d.sheet())
	}
	d.press("esc", "1")
	if d.page().tab != spectrumTab {
		t.Error("the digit is still a count")
	}
}

// Keys of the whole program still act among the rows.
func TestOtherKeysAmongTheRows(t *testing.T) {
	d := onSheet(t, words.German, counted(t), 80, 24)
	d.press("down", "down", "L")
	d.sees("Sheet", "Backspace")
	if d.page().count != firstBox {
		t.Error("the language moved the cursor")
	}
	d.press("?")
	d.sees("even a survey counts as advertising")
	d.press("esc", "u")
	if typeName(d.app.screen) != "*tui.overview" {
		t.Error("u does not lead to the overview")
	}
}

// The example shows and plays, and leaves no trace.
func TestSheetOfTheExampleIsNeverSaved(t *testing.T) {
	d := onSheet(t, words.German, counted(t), 80, 24)
	d.app.session.example = true
	d.press("down", "9", "9", "down", "1", "esc")
	if d.store.saves != 0 || d.app.session.pending() {
		t.Error("the example was saved")
	}
}

// Counts never change the result.
func TestCountsChangeNoFigure(t *testing.T) {
	d := onSheet(t, words.German, company(t, "baeckerei"), 80, 24)
	result := func() string {
		d.press("1")
		_, below, _ := strings.Cut(d.plain(), "\n") // the first line says when it was saved
		return below
	}
	before := result()
	d.press("7", "down", "9", "down", "9", "esc")
	if after := result(); after != before {
		t.Errorf("before\n%s\nafter\n%s", before, after)
	}
}

// Any counts fit any window, with every key.
func TestSheetFitsEveryWindow(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	keys := []string{"down", "up", "tab", "enter", "1", "9", "0", "backspace", "delete", "pgdown", "pgup", "end", "esc", "x"}
	for _, lang := range []words.Lang{words.German, words.English} {
		d := onSheet(t, lang, counted(t), 80, 24)
		for range rounds(25) {
			a := randomAssessment(rnd)
			for b := range a.Sheet.Ticks {
				a.Sheet.Ticks[b] = rnd.IntN(40)
			}
			a.Sheet.Returned = rnd.IntN(60)
			d.restart(a)
			d.press("7")
			width, height := 30+rnd.IntN(140), 8+rnd.IntN(50)
			d.resize(width, height)
			for range 12 {
				d.press(keys[rnd.IntN(len(keys))])
				if _, ok := d.app.screen.(*result); !ok {
					d.restart(a)
				}
				d.fits(width, height)
				d.exact()
			}
		}
	}
}

// The row at hand is in sight in every window, and so is how to leave.
func TestTheRowAtHandIsInSight(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {60, 18}, {80, 24}, {120, 36}} {
		d := onSheet(t, words.German, counted(t), size[0], size[1])
		for row := firstCount; row < countRows; row++ {
			d.press("down")
			lines := strings.Split(d.plain(), "\n")
			if !strings.Contains(strings.Join(lines[2:], "\n"), "▸ ") {
				t.Errorf("%v: row %d is out of sight:\n%s", size, row, d.plain())
			}
			d.sees("Esc fertig")
		}
		d.resize(160, 45)
		d.press("up")
		d.resize(size[0], size[1])
		d.sees("▸ ")
	}
}
