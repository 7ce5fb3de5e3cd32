package tui

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

func (v *moneyView) passage(a *App, l layout) passage {
	p := v.compose(a, l)
	return passage{lines: indent(p.lines, p.edge), from: p.from, to: p.to}
}

// page composes the tab for the present window.
func (v *moneyView) page(a *App) moneyPage {
	l := newLayout(a.window.width, a.window.height)
	if l.kind == tooSmall {
		return moneyPage{}
	}
	return v.compose(a, l)
}

// moneyPage is the tab: three parts below each other.
//
//	inputs   results          where there is room, else below each other
//	a typical customer        rows, and the picture below or beside them
//	how it is worked out
type moneyPage struct {
	v       *moneyView
	a       *App
	say     *words.MoneyReader
	edge    int
	width   int // of the text
	rows    int // of the tab
	gap     int // between two columns
	lines   []string
	results int // first line of the results
	from    int // lines that have to be in sight
	to      int
}

// The columns of the page.
const (
	moneyGap     = 2 // least between two columns
	moneyWideGap = 5
	moneyInputs  = 36 // of the inputs, beside the results
	moneyProfit  = 50 // of the rows of the typical customer, beside their help
	moneyPicture = 58 // least of the picture, beside its rows
	moneyResults = 64 // most of the results
	usualValue   = 9  // "7,1 Jahre", "42.000 €"
	usualSpan    = 13 // "34.000–52.000"
)

func (v *moneyView) compose(a *App, l layout) moneyPage {
	p := moneyPage{v: v, a: a, say: a.moneyReader(), edge: l.edge(), rows: v.r.rows(l)}
	p.width, p.gap = l.width-2*p.edge, moneyGap
	if p.width >= widestText {
		p.gap = moneyWideGap
	}
	p.put(paragraph(a.words.Money.Lead, min(p.width, widestText), a.theme.Muted)...)
	if from := a.figuresFrom(sameMoney); from != "" {
		p.put(paragraph(from, min(p.width, widestText), a.theme.Text)...)
	}
	p.put("")
	if l.width >= besideWidth {
		p.inputsBeside()
	} else {
		p.inputsAbove()
	}
	p.put("")
	p.profit()
	p.put("")
	p.method()
	return p
}

func (p *moneyPage) put(lines ...string) { p.lines = append(p.lines, lines...) }

// see asks for a line to be in sight, and as many of the lines from first to
// last with it as fit.
func (p *moneyPage) see(line, first, last int) {
	if last-first > p.rows {
		last = max(first+p.rows, line+1)
		first = last - p.rows
	}
	p.from, p.to = first, last
}

// inputsBeside draws the first inputs with the help for the one at hand, and
// beside them what follows.
func (p *moneyPage) inputsBeside() {
	first := len(p.lines)
	p.results = 0
	left, at := p.inputs(moneyInputs)
	about := p.help(firstMoney, moneyRow(model.FirstYear)+firstMoney, moneyInputs)
	if !p.v.captive() {
		about = p.explain(p.a.words.Money.Below, moneyInputs)
	}
	left = append(append(left, ""), about...)
	right := p.resultLines(min(p.width-moneyInputs-p.gap, moneyResults))
	p.put(beside(left, right, moneyInputs, strings.Repeat(" ", p.gap))...)
	if at >= 0 {
		p.see(first+at, 0, len(p.lines))
	}
}

// inputsAbove draws the inputs, then what follows.
func (p *moneyPage) inputsAbove() {
	width := min(p.width, closingWidth)
	list, at := p.inputs(width)
	first := len(p.lines)
	p.put(list...)
	if at >= 0 {
		help := p.help(firstMoney, moneyRow(model.FirstYear)+firstMoney, width)
		p.put(append([]string{""}, help...)...)
		p.see(first+at, first+at, len(p.lines))
	}
	p.put("")
	p.results = len(p.lines)
	p.put(p.resultLines(p.width)...)
}

