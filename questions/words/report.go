package words

// Report are the words of a result that is written down. Where a sentence
// takes parts, the comment behind its field names them in their order.
type Report struct {
	Full, Quick string
	Answered    string // answered, total
	Started     string // day
	Finished    string // day

	Spectrum    string // heading
	Stays       string // because of what
	StaysOpen   string
	Goal        string // what the aim is
	And         string
	Missing     string // bond type, points
	NoneMissing string

	Bond, Factor, Level, Possible, Target, Support, Gap string // columns
	Ceiling                                             string // number
	Centre                                              string // number
	Groups                                              string // bound, benefit, attached
	Risk                                                string // number, band, kind

	Formula  string // heading
	Brake    string // foundation, range, share that is left
	Holds    string // foundation, range
	BaseOpen string
	Index    string // level, range

	Hints string // heading

	Steps       string // heading
	Provisional string // percentage
	NoSteps     string
	Foundation  string // item
	Stage       string // factor, stage
	Upkeep      string // factor, stage
	Close       string

	Why        string // opens the reasons
	WhyItem    string // question, answer
	WhyStage   string // stage, level, factor, level
	WhyBond    string // bond type, points
	WhyBondMet string // bond type
	WhySum     string // priority, reach, fit, room, need
	WhyUpkeep  string // factor, level
	Answers    string // opens the answers behind a step

	Who, First, Days30, Days90, Number, Effort, Trap, Template, Legal string
	NumberText                                                        string // name, formula, unit, where
	LegalText                                                         string // title, text, source, month

	FindOut string // heading
	Notes   string // heading
	Limits  string // heading
	Honest  string
}

var reportDE = Report{
	Full: "lange Fassung", Quick: "kurze Fassung",
	Answered: "%d von %d Fragen beantwortet", Started: "begonnen am %s", Finished: "abgeschlossen am %s",

	Spectrum:    "Spektrum: Warum Ihre Kunden bleiben",
	Stays:       "Ihre Kunden bleiben vor allem %s.",
	StaysOpen:   "Warum Ihre Kunden bleiben, ist noch offen.",
	Goal:        "Ihr Ziel liegt bei %s.",
	And:         " und ",
	Missing:     "Am meisten fehlt dazu bei „%s“: %s Punkte.",
	NoneMissing: "Dazu fehlt im Augenblick nichts.",

	Bond: "Bindungsart", Factor: "Faktor", Level: "Ist", Possible: "möglich", Target: "Soll", Support: "Wirkung", Gap: "Lücke",
	Ceiling: "höchstens %s",
	Centre:  "Schwerpunkt %s, von 0 (extern) bis 100 (intern)",
	Groups:  "Gebunden %s, Nutzen und Gewohnheit %s, verbunden %s",
	Risk:    "Abwanderungsrisiko %s, %s: %s",

	Formula:  "Formel: Wie weit sie ausgebaut ist",
	Brake:    "Fundament %s (möglich %s): Es bremst, von der Formel bleiben %s Prozent.",
	Holds:    "Fundament %s (möglich %s): Es trägt.",
	BaseOpen: "Das Fundament ist noch offen.",
	Index:    "Ausbaustand der Formel %s (möglich %s)",

	Hints: "Hinweise",

	Steps:       "Nächste Schritte",
	Provisional: "Vorläufig, denn erst %s Prozent der Fragen sind beantwortet.",
	NoSteps:     "Noch keine; dafür sind mehr Antworten nötig.",
	Foundation:  "Fundament: %s",
	Stage:       "%s: %s",
	Upkeep:      "%s: %s – erhalten, was stark ist",
	Close:       "gleichauf",

	Why:        "Warum",
	WhyItem:    "Auf „%s“ war Ihre Antwort „%s“.",
	WhyStage:   "„%s“ steht bei %s von 100, „%s“ insgesamt bei %s.",
	WhyBond:    "Das wirkt vor allem auf „%s“, wo %s Punkte zum Soll fehlen.",
	WhyBondMet: "Das wirkt vor allem auf „%s“.",
	WhySum:     "Dringlichkeit %s = Reichweite %s × Passung %s × Spielraum %s × Bedarf %s.",
	WhyUpkeep:  "„%s“ ist mit %s von 100 Ihre stärkste Seite.",
	Answers:    "Ihre Antworten",

	Who: "Wer", First: "Erste 15 Minuten", Days30: "In 30 Tagen", Days90: "In 90 Tagen", Number: "Zahl", Effort: "Aufwand",
	Trap: "Vorsicht", Template: "Vorlage", Legal: "Recht",
	NumberText: "%s = %s (%s); steht in: %s",
	LegalText:  "%s. %s (%s, Stand %s, bitte prüfen; keine Rechtsberatung)",

	FindOut: "Noch herauszufinden",
	Notes:   "Notizen",
	Limits:  "Was diese Zahlen nicht sagen",
	Honest:  "Eine Selbsteinschätzung zeigt, wie die Menschen im Raum ihr Unternehmen sehen, nicht, wie seine Kunden es sehen. Die Gewichte sind Festlegungen, keine Messungen. Die Zahlen taugen zum Vergleich mit Ihren eigenen früheren und zum Gespräch, nicht für eine Rangliste von Unternehmen.",
}

