package questions

import (
	"fmt"

	"go.yaml.in/yaml/v3"

	"kundenbindung/model"
)

// Bounds of numbers that have no natural ones: far enough for any sensible
// setting, near enough to catch a slip.
const (
	mostTimes  = 3
	mostPeople = 100
)

// methodFields is the schema of method.yaml.
func (c *content) methodFields() []field {
	m := &c.method
	return []field{
		need("version", line(&m.Version, maxID)),
		need("order", c.order),
		need("quick", someOf(itemIDs, func() { m.Quick = 0 }, func(i int) { m.Quick = m.Quick.With(model.Item(i)) })),
		need("positions", numbers(bondIDs, m.Positions[:], 1)),
		need("weights", table(factorIDs, func(f int) decoder { return numbers(bondIDs, m.Weights[f][:], 1) })),
		need("strategy", strategy(&m.Strategy)),
		need("attainable", table(bondIDs, func(b int) decoder { return attainable(&m.Attainable[b]) })),
		need("aim", object(
			need("floor", number(&m.Aim.Floor, 0, 100)),
			need("others", number(&m.Aim.Others, 0, 1)),
		)),
		need("brake", number(&m.Brake, 1, 100)),
		need("reach", numbers(factorIDs, m.Reach[:], mostTimes)),
		need("fit", sparse(factorIDs, func(f int) decoder { return fit(&m.Fit[f]) })),
		need("relevance", numbers(relevanceIDs, m.Relevance[:], mostTimes)),
		need("overbound", overbound(&m.Bound)),
		need("risk", object(
			need("medium", number(&m.Risk.Medium, 0, 100)),
			need("high", number(&m.Risk.High, 0, 100)),
			need("competition", numbers(model.Competition.Choices(), m.Risk.Competition[1:], 1)),
		)),
		need("advice", advice(&m.Advice)),
		need("hint_limits", hintLimits(&m.Hints)),
		need("agreement", agreement(&m.Agreement)),
		need("workshop", workshop(&m.Workshop)),
		need("cards", c.floors.decoder()),
		need("sheet", c.sheetRule()),
	}
}

// order reads the order of the items; every item has to be in it.
func (c *content) order(r *reader, n *yaml.Node) {
	var order []model.Item
	var asked model.ItemSet
	someOf(itemIDs, func() {}, func(i int) {
		order = append(order, model.Item(i))
		asked = asked.With(model.Item(i))
	})(r, n)
	for i, id := range itemIDs {
		if n.Kind == yaml.SequenceNode && !asked.Has(model.Item(i)) {
			r.fault(n, fmt.Sprintf(r.say.Missing, id))
		}
	}
	c.method.Order = order
}

func strategy(rule *model.StrategyRule) decoder {
	return object(
		need("start", number(&rule.Start, 0, 1)),
		need("min", number(&rule.Min, 0, 1)),
		need("max", number(&rule.Max, 0, 1)),
		need("steps", func(r *reader, n *yaml.Node) {
			rule.Steps = make([]model.StrategyStep, len(n.Content))
			list(func(i int) decoder {
				step := &rule.Steps[i]
				return whole(object(
					need("when", conditions(&step.When)),
					need("add", number(&step.Delta, -1, 1)),
				))
			})(r, n)
		}),
	)
}

// conditions reads what has to hold, such as {offer: status}.
func conditions(to *[]model.Condition) decoder {
	return sparse(fieldIDs, func(f int) decoder {
		field := model.Field(f)
		return oneOf(field.Choices(), func(i int) {
			*to = append(*to, model.Condition{Field: field, Choice: model.Choice(i + 1)})
		})
	})
}

func attainable(rule *model.AttainableRule) decoder {
	return object(
		may("by", oneOf(fieldIDs, func(i int) { clearAttainable(rule, model.Field(i)) })),
		need("b2c", attainableIn(rule, &rule.B2C)),
		need("b2b", attainableIn(rule, &rule.B2B)),
		may("times", func(r *reader, n *yaml.Node) {
			rule.Times = make([]model.AttainableTimes, len(n.Content))
			list(func(i int) decoder { return attainableTimes(&rule.Times[i]) })(r, n)
		}),
	)
}

// attainableIn reads the numbers of one market: a single one, or one for each
// choice of the field that the rule depends on.
func attainableIn(rule *model.AttainableRule, to *[model.MaxChoices]float64) decoder {
	return func(r *reader, n *yaml.Node) {
		if rule.By == model.NoField {
			number(&to[0], 0, 1)(r, n)
			return
		}
		sparse(rule.By.Choices(), func(i int) decoder { return number(&to[i+1], 0, 1) })(r, n)
	}
}

func attainableTimes(to *model.AttainableTimes) decoder {
	return whole(object(
		need("when", func(r *reader, n *yaml.Node) {
			var when []model.Condition
			conditions(&when)(r, n)
			if len(when) != 1 {
				r.fault(n, r.say.OneCond)
				return
			}
			to.When = when[0]
		}),
		need("factor", number(&to.Times, 0, mostTimes)),
	))
}

// fit reads the multipliers of one factor. Whoever serves both markets gets
// the mean, so that it is not listed.
func fit(to *model.FitTable) decoder {
	return sparse(fieldIDs, func(f int) decoder {
		choices := model.Field(f).Choices()
		if model.Field(f) == model.Market {
			choices = choices[:model.MarketBoth-1]
		}
		return sparse(choices, func(i int) decoder { return number(&to[f][i+1], 0, mostTimes) })
	})
}

func overbound(rule *model.OverboundRule) decoder {
	return object(
		need("excess", number(&rule.Excess, 0, 100)),
		need("level", number(&rule.Level, 0, 100)),
		need("fit", sparse(factorIDs, func(f int) decoder { return number(&rule.Fit[f], 0, 1) })),
	)
}

func advice(rule *model.AdviceRule) decoder {
	return object(
		need("need_floor", number(&rule.NeedFloor, 0, 100)),
		need("weak_stage", number(&rule.WeakStage, 0, 100)),
		need("close", number(&rule.Close, 0, 1)),
		need("provisional", number(&rule.Provisional, 0, 1)),
		need("weak_state", integer(&rule.WeakState, 0, stateCount-1)),
		need("foundation", integer(&rule.Foundation, 0, model.FoundationCount)),
	)
}

func hintLimits(rule *model.HintRule) decoder {
	return object(
		need("asleep", number(&rule.Asleep, 0, 100)),
		need("price_economic", number(&rule.PriceEconomic, 0, 100)),
		need("price_others", number(&rule.PriceOthers, 0, 100)),
		need("unreached", number(&rule.Unreached, 0, 100)),
		need("blind_spots", integer(&rule.BlindSpots, 1, model.ItemCount)),
		need("ease_state", integer(&rule.EaseState, 0, stateCount-1)),
		need("ease_margin", number(&rule.EaseMargin, 0, 100)),
		need("fragile_habit", number(&rule.FragileHabit, 0, 100)),
		need("key_person", number(&rule.KeyPerson, 0, 100)),
	)
}
