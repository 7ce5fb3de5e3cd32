package model_test

import (
	"fmt"
	"math"
	"testing"

	"kundenbindung/model"
)

// cases are companies of one mode whose value items have the given states.
func cases(mode model.Mode, states ...int) []model.Case {
	var all []model.Case
	for n, state := range states {
		c := model.Case{Included: true}
		c.Company, c.Mode = fmt.Sprintf("Betrieb %d", n), mode
		for i := range c.Answers {
			c.Answers[i], _ = model.StateAnswer(state)
		}
		all = append(all, c)
	}
	return all
}

// Mean and SD are those of the population: checked with another formula for
// the variance, the mean of the squares less the square of the mean.
func TestReferenceBands(t *testing.T) {
	m := method(t)
	states := []int{0, 1, 1, 2, 4, 4, 3}
	bands := model.ReferenceBands(m, cases(model.Full, states...), model.Full, nil)
	var sum, squares float64
	for _, s := range states {
		sum += 25 * float64(s)
		squares += 625 * float64(s*s)
	}
	n := float64(len(states))
	mean, sd := sum/n, math.Sqrt(squares/n-sum/n*sum/n)
	for _, track := range []model.Track{
		model.FoundationTrack, model.BondTrack(model.Value), model.FactorTrack(model.Community),
		model.StageTrack(model.Service, model.Review), model.AttachedTrack,
	} {
		b := bands.Of[track]
		if math.Abs(b.Mean.Value-mean) > 1e-5 || math.Abs(b.SD.Value-sd) > 1e-5 || b.Count != len(states) {
			t.Errorf("track %d: %v ± %v of %d, want %v ± %v", track, b.Mean, b.SD, b.Count, mean, sd)
		}
		low, high := b.Range()
		if math.Abs(low.Value-(mean-sd)) > 1e-5 || math.Abs(high.Value-(mean+sd)) > 1e-5 {
			t.Errorf("track %d: from %v to %v", track, low, high)
		}
	}
	if c := bands.Of[model.CentreTrack]; c.Count != len(states)-1 { // all 0 has no centre
		t.Errorf("centre of %d", c.Count)
	}
}

// K is counted in each company's own situation.
func TestReferenceBandOfTheIndex(t *testing.T) {
	m := method(t)
	all := cases(model.Quick, 1, 2, 3, 3, 4)
	all[1].Context[model.Market] = model.MarketB2B
	sum := 0.0
	for i := range all {
		r := model.Score(m, &all[i].Assessment)
		sum += r.Index.Level.Value
	}
	b := model.ReferenceBands(m, all, model.Quick, nil).Of[model.IndexTrack]
	if math.Abs(b.Mean.Value-sum/5) > 1e-5 {
		t.Errorf("mean %v, want %v", b.Mean, sum/5)
	}
}

func TestWhoCountsInABand(t *testing.T) {
	m := method(t)
	all := append(cases(model.Full, 0, 1, 2, 3, 4), cases(model.Quick, 4, 4)...)
	count := func(without *string) (int, bool) {
		b := model.ReferenceBands(m, all, model.Full, without)
		return b.Cases, b.Of[model.FoundationTrack].Mean.Known
	}
	if n, known := count(nil); n != 5 || !known {
		t.Errorf("%d cases, band %v", n, known)
	}
	own := "Betrieb 2"
	if n, known := count(&own); n != 4 || known {
		t.Errorf("with its own case out: %d cases, band %v", n, known)
	}
	all[0].Included = false
	if n, known := count(nil); n != 4 || known {
		t.Errorf("with one taken out: %d cases, band %v", n, known)
	}
	quick := model.ReferenceBands(m, all, model.Quick, nil)
	if quick.Cases != 2 || quick.Missing() != 3 {
		t.Errorf("%d quick cases, %d missing", quick.Cases, quick.Missing())
	}
	all[0].Included = true
	for i := range 2 { // enough companies, too few that know
		for n := range all[i].Answers {
			all[i].Answers[n] = model.Unknown
		}
	}
	b := model.ReferenceBands(m, all, model.Full, nil)
	if b.Cases != 5 || b.Of[model.FoundationTrack].Mean.Known || b.Missing() != 0 {
		t.Errorf("a band of %d", b.Of[model.FoundationTrack].Count)
	}
}

// Most companies at one end: the band ends where the scale ends.
func TestABandStaysOnTheScale(t *testing.T) {
	b := model.ReferenceBands(method(t), cases(model.Full, 4, 4, 4, 4, 0), model.Full, nil).Of[model.FoundationTrack]
	low, high := b.Range()
	if high.Value != 100 || math.Abs(low.Value-40) > 1e-5 { // 80 ± 40
		t.Errorf("from %v to %v", low, high)
	}
}