var reportEN = Report{
	Full: "full version", Quick: "short version",
	Answered: "%d of %d questions answered", Started: "started on %s", Finished: "finished on %s",

	Spectrum:    "Spectrum: why your customers stay",
	Stays:       "Your customers stay mainly %s.",
	StaysOpen:   "Why your customers stay is still open.",
	Goal:        "Your aim is %s.",
	And:         " and ",
	Missing:     "Most is missing for “%s”: %s points.",
	NoneMissing: "At the moment nothing is missing for it.",

	Bond: "Bond type", Factor: "Factor", Level: "Today", Possible: "possible", Target: "Target", Support: "Support", Gap: "Gap",
	Ceiling: "at most %s",
	Centre:  "Centre %s, from 0 (external) to 100 (internal)",
	Groups:  "Tied %s, benefit and habit %s, attached %s",
	Risk:    "Churn risk %s, %s: %s",

	Formula:  "Formula: how far it is built",
	Brake:    "Foundation %s (possible %s): it brakes, %s percent of the formula are left.",
	Holds:    "Foundation %s (possible %s): it holds.",
	BaseOpen: "The foundation is still open.",
	Index:    "Build-out of the formula %s (possible %s)",

	Hints: "Hints",

	Steps:       "Next steps",
	Provisional: "Provisional, because only %s percent of the questions are answered.",
	NoSteps:     "None yet; more answers are needed.",
	Foundation:  "Foundation: %s",
	Stage:       "%s: %s",
	Upkeep:      "%s: %s – keep what is strong",
	Close:       "about as urgent",

	Why:        "Why",
	WhyItem:    "To “%s” your answer was “%s”.",
	WhyStage:   "“%s” stands at %s of 100, “%s” as a whole at %s.",
	WhyBond:    "It mainly supports “%s”, which is %s points short of its target.",
	WhyBondMet: "It mainly supports “%s”.",
	WhySum:     "Urgency %s = reach %s × fit %s × room %s × need %s.",
	WhyUpkeep:  "“%s” with %s of 100 is your strongest side.",
	Answers:    "Your answers",

	Who: "Who", First: "First 15 minutes", Days30: "In 30 days", Days90: "In 90 days", Number: "Figure", Effort: "Effort",
	Trap: "Careful", Template: "Template", Legal: "Law",
	NumberText: "%s = %s (%s); found in: %s",
	LegalText:  "%s. %s (%s, as of %s, please check; no legal advice)",

	FindOut: "Still to be found out",
	Notes:   "Notes",
	Limits:  "What these figures do not say",
	Honest:  "A self-assessment shows how the people in the room see their company, not how its customers see it. The weights are settings, not measurements. The figures are for comparing with your own earlier ones and for talking about, not for ranking companies.",
}
