package words

import (
	"fmt"

	"kundenbindung/model"
)

// WorkshopCLI are the words of the commands about workshops. Where a sentence
// takes parts, the comment behind its field names them in their order.
type WorkshopCLI struct {
	Workshop, List, Show, Sheets, Script, Export, Import CommandText

	Time string // stands for a value

	People, SheetPeople, Minutes, Way, Mode, Named, At, Company, Out, OutText, Ballots string // what flags do

	NotAt      string // value
	NoPeople   string // the call needs people
	EmptyID    string
	NoSuchID   string // prefix
	ManyIDs    string // prefix
	Nothing    string // file
	Printed    Plural // sheets
	Columns    WorkshopColumns
	Handed     string // handed in
	HandedOf   string // handed in, people
	HandedMore string // the same, where more were handed in
	States     [model.WorkshopStateCount]string
	Hidden     string // company
	Voted      string // how many, as Handed or HandedOf
	Rows       Plural // items with a row
	Cards      Plural // the same in a table
	Secret     string // about a file with votes
	Prepared   string // no votes yet
	Imported   string // company, ballots, rows
	Known      string // company
	Begun      string // ballots
	Late       string // ballots begun, after the reveal
	Made       string // company
	Differs    string // file, ID of a ballot or row
	Revealed   string // company, file
	Crowd      string // file, how many can take part
	OfGroup    string // file
	OfOther    string // file

	OfOtherCompany string    // file, company there, company here
	OtherLength    [2]string // by the length there: file
	OtherRoles     string    // file, roles
	ManyVotes      string    // file, how many can take part

	OtherGroup   string // file
	OtherVersion string // file
	NoAnswers    string // file
	NoConflict   string // --conflict beside --workshop
	VotesToo     string // how many handed in, as Handed or HandedOf
	VotesHidden  string // before and after the deletion
	Taken        string // company, ballots taken, ballots that were there, how many now as Handed or HandedOf
}

// WorkshopColumns are the headings of the list of workshops.
type WorkshopColumns struct{ ID, Company, State, Voted, Created string }

