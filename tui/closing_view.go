package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions"
)

func (c *closing) view(a *App, l layout) []string {
	if l.kind == tiny {
		return c.viewTiny(a, l)
	}
	lines := []string{c.progress(a, l.width)}
	if l.rules {
		lines = append(lines, a.rule(-1, l.width))
	}
	list, at := c.list(a, l)
	rows := l.body - len(lines)
	first := at
	if at == 0 || closingKindOf(c.row) != closingKindOf(max(0, c.row-1)) {
		first = max(0, at-1) // the heading above
	}
	spare := max(0, rows-len(list))
	lines = append(lines, make([]string, min(spare, 2))...)
	list = a.scroll(list, first, at, rows-spare, c.width(l)+gutterWidth+1)
	lines = append(lines, indent(list, l.margin()-gutterWidth)...)
	if spare > 2+aboutRows {
		about := styled(wrap(c.about(a), c.width(l)), a.theme.Muted)
		lines = append(append(lines, "", ""), indent(about, l.margin())...)
	}
	return fill(lines, l.body)
}

// aboutRows is the room that the explanation of a row needs.
const aboutRows = 3

// closingWidth is as wide as the page gets: values far from their labels are
// hard to read.
const closingWidth = 90

func (c *closing) width(l layout) int { return min(closingWidth, l.width-2*l.margin()) }

// progress says where in the questionnaire the page is: it is the last
// section.
func (c *closing) progress(a *App, width int) string {
	if a.leadsToWorkshop() {
		return " " + a.theme.Text.Bold(true).Render(a.closingTitle())
	}
	sections := a.cat.Sections(a.assessment().Mode)
	total := len(sections) + 1
	title := a.words.Closing.Title
	left, ok := a.place(sections, total, total, len(a.items()), title, width)
	if !ok {
		left = a.theme.Text.Render(title)
	}
	return " " + left
}

// list draws the three questions with their rows and says in which line the
// active one is.
func (c *closing) list(a *App, l layout) (lines []string, at int) {
	w, width := &a.words.Closing, c.width(l)
	row := 0
	put := func(line string) {
		if row == c.row {
			at = len(lines)
		}
		lines = append(lines, a.pointed(line, row == c.row))
		row++
	}
	lines = append(lines, c.heading(a, w.Aims, width)...)
	for _, b := range aims {
		put(c.aimLine(a, b, row == c.row, width))
	}
	lines = append(append(lines, ""), c.heading(a, w.Relevance, width)...)
	for _, f := range a.factorsAsked() {
		put(c.relevanceLine(a, f, row == c.row, width))
	}
	field := a.cat.Field(model.Hours)
	lines = append(append(lines, ""), c.heading(a, field.Text, width)...)
	put(c.hoursLine(a, field, row == c.row, width))
	put(a.labelled(c.onward(a), row == c.row, false))
	return lines, at
}

func (c *closing) heading(a *App, text string, width int) []string {
	return indent(paragraph(text, width, a.theme.Question), gutterWidth)
}

// pointed puts the cursor into the margin of a row.
func (a *App) pointed(line string, active bool) string {
	if active {
		return a.theme.Accent.Render(a.theme.Glyphs.Cursor) + " " + line
	}
	return strings.Repeat(" ", gutterWidth) + line
}

// closingTitle names the page.
func (a *App) closingTitle() string {
	if a.leadsToWorkshop() {
		return a.words.Workshop.Hub.Rows[hubAims]
	}
	return a.words.Closing.Title
}

// onward names where the last row leads.
func (c *closing) onward(a *App) string {
	if a.leadsToWorkshop() {
		return a.words.Workshop.Hub.Return
	}
	return a.words.Closing.GoOn
}

// labelled styles a row's label: bright where it is active or chosen.
func (a *App) labelled(text string, active, chosen bool) string {
	switch {
	case active:
		return a.theme.Accent.Render(text)
	case chosen:
		return a.theme.Chosen.Render(text)
	}
	return a.theme.Text.Render(text)
}

// aimLine draws an aim:
//
//	■ Gewohnheit      aus Gewohnheit
func (c *closing) aimLine(a *App, b model.Bond, active bool, width int) string {
	aimed := a.assessment().Aims[b]
	box := a.theme.Muted.Render(a.theme.Glyphs.Box)
	if aimed {
		box = a.theme.Chosen.Render(a.theme.Glyphs.Ticked)
	}
	text := a.cat.Bond(b)
	label := box + " " + pad(a.labelled(text.Name, active, aimed), c.label(a)-markLead)
	return label + a.theme.Muted.Render(a.cutWords(text.Because, width-c.label(a)))
}

