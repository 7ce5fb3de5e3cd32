package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions"
	"kundenbindung/tui/spectrum"
)

func (s *workshopReveal) view(a *App, l layout) []string {
	w := &a.words.Workshop.Reveal
	lines := []string{s.title(a, l)}
	if l.kind != tiny {
		lines = append(lines, "")
	}
	width := min(setupWidth, l.width-2*l.margin())
	section, ok := s.section(a)
	switch {
	case len(s.covered(a)) > 0:
		how := w.SpectrumCovered
		if ok {
			how = w.CoveredText
		}
		text := append(paragraph(w.Covered, width, a.theme.Question), "")
		text = append(text, paragraph(how, width, a.theme.Muted)...)
		return fill(append(lines, indent(text, l.margin())...), l.body)
	case a.room.group == nil:
		return fill(append(lines, indent(paragraph(w.Reading, width, a.theme.Muted), l.margin())...), l.body)
	case ok && l.kind == wide:
		lines = append(lines, s.itemsAndStates(a, l, section, l.body-len(lines))...)
	case ok:
		lines = append(lines, s.items(a, l, section, l.body-len(lines), width)...)
	default:
		lines = append(lines, s.spectrum(a, l, l.body-len(lines))...)
	}
	return fill(lines, l.body)
}

// title names the section, and marks which ones were revealed.
func (s *workshopReveal) title(a *App, l layout) string {
	w := &a.words.Workshop.Reveal
	name := w.Spectrum
	sections := s.sections(a)
	if section, ok := s.section(a); ok {
		name = a.cat.Section(section.ID).Name
	}
	left := a.theme.Text.Bold(true).Render(name)
	if l.kind != tiny {
		left = a.theme.Muted.Render(w.Title+" · ") + left
	}
	marks := make([]string, 0, len(sections)+1)
	for n := range sections {
		mark := a.theme.Glyphs.Done
		if a.room.covers(sections[n].Items) {
			mark = a.theme.Glyphs.None
		}
		marks = append(marks, s.mark(a, n, mark))
	}
	marks = append(marks, s.mark(a, len(sections), a.theme.Glyphs.Centre))
	right := strings.Join(marks, " ")
	return " " + spread(left, right, l.width-2)
}

// mark draws the mark of a page; the open one stands between two small
// arrows, so that it can be told without colour.
func (s *workshopReveal) mark(a *App, page int, mark string) string {
	if page == s.page {
		gl := a.theme.Glyphs
		return a.theme.Accent.Render(gl.More + mark + gl.Less)
	}
	return a.theme.Muted.Render(mark)
}

// itemsAndStates draws the items of a section, and beside them what the states
// of the one under the cursor mean.
func (s *workshopReveal) itemsAndStates(a *App, l layout, section questions.Section, rows int) []string {
	left := s.items(a, l, section, rows, l.column()-2*l.margin())
	width := l.pane - 6
	right := append([]string{""}, s.states(a, section, width, rows-1)...)
	return beside(fill(left, rows), indent(fill(right, rows), 3), l.column(), a.theme.Faint.Render(a.theme.Glyphs.Column))
}

// states says what is asked under the cursor, what its states mean, and what
// the middle of votes is, as far as there is room.
func (s *workshopReveal) states(a *App, section questions.Section, width, rows int) []string {
	i := section.Items[min(s.at, len(section.Items)-1)]
	lines := paragraph(a.cat.Item(i).Text, width, a.theme.Question)
	for n, text := range a.cat.Item(i).States {
		lines = append(lines, a.stateLines(n, text, width)...)
	}
	if len(lines) > rows {
		return nil
	}
	for _, text := range []string{a.spreadWords(&a.room.group.Items[i].First), a.words.Workshop.Reveal.Middle} {
		if more := paragraph(text, width, a.theme.Muted); len(lines)+1+len(more) <= rows {
			lines = append(append(lines, ""), more...)
		}
	}
	return lines
}

// help says what the words beside the votes mean.
func (s *workshopReveal) help(a *App) []string { return a.helpOnVotes() }

// help is that of the reveal.
func (s *workshopAgenda) help(a *App) []string { return a.helpOnVotes() }

// help is that of the reveal.
func (s *workshopTalk) help(a *App) []string { return a.helpOnVotes() }

func (a *App) helpOnVotes() []string {
	w, width := &a.words.Workshop, min(setupWidth, a.window.width-6)
	lines := paragraph(w.Reveal.Middle, width, a.theme.Text)
	for _, text := range w.Presenter.Spreads {
		lines = append(lines, paragraph(text, width, a.theme.Text)...)
	}
	return lines
}

