package model_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kundenbindung/model"
)

// The minutes that the facilitator plans with.
func TestVoteTime(t *testing.T) {
	rule := &method(t).Workshop
	for _, test := range []struct {
		way           model.VoteWay
		people, items int
		want          model.VoteTime
	}{
		{model.ByLaptop, 7, 52, model.VoteTime{Room: 91}},
		{model.ByLaptop, 7, 21, model.VoteTime{Room: 37}}, // 36.75
		{model.ByLaptop, 3, 52, model.VoteTime{Room: 39}},
		{model.ByCards, 7, 52, model.VoteTime{Room: 18}}, // 17.33
		{model.ByCards, 30, 21, model.VoteTime{Room: 7}},
		{model.BySheets, 7, 52, model.VoteTime{Room: 13, Typing: 7}},
		{model.BySheets, 30, 21, model.VoteTime{Room: 6, Typing: 30}},
		{model.ByLaptops, 12, 52, model.VoteTime{Room: 13, Typing: 3}},
	} {
		if got := rule.Time(test.way, test.people, test.items); got != test.want {
			t.Errorf("%s, %d people, %d items: %+v, want %+v", test.way.ID(), test.people, test.items, got, test.want)
		}
	}
}

func TestScriptOfSevenPeople(t *testing.T) {
	s := method(t).Script(model.BySheets, model.Full, 7, 90)
	want := []model.ScriptPart{
		{model.PhaseWelcome, 0, 5},
		{model.PhaseSetting, 5, 10},
		{model.PhaseVote, 15, 13},
		{model.PhaseBreak, 28, 7},
		{model.PhaseReveal, 35, 10},
		{model.PhaseTalk, 45, 25},
		{model.PhasePlan, 70, 15},
		{model.PhaseClose, 85, 5},
	}
	for i, part := range want {
		if i >= len(s.Parts) || s.Parts[i] != part {
			t.Fatalf("%+v", s.Parts)
		}
	}
	if len(s.Parts) != len(want) || s.Points != 3 || s.Point != 7 || s.Short != 0 || s.Items != 52 {
		t.Errorf("%+v", s)
	}
}

// The laptop round with all questions takes longer than the evening.
func TestScriptThatDoesNotFit(t *testing.T) {
	m := method(t)
	s := m.Script(model.ByLaptop, model.Full, 7, 90)
	if s.Short != 60 || s.Points != 2 { // 59 for the other phases and 91 for the vote
		t.Errorf("%d minutes are missing, %d points", s.Short, s.Points)
	}
	for _, cut := range []model.ScriptCut{
		{model.CutMode, model.ByLaptop, 54},
		{model.CutWay, model.ByCards, 73},
		{model.CutSetting, model.ByLaptop, 8},
		{model.CutVote, model.ByLaptop, 91},
	} {
		if !slices.Contains(s.Cuts, cut) {
			t.Errorf("%+v is missing among %+v", cut, s.Cuts)
		}
	}
	for _, fit := range m.Fitting(model.Full, 7, 90) {
		if fit.Short != 0 || fit.Way == model.ByLaptop {
			t.Errorf("%s %s fits", fit.Way.ID(), fit.Mode.ID())
		}
	}
	if fits := m.Fitting(model.Full, 7, 90); len(fits) != 6 || fits[0].Mode != model.Full || fits[0].Way != model.BySheets {
		t.Errorf("%d ways fit", len(fits))
	}
	if fits := m.Fitting(model.Quick, 30, 60); len(fits) != 0 {
		t.Errorf("%+v", fits)
	}
}

// Whatever is planned, the minutes add up, phase after phase.
func TestScriptAddsUp(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		way := model.VoteWay(rapid.IntRange(0, model.VoteWayCount-1).Draw(t, "way"))
		mode := rapid.SampledFrom([]model.Mode{model.Full, model.Quick}).Draw(t, "mode")
		people := rapid.IntRange(2, model.MaxPeople).Draw(t, "people")
		length := rapid.IntRange(1, 480).Draw(t, "minutes")
		s := m.Script(way, mode, people, length)
		next, talk, typing := 0, 0, 0
		for i, part := range s.Parts {
			if part.Begin != next || part.Took <= 0 || i > 0 && part.Phase <= s.Parts[i-1].Phase {
				t.Fatalf("%+v", s.Parts)
			}
			next += part.Took
			if part.Phase == model.PhaseTalk {
				talk = part.Took
			}
			if part.Phase == model.PhaseBreak {
				typing = part.Took
			}
		}
		if next != length+s.Short || s.Points*s.Point > talk || s.Points < 1 {
			t.Fatalf("%d minutes of %d, %d missing; %d points in %d minutes", next, length, s.Short, s.Points, talk)
		}
		if typing < m.Workshop.Time(way, people, s.Items).Typing {
			t.Fatalf("%d minutes are too few to type in what %d people ticked", typing, people)
		}
	})
}