// label is the width of the labels.
func (c *closing) label(a *App) int {
	widest := ansi.StringWidth(a.cat.Field(model.Hours).Label)
	for f := range model.Factor(model.FactorCount) {
		widest = max(widest, ansi.StringWidth(a.cat.Factor(f)))
	}
	for _, b := range aims {
		widest = max(widest, ansi.StringWidth(a.cat.Bond(b).Name)+markLead)
	}
	return widest + 3
}

// relevanceLine draws the three values of a factor beside each other, or the
// present one where there is no room for them:
//
//	Service     ○ weniger wichtig   ● normal   ○ entscheidend
func (c *closing) relevanceLine(a *App, f model.Factor, active bool, width int) string {
	now := a.assessment().Relevance[f]
	label := pad(a.labelled(a.cat.Factor(f), active, false), c.label(a))
	var line strings.Builder
	for n, r := range relevances {
		mark, style := a.theme.Muted.Render(a.theme.Glyphs.Radio), a.theme.Muted
		if r == now {
			mark, style = a.theme.Text.Render(a.theme.Glyphs.Picked), a.theme.Text
		}
		if r == now && r != model.NormalRelevance {
			style = a.theme.Chosen
		}
		if n > 0 {
			line.WriteString("   ")
		}
		line.WriteString(mark + " " + style.Render(a.words.Closing.Levels[r]))
	}
	if c.label(a)+ansi.StringWidth(line.String()) <= width {
		return label + line.String()
	}
	return label + a.movable(a.theme.Text.Render(a.words.Closing.Levels[now]), active)
}

// movable puts arrows around a value that can be moved.
func (a *App) movable(value string, active bool) string {
	if !active {
		return strings.Repeat(" ", arrowLead) + value
	}
	gl := a.theme.Glyphs
	return a.theme.Accent.Render(gl.Less) + " " + value + " " + a.theme.Accent.Render(gl.More)
}

func (c *closing) hoursLine(a *App, field questions.FieldText, active bool, width int) string {
	label := pad(a.labelled(field.Label, active, false), c.label(a)-arrowLead)
	return label + a.fieldValue(model.Hours, active, width-c.label(a))
}

// viewTiny draws one row at a time, under its question.
func (c *closing) viewTiny(a *App, l layout) []string {
	width := l.width - 2*l.margin()
	w := &a.words.Closing
	text, row := w.Aims, ""
	var below string
	switch closingKindOf(c.row) {
	case aimRow:
		row = strings.TrimRight(c.aimLine(a, aims[c.row], true, 0), " ")
		below = "  " + a.theme.Muted.Render(a.cutWords(a.cat.Bond(aims[c.row]).Because, width-gutterWidth-markLead))
	case relevanceRow:
		f := a.factorsAsked()[c.row-firstFactorRow]
		text, row = w.Relevance, a.labelled(a.cat.Factor(f), true, false)
		below = a.movable(a.theme.Text.Render(w.Levels[a.assessment().Relevance[f]]), true)
	case onwardRow:
		text, row = a.closingTitle(), a.labelled(c.onward(a), true, false)
	default:
		field := a.cat.Field(model.Hours)
		text, row = field.Text, a.labelled(field.Label, true, false)
		below = a.fieldValue(model.Hours, true, width-gutterWidth-2)
	}
	lines := append([]string{c.progress(a, l.width)}, indent(paragraph(text, width, a.theme.Question), l.margin())...)
	value := indent([]string{below}, gutterWidth)
	return fill(append(append(lines, ""), indent([]string{a.pointed(row, true), value[0]}, l.margin())...), l.body)
}

// about explains the active row: what a bond type means, what a factor is
// for, what the time is for.
func (c *closing) about(a *App) string {
	switch closingKindOf(c.row) {
	case aimRow:
		return a.cat.Bond(aims[c.row]).About
	case relevanceRow:
		return a.cat.Section(a.factorsAsked()[c.row-firstFactorRow].ID()).Opening
	case onwardRow:
		if a.leadsToWorkshop() {
			return a.words.Workshop.Hub.ReturnText
		}
		return a.words.Closing.GoOnHelp
	default:
		return a.cat.Field(model.Hours).Help
	}
}

// help adds the explanation of the active row to the keys.
func (c *closing) help(a *App) []string {
	return paragraph(c.about(a), min(90, a.window.width-6), a.theme.Text)
}
