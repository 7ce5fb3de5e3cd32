package questions

import (
	"fmt"
	"math"
	"path"
	"slices"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// check reports what is wrong with the catalogue as a whole; single values
// were checked when they were read. What is missing because its line was
// faulty is not reported again.
func (c *content) check(p *report) {
	c.checkWeights(p)
	c.checkRules(p)
	c.checkAttainable(p)
	c.checkSections(p)
	for _, lang := range []words.Lang{words.German, words.English} {
		c.texts[lang].check(p, lang)
	}
	c.checkMeasures(p)
	c.checkSources(p)
	c.checkNever(p)
	c.checkReach(p)
	c.checkSheet(p)
}

func (c *content) checkWeights(p *report) {
	for f, row := range c.method.Weights {
		sum := 0.0
		for _, w := range row {
			sum += w
		}
		if math.Abs(sum-1) > 1e-6 {
			p.at(fmt.Sprintf(p.say.Sum, p.number(sum)), path.Join("weights", factorIDs[f]))
		}
	}
}

func (c *content) checkRules(p *report) {
	m := &c.method
	for b := 1; b < model.BondCount; b++ {
		if m.Positions[b] <= m.Positions[b-1] {
			p.at(p.say.Rising, "positions/"+bondIDs[b-1], "positions/"+bondIDs[b])
			break
		}
	}
	if s := m.Strategy; s.Min > s.Max {
		p.at(fmt.Sprintf(p.say.AtMost, "min", "max"), "strategy/min", "strategy/max")
	} else if s.Start < s.Min || s.Start > s.Max {
		p.at(fmt.Sprintf(p.say.Start, p.number(s.Start), p.number(s.Min), p.number(s.Max)),
			"strategy/start", "strategy/min", "strategy/max")
	}
	if m.Risk.Medium > m.Risk.High {
		p.at(fmt.Sprintf(p.say.AtMost, "medium", "high"), "risk/medium", "risk/high")
	}
	if m.Agreement.AgreedSD > m.Agreement.MixedSD {
		p.at(fmt.Sprintf(p.say.AtMost, "agreed_sd", "mixed_sd"), "agreement/agreed_sd", "agreement/mixed_sd")
	}
}

// checkAttainable finds choices without a number, which a file leaves that
// lets a rule depend on another field.
func (c *content) checkAttainable(p *report) {
	for b := range c.method.Attainable {
		rule := &c.method.Attainable[b]
		at := path.Join("attainable", bondIDs[b])
		p.checkFilled(at+"/b2c", rule.By, &rule.B2C)
		p.checkFilled(at+"/b2b", rule.By, &rule.B2B)
	}
}

func (p *report) checkFilled(at string, by model.Field, numbers *[model.MaxChoices]float64) {
	if _, known := p.marks[at]; !known {
		return // reported as missing
	}
	if by == model.NoField {
		return
	}
	for i, id := range by.Choices() {
		if !isSet(numbers[i+1]) {
			p.at(fmt.Sprintf(p.say.Missing, id), at, path.Dir(at)+"/by")
		}
	}
}

// checkSections finds items that were taken out of their section.
func (c *content) checkSections(p *report) {
	last, done := -1, [sectionCount]bool{}
	for n, i := range c.method.Order {
		s := sectionOf(i)
		if s != last && done[s] {
			p.at(fmt.Sprintf(p.say.Apart, sectionIDs[s]), fmt.Sprintf("order/%d", n+1))
		}
		last, done[s] = s, true
	}
}

// checkOrder compares the order of the two languages' texts of next steps, so
// that the files can be read side by side.
func (c *content) checkOrder(p *report) {
	de, en := c.texts[words.German], c.texts[words.English]
	p.sameOrder("en/measures", de.cards.ids, en.cards.ids)
	p.sameOrder("en/legal", de.legal.ids, en.legal.ids)
}

func (p *report) sameOrder(at string, de, en []string) {
	if !slices.Equal(slices.Sorted(slices.Values(de)), slices.Sorted(slices.Values(en))) {
		return // reported as missing
	}
	for i := range de {
		if de[i] != en[i] {
			p.at(fmt.Sprintf(p.say.Order, en[i], de[i]), path.Join(at, en[i]))
			return
		}
	}
}
