package words

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"kundenbindung/model"
)

// History are the words of the page that compares the assessments of a company
// (Verlauf). Where a sentence takes parts, the comment behind its field names
// them in their order.
type History struct {
	Keys HistoryKeys

	Reading string // while the file is being read
	Unread  string // it could not be read

	// The help: what the lines mean, and what is compared.
	Terms  [4][2]string
	Rules  string
	Months [12]string

	// The heading: two days, and how long lies between them.
	Span        string // from, to
	Days, Moons Plural // days; months

	// At one glance.
	Moved, Done, Next, Proof                                 string // labels
	NothingMoved, NothingCommon                              string
	SameAnswers                                              string // day
	Further                                                  Plural // more of the same
	WasDone, NoneDone                                        string // titles; nothing was done
	Running, Waiting                                         Plural
	NoPlan                                                   string
	ByDay, Since, ByWhom                                     string // title, day; title, day that is past; text, name
	NotPlanned                                               string // title of the first step
	NothingNext                                              string
	Change                                                   string // outcome, value before, arrow, value after
	Single                                                   string // outcome, value
	NoProof                                                  string
	Shorts                                                   [model.OutcomeCount]string // outcomes in a word
	Quoted                                                   string                     // title
	Centre, Tied, Attached, Index, Foundation, Benefit, Risk string                     // names of figures

	// The table.
	Heading, Before, After, Apart, Band string // heads
	Bonds, Factors, Sums                string
	Basis                               Plural    // common, asked
	BasisAll                            string    // asked
	TakenOver                           Plural    // answers that were not asked again
	Context                             string    // fields
	Drift                               string    // catalogue then, day, figures, catalogue today
	DriftSame                           string    // day, figures: the same catalogue version
	DriftOne                            string    // figure, then, today
	Others                              [4]Plural // other assessments: full, quick; the same of a group
	Honest                              string

	// What was done.
	PlanTitle                                               string
	PlanDone, PlanRunning, PlanWaiting, PlanGone, PlanSince string
	PlanEmpty                                               string
	ByReadings                                              string // figure at the beginning, arrow, at the end, unit

	OutcomesTitle, OutcomesEmpty string
	OutcomesFirst                string // the title while there is nothing to compare with

	// Item by item.
	ItemsTitle                                      string // from, to
	ItemsMoved, ItemsSame, ItemsTaken, ItemsNotBoth string // counts
	From, To                                        string // before and after in words

	// With one assessment only.
	First     string // what will stand here
	Again     string // day: three months after the last one
	AgainPast string // the same, past
	Plannable string // the reminder can be planned
	Remind    string // text on the plan
	Reminded  string // day
	Undated   string // the reminder has no day
	Settled   string // the reminder is done
}

// HistoryKeys say what keys do on the page.
type HistoryKeys struct {
	Other, End, Items, Outcomes, Line, Band, NoBand, Remind, Recheck string
}

