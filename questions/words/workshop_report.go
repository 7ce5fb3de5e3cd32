package words

import (
	"fmt"
	"strconv"
	"strings"

	"kundenbindung/model"
)

// GroupReport are the words of a workshop's result that is written down. Where
// a sentence takes parts, the comment behind its field names them in their
// order. Votes are shown as the keys 1 to 5 that give them.
type GroupReport struct {
	Title     string // company
	Revealed  string // day
	Voted     Plural
	ByCards   Plural // items that were voted on by rows
	Anonymous string
	Named     string
	Honest    string

	Votes, Agreed, Agenda, Plan string // headings

	VotesLead   string
	Question    string // columns
	Unknown     string
	NA          string
	Middle      string
	Spread      string
	Spreads     [model.SpreadCount]string
	ShortSpread [model.SpreadCount]string

	AgendaLead string
	NoAgenda   string
	Talk       string // question, why
	SD         string // label, median, standard deviation
	NotKnown   Plural // how many, of how many
	LoneVoice  string // key
	Second     string // dots, median
	Role       string // role, people, median
	RoleNoVote string // role, people
	RolesHeld  Plural // people
	Dots       string // key, dots: one of five

	AgreedOn   string // question, answer, median
	AgreedNew  string // question, answer; nobody gave a state
	NotAgreed  string // question
	Note       string // note
	NoneAgreed string

	NoPlan   string
	PlanLine string // what, status
	PlanWho  string // who
	PlanDue  string // day
	FirstDo  string // the first fifteen minutes
}

var groupReportDE = GroupReport{
	Title:     "Workshop: %s",
	Revealed:  "aufgedeckt am %s",
	Voted:     Plural{"ein Stimmzettel", "%d Stimmzettel"},
	ByCards:   Plural{"mit Karten über eine Frage abgestimmt", "mit Karten über %d Fragen abgestimmt"},
	Anonymous: "anonym", Named: "mit Namen",
	Honest: "Als Ergebnis der Gruppe gilt, worauf sie sich geeinigt hat, sonst die Mitte der Stimmen: die mittlere, wenn man alle Stimmen der Größe nach ordnet, bei zwei mittleren die kleinere. Die einzelnen Stimmen stehen weiter unten.",

	Votes: "Die Stimmen", Agreed: "Was vereinbart wurde", Agenda: "Wo die Meinungen auseinandergehen", Plan: "Plan",

	VotesLead: "Unter 1 bis 5 steht, wie viele diese Antwort gewählt haben; 1 ist auf dem Bildschirm die erste Antwort, 5 die letzte. Unter ? steht, wie oft „weiß ich nicht“ gewählt wurde, unter – „trifft nicht zu“. „Mitte“ ist die mittlere Stimme, wenn alle der Größe nach stehen.",
	Question:  "Frage", Unknown: "?", NA: "–", Middle: "Mitte", Spread: "Streuung",
	Spreads: [model.SpreadCount]string{
		model.NoSpread: "zu wenige Stimmen", model.Agreed: "einig", model.OneVoice: "einig bis auf eine Stimme",
		model.Mixed: "gemischt", model.Disputed: "strittig",
	},
	ShortSpread: [model.SpreadCount]string{
		model.NoSpread: "–", model.Agreed: "einig", model.OneVoice: "bis auf eine",
		model.Mixed: "gemischt", model.Disputed: "strittig",
	},

	AgendaLead: "Was am weitesten auseinanderliegt, steht oben; am Ende, was viele nicht wissen.",
	NoAgenda:   "Bei keiner Frage liegen die Stimmen weit auseinander.",
	Talk:       "%s: %s",
	SD:         "%s, Mitte %d, Streuung %s",
	NotKnown:   Plural{"1 von %d weiß es nicht", "%d von %d wissen es nicht"},
	LoneVoice:  "eine Stimme auf %d",
	Second:     "Zweite Abstimmung: %s, Mitte %d",
	Role:       "%s (%d): Mitte %d",
	RoleNoVote: "%s (%d): keine Zahl",
	RolesHeld: Plural{
		"Eine Rolle mit einer Person fehlt hier, damit niemand die Antworten Einzelner ausrechnen kann.",
		"Eine Rolle mit %d Personen fehlt hier, damit niemand die Antworten Einzelner ausrechnen kann.",
	},
	Dots: "%d %s",

	AgreedOn:   "%s: vereinbart ist %s; die Mitte der Stimmen war %d.",
	AgreedNew:  "%s: vereinbart ist %s; eine Zahl hatte vorher niemand gewählt.",
	NotAgreed:  "%s: nichts vereinbart.",
	Note:       "Notiz: %s",
	NoneAgreed: "Es wurde nichts vereinbart und nichts notiert.",

	NoPlan:   "Auf dem Plan steht noch nichts.",
	PlanLine: "%s (%s)",
	PlanWho:  "zuständig: %s", PlanDue: "bis %s",
	FirstDo: "Die ersten 15 Minuten: %s",
}

