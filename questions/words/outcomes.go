package words

import "kundenbindung/model"

// Outcomes are the words of the page with three numbers that show over time
// whether something changed (behind the closing page, and from the history).
type Outcomes struct {
	Title   string
	Lead    string
	Label   [model.OutcomeCount]string
	Unit    [model.OutcomeCount]string
	Help    [model.OutcomeCount]string
	Last    string // value, date of an earlier assessment
	GoOn    string // the last row, on the way to the overview
	GoBack  string // the same, opened from the result
	OnHelp  string
	NoneYet string // nothing was typed in

	NotNumber                 string // what was typed
	NotPercent, NotCount      string
	Again                     string // Esc on what is no number
	KeyNumber                 string
	KeyOverview, KeyToHistory string
}

var outcomesDE = Outcomes{
	Title: "Drei Zahlen zum Vergleichen",
	Lead: "Alles freiwillig, eine Schätzung reicht. Auf Ihr Ergebnis haben die Zahlen keinen Einfluss; später zeigen sie, " +
		"ob sich bei Ihren Kunden wirklich etwas geändert hat.",
	Label: [model.OutcomeCount]string{"Umsatz mit Stammkunden", "Verlorene Kunden im Jahr", "Neue durch Empfehlung"},
	Unit:  [model.OutcomeCount]string{"% des Umsatzes", "Kunden", "% der neuen Kunden"},
	Help: [model.OutcomeCount]string{
		"Wie viel Prozent Ihres Umsatzes der letzten zwölf Monate kommen von Kunden, die öfter bei Ihnen kaufen?",
		"Wie viele Kunden haben Sie in den letzten zwölf Monaten verloren?",
		"Wie viel Prozent Ihrer neuen Kunden der letzten zwölf Monate kamen, weil jemand Sie empfohlen hat?",
	},
	Last: "Zuletzt: %s (%s).",
	GoOn: "Zur Übersicht", GoBack: "Zurück zum Verlauf",
	OnHelp:  "Sie können diese Zahlen auch später noch eintragen und ändern: im Ergebnis unter „Verlauf“.",
	NoneYet: "noch nicht eingetragen",

	NotNumber:   "„%s“ ist keine Zahl. Schreiben Sie zum Beispiel 45 oder 12,5, oder lassen Sie das Feld leer.",
	NotPercent:  "Ein Anteil liegt zwischen 0 und 100 Prozent. Bitte ändern Sie die Zahl.",
	NotCount:    "Kunden sind ganze Zahlen: Bitte geben Sie eine von 0 bis 1.000.000 ein.",
	Again:       "So lässt es sich nicht speichern. Ändern Sie es, oder drücken Sie noch einmal Esc: Dann bleibt das Feld leer.",
	KeyNumber:   "eintragen",
	KeyOverview: "Übersicht", KeyToHistory: "zurück zum Verlauf",
}

var outcomesEN = Outcomes{
	Title: "Three numbers to compare",
	Lead: "All optional, an estimate will do. The numbers do not affect your result; later they show " +
		"whether something has really changed with your customers.",
	Label: [model.OutcomeCount]string{"Revenue from regulars", "Customers lost in a year", "New by recommendation"},
	Unit:  [model.OutcomeCount]string{"% of revenue", "customers", "% of new customers"},
	Help: [model.OutcomeCount]string{
		"What percentage of your revenue in the last twelve months came from customers who buy from you again and again?",
		"How many customers have you lost in the last twelve months?",
		"What percentage of your new customers in the last twelve months came because somebody recommended you?",
	},
	Last: "Last time: %s (%s).",
	GoOn: "To the overview", GoBack: "Back to the history",
	OnHelp:  "You can still type in and change these numbers later: in the result, under “History”.",
	NoneYet: "not typed in yet",

	NotNumber:   "“%s” is not a number. Write 45 or 12.5, for example, or leave the field empty.",
	NotPercent:  "A share lies between 0 and 100 per cent. Please change the number.",
	NotCount:    "Customers are whole numbers: please type one from 0 to 1,000,000.",
	Again:       "This cannot be saved. Change it, or press Esc once more: then the field stays empty.",
	KeyNumber:   "type in",
	KeyOverview: "overview", KeyToHistory: "back to the history",
}

// OutcomeValue writes an outcome for a table: "45 %", "12", or a dash while it
// is missing.
func (w *Words) OutcomeValue(o model.Outcome, f model.Figure) string {
	switch {
	case !f.Known:
		return f.String()
	case o.Percent():
		return w.Lang.Figure(f.Value) + " %"
	}
	return w.Lang.Figure(f.Value)
}