var historyDE = History{
	Keys: HistoryKeys{
		Other: "anderes Datum", End: "von/bis", Items: "Frage für Frage", Outcomes: "Zahlen eintragen",
		Line: "andere Reihe", Band: "Vergleichsband", NoBand: "ohne Band", Remind: "Nachmessen planen", Recheck: "nachmessen",
	},

	Reading: "Die früheren Einschätzungen werden gelesen …",
	Unread:  "Die früheren Einschätzungen ließen sich nicht lesen. Jede Taste versucht es noch einmal.",
	Terms: [4][2]string{
		{"Verbundenheit", "auf wie viele Ihrer Kunden Werte und persönliche Nähe zutreffen, von 0 (fast keine) bis 100 (fast alle)."},
		{"Gebundenheit", "auf wie viele Zwang und Bequemlichkeit zutreffen; mehr ist nicht besser."},
		{"Schwerpunkt", "wo das Gewicht Ihres Spektrums liegt, von 0 (extern) bis 100 (intern)."},
		{"Ausbaustand", "wie planmäßig Sie an der Kundenbindung arbeiten, nicht, wie treu Ihre Kunden sind."},
	},
	Rules:  "Verglichen werden nur Einschätzungen von gleichem Umfang und nur Fragen, die beide Male beantwortet sind; alles mit dem heutigen Katalog. Was jemand nicht wusste, zählt nie als Bewegung.",
	Months: [12]string{"Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sep", "Okt", "Nov", "Dez"},

	Span: "%s bis %s",
	Days: Plural{"1 Tag", "%d Tage"}, Moons: Plural{"1 Monat", "%d Monate"},

	Moved: "Bewegt", Done: "Getan", Next: "Als Nächstes", Proof: "Bei Kunden",
	NothingMoved:  "nichts: Alles, was sich vergleichen lässt, steht, wo es stand",
	SameAnswers:   "nichts: alle Antworten sind noch die vom %s",
	NothingCommon: "nichts, was sich vergleichen lässt: Keine Frage ist beide Male beantwortet",
	Further:       Plural{"1 weiteres", "%d weitere"},
	WasDone:       "%s erledigt", NoneDone: "nichts erledigt",
	Running: Plural{"1 läuft", "%d laufen"}, Waiting: Plural{"1 ist geplant", "%d sind geplant"},
	NoPlan: "der Plan ist leer",
	ByDay:  "%s bis %s", Since: "%s, überfällig seit %s", ByWhom: "%s (%s)",
	NotPlanned:  "%s, noch nicht auf dem Plan",
	NothingNext: "nichts geplant",
	Change:      "%s %s %s %s", Single: "%s %s",
	NoProof: "noch keine Zahlen, z trägt sie ein",
	Shorts:  [model.OutcomeCount]string{"Stammkunden", "verloren", "Empfehlung"},
	Quoted:  "„%s“",
	Centre:  "Schwerpunkt", Tied: "Gebundenheit", Attached: "Verbundenheit", Index: "Ausbaustand",
	Foundation: "Fundament", Benefit: "Nutzen und Gewohnheit", Risk: "Abwanderungsrisiko",

	Heading: "Was hat sich bewegt?", Before: "vorher", After: "nachher", Apart: "Abstand", Band: "Band",
	Bonds: "Warum Kunden bleiben", Factors: "Was Sie dafür tun", Sums: "Zusammen",
	Basis: Plural{
		"Gerechnet aus der einen von %d Fragen, die beide Male beantwortet ist; darum kann es von den Linien oben abweichen.",
		"Gerechnet aus den %d von %d Fragen, die beide Male beantwortet sind; darum kann es von den Linien oben abweichen.",
	},
	BasisAll: "Gerechnet aus allen %d Fragen.",
	TakenOver: Plural{
		"Eine Antwort davon ist übernommen und wurde nicht neu gefragt.",
		"%d Antworten davon sind übernommen und wurden nicht neu gefragt.",
	},
	Context:   "Ihre Ausgangslage hat sich geändert (%s). Auch das verschiebt Ausbaustand und Risiko.",
	Drift:     "Mit dem Katalog von damals (%s) stand am %s hier: %s. Gerechnet ist alles mit dem heutigen (%s).",
	DriftSame: "Am %s stand hier: %s. Gerechnet ist alles mit dem heutigen Katalog; er trägt dieselbe Nummer, zählt aber anders.",
	DriftOne:  "%s %s (heute %s)",
	Others: [4]Plural{
		{"Daneben gibt es eine ausführliche Einschätzung; m zeigt sie.", "Daneben gibt es %d ausführliche Einschätzungen; m zeigt sie."},
		{"Daneben gibt es eine kurze Einschätzung; m zeigt sie.", "Daneben gibt es %d kurze Einschätzungen; m zeigt sie."},
		{"Daneben gibt es eine ausführliche Einschätzung einer Gruppe; m zeigt sie.", "Daneben gibt es %d ausführliche Einschätzungen einer Gruppe; m zeigt sie."},
		{"Daneben gibt es eine kurze Einschätzung einer Gruppe; m zeigt sie.", "Daneben gibt es %d kurze Einschätzungen einer Gruppe; m zeigt sie."},
	},
	Honest: "So sehen Sie Ihren Betrieb. Ob sich bei Ihren Kunden etwas geändert hat, zeigen nur die drei Zahlen.",

	PlanTitle: "Was in dieser Zeit getan wurde",
	PlanDone:  "erledigt", PlanRunning: "läuft", PlanWaiting: "geplant", PlanGone: "verworfen", PlanSince: "seither erledigt",
	PlanEmpty:  "In dieser Zeit stand nichts auf dem Plan.",
	ByReadings: "%s %s %s %s",

	OutcomesTitle: "Was sich bei Ihren Kunden geändert hat",
	OutcomesFirst: "Wie es bei Ihren Kunden steht",
	OutcomesEmpty: "Noch steht hier nichts. Mit z tragen Sie drei Zahlen ein, an denen Sie es sehen: Umsatz mit Stammkunden, verlorene Kunden, Empfehlungen.",

	ItemsTitle: "Frage für Frage: %s bis %s",
	ItemsMoved: "Bewegt (%d)", ItemsSame: "Gleich geblieben (%d)", ItemsTaken: "Übernommen, nicht neu gefragt (%d)",
	ItemsNotBoth: "Nicht vergleichbar, weil eine Antwort fehlt (%d)",
	From:         "vorher: %s", To: "nachher: %s",

	First: "Das ist die erste Einschätzung dieser Art. Sobald es eine zweite gibt, steht hier, was sich bewegt hat, " +
		"was dazwischen getan wurde und was als Nächstes kommt.",
	Again:     "Ein guter Tag zum Nachmessen ist der %s, drei Monate danach. k fragt dann in etwa drei Minuten nur das, was sich bewegt haben kann.",
	AgainPast: "Drei Monate danach war der %s. k fragt in etwa drei Minuten nur das, was sich bewegt haben kann.",
	Plannable: "r setzt das Nachmessen auf den Plan.",
	Remind:    "Nachmessen", Reminded: "„Nachmessen“ steht bis %s auf dem Plan.", Undated: "„Nachmessen“ steht auf dem Plan.", Settled: "„Nachmessen“ ist auf dem Plan als erledigt eingetragen.",
}

