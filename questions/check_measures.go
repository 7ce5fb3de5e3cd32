package questions

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// checkMeasures reports measures and legal hints that refer to nothing, or
// lack a half of themselves.
func (c *content) checkMeasures(p *report) {
	for _, id := range c.measures.ids {
		m, at := c.measures.byID[id], path.Join("measures", id)
		c.checkMoves(p, m)
		for _, legal := range m.legal {
			if legal != "" && c.legal.byID[legal] == nil {
				p.at(fmt.Sprintf(p.say.NoLegal, quote(legal)), at+"/legal")
			}
		}
	}
	for _, lang := range []words.Lang{words.German, words.English} {
		t := c.texts[lang]
		p.checkHalves("measures", lang, c.measures.ids, t.cards.ids)
		p.checkHalves("legal", lang, c.legal.ids, t.legal.ids)
	}
}

// checkHalves compares the IDs of facts with those of their texts.
func (p *report) checkHalves(what string, lang words.Lang, facts, texts []string) {
	factSet, textSet := setOf(facts), setOf(texts)
	for _, id := range facts {
		if !textSet[id] {
			p.at(fmt.Sprintf(p.say.NoText, id, lang), path.Join(what, id))
		}
	}
	for _, id := range texts {
		if !factSet[id] {
			p.at(fmt.Sprintf(p.say.NoFacts, id), path.Join(string(lang), what, id))
		}
	}
}

func setOf(ids []string) map[string]bool {
	set := make(map[string]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}

// checkMoves makes sure that a measure moves only what its factor supports.
func (c *content) checkMoves(p *report, m *measure) {
	at := path.Join("measures", m.ID)
	if _, known := p.marks[at+"/at"]; !known {
		return // reported as missing
	}
	if m.At.Kind != model.AtStage {
		if m.Moves != [model.BondCount]bool{} {
			p.at(p.say.Moves, at+"/at", at+"/moves")
		}
		return
	}
	if m.Moves == [model.BondCount]bool{} {
		p.at(p.say.NoMoves, at+"/at", at+"/moves")
	}
	for b, moves := range m.Moves {
		if moves && c.method.Weights[m.At.Factor][b] == 0 {
			p.at(fmt.Sprintf(p.say.NoWeight, m.ID, bondIDs[b], m.At.Factor.ID()),
				at+"/at", at+"/moves", path.Join("weights", m.At.Factor.ID(), bondIDs[b]))
		}
	}
}

// checkReach makes sure that every place that a result can send to has its
// measures, and that every company finds one there.
func (c *content) checkReach(p *report) {
	if _, known := p.marks["measures"]; !known {
		return // reported as missing
	}
	for _, id := range placeIDs {
		at := parsePlace(id)
		var candidates []*model.Measure
		paths := []string{"measures"}
		for _, m := range c.measures.ids {
			if measure := c.measures.byID[m]; measure.At == at {
				candidates = append(candidates, &measure.Measure)
				paths = append(paths, path.Join("measures", m))
			}
		}
		if least, set := c.floors.of(at); len(candidates) < least {
			p.at(fmt.Sprintf(p.say.FewCards, id, len(candidates), least), append(paths, set)...)
		} else if left := uncovered(at, candidates); len(left) > 0 {
			p.at(fmt.Sprintf(p.say.NotForAll, id, describe(left[0]), len(left)-1), paths...)
		}
	}
}

// uncovered returns a company of each market, sector and size for which none
// of the measures is made.
func uncovered(at model.Place, measures []*model.Measure) (left []model.Context) {
	var company model.Context
	each(&company, []model.Field{model.Market, model.Sector, model.Size}, func() bool {
		if company[model.Market] != model.MarketBoth && occurs(at, &company) && !covered(&company, measures) {
			left = append(left, company)
		}
		for _, f := range restFields {
			company[f] = model.Unsaid
		}
		return true
	})
	return left
}

// restFields are the fields besides market, sector and size that measures
// can depend on.
var restFields = []model.Field{model.Price, model.Relation, model.Offer, model.Customers, model.Hours}

// covered reports whether one of the measures suits the company whatever it
// says to restFields; where not, company is left as such a one.
func covered(company *model.Context, measures []*model.Measure) bool {
	for _, m := range measures {
		if m.Admits(company) && !slices.ContainsFunc(restFields, func(f model.Field) bool { return m.Fits[f] != 0 }) {
			return true
		}
	}
	return each(company, restFields, func() bool {
		return slices.ContainsFunc(measures, func(m *model.Measure) bool { return m.Admits(company) })
	})
}

// occurs reports whether a company can get to a place: two hints are given to
// some companies only.
func occurs(at model.Place, company *model.Context) bool {
	if at.Kind != model.AtHint {
		return true
	}
	switch at.Hint {
	case model.FragileHabit:
		return company.Is(model.Market, "b2b")
	case model.KeyPerson:
		return company.Is(model.Size, "solo") || company.Is(model.Size, "micro")
	default:
		return true
	}
}

// each sets the fields of the company to every combination of choices until
// visit returns false, and reports whether it never did.
func each(company *model.Context, fields []model.Field, visit func() bool) bool {
	if len(fields) == 0 {
		return visit()
	}
	for i := range fields[0].Choices() {
		company[fields[0]] = model.Choice(i + 1)
		if !each(company, fields[1:], visit) {
			return false
		}
	}
	return true
}

// describe names what a company has said, such as "b2c, it, solo".
func describe(company model.Context) string {
	var said []string
	for f, choice := range company {
		if choice != model.Unsaid {
			said = append(said, model.Field(f).ID()+" "+model.Field(f).ChoiceID(choice))
		}
	}
	return strings.Join(said, ", ")
}
