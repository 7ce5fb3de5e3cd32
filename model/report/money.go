package report

import (
	"fmt"
	"io"
	"strings"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// Money writes what the owner typed in about money (Geld) and what follows
// from it, with formulas and sources, as plain text. Errors come from dst.
func Money(dst io.Writer, lang words.Lang, a *model.Assessment) error {
	w := words.For(lang)
	p := moneyPage{page: page{words: w, say: &w.Report, a: a}, read: moneyReader(w, a)}
	name := words.Clean(a.Company)
	if name == "" {
		name = w.Common.MyCompany
	}
	p.line(name)
	p.paragraph(w.Money.Lead)
	p.line("")
	p.inputs()
	p.line("")
	p.figures()
	p.years()
	p.method()
	if _, err := io.WriteString(dst, p.text.String()); err != nil {
		return fmt.Errorf("write money: %w", err)
	}
	return nil
}

func moneyReader(w *words.Words, a *model.Assessment) *words.MoneyReader {
	r := model.Reckon(&a.Money)
	return &words.MoneyReader{Words: w, Money: &a.Money, Reckoned: &r, Currency: a.Context.Currency()}
}

// money gives the results in a report, where anything was typed in.
func (p *page) money() {
	if p.a.Money.Empty() {
		return
	}
	p.heading(p.words.Result.Tabs[moneyTab])
	m := moneyPage{page: page{words: p.words, say: p.say, a: p.a}, read: moneyReader(p.words, p.a)}
	m.figures()
	p.text.WriteString(m.text.String())
}

// moneyTab is the place of the page about money among the names of the tabs.
const moneyTab = 7

// moneyPage is a page about money.
type moneyPage struct {
	page
	read *words.MoneyReader
}

// inputs lists what was typed in.
func (p *moneyPage) inputs() {
	w := &p.words.Money
	var rows [][]string
	for f := model.CustomersStart; f <= model.BetterPrice; f++ {
		amount := p.read.Money[f]
		if !amount.Known() {
			continue
		}
		row := []string{w.Labels[f], p.words.Typed(f, string(amount), p.read.Currency)}
		if part, ok := model.ProfitPartOf(f); ok && part != model.BasePart {
			row = append(row, fmt.Sprintf(w.Profit.FromYear, p.read.Money.From(part)))
		}
		rows = append(rows, row)
	}
	p.table(rows)
}

// figures lists the results with their ranges, and what they mean.
func (p *moneyPage) figures() {
	w := &p.words.Money
	rows := [][]string{{"", "", w.Range}}
	for f := range model.MoneyFigure(model.MoneyFigureCount) {
		value, span := p.words.Estimate(f.Unit(), p.read.Reckoned.Figures[f], p.read.Currency)
		if value == "" {
			value = model.Figure{}.String()
		}
		rows = append(rows, []string{w.Figures[f], value, span})
	}
	p.table(rows)
	p.line("")
	for _, remark := range p.read.Remarks() {
		p.paragraph(remark.Text)
	}
	if p.read.Reckoned.Figures[model.CustomerValue].Known() {
		p.paragraph(w.Honest)
	}
}

// years lists what a typical customer brings, where a part of it was filled in.
func (p *moneyPage) years() {
	w, profit := &p.words.Money.Profit, &p.read.Reckoned.Profit
	if !profit.Drawn {
		return
	}
	p.heading(w.Title)
	rows := [][]string{{"", w.Sum, p.words.Money.Range, w.Total, p.words.Money.Range}}
	for n := range profit.Years {
		name := w.Start
		if n > 0 {
			name = fmt.Sprintf(w.Year, n)
		} else if !profit.Years[0].Cost.Known() {
			continue
		}
		sum, sumSpan := p.words.Estimate(model.InMoney, profit.Years[n].Sum, p.read.Currency)
		total, totalSpan := p.words.Estimate(model.InMoney, profit.Years[n].Total, p.read.Currency)
		rows = append(rows, []string{name, sum, sumSpan, total, totalSpan})
	}
	p.table(rows)
	p.line("")
	p.paragraph(p.read.Paid())
	p.paragraph(w.Lead)
}

// method explains how it is worked out.
func (p *moneyPage) method() {
	m := &p.words.Money.Method
	p.heading(m.Title)
	for _, rule := range p.read.Method() {
		p.hanging("- ", rule)
	}
	p.heading(m.Sources)
	for _, paper := range p.read.Papers() {
		p.hanging("- ", paper)
	}
}

// spaced has blanks that may break where no line is wrapped any more.
func spaced(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }
