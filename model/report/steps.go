package report

import (
	"fmt"
	"strconv"
	"strings"

	"kundenbindung/model"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
)

// partIndent sets the lines of a step's parts off from its number.
const partIndent = 5

// cards is how many next steps are written out; the others are named.
const cards = 3

// steps lists what to do next, each with its reasons.
func (p *page) steps() {
	p.heading(p.say.Steps)
	if p.r.Provisional {
		p.paragraph(fmt.Sprintf(p.say.Provisional, whole(100*p.r.Coverage)))
		p.line("")
	}
	if len(p.r.Advice) == 0 {
		p.paragraph(p.say.NoSteps)
	}
	for i := range p.r.Advice {
		step := &p.r.Advice[i]
		card, hasCard := p.cat.Card(step.Measure)
		p.step(i+1, step, card.Title)
		if i >= cards {
			continue
		}
		p.why(step)
		if hasCard {
			p.card(&card)
		}
		p.line("")
	}
}

func (p *page) step(n int, step *model.Advice, title string) {
	text := p.stepName(step)
	if title != "" {
		text += " – " + title
	}
	if step.Close {
		text += " (" + p.say.Close + ")"
	}
	p.hanging(strconv.Itoa(n)+". ", text)
}

func (p *page) stepName(step *model.Advice) string {
	switch step.Kind {
	case model.FoundationAdvice:
		return fmt.Sprintf(p.say.Foundation, p.cat.Item(step.Item).Label)
	case model.UpkeepAdvice:
		return fmt.Sprintf(p.say.Upkeep, p.cat.Factor(step.Factor), p.cat.Stage(step.Stage))
	}
	return fmt.Sprintf(p.say.Stage, p.cat.Factor(step.Factor), p.cat.Stage(step.Stage))
}

// part sets a labelled paragraph of a step, and nothing where there is none.
func (p *page) part(label, text string) {
	if text != "" {
		p.indented("   "+label+": ", text, partIndent)
	}
}

// why gives the need, the levels, the answers behind a step and the
// arithmetic.
func (p *page) why(step *model.Advice) {
	why := &step.Why
	switch step.Kind {
	case model.FoundationAdvice:
		p.part(p.say.Why, fmt.Sprintf(p.say.WhyItem, p.cat.Item(step.Item).Text, p.answer(step.Item)))
		return
	case model.UpkeepAdvice:
		p.part(p.say.Why, fmt.Sprintf(p.say.WhyUpkeep, p.cat.Factor(step.Factor), why.Level))
	case model.FactorAdvice:
		p.part(p.say.Why, p.need(step))
	}
	p.part(p.say.Answers, p.answers(why.Items))
}

func (p *page) need(step *model.Advice) string {
	why := &step.Why
	bond := fmt.Sprintf(p.say.WhyBondMet, p.cat.Bond(why.Bond).Name)
	if gap := p.r.Bonds[why.Bond].Gap; gap >= 0.5 {
		bond = fmt.Sprintf(p.say.WhyBond, p.cat.Bond(why.Bond).Name, whole(gap))
	}
	return strings.Join([]string{
		fmt.Sprintf(p.say.WhyStage, p.cat.Stage(step.Stage), why.StageLevel, p.cat.Factor(step.Factor), why.Level),
		bond,
		fmt.Sprintf(p.say.WhySum, p.number(step.Priority),
			p.number(why.Reach), p.number(why.Fit), p.number(why.Missing), p.number(why.Need)),
	}, " ")
}

func (p *page) answers(items model.ItemSet) string {
	var list []string
	for i := range model.Item(model.ItemCount) {
		if items.Has(i) {
			list = append(list, p.cat.Item(i).Label+": "+p.answer(i))
		}
	}
	return strings.Join(list, "; ")
}

// answer returns what an item's state means, between two of them with its
// number.
func (p *page) answer(i model.Item) string {
	state, ok := p.a.Answers[i].State()
	if !ok {
		return "–"
	}
	return p.cat.Item(i).States[state]
}

// card writes a next step out.
func (p *page) card(c *questions.Card) {
	p.hanging("   ", c.IfThen)
	p.part(p.say.Who, c.Who)
	p.part(p.say.First, c.First)
	p.part(p.say.Days30, c.Days30)
	p.part(p.say.Days90, c.Days90)
	if f := c.Figure; f.Name != "" {
		p.part(p.say.Number, fmt.Sprintf(p.say.NumberText, f.Name, f.Formula, f.Unit, f.Where))
	}
	p.part(p.say.Effort, c.Effort)
	p.part(p.say.Trap, c.Trap)
	if c.Template != "" {
		p.line("   " + p.say.Template + ":")
		for line := range strings.SplitSeq(strings.TrimRight(c.Template, "\n"), "\n") {
			p.hanging("     ", line)
		}
	}
	for _, law := range c.Legal {
		if law.AppliesIn(p.a.Context.Get(model.Country)) {
			p.part(p.say.Legal, fmt.Sprintf(p.say.LegalText, law.Title, law.Text, law.Source, law.CheckedOn))
		}
	}
}

// findOut lists what the owner did not know.
func (p *page) findOut() {
	if p.r.Unknown == 0 {
		return
	}
	p.heading(p.say.FindOut)
	for i := range model.Item(model.ItemCount) {
		if p.r.Unknown.Has(i) {
			p.hanging("- ", p.cat.Item(i).Label)
		}
	}
}

// notes lists what the owner wrote down.
func (p *page) notes() {
	first := true
	for i, note := range p.a.Notes {
		text := strings.TrimSpace(words.Clean(note))
		if text == "" {
			continue
		}
		if first {
			p.heading(p.say.Notes)
			first = false
		}
		p.hanging("- ", p.cat.Item(model.Item(i)).Label+": "+text)
	}
}
