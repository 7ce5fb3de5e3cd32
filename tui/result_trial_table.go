package tui

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// trialTable shows the levels that can be moved:
//
//	                    alle  Auf  Pfl  Übe
//	▸ Service             63↑◂ 75▸  50   63↑
//	  Ausbaustand        21 → 34
//
// and, where there is room, each as "38 → 63".
type trialTable struct {
	a           *App
	v           *trialView
	today, then *model.Result
	name        int // columns of the names
	cell        int // columns of a level
	stages      []model.Stage
}

const (
	builtWidth = 9  // " 10 → 20 "
	narrowCell = 5  // "◂ 63▸"
	wideCell   = 11 // "◂38 → 63▸", and room for the heads
)

func (v *trialView) table(a *App, then *model.Result, width int) *trialTable {
	t := &trialTable{a: a, v: v, today: a.result(), then: then, cell: wideCell, stages: a.askedStages()}
	t.name = ansi.StringWidth(a.words.Trial.Built)
	for f := range model.Factor(model.FactorCount) {
		t.name = max(t.name, ansi.StringWidth(a.cat.Factor(f)))
	}
	if t.width() > width {
		t.cell = narrowCell
	}
	if over := t.width() - width; over > 0 {
		t.name = max(0, t.name-over)
	}
	return t
}

func (t *trialTable) width() int {
	width := (1 + len(t.stages)) * t.cell
	if brake := t.brake(); brake != "" {
		width = max(width, builtWidth+ansi.StringWidth(brake))
	}
	return gutterWidth + t.name + width
}

// lines are the head, the factors and the Ausbaustand.
func (t *trialTable) lines() []string {
	lines := []string{t.head()}
	for f := range model.Factor(model.FactorCount) {
		lines = append(lines, t.row(f))
	}
	return append(lines, t.built())
}

// stageLegend spells out the stages whose heads are abbreviated, "" where none
// is.
func (t *trialTable) stageLegend() string {
	if t.cell != narrowCell || len(t.stages) == 0 {
		return ""
	}
	var names []string
	for _, s := range t.stages {
		names = append(names, t.a.cat.Stage(s))
	}
	text := fmt.Sprintf(t.a.words.Trial.Stages, strings.Join(names, ", "))
	return strings.Repeat(" ", gutterWidth) + t.a.theme.Muted.Render(text)
}

func (t *trialTable) head() string {
	names := []string{t.a.words.Result.Formula.Overall}
	for _, s := range t.stages {
		names = append(names, t.a.cat.Stage(s))
	}
	if t.cell == narrowCell {
		names[0] = t.a.words.Trial.Overall
		for i := range t.stages {
			names[i+1] = ansi.Truncate(names[i+1], 3, "")
		}
	}
	line := strings.Repeat(" ", gutterWidth+t.name)
	for i, name := range names {
		style := t.a.theme.Muted
		if t.v.at.kind == factorRow && t.v.column == i {
			style = t.a.theme.Accent
		}
		line += style.Render(right(name, t.cell-1)) + " "
	}
	return line
}

func (t *trialTable) row(f model.Factor) string {
	active := t.v.at.kind == factorRow && t.v.at.factor == f
	style := t.a.theme.Text
	if active {
		style = t.a.theme.Accent
	}
	today, then := &t.today.Factors[f], &t.then.Factors[f]
	line := style.Render(pad(t.a.cat.Factor(f), t.name)) + t.level(today.Level, then.Level, active && t.v.column == 0)
	for i, s := range t.stages {
		line += t.level(today.Stages[s], then.Stages[s], active && t.v.column == i+1)
	}
	return t.a.pointed(line, active)
}

// level draws one level, today's and what it would be; the one under the
// cursor stands between arrows.
func (t *trialTable) level(today, then model.Figure, active bool) string {
	gl, th := t.a.theme.Glyphs, t.a.theme
	text, mark := t.figures(today, then)
	style := th.Text
	switch {
	case active:
		style = th.Accent
	case mark != " ":
		style = th.Chosen
	case !then.Known:
		style = th.Muted
	}
	lead, room := " ", t.cell-2
	if active {
		lead, mark = gl.Less, gl.More
	}
	// the arrow stands right before the figures, whatever room they leave
	blanks := max(0, room-ansi.StringWidth(text))
	return strings.Repeat(" ", blanks) + style.Render(lead+text+mark)
}

