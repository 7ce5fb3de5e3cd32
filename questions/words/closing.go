package words

import "kundenbindung/model"

// Closing are the words of the last page before the overview (Abschluss).
type Closing struct {
	Title     string
	Aims      string
	Relevance string
	Levels    [model.RelevanceCount]string // in the order of the model: normal, low, high
	TooMany   string                       // two bond types that are aimed at already
	TooHigh   string                       // two factors that are decisive already
	Toggle    string
	KeyBack   string
	KeyGoOn   string
	KeyNext   string
	KeyRow    string
	GoOn      string // the last row
	GoOnHelp  string
	Row       string // number, of
}

var closingDE = Closing{
	Title:     "Abschluss",
	Aims:      "Warum sollen Ihre Kunden in drei Jahren bleiben? Bis zu zwei Gründe.",
	Relevance: "Wie wichtig ist Ihnen was? Höchstens zweimal entscheidend.",
	Levels:    [model.RelevanceCount]string{"normal", "weniger wichtig", "entscheidend"},
	TooMany:   "Zwei Gründe sind schon gewählt. Nehmen Sie erst „%s“ oder „%s“ heraus.",
	TooHigh:   "Entscheidend sind schon „%s“ und „%s“. Stellen Sie erst eines davon auf normal.",
	Toggle:    "ankreuzen", KeyBack: "zurück", KeyGoOn: "Übersicht", KeyNext: "weiter", KeyRow: "Zeile",
	GoOn:     "Weiter",
	GoOnHelp: "Es folgen drei freiwillige Zahlen, dann die Übersicht: Dort sehen Sie alle Antworten noch einmal und schließen ab. Was Sie hier offen lassen, bleibt einfach offen.",
	Row:      "%d von %d",
}

var closingEN = Closing{
	Title:     "Finishing",
	Aims:      "Why should customers stay, three years from now? Up to two reasons.",
	Relevance: "How much does each matter to you? At most two decisive.",
	Levels:    [model.RelevanceCount]string{"normal", "less important", "decisive"},
	TooMany:   "Two reasons are already chosen. Untick “%s” or “%s” first.",
	TooHigh:   "“%s” and “%s” are already decisive. Set one of them to normal first.",
	Toggle:    "tick", KeyBack: "back", KeyGoOn: "overview", KeyNext: "next", KeyRow: "row",
	GoOn:     "Next",
	GoOnHelp: "Three optional numbers follow, then the overview, where you see all answers once more and finish. What you leave open here simply stays open.",
	Row:      "%d of %d",
}
