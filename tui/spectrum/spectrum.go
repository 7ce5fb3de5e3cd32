// Package spectrum draws why customers stay: six bars from extern to intern.
//
//	100┤
//	   │                 ╌╌╌╌ ╌╌╌╌
//	 50┤                 ░░░░ ████
//	   │──── ──── ╌╌╌╌◂████◂████ ████◂
//	  0└────────────────────────────────
//	    erzw leth wirt gewo wert affe
//	                    ▲ Schwerpunkt 58
//
// Solid is certain, shaded is still possible, the broken line is the target
// (Soll), the whole line a ceiling (höchstens), and the small triangle beside
// a bar what the present work supports (Wirkung). A ghost, a hollow triangle
// that a dotted line leads to, is what other work would support; both stand as
// numbers below the bars then. The drawing is a pure function of a [Chart]; it
// knows no questions and no keys.
package spectrum

import (
	"math"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/tui/theme"
)

// Chart is what is drawn.
type Chart struct {
	Theme  *theme.Theme
	Width  int // cells
	Height int // rows, with axis and labels

	Bonds  [model.BondCount]model.BondResult
	Centre model.Figure

	Short [model.BondCount]string // four letters
	Names [model.BondCount]string // drawn where the bars are wide enough
	Words Words

	Wide    bool // bars as wide as there is room
	Lean    bool // a row less: the centre stands in the title and on the axis
	Targets bool // draw Soll and ceilings
	Support bool // draw Wirkung

	// Ghost is the Wirkung that a trial would lead to, or nil for none. It is
	// drawn where it differs from that of today.
	Ghost *[model.BondCount]model.Figure

	Selected int // the column that is being edited, or -1
}

// Words are the words of the chart.
type Words struct {
	Extern, Intern, Title                  string
	Centre                                 string
	Level, Open, Target, Ceiling, Supports string
	Then                                   string // the ghost
}

const (
	axisWidth = 4 // "100┤"
	minPitch  = 5 // a bar of four cells and its mark
	maxPitch  = 14
	// frameRows are the rows that are not plot: title, axis, labels, values,
	// centre and legend.
	frameRows = 6
	minPlot   = 4
	// ghostRows are the numbers of the Wirkung, today's and the ghost's.
	ghostRows = 2
)

// MinHeight is the least height in which [Chart.View] draws all its parts; a
// ghost takes two rows more.
const MinHeight = frameRows + minPlot

// frame returns the rows that are not plot.
func (c *Chart) frame() int {
	rows := frameRows
	if c.Ghost != nil {
		rows += ghostRows
	}
	if c.Lean {
		rows--
	}
	if c.Lean && c.Ghost != nil {
		rows-- // the levels give way to them
	}
	return rows
}

// geometry is where things are, in cells.
type geometry struct {
	pitch, bar, left, rows int
}

func (c *Chart) geometry() geometry {
	pitch := max((c.Width-axisWidth)/model.BondCount, minPitch)
	if !c.Wide {
		pitch = min(pitch, maxPitch)
	}
	g := geometry{pitch: pitch, bar: pitch - 1, rows: max(c.Height-c.frame(), minPlot)}
	switch {
	case pitch > maxPitch:
		g.bar = pitch - 4
	case pitch > minPitch:
		g.bar = pitch - 2
	}
	g.left = max(0, (c.Width-axisWidth-pitch*model.BondCount)/2)
	return g
}

// column returns the first cell of a bar, counted from the axis.
func (g geometry) column(b int) int { return b * g.pitch }

// row returns the plot row, from the bottom, in which a value is drawn.
func (g geometry) row(value float64) int {
	return min(g.rows-1, int(value/100*float64(g.rows)))
}

// View draws the chart in Height rows of at most Width cells.
func (c *Chart) View() string {
	g := c.geometry()
	lines := []string{c.title(g)}
	for row := g.rows - 1; row >= 0; row-- {
		lines = append(lines, c.plotLine(g, row))
	}
	lines = append(lines, c.axisLine(g), c.labelLine(g))
	lines = append(lines, c.numberLines(g)...)
	if !c.Lean {
		lines = append(lines, c.centreLine(g))
	}
	indent := strings.Repeat(" ", g.left)
	for i := range lines {
		lines[i] = indent + lines[i]
	}
	return strings.Join(append(lines, c.legend(g)), "\n")
}