var historyEN = History{
	Keys: HistoryKeys{
		Other: "other date", End: "from/to", Items: "question by question", Outcomes: "type in numbers",
		Line: "other series", Band: "reference band", NoBand: "no band", Remind: "plan a re-check", Recheck: "re-check",
	},

	Reading: "Reading the earlier assessments …",
	Unread:  "The earlier assessments could not be read. Any key tries again.",
	Terms: [4][2]string{
		{"Attached", "how many of your customers values and personal closeness are true of, from 0 (hardly any) to 100 (nearly all)."},
		{"Tied", "how many compulsion and convenience are true of; more is not better."},
		{"Centre", "where the weight of your spectrum lies, from 0 (external) to 100 (internal)."},
		{"Build-out", "how systematically you work on keeping customers, not how loyal they are."},
	},
	Rules:  "Only assessments of the same length are compared, and only questions answered both times; all with today’s catalogue. What somebody did not know never counts as movement.",
	Months: [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},

	Span: "%s to %s",
	Days: Plural{"1 day", "%d days"}, Moons: Plural{"1 month", "%d months"},

	Moved: "Moved", Done: "Done", Next: "Next", Proof: "Customers",
	NothingMoved:  "nothing: everything that can be compared is where it was",
	SameAnswers:   "nothing: all answers are still those of %s",
	NothingCommon: "nothing that can be compared: no question is answered both times",
	Further:       Plural{"1 more", "%d more"},
	WasDone:       "%s done", NoneDone: "nothing done",
	Running: Plural{"1 is under way", "%d are under way"}, Waiting: Plural{"1 is planned", "%d are planned"},
	NoPlan: "the plan is empty",
	ByDay:  "%s by %s", Since: "%s, overdue since %s", ByWhom: "%s (%s)",
	NotPlanned:  "%s, not on the plan yet",
	NothingNext: "nothing planned",
	Change:      "%s %s %s %s", Single: "%s %s",
	NoProof: "no numbers yet, z types them in",
	Shorts:  [model.OutcomeCount]string{"regulars", "lost", "recommended"},
	Quoted:  "“%s”",
	Centre:  "Centre", Tied: "Tied", Attached: "Attached", Index: "Build-out",
	Foundation: "Foundation", Benefit: "Benefit and habit", Risk: "Churn risk",

	Heading: "What has moved?", Before: "before", After: "after", Apart: "change", Band: "band",
	Bonds: "Why customers stay", Factors: "What you do for it", Sums: "Together",
	Basis: Plural{
		"Counted from the one of %d questions that is answered both times, so it can differ from the lines above.",
		"Counted from the %d of %d questions that are answered both times, so it can differ from the lines above.",
	},
	BasisAll: "Counted from all %d questions.",
	TakenOver: Plural{
		"One of these answers is carried over and was not asked again.",
		"%d of these answers are carried over and were not asked again.",
	},
	Context:   "Your situation has changed (%s). That moves build-out and risk, too.",
	Drift:     "On %[2]s, with the catalogue of that time (%[1]s), this stood here: %[3]s. Everything is now counted with today’s (%[4]s).",
	DriftSame: "On %s this stood here: %s. Everything is now counted with today’s catalogue; it has the same number but counts differently.",
	DriftOne:  "%s %s (today %s)",
	Others: [4]Plural{
		{"Beside these there is one full assessment; m shows it.", "Beside these there are %d full assessments; m shows them."},
		{"Beside these there is one short assessment; m shows it.", "Beside these there are %d short assessments; m shows them."},
		{"Beside these there is one full assessment of a group; m shows it.", "Beside these there are %d full assessments of a group; m shows them."},
		{"Beside these there is one short assessment of a group; m shows it.", "Beside these there are %d short assessments of a group; m shows them."},
	},
	Honest: "This is how you see your firm. Whether something has changed with your customers, only the three numbers show.",

	PlanTitle: "What was done in this time",
	PlanDone:  "done", PlanRunning: "under way", PlanWaiting: "planned", PlanGone: "dropped", PlanSince: "done since",
	PlanEmpty:  "There was nothing on the plan in this time.",
	ByReadings: "%s %s %s %s",

	OutcomesTitle: "What has changed with your customers",
	OutcomesFirst: "How things stand with your customers",
	OutcomesEmpty: "There is nothing here yet. Press z to type in three numbers that show it: revenue from regulars, customers lost, recommendations.",

	ItemsTitle: "Question by question: %s to %s",
	ItemsMoved: "Moved (%d)", ItemsSame: "Unchanged (%d)", ItemsTaken: "Carried over, not asked again (%d)",
	ItemsNotBoth: "Not comparable because an answer is missing (%d)",
	From:         "before: %s", To: "after: %s",

	First: "This is the first assessment of its kind. As soon as there is a second one, you see here what has moved, " +
		"what was done in between, and what comes next.",
	Again:     "A good day for a re-check is %s, three months later. k then asks in about three minutes only what may have moved.",
	AgainPast: "Three months later was %s. k asks in about three minutes only what may have moved.",
	Plannable: "r puts the re-check on the plan.",
	Remind:    "Re-check", Reminded: "“Re-check” is on the plan for %s.", Undated: "“Re-check” is on the plan.", Settled: "“Re-check” is marked as done on the plan.",
}

