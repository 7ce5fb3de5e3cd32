package model_test

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kundenbindung/model"
)

// trials draws any trial: steps far beyond both ends, and ticks that name
// measures of stages, of anything else, and of nothing.
func trials(m *model.Method) *rapid.Generator[model.Trial] {
	return rapid.Custom(func(t *rapid.T) model.Trial {
		var tr model.Trial
		step := rapid.IntRange(-6, 6)
		for f := range tr.Factors {
			tr.Factors[f] = step.Draw(t, "factor")
			for st := range tr.Stages[f] {
				tr.Stages[f][st] = step.Draw(t, "stage")
			}
		}
		for range rapid.IntRange(0, 5).Draw(t, "ticks") {
			tr.Ticked = append(tr.Ticked, m.Measures[rapid.IntRange(0, len(m.Measures)-1).Draw(t, "measure")].ID)
		}
		if rapid.Bool().Draw(t, "unknown tick") {
			tr.Ticked = append(tr.Ticked, "no-such-measure")
		}
		return tr
	})
}

func TestATrialOfNothingIsTheResult(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		if want, got := model.Score(m, &a), model.ScoreTrial(m, &a, &model.Trial{}); !reflect.DeepEqual(want, got) {
			t.Fatalf("%+v\n%+v", want, got)
		}
	})
}

// Whatever is tried, the assessment and what customers were said to do stay:
// only what follows from the work moves.
func TestATrialMovesTheWorkOnly(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		before, today := a, model.Score(m, &a)
		tr := trials(m).Draw(t, "trial")
		r := model.ScoreTrial(m, &a, &tr)
		if !reflect.DeepEqual(before, a) {
			t.Fatal("the assessment changed")
		}
		for b := range r.Bonds {
			got := r.Bonds[b]
			got.Support = today.Bonds[b].Support
			if got != today.Bonds[b] {
				t.Fatalf("%s: %+v became %+v", model.Bond(b).ID(), today.Bonds[b], r.Bonds[b])
			}
		}
		for name, same := range map[string]bool{
			"foundation": r.Foundation == today.Foundation, "brake": r.Brake == today.Brake,
			"coverage": r.Coverage == today.Coverage && r.Answered == today.Answered && r.Total == today.Total,
			"unknown":  r.Unknown == today.Unknown && r.Provisional == today.Provisional,
			"strategy": r.Strategy == today.Strategy, "centre": r.Centre == today.Centre, "risk": r.Risk == today.Risk,
			"groups": r.Tied == today.Tied && r.Benefit == today.Benefit && r.Attached == today.Attached,
		} {
			if !same {
				t.Fatalf("%s moved", name)
			}
		}
	})
}

// Levels stay between 0 and 100 and in their spans; a stage without a level
// gets none, and counts stay counts of answers.
func TestATrialStaysInRange(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		today := model.Score(m, &a)
		tr := trials(m).Draw(t, "trial")
		r := model.ScoreTrial(m, &a, &tr)
		checkSpan(t, "index", r.Index)
		for f, factor := range r.Factors {
			name := model.Factor(f).ID()
			checkSpan(t, name, factor.Span)
			checkFigure(t, name, factor.Priority, 2)
			if factor.Answered != today.Factors[f].Answered || factor.Total != today.Factors[f].Total {
				t.Fatalf("%s: the counts moved", name)
			}
			for st, level := range factor.Stages {
				checkFigure(t, name, level, 100)
				if level.Known != today.Factors[f].Stages[st].Known {
					t.Fatalf("%s: stage %d came or went", name, st)
				}
			}
		}
		for b, bond := range r.Bonds {
			checkFigure(t, model.Bond(b).ID(), bond.Support, 100)
		}
	})
}

