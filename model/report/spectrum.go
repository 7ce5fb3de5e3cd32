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
	rows := [][]string{{p.say.Bond, p.say.Level, p.say.Possible, p.say.Target, p.say.Support, p.say.Gap}}
	for b := range model.Bond(model.BondCount) {
		rows = append(rows, p.bondRow(b))
	}
	p.table(rows)
	p.line("")
	p.paragraph(fmt.Sprintf(p.say.Centre, p.r.Centre))
	p.groups()
	p.risk()
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

func (p *page) groups() {
	var parts []string
	for i, figure := range []model.Figure{p.r.Tied, p.r.Benefit, p.r.Attached} {
		parts = append(parts, fmt.Sprintf(p.words.Result.Groups[i], figure))
	}
	p.paragraph(strings.Join(parts, p.words.Result.Steps.Separator))
}

func (p *page) risk() {
	risk := &p.r.Risk
	if !risk.Value.Known {
		p.paragraph(p.words.Result.RiskOpen)
		return
	}
	w := &p.words.Interview
	p.paragraph(fmt.Sprintf(p.words.Result.Risk, risk.Value, w.Bands[risk.Band], w.RiskKind[risk.Kind]))
}
