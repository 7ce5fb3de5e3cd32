package tui

import (
	"fmt"
	"math"
	"slices"
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
	blanks := 0
	if l.body >= roomy {
		blanks = 1
	}
	return passage{lines: indent(append(lines, a.reckoning(text, blanks)...), edge)}
}

// reckoning explains the figures below the table, in three groups with blank
// rows between them.
func (a *App) reckoning(width, blanks int) []string {
	w, res := &a.words.Result.Formula, a.result()
	blank := make([]string, blanks)
	lines := paragraph(a.equation(), width, a.theme.Text)
	if res.Index.Level.Known {
		lines = append(lines, paragraph(w.Means, width, a.theme.Muted)...)
	}
	if moves(res.Index) {
		lines = append(lines, paragraph(fmt.Sprintf(w.Range, res.Index.Min, res.Index.Max), width, a.theme.Muted)...)
	}
	brake, style := a.brakeText()
	lines = append(append(lines, blank...), paragraph(brake, width, style)...)
	lines = append(lines, blank...)
	lines = append(lines, paragraph(w.FitMeans, width, a.theme.Muted)...)
	return append(lines, paragraph(w.Limits, width, a.theme.Muted)...)
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
	as := a.factorsAlone()
	return model.Score(a.cat.Method, &as)
}

// factorsAlone is the assessment with nothing but the answers to the factors.
func (a *App) factorsAlone() model.Assessment {
	as := *a.assessment()
	as.Relevance = [model.FactorCount]model.Relevance{}
	for i := range as.Answers {
		if model.Item(i).Block() != model.FactorBlock {
			as.Answers[i] = model.Open
		}
	}
	return as
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
//	               gesamt               Aufbauen  Pflegen   Überprüfen  passt
//	Ökosystem       44 31–58  ▆▆▆▆▆░░   50 ▆▆▆     38 ▆▆      25 ▆       0,72
type factorTable struct {
	a      *App
	name   int  // columns of the names
	bar    int  // columns of the overall bar, 0 without
	spans  bool // draw the range that is still possible
	stage  int  // columns of a stage's bar, 0 without
	short  bool // heads of three letters
	fit    bool
	plain  model.Result
	stages []stageColumn
}

// stageColumn is a stage that the mode asks about.
type stageColumn struct {
	stage model.Stage
	name  string
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
		{bar: 3},
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

// ranged reports whether any level can still change.
func (a *App) ranged() bool {
	spans := []model.Span{a.result().Foundation}
	for _, f := range a.result().Factors {
		spans = append(spans, f.Span)
	}
	return slices.ContainsFunc(spans, func(s model.Span) bool { return moves(s) })
}

// moves reports whether a level can still change as screens show it.
func moves(s model.Span) bool { return whole(s.Min.Or(0)) != whole(s.Max.Or(0)) }

func (t *factorTable) prepare(a *App) {
	t.a = a
	t.spans = t.spans && a.ranged()
	t.name = ansi.StringWidth(a.cat.Section("foundation").Name)
	for f := range model.Factor(model.FactorCount) {
		t.name = max(t.name, ansi.StringWidth(a.cat.Factor(f)))
	}
	asked := a.cat.Method.Items(a.assessment().Mode)
	for s := range model.Stage(model.StageCount) {
		if !asked.Has(model.FactorItem(model.Ecosystem, s, 0)) {
			continue
		}
		name := a.cat.Stage(s)
		if t.short {
			name = ansi.Truncate(name, 3, "")
		}
		t.stages = append(t.stages, stageColumn{s, name})
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
		return t.a.words.Trial.Overall
	}
	return t.a.words.Result.Formula.Overall
}

func (t *factorTable) stageWidth(s stageColumn) int {
	width := figureWidth
	if t.stage > 0 {
		width += t.stage + 1
	}
	return max(width, ansi.StringWidth(s.name))
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
	for _, s := range t.stages {
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
	for _, s := range t.stages {
		if t.stage > 0 {
			cells = append(cells, pad(s.name, t.stageWidth(s)))
		} else {
			cells = append(cells, right(s.name, t.stageWidth(s)))
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
	for _, s := range t.stages {
		cells = append(cells, t.stageCell(res.Stages[s.stage], t.stageWidth(s)))
	}
	if t.fit {
		fit := a.lang.Number(t.plain.Factors[f].Fit, 2)
		cells = append(cells, a.theme.Muted.Render(right(fit, t.fitWidth())))
	}
	return strings.Join(cells, t.gap())
}

// total draws a level as bar, number and range.
func (t *factorTable) total(s model.Span) string {
	cell := t.figure(s.Level)
	if t.spans {
		text := ""
		if moves(s) {
			text = t.a.span(s)
		}
		cell += " " + t.a.theme.Muted.Render(pad(text, spanWidth))
	}
	if t.bar == 0 {
		return right(cell, t.overallWidth())
	}
	return pad(cell+" "+t.a.lying(s, t.bar), t.overallWidth())
}

func (t *factorTable) stageCell(level model.Figure, width int) string {
	if t.stage == 0 {
		return right(t.figure(level), width)
	}
	sure := model.Span{Level: level, Min: level, Max: level}
	return pad(t.figure(level)+" "+t.a.lying(sure, t.stage), width)
}

func (t *factorTable) figure(f model.Figure) string {
	style := t.a.theme.Text
	if !f.Known {
		style = t.a.theme.Muted
	}
	return style.Render(right(f.String(), figureWidth))
}

// lying draws a level as a bar that leaves a gap to the row above.
func (a *App) lying(s model.Span, width int) string {
	gl, th := a.theme.Glyphs, a.theme
	sure, possible := lyingCells(s, width)
	return th.Text.Render(strings.Repeat(gl.Eighths[lyingHeight], sure)) +
		th.Faint.Render(strings.Repeat(gl.Open, possible)) + strings.Repeat(" ", width-sure-possible)
}

// lyingHeight is how many eighths of a row a lying bar fills.
const lyingHeight = 6

// lyingCells returns how many cells of a bar are certain and how many more
// are possible. What is more than nothing has at least one cell.
func lyingCells(s model.Span, width int) (sure, possible int) {
	cells := func(v float64) int {
		n := int(math.Round(v / 100 * float64(width)))
		if n == 0 && v > 0 && width > 0 {
			n = 1
		}
		return n
	}
	sure = cells(s.Min.Or(0))
	return sure, max(0, cells(s.Max.Or(0))-sure)
}