// inputs draws the rows of last year's figures, and says in which of them the
// cursor is, or -1.
func (p *moneyPage) inputs(width int) (lines []string, at int) {
	at = -1
	for f := model.CustomersStart; f < model.FirstYear; f++ {
		if p.isAt(f) {
			at = len(lines)
		}
		lines = append(lines, p.input(f, p.a.words.Money.Labels[f], width))
	}
	return lines, at
}

func (p *moneyPage) isAt(f model.MoneyField) bool { return p.v.captive() && p.v.row.field() == f }

// amountWidth holds the longest amount with its unit.
const amountWidth = 14

// input draws a row that an amount is typed into:
//
//	▸ Kunden am Jahresanfang         120
func (p *moneyPage) input(f model.MoneyField, label string, width int) string {
	th, active := p.a.theme, p.isAt(f)
	text := string(p.say.Money[f])
	if active {
		text = p.v.amount(p.a)
	}
	shown := p.a.words.Typed(f, text, p.say.Currency)
	style, number := th.Text, th.Text
	switch {
	case active:
		style, number = th.Accent, th.Accent
	case text == "":
		number = th.Muted
	}
	if text == "" {
		shown = p.a.theme.Glyphs.Dash
	}
	room := width - gutterWidth
	took := max(ansi.StringWidth(shown)+1, min(amountWidth, room/4))
	line := style.Render(pad(p.a.cutWords(label, room-took), room-took)) + number.Render(right(shown, took))
	return p.a.pointed(line, active)
}

// help explains the row at hand, where it is one of those from first up to,
// but not including, end.
func (p *moneyPage) help(first, end moneyRow, width int) []string {
	if p.v.row < first || p.v.row >= end {
		return nil
	}
	return p.explain(p.a.words.Money.Helps[p.v.row.field()], width)
}

func (p *moneyPage) explain(text string, width int) []string {
	return indent(paragraph(text, width-gutterWidth, p.a.theme.Muted), gutterWidth)
}

// shownFigures are the results that have a row; the others are in sentences.
var shownFigures = []model.MoneyFigure{
	model.RetentionRate, model.ChurnRate, model.ExpectedLifetime, model.CustomerValue, model.OnePointMore, model.FivePointsMore,
}

// resultLines draws what follows, and what it means.
func (p *moneyPage) resultLines(width int) []string {
	w, th := &p.a.words.Money, p.a.theme
	lines := append(p.table(width), "")
	if p.say.Money.Empty() {
		return append(lines, paragraph(w.Empty, width, th.Text)...)
	}
	for _, remark := range p.say.Remarks() {
		style := th.Text
		if remark.Wrong {
			style = th.Warn
		}
		lines = append(lines, paragraph(remark.Text, width, style)...)
	}
	if p.say.Reckoned.Figures[model.CustomerValue].Known() {
		lines = append(lines, paragraph(w.Honest, width, th.Muted)...)
	}
	return lines
}

// table sets the results below each other, with their ranges:
//
//	                            von–bis
//	geblieben        85,8 %   84,6–87,1
func (p *moneyPage) table(width int) []string {
	w, th := &p.a.words.Money, p.a.theme
	var names, values, spans []string
	for _, f := range shownFigures {
		value, span := p.a.words.Estimate(f.Unit(), p.say.Reckoned.Figures[f], p.say.Currency)
		if value == "" {
			value = th.Glyphs.Dash
		}
		names, values, spans = append(names, w.Figures[f]), append(values, value), append(spans, span)
	}
	name, value, span := widthOf(names...), widthOf(values...), max(widthOf(spans...), ansi.StringWidth(w.Range))
	spare := width - name - value - span - 4
	if spare < 0 {
		return p.tightTable(names, values, spans, width)
	}
	// As wide as usual figures, so that the columns stay while they change.
	more := min(spare, max(0, usualValue-value))
	value += more
	span += min(spare-more, max(0, usualSpan-span))
	lines := []string{pad("", name+value+2) + th.Muted.Render(right(w.Range, span+2))}
	for i := range names {
		lines = append(lines, th.Text.Render(pad(names[i], name))+
			p.valueStyle(i).Render(right(values[i], value+2))+th.Muted.Render(right(spans[i], span+2)))
	}
	return lines
}

