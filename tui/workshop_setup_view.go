package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// setupWidth is as wide as the page gets: values far from their labels are
// hard to read.
const setupWidth = 90

func (s *workshopSetup) width(l layout) int { return min(setupWidth, l.width-2*l.margin()) }

func (s *workshopSetup) view(a *App, l layout) []string {
	if l.kind == tiny {
		return s.viewTiny(a, l)
	}
	lines := a.workshopTitle(l, a.words.Workshop.Setup.Title, "")
	list := make([]string, setupRows)
	for row := range setupRow(setupRows) {
		list[row] = s.line(a, row, s.width(l))
	}
	help := paragraph(s.about(a), s.width(l), a.theme.Muted)
	below := append([]string{""}, indent(s.times(a, s.width(l)), l.margin())...)
	room := l.body - len(lines) - len(below) - 1
	if room < setupRows+1 {
		below, room = nil, l.body-len(lines)-2
	}
	list = a.scroll(list, int(s.row), int(s.row), min(room, setupRows), s.width(l))
	lines = append(lines, indent(list, l.margin()-gutterWidth)...)
	lines = append(append(lines, ""), indent(fill(help, max(1, min(helpRows, room-setupRows))), l.margin())...)
	return fill(append(lines, below...), l.body)
}

// viewTiny draws one row at a time.
func (s *workshopSetup) viewTiny(a *App, l layout) []string {
	width := s.width(l)
	lines := a.workshopTitle(l, a.words.Workshop.Setup.Title, fmt.Sprintf(a.words.Closing.Row, s.row+1, setupRows))
	body := []string{a.pointed(a.labelled(s.label(a, s.row), true, false), true)}
	body = append(body, indent([]string{s.value(a, s.row, width-gutterWidth)}, gutterWidth)...)
	body = append(append(body, ""), styled(sentences(s.about(a), width, l.body-5), a.theme.Muted)...)
	return fill(append(lines, indent(body, l.margin())...), l.body)
}

func (s *workshopSetup) label(a *App, row setupRow) string { return a.words.Workshop.Setup.Labels[row] }

// labelColumn is the width of the labels.
func (s *workshopSetup) labelColumn(a *App) int {
	widest := 0
	for row := range setupScript {
		widest = max(widest, ansi.StringWidth(s.label(a, row)))
	}
	return widest + 2
}

func (s *workshopSetup) line(a *App, row setupRow, width int) string {
	label := a.labelled(s.label(a, row), row == s.row, false)
	if row >= setupScript {
		return a.pointed(label, row == s.row)
	}
	column := s.labelColumn(a)
	return a.pointed(pad(label, column)+s.value(a, row, width-column), row == s.row)
}

// value draws what a row holds.
func (s *workshopSetup) value(a *App, row setupRow, width int) string {
	w, r := &a.words.Workshop.Setup, a.room
	switch row {
	case setupMode:
		text := w.Quick
		if a.assessment().Mode == model.Full {
			text = w.Full
		}
		return s.movable(a, row, fmt.Sprintf(text, len(a.items())))
	case setupNamed:
		text := w.Anonymous
		if r.w.Named {
			text = w.Named
		}
		return s.movable(a, row, text)
	case setupMinutes:
		return s.movable(a, row, fmt.Sprintf(w.Minutes, r.w.Minutes))
	case setupScript, setupOn:
		return ""
	default:
		return s.text(a, row, width)
	}
}

func (s *workshopSetup) movable(a *App, row setupRow, text string) string {
	return a.movable(a.theme.Text.Render(text), row == s.row && !s.fixed(a, row))
}

// text draws a row of text, with the input while it is active.
func (s *workshopSetup) text(a *App, row setupRow, width int) string {
	in := s.input(row)
	lead := strings.Repeat(" ", arrowLead)
	width -= arrowLead
	switch {
	case in.Value() == "":
		return lead + a.theme.Muted.Render(ansi.Truncate(a.words.Workshop.Setup.Empty[row], width, a.theme.Glyphs.Ellipsis))
	case row != s.row || s.fixed(a, row):
		return lead + a.theme.Text.Render(ansi.Truncate(clean(in.Value()), width, a.theme.Glyphs.Ellipsis))
	}
	in.SetWidth(width - 1)
	in.SetCursor(in.Position()) // scrolls the text to the cursor at the new width
	return lead + ansi.Truncate(in.View(), width, "")
}

// about explains the active row.
func (s *workshopSetup) about(a *App) string {
	if warning := s.name.warning(a); s.row == setupCompany && warning != "" {
		return warning
	}
	if s.row == setupNamed && a.room.w.Named {
		return a.words.Workshop.Setup.AboutNamed
	}
	if carried := a.carriedText(); carried != "" && (s.row == setupCompany || s.row == setupOn) {
		return carried
	}
	return a.words.Workshop.Setup.About[s.row]
}

// times draws how long each way of voting takes, and what it leaves for the
// talk.
func (s *workshopSetup) times(a *App, width int) []string {
	w, people := &a.words.Workshop.Setup, len(a.room.w.Participants)
	if people == 0 {
		return paragraph(w.TimesOpen, width, a.theme.Muted)
	}
	lines := []string{a.theme.Question.Render(a.cutWords(w.Times.And(people, len(a.items())), width))}
	widest := 0
	for way := range model.VoteWay(model.VoteWayCount) {
		widest = max(widest, ansi.StringWidth(a.words.Workshop.Ways[way]))
	}
	for _, way := range waysInOrder {
		lines = append(lines, s.time(a, way, widest+2, width))
	}
	return lines
}

// waysInOrder lists the ways of voting as they stand on the pages.
var waysInOrder = [model.VoteWayCount]model.VoteWay{model.ByLaptop, model.ByCards, model.BySheets, model.ByLaptops}

// time draws one way of voting:
//
//	Laptop geht herum     37 Min.   dann bleibt Zeit für 5 Fragen im Gespräch
func (s *workshopSetup) time(a *App, way model.VoteWay, column, width int) string {
	w, r, mode := &a.words.Workshop.Setup, a.room, a.assessment().Mode
	people := len(r.w.Participants)
	took := a.cat.Method.Workshop.Time(way, people, len(a.items()))
	line := pad(a.theme.Text.Render(a.words.Workshop.Ways[way]), column) +
		a.theme.Text.Render(fmt.Sprintf(w.Took, took.Minutes()))
	script := a.cat.Method.Script(way, mode, people, r.w.Minutes)
	note, style := w.Leaves.Of(script.Points), a.theme.Muted
	if script.Short > 0 {
		note, style = fmt.Sprintf(w.TooShort, script.Short), a.theme.Warn
	}
	return line + "   " + style.Render(a.cutWords(note, max(4, width-ansi.StringWidth(line)-3)))
}

func (s *workshopSetup) cursor(a *App, l layout) *tea.Cursor {
	if !s.typing() || s.fixed(a, s.row) {
		return nil
	}
	c := s.input(s.row).Cursor()
	if c == nil {
		return nil
	}
	if l.kind == tiny {
		c.X += l.margin() + gutterWidth + arrowLead
		c.Y += 2
		return c
	}
	c.X += l.margin() + s.labelColumn(a) + arrowLead
	c.Y += 2 + int(s.row)
	return c
}

// help adds the explanation of every row to the keys.
func (s *workshopSetup) help(a *App) []string {
	width := min(setupWidth, a.window.width-6)
	var lines []string
	for row := range setupRow(setupRows) {
		text := s.label(a, row) + ": " + a.words.Workshop.Setup.About[row]
		lines = append(lines, paragraph(text, width, a.theme.Text)...)
	}
	return lines
}
