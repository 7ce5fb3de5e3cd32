package words

import (
	"errors"
	"fmt"
	"strconv"

	"kundenbindung/model"
)

// Sheet are the words around the Kundenblatt, five questions for customers:
// of the page on which their counts are typed in, of the comparison, and of
// the command that prints the sheet. What the sheet itself says is part of
// the catalogue. Where a sentence takes parts, the comment behind its field
// names them in their order.
type Sheet struct {
	Keys SheetKeys

	Lead     string // what it is, how to get it
	Returned string // the row of the sheets that came back
	Empty    string // while nothing is typed in

	Yours, Theirs, Apart string // heads of the comparison
	Pair                 string // inside, outside
	Less, More, Same     string // points; points; none
	Named                string // name, pair, difference
	NamedOne             string // name, pair
	Widest               string // name, pair, difference
	Agree                string // inside and outside are the same everywhere
	Nothing              string // no row has both
	Few                  Plural // sheets, limit
	FewAnswers           Plural // answers to one question, limit
	Honest               string

	// The files to print and to mail.
	File                                        string // begins their names
	FilesTitle, FilePage, FileMail, FilesAdvice string
	NoFile                                      string

	Partly              string // sheets with a tick there, sheets
	OnlyDigits, TooLong string
	// What does not agree: ticks, sheets, number of the question, text of the
	// box where it is about one.
	Faults [model.SheetFaultCount]string

	Heading, What, Answers string // of the comparison in a report

	Command             CommandText
	Mail, Out, Company  string // what flags do
	MailIsText          string
	Written, NotWritten string // file; file, reason
	Law                 string // title, text, source, year and month
	Subject             string // of the mail
}

// SheetKeys say what keys do on the page of the Kundenblatt.
type SheetKeys struct {
	Begin, Write, Count, Row, Next, Erase, Empty, Done string
}