// More work never lowers anything that follows from it.
func TestAStepUpLowersNothing(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		tr := trials(m).Draw(t, "trial")
		before := model.ScoreTrial(m, &a, &tr)
		f := rapid.IntRange(0, model.FactorCount-1).Draw(t, "factor")
		if rapid.Bool().Draw(t, "whole factor") {
			tr.Factors[f]++
		} else {
			tr.Stages[f][rapid.IntRange(0, model.StageCount-1).Draw(t, "stage")]++
		}
		after := model.ScoreTrial(m, &a, &tr)
		rises := func(name string, before, after model.Figure) {
			if after.Known != before.Known || after.Value < before.Value-tiny {
				t.Fatalf("%s: %v became %v", name, before, after)
			}
		}
		rises("index", before.Index.Level, after.Index.Level)
		rises("least index", before.Index.Min, after.Index.Min)
		rises("most index", before.Index.Max, after.Index.Max)
		rises("factor", before.Factors[f].Level, after.Factors[f].Level)
		for b := range before.Bonds {
			rises(model.Bond(b).ID(), before.Bonds[b].Support, after.Bonds[b].Support)
		}
		if p, q := before.Factors[f].Priority, after.Factors[f].Priority; q.Value > p.Value+tiny {
			t.Fatalf("the priority rose with the level: %v became %v", p, q)
		}
	})
}

// A step on a factor is one step on each of its stages.
func TestAFactorStepIsAStepOnEachStage(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		tr := trials(m).Draw(t, "trial")
		apart := tr
		for f, n := range tr.Factors {
			apart.Factors[f] = 0
			for st := range apart.Stages[f] {
				apart.Stages[f][st] += n
			}
		}
		if x, y := model.ScoreTrial(m, &a, &tr), model.ScoreTrial(m, &a, &apart); !reflect.DeepEqual(x, y) {
			t.Fatalf("%+v\n%+v", x, y)
		}
	})
}

// A ticked measure is one step on its stage, and ticking it twice is no more.
// Only which card stands at a place may differ: ticked ones come last.
func TestATickIsAStepOnItsStage(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		c := m.Measures[rapid.IntRange(0, len(m.Measures)-1).Draw(t, "measure")]
		var stepped model.Trial
		if c.At.Kind == model.AtStage {
			stepped.Stages[c.At.Factor][c.At.Stage] = 1
		}
		want := withoutCards(model.ScoreTrial(m, &a, &stepped))
		for _, ticked := range [][]string{{c.ID}, {c.ID, c.ID}, {"no-such-measure", c.ID}} {
			if got := withoutCards(model.ScoreTrial(m, &a, &model.Trial{Ticked: ticked})); !reflect.DeepEqual(want, got) {
				t.Fatalf("%v: %+v\n%+v", ticked, want, got)
			}
		}
	})
}

func withoutCards(r model.Result) model.Result {
	for i := range r.Advice {
		r.Advice[i].Measure = ""
	}
	for i := range r.Hints {
		r.Hints[i].Measure = ""
	}
	return r
}

// What is ticked is not offered again while the place has another card.
func TestTickedCardsComeLast(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		today := model.Score(m, &a)
		if len(today.Advice) == 0 {
			t.Skip("no advice")
		}
		tr := model.Trial{}
		tr.Toggle(today.Advice[rapid.IntRange(0, len(today.Advice)-1).Draw(t, "advice")].Measure)
		r := model.ScoreTrial(m, &a, &tr)
		for _, step := range r.Advice {
			others := len(m.Ranked(step.Place(), &a, &r)) - 1
			if step.Measure == tr.Ticked[0] && others > 0 {
				t.Fatalf("%s is ticked and offered again, with %d others", step.Measure, others)
			}
		}
	})
}

// What the plan lists as done stays last beside what is ticked, and the plan
// itself is left alone.
func TestTicksKeepWhatIsDone(t *testing.T) {
	m := method(t)
	a := readAnswers(t, "testdata/vectors/baeckerei.answers.json")
	today := model.Score(m, &a)
	order := m.Ranked(today.Advice[0].Place(), &a, &today)
	if len(order) < 2 {
		t.Fatal("the place has too few cards for this test")
	}
	a.Settled = map[string]bool{order[0]: true}
	tr := model.Trial{Ticked: []string{today.Advice[5].Measure}}
	r := model.ScoreTrial(m, &a, &tr)
	if r.Advice[0].Measure != order[1] {
		t.Errorf("%s is offered, want %s", r.Advice[0].Measure, order[1])
	}
	if len(a.Settled) != 1 {
		t.Errorf("the plan became %v", a.Settled)
	}
}

