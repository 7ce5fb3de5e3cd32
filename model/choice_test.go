package model_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"kundenbindung/model"
)

// What a random company is asked, and what its advice may not fall short of.
const (
	companies     = 500
	leastDistinct = companies * 60 / 100
	mostOfOneCard = companies / 4
)

// Companies that differ get different cards: the first three of 500 random
// ones are mostly distinct, and no card is everybody's.
func TestCardsDiffer(t *testing.T) {
	m := method(t)
	for seed := range uint64(5) {
		triples, cards := make(map[string]int), make(map[string]int)
		for _, a := range randomCompanies(seed) {
			r := model.Score(m, &a)
			first := make([]string, 0, 3)
			for _, advice := range r.Advice[:min(3, len(r.Advice))] {
				if advice.Measure == "" {
					t.Fatalf("no card for %+v in %v", advice.Place(), a.Context)
				}
				first = append(first, advice.Measure)
				cards[advice.Measure]++
			}
			triples[strings.Join(first, " ")]++
		}
		if len(triples) < leastDistinct {
			t.Errorf("seed %d: %d distinct triples, want %d of %d", seed, len(triples), leastDistinct, companies)
		}
		common := ""
		for _, id := range slices.Sorted(maps.Keys(cards)) {
			if cards[id] > cards[common] {
				common = id
			}
		}
		if cards[common] > mostOfOneCard {
			t.Errorf("seed %d: %s is among the first three of %d companies, want at most %d", seed, common, cards[common], mostOfOneCard)
		}
		t.Logf("seed %d: %d distinct triples of %d (%.1f %%); %d cards of %d in use; most common %s in %d (%.1f %%)",
			seed, len(triples), companies, 100*float64(len(triples))/companies,
			len(cards), len(m.Measures), common, cards[common], 100*float64(cards[common])/companies)
	}
}

// randomCompanies draws situations and answers evenly, half of them in the
// quick way. The same seed gives the same companies.
func randomCompanies(seed uint64) []model.Assessment {
	rnd := rand.New(rand.NewPCG(seed, companies))
	all := make([]model.Assessment, companies)
	for n := range all {
		a := &all[n]
		a.Mode = []model.Mode{model.Full, model.Quick}[n%2]
		for f := range model.Field(model.FieldCount) {
			a.Context[f] = model.Choice(1 + rnd.IntN(len(f.Choices())))
		}
		for i := range a.Answers {
			a.Answers[i] = model.Answer(rnd.IntN(int(model.NotApplicable) + 1))
		}
	}
	return all
}

// Whoever has little time is not sent to a large step where a small one would
// do, and not to an event at all: those are for companies with more hours.
func TestLittleTimeGetsSmallSteps(t *testing.T) {
	m := method(t)
	effort := make(map[string]model.Effort, len(m.Measures))
	for i := range m.Measures {
		effort[m.Measures[i].ID] = m.Measures[i].Effort
	}
	shortest, _ := model.Hours.ParseChoice("lt1")
	for seed := range uint64(5) {
		for _, a := range randomCompanies(seed) {
			a.Context[model.Hours] = shortest
			r := model.Score(m, &a)
			for _, advice := range r.Advice {
				small := slices.ContainsFunc(m.Ranked(advice.Place(), &a, &r), func(id string) bool {
					return effort[id] == model.Small
				})
				if small && effort[advice.Measure] == model.Large {
					t.Errorf("%s is large, and %v has less than an hour a week", advice.Measure, a.Context)
				}
			}
		}
	}
	for _, id := range []string{
		"loyalty-first-hour", "loyalty-know-how-hour", "community-open-hour", "community-firm-breakfast",
		"community-open-evening", "community-thanks-day", "community-small-group", "personal-news-list",
	} {
		i := slices.IndexFunc(m.Measures, func(c model.Measure) bool { return c.ID == id })
		if i < 0 || m.Measures[i].Fits[model.Hours] == 0 || m.Measures[i].Fits[model.Hours].Has(shortest) {
			t.Errorf("%s takes whole hours and is admitted for less than one a week", id)
		}
	}
}

// Every card of a step is the first choice of some company, so that none was
// written in vain.
func TestEveryCardIsSomebodysFirst(t *testing.T) {
	m := method(t)
	chosen := make(map[string]bool)
	for seed := range uint64(40) {
		for _, a := range randomCompanies(seed) {
			r := model.Score(m, &a)
			for _, advice := range r.Advice {
				chosen[advice.Measure] = true
			}
		}
	}
	for i := range m.Measures {
		if c := &m.Measures[i]; c.At.Kind != model.AtHint && !chosen[c.ID] {
			t.Errorf("%s is nobody's first choice", c.ID)
		}
	}
}
