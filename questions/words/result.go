package words

import "kundenbindung/model"

// Result are the words of the result page.
type Result struct {
	Keys ResultKeys

	Tabs             [8]string
	TabsShort        [8]string // the same for narrow windows
	Provisional      string    // answered, of
	ProvisionalShort string

	// The table of the bond types.
	Aim, Level, Target string // heads
	Ceiling            string
	Gap                string // what is missing to the target
	Reached, TooMuch   string
	LevelOpen          string
	Discuss            string // what a group is to talk about: names of bond types with the reason
	Votes              Plural // so few are behind a level

	Strategy            string // value
	Advised, Instead    string // of a value: it is the recommended one; the recommended one
	Benefit, Attach     string // the ends of the slider
	Guide               string // how to move things, while nothing is focused
	GuideOwn            string // what the mark of own targets means
	GuideAim            string // on a bond type that can be an aim
	GuideCeiling        string // on one that cannot
	GuideTarget         string // on an own target: the recommended one
	GuideStrategy       string
	Groups              [3]string
	Risk                string // value, band, kind
	RiskOpen            string
	First               string // title of the next step
	FirstProvisional    string // the same while answers are missing
	Hint, Hints         string // one, count
	NoHints, NoHintsNow string // below the chart; as a notice
	MoreHints           Plural // hints
	HintsTitle          string
	HintCard            string // title of the card behind a hint
	Practice            string // source of what no article says
	Limits              string
	MostAims            string    // count
	NeverAim            [2]string // forced, lethargic: name of the bond type
	FocusFirst          string
	RecommendedAll      string
	RecommendedOne      string
	RecommendedAlready  string
	AimFirst            string

	Terms   Terms
	Formula FormulaWords
	Steps   StepWords
	Card    CardWords

	Opening        Opening
	StrategyReason StrategyReason
}

// ResultKeys say what keys do on the result page.
type ResultKeys struct {
	Page                               string // name of the keys that turn pages
	Tabs, Adjust, Aim, Recommend       string
	Hints, More, Less, Open            string
	Scroll, Pages, Overview, Home, Alt string
}

// Terms explain what the spectrum shows.
type Terms struct{ Level, Target, Ceiling, Support, Centre, RiskName, Risk string }

// FormulaWords are the words of the formula with the owner's own numbers.
type FormulaWords struct {
	Furthest, Room  string // factors
	Even            string
	None            string
	Overall, Fit    string // heads
	Equation        string // Ausbaustand, mean, brake
	EquationSome    string // Ausbaustand, factors with a level, mean, brake
	Open            string // while no factor has a level
	Range           string // least, most
	Brake           string // level of the Fundament, limit
	NoBrake         string // level
	BrakeOpen       string
	FitMeans, Means string
	Limits          string
}

// StepWords are the words of the next steps.
type StepWords struct {
	Lead, LeadShort      string // three or more; with little time
	LeadNext, LeadRuns   string // the step to begin with, where those before it are settled on the plan; where it runs
	LeadSettled          string // all of them are
	Provisional          Plural // answered, of
	Covered              Plural // revealed, of
	Upkeep               string
	Numbers              [3]string // "no step", "one step", "two steps"
	FewOpen, FewDone     string    // the number in words
	NoneOpen, NoneNA     string
	Why, WhyReached      string // factor, stage, its level; bond type, gap
	WhyFoundation        string // label, answer
	WhyUpkeep            string // factor, stage, level
	Close, Later         string
	Place                string // factor, stage
	Foundation           string // label of the item
	Loading, NoCard      string
	More, One            string // count of further steps
	FindOut              string // label
	FindOuts, FindOutOne string // count
	FirstMinutes         string
	Separator            string
	Efforts              [3]string
	Effort               string // size in words
}

// CardWords are the words of an opened card.
type CardWords struct {
	Who, First, Days30, Days90, Figure, Formula, Where, Today, Effort, Trap,
	Template, Legal, Sources string
	Trade         string // before an example from the owner's own trade
	TradeOther    string // before an example where the trade is another or unknown
	OtherLaw      string // for companies in a country whose law is not covered
	Unit          string // of the figure
	Stand         string // year and month
	Why           string
	WhyFoundation string
	WhyUpkeep     string
	Answer        string // label, state
	Between       string // lower and upper state
	Said          string // state
	Stage         string // stage, its level, factor, its level
	Gap           string // bond type, level, target, gap
	GapNone       string // bond type, level, target
	Arithmetic    [4]string
	Priority      string
	Meaning       string
	Nth           string // number, of, place
}

