//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// host leads a workshop at a window.
type host struct{ *user }

// prepare sets a workshop up, and what the group decides before it votes.
func (h host) prepare(people string) {
	h.t.Helper()
	w := &h.words.Workshop
	h.press("w")
	h.await(w.List.New)
	h.press("n")
	h.await(w.Setup.Title)
	h.press("Bäckerei Sommer" + enter)
	h.await(w.Setup.About[1])
	h.press(people + enter)
	h.await(w.Setup.About[2])
	h.press("Leitung, Vertrieb" + enter)
	h.await(w.Setup.About[3])
	h.press(escape)
	h.await(w.Hub.Headings[1], fmt.Sprintf(w.Voted, 0, 7))
	h.press(enter) // what comes next: the situation
	h.await(h.cat.Field(model.Market).Text)
	h.press("12")
	h.await(h.cat.Field(model.Offer).Text)
	h.press(escape)
	h.await(w.Hub.Headings[1])
	h.press(enter) // then the aims
	h.await(h.words.Closing.Aims)
	h.press(down + enter)
	h.press(escape)
	h.await(w.Hub.Headings[1], h.cat.Bond(model.Habitual).Name)
}

// laptop goes to the page on which the laptop is handed over: one row up where
// the cursor is on the cards.
func (h host) laptop() {
	h.t.Helper()
	w := &h.words.Workshop
	h.awaitThat("has a cursor", func(screen string) bool { return strings.Contains(screen, "▸") })
	if !strings.Contains(h.text(), "▸ ○ "+w.Hub.Rows[3]) {
		h.press(up)
		h.await("▸ ○ " + w.Hub.Rows[3])
	}
	h.press(enter)
	h.await(w.Beamer.Off)
	h.press(enter)
	h.await(w.Hand.Next)
}

const up = "\x1b[A"

// vote answers a ballot from the n-th item on.
func (h host) vote(person, from, to int) {
	h.t.Helper()
	for n := from; n < to; n++ {
		h.asks(n)
		h.press(fmt.Sprint(1 + (person*(n%3)+n)%5))
	}
}

func (h host) takes(person int) {
	h.t.Helper()
	h.press(enter)
	h.await(h.words.Workshop.Ballot.Role)
	h.press(fmt.Sprint(1 + person/4))
}

func (h host) handsIn() {
	h.t.Helper()
	w := &h.words.Workshop
	h.await(w.Ballot.EndText)
	h.press(enter)
	h.await(w.Hand.Thanks)
	h.press(enter)
}

// code is the code on the screen of a ballot.
func (h host) code() string {
	h.t.Helper()
	pattern := regexp.MustCompile(strings.Replace(regexp.QuoteMeta(h.words.Workshop.Ballot.YourCode), "%s", "([0-9A-F]{6})", 1))
	found := pattern.FindStringSubmatch(h.text())
	if found == nil {
		h.t.Fatalf("there is no code:\n%s", h.picture())
	}
	return found[1]
}

// A whole workshop with seven people on one laptop, with a power cut in the
// middle of the third ballot.
func TestWorkshopOfSeven(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {160, 45}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			m := newMachine(t, "de_DE.UTF-8")
			h := host{m.user(words.German, size[0], size[1])}
			w := &h.words.Workshop
			h.prepare("7")
			h.laptop()
			for person := range 2 {
				h.takes(person)
				h.vote(person, 0, 21)
				h.handsIn()
				h.await(w.Hand.Next)
			}
			h.takes(2)
			h.vote(2, 0, 9)
			h.saved(9)
			code := h.code()
			h.kill() // the lights go out

			h = host{m.user(words.German, size[0], size[1])}
			h.await(w.List.Next)
			h.press(enter)
			h.await(fmt.Sprintf(w.Voted, 2, 7), fmt.Sprintf(w.Hub.Begun, 1))
			h.laptop()
			h.press("c")
			h.await(w.Ballot.Code)
			h.press(code + enter)
			h.vote(2, 9, 21)
			h.handsIn()
			for person := 3; person < 7; person++ {
				h.await(w.Hand.Next)
				h.takes(person)
				h.vote(person, 0, 21)
				h.handsIn()
			}
			h.reveals()
			h.talks()
			h.ends(m)
		})
	}
}

// reveals goes from the last ballot to the group's spectrum, one section
// first.
func (h host) reveals() {
	h.t.Helper()
	w := &h.words.Workshop
	h.await(fmt.Sprintf(w.Voted, 7, 7))
	h.press(enter)
	h.await(w.Reveal.Covered)
	h.press("r")
	h.await(w.Reveal.Question, w.Reveal.Detail)
	h.press("j")
	h.await("Mitte")
	h.press("a")
	for range len(h.cat.Sections(model.Quick)) {
		h.press("\x1b[C")
	}
	h.await(w.Reveal.Spectrum, fmt.Sprintf(w.Reveal.Lines, 7))
	h.press("\x1b[15~") // F5
	h.await(w.Presenter.Larger)
	h.press(escape)
	h.await(fmt.Sprintf(w.Reveal.Lines, 7))
	h.press(escape)
	h.await(w.Hub.Headings[2], fmt.Sprintf(w.Hub.Shown, 21, 21))
}

// talks agrees on a value, votes again, takes a note, and plans a measure.
func (h host) talks() {
	h.t.Helper()
	w := &h.words.Workshop
	h.press(enter)
	h.await(w.Talk.About)
	h.press(enter)
	h.await("1 von")
	h.press("4")
	h.await(strings.SplitN(w.Talk.Agreed, "%s", 2)[0])
	h.press("z")
	h.await(w.Talk.Second)
	h.press("3344554")
	h.await(fmt.Sprintf(w.Cards.Count, 7, 7))
	h.press(enter)
	h.await(w.Talk.SecondVote)
	h.press("n")
	h.await(w.Talk.NoteHint)
	h.press("Vorne sieht es anders aus." + enter)
	h.await("Vorne sieht es anders aus.")
	h.press("m")
	h.await(h.words.Plan.OwnTitle)
	h.press("Anrufe mitschreiben" + enter + "Frau Sommer" + enter + enter + enter)
	h.press(enter)
	h.await("„Anrufe mitschreiben“")
	h.press(escape)
	h.await(w.Talk.About)
	h.press(escape)
	h.await(w.Hub.Headings[2])
}

// ends finishes the workshop and checks what is on the disk.
func (h host) ends(m *machine) {
	h.t.Helper()
	w := &h.words.Workshop
	h.press(down)
	h.await("▸ ○ " + w.Hub.Rows[10])
	h.press(enter)
	h.await(w.Hub.FinishQuestion)
	h.press("j")
	h.await(h.words.Result.Tabs[0])
	h.press(ctrlC)
	h.leaves(exitDone)
	var doc struct {
		Answers, Agreed map[string]any
		Notes           map[string]string
	}
	if err := json.Unmarshal([]byte(m.run("export", m.id())), &doc); err != nil {
		h.t.Fatal(err)
	}
	if len(doc.Answers) != 21 || len(doc.Agreed) != 1 || len(doc.Notes) != 1 {
		h.t.Errorf("%d answers, %d agreed, %d notes", len(doc.Answers), len(doc.Agreed), len(doc.Notes))
	}
	if list := m.run("list", "--json"); !strings.Contains(list, `"status": "finished"`) {
		h.t.Errorf("not finished: %s", list)
	}
	if plan := m.run("plan"); !strings.Contains(plan, "Anrufe mitschreiben") || !strings.Contains(plan, "Frau Sommer") {
		h.t.Errorf("the plan is %s", plan)
	}
}
