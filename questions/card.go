package questions

import "kundenbindung/model"

// Card is a next step, concrete enough to start on Monday.
type Card struct {
	ID       string
	Title    string
	IfThen   string // "If …, then …"
	Who      string
	First    string // the first 15 minutes
	Days30   string
	Days90   string
	Figure   Figure
	Effort   string // hours and money as a range
	Trap     string // the usual mistake
	Template string // text to use as it is; may have several lines

	examples trades

	At      model.Place
	Size    model.Effort
	Moves   [model.BondCount]bool
	Sources []string    // numbers of source texts, or "Praxis"
	Legal   []LegalText // in every country; see [LegalText.AppliesIn]
}

// Example returns how the measure looks in the company's own trade, or "".
func (c *Card) Example(ctx *model.Context) string { return c.examples.of(ctx) }

// Figure is the one number to watch.
type Figure struct{ Name, Formula, Unit, Where string }

// LegalText is a dated hint at the law. It is no legal advice.
type LegalText struct {
	ID        string
	Title     string
	Text      string
	Source    string // such as "§ 7 UWG"
	CheckedOn string // year and month, "2026-11"
	Countries model.ChoiceSet
}

// AppliesIn reports whether the hint is about the law of a country, a choice
// of [model.Country].
func (l LegalText) AppliesIn(country model.Choice) bool { return l.Countries.Has(country) }

// Card returns the card of a measure, and false where there is none or the
// measures are not loaded yet.
func (c *Catalogue) Card(id string) (Card, bool) {
	fact, text := c.content.measures.byID[id], c.text().cards.byID[id]
	if fact == nil || text == nil {
		return Card{}, false
	}
	card := *text
	card.At, card.Size, card.Moves, card.Sources = fact.At, fact.Effort, fact.Moves, fact.sources
	for _, id := range fact.legal {
		if legal, ok := c.Legal(id); ok {
			card.Legal = append(card.Legal, legal)
		}
	}
	return card, true
}

// Legal returns a hint at the law by its ID.
func (c *Catalogue) Legal(id string) (LegalText, bool) {
	fact, text := c.content.legal.byID[id], c.text().legal.byID[id]
	if fact == nil || text == nil {
		return LegalText{}, false
	}
	legal := *text
	legal.Source, legal.CheckedOn, legal.Countries = fact.source, fact.checkedOn, fact.countries
	return legal, true
}
