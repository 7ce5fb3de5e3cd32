// Package timeline draws one figure over time as a line with its values:
//
//	Verbundenheit
//	 60┤                       ╭─────58
//	   │              ╭────────╯
//	   │       ╭──47──╯
//	 40┤41─────╯
//	    21. Nov 2026        21. Mai 2027
//
// Several of them, one beside the other, show several figures: each has a scale
// of its own, which is written at its side. The drawing is a pure function of a
// [Chart].
package timeline

import (
	"math"
	"slices"
	"strings"
	"time"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/tui/theme"
)

// Chart is what is drawn.
type Chart struct {
	Theme  *theme.Theme
	Width  int // cells
	Rows   int // of the plot
	Title  string
	Points []Point // oldest first
	Days   bool    // name the days below
}

// Point is a value at a time.
type Point struct {
	At         time.Time
	Value      model.Figure // from 0 to 100; the line breaks where it is missing
	Day, Month string       // the time in words: exactly, and shorter
	Chosen     bool         // always has its value and its day written
}

const (
	axisWidth = 4    // "100┤"
	leastSpan = 20.0 // of the scale: small moves must not look like large ones
	tens      = 10.0
	mostGap   = 4 // cells that two points keep apart where there is room
	whole     = 100.0
)

// Height returns how many lines [Chart.View] draws.
func (c *Chart) Height() int {
	if c.Days {
		return c.Rows + 2
	}
	return c.Rows + 1
}

// View draws title, plot and days, each line at most Width cells wide.
func (c *Chart) View() []string {
	th := c.Theme
	lines := []string{th.Text.Render(ansi.Truncate(c.Title, c.Width, th.Glyphs.Ellipsis))}
	points := c.shown()
	columns := c.Width - axisWidth
	if columns < 1 || c.Rows < 1 {
		return lines
	}
	xs := places(points, columns)
	low, high := scale(points)
	g := newGrid(columns, c.Rows)
	ys := make([]int, len(points))
	for i, p := range points {
		ys[i] = row(p.Value.Or(low), low, high, c.Rows)
	}
	g.lines(c, points, xs, ys)
	g.values(c, points, xs, ys)
	for y := range c.Rows {
		lines = append(lines, c.axis(y, low, high)+g.line(y, th))
	}
	if c.Days {
		lines = append(lines, strings.Repeat(" ", axisWidth)+c.days(points, xs, columns))
	}
	return lines
}

// shown leaves out the oldest points where there are more than columns.
func (c *Chart) shown() []Point {
	if most := c.Width - axisWidth; most > 0 && len(c.Points) > most {
		return c.Points[len(c.Points)-most:]
	}
	return c.Points
}

// axis draws the scale at the side of a row: its ends.
func (c *Chart) axis(y int, low, high float64) string {
	gl := c.Theme.Glyphs
	label, mark := "", gl.Column
	switch y {
	case 0:
		label, mark = model.Known(high).String(), gl.AxisTick
	case c.Rows - 1:
		label, mark = model.Known(low).String(), gl.AxisTick
	}
	return c.Theme.Muted.Render(strings.Repeat(" ", max(0, axisWidth-1-len(label)))+label) + c.Theme.Faint.Render(mark)
}

// scale returns the ends of the scale: tens that hold all values, and are not
// too near to each other.
func scale(points []Point) (low, high float64) {
	low, high = whole, 0
	for _, p := range points {
		if p.Value.Known {
			low, high = min(low, p.Value.Value), max(high, p.Value.Value)
		}
	}
	if low > high {
		return 0, whole
	}
	low, high = math.Floor(low/tens)*tens, math.Ceil(high/tens)*tens
	for up := true; high-low < leastSpan; up = !up {
		if up {
			high = min(whole, high+tens)
		} else {
			low = max(0, low-tens)
		}
	}
	return low, high
}

// row returns the row of a value, 0 on top.
func row(v, low, high float64, rows int) int {
	y := int(math.Round((high - v) / (high - low) * float64(rows-1)))
	return max(0, min(y, rows-1))
}

