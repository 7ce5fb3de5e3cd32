package words

import (
	"fmt"
	"time"
)

// Home are the words of the first page (Willkommen).
type Home struct {
	Title        string
	Bound, Bonds string // the two ends of the title mark
	Intro        string // what comes out
	IntroShort   string // the same for small windows
	Stays        string // where the answers are
	StaysShort   string

	Continue, Finished, New string // headings
	Answered                string // answered, of
	Next                    string // question
	AllAnswered             string
	Today, Yesterday        string // time
	Short, Full             string // the modes, after a date

	BeginShort, BeginFull, Example string // what can be begun
	Effort                         string // questions, minutes
	EffortTiny                     string // questions, minutes, for small windows
	ExampleAbout                   string
	Tiny                           [3]string // the same three, for small windows
	ExampleCompany                 string

	Rename, RenameDetail string
	Renamed              string // company, assessments that it has now
	Delete               string // company
	DeleteDetail         string
	Deleted              string // company
	DeletedBackups       string
	DeletedAdvice        string
	StillSaving          string

	KeyOpen [7]string // what Enter does to a row: unfinished, finished, short, full, example, workshop, due

	KeyShort, KeyFull, KeyExample, KeyRename, KeyDelete string
}

var homeDE = Home{
	Title: "Warum bleiben Ihre Kunden?",
	Bound: "gebunden", Bonds: "verbunden",
	Intro: "Sie beantworten Fragen zu Ihrem Betrieb. Dann sehen Sie in einem Bild, was Ihre Kunden heute hält und was sie künftig halten soll. " +
		"Dazu bekommen Sie drei Schritte, mit denen Sie am Montag anfangen können.",
	IntroShort: "Ein paar Fragen, dann haben Sie ein Bild davon und drei Schritte für Montag.",
	Stays: "Alles bleibt auf diesem Rechner. Jede Antwort wird sofort gespeichert: " +
		"Sie können jederzeit aufhören und später genau dort weitermachen.",
	StaysShort: "Alles bleibt auf diesem Rechner.",

	Continue: "Fortsetzen", Finished: "Abgeschlossen", New: "Neu beginnen",
	Answered: "%d von %d beantwortet", Next: "weiter mit: %s",
	AllAnswered: "alles beantwortet, nur noch abschließen",
	Today:       "heute, %s", Yesterday: "gestern, %s",
	Short: "kurz", Full: "ausführlich",

	BeginShort: "Kurz beginnen", BeginFull: "Ausführlich beginnen", Example: "Beispiel ansehen",
	Effort:       "%d Fragen, etwa %d Minuten",
	EffortTiny:   "%d Fragen, %d Min.",
	ExampleAbout: "das Ergebnis eines erfundenen Betriebs",
	Tiny:         [3]string{"Kurz", "Voll", "Beispiel ansehen"}, ExampleCompany: "Bäckerei Sommer",

	Rename: "Wie soll der Betrieb heißen?", RenameDetail: "Leer heißt er „Mein Betrieb“.",
	Renamed: "„%s“ gab es schon. Jetzt gehören %d Selbsteinschätzungen dazu, mit einem Verlauf und einem Plan.",
	Delete:  "„%s“ löschen?",
	DeleteDetail: "Antworten und Notizen werden gelöscht. Zurückholen lässt sich das hier nicht. " +
		"In Sicherungen kann alles noch enthalten sein; danach steht hier, in welchen.",
	Deleted:        "„%s“ ist gelöscht.",
	DeletedBackups: "In diesen Sicherungen kann es noch enthalten sein:",
	DeletedAdvice:  "Soll auch dort nichts davon bleiben, löschen Sie diese Dateien selbst. Andere Selbsteinschätzungen darin gehen dann mit.",
	StillSaving:    "Die letzten Eingaben sind noch nicht gespeichert. Sobald sie es sind, geht es weiter.",

	KeyOpen:  [7]string{"fortsetzen", "ansehen", "beginnen", "beginnen", "ansehen", "öffnen", "ansehen"},
	KeyShort: "neu, kurz", KeyFull: "neu, ausführlich", KeyExample: "Beispiel",
	KeyRename: "umbenennen", KeyDelete: "löschen",
}

var homeEN = Home{
	Title: "Why do your customers stay?",
	Bound: "tied", Bonds: "attached",
	Intro: "You answer questions about your firm. Then you see in one picture what keeps your customers today and what should keep them in future. " +
		"With it come three steps that you can start on Monday.",
	IntroShort: "A few questions, then you have a picture of it and three steps for Monday.",
	Stays: "Everything stays on this computer. Every answer is saved at once: " +
		"you can stop at any time and carry on later where you left off.",
	StaysShort: "Everything stays on this computer.",

	Continue: "Carry on with", Finished: "Finished", New: "Start afresh",
	Answered: "%d of %d answered", Next: "next: %s",
	AllAnswered: "all answered, just finish",
	Today:       "today, %s", Yesterday: "yesterday, %s",
	Short: "short", Full: "full",

	BeginShort: "Start the short one", BeginFull: "Start the full one", Example: "See an example",
	Effort:       "%d questions, about %d minutes",
	EffortTiny:   "%d questions, %d min",
	ExampleAbout: "the result of a made-up firm",
	Tiny:         [3]string{"Short", "Full", "See an example"}, ExampleCompany: "Sommer Bakery",

	Rename: "What should the firm be called?", RenameDetail: "Left empty, it is called “My company”.",
	Renamed: "“%s” was already there. It now has %d assessments, with one history and one plan.",
	Delete:  "Delete “%s”?",
	DeleteDetail: "Answers and notes will be deleted. This cannot be undone here. " +
		"Backups may still hold everything; afterwards you see which ones.",
	Deleted:        "“%s” is deleted.",
	DeletedBackups: "These backups may still hold it:",
	DeletedAdvice:  "If you want nothing left there either, delete these files yourself. Any other assessments in them will go too.",
	StillSaving:    "What you entered last is not saved yet. As soon as it is, you can go on.",

	KeyOpen:  [7]string{"carry on", "view", "start", "start", "view", "open", "view"},
	KeyShort: "new, short", KeyFull: "new, full", KeyExample: "example",
	KeyRename: "rename", KeyDelete: "delete",
}

// When says when something was, as seen from now: the time of day for today
// and yesterday, else the date.
func (w *Words) When(t, now time.Time) string {
	t = t.In(now.Location())
	switch y, m, d := now.Date(); {
	case sameDay(t, now):
		return fmt.Sprintf(w.Home.Today, w.Lang.Clock(t))
	case sameDay(t, time.Date(y, m, d-1, 12, 0, 0, 0, now.Location())):
		return fmt.Sprintf(w.Home.Yesterday, w.Lang.Clock(t))
	}
	return w.Lang.Date(t)
}

func sameDay(a, b time.Time) bool {
	y1, m1, d1 := a.Date()
	y2, m2, d2 := b.Date()
	return y1 == y2 && m1 == m2 && d1 == d2
}
