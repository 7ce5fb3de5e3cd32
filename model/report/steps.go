package report

import (
	"fmt"
	"strconv"
	"strings"

	"kundenbindung/model"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
)

const (
	cards      = 3 // next steps that are written out; the others are named
	partIndent = 5 // of the further lines of a part of a step
)

// steps lists what to do next, each with its reasons.
func (p *page) steps() {
	p.heading(p.say.Steps)
	switch {
	case p.r.Provisional && p.covered():
		p.paragraph(p.words.Result.Steps.Covered.And(p.revealed(), p.r.Total))
	case p.r.Provisional:
		p.paragraph(p.say.Provisional.And(p.r.Answered, p.r.Total))
	}
	p.paragraph(p.words.StepsReason(p.r, p.a.Context.Is(model.Hours, "lt1")))
	for i := range p.r.Advice {
		step := &p.r.Advice[i]
		card, hasCard := p.cat.Card(step.Measure)
		if i <= cards {
			p.line("")
		}
		p.step(i+1, step, card.Title)
		if i >= cards {
			continue
		}
		if hasCard {
			p.card(&card)
		}
		p.why(step)
	}
}

// step names a next step.
func (p *page) step(n int, step *model.Advice, title string) {
	p.hanging(strconv.Itoa(n)+". ", p.stepTitle(step, title))
}

func (p *page) stepTitle(step *model.Advice, title string) string {
	w := &p.words.Result.Steps
	text := p.place(step)
	if title != "" {
		text = title + " (" + text + ")"
	}
	if step.Close {
		text += w.Separator + w.Close
	}
	return text
}

// place names what a step is for.
func (p *page) place(step *model.Advice) string {
	w := &p.words.Result.Steps
	if step.Kind == model.FoundationAdvice {
		return fmt.Sprintf(w.Foundation, p.cat.Item(step.Item).Label)
	}
	return fmt.Sprintf(w.Place, p.cat.Factor(step.Factor), p.cat.Stage(step.Stage))
}

// part sets a labelled paragraph of a step, and nothing where there is none.
func (p *page) part(label, text string) {
	if text != "" {
		p.indented("   "+label+": ", text, partIndent)
	}
}

// card writes a next step out.
func (p *page) card(c *questions.Card) {
	w := &p.words.Result.Card
	p.hanging("   ", c.IfThen)
	p.part(w.First, c.First)
	p.part(w.ExampleLabel(&p.a.Context), c.Example(&p.a.Context))
	p.part(w.Days30, c.Days30)
	p.part(w.Days90, c.Days90)
	p.part(w.Who, c.Who)
	p.part(w.Effort, c.Effort)
	p.part(w.Figure, fmt.Sprintf(w.Unit, c.Figure.Name, c.Figure.Unit))
	p.part(w.Formula, c.Figure.Formula)
	p.part(w.Where, c.Figure.Where)
	p.part(w.Trap, c.Trap)
	if c.Template != "" {
		p.line("   " + w.Template + ":")
		for line := range strings.SplitSeq(strings.TrimRight(c.Template, "\n"), "\n") {
			p.hanging("     ", line)
		}
	}
	p.law(c)
	p.part(w.Sources, p.sources(c.Sources))
}

// law sets the hints at the law of the company's country. Where none is known
// for it, the hint is only that other law applies.
func (p *page) law(c *questions.Card) {
	w := &p.words.Result.Card
	hints, other := c.Law(&p.a.Context)
	for _, law := range hints {
		p.part(w.Legal, law.Title+". "+law.Text)
		p.hanging("     ", law.Source+", "+fmt.Sprintf(w.Stand, law.CheckedOn)+".")
	}
	if other {
		p.part(w.Legal, w.OtherLaw)
	}
}

// why gives the answers behind a step, the levels, the gap and the
// arithmetic.
func (p *page) why(step *model.Advice) {
	w := &p.words.Result.Card
	p.line("   " + w.Why)
	for i := range model.Item(model.ItemCount) {
		if step.Why.Items.Has(i) {
			p.because(p.cat.Item(i).Label + ": " + p.answer(i))
		}
	}
	switch step.Kind {
	case model.FoundationAdvice:
		p.because(w.WhyFoundation)
	case model.UpkeepAdvice:
		p.because(p.stage(step))
		p.because(w.WhyUpkeep)
	case model.FactorAdvice:
		p.because(p.stage(step))
		p.because(p.words.GapLine(&p.r.Bonds[step.Why.Bond], p.cat.Bond(step.Why.Bond).Name))
		p.because(p.words.Arithmetic(step))
	}
}

func (p *page) because(text string) { p.hanging("   - ", text) }

func (p *page) stage(step *model.Advice) string {
	return p.words.StageLine(step, p.cat.Stage(step.Stage), p.cat.Factor(step.Factor))
}

// answer returns what was answered, in the words that were chosen; a state
// between two described ones names both.
func (p *page) answer(i model.Item) string { return p.saidTo(i, p.a.Answers[i]) }

// saidTo returns an answer to an item in its words.
func (p *page) saidTo(i model.Item, answer model.Answer) string {
	state, ok := answer.State()
	states := p.cat.Item(i).States
	switch {
	case !ok:
		return p.words.Common.Open
	case state%2 == 0 || i.Block() == model.BondBlock:
		return fmt.Sprintf(p.say.Said, states[state])
	}
	return fmt.Sprintf(p.words.Result.Card.Between, states[state-1], states[state+1])
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

// sources names where a measure comes from.
func (p *page) sources(ids []string) string {
	titles := make([]string, len(ids))
	for i, id := range ids {
		titles[i] = p.words.Result.SourceTitle(id)
	}
	return strings.Join(titles, "; ")
}
