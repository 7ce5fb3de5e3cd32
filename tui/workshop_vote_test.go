package tui

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/questions/words"
)

// again starts the program anew on the same disk, as after a power cut.
func (d *driver) again() *driver {
	d.t.Helper()
	app, err := New(Options{Store: d.store, Lang: d.app.lang, Look: DarkLook, NoMotion: true, Now: testNow, NewID: d.app.newID})
	if err != nil {
		d.t.Fatal(err)
	}
	next := &driver{t: d.t, app: app, store: d.store}
	next.run(app.Init())
	next.resize(80, 24)
	next.run(app.reload())
	return next
}

// ballots are the stored ballots of the only workshop.
func (d *driver) ballots() []model.WorkshopBallot {
	d.t.Helper()
	return slices.Collect(maps.Values(d.store.ballots[onlyWorkshop(d).ID]))
}

func (d *driver) rows() []model.VoteRow {
	d.t.Helper()
	return slices.Collect(maps.Values(d.store.rows[onlyWorkshop(d).ID]))
}

// Every answer is on the disk before the next question is asked, and the code
// finds the ballot again after a power cut.
func TestAPowerCutLosesNoVote(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.choose(hubLaptop)
	d.press("enter", "2")
	code, draft := d.app.room.hand.code(), d.app.room.hand.ID
	d.sees("Ihr Kürzel: " + code)
	for n := range 10 {
		d.press(vote(1, n))
		stored := d.ballots()
		if len(stored) != 1 || stored[0].Answers[d.app.items()[n]] == model.Open || stored[0].Role != "Vertrieb" {
			t.Fatalf("after %d answers the disk has %+v", n+1, stored)
		}
	}
	d = d.again()
	d.sees("weiter zum Workshop")
	d.press("enter")
	d.sees("0 von 7 haben abgestimmt · angefangen: 1")
	d.choose(hubLaptop)
	d.press("c")
	d.write(" " + strings.ToLower(code[:3]) + "-" + code[3:])
	d.press("enter")
	d.on("*tui.ballotPage")
	d.sees("Frage 11 von 21", "Ihr Kürzel: "+code)
	for n := 10; n < 21; n++ {
		d.press(vote(1, n))
	}
	d.press("enter", "enter", "esc")
	d.sees("1 von 7 hat abgestimmt")
	b := d.ballots()
	if len(b) != 1 || !b[0].Done || b[0].Name != "" {
		t.Fatalf("the disk has %+v", b)
	}
	if id := strings.ToUpper(strings.ReplaceAll(b[0].ID, "-", "")); strings.Contains(id, code) || d.store.spent[draft] == "" {
		t.Errorf("the code %s leads to the ballot %s", code, b[0].ID)
	}
}

// Where people have names, an interrupted ballot goes on right where it was;
// who it is, is asked when it is handed in.
func TestGoingOnAsksLast(t *testing.T) {
	for _, named := range []bool{false, true} {
		d := newRoom(t, words.German, 80, 24)
		d.setup("Anna, Bernd, Carla", "Leitung, Vertrieb")
		if named {
			d.choose(hubSetup)
			d.press("down", "down", "down", "down", "right", "esc")
		}
		d.situate()
		d.choose(hubLaptop)
		d.press("enter", "2", "1", "3", "4") // Bernd, Leitung
		code := d.app.room.hand.code()
		d.press("esc", "j", "c")
		d.write(code)
		d.press("enter")
		d.on("*tui.ballotPage")
		d.sees("Frage 3 von 21")
		for range 19 {
			d.press("2")
		}
		d.on("*tui.ballotEnd")
		d.press("enter")
		if !named { // else the ballot carries the name
			d.sees("Wer sind Sie?")
			d.press("esc")
			d.on("*tui.ballotEnd")
			d.press("enter", "down", "enter")
		}
		d.on("*tui.handOver")
		if b := d.ballots(); len(b) != 1 || !b[0].Done || b[0].Role != "Leitung" || (b[0].Name == "Bernd") != named {
			t.Errorf("named %v: the disk has %+v", named, b)
		}
		if w := onlyWorkshop(d); w.Participants[0].Voted || w.Participants[1].Voted == named {
			t.Errorf("named %v: %+v", named, w.Participants)
		}
	}
}

// With one or two ballots to hide among, the reveal asks once more; those with
// names hide nobody.
func TestRevealingFewBallots(t *testing.T) {
	for _, c := range []struct {
		people, signed int
		named, asks    bool
	}{{1, 0, false, true}, {2, 0, false, true}, {3, 0, false, false}, {3, 1, false, true}, {1, 1, false, false}, {2, 2, true, false}} {
		d := newRoom(t, words.German, 80, 24)
		d.setup("Anna, Bernd, Carla", "")
		if c.named {
			d.choose(hubSetup)
			d.press("down", "down", "down", "down", "right", "esc")
		}
		d.situate()
		d.choose(hubLaptop)
		for person := range c.people {
			d.press("enter", "1")
			for range d.app.items() {
				d.press("3")
			}
			if person < c.signed && !c.named {
				d.press("e")
				d.write("Chefin")
				d.press("enter")
			}
			d.press("enter", "enter")
		}
		if typeName(d.app.screen) == "*tui.handOver" {
			d.press("esc")
		}
		d.choose(hubReveal)
		d.press("a", "j")
		if asks := onlyWorkshop(d).State == model.WorkshopVoting; asks != c.asks {
			t.Errorf("%+v: it asks once more: %v\n%s", c, asks, d.plain())
		}
		if !c.asks {
			continue
		}
		d.sees("Bei so wenigen Stimmzetteln aufdecken?", fmt.Sprintf("ohne Namen: %d.", c.people-c.signed))
		d.press("n")
		d.sees("Noch verdeckt")
		d.press("a", "j", "j")
		if onlyWorkshop(d).State != model.WorkshopRevealed {
			t.Errorf("%+v: it is not revealed", c)
		}
	}
}

