package words

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	"kundenbindung/model/interchange"
)

// Document are the sentences for a document that was refused. In them {got} is
// what stands in the file, {due} and {allowed} are what is possible there,
// {min} and {max} the limits, and {schema} is the name of the format.
type Document struct {
	Line    string // where: {line}
	LineKey string // where: {line} and {key}
	Or      string // between the last two of a list

	Reasons     [interchange.ReasonCount]string
	NoUpper     string // OutOfRange without an upper limit
	UnknownItem string // UnknownValue without a list of what is possible

	Kinds [interchange.KindCount]string // {due}
}

var documentDE = Document{
	Line:    "Zeile {line}: ",
	LineKey: "Zeile {line}, {key}: ",
	Or:      " oder ",

	Reasons: [interchange.ReasonCount]string{
		interchange.Empty:         "Die Datei ist leer; bitte wählen Sie eine, die mit export geschrieben wurde.",
		interchange.TooLarge:      "Die Datei ist größer als 10 MiB; bitte teilen Sie sie auf.",
		interchange.Malformed:     "{got} passt hier nicht in JSON; meist fehlt kurz davor ein Komma, ein Anführungszeichen oder eine Klammer.",
		interchange.Truncated:     "Die Datei hört mitten im Dokument auf; bitte exportieren oder kopieren Sie sie noch einmal.",
		interchange.NotUTF8:       "Das Byte {got} ist kein UTF-8; bitte speichern Sie die Datei als UTF-8.",
		interchange.UTF16:         "Die Datei ist als UTF-16 gespeichert, wie es die Windows PowerShell mit „>“ tut; bitte exportieren Sie noch einmal in der Eingabeaufforderung (cmd), oder speichern Sie sie als UTF-8.",
		interchange.LoneSurrogate: "{got} ist nur die Hälfte eines Zeichens; bitte schreiben Sie das Zeichen selbst.",
		interchange.Control:       "Im Text steht ein bloßes Steuerzeichen; bitte schreiben Sie dafür {got}.",
		interchange.Nul:           "Ein Text kann das Zeichen {got} nicht enthalten; bitte löschen Sie es.",
		interchange.TextAfter:     "Nach dem Dokument folgt noch {got}; bitte löschen Sie es, oder schreiben Sie jedes Dokument auf eine eigene Zeile.",
		interchange.NotOneLine:    "Von mehreren Dokumenten muss jedes auf einer einzigen Zeile stehen; bitte schreiben Sie dieses ohne Umbruch.",
		interchange.NoSchema:      `Die Angabe "schema" fehlt; bitte ergänzen Sie "schema": "{schema}", wenn es Antworten sind.`,
		interchange.OtherSchema:   `{got} lässt sich hier nicht lesen; bitte wählen Sie ein Dokument mit "{schema}".`,
		interchange.UnknownKey:    "Diese Angabe gibt es nicht; bitte prüfen Sie die Schreibweise, auch Groß und Klein, oder löschen Sie sie.",
		interchange.RepeatedKey:   "Diese Angabe steht zweimal da; bitte löschen Sie eine davon.",
		interchange.WrongType:     "Hier steht {got}; bitte schreiben Sie {due}.",
		interchange.NotInteger:    "{got} ist nicht als ganze Zahl geschrieben; bitte schreiben Sie eine von {min} bis {max}, ohne Punkt und Exponent.",
		interchange.OutOfRange:    "{got} ist nicht möglich; bitte schreiben Sie eine Zahl von {min} bis {max}.",
		interchange.UnknownValue:  "{got} ist nicht möglich; bitte schreiben Sie {allowed}.",
		interchange.RepeatedValue: "{got} steht zweimal da; bitte löschen Sie eines davon.",
		interchange.TooMany:       "{got} ist zu viel; bitte lassen Sie davon höchstens {max} stehen.",
		interchange.TextTooLong:   "Der Text ist länger als {max} Zeichen; bitte kürzen Sie ihn.",
		interchange.NoteTooLong:   "Die Notiz ist länger als 64 KiB; bitte kürzen Sie sie.",
		interchange.NotTime:       `{got} ist kein Zeitpunkt nach RFC 3339; bitte schreiben Sie ihn wie "2026-11-21T14:03:00Z".`,
		interchange.MissingKey:    "Die Angabe {allowed} fehlt; bitte ergänzen Sie sie, oder exportieren Sie noch einmal.",
		interchange.NotID:         "{got} ist keine UUID; bitte berichtigen Sie sie, oder löschen Sie die Angabe.",
		interchange.NotAmount:     `{got} passt hier nicht; bitte schreiben Sie Ziffern mit höchstens einem Punkt, wie "1250.50", Kundenzahlen und Jahre (2 bis 8) ohne Punkt.`,
	},
	NoUpper:     "{got} ist nicht möglich; bitte schreiben Sie eine übliche Zahl ab {min}.",
	UnknownItem: "{got} gibt es nicht; bitte prüfen Sie die Schreibweise, auch Groß und Klein.",

	Kinds: [interchange.KindCount]string{
		interchange.Text:    "einen Text in Anführungszeichen",
		interchange.Number:  "eine Zahl",
		interchange.Integer: "eine ganze Zahl",
		interchange.Object:  "Angaben in geschweiften Klammern",
		interchange.List:    "eine Liste in eckigen Klammern",
		interchange.Truth:   "true oder false",
	},
}