var resultDE = Result{
	Keys: ResultKeys{
		Page: "Bild↑↓",
		Tabs: "Ansicht", Adjust: "ändern", Aim: "Ziel an/aus", Recommend: "Empfehlung",
		Hints: "Hinweise", More: "weitere", Less: "weniger", Open: "öffnen",
		Scroll: "lesen", Pages: "blättern", Overview: "Übersicht", Home: "Startseite", Alt: "andere Maßnahme",
	},
	Tabs:        [8]string{"Spektrum", "Formel", "Nächste Schritte", "Plan", "Was wäre wenn", "Verlauf", "Kundenblatt", "Geld"},
	TabsShort:   [8]string{"Spektrum", "Formel", "Schritte", "Plan", "Wenn", "Verlauf", "Kunden", "Geld"},
	Provisional: "vorläufig · %d von %d Fragen", ProvisionalShort: "vorläufig",

	Aim: "Ziel", Level: "Ist", Target: "Soll", Ceiling: "höchstens", Gap: "Lücke %s", Reached: "erreicht", TooMuch: "zu viel", LevelOpen: "offen",
	Discuss: "Noch zu besprechen: %s", Votes: Plural{"1 Stimme", "%d Stimmen"},
	Strategy: "Strategie", Advised: "empfohlen", Instead: "statt %s",
	Benefit: "Nutzen", Attach: "Verbundenheit",
	Practice:      "Praxis",
	Guide:         "0: fast keine Kunden, 100: fast alle.",
	GuideOwn:      "* eigenes Soll, r nimmt die Empfehlung.",
	GuideAim:      "←→ ändert das Soll, Leertaste das Ziel.",
	GuideCeiling:  "Nie ein Ziel: ←→ ändert die Grenze.",
	GuideTarget:   "Empfohlen ist %s, r stellt es wieder her.",
	GuideStrategy: "←→ verschiebt sie um 0,05.",
	Groups:        [3]string{"gebunden %s", "Nutzen und Gewohnheit %s", "verbunden %s"},
	Risk:          "Abwanderungsrisiko %s, %s: %s", RiskOpen: "Abwanderungsrisiko: noch offen",
	First: "Zuerst: %s", FirstProvisional: "Zuerst (vorläufig): %s",
	Hint: "1 Hinweis (h)", Hints: "%d Hinweise (h)", NoHints: "keine Hinweise", NoHintsNow: "Zu diesem Ergebnis gibt es keine Hinweise.", MoreHints: Plural{"… und ein weiterer (h)", "… und %d weitere (h)"},
	HintsTitle: "Hinweise", HintCard: "Dazu passt: %s",
	Limits:   "So sehen Sie Ihren Betrieb; Ihre Kunden sehen ihn vielleicht anders.",
	MostAims: "Mehr als %d Ziele verwässern die Arbeit. Nehmen Sie zuerst eines heraus.",
	NeverAim: [2]string{
		"„%s“ ist nie ein Ziel, nur eine Grenze: Niemand soll bleiben, weil er nicht gehen kann.",
		"„%s“ ist nie ein Ziel, nur eine Grenze: Niemand soll nur bleiben, weil Wechseln lästig ist.",
	},
	FocusFirst:     "Wählen Sie zuerst mit ↑↓ aus, was Sie ändern wollen.",
	RecommendedAll: "Strategie und Soll folgen wieder der Empfehlung. Ihre Ziele bleiben.",
	RecommendedOne: "Das folgt wieder der Empfehlung.", RecommendedAlready: "Das ist schon die Empfehlung.", AimFirst: "Wählen Sie zuerst mit ↑↓ die Bindungsart, die Ihr Ziel ist.",

	Terms: Terms{
		Level:    "auf wie viele Ihrer Kunden es zutrifft, von 0 (fast keine) bis 100 (fast alle).",
		Target:   "was zu Ihrem Betrieb, Ihrer Strategie und Ihren Zielen passt.",
		Ceiling:  "so viel und nicht mehr; Zwang und Bequemlichkeit sind nie ein Ziel.",
		Support:  "wie stark Ihre Arbeit an den sechs Faktoren diesen Grund heute stützt.",
		Centre:   "wo das Gewicht Ihres Spektrums liegt, von 0 (extern) bis 100 (intern).",
		RiskName: "Abwanderungsrisiko",
		Risk:     "wie leicht Kunden verloren gehen, weil sie verärgert und gebunden oder weil sie frei und nicht überzeugt sind.",
	},
	Formula: FormulaWords{
		Furthest: "Am weitesten ausgebaut: %s.", Room: "Am meisten Luft nach oben: %s.",
		Even:    "Alle Faktoren mit Antworten sind gleich weit ausgebaut.",
		None:    "Zu den sechs Faktoren gibt es noch keine Antwort, die zählt.",
		Overall: "gesamt", Fit: "passt",
		Equation:     "Ausbaustand %s = gewichtetes Mittel der sechs Faktoren %s × Bremse %s",
		EquationSome: "Ausbaustand %s = gewichtetes Mittel der Faktoren (%d von 6) %s × Bremse %s",
		Open:         "Ausbaustand: noch offen",
		Range:        "Mit den offenen Antworten sind noch %s bis %s möglich.",
		Brake:        "Das Fundament liegt bei %s. Unter %s bremst es die ganze Formel, denn nichts wiegt schlechte Leistung auf.",
		NoBrake:      "Das Fundament liegt bei %s und trägt: keine Bremse.",
		BrakeOpen:    "Zum Fundament fehlen Antworten; gerechnet wird ohne Bremse.",
		FitMeans:     "passt: So gut passt der Faktor zu Ihrem Betrieb, so stark zählt er.",
		Means:        "Er sagt, wie planmäßig Sie arbeiten, nicht, wie treu Ihre Kunden sind.",
		Limits:       "Gewichte sind gesetzt, nicht gemessen: Vergleichen Sie nur mit sich selbst.",
	},
	Steps: StepWords{
		Provisional: Plural{"Vorläufig, denn erst 1 von %d Fragen ist beantwortet.", "Vorläufig, denn erst %d von %d Fragen sind beantwortet."},
		Covered:     Plural{"Vorläufig, denn erst 1 von %d Fragen ist aufgedeckt.", "Vorläufig, denn erst %d von %d Fragen sind aufgedeckt."},
		Lead:        "Diese drei Schritte bringen Ihnen jetzt am meisten.",
		LeadShort:   "Ihre Zeit ist knapp: Fangen Sie mit dem ersten an, die anderen haben Zeit.",
		LeadNext:    "Jetzt ist Schritt %d dran. Was davor steht, ist auf Ihrem Plan abgeschlossen.",
		LeadRuns:    "Schritt %d läuft schon. Bleiben Sie dabei, bevor Sie einen anderen anfangen.",
		LeadSettled: "Alle diese Schritte sind auf Ihrem Plan abgeschlossen.",
		Upkeep:      "Nichts drängt. Ein Schritt genügt: bewahren, was stark ist.",
		Numbers:     [3]string{"kein Schritt", "ein Schritt", "zwei Schritte"},
		FewOpen:     "Nur %s: Zu anderen Faktoren fehlen noch Antworten.",
		FewDone:     "Nur %s: Bei den anderen Faktoren ist nichts zu tun.",
		NoneOpen:    "Noch kein Schritt: Zum Fundament und zu den Faktoren fehlen die Antworten dafür.",
		NoneNA:      "Kein Schritt: Von Fundament und Faktoren trifft bei Ihnen nichts zu.",
		Why:         "%s · %s steht bei %s; Lücke „%s“ %s", WhyReached: "%s · %s steht bei %s; hier ist noch Luft nach oben",
		WhyFoundation: "Fundament · %s: %s", WhyUpkeep: "%s · %s steht bei %s; das ist Ihre Stärke",
		Close: "genauso wichtig", Later: "später",
		Place: "%s · %s", Foundation: "Fundament · %s",
		Loading: "Die Maßnahmen werden gerade geladen …", NoCard: "Dafür gibt es keine Karte, die zu Ihrem Betrieb passt.",
		More: "%d weitere Schritte", One: "1 weiterer Schritt",
		FindOut: "herausfinden: %s", FindOuts: "%d Fragen zum Herausfinden", FindOutOne: "1 Frage zum Herausfinden",
		FirstMinutes: "Erste 15 Minuten:", Separator: " · ",
		Efforts: [3]string{"klein", "mittel", "groß"}, Effort: "Aufwand %s",
	},
	Card: CardWords{
		Who: "Wer", First: "Erste 15 Minuten", Days30: "In 30 Tagen", Days90: "In 90 Tagen",
		Figure: "Eine Zahl", Formula: "So gerechnet", Where: "Woher", Today: "Heute: ______", Effort: "Aufwand",
		Trap: "Vorsicht", Template: "Vorlage", Legal: "Recht", Sources: "Quellen",
		Trade: "Ähnlicher Betrieb", TradeOther: "Zum Beispiel",
		OtherLaw: "In Ihrem Land gilt anderes Recht als in Deutschland. Bitte prüfen Sie vorher, was dort erlaubt ist.", Unit: "%s (%s)",
		Stand: "Stand %s, keine Rechtsberatung", Why: "Warum gerade das?",
		WhyFoundation: "Das Fundament geht vor: Nichts wiegt schlechte Leistung auf.",
		WhyUpkeep:     "Stärken vergehen, wenn sich niemand um sie kümmert.",
		Answer:        "%s: %s", Between: "zwischen „%s“ und „%s“", Said: "„%s“",
		Stage: "%s steht bei %s von 100, %s insgesamt bei %s.",
		Gap:   "%s: Ist %s, Soll %s, Lücke %s.", GapNone: "%s: Ist %s, Soll %s, erreicht. Der Schritt hilft, das zu halten.",
		Arithmetic: [4]string{"Reichweite", "Passung", "Luft", "Bedarf"}, Priority: "Vorrang",
		Meaning: "Reichweite: wie breit der Faktor wirkt. Passung: wie gut er zu Ihrem Betrieb passt, mit Ihrer Gewichtung. Luft: was bis 100 fehlt. Bedarf: wie groß die Lücken sind, auf die er wirkt.",
		Nth:     "Maßnahme %d von %d · %s",
	},
	Opening: openingDE, StrategyReason: strategyReasonDE,
}

