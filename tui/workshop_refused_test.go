package tui

import (
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// Whoever votes while another window reveals or deletes the workshop is told so
// instead of being thanked, is not ticked off, and nothing that they gave is
// called saved.
func TestAVoteThatComesTooLate(t *testing.T) {
	reveal := func(d *driver) {
		w := onlyWorkshop(d)
		w.State, w.Rev = model.WorkshopRevealed, w.Rev+1
		d.store.workshops[w.ID] = w
	}
	remove := func(d *driver) { clear(d.store.workshops); clear(d.store.records) }
	late := "nicht abgegeben war"
	for _, c := range []struct {
		name      string
		way       hubRow
		before    []string
		elsewhere func(*driver)
		after     string
		says      string
		rows      int
	}{
		{"in the middle", hubLaptop, []string{"enter", "1", "3", "3"}, reveal, "4", late, 0},
		{"handed in", hubLaptop, nil, reveal, "enter", late, 0},
		{"raised cards", hubCards, []string{"3", "3", "3", "3", "3", "3", "3"}, reveal, "enter", late, 1},
		{"a sheet", hubSheets, []string{"3", "3"}, reveal, "4", late, 0},
		{"deleted", hubLaptop, []string{"enter", "1", "3", "3"}, remove, "4", "gelöscht", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newRoom(t, words.German, 80, 24)
			voting(d)
			d.choose(c.way)
			if c.before == nil {
				d.press("enter", "1")
				for range d.app.items() {
					d.press("3")
				}
			}
			d.press(c.before...)
			c.elsewhere(d)
			d.press(c.after)
			d.on("*tui.voteRefused")
			d.sees("zählen nicht", c.says, "nicht gespeichert")
			for _, p := range d.app.room.w.Participants {
				if p.Voted {
					t.Errorf("%s is ticked off", p.Name)
				}
			}
			list := d.app.UnsavedMeetings()
			if len(list) != 1 || len(list[0].Votes.Rows) != c.rows || len(list[0].Votes.Ballots) != 1-c.rows || len(d.app.UnsavedRoom()) != 1 {
				t.Errorf("to be rescued are %+v", list)
			}
			leads, says := "*tui.workshopHub", "zum Workshop"
			if c.name == "deleted" {
				leads, says = "*tui.workshopList", "zu den Workshops"
			}
			d.sees("Enter " + says)
			d.press("enter")
			if d.on(leads); d.app.unsavedWork() {
				t.Error("something is not on the disk")
			}
		})
	}
}

// Nobody is thanked or ticked off before the ballot is on the disk.
func TestThanksWaitForTheDisk(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.choose(hubLaptop)
	d.press("enter", "1")
	for range d.app.items() {
		d.press("3")
	}
	_, save := d.app.Update(keyPress("enter"))
	_, _ = d.app.Update(keyPress("enter"))
	d.sees("wird gespeichert")
	if d.app.room.w.Participants[0].Voted || onlyWorkshop(d).Participants[0].Voted {
		t.Error("somebody is ticked off")
	}
	d.run(save)
	d.sees("Danke.")
	if !d.app.room.w.Participants[0].Voted || !onlyWorkshop(d).Participants[0].Voted {
		t.Error("nobody is ticked off")
	}
}

// A setup that is changed while people vote in another window takes over what
// they were promised, says so, and holds nothing up.
func TestASetupThatComesTooLate(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	d.setup("7", "")
	d.choose(hubSetup)
	d.press("down")
	w := onlyWorkshop(d)
	w.State, w.Rev = model.WorkshopVoting, w.Rev+1
	d.store.workshops[w.ID] = w
	d.press("0")
	d.sees("wird schon abgestimmt")
	if r := d.app.room; len(r.w.Participants) != 7 || len(onlyWorkshop(d).Participants) != 7 || r.unsaved() {
		t.Errorf("the window has %d people", len(r.w.Participants))
	}
}
