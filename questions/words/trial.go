package words

import (
	"fmt"
	"math"

	"kundenbindung/model"
)

// Trial are the words of the page that asks what would be if (Was wäre wenn), and of the reason for a strategy.
type Trial struct {
	Keys TrialKeys

	Lead    string // nothing is moved yet
	Goal    string // the owner has one aim: bond type, its Wirkung then, today
	Goals   string // two: the same of the one that moves more
	Differs string // neither moves, or there is none: the same of what could be one
	Same    string // something is moved, but the Wirkung on none of them
	Model   string // what this page is, and what it is not
	Stays   string // the same, longer: what it never changes

	Overall  string    // head of the factors' levels, four letters at most
	Stages   string    // names of the stages, in the order of their abbreviated heads
	Now      string    // today's Wirkung in the legend
	Then     string    // the ghost's name in the legend
	Built    string    // row of the Ausbaustand
	Brake    string    // the Fundament's
	Equation string    // Ausbaustand today, then, mean, brake
	NoLevels string    // no factor has a level
	Work     string    // head of the Wirkung, where the bond types stand below each other
	Steps    [2]string // head of the next steps: today's, those of the trial
	Up, Down string    // the place it had; it is higher, lower now
	New      string    // it was not among the steps
	Counted  string    // behind a ticked measure

	Levels     string // place, level today, then
	Level      string // place, level today
	NoLevel    string // factor or stage without answers; its place
	NotHere    string // one that does not apply
	Top, Floor string // a value that cannot go further; its place
	Foundation string // why a card of the Fundament is not ticked
	NoEffect   string // a ticked measure moves nothing; its place
	NoCard     string // no card to tick or to open
	Reset      string // all is as it is today again
	Already    string // it was already

	Help [4]string // paragraphs
}

// TrialKeys say what keys do on the page.
type TrialKeys struct{ Row, Stage, Adjust, Tick, Open, Reset string }

var trialDE = Trial{
	Keys:    TrialKeys{Row: "wählen", Stage: "Stufe", Adjust: "ändern", Tick: "ankreuzen", Open: "Karte", Reset: "wie heute"},
	Lead:    "Was wäre, wenn Sie mehr täten? Probieren Sie es mit ←→ aus.",
	Goal:    "Ihr Ziel „%s“: Wirkung %s statt %s.",
	Goals:   "Ihre Ziele: Am meisten ändert sich „%s“, Wirkung %s statt %s.",
	Differs: "Mögliche Ziele: Am meisten ändert sich „%s“, Wirkung %s statt %s.",
	Same:    "Die Wirkung auf die möglichen Ziele bleibt dabei, wie sie heute ist.",
	Model:   "Modellrechnung, keine Vorhersage. Nichts davon wird gespeichert.",
	Stays:   "Modellrechnung, keine Vorhersage. Ihre Antworten, das Ist und das Fundament bleiben; gespeichert wird nichts.",
	Overall: "alle", Stages: "Stufen: %s", Now: "Wirkung heute", Then: "dann", Built: "Ausbaustand", Brake: "Bremse %s",
	Equation: "Ausbaustand heute %s, dann %s = gewichtetes Mittel der Faktoren %s × Bremse %s",
	NoLevels: "Ausbaustand: noch offen",
	Work:     "Wirkung heute und dann",
	Steps:    [2]string{"Nächste Schritte", "Nächste Schritte dann"},
	Up:       "vorher %d", Down: "vorher %d", New: "neu", Counted: "mitgerechnet",

	Levels: "%s: heute %s, dann %s.", Level: "%s: heute %s.",
	NoLevel:    "%s: Ohne Antworten lässt sich nichts ändern.",
	NotHere:    "%s trifft bei Ihnen nicht zu; hier ist nichts zu ändern.",
	Top:        "%s ist schon bei 100, mehr geht nicht.",
	Floor:      "%s ist schon bei 0, weniger geht nicht.",
	Foundation: "Das Fundament bleibt in dieser Rechnung, wie es ist. Enter öffnet die Karte.",
	NoEffect:   "%s ist schon bei 100, die Maßnahme ändert daran nichts mehr.",
	NoCard:     "Hier gibt es keine Karte.",
	Reset:      "Alles ist wieder wie heute.",
	Already:    "Es ist alles wie heute.",

	Help: [4]string{
		"Ein Schritt sind 25 Punkte auf einer Stufe, so viel wie von einer Antwort zur nächsten. In der Spalte „alle“ ändert er alle Stufen des Faktors. Eine angekreuzte Maßnahme zählt wie ein Schritt auf ihrer Stufe.",
		"Daraus folgen die Wirkung, der Ausbaustand und die Reihenfolge der nächsten Schritte. Warum Ihre Kunden heute bleiben (Ist), das Fundament und Ihre Antworten ändern sich nie.",
		"Ob Ihre Kunden es merken, sagt die Rechnung nicht. Das zeigt erst die nächste Einschätzung.",
		"r oder Entf: alles wie heute. Was Sie hier probieren, bleibt stehen, bis Sie die Einschätzung verlassen.",
	},
}

