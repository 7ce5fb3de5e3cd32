package words

// Interview are the words of the questionnaire.
type Interview struct {
	Section                       string // number, of, name
	Question                      string // number, of
	Between                       string // states 1 and 3, for screens that need it outside the catalogue
	Unknown                       string
	NA                            string
	Note                          string // label of the note under a question
	NoteHint                      string
	Example                       string // opens the everyday example
	All0                          string // number of questions
	All0Done                      string
	Opened                        string // the item was opened again
	Brake                         string // level; the brake acts
	NoBrake                       string
	FoundationOpen                string
	Risk                          string
	RiskOpen                      string
	Bands                         [3]string // low, medium, high
	RiskKind                      [2]string // bound, free
	Formula                       string
	NextStep, Provisional, NoStep string
	ChartHidden                   string
	Chosen                        string
}

var interviewDE = Interview{
	Section: "Abschnitt %d von %d · %s", Question: "Frage %d von %d", Between: "dazwischen",
	Unknown: "weiß ich nicht", NA: "trifft nicht zu",
	Note: "Notiz: ", NoteHint: "Was Sie sich zu dieser Frage merken wollen",
	Example:  "Zum Beispiel: ",
	All0:     "Davon gibt es bei Ihnen nichts? 0 trägt das bei den übrigen %d Fragen ein.",
	All0Done: "Bei %d Fragen eingetragen. 0 nimmt es zurück.",
	Opened:   "wieder offen",
	Brake:    "Fundament %s: bremst die Formel", NoBrake: "Fundament %s: trägt", FoundationOpen: "Fundament: noch offen",
	Risk: "Abwanderungsrisiko %s: %s", RiskOpen: "Abwanderungsrisiko: noch offen",
	Bands:    [3]string{"niedrig", "mittel", "hoch"},
	RiskKind: [2]string{"gebunden und verärgert", "frei und nicht überzeugt"},
	Formula:  "Ausbaustand", NextStep: "Nächster Schritt", Provisional: "vorläufig",
	NoStep:      "Noch offen",
	ChartHidden: "Das Bild ist ausgeblendet. c blendet es wieder ein.",
	Chosen:      "gewählt",
}

var interviewEN = Interview{
	Section: "Section %d of %d · %s", Question: "Question %d of %d", Between: "in between",
	Unknown: "I don’t know", NA: "does not apply",
	Note: "Note: ", NoteHint: "Anything you want to remember about this question",
	Example:  "For example: ",
	All0:     "Do you have none of this? 0 enters that for the other %d questions.",
	All0Done: "Entered for %d questions. 0 takes it back.",
	Opened:   "open again",
	Brake:    "Foundation %s: slows the formula", NoBrake: "Foundation %s: sound", FoundationOpen: "Foundation: still open",
	Risk: "Churn risk %s: %s", RiskOpen: "Churn risk: still open",
	Bands:    [3]string{"low", "medium", "high"},
	RiskKind: [2]string{"tied and annoyed", "free and not convinced"},
	Formula:  "Build-out", NextStep: "Next step", Provisional: "provisional",
	NoStep:      "Still open",
	ChartHidden: "The chart is hidden. c shows it again.",
	Chosen:      "chosen",
}
