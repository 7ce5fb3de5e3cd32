package report

import (
	"fmt"

	"kundenbindung/model"
)

// formula shows the Fundament, how it brakes, and how far the factors are
// built. K never stands alone.
func (p *page) formula() {
	p.heading(p.say.Formula)
	p.paragraph(p.formulaLead())
	p.line("")
	p.table(p.factors())
	p.line("")
	p.paragraph(p.brake())
	p.paragraph(p.equation() + ". " + p.words.Result.Formula.Means)
	if span := possible(p.r.Index); span != p.r.Index.Level.String() {
		p.paragraph(fmt.Sprintf(p.words.Result.Formula.Range, p.r.Index.Min, p.r.Index.Max))
	}
}

func (p *page) formulaLead() string {
	var names [model.FactorCount]string
	for f := range names {
		names[f] = p.cat.Factor(model.Factor(f))
	}
	return p.words.FormulaLead(p.r, names)
}

// factors are the factors and the Fundament with their numbers, below the
// heads of the columns.
func (p *page) factors() [][]string {
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
	f := &p.r.Foundation
	return append(rows, []string{p.cat.Section("foundation").Name, f.Level.String(), possible(*f)})
}

func (p *page) brake() string {
	w, f := &p.words.Result.Formula, &p.r.Foundation
	switch {
	case !f.Level.Known:
		return w.BrakeOpen
	case p.r.Brake < 1:
		return fmt.Sprintf(w.Brake, f.Level, whole(p.cat.Method.Brake))
	}
	return fmt.Sprintf(w.NoBrake, f.Level)
}

// equation writes K as a product; worked out from what is written, it gives
// what is written.
func (p *page) equation() string {
	w := &p.words.Result.Formula
	if !p.r.Index.Level.Known {
		return w.Open
	}
	mean := p.mean()
	parts, total := p.cat.Lang.Product([]float64{mean, p.r.Brake}, []int{0, 2}, p.r.Index.Level.Value, 0)
	known := 0
	for f := range p.r.Factors {
		if p.r.Factors[f].Level.Known {
			known++
		}
	}
	if known == model.FactorCount {
		return fmt.Sprintf(w.Equation, total, parts[0], parts[1])
	}
	return fmt.Sprintf(w.EquationSome, total, known, parts[0], parts[1])
}

// mean is the mean of the factors: K without the brake of the Fundament.
func (p *page) mean() float64 {
	a := *p.a
	for i := range a.Answers {
		if model.Item(i).Block() == model.FoundationBlock {
			a.Answers[i] = model.Open
		}
	}
	r := model.Score(p.cat.Method, &a)
	return r.Index.Level.Value
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
