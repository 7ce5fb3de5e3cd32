package tui

import (
	"slices"
	"strings"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// What the room sees names nobody, whoever takes part or shows their dots.
func TestThePresenterNamesNobody(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	d.setup("Annegret, Bernward, Cäcilia", "")
	d.choose(hubSetup)
	d.press("down", "down", "down", "down")
	d.sees("Anonym heißt: ")
	d.press("right")
	d.sees("Mit Namen heißt: ")
	d.press("esc")
	d.situate()
	check := func(where string) {
		t.Helper()
		back := d.app.screen
		d.press("f5")
		if _, ok := d.app.screen.(*presenter); !ok {
			t.Fatalf("%s: %T is shown", where, d.app.screen)
		}
		for _, key := range []string{"", "right", "left"} {
			if key != "" {
				d.press(key)
			}
			for _, name := range []string{"Annegret", "Bernward", "Cäcilia", "Person"} {
				if strings.Contains(d.plain(), name) {
					t.Errorf("%s: %s is named:\n%s", where, name, d.plain())
				}
			}
		}
		d.press("esc")
		if typeName(d.app.screen) != typeName(back) {
			t.Errorf("%s: Esc leads to %T", where, d.app.screen)
		}
	}
	check("hub")
	d.press("t")
	check("people")
	d.press("esc")
	d.choose(hubLaptop)
	for person := range 3 {
		check("hand over")
		d.press("enter")
		check("who")
		d.press("1")
		check("ballot")
		for n := range d.app.items() {
			d.press(vote(person, n))
		}
		check("end")
		d.press("enter", "enter")
	}
	d.press("enter", "a", "j")
	check("revealed")
	d.press("enter")
	if !strings.Contains(d.plain(), "Annegret") {
		t.Error("the facilitator's own page does not name who voted what, although ballots carry names")
	}
	check("talk")
}

// However small the window, no bond and no factor is missing from the picture,
// and what is typed of a second vote is in sight.
func TestSmallWindowsLeaveNothingOut(t *testing.T) {
	d := newRoom(t, words.German, 40, 12)
	uncovered(d)
	d.press("esc", "enter", "enter", "z", "3", "4")
	d.sees("3 4 _")
	for _, s := range []slide{d.app.spectrumSlide(), d.app.formulaSlide()} {
		s.text = strings.Repeat("Am weitesten ausgebaut sind viele Faktoren, und ", 4) + "Luft ist noch."
		drawn := (&presenter{}).body(d.app, &s, 38, 9)
		if bars := len(slices.DeleteFunc(slices.Clone(drawn), func(line string) bool { return !strings.ContainsAny(line, "█░") })); bars != model.BondCount {
			t.Errorf("%d bars:\n%s", bars, strings.Join(drawn, "\n"))
		}
	}
}

// A room goes through everything with the keys of a presenter's remote.
func TestThePresenterLeadsThroughTheReveal(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	allHanded(d)
	d.press("f5")
	d.sees("haben abgestimmt", "Strg und +")
	d.press("r")
	d.sees("Noch verdeckt")
	if strings.Contains(d.plain(), "Strg und +") {
		t.Error("it says more than once how to enlarge the letters")
	}
	d.press("r", "j")
	d.sees("nachbessern", "die mittlere Stimme", "Einig: ")
	d.press("b")
	if strings.TrimSpace(d.plain()) != "" {
		t.Errorf("not blank:\n%s", d.plain())
	}
	d.press("3") // any key brings it back, and does nothing else
	d.sees("nachbessern")
	for range 3 {
		d.press("pgdown")
	}
	d.sees("Spektrum", "Noch verdeckt")
	d.press("a", "pgdown", "pgup", "pgup")
	d.sees("Fundament")
	if d.app.room.shown != withItems(0, d.app.items()) {
		t.Error("not everything is revealed")
	}
	d.press("f5")
	d.on("*tui.workshopReveal")
}

// One key leads the room from the spectrum through the talk to the closing
// words, and another one back.
func TestThePresenterLeadsToTheEnd(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	roomStates["spectrum"](d)
	d.press("f5", "right")
	d.sees("Punkt 1 von 13")
	for range 13 {
		d.press("right")
	}
	d.sees("Noch zu besprechen: ", "strittig")
	for _, text := range []string{"bleiben vor allem", "Ausbaustand", "Nächste Schritte", "Noch steht nichts auf dem Plan"} {
		d.sees(text)
		d.press("right")
	}
	d.sees("Wieder nachsehen: um den 21.02.2027", "kundenbindung workshop show")
	d.press("right")
	d.sees("Wieder nachsehen")
	for range 4 {
		d.press("left")
	}
	d.sees("bleiben vor allem")
	d.press("left")
	d.sees("Punkt 13 von 13")
	d.press("esc")
	d.on("*tui.workshopAgenda")
}

// The room reads what was agreed on: what and until when, and no name.
func TestThePresenterShowsThePlan(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	uncovered(d)
	decided(d)
	d.press("esc", "esc")
	d.choose(hubResult)
	d.press("4", "f5")
	d.sees("Das haben wir vor", "Anrufe mitschreiben", "bis 21.12.2026")
	if strings.Contains(d.plain(), "Frau") {
		t.Errorf("somebody is named:\n%s", d.plain())
	}
}

// While cards are typed in, the room sees how many, not which.
func TestThePresenterHidesTheRow(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.choose(hubCards)
	d.press("f5")
	before := d.plain()
	d.write("777")
	d.sees("Karten: 3 von 7")
	d.press("backspace", "backspace", "backspace")
	if strings.Count(d.plain(), "7") > strings.Count(before, "7")+1 {
		t.Errorf("the row is on the screen:\n%s", d.plain())
	}
	d.write("7777777")
	d.press("enter")
	d.sees("Frage 2 von 21")
	if r := d.rows(); len(r) != 1 || r[0].Votes[0] != model.NotApplicable {
		t.Errorf("the disk has %+v", r)
	}
}

// Every figure has its five rows, and none is drawn where it does not fit.
func TestBlockDigits(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	for _, figure := range []string{"0", "12/30", "4:32", "56789"} {
		lines := d.app.inBlocks(figure, 70, 1, d.app.theme.Text)
		if len(lines) != digitRows {
			t.Errorf("%s has %d rows", figure, len(lines))
		}
		if narrow := d.app.inBlocks(figure, 4, 3, d.app.theme.Text); len(narrow) != 1 {
			t.Errorf("%s has %d rows in four cells", figure, len(narrow))
		}
	}
}

// The timer is a block figure where something may move.
func TestThePresenterShowsTheTimer(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	uncovered(d)
	d.press("esc", "enter", "enter", "f5")
	d.app.motion = true
	_, _ = d.app.Update(keyPress("t"))
	d.sees("bleiben für diese Frage")
	d.hides("noch 7:00")
	if !strings.Contains(d.plain(), "██") {
		t.Errorf("no block digits:\n%s", d.plain())
	}
}

// Of two votes in the middle the room reads both, and which one counts; of too
// few votes no figure is made large. What is marked is explained beside the
// clock as well.
func TestThePresenterExplainsWhatItMarks(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	d.setup("5", "")
	d.situate()
	d.choose(hubCards)
	d.write("22446")
	d.press("enter")
	d.write("24666")
	d.press("enter", "esc")
	d.choose(hubReveal)
	d.press("r", "j", "f5")
	d.sees("▸ Mitte: zwischen 2 und 4, gezählt wird 2")
	d.press("right")
	d.sees("zu wenige Stimmen")
	if strings.Contains(d.plain(), "Mitte") || strings.Contains(d.plain(), "▸") {
		t.Errorf("it shows the middle of two votes:\n%s", d.plain())
	}
	d.press("esc", "up", "enter", "3", "f5")
	d.app.motion = true
	_, _ = d.app.Update(keyPress("t"))
	d.sees("bleiben für diese Frage", "▸ Mitte: zwischen 2 und 4", "■ Vereinbart: 3")
}

// While the room votes again it sees neither the first votes nor the new ones,
// only how many there are.
func TestThePresenterCoversTheVotesOfASecondVote(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	uncovered(d)
	d.press("esc", "enter", "enter", "r", "z", "f5")
	d.sees("Zweite Abstimmung", "Karten: 0 von 7")
	for _, text := range []string{"Mitte", "◆", "strittig"} {
		if strings.Contains(d.plain(), text) {
			t.Errorf("the first votes are on the screen: %s\n%s", text, d.plain())
		}
	}
	d.write("333")
	d.sees("Karten: 3 von 7")
	d.write("3333")
	d.press("enter")
	d.sees("zweite Abstimmung", "Einig: ") // also where roles stood beside each other before
}

// A question that has to be answered first stands large before the room; the
// facilitator's own page does not come on the screen.
func TestThePresenterAsksBeforeTheRoom(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.choose(hubCards)
	d.press("f5")
	d.write("3333")
	d.press("enter")
	d.sees("So speichern?", "j ja  n nein")
	for _, text := range []string{"Kundenbindungs-Formel", "gespeichert ", "dunkel"} {
		if strings.Contains(d.plain(), text) {
			t.Errorf("the facilitator's page is on the screen: %s\n%s", text, d.plain())
		}
	}
	d.press("j")
	d.sees("Frage 2 von 21", "Karten: 0 von 7")
}

// A room that did this before sees between the formula and the next steps what
// has moved since; the history leads there, too. The first group does not.
func TestThePresenterShowsWhatHasMoved(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	uncovered(d)
	d.press("esc")
	d.choose(hubResult)
	d.press("6", "f5")
	d.hides("Was hat sich bewegt?")
	d.press("f5", "esc")
	d.choose(hubFinish)
	d.press("j", "esc", "w")
	d.newWorkshopOf("Bäckerei Sommer")
	d.press("esc")
	d.choose(hubCards)
	for range 21 {
		d.write("5")
		d.press("enter")
	}
	d.press("esc")
	d.choose(hubReveal)
	d.press("a", "j", "esc")
	d.choose(hubResult)
	d.press("f5", "right")
	d.sees("Ausbaustand")
	d.press("right")
	d.sees("Was hat sich bewegt?", "vorher  nachher", "Fundament", "100")
	d.press("right")
	d.sees("Nächste Schritte")
	d.press("left", "f5", "1", "6", "f5")
	d.resize(50, 15)
	d.sees("Was hat sich bewegt?", " weitere")
}