// places returns the columns of the points: in proportion to their times, but
// so far apart that they can be told from each other.
func places(points []Point, columns int) []int {
	n := len(points)
	xs := make([]int, n)
	if n < 2 {
		return xs
	}
	first, last := points[0].At, points[n-1].At
	span := float64(last.Sub(first))
	for i, p := range points {
		part := float64(i) / float64(n-1)
		if span > 0 {
			part = float64(p.At.Sub(first)) / span
		}
		xs[i] = int(math.Round(part * float64(columns-1)))
	}
	gap := max(1, min(mostGap, (columns-1)/(n-1)))
	for i := 1; i < n; i++ {
		xs[i] = max(xs[i], xs[i-1]+gap)
	}
	xs[n-1] = min(xs[n-1], columns-1)
	for i := n - 2; i >= 0; i-- {
		xs[i] = min(xs[i], xs[i+1]-gap)
	}
	return xs
}

// cell is one place of the plot.
type cell struct {
	text  string
	style lipgloss.Style
	kept  bool // a value stands here
}

// grid is the plot.
type grid [][]cell

func newGrid(columns, rows int) grid {
	g := make(grid, rows)
	for y := range g {
		g[y] = make([]cell, columns)
	}
	return g
}

// lines joins neighbouring points that both have a value.
func (g grid) lines(c *Chart, points []Point, xs, ys []int) {
	for i := 1; i < len(points); i++ {
		if !points[i-1].Value.Known || !points[i].Value.Known {
			continue
		}
		at := func(x int) int {
			part := float64(x-xs[i-1]) / float64(xs[i]-xs[i-1])
			return ys[i-1] + int(math.Round(part*float64(ys[i]-ys[i-1])))
		}
		for x := xs[i-1]; x < xs[i]; x++ {
			g.step(c.Theme, x, at(x), at(x+1))
		}
	}
}

// step draws the line in one column, from one row to the next one's.
func (g grid) step(th *theme.Theme, x, from, to int) {
	gl := th.Glyphs
	put := func(y int, text string) { g[y][x] = cell{text: text, style: th.Muted} }
	for y := min(from, to) + 1; y < max(from, to); y++ {
		put(y, gl.Column)
	}
	switch {
	case to == from:
		put(from, gl.Rule)
	case to < from:
		put(from, gl.RiseIn)
		put(to, gl.RiseOut)
	default:
		put(from, gl.FallIn)
		put(to, gl.FallOut)
	}
}

// values writes the values at their points, the important ones first; where
// there is no room a mark stands for the point.
func (g grid) values(c *Chart, points []Point, xs, ys []int) {
	th := c.Theme
	for _, i := range order(points) {
		p := points[i]
		if !p.Value.Known {
			continue
		}
		style := th.Text
		if p.Chosen {
			style = th.Accent
		}
		text := p.Value.String()
		start := max(0, min(xs[i]-(len(text)-1)/2, len(g[0])-len(text)))
		if g.free(ys[i], start, len(text)) && (rank(points, i) < others || alone(xs, i, start, len(text))) {
			g.write(ys[i], start, text, style)
		} else if !g[ys[i]][xs[i]].kept {
			g.write(ys[i], xs[i], th.Glyphs.Done, style)
		}
	}
}

// The ranks of points: whose value is written before whose.
const (
	chosen = iota
	ends
	others
)

func rank(points []Point, i int) int {
	switch {
	case points[i].Chosen:
		return chosen
	case i == len(points)-1, i == 0:
		return ends
	}
	return others
}

// order lists the points by rank, of each rank the newest first.
func order(points []Point) []int {
	list := make([]int, len(points))
	for i := range list {
		list[i] = len(points) - 1 - i
	}
	slices.SortStableFunc(list, func(i, j int) int { return rank(points, i) - rank(points, j) })
	return list
}

