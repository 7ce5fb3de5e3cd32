package report

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// agenda lists what to talk about, the most mixed first, with the votes as
// dots and the roles beside each other.
func (r *groupReport) agenda() {
	r.heading(r.say.Agenda)
	if len(r.Votes.Agenda) == 0 {
		r.paragraph(r.say.NoAgenda)
		return
	}
	r.paragraph(r.say.AgendaLead)
	if r.Votes.RolesHeld > 0 {
		r.paragraph(r.say.RolesHeld.Of(r.Votes.RolesHeld))
	}
	r.space()
	for n, talk := range r.Votes.Agenda {
		votes := &r.Votes.Items[talk.Item]
		label := r.page.cat.Item(talk.Item).Label
		r.numbered(n+1, fmt.Sprintf(r.say.Talk, label, r.page.words.TallySays(&votes.First, talk.Unknown)))
		r.under(r.say.VoteDots(&votes.First, r.dot, r.none))
		if roles := r.roles(talk.Item); roles != "" {
			r.under(roles)
		}
		if votes.Second.N > 0 {
			dots := r.say.VoteDots(&votes.Second, r.dot, r.none)
			r.under(fmt.Sprintf(r.say.Second, dots, words.VoteKey(votes.Second.Median)))
		}
	}
}

// roles sets the roles beside each other.
func (r *groupReport) roles(i model.Item) string {
	var parts []string
	for n := range r.Votes.Roles {
		role := &r.Votes.Roles[n]
		name, votes := words.Clean(role.Name), &role.Items[i]
		if votes.N == 0 {
			parts = append(parts, fmt.Sprintf(r.say.RoleNoVote, name, role.People))
		} else {
			parts = append(parts, fmt.Sprintf(r.say.Role, name, role.People, words.VoteKey(votes.Median)))
		}
	}
	return strings.Join(parts, "; ")
}

// agreed lists what was agreed on and noted, beside the votes.
func (r *groupReport) agreed() {
	r.heading(r.say.Agreed)
	none := true
	for i := range model.Item(model.ItemCount) {
		note := strings.TrimSpace(words.Clean(r.Group.Notes[i]))
		if r.Group.Agreed[i] == model.Open && note == "" {
			continue
		}
		none = false
		r.bullet(r.agreedOn(i))
		if note != "" {
			r.under(fmt.Sprintf(r.say.Note, note))
		}
	}
	if none {
		r.paragraph(r.say.NoneAgreed)
	}
}

func (r *groupReport) agreedOn(i model.Item) string {
	label, votes := r.page.cat.Item(i).Label, &r.Votes.Items[i].First
	state, ok := r.Group.Agreed[i].State()
	if !ok {
		return fmt.Sprintf(r.say.NotAgreed, label)
	}
	answer := strconv.Itoa(words.VoteKey(state)) + ", " + r.page.saidTo(i, r.Group.Agreed[i])
	if votes.N == 0 {
		return fmt.Sprintf(r.say.AgreedNew, label, answer)
	}
	return fmt.Sprintf(r.say.AgreedOn, label, answer, words.VoteKey(votes.Median))
}

// votes lists how the votes on every item are spread, section by section.
func (r *groupReport) votes() {
	r.heading(r.say.Votes)
	r.paragraph(r.say.VotesLead)
	head := []string{r.say.Question}
	for state := range model.StateCount {
		head = append(head, strconv.Itoa(words.VoteKey(state)))
	}
	head = append(head, r.say.Unknown, r.say.NA, r.say.Middle, r.say.Spread)
	for _, section := range r.page.cat.Sections(r.Group.Mode) {
		rows := [][]string{head}
		for _, i := range section.Items {
			rows = append(rows, r.voteRow(i))
		}
		r.subheading(r.page.cat.Section(section.ID).Name)
		r.table(rows)
	}
}

// longestLabel keeps the tables of all sections alike.
const longestLabel = 30

func (r *groupReport) voteRow(i model.Item) []string {
	t := &r.Votes.Items[i].First
	label := r.page.cat.Item(i).Label
	row := []string{label + strings.Repeat(" ", max(0, longestLabel-ansi.StringWidth(label)))}
	for _, votes := range t.States {
		row = append(row, r.say.VoteCount(votes))
	}
	row = append(row, r.say.VoteCount(t.Unknown), r.say.VoteCount(t.NA))
	if t.N == 0 {
		return append(row, "", "")
	}
	return append(row, strconv.Itoa(words.VoteKey(t.Median)), r.say.ShortSpread[t.Spread])
}
