package words

// Common are the words that every screen uses.
type Common struct {
	MyCompany string // where no name was given

	Saved, Saving, NotSaved             string // the corner; Saved takes a time, NotSaved a reason
	SavedNothing                        string // the example
	NoSpace, Locked, Failed             string // reasons in the corner, short
	NoSpaceHelp, LockedHelp, FailedHelp string // what to do; FailedHelp takes the error
	Conflict                            string // item, their answer, ours
	Quoted                              string // key and text of an answer
	TooLong                             string // number of characters

	CaughtUp, WentOnAnew, FinishedThere string // another window was at the same assessment

	TooSmall string
	Yes, No  string
	Extern, Intern, YourSpectrum, Centre,
	Level, Open, Target, Ceiling, Support string

	LeftAll, LeftSaved, LeftNothing, LeftFinished, Resume string // printed after leaving
}

// Keys are the names of the keys and what they do.
type Keys struct {
	Enter, Space, Delete, CtrlC, Esc, Tab, Backspace string

	Answer, Move, Commit, Back, Next, Clear, Note, ChartOff, ChartOn, Overview,
	Language, Help, Pause, Quit, Mode, Close, Cancel, Accept, All0, Undo string
}

var commonDE = Common{
	MyCompany: "Mein Betrieb",
	Saved:     "gespeichert %s Uhr", Saving: "speichert …", NotSaved: "nicht gespeichert: %s",
	SavedNothing: "Beispiel, wird nicht gespeichert",
	NoSpace:      "kein Platz", NoSpaceHelp: "Auf dem Datenträger ist kein Platz mehr. Bitte schaffen Sie Platz; wir versuchen es weiter.",
	Locked: "Datei belegt", LockedHelp: "Ein anderes Programm hält die Datei fest. Bitte schließen Sie es; wir versuchen es weiter.",
	Failed: "Fehler beim Schreiben", FailedHelp: "Ihre Eingaben bleiben hier stehen, wir versuchen es weiter. %s",
	Conflict:      "Bei „%s“ steht aus einem anderen Fenster schon %s (hier: %s). Das gilt, bis Sie hier neu antworten.",
	CaughtUp:      "In einem anderen Fenster wurde etwas geändert. Es gilt, was Sie hier zuletzt eingegeben haben.",
	WentOnAnew:    "In einem anderen Fenster wurde diese Einschätzung abgeschlossen oder gelöscht. Ihre Antworten stehen hier in einer neuen.",
	FinishedThere: "In einem anderen Fenster wurde diese Einschätzung gerade abgeschlossen. Das hier ist ihr Ergebnis.",
	TooLong:       "Das ist zu lang: höchstens %d Zeichen. Es wurde nichts eingefügt.", Quoted: "%d „%s“",
	TooSmall: "Bitte vergrößern Sie das Fenster, es geht nichts verloren.",
	Yes:      "ja", No: "nein",
	Extern: "extern", Intern: "intern", YourSpectrum: "Ihr Spektrum", Centre: "Schwerpunkt",
	Level: "Ist", Open: "offen", Target: "Soll", Ceiling: "höchstens", Support: "Wirkung",
	LeftSaved:    "Alles ist gespeichert: %s, %d von %d Fragen beantwortet.",
	LeftAll:      "Bis bald. Alles ist gespeichert.",
	LeftNothing:  "Bis bald. Es wurde nichts gespeichert, weil noch nichts beantwortet war.",
	LeftFinished: "Alles ist gespeichert: %s, abgeschlossen.",
	Resume:       "Weiter geht es mit: kundenbindung",
}

var commonEN = Common{
	MyCompany: "My company",
	Saved:     "saved %s", Saving: "saving …", NotSaved: "not saved: %s",
	SavedNothing: "example, nothing is saved",
	NoSpace:      "no space", NoSpaceHelp: "There is no space left on the disk. Please make room; we keep trying.",
	Locked: "file in use", LockedHelp: "Another program has the file open. Please close it there; we keep trying.",
	Failed: "cannot write", FailedHelp: "What you entered stays here, we keep trying. %s",
	Conflict:      "Another window already answered “%s” with %s (here: %s). That stands until you answer again here.",
	CaughtUp:      "Another window changed something. What you entered here last counts.",
	WentOnAnew:    "Another window finished or deleted this assessment. Your answers are here in a new one.",
	FinishedThere: "Another window has just finished this assessment. This is its result.",
	TooLong:       "That is too long: at most %d characters. Nothing was pasted.", Quoted: "%d “%s”",
	TooSmall: "Please make the window larger; nothing is lost.",
	Yes:      "yes", No: "no",
	Extern: "external", Intern: "internal", YourSpectrum: "Your spectrum", Centre: "Centre",
	Level: "today", Open: "open", Target: "target", Ceiling: "at most", Support: "support",
	LeftSaved:    "Everything is saved: %s, %d of %d questions answered.",
	LeftAll:      "See you soon. Everything is saved.",
	LeftNothing:  "See you soon. Nothing was saved because nothing had been answered yet.",
	LeftFinished: "Everything is saved: %s, finished.",
	Resume:       "To carry on, type: kundenbindung",
}

var keysDE = Keys{
	Enter: "Enter", Space: "Leertaste", Delete: "Entf", CtrlC: "Strg+C", Esc: "Esc",
	Tab: "Tab", Backspace: "Rücktaste",
	Answer: "antworten", Move: "wählen", Commit: "übernehmen", Back: "zurück", Next: "weiter",
	Clear: "leeren", Note: "Notiz", ChartOff: "Bild aus", ChartOn: "Bild an", Overview: "Übersicht",
	Language: "English", Help: "Hilfe", Pause: "Pause", Quit: "Ende", Mode: "Umfang",
	Close: "schließen", Cancel: "abbrechen", Accept: "übernehmen",
	All0: "davon gibt es nichts", Undo: "doch nicht",
}

var keysEN = Keys{
	Enter: "Enter", Space: "Space", Delete: "Del", CtrlC: "Ctrl+C", Esc: "Esc",
	Tab: "Tab", Backspace: "Backspace",
	Answer: "answer", Move: "move", Commit: "accept", Back: "back", Next: "next",
	Clear: "clear", Note: "note", ChartOff: "hide chart", ChartOn: "show chart", Overview: "overview",
	Language: "Deutsch", Help: "help", Pause: "pause", Quit: "quit", Mode: "length",
	Close: "close", Cancel: "cancel", Accept: "accept",
	All0: "we have none of this", Undo: "undo that",
}