var trialEN = Trial{
	Keys:    TrialKeys{Row: "choose", Stage: "stage", Adjust: "change", Tick: "tick", Open: "card", Reset: "as today"},
	Lead:    "What if you did more? Try it out with ←→.",
	Goal:    "Your aim “%s”: support %s instead of %s.",
	Goals:   "Your aims: “%s” changes most, support %s instead of %s.",
	Differs: "Possible aims: “%s” changes most, support %s instead of %s.",
	Same:    "The support for the possible aims stays as it is today.",
	Model:   "A model calculation, not a forecast. None of this is saved.",
	Stays:   "A model calculation, not a forecast. Your answers, today’s bars and the foundation stay; nothing is saved.",
	Overall: "all", Stages: "stages: %s", Now: "support today", Then: "then", Built: "Build-out", Brake: "brake %s",
	Equation: "Build-out today %s, then %s = weighted mean of the factors %s × brake %s",
	NoLevels: "Build-out: still open",
	Work:     "Support today and then",
	Steps:    [2]string{"Next steps", "Next steps then"},
	Up:       "was %d", Down: "was %d", New: "new", Counted: "counted in",

	Levels: "%s: today %s, then %s.", Level: "%s: today %s.",
	NoLevel:    "%s: without answers nothing can change.",
	NotHere:    "%s does not apply to you; nothing to change.",
	Top:        "%s is already at 100 and cannot go higher.",
	Floor:      "%s is already at 0 and cannot go lower.",
	Foundation: "The foundation stays as it is in this calculation. Enter opens the card.",
	NoEffect:   "%s is already at 100; the measure changes nothing more.",
	NoCard:     "There is no card here.",
	Reset:      "Everything is as it is today again.",
	Already:    "Everything is as it is today.",

	Help: [4]string{
		"One step is 25 points on a stage, as much as from one answer to the next. In the column “all” it changes all stages of the factor. A ticked measure counts as one step on its stage.",
		"Support, build-out and the order of the next steps follow from that. Why your customers stay today, the foundation and your answers never change.",
		"The calculation does not say whether your customers will notice. Only your next assessment can show that.",
		"r or Delete: everything as it is today. What you try here stays until you leave the assessment.",
	},
}

// Difference says where a trial changes the Wirkung most: on what the owner
// aims at, and where nothing moves there, on what could be an aim. The names
// are those of the catalogue.
func (t *Trial) Difference(today, then *model.Result, aims *[model.BondCount]bool, names *[model.BondCount]string) string {
	count := 0
	for _, aimed := range aims {
		if aimed {
			count++
		}
	}
	sentence := t.Goals
	if count == 1 {
		sentence = t.Goal
	}
	at, moved := widest(today, then, aims)
	if !moved {
		sentence = t.Differs
		at, moved = widest(today, then, &[model.BondCount]bool{
			model.Economic: true, model.Habitual: true, model.Value: true, model.Affective: true,
		})
	}
	if !moved {
		return t.Same
	}
	return fmt.Sprintf(sentence, names[at], then.Bonds[at].Support, today.Bonds[at].Support)
}

// widest returns the bond type among some whose Wirkung differs most, as it is
// written, and whether any does.
func widest(today, then *model.Result, among *[model.BondCount]bool) (at model.Bond, moved bool) {
	most := 0.0
	for b := range model.Bond(model.BondCount) {
		x, y := today.Bonds[b].Support, then.Bonds[b].Support
		if d := math.Abs(math.Round(y.Value) - math.Round(x.Value)); among[b] && x.Known && y.Known && d > most {
			most, at, moved = d, b, true
		}
	}
	return at, moved
}
