package report

import (
	"fmt"
	"strings"

	"kundenbindung/model"
)

// spectrum says in two sentences why customers stay and what is missing, and
// shows the six bond types with their numbers.
func (p *page) spectrum() {
	p.heading(p.say.Spectrum)
	p.paragraph(p.summary())
	p.line("")
	rows := [][]string{{p.say.Bond, p.say.Level, p.say.Possible, p.say.Target, p.say.Support, p.say.Gap}}
	for b := range model.Bond(model.BondCount) {
		rows = append(rows, p.bondRow(b))
	}
	p.table(rows)
	p.line("")
	p.paragraph(fmt.Sprintf(p.say.Centre, p.r.Centre))
	p.paragraph(fmt.Sprintf(p.say.Groups, p.r.Tied, p.r.Benefit, p.r.Attached))
	p.risk()
}

func (p *page) bondRow(b model.Bond) []string {
	r := &p.r.Bonds[b]
	target, gap := whole(r.Target), whole(r.Gap)
	if !b.Aimable() {
		target, gap = fmt.Sprintf(p.say.Ceiling, target), ""
	}
	return []string{p.cat.Bond(b).Name, r.Level.String(), possible(r.Span), target, r.Support.String(), gap}
}

// summary is what a person understands before any number.
func (p *page) summary() string {
	sentences := []string{p.say.StaysOpen}
	if strongest, ok := p.strongest(); ok {
		sentences[0] = fmt.Sprintf(p.say.Stays, p.cat.Bond(strongest).Because)
	}
	var goals []string
	for _, b := range p.goals() {
		goals = append(goals, p.cat.Bond(b).Goal)
	}
	sentences = append(sentences, fmt.Sprintf(p.say.Goal, strings.Join(goals, p.say.And)))
	if widest, gap := p.widestGap(); gap > 0 {
		sentences = append(sentences, fmt.Sprintf(p.say.Missing, p.cat.Bond(widest).Name, whole(gap)))
	} else {
		sentences = append(sentences, p.say.NoneMissing)
	}
	return strings.Join(sentences, " ")
}

// strongest returns the bond type with the highest level, the more intern one
// of two.
func (p *page) strongest() (best model.Bond, ok bool) {
	for b := range model.Bond(model.BondCount) {
		level := p.r.Bonds[b].Level
		if level.Known && level.Value > 0 && (!ok || level.Value >= p.r.Bonds[best].Level.Value) {
			best, ok = b, true
		}
	}
	return best, ok
}

// goals returns what is aimed at: the owner's aims, else the bond type with
// the highest target.
func (p *page) goals() (goals []model.Bond) {
	highest := model.Economic
	for b := model.Economic; b < model.BondCount; b++ {
		if p.a.Aims[b] {
			goals = append(goals, b)
		}
		if p.r.Bonds[b].Target > p.r.Bonds[highest].Target {
			highest = b
		}
	}
	if goals == nil {
		goals = []model.Bond{highest}
	}
	return goals
}

func (p *page) widestGap() (widest model.Bond, gap float64) {
	widest = model.Economic
	for b := model.Economic; b < model.BondCount; b++ {
		if p.r.Bonds[b].Gap > gap {
			widest, gap = b, p.r.Bonds[b].Gap
		}
	}
	return widest, gap
}

func (p *page) risk() {
	words := &p.words.Interview
	if !p.r.Risk.Value.Known {
		p.paragraph(words.RiskOpen)
		return
	}
	p.paragraph(fmt.Sprintf(p.say.Risk, p.r.Risk.Value, words.Bands[p.r.Risk.Band], words.RiskKind[p.r.Risk.Kind]))
}