// tightTable puts the ranges below their values.
func (p *moneyPage) tightTable(names, values, spans []string, width int) (lines []string) {
	th := p.a.theme
	for i := range names {
		lines = append(lines, spread(th.Text.Render(names[i]), p.valueStyle(i).Render(values[i]), width))
		if spans[i] != "" {
			lines = append(lines, th.Muted.Render(right(p.a.words.Money.Range+" "+spans[i], width)))
		}
	}
	return lines
}

// valueStyle is bright for what there is.
func (p *moneyPage) valueStyle(i int) lipgloss.Style {
	if p.say.Reckoned.Figures[shownFigures[i]].Value.Known {
		return p.a.theme.Question
	}
	return p.a.theme.Muted
}

// method explains how it is worked out, with the sources.
func (p *moneyPage) method() {
	m, th := &p.a.words.Money.Method, p.a.theme
	width := min(p.width, widestText)
	p.put(th.Question.Render(m.Title))
	for _, rule := range p.say.Method() {
		p.put(p.bullet(rule, width)...)
	}
	p.put("", th.Question.Render(m.Sources))
	for _, paper := range p.say.Papers() {
		p.put(p.bullet(paper, width)...)
	}
}

func (p *moneyPage) bullet(text string, width int) []string {
	lines := indent(paragraph(text, width-2, p.a.theme.Text), 2)
	lines[0] = p.a.theme.Muted.Render(p.a.theme.Glyphs.Bullet) + lines[0][1:]
	return lines
}

// profit draws the rows of the typical customer and the picture of them.
func (p *moneyPage) profit() {
	w, th := &p.a.words.Money.Profit, p.a.theme
	p.put(th.Question.Render(w.Title))
	p.put(paragraph(w.Lead, min(p.width, widestText), th.Muted)...)
	p.put("")
	first := len(p.lines)
	wide := p.width >= moneyProfit+p.gap+moneyPicture
	rowWidth := min(p.width, moneyProfit)
	rows, at := p.parts(rowWidth)
	help := p.help(moneyRow(model.FirstYear)+firstMoney, moneyRows, p.width-rowWidth-p.gap)
	switch {
	case wide:
		help = p.help(moneyRow(model.FirstYear)+firstMoney, moneyRows, rowWidth)
		rows = append(append(rows, ""), help...)
		picture := p.picture(p.width - rowWidth - p.gap)
		p.put(beside(rows, picture, rowWidth, strings.Repeat(" ", p.gap))...)
	case p.width >= besideWidth-2:
		p.put(beside(rows, help, rowWidth, strings.Repeat(" ", p.gap))...)
		p.put(p.picture(p.width)...)
	default:
		p.put(rows...)
		if at >= 0 {
			p.put(p.help(moneyRow(model.FirstYear)+firstMoney, moneyRows, p.width)...)
		}
		p.put(p.picture(p.width)...)
	}
	if at >= 0 {
		p.see(first+at, first, len(p.lines))
	}
}

// parts draws the rows of the typical customer:
//
//	▸ ▒ kauft mehr              30 €  ab Jahr 2
func (p *moneyPage) parts(width int) (lines []string, at int) {
	w, th := &p.a.words.Money, p.a.theme
	at = -1
	since := ansi.StringWidth(fmt.Sprintf(w.Profit.FromYear, model.ProfitYears)) + 2
	for part := range model.ProfitPart(model.ProfitPartCount) {
		f := part.Field()
		if p.isAt(f) {
			at = len(lines)
		}
		line := p.input(f, th.Glyphs.Parts[part]+" "+w.Labels[f], width-since)
		if part != model.BasePart {
			style := th.Muted
			if p.isAt(f) {
				style = th.Accent
			}
			line += style.Render(right(fmt.Sprintf(w.Profit.FromYear, p.say.Money.From(part)), since))
		}
		lines = append(lines, line)
	}
	return lines, at
}
