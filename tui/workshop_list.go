package tui

import (
	"fmt"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// workshopList shows the workshops and begins a new one.
type workshopList struct {
	id string // of the workshop under the cursor; the zero value is the first row
}

// showWorkshops goes to the list and reads it.
func (a *App) showWorkshops() tea.Cmd {
	a.screen = &workshopList{}
	return a.readWorkshops()
}

// newWorkshopRow is the ID of the row that begins a workshop.
const newWorkshopRow = "new"

// rows lists the workshops, the newest first, and what begins one.
func (s *workshopList) rows(a *App) (ids []string, at int) {
	for i := range a.workshops {
		ids = append(ids, a.workshops[i].ID)
	}
	ids = append(ids, newWorkshopRow)
	for i, id := range ids {
		if id == s.id {
			return ids, i
		}
	}
	return ids, 0
}

func (s *workshopList) bindings(a *App) []key.Binding {
	ids, at := s.rows(a)
	open := a.keys.Open
	what := a.words.Workshop.Keys.Do
	if ids[at] == newWorkshopRow {
		what = a.words.Workshop.List.KeyNew
	}
	open.SetHelp(open.Help().Key, what)
	return []key.Binding{a.keys.Move, open, a.keys.workshop.New, a.keys.workshop.Back}
}

func (s *workshopList) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	ids, at := s.rows(a)
	switch {
	case key.Matches(k, a.keys.Move):
		s.id = ids[step(k, at, len(ids))]
	case key.Matches(k, a.keys.workshop.New), key.Matches(k, a.keys.Open) && ids[at] == newWorkshopRow:
		if a.free() {
			a.beginWorkshop()
		}
	case key.Matches(k, a.keys.Open):
		s.id = ids[at]
		return a.openWorkshop(s.id)
	case key.Matches(k, a.keys.workshop.Back):
		return a.goHome()
	}
	return nil
}

func (s *workshopList) view(a *App, l layout) []string {
	w := &a.words.Workshop.List
	width := min(homeWidth, l.width-2*l.margin())
	lines := a.workshopTitle(l, w.Title, "")
	ids, at := s.rows(a)
	if len(a.workshops) == 0 || l.kind != tiny {
		intro := paragraph(w.Intro, width, a.theme.Text)
		lines = append(append(lines, indent(intro, l.margin())...), "")
	}
	list := make([]string, 0, len(ids))
	for i, id := range ids {
		list = append(list, s.row(a, id, i == at, width))
	}
	list = a.scroll(list, at, at, max(1, l.body-len(lines)), width)
	return fill(append(lines, indent(list, l.margin()-min(gutterWidth, l.margin()))...), l.body)
}

// row draws a workshop:
//
//	▸ Bäckerei Sommer                              4 von 7 haben abgestimmt
func (s *workshopList) row(a *App, id string, active bool, width int) string {
	for i := range a.workshops {
		if w := &a.workshops[i]; w.ID == id {
			return a.listed(a.company(w.Company), s.facts(a, w), active, width)
		}
	}
	return a.listed(a.words.Workshop.List.New, "", active, width)
}

// listed draws a row of a list with what is known of it on the right.
func (a *App) listed(name, right string, active bool, width int) string {
	room := width - gutterWidth
	name = a.cutWords(name, room)
	if right != "" { // the name comes first
		right = a.cutWords(right, max(room/3, room-ansi.StringWidth(name)-2))
	}
	line := spread(a.labelled(name, active, false), a.theme.Muted.Render(right), room)
	return a.pointed(line, active)
}

// facts says how far a workshop is. Nothing in it is a vote.
func (s *workshopList) facts(a *App, w *model.Workshop) string {
	text := &a.words.Workshop.List
	switch w.State {
	case model.WorkshopVoting:
		r := room{w: *w, count: a.turnouts[w.ID]}
		return a.turnout(&r)
	case model.WorkshopRevealed:
		return fmt.Sprintf(text.Revealed, a.words.When(w.Revealed, a.now()))
	case model.WorkshopClosed:
		return fmt.Sprintf(text.Closed, a.lang.Date(w.Revealed.In(a.now().Location())))
	default:
		return fmt.Sprintf(text.Prepared, a.words.When(w.Created, a.now()))
	}
}

// turnout says how many have voted, and how far raised cards are: all that may
// be known before the reveal.
func (a *App) turnout(r *room) string {
	voted, people := a.votedCount(r)
	text := a.words.Turnout(voted, people)
	have, of := a.cardItems(r)
	if have == 0 || have == of {
		return text
	}
	cards := fmt.Sprintf(a.words.Workshop.Cards.Items, have, of)
	if voted == 0 {
		return cards
	}
	return text + ", " + cards
}

// workshopTitle opens a page of the workshop.
func (a *App) workshopTitle(l layout, title, right string) []string {
	line := " " + spread(a.theme.Text.Bold(true).Render(title), a.theme.Muted.Render(right), l.width-2)
	if l.kind == tiny {
		return []string{line}
	}
	return []string{line, ""}
}

// inTheWorkshop stands for the next question where there is none: the group
// answers by its votes.
const inTheWorkshop = -2

// openRow opens what on the first page belongs to workshops, and reports
// whether the row does.
func (a *App) openRow(row homeRow) (tea.Cmd, bool) {
	if row.kind == workshopRow {
		return a.showWorkshops(), true
	}
	if s, ok := a.summary(row.id); ok && s.Workshop != "" && s.Finished.IsZero() {
		return a.openWorkshop(s.Workshop), true
	}
	return nil, false
}

// latest returns the later of two moments.
func latest(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// named is the key that its own row names.
func (h *home) named(a *App) []key.Binding {
	if rows, at := h.cursor(a); rows[at].kind == workshopRow {
		return nil
	}
	return []key.Binding{a.keys.workshop.List}
}