// What was handed in cannot be opened again, by no key and no code.
func TestNobodyGetsBackIntoABallot(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.choose(hubLaptop)
	d.press("enter", "1")
	code := d.app.room.hand.code()
	d.votes(0)
	if d.app.room.hand != nil {
		t.Fatal("the ballot is still in hand")
	}
	for _, k := range []string{"left", "backspace", "up", "1", "e", "enter", "left", "backspace", "1", "e"} {
		d.press(k)
		d.on("*tui.handOver")
		if strings.Contains(d.plain(), code) {
			t.Fatalf("%s shows the code:\n%s", k, d.plain())
		}
	}
	for _, c := range []struct{ code, says string }{
		{code, "schon abgegeben"}, {"abcdef", "gibt es in diesem Workshop nicht"}, {"12", "mindestens 6 Zeichen"},
	} {
		d.press("c")
		d.write(c.code)
		d.press("enter")
		d.sees(c.says, "Wie heißt Ihr Kürzel?", c.code) // what was typed can be mended
		d.press("esc")
		d.on("*tui.handOver")
	}
}

// A ballot goes back and forth, and corrects, within itself.
func TestWithinTheOwnBallot(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.choose(hubLaptop)
	d.press("enter", "3", "4", "5", "left", "left", "left")
	d.sees("Das ist die erste Frage.")
	d.press("2", "delete", "right", "down", "enter")
	b := d.app.room.hand
	items := d.app.items()
	if b.Answers[items[0]] != model.State1 || b.Answers[items[1]] != model.Open || b.Answers[items[2]] != model.State0 {
		t.Errorf("the ballot has %v", b.Answers)
	}
	if b.Role != "" {
		t.Errorf("role %q", b.Role)
	}
	d.press("esc")
	d.sees("Unterbrechen?", b.code())
	d.press("n")
	d.on("*tui.ballotPage")
	d.press("esc", "j")
	d.on("*tui.handOver")
}

// Who wants can show their own dots, and take that back.
func TestOwnDots(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	d.setup("Anna, Bernd, Carla", "")
	d.situate()
	d.choose(hubLaptop)
	d.press("enter", "1")
	for range d.app.items() {
		d.press("4")
	}
	d.press("e", "enter")
	if strings.Contains(d.plain(), "gezeigt als") || d.ballots()[0].Name != "" {
		t.Error("a name was proposed")
	}
	d.press("e")
	d.write("Anna")
	d.press("enter")
	d.sees("gezeigt als „Anna“")
	d.press("e")
	if d.ballots()[0].Name != "" {
		t.Error("the name stays")
	}
	d.press("e")
	d.write("Anna")
	d.press("enter", "enter")
	if b := d.ballots()[0]; b.Name != "Anna" || !b.Done {
		t.Errorf("%+v", b)
	}
	if w := onlyWorkshop(d); !w.Participants[0].Voted || w.Participants[1].Voted {
		t.Errorf("%+v", w.Participants)
	}
}

// Nothing on the disk joins a person to a ballot, unless ballots carry names.
func TestBallotsHaveNoNames(t *testing.T) {
	for _, named := range []bool{false, true} {
		d := newRoom(t, words.German, 80, 24)
		d.setup("Anna, Bernd, Carla", "")
		if named {
			d.choose(hubSetup)
			d.press("down", "down", "down", "down", "right", "esc")
		}
		d.situate()
		d.choose(hubLaptop)
		for person := range 3 {
			d.press("enter", "1")
			for n := range d.app.items() {
				d.press(vote(person, n))
			}
			d.press("enter", "enter")
		}
		d.on("*tui.workshopHub")
		var names []string
		for _, b := range d.ballots() {
			names = append(names, b.Name)
		}
		slices.Sort(names)
		if got := strings.Join(names, ","); named && got != "Anna,Bernd,Carla" || !named && got != ",," {
			t.Errorf("named %v: %s", named, got)
		}
	}
}

// Votes that the disk does not take stay in the program, are tried again, and
// the corner never says that they are saved.
func TestVotesAreTriedAgain(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.choose(hubLaptop)
	d.press("enter", "1", "3")
	d.store.err = fmt.Errorf("save: %w", model.ErrNoSpace)
	_, _ = d.app.Update(keyPress("4")) // nobody waits for the command
	_, _ = d.app.Update(roomWroteMsg{workshop: d.app.room.w.ID, err: d.store.err})
	d.sees("nicht gespeichert: kein Platz", "Bitte schaffen Sie Platz")
	for _, k := range []string{"5", "2"} {
		_, _ = d.app.Update(keyPress(k))
	}
	if len(d.app.room.writes) != 1 || !d.app.unsavedWork() {
		t.Errorf("%d writes wait", len(d.app.room.writes))
	}
	d.store.err = nil
	d.send(roomRetryMsg{d.app.room.failures})
	d.sees("gespeichert 14:03 Uhr")
	items := d.app.items()
	if b := d.ballots()[0]; b.Answers[items[1]] != model.State3 || b.Answers[items[3]] != model.State1 {
		t.Errorf("the disk has %+v", b)
	}
}

