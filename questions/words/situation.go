package words

// Situation are the words of the page about the company (Ausgangslage).
type Situation struct {
	Title, Intro     string
	Name             string // label of the company's name
	NameText         string
	NameHelp         string
	NameForAll       string // a new name, for so many assessments
	NameJoins        string // the name of a company that is there
	NameJoinsAll     string // the same where so many assessments go with it
	Step             string // number, of
	Assumed          string // value that stands where nothing was said
	AssumedMark      string // the same behind a choice
	GoOn, Return     string // the last row: to the questions, to the overview
	GoOnText         string
	GoOnHelp         string
	ReturnText       string
	KeyRow, KeyPick  string
	KeyChange, KeyOn string
	KeyQuestions     string
	KeyUnsay         string
}

var situationDE = Situation{
	Title: "Ausgangslage", Intro: "Was in Klammern steht, gilt, bis Sie etwas wählen.",
	Name: "Name des Betriebs", NameText: "Wie heißt Ihr Betrieb?",
	NameHelp:     "Tippen Sie den Namen und drücken Sie Enter. Sie können ihn auch weglassen.",
	NameForAll:   "Der neue Name gilt für alle %d Selbsteinschätzungen dieses Betriebs.",
	NameJoins:    "Diesen Betrieb gibt es hier schon. Mit Enter gehört die Selbsteinschätzung dazu: ein Verlauf, ein Plan.",
	NameJoinsAll: "Diesen Betrieb gibt es hier schon. Mit Enter gehören alle %d Selbsteinschätzungen dazu: ein Verlauf, ein Plan.",
	Step:         "%d von %d",
	Assumed:      "angenommen: %s", AssumedMark: "angenommen",
	GoOn: "Zu den Fragen", Return: "Zurück zur Übersicht",
	GoOnText:   "Enter, und die Fragen beginnen.",
	GoOnHelp:   "Was in Klammern steht, gilt, solange Sie nichts wählen. Ändern können Sie hier jederzeit etwas.",
	ReturnText: "Enter, und Sie sind wieder in der Übersicht.",
	KeyRow:     "Zeile", KeyPick: "wählen", KeyChange: "ändern", KeyOn: "weiter",
	KeyQuestions: "zu den Fragen", KeyUnsay: "leeren",
}

var situationEN = Situation{
	Title: "About your firm", Intro: "What is in brackets stands until you choose.",
	Name: "Name of the firm", NameText: "What is your firm called?",
	NameHelp:     "Type the name and press Enter. You can also leave it out.",
	NameForAll:   "The new name is for all %d assessments of this firm.",
	NameJoins:    "This firm is already here. With Enter the assessment becomes part of it: one history, one plan.",
	NameJoinsAll: "This firm is already here. With Enter all %d assessments become part of it: one history, one plan.",
	Step:         "%d of %d",
	Assumed:      "assumed: %s", AssumedMark: "assumed",
	GoOn: "To the questions", Return: "Back to the overview",
	GoOnText:   "Press Enter and the questions begin.",
	GoOnHelp:   "What is in brackets stands as long as you choose nothing. You can change things here at any time.",
	ReturnText: "Press Enter and you are back at the overview.",
	KeyRow:     "row", KeyPick: "pick", KeyChange: "change", KeyOn: "next",
	KeyQuestions: "to the questions", KeyUnsay: "clear",
}
