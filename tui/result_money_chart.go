package tui

import (
	"fmt"
	"math"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// picture draws what a typical customer brings in every year as bars stacked
// of their parts, with what winning them cost to the left of zero:
//
//	                                  im Jahr    bisher
//	Start  ╳╳╳╳╳╳│                     −300 €    −300 €
//	Jahr 1       │███████               120 €    −180 €
//	Jahr 2       │███████▒▒             150 €     −30 €
func (p *moneyPage) picture(width int) []string {
	w, th := &p.a.words.Money.Profit, p.a.theme
	profit := &p.say.Reckoned.Profit
	if !profit.Drawn {
		return append([]string{""}, paragraph(w.None, width, th.Muted)...)
	}
	c := p.chart(width)
	lines := []string{c.head()}
	for year := range profit.Years {
		if year == 0 && !profit.Years[0].Cost.Known() {
			continue
		}
		lines = append(lines, c.line(year))
	}
	return append(lines, paragraph(p.say.Paid(), width, th.Text)...)
}

// profitChart is how the picture is set; widths are in cells.
type profitChart struct {
	p          *moneyPage
	names      []string
	sums       []string
	totals     []string
	name       int
	sum, total int // 0 without
	left       int // of zero
	right      int
	scale      float64 // cells for one unit of money
}

func (p *moneyPage) chart(width int) *profitChart {
	w := &p.a.words.Money.Profit
	c := &profitChart{p: p, names: []string{w.Start}}
	cost, most := 0.0, 0.0
	for year := range p.say.Reckoned.Profit.Years {
		y := &p.say.Reckoned.Profit.Years[year]
		if year > 0 {
			c.names = append(c.names, fmt.Sprintf(w.Year, year))
		}
		sum, _ := p.a.words.Estimate(model.InMoney, y.Sum, p.say.Currency)
		total, _ := p.a.words.Estimate(model.InMoney, y.Total, p.say.Currency)
		c.sums, c.totals = append(c.sums, sum), append(c.totals, total)
		cost, most = max(cost, -y.Sum.Value.Value), max(most, y.Sum.Value.Value)
	}
	c.name = widthOf(c.names...)
	c.sum = max(widthOf(c.sums...), ansi.StringWidth(w.Sum))
	c.total = max(widthOf(c.totals...), ansi.StringWidth(w.Total))
	const least = 20
	if width-c.name-c.sum-c.total-6 < least {
		c.sum = 0
	}
	c.measure(max(4, width-c.name-c.sum-c.total-6), cost, most)
	return c
}

// measure divides the room for the bars at zero.
func (c *profitChart) measure(room int, cost, most float64) {
	if cost+most == 0 {
		c.right = room
		return
	}
	c.scale = float64(room) / (cost + most)
	if cost > 0 {
		c.left = min(max(1, int(math.Round(cost*c.scale))), room-1)
	}
	c.right = room - c.left
	c.scale = math.Inf(1)
	if cost > 0 {
		c.scale = float64(c.left) / cost
	}
	if most > 0 {
		c.scale = min(c.scale, float64(c.right)/most)
	}
}

func (c *profitChart) head() string {
	w := &c.p.a.words.Money.Profit
	line := pad("", c.name+1+c.left+1+c.right)
	if c.sum > 0 {
		line += right(w.Sum, c.sum+2)
	}
	return c.p.a.theme.Muted.Render(line + right(w.Total, c.total+2))
}

func (c *profitChart) line(year int) string {
	th := c.p.a.theme
	y := &c.p.say.Reckoned.Profit.Years[year]
	line := th.Muted.Render(pad(c.names[year], c.name)) + " " + c.below(y) +
		th.Faint.Render(th.Glyphs.Column) + c.above(y)
	if c.sum > 0 {
		line += th.Text.Render(right(c.sums[year], c.sum+2))
	}
	style := th.Muted
	if y.Total.Value.Value >= 0 {
		style = th.Text
	}
	return line + style.Render(right(c.totals[year], c.total+2))
}

// below draws the cost to the left of zero.
func (c *profitChart) below(y *model.ProfitYear) string {
	cells := 0
	if cost := y.Cost.Value.Value; cost > 0 {
		cells = min(c.left, max(1, int(math.Round(cost*c.scale))))
	}
	bar := strings.Repeat(c.p.a.theme.Glyphs.Cost, cells)
	return strings.Repeat(" ", c.left-cells) + c.p.a.theme.Warn.Render(bar)
}

// above stacks the parts. What is more than nothing has at least a cell, as
// long as there is room.
func (c *profitChart) above(y *model.ProfitYear) string {
	th := c.p.a.theme
	var b strings.Builder
	at, sum := 0, 0.0
	for part, e := range y.Parts {
		v := e.Value.Value
		if v <= 0 {
			continue
		}
		sum += v
		to := min(c.right, max(at+1, int(math.Round(sum*c.scale))))
		b.WriteString(th.Text.Render(strings.Repeat(th.Glyphs.Parts[part], to-at)))
		at = to
	}
	return b.String() + strings.Repeat(" ", c.right-at)
}