// Leaving waits for the votes, and not for ever.
func TestLeavingSavesVotes(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.choose(hubLaptop)
	d.press("enter", "1", "3")
	_, save := d.app.Update(keyPress("4"))
	_, _ = d.app.Update(keyPress("ctrl+c"))
	d.sees("Das Programm beenden?", "Ihr Kürzel ist "+d.app.room.hand.code())
	_, quit := d.app.Update(keyPress("ctrl+c"))
	if d.run(quit); d.quit {
		t.Fatal("it left before the vote was on the disk")
	}
	if d.run(save); !d.quit || len(d.app.UnsavedRoom()) > 0 {
		t.Error("it does not leave")
	}
	if !strings.Contains(d.app.Farewell(), "0 von 7 haben abgestimmt") {
		t.Errorf("it says %q", d.app.Farewell())
	}

	d = d.again()
	d.press("enter")
	d.choose(hubLaptop)
	d.press("enter", "1")
	d.store.err = errors.New("disk on fire")
	code := d.app.room.hand.code()
	_, save = d.app.Update(keyPress("4"))
	_, _ = d.app.Update(keyPress("ctrl+c"))
	_, _ = d.app.Update(keyPress("j"))
	d.run(save)
	if strings.Contains(d.app.Farewell(), code) {
		t.Error("the farewell tells the code, to whoever comes next")
	}
	left := d.app.UnsavedRoom()
	if !d.quit || len(left) != 1 {
		t.Fatalf("it waits for a disk that takes nothing, or forgets %d votes", len(left))
	}
	if list := d.app.UnsavedMeetings(); len(list) != 1 || len(list[0].Votes.Ballots) != 1 || list[0].Votes.Ballots[0].Done {
		t.Errorf("to be rescued are %+v", list)
	} else {
		m := list[0]
		var doc bytes.Buffer
		if err := interchange.EncodeWorkshop(&doc, &m); err != nil {
			t.Error(err)
		}
		back, err := interchange.DecodeWorkshop(&doc)
		if err != nil {
			t.Fatal(err)
		}
		if b := back.Votes.Ballots[0]; b.Done || !strings.HasPrefix(b.ID, strings.ToLower(code)) {
			t.Errorf("there the code %s does not go on with %+v", code, b)
		}
	}
	d.store.err = nil
	if err := left[0].Save(d.store); err != nil || len(d.ballots()) != 2 {
		t.Errorf("%v, the disk has %d ballots", err, len(d.ballots()))
	}
}

// The facilitator types a row, corrects it, stores it, and takes it back.
func TestCards(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.choose(hubCards)
	for _, k := range []string{"x", "8", "9"} {
		d.press(k)
		d.sees("„" + k + "“ zählt nicht, nur 1 bis 7: 6 heißt „weiß ich nicht“, 7 „trifft nicht zu“.")
	}
	d.press("0")
	d.sees("0 gilt nur bei immer gleicher Reihenfolge")
	d.press("enter")
	d.sees("noch keine Karte")
	d.write("33457")
	d.sees("zuletzt: 7 „trifft nicht zu“")
	d.press("backspace", "2", "right")
	d.sees("noch nicht gespeichert", "3 3 4 5 2 _ _\n", "Karten: 5 von 7")
	d.press("enter")
	d.sees("So speichern?", "Karten: 5, erwartet: 7")
	d.press("n")
	d.sees("3 3 4 5 2")
	d.press("enter", "j")
	d.sees("Gespeichert: 5 Stimmen bei 7 Personen", "Frage 2 von 21")
	if r := d.rows(); len(r) != 1 || !slices.Equal(r[0].Votes, []model.Answer{2, 3, 3, 4, 5}) || r[0].Round != 1 || r[0].Item != d.app.items()[0] {
		t.Fatalf("the disk has %+v", r)
	}
	d.write("11111")
	d.press("enter") // who is missing was said before
	d.sees("Frage 3 von 21")
	d.press("z", "z")
	d.sees("zurückgenommen", "Frage 1 von 21", "noch keine Reihe")
	if len(d.rows()) != 0 {
		t.Error("the row is still there")
	}
}

// A row that is typed again takes the place of the one that is there, after a
// question and also after a new start, and undo brings that one back.
func TestARowTypedAgainReplaces(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.choose(hubCards)
	d.write("3345211")
	d.press("enter")
	old := d.rows()
	for start := range 2 {
		d.press("left")
		d.sees("gespeichert: 7", "● ● ● ● ● ● ●")
		d.write("7777777")
		d.press("enter")
		d.sees("Die gespeicherte Reihe ersetzen?", "sind 7 Stimmen gespeichert")
		d.press("n")
		d.sees("7 7 7 7 7 7 7")
		d.press("enter", "j")
		if r := d.rows(); len(r) != 1 || !slices.Equal(r[0].Votes, slices.Repeat([]model.Answer{model.NotApplicable}, 7)) {
			t.Errorf("start %d: the disk has %+v", start, r)
		}
		d.press("z")
		d.sees("wieder die 7 Stimmen", "gespeichert: 7")
		if r := d.rows(); !reflect.DeepEqual(r, old) {
			t.Errorf("start %d: the disk has %+v, not %+v", start, r, old)
		}
		d.press("r", "j", "right", "left") // in the other way a row replaces, too
		d.write("2222222")
		d.press("enter")
		d.sees("sind 7 Stimmen gespeichert")
		d.press("j")
		if r := d.rows(); len(r) != 0 || d.ballots()[0].Answers[d.app.items()[0]] != model.State1 {
			t.Errorf("start %d: the disk has %+v beside the places", start, r)
		}
		d.press("z", "r")
		if r := d.rows(); !reflect.DeepEqual(r, old) || d.ballots()[0].Answers[d.app.items()[0]] != model.Open {
			t.Errorf("start %d: the disk has %+v, not %+v", start, r, old)
		}
		d = d.again()
		d.press("enter")
		d.sees("Karten zu 1 von 21 Fragen")
		d.choose(hubCards)
		d.sees("Frage 2 von 21")
	}
}

