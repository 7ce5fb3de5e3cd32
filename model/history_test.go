package model_test

import (
	"math"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"kundenbindung/model"
)

// pairs draws two assessments of one company that may be compared.
func pairs() *rapid.Generator[[2]model.Assessment] {
	return rapid.Custom(func(t *rapid.T) [2]model.Assessment {
		a, b := assessments().Draw(t, "before"), assessments().Draw(t, "after")
		b.Mode = a.Mode
		b.Carried = model.ItemSet(rapid.Uint64Range(0, uint64(model.AllItems)).Draw(t, "carried"))
		return [2]model.Assessment{a, b}
	})
}

// Nothing moves from an assessment to itself.
func TestNothingMovesToItself(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		c, ok := model.Compare(m, &a, &a)
		if !ok || len(c.Context) > 0 {
			t.Fatalf("compared %v, context %v", ok, c.Context)
		}
		for track := range model.Track(model.TrackCount) {
			if d := c.Delta(track); d.Or(0) != 0 || c.Points(track) != 0 || c.Before[track] != c.After[track] {
				t.Errorf("track %d moved by %v", track, d)
			}
		}
		if c.Shifted(model.Raised)|c.Shifted(model.Lowered) != 0 {
			t.Errorf("items moved: %v", c.Items)
		}
	})
}

// Looked at backwards, everything moves the other way.
func TestComparisonIsAntisymmetric(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		p := pairs().Draw(t, "pair")
		there, _ := model.Compare(m, &p[0], &p[1])
		back, _ := model.Compare(m, &p[1], &p[0])
		for track := range model.Track(model.TrackCount) {
			x, y := there.Delta(track), back.Delta(track)
			if x.Known != y.Known || x.Value != -y.Value || there.Points(track) != -back.Points(track) {
				t.Errorf("track %d: %v there, %v back", track, x, y)
			}
		}
		if there.Shifted(model.Raised) != back.Shifted(model.Lowered) || there.Shifted(model.Lowered) != back.Shifted(model.Raised) {
			t.Error("items do not mirror")
		}
		if there.Common != back.Common || !slices.Equal(there.Context, back.Context) {
			t.Error("they rest on something else")
		}
	})
}

// Whatever one side does not have as a state moves nothing: with any other
// answer in its place the comparison is the same.
func TestOnlyCommonItemsMove(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		p := pairs().Draw(t, "pair")
		want, _ := model.Compare(m, &p[0], &p[1])
		q := p
		common := 0
		for i := range model.Item(model.ItemCount) {
			_, x := p[0].Answers[i].State()
			_, y := p[1].Answers[i].State()
			asked := m.Items(p[0].Mode).Has(i)
			if asked && x && y {
				common++
				continue
			}
			if s := want.Items[i]; s > model.NotBoth {
				t.Fatalf("%s is %v without two states", i.ID(), s)
			}
			if side := rapid.IntRange(0, 1).Draw(t, "side"); !x && !y || side == 0 && !x || side == 1 && !y {
				other := []model.Answer{model.Open, model.Unknown, model.NotApplicable}
				q[side].Answers[i] = rapid.SampledFrom(other).Draw(t, "other")
			} else if x != y { // the state that stands alone
				n := 0
				if y {
					n = 1
				}
				q[n].Answers[i] = model.State0 + model.Answer(rapid.IntRange(0, 4).Draw(t, "state"))
			}
		}
		got, _ := model.Compare(m, &q[0], &q[1])
		if got.Before != want.Before || got.After != want.After {
			t.Error("an item that one side does not have moves a figure")
		}
		if want.Common != common || want.Asked != m.Items(p[0].Mode).Len() {
			t.Errorf("%d of %d common, counted %d", want.Common, want.Asked, common)
		}
	})
}

