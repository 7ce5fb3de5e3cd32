package tui

import (
	"fmt"
	"math"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions/words"
	"kundenbindung/tui/spectrum"
)

func clean(s string) string { return words.Clean(s) }

// chart prepares the spectrum of the present answers.
func (a *App) chart(width, height int) spectrum.Chart {
	r := a.result()
	c := spectrum.Chart{
		Theme: a.theme, Width: width, Height: height,
		Bonds: r.Bonds, Centre: r.Centre, Selected: -1,
		Words: a.chartWords(),
	}
	for b := range model.Bond(model.BondCount) {
		text := a.cat.Bond(b)
		c.Short[b], c.Names[b] = text.Short, text.Name
	}
	return c
}

func (a *App) chartWords() spectrum.Words {
	w := &a.words.Common
	return spectrum.Words{
		Extern: w.Extern, Intern: w.Intern, Title: w.YourSpectrum, Centre: w.Centre,
		Level: w.Level, Open: w.Open, Target: w.Target, Ceiling: w.Ceiling, Supports: w.Support,
	}
}

// live draws the picture that moves with every answer, in at most rows lines.
// In the Spektrum block it shows nothing that could steer an answer.
func (a *App) live(width, rows int, shown model.Item) []string {
	if a.chartOff {
		return fill(paragraph(a.words.Interview.ChartHidden, width, a.theme.Muted), rows)
	}
	facts := a.liveFacts(width, shown)
	c := a.chart(width, min(rows-len(facts)-1, 26))
	c.Targets = shown.Block() == model.FactorBlock
	c.Support = c.Targets
	lines := split(c.View())
	lines = append(lines, "")
	return fill(append(lines, facts...), rows)
}

// liveLines is the same in two lines.
func (a *App) liveLines(width int, shown model.Item) []string {
	if a.chartOff {
		return fill(block(a.words.Interview.ChartHidden, width, 1, a.theme.Muted), 2)
	}
	c := a.chart(width, 0)
	line := ""
	if facts := a.liveFacts(width, shown); len(facts) > 0 {
		line = ansi.Truncate(facts[0], width, a.theme.Glyphs.Ellipsis)
	}
	return []string{c.Line(), line}
}

// liveFacts are the figures that the present block moves.
func (a *App) liveFacts(width int, shown model.Item) []string {
	switch shown.Block() {
	case model.FoundationBlock:
		return []string{a.brakeLine(), a.riskLine()}
	case model.FactorBlock:
		return a.factorFacts(width, shown.Factor())
	default:
		return nil
	}
}

// brakeLine says whether the Fundament brakes, once no open answer can change
// that any more.
func (a *App) brakeLine() string {
	r := a.result()
	if !r.Foundation.Level.Known {
		return a.theme.Muted.Render(a.words.Interview.FoundationOpen)
	}
	text, style := a.words.Interview.BrakeOpen, a.theme.Text
	switch limit := a.cat.Method.Brake; {
	case r.Foundation.Max.Value < limit:
		text, style = a.words.Interview.Brake, a.theme.Warn
	case r.Foundation.Min.Value >= limit:
		text = a.words.Interview.NoBrake
	}
	return style.Render(fmt.Sprintf(text, a.span(r.Foundation)))
}

func (a *App) riskLine() string {
	w := &a.words.Interview
	risk := a.result().Risk
	if !risk.Value.Known {
		return a.theme.Muted.Render(w.RiskOpen)
	}
	return a.theme.Text.Render(fmt.Sprintf(w.Risk, w.Bands[risk.Band], w.RiskKind[risk.Kind]))
}

// factorFacts draws the factor's own bar, the range of K and what would come
// first.
func (a *App) factorFacts(width int, f model.Factor) []string {
	r := a.result()
	name := a.cat.Factor(f)
	right := a.words.Interview.Formula + " " + a.span(r.Index)
	label := a.theme.Text.Render(name) + " "
	room := width - ansi.StringWidth(label) - ansi.StringWidth(right) - 6
	bar := ""
	if room >= 6 {
		bar = a.bar(r.Factors[f].Span, min(room, 24)) + " "
	}
	first := spread(label+bar+a.theme.Text.Render(r.Factors[f].Level.String()), a.theme.Muted.Render(right), width)
	return append([]string{first}, a.firstStep(width)...)
}

func (a *App) firstStep(width int) []string {
	r, w := a.result(), &a.words.Interview
	head := w.NextStep
	if r.Provisional {
		head += " (" + w.Provisional + ")"
	}
	text := w.NoStep
	if len(r.Advice) > 0 {
		if card, ok := a.cat.Card(r.Advice[0].Measure); ok {
			text = card.Title
		}
	}
	const titleRows = 2 // reserved: a title has at most 60 characters
	return append(block(head, width, 1, a.theme.Muted), block(text, width, titleRows, a.theme.Text)...)
}

// span writes a level, or the range it can still reach.
func (a *App) span(s model.Span) string {
	switch {
	case !s.Min.Known:
		return a.theme.Glyphs.Dash
	case math.Round(s.Min.Value) == math.Round(s.Max.Value):
		return s.Min.String()
	}
	return s.Min.String() + a.theme.Glyphs.Dash + s.Max.String()
}

// bar draws a level lying down: solid is certain, shaded still possible.
func (a *App) bar(s model.Span, width int) string {
	gl := a.theme.Glyphs
	eighths := int(math.Round(s.Min.Or(0) / 100 * float64(width*8)))
	full, part := eighths/8, eighths%8
	possible := int(math.Round(s.Max.Or(0) / 100 * float64(width)))
	solid := strings.Repeat(gl.Full, full)
	used := full
	if part > 0 {
		solid += gl.Left[part]
		used++
	}
	open := strings.Repeat(gl.Open, max(0, possible-used))
	rest := strings.Repeat(" ", max(0, width-used-max(0, possible-used)))
	return a.theme.Text.Render(solid) + a.theme.Faint.Render(open) + rest
}

// keyAndText names an answer by its key too: two answers can read the same.
func (a *App) keyAndText(i model.Item, answer model.Answer) string {
	if answer == model.Open {
		return a.answerText(i, answer)
	}
	return fmt.Sprintf(a.words.Common.Quoted, answer, a.answerText(i, answer))
}

// answerText says an answer in words.
func (a *App) answerText(i model.Item, answer model.Answer) string {
	switch answer {
	case model.Open:
		return a.words.Common.Open
	case model.Unknown:
		return a.words.Interview.Unknown
	case model.NotApplicable:
		return a.words.Interview.NA
	default:
		state, _ := answer.State()
		return a.cat.Item(i).States[state]
	}
}

// spelledOut says an answer in words; a state between two described ones names
// both.
func (a *App) spelledOut(i model.Item, answer model.Answer) string {
	states := a.cat.Item(i).States
	state, ok := answer.State()
	if !ok || state%2 == 0 || states[state] != a.words.Interview.Between {
		return a.answerText(i, answer)
	}
	return fmt.Sprintf(a.words.Result.Card.Between, states[state-1], states[state+1])
}