// Who has a ballot raises no card; who wants to, counts twice knowingly, and it
// is said until the reveal.
func TestCardsBesideBallots(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	handed(d)
	d.press("esc")
	d.choose(hubCards)
	d.sees("Stimmzettel abgegeben: 3 von 7. Karten können es höchstens 4 sein.")
	for n := range d.app.items() {
		d.write("3345")
		if n == 0 {
			d.write("2")
			d.press("enter")
			d.sees("Zählt hier jemand doppelt?", "3 von 7. Karten können es also", "hier stehen 5.")
			d.press("n", "backspace")
		}
		d.press("enter")
	}
	d.sees("Alle Fragen sind eingetippt")
	d.press("esc")
	d.sees("7 von 7 haben abgestimmt", "▸ ○ Aufdecken")
	if strings.Contains(d.plain(), "doppelt") {
		t.Errorf("nobody counts twice:\n%s", d.plain())
	}
	d.press("f5")
	d.sees("haben abgestimmt")
	d.press("esc")
	d.lead(hubLaptop)
	d.sees("Noch mehr Stimmen?")
	d.press("n")
	d.choose(hubCards)
	d.write("33452")
	d.press("enter")
	d.sees("Die gespeicherte Reihe ersetzen?", "hier stehen 5")
	d.press("j", "esc")
	d.sees("Stimmzettel: 3, Karten: 5, Personen: 7. Zählt jemand doppelt?")
	d.choose(hubReveal)
	d.press("a")
	d.sees("Karten: 5, Personen: 7. Zählt")
}

// In the same order a missing digit would move everybody behind it.
func TestAShortRowInTheSameOrder(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.choose(hubCards)
	d.press("r", "j")
	for range 2 { // it is asked every time
		d.write("334521")
		d.press("enter")
		d.sees("Zahlen: 6, Plätze: 7", "tippen Sie 0")
		d.press("n")
		d.sees("3 3 4 5 2 1")
		for range 6 {
			d.press("backspace")
		}
		d.write("3340211")
		d.press("enter")
	}
	d.sees("Frage 3 von 21")
	if n := len(d.ballots()); n != 7 {
		t.Errorf("%d places", n)
	}
	d.press("esc")
	d.sees("Karten zu 2 von 21 Fragen")
	if strings.Contains(d.plain(), "angefangen") {
		t.Errorf("places are no ballots:\n%s", d.plain())
	}
}

// Nobody said who sits at which place, so a place has no name where votes have.
func TestPlacesHaveNoNames(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.app.room.w.Named = true
	d.choose(hubCards)
	d.press("r")
	d.write("3345211")
	d.press("enter")
	if list := d.ballots(); len(list) != 7 || slices.ContainsFunc(list, func(b model.WorkshopBallot) bool { return b.Name != "" }) {
		t.Errorf("%+v", list)
	}
}

// In the same order place k is ballot k, also after a power cut, and what is
// cast is counted.
func TestCardsInTheSameOrder(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.choose(hubCards)
	d.press("r")
	d.sees("Dieser Workshop ist anonym", "ein eigener Stimmzettel")
	d.press("n")
	d.sees("Reihenfolge egal")
	d.press("r", "j")
	d.sees("immer gleiche Reihenfolge", "gehört jede Zahl zu ihrem Platz")
	for n := range 10 {
		for place := range 7 {
			d.press(vote(place, n))
		}
		d.press("enter")
	}
	d = d.again()
	d.press("w")
	d.sees("Karten zu 10 von 21 Fragen")
	d.press("enter")
	d.sees("Karten zu 10 von 21 Fragen")
	d.choose(hubCards)
	d.sees("Frage 11 von 21", "immer gleiche Reihenfolge")
	for n := 10; n < 21; n++ {
		for place := range 7 {
			k := vote(place, n)
			if n == 20 && place == 3 {
				k = "0" // no card
			}
			d.press(k)
		}
		d.press("enter")
	}
	d.press("esc", "enter")
	d.press("a", "j")
	group := d.app.room.group
	if group.Ballots != 7 || len(group.Lines) != 7 {
		t.Fatalf("%d ballots, %d lines", group.Ballots, len(group.Lines))
	}
	var got, want []string
	for _, b := range d.app.room.votes.Ballots {
		if model.PlaceOf(b.ID) != "" {
			t.Errorf("%s tells its place", b.ID)
		}
		line := ""
		for _, i := range d.app.items() {
			line += fmt.Sprint(uint8(b.Answers[i]))
		}
		got = append(got, line)
	}
	for place := range 7 {
		line := ""
		for n := range 20 {
			line += vote(place, n)
		}
		last := vote(place, 20)
		if place == 3 {
			last = "0"
		}
		want = append(want, line+last)
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("the places voted %v\nwant %v", got, want)
	}
}

// Printed sheets are typed in one after the other, after their codes; a code
// keeps one from being typed in twice, and no digit but the last can be read.
func TestSheets(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.lead(hubSheets)
	d.sees("Schalten Sie jetzt den Beamer dunkel.")
	d.press("enter")
	d.sees("Welches Kürzel steht oben auf dem Blatt?", "workshop sheets")
	d.write("0zz0")
	d.press("enter")
	d.sees("4 bis 8 Zeichen", "0zz0")
	d.press("backspace", "backspace", "backspace")
	d.write("3345")
	d.press("enter")
	d.sees("„03345“ sieht nach Antworten aus", "03345")
	for range 5 {
		d.press("backspace")
	}
	d.write("ab1f")
	d.press("enter")
	d.sees("Kürzel AB1F\n", "Rolle: keine davon")
	d.press("r")
	d.sees("Rolle: Leitung")
	d.write("33455")
	d.press("backspace", "1", "x")
	d.sees("„x“ zählt nicht, nur 0 bis 7", "● ● ●", "● 1 _", "Eingetippt: 5 von 21 · zuletzt Frage 5: 1 ")
	d.press("s")
	d.sees("3 3 4", "5 1 _")
	d.press("right")
	d.press("left", "s")
	d.sees("● ● ●")
	d = d.again() // the lights go out
	d.press("enter")
	d.lead(hubSheets)
	d.press("enter")
	d.write("AB1F")
	d.press("enter")
	d.sees("6. ", "● ● _ _", "Eingetippt: 5 von 21")
	d.write("0000000000000000")
	d.sees("vollständig")
	d.press("3")
	d.sees("Das Blatt ist voll")
	d.press("enter")
	d.sees("Mit 16 leeren Feldern speichern?")
	d.press("j")
	d.sees("Gespeichert. Stimmzettel jetzt: 1 von 7.", "Welches Kürzel")
	b := d.ballots()
	if len(b) != 1 || !b[0].Done || b[0].Role != "Leitung" || strings.HasPrefix(b[0].ID, "ab1f") || b[0].Answers[d.app.items()[4]] != model.State0 {
		t.Errorf("the disk has %+v", b)
	}
	d.write("ab1f")
	d.press("enter")
	d.sees("schon eingetippt", "Welches Kürzel")
	d.press("enter")
	d.sees("Rolle: keine davon", "Stimmzettel: 1 von 7")
	d.press("enter")
	d.sees("steht noch nichts")
	for range d.app.items() {
		d.press("4")
	}
	d.press("enter")
	d.sees("Ohne Rolle speichern?")
	d.press("j", "esc", "esc")
	d.sees("2 von 7 haben abgestimmt")
}

