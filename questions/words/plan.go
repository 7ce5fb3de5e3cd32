package words

// Plan are the words of the plan: its page, its forms, what greets the owner, the command.
type Plan struct {
	Days DayTexts
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
}

var planDE = Plan{
	Days: DayTexts{
		Weekdays: [7]string{"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"},
		In:       Plural{"morgen", "in %d Tagen"},
		Ago:      Plural{"gestern", "vor %d Tagen"},
		Since:    Plural{"seit gestern", "seit %d Tagen"},
		Overdue:  Plural{"seit gestern überfällig", "seit %d Tagen überfällig"},
		Today:    "heute", DueToday: "heute fällig",
		Unreadable: "„%s“ ist kein Datum. Möglich ist zum Beispiel: 15.12., in 30 Tagen, nächsten Montag.",
		Missing:    "„%s“ steht in keinem Kalender. Möglich ist zum Beispiel: 15.12.",
		TwoWays:    "„%s“ können zwei verschiedene Tage sein. Eindeutig ist zum Beispiel: 15.12.",
		TooFar:     "Möglich sind Tage von %d bis %d, zum Beispiel: 15.12.2026.",
	},
}

var planEN = Plan{
	Days: DayTexts{
		Weekdays: [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
		In:       Plural{"tomorrow", "in %d days"},
		Ago:      Plural{"yesterday", "%d days ago"},
		Since:    Plural{"since yesterday", "for %d days"},
		Overdue:  Plural{"due yesterday", "%d days overdue"},
		Today:    "today", DueToday: "due today",
		Unreadable: "“%s” is not a date. Possible are, for example: 15 Dec, in 30 days, next Monday.",
		Missing:    "“%s” is in no calendar. Possible is, for example: 15 Dec.",
		TwoWays:    "“%s” could be two different days. Clear is, for example: 15 Dec.",
		TooFar:     "Days from %d to %d are possible, for example: 15 Dec 2026.",
	},
}
