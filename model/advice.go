package model

import "slices"

// priorities fills fit and priority of the factors.
func (s *scorer) priorities() {
	for b := Economic; b < BondCount; b++ {
		s.needs[b] = max(s.m.Advice.NeedFloor, s.r.Bonds[b].Gap) / 100
	}
	for f := range Factor(FactorCount) {
		r := &s.r.Factors[f]
		r.Fit = s.suitability(f) * s.m.Relevance[s.a.Relevance[f]]
		if s.over {
			r.Fit *= s.m.Bound.Fit[f]
		}
		if r.Level.Known {
			why := s.why(f)
			r.Priority = Known(why.Reach * why.Fit * why.Missing * why.Need)
		}
	}
}

// why computes the parts of a factor's priority.
func (s *scorer) why(f Factor) Why {
	r := &s.r.Factors[f]
	w := Why{
		Level: r.Level, Reach: s.m.Reach[f], Fit: r.Fit,
		Missing: 1 - r.Level.Or(0)/100, Needs: s.needs, Bond: Economic,
	}
	total := 0.0
	for b := Economic; b < BondCount; b++ {
		total += s.m.Weights[f][b]
	}
	if exact(total) == 0 {
		return w
	}
	for b := Economic; b < BondCount; b++ {
		w.Weight[b] = s.m.Weights[f][b] / total
		w.Need += w.Weight[b] * w.Needs[b]
		if exact(w.Weight[b]*w.Needs[b]) > exact(w.Weight[w.Bond]*w.Needs[w.Bond]) {
			w.Bond = b
		}
	}
	return w
}

// advice lists the next steps: the Fundament first, then the factors by
// priority, and where that gives nothing, the upkeep of the strongest.
func (s *scorer) advice() {
	list := make([]Advice, 0, FactorCount+s.m.Advice.Foundation)
	list = s.foundationAdvice(list)
	list = s.factorAdvice(list)
	if len(list) == 0 {
		list = s.upkeepAdvice(list)
	}
	for i := range list {
		list[i].Measure = s.m.Choose(list[i].Place(), s.a, &s.r)
	}
	s.r.Advice = list
}

// foundationAdvice appends the weakest items of the Fundament.
func (s *scorer) foundationAdvice(list []Advice) []Advice {
	for state := 0; state <= s.m.Advice.WeakState; state++ {
		for i := range Item(FoundationCount) {
			answer, ok := s.a.Answers[i].State()
			if ok && answer == state && s.items.Has(i) && len(list) < s.m.Advice.Foundation {
				list = append(list, Advice{Kind: FoundationAdvice, Item: i, Why: Why{
					Items: ItemSet(0).With(i), Level: s.r.Foundation.Level,
				}})
			}
		}
	}
	return list
}

func (s *scorer) factorAdvice(list []Advice) []Advice {
	first := len(list)
	for f := range Factor(FactorCount) {
		p := s.r.Factors[f].Priority
		if !p.Known || exact(p.Value) <= 0 {
			continue
		}
		stage := s.stage(f)
		why := s.why(f)
		why.StageLevel = s.r.Factors[f].Stages[stage]
		why.Items = s.answered(stageItems(f, stage))
		list = append(list, Advice{Kind: FactorAdvice, Factor: f, Stage: stage, Priority: p.Value, Why: why})
	}
	factors := list[first:]
	slices.SortStableFunc(factors, func(a, b Advice) int { return compare(b.Priority, a.Priority) })
	for i := range factors {
		factors[i].Close = i > 0 && exact(factors[i].Priority) >= exact(s.m.Advice.Close*factors[0].Priority)
	}
	return list
}

// stage picks what to work on: the first weak stage, else the lowest.
func (s *scorer) stage(f Factor) Stage {
	lowest, found := Build, false
	for st, level := range s.r.Factors[f].Stages {
		if !level.Known {
			continue
		}
		if exact(level.Value) < s.m.Advice.WeakStage {
			return Stage(st)
		}
		if !found || exact(level.Value) < exact(s.r.Factors[f].Stages[lowest].Value) {
			lowest, found = Stage(st), true
		}
	}
	return lowest
}

// upkeepAdvice appends the last stage of the strongest factor.
func (s *scorer) upkeepAdvice(list []Advice) []Advice {
	best, found := Ecosystem, false
	for f := range Factor(FactorCount) {
		l := s.r.Factors[f].Level
		if l.Known && (!found || exact(l.Value) > exact(s.r.Factors[best].Level.Value)) {
			best, found = f, true
		}
	}
	if !found {
		return list
	}
	a := Advice{Kind: UpkeepAdvice, Factor: best}
	for st, level := range s.r.Factors[best].Stages {
		if level.Known {
			a.Stage = Stage(st)
		}
	}
	a.Why = s.why(best)
	a.Why.StageLevel = s.r.Factors[best].Stages[a.Stage]
	a.Why.Items = s.answered(stageItems(best, a.Stage))
	return append(list, a)
}

func compare(a, b float64) int {
	switch a, b = exact(a), exact(b); {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
