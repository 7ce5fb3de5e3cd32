package words

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kundenbindung/model"
)

// StrategyReason are the words that say where a recommended strategy comes
// from.
type StrategyReason struct {
	Facts   map[string]string // what a choice says of the company, by field and choice
	Other   string            // a choice without words of its own: field, choice
	And     string            // between the facts of one step
	Nothing string            // no fact moves it
	Because string            // facts, recommended value
	AtMost  string            // the same where the upper limit cut it
	AtLeast string            // and the lower one
	Own     string            // the owner's own value: the recommended one, facts
	OwnOnly string            // the same where no fact moves it
	Sum     string            // the start with what is added and taken away, their sum
	Start   string            // the start alone
	Limited string            // behind a sum that a limit cut: the limit
	Part    string            // sign, amount, facts
	First   string            // start
}

var strategyReasonDE = StrategyReason{
	Facts: map[string]string{
		"market.b2c": "private Kunden", "market.b2b": "gewerbliche Kunden", "market.both": "private und gewerbliche Kunden",
		"offer.status": "zum Vorzeigen", "offer.mixed": "teils zum Vorzeigen", "offer.functional": "wenig emotional",
		"price.low": "kleine Beträge", "price.mid": "mittlere Beträge", "price.high": "große Beträge",
		"relation.occasional": "seltene Käufe", "relation.repeat": "wiederholte Käufe", "relation.contract": "Verträge",
		"competition.contested": "umkämpft", "competition.moderate": "mäßig umkämpft", "competition.niche": "wenig Konkurrenz",
		"size.solo": "Ein-Personen-Betrieb", "size.micro": "kleines Team", "size.small": "mittleres Team", "size.medium": "großes Team",
	},
	Other: "%s: %s", And: " und ",
	Nothing: "Nichts spricht für mehr oder weniger: Ausgangspunkt %s.",
	Because: "%s: Ausgangspunkt %s.",
	AtMost:  "%s: Ausgangspunkt %s, mehr wird es nie.",
	AtLeast: "%s: Ausgangspunkt %s, weniger wird es nie.",
	Own:     "Ihr Wert. Empfohlen ist %s (r): %s.",
	OwnOnly: "Ihr Wert. Empfohlen ist %s (r), wie für alle.",
	Sum:     "von 0 (Nutzen) bis 1 (Verbundenheit). Empfohlen: %s = %s.",
	Start:   "von 0 (Nutzen) bis 1 (Verbundenheit). Empfohlen: %s wie für alle, denn nichts spricht für mehr oder weniger.",
	Limited: ", begrenzt auf %s",
	Part:    " %s %s (%s)", First: "%s für alle",
}

var strategyReasonEN = StrategyReason{
	Facts: map[string]string{
		"market.b2c": "private customers", "market.b2b": "business customers", "market.both": "private and business customers",
		"offer.status": "worth showing", "offer.mixed": "partly worth showing", "offer.functional": "little emotion",
		"price.low": "small amounts", "price.mid": "medium amounts", "price.high": "large amounts",
		"relation.occasional": "rare purchases", "relation.repeat": "repeat purchases", "relation.contract": "contracts",
		"competition.contested": "contested", "competition.moderate": "some competition", "competition.niche": "few competitors",
		"size.solo": "one person", "size.micro": "a small team", "size.small": "a medium team", "size.medium": "a large team",
	},
	Other: "%s: %s", And: " and ",
	Nothing: "Nothing speaks for more or less: starting point %s.",
	Because: "%s: starting point %s.",
	AtMost:  "%s: starting point %s, never more.",
	AtLeast: "%s: starting point %s, never less.",
	Own:     "Your value. Recommended is %s (r): %s.",
	OwnOnly: "Your value. Recommended is %s (r), as for all.",
	Sum:     "from 0 (benefit) to 1 (attachment). Recommended: %s = %s.",
	Start:   "from 0 (benefit) to 1 (attachment). Recommended: %s as for all, because nothing speaks for more or less.",
	Limited: ", limited to %s",
	Part:    " %s %s (%s)", First: "%s for all",
}

// Choices names a choice of a context question in the catalogue's words.
type Choices func(f model.Field, c model.Choice) (field, choice string)

// StrategyReason says in one sentence which facts lead to the recommended
// strategy: those that really moved it, and no others. own is true where the
// owner gave another one.
func (w *Words) StrategyReason(r *model.StrategyReason, own bool, names Choices) string {
	t, value := &w.Result.StrategyReason, w.fraction(r.Strategy)
	facts := strings.Join(w.facts(r, names), ", ")
	switch {
	case own && facts == "":
		return fmt.Sprintf(t.OwnOnly, value)
	case own:
		return fmt.Sprintf(t.Own, value, facts)
	case facts == "":
		return fmt.Sprintf(t.Nothing, value)
	case r.Clamped() && r.Sum > r.Strategy:
		return fmt.Sprintf(t.AtMost, begun(facts), value)
	case r.Clamped():
		return fmt.Sprintf(t.AtLeast, begun(facts), value)
	}
	return fmt.Sprintf(t.Because, begun(facts), value)
}

// begun writes the first letter as one begins a sentence.
func begun(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// StrategySum says the same as a sum. Worked out from what is written, it
// gives what is written.
func (w *Words) StrategySum(r *model.StrategyReason, names Choices) string {
	t := &w.Result.StrategyReason
	if len(r.Steps) == 0 {
		return fmt.Sprintf(t.Start, w.fraction(r.Strategy))
	}
	sum := fmt.Sprintf(t.First, w.fraction(r.Start))
	for _, step := range r.Steps {
		sign, amount := "+", step.Delta
		if amount < 0 {
			sign, amount = "−", -amount
		}
		part := fmt.Sprintf(t.Part, sign, w.fraction(amount), strings.Join(w.stepFacts(step, names), t.And))
		sum += strings.TrimSuffix(part, " ()") // a step that always holds has no facts
	}
	total := w.fraction(r.Sum)
	if r.Clamped() {
		total += fmt.Sprintf(t.Limited, w.fraction(r.Strategy))
	}
	return fmt.Sprintf(t.Sum, sum, total)
}

// facts lists what moved the strategy, each once.
func (w *Words) facts(r *model.StrategyReason, names Choices) []string {
	var all []string
	for _, step := range r.Steps {
		for _, fact := range w.stepFacts(step, names) {
			if !slices.Contains(all, fact) {
				all = append(all, fact)
			}
		}
	}
	return all
}

// stepFacts are the conditions of one step in the owner's words.
func (w *Words) stepFacts(step model.StrategyStep, names Choices) []string {
	facts := make([]string, len(step.When))
	for i, when := range step.When {
		id := when.Field.ID() + "." + when.Field.ChoiceID(when.Choice)
		fact, ok := w.Result.StrategyReason.Facts[id]
		if !ok {
			field, choice := names(when.Field, when.Choice)
			fact = fmt.Sprintf(w.Result.StrategyReason.Other, field, choice)
		}
		facts[i] = fact
	}
	return facts
}

// fraction writes a part of one with two decimals, or more where it has more.
func (w *Words) fraction(v float64) string {
	decimals := leastDecimals
	for decimals < 6 && fine(v) != atDecimals(v, decimals) {
		decimals++
	}
	return w.Lang.Number(v, decimals)
}