var workshopCLIDE = WorkshopCLI{
	Workshop: CommandText{
		"Workshops: Ablauf, Blätter, Ergebnis, zweiter Laptop",
		`Mehrere Menschen antworten für einen Betrieb und reden über die Unterschiede.
Der Workshop selbst läuft im Programm; „w“ auf der Startseite führt hin.`,
	},
	List: CommandText{
		"gespeicherte Workshops nennen",
		"Nennt alle gespeicherten Workshops, den neuesten zuerst.",
	},
	Show: CommandText{
		"das Ergebnis eines Workshops zeigen",
		`Zeigt, was die Gruppe gemeinsam geantwortet hat, wie die Stimmen verteilt sind,
was vereinbart wurde und was auf dem Plan steht. Vor dem Aufdecken steht da nur,
wie viele abgestimmt haben. Von der ID genügt der Anfang.`,
	},
	Sheets: CommandText{
		"den Fragebogen zum Ausdrucken ausgeben",
		`Gibt den Fragebogen als Seite zum Ausdrucken aus (HTML, A4), für jede Person ein
Blatt mit ausgelostem Kürzel. Mit der ID eines Workshops kommen Betrieb, Umfang
und Rollen von dort; ohne ID und ohne --mode ist es der kurze Fragebogen. Zum
Drucken öffnen Sie die Datei im Browser.`,
	},
	Script: CommandText{
		"den Ablauf zum Ausdrucken ausgeben",
		`Gibt einen Ablaufplan für die Leitung aus: was vorzubereiten ist und was wann zu
sagen und zu tun ist. Die Minuten richten sich nach der Zahl der Personen, dem
Umfang und der Art der Abstimmung:

  sheets   auf gedruckten Blättern, die Sie eintippen
  cards    mit gehobenen Karten, Frage für Frage
  laptop   ein Laptop geht reihum
  laptops  jeder am eigenen Laptop

Ohne --mode gilt der kurze Fragebogen, den auch das Programm vorschlägt. Ohne --way
gilt die erste Art, für die die Zeit reicht.`,
	},
	Export: CommandText{
		"einen Workshop für einen zweiten Laptop ausgeben",
		`Gibt einen Workshop mit allen abgegebenen Stimmen als Dokument
„kundenbindung/workshop/v1“ aus, auch vor dem Aufdecken. „workshop import“ fügt es
auf einem anderen Laptop zu dem hinzu, was dort schon ist.`,
	},
	Import: CommandText{
		"einen Workshop von einem anderen Laptop dazunehmen",
		`Nimmt Dokumente „kundenbindung/workshop/v1“ dazu, alle oder keines: Was hier fehlt,
kommt hinzu, was schon da ist, bleibt. Zweimal dasselbe einzulesen ändert nichts.`,
	},

	Time: "UHRZEIT",

	People: "wie viele Personen mitmachen", SheetPeople: "wie viele Blätter; sonst so viele, wie beim Workshop mitmachen",
	Minutes: "wie lange der Workshop dauert", Way: "wie abgestimmt wird",
	Mode: "Umfang: ausführlich oder kurz", Named: "Antworten mit Namen statt anonym", At: "wann er beginnt, zum Beispiel 14:00",
	Company: "Name des Betriebs auf den Blättern", Out: "in diese neue Datei schreiben", OutText: "in diese neue Datei schreiben, statt auszugeben",
	Ballots: "Antworten als Stimmen in den Workshop mit dieser ID aufnehmen",

	NotAt:    "--at kann nicht „%s“ sein; möglich ist eine Uhrzeit wie 14:00.",
	NoPeople: "Es fehlt, für wie viele Personen; bitte ergänzen Sie zum Beispiel --people 7.",
	EmptyID:  "Die ID ist leer; „kundenbindung workshop list“ nennt alle.",
	NoSuchID: "Kein Workshop hat eine ID, die mit „%s“ beginnt; „kundenbindung workshop list“ nennt alle.",
	ManyIDs:  "Mehrere Workshops haben eine ID, die mit „%s“ beginnt; bitte geben Sie mehr Zeichen an.",
	Nothing:  "In %s ist noch kein Workshop gespeichert; „w“ auf der Startseite des Programms legt einen an.",
	Printed: Plural{
		"Ein Blatt. Bitte öffnen Sie die Datei im Browser, und drucken Sie sie, gern beidseitig.",
		"%d Blätter, jedes mit eigenem Kürzel. Bitte öffnen Sie die Datei im Browser, und drucken Sie sie, gern beidseitig.",
	},
	Columns: WorkshopColumns{ID: "ID", Company: "Betrieb", State: "Stand", Voted: "Stimmzettel", Created: "angelegt"},
	Handed:  "%d", HandedOf: "%d von %d", HandedMore: "%d (Personen: %d)",
	States: [model.WorkshopStateCount]string{
		model.WorkshopPrepared: "in Vorbereitung", model.WorkshopVoting: "Abstimmung läuft",
		model.WorkshopRevealed: "aufgedeckt", model.WorkshopClosed: "abgeschlossen",
	},
	Hidden:    "Der Workshop von %s ist noch nicht aufgedeckt.",
	Voted:     "Abgegebene Stimmzettel: %s.",
	Cards:     Plural{"Karten zu einer Frage", "Karten zu %d Fragen"},
	Rows:      Plural{"Mit Karten wurde über eine Frage abgestimmt.", "Mit Karten wurde über %d Fragen abgestimmt."},
	Secret:    "In dieser Datei stehen die einzelnen Stimmen, auch vor dem Aufdecken. Sie ist nur für den anderen Laptop: Bitte geben Sie sie sonst niemandem, und löschen Sie sie danach.",
	Prepared:  "Dieser Workshop hat noch keine Stimmen; in der Datei steht nur, was vorbereitet wurde.",
	Imported:  "%s: neu dazugekommen – Stimmzettel: %d, Reihen von Karten: %d.",
	Known:     "%s: keine neuen Stimmen, alle sind schon da.",
	Begun:     "Angefangene Stimmzettel: %d. Im Workshop geht es damit weiter; wer am Laptop war, gibt dort das eigene Kürzel ein.",
	Late:      "Angefangene Stimmzettel, die nicht übernommen wurden: %d. Der Workshop ist schon aufgedeckt.",
	Made:      "%s: Der Workshop war hier neu und ist jetzt angelegt.",
	Differs:   "%s: Hier steht unter derselben ID schon eine andere Stimme; nichts wurde übernommen. Bitte exportieren Sie auf dem anderen Laptop noch einmal.",
	Revealed:  "%s ist hier schon aufgedeckt und nimmt keine Stimmen mehr an; aus %s wurde nichts übernommen.",
	Crowd:     "%s: Mit den Namen darin wären es hier mehr als %d Personen; nichts wurde übernommen. Bitte streichen Sie auf einem der Laptops, wer nicht mitmacht, und exportieren Sie noch einmal.",
	OfOther:   "%s: Das Dokument gehört zu einem anderen Workshop; bitte prüfen Sie die ID hinter --workshop.",
	ManyVotes: "%s: Damit wären es hier mehr als %d Stimmzettel oder Karten zu einer Frage; nichts wurde übernommen. Bitte prüfen Sie, ob die Datei zu diesem Workshop gehört.",
	OfOtherCompany: "%s: Das Dokument ist von „%s“, der Workshop von „%s“; nichts wurde übernommen. Ist es derselbe Betrieb, geben Sie ihm auf dem anderen " +
		"Laptop denselben Namen (kundenbindung rename), und exportieren Sie noch einmal.",
	OtherLength: [2]string{
		model.Full:  "%s: Beantwortet ist der ausführliche Fragebogen, der Workshop stellt den kurzen; es zählen nur dessen Fragen.",
		model.Quick: "%s: Beantwortet ist der kurze Fragebogen, der Workshop stellt den ausführlichen; die übrigen Fragen bleiben bei diesen Stimmen offen.",
	},
	OtherRoles:   "%s: Rollen, die der Workshop nicht kennt: %s. Die Stimmen zählen. Ergänzen Sie die Rollen im Workshop unter „Rahmen“, wenn sie dazugehören.",
	OfGroup:      "%s: Das Dokument ist keine einzelne Stimme, sondern das Ergebnis einer Gruppe; bitte wählen Sie die Antworten einer Person.",
	OtherGroup:   "%s: Die Gruppe dieses Workshops hat hier eine andere Selbsteinschätzung; nichts wurde übernommen. Bitte exportieren Sie auf dem anderen Laptop noch einmal.",
	OtherVersion: "%s: Diese Antworten gibt es hier schon als Stimme, aber in einer anderen Fassung; eine abgegebene Stimme bleibt, wie sie ist. Nichts wurde übernommen; bitte lassen Sie das Dokument weg.",
	NoAnswers:    "%s: In einem Dokument steht keine einzige Antwort; nichts wurde übernommen. Bitte lassen Sie dieses Dokument weg.",
	NoConflict:   "--conflict gilt nicht zusammen mit --workshop: Eine abgegebene Stimme bleibt, wie sie ist.",
	VotesToo:     "Dazu gehört ein Workshop; abgegebene Stimmzettel: %s. Auch der Workshop und seine Stimmen werden gelöscht.",
	VotesHidden:  "Stimmen, die noch nicht aufgedeckt sind, stehen in keiner Sicherung.",
	Taken:        "%s: Stimmzettel neu: %d, schon da: %d. Abgegeben sind jetzt: %s.",
}