var documentEN = Document{
	Line:    "Line {line}: ",
	LineKey: "Line {line}, {key}: ",
	Or:      " or ",

	Reasons: [interchange.ReasonCount]string{
		interchange.Empty:         "The file is empty; please choose one that was written with export.",
		interchange.TooLarge:      "The file is larger than 10 MiB; please split it.",
		interchange.Malformed:     "{got} does not fit into JSON here; often a comma, a quotation mark or a bracket is missing just before it.",
		interchange.Truncated:     "The file ends within the document; please export or copy it again.",
		interchange.NotUTF8:       "The byte {got} is not UTF-8; please save the file as UTF-8.",
		interchange.UTF16:         "The file is stored as UTF-16, as Windows PowerShell does with “>”; please export again in the Command Prompt (cmd), or save it as UTF-8.",
		interchange.LoneSurrogate: "{got} is only half of a character; please write the character itself.",
		interchange.Control:       "There is a bare control character in the text; please write {got} for it.",
		interchange.Nul:           "A text cannot hold the character {got}; please delete it.",
		interchange.TextAfter:     "The document is followed by {got}; please delete it, or write each document on a line of its own.",
		interchange.NotOneLine:    "Where there are several documents, each has to be on one line; please write this one without line breaks.",
		interchange.NoSchema:      `The key "schema" is missing; please add "schema": "{schema}" if these are answers.`,
		interchange.OtherSchema:   `{got} cannot be read here; please choose a document with "{schema}".`,
		interchange.UnknownKey:    "There is no such key; please check its spelling, upper and lower case too, or delete it.",
		interchange.RepeatedKey:   "This key is given twice; please delete one of them.",
		interchange.WrongType:     "Here is {got}; please write {due}.",
		interchange.NotInteger:    "{got} is not written as a whole number; please write one from {min} to {max}, without point and exponent.",
		interchange.OutOfRange:    "{got} is not possible; please write a number from {min} to {max}.",
		interchange.UnknownValue:  "{got} is not possible; please write {allowed}.",
		interchange.RepeatedValue: "{got} is given twice; please delete one of them.",
		interchange.TooMany:       "{got} is one too many; please keep no more than {max} of them.",
		interchange.TextTooLong:   "The text is longer than {max} characters; please shorten it.",
		interchange.NoteTooLong:   "The note is longer than 64 KiB; please shorten it.",
		interchange.NotTime:       `{got} is not an RFC 3339 time; please write it like "2026-11-21T14:03:00Z".`,
		interchange.MissingKey:    "The key {allowed} is missing; please add it, or export once more.",
		interchange.NotID:         "{got} is not a UUID; please correct it, or delete the key.",
		interchange.NotAmount:     `{got} does not fit here; please write digits with at most one point, such as "1250.50", numbers of customers and years (2 to 8) without a point.`,
	},
	NoUpper:     "{got} is not possible; please write an ordinary number from {min}.",
	UnknownItem: "There is no {got}; please check its spelling, upper and lower case too.",

	Kinds: [interchange.KindCount]string{
		interchange.Text:    "a text in quotation marks",
		interchange.Number:  "a number",
		interchange.Integer: "a whole number",
		interchange.Object:  "keys and values in curly brackets",
		interchange.List:    "a list in square brackets",
		interchange.Truth:   "true or false",
	},
}

// DocumentError says in one sentence what is wrong with a document, where, and
// what to do.
func (w *Words) DocumentError(err *interchange.Error) string {
	d := &w.Document
	if err.Reason >= interchange.ReasonCount || err.Want >= interchange.KindCount {
		return Clean(err.Error())
	}
	fill := strings.NewReplacer(
		"{line}", strconv.Itoa(err.Line),
		"{key}", err.Key,
		"{got}", err.Got,
		"{due}", d.Kinds[err.Want],
		"{allowed}", d.list(err.Allowed),
		"{min}", bound(err.Min),
		"{max}", bound(err.Max),
		"{schema}", cmp.Or(err.Schema, interchange.AnswersSchema),
	)
	return Clean(fill.Replace(d.where(err) + d.what(err)))
}

func (d *Document) where(err *interchange.Error) string {
	switch {
	case err.Line == 0:
		return ""
	case err.Key == "":
		return d.Line
	}
	return d.LineKey
}

func (d *Document) what(err *interchange.Error) string {
	switch {
	case err.Reason == interchange.OutOfRange && math.IsInf(err.Max, 1):
		return d.NoUpper
	case err.Reason == interchange.UnknownValue && len(err.Allowed) == 0:
		return d.UnknownItem
	}
	return d.Reasons[err.Reason]
}

// list joins the parts of a list: "a, b or c".
func (d *Document) list(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], ", ") + d.Or + parts[last]
}

func bound(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
