package tui

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// newRoom starts an App whose IDs begin differently, as random ones do.
func newRoom(t *testing.T, lang words.Lang, width, height int) *driver {
	t.Helper()
	d := newDriver(t, lang, width, height)
	n := 0
	d.app.newID = func() string {
		n++
		id := fmt.Sprintf("%x", sha256.Sum256(fmt.Appendf(nil, "id %d", n)))
		return id[:8] + "-" + id[8:12] + "-4" + id[13:16] + "-8" + id[17:20] + "-" + id[20:32]
	}
	return d
}

// write types a text into the field that has the cursor.
func (d *driver) write(text string) {
	for _, r := range text {
		d.send(keyPress(string(r)))
	}
}

// setup prepares a workshop: who takes part, and roles where there are any.
func (d *driver) setup(people, roles string) {
	d.t.Helper()
	d.press("w", "n")
	d.write("Bäckerei Sommer")
	d.press("enter")
	d.write(people)
	d.press("enter")
	d.write(roles)
	d.press("down", "down", "down", "down", "down", "enter")
	d.on("*tui.workshopHub")
}

// on fails the test where another page is shown.
func (d *driver) on(name string) {
	d.t.Helper()
	if got := typeName(d.app.screen); got != name || d.app.overlay != nil {
		d.t.Fatalf("%s with %T is shown, not %s:\n%s", got, d.app.overlay, name, d.plain())
	}
}

// situate fills in what the group sets before it votes.
func (d *driver) situate() {
	d.t.Helper()
	d.choose(hubContext)
	d.press("1", "2", "esc")
	d.choose(hubAims)
	d.press("down", "enter", "esc")
	d.on("*tui.workshopHub")
}

// choose goes to a row of the hub, past the page that asks for the beamer and
// the code of a sheet.
func (d *driver) choose(row hubRow) {
	d.t.Helper()
	d.lead(row)
	if _, ok := d.app.screen.(*beamerOff); ok {
		d.press("enter")
	}
	if _, ok := d.app.overlay.(sheetCode); ok {
		d.press("enter")
	}
}

// lead presses Enter on a row of the hub.
func (d *driver) lead(row hubRow) {
	d.t.Helper()
	d.on("*tui.workshopHub")
	hub := d.app.screen.(*workshopHub)
	for range hubRowCount {
		if rows, at := hub.cursor(d.app); rows[at] == row {
			d.press("enter")
			return
		}
		d.press("down")
	}
	d.t.Fatalf("there is no row %d:\n%s", row, d.plain())
}

// votes answers the ballot on the screen with states that follow from who
// votes, and hands it in.
func (d *driver) votes(person int) {
	d.t.Helper()
	d.on("*tui.ballotPage")
	for n := range d.app.items() {
		d.press(vote(person, n))
	}
	d.on("*tui.ballotEnd")
	d.press("enter")
	d.on("*tui.handOver")
}

// vote is the key that a person presses at the n-th item: some items are
// agreed on, some disputed, some unknown to many.
func vote(person, n int) string {
	switch n % 4 {
	case 0:
		return "4"
	case 1:
		return fmt.Sprint(1 + person*2%5)
	case 2:
		if person%2 == 0 {
			return "6"
		}
		return "3"
	}
	return fmt.Sprint(2 + (person+n)%3)
}

// The cursor of the workshop's page stays where it was, and goes on only once
// the step that came next was taken.
func TestTheHubKeepsItsCursor(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	on := func(row hubRow) {
		t.Helper()
		d.on("*tui.workshopHub")
		if rows, at := d.app.screen.(*workshopHub).cursor(d.app); rows[at] != row {
			t.Errorf("the cursor is on row %d, not %d:\n%s", rows[at], row, d.plain())
		}
	}
	d.choose(hubAims)
	d.press("esc")
	on(hubAims)
	d.choose(hubSetup)
	d.press("esc")
	on(hubSetup)
	d.press("t", "esc")
	on(hubSetup)
	d.choose(hubCards)
	d.press("esc")
	on(hubCards)
	for range 21 {
		d.choose(hubCards)
		d.write("3344554")
		d.press("enter", "esc")
	}
	on(hubReveal)
	d.press("enter", "a", "j", "esc")
	on(hubResult) // all agree: there is nothing to talk about
	d.press("up", "up", "enter", "esc")
	on(hubReveal)
}

// A whole workshop with seven people, from the first page to the plan.
func TestPlayAWholeWorkshop(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		for _, size := range [][2]int{{80, 24}, {160, 45}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				playWorkshop(t, lang, size[0], size[1])
			})
		}
	}
}

func playWorkshop(t *testing.T, lang words.Lang, width, height int) {
	t.Helper()
	d := newRoom(t, lang, width, height)
	step := 0
	look := func(name string) {
		d.fits(width, height)
		step++
		if testing.Verbose() && lang == words.German {
			t.Logf("--- %d %s\n%s", step, name, d.plain())
		}
	}
	d.setup("7", "Leitung, Vertrieb")
	look("hub")
	d.situate()
	look("set")
	d.choose(hubLaptop)
	for person := range 7 {
		look("before")
		d.press("enter", fmt.Sprint(1+person/4))
		look("ballot")
		d.votes(person)
		look("after")
		d.press("enter")
	}
	d.on("*tui.workshopHub")
	look("all voted")
	d.press("enter")
	look("covered")
	d.press("r")
	look("confirm")
	d.press("j")
	look("first section")
	d.press("right", "r")
	look("second section")
	d.press("a")
	for range 7 {
		d.press("right")
		look("section")
	}
	d.press("esc")
	look("hub revealed")
	d.press("enter")
	look("agenda")
	d.press("enter")
	look("talk")
	d.press("3")
	look("agreed")
	d.press("n")
	d.write("Vorne sieht es anders aus als hinten.")
	d.press("enter", "z", "3", "3", "4", "4", "3", "3", "4")
	look("second vote")
	d.press("enter", "t")
	look("talk at the end")
	d.press("r")
	look("roles")
	d.press("esc", "esc")
	d.choose(hubResult)
	look("result")
	d.press("esc")
	d.choose(hubFinish)
	look("finish")
	d.press("j")
	look("finished")
	w := onlyWorkshop(d)
	if w.State != model.WorkshopClosed || !d.app.assessment().Done() {
		t.Errorf("state %s, finished %v", w.State.ID(), d.app.assessment().Done())
	}
	rec := d.store.records[w.Assessment]
	if agreed := slices.IndexFunc(rec.Agreed[:], func(v model.Answer) bool { return v != model.Open }); agreed != int(model.Ease) {
		t.Errorf("item %d is agreed on", agreed)
	}
	if rec.Notes[model.Ease] != "Vorne sieht es anders aus als hinten." || rec.Answers[model.Ease] != model.State2 {
		t.Errorf("note %q, answer %v", rec.Notes[model.Ease], rec.Answers[model.Ease])
	}
	if d.app.unsavedWork() {
		t.Error("something is not on the disk")
	}
}

func onlyWorkshop(d *driver) model.Workshop {
	d.t.Helper()
	if len(d.store.workshops) != 1 {
		d.t.Fatalf("%d workshops", len(d.store.workshops))
	}
	for _, w := range d.store.workshops {
		return w
	}
	return model.Workshop{}
}
