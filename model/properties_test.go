package model_test

import (
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"kundenbindung/model"
)

// assessments draws any assessment that the program can hold.
func assessments() *rapid.Generator[model.Assessment] {
	return rapid.Custom(func(t *rapid.T) model.Assessment {
		var a model.Assessment
		a.Mode = rapid.SampledFrom([]model.Mode{model.Full, model.Quick}).Draw(t, "mode")
		for i := range a.Answers {
			a.Answers[i] = model.Answer(rapid.IntRange(0, int(model.NotApplicable)).Draw(t, "answer"))
		}
		for f := range model.Field(model.FieldCount) {
			a.Context[f] = model.Choice(rapid.IntRange(0, len(f.Choices())).Draw(t, f.ID()))
		}
		if rapid.Bool().Draw(t, "aimed") {
			a.Aims[rapid.IntRange(int(model.Economic), int(model.Affective)).Draw(t, "aim")] = true
			a.Aims[rapid.IntRange(int(model.Economic), int(model.Affective)).Draw(t, "aim")] = true
		}
		high := 0
		for f := range a.Relevance {
			r := model.Relevance(rapid.IntRange(0, model.RelevanceCount-1).Draw(t, "relevance"))
			if r == model.HighRelevance {
				if high++; high > model.MaxHigh {
					r = model.NormalRelevance
				}
			}
			a.Relevance[f] = r
		}
		if rapid.Bool().Draw(t, "own strategy") {
			a.Strategy = model.Known(rapid.Float64Range(0, 1).Draw(t, "strategy"))
		}
		if rapid.Bool().Draw(t, "own target") {
			b := rapid.IntRange(0, model.BondCount-1).Draw(t, "bond")
			a.Targets[b] = model.Known(rapid.Float64Range(0, 100).Draw(t, "target"))
		}
		return a
	})
}

const tiny = 1e-6

// Every figure is a number in its range, and every level lies in its span.
func TestFiguresStayInRange(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		if err := a.Validate(); err != nil {
			t.Fatal(err)
		}
		r := model.Score(m, &a)
		checkSpan(t, "foundation", r.Foundation)
		checkSpan(t, "index", r.Index)
		for f, factor := range r.Factors {
			checkSpan(t, model.Factor(f).ID(), factor.Span)
			checkFigure(t, "priority", factor.Priority, 2)
		}
		for b, bond := range r.Bonds {
			checkSpan(t, model.Bond(b).ID(), bond.Span)
			checkFigure(t, "target", model.Known(bond.Target), 100)
			checkFigure(t, "gap", model.Known(bond.Gap), 100)
			checkFigure(t, "support", bond.Support, 100)
			checkFigure(t, "excess", bond.Excess, 100)
		}
		for _, f := range []model.Figure{r.Centre, r.Tied, r.Benefit, r.Attached, r.Risk.Value} {
			checkFigure(t, "figure", f, 100)
		}
		checkFigure(t, "strategy", model.Known(r.Strategy), 1)
		checkFigure(t, "coverage", model.Known(r.Coverage), 1)
	})
}

func checkSpan(t *rapid.T, name string, s model.Span) {
	checkFigure(t, name, s.Level, 100)
	checkFigure(t, name+" min", s.Min, 100)
	checkFigure(t, name+" max", s.Max, 100)
	if s.Level.Known && (s.Level.Value < s.Min.Value-tiny || s.Level.Value > s.Max.Value+tiny) {
		t.Fatalf("%s: %v is outside %v to %v", name, s.Level, s.Min, s.Max)
	}
}

func checkFigure(t *rapid.T, name string, f model.Figure, high float64) {
	if f.Known && (math.IsNaN(f.Value) || f.Value < -tiny || f.Value > high+tiny) {
		t.Fatalf("%s: %v is not between 0 and %v", name, f.Value, high)
	}
}

