package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

func (s *workshopTalk) view(a *App, l layout) []string {
	w := &a.words.Workshop.Talk
	if a.room.group == nil {
		return fill(a.workshopTitle(l, w.Title, ""), l.body)
	}
	right := fmt.Sprintf(a.words.Closing.Row, position(s.items, s.item)+1, len(s.items))
	if left := a.timeLeft(); left != "" {
		right = left + " · " + right
	}
	width := min(ballotWidth, l.width-2*l.margin())
	margin := l.margin()
	lines := a.workshopTitle(l, a.sectionName(s.item), right)
	question := paragraph(a.cat.Item(s.item).Text, width, a.theme.Question)
	lines = append(lines, indent(question, margin)...)
	rows := l.body - len(lines)
	if rows > 12 {
		lines = append(lines, "")
	}
	votes, room := s.votes(a, width), l.body-len(lines)
	below := s.below(a, width, room-len(votes))
	if over := len(votes) + len(below) - room; s.second && over > 0 { // what is typed stays in sight
		below = s.typedRow(a, width)
		votes = votes[:max(0, min(len(votes), room-len(below)))]
	}
	return fill(append(lines, indent(append(votes, below...), margin)...), l.body)
}

// sectionName names the section that an item stands in.
func (a *App) sectionName(i model.Item) string {
	sections := a.cat.Sections(a.assessment().Mode)
	at, _ := locate(sections, i)
	return a.cat.Section(sections[at].ID).Name
}

// voteColumn is a column of votes: of all, of the second vote, of a role.
type voteColumn struct {
	title string
	dots  dotsOf
	tally *model.Tally
}

// columns are what stands beside each other.
func (s *workshopTalk) columns(a *App) []voteColumn {
	w, g := &a.words.Workshop.Talk, a.room.group
	item := &g.Items[s.item]
	if a.byRole() {
		var list []voteColumn
		for n := range g.Roles {
			role := &g.Roles[n]
			t := &role.Items[s.item]
			title := fmt.Sprintf(w.RoleColumn, clean(role.Name), role.People)
			list = append(list, voteColumn{title, dotsOf{states: t.States}, t})
		}
		return list
	}
	list := []voteColumn{{w.FirstVote, a.room.dotsFor(s.item), &item.First}}
	if item.Second.People() > 0 {
		list = append(list, voteColumn{w.SecondVote, dotsOf{states: item.Second.States}, &item.Second})
	}
	return list
}