func (c *Chart) title(g geometry) string {
	gl := c.Theme.Glyphs
	left, right := c.Words.Extern+" "+gl.Less, gl.More+" "+c.Words.Intern
	space := axisWidth + g.pitch*model.BondCount - ansi.StringWidth(left+right)
	title := " " + c.Words.Title + " "
	if c.Lean && c.Centre.Known {
		title = " " + c.Words.Centre + " " + whole(c.Centre.Value) + " "
	}
	title = ansi.Truncate(title, max(0, space), "")
	dash := max(0, space-ansi.StringWidth(title))
	rule := func(n int) string { return c.Theme.Faint.Render(strings.Repeat(gl.Rule, n)) }
	return c.Theme.Muted.Render(left) + rule(dash/2) + c.Theme.Text.Render(title) + rule(dash-dash/2) +
		c.Theme.Muted.Render(right)
}

func (c *Chart) plotLine(g geometry, row int) string {
	var line strings.Builder
	line.WriteString(c.Theme.Faint.Render(c.scale(g, row)))
	for b := range model.BondCount {
		line.WriteString(c.cell(g, b, row))
	}
	return line.String()
}

// scale labels the axis at every quarter.
func (c *Chart) scale(g geometry, row int) string {
	for _, tick := range []struct {
		at   float64
		text string
	}{{100, "100"}, {75, " 75"}, {50, " 50"}, {25, " 25"}} {
		if g.row(tick.at-0.01) == row {
			return tick.text + c.Theme.Glyphs.AxisTick
		}
	}
	return "   " + c.Theme.Glyphs.Column
}

// cell draws one row of one column: bar, mark and gap.
func (c *Chart) cell(g geometry, b, row int) string {
	return c.barCell(g, b, row) + c.mark(g, b, row) + strings.Repeat(" ", g.pitch-g.bar-1)
}

// mark draws what stands beside a bar. Where Wirkung and ghost share a row,
// the ghost covers it: the numbers below tell both.
func (c *Chart) mark(g geometry, b, row int) string {
	gl, support := c.Theme.Glyphs, c.Bonds[b].Support
	if !c.Support || !support.Known {
		return " "
	}
	at := g.row(support.Value)
	to := at
	ghost, ok := c.ghost(b)
	if ok {
		to = g.row(ghost.Value)
	}
	switch {
	case ok && row == to:
		return c.Theme.Accent.Render(gl.Ghost)
	case row == at:
		return c.Theme.Text.Render(gl.Support)
	case min(at, to) < row && row < max(at, to):
		return c.Theme.Muted.Render(gl.Path)
	}
	return " "
}

// ghost returns the ghost of a bar where it differs from what is.
func (c *Chart) ghost(b int) (model.Figure, bool) {
	if c.Ghost == nil || !c.Ghost[b].Known {
		return model.Figure{}, false
	}
	return c.Ghost[b], c.Ghost[b].String() != c.Bonds[b].Support.String()
}

// barCell draws what stands in the bar: target over solid over shade.
func (c *Chart) barCell(g geometry, b, row int) string {
	bond, r, gl := model.Bond(b), &c.Bonds[b], c.Theme.Glyphs
	hue := c.Theme.Bonds[b]
	fill := filled(g, r.Min.Or(0), row)
	if c.Targets && g.row(r.Target) == row {
		mark := gl.Target
		if !bond.Aimable() {
			mark = gl.Ceiling
		}
		style := c.Theme.Text
		if fill == eighths {
			style = c.Theme.OnBond(bond)
		}
		return style.Render(strings.Repeat(mark, g.bar))
	}
	switch {
	case fill > 0:
		return hue.Render(strings.Repeat(gl.Eighths[fill], g.bar))
	case filled(g, r.Max.Or(0), row) >= eighths/2:
		return hue.Faint(true).Render(strings.Repeat(gl.Open, g.bar))
	}
	return strings.Repeat(" ", g.bar)
}

const eighths = 8