var resultEN = Result{
	Keys: ResultKeys{
		Page: "PgUp/Dn",
		Tabs: "view", Adjust: "change", Aim: "aim on/off", Recommend: "recommended",
		Hints: "hints", More: "more", Less: "fewer", Open: "open",
		Scroll: "read", Pages: "page", Overview: "overview", Home: "start page", Alt: "other measure",
	},
	Tabs:        [8]string{"Spectrum", "Formula", "Next steps", "Plan", "What if", "History", "Customer sheet", "Money"},
	TabsShort:   [8]string{"Spectrum", "Formula", "Steps", "Plan", "What if", "History", "Sheet", "Money"},
	Provisional: "provisional · %d of %d questions", ProvisionalShort: "provisional",

	Aim: "Aim", Level: "Today", Target: "Target", Ceiling: "at most", Gap: "gap %s", Reached: "reached", TooMuch: "too much", LevelOpen: "open",
	Discuss: "Still to talk about: %s", Votes: Plural{"1 vote", "%d votes"},
	Strategy: "Strategy", Advised: "recommended", Instead: "from %s",
	Benefit: "Benefit", Attach: "Attachment",
	Practice:      "practice",
	Guide:         "0: hardly any, 100: nearly all.",
	GuideOwn:      "* your own target, r undoes it.",
	GuideAim:      "←→ moves the target, Space the aim.",
	GuideCeiling:  "Never an aim: ←→ moves the limit.",
	GuideTarget:   "Recommended is %s, r restores it.",
	GuideStrategy: "←→ moves it by 0.05.",
	Groups:        [3]string{"tied %s", "benefit and habit %s", "attached %s"},
	Risk:          "Churn risk %s, %s: %s", RiskOpen: "Churn risk: still open",
	First: "First: %s", FirstProvisional: "First (provisional): %s",
	Hint: "1 hint (h)", Hints: "%d hints (h)", NoHints: "no hints", NoHintsNow: "There are no hints on this result.", MoreHints: Plural{"… and one more (h)", "… and %d more (h)"},
	HintsTitle: "Hints", HintCard: "What helps: %s",
	Limits:   "This is how you see your firm; your customers may see it differently.",
	MostAims: "More than %d aims spread the work too thin. Untick one first.",
	NeverAim: [2]string{
		"“%s” is never an aim, only a limit: nobody should stay because they cannot leave.",
		"“%s” is never an aim, only a limit: nobody should stay just because switching is a bother.",
	},
	FocusFirst:     "First pick with ↑↓ what you want to change.",
	RecommendedAll: "Strategy and targets follow the recommendation again. Your aims stay.",
	RecommendedOne: "This follows the recommendation again.", RecommendedAlready: "This is already the recommendation.", AimFirst: "First pick with ↑↓ the bond type that is your aim.",

	Terms: Terms{
		Level:    "how many of your customers it is true of, from 0 (hardly any) to 100 (nearly all).",
		Target:   "what suits your firm, your strategy and your aims.",
		Ceiling:  "this much and no more; force and inertia are never an aim.",
		Support:  "how strongly your work on the six factors supports this reason today.",
		Centre:   "where the weight of your spectrum lies, from 0 (external) to 100 (internal).",
		RiskName: "Churn risk",
		Risk:     "how easily customers are lost because they are annoyed and tied, or because they are free and not convinced.",
	},
	Formula: FormulaWords{
		Furthest: "Built out furthest: %s.", Room: "Most room to grow: %s.",
		Even:    "All factors with answers are built out equally far.",
		None:    "There is no answer yet that counts for the six factors.",
		Overall: "overall", Fit: "fits",
		Equation:     "Build-out %s = weighted mean of the six factors %s × brake %s",
		EquationSome: "Build-out %s = weighted mean of the factors (%d of 6) %s × brake %s",
		Open:         "Build-out: still open",
		Range:        "With the open answers, anything from %s to %s is still possible.",
		Brake:        "The foundation is at %s. Below %s it slows the whole formula: nothing makes up for poor work.",
		NoBrake:      "The foundation is at %s and sound: no brake.",
		BrakeOpen:    "Answers on the foundation are missing; this is worked out without a brake.",
		FitMeans:     "fits: how well the factor suits your firm, and so how much it counts.",
		Means:        "It says how systematically you work, not how loyal your customers are.",
		Limits:       "The weights are set, not measured: compare only with your own earlier figures.",
	},
	Steps: StepWords{
		Provisional: Plural{"Provisional, because only 1 of %d questions is answered.", "Provisional, because only %d of %d questions are answered."},
		Covered:     Plural{"Provisional, because only 1 of %d questions is revealed.", "Provisional, because only %d of %d questions are revealed."},
		Lead:        "These three steps will do the most for you now.",
		LeadShort:   "Your time is short: start with the first; the others can wait.",
		LeadNext:    "Step %d is next. What stands before it is settled on your plan.",
		LeadRuns:    "Step %d is already running. Stay with it before you start another.",
		LeadSettled: "All of these steps are settled on your plan.",
		Upkeep:      "Nothing is urgent. One step is enough: keep what is strong.",
		Numbers:     [3]string{"no step", "one step", "two steps"},
		FewOpen:     "Only %s: answers on other factors are still missing.",
		FewDone:     "Only %s: there is nothing to do for the other factors.",
		NoneOpen:    "No step yet: the answers it takes, on the foundation and the factors, are missing.",
		NoneNA:      "No step: none of the foundation or the factors applies to you.",
		Why:         "%s · %s is at %s; gap “%s” %s", WhyReached: "%s · %s is at %s; there is still room to grow",
		WhyFoundation: "Foundation · %s: %s", WhyUpkeep: "%s · %s is at %s; that is your strength",
		Close: "equally important", Later: "later",
		Place: "%s · %s", Foundation: "Foundation · %s",
		Loading: "The measures are being loaded …", NoCard: "There is no card for this that suits your firm.",
		More: "%d more steps", One: "1 more step",
		FindOut: "find out: %s", FindOuts: "%d questions to find out", FindOutOne: "1 question to find out",
		FirstMinutes: "First 15 minutes:", Separator: " · ",
		Efforts: [3]string{"small", "medium", "large"}, Effort: "%s effort",
	},
	Card: CardWords{
		Who: "Who", First: "First 15 minutes", Days30: "In 30 days", Days90: "In 90 days",
		Figure: "One figure", Formula: "Worked out as", Where: "Where from", Today: "Today: ______", Effort: "Effort",
		Trap: "Beware", Template: "Template", Legal: "Law", Sources: "Sources",
		Trade: "A similar firm", TradeOther: "For example",
		OtherLaw: "Your country’s law differs from German law. Please check first what is allowed there.", Unit: "%s (%s)",
		Stand: "as of %s, not legal advice", Why: "Why this one?",
		WhyFoundation: "The foundation comes first: nothing makes up for poor work.",
		WhyUpkeep:     "Strengths fade when nobody looks after them.",
		Answer:        "%s: %s", Between: "between “%s” and “%s”", Said: "“%s”",
		Stage: "%s is at %s out of 100, %s overall at %s.",
		Gap:   "%s: today %s, target %s, gap %s.", GapNone: "%s: today %s, target %s, reached. The step helps to keep it.",
		Arithmetic: [4]string{"reach", "fit", "room", "need"}, Priority: "priority",
		Meaning: "Reach: how widely the factor carries. Fit: how well it suits your firm, with your weighting. Room: how far it is from 100. Need: how wide the gaps are that it works on.",
		Nth:     "Measure %d of %d · %s",
	},
	Opening: openingEN, StrategyReason: strategyReasonEN,
}

// ExampleLabel is what stands before the example of a card: an example for any
// trade is none from the owner's own.
func (c *CardWords) ExampleLabel(ctx *model.Context) string {
	if ctx.Is(model.Sector, "other") {
		return c.TradeOther
	}
	return c.Trade
}