// Sheets with names ask whose they are.
func TestSheetsWithNames(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	d.setup("Anna, Bernd", "")
	d.choose(hubSetup)
	d.press("down", "down", "down", "down", "right", "esc")
	d.situate()
	d.choose(hubSheets)
	for range d.app.items() {
		d.press("2")
	}
	d.press("enter")
	d.sees("Wessen Blatt ist das?")
	d.write("Bernd")
	d.press("enter", "esc")
	d.on("*tui.voteSheets")
	if b := d.ballots(); len(b) != 1 || b[0].Name != "Bernd" || !b[0].Done {
		t.Errorf("the disk has %+v", b)
	}
	if w := onlyWorkshop(d); w.Participants[0].Voted || !w.Participants[1].Voted {
		t.Errorf("%+v", w.Participants)
	}
}

// Somebody comes late, somebody leaves, and nothing breaks.
func TestComingAndGoing(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	handed(d)
	d.press("esc", "t", "n", "enter")
	if n := len(onlyWorkshop(d).Participants); n != 8 {
		t.Fatalf("%d people", n)
	}
	d.sees("3 von 8 haben abgestimmt", "Person 8")
	d.press("home", "up", "up", "delete")
	d.press("j")
	d.press("n")
	d.write(", Zoë, Zoë")
	d.press("enter")
	w := onlyWorkshop(d)
	if len(w.Participants) != 10 || w.Participants[9].Name != "Zoë 2" {
		t.Errorf("%+v", w.Participants)
	}
	d.press("esc")
	d.sees("3 von 10 haben abgestimmt")
	if len(d.ballots()) != 3 {
		t.Error("a ballot went with its person")
	}
}

// A big number, a doubled name and too many roles get a sentence.
func TestSetupRefusesPlainly(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	d.press("w", "n", "down")
	d.write("101")
	for _, wrong := range []string{"101", "0", "-5", "1e3", "7 Leute", "99999999999999999999"} {
		for range 20 {
			d.press("backspace")
		}
		d.write(wrong)
		for _, k := range []string{"enter", "down"} {
			if d.press(k); d.app.screen.(*workshopSetup).row != setupPeople {
				t.Fatalf("%q is left by %s", wrong, k)
			}
			d.sees("Bitte eine Zahl von 1 bis 100", wrong)
			if n := len(onlyWorkshop(d).Participants); n != 0 || strings.Contains(d.plain(), "So lange dauert") {
				t.Errorf("%q counts as %d people", wrong, n)
			}
		}
	}
	for range 20 {
		d.press("backspace")
	}
	d.write("Anna,  Anna ; Bernd,,")
	if got := peopleText(onlyWorkshop(d).Participants); got != "Anna, Anna 2, Bernd" {
		t.Errorf("people %q", got)
	}
	d.press("down")
	d.write("a,b,c,d,e,f,g,h,i,j")
	d.sees("Höchstens 9 Rollen")
	if n := len(onlyWorkshop(d).Roles); n != 9 {
		t.Errorf("%d roles", n)
	}
}

// An untouched workshop leaves no trace.
func TestAnUntouchedWorkshopLeavesNoTrace(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	d.press("w", "n", "down", "down", "esc", "esc")
	if len(d.store.workshops)+len(d.store.records) != 0 || !d.app.atHome() {
		t.Errorf("%d workshops, %d assessments", len(d.store.workshops), len(d.store.records))
	}
}

// A workshop in which nobody typed anything is stored all the same, and so are
// its votes.
func TestAWorkshopSetUpWithoutTyping(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	d.press("w", "n")
	for range setupRows - 1 {
		d.press("down")
	}
	d.press("enter")
	d.choose(hubCards)
	if d.app.overlay != nil {
		d.press("j")
	}
	d.press("3", "4", "enter")
	if len(d.store.workshops) != 1 || len(d.rows()) != 1 || d.app.unsavedWork() {
		t.Errorf("%d workshops are stored, unsaved %v:\n%s", len(d.store.workshops), d.app.unsavedWork(), d.plain())
	}
	if d.press("ctrl+c"); !d.quit {
		t.Error("it does not leave")
	}
}

// Esc right after the first letter goes to the hub and keeps the letter.
func TestEscWhileTheFirstSaveIsUnderWay(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	d.press("w", "n")
	_, save := d.app.Update(keyPress("A"))
	d.press("esc")
	d.on("*tui.workshopHub")
	d.run(save)
	if w := onlyWorkshop(d); d.store.records[w.Assessment].Company != "A" || d.app.unsavedWork() {
		t.Errorf("%+v is stored", w)
	}
}

// Once people vote, what would change what they were promised stands.
func TestSetupStandsWhilePeopleVote(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	handed(d)
	d.press("esc")
	d.choose(hubSetup)
	d.press("down", "5")
	d.sees("kommen und gehen Leute")
	d.press("down", "down", "right")
	d.sees("Das steht fest")
	d.press("down", "right")
	d.sees("Das steht fest")
	d.press("down", "right", "esc")
	if w := onlyWorkshop(d); w.Named || w.Minutes != 105 || len(w.Participants) != 7 || d.app.assessment().Mode != model.Quick {
		t.Errorf("%+v", w)
	}
}

