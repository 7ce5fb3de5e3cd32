package model

import "slices"

// Trial asks what would follow if the work on the factors were stronger or
// weaker (Was wäre wenn). The zero value changes nothing.
//
// One step is one state, 25 points, on the level of a stage, which stays
// between 0 and 100. Nothing of a trial is an answer: the assessment that it
// is tried on stays as it is, and nobody stores it.
type Trial struct {
	Factors [FactorCount]int             // steps on every stage of a factor
	Stages  [FactorCount][StageCount]int // steps on one stage
	Ticked  []string                     // IDs of measures: one step each on the stage they are for
}

// Steps are the steps on every stage that a trial comes to.
type Steps [FactorCount][StageCount]int

// Steps adds up what the trial moves. A measure counts once, however often it
// is named; one that is for no stage, or that the method does not know, moves
// nothing.
func (t *Trial) Steps(m *Method) Steps {
	steps := Steps(t.Stages)
	for f, n := range t.Factors {
		for st := range steps[f] {
			steps[f][st] += n
		}
	}
	for i := range m.Measures {
		if c := &m.Measures[i]; c.At.Kind == AtStage && t.Has(c.ID) {
			steps[c.At.Factor][c.At.Stage]++
		}
	}
	return steps
}

// Has reports whether a measure is ticked.
func (t *Trial) Has(id string) bool { return slices.Contains(t.Ticked, id) }

// Toggle ticks a measure, or takes the tick away.
func (t *Trial) Toggle(id string) {
	if i := slices.Index(t.Ticked, id); i >= 0 {
		t.Ticked = slices.Delete(slices.Clone(t.Ticked), i, i+1)
		return
	}
	t.Ticked = append(slices.Clip(t.Ticked), id)
}

// Zero reports whether the trial changes nothing at all.
func (t *Trial) Zero() bool {
	return t.Factors == [FactorCount]int{} && t.Stages == [FactorCount][StageCount]int{} && len(t.Ticked) == 0
}

// ScoreTrial computes the result of an assessment as if its stages stood
// where the trial moves them:
//
//	L_f' = Σ n_s·L_s' / Σ n_s   over the stages with a level
//
// with n_s the answered items of a stage. Wirkung, Ausbaustand, priorities,
// hints and next steps follow; Ist, Soll, Fundament, risk and coverage do not
// move. A stage without a level stays without. In the ranges the answered
// items stand at the new level, and the open ones can still become anything.
// Among the cards of a place, the ticked ones come last, as done ones do.
func ScoreTrial(m *Method, a *Assessment, t *Trial) Result {
	s := scorer{m: m, a: a, items: m.Items(a.Mode), steps: t.Steps(m)}
	if len(t.Ticked) > 0 {
		tried := *a
		tried.Settled = t.settled(a.Settled)
		s.a = &tried
	}
	return s.score()
}

// settled adds the ticked measures to those that are.
func (t *Trial) settled(already map[string]bool) map[string]bool {
	all := make(map[string]bool, len(already)+len(t.Ticked))
	for id, is := range already {
		all[id] = is
	}
	for _, id := range t.Ticked {
		all[id] = true
	}
	return all
}

// stepped moves a level by steps and keeps it between 0 and 100.
func stepped(level float64, steps int) float64 {
	return clamp(level+float64(steps*pointsPerState), 0, 100)
}

// StepStage moves one stage up (1) or down (-1) from where the trial has it.
// It returns false where that changes nothing: the stage has no level, or it
// is at the end. today is the result without the trial.
func (t *Trial) StepStage(m *Method, today *Result, f Factor, st Stage, direction int) bool {
	return t.step(m, today, f, direction, &t.Stages[f][st])
}

// StepFactor moves every stage of a factor, as StepStage does one. Stages
// that are at the end wait there for the others.
func (t *Trial) StepFactor(m *Method, today *Result, f Factor, direction int) bool {
	return t.step(m, today, f, direction, &t.Factors[f])
}

// step changes a counter by one if a level moves with it. Steps that ticks
// piled up beyond an end are taken back first where they would swallow it.
func (t *Trial) step(m *Method, today *Result, f Factor, direction int, counter *int) bool {
	before, stages := t.Steps(m)[f], t.Stages[f]
	*counter += direction
	if moves(today, f, before, t.Steps(m)[f]) {
		return true
	}
	*counter -= direction
	for st, n := range before {
		t.Stages[f][st] += effective(today.Factors[f].Stages[st], n) - n
	}
	*counter += direction
	if moves(today, f, before, t.Steps(m)[f]) {
		return true
	}
	*counter -= direction
	t.Stages[f] = stages
	return false
}

// moves reports whether any stage of a factor has another level after than
// before.
func moves(today *Result, f Factor, before, after [StageCount]int) bool {
	for st, level := range today.Factors[f].Stages {
		if level.Known && stepped(level.Value, before[st]) != stepped(level.Value, after[st]) {
			return true
		}
	}
	return false
}

// effective returns the fewest steps that lead where n steps lead.
func effective(level Figure, n int) int {
	for n != 0 && level.Known {
		fewer := n - 1
		if n < 0 {
			fewer = n + 1
		}
		if stepped(level.Value, fewer) != stepped(level.Value, n) {
			return n
		}
		n = fewer
	}
	return n
}