// Levels and what is made of them agree with a calculation by hand.
func TestCompareByHand(t *testing.T) {
	m := method(t)
	var before, after model.Assessment
	set := func(a *model.Assessment, i model.Item, state int) { a.Answers[i], _ = model.StateAnswer(state) }
	for n, i := range []model.Item{model.Promise, model.Ease, model.Complaints} {
		set(&before, i, 2)
		set(&after, i, 2+n%2) // only the second one rises
	}
	set(&after, model.Reliability, 4) // answered for the first time: no progress
	value, gain := model.BondItem(model.Value, 0), model.BondItem(model.Value, 1)
	set(&before, value, 1)
	set(&after, value, 3)
	set(&before, gain, 4)
	after.Answers[gain] = model.Unknown
	after.Carried = after.Carried.With(model.Promise)

	c, ok := model.Compare(m, &before, &after)
	if !ok || c.Common != 4 || c.Asked != model.ItemCount {
		t.Fatalf("%v: %d of %d", ok, c.Common, c.Asked)
	}
	for track, want := range map[model.Track][2]float64{
		model.FoundationTrack: {50, 25.0 * 7 / 3}, model.BondTrack(model.Value): {25, 75}, model.CentreTrack: {80, 80},
	} {
		if math.Abs(c.Before[track].Value-want[0]) > 1e-9 || math.Abs(c.After[track].Value-want[1]) > 1e-9 {
			t.Errorf("track %d: %v to %v, want %v", track, c.Before[track], c.After[track], want)
		}
	}
	if c.Points(model.FoundationTrack) != 8 || c.Points(model.IndexTrack) != 0 || c.Delta(model.IndexTrack).Known {
		t.Errorf("Fundament %d points, K %v", c.Points(model.FoundationTrack), c.Delta(model.IndexTrack))
	}
	for i, want := range map[model.Item]model.Shift{
		model.Promise: model.TakenOver, model.Ease: model.Raised, model.Complaints: model.Unmoved,
		model.Reliability: model.NotBoth, gain: model.NotBoth, value: model.Raised,
	} {
		if c.Items[i] != want {
			t.Errorf("%s is %v, want %v", i.ID(), c.Items[i], want)
		}
	}
}

// Other modes and other kinds are not compared, and of the situation only what
// enters a figure is said to have changed.
func TestWhatIsCompared(t *testing.T) {
	m := method(t)
	alone, group, quick, ballot := model.Assessment{}, model.Assessment{}, model.Assessment{}, model.Assessment{}
	group.Workshop.Workshop = "w"
	quick.Mode = model.Quick
	ballot.Workshop = model.Ballot{Workshop: "w", Ballot: "b"}
	for _, other := range []*model.Assessment{&group, &quick} {
		if _, ok := model.Compare(m, &alone, other); ok {
			t.Errorf("compared with %+v", other.Workshop)
		}
	}
	if _, ok := model.Compare(m, &alone, &ballot); !ok {
		t.Error("one person's answers are no group's")
	}
	moved := alone
	moved.Context[model.Market], moved.Context[model.Hours] = model.MarketB2B, 1
	moved.Context[model.Offer] = 2 // the default, now said
	if c, _ := model.Compare(m, &alone, &moved); !slices.Equal(c.Context, []model.Field{model.Market}) {
		t.Errorf("context %v", c.Context)
	}
}

// The line holds what may stand on it, in the order of time, with the one at
// hand as it is now.
func TestLine(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2026, 11, n, 12, 0, 0, 0, time.UTC) }
	rec := func(id string, mode model.Mode, finished int) model.Record {
		var r model.Record
		r.ID, r.Mode, r.Started = id, mode, day(1)
		if finished > 0 {
			r.Finished = day(finished)
		}
		return r
	}
	all := []model.Record{
		rec("late", model.Full, 20), rec("open", model.Full, 0), rec("quick", model.Quick, 3), rec("early", model.Full, 2),
		rec("hand", model.Full, 0),
	}
	hand := all[4].Assessment
	hand.Changed, hand.Company = day(9), "now"
	var ids []string
	for _, a := range model.Line(all, &hand) {
		ids = append(ids, a.ID+a.Company)
	}
	if !slices.Equal(ids, []string{"early", "handnow", "late"}) {
		t.Errorf("line %v", ids)
	}
	if line := model.Line(nil, &hand); len(line) != 1 || line[0] != &hand {
		t.Errorf("without a file %v", line)
	}
}

// A copy of the same day that says the same is no point in time of its own; one
// of another day is: nothing moved in between.
func TestLineWithoutCopies(t *testing.T) {
	noon := time.Date(2026, 11, 2, 12, 0, 0, 0, time.UTC)
	rec := func(id string, hours int, answer model.Answer) model.Record {
		r := model.Record{Assessment: model.Assessment{ID: id, Started: noon, Finished: noon.Add(time.Duration(hours) * time.Hour)}}
		r.Answers[model.Ease] = answer
		return r
	}
	all := []model.Record{
		rec("first", 0, model.State1), rec("copy", 1, model.State1), rec("moved", 2, model.State2), rec("again", 50, model.State2),
	}
	for hand, want := range map[string][]string{
		"again": {"copy", "moved", "again"}, "first": {"first", "moved", "again"}, "copy": {"copy", "moved", "again"},
	} {
		at := slices.IndexFunc(all, func(r model.Record) bool { return r.ID == hand })
		var ids []string
		for _, a := range model.Line(all, &all[at].Assessment) {
			ids = append(ids, a.ID)
		}
		if !slices.Equal(ids, want) {
			t.Errorf("from %s: line %v, want %v", hand, ids, want)
		}
	}
}