// Section by section only what was revealed becomes the group's answer, also
// after a new start.
func TestRevealBySection(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	allHanded(d)
	d.press("enter", "r", "n")
	if onlyWorkshop(d).State != model.WorkshopVoting {
		t.Fatal("it was revealed without a yes")
	}
	d.press("r", "j")
	sections := d.app.cat.Sections(model.Quick)
	group := func() (answered model.ItemSet) {
		rec := d.store.records[onlyWorkshop(d).Assessment]
		for i, answer := range rec.Answers {
			if answer != model.Open {
				answered = answered.With(model.Item(i))
			}
		}
		return answered
	}
	if got := group(); got != withItems(0, sections[0].Items) {
		t.Fatalf("%b is answered", got)
	}
	d = d.again()
	d.press("enter")
	d.sees("3 von 21 Fragen")
	d.press("enter")
	d.sees("Spektrum", "Noch verdeckt")
	d.press("left")
	d.sees("Mühe für den Kunden")
	d.press("right", "right", "r", "esc")
	if got := group(); got != withItems(withItems(0, sections[0].Items), sections[2].Items) {
		t.Errorf("%b is answered", got)
	}
	d.choose(hubTalk)
	for _, line := range d.app.agenda() {
		if !d.app.room.shown.Has(line.Item) {
			t.Errorf("%s is on the agenda and covered", line.Item.ID())
		}
	}
}

// Nobody reveals what nobody voted.
func TestRevealNeedsVotes(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.choose(hubReveal)
	d.sees("Noch hat niemand abgestimmt.")
	d.choose(hubLaptop)
	d.press("enter", "1", "3", "esc", "j", "esc")
	d.choose(hubReveal)
	d.sees("Noch hat niemand abgestimmt.")
}

// An unfinished ballot is told of before the reveal.
func TestRevealTellsOfUnfinishedBallots(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	handed(d)
	d.press("enter", "1", "3", "esc", "j", "esc")
	d.choose(hubReveal)
	d.press("a")
	d.sees("3 von 7 haben abgestimmt.", "nicht abgegeben: 1.", "gelöscht")
	d.press("j")
	if n := d.app.room.begun(); n > 0 || len(d.ballots()) != 3 {
		t.Errorf("after the reveal %d are begun here, and the disk has %d ballots", n, len(d.ballots()))
	}
}

// Whatever an item is about, there is something to ask the group.
func TestEveryItemCanBeTalkedAbout(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	uncovered(d)
	d.press("enter")
	for range d.app.items() {
		d.sees("Fragen Sie")
		d.press("right")
	}
}

// What was agreed on stands beside the votes, can be taken back, and counts.
func TestAgreedValues(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	uncovered(d)
	d.press("esc", "enter", "enter")
	talk := d.app.screen.(*workshopTalk)
	before := d.app.room.group.Items[talk.item]
	stored := func() (agreed, answer model.Answer) {
		rec := d.store.records[onlyWorkshop(d).Assessment]
		return rec.Agreed[talk.item], rec.Answers[talk.item]
	}
	d.press("5")
	if agreed, answer := stored(); agreed != model.State4 || answer != model.State4 {
		t.Errorf("agreed %v, answer %v", agreed, answer)
	}
	if d.app.room.group.Items[talk.item] != before {
		t.Error("the votes changed")
	}
	d.press("delete")
	if agreed, answer := stored(); agreed != model.Open || answer != model.State2 {
		t.Errorf("agreed %v, answer %v", agreed, answer)
	}
	d.press("z", "5", "5", "5", "backspace", "esc", "z", "5", "5", "enter", "z", "1", "1", "1", "enter")
	rows := d.rows()
	if len(rows) != 1 || rows[0].Round != 2 || len(rows[0].Votes) != 3 {
		t.Errorf("the disk has %+v", rows)
	}
	if _, answer := stored(); answer != model.State2 {
		t.Errorf("the second vote changed the answer to %v", answer)
	}
	d.sees("zweite Abstimmung", "3 Stimmen bei 7 Personen. z ersetzt sie")
	d.press("z", "5", "delete")
	if len(d.rows()) != 1 {
		t.Error("it was deleted while a new one is typed")
	}
	d.press("backspace")
	d.sees("zweite Abstimmung löschen")
	d.press("delete")
	d.sees("Die zweite Abstimmung ist gelöscht.")
	if rows := d.rows(); len(rows) != 0 || d.app.room.group.Items[talk.item].Second.People() != 0 {
		t.Errorf("the disk has %+v", rows)
	}
}

// Another window has changed the workshop first: both changes stand.
func TestTwoWindowsAtOneWorkshop(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	handed(d)
	d.press("esc")
	w := onlyWorkshop(d)
	w.Participants = append(slices.Clone(w.Participants), model.Participant{Name: "Späte"})
	if _, err := d.store.SaveWorkshop(w); err != nil {
		t.Fatal(err)
	}
	d.press("t", "n", "enter")
	w = onlyWorkshop(d)
	if len(w.Participants) != 9 || len(d.app.room.w.Participants) != 9 {
		t.Errorf("%+v", w.Participants)
	}
}

// Another window has revealed: what is being voted here is told of, and the
// page goes on.
func TestAnotherWindowReveals(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	handed(d)
	d.press("enter", "1", "3")
	w := onlyWorkshop(d)
	w.State = model.WorkshopRevealed
	if _, err := d.store.SaveWorkshop(w); err != nil {
		t.Fatal(err)
	}
	d.press("4")
	d.sees("nicht abgegeben war")
	if d.app.unsavedWork() {
		t.Error("it tries for ever")
	}
	d.press("enter")
	d.sees("Aufdecken")
}

