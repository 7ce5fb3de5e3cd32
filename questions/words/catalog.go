package words

// Catalog holds what the checks of the catalogue say. Every problem has the
// form "what is wrong – what is expected"; %s and %d are filled in by the
// checks in the order of the comment behind the field.
type Catalog struct {
	// Between names the states 1 and 3 of an item, which have no text.
	Between string
	// Customers is the word that every bond item contains.
	Customers string

	// What stands in the file, for Instead.
	Nothing, AText, ANumber, Decimal, AWhole, AList, AMapping, ATruth, ADate string

	Instead   string // found, expected
	Quote     string // found: something that would be a text in quotes
	Empty     string
	Missing   string // name
	Unknown   string // name, known names
	DidYou    string // name, similar name
	Twice     string // name, line of the first
	Range     string // number, least, most
	Longer    string // length, most
	Exactly   string // length, expected length
	Count     string // entries, expected entries
	Character string // code point
	OneLine   string
	LongWord  string // word, letters, most

	Unreadable  string // reason
	BadYAML     string // message of the YAML library
	SecondDoc   string
	NoDocument  string
	Alias       string
	Tag         string
	Depth       string // most levels
	Size        string // most KiB
	More        string // number of faults shown
	BadID       string // ID
	BadSource   string // source
	BadMonth    string // text
	Question    string
	NoCustomers string // word
	Digit       string // digit
	Together    string // example, length, most
	Placeholder string // placeholder
	NoPlace     string // placeholder
	Order       string // name, expected name
	Apart       string // section
	OneCond     string

	Sum       string // sum
	Rising    string
	Start     string // start, min, max
	AtMost    string // name, name
	NoWeight  string // measure, bond type, factor
	NoMoves   string
	Moves     string
	NoLegal   string // ID
	NoFacts   string // ID
	NoText    string // ID, language
	NoSource  string
	NeverFor  string // measure, trade
	FewCards  string // place, measures, least
	NotForAll string // place, an example of a company, how many others
}

var catalogDE = Catalog{
	Between:   "dazwischen",
	Customers: "Kunden",

	Nothing:  "nichts",
	AText:    "ein Text",
	ANumber:  "eine Zahl",
	Decimal:  "eine Zahl mit Punkt statt Komma wie 0.5",
	AWhole:   "eine ganze Zahl",
	AList:    "eine Liste",
	AMapping: "Namen mit Werten (Name: Wert)",
	ATruth:   "ein Ja-Nein-Wert",
	ADate:    "ein Datum",

	Instead:   "hier steht %s – erwartet: %s",
	Quote:     "hier liest YAML %s – erwartet: ein Text; setzen Sie ihn in Anführungszeichen",
	Empty:     "ist leer – erwartet: ein Text",
	Missing:   "„%s“ fehlt",
	Unknown:   "„%s“ ist hier unbekannt – erwartet: %s",
	DidYou:    "„%s“ ist hier unbekannt – gemeint ist vielleicht „%s“",
	Twice:     "„%s“ steht schon in Zeile %d – erwartet: nur einmal",
	Range:     "%s liegt außerhalb – erwartet: %s bis %s",
	Longer:    "%d Zeichen – erwartet: höchstens %d",
	Exactly:   "%d Zeichen – erwartet: genau %d",
	Count:     "Zahl der Einträge: %d – erwartet: %d",
	Character: "enthält das Zeichen %s – erwartet: nur Buchstaben, Ziffern und Satzzeichen",
	OneLine:   "enthält einen Zeilenumbruch – erwartet: eine Zeile",
	LongWord:  "„%s“ hat %d Buchstaben – erwartet: Wörter mit höchstens %d",

	Unreadable:  "lässt sich nicht lesen: %s",
	BadYAML:     "kein gültiges YAML (%s) – prüfen Sie Einrückung und Anführungszeichen; ein Text mit „: “ oder „ #“ gehört in Anführungszeichen",
	SecondDoc:   "hier beginnt ein zweites Dokument – erwartet: eines je Datei",
	NoDocument:  "die Datei ist leer – erwartet: ein Teil des Katalogs",
	Alias:       "Verweise (&, *, <<) werden nicht gelesen – schreiben Sie den Inhalt aus",
	Tag:         "Typangaben (!) werden nicht gelesen – lassen Sie die Angabe weg",
	Depth:       "zu tief verschachtelt – erwartet: höchstens %d Ebenen",
	Size:        "die Datei ist zu groß – erwartet: höchstens %d KiB",
	More:        "hier sind nur die ersten %d Fehler genannt",
	BadID:       "„%s“ taugt nicht als Kennung – erwartet: Kleinbuchstaben, Ziffern und Bindestriche, höchstens 40 Zeichen",
	BadSource:   "„%s“ – erwartet: die drei Ziffern eines Quelltextes oder Praxis",
	BadMonth:    "„%s“ – erwartet: Jahr und Monat wie 2026-11",
	Question:    "endet nicht mit einem Fragezeichen – erwartet: eine Frage",
	NoCustomers: "„%s“ kommt nicht vor – erwartet: eine Frage nach Kunden, die die Stufen „fast keine … fast alle“ beantworten",
	Digit:       "beginnt mit der Ziffer %s – erwartet: der Text allein, die Ziffer setzt das Programm",
	Together:    "Hilfe und Beispiel „%s“ haben zusammen %d Zeichen – erwartet: höchstens %d",
	Placeholder: "%s kommt nicht vor – erwartet: der Platz für den Namen der Bindungsart",
	NoPlace:     "%s hat hier keine Bedeutung – erwartet: der Text ohne geschweifte Klammern",
	Order:       "„%s“ steht an falscher Stelle – erwartet: hier „%s“",
	Apart:       "die Fragen des Abschnitts „%s“ stehen nicht beieinander",
	OneCond:     "erwartet: genau eine Bedingung wie {relation: occasional}",

	Sum:       "die Gewichte ergeben zusammen %s – erwartet: 1",
	Rising:    "die Lagen steigen nicht von links nach rechts – erwartet: jede größer als die vorige",
	Start:     "start (%s) liegt nicht zwischen min (%s) und max (%s)",
	AtMost:    "%s ist größer als %s – erwartet: höchstens gleich",
	NoWeight:  "der Schritt „%s“ wirkt auf „%s“, das bei %s das Gewicht 0 hat – erwartet: nur Bindungsarten mit Gewicht",
	NoMoves:   "fehlt – erwartet: mindestens eine Bindungsart, auf die der Schritt wirkt",
	Moves:     "steht hier nicht – nur Schritte für Faktoren nennen Bindungsarten",
	NoLegal:   "„%s“ steht nicht unter legal",
	NoFacts:   "„%s“ steht nicht in der Liste ohne Texte (measures, legal) – erwartet: dieselbe Kennung",
	NoText:    "„%s“ hat keinen Text in der Sprache %s",
	NoSource:  "ist leer – erwartet: mindestens eine Quelle, die drei Ziffern eines Quelltextes oder Praxis",
	NeverFor:  "der Schritt „%s“ ist für %s zugelassen – erwartet: nicht für diese Branche (cards/never)",
	FewCards:  "Zahl der Schritte für %s: %d – erwartet: mindestens %d",
	NotForAll: "für %s gibt es keinen Schritt, der zu diesem Betrieb passt: %s (weitere: %d)",
}