// Every step that is taken is seen, and the opposite one leads back to where
// it came from or, where several stages are at an end, at least moves again.
func TestStepsAreSeen(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		today := model.Score(m, &a)
		tr := trials(m).Draw(t, "trial")
		for range 8 {
			before := model.ScoreTrial(m, &a, &tr)
			f := model.Factor(rapid.IntRange(0, model.FactorCount-1).Draw(t, "factor"))
			st := model.Stage(rapid.IntRange(0, model.StageCount).Draw(t, "stage"))
			direction := rapid.SampledFrom([]int{-1, 1}).Draw(t, "direction")
			was := tr
			moved := false
			if st == model.StageCount {
				moved = tr.StepFactor(m, &today, f, direction)
			} else {
				moved = tr.StepStage(m, &today, f, st, direction)
			}
			after := model.ScoreTrial(m, &a, &tr)
			if !moved {
				if !reflect.DeepEqual(was, tr) {
					t.Fatalf("refused, and yet %+v became %+v", was, tr)
				}
				checkEnd(t, before.Factors[f].Stages, st, direction)
				continue
			}
			for s := range before.Factors[f].Stages {
				x, y := before.Factors[f].Stages[s].Value, after.Factors[f].Stages[s].Value
				if (y-x)*float64(direction) < -tiny || model.Stage(s) != st && st != model.StageCount && x != y {
					t.Fatalf("stage %d went from %v to %v", s, x, y)
				}
			}
			if before.Factors[f].Level == after.Factors[f].Level {
				t.Fatal("a step that nobody sees")
			}
		}
	})
}

// checkEnd: a step is refused only where every stage it would move has no
// level or is at that end.
func checkEnd(t *rapid.T, stages [model.StageCount]model.Figure, st model.Stage, direction int) {
	end := 0.0
	if direction > 0 {
		end = 100
	}
	for s, level := range stages {
		if (st == model.StageCount || model.Stage(s) == st) && level.Known && level.Value != end {
			t.Fatalf("stage %d at %v does not move %d", s, level, direction)
		}
	}
}

// Up and down again is where it was, from today's levels.
func TestUpAndDownAgain(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		today := model.Score(m, &a)
		var tr model.Trial
		f := model.Factor(rapid.IntRange(0, model.FactorCount-1).Draw(t, "factor"))
		n := 0
		for tr.StepFactor(m, &today, f, 1) {
			n++
		}
		if n > 4 {
			t.Fatalf("%d steps from bottom to top", n)
		}
		for range n {
			if !tr.StepFactor(m, &today, f, -1) {
				t.Fatal("stuck at the top")
			}
		}
		if !tr.Zero() {
			t.Fatalf("not today's any more: %+v", tr)
		}
	})
}

func TestToggle(t *testing.T) {
	var tr model.Trial
	tr.Toggle("a")
	tr.Toggle("b")
	kept := tr
	tr.Toggle("a")
	tr.Toggle("c")
	if !slices.Equal(tr.Ticked, []string{"b", "c"}) || !slices.Equal(kept.Ticked, []string{"a", "b"}) {
		t.Errorf("ticked %v, and before %v", tr.Ticked, kept.Ticked)
	}
	tr.Toggle("b")
	tr.Toggle("c")
	if !tr.Zero() {
		t.Errorf("left over: %+v", tr)
	}
}

