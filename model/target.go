package model

// targets fills strategy, targets (Soll), gaps and excesses.
func (s *scorer) targets() {
	s.r.Strategy = s.m.StrategyFor(s.a)
	largest := 0.0
	for b := Economic; b < BondCount; b++ {
		largest = max(largest, s.preference(b))
	}
	for b := range Bond(BondCount) {
		r := &s.r.Bonds[b]
		r.Attainable = s.m.attainable(b, &s.a.Context)
		r.Target = s.target(b, largest)
		r.Gap = gap(b, r)
		if r.Level.Known {
			r.Excess = Known(max(0, r.Level.Value-r.Target))
		}
	}
	forced := &s.r.Bonds[Forced]
	s.over = exact(forced.Excess.Or(0)) >= s.m.Bound.Excess && exact(forced.Level.Or(0)) >= s.m.Bound.Level
}

// StrategyFor returns the strategy that counts: the owner's own, else the
// recommendation for the company.
func (m *Method) StrategyFor(a *Assessment) float64 {
	if a.Strategy.Known {
		return a.Strategy.Value
	}
	return m.RecommendedStrategy(&a.Context)
}

// RecommendedStrategy returns the strategy that suits the company's
// situation, between 0 (Nutzen) and 1 (Verbundenheit).
func (m *Method) RecommendedStrategy(c *Context) float64 { return m.ReasonStrategy(c).Strategy }

// StrategyReason says where a recommended strategy comes from: it starts at
// Start, every step moves it by its Delta, and Strategy is that sum, kept
// between the limits of the method.
type StrategyReason struct {
	Start    float64
	Steps    []StrategyStep // those that hold, in the order of the method
	Sum      float64        // of start and steps
	Strategy float64        // from 0 to 1
}

// Clamped reports whether a limit of the method changed the sum.
func (r *StrategyReason) Clamped() bool { return exact(r.Sum) != r.Strategy }

// ReasonStrategy returns the recommended strategy of a company with the steps
// that lead to it.
func (m *Method) ReasonStrategy(c *Context) StrategyReason {
	r := StrategyReason{Start: m.Strategy.Start, Sum: m.Strategy.Start}
	for _, step := range m.Strategy.Steps {
		if step.Holds(c) {
			r.Steps = append(r.Steps, step)
			r.Sum += step.Delta
		}
	}
	r.Strategy = exact(clamp(r.Sum, m.Strategy.Min, m.Strategy.Max))
	return r
}

// preference is how well a bond type agrees with the strategy.
func (s *scorer) preference(b Bond) float64 {
	v, p := s.r.Strategy, s.m.Positions[b]
	return (1-v)*(1-p) + v*p
}

// attainable is φ: how far a bond type can be reached in the situation.
func (m *Method) attainable(b Bond, c *Context) float64 {
	rule := &m.Attainable[b]
	choice := Unsaid
	if rule.By != NoField {
		choice = c.Get(rule.By)
	}
	var phi float64
	switch c.Get(Market) {
	case MarketB2C:
		phi = rule.B2C[choice]
	case MarketB2B:
		phi = rule.B2B[choice]
	default:
		phi = (rule.B2C[choice] + rule.B2B[choice]) / 2
	}
	for _, t := range rule.Times {
		if c.Get(t.When.Field) == t.When.Choice {
			phi *= t.Times
		}
	}
	return phi
}

// target applies the situation, then the aims, then the owner's own target.
func (s *scorer) target(b Bond, largestPreference float64) float64 {
	if own := s.a.Targets[b]; own.Known {
		return own.Value
	}
	t := 100 * s.r.Bonds[b].Attainable
	if !b.Aimable() {
		return t
	}
	t *= s.preference(b) / largestPreference
	switch {
	case s.a.AimCount() == 0:
		return t
	case s.a.Aims[b]:
		return max(t, s.m.Aim.Floor)
	default:
		return t * s.m.Aim.Others
	}
}

// gap is what is missing to the target. The bond types that are never a goal
// never lack anything.
func gap(b Bond, r *BondResult) float64 {
	if !b.Aimable() {
		return 0
	}
	return max(0, r.Target-r.Level.Or(0))
}