var sheetDE = Sheet{
	Keys: SheetKeys{
		Begin: "eintragen", Write: "Blatt drucken", Count: "Anzahl", Row: "Zeile", Next: "nächste Zeile",
		Erase: "korrigieren", Empty: "leeren", Done: "fertig",
	},

	Lead:     "Fünf Fragen an Ihre Kunden, auf Papier und ohne Namen. Mit d bekommen Sie das Blatt zum Drucken und einen Text für eine Mail. Tragen Sie hier ein, wie viele Blätter zurückkamen und wie oft jedes Kästchen angekreuzt ist.",
	Returned: "Blätter, die zurückkamen",
	Empty:    "Noch ist nichts eingetragen.",

	Yours: "Sie", Theirs: "Kunden", Apart: "Abstand",
	Pair: "Sie %s · Kunden %s",
	Less: "%d weniger", More: "%d mehr", Same: "gleich",
	Named: "%s: %s, %s.", NamedOne: "%s: %s.",
	Widest:  "Am weitesten auseinander – %s: %s, %s.",
	Agree:   "Ihre Kunden sehen es überall so wie Sie.",
	Nothing: "Zum Vergleich fehlen noch Ihre Antworten oder die Ihrer Kunden.",
	Few: Plural{
		"Erst ein Blatt: Das sagt noch wenig, sammeln Sie weiter.",
		"Erst %d Blätter: Unter %d sagen die Zahlen wenig, sammeln Sie weiter.",
	},
	FewAnswers: Plural{
		"Das beruht auf einer einzigen Antwort und sagt wenig.",
		"Das beruht auf %d Antworten; unter %d sagt es wenig.",
	},
	Honest: "„Kunden“ sind die, die geantwortet haben, nicht alle. An Ihrem Ergebnis ändert das Blatt nichts.",

	File:        "kundenblatt",
	FilesTitle:  "Das Blatt für Ihre Kunden ist geschrieben.",
	FilePage:    "Öffnen Sie diese Datei mit einem Doppelklick; im Browser, der dann aufgeht, drucken Sie sie mit Strg+P.",
	FileMail:    "Das ist der Text für eine Mail: öffnen, kopieren, in Ihr Mailprogramm einfügen.",
	FilesAdvice: "Worauf Sie beim Verteilen achten müssen, steht auf dieser Seite unter ? Hilfe.",
	NoFile:      "Das Blatt ließ sich nirgends schreiben. Bitte schaffen Sie Platz auf der Platte, oder starten Sie das Programm in einem Ordner, der Ihnen gehört.",

	Partly: "Angekreuzt auf %d von %d Blättern; nur was angekreuzt ist, zählt hier mit.",

	OnlyDigits: "Hier zählen nur Ziffern: auf wie vielen Blättern das angekreuzt ist.",
	TooLong:    "Mehr als fünf Ziffern passen hier nicht; die Zahl bleibt, wie sie ist.",
	Faults: [model.SheetFaultCount]string{
		model.SheetOutOfRange:   "Eine Zahl ist nicht möglich; bitte tragen Sie sie neu ein.",
		model.SheetNoneReturned: "Bitte tragen Sie in der ersten Zeile ein, wie viele Blätter zurückkamen.",
		model.SheetOverTicked:   "Kreuze: %d, Blätter: %d. Bitte zählen Sie nach, Frage %d „%s“.",
		model.SheetOverAnswered: "Kreuze: %d, Blätter: %d. Bitte zählen Sie nach, bei Frage %d gilt je Blatt nur eines.",
	},

	Heading: "Kundenblatt: Innen und außen", What: "Frage", Answers: "Blätter",

	Command: CommandText{
		"das Blatt mit fünf Fragen an Kunden ausgeben",
		`Gibt das Kundenblatt aus: fünf Fragen, die Kunden in einer Minute ankreuzen, ohne
Namen. Als Text zum Drucken oder Kopieren, mit --mail als Text für eine Mail, mit
--format html als Seite zum Ausdrucken (A4):

  kundenbindung kundenblatt --format html -o kundenblatt.html

Was zurückkommt, tragen Sie im Ergebnis unter „Kundenblatt“ ein.`,
	},
	Mail: "Text für eine Mail", Out: "in diese Datei schreiben", Company: "Name des Betriebs für das Blatt",
	MailIsText: "Eine Mail gibt es nur als Text; bitte lassen Sie --format html oder --mail weg.",
	Written:    "Geschrieben: %s",
	NotWritten: "%s ließ sich nicht schreiben (%s); bitte wählen Sie einen anderen Namen oder Ordner.",
	Subject:    "Betreff: %s",
	Law:        "Recht: %s. %s %s, Stand %s, keine Rechtsberatung.",
}

var sheetEN = Sheet{
	Keys: SheetKeys{
		Begin: "type in", Write: "print the sheet", Count: "number", Row: "row", Next: "next row",
		Erase: "correct", Empty: "clear", Done: "done",
	},

	Lead:     "Five questions for your customers, on paper and without names. Press d to get the sheet to print and a text for an email. Type in here how many sheets came back and how often each box is ticked.",
	Returned: "Sheets that came back",
	Empty:    "Nothing is typed in yet.",

	Yours: "You", Theirs: "Theirs", Apart: "Apart",
	Pair: "you %s · customers %s",
	Less: "%d less", More: "%d more", Same: "the same",
	Named: "%s: %s, %s.", NamedOne: "%s: %s.",
	Widest:  "Farthest apart – %s: %s, %s.",
	Agree:   "Your customers see it everywhere as you do.",
	Nothing: "To compare, your answers or those of your customers are still missing.",
	Few: Plural{
		"Only one sheet so far: that says little, go on collecting.",
		"Only %d sheets so far: below %d the figures say little, go on collecting.",
	},
	FewAnswers: Plural{
		"This rests on a single answer and says little.",
		"This rests on %d answers; below %d it says little.",
	},
	Honest: "“Theirs” is the view of those who answered, not of all customers. The sheet changes nothing in your result.",

	File:        "customers-sheet",
	FilesTitle:  "The sheet for your customers is written.",
	FilePage:    "Open this file with a double click; in the browser that comes up, print it with Ctrl+P.",
	FileMail:    "This is the text for an email: open it, copy it, paste it into your mail program.",
	FilesAdvice: "What to mind when you hand it out is on this page under ? help.",
	NoFile:      "The sheet could not be written anywhere. Please free some disk space, or start the program in a folder of your own.",

	Partly: "Ticked on %d of %d sheets; only what is ticked counts here.",

	OnlyDigits: "Only digits count here: on how many sheets this is ticked.",
	TooLong:    "More than five digits do not fit here; the number stays as it is.",
	Faults: [model.SheetFaultCount]string{
		model.SheetOutOfRange:   "One number is not possible; please type it in again.",
		model.SheetNoneReturned: "Please type into the first row how many sheets came back.",
		model.SheetOverTicked:   "Ticks: %d, sheets: %d. Please count again, question %d “%s”.",
		model.SheetOverAnswered: "Ticks: %d, sheets: %d. Please count again, question %d takes one for each sheet.",
	},

	Heading: "Customers’ sheet: inside and outside", What: "Question", Answers: "Sheets",

	Command: CommandText{
		"print the sheet with five questions for customers",
		`Prints the customers’ sheet: five questions that customers tick in one minute,
without names. As text to print or copy, with --mail as text for an email, with
--format html as a page to print (A4):

  kundenbindung --lang en kundenblatt --format html -o sheet.html

Type in what comes back under “Customers” in the result.`,
	},
	Mail: "text for an email", Out: "write to this file", Company: "name of the business for the sheet",
	MailIsText: "There is an email as text only; please leave out --format html or --mail.",
	Written:    "Written: %s",
	NotWritten: "%s could not be written (%s); please choose another name or folder.",
	Subject:    "Subject: %s",
	Law:        "Law: %s. %s %s, as of %s, not legal advice.",
}

