package words

// Overview are the words of the page with every answer (Übersicht).
type Overview struct {
	Title         string
	Finish        string // the first entry
	FinishDetail  string // open questions
	FinishDetail1 string // one open question
	FinishReady   string
	Result        string // the first entry of a finished assessment
	FinishedOn    string // date
	Answered      string // answered, of
	Note          string // mark of an answer with a note
	Aims          string
	Relevance     string
	Normal        string // no factor was marked
	NoAims        string
	FinishText    string // what finishing means
	SettledText   string // the same afterwards
	Finished      string // it just was
	NothingOpen   string
	NowFull       string // questions
	NowQuick      string // questions

	ConfirmFinish string
	ConfirmDetail Plural // open, of
	Frozen        string
	FrozenDetail  string
	Example       string // the example cannot be changed

	KeyMove, KeyOpen, KeyNextOpen, KeyFinish, KeyResult, KeyMode string
	Paging                                                       string // names of the keys that move further
}

var overviewDE = Overview{
	Title:        "Übersicht",
	Finish:       "Abschließen und Ergebnis ansehen",
	FinishDetail: "%d Fragen sind noch offen", FinishDetail1: "eine Frage ist noch offen",
	FinishReady: "alles beantwortet",
	Result:      "Ergebnis ansehen", FinishedOn: "abgeschlossen am %s",
	Answered: "%d von %d beantwortet", Note: "Notiz",
	Aims: "Ziel in drei Jahren", Relevance: "Was Ihnen wichtig ist",
	Normal: "alles normal", NoAims: "noch nicht gewählt",
	FinishText: "Nach dem Abschluss bleiben die Antworten, wie sie sind, damit Sie später vergleichen können. " +
		"Ziele und nächste Schritte lassen sich weiter ändern. Mit e sehen Sie das Ergebnis, ohne abzuschließen.",
	SettledText: "Die Antworten bleiben, wie sie sind, damit Sie später vergleichen können. " +
		"Enter auf einer Frage beginnt daraus eine neue Selbsteinschätzung.",
	Finished:    "Abgeschlossen. Die Antworten bleiben, wie sie sind; Ziele, Plan und Geld können Sie weiter ändern.",
	NothingOpen: "Es ist keine Frage mehr offen.",
	NowFull:     "Jetzt sind es %d Fragen, das Bild wird genauer. Alle Antworten bleiben; m führt zurück.",
	NowQuick:    "Jetzt sind es %d Fragen. Die übrigen Antworten bleiben aufgehoben; m holt sie wieder.",

	ConfirmFinish: "Jetzt schon abschließen?",
	ConfirmDetail: Plural{
		"1 von %d Fragen ist noch offen; das Bild bleibt damit etwas ungenau. Nach dem Abschluss lassen sich Antworten nicht mehr ändern.",
		"%d von %d Fragen sind noch offen; das Bild bleibt damit ungenau. Nach dem Abschluss lassen sich Antworten nicht mehr ändern.",
	},
	Frozen: "Aus diesen Antworten eine neue Selbsteinschätzung beginnen?",
	FrozenDetail: "Diese hier ist abgeschlossen und bleibt, wie sie ist. " +
		"In der neuen stehen alle Antworten und Notizen schon drin, und Sie können sie ändern.",
	Example: "Das ist ein Beispiel und lässt sich nicht ändern.",

	KeyMove: "wählen", KeyOpen: "öffnen", KeyNextOpen: "nächste offene", KeyFinish: "abschließen",
	KeyResult: "Ergebnis", KeyMode: "%d Fragen",
	Paging: "↑↓ Bild↑↓ Pos1 Ende",
}

var overviewEN = Overview{
	Title:        "Overview",
	Finish:       "Finish and see the result",
	FinishDetail: "%d questions are still open", FinishDetail1: "one question is still open",
	FinishReady: "all answered",
	Result:      "See the result", FinishedOn: "finished on %s",
	Answered: "%d of %d answered", Note: "note",
	Aims: "Aim in three years", Relevance: "What matters to you",
	Normal: "everything normal", NoAims: "not chosen yet",
	FinishText: "Once finished, the answers stay as they are, so that you can compare later. " +
		"Aims and next steps can still be changed. Press e to see the result without finishing.",
	SettledText: "The answers stay as they are, so that you can compare later. " +
		"Press Enter on a question to start a new assessment from them.",
	Finished:    "Finished. The answers stay as they are; you can still change aims, plan and money.",
	NothingOpen: "No questions are open any more.",
	NowFull:     "There are now %d questions and the picture gets sharper. All answers stay; m goes back.",
	NowQuick:    "There are now %d questions. The other answers are kept; m brings them back.",

	ConfirmFinish: "Finish already?",
	ConfirmDetail: Plural{
		"1 of %d questions is still open, so the picture stays a little vague. Once finished, answers cannot be changed any more.",
		"%d of %d questions are still open, so the picture stays vague. Once finished, answers cannot be changed any more.",
	},
	Frozen: "Start a new assessment from these answers?",
	FrozenDetail: "This one is finished and stays as it is. " +
		"The new one already holds all your answers and notes, and you can change them.",
	Example: "This is an example and cannot be changed.",

	KeyMove: "move", KeyOpen: "open", KeyNextOpen: "next open", KeyFinish: "finish",
	KeyResult: "result", KeyMode: "%d questions",
	Paging: "↑↓ PgUp PgDn Home End",
}
