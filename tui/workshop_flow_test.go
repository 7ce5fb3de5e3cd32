package tui

import (
	"strings"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// hides reports a text that must not be on the screen.
func (d *driver) hides(texts ...string) {
	d.t.Helper()
	for _, text := range texts {
		if strings.Contains(d.plain(), text) {
			d.t.Errorf("%q is on the screen:\n%s", text, d.plain())
		}
	}
}

// The group's spectrum is covered before the reveal, says how to uncover it,
// and r uncovers what it is drawn from and nothing else.
func TestTheSpectrumIsUncoveredFromItsOwnPage(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	allHanded(d)
	sections := d.app.cat.Sections(model.Quick)
	d.press("enter")
	for range sections {
		d.press("right")
	}
	d.sees("Spektrum der Gruppe", "Noch verdeckt", "r deckt den Abschnitt Spektrum auf")
	d.hides("gelesen")
	d.press("r", "j")
	d.hides("Noch verdeckt", "gelesen")
	for _, s := range sections {
		if bonds := s.Items[0].Block() == model.BondBlock; d.app.room.covers(s.Items) == bonds {
			t.Errorf("section %s: covered is %v", s.ID, !bonds)
		}
	}
}

// Begun cards are what is gone on with after a restart, and who votes in
// another way is told what is so.
func TestCardsGoOnAfterARestart(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	voting(d)
	d.choose(hubCards)
	for range 2 {
		d.write("3344554")
		d.press("enter")
	}
	d = d.again()
	d.press("enter")
	d.sees("▸ ○ Karten heben", "weiter bei Frage 3")
	d.choose(hubLaptop)
	d.sees("Die Karten zu 2 Fragen sind schon eingetippt.")
	d.hides("so viele Stimmen")
}

// The dots say what the sentence above them says, or are not there.
func TestDotsAgreeWithTheSentence(t *testing.T) {
	for people, dots := range map[string]string{"5": "● ● ● ● ●", "Anna, Bernd, Carla, Dora, Emil": ""} {
		d := newRoom(t, words.German, 80, 24)
		d.setup(people, "")
		d.situate()
		d.choose(hubCards)
		for range d.app.items() {
			d.write("33445")
			d.press("enter")
		}
		d.press("esc")
		d.sees("5 von 5 haben abgestimmt", dots)
		d.hides("○ ○", "○ Anna")
	}
}

// Where a ballot is begun, the page says first how it goes on, and both keys
// are in sight.
func TestABegunBallotComesFirst(t *testing.T) {
	d := newRoom(t, words.German, 50, 15)
	voting(d)
	d.choose(hubLaptop)
	d.hides("angefangen:")
	d.sees("Enter beginnen", "c Kürzel")
	d.press("enter", "1", "3", "esc")
	d.sees("Unterbrechen?", "Esc zurück")
	d.press("j")
	d.sees("Ein Stimmzettel ist angefangen: c und das", "c Kürzel", "Enter beginnen", "Esc zurück")
	d = d.again()
	d.press("enter")
	d.sees("▸ ○ Laptop geht herum", "angefangen: 1")
}

// Whoever voted with cards or on a sheet counts once, also where the
// facilitator ticks them off; and the last one on the laptop is the last one.
func TestPeopleWhoVoteInDifferentWays(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	d.setup("Anna, Bernd, Carla, Doğan", "")
	d.situate()
	d.choose(hubCards)
	for n := range 21 {
		d.write("34")
		d.press("enter")
		if n == 0 {
			d.sees("Karten: 2, erwartet: 4.")
			d.press("j")
		}
	}
	d.press("f5")
	d.sees("Karten: 2 von 4")
	d.press("f5", "esc")
	d.choose(hubLaptop)
	d.press("enter", "1")
	d.votes(0)
	d.sees("Danke.", "die nächste Person drückt Enter")
	d.press("enter", "enter", "1")
	d.votes(1)
	d.sees("Danke.", "Alle haben abgestimmt.")
	d.press("enter")
	d.sees("4 von 4 haben abgestimmt", "▸ ○ Aufdecken")
	d.press("t")
	d.sees("2 Personen haben ohne Namen abgestimmt")
	d.press("n")
	d.write("Eva")
	d.press("enter", "up", "enter")
	d.sees("4 von 5 haben abgestimmt", "● Doğan", "Eine Person hat ohne Namen abgestimmt")
	d.press("up", "enter")
	d.sees("4 von 5 haben abgestimmt", "● Carla", "○ Eva")
	d.hides("ohne Namen")
}

// The clock is that of one question.
func TestTheClockStopsWithTheQuestion(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	uncovered(d)
	d.press("esc", "enter", "enter", "t", "n", "esc")
	d.sees("bis 14:10 Uhr")
	d.press("right")
	d.hides("bis 14:10")
	d.press("t")
	d.sees("bis 14:10 Uhr")
	d.press("f5", "right")
	d.hides("bis 14:10")
}
