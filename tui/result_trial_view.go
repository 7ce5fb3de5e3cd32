package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// passage draws the tab: what differs, the spectrum with its ghost beside the
// table of the levels, and the next steps below. In small windows everything
// stands below each other and can be scrolled.
func (v *trialView) passage(a *App, l layout) passage {
	then := a.then()
	if v.r.standsBeside(l) {
		return passage{lines: v.wide(a, l, &then)}
	}
	return v.narrow(a, l, &then)
}

// The rows of the next steps and the ticked measures: in low windows the
// chart needs one more.
const (
	trialStepsLow  = 3
	trialSteps     = 4
	trialStepsTall = 5
	lowRows        = 18
)

// wide fills exactly the rows of the tab.
func (v *trialView) wide(a *App, l layout, then *model.Result) []string {
	edge, rows := l.edge(), v.r.rows(l)
	width := l.width - 2*edge
	tall := rows >= roomy
	above := v.above(a, then, width, tall)
	list := v.steps(a, then, min(width-2, widestText)) // the arrows of the scrolling stand behind
	shown := trialSteps
	if rows < lowRows {
		shown = trialStepsLow
	}
	below := []string{v.stepsHead(a)}
	if tall {
		below, shown = []string{"", v.stepsHead(a)}, trialStepsTall
	}
	below = append(below, a.scroll(list.lines, list.from, max(list.from, list.to-1), shown, width-1)...)
	height := min(rows-len(above)-len(below), tallestChart)
	body := v.picture(a, then, width, height)
	return indent(fill(append(append(above, body...), below...), rows), edge)
}

// above is what stands over the chart: what differs most, what this page is,
// and where there is room the Ausbaustand as a formula.
func (v *trialView) above(a *App, then *model.Result, width int, tall bool) []string {
	th, w := a.theme, &a.words.Trial
	lines := []string{th.Question.Render(a.cutWords(v.lead(a, then), width))}
	if !tall {
		return append(lines, th.Muted.Render(a.cutWords(w.Model, width)))
	}
	lines = append(lines, paragraph(v.equation(a, then), width, th.Text)...)
	if moves(then.Index) {
		span := fmt.Sprintf(a.words.Result.Formula.Range, then.Index.Min, then.Index.Max)
		lines = append(lines, paragraph(span, width, th.Muted)...)
	}
	note := w.Stays
	if ansi.StringWidth(note) > width {
		note = w.Model
	}
	return append(lines, th.Muted.Render(a.cutWords(note, width)), "")
}

// lead says where the trial makes the greatest difference.
func (v *trialView) lead(a *App, then *model.Result) string {
	if a.session.trial.Zero() {
		return a.words.Trial.Lead
	}
	var names [model.BondCount]string
	for b := range model.Bond(model.BondCount) {
		names[b] = a.cat.Bond(b).Name
	}
	return a.words.Trial.Difference(a.result(), then, &a.assessment().Aims, &names)
}

// equation is the Ausbaustand before and after. Worked out from what is
// written, it gives what is written.
func (v *trialView) equation(a *App, then *model.Result) string {
	w := &a.words.Trial
	if !then.Index.Level.Known {
		return w.NoLevels
	}
	alone := a.factorsAlone()
	plain := model.ScoreTrial(a.cat.Method, &alone, &a.session.trial)
	parts, total := a.lang.Product([]float64{plain.Index.Level.Value, then.Brake}, []int{0, 2}, then.Index.Level.Value, 0)
	return fmt.Sprintf(w.Equation, a.result().Index.Level, total, parts[0], parts[1])
}

