package words

// Recheck are the words of the three-minute re-check (Nachmessen): a new
// assessment that asks again only what may have moved. Where a sentence takes
// parts, the comment behind its field names them in their order.
type Recheck struct {
	Key   string // what the key does
	Title string // company

	Effort   Plural // questions, minutes; a single question takes one
	Measures Plural // measures on the plan
	Listed   string // title, status
	Further  Plural // measures that are not listed
	Narrow   Plural // measures that all begin at the Fundament: why so little is asked
	Open     string // what was open or unknown is asked, too
	NoPlan   string
	Rest     Plural // carried answers, day
	Facts    string
	Group    string

	Begin  string
	GoesOn string // an unfinished one is there already

	Confirm   string // above the situation
	AsBefore  string // under it
	Questions Plural
	Taken     string // mark of an answer in a list
	TakenFrom string // day
	TakenOver string // the day is not known

	Result     Plural // carried, of, day
	ResultSome Plural // carried, of
	Figures    string // above money or counts that were typed in for an earlier one; day
}

var recheckDE = Recheck{
	Key:   "nachmessen",
	Title: "Nachmessen: %s",

	Effort: Plural{"1 Frage, etwa eine Minute", "%d Fragen, etwa %d Minuten"},
	Measures: Plural{
		"Gefragt wird noch einmal, was die Maßnahme auf Ihrem Plan bewegen soll:",
		"Gefragt wird noch einmal, was die %d Maßnahmen auf Ihrem Plan bewegen sollen:",
	},
	Listed: "%s (%s)", Further: Plural{"und eine weitere", "und %d weitere"},
	Narrow: Plural{
		"Viel ist das nicht: Eine Maßnahme am Fundament soll eine einzige Sache bessern, und danach wird gefragt.",
		"Viel ist das nicht: Die %d Maßnahmen am Fundament sollen je eine einzige Sache bessern, und danach wird gefragt.",
	},
	Open:   "Dazu kommt, was noch offen war oder was niemand wusste.",
	NoPlan: "Auf dem Plan läuft noch keine Maßnahme, und keine ist erledigt. Gefragt wird deshalb, warum Ihre Kunden bleiben, und was noch offen war oder was niemand wusste.",
	Rest: Plural{
		"Die übrige Antwort bleibt, wie sie am %s war. Sie ist als übernommen gekennzeichnet und lässt sich ändern.",
		"Die übrigen %d Antworten bleiben, wie sie am %s waren. Jede ist als übernommen gekennzeichnet und lässt sich ändern.",
	},
	Facts: "Am Anfang bestätigen Sie die Ausgangslage, am Ende tragen Sie die drei Zahlen neu ein, wenn Sie mögen.",
	Group: "Es war das Ergebnis einer Gruppe: Beantworten Sie die Fragen am besten wieder gemeinsam.",

	Begin:  "beginnen",
	GoesOn: "Hier geht es mit dem Nachmessen weiter, das Sie schon begonnen haben.",

	Confirm:   "Stimmt das alles noch?",
	AsBefore:  "So stand es beim letzten Mal.",
	Questions: Plural{"Ändern Sie, was nicht mehr stimmt. Dann Enter, und die eine Frage kommt.", "Ändern Sie, was nicht mehr stimmt. Dann Enter, und die %d Fragen beginnen."},
	Taken:     "übernommen", TakenFrom: "übernommen vom %s", TakenOver: "übernommen von der letzten Einschätzung",

	Result: Plural{
		"Nachgemessen: 1 von %d Antworten ist vom %s übernommen.",
		"Nachgemessen: %d von %d Antworten sind vom %s übernommen.",
	},
	ResultSome: Plural{"Nachgemessen: 1 von %d Antworten ist übernommen.", "Nachgemessen: %d von %d Antworten sind übernommen."},
	Figures:    "Diese Zahlen stammen aus der Einschätzung vom %s.",
}

var recheckEN = Recheck{
	Key:   "re-check",
	Title: "Re-check: %s",

	Effort: Plural{"1 question, about a minute", "%d questions, about %d minutes"},
	Measures: Plural{
		"Asked again is what the measure on your plan is to move:",
		"Asked again is what the %d measures on your plan are to move:",
	},
	Listed: "%s (%s)", Further: Plural{"and one more", "and %d more"},
	Narrow: Plural{
		"That is not much: a measure on the foundation is to improve one single thing, and that is what you are asked.",
		"That is not much: the %d measures on the foundation are to improve one single thing each, and that is what you are asked.",
	},
	Open:   "So is whatever was still open or nobody knew.",
	NoPlan: "No measure on the plan is under way or done yet. So you are asked why your customers stay, and whatever was still open or nobody knew.",
	Rest: Plural{
		"The other answer stays as it was on %s. It is marked as carried over and can be changed.",
		"The other %d answers stay as they were on %s. Each is marked as carried over and can be changed.",
	},
	Facts: "First you confirm your situation; at the end you type in the three numbers anew, if you like.",
	Group: "It was the result of a group: best answer the questions together again.",

	Begin:  "start",
	GoesOn: "This is the re-check that you have already begun.",

	Confirm:   "Is all of this still true?",
	AsBefore:  "That is how it was last time.",
	Questions: Plural{"Change what is no longer true. Then press Enter for the one question.", "Change what is no longer true. Then press Enter and the %d questions begin."},
	Taken:     "carried over", TakenFrom: "carried over from %s", TakenOver: "carried over from the last assessment",

	Result: Plural{
		"Re-checked: 1 of %d answers is carried over from %s.", "Re-checked: %d of %d answers are carried over from %s.",
	},
	ResultSome: Plural{"Re-checked: 1 of %d answers is carried over.", "Re-checked: %d of %d answers are carried over."},
	Figures:    "These figures are from the assessment of %s.",
}

// Length says how many questions a re-check asks and how many minutes that
// takes.
func (r *Recheck) Length(questions, minutes int) string {
	return r.Effort.with(questions, minutes)
}