// The timer counts down, or says until when.
func TestTimer(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	uncovered(d)
	d.press("esc", "enter", "enter", "t")
	d.sees("bis 14:10 Uhr")
	d.press("t")
	if strings.Contains(d.plain(), "bis 14:10") {
		t.Error("it does not stop")
	}
	d.app.motion = true
	_, _ = d.app.Update(keyPress("t"))
	seq := d.app.room.timer.seq
	_, _ = d.app.Update(timerMsg{seq, testNow().Add(65 * time.Second)})
	d.sees("noch 5:55")
	_, _ = d.app.Update(timerMsg{seq - 1, testNow().Add(6 * time.Minute)})
	d.sees("noch 5:55")
	_, _ = d.app.Update(timerMsg{seq, testNow().Add(7 * time.Minute)})
	d.sees("Die Zeit für diese Frage ist um.", "noch 0:00")
}

// A row of everybody that was typed and not stored is kept by Ctrl+C.
func TestCtrlCKeepsAFullRow(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.choose(hubCards)
	d.write("1234567")
	d.press("ctrl+c")
	if r := d.rows(); !d.quit || len(r) != 1 || len(r[0].Votes) != 7 {
		t.Errorf("the disk has %+v", r)
	}
}

// Any keys, in any window, break nothing.
func TestWorkshopSurvivesAnything(t *testing.T) {
	keys := []string{
		"enter", "enter", "esc", "up", "down", "left", "right", "tab", "shift+tab", "backspace", "delete", "f5", "?", "space", "home", "end",
		"1", "2", "3", "4", "5", "6", "7", "0", "a", "b", "c", "d", "e", "j", "n", "r", "t", "u", "w", "z", "o", "m", "L", "pgdown", "pgup", "x", ",",
	}
	rounds := 30
	if testing.Short() {
		rounds = 6
	}
	for round := range rounds {
		rnd := rand.New(rand.NewPCG(11, uint64(round))) //nolint:gosec // a test
		d := newRoom(t, words.German, 80, 24)
		[]func(*driver){voting, handed, allHanded, uncovered}[round%4](d)
		for range 120 {
			if rnd.IntN(8) == 0 {
				d.resize(30+rnd.IntN(150), 8+rnd.IntN(50))
			}
			d.press(keys[rnd.IntN(len(keys))])
			d.fits(d.app.window.width, d.app.window.height)
			if d.app.unsavedWork() {
				t.Fatalf("round %d: something is not on the disk", round)
			}
		}
	}
}

// thirty is a full workshop of thirty people, revealed.
func thirty(tb testing.TB) *driver {
	tb.Helper()
	st := newTestStore()
	n := 0
	app, err := New(Options{Store: st, Lang: words.German, NoMotion: true, Now: testNow, NewID: func() string { n++; return fmt.Sprintf("%08x-id", n) }})
	if err != nil {
		tb.Fatal(err)
	}
	d := &driver{app: app, store: st}
	rec := model.Record{HeadRev: 1}
	rec.ID, rec.Mode, rec.Workshop.Workshop = "a", model.Full, "w"
	st.records["a"] = rec
	w := model.Workshop{ID: "w", Assessment: "a", State: model.WorkshopRevealed, Rev: 1, Roles: []string{"x", "y", "z"}}
	w.Participants, _ = readPeople("30", nil)
	st.workshops["w"] = w
	st.ballots["w"] = map[string]model.WorkshopBallot{}
	for p := range 30 {
		b := model.WorkshopBallot{ID: fmt.Sprintf("%08x-b", p*7919), Role: w.Roles[p%3], Done: true}
		for i := range b.Answers {
			b.Answers[i] = model.Answer(1 + (p*i+i)%7)
		}
		st.ballots["w"][b.ID] = b
	}
	d.run(app.Init())
	d.resize(80, 24)
	d.run(app.showWorkshops())
	d.run(app.openWorkshop("w"))
	d.send(keyPress("enter"))
	d.send(keyPress("a"))
	return d
}

// Thirty dots on one state can be told apart at 80 columns.
func TestThirtyDots(t *testing.T) {
	d := thirty(t)
	d.t = t
	dots := dotsOf{states: [model.StateCount]int{0, 0, 30, 0, 0}}
	lines := d.app.stacks(&dots, 74)
	if len(lines) > 3 || strings.Count(strings.Join(lines, ""), "●") != 30 {
		t.Errorf("%d lines: %q", len(lines), lines)
	}
	if line := d.app.inFives(&dots, 2, 36); strings.Count(line, "●") != 30 {
		t.Errorf("%q", line)
	}
	if line := d.app.inFives(&dots, 2, 20); !strings.Contains(line, "30") {
		t.Errorf("%q has no number", line)
	}
	d.fits(80, 24)
	for range 10 {
		d.press("right")
		d.fits(80, 24)
	}
}

// Thirty people and 52 items: one key, one frame.
func BenchmarkRevealOfThirty(b *testing.B) {
	d := thirty(b)
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		d.send(keyPress([]string{"right", "down", "left"}[n%3]))
		_ = d.app.View()
	}
}

// Counting the votes of thirty people from the start.
func BenchmarkCountOfThirty(b *testing.B) {
	d := thirty(b)
	for b.Loop() {
		d.app.countVotes()
	}
}

// decided puts a measure of the group's own on the plan, from the talk.
func decided(d *driver) {
	d.press("esc", "enter", "enter", "m")
	d.write("Anrufe mitschreiben")
	d.press("enter")
	d.write("Frau Sommer")
	d.press("enter", "enter", "enter", "enter")
}

