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
	Legal   []LegalText // for every company; see [Card.Law]
}

// Example returns how the measure looks in the company's own trade, or "".
func (c *Card) Example(ctx *model.Context) string { return c.examples.of(ctx) }

// Law returns the hints at the law that a company needs with the card. Where
// other law applies than any hint knows, there is none and other is true.
func (c *Card) Law(ctx *model.Context) (hints []LegalText, other bool) {
	for _, l := range c.Legal {
		switch {
		case !l.concerns(ctx):
		case l.AppliesIn(ctx.Get(model.Country)):
			hints = append(hints, l)
		default:
			other = true
		}
	}
	return hints, other && len(hints) == 0
}

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

	fits [model.FieldCount]model.ChoiceSet
}

// AppliesIn reports whether the hint is about the law of a country, a choice
// of [model.Country].
func (l LegalText) AppliesIn(country model.Choice) bool { return l.Countries.Has(country) }

// concerns reports whether the hint is about what a company does, such as
// selling to private customers.
func (l LegalText) concerns(ctx *model.Context) bool {
	as := model.Measure{Fits: l.fits}
	return as.Admits(ctx)
}

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
	legal.Source, legal.CheckedOn, legal.Countries, legal.fits = fact.source, fact.checkedOn, fact.countries, fact.fits
	return legal, true
}
