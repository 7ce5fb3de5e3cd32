package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// What a room sees of the pages that a workshop shares with the
// questionnaire: the question, and what it can choose from.

// slide shows the active question about the company.
func (s *situation) slide(a *App) slide {
	show := slide{head: a.words.Situation.Title, text: s.text(a), keys: []key.Binding{a.keys.Row}}
	f, ok := s.field()
	if !ok {
		return show
	}
	pick := a.keys.Pick
	pick.SetHelp(digits(f), pick.Help().Desc)
	show.keys = []key.Binding{pick, a.keys.Row}
	show.draw = airy(func(width int) []string { return a.options(f, width) })
	return show
}

// onSlide takes what chooses; the company's name is typed elsewhere.
func (s *situation) onSlide(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.workshop
	switch {
	case s.typing() && !key.Matches(k, a.keys.Row):
		return nil
	case key.Matches(k, a.keys.Row, a.keys.Pick, a.keys.GoOn, a.keys.Change, a.keys.Unsay):
		return s.handle(a, k)
	case key.Matches(k, keys.Forward):
		return s.handle(a, tea.KeyPressMsg{Code: tea.KeyDown})
	case key.Matches(k, keys.Backward):
		return s.handle(a, tea.KeyPressMsg{Code: tea.KeyUp})
	}
	return nil
}

// slide shows the question that the active row belongs to, with its rows.
func (c *closing) slide(a *App) slide {
	w := &a.words.Closing
	show := slide{head: a.closingTitle(), keys: []key.Binding{a.keys.Row}}
	switch closingKindOf(c.row) {
	case aimRow:
		show.text, show.keys = w.Aims, []key.Binding{a.keys.Tick, a.keys.Row}
		show.draw = airy(func(width int) []string { return c.aimLines(a, width) })
	case relevanceRow:
		show.text, show.keys = w.Relevance, []key.Binding{a.keys.Change, a.keys.Row}
		show.draw = airy(func(width int) []string { return c.relevanceLines(a, width) })
	case hoursRow:
		field := a.cat.Field(model.Hours)
		show.text, show.keys = field.Text, []key.Binding{a.keys.Change, a.keys.Row}
		show.draw = airy(func(width int) []string { return []string{c.hoursLine(a, field, true, width)} })
	default:
		show.text = c.onward(a)
	}
	return show
}

func (c *closing) aimLines(a *App, width int) (lines []string) {
	for row, b := range aims {
		lines = append(lines, a.pointed(c.aimLine(a, b, row == c.row, width-gutterWidth), row == c.row))
	}
	return lines
}

func (c *closing) relevanceLines(a *App, width int) (lines []string) {
	for n, f := range a.factorsAsked() {
		active := firstFactorRow+n == c.row
		lines = append(lines, a.pointed(c.relevanceLine(a, f, active, width-gutterWidth), active))
	}
	return lines
}

// onSlide takes what chooses.
func (c *closing) onSlide(a *App, k tea.KeyPressMsg) tea.Cmd {
	if key.Matches(k, a.keys.Row, a.keys.GoOn, a.keys.Change, a.keys.Tick, a.keys.Unsay) {
		return c.handle(a, k)
	}
	return nil
}

// airy draws lines as far apart as there is room.
func airy(draw func(width int) []string) func(width, rows int) []string {
	return func(width, rows int) []string {
		lines := draw(width)
		const most = 2
		gap := min(most, (rows-len(lines))/max(1, len(lines)))
		var out []string
		for _, line := range lines {
			out = append(append(out, line), make([]string, max(0, gap))...)
		}
		return fill(out, rows)
	}
}
