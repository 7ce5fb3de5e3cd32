package store

import (
	"encoding/json"
	"fmt"

	"kundenbindung/model"
)

// The parts of an assessment that are stored as JSON: maps and lists of the
// model's IDs, without what was not said. A value that the model does not know
// is damage: nothing here writes one.

func encode(v any) (string, error) {
	raw, err := json.Marshal(v)
	return string(raw), err
}

func decode(column, text string, v any) error {
	if err := json.Unmarshal([]byte(text), v); err != nil {
		return fmt.Errorf("%w: %s: %w", model.ErrDamaged, column, err)
	}
	return nil
}

func unknownID(column, id string) error {
	return fmt.Errorf("%w: %s: %q is not known", model.ErrDamaged, column, id)
}

func contextMap(c model.Context) map[string]string {
	said := map[string]string{}
	for i, choice := range c {
		f := model.Field(i)
		if choice != model.Unsaid {
			said[f.ID()] = f.ChoiceID(choice)
		}
	}
	return said
}

func parseContext(text string) (c model.Context, err error) {
	var said map[string]string
	if err := decode("context", text, &said); err != nil {
		return c, err
	}
	for field, id := range said {
		f, ok := model.ParseField(field)
		if !ok {
			return c, unknownID("context", field)
		}
		if c[f], ok = f.ParseChoice(id); !ok {
			return c, unknownID("context", id)
		}
	}
	return c, nil
}

func relevanceMap(r [model.FactorCount]model.Relevance) map[string]string {
	said := map[string]string{}
	for i, relevance := range r {
		if relevance != model.NormalRelevance {
			said[model.Factor(i).ID()] = relevance.ID()
		}
	}
	return said
}

func parseRelevance(text string) (r [model.FactorCount]model.Relevance, err error) {
	var said map[string]string
	if err := decode("relevance", text, &said); err != nil {
		return r, err
	}
	for factor, id := range said {
		f, ok := model.ParseFactor(factor)
		if !ok {
			return r, unknownID("relevance", factor)
		}
		if r[f], ok = model.ParseRelevance(id); !ok {
			return r, unknownID("relevance", id)
		}
	}
	return r, nil
}

func aimList(aims [model.BondCount]bool) []string {
	list := []string{}
	for b, aimed := range aims {
		if aimed {
			list = append(list, model.Bond(b).ID())
		}
	}
	return list
}

func parseAims(text string) (aims [model.BondCount]bool, err error) {
	var list []string
	if err := decode("aims", text, &list); err != nil {
		return aims, err
	}
	for _, id := range list {
		b, ok := model.ParseBond(id)
		if !ok {
			return aims, unknownID("aims", id)
		}
		aims[b] = true
	}
	return aims, nil
}

func targetMap(targets [model.BondCount]model.Figure) map[string]float64 {
	set := map[string]float64{}
	for b, t := range targets {
		if t.Known {
			set[model.Bond(b).ID()] = t.Value
		}
	}
	return set
}

func parseTargets(text string) (targets [model.BondCount]model.Figure, err error) {
	var set map[string]float64
	if err := decode("targets", text, &set); err != nil {
		return targets, err
	}
	for id, value := range set {
		b, ok := model.ParseBond(id)
		if !ok {
			return targets, unknownID("targets", id)
		}
		targets[b] = model.Known(value)
	}
	return targets, nil
}

func outcomeMap(o model.Outcomes) map[string]float64 {
	set := map[string]float64{}
	for k := range model.Outcome(model.OutcomeCount) {
		if f := k.Of(&o); f.Known {
			set[k.ID()] = f.Value
		}
	}
	return set
}

func parseOutcomes(text string) (o model.Outcomes, err error) {
	var set map[string]float64
	if err := decode("outcomes", text, &set); err != nil {
		return o, err
	}
	for id, value := range set {
		k, ok := model.ParseOutcome(id)
		if !ok {
			return o, unknownID("outcomes", id)
		}
		*k.Of(&o) = model.Known(value)
	}
	return o, nil
}

// sheetReturned is the key of how many sheets came back, beside the IDs of the
// boxes.
const sheetReturned = "returned"

func sheetMap(s *model.Sheet) map[string]int {
	counts := map[string]int{}
	put := func(id string, count int) {
		if count != 0 {
			counts[id] = count
		}
	}
	put(sheetReturned, s.Returned)
	for b, count := range s.Ticks {
		put(model.SheetBox(b).ID(), count)
	}
	return counts
}

func parseSheet(text string) (s model.Sheet, err error) {
	var counts map[string]int
	if err := decode("sheet", text, &counts); err != nil {
		return s, err
	}
	for id, count := range counts {
		if id == sheetReturned {
			s.Returned = count
			continue
		}
		b, ok := model.ParseSheetBox(id)
		if !ok {
			return s, unknownID("sheet", id)
		}
		s.Ticks[b] = count
	}
	return s, nil
}

func moneyMap(m *model.Money) map[string]model.Amount {
	said := map[string]model.Amount{}
	for f, amount := range m {
		if amount != "" {
			said[model.MoneyField(f).ID()] = amount
		}
	}
	return said
}

func parseMoney(text string) (m model.Money, err error) {
	var said map[string]model.Amount
	if err := decode("geld", text, &said); err != nil {
		return m, err
	}
	for id, amount := range said {
		f, ok := model.ParseMoneyField(id)
		if !ok {
			return m, unknownID("geld", id)
		}
		m[f] = amount
	}
	if err := m.Validate(); err != nil {
		return m, fmt.Errorf("%w: %w", model.ErrDamaged, err)
	}
	return m, nil
}

func itemList(set model.ItemSet) []string {
	list := []string{}
	for i := range model.Item(model.ItemCount) {
		if set.Has(i) {
			list = append(list, i.ID())
		}
	}
	return list
}

// parseItems returns the items of a list, and the IDs that are none.
func parseItems(column, text string) (set model.ItemSet, others []string, err error) {
	var list []string
	if err := decode(column, text, &list); err != nil {
		return 0, nil, err
	}
	for _, id := range list {
		if i, ok := model.ParseItem(id); ok {
			set = set.With(i)
		} else {
			others = append(others, id)
		}
	}
	return set, others, nil
}