// items draws every item of a section with its votes.
func (s *workshopReveal) items(a *App, l layout, section questions.Section, rows, width int) []string {
	var lines []string
	first, last := 0, 0
	for n, i := range section.Items {
		if n == s.at {
			first = len(lines)
		}
		lines = append(lines, s.item(a, i, n == s.at, width)...)
		if n == s.at {
			last = len(lines) - 1
		}
		if l.kind != tiny && len(section.Items)*4 < rows {
			lines = append(lines, "")
		}
	}
	left := l.margin() - min(gutterWidth, l.margin())
	if l.kind != wide {
		lines = append(lines, indent(s.states(a, section, width-gutterWidth, rows-1-s.legendRows(a)-len(lines)), gutterWidth)...)
	}
	head := indent([]string{a.stackHead(width - gutterWidth)}, left+gutterWidth)
	lines = a.scroll(lines, first, last, rows-1-s.legendRows(a), width)
	lines = append(head, indent(lines, left)...)
	return append(lines, indent(s.legend(a, width), l.margin())...)
}

// item draws an item's name, what the votes say in words, and the votes.
func (s *workshopReveal) item(a *App, i model.Item, active bool, width int) []string {
	t := &a.room.group.Items[i].First
	words := a.spreadWords(t)
	room := width - gutterWidth
	style := a.theme.Muted
	if t.Spread == model.Disputed || t.Spread == model.Mixed {
		style = a.theme.Warn
	}
	words = ansi.Truncate(words, max(room*2/3, room-2-widthOf(a.cat.Item(i).Label)), a.theme.Glyphs.Ellipsis)
	label := a.cutWords(a.cat.Item(i).Label, max(8, room-ansi.StringWidth(words)-2))
	head := a.pointed(spread(a.labelled(label, active, false), style.Render(words), room), active)
	d := a.room.dotsFor(i)
	return append([]string{head}, indent(a.stacks(&d, room), gutterWidth)...)
}

// legend explains the marks of those who show their own dots.
func (s *workshopReveal) legend(a *App, width int) []string {
	if s.legendRows(a) == 0 {
		return nil
	}
	names := make([]string, 0, len(a.room.group.Own))
	for n := range a.room.group.Own {
		names = append(names, clean(a.room.group.Own[n].Name))
	}
	text := fmt.Sprintf(a.words.Workshop.Reveal.Own, strings.Join(names, ", "))
	return []string{a.theme.Accent.Render(a.theme.Glyphs.Own) + " " + a.theme.Muted.Render(a.cutWords(text, width-2))}
}

func (s *workshopReveal) legendRows(a *App) int {
	if g := a.room.group; g == nil || len(g.Own) == 0 || a.room.w.Named {
		return 0
	}
	return 1
}

// spectrum draws the group's spectrum, from five ballots on with a faint mark
// for each person.
func (s *workshopReveal) spectrum(a *App, l layout, rows int) []string {
	w, g := &a.words.Workshop.Reveal, a.room.group
	width := min(setupWidth, l.width-2*l.margin())
	note := w.LinesFew
	if len(g.Lines) > 0 {
		note = fmt.Sprintf(w.Lines, len(g.Lines))
	}
	below := paragraph(note, width, a.theme.Muted)
	below = append(below, a.personLines(width)...)
	if rows < spectrum.MinHeight+len(below)+1 {
		c := a.chart(width, 0)
		return indent(append([]string{c.Line(), ""}, below...), l.margin())
	}
	c := a.chart(width, min(rows-len(below)-1, 26))
	c.Targets, c.Support, c.Words.Title = true, true, w.Spectrum
	return indent(append(append(split(c.View()), ""), below...), l.margin())
}

// personLines draws each person's own spectrum as a small faint line, as many
// in a row as fit.
func (a *App) personLines(width int) []string {
	lines := a.room.group.Lines
	const gap = 2
	perRow := max(1, (width+gap)/(model.BondCount+gap))
	var rows []string
	for from := 0; from < len(lines); from += perRow {
		parts := make([]string, 0, perRow)
		for _, line := range lines[from:min(from+perRow, len(lines))] {
			parts = append(parts, a.personLine(&line))
		}
		rows = append(rows, strings.Join(parts, strings.Repeat(" ", gap)))
	}
	return rows
}

func (a *App) personLine(line *[model.BondCount]model.Figure) string {
	var b strings.Builder
	gl := a.theme.Glyphs
	for bond, level := range line {
		cell := gl.Bullet
		if level.Known {
			cell = gl.Eighths[1+int(level.Value/100*7+0.5)]
		}
		b.WriteString(a.theme.Bonds[bond].Faint(true).Render(cell))
	}
	return b.String()
}
