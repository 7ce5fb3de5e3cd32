package tui

import (
	"fmt"
	"math"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// formula draws the second tab: which factors carry, factors by stages, and
// the formula with the owner's own numbers. The Ausbaustand is part of that
// one line and never stands alone.
func (r *result) formula(a *App, l layout) passage {
	edge := l.edge()
	width := l.width - 2*edge
	text := min(width, widestText)
	var names [model.FactorCount]string
	for f := range model.Factor(model.FactorCount) {
		names[f] = a.cat.Factor(f)
	}
	lines := paragraph(a.words.FormulaLead(a.result(), names), text, a.theme.Question)
	lines = append(lines, "")
	lines = append(lines, a.factorTable(width).lines()...)
	lines = append(lines, "")
	return passage{lines: indent(append(lines, a.reckoning(text)...), edge)}
}

// reckoning explains the figures below the table.
func (a *App) reckoning(width int) []string {
	w, res := &a.words.Result.Formula, a.result()
	lines := paragraph(a.equation(), width, a.theme.Text)
	if math.Round(res.Index.Min.Or(0)) != math.Round(res.Index.Max.Or(0)) {
		lines = append(lines, paragraph(fmt.Sprintf(w.Range, res.Index.Min, res.Index.Max), width, a.theme.Muted)...)
	}
	brake, style := a.brakeText()
	lines = append(lines, paragraph(brake, width, style)...)
	for _, text := range []string{w.Means, w.FitMeans, w.Limits} {
		lines = append(lines, paragraph(text, width, a.theme.Muted)...)
	}
	return lines
}

// equation is "Ausbaustand 24 = Mittel der sechs Faktoren 48 × Bremse 0,50".
// Worked out from what is written, it gives what is written.
func (a *App) equation() string {
	w, res := &a.words.Result.Formula, a.result()
	if !res.Index.Level.Known {
		return w.Open
	}
	plain := a.unbraked()
	parts, total := a.lang.Product([]float64{plain.Index.Level.Value, res.Brake}, []int{0, 2}, res.Index.Level.Value, 0)
	known := 0
	for f := range res.Factors {
		if res.Factors[f].Level.Known {
			known++
		}
	}
	if known == model.FactorCount {
		return fmt.Sprintf(w.Equation, total, parts[0], parts[1])
	}
	return fmt.Sprintf(w.EquationSome, total, known, parts[0], parts[1])
}

// unbraked scores the factors alone: its Ausbaustand is their mean, and its
// fits are those that weigh the mean, without relevance and penalty.
func (a *App) unbraked() model.Result {
	as := *a.assessment()
	as.Relevance = [model.FactorCount]model.Relevance{}
	for i := range as.Answers {
		if model.Item(i).Block() != model.FactorBlock {
			as.Answers[i] = model.Open
		}
	}
	return model.Score(a.cat.Method, &as)
}

func (a *App) brakeText() (string, lipgloss.Style) {
	w, res := &a.words.Result.Formula, a.result()
	switch {
	case !res.Foundation.Level.Known:
		return w.BrakeOpen, a.theme.Muted
	case res.Brake < 1:
		return fmt.Sprintf(w.Brake, res.Foundation.Level, whole(a.cat.Method.Brake)), a.theme.Warn
	}
	return fmt.Sprintf(w.NoBrake, res.Foundation.Level), a.theme.Text
}

// factorTable shows six factors by three stages.
//
//	               gesamt             Aufbauen   Pflegen    Überprüfen  passt
//	Ökosystem      ██████░░ 44 31–58  ████   50  ███    38  ██      25   0,72
type factorTable struct {
	a      *App
	name   int  // columns of the names
	bar    int  // columns of the overall bar, 0 without
	spans  bool // draw the range that is still possible
	stage  int  // columns of a stage's bar, 0 without
	short  bool // heads of three letters
	fit    bool
	plain  model.Result
	stages [model.StageCount]string
}

// factorTable chooses the richest form that fits.
func (a *App) factorTable(width int) *factorTable {
	forms := []factorTable{
		{bar: 20, spans: true, stage: 12, fit: true},
		{bar: 14, spans: true, stage: 8, fit: true},
		{bar: 8, spans: true, stage: 4, fit: true},
		{bar: 6, spans: true, stage: 3, fit: true},
		{bar: 8, spans: true, fit: true},
		{bar: 6, fit: true},
		{bar: 6},
		{bar: 6, short: true},
		{short: true},
	}
	t := &forms[len(forms)-1]
	for i := range forms {
		forms[i].prepare(a)
		if forms[i].width() <= width {
			t = &forms[i]
			break
		}
	}
	t.plain = a.unbraked()
	return t
}

func (t *factorTable) prepare(a *App) {
	t.a = a
	t.name = ansi.StringWidth(a.cat.Section("foundation").Name)
	for f := range model.Factor(model.FactorCount) {
		t.name = max(t.name, ansi.StringWidth(a.cat.Factor(f)))
	}
	for s := range model.Stage(model.StageCount) {
		t.stages[s] = a.cat.Stage(s)
		if t.short {
			t.stages[s] = ansi.Truncate(t.stages[s], 3, "")
		}
	}
}

const (
	figureWidth = 3 // "100"
	spanWidth   = 6 // "31–100"
	tableGap    = 2
)

// overallWidth is the width of bar, level and range.
func (t *factorTable) overallWidth() int {
	width := figureWidth
	if t.bar > 0 {
		width += t.bar + 1
	}
	if t.spans {
		width += 1 + spanWidth
	}
	return max(width, ansi.StringWidth(t.overall()))
}

func (t *factorTable) overall() string {
	if t.short {
		return ansi.Truncate(t.a.words.Result.Formula.Overall, 3, "")
	}
	return t.a.words.Result.Formula.Overall
}

func (t *factorTable) stageWidth(s int) int {
	width := figureWidth
	if t.stage > 0 {
		width += t.stage + 1
	}
	return max(width, ansi.StringWidth(t.stages[s]))
}

func (t *factorTable) fitWidth() int {
	return max(4, ansi.StringWidth(t.a.words.Result.Formula.Fit))
}

func (t *factorTable) gap() string {
	if t.short {
		return " "
	}
	return strings.Repeat(" ", tableGap)
}

func (t *factorTable) width() int {
	width := t.name + len(t.gap()) + t.overallWidth()
	for s := range t.stages {
		width += len(t.gap()) + t.stageWidth(s)
	}
	if t.fit {
		width += len(t.gap()) + t.fitWidth()
	}
	return width
}

func (t *factorTable) lines() []string {
	lines := []string{t.head()}
	for f := range model.Factor(model.FactorCount) {
		lines = append(lines, t.row(f))
	}
	a := t.a
	base := pad(a.cat.Section("foundation").Name, t.name)
	return append(lines, a.theme.Muted.Render(base)+t.gap()+t.total(a.result().Foundation))
}

func (t *factorTable) head() string {
	cells := []string{pad("", t.name), pad(t.overall(), t.overallWidth())}
	if t.bar == 0 {
		cells[1] = right(t.overall(), t.overallWidth())
	}
	for s, name := range t.stages {
		if t.stage > 0 {
			cells = append(cells, pad(name, t.stageWidth(s)))
		} else {
			cells = append(cells, right(name, t.stageWidth(s)))
		}
	}
	if t.fit {
		cells = append(cells, right(t.a.words.Result.Formula.Fit, t.fitWidth()))
	}
	return t.a.theme.Muted.Render(strings.Join(cells, t.gap()))
}

func (t *factorTable) row(f model.Factor) string {
	a := t.a
	res := &a.result().Factors[f]
	cells := []string{a.theme.Text.Render(pad(a.cat.Factor(f), t.name)), t.total(res.Span)}
	for s, level := range res.Stages {
		cells = append(cells, t.stageCell(level, t.stageWidth(s)))
	}
	if t.fit {
		fit := a.lang.Number(t.plain.Factors[f].Fit, 2)
		cells = append(cells, a.theme.Muted.Render(right(fit, t.fitWidth())))
	}
	return strings.Join(cells, t.gap())
}

// total draws a level as bar, number and range.
func (t *factorTable) total(s model.Span) string {
	cell := ""
	if t.bar > 0 {
		cell = t.a.bar(s, t.bar) + " "
	}
	cell += t.figure(s.Level)
	if t.spans {
		text := ""
		if math.Round(s.Min.Or(0)) != math.Round(s.Max.Or(0)) {
			text = t.a.span(s)
		}
		cell += " " + t.a.theme.Muted.Render(pad(text, spanWidth))
	}
	if t.bar == 0 {
		return right(cell, t.overallWidth())
	}
	return pad(cell, t.overallWidth())
}

func (t *factorTable) stageCell(level model.Figure, width int) string {
	if t.stage == 0 {
		return right(t.figure(level), width)
	}
	sure := model.Span{Level: level, Min: level, Max: level}
	return pad(t.a.bar(sure, t.stage)+" "+t.figure(level), width)
}

func (t *factorTable) figure(f model.Figure) string {
	style := t.a.theme.Text
	if !f.Known {
		style = t.a.theme.Muted
	}
	return style.Render(right(f.String(), figureWidth))
}