// Worked out by hand, with the defaults of the situation (fit 1 for both).
func TestATrialByHand(t *testing.T) {
	var a model.Assessment
	for id, state := range map[string]int{
		"foundation.promise": 1, // F 25, brake 0.5
		"service.build.1":    2, "service.build.2": 2, "service.maintain.1": 4, "service.review.1": 0,
		"feedback.build.1": 1,
	} {
		i, ok := model.ParseItem(id)
		if !ok {
			t.Fatal(id)
		}
		a.Answers[i], _ = model.StateAnswer(state)
	}
	m := method(t)
	today := model.Score(m, &a)
	var tr model.Trial
	tr.Factors[model.Service] = 1                     // 50, 100, 0 become 75, 100, 25
	tr.Stages[model.Feedback][model.Build] = 1        // 25 becomes 50
	tr.Stages[model.Feedback][model.Review] = 3       // without a level
	tr.Factors[model.Community] = 4                   // without any
	tr.Stages[model.Service][model.Maintain] = 7 - 10 // and with the factor's: 100 - 50
	r := model.ScoreTrial(m, &a, &tr)
	for _, c := range []struct {
		name      string
		got, want model.Figure
	}{
		{"service today", today.Factors[model.Service].Level, model.Known(50)},
		{"index today", today.Index.Level, model.Known(18.75)},
		{"build", r.Factors[model.Service].Stages[model.Build], model.Known(75)},
		{"maintain", r.Factors[model.Service].Stages[model.Maintain], model.Known(50)},
		{"review", r.Factors[model.Service].Stages[model.Review], model.Known(25)},
		{"service", r.Factors[model.Service].Level, model.Known(56.25)},        // (2·75 + 50 + 25) / 4
		{"least service", r.Factors[model.Service].Min, model.Known(37.5)},     // 225 / 6
		{"most service", r.Factors[model.Service].Max, model.Known(212.5 / 3)}, // 425 / 6
		{"feedback", r.Factors[model.Feedback].Level, model.Known(50)},
		{"feedback review", r.Factors[model.Feedback].Stages[model.Review], model.Figure{}},
		{"community", r.Factors[model.Community].Level, model.Figure{}},
		{"value", r.Bonds[model.Value].Support, model.Known(52.34375)}, // (.15·56.25 + .25·50) / .40
		{"forced", r.Bonds[model.Forced].Support, model.Figure{}},
		{"index", r.Index.Level, model.Known(26.5625)}, // (56.25 + 50) / 2 · 0.5
	} {
		if c.got.Known != c.want.Known || math.Abs(c.got.Value-c.want.Value) > tiny {
			t.Errorf("%s: %v, want %v", c.name, c.got.Value, c.want.Value)
		}
	}
}

// The example of METHODE.md.
func TestTheTrialOfTheBakery(t *testing.T) {
	a := readAnswers(t, "testdata/vectors/baeckerei.answers.json")
	m := method(t)
	var tr model.Trial
	tr.Factors[model.Loyalty] = 1
	today, r := model.Score(m, &a), model.ScoreTrial(m, &a, &tr)
	for _, c := range []struct{ got, want float64 }{
		{today.Index.Level.Value, 20.85},
		{r.Index.Level.Value, 25.54},
		{today.Bonds[model.Value].Support.Value, 17.78},
		{r.Bonds[model.Value].Support.Value, 22.78},
	} {
		if math.Abs(c.got-c.want) > 0.005 {
			t.Errorf("%v, want %v", c.got, c.want)
		}
	}
}

// The companies of the conformance cases once more, calculated from their
// answers alone as method.md writes the formulas.
func TestATrialCalculatedApart(t *testing.T) {
	m := method(t)
	for _, name := range []string{"baeckerei", "fitnessstudio", "modelabel-kurz", "steuerkanzlei-halb", "it-systemhaus"} {
		a := readAnswers(t, "testdata/vectors/"+name+".answers.json")
		today := model.Score(m, &a)
		for seed := range 20 {
			var tr model.Trial
			for f := range tr.Factors {
				tr.Factors[f] = (seed+f*3)%4 - 1
				for st := range tr.Stages[f] {
					tr.Stages[f][st] = (seed*2+f+st*5)%5 - 2
				}
			}
			t.Run(fmt.Sprintf("%s-%d", name, seed), func(t *testing.T) {
				checkApart(t, m, &a, &today, &tr)
			})
		}
	}
}