// votes draws the five states with the votes on each:
//
//	▸ 3 wir fragen nach, wenn wir daran denken   ●●●●● ●●
func (s *workshopTalk) votes(a *App, width int) []string {
	columns := s.columns(a)
	text := s.textColumn(a, columns, width)
	cell := (width - text) / len(columns)
	lines := make([]string, 0, model.StateCount+2)
	if len(columns) > 1 || a.byRole() {
		line := strings.Repeat(" ", text)
		for _, c := range columns {
			line += pad(a.theme.Muted.Render(ansi.Truncate(c.title, cell-1, a.theme.Glyphs.Ellipsis)), cell)
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	for state := range model.StateCount {
		line := pad(s.state(a, state, text-2), text)
		for n := range columns {
			line += pad(a.withNames(&columns[n].dots, state, cell-2), cell)
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return append(lines, s.words(a, columns, width)...)
}

// withNames draws the votes on a state, and behind them the names of those who
// show their own.
func (a *App) withNames(d *dotsOf, state, width int) string {
	dots := a.inFives(d, state, width)
	room := width - ansi.StringWidth(dots) - 2
	if len(d.names[state]) == 0 || room < 4 {
		return dots
	}
	return dots + "  " + a.theme.Muted.Render(a.cutWords(strings.Join(d.names[state], ", "), room))
}

// textColumn is how wide the words of the states are: as wide as they need, as
// far as the votes leave that much, and no less than makes sense.
func (s *workshopTalk) textColumn(a *App, columns []voteColumn, width int) int {
	need := 0
	for _, c := range columns {
		most := slices.Max(c.dots.states[:])
		need += max(most+most/5+4, min(widthOf(c.title)+2, width/4))
	}
	least := width * 2 / 5
	if len(columns) > 2 {
		least = width / 4
	}
	return max(min(least, a.statesWidth(s.item)), min(a.statesWidth(s.item), width-need))
}

// statesWidth is how wide the states of an item are, with mark and digit and a
// gap behind them.
func (a *App) statesWidth(i model.Item) int {
	const around = 8
	states := a.cat.Item(i).States
	return widthOf(states[:]...) + around
}

// state draws a state: its digit, and its mark where the group agreed on it.
func (s *workshopTalk) state(a *App, state, width int) string {
	style, mark := a.theme.Text, " "
	if a.assessment().Agreed[s.item] == model.Answer(state+1) {
		style, mark = a.theme.Chosen, a.theme.Chosen.Render(a.theme.Glyphs.Ticked)
	}
	text := a.cat.Item(s.item).States[state]
	return mark + " " + a.theme.Key.Render(strconv.Itoa(state+1)) + " " + style.Render(a.cutWords(text, width-4))
}

// words say under the votes how far they lie apart: of each column.
func (s *workshopTalk) words(a *App, columns []voteColumn, width int) []string {
	if len(columns) == 1 && !a.byRole() {
		return paragraph("    "+a.spreadWords(columns[0].tally), width, a.theme.Text)
	}
	var parts []string
	for _, c := range columns {
		parts = append(parts, c.title+": "+a.spreadWords(c.tally))
	}
	if a.byRole() && a.room.group.RolesHeld > 0 {
		parts = append(parts, a.words.Workshop.Talk.Held.Of(a.room.group.RolesHeld))
	}
	var lines []string
	for _, part := range parts {
		lines = append(lines, paragraph(part, width, a.theme.Text)...)
	}
	return lines
}

// below is what stands under the votes, as far as there is room: the row that
// is being typed, else what was agreed on, the questions to ask, the note.
func (s *workshopTalk) below(a *App, width, rows int) []string {
	w, x := &a.words.Workshop.Talk, a.assessment()
	if s.second {
		return append([]string{""}, s.secondRow(a, width)...)
	}
	var lines []string
	add := func(text string, style lipgloss.Style) {
		more := paragraph(text, width, style)
		if text != "" && len(lines)+len(more)+1 <= rows {
			lines = append(append(lines, ""), more...)
		}
	}
	if agreed := x.Agreed[s.item]; agreed != model.Open {
		add(fmt.Sprintf(w.AgreedOn, a.keyAndText(s.item, agreed)), a.theme.Chosen)
	}
	lines = append(lines, a.noteBelow(x.Notes[s.item], width, rows-len(lines))...)
	if !x.Done() {
		for _, ask := range s.asks(a) {
			add(ask, a.theme.Accent)
		}
	}
	return lines
}

// asks are questions to ask the group: by how the votes lie, and by what the
// item is about.
func (s *workshopTalk) asks(a *App) []string {
	w, t := &a.words.Workshop.Talk, &a.room.group.Items[s.item].First
	first := w.Asks[t.Spread]
	switch {
	case mostUnknown(t):
		first = w.AskUnknown
	case t.Spread == model.OneVoice && !a.room.namesVotes(s.item):
		first += " " + w.NotWho
	}
	if s.item.Block() == model.FactorBlock {
		return []string{first, w.AskStage[s.item.Stage()]}
	}
	return []string{first, w.AskBlock[s.item.Block()]}
}

// namesVotes reports whether a name stands beside a vote on an item.
func (r *room) namesVotes(i model.Item) bool {
	d := r.dotsFor(i)
	return slices.ContainsFunc(d.names[:], func(names []string) bool { return len(names) > 0 })
}

// secondRow draws the row of the second vote while it is being typed.
func (s *workshopTalk) secondRow(a *App, width int) []string {
	w := &a.words.Workshop
	head := spread(a.theme.Question.Render(w.Talk.Second),
		a.theme.Text.Render(fmt.Sprintf(w.Cards.Count, len(s.typed), len(a.room.w.Participants))), width)
	return append([]string{head}, s.typedRow(a, width)...)
}

func (s *workshopTalk) typedRow(a *App, width int) []string {
	return a.typedCells(s.typed, len(a.room.w.Participants), width)
}
