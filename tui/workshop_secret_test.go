package tui

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// twins are two programs in which the same is done, but for the votes. As long
// as nothing is revealed, nobody may tell them apart: whatever stands on their
// screens depends on no vote but the one that is being given.
type twins struct {
	t     *testing.T
	both  [2]*driver
	looks bool // compare at every step
}

func newTwins(t *testing.T, lang words.Lang) *twins {
	t.Helper()
	return &twins{t: t, both: [2]*driver{newRoom(t, lang, 80, 24), newRoom(t, lang, 80, 24)}}
}

// each does something in both.
func (w *twins) each(do func(*driver)) {
	for _, d := range w.both {
		do(d)
	}
}

func (w *twins) press(keys ...string) { w.each(func(d *driver) { d.press(keys...) }) }

// differ says where the screens differ, in any size that people use.
func (w *twins) differ() string {
	for _, size := range [][2]int{{80, 24}, {160, 45}, {50, 15}} {
		w.each(func(d *driver) { d.resize(size[0], size[1]) })
		a, b := w.both[0].plain(), w.both[1].plain()
		if a != b {
			return fmt.Sprintf("%v:\n%s\nand\n%s", size, a, b)
		}
	}
	w.each(func(d *driver) { d.resize(80, 24) })
	return ""
}

// same fails the test where the screens differ, on the page, in its help, and
// where the room sees it.
func (w *twins) same(name string) {
	w.t.Helper()
	if !w.looks {
		return
	}
	check := func(what string) {
		w.t.Helper()
		if diff := w.differ(); diff != "" {
			w.t.Fatalf("%s (%s) tells votes at %s", name, what, diff)
		}
	}
	check("page")
	if w.both[0].app.overlay != nil {
		return
	}
	w.press("?")
	check("help")
	w.press("esc", "f5")
	check("presenter")
	w.press("b")
	check("blank")
	w.press("b", "esc")
	check("page again")
}

// secretVotes are what differs: the first program's people vote 1 and 2, the
// other's 5 and 4.
func (w *twins) secretBallot() {
	for n, d := range w.both {
		for i := range d.app.items() {
			d.press([2][2]string{{"1", "2"}, {"5", "4"}}[n][i%2])
		}
		d.press("enter")
	}
}

// voteInSecret lets four of seven vote on the laptop, with cards, and on a
// sheet, in each of the two programs otherwise.
func (w *twins) voteInSecret() {
	w.t.Helper()
	w.each(voting)
	w.each(func(d *driver) { d.choose(hubLaptop) })
	for range 3 {
		w.press("enter", "1")
		w.secretBallot()
		w.same("handed in")
		w.press("enter")
		w.same("hand over")
	}
	w.press("esc")
	w.each(func(d *driver) { d.choose(hubCards) })
	for n, row := range []string{"1212121", "4545454"} {
		d := w.both[n]
		d.write(row)
		d.press("enter", "j", "r", "j") // more cards than people without a ballot
		d.write(row)
		d.press("enter", "left") // covered again
	}
	w.same("cards")
	w.press("esc")
	w.each(func(d *driver) { d.lead(hubSheets) })
	w.press("j") // more votes than people
	w.same("beamer")
	w.press("enter")
	w.same("code")
	w.press("enter")
	w.secretBallot()
	w.press("j") // no role
	w.same("next code")
	w.press("esc")
	w.same("sheets")
	w.press("esc")
}

func TestNothingTellsAVoteBeforeTheReveal(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		w := newTwins(t, lang)
		w.looks = true
		w.voteInSecret()
		w.same("hub")
		for _, row := range hubRows[model.WorkshopVoting] {
			w.each(func(d *driver) { d.choose(row) })
			w.same(fmt.Sprintf("row %d", row))
			pages := 1
			if row == hubReveal {
				pages = 9
			}
			for range pages {
				w.press("right")
				w.same(fmt.Sprintf("row %d, on", row))
			}
			w.each(func(d *driver) {
				for typeName(d.app.screen) != "*tui.workshopHub" || d.app.overlay != nil {
					d.press("esc")
				}
			})
		}
		w.press("t")
		w.same("people")
		w.press("esc", "d")
		w.same("script")
		w.press("esc")
		w.each(func(d *driver) { d.choose(hubReveal) })
		w.press("a")
		w.same("asked whether to reveal")
		w.press("n", "esc", "esc")
		w.same("list")
		w.press("esc")
		w.same("home")
		w.press("enter")
		w.same("from home")

		w.each(func(d *driver) { d.choose(hubReveal) })
		w.press("a", "j")
		if w.differ() == "" {
			t.Error("this test sees no difference even in what was revealed")
		}
	}
}

// The next person's ballot tells nothing of the ones before, wherever they
// page, and what they answer themselves is all that they see.
func TestABallotTellsNothingOfOthers(t *testing.T) {
	w := newTwins(t, words.German)
	w.voteInSecret()
	w.each(func(d *driver) { d.choose(hubLaptop) })
	w.looks = true
	w.press("enter")
	w.same("role")
	w.press("2")
	w.same("first item")
	for _, k := range []string{"left", "backspace", "3", "left", "left", "right", "down", "enter", "delete", "esc", "n", "7", "u", "e", "o", "c"} {
		w.press(k)
		if diff := w.differ(); diff != "" {
			t.Fatalf("after %s: %s", k, diff)
		}
	}
}

// Whatever anybody presses, nothing is told before somebody has confirmed the
// reveal.
func TestNoKeysTellAVote(t *testing.T) {
	keys := []string{
		"enter", "enter", "enter", "esc", "up", "down", "down", "left", "right", "tab", "backspace", "delete", "f5", "?", "space",
		"1", "2", "3", "4", "5", "6", "7", "0", "a", "b", "c", "d", "e", "r", "t", "u", "w", "z", "o", "k", "p", "m", "L", "pgdown", "home",
	}
	rounds := 24
	if testing.Short() {
		rounds = 8
	}
	for round := range rounds {
		rnd := rand.New(rand.NewPCG(7, uint64(round))) //nolint:gosec // a test
		w := newTwins(t, words.German)
		w.voteInSecret()
		rows := hubRows[model.WorkshopVoting]
		w.each(func(d *driver) { d.choose(rows[round%len(rows)]) })
		var pressed []string
		for range 60 {
			k := keys[rnd.IntN(len(keys))]
			pressed = append(pressed, k)
			w.press(k)
			if anyRevealed(w.both[0]) {
				break // it was revealed on purpose
			}
			a, b := w.both[0].plain(), w.both[1].plain()
			if a != b {
				t.Fatalf("after %s:\n%s\nand\n%s", strings.Join(pressed, " "), a, b)
			}
		}
	}
}

// A page that did tell would be found.
type leakyHub struct{ *workshopHub }

func (h leakyHub) view(a *App, l layout) []string {
	sum := 0
	for _, ballots := range a.store.(*testStore).ballots {
		for _, b := range ballots {
			sum += int(b.Answers[model.Ease])
		}
	}
	return fill([]string{fmt.Sprintf("Summe %d", sum)}, l.body)
}

func TestALeakWouldBeFound(t *testing.T) {
	w := newTwins(t, words.German)
	w.voteInSecret()
	if w.differ() != "" {
		t.Fatal("the hub itself tells")
	}
	w.each(func(d *driver) { d.app.screen = leakyHub{&workshopHub{}} })
	if w.differ() == "" {
		t.Error("a page that tells a sum was not found")
	}
}

func anyRevealed(d *driver) bool {
	for _, w := range d.store.workshops {
		if w.State > model.WorkshopVoting {
			return true
		}
	}
	return false
}
