package words_test

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
)

// situations calls do for every combination of the choices of some fields,
// with nothing said among them.
func situations(fields []model.Field, do func(c *model.Context)) {
	var c model.Context
	var walk func(i int)
	walk = func(i int) {
		if i == len(fields) {
			do(&c)
			return
		}
		for choice := range len(fields[i].Choices()) + 1 {
			c[fields[i]] = model.Choice(choice)
			walk(i + 1)
		}
	}
	walk(0)
}

var (
	number = regexp.MustCompile(`\d[.,]\d+`)
	terms  = regexp.MustCompile(`([+−]) (\d[.,]\d+) \(([^)]*)\)`)
)

func parse(t *testing.T, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// In every situation the reason names what moved the strategy, nothing else,
// and the value that it led to; and the sum adds up as it is written.
func TestEveryStrategyHasItsReason(t *testing.T) {
	fields := []model.Field{model.Market, model.Offer, model.Price, model.Relation, model.Competition, model.Size}
	for _, lang := range []words.Lang{words.German, words.English} {
		cat, err := questions.Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		names := func(f model.Field, c model.Choice) (string, string) { return cat.Field(f).Label, cat.Choice(f, c, nil) }
		narrow := *cat.Method
		narrow.Strategy.Min, narrow.Strategy.Max = 0.35, 0.70
		for _, m := range []*model.Method{cat.Method, &narrow} {
			seen := map[string]bool{}
			situations(fields, func(c *model.Context) {
				r := m.ReasonStrategy(c)
				checkReason(t, lang, m, c, &r, names)
				seen[words.For(lang).StrategyReason(&r, false, names)] = true
			})
			if len(seen) < 10 {
				t.Errorf("%s: only %d reasons for all situations", lang, len(seen))
			}
		}
	}
}

func checkReason(t *testing.T, lang words.Lang, m *model.Method, c *model.Context, r *model.StrategyReason, names words.Choices) {
	t.Helper()
	w := words.For(lang)
	value := w.Lang.Number(r.Strategy, 2)
	applied := appliedFacts(w, m, c)
	for _, own := range []bool{false, true} {
		text := w.StrategyReason(r, own, names)
		if !strings.Contains(text, value) || strings.Contains(text, "%!") || !strings.HasSuffix(text, ".") {
			t.Fatalf("%s %v: %q does not say %s", lang, *c, text, value)
		}
		if got := namedFacts(w, text); !slices.Equal(got, applied) {
			t.Fatalf("%s %v: %q names %v, and %v moved it", lang, *c, text, got, applied)
		}
	}
	reason := &w.Result.StrategyReason
	limited := strings.Contains(w.StrategyReason(r, false, names), limit(reason.AtMost)) ||
		strings.Contains(w.StrategyReason(r, false, names), limit(reason.AtLeast))
	if limited != r.Clamped() {
		t.Fatalf("%s %v: %q, clamped %v", lang, *c, w.StrategyReason(r, false, names), r.Clamped())
	}
	checkSum(t, w.StrategySum(r, names), r)
}

// limit is what a sentence says behind its last value.
func limit(text string) string { return text[strings.LastIndex(text, "%s")+2:] }

// appliedFacts are the words for all conditions that hold.
func appliedFacts(w *words.Words, m *model.Method, c *model.Context) []string {
	var facts []string
	for _, step := range m.Strategy.Steps {
		if !step.Holds(c) {
			continue
		}
		for _, when := range step.When {
			facts = append(facts, w.Result.StrategyReason.Facts[when.Field.ID()+"."+when.Field.ChoiceID(when.Choice)])
		}
	}
	slices.Sort(facts)
	return slices.Compact(facts)
}

// namedFacts finds the words for conditions in a sentence.
func namedFacts(w *words.Words, text string) []string {
	var facts []string
	text, _, _ = strings.Cut(text, ": "+strings.Split(w.Result.StrategyReason.Because, ": ")[1][:8])
	if i := strings.Index(text, "(r): "); i >= 0 {
		text = text[i+len("(r): "):]
	}
	for _, part := range strings.Split(strings.TrimSuffix(text, "."), ", ") {
		for _, fact := range w.Result.StrategyReason.Facts {
			if strings.EqualFold(part, fact) {
				facts = append(facts, fact)
			}
		}
	}
	slices.Sort(facts)
	return facts
}

func checkSum(t *testing.T, text string, r *model.StrategyReason) {
	t.Helper()
	if strings.Contains(text, "%!") {
		t.Fatalf("%q", text)
	}
	numbers := number.FindAllString(text, -1)
	sum := parse(t, numbers[0])
	steps := terms.FindAllStringSubmatch(text, -1)
	if len(steps) != len(r.Steps) {
		t.Fatalf("%q names %d of %d steps", text, len(steps), len(r.Steps))
	}
	for _, step := range steps {
		amount := parse(t, step[2])
		if step[1] == "−" {
			amount = -amount
		}
		if sum += amount; step[3] == "" {
			t.Fatalf("%q: a step without a fact", text)
		}
	}
	last := parse(t, numbers[len(numbers)-1])
	if r.Clamped() {
		if total := parse(t, numbers[len(numbers)-2]); math.Abs(sum-total) > 1e-9 || last != r.Strategy {
			t.Fatalf("%q does not add up to %v", text, sum)
		}
		return
	}
	if math.Abs(sum-last) > 1e-9 || math.Abs(last-r.Strategy) > 1e-9 {
		t.Fatalf("%q does not add up to %v", text, sum)
	}
}

// A facilitator's own catalogue may let any choice of any question move it.
func TestEveryChoiceHasWords(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		cat, err := questions.Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		names := func(f model.Field, c model.Choice) (string, string) { return cat.Field(f).Label, cat.Choice(f, c, nil) }
		seen := map[string]string{}
		for f := range model.Field(model.FieldCount) {
			for i := range f.Choices() {
				when := model.Condition{Field: f, Choice: model.Choice(i + 1)}
				r := model.StrategyReason{
					Start: 0.6, Sum: 0.725, Strategy: 0.725,
					Steps: []model.StrategyStep{{When: []model.Condition{when}, Delta: 0.125}, {Delta: 0}},
				}
				id := f.ID() + "." + f.ChoiceID(when.Choice)
				text := words.For(lang).StrategyReason(&r, false, names)
				fact, _, _ := strings.Cut(text, ": "+strings.Split(words.For(lang).Result.StrategyReason.Because, ": ")[1][:8])
				if other, ok := seen[fact]; ok || len(fact) < 3 || strings.HasSuffix(fact, ":") {
					t.Errorf("%s: %s is %q, as is %q", lang, id, fact, other)
				}
				seen[fact] = id
				if sum := words.For(lang).StrategySum(&r, names); !strings.Contains(sum, words.For(lang).Lang.Number(0.125, 3)) || strings.Contains(sum, "()") {
					t.Errorf("%s: %s: %q", lang, id, sum)
				}
			}
		}
	}
}

