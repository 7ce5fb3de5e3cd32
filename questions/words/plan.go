package words

// Plan are the words of the plan: its page, its forms, what greets the owner, the command.
type Plan struct {
	Days DayTexts

	Statuses [4]string // open, running, done, dismissed
	FindOut  string    // labels of items
	Untitled string    // of an entry in own words that has none

	// An entry that was kept when the program was left in the middle of it.
	HalfWritten string // begins its note
	Typed       string // label, text
	Unfinished  string // on the first page, in place of how long it is due

	// The page.
	Counts        [4]Plural // in each status
	CountDue      Plural
	By            string // day
	NoDay         string
	SettledOn     string // status, day
	AllTitle      string // above the plan of all companies
	Empty         string
	EmptyAll      string
	Loading       string
	Example       string
	OnPlan        string // how far an entry is
	CardOnPlan    string // the same, below the title of a card
	Remove        string // title
	RemoveDetail  string
	Removed       string // title
	Planned       string // title, day
	PlannedOpen   string // title
	OnlyStart     string // value, unit
	OnlyLatest    string // value, unit, day
	Moved         string // start, latest, unit, difference, day
	Joined        string // title
	Revived       string // title
	StillThere    string // title
	Homeless      string // title
	NoFigure      string
	Discard       string
	DiscardDetail string

	// The forms: labels, and what each row is for.
	OwnTitle, OwnDetail, NewDetail string
	Since                          string // day
	What, Who, Until, Status, Note string
	WhatHint, WhoHint, UntilHint   string
	StatusHint, NoteHint           string
	WhoCard                        string // who the card proposes
	Put, Keep                      string // what completes a form
	InMonth, InTwoWeeks            string // days that are filled in, as a person types them
	ThatDay                        string // day, weekday
	PastDay                        string // day, how long ago
	NoDayYet                       string // while it cannot be read
	NoWhat                         string
	Start, Value, Day              string
	StartHint, ValueHint, DayHint  string
	ReadingNoteHint                string
	EarlierHint                    string
	EarlierNote                    string // note
	NoNumber, NoShare              string // text
	NoValue, NoPastDay             string

	// The command, and what is written down where nothing can be saved.
	Command     CommandText
	OpenFlag    string
	Columns     [5]string // company, title, who, day, status
	NothingOpen string
	WasRemoved  string
	Unsaved     string // reason
	Rescued     string // file
	NotRescued  string

	// The first page.
	DueHeading string
	AndMore    Plural

	KeyPut, KeyPlanned, KeyOwn, KeyEdit, KeyStatus, KeyReading, KeyRemove, KeyCard,
	KeyNext, KeyRow, KeySave, KeyAmend, KeyPlans string
}

// DayTexts are the words around days.
type DayTexts struct {
	Weekdays [7]string // Sunday first
	In       Plural    // the day is still to come
	Ago      Plural
	Since    Plural // due since
	Overdue  Plural // the same as a whole
	Today    string
	DueToday string

	// What is wrong with a text that was to be a day, with an example that
	// would do. All but TooFar take the text, TooFar the first and last year.
	Unreadable, Missing, TwoWays, TooFar string
	UnreadablePast                       string // the same as the first, for days up to today
}

