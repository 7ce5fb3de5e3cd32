package model

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestSortPlan(t *testing.T) {
	at := func(hour int) time.Time { return time.Date(2026, 11, 21, hour, 0, 0, 0, time.UTC) }
	want := []string{"overdue", "today", "later", "running later", "no day first", "no day", "just done", "done"}
	list := []PlanEntry{
		{ID: "done", Status: PlanDone, Due: "2026-11-01", Settled: at(9)},
		{ID: "no day", Created: at(11)},
		{ID: "later", Due: "2026-12-01"},
		{ID: "running later", Due: "2026-12-02", Status: PlanRunning},
		{ID: "just done", Status: PlanDismissed, Settled: at(10)},
		{ID: "today", Due: "2026-11-21"},
		{ID: "no day first", Created: at(10)},
		{ID: "overdue", Due: "2026-11-18", Status: PlanRunning},
	}
	SortPlan(list)
	var got []string
	for _, e := range list {
		got = append(got, e.ID)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	for _, e := range list {
		if due := e.DueBy("2026-11-21"); due != (e.ID == "overdue" || e.ID == "today") {
			t.Errorf("%s: due %v", e.ID, due)
		}
	}
}

func TestMergePlan(t *testing.T) {
	base := PlanEntry{ID: "1", Who: "A", Due: "2026-12-01", Note: "n", Rev: 1, Readings: []Reading{
		{At: "2026-12-01", Value: 1}, {At: "2026-12-02", Value: 2}, {At: "2026-12-03", Value: 3},
	}}
	ours, theirs := base, base
	ours.Who, ours.Status, ours.Settled = "B", PlanDone, time.Unix(5, 0)
	ours.Readings = WithReading(WithoutReading(base.Readings, "2026-12-02"), Reading{At: "2026-12-03", Value: 33})
	theirs.Who, theirs.Note, theirs.Rev, theirs.Start = "C", "their note", 4, Known(7)
	theirs.Readings = WithReading(WithoutReading(base.Readings, "2026-12-01"), Reading{At: "2026-11-30", Value: 9})
	want := PlanEntry{
		ID: "1", Who: "B", Due: "2026-12-01", Note: "their note", Rev: 4, Start: Known(7), Status: PlanDone, Settled: time.Unix(5, 0),
		Readings: []Reading{{At: "2026-11-30", Value: 9}, {At: "2026-12-03", Value: 33}},
	}
	if got := MergePlan(&base, &ours, &theirs); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// Nothing changed here: theirs. Nothing changed there: ours. The one who
// merged twice has the same.
func TestMergePlanIsFair(t *testing.T) {
	entry := rapid.Custom(func(t *rapid.T) PlanEntry {
		words := rapid.SampledFrom([]string{"", "a", "b"})
		e := PlanEntry{
			ID: "1", Who: words.Draw(t, "who"), Note: words.Draw(t, "note"), Text: words.Draw(t, "text"),
			Due: Day(rapid.SampledFrom([]string{"", "2026-12-01", "2026-12-02"}).Draw(t, "due")),
		}
		for _, day := range []Day{"2026-12-01", "2026-12-02", "2026-12-03"} {
			if v := rapid.IntRange(0, 2).Draw(t, "value"); v > 0 {
				e.Readings = append(e.Readings, Reading{At: day, Value: float64(v)})
			}
		}
		return e
	})
	rapid.Check(t, func(t *rapid.T) {
		base, ours, theirs := entry.Draw(t, "base"), entry.Draw(t, "ours"), entry.Draw(t, "theirs")
		if got := MergePlan(&base, &base, &theirs); !reflect.DeepEqual(got, theirs) {
			t.Fatalf("theirs is lost: %+v", got)
		}
		if got := MergePlan(&base, &ours, &base); !reflect.DeepEqual(got, ours) {
			t.Fatalf("ours is lost: %+v", got)
		}
		once := MergePlan(&base, &ours, &theirs)
		if again := MergePlan(&theirs, &once, &theirs); !reflect.DeepEqual(again, once) {
			t.Fatalf("%+v became %+v", once, again)
		}
	})
}

func TestReadings(t *testing.T) {
	list := WithReading(nil, Reading{At: "2026-12-02", Value: 2})
	list = WithReading(list, Reading{At: "2026-12-01", Value: 1})
	list = WithReading(list, Reading{At: "2026-12-02", Value: 3})
	want := []Reading{{At: "2026-12-01", Value: 1}, {At: "2026-12-02", Value: 3}}
	if !slices.Equal(list, want) {
		t.Errorf("%+v", list)
	}
	e := PlanEntry{Start: Known(5)}
	if v, day := e.Latest(); v != Known(5) || day != "" {
		t.Error("the start is not the latest")
	}
	e.Readings = list
	if v, day := e.Latest(); v != Known(3) || day != "2026-12-02" {
		t.Error("the last reading is not the latest")
	}
}
