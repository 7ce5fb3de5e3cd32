package tui

import (
	"fmt"
	"testing"

	"kundenbindung/questions/words"
)

// One key puts the roles beside each other, wherever the room sees votes, and
// another press all votes together.
func TestTheRoomSeesRolesBesideEachOther(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	uncovered(d)
	look := func(where string) {
		t.Helper()
		d.press("f5")
		d.sees("nach Rollen")
		d.hides("Leitung (4)")
		d.press("r")
		d.sees("Leitung (4)", "Vertrieb (3)", "alle zusammen", "▸ Mitte")
		d.hides("Chefin")
		d.press("right")
		d.sees("Leitung (4)")
		d.press("r")
		d.hides("Leitung (4)")
		d.press("f5")
		if t.Failed() {
			t.Fatal(where)
		}
	}
	look("reveal")
	d.press("esc", "enter")
	look("agenda")
	d.press("enter")
	look("talk")
}

// What a role leaves over would tell the votes of two people: no role is shown,
// and nothing offers to.
func TestTheRoomSeesNoRoleThatTellsOnOthers(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	d.setup("5", "Leitung, Vertrieb")
	d.situate()
	d.choose(hubLaptop)
	for person := range 5 {
		d.press("enter", fmt.Sprint(1+person/3))
		d.votes(person)
		d.press("enter")
	}
	d.press("enter", "a", "j", "f5", "right", "left") // how to enlarge letters is said once
	before := d.plain()
	d.hides("Rollen", "Leitung")
	d.press("r")
	if d.plain() != before {
		t.Errorf("a role is shown:\n%s", d.plain())
	}
}
