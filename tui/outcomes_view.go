package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// outcomesField is the width of a number with the room for the cursor behind
// it.
const outcomesField = outcomeLimit + 1

func (o *outcomes) view(a *App, l layout) []string {
	if l.kind == tiny {
		return o.viewTiny(a, l)
	}
	lines := o.head(a, l)
	for row := range outcomesLast + 1 {
		if row == outcomesLast {
			lines = append(lines, "")
		}
		lines = append(lines, indent([]string{o.line(a, row, l)}, l.margin()-gutterWidth)...)
	}
	about := o.about(a, o.width(l))
	lines = append(append(lines, ""), indent(about, l.margin())...)
	return fill(lines, l.body)
}

func (o *outcomes) width(l layout) int { return min(closingWidth, l.width-2*l.margin()) }

// head is the title and what the numbers are for.
func (o *outcomes) head(a *App, l layout) []string {
	lines := []string{o.title(a, l.width)}
	if l.rules {
		lines = append(lines, a.rule(-1, l.width))
	}
	if l.body >= roomy {
		lines = append(lines, "")
	}
	lines = append(lines, "")
	lines = append(lines, indent(paragraph(a.words.Outcomes.Lead, o.width(l), a.theme.Text), l.margin())...)
	return append(lines, "")
}

func (o *outcomes) title(a *App, width int) string {
	left := a.theme.Text.Bold(true).Render(a.words.Outcomes.Title)
	right := ""
	if o.typing() {
		right = a.theme.Muted.Render(fmt.Sprintf(a.words.Closing.Row, o.row+1, outcomesLast))
	}
	return " " + spread(left, right, width-2)
}

// line draws a row:
//
//	▸ ● Umsatz mit Stammkunden    45            % des Umsatzes
func (o *outcomes) line(a *App, row int, l layout) string {
	active := row == o.row
	if row == outcomesLast {
		return a.pointed(strings.Repeat(" ", markLead)+a.labelled(o.onLabel(a), active, false), active)
	}
	f := model.Outcome(row)
	w := &a.words.Outcomes
	mark := a.said(f.Of(&a.assessment().Outcomes).Known)
	line := mark + pad(a.labelled(w.Label[f], active, false), a.outcomeLabel()) + o.value(a, row) + a.theme.Muted.Render(w.Unit[f])
	return a.pointed(ansi.Truncate(line, o.width(l), a.theme.Glyphs.Ellipsis), active)
}

func (o *outcomes) onLabel(a *App) string {
	if o.back != nil {
		return a.words.Outcomes.GoBack
	}
	return a.words.Outcomes.GoOn
}

// outcomeLabel is the width of the labels.
func (a *App) outcomeLabel() int {
	widest := 0
	for _, label := range a.words.Outcomes.Label {
		widest = max(widest, ansi.StringWidth(label))
	}
	return widest + 2
}

// value draws the number of a row, with the input while it is active, in
// exactly outcomesField cells.
func (o *outcomes) value(a *App, row int) string {
	if row != o.row {
		return pad(a.theme.Text.Render(a.outcomeText(model.Outcome(row))), outcomesField)
	}
	o.input.SetWidth(outcomesField - 1)
	o.input.SetCursor(o.input.Position())
	text := ansi.Truncate(o.input.View(), outcomesField, "")
	if o.input.Value() == "" {
		text = a.theme.Muted.Render(strings.Repeat("_", 3))
	}
	return pad(text, outcomesField)
}

// lastOutcome is what an earlier assessment of the company says, "" where none
// does.
func (a *App) lastOutcome(f model.Outcome) string {
	if a.file.of != a.session.rec.ID {
		return ""
	}
	line := model.Line(a.file.Records, a.assessment())
	for n := len(line) - 1; n >= 0; n-- {
		x := line[n]
		if v := f.Of(&x.Outcomes); x != a.assessment() && v.Known && !x.When().After(a.assessment().When()) {
			return fmt.Sprintf(a.words.Outcomes.Last, a.words.OutcomeValue(f, *v), a.day(x))
		}
	}
	return ""
}

// day writes the day an assessment stands for.
func (a *App) day(x *model.Assessment) string { return a.lang.Date(x.When().In(a.now().Location())) }

// about explains the active row, or says what is wrong with it.
func (o *outcomes) about(a *App, width int) []string {
	w := &a.words.Outcomes
	if fault := o.fault(a); fault != "" {
		return paragraph(fault, width, a.theme.Warn)
	}
	f, ok := o.outcome()
	if !ok {
		return paragraph(w.OnHelp, width, a.theme.Muted)
	}
	text := w.Help[f]
	if last := a.lastOutcome(f); last != "" {
		text += " " + last
	}
	return paragraph(text, width, a.theme.Muted)
}

// viewTiny draws one row at a time.
func (o *outcomes) viewTiny(a *App, l layout) []string {
	width := l.width - 2*l.margin()
	lines := []string{o.title(a, l.width), ""}
	f, ok := o.outcome()
	if !ok {
		lines = append(lines, indent([]string{a.pointed(a.labelled(o.onLabel(a), true, false), true), ""}, l.margin())...)
		return fill(append(lines, indent(o.about(a, width), l.margin())...), l.body)
	}
	label := a.labelled(a.words.Outcomes.Label[f], true, false)
	value := strings.Repeat(" ", gutterWidth) + o.value(a, o.row) + a.theme.Muted.Render(a.words.Outcomes.Unit[f])
	lines = append(lines, indent([]string{a.pointed(label, true), ansi.Truncate(value, width, ""), ""}, l.margin())...)
	return fill(append(lines, indent(o.about(a, width), l.margin())...), l.body)
}

func (o *outcomes) cursor(a *App, l layout) *tea.Cursor {
	c := o.input.Cursor()
	if c == nil {
		return nil
	}
	if l.kind == tiny {
		c.X += l.margin() + gutterWidth
		c.Y += 3
		return c
	}
	c.X += l.margin() + markLead + a.outcomeLabel()
	c.Y += len(o.head(a, l)) + o.row
	return c
}

// outcomesEntry is the row of the overview that leads to the page.
func (a *App) outcomesEntry() (name, answer, mark string) {
	w := &a.words.Outcomes
	var parts []string
	for f := range model.Outcome(model.OutcomeCount) {
		if v := f.Of(&a.assessment().Outcomes); v.Known {
			parts = append(parts, w.Label[f]+": "+a.words.OutcomeValue(f, *v))
		}
	}
	if len(parts) == 0 {
		return w.Title, w.NoneYet, a.said(false)
	}
	return w.Title, strings.Join(parts, "; "), a.said(true)
}

// help adds the explanation of the active row to the keys.
func (o *outcomes) help(a *App) []string { return o.about(a, min(90, a.window.width-6)) }