// Figures are from the assessment from which on they stayed the same.
func TestFrom(t *testing.T) {
	rec := func(id string, day int, customers model.Amount) model.Record {
		at := time.Date(2026, 11, day, 12, 0, 0, 0, time.UTC)
		a := model.Assessment{ID: id, Started: at, Finished: at.Add(time.Hour)}
		a.Money[model.CustomersStart] = customers
		return model.Record{Assessment: a}
	}
	same := func(a, b *model.Assessment) bool { return a.Money == b.Money }
	all := []model.Record{rec("c", 9, "40"), rec("a", 1, "40"), rec("b", 3, "30"), rec("d", 12, "40"), rec("later", 20, "40")}
	hand := rec("hand", 15, "40")
	if from, ok := model.From(append(all, hand), &hand.Assessment, same); !ok || from.ID != "c" {
		t.Errorf("from %+v, %v", from, ok)
	}
	hand.Money[model.CustomersStart] = "41"
	if from, ok := model.From(all, &hand.Assessment, same); ok {
		t.Errorf("typed in anew, from %+v", from)
	}
}

// Every entry of a plan is in one list at most, by what is known of it.
func TestPlanBetween(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2026, 11, n, 12, 0, 0, 0, time.UTC) }
	entry := func(text string, status model.PlanStatus, created, settled int) model.PlanEntry {
		e := model.PlanEntry{Text: text, Status: status, Created: day(created)}
		if settled > 0 {
			e.Settled = day(settled)
		}
		return e
	}
	plan := []model.PlanEntry{
		entry("done before", model.PlanDone, 1, 5),
		entry("done at the beginning", model.PlanDone, 1, 10),
		entry("done", model.PlanDone, 1, 15),
		entry("done at the end", model.PlanDone, 12, 20),
		entry("done since", model.PlanDone, 12, 25),
		entry("dismissed", model.PlanDismissed, 12, 15),
		entry("dismissed since", model.PlanDismissed, 12, 25),
		entry("running", model.PlanRunning, 12, 0),
		entry("open", model.PlanOpen, 1, 0),
		entry("planned since", model.PlanOpen, 21, 0),
	}
	s := model.PlanBetween(plan, day(10), day(20))
	for name, c := range map[string]struct{ got, want []string }{
		"done":      {texts(s.Done), []string{"done", "done at the end"}},
		"dismissed": {texts(s.Dismissed), []string{"dismissed"}},
		"running":   {texts(s.Running), []string{"running"}},
		"waiting":   {texts(s.Waiting), []string{"open"}},
		"since":     {texts(s.Since), []string{"done since"}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s: %v, want %v", name, c.got, c.want)
		}
	}
}

func texts(list []model.PlanEntry) (all []string) {
	for _, e := range list {
		all = append(all, e.Text)
	}
	return all
}

// What is due comes first, then what is under way, then what was planned first.
func TestNextOnPlan(t *testing.T) {
	done := model.PlanEntry{Text: "done", Status: model.PlanDone, Due: "2026-01-01"}
	open, running := model.PlanEntry{Text: "open"}, model.PlanEntry{Text: "running", Status: model.PlanRunning}
	soon, later := model.PlanEntry{Text: "soon", Due: "2026-12-01"}, model.PlanEntry{Text: "later", Due: "2027-01-01", Status: model.PlanRunning}
	for _, c := range []struct {
		plan []model.PlanEntry
		want string
	}{
		{[]model.PlanEntry{done}, ""},
		{[]model.PlanEntry{done, open}, "open"},
		{[]model.PlanEntry{open, running}, "running"},
		{[]model.PlanEntry{running, later, open, soon}, "soon"},
		{[]model.PlanEntry{open, {Text: "second"}}, "open"},
	} {
		if e, ok := model.NextOnPlan(c.plan); e.Text != c.want || ok != (c.want != "") {
			t.Errorf("%v: next is %q", texts(c.plan), e.Text)
		}
	}
}