// filled returns how many eighths of a row a value fills.
func filled(g geometry, value float64, row int) int {
	total := int(math.Round(value / 100 * float64(g.rows*eighths)))
	return min(max(total-row*eighths, 0), eighths)
}

func (c *Chart) axisLine(g geometry) string {
	gl := c.Theme.Glyphs
	length := g.pitch*model.BondCount - 1
	at := c.centreAt(g) - axisWidth
	if !c.Lean || !c.Centre.Known || at >= length {
		return c.Theme.Faint.Render("  0" + gl.AxisEnd + strings.Repeat(gl.Rule, length))
	}
	return c.Theme.Faint.Render("  0"+gl.AxisEnd+strings.Repeat(gl.Rule, at)) + c.Theme.Text.Render(gl.Centre) +
		c.Theme.Faint.Render(strings.Repeat(gl.Rule, length-at-1))
}

// centreAt returns the cell of the Schwerpunkt, between the middles of the
// first and the last bar.
func (c *Chart) centreAt(g geometry) int {
	first := axisWidth + g.bar/2
	return first + int(math.Round(c.Centre.Value/100*float64(g.column(model.BondCount-1))))
}

func (c *Chart) labelLine(g geometry) string {
	labels := c.Short
	if c.longNamesFit(g) {
		labels = c.Names
	}
	return c.perBond(g, func(b int) (string, lipgloss.Style) {
		if b == c.Selected {
			return labels[b], c.Theme.Accent.Underline(true)
		}
		return labels[b], c.Theme.Bonds[b]
	})
}

func (c *Chart) longNamesFit(g geometry) bool {
	for _, name := range c.Names {
		if ansi.StringWidth(name) > g.pitch-1 {
			return false
		}
	}
	return true
}

// numberLines write the levels or, with a ghost, the Wirkung of today and the
// ghost's, the levels above them where there is room.
func (c *Chart) numberLines(g geometry) []string {
	if c.Ghost == nil {
		return []string{c.valueLine(g)}
	}
	gl := c.Theme.Glyphs
	today := c.perBond(g, func(b int) (string, lipgloss.Style) {
		return c.figure(c.Bonds[b].Support, c.Theme.Text)
	})
	then := c.perBond(g, func(b int) (string, lipgloss.Style) {
		style := c.Theme.Muted
		if _, ok := c.ghost(b); ok {
			style = c.Theme.Accent
		}
		return c.figure(c.Ghost[b], style)
	})
	lines := []string{c.named(gl.Support, today), c.named(gl.Ghost, then)}
	if c.Lean {
		return lines
	}
	return append([]string{c.named(gl.Full, c.valueLine(g))}, lines...)
}

// named puts the mark that numbers belong to before them.
func (c *Chart) named(mark, numbers string) string {
	return strings.Replace(numbers, strings.Repeat(" ", axisWidth), "  "+c.Theme.Muted.Render(mark)+" ", 1)
}

// figure writes a number, or a dash where it is missing.
func (c *Chart) figure(f model.Figure, style lipgloss.Style) (string, lipgloss.Style) {
	if !f.Known {
		return c.Theme.Glyphs.Dash, c.Theme.Muted
	}
	return f.String(), style
}

// valueLine writes each bar's level as a number.
func (c *Chart) valueLine(g geometry) string {
	return c.perBond(g, func(b int) (string, lipgloss.Style) {
		return c.figure(c.Bonds[b].Level, c.Theme.Text)
	})
}

// perBond writes one text under each bar.
func (c *Chart) perBond(g geometry, text func(b int) (string, lipgloss.Style)) string {
	var line strings.Builder
	line.WriteString(strings.Repeat(" ", axisWidth))
	for b := range model.BondCount {
		s, style := text(b)
		pad := max(0, g.bar-ansi.StringWidth(s)) / 2
		line.WriteString(strings.Repeat(" ", pad) + style.Render(s))
		line.WriteString(strings.Repeat(" ", max(0, g.pitch-pad-ansi.StringWidth(s))))
	}
	return strings.TrimRight(line.String(), " ")
}