// An answer to an open item only narrows what was possible.
func TestAnAnswerNarrowsTheRange(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		i := rapid.IntRange(0, model.ItemCount-1).Draw(t, "item")
		a.Answers[i] = model.Open
		before := model.Score(m, &a)
		a.Answers[i] = model.Answer(rapid.IntRange(1, 5).Draw(t, "state"))
		after := model.Score(m, &a)
		for name, pair := range map[string][2]model.Span{
			"foundation": {before.Foundation, after.Foundation},
			"index":      {before.Index, after.Index},
		} {
			narrows(t, name, pair[0], pair[1])
		}
		for f := range before.Factors {
			narrows(t, model.Factor(f).ID(), before.Factors[f].Span, after.Factors[f].Span)
		}
		for b := range before.Bonds {
			narrows(t, model.Bond(b).ID(), before.Bonds[b].Span, after.Bonds[b].Span)
		}
	})
}

func narrows(t *rapid.T, name string, before, after model.Span) {
	if !before.Min.Known || !after.Min.Known {
		return
	}
	if after.Min.Value < before.Min.Value-tiny || after.Max.Value > before.Max.Value+tiny {
		t.Fatalf("%s: %v–%v became %v–%v", name, before.Min, before.Max, after.Min, after.Max)
	}
}

// A higher state never lowers the level of what it belongs to.
func TestRaisingAnAnswerNeverLowersItsLevel(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		i := model.Item(rapid.IntRange(0, model.ItemCount-1).Draw(t, "item"))
		a.Answers[i] = model.Answer(rapid.IntRange(1, 4).Draw(t, "state"))
		before := model.Score(m, &a)
		a.Answers[i]++
		after := model.Score(m, &a)
		if levelOf(&after, i).Or(0) < levelOf(&before, i).Or(0)-tiny {
			t.Fatalf("%s: %v became %v", i.ID(), levelOf(&before, i), levelOf(&after, i))
		}
		if after.Index.Level.Or(0) < before.Index.Level.Or(0)-tiny {
			t.Fatalf("index: %v became %v", before.Index.Level, after.Index.Level)
		}
	})
}

func levelOf(r *model.Result, i model.Item) model.Figure {
	switch i.Block() {
	case model.FoundationBlock:
		return r.Foundation.Level
	case model.BondBlock:
		return r.Bonds[i.Bond()].Level
	default:
		return r.Factors[i.Factor()].Level
	}
}

// The result depends on the answers alone, not on how often or in which order
// they were given or scored.
func TestScoringIsAFunction(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		var b model.Assessment
		b.Mode, b.Context, b.Aims, b.Relevance = a.Mode, a.Context, a.Aims, a.Relevance
		b.Strategy, b.Targets = a.Strategy, a.Targets
		order := make([]int, model.ItemCount)
		for i := range order {
			order[i] = i
		}
		for _, i := range rapid.Permutation(order).Draw(t, "order") {
			b.Answers[i] = a.Answers[i]
			model.Score(m, &b)
		}
		if x, y := model.Score(m, &a), model.Score(m, &b); !reflect.DeepEqual(x, y) {
			t.Fatalf("%+v\n%+v", x, y)
		}
	})
}

// Answers outside quick mode are kept and ignored.
func TestQuickModeIgnoresOtherAnswers(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		a.Mode = model.Quick
		before := model.Score(m, &a)
		for i := range model.Item(model.ItemCount) {
			if !m.Quick.Has(i) {
				a.Answers[i] = model.Open
			}
		}
		if after := model.Score(m, &a); !reflect.DeepEqual(before, after) {
			t.Fatal("an item outside the mode changed the result")
		}
	})
}

// The reasons add up: reach, fit, what is missing and need make the priority.
func TestReasonsAddUp(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		r := model.Score(m, &a)
		for _, step := range r.Advice {
			w := step.Why
			if step.Kind == model.FactorAdvice && math.Abs(w.Reach*w.Fit*w.Missing*w.Need-step.Priority) > tiny {
				t.Fatalf("%s: %v does not give %v", step.Factor.ID(), w, step.Priority)
			}
			if step.Measure == "" {
				t.Fatalf("no measure for %v", step.Place())
			}
			if w.Items == 0 {
				t.Fatalf("no answers behind %v", step.Place())
			}
		}
	})
}

func BenchmarkScore(b *testing.B) {
	m := method(b)
	a := readAnswers(b, "testdata/vectors/fitnessstudio.answers.json")
	b.ReportAllocs()
	for b.Loop() {
		model.Score(m, &a)
	}
}
