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
	All0, All0Done                Plural // questions
	Opened                        string // the item was opened again
	Brake                         string // level; the brake acts
	NoBrake                       string
	BrakeOpen                     string
	ChooseFirst                   string // Enter without a choice
	ChartMeans                    string
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
	Example: "Zum Beispiel: ",
	All0: Plural{
		"Davon gibt es bei Ihnen nichts? 0 trägt das auch bei der anderen Frage ein.",
		"Davon gibt es bei Ihnen nichts? 0 trägt das bei den übrigen %d Fragen ein.",
	},
	All0Done: Plural{"Bei der anderen Frage eingetragen. 0 nimmt es zurück.", "Bei %d Fragen eingetragen. 0 nimmt es zurück."},
	Opened:   "wieder offen",
	Brake:    "Fundament %s: bremst die Formel", NoBrake: "Fundament %s: trägt", BrakeOpen: "Fundament bisher %s von 100",
	ChooseFirst: "Noch nichts gewählt: eine Zahl von 1 bis 7, oder ↑↓ und Enter.",
	ChartMeans:  "Das Bild zeigt, auf wie viele Ihrer Kunden ein Grund zu bleiben zutrifft: 0 heißt fast keine, 100 fast alle. Ausgefüllt ist sicher, schraffiert noch offen. Der Schwerpunkt liegt zwischen 0 (gebunden) und 100 (verbunden).", FoundationOpen: "Fundament: noch offen",
	Risk: "Abwanderungsrisiko %s: %s", RiskOpen: "Abwanderungsrisiko: noch offen",
	Bands:    [3]string{"niedrig", "mittel", "hoch"},
	RiskKind: [2]string{"gebundene, verärgerte Kunden", "freie, nicht überzeugte Kunden"},
	Formula:  "Ausbaustand gesamt", NextStep: "Nächster Schritt", Provisional: "vorläufig",
	NoStep:      "Noch offen",
	ChartHidden: "Das Bild ist ausgeblendet. c blendet es wieder ein.",
	Chosen:      "gewählt",
}

var interviewEN = Interview{
	Section: "Section %d of %d · %s", Question: "Question %d of %d", Between: "in between",
	Unknown: "I don’t know", NA: "does not apply",
	Note: "Note: ", NoteHint: "Anything you want to remember about this question",
	Example: "For example: ",
	All0: Plural{
		"Do you have none of this? 0 enters that for the other question, too.",
		"Do you have none of this? 0 enters that for the other %d questions.",
	},
	All0Done: Plural{"Entered for the other question. 0 takes it back.", "Entered for %d questions. 0 takes it back."},
	Opened:   "open again",
	Brake:    "Foundation %s: slows the formula", NoBrake: "Foundation %s: sound", BrakeOpen: "Foundation so far %s of 100",
	ChooseFirst: "Nothing chosen yet: a number from 1 to 7, or ↑↓ and Enter.",
	ChartMeans:  "The chart shows how many of your customers each reason to stay is true of: 0 means hardly any, 100 nearly all. Solid is certain, shaded is still open. The centre lies between 0 (tied) and 100 (attached).", FoundationOpen: "Foundation: still open",
	Risk: "Churn risk %s: %s", RiskOpen: "Churn risk: still open",
	Bands:    [3]string{"low", "medium", "high"},
	RiskKind: [2]string{"tied, annoyed customers", "free, unconvinced customers"},
	Formula:  "overall build-out", NextStep: "Next step", Provisional: "provisional",
	NoStep:      "Still open",
	ChartHidden: "The chart is hidden. c shows it again.",
	Chosen:      "chosen",
}
