package questions

import (
	"strings"

	"kundenbindung/model"
)

// ItemText is what an item says on screen.
type ItemText struct {
	Label   string    // a noun phrase for lists and reasons
	Text    string    // the question
	States  [5]string // what the states 0 to 4 mean; 1 and 3 of most items are "in between"
	Help    string    // what counts, how to read it off
	Example string    // an everyday example for any trade
}

// SectionText is what opens a section of the questionnaire.
type SectionText struct {
	ID      string // "foundation", "bonds" or the ID of a factor
	Name    string
	Opening string // one sentence above the first question
}

// BondText describes a bond type.
type BondText struct {
	Name    string
	Short   string // four letters for an axis
	About   string
	Because string // completes "Your customers stay mainly …"
	Goal    string // completes "Your aim is …"
}

// FieldText is a question about the company's situation.
type FieldText struct {
	Label string // for lists
	Text  string // the question
	Help  string
}

// HintText is a hint. The text of [model.Unreached] contains {bond}.
type HintText struct {
	Title string
	Text  string
}

// For returns the hint with the name of a bond type in its place.
func (h HintText) For(bond string) HintText {
	h.Title = strings.ReplaceAll(h.Title, bondPlace, bond)
	h.Text = strings.ReplaceAll(h.Text, bondPlace, bond)
	return h
}

const bondPlace = "{bond}"

// Item returns the texts of an item.
func (c *Catalogue) Item(i model.Item) ItemText {
	t := &c.text().items[i]
	return ItemText{Label: t.label, Text: t.text, States: c.states(i), Help: t.help, Example: t.examples[0]}
}

func (c *Catalogue) states(i model.Item) [stateCount]string {
	if i.Block() == model.BondBlock {
		return c.text().scale
	}
	s := &c.text().items[i].states
	return [stateCount]string{s[0], c.between, s[1], c.between, s[2]}
}

// Example returns an everyday example for an item out of the company's own
// trade, or the one for any trade where there is none. A nil context is a
// company that has said nothing.
func (c *Catalogue) Example(i model.Item, ctx *model.Context) string {
	return c.text().items[i].examples.of(ctx)
}

// trades are examples by sector; index 0 is for every trade.
type trades [model.MaxChoices]string

// of returns the example of the company's own trade, else the one for all.
func (examples *trades) of(ctx *model.Context) string {
	if ctx != nil {
		if own := examples[ctx.Get(model.Sector)]; own != "" {
			return own
		}
	}
	return examples[0]
}

// Section returns the texts of a section by its ID, or empty ones for an ID
// that is none.
func (c *Catalogue) Section(id string) SectionText {
	for i, known := range sectionIDs {
		if known == id {
			return c.text().sections[i]
		}
	}
	return SectionText{}
}

// Bond returns the texts of a bond type.
func (c *Catalogue) Bond(b model.Bond) BondText { return c.text().bonds[b] }

// Factor returns the name of a factor.
func (c *Catalogue) Factor(f model.Factor) string { return c.text().sections[factorSection(f)].Name }

// Stage returns the name of a stage.
func (c *Catalogue) Stage(s model.Stage) string { return c.text().stages[s] }

// Field returns the texts of a context question.
func (c *Catalogue) Field(f model.Field) FieldText { return c.text().fields[f].FieldText }

// Choice returns the text of a value of a context question. What a price is
// called depends on the market in ctx; a nil context is a company that has
// said nothing. The text of [model.Unsaid] is empty.
func (c *Catalogue) Choice(f model.Field, ch model.Choice, ctx *model.Context) string {
	if ch == model.Unsaid || int(ch) > len(f.Choices()) {
		return ""
	}
	var said model.Context
	if ctx != nil {
		said = *ctx
	}
	by := &c.text().fields[f].choices[ch]
	if text := by[said.Get(model.Market)]; text != "" {
		return text
	}
	return by[0]
}

// Hint returns the texts of a hint, empty until the measures are loaded.
func (c *Catalogue) Hint(h model.HintID) HintText { return c.text().hints[h] }