// picture draws the chart beside the table and what is under the cursor.
func (v *trialView) picture(a *App, then *model.Result, width, height int) []string {
	gap := 2
	if width >= widestText {
		gap = 4
	}
	t := v.table(a, then, width-gap-leastGhost)
	pane := t.width()
	c := a.chart(width-pane-gap, height)
	c.Targets, c.Support, c.Lean = true, true, height < roomyGhost
	c.Ghost = new([model.BondCount]model.Figure)
	for b := range c.Ghost {
		c.Ghost[b] = then.Bonds[b].Support
	}
	c.Words.Then = a.words.Trial.Then
	if marks := c.Words.Level + c.Words.Target + a.words.Trial.Now + c.Words.Then; ansi.StringWidth(marks)+legendGaps <= c.Width {
		c.Words.Supports = a.words.Trial.Now
	}
	beneath := t.lines()
	if height >= spacious {
		beneath = slices.Insert(beneath, len(beneath)-1, "")
	}
	if room := height - len(beneath) - 1; room > 0 {
		beneath = append(append(beneath, t.stageLegend()), indent(fill(v.detail(a, then, pane-gutterWidth, room), room), gutterWidth)...)
	}
	return beside(fill(split(c.View()), height), beneath, width-pane-gap, strings.Repeat(" ", gap))
}

const (
	leastGhost = 34 // columns of the chart
	legendGaps = 11 // four glyphs with a blank, and the blanks between them
	roomyGhost = 16 // rows from which the chart writes everything
)

// detail says what is under the cursor and which measure goes with it, in at
// most rows lines.
func (v *trialView) detail(a *App, then *model.Result, width, rows int) []string {
	th := a.theme
	lines := paragraph(v.says(a, then), width, th.Muted)
	id, at := v.measure(a)
	card, ok := a.cat.Card(id)
	if !ok || len(lines) >= rows {
		return lines[:min(len(lines), rows)]
	}
	if v.at.kind == factorRow {
		lines = append(lines, v.cardLines(a, card.Title, id, at, width, rows-len(lines))...)
	}
	if more := paragraph(card.IfThen, width, th.Muted); len(lines)+1+len(more) <= rows {
		lines = append(append(lines, ""), more...)
	}
	return lines
}

// cardLines are the title of a measure behind its box, in one line where it
// does not fit into rows.
func (v *trialView) cardLines(a *App, title, id string, at model.Place, width, rows int) []string {
	lines := paragraph(title, width-gutterWidth, a.theme.Text)
	if len(lines) > rows {
		lines = []string{a.theme.Text.Render(a.cutWords(title, width-gutterWidth))}
	}
	lines = indent(lines, gutterWidth)
	lines[0] = a.tickBox(id, at) + strings.TrimPrefix(lines[0], " ")
	return lines
}

// tickBox is the box of a measure that can be ticked, else a blank.
func (a *App) tickBox(id string, at model.Place) string {
	switch {
	case id == "" || at.Kind != model.AtStage:
		return " "
	case a.session.trial.Has(id):
		return a.theme.Chosen.Render(a.theme.Glyphs.Ticked)
	}
	return a.theme.Muted.Render(a.theme.Glyphs.Box)
}

// says is the level under the cursor today and then; the table shows already
// which factor it is.
func (v *trialView) says(a *App, then *model.Result) string {
	w := &a.words.Trial
	_, at := v.measure(a)
	today, would := a.levelAt(a.result(), at), a.levelAt(then, at)
	place := a.placeName(at)
	if at.Kind == model.AtFoundation {
		place = a.cat.Section("foundation").Name // the level is that of all of it
	}
	if v.at.kind == factorRow {
		place = a.cat.Stage(at.Stage)
		if _, one := v.stage(a); !one {
			place = a.cat.Factor(v.at.factor)
			today, would = a.result().Factors[v.at.factor].Level, then.Factors[v.at.factor].Level
		}
		if !today.Known {
			return v.stuck(a, 1)
		}
	}
	if today.String() == would.String() {
		return fmt.Sprintf(w.Level, place, today)
	}
	return fmt.Sprintf(w.Levels, place, today, would)
}

// levelAt is the level of what a measure is for.
func (a *App) levelAt(r *model.Result, at model.Place) model.Figure {
	if at.Kind == model.AtStage {
		return r.Factors[at.Factor].Stages[at.Stage]
	}
	return r.Foundation.Level
}

func (v *trialView) stepsHead(a *App) string {
	head := a.words.Trial.Steps[0]
	if !a.session.trial.Zero() {
		head = a.words.Trial.Steps[1]
	}
	return a.theme.Muted.Render(head)
}

