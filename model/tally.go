package model

import "math"

// Spread says in a word how far the votes on an item lie apart.
type Spread uint8

// The labels, from agreement to disagreement.
const (
	NoSpread Spread = iota // too few votes for a label
	Agreed                 // einig
	OneVoice               // einig bis auf eine Stimme
	Mixed                  // gemischt
	Disputed               // strittig

	SpreadCount = 5
)

var spreadIDs = [SpreadCount]string{"", "agreed", "one_voice", "mixed", "disputed"}

// ID returns "agreed", "one_voice", "mixed", "disputed", or "" for [NoSpread].
func (s Spread) ID() string { return spreadIDs[s] }

// StateCount is the number of states that an item has.
const StateCount = topState + 1

// Tally is what was voted on one item. Mean, SD, Median, Range and Outlier are
// about the votes that are states from 0 to 4; "unknown" and "not applicable"
// are only counted.
type Tally struct {
	States  [StateCount]int // votes on each state
	N       int             // votes on any state
	Unknown int
	NA      int

	Median int    // 0 to 4, the lower of two middle votes; 0 while N is 0
	Mean   Figure // 0 to 4
	SD     Figure // standard deviation of the population, 0 to 2
	Range  int    // highest minus lowest vote
	Spread Spread // the label
	Lone   int    // the state of the one voice, where Spread is OneVoice
}

// People returns how many said anything at all.
func (t *Tally) People() int { return t.N + t.Unknown + t.NA }

// Count tallies votes; open ones do not count, and their order does not
// matter.
func (rule *AgreementRule) Count(votes []Answer) Tally {
	var t Tally
	for _, vote := range votes {
		t.add(vote)
	}
	t.finish(rule)
	return t
}

func (t *Tally) add(vote Answer) {
	switch state, ok := vote.State(); {
	case ok:
		t.States[state]++
		t.N++
	case vote == Unknown:
		t.Unknown++
	case vote == NotApplicable:
		t.NA++
	}
}

// finish computes what follows from the counts.
func (t *Tally) finish(rule *AgreementRule) {
	if t.N == 0 {
		return
	}
	low, high := t.ends()
	t.Range = high - low
	t.Median = t.nth((t.N + 1) / 2)
	sum := 0
	for state, votes := range t.States {
		sum += state * votes
	}
	t.Mean = Known(float64(sum) / float64(t.N))
	t.SD = Known(deviation(t.States))
	t.label(rule)
}

// label names the spread: one voice first, then agreed, mixed, disputed.
func (t *Tally) label(rule *AgreementRule) {
	sd := exact(t.SD.Value)
	switch {
	case t.N < rule.Votes:
	case t.oneVoice(rule):
		t.Spread, t.Lone = OneVoice, t.farthest()
	case sd <= rule.AgreedSD:
		t.Spread = Agreed
	case sd <= rule.MixedSD:
		t.Spread = Mixed
	default:
		t.Spread = Disputed
	}
}

// oneVoice reports whether a single vote keeps the others from agreeing.
func (t *Tally) oneVoice(rule *AgreementRule) bool {
	if t.N < rule.OneVoiceVotes || exact(t.SD.Value) <= rule.AgreedSD && t.Range < rule.OneVoiceRange {
		return false
	}
	others := t.States
	others[t.farthest()]--
	return exact(deviation(others)) <= rule.OneVoiceSD
}

// farthest returns the vote that is farthest from the median, of two the lower.
func (t *Tally) farthest() int {
	low, high := t.ends()
	if high-t.Median > t.Median-low {
		return high
	}
	return low
}

// ends returns the lowest and the highest vote.
func (t *Tally) ends() (low, high int) { return t.nth(1), t.nth(t.N) }

// nth returns the n-th vote, counted from 1 and from the lowest.
func (t *Tally) nth(n int) int {
	for state, votes := range t.States {
		if n -= votes; n <= 0 {
			return state
		}
	}
	return topState
}

// deviation is the standard deviation of the population. Whole numbers up to
// the root leave no room for rounding.
func deviation(states [StateCount]int) float64 {
	n, sum, squares := 0, 0, 0
	for state, votes := range states {
		n += votes
		sum += state * votes
		squares += state * state * votes
	}
	if n == 0 {
		return 0
	}
	return math.Sqrt(float64(n*squares-sum*sum)) / float64(n)
}
