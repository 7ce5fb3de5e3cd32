package words

import "fmt"

// CLI are the words of the command line. Where a sentence takes parts, the
// comment behind its field names them in their order.
type CLI struct {
	// What help is made of.
	Usage, Commands, Flags, GlobalFlags, Options string
	Default                                      string // value
	MoreHelp                                     string // call
	About, Notes                                 string // of the program

	Score, List, Show, Rename, Delete, Export, Import,
	Catalog, CatalogCheck, CatalogPrint, Version, Completion, Help CommandText

	DB, OwnCatalog, Lang, Theme, NoMotion, ASCII, HelpFlag,
	JSON, Format, Yes, Conflict string // what flags do
	File, ID, Name, Command string // what stands for arguments

	// Wrong usage. Every sentence says what to do.
	UnknownCommand string // command
	DidYouMean     string // command, similar command
	EmptyCommand   string
	AfterDashes    string // command
	UnknownFlag    string // flag, call
	NeedsValue     string // flag, possible values
	BadValue       string // flag, value, possible values
	AnyValue       string // possible values of a flag that takes any text
	BadSyntax      string // argument, call
	MissingArg     string // what is missing, call
	ExtraArg       string // argument, call
	NoTerminal     string
	NeedsYes       string // ID
	NeedsFile      string
	BadName        string
	LongName       string // most characters
	EmptyID        string
	EmptyFile      string

	// What went wrong.
	Stdin       string // stands for a file name
	Unreadable  string // file, reason
	BackInTime  string // file, ID
	NoSuchID    string // prefix
	IsWorkshop  string // prefix, ID of the assessment of its group
	ManyIDs     string // prefix
	Differs     string // ID, company, file
	Conflicts   Plural
	Faulty      Plural
	Output      string // reason
	Broken      string // reason
	Panicked    string
	Unsaved     string // reason, call that reads the answers again
	NotRescued  string // reason
	TooSlow     string
	Unencodable string // ID, reason

	// What was done.
	NothingStored string // file
	Columns       ListColumns
	Unfinished    string
	Finished      string
	Full, Quick   string
	Renamed       string // company
	AskDelete     string // company, ID, answered, total
	NotDeleted    string
	Deleted       string // company, ID
	BackupsHold   string
	ImportDone    string // added, replaced, kept, unchanged
	CatalogGood   string // file, version
	BuiltIn       string // stands for a file name
	AnswersIn     string // file
	SyncFolder    string // file, service
	NoBackup      string
	OnlyRead      string // a file from a newer version
	Readable      string // call, call, ID, call
}

// CommandText is how help describes a command.
type CommandText struct {
	Short string // one line for the list of commands
	Long  string
}

// ListColumns are the headings of the list of assessments.
type ListColumns struct{ ID, Company, Mode, Status, Coverage, Changed string }