// alone reports whether the value of a point would cover no other one.
func alone(xs []int, i, start, length int) bool {
	for j, x := range xs {
		if j != i && x >= start-1 && x <= start+length {
			return false
		}
	}
	return true
}

// free reports whether a text has room, with some of the line on either side.
func (g grid) free(y, start, length int) bool {
	const apart = 1
	for x := start - apart; x < start+length+apart; x++ {
		if x >= 0 && x < len(g[y]) && g[y][x].kept {
			return false
		}
	}
	return start >= 0
}

func (g grid) write(y, start int, text string, style lipgloss.Style) {
	for i, r := range []rune(text) {
		if start+i < len(g[y]) {
			g[y][start+i] = cell{string(r), style, true}
		}
	}
}

// line renders a row of the plot, equal cells at once.
func (g grid) line(y int, th *theme.Theme) string {
	var b, run strings.Builder
	style := th.Muted
	flush := func() {
		if run.Len() > 0 {
			b.WriteString(style.Render(run.String()))
			run.Reset()
		}
	}
	for _, c := range g[y] {
		if c.text == "" {
			flush()
			b.WriteByte(' ')
			continue
		}
		if c.style.GetForeground() != style.GetForeground() || c.style.GetBold() != style.GetBold() {
			flush()
			style = c.style
		}
		run.WriteString(c.text)
	}
	flush()
	return strings.TrimRight(b.String(), " ")
}

// days names the days of the chosen points, then those of the ends, as far as
// there is room. Where there are others, a mark shows which points were chosen.
func (c *Chart) days(points []Point, xs []int, columns int) string {
	if len(points) > 2 {
		return c.marked(points, xs, columns).line(0, c.Theme)
	}
	row := newGrid(columns, 1)
	for _, i := range order(points) {
		text := points[i].Day
		if tight(points, columns) {
			text = points[i].Month
		}
		row.put(text, xs[i]-ansi.StringWidth(text)/2, c.Theme.Text)
	}
	return row.line(0, c.Theme)
}

// marked marks the chosen points and names their days as exactly as all of
// them find room.
func (c *Chart) marked(points []Point, xs []int, columns int) grid {
	forms := []func(*Point) string{
		func(p *Point) string { return p.Day },
		func(p *Point) string { return p.Month },
		func(p *Point) string { month, _, _ := strings.Cut(p.Month, " "); return month },
	}
	var row grid
	for n, form := range forms {
		row = newGrid(columns, 1)
		all := true
		for i, p := range points {
			if p.Chosen {
				row.write(0, xs[i], c.Theme.Glyphs.Centre, c.Theme.Accent)
			}
		}
		for _, i := range order(points) {
			if p := &points[i]; p.Chosen {
				all = row.label(form(p), xs[i], c.Theme.Text) && all
			}
		}
		if !all && n < len(forms)-1 {
			continue
		}
		for _, i := range []int{len(points) - 1, 0} {
			if p := &points[i]; !p.Chosen {
				row.put(p.Month, xs[i]-ansi.StringWidth(p.Month)/2, c.Theme.Muted)
			}
		}
		break
	}
	return row
}

// label writes a text beside a mark: on its left, else on its right.
func (g grid) label(text string, x int, style lipgloss.Style) bool {
	width := ansi.StringWidth(text)
	for _, start := range []int{x - 1 - width, x + 2} {
		if start+width <= len(g[0]) && g.free(0, start, width) {
			g.write(0, start, text, style)
			return true
		}
	}
	return false
}

// put writes a text where it begins, moved into the row, if there is room.
func (g grid) put(text string, start int, style lipgloss.Style) {
	width := ansi.StringWidth(text)
	start = max(0, min(start, len(g[0])-width))
	if width <= len(g[0]) && g.free(0, start, width) {
		g.write(0, start, text, style)
	}
}

// tight reports whether the days of two points do not fit beside each other.
func tight(points []Point, columns int) bool {
	need := -2
	for i := range points {
		if points[i].Chosen {
			need += ansi.StringWidth(points[i].Day) + 2
		}
	}
	return need > columns
}
