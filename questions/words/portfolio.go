package words

// Portfolio are the words of the page with a facilitator's own cases and the
// reference band that they make. Where a sentence takes parts, the comment
// behind its field names them in their order.
type Portfolio struct {
	Title   string
	Lead    string
	Reading string
	Empty   string // no case yet
	Full    Plural // heading of the cases, by mode
	Quick   Plural
	Band    string    // heading: mode, companies
	Modes   [2]string // in the order of the model: full, quick
	Count   Plural    // companies
	Mean    string    // heads
	Range   string
	Means   string // what a band is
	Missing Plural // companies that are missing
	Honest  string

	Line        string // companies: beside a result
	LineMissing Plural // the same, while companies are missing
	FromTo      string // low, high

	Key, KeyIn, KeyOut string
}

var portfolioDE = Portfolio{
	Title:   "Eigene Fälle und Vergleichsband",
	Lead:    "Je Betrieb die letzte abgeschlossene Einschätzung. Namen stehen nur hier.",
	Reading: "Die Fälle werden gelesen …",
	Empty:   "Noch ist keine Einschätzung abgeschlossen. Ab fünf Betrieben entsteht hier ein Vergleichsband aus Ihren eigenen Fällen.",
	Full:    Plural{"Ausführlich: 1 Betrieb", "Ausführlich: %d Betriebe"},
	Quick:   Plural{"Kurz: 1 Betrieb", "Kurz: %d Betriebe"},
	Band:    "Band: %s, %s",
	Modes:   [2]string{"ausführlich", "kurz"},
	Count:   Plural{"1 Betrieb", "%d Betriebe"},
	Mean:    "Mittel", Range: "Band",
	Means: "Das Band reicht vom Mittel je eine Standardabweichung nach unten und nach oben.",
	Missing: Plural{
		"Noch ein Betrieb fehlt. Ab fünf steht hier ein Band; bei weniger ließe sich auf einzelne Betriebe schließen.",
		"Noch %d Betriebe fehlen. Ab fünf steht hier ein Band; bei weniger ließe sich auf einzelne Betriebe schließen.",
	},
	Honest: "Das sind Ihre eigenen Fälle und kein Maßstab von außen.",

	Line: "Band: Ihr Vergleichsband aus %d Betrieben, ohne diesen; Mittel und eine Standardabweichung nach unten und oben.",
	LineMissing: Plural{
		"Für ein Vergleichsband ohne diesen Betrieb fehlt noch ein Betrieb.",
		"Für ein Vergleichsband ohne diesen Betrieb fehlen noch %d Betriebe.",
	},
	FromTo: "%s–%s",

	Key: "eigene Fälle", KeyIn: "dazunehmen", KeyOut: "herausnehmen",
}

var portfolioEN = Portfolio{
	Title:   "Own cases and reference band",
	Lead:    "The last finished assessment of each firm. Names appear only here.",
	Reading: "Reading the cases …",
	Empty:   "No assessment is finished yet. From five firms on, you see a reference band of your own cases here.",
	Full:    Plural{"Full: 1 firm", "Full: %d firms"},
	Quick:   Plural{"Short: 1 firm", "Short: %d firms"},
	Band:    "Band: %s, %s",
	Modes:   [2]string{"full", "short"},
	Count:   Plural{"1 firm", "%d firms"},
	Mean:    "mean", Range: "band",
	Means: "The band reaches one standard deviation down and up from the mean.",
	Missing: Plural{
		"One more firm is needed. From five on you see a band here; with fewer, it could give single firms away.",
		"%d more firms are needed. From five on you see a band here; with fewer, it could give single firms away.",
	},
	Honest: "These are your own cases and no outside benchmark.",

	Line: "Band: your reference band of %d firms, without this one; the mean and one standard deviation down and up.",
	LineMissing: Plural{
		"One more firm is needed for a reference band without this one.",
		"%d more firms are needed for a reference band without this one.",
	},
	FromTo: "%s–%s",

	Key: "own cases", KeyIn: "take in", KeyOut: "take out",
}
