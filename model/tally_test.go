package model_test

import (
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kundenbindung/model"
)

// states turns "0" to "4", "u" and "n" into votes.
func votesOf(text string) (votes []model.Answer) {
	for _, r := range text {
		switch r {
		case 'u':
			votes = append(votes, model.Unknown)
		case 'n':
			votes = append(votes, model.NotApplicable)
		case '-':
			votes = append(votes, model.Open)
		default:
			votes = append(votes, model.Answer(r-'0'+1))
		}
	}
	return votes
}

// Every label, every limit and every tie, worked out by hand.
func TestCountByHand(t *testing.T) {
	rule := &method(t).Agreement
	for _, test := range []struct {
		votes  string
		median int
		mean   float64
		sd     float64
		spread model.Spread
		lone   int
	}{
		{"2", 2, 2, 0, model.NoSpread, 0},
		{"04", 0, 2, 2, model.NoSpread, 0},                             // the lower of two middle votes
		{"uu24", 2, 3, 1, model.NoSpread, 0},                           // unknown makes no third vote
		{"222", 2, 2, 0, model.Agreed, 0},                              //
		{"012", 1, 1, 0.816497, model.Mixed, 0},                        // √(2/3)
		{"0011", 0, 0.5, 0.5, model.Agreed, 0},                         // even: the lower
		{"1133", 1, 2, 1, model.Mixed, 0},                              //
		{"0033", 0, 1.5, 1.5, model.Disputed, 0},                       //
		{"0444", 4, 3, 1.732051, model.Disputed, 0},                    // one voice needs five votes
		{"04444", 4, 3.2, 1.6, model.OneVoice, 0},                      //
		{"44440", 4, 3.2, 1.6, model.OneVoice, 0},                      //
		{"22224", 2, 2.4, 0.8, model.OneVoice, 4},                      // SD above 0.77 is enough
		{"222224", 2, 2.333333, 0.745356, model.Agreed, 0},             // neither SD nor range
		{"1111111114", 1, 1.3, 0.9, model.OneVoice, 4},                 //
		{"00000000000000000003", 0, 0.15, 0.653835, model.OneVoice, 3}, // agreed but for its range
		{"02224", 2, 2, 1.264911, model.Disputed, 0},                   // ties: without the lower, SD is √0.75
		{"11113", 1, 1.4, 0.8, model.OneVoice, 3},                      //
		{"1223", 2, 2, 0.707107, model.Agreed, 0},                      //
		{"00112", 0 + 1, 0.8, 0.748331, model.Agreed, 0},
		{"112244", 2, 2.333333, 1.247219, model.Disputed, 0},
		{"00022", 0, 0.8, 0.979796, model.Mixed, 0}, // without a 2, SD is 0.866
		{"0122222", 2, 1.571429, 0.728431, model.Agreed, 0},
		{"01444444", 4, 3.125, 1.536026, model.Disputed, 0}, // two voices
	} {
		c := rule.Count(votesOf(test.votes))
		if c.Median != test.median || !near(c.Mean.Value, test.mean) || !near(c.SD.Value, test.sd) ||
			c.Spread != test.spread || c.Lone != test.lone {
			t.Errorf("%s: median %d, mean %v, SD %v, %q without %d; want %+v",
				test.votes, c.Median, c.Mean.Value, c.SD.Value, c.Spread.ID(), c.Lone, test)
		}
	}
}

func near(a, b float64) bool { return a-b < 1e-6 && b-a < 1e-6 }

func TestCountOfNobody(t *testing.T) {
	rule := &method(t).Agreement
	c := rule.Count(votesOf("u-nnu"))
	want := model.Tally{Unknown: 2, NA: 2}
	if c != want || c.People() != 4 {
		t.Errorf("%+v of %d people", c, c.People())
	}
}

