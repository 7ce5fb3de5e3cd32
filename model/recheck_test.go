package model_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"kundenbindung/model"
)

func itemSet(items ...model.Item) (set model.ItemSet) {
	for _, i := range items {
		set = set.With(i)
	}
	return set
}

// measureAt returns a measure of the catalogue for a place.
func measureAt(t *testing.T, m *model.Method, at model.Place) *model.Measure {
	t.Helper()
	for i := range m.Measures {
		if m.Measures[i].At == at {
			return &m.Measures[i]
		}
	}
	t.Fatalf("no measure at %+v", at)
	return nil
}

// all2 answers every item with state 2.
func all2(mode model.Mode) model.Assessment {
	a := model.Assessment{ID: "old", Mode: mode, Company: "Sommer"}
	for i := range a.Answers {
		a.Answers[i] = model.State2
	}
	return a
}

// A measure that runs or is done asks for its stage and for the bond types
// that it moves; one that waits or was dismissed asks for nothing.
func TestRecheckAsksWhatTheMeasuresShouldMove(t *testing.T) {
	m := method(t)
	stage := measureAt(t, m, model.Place{Kind: model.AtStage, Factor: model.Service, Stage: model.Maintain})
	mend := measureAt(t, m, model.Place{Kind: model.AtFoundation, Item: model.Ease})
	want := itemSet(model.FactorItem(model.Service, model.Maintain, 0), model.FactorItem(model.Service, model.Maintain, 1), model.Ease)
	moved := 0
	for _, c := range []*model.Measure{stage, mend} {
		for b, moves := range c.Moves {
			if moves {
				moved++
				want |= itemSet(model.BondItem(model.Bond(b), 0), model.BondItem(model.Bond(b), 1))
			}
		}
	}
	if moved == 0 {
		t.Fatal("the measures move nothing")
	}
	from := all2(model.Full)
	plan := []model.PlanEntry{
		{Measure: stage.ID, Status: model.PlanRunning},
		{Measure: mend.ID, Status: model.PlanDone},
		{Measure: measureAt(t, m, model.Place{Kind: model.AtStage, Factor: model.Community}).ID},
		{Measure: measureAt(t, m, model.Place{Kind: model.AtStage, Factor: model.Loyalty}).ID, Status: model.PlanDismissed},
		{Text: "own words", Status: model.PlanDone},
		{Measure: "gone from the catalogue", Status: model.PlanDone},
	}
	r := model.NewRecheck(m, &from, plan)
	if r.Asked != want || r.Measures != 2 || r.Unplanned {
		t.Errorf("asked %b, want %b; %d measures", r.Asked, want, r.Measures)
	}
	if r.Carried != model.AllItems&^want {
		t.Errorf("carried %b", r.Carried)
	}

	from.Mode = model.Quick
	if r := model.NewRecheck(m, &from, plan); r.Asked != want&m.Quick || r.Mode != model.Quick {
		t.Errorf("quick asks %b, want %b", r.Asked, want&m.Quick)
	}
}

// Measures that begin at the Fundament alone ask for so little that the page says
// why.
func TestRecheckOfTheFoundationIsNarrow(t *testing.T) {
	m := method(t)
	from := all2(model.Full)
	plan := []model.PlanEntry{{Measure: measureAt(t, m, model.Place{Kind: model.AtFoundation, Item: model.Ease}).ID, Status: model.PlanRunning}}
	if r := model.NewRecheck(m, &from, plan); !r.Narrow || r.Asked != itemSet(model.Ease) {
		t.Errorf("narrow %v, asked %b", r.Narrow, r.Asked)
	}
	from.Answers[model.BondItem(model.Value, 0)] = model.Unknown
	if r := model.NewRecheck(m, &from, plan); r.Narrow {
		t.Error("narrow, although a bond type is asked about")
	}
	if r := model.NewRecheck(m, &from, nil); r.Narrow {
		t.Error("narrow without a plan")
	}
}