var groupReportEN = GroupReport{
	Title:     "Workshop: %s",
	Revealed:  "revealed on %s",
	Voted:     Plural{"one ballot", "%d ballots"},
	ByCards:   Plural{"one question voted on with cards", "%d questions voted on with cards"},
	Anonymous: "anonymous", Named: "with names",
	Honest: "The group’s result is what it agreed on, otherwise the middle of the votes: the one in the middle when all votes are put in order of size, the smaller one of two. The individual votes are further down.",

	Votes: "The votes", Agreed: "What was agreed", Agenda: "Where opinions differ", Plan: "Plan",

	VotesLead: "Under 1 to 5 you see how many chose that answer; 1 is the first answer on the screen, 5 the last. Under ? you see how often “I don’t know” was chosen, under – “does not apply”. “Middle” is the vote in the middle when all stand in order of size.",
	Question:  "Question", Unknown: "?", NA: "–", Middle: "Middle", Spread: "Spread",
	Spreads: [model.SpreadCount]string{
		model.NoSpread: "too few votes", model.Agreed: "agreed", model.OneVoice: "agreed but for one vote",
		model.Mixed: "mixed", model.Disputed: "disputed",
	},
	ShortSpread: [model.SpreadCount]string{
		model.NoSpread: "–", model.Agreed: "agreed", model.OneVoice: "but for one",
		model.Mixed: "mixed", model.Disputed: "disputed",
	},

	AgendaLead: "What lies farthest apart comes first; what many do not know comes last.",
	NoAgenda:   "On no question do the votes lie far apart.",
	Talk:       "%s: %s",
	SD:         "%s, middle %d, spread %s",
	NotKnown:   Plural{"1 of %d doesn’t know", "%d of %d don’t know"},
	LoneVoice:  "one vote on %d",
	Second:     "Second vote: %s, middle %d",
	Role:       "%s (%d): middle %d",
	RoleNoVote: "%s (%d): no figure",
	RolesHeld: Plural{
		"One role of one person is left out here so that nobody can work out anyone’s answers.",
		"One role of %d people is left out here so that nobody can work out anyone’s answers.",
	},
	Dots: "%d %s",

	AgreedOn:   "%s: agreed on %s; the middle of the votes was %d.",
	AgreedNew:  "%s: agreed on %s; nobody had chosen a figure before.",
	NotAgreed:  "%s: nothing agreed.",
	Note:       "Note: %s",
	NoneAgreed: "Nothing was agreed and nothing noted.",

	NoPlan:   "There is nothing on the plan yet.",
	PlanLine: "%s (%s)",
	PlanWho:  "in charge: %s", PlanDue: "by %s",
	FirstDo: "The first 15 minutes: %s",
}

// VoteKey is the key from 1 to 5 that gives a state.
func VoteKey(state int) int { return state + int(model.State0) }

// VoteDots writes the votes on the five states as dots: "1 ●●  2 ·  3 ●  4 ·  5
// ●●●". Nobody's place is a blank.
func (g *GroupReport) VoteDots(t *model.Tally, dot, none string) string {
	parts := make([]string, model.StateCount)
	for state, votes := range t.States {
		dots := none
		if votes > 0 {
			dots = strings.Repeat(dot, votes)
		}
		parts[state] = fmt.Sprintf(g.Dots, VoteKey(state), dots)
	}
	return strings.Join(parts, "  ")
}

// TallySays says in words how far votes lie apart and how many do not know.
func (w *Words) TallySays(t *model.Tally, unknown bool) string {
	g := &w.Meeting.Report
	var parts []string
	if t.N > 0 {
		says := fmt.Sprintf(g.SD, g.Spreads[t.Spread], VoteKey(t.Median), w.Lang.Number(t.SD.Value, 2))
		if t.Spread == model.OneVoice {
			says += ", " + fmt.Sprintf(g.LoneVoice, VoteKey(t.Lone))
		}
		parts = append(parts, says)
	}
	if unknown {
		parts = append(parts, g.NotKnown.And(t.Unknown, t.People()))
	}
	return strings.Join(parts, "; ")
}

// VoteCount writes how many, or a mark where it is nobody.
func (g *GroupReport) VoteCount(n int) string {
	if n == 0 {
		return "·"
	}
	return strconv.Itoa(n)
}