// centreLine marks the Schwerpunkt between the first and the last bar.
func (c *Chart) centreLine(g geometry) string {
	if !c.Centre.Known {
		return ""
	}
	at := c.centreAt(g)
	text := c.Words.Centre + " " + whole(c.Centre.Value)
	total := axisWidth + g.pitch*model.BondCount
	if at+2+ansi.StringWidth(text) <= total {
		return strings.Repeat(" ", at) + c.Theme.Text.Render(c.Theme.Glyphs.Centre+" "+text)
	}
	return strings.Repeat(" ", max(0, at-1-ansi.StringWidth(text))) +
		c.Theme.Text.Render(text+" "+c.Theme.Glyphs.Centre)
}

// legend explains the marks that are drawn, as wide as the bars where there is
// room. Where there is none, it leaves out what is not drawn, then the ceiling,
// which says itself.
func (c *Chart) legend(g geometry) string {
	gl := c.Theme.Glyphs
	open, ceiling := gl.Open+" "+c.Words.Open, gl.Ceiling+" "+c.Words.Ceiling
	parts := []string{gl.Full + " " + c.Words.Level, open}
	if c.Targets {
		parts = append(parts, gl.Target+" "+c.Words.Target, ceiling)
	}
	if c.Support {
		parts = append(parts, gl.Support+" "+c.Words.Supports)
	}
	if c.Ghost != nil {
		parts = append(parts, gl.Ghost+" "+c.Words.Then)
	}
	without := func(part string) { parts = slices.DeleteFunc(parts, func(p string) bool { return p == part }) }
	if !c.anyOpen() && ansi.StringWidth(strings.Join(parts, " ")) > c.Width {
		without(open)
	}
	if ansi.StringWidth(strings.Join(parts, " ")) > c.Width {
		without(ceiling)
	}
	if c.Ghost != nil && ansi.StringWidth(strings.Join(parts, " ")) > c.Width {
		without(open) // the ghost is what this chart is for
	}
	for _, gap := range []string{"   ", "  ", " "} {
		line := strings.Join(parts, gap)
		if w := ansi.StringWidth(line); w <= c.Width {
			left := min(g.left, c.Width-w)
			return strings.Repeat(" ", left) + c.Theme.Muted.Render(line)
		}
	}
	return c.Theme.Muted.Render(ansi.Truncate(strings.Join(parts, " "), c.Width, gl.Ellipsis))
}

// anyOpen reports whether any bar can still grow.
func (c *Chart) anyOpen() bool {
	return slices.ContainsFunc(c.Bonds[:], func(r model.BondResult) bool {
		return r.Max.Or(0) > r.Min.Or(0)
	})
}

// Line draws the chart in one row, as "erzw▁ leth▃ … ▲58", for small windows.
// It needs 38 cells and draws less where there are fewer.
func (c *Chart) Line() string {
	gl := c.Theme.Glyphs
	var parts []string
	for b := range model.BondCount {
		parts = append(parts, c.Theme.Muted.Render(c.Short[b])+c.spark(b))
	}
	line := strings.Join(parts, " ")
	if c.Centre.Known {
		for _, centre := range []string{gl.Centre + " " + c.Words.Centre + " " + whole(c.Centre.Value), gl.Centre + whole(c.Centre.Value)} {
			if ansi.StringWidth(line)+2+ansi.StringWidth(centre) <= c.Width {
				line += "  " + c.Theme.Text.Render(centre)
				break
			}
		}
	}
	return ansi.Truncate(line, c.Width, "")
}

// spark is a bar of one row: solid for what is certain, shaded while nothing
// is.
func (c *Chart) spark(b int) string {
	r := &c.Bonds[b]
	width := 1
	if c.Width >= lineWidth+2*model.BondCount {
		width = 3
	}
	if !r.Level.Known {
		return c.Theme.Bonds[b].Faint(true).Render(strings.Repeat(c.Theme.Glyphs.Open, width))
	}
	level := 1 + int(math.Round(r.Level.Value/100*(eighths-1)))
	return c.Theme.Bonds[b].Render(strings.Repeat(c.Theme.Glyphs.Eighths[level], width))
}

const lineWidth = 40

// whole writes a level without decimals, rounded half away from zero.
func whole(v float64) string { return model.Known(v).String() }