var cliDE = CLI{
	Usage: "Aufruf", Commands: "Befehle", Flags: "Optionen", GlobalFlags: "Optionen für alle Befehle",
	Options:  "Optionen",
	Default:  "Vorgabe: %s",
	MoreHelp: "„%s BEFEHL --help“ erklärt einen Befehl genauer.",
	About: `Selbsteinschätzung: Warum bleiben Ihre Kunden, und was hält sie künftig?

Ohne Befehl startet das Programm auf dem ganzen Bildschirm. Jede Antwort wird
sofort gespeichert; alles bleibt auf diesem Rechner.`,
	Notes: `Die Datei mit den Antworten liegt im Datenordner des Benutzers; --db oder die
Umgebungsvariable KUNDENBINDUNG_DB nennen eine andere. Die Sprache folgt --lang,
sonst der zuletzt gewählten, sonst LC_ALL, LC_MESSAGES oder LANG. Mit --catalog
gelten eigene Fragen und Zahlen; ihre Ergebnisse gehören nicht neben andere.

Ende mit 0: erledigt. 1: misslungen oder etwas nicht gespeichert. 2: falscher
Aufruf. 130: mit dem zweiten Strg+C nicht gewartet.`,

	Score: CommandText{
		"Antworten auswerten, ohne etwas zu speichern",
		`Liest ein Dokument „kundenbindung/answers/v1“ aus DATEI oder, mit - oder ohne
DATEI, von der Standardeingabe und gibt das Ergebnis aus. Gespeichert wird
nichts.`,
	},
	List: CommandText{
		"gespeicherte Selbsteinschätzungen nennen",
		"Nennt alle gespeicherten Selbsteinschätzungen, die zuletzt geänderte zuerst.",
	},
	Show: CommandText{
		"Ergebnis und nächste Schritte zeigen",
		`Zeigt das Ergebnis einer Selbsteinschätzung mit Begründungen und den nächsten
Schritten. Von der ID genügt der Anfang, solange er eindeutig ist.`,
	},
	Rename: CommandText{
		"den Namen des Betriebs ändern",
		`Gibt dem Betrieb einer Selbsteinschätzung einen anderen Namen, und damit
allen seinen Selbsteinschätzungen.`,
	},
	Delete: CommandText{
		"eine Selbsteinschätzung löschen",
		`Löscht eine Selbsteinschätzung mit allem, was dazu gespeichert ist, nach einer
Rückfrage. Am Ende stehen die Sicherungen, in denen sie noch enthalten sein kann.`,
	},
	Export: CommandText{
		"Antworten als Dokumente ausgeben",
		`Gibt die genannten Selbsteinschätzungen, sonst alle, als Dokumente
„kundenbindung/answers/v1“ aus, je Zeile eines. „import“ liest sie wieder ein.`,
	},
	Import: CommandText{
		"Dokumente mit Antworten einlesen",
		`Liest Dokumente „kundenbindung/answers/v1“ ein, alle oder keines. Was mit
gleicher ID und gleichem Inhalt schon da ist, bleibt, wie es ist. Steht unter
einer ID schon etwas anderes, wird es genannt, und --conflict entscheidet:

  keep     das Gespeicherte behalten
  replace  durch das Dokument ersetzen
  copy     das Dokument unter neuer ID dazunehmen

Mit - kommen die Dokumente von der Standardeingabe.`,
	},
	Catalog: CommandText{
		"den Fragenkatalog prüfen oder ausgeben",
		"Alles rund um den Fragenkatalog.",
	},
	CatalogCheck: CommandText{
		"einen eigenen Fragenkatalog prüfen",
		`Legt einen eigenen Fragenkatalog, ein Teil genügt, über den eingebauten und nennt
jeden Fehler mit Datei, Zeile und Feld. Ohne DATEI wird der eingebaute geprüft.`,
	},
	CatalogPrint: CommandText{
		"den eingebauten Fragenkatalog ausgeben",
		`Gibt den eingebauten Fragenkatalog mit allen Texten und Zahlen aus (YAML). Was bei
Ihnen anders sein soll, behalten und ändern Sie, den Rest löschen Sie; „catalog
check“ prüft die Datei, und --catalog legt sie über den eingebauten.`,
	},
	Version: CommandText{
		"Fassung des Programms nennen",
		"Nennt die Fassung des Programms, von Go und von SQLite, und wo die Antworten liegen.",
	},
	Completion: CommandText{
		"Vervollständigung für die Shell ausgeben",
		`Gibt ein Skript aus, mit dem die Shell Befehle, Optionen und IDs ergänzt. Zum
Beispiel für Bash: source <(kundenbindung completion bash)`,
	},
	Help: CommandText{
		"Hilfe zu einem Befehl",
		"Zeigt die Hilfe zu einem Befehl, ohne BEFEHL die Übersicht.",
	},

	DB: "Datei mit den Antworten", OwnCatalog: "eigener Fragenkatalog, über den eingebauten gelegt", Lang: "Sprache; wird für das nächste Mal gemerkt",
	Theme:    "Hintergrund, zu dem die Farben passen; auto fragt das Terminal",
	NoMotion: "nichts blinkt oder verschwindet von selbst", ASCII: "nur Zeichen, die jedes Terminal kennt",
	HelpFlag: "diese Hilfe",
	JSON:     "als JSON ausgeben", Format: "Form der Ausgabe", Yes: "nicht nachfragen",
	Conflict: "was mit Dokumenten geschieht, die vom Gespeicherten abweichen",
	File:     "DATEI", ID: "ID", Name: "NAME", Command: "BEFEHL",

	UnknownCommand: "Den Befehl „%s“ gibt es nicht; „kundenbindung --help“ nennt alle.",
	DidYouMean:     "Den Befehl „%s“ gibt es nicht; meinen Sie „%s“? „kundenbindung --help“ nennt alle.",
	EmptyCommand:   "Der Befehl ist leer; „kundenbindung --help“ nennt alle.",
	AfterDashes:    "„%s“ steht hinter „--“ und wäre damit kein Befehl; bitte lassen Sie „--“ weg.",
	UnknownFlag:    "Die Option %s gibt es hier nicht; „%s --help“ nennt alle.",
	NeedsValue:     "Nach %s fehlt der Wert; möglich ist: %s.",
	BadValue:       "%s kann nicht „%s“ sein; möglich ist: %s.",
	AnyValue:       "der Name einer Datei",
	BadSyntax:      "„%s“ ist keine Option; „%s --help“ nennt alle.",
	MissingArg:     "Es fehlt %s; der Aufruf ist: %s",
	ExtraArg:       "„%s“ ist zu viel; der Aufruf ist: %s",
	NoTerminal:     "Der Fragebogen braucht ein Terminal; ohne eines gehen „kundenbindung score DATEI“ und „kundenbindung show ID“, und „kundenbindung --help“ nennt alles.",
	NeedsYes:       "Ohne Terminal kann niemand zustimmen; mit --yes wird %s ohne Rückfrage gelöscht.",
	NeedsFile:      "Es fehlt DATEI; mit - liest score, was Sie eintippen oder einfügen.",
	BadName:        "Der Name ist kein gültiges UTF-8; bitte geben Sie ihn noch einmal ein.",
	LongName:       "Der Name ist zu lang; bitte kürzen Sie ihn auf höchstens %d Zeichen.",
	BackInTime:     "%s: Das Dokument %s ist früher abgeschlossen als begonnen; bitte berichtigen Sie „started“ oder „finished“.",
	EmptyID:        "Die ID ist leer; „kundenbindung list“ nennt alle.",
	EmptyFile:      "Der Name der Datei ist leer; bitte nennen Sie eine.",

	Stdin:      "Standardeingabe",
	Unreadable: "%s lässt sich nicht lesen (%s); bitte prüfen Sie Namen und Rechte.",
	NoSuchID:   "Keine Selbsteinschätzung hat eine ID, die mit „%s“ beginnt; „kundenbindung list“ nennt alle.",
	IsWorkshop: "„%s“ ist die ID eines Workshops. Die Selbsteinschätzung seiner Gruppe hat die ID %s; „kundenbindung workshop --help“ nennt, was es für Workshops gibt.",
	ManyIDs:    "Mehrere IDs beginnen mit „%s“; bitte geben Sie mehr Zeichen an.",
	Differs:    "%s, %s: das Dokument weicht von dem ab, was unter dieser ID gespeichert ist (%s).",
	Conflicts: Plural{
		"Nichts wurde übernommen, denn ein Dokument weicht vom Gespeicherten ab; bitte wählen Sie --conflict keep, replace oder copy.",
		"Nichts wurde übernommen, denn %d Dokumente weichen vom Gespeicherten ab; bitte wählen Sie --conflict keep, replace oder copy.",
	},
	Faulty: Plural{
		"Der Katalog hat einen Fehler; bitte berichtigen Sie ihn und prüfen Sie noch einmal.",
		"Der Katalog hat %d Fehler; bitte berichtigen Sie sie und prüfen Sie noch einmal.",
	},
	Output:      "Die Ausgabe ließ sich nicht schreiben (%s); bitte wählen Sie ein anderes Ziel.",
	Broken:      "Der Bildschirm ließ sich nicht öffnen (%s); bitte versuchen Sie ein anderes Terminal.",
	Panicked:    "Das Programm hat sich wegen eines eigenen Fehlers beendet; Ihre Antworten sind gespeichert, mit „kundenbindung“ geht es weiter.",
	Unsaved:     "Nicht gespeichert: %s Ihre Antworten stehen in einer eigenen Datei; so kommen sie dazu, ohne etwas zu ersetzen: %s",
	NotRescued:  "Nicht gespeichert: %s Auch keine andere Datei ließ sich schreiben; bitte kopieren Sie Ihre Antworten aus der Zeile darüber.",
	TooSlow:     "Der Datenträger hat nicht rechtzeitig geantwortet.",
	Unencodable: "%s lässt sich nicht ausgeben (%s).",

	NothingStored: "In %s ist noch nichts gespeichert; „kundenbindung“ beginnt eine Selbsteinschätzung.",
	Columns: ListColumns{
		ID: "ID", Company: "Betrieb", Mode: "Umfang", Status: "Stand", Coverage: "beantwortet", Changed: "geändert",
	},
	Unfinished: "offen", Finished: "abgeschlossen",
	Full: "ausführlich", Quick: "kurz",
	Renamed:     "Der Betrieb heißt jetzt „%s“.",
	AskDelete:   "„%s“ (%s, %d von %d Fragen beantwortet) mit Notizen und Verlauf löschen? [j/N] ",
	NotDeleted:  "Nichts wurde gelöscht.",
	Deleted:     "Gelöscht: „%s“ (%s).",
	BackupsHold: "In diesen Sicherungen kann sie noch enthalten sein:",
	ImportDone:  "Neu: %d, ersetzt: %d, behalten: %d, unverändert: %d.",
	CatalogGood: "%s: ohne Fehler, Fassung %s.",
	BuiltIn:     "Eingebauter Katalog",
	AnswersIn:   "Antworten in %s",
	OnlyRead:    "Die Datei stammt von einer neueren Fassung dieses Programms und wird hier nur gelesen, soweit diese Fassung sie kennt; zum Ändern nehmen Sie bitte die neuere.",
	Readable:    "Lesen lässt sie sich auch hier: „%s list“, „%s show %s“ und „%s export“.",
	NoBackup:    "Alles ist gespeichert, aber die heutige Sicherung davon ist nicht gelungen; bitte sorgen Sie im Ordner „backups“ neben der Datei für Platz und Schreibrecht.",
	SyncFolder:  "%s liegt in einem Ordner von %s; solche Dienste kopieren die Datei mitten im Speichern. Sicherer ist ein anderer Ordner, mit --db.",
}

