package report

import (
	"fmt"

	"kundenbindung/model"
)

// formula shows the Fundament, how it brakes, and how far the factors are
// built. K never stands alone.
func (p *page) formula() {
	p.heading(p.say.Formula)
	p.foundation()
	p.line("")
	rows := [][]string{{
		p.say.Factor, p.say.Level, p.say.Possible,
		p.cat.Stage(model.Build), p.cat.Stage(model.Maintain), p.cat.Stage(model.Review),
	}}
	for f := range model.Factor(model.FactorCount) {
		r := &p.r.Factors[f]
		row := []string{p.cat.Factor(f), r.Level.String(), possible(r.Span)}
		for _, level := range r.Stages {
			row = append(row, level.String())
		}
		rows = append(rows, row)
	}
	p.table(rows)
	p.line("")
	p.paragraph(fmt.Sprintf(p.say.Index, p.r.Index.Level, possible(p.r.Index)))
}

func (p *page) foundation() {
	f := &p.r.Foundation
	switch {
	case !f.Level.Known:
		p.paragraph(p.say.BaseOpen)
	case p.r.Brake < 1:
		p.paragraph(fmt.Sprintf(p.say.Brake, f.Level, possible(*f), whole(100*p.r.Brake)))
	default:
		p.paragraph(fmt.Sprintf(p.say.Holds, f.Level, possible(*f)))
	}
}

// hints lists what the result warns of.
func (p *page) hints() {
	if len(p.r.Hints) == 0 {
		return
	}
	p.heading(p.say.Hints)
	for _, hint := range p.r.Hints {
		text := p.cat.Hint(hint.ID).For(p.cat.Bond(hint.Bond).Name)
		p.hanging("- ", text.Title+": "+text.Text)
	}
}
