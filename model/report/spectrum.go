package report

import (
	"fmt"
	"strings"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// spectrum says in two sentences why customers stay and what is missing, and
// shows the six bond types with their numbers.
func (p *page) spectrum() {
	p.heading(p.say.Spectrum)
	for _, sentence := range p.words.Opening(p.r, p.phrases()) {
		p.paragraph(sentence)
	}
	p.line("")
	p.table(p.bonds())
	p.line("")
	p.paragraph(fmt.Sprintf(p.say.Centre, p.r.Centre))
	p.paragraph(p.groups())
	p.paragraph(p.risk())
}

// bonds are the six bond types with their numbers, below the heads of the
// columns.
func (p *page) bonds() [][]string {
	rows := [][]string{{p.say.Bond, p.say.Level, p.say.Possible, p.say.Target, p.say.Support, p.say.Gap}}
	for b := range model.Bond(model.BondCount) {
		rows = append(rows, p.bondRow(b))
	}
	return rows
}

// phrases are what the catalogue says about bond types in sentences.
func (p *page) phrases() *words.BondPhrases {
	phrases := &words.BondPhrases{Aims: p.a.Aims}
	for b := range model.Bond(model.BondCount) {
		text := p.cat.Bond(b)
		phrases.Because[b], phrases.Goal[b] = text.Because, text.Goal
	}
	return phrases
}

func (p *page) bondRow(b model.Bond) []string {
	r := &p.r.Bonds[b]
	target, gap := whole(r.Target), words.ShownGap(r)
	if !b.Aimable() {
		target, gap = fmt.Sprintf(p.say.Ceiling, target), ""
	}
	return []string{p.cat.Bond(b).Name, r.Level.String(), possible(r.Span), target, r.Support.String(), gap}
}

func (p *page) groups() string {
	var parts []string
	for i, figure := range []model.Figure{p.r.Tied, p.r.Benefit, p.r.Attached} {
		parts = append(parts, fmt.Sprintf(p.words.Result.Groups[i], figure))
	}
	return strings.Join(parts, p.words.Result.Steps.Separator)
}

func (p *page) risk() string {
	risk := &p.r.Risk
	if !risk.Value.Known {
		return p.words.Result.RiskOpen
	}
	w := &p.words.Interview
	return fmt.Sprintf(p.words.Result.Risk, risk.Value, w.Bands[risk.Band], w.RiskKind[risk.Kind])
}