var planDE = Plan{
	Days: DayTexts{
		Weekdays: [7]string{"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"},
		In:       Plural{"morgen", "in %d Tagen"},
		Ago:      Plural{"gestern", "vor %d Tagen"},
		Since:    Plural{"seit gestern", "seit %d Tagen"},
		Overdue:  Plural{"seit gestern überfällig", "seit %d Tagen überfällig"},
		Today:    "heute", DueToday: "heute fällig",
		Unreadable:     "„%s“ ist kein Datum. Möglich ist zum Beispiel: 15.12., in 30 Tagen, vor Weihnachten.",
		UnreadablePast: "„%s“ ist kein Datum. Möglich ist zum Beispiel: heute, letzten Freitag, 15.11.",
		Missing:        "„%s“ steht in keinem Kalender. Möglich ist zum Beispiel: 15.12.",
		TwoWays:        "„%s“ können zwei verschiedene Tage sein. Eindeutig ist zum Beispiel: 15.12.",
		TooFar:         "Möglich sind Tage von %d bis %d, zum Beispiel: 15.12.2026.",
	},

	Statuses: [4]string{"offen", "läuft", "erledigt", "verworfen"},
	FindOut:  "Herausfinden: %s",
	Untitled: "Eigene Maßnahme",

	HalfWritten: "Angefangen, noch nicht fertig eingetragen", Typed: "%s: „%s“", Unfinished: "fertig eintragen",

	Counts: [4]Plural{
		{"1 offen", "%d offen"}, {"1 läuft", "%d laufen"}, {"1 erledigt", "%d erledigt"}, {"1 verworfen", "%d verworfen"},
	},
	CountDue:  Plural{"1 fällig", "%d fällig"},
	By:        "bis %s",
	NoDay:     "ohne Termin",
	SettledOn: "%s am %s",
	AllTitle:  "Maßnahmen aller Betriebe",
	Empty: "Noch steht nichts auf dem Plan. Mit p setzen Sie unter „Nächste Schritte“ (Taste 3) eine Maßnahme darauf, " +
		"mit e schreiben Sie hier eine eigene dazu.",
	EmptyAll:      "Noch steht nichts auf dem Plan. Mit p setzen Sie in einem Ergebnis unter „Nächste Schritte“ eine Maßnahme darauf.",
	Loading:       "Der Plan wird gerade gelesen …",
	Example:       "In diesem Beispiel wird nichts geplant und nichts gespeichert. In Ihrem eigenen Ergebnis setzen Sie mit p eine Maßnahme auf den Plan.",
	OnPlan:        "auf dem Plan: %s",
	CardOnPlan:    "Auf dem Plan: %s.",
	Remove:        "„%s“ vom Plan nehmen?",
	RemoveDetail:  "Notiz und Messwerte gehen mit verloren. Haben Sie es nur nicht mehr vor, setzen Sie es auf „verworfen“; dann bleibt alles nachlesbar.",
	Removed:       "„%s“ steht nicht mehr auf dem Plan.",
	Planned:       "Auf dem Plan: „%s“, bis %s.",
	PlannedOpen:   "Auf dem Plan: „%s“, ohne Termin.",
	OnlyStart:     "am Anfang %s %s",
	OnlyLatest:    "%s %s am %s",
	Moved:         "%s → %s %s (%s), am %s",
	Joined:        "„%s“ wurde auch in einem anderen Fenster geändert. Beide Änderungen gelten; wo sie dasselbe betreffen, gilt die von hier.",
	Revived:       "„%s“ wurde in einem anderen Fenster vom Plan genommen. Mit Ihrer Änderung steht es wieder darauf.",
	StillThere:    "„%s“ wurde gerade in einem anderen Fenster geändert und bleibt deshalb auf dem Plan.",
	Homeless:      "Der Betrieb zu „%s“ wurde in einem anderen Fenster gelöscht, und sein Plan mit ihm.",
	NoFigure:      "Messwerte gibt es nur bei Maßnahmen mit einer Karte. Hier hilft die Notiz.",
	Discard:       "Ohne Speichern schließen?",
	DiscardDetail: "Was Sie hier eingegeben haben, wird dann nicht übernommen.",

	OwnTitle: "Eigene Maßnahme", OwnDetail: "Was haben Sie sonst vor?", NewDetail: "Auf den Plan: wer, und bis wann?",
	Since: "Auf dem Plan seit %s",
	What:  "Was", Who: "Wer", Until: "Bis wann", Status: "Stand", Note: "Notiz",
	WhatHint: "Was Sie tun wollen, in ein paar Worten.", WhoHint: "Ein Name genügt. Darf leer bleiben.",
	UntilHint:  "Zum Beispiel: 15.12., in 30 Tagen, Ende Januar, vor Ostern. Leer: ohne Termin.",
	StatusHint: "←→ wechselt: offen, läuft, erledigt, verworfen.", NoteHint: "Was Sie sich dazu merken wollen. Darf leer bleiben.",
	WhoCard: "Ein Name genügt. Auf der Karte steht: %s.",
	Put:     "Auf den Plan setzen", Keep: "Speichern",
	InMonth: "in 30 Tagen", InTwoWeeks: "in 2 Wochen",
	ThatDay: "%s, %s", PastDay: "%s, das war %s", NoDayYet: "noch kein Datum",
	NoWhat: "Bitte sagen Sie in ein paar Worten, was zu tun ist.",
	Start:  "Am Anfang", Value: "Neuer Wert", Day: "Tag",
	StartHint:       "Der Wert, bevor die Arbeit daran begann. Darf leer bleiben.",
	ValueHint:       "Der Wert von heute, zum Beispiel: 12,5.",
	DayHint:         "Wann gemessen wurde. Ein Wert vom selben Tag wird ersetzt.",
	ReadingNoteHint: "Was diesen Wert erklärt. Darf leer bleiben.",
	EarlierHint:     "Leeren Sie den Wert, wird er entfernt.",
	EarlierNote:     "Notiz: %s.",
	NoNumber:        "„%s“ ist keine Zahl. Möglich ist zum Beispiel: 12,5.",
	NoShare:         "„%s“ geht hier nicht: Ein Anteil liegt zwischen 0 und 100 %%. Möglich ist zum Beispiel: 12,5.",
	NoValue:         "Zur Notiz fehlt noch der Wert.",
	NoPastDay:       "Ein Messwert kann nur von heute oder früher sein. Möglich ist zum Beispiel: heute, letzten Freitag, 15.11.",

	Command: CommandText{
		"Maßnahmen nennen, die auf dem Plan stehen",
		"Nennt die Maßnahmen aller Betriebe mit Namen, Termin und Stand; was zuerst\nfällig ist, steht oben.",
	},
	OpenFlag:    "nur, was offen ist oder läuft",
	Columns:     [5]string{"Betrieb", "Maßnahme", "Wer", "Bis wann", "Stand"},
	NothingOpen: "Auf dem Plan ist alles erledigt oder verworfen.",
	WasRemoved:  "Das haben Sie vom Plan genommen; in der Datei steht es aber noch.",
	Unsaved:     "Nicht gespeichert: %s",
	Rescued:     "Was auf den Plan gehört, steht in %s; bitte tragen Sie es von dort nach, sobald das Speichern wieder geht.",
	NotRescued:  "Auch für das, was auf den Plan gehört, ließ sich keine Datei schreiben; es steht in den Zeilen darüber.",

	DueHeading: "Fällig", AndMore: Plural{"und eine weitere", "und %d weitere"},

	KeyPut: "auf den Plan", KeyPlanned: "Plan ändern", KeyOwn: "eigene", KeyEdit: "ändern", KeyStatus: "Stand",
	KeyReading: "Messwert", KeyRemove: "entfernen", KeyCard: "Karte",
	KeyNext: "weiter", KeyRow: "Zeile", KeySave: "speichern", KeyAmend: "Text ändern", KeyPlans: "Maßnahmen",
}

var planEN = Plan{
	Days: DayTexts{
		Weekdays: [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
		In:       Plural{"tomorrow", "in %d days"},
		Ago:      Plural{"yesterday", "%d days ago"},
		Since:    Plural{"yesterday", "%d days ago"},
		Overdue:  Plural{"due yesterday", "%d days overdue"},
		Today:    "today", DueToday: "due today",
		Unreadable:     "“%s” is not a date. Write, for example: 15 Dec, in 30 days, before Christmas.",
		UnreadablePast: "“%s” is not a date. Write, for example: today, last Friday, 15 Nov.",
		Missing:        "There is no “%s” in the calendar. Write, for example: 15 Dec.",
		TwoWays:        "“%s” could be two different days. Write, for example: 15 Dec.",
		TooFar:         "Days from %d to %d are possible, for example: 15 Dec 2026.",
	},

	Statuses: [4]string{"open", "under way", "done", "dropped"},
	FindOut:  "Find out: %s",
	Untitled: "Measure of our own",

	HalfWritten: "Begun, not completed yet", Typed: "%s: “%s”", Unfinished: "complete it",

	Counts: [4]Plural{
		{"1 open", "%d open"}, {"1 under way", "%d under way"}, {"1 done", "%d done"}, {"1 dropped", "%d dropped"},
	},
	CountDue:  Plural{"1 due", "%d due"},
	By:        "by %s",
	NoDay:     "no date",
	SettledOn: "%s on %s",
	AllTitle:  "Measures of all companies",
	Empty: "There is nothing on the plan yet. Press p under “Next steps” (key 3) to put a measure on it, " +
		"or e here to add one of your own.",
	EmptyAll:      "There is nothing on the plan yet. In a result, press p under “Next steps” to put a measure on it.",
	Loading:       "The plan is being read …",
	Example:       "In this example nothing is planned and nothing is saved. In your own result, press p to put a measure on the plan.",
	OnPlan:        "on the plan: %s",
	CardOnPlan:    "On the plan: %s.",
	Remove:        "Take “%s” off the plan?",
	RemoveDetail:  "Its note and readings will be lost too. If you just no longer mean to do it, set it to “dropped”; then it all stays on record.",
	Removed:       "“%s” is off the plan.",
	Planned:       "On the plan: “%s”, by %s.",
	PlannedOpen:   "On the plan: “%s”, no date.",
	OnlyStart:     "%s %s at the start",
	OnlyLatest:    "%s %s on %s",
	Moved:         "%s → %s %s (%s), on %s",
	Joined:        "“%s” was changed in another window too. Both changes count; where they touch the same thing, the one made here does.",
	Revived:       "“%s” was taken off the plan in another window. With your change it is back.",
	StillThere:    "“%s” has just been changed in another window, so it stays on the plan.",
	Homeless:      "The company of “%s” was deleted in another window, and its plan with it.",
	NoFigure:      "Only measures with a card have readings. Use the note here.",
	Discard:       "Close without saving?",
	DiscardDetail: "What you entered here will then be lost.",

	OwnTitle: "A measure of your own", OwnDetail: "What else do you mean to do?", NewDetail: "On the plan: who, and by when?",
	Since: "On the plan since %s",
	What:  "What", Who: "Who", Until: "By when", Status: "Status", Note: "Note",
	WhatHint: "What you mean to do, in a few words.", WhoHint: "A name is enough. May stay empty.",
	UntilHint:  "For example: 15 Dec, in 30 days, end of January, before Easter. Empty: no date.",
	StatusHint: "←→ changes it: open, under way, done, dropped.", NoteHint: "Anything to remember. May stay empty.",
	WhoCard: "A name is enough. The card says: %s.",
	Put:     "Put on the plan", Keep: "Save",
	InMonth: "in 30 days", InTwoWeeks: "in 2 weeks",
	ThatDay: "%s, %s", PastDay: "%s, that was %s", NoDayYet: "no date yet",
	NoWhat: "Please say in a few words what is to be done.",
	Start:  "At the start", Value: "New reading", Day: "Day",
	StartHint:       "The figure before the work began. May stay empty.",
	ValueHint:       "The figure today, for example: 12.5.",
	DayHint:         "When it was measured. A reading from the same day is replaced.",
	ReadingNoteHint: "What explains this reading. May stay empty.",
	EarlierHint:     "Clear a reading to remove it.",
	EarlierNote:     "Note: %s.",
	NoNumber:        "“%s” is not a number. Write, for example: 12.5.",
	NoShare:         "“%s” is not possible here: a share lies between 0 and 100%%. Write, for example: 12.5.",
	NoValue:         "The reading that belongs to the note is missing.",
	NoPastDay:       "A reading can only be from today or earlier. Write, for example: today, last Friday, 15 Nov.",

	Command: CommandText{
		"list the measures on the plan",
		"Lists the measures of all companies with name, date and status; what is due\nfirst comes first.",
	},
	OpenFlag:    "only what is open or under way",
	Columns:     [5]string{"Company", "Measure", "Who", "By when", "Status"},
	NothingOpen: "Everything on the plan is done or dropped.",
	WasRemoved:  "You took this off the plan, but it is still in the file.",
	Unsaved:     "Not saved: %s",
	Rescued:     "What belongs on the plan is in %s; please enter it once saving works again.",
	NotRescued:  "What belongs on the plan could not be written to any file either; it is in the lines above.",

	DueHeading: "Due", AndMore: Plural{"and one more", "and %d more"},

	KeyPut: "add to plan", KeyPlanned: "change plan", KeyOwn: "your own", KeyEdit: "change", KeyStatus: "status",
	KeyReading: "reading", KeyRemove: "remove", KeyCard: "card",
	KeyNext: "next", KeyRow: "row", KeySave: "save", KeyAmend: "edit text", KeyPlans: "measures",
}