// What the group wants to do goes onto the plan with its owner; where most do
// not know, that somebody finds it out.
func TestAMeasureGoesOntoThePlan(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	uncovered(d)
	decided(d)
	d.on("*tui.workshopTalk")
	d.sees("Auf dem Plan: „Anrufe mitschreiben“")
	d.press("esc", "up", "enter")
	talk := d.app.screen.(*workshopTalk)
	if !mostUnknown(&d.app.room.group.Items[talk.item].First) {
		t.Fatal("the last point of the agenda is known to most")
	}
	d.press("m", "enter", "enter", "enter", "enter")
	plan, err := d.store.Plan()
	if err != nil || len(plan) != 2 {
		t.Fatalf("%v, %d entries", err, len(plan))
	}
	var found, own bool
	for _, e := range plan {
		own = own || e.Text == "Anrufe mitschreiben" && e.Who == "Frau Sommer" && e.Assessment == onlyWorkshop(d).Assessment
		found = found || e.Items.Has(talk.item)
	}
	if !own || !found {
		t.Errorf("%+v", plan)
	}
}

// A finished workshop is there to look at; nothing in it changes.
func TestAFinishedWorkshopStands(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	uncovered(d)
	d.press("esc", "enter", "enter", "3", "esc", "esc")
	d.choose(hubFinish)
	d.press("j")
	d = d.again()
	d.press("w")
	d.sees("abgeschlossen · 21.11.2026")
	d.press("enter")
	d.sees("Aufdecken", "Ergebnis und Plan")
	before := d.store.records[onlyWorkshop(d).Assessment]
	d.press("up", "up", "up")
	d.choose(hubTalk)
	d.press("enter", "5")
	d.sees("hier ändert sich nichts mehr")
	d.press("delete", "z", "1", "enter", "n", "m", "f5", "right", "esc", "esc", "esc")
	d.choose(hubReveal)
	d.sees("Mitte")
	d.press("esc")
	if after := d.store.records[onlyWorkshop(d).Assessment]; after.Agreed != before.Agreed || after.Answers != before.Answers || after.Notes != before.Notes {
		t.Error("it changed")
	}
	if len(d.rows()) != 0 {
		t.Error("a second vote was taken")
	}
}

// Whoever deletes a group's assessment is told of the votes that go with it
// before the question, and that no backup has them while they are hidden.
func TestDeletingAGroupNamesItsVotes(t *testing.T) {
	for size, want := range map[[2]int]string{
		{80, 24}: "abgegebene Stimmzettel: 1 von 3. Auch der Workshop und seine Stimmen werden gelöscht. Stimmen, die noch nicht aufgedeckt",
		{40, 12}: "Dazu gehört ein Workshop; abgegebene Stimmzettel: 1 von 3.",
	} {
		d := newRoom(t, words.German, size[0], size[1])
		d.setup("3", "")
		d.situate()
		d.choose(hubLaptop)
		d.press("enter")
		d.votes(1)
		d.press("esc", "esc", "esc", "esc")
		d.on("*tui.home")
		d.press("delete")
		if seen := strings.Join(strings.Fields(d.plain()), " "); !strings.Contains(seen, want) {
			t.Errorf("%v:\n%s", size, d.plain())
		}
		d.fits(size[0], size[1])
		d.press("n", "delete", "j")
		d.on("*tui.home")
		if len(d.store.records) != 0 || d.app.room.unsaved() {
			t.Errorf("%d records are left", len(d.store.records))
		}
	}
}

// A workshop in the list of the first page opens as one, never as a
// questionnaire, also where an old window offers it as one.
func TestTheGroupAnswersByItsVotesOnly(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	handed(d)
	for _, shortcut := range []func(){
		func() { d.app.screen = newInterview(d.app, 0) },
		func() { d.app.screen = newOverview(d.app) },
		func() { d.app.screen = newResult(d.app) },
		func() { d.app.open(d.store.records[onlyWorkshop(d).Assessment]) },
	} {
		shortcut()
		d.resize(80, 24) // any message
		d.press("1")
		d.on("*tui.workshopHub")
	}
	for i, answer := range d.store.records[onlyWorkshop(d).Assessment].Answers {
		if answer != model.Open {
			t.Errorf("item %d of the group is answered", i)
		}
	}
}

// What another window imported meanwhile shows as soon as the hub comes up.
func TestTheHubShowsWhatWasImported(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	handed(d)
	id := onlyWorkshop(d).ID
	d.store.ballots[id]["ffff-import"] = model.WorkshopBallot{ID: "ffff-import", Done: true}
	d.press("esc")
	d.sees("4 von 7 haben abgestimmt")
}

// What was noted stays in sight for whoever comes back to a question, in small
// windows too.
func TestANoteStaysInSight(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	uncovered(d)
	d.press("esc", "enter", "enter", "3", "n")
	d.write("Vorne sieht es anders aus als hinten, und wer im Lager arbeitet, bekommt von Beschwerden wenig mit.")
	d.press("enter", "right", "left")
	for _, size := range [][2]int{{80, 24}, {60, 18}, {50, 15}} {
		d.resize(size[0], size[1])
		d.sees("Notiz: Vorne sieht es")
	}
	d = newRoom(t, words.German, 50, 15)
	d.app.begin(model.Quick)
	d.app.screen = newInterview(d.app, 0)
	d.press("3", "left", "n")
	d.write("Vorne sieht es anders aus.")
	d.press("enter", "right", "left")
	for _, size := range [][2]int{{80, 24}, {50, 15}, {40, 12}} {
		d.resize(size[0], size[1])
		d.sees("Notiz: Vorne sieht es")
	}
}

// Places on which everything was taken back are no ballots: nobody hides among
// them.
func TestBlankPlacesHideNobody(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.choose(hubCards)
	d.press("r", "j")
	d.write("3345211")
	d.press("enter", "z", "esc")
	d.choose(hubLaptop)
	d.press("enter", "1")
	d.votes(0)
	d.press("enter", "esc")
	d.choose(hubReveal)
	d.press("a", "j")
	d.sees("Bei so wenigen Stimmzetteln aufdecken?", "ohne Namen: 1.")
	d.press("j")
	if n := d.app.room.group.Ballots; n != 1 {
		t.Errorf("%d ballots", n)
	}
}