func checkApart(t *testing.T, m *model.Method, a *model.Assessment, today *model.Result, tr *model.Trial) {
	t.Helper()
	r := model.ScoreTrial(m, a, tr)
	var levels [model.FactorCount]float64
	var known [model.FactorCount]bool
	for f := range model.Factor(model.FactorCount) {
		sum, count := 0.0, 0.0
		for st := range model.Stage(model.StageCount) {
			states, n := 0.0, 0.0
			for k := range 2 {
				i := model.FactorItem(f, st, k)
				if state, ok := a.Answers[i].State(); ok && m.Items(a.Mode).Has(i) {
					states, n = states+float64(state), n+1
				}
			}
			if n > 0 {
				level := 25*states/n + 25*float64(tr.Factors[f]+tr.Stages[f][st])
				sum, count = sum+n*math.Max(0, math.Min(100, level)), count+n
			}
		}
		if known[f] = count > 0; known[f] {
			levels[f] = sum / count
		}
		if r.Factors[f].Level.Known != known[f] || math.Abs(r.Factors[f].Level.Value-levels[f]) > tiny {
			t.Errorf("%s: %v, want %v", f.ID(), r.Factors[f].Level.Value, levels[f])
		}
	}
	for b := range r.Bonds {
		sum, weights := 0.0, 0.0
		for f := range levels {
			if known[f] {
				sum, weights = sum+m.Weights[f][b]*levels[f], weights+m.Weights[f][b]
			}
		}
		if got := r.Bonds[b].Support; weights > 0 && math.Abs(got.Value-sum/weights) > tiny {
			t.Errorf("%s: %v, want %v", model.Bond(b).ID(), got.Value, sum/weights)
		}
	}
	checkIndexApart(t, m, a, &r, today, levels, known)
}

func checkIndexApart(t *testing.T, m *model.Method, a *model.Assessment, r, today *model.Result, levels [model.FactorCount]float64, known [model.FactorCount]bool) {
	t.Helper()
	sum, fits := 0.0, 0.0
	for f := range levels {
		fit := 1.0
		for field := range model.Field(model.FieldCount) {
			row, choice := m.Fit[f][field], a.Context.Get(field)
			if field == model.Market && choice == model.MarketBoth {
				fit *= (row[model.MarketB2C] + row[model.MarketB2B]) / 2
			} else {
				fit *= row[choice]
			}
		}
		if known[f] {
			sum, fits = sum+fit*levels[f], fits+fit
		}
	}
	want := sum / fits
	if f := today.Foundation.Level; f.Known {
		want *= math.Min(1, f.Value/50)
	}
	if math.Abs(r.Index.Level.Value-want) > tiny {
		t.Errorf("index %v, want %v", r.Index.Level.Value, want)
	}
}

// What is recommended is the sum of what is said to lead to it, in every
// situation, or the limit that cut it.
func TestTheStrategyHasItsReason(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		rule := *m
		if rapid.Bool().Draw(t, "narrow limits") {
			rule.Strategy.Min, rule.Strategy.Max = 0.35, 0.70
		}
		r := rule.ReasonStrategy(&a.Context)
		sum := r.Start
		for _, step := range r.Steps {
			if !step.Holds(&a.Context) {
				t.Fatalf("%+v does not hold", step)
			}
			sum += step.Delta
		}
		if math.Abs(sum-r.Sum) > tiny || r.Strategy != rule.RecommendedStrategy(&a.Context) {
			t.Fatalf("%+v does not add up", r)
		}
		if outside := sum < rule.Strategy.Min-tiny || sum > rule.Strategy.Max+tiny; outside != r.Clamped() {
			t.Fatalf("%+v: clamped %v", r, r.Clamped())
		}
		if !r.Clamped() && math.Abs(r.Strategy-sum) > tiny {
			t.Fatalf("%+v", r)
		}
	})
}