// FewSheets says that too few sheets came back to say much.
func (s *Sheet) FewSheets(n, limit int) string { return s.Few.with(n, limit) }

// FewAnswered says the same of the answers to one question.
func (s *Sheet) FewAnswered(n, limit int) string { return s.FewAnswers.with(n, limit) }

// with fills in two numbers, of which the first decides which sentence it is.
func (p Plural) with(n, other int) string {
	if n == 1 {
		return p.One
	}
	return fmt.Sprintf(p.Many, n, other)
}

// Difference says how far outside is from inside, in whole points.
func (s *Sheet) Difference(c *model.Compared) string {
	switch points := c.Points(); {
	case points > 0:
		return fmt.Sprintf(s.More, points)
	case points < 0:
		return fmt.Sprintf(s.Less, -points)
	}
	return s.Same
}

// Signed writes the difference as a number with its sign.
func (s *Sheet) Signed(c *model.Compared) string {
	switch points := c.Points(); {
	case !c.Difference.Known:
		return c.Difference.String()
	case points > 0:
		return "+" + strconv.Itoa(points)
	case points < 0:
		return "−" + strconv.Itoa(-points)
	}
	return "0"
}

// Says puts inside and outside of a row into one sentence under its name.
func (s *Sheet) Says(name string, c *model.Compared) string {
	pair := fmt.Sprintf(s.Pair, c.Inside, c.Outside)
	if !c.Difference.Known {
		return fmt.Sprintf(s.NamedOne, name, pair)
	}
	return fmt.Sprintf(s.Named, name, pair, s.Difference(c))
}

// Farthest says where inside and outside are farthest apart.
func (s *Sheet) Farthest(name string, c *model.Compared) string {
	return fmt.Sprintf(s.Widest, name, fmt.Sprintf(s.Pair, c.Inside, c.Outside), s.Difference(c))
}

// SheetFault says which counts do not agree and what to do, "" where all do.
// The box is the text of a box.
func (s *Sheet) SheetFault(err error, box func(model.SheetBox) string) string {
	var fault *model.SheetError
	if !errors.As(err, &fault) {
		return ""
	}
	question := int(fault.Question) + 1
	switch sentence := s.Faults[fault.Fault]; fault.Fault {
	case model.SheetOverTicked:
		return fmt.Sprintf(sentence, fault.Count, fault.Most, question, box(fault.Box))
	case model.SheetOverAnswered:
		return fmt.Sprintf(sentence, fault.Count, fault.Most, question)
	default:
		return sentence
	}
}
