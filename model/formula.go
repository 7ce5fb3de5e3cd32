package model

// index computes K, the Ausbaustand: the mean of the factors, weighted by how
// well they suit the company, braked by a weak Fundament.
func (s *scorer) index() {
	f := &s.r.Foundation
	s.r.Brake = s.brake(f.Level)
	s.r.Index = Span{
		Level: s.braked(f.Level, func(r *FactorResult) Figure { return r.Level }),
		Min:   s.braked(f.Min, func(r *FactorResult) Figure { return r.Min }),
		Max:   s.braked(f.Max, func(r *FactorResult) Figure { return r.Max }),
	}
}

func (s *scorer) braked(foundation Figure, of func(*FactorResult) Figure) Figure {
	var sum, weights float64
	for f := range Factor(FactorCount) {
		if l := of(&s.r.Factors[f]); l.Known {
			fit := s.suitability(f)
			sum += fit * l.Value
			weights += fit
		}
	}
	if exact(weights) == 0 {
		return Figure{}
	}
	return Known(sum / weights * s.brake(foundation))
}

func (s *scorer) brake(foundation Figure) float64 {
	if !foundation.Known {
		return 1
	}
	return min(1, foundation.Value/s.m.Brake)
}

// suitability is how well a factor suits the company's situation. It leaves
// out relevance and penalty.
func (s *scorer) suitability(f Factor) float64 {
	fit := 1.0
	for field := range Field(FieldCount) {
		fit *= s.m.Fit[f].of(field, &s.a.Context)
	}
	return fit
}

// of returns the multiplier of one field; a company that serves both markets
// gets the mean of the two.
func (t *FitTable) of(f Field, c *Context) float64 {
	choice := c.Get(f)
	if f == Market && choice == MarketBoth {
		return (t[f][MarketB2C] + t[f][MarketB2B]) / 2
	}
	return t[f][choice]
}
