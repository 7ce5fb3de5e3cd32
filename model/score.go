package model

// Score computes the result of an assessment. It does not change its
// arguments, needs microseconds and may run on every key.
func Score(m *Method, a *Assessment) Result {
	s := scorer{m: m, a: a, items: m.Items(a.Mode)}
	return s.score()
}

// score goes through the steps of the method in their order.
func (s *scorer) score() Result {
	s.r.Mode = s.a.Mode
	s.coverage()
	s.levels()
	s.spectrum()
	s.targets()
	s.index()
	s.risk()
	s.priorities()
	s.advice()
	s.hints()
	return s.r
}

// scorer carries the inputs and the growing result from one step of the
// method to the next.
type scorer struct {
	m     *Method
	a     *Assessment
	items ItemSet
	steps Steps // what a trial moves; none for the result itself
	r     Result
	needs [BondCount]float64
	over  bool // forced bonding is above its ceiling
}

func (s *scorer) coverage() {
	for i := range Item(ItemCount) {
		if !s.items.Has(i) {
			continue
		}
		s.r.Total++
		if s.a.Answers[i].Settled() {
			s.r.Answered++
		}
		if s.a.Answers[i] == Unknown {
			s.r.Unknown = s.r.Unknown.With(i)
		}
	}
	if s.r.Total > 0 {
		s.r.Coverage = float64(s.r.Answered) / float64(s.r.Total)
	}
	s.r.Provisional = exact(s.r.Coverage) < s.m.Advice.Provisional
}

func (s *scorer) levels() {
	s.r.Foundation = s.span(foundationItems())
	for b := range Bond(BondCount) {
		s.r.Bonds[b].Span = s.span(bondItems(b))
	}
	for f := range Factor(FactorCount) {
		var whole tally
		for st := range Stage(StageCount) {
			part := s.tally(stageItems(f, st)).moved(s.steps[f][st])
			s.r.Factors[f].Stages[st] = part.span().Level
			whole = whole.plus(part)
		}
		s.r.Factors[f].Span = whole.span()
	}
}

const pointsPerState = 100 / topState

// tally is what a run of items adds up to. A factor's is the sum of its
// stages'.
type tally struct {
	points         float64 // of the items with a state, 0 to 100 each
	answered, open int     // items with a state; open and unknown ones
}

func (s *scorer) tally(of span) (t tally) {
	for i := of.from; i < of.to; i++ {
		if !s.items.Has(i) {
			continue
		}
		if state, ok := s.a.Answers[i].State(); ok {
			t.answered++
			t.points += float64(pointsPerState * state)
		} else if s.a.Answers[i] != NotApplicable {
			t.open++
		}
	}
	return t
}

func (t tally) plus(u tally) tally {
	return tally{t.points + u.points, t.answered + u.answered, t.open + u.open}
}

// moved shifts the level by steps; where there is none, nothing moves.
func (t tally) moved(steps int) tally {
	if steps != 0 && t.answered > 0 {
		n := float64(t.answered)
		t.points = n * stepped(t.points/n, steps)
	}
	return t
}

// span is the level and its range: what is open or unknown counts as 0 for
// the lower and as 100 for the upper end.
func (t tally) span() Span {
	r := Span{Answered: t.answered, Total: t.answered + t.open}
	if r.Answered > 0 {
		r.Level = Known(t.points / float64(r.Answered))
	}
	if r.Total > 0 {
		r.Min = Known(t.points / float64(r.Total))
		r.Max = Known((t.points + float64(100*t.open)) / float64(r.Total))
	}
	return r
}

// span computes the level of a run of items and its range.
func (s *scorer) span(of span) Span { return s.tally(of).span() }

// answered returns the items of a run that have a state.
func (s *scorer) answered(of span) (set ItemSet) {
	for i := of.from; i < of.to; i++ {
		if _, ok := s.a.Answers[i].State(); ok && s.items.Has(i) {
			set = set.With(i)
		}
	}
	return set
}
