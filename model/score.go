package model

// Score computes the result of an assessment. It does not change its
// arguments, needs microseconds and may run on every key.
func Score(m *Method, a *Assessment) Result {
	s := scorer{m: m, a: a, items: m.Items(a.Mode)}
	s.r.Mode = a.Mode
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
		s.r.Factors[f].Span = s.span(factorItems(f))
		for st := range Stage(StageCount) {
			s.r.Factors[f].Stages[st] = s.span(stageItems(f, st)).Level
		}
	}
}

const pointsPerState = 100 / topState

// span computes the level of a run of items and its range: what is open or
// unknown counts as 0 for the lower and as 4 for the upper end.
func (s *scorer) span(of span) Span {
	sum, open := 0, 0
	var r Span
	for i := of.from; i < of.to; i++ {
		if !s.items.Has(i) {
			continue
		}
		if state, ok := s.a.Answers[i].State(); ok {
			r.Answered++
			sum += state
		} else if s.a.Answers[i] != NotApplicable {
			open++
		}
	}
	r.Total = r.Answered + open
	if r.Answered > 0 {
		r.Level = Known(float64(pointsPerState*sum) / float64(r.Answered))
	}
	if r.Total > 0 {
		r.Min = Known(float64(pointsPerState*sum) / float64(r.Total))
		r.Max = Known(float64(pointsPerState*(sum+topState*open)) / float64(r.Total))
	}
	return r
}

// answered returns the items of a run that have a state.
func (s *scorer) answered(of span) (set ItemSet) {
	for i := of.from; i < of.to; i++ {
		if _, ok := s.a.Answers[i].State(); ok && s.items.Has(i) {
			set = set.With(i)
		}
	}
	return set
}