// DayInWords writes a day with the name of its month: "21. Nov 2026" in
// German, "21 Nov 2026" in English.
func (w *Words) DayInWords(t time.Time) string {
	dot := ""
	if w.Lang == German {
		dot = "."
	}
	return fmt.Sprintf("%d%s %s", t.Day(), dot, w.MonthInWords(t))
}

// MonthInWords writes a month: "Nov 2026".
func (w *Words) MonthInWords(t time.Time) string {
	return w.History.Months[t.Month()-1] + " " + strconv.Itoa(t.Year())
}

const (
	longDays = 60   // from here time is told in months
	ofMonth  = 30.4 // days
)

// Between says how long lies between two days.
func (h *History) Between(days int) string {
	if days < longDays {
		return h.Days.Of(days)
	}
	return h.Moons.Of(int(float64(days)/ofMonth + 0.5))
}

// SignedPoints writes a difference in points with its sign; 0 where nothing
// moved.
func SignedPoints(points int) string {
	switch {
	case points > 0:
		return "+" + strconv.Itoa(points)
	case points < 0:
		return "−" + strconv.Itoa(-points)
	}
	return "0"
}

// WasWhat lists what figures were, as far as they are named.
func (h *History) WasWhat(parts []string, further int) string {
	if further > 0 {
		parts = append(parts, h.Further.Of(further))
	}
	return strings.Join(parts, ", ")
}

// ThenAndNow writes two values so that they differ: in whole numbers where
// these do, else with their decimals.
func (w *Words) ThenAndNow(then, now model.Figure) (before, after string) {
	before, after = then.String(), now.String()
	if before == after && then.Known {
		before, after = w.Lang.Figure(then.Value), w.Lang.Figure(now.Value)
	}
	return before, after
}
