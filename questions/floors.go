package questions

import (
	"fmt"
	"path"

	"go.yaml.in/yaml/v3"

	"kundenbindung/model"
)

// floors say what the cards of a catalogue must at least be.
type floors struct {
	stage, foundation, hint int // cards for each place
	never                   []neverFor
}

// neverFor is a card that must not be admitted for some trades.
type neverFor struct {
	card    string
	sectors model.ChoiceSet
}

// mostCards bounds the floors: far more than anybody writes.
const mostCards = 20

func (f *floors) decoder() decoder {
	return object(
		need("stage", integer(&f.stage, 1, mostCards)),
		need("foundation", integer(&f.foundation, 1, mostCards)),
		need("hint", integer(&f.hint, 1, mostCards)),
		need("never", func(r *reader, n *yaml.Node) {
			f.never = make([]neverFor, len(n.Content))
			list(func(i int) decoder { return f.never[i].decoder() })(r, n)
		}),
	)
}

func (f *neverFor) decoder() decoder {
	return whole(object(
		need("card", line(&f.card, maxID)),
		need("sectors", someOf(model.Sector.Choices(),
			func() { f.sectors = 0 },
			func(i int) { f.sectors = f.sectors.With(model.Choice(i + 1)) })),
	))
}

// of returns how many cards a place must have, and where that is set.
func (f *floors) of(at model.Place) (least int, set string) {
	switch at.Kind {
	case model.AtFoundation:
		return f.foundation, "cards/foundation"
	case model.AtHint:
		return f.hint, "cards/hint"
	default:
		return f.stage, "cards/stage"
	}
}

// checkSources reports measures that do not say where they come from. Those
// without the field were reported when they were read.
func (c *content) checkSources(p *report) {
	for _, id := range c.measures.ids {
		at := path.Join("measures", id, "sources")
		if _, known := p.marks[at]; known && len(c.measures.byID[id].sources) == 0 {
			p.at(p.say.NoSource, at)
		}
	}
}

// checkNever reports measures that are admitted for a trade that must not get
// them.
func (c *content) checkNever(p *report) {
	if _, known := p.marks["measures"]; !known {
		return // reported as missing
	}
	for i, never := range c.floors.never {
		at := fmt.Sprintf("cards/never/%d", i+1)
		if never.card == "" {
			continue // reported as missing
		}
		m := c.measures.byID[never.card]
		if m == nil {
			p.at(fmt.Sprintf(p.say.NoFacts, quote(never.card)), at+"/card")
			continue
		}
		for s, id := range model.Sector.Choices() {
			choice, admitted := model.Choice(s+1), m.Fits[model.Sector]
			if never.sectors.Has(choice) && (admitted == 0 || admitted.Has(choice)) {
				p.at(fmt.Sprintf(p.say.NeverFor, never.card, id), at, path.Join("measures", never.card, "fits"))
			}
		}
	}
}
