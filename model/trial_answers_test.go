package model_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"kundenbindung/model"
)

// One step on a stage is one state on each of its answers: where none of them
// is at the end, the trial is the result of an assessment with those answers.
func TestATrialIsTheResultOfOtherAnswers(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "a")
		other, trial := a, model.Trial{}
		for f := range model.Factor(model.FactorCount) {
			for st := range model.Stage(model.StageCount) {
				steps := rapid.IntRange(-2, 2).Draw(t, "steps")
				if !shifted(&other, f, st, steps) {
					continue
				}
				trial.Stages[f][st] = steps
			}
		}
		got, want := model.ScoreTrial(m, &a, &trial), model.Score(m, &other)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("got  %+v\nwant %+v", got, want)
		}
	})
}

// shifted moves the answers to a stage by as many states; it is false, and
// nothing moves, where one of them would come behind the end.
func shifted(a *model.Assessment, f model.Factor, st model.Stage, steps int) bool {
	answers := a.Answers
	for n := range 2 {
		i := model.FactorItem(f, st, n)
		state, ok := answers[i].State()
		if !ok {
			continue
		}
		if answers[i], ok = model.StateAnswer(state + steps); !ok {
			return false
		}
	}
	a.Answers = answers
	return true
}
