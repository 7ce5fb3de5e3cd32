package words

// Report are the words of a result that is written down, as far as the pages
// of the program do not have them. Where a sentence takes parts, the comment
// behind its field names them in their order.
type Report struct {
	Full, Quick string
	Answered    string // answered, total
	Revealed    string // revealed, total
	Started     string // day
	Finished    string // day

	Spectrum, Formula, Hints, Steps, FindOut, Notes, Limits string // headings

	Bond, Factor, Level, Possible, Target, Support, Gap string // columns
	Ceiling                                             string // number
	Centre                                              string // number

	Provisional Plural // answered other than by "I don't know", total
	Said        string // answer
	Honest      string
}

var reportDE = Report{
	Full: "ausführlich", Quick: "kurz",
	Answered: "%d von %d Fragen beantwortet", Revealed: "%d von %d Fragen aufgedeckt", Started: "begonnen am %s", Finished: "abgeschlossen am %s",

	Spectrum: "Spektrum: Warum Ihre Kunden bleiben",
	Formula:  "Formel: Wie weit sie ausgebaut ist",
	Hints:    "Hinweise",
	Steps:    "Nächste Schritte",
	FindOut:  "Noch herauszufinden",
	Notes:    "Notizen",
	Limits:   "Was diese Zahlen nicht sagen",

	Bond: "Bindungsart", Factor: "Faktor", Level: "Ist", Possible: "möglich", Target: "Soll", Support: "Wirkung", Gap: "Lücke",
	Ceiling: "höchstens %s",
	Centre:  "Schwerpunkt %s, von 0 (extern) bis 100 (intern)",

	Provisional: Plural{
		"Vorläufig, denn erst 1 von %d Fragen ist mit 1 bis 5 oder „trifft nicht zu“ beantwortet.",
		"Vorläufig, denn erst %d von %d Fragen sind mit 1 bis 5 oder „trifft nicht zu“ beantwortet.",
	},
	Said:   "„%s“",
	Honest: "Eine Selbsteinschätzung zeigt, wie die Menschen im Raum ihren Betrieb sehen, nicht, wie seine Kunden es sehen. Die Gewichte sind Festlegungen, keine Messungen. Die Zahlen taugen zum Vergleich mit Ihren eigenen früheren und zum Gespräch, nicht für eine Rangliste von Unternehmen.",
}

var reportEN = Report{
	Full: "full", Quick: "short",
	Answered: "%d of %d questions answered", Revealed: "%d of %d questions revealed", Started: "started on %s", Finished: "finished on %s",

	Spectrum: "Spectrum: why your customers stay",
	Formula:  "Formula: how far it is built out",
	Hints:    "Hints",
	Steps:    "Next steps",
	FindOut:  "Still to be found out",
	Notes:    "Notes",
	Limits:   "What these figures do not say",

	Bond: "Bond type", Factor: "Factor", Level: "Today", Possible: "possible", Target: "Target", Support: "Support", Gap: "Gap",
	Ceiling: "at most %s",
	Centre:  "Centre %s, from 0 (external) to 100 (internal)",

	Provisional: Plural{
		"Provisional, because only 1 of %d questions is answered with 1 to 5 or “does not apply”.",
		"Provisional, because only %d of %d questions are answered with 1 to 5 or “does not apply”.",
	},
	Said:   "“%s”",
	Honest: "A self-assessment shows how the people in the room see their firm, not how its customers see it. The weights are settings, not measurements. Use the figures to compare with your own earlier ones and to talk about, not to rank firms.",
}
