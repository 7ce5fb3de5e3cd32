package model

// spectrum fills what the work on the factors supports (Wirkung), the centre
// (Schwerpunkt) and the three groups.
func (s *scorer) spectrum() {
	for b := range Bond(BondCount) {
		s.r.Bonds[b].Support = s.support(b)
	}
	s.r.Centre = s.centre()
	s.r.Tied = s.mean(Forced, Lethargic)
	s.r.Benefit = s.mean(Economic, Habitual)
	s.r.Attached = s.mean(Value, Affective)
}

func (s *scorer) support(b Bond) Figure {
	var sum, weights float64
	for f := range Factor(FactorCount) {
		if l := s.r.Factors[f].Level; l.Known {
			sum += s.m.Weights[f][b] * l.Value
			weights += s.m.Weights[f][b]
		}
	}
	if exact(weights) == 0 {
		return Figure{}
	}
	return Known(sum / weights)
}

func (s *scorer) centre() Figure {
	var sum, weights float64
	for b := range Bond(BondCount) {
		l := s.r.Bonds[b].Level.Or(0)
		sum += s.m.Positions[b] * l
		weights += l
	}
	if exact(weights) == 0 {
		return Figure{}
	}
	return Known(100 * sum / weights)
}

func (s *scorer) mean(a, b Bond) Figure {
	la, lb := s.r.Bonds[a].Level, s.r.Bonds[b].Level
	if !la.Known || !lb.Known {
		return Figure{}
	}
	return Known((la.Value + lb.Value) / 2)
}

// risk is the larger of two: customers who are tied and annoyed, and
// customers who are free and not convinced.
func (s *scorer) risk() {
	level := func(b Bond) Figure { return s.r.Bonds[b].Level }
	f := s.r.Foundation.Level
	for _, needed := range []Figure{f, level(Forced), level(Lethargic), level(Value), level(Affective)} {
		if !needed.Known {
			return
		}
	}
	forced := level(Forced).Value
	bound := (forced + level(Lethargic).Value) / 2 * (1 - f.Value/100)
	free := 100 * (1 - (level(Value).Value+level(Affective).Value)/200) * (1 - forced/100) * (1 - f.Value/200) *
		s.m.Risk.Competition[s.a.Context.Get(Competition)]

	s.r.Risk = Risk{Value: Known(bound), Kind: RiskBound}
	if exact(free) > exact(bound) {
		s.r.Risk = Risk{Value: Known(free), Kind: RiskFree}
	}
	s.r.Risk.Band = s.m.Risk.band(s.r.Risk.Value.Value)
}

func (r RiskRule) band(value float64) RiskBand {
	switch {
	case exact(value) < r.Medium:
		return RiskLow
	case exact(value) < r.High:
		return RiskMedium
	}
	return RiskHigh
}
