package tui

import (
	"fmt"
	"math"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// The spectrum stands beside its table from this size on; below, the bars
// lie in the table and the page can be scrolled.
const (
	besideWidth, besideRows = 80, 16
	openingLines            = 5  // rows that the opening sentences may take
	tallestChart            = 30 // rows
	widestText              = 100
)

// spectrum draws the first tab: two sentences, the chart beside the table of
// the bond types, whose rows are the controls, and the figures.
func (r *result) spectrum(a *App, l layout) passage {
	if r.standsBeside(l) {
		return passage{lines: r.wideSpectrum(a, l)}
	}
	return r.narrowSpectrum(a, l)
}

// standsBeside reports whether there is room for the chart beside the table.
func (r *result) standsBeside(l layout) bool {
	return l.width >= besideWidth && r.rows(l) >= besideRows
}

// wideSpectrum fills exactly the rows of the tab.
func (r *result) wideSpectrum(a *App, l layout) []string {
	edge, rows := l.edge(), r.rows(l)
	width := l.width - 2*edge
	gap := 2
	if width >= widestText {
		gap = 5
	}
	lines := r.aboveChart(a, l, min(width, widestText))
	below := r.figures(a, width)
	if lines[0] == "" && rows-len(lines)-len(below) < paneRows {
		lines = lines[1:]
	}
	height := rows - len(lines) - len(below)
	if height > spacious+1 {
		limits := a.theme.Muted.Render(a.cutWords(a.words.Result.Limits, width))
		below = append(append([]string{""}, below...), limits)
		height = rows - len(lines) - len(below)
	}
	t := r.table(a)
	pane := max(t.width(), width*2/5)
	t.widen(pane)
	c := a.chart(width-pane-gap, min(height, tallestChart))
	c.Targets, c.Support, c.Lean = true, true, true
	if b, ok := r.focus.bond(); ok {
		c.Selected = int(b)
	}
	chart := fill(split(c.View()), height)
	body := beside(chart, r.pane(a, t, pane, height), width-pane-gap, strings.Repeat(" ", gap))
	return indent(append(append(lines, body...), below...), edge)
}

// aboveChart are the opening sentences in as many rows as they can ever take
// on this page, with a blank row where there is one to spare.
func (r *result) aboveChart(a *App, l layout, width int) []string {
	most := a.openingRows(width, openingLines)
	doubt := a.doubtLine(width)
	lines := fill(append(a.opening(width, most), doubt...), most+len(doubt))
	if l.body >= roomy {
		return append(lines, "")
	}
	if most <= openingLines-2 { // else the chart and the table need the row
		return append([]string{""}, lines...)
	}
	return lines
}

// spacious is the number of rows from which the chart gets space around it;
// below paneRows the table beside it is cut.
const (
	spacious = 16
	paneRows = model.BondCount + 5
)

// pane draws table, strategy, next step and hints below each other, with
// blank rows as far as there is room.
//
// Why the strategy is what it is stands below it; where there is no room, above
// it while it is being moved.
func (r *result) pane(a *App, t bondTable, width, rows int) []string {
	blank, guideRows := rows >= spacious, 1
	if rows > leanPane {
		guideRows = reasonRows
	}
	guide := t.guide(width, guideRows)
	if t.focus == strategyControl && !blank {
		guide = t.reason(width, guideRows)
	}
	lines := append(append(t.lines(), fill(guide, guideRows)...), t.strategy(), r.slider(a, width))
	if blank {
		lines = append(append(lines, fill(t.reason(width, reasonRows), reasonRows)...), "")
	}
	first := 1
	if blank {
		first = 2
	}
	lines = append(lines, indent(block(a.firstStepLine(), width-2, first, a.theme.Text), 2)...)
	return append(lines, indent(r.hintsBelow(a, width-2, rows-len(lines)), 2)...)
}

const (
	leanPane   = 11 // rows of the pane with one of everything
	reasonRows = 2  // rows that a reason may take
)

// figures are the last rows: the three groups, the risk and how many hints
// there are.
func (r *result) figures(a *App, width int) []string {
	groups := strings.Join(r.groups(a), a.theme.Faint.Render(" "+a.theme.Glyphs.Column+" "))
	risk, style := a.riskText()
	return []string{groups, spread(style.Render(risk), a.theme.Muted.Render(a.hintCount()), width)}
}

// groups are gebunden, Nutzen und Gewohnheit, verbunden.
func (r *result) groups(a *App) []string {
	res := a.result()
	figures := [...]model.Figure{res.Tied, res.Benefit, res.Attached}
	texts := make([]string, len(figures))
	for i, f := range figures {
		texts[i] = a.theme.Text.Render(fmt.Sprintf(a.words.Result.Groups[i], f))
	}
	return texts
}

func (a *App) riskText() (string, lipgloss.Style) {
	risk, w := a.result().Risk, &a.words.Interview
	if !risk.Value.Known {
		return a.words.Result.RiskOpen, a.theme.Muted
	}
	style := a.theme.Text
	if risk.Band == model.RiskHigh {
		style = a.theme.Warn
	}
	return fmt.Sprintf(a.words.Result.Risk, risk.Value, w.Bands[risk.Band], w.RiskKind[risk.Kind]), style
}

func (a *App) hintCount() string {
	switch n := len(a.result().Hints); n {
	case 0:
		return a.words.Result.NoHints
	case 1:
		return a.words.Result.Hint
	default:
		return fmt.Sprintf(a.words.Result.Hints, n)
	}
}

// firstStepLine says what to begin with; it moves with every target. What the
// plan has settled is not begun again: it stands behind.
func (a *App) firstStepLine() string {
	res, w := a.result(), &a.words.Result
	if len(res.Advice) == 0 {
		return fmt.Sprintf(w.First, a.words.Interview.NoStep)
	}
	text := w.First
	if res.Provisional {
		text = w.FirstProvisional
	}
	at, status := a.nextStep()
	if at < 0 {
		return w.Steps.LeadSettled
	}
	line := fmt.Sprintf(text, a.stepTitle(&res.Advice[at]))
	if status == model.PlanRunning {
		line += w.Steps.Separator + a.words.Plan.Statuses[status]
	}
	if at > 0 {
		before := &res.Advice[0]
		line += w.Steps.Separator + a.words.Plan.Statuses[a.entryOf(before.Measure).Status] + ": " + a.stepTitle(before)
	}
	return line
}

// hintsBelow lists the hints as far as there is room: their titles, with the
// texts of the first ones, else nothing, for their number stands below the
// chart.
func (r *result) hintsBelow(a *App, width, rows int) []string {
	hints := a.result().Hints
	if rows < 4 || len(hints) == 0 {
		return nil
	}
	lines := []string{"", a.theme.Muted.Render(a.words.Result.HintsTitle)}
	for i, h := range hints {
		left := rows - len(lines)
		if left == 1 && i < len(hints)-1 {
			return append(lines, a.theme.Muted.Render(a.words.Result.MoreHints.Of(len(hints)-i)))
		}
		text := a.hintText(h)
		title := a.theme.Glyphs.Bullet + " " + text.Title
		lines = append(lines, a.theme.Text.Render(a.cutWords(title, width)))
		full := indent(paragraph(text.Text, width-2, a.theme.Muted), 2)
		if after := len(hints) - i - 1; len(full) <= left-1-after {
			lines = append(lines, full...)
		}
	}
	return lines
}

// slider draws the strategy between its two ends, the recommended one as a
// ring.
//
//	Nutzen ─────○────●──── Verbundenheit
func (r *result) slider(a *App, width int) string {
	w, gl, th := &a.words.Result, a.theme.Glyphs, a.theme
	length := min(width-ansi.StringWidth(w.Benefit+w.Attach)-4, 41)
	if length < 5 {
		return ""
	}
	at := func(v float64) int { return int(math.Round(v * float64(length-1))) }
	own, advised := at(a.result().Strategy), at(a.advisedStrategy())
	handle := th.Text
	if r.focus == strategyControl {
		handle = th.Accent
	}
	var b strings.Builder
	for i := range length {
		switch i {
		case own:
			b.WriteString(handle.Render(gl.Picked))
		case advised:
			b.WriteString(th.Muted.Render(gl.Radio))
		default:
			b.WriteString(th.Faint.Render(gl.Rule))
		}
	}
	return "  " + th.Muted.Render(w.Benefit) + " " + b.String() + " " + th.Muted.Render(w.Attach)
}

// help explains what is on the open tab.
func (r *result) help(a *App) []string {
	switch r.tab {
	case spectrumTab:
		return r.spectrumHelp(a)
	case sheetTab:
		return r.sheetHelp(a)
	case trialTab:
		return trialHelp(a)
	case historyTab:
		return historyHelp(a)
	default:
		return nil
	}
}

func (r *result) spectrumHelp(a *App) []string {
	w, c, th := &a.words.Result.Terms, &a.words.Common, a.theme
	width := min(a.window.width-6, widestText)
	var lines []string
	say := func(name, text string) {
		lines = append(lines, runOn(name+":", th.Question, text, th.Text, width)...)
	}
	for b := range model.Bond(model.BondCount) {
		say(a.cat.Bond(b).Name, a.cat.Bond(b).About)
	}
	lines = append(lines, "")
	say(c.Level, w.Level)
	say(c.Target, w.Target)
	say(c.Ceiling, w.Ceiling)
	say(c.Support, w.Support)
	say(a.words.Result.Strategy, a.strategySum())
	say(c.Centre, w.Centre)
	say(w.RiskName, w.Risk)
	return append(lines, paragraph(a.words.Result.Limits, width, th.Muted)...)
}

// narrowSpectrum is the tab for small windows: everything below each other,
// the bars lying in the table.
func (r *result) narrowSpectrum(a *App, l layout) passage {
	edge := l.edge()
	width := l.width - 2*edge
	t := r.table(a)
	t.squeeze(width)
	lines := append(append(a.opening(width, 99), a.doubtLine(width)...), "")
	from := len(lines) + int(r.focus)
	if r.focus == noControl {
		from = 0
	}
	to := from + 1
	lines = append(lines, t.lines()...)
	reason := t.reason(width, 4)
	if r.focus == strategyControl {
		from = len(lines) + 1
		to = from + 2 + len(reason) // with the slider and the reason
	}
	lines = append(append(lines, t.guide(width, 1)...), t.strategy(), r.slider(a, width))
	lines = append(append(lines, reason...), "")
	lines = append(lines, paragraph(a.firstStepLine(), width, a.theme.Text)...)
	lines = append(lines, "")
	lines = append(lines, r.narrowFigures(a, width)...)
	return passage{indent(lines, edge), from, to}
}

func (r *result) narrowFigures(a *App, width int) []string {
	lines := []string{a.theme.Text.Render(a.words.Common.Centre + " " + a.result().Centre.String())}
	lines = append(lines, r.groups(a)...)
	risk, style := a.riskText()
	lines = append(lines, paragraph(risk, width, style)...)
	lines = append(lines, a.theme.Muted.Render(a.hintCount()), "")
	return append(lines, paragraph(a.words.Result.Limits, width, a.theme.Muted)...)
}