// figures writes a level and the mark of its change.
func (t *trialTable) figures(today, then model.Figure) (text, mark string) {
	gl := t.a.theme.Glyphs
	changed := today.String() != then.String()
	switch {
	case changed && then.Value > today.Value:
		mark = gl.Up
	case changed:
		mark = gl.Down
	default:
		mark = " "
	}
	text = right(then.String(), figureWidth)
	if changed && t.cell == wideCell {
		text = today.String() + " " + gl.To + " " + then.String()
	}
	return text, mark
}

// built is the Ausbaustand before and after, with the brake where it acts.
func (t *trialTable) built() string {
	th, w := t.a.theme, &t.a.words.Trial
	today, then := t.today.Index.Level, t.then.Index.Level
	line := strings.Repeat(" ", gutterWidth) + th.Chosen.Render(pad(w.Built, t.name))
	if !then.Known {
		return line + th.Muted.Render(right(t.a.theme.Glyphs.Dash, t.cell-1))
	}
	text := then.String()
	if today.String() != text {
		text = today.String() + " " + th.Glyphs.To + " " + text
	}
	line += strings.Repeat(" ", max(1, t.cell-1-ansi.StringWidth(text))) + th.Chosen.Render(text)
	if brake := t.brake(); ansi.StringWidth(line)+1+ansi.StringWidth(brake) <= t.width() {
		line += " " + th.Warn.Render(brake)
	}
	return line
}

// brake is what the Fundament leaves of the formula, where it brakes.
func (t *trialTable) brake() string {
	if t.then.Brake >= 1 {
		return ""
	}
	return fmt.Sprintf(t.a.words.Trial.Brake, t.a.lang.Number(t.then.Brake, 2))
}

// workTable lists the Wirkung before and after below each other, for windows
// that have no room for the chart:
//
//	Werte       33 → 47  ▆▆▆▆▆▆▆◂ ◃
type workTable struct {
	a           *App
	today, then *model.Result
	width       int
}

func (t *workTable) lines() []string {
	name, short := 0, false
	for b := range model.Bond(model.BondCount) {
		name = max(name, ansi.StringWidth(t.a.cat.Bond(b).Name))
	}
	const figures, least = 9, 10 // "100 → 100", and the shortest bar
	bar := t.width - name - figures - 3
	if bar < least {
		name, short = 4, true
		bar = t.width - name - figures - 3
	}
	lines := make([]string, 0, model.BondCount)
	for b := range model.Bond(model.BondCount) {
		text := t.a.cat.Bond(b).Name
		if short {
			text = t.a.cat.Bond(b).Short
		}
		numbers, style := t.figures(b)
		lines = append(lines, t.a.theme.Text.Render(pad(text, name))+" "+style.Render(right(numbers, figures))+"  "+t.bar(b, min(bar, 40)))
	}
	return lines
}

func (t *workTable) figures(b model.Bond) (string, lipgloss.Style) {
	x, y := t.today.Bonds[b].Support, t.then.Bonds[b].Support
	if x.String() == y.String() {
		return x.String(), t.a.theme.Text
	}
	return x.String() + " " + t.a.theme.Glyphs.To + " " + y.String(), t.a.theme.Accent
}

// bar draws the Ist lying down with the marks of the Wirkung on it.
func (t *workTable) bar(b model.Bond, width int) string {
	gl, th := t.a.theme.Glyphs, t.a.theme
	sure, possible := lyingCells(t.today.Bonds[b].Span, width)
	at := func(f model.Figure) int {
		if !f.Known {
			return -1
		}
		return min(int(f.Value/100*float64(width)), width-1)
	}
	x, y := t.today.Bonds[b].Support, t.then.Bonds[b].Support
	var line strings.Builder
	for i := range width {
		switch {
		case x.String() != y.String() && i == at(y):
			line.WriteString(th.Accent.Render(gl.Ghost))
		case i == at(x):
			line.WriteString(th.Text.Render(gl.Support))
		case i < sure:
			line.WriteString(th.Bonds[b].Render(gl.Eighths[lyingHeight]))
		case i < sure+possible:
			line.WriteString(th.Bonds[b].Faint(true).Render(gl.Open))
		default:
			line.WriteByte(' ')
		}
	}
	return line.String()
}