func TestStrategyReasonSentences(t *testing.T) {
	cat, err := questions.Load(words.German)
	if err != nil {
		t.Fatal(err)
	}
	set := func(choices map[model.Field]string) *model.Context {
		var c model.Context
		for f, id := range choices {
			choice, ok := f.ParseChoice(id)
			if !ok {
				t.Fatal(id)
			}
			c[f] = choice
		}
		return &c
	}
	for _, c := range []struct {
		context *model.Context
		own     bool
		want    string
		sum     string
	}{
		{set(nil), false, "Nichts spricht für mehr oder weniger: Ausgangspunkt 0,60.", "Empfohlen: 0,60 wie für alle"},
		{
			set(map[model.Field]string{model.Market: "b2b", model.Offer: "functional", model.Competition: "contested", model.Relation: "contract"}), false,
			"Wenig emotional, umkämpft, Verträge: Ausgangspunkt 0,25.",
			"Empfohlen: 0,60 für alle − 0,20 (wenig emotional) − 0,10 (wenig emotional und umkämpft) − 0,05 (Verträge) = 0,25.",
		},
		{
			set(map[model.Field]string{model.Offer: "status", model.Competition: "niche"}), true,
			"Ihr Wert. Empfohlen ist 0,90 (r): zum Vorzeigen, wenig Konkurrenz.", "0,60 für alle + 0,25 (zum Vorzeigen) + 0,05 (wenig Konkurrenz) = 0,90.",
		},
	} {
		r := cat.Method.ReasonStrategy(c.context)
		w := words.For(words.German)
		if got := w.StrategyReason(&r, c.own, nil); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
		if got := w.StrategySum(&r, nil); !strings.Contains(got, c.sum) {
			t.Errorf("%q, want %q", got, c.sum)
		}
	}
}