var catalogEN = Catalog{
	Between:   "in between",
	Customers: "customers",

	Nothing:  "nothing",
	AText:    "a text",
	ANumber:  "a number",
	Decimal:  "a number like 0.5",
	AWhole:   "a whole number",
	AList:    "a list",
	AMapping: "names with values (name: value)",
	ATruth:   "a yes-or-no value",
	ADate:    "a date",

	Instead:   "this is %s – expected: %s",
	Quote:     "YAML reads this as %s – expected: a text; put it in quotes",
	Empty:     "is empty – expected: a text",
	Missing:   "“%s” is missing",
	Unknown:   "“%s” is not known here – expected: %s",
	DidYou:    "“%s” is not known here – perhaps “%s” is meant",
	Twice:     "“%s” already stands in line %d – expected: only once",
	Range:     "%s is out of range – expected: %s to %s",
	Longer:    "length: %d – expected: at most %d",
	Exactly:   "length: %d – expected: exactly %d",
	Count:     "number of entries: %d – expected: %d",
	Character: "contains the character %s – expected: only letters, digits and punctuation",
	OneLine:   "contains a line break – expected: one line",
	LongWord:  "“%s” has %d letters – expected: words of at most %d",

	Unreadable:  "cannot be read: %s",
	BadYAML:     "not valid YAML (%s) – check indentation and quotes; a text with “: ” or “ #” must be in quotes",
	SecondDoc:   "a second document begins here – expected: one per file",
	NoDocument:  "the file is empty – expected: a part of the catalogue",
	Alias:       "references (&, *, <<) are not read – write the content out",
	Tag:         "type tags (!) are not read – leave the tag out",
	Depth:       "nested too deeply – expected: at most %d levels",
	Size:        "the file is too large – expected: at most %d KiB",
	More:        "only the first %d faults are listed here",
	BadID:       "“%s” cannot be an ID – expected: lower-case letters, digits and hyphens, at most 40 characters",
	BadSource:   "“%s” – expected: the three digits of a source text, or Praxis",
	BadMonth:    "“%s” – expected: year and month like 2026-11",
	Question:    "does not end with a question mark – expected: a question",
	NoCustomers: "“%s” does not occur – expected: a question about customers that “almost none … almost all” answers",
	Digit:       "begins with the digit %s – expected: the text alone, the program adds the digit",
	Together:    "help and example “%s” have %d characters together – expected: at most %d",
	Placeholder: "%s does not occur – expected: the place for the bond type's name",
	NoPlace:     "%s means nothing here – expected: the text without braces",
	Order:       "“%s” is in the wrong place – expected here: “%s”",
	Apart:       "the questions of the section “%s” do not stand together",
	OneCond:     "expected: exactly one condition like {relation: occasional}",

	Sum:       "the weights sum to %s – expected: 1",
	Rising:    "the positions do not rise from left to right – expected: each larger than the one before",
	Start:     "start (%s) is not between min (%s) and max (%s)",
	AtMost:    "%s is larger than %s – expected: at most the same",
	NoWeight:  "the step “%s” moves “%s”, which has the weight 0 for %s – expected: only bond types with a weight",
	NoMoves:   "is missing – expected: at least one bond type that the step moves",
	Moves:     "does not belong here – only steps for factors name bond types",
	NoLegal:   "“%s” is not listed under legal",
	NoFacts:   "“%s” is not in the list without texts (measures, legal) – expected: the same ID",
	NoText:    "“%s” has no text in the language %s",
	NoSource:  "is empty – expected: at least one source, the three digits of a source text or Praxis",
	NeverFor:  "the step “%s” is admitted for %s – expected: not for this trade (cards/never)",
	FewCards:  "number of steps for %s: %d – expected: at least %d",
	NotForAll: "there is no step for %s that suits this company: %s (more: %d)",
}
