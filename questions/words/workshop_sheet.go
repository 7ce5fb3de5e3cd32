package words

// BallotSheet are the words of the questionnaire on paper, on which everybody
// in a workshop ticks. Where a sentence takes parts, the comment behind its
// field names them in their order.
type BallotSheet struct {
	Title  string
	Intro  string
	Ticks  string // how to tick
	Nobody string // anonymous: what not to write, what the code is
	Named  string // named: what becomes of it
	Name   string // label of a line to write on
	Role   string // label of boxes

	Code  string // code
	Page  string // page, pages
	Quick string
	Full  string
	Turn  string // at the foot of a page that is not the last
	Last  string // at the foot of the last
	Blank string // on a page that is left empty for printing on both sides
}

var ballotSheetDE = BallotSheet{
	Title:  "Warum bleiben unsere Kunden?",
	Intro:  "Bitte antworten Sie allein und so, wie es in den letzten zwölf Monaten war – nicht so, wie es sein sollte. Es gibt keine falschen Antworten; auch „weiß ich nicht“ ist eine gute.",
	Ticks:  "Je Frage ein Kreuz. Verschrieben? Füllen Sie das falsche Kästchen ganz aus, und kreuzen Sie ein anderes an.",
	Nobody: "Bitte schreiben Sie keinen Namen darauf. Das Kürzel oben ist ausgelost und hält nur Ihre Seiten zusammen. Sind alle Blätter eingetippt, werden sie vernichtet.",
	Named:  "Ihr Name wird mit den Antworten gespeichert und nach dem Aufdecken gezeigt.",
	Name:   "Name",
	Role:   "Ihre Rolle",

	Code:  "Blatt %s",
	Page:  "Seite %d von %d",
	Quick: "kurz",
	Full:  "ausführlich",
	Turn:  "Bitte wenden oder weiterblättern.",
	Last:  "Das war die letzte Frage – vielen Dank. Bitte geben Sie alle Seiten verdeckt ab.",
	Blank: "Diese Seite bleibt leer.",
}

var ballotSheetEN = BallotSheet{
	Title:  "Why do our customers stay?",
	Intro:  "Please answer on your own, and as things were in the past twelve months – not as they should be. There are no wrong answers; “I don’t know” is a good one too.",
	Ticks:  "Tick one box for each question. A slip? Fill in the wrong box completely and tick another.",
	Nobody: "Please do not write your name on it. The code at the top was drawn at random and only keeps your pages together. Once all the sheets are typed in, they are destroyed.",
	Named:  "Your name is stored with your answers and shown after the reveal.",
	Name:   "Name",
	Role:   "Your role",

	Code:  "Sheet %s",
	Page:  "Page %d of %d",
	Quick: "short",
	Full:  "full",
	Turn:  "Please turn over or go on to the next page.",
	Last:  "That was the last question – thank you. Please hand in all pages face down.",
	Blank: "This page is left empty.",
}