// steps lists the first next steps and, below them, the measures that are
// counted in.
func (v *trialView) steps(a *App, then *model.Result, width int) passage {
	var p passage
	rows := v.rows(a, then)
	cursor := rows[v.cursor(rows)]
	for _, row := range rows {
		if row.kind == factorRow {
			continue
		}
		if row == cursor {
			p.from, p.to = len(p.lines), len(p.lines)+1
		}
		p.lines = append(p.lines, v.stepLine(a, then, row, row == cursor, width))
	}
	if len(then.Advice) == 0 {
		p.lines = append(p.lines, a.theme.Muted.Render(strings.Repeat(" ", gutterWidth)+a.words.Interview.NoStep))
	}
	return p
}

// stepLine draws a step with the place that it had, or a ticked measure:
//
//	▸ □ 1 Rückruf nach jeder Reklamation          ↑ vorher 4
func (v *trialView) stepLine(a *App, then *model.Result, row trialRow, active bool, width int) string {
	id, title, number, tag := row.id, "", " ", a.theme.Muted.Render(a.words.Trial.Counted)
	at := a.measurePlace(id)
	if row.kind == stepRow {
		adv := &then.Advice[row.step]
		id, title, at = adv.Measure, a.stepTitle(adv), adv.Place()
		number, tag = strconv.Itoa(row.step+1), v.moved(a, adv, row.step)
	} else if card, ok := a.cat.Card(id); ok {
		title = card.Title
	}
	style := a.theme.Text
	if active {
		style = a.theme.Accent
	}
	lead := a.tickBox(id, at) + " " + style.Render(number) + " "
	room := width - gutterWidth - ansi.StringWidth(lead)
	if tag != "" {
		room -= 2 + ansi.StringWidth(tag)
	}
	line := lead + style.Render(a.cutWords(title, room))
	if tag != "" {
		line = spread(line, tag, width-gutterWidth)
	}
	return a.pointed(line, active)
}

// moved says where a step stood among today's.
func (v *trialView) moved(a *App, adv *model.Advice, place int) string {
	w, gl := &a.words.Trial, a.theme.Glyphs
	if a.session.trial.Zero() {
		return ""
	}
	before := slices.IndexFunc(a.result().Advice, func(x model.Advice) bool {
		return x.Place() == adv.Place() && x.Measure == adv.Measure
	})
	switch {
	case before < 0:
		return a.theme.Accent.Render(w.New)
	case before > place:
		return a.theme.Accent.Render(gl.Up + " " + fmt.Sprintf(w.Up, before+1))
	case before < place:
		return a.theme.Muted.Render(gl.Down + " " + fmt.Sprintf(w.Down, before+1))
	}
	return ""
}

// narrow sets everything below each other.
func (v *trialView) narrow(a *App, l layout, then *model.Result) passage {
	edge := l.edge()
	width := l.width - 2*edge
	th, w := a.theme, &a.words.Trial
	lines := paragraph(v.lead(a, then), width, th.Question)
	lines = append(append(lines, paragraph(w.Model, width, th.Muted)...), "")
	t := v.table(a, then, width)
	table := len(lines)
	lines = append(append(lines, t.lines()...), t.stageLegend())
	about := paragraph(v.says(a, then), width, th.Text)
	if id, at := v.measure(a); v.at.kind == factorRow {
		if card, ok := a.cat.Card(id); ok {
			about = append(about, v.cardLines(a, card.Title, id, at, width, 2)...)
		}
	}
	lines = append(append(lines, about...), "", th.Muted.Render(w.Work))
	work := workTable{a: a, today: a.result(), then: then, width: width}
	lines = append(append(lines, work.lines()...), "", v.stepsHead(a))
	list := v.steps(a, then, width)
	p := passage{from: len(lines) + list.from, to: len(lines) + list.to}
	lines = append(append(lines, list.lines...), "")
	if v.at.kind == factorRow {
		p.from, p.to = table+int(v.at.factor), table+int(v.at.factor)+2
		if v.at.factor == 0 {
			p.from = 0
		}
	}
	lines = append(lines, paragraph(v.equation(a, then), width, th.Text)...)
	p.lines = indent(lines, edge)
	return p
}