// The figures and labels are those of another way to compute them: from the
// sorted list of votes, in fractions, with limits as the method writes them.
func TestCountAgreesWithFractions(t *testing.T) {
	rule := &method(t).Agreement
	rapid.Check(t, func(t *rapid.T) {
		votes := rapid.SliceOfN(rapid.IntRange(1, 7), 0, 40).Draw(t, "votes")
		if rapid.Bool().Draw(t, "alike") { // labels of agreement are rare among random votes
			for i := range votes {
				if i%7 != 3 {
					votes[i] = 3 + votes[i]%2
				}
			}
		}
		answers := make([]model.Answer, len(votes))
		var states []int
		for i, v := range votes {
			answers[i] = model.Answer(v)
			if v <= 5 {
				states = append(states, v-1)
			}
		}
		got := rule.Count(answers)
		checkTally(t, got, states)
		if again := rule.Count(rapid.Permutation(answers).Draw(t, "order")); again != got {
			t.Fatalf("in another order: %+v, not %+v", again, got)
		}
	})
}

func checkTally(t *rapid.T, got model.Tally, states []int) {
	slices.Sort(states)
	n := len(states)
	if got.N != n {
		t.Fatalf("%d votes, want %d", got.N, n)
	}
	if n == 0 {
		return
	}
	median := states[(n-1)/2]
	if got.Median != median || got.Range != states[n-1]-states[0] {
		t.Fatalf("median %d, range %d of %v", got.Median, got.Range, states)
	}
	mean := rational(states, func(s *big.Rat, v int) { s.Add(s, big.NewRat(int64(v), int64(n))) })
	if m, _ := mean.Float64(); !near(m, got.Mean.Value) {
		t.Fatalf("mean %v of %v", got.Mean, states)
	}
	sd := sixDecimals(states)
	if f, _ := sd.Float64(); !near(f, got.SD.Value) {
		t.Fatalf("SD %v, want %s, of %v", got.SD, sd.FloatString(6), states)
	}
	spread, lone := labelled(states, median, sd)
	if got.Spread != spread || spread == model.OneVoice && got.Lone != lone {
		t.Fatalf("%q without %d, want %q without %d, of %v", got.Spread.ID(), got.Lone, spread.ID(), lone, states)
	}
}

func rational(states []int, add func(*big.Rat, int)) *big.Rat {
	sum := new(big.Rat)
	for _, s := range states {
		add(sum, s)
	}
	return sum
}

// sixDecimals is the standard deviation, from the squared distances to the
// mean, rounded to six decimals.
func sixDecimals(states []int) *big.Rat {
	n := int64(len(states))
	mean := rational(states, func(s *big.Rat, v int) { s.Add(s, big.NewRat(int64(v), n)) })
	variance := rational(states, func(s *big.Rat, v int) {
		d := new(big.Rat).Sub(big.NewRat(int64(v), 1), mean)
		s.Add(s, d.Mul(d, d).Mul(d, big.NewRat(1, n)))
	})
	root := new(big.Float).SetPrec(300).SetRat(variance)
	root.Sqrt(root)
	exact, _ := root.Rat(nil)
	if exact == nil {
		exact = new(big.Rat)
	}
	rounded, _ := new(big.Rat).SetString(exact.FloatString(6))
	return rounded
}

func labelled(states []int, median int, sd *big.Rat) (spread model.Spread, lone int) {
	n := len(states)
	if n < 3 {
		return model.NoSpread, 0
	}
	far := 0
	for i, s := range states { // sorted: of two as far away the lower comes first
		if abs(s-median) > abs(states[far]-median) {
			far = i
		}
	}
	others := slices.Delete(slices.Clone(states), far, far+1)
	above := sd.Cmp(big.NewRat(77, 100)) > 0 || states[n-1]-states[0] >= 3
	switch {
	case n >= 5 && above && sixDecimals(others).Cmp(big.NewRat(1, 2)) <= 0:
		return model.OneVoice, states[far]
	case sd.Cmp(big.NewRat(77, 100)) <= 0:
		return model.Agreed, 0
	case sd.Cmp(big.NewRat(6, 5)) <= 0:
		return model.Mixed, 0
	}
	return model.Disputed, 0
}

func abs(v int) int { return max(v, -v) }