var cliEN = CLI{
	Usage: "Usage", Commands: "Commands", Flags: "Options", GlobalFlags: "Options for all commands",
	Options:  "options",
	Default:  "default: %s",
	MoreHelp: "“%s COMMAND --help” explains a command in detail.",
	About: `Self-assessment: why do your customers stay, and what will keep them?

Without a command the program fills the whole screen. Every answer is saved
at once; everything stays on this computer.`,
	Notes: `The file with the answers is in the user’s data folder; --db or the environment
variable KUNDENBINDUNG_DB names another one. The language follows --lang, else
the one chosen last, else LC_ALL, LC_MESSAGES or LANG. With --catalog your own
questions and numbers apply; do not compare their results with others.

Exit codes: 0 done. 1 failed, or something is not saved. 2 wrong usage. 130 a
second Ctrl+C did not wait.`,

	Score: CommandText{
		"work out a result without saving anything",
		`Reads a document “kundenbindung/answers/v1” from FILE or, with - or without
FILE, from standard input and prints the result. Nothing is saved.`,
	},
	List: CommandText{
		"list the saved assessments",
		"Lists all saved assessments, starting with the one changed last.",
	},
	Show: CommandText{
		"show the result and the next steps",
		`Shows the result of an assessment with reasons and next steps. The beginning of
the ID is enough as long as it is unique.`,
	},
	Rename: CommandText{
		"change the company’s name",
		`Gives the company of an assessment another name, and with it all of its
assessments.`,
	},
	Delete: CommandText{
		"delete an assessment",
		`Deletes an assessment with everything saved about it, after asking. At the end
it names the backups that may still hold it.`,
	},
	Export: CommandText{
		"print answers as documents",
		`Prints the assessments that are named, or all, as documents
“kundenbindung/answers/v1”, one per line. “import” reads them again.`,
	},
	Import: CommandText{
		"read documents with answers",
		`Reads documents “kundenbindung/answers/v1”, all or none. What is already there
under the same ID with the same content stays as it is. Where there is something
else under an ID, it is named, and --conflict decides:

  keep     keep what is saved
  replace  replace it with the document
  copy     add the document under a new ID

With - the documents come from standard input.`,
	},
	Catalog: CommandText{
		"check or write the catalogue of questions",
		"Everything about the catalogue of questions.",
	},
	CatalogCheck: CommandText{
		"check a catalogue of your own",
		`Lays a catalogue of your own, a part is enough, over the built-in one and names
every fault with file, line and field. Without FILE the built-in one is checked.`,
	},
	CatalogPrint: CommandText{
		"write the built-in catalogue of questions",
		`Writes the built-in catalogue of questions with all its texts and numbers (YAML).
Keep and change what is to be different for you, and delete the rest; “catalog
check” checks the file, and --catalog lays it over the built-in one.`,
	},
	Version: CommandText{
		"print the program’s version",
		"Prints the versions of the program, of Go and of SQLite, and where the answers are.",
	},
	Completion: CommandText{
		"print completion for the shell",
		`Prints a script with which the shell completes commands, options and IDs. For
Bash, for example: source <(kundenbindung completion bash)`,
	},
	Help: CommandText{
		"help on a command",
		"Shows the help of a command, or the overview without COMMAND.",
	},

	DB: "file with the answers", OwnCatalog: "catalogue of your own, laid over the built-in one", Lang: "language; remembered for the next time",
	Theme:    "background that the colours suit; auto asks the terminal",
	NoMotion: "nothing blinks or disappears by itself", ASCII: "only characters that every terminal knows",
	HelpFlag: "this help",
	JSON:     "print as JSON", Format: "form of the output", Yes: "do not ask",
	Conflict: "what happens to documents that differ from what is saved",
	File:     "FILE", ID: "ID", Name: "NAME", Command: "COMMAND",

	UnknownCommand: "There is no command “%s”; “kundenbindung --help” lists all.",
	DidYouMean:     "There is no command “%s”; do you mean “%s”? “kundenbindung --help” lists all.",
	EmptyCommand:   "The command is empty; “kundenbindung --help” lists all.",
	AfterDashes:    "“%s” comes after “--” and so would not be a command; please leave out “--”.",
	UnknownFlag:    "There is no option %s here; “%s --help” lists all.",
	NeedsValue:     "The value after %s is missing; possible: %s.",
	BadValue:       "%s cannot be “%s”; possible: %s.",
	AnyValue:       "the name of a file",
	BadSyntax:      "“%s” is not an option; “%s --help” lists all.",
	MissingArg:     "%s is missing; the call is: %s",
	ExtraArg:       "“%s” is too much; the call is: %s",
	NoTerminal:     "The questionnaire needs a terminal; without one use “kundenbindung score FILE” and “kundenbindung show ID”, and “kundenbindung --help” lists everything.",
	NeedsYes:       "Without a terminal nobody can agree; --yes deletes %s without asking.",
	NeedsFile:      "FILE is missing; with - score reads what you type or paste.",
	BadName:        "The name is not valid UTF-8; please enter it once more.",
	LongName:       "The name is too long; please shorten it to at most %d characters.",
	BackInTime:     "%s: the document %s was finished before it was started; please correct “started” or “finished”.",
	EmptyID:        "The ID is empty; “kundenbindung list” lists all.",
	EmptyFile:      "The name of the file is empty; please give one.",

	Stdin:      "standard input",
	Unreadable: "%s cannot be read (%s); please check its name and permissions.",
	NoSuchID:   "No assessment has an ID that begins with “%s”; “kundenbindung list” lists all.",
	IsWorkshop: "“%s” is the ID of a workshop. The assessment of its group has the ID %s; “kundenbindung workshop --help” lists what there is for workshops.",
	ManyIDs:    "Several IDs begin with “%s”; please give more characters.",
	Differs:    "%s, %s: the document differs from what is saved under this ID (%s).",
	Conflicts: Plural{
		"Nothing was imported because a document differs from what is saved; please choose --conflict keep, replace or copy.",
		"Nothing was imported because %d documents differ from what is saved; please choose --conflict keep, replace or copy.",
	},
	Faulty: Plural{
		"The catalogue has a fault; please correct it and check again.",
		"The catalogue has %d faults; please correct them and check again.",
	},
	Output:      "The output could not be written (%s); please choose another target.",
	Broken:      "The screen could not be opened (%s); please try another terminal.",
	Panicked:    "The program ended because of a fault of its own; your answers are saved, and “kundenbindung” carries on from here.",
	Unsaved:     "Not saved: %s Your answers are in a file of their own; this adds them without replacing anything: %s",
	NotRescued:  "Not saved: %s No other file could be written either; please copy your answers from the line above.",
	TooSlow:     "The disk did not answer in time.",
	Unencodable: "%s cannot be printed (%s).",

	NothingStored: "Nothing is saved in %s yet; “kundenbindung” starts an assessment.",
	Columns: ListColumns{
		ID: "ID", Company: "Company", Mode: "Length", Status: "Status", Coverage: "Answered", Changed: "Changed",
	},
	Unfinished: "open", Finished: "finished",
	Full: "full", Quick: "short",
	Renamed:     "The company is now called “%s”.",
	AskDelete:   "Delete “%s” (%s, %d of %d questions answered) with its notes and history? [y/N] ",
	NotDeleted:  "Nothing was deleted.",
	Deleted:     "Deleted: “%s” (%s).",
	BackupsHold: "These backups may still hold it:",
	ImportDone:  "New: %d, replaced: %d, kept: %d, unchanged: %d.",
	CatalogGood: "%s: no faults, version %s.",
	BuiltIn:     "Built-in catalogue",
	AnswersIn:   "Answers in %s",
	OnlyRead:    "The file is from a newer version of this program and is only read here, as far as this version knows it; to change anything, please use the newer one.",
	Readable:    "It can be read here too: “%s list”, “%s show %s” and “%s export”.",
	NoBackup:    "Everything is saved, but today’s backup of it failed; please make sure that the folder “backups” beside the file has room and can be written.",
	SyncFolder:  "%s is in a %s folder; such services copy the file while it is being written. Another folder is safer, with --db.",
}

// Plural is a sentence about a number of things.
type Plural struct {
	One  string // about one thing
	Many string // takes the number
}

// And returns the sentence about n things that goes on with something else: both
// forms take the rest, and that about many takes n before it.
func (p Plural) And(n int, rest ...any) string {
	if n == 1 {
		return fmt.Sprintf(p.One, rest...)
	}
	return fmt.Sprintf(p.Many, append([]any{n}, rest...)...)
}

// Of returns the sentence about n things.
func (p Plural) Of(n int) string {
	if n == 1 {
		return p.One
	}
	return fmt.Sprintf(p.Many, n)
}