var workshopCLIEN = WorkshopCLI{
	Workshop: CommandText{
		"workshops: timetable, sheets, result, second laptop",
		`Several people answer for one firm and talk about the differences. The workshop
itself runs in the program; “w” on its first page leads there.`,
	},
	List: CommandText{
		"list the saved workshops",
		"Lists all saved workshops, the newest first.",
	},
	Show: CommandText{
		"show the result of a workshop",
		`Shows what the group answered together, how the votes are spread, what was agreed
and what is on the plan. Before the reveal it shows nothing but how many have
voted. The beginning of the ID is enough.`,
	},
	Sheets: CommandText{
		"write the questionnaire for printing",
		`Writes the questionnaire as a page to print (HTML, A4), a sheet with a random code
for each person. With the ID of a workshop, firm, length and roles come from there;
without an ID and without --mode it is the short questionnaire. To print it,
open the file in the browser.`,
	},
	Script: CommandText{
		"write the timetable for printing",
		`Writes a timetable for whoever leads the workshop: what to prepare, and what to
say and do when. The minutes follow from the number of people, the length and the
way of voting:

  sheets   on printed sheets, which you type in
  cards    with raised cards, question by question
  laptop   one laptop goes round
  laptops  everyone on their own laptop

Without --mode, it is for the short questionnaire, which the program suggests, too.
Without --way, it is the first way for which there is enough time.`,
	},
	Export: CommandText{
		"write a workshop for a second laptop",
		`Writes a workshop with all votes handed in as a document
“kundenbindung/workshop/v1”, before the reveal too. “workshop import” adds it on
another laptop to what is there already.`,
	},
	Import: CommandText{
		"add a workshop from another laptop",
		`Adds documents “kundenbindung/workshop/v1”, all or none: what is missing here is
added, what is there already stays. Importing the same one twice changes nothing.`,
	},

	Time: "TIME",

	People: "how many people take part", SheetPeople: "how many sheets; otherwise as many as take part in the workshop",
	Minutes: "how long the workshop takes", Way: "how people vote",
	Mode: "length: full or short", Named: "answers with names instead of anonymous ones", At: "when it begins, for example 14:00",
	Company: "name of the firm on the sheets", Out: "write to this new file", OutText: "write to this new file instead of showing it",
	Ballots: "take the answers as votes into the workshop with this ID",

	NotAt:    "--at cannot be “%s”; possible is a time of day such as 14:00.",
	NoPeople: "The number of people is missing; please add, for example, --people 7.",
	EmptyID:  "The ID is empty; “kundenbindung workshop list” lists them all.",
	NoSuchID: "No workshop has an ID that begins with “%s”; “kundenbindung workshop list” lists them all.",
	ManyIDs:  "Several workshops have an ID that begins with “%s”; please give more characters.",
	Nothing:  "No workshop is saved in %s yet; “w” on the first page of the program sets one up.",
	Printed: Plural{
		"One sheet. Please open the file in the browser and print it, on both sides if you like.",
		"%d sheets, each with its own code. Please open the file in the browser and print it, on both sides if you like.",
	},
	Columns: WorkshopColumns{ID: "ID", Company: "Company", State: "State", Voted: "Ballots", Created: "Created"},
	Handed:  "%d", HandedOf: "%d of %d", HandedMore: "%d (people: %d)",
	States: [model.WorkshopStateCount]string{
		model.WorkshopPrepared: "being prepared", model.WorkshopVoting: "voting",
		model.WorkshopRevealed: "revealed", model.WorkshopClosed: "closed",
	},
	Hidden:    "The workshop of %s is not revealed yet.",
	Voted:     "Ballots handed in: %s.",
	Cards:     Plural{"cards for one question", "cards for %d questions"},
	Rows:      Plural{"One question was voted on with cards.", "%d questions were voted on with cards."},
	Secret:    "This file holds everyone’s votes, even before the reveal. It is only for the other laptop: please give it to nobody else, and delete it afterwards.",
	Prepared:  "This workshop has no votes yet; the file holds only what was prepared.",
	Imported:  "%s: newly added – ballots: %d, rows of cards: %d.",
	Known:     "%s: no new votes, all of them are here already.",
	Begun:     "Begun ballots: %d. They go on in the workshop; whoever was at the laptop enters their own code there.",
	Late:      "Begun ballots that were not taken over: %d. The workshop is revealed already.",
	Made:      "%s: the workshop was new here and is now set up.",
	Differs:   "%s: there is already a different vote here under the same ID; nothing was taken over. Please export it once more on the other laptop.",
	Revealed:  "%s is revealed here already and takes no more votes; nothing of %s was taken over.",
	Crowd:     "%s: with the names in it there would be more than %d people here; nothing was taken over. Please delete on one of the laptops who does not take part, and export once more.",
	OfOther:   "%s: the document belongs to another workshop; please check the ID after --workshop.",
	ManyVotes: "%s: with it there would be more than %d ballots here, or cards for one question; nothing was taken over. Please check whether the file belongs to this workshop.",
	OfOtherCompany: "%s: the document is from “%s”, the workshop from “%s”; nothing was taken over. If it is the same firm, give it the same name on the " +
		"other laptop (kundenbindung rename), and export once more.",
	OtherLength: [2]string{
		model.Full:  "%s: the full questionnaire was answered, the workshop asks the short one; only its questions count.",
		model.Quick: "%s: the short questionnaire was answered, the workshop asks the full one; in these votes the other questions stay open.",
	},
	OtherRoles:   "%s: roles that the workshop does not know: %s. The votes count. Add the roles in the workshop under “Setup” if they belong to it.",
	OfGroup:      "%s: the document is not a single vote but the result of a group; please choose the answers of one person.",
	OtherGroup:   "%s: the group of this workshop has another assessment here; nothing was taken over. Please export it once more on the other laptop.",
	OtherVersion: "%s: these answers are already a vote here, but in another version; a vote that was handed in stays as it is. Nothing was taken over; please leave the document out.",
	NoAnswers:    "%s: a document holds not a single answer; nothing was taken over. Please leave that document out.",
	NoConflict:   "--conflict does not go with --workshop: a vote that was handed in stays as it is.",
	VotesToo:     "A workshop belongs to it; ballots handed in: %s. The workshop and its votes are deleted too.",
	VotesHidden:  "Votes that are not revealed yet are in no backup.",
	Taken:        "%s: ballots new: %d, there already: %d. Handed in now: %s.",
}

// HowMany says how many have handed in a ballot, and of how many where it is
// known who takes part.
func (c *WorkshopCLI) HowMany(handed, people int) string {
	switch {
	case people > 0 && handed > people:
		return fmt.Sprintf(c.HandedMore, handed, people)
	case people > 0:
		return fmt.Sprintf(c.HandedOf, handed, people)
	}
	return fmt.Sprintf(c.Handed, handed)
}

// DeletedToo says what is deleted with the assessment of a workshop's group:
// the workshop, and that no backup has its votes where they are hidden.
func (c *WorkshopCLI) DeletedToo(w *model.Workshop, n model.WorkshopCount) (text string, hidden bool) {
	text = fmt.Sprintf(c.VotesToo, c.HowMany(n.Handed, len(w.Participants)))
	if cards := n.RowItems.Len(); cards > 0 {
		text += " " + c.Rows.Of(cards)
	}
	if hidden = w.State == model.WorkshopVoting && n.Handed+n.Begun+n.RowItems.Len() > 0; hidden {
		text += " " + c.VotesHidden
	}
	return text, hidden
}