// A measure that asks for nothing, such as the card of a hint, is none, and
// neither is one for items that the mode does not have.
func TestRecheckWithMeasuresThatAskNothing(t *testing.T) {
	m := method(t)
	var hint *model.Measure
	for i := range m.Measures {
		if m.Measures[i].At.Kind == model.AtHint {
			hint = &m.Measures[i]
		}
	}
	late := model.Measure{ID: "late", At: model.Place{Kind: model.AtFoundation, Item: model.Reliability}}
	own := *m
	own.Measures = []model.Measure{*hint, late}
	from := all2(model.Quick)
	plan := []model.PlanEntry{{Measure: hint.ID, Status: model.PlanRunning}, {Measure: late.ID, Status: model.PlanDone}}
	r := model.NewRecheck(&own, &from, plan)
	if r.Measures != 0 || !r.Unplanned || r.Asked.Len() != model.BondCount {
		t.Errorf("%d measures, %d items asked", r.Measures, r.Asked.Len())
	}
}

// Unknown and open items are asked again, those that do not apply are not;
// without a measure the spectrum is asked.
func TestRecheckWithoutAPlan(t *testing.T) {
	m := method(t)
	from := all2(model.Full)
	lost, open, never := model.FactorItem(model.Feedback, model.Review, 1), model.Promise, model.Reliability
	from.Answers[lost], from.Answers[open], from.Answers[never] = model.Unknown, model.Open, model.NotApplicable
	r := model.NewRecheck(m, &from, nil)
	want := itemSet(lost, open)
	for b := range model.Bond(model.BondCount) {
		want |= itemSet(model.BondItem(b, 0), model.BondItem(b, 1))
	}
	if r.Asked != want || !r.Unplanned || r.Answers[never] != model.NotApplicable || !r.Carried.Has(never) {
		t.Errorf("asked %b, want %b", r.Asked, want)
	}

	found := model.PlanEntry{Items: itemSet(model.Ease), Status: model.PlanDone}
	if r := model.NewRecheck(m, &from, []model.PlanEntry{found}); !r.Asked.Has(model.Ease) {
		t.Error("what was to be found out is not asked")
	}
}

// Whatever the plan: items are open or carried with the answer they had, the
// rest is taken over, and what belongs to its own time is not.
func TestRecheckTakesOver(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		from := assessments().Draw(t, "from")
		from.ID, from.Company, from.Catalogue = "old", "Sommer", "2026-11"
		from.Started, from.Finished = time.Unix(1, 0), time.Unix(2, 0)
		from.Outcomes.LostPerYear = model.Known(12)
		from.Sheet.Returned = 7
		from.Agreed[0] = model.State3
		from.Notes[3] = "merken"
		from.Money[model.Contribution] = "120"
		from.Workshop = model.Ballot{Workshop: "w", Ballot: rapid.SampledFrom([]string{"", "b"}).Draw(t, "ballot"), Role: "r"}
		var plan []model.PlanEntry
		for range rapid.IntRange(0, 5).Draw(t, "measures") {
			plan = append(plan, model.PlanEntry{
				Measure: m.Measures[rapid.IntRange(0, len(m.Measures)-1).Draw(t, "measure")].ID,
				Status:  model.PlanStatus(rapid.IntRange(0, model.PlanStatusCount-1).Draw(t, "status")),
			})
		}
		r := model.NewRecheck(m, &from, plan)
		for i := range model.Item(model.ItemCount) {
			switch {
			case r.Carried.Has(i) && r.Answers[i] == from.Answers[i] && from.Answers[i].Settled():
			case !r.Carried.Has(i) && r.Answers[i] == model.Open:
			default:
				t.Errorf("%s: %q from %q, carried %v", i.ID(), r.Answers[i], from.Answers[i], r.Carried.Has(i))
			}
		}
		if r.Asked != m.AskedAgain(&r.Assessment) || r.Asked.Len()+m.CarriedCount(&r.Assessment) != m.Items(from.Mode).Len() {
			t.Error("asked and carried are not the items of the mode")
		}
		if r.Asked == 0 && r.Unplanned {
			t.Error("nothing is asked")
		}
		if r.Mode != from.Mode || r.Context != from.Context || r.Aims != from.Aims || r.Relevance != from.Relevance ||
			r.Strategy != from.Strategy || r.Targets != from.Targets || r.Notes != from.Notes || r.Company != from.Company ||
			r.Money != from.Money || r.Group() != from.Group() {
			t.Error("something is not taken over")
		}
		if r.ID != "" || r.Done() || !r.Started.IsZero() || r.Catalogue != "" || r.Outcomes != (model.Outcomes{}) ||
			!r.Sheet.Empty() || r.Agreed != ([model.ItemCount]model.Answer{}) || r.Workshop.Ballot != "" {
			t.Error("something of the old one is left")
		}
		if err := r.Validate(); err != nil {
			t.Error(err)
		}
	})
}
