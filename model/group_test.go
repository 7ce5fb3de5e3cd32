package model_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kundenbindung/model"
)

// handed returns a ballot that was handed in with answers to the items in
// their order, written as in votesOf.
func handed(id, role, answers string) model.WorkshopBallot {
	b := model.WorkshopBallot{ID: id, Role: role, Done: true}
	copy(b.Answers[:], votesOf(answers))
	return b
}

func agenda(g *model.Group) (list []string) {
	for _, talk := range g.Agenda {
		why := ""
		if talk.Apart {
			why += " apart"
		}
		if talk.Unknown {
			why += " unknown"
		}
		list = append(list, talk.Item.ID()+why)
	}
	return list
}

func TestGatherCountsWhatWasHandedIn(t *testing.T) {
	m := method(t)
	begun := handed("b9", "", "4444")
	begun.Done = false
	v := model.WorkshopVotes{
		Ballots: []model.WorkshopBallot{handed("b1", "", "0u"), handed("b2", "", "2n"), begun},
		Rows: []model.VoteRow{
			{ID: "r1", Item: model.Promise, Round: 1, Votes: votesOf("444")},
			{ID: "r2", Item: model.Promise, Round: 2, Votes: votesOf("222")},
		},
	}
	g := model.Gather(m, &model.Assessment{}, &model.Workshop{}, &v)
	if g.Ballots != 2 || len(g.Lines) != 0 || len(g.Own) != 0 {
		t.Errorf("%d ballots, %d lines, %d own", g.Ballots, len(g.Lines), len(g.Own))
	}
	if got, want := g.Items[model.Promise].First, m.Agreement.Count(votesOf("02444")); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got, want := g.Items[model.Promise].Second, m.Agreement.Count(votesOf("222")); got != want {
		t.Errorf("second vote %+v, want %+v", got, want)
	}
	if got := g.Items[model.Ease].First; got.N != 0 || got.Unknown != 1 || got.NA != 1 {
		t.Errorf("%+v", got)
	}
}

// Most mixed first: by SD, then range, then order. Then what many do not know.
func TestAgenda(t *testing.T) {
	row := func(i model.Item, votes string) model.VoteRow {
		return model.VoteRow{ID: i.ID(), Item: i, Round: 1, Votes: votesOf(votes)}
	}
	service := func(n int) model.Item { return model.FactorItem(model.Service, model.Build, n) }
	v := model.WorkshopVotes{Rows: []model.VoteRow{
		row(model.Promise, "3333333"),                                                 // agreed
		row(model.Ease, "0123433"),                                                    // SD 1.245
		row(model.Complaints, "0000444"),                                              // SD 1.979
		row(model.BondItem(model.Forced, 0), "01112uu"),                               // two of seven are too few
		row(model.BondItem(model.Forced, 1), "1111uuu"),                               // three of seven do not know
		row(model.BondItem(model.Lethargic, 0), "0u"),                                 // one of two is not two
		row(model.BondItem(model.Lethargic, 1), "04"),                                 // two votes, far apart: SD 2
		row(model.BondItem(model.Value, 0), "04uuu"),                                  // both
		row(model.BondItem(model.Value, 1), "uunn"),                                   // not a third of those who gave a state
		row(service(0), "1133"),                                                       // SD 1, range 2
		row(service(1), "2222222222222222222n"),                                       // agreed
		row(model.FactorItem(model.Feedback, model.Build, 0), "00000000000000000003"), // one voice, SD 0.65
		row(model.FactorItem(model.Feedback, model.Build, 1), "1133"),                 // as service, later
		row(model.FactorItem(model.Loyalty, model.Build, 0), "1222234444"),            // SD 1.044
		row(model.FactorItem(model.Community, model.Review, 1), "0444"),               // not in quick mode
	}}
	full := []string{
		"bond.lethargic.2 apart", "bond.value.1 apart unknown", "foundation.complaints apart", "community.review.2 apart",
		"foundation.ease apart", "loyalty.build.1 apart", "service.build.1 apart", "feedback.build.2 apart",
		"feedback.build.1 apart", "bond.forced.2 unknown", "bond.value.2 unknown",
	}
	m := method(t)
	for _, mode := range []model.Mode{model.Full, model.Quick} {
		var want []string
		for _, line := range full {
			id, _, _ := strings.Cut(line, " ")
			item, _ := model.ParseItem(id)
			if m.Items(mode).Has(item) {
				want = append(want, line)
			}
		}
		g := model.Gather(m, &model.Assessment{Mode: mode}, &model.Workshop{}, &v)
		if got := agenda(&g); !slices.Equal(got, want) {
			t.Errorf("%s:\ngot  %q\nwant %q", mode.ID(), got, want)
		}
	}
}

// With the same SD the wider range comes first, and with the same range the
// earlier item.
func TestAgendaOfTheSameSD(t *testing.T) {
	var v model.WorkshopVotes
	for i, votes := range []string{"1133", "02222224", "0022", "20222242"} {
		v.Rows = append(v.Rows, model.VoteRow{ID: votes, Item: model.Item(i), Round: 1, Votes: votesOf(votes)})
	}
	g := model.Gather(method(t), &model.Assessment{}, &model.Workshop{}, &v)
	for _, talk := range g.Agenda {
		if sd := g.Items[talk.Item].First.SD.Value; !near(sd, 1) {
			t.Errorf("SD %v", sd)
		}
	}
	want := []string{"foundation.ease apart", "foundation.reliability apart", "foundation.promise apart", "foundation.complaints apart"}
	if got := agenda(&g); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestRolesThatEnoughShare(t *testing.T) {
	m := method(t)
	w := model.Workshop{Roles: []string{"Service", "Leitung", "Vertrieb"}}
	for name, test := range map[string]struct {
		roles string // a letter for each ballot
		named bool
		boss  int // so many of the first ballots have a name
		blank int // so many of the last ballots say nothing
		want  string
		held  int
	}{
		"two are too few":                {roles: "LLSSVV", want: ""},
		"in the order of the workshop":   {roles: "LLLSSSVVV", want: "S3 L3 V3"},
		"others behind":                  {roles: "XXXSSSAAA", want: "S3 A3 X3"},
		"without a role":                 {roles: "---SSS", want: "S3"},
		"one is left over":               {roles: "LSSSVVVV", want: "V4", held: 3},
		"two are left over":              {roles: "L-SSSSVVV", want: "S4", held: 3},
		"of equal ones the last is held": {roles: "LSSSVVV", want: "S3", held: 3},
		"the only one is held":           {roles: "LLSSS", want: "", held: 3},
		"nobody has to hide":             {roles: "LSSSVVV", named: true, want: "S3 V3"},
		"the boss does not hide":         {roles: "LSSSVVV", boss: 1, want: "S3 V3"},
		"two behind the boss":            {roles: "LLLSSS", boss: 1, want: "", held: 3},
		"one behind two with a name":     {roles: "LLLSSSSVVV", boss: 2, want: "S4", held: 3},
		"three behind the boss":          {roles: "LLLLSSS", boss: 1, want: "S3 L4"},
		"all with a name":                {roles: "LLLSSS", boss: 3, want: "S3 L3"},
		"two behind the boss by name":    {roles: "LLLSSS", named: true, boss: 1, want: "S3 L3"},
		"nobody behind blank ballots":    {roles: "SSSVVV", blank: 1, want: "", held: 3},
	} {
		t.Run(name, func(t *testing.T) {
			names := map[rune]string{'L': "Leitung", 'S': "Service", 'V': "Vertrieb", '-': "", 'A': "A", 'X': "X"}
			var v model.WorkshopVotes
			for i, r := range test.roles {
				v.Ballots = append(v.Ballots, handed(fmt.Sprint(i), names[r], "3"))
			}
			for i := range test.boss {
				v.Ballots[i].Name = "Chefin"
			}
			for i := range test.blank {
				v.Ballots[len(v.Ballots)-1-i].Answers = [model.ItemCount]model.Answer{}
			}
			w.Named = test.named
			g := model.Gather(m, &model.Assessment{}, &w, &v)
			got := ""
			for i, role := range g.Roles {
				if i > 0 {
					got += " "
				}
				got += fmt.Sprint(role.Name[:1], role.People)
				if n := role.Items[model.Promise].N; n != role.People {
					t.Errorf("%d votes of %d", n, role.People)
				}
			}
			if got != test.want || g.RolesHeld != test.held {
				t.Errorf("%q, held %d", got, g.RolesHeld)
			}
		})
	}
}

// Nobody's own line before the fifth ballot; a line is the levels of that
// ballot alone, and those with a name stay apart.
func TestOwnLinesAndDots(t *testing.T) {
	m := method(t)
	a := model.Assessment{Mode: model.Quick}
	var v model.WorkshopVotes
	for n := range 5 {
		g := model.Gather(m, &a, &model.Workshop{}, &v)
		if len(g.Lines) != 0 {
			t.Errorf("%d lines of %d ballots", len(g.Lines), n)
		}
		b := handed(fmt.Sprint(9-n), "", "")
		for i := range b.Answers {
			b.Answers[i] = model.Answer((i+n)%7 + 1)
		}
		v.Ballots = append(v.Ballots, b)
	}
	if g := model.Gather(m, &a, &model.Workshop{}, &model.WorkshopVotes{
		Ballots: append(slices.Clone(v.Ballots[:4]), handed("blank", "", "")),
	}); g.Ballots != 5 || len(g.Lines) != 0 {
		t.Errorf("%d lines of four ballots and a blank one", len(g.Lines))
	}
	v.Ballots[3].Name, v.Ballots[1].Name = "Anna", "Zoe"
	g := model.Gather(m, &a, &model.Workshop{}, &v)
	if len(g.Own) != 2 || g.Own[0].ID != "6" || g.Own[1].ID != "8" {
		t.Errorf("own: %+v", g.Own)
	}
	var want [][model.BondCount]model.Figure
	for _, b := range v.Ballots {
		r := model.Score(m, &model.Assessment{Mode: a.Mode, Answers: b.Answers})
		var line [model.BondCount]model.Figure
		for i := range line {
			line[i] = r.Bonds[i].Level
		}
		want = append(want, line)
	}
	for _, line := range want {
		if !slices.Contains(g.Lines, line) {
			t.Errorf("%v is missing in %v", line, g.Lines)
		}
	}
	if len(g.Lines) != len(want) {
		t.Errorf("%d lines", len(g.Lines))
	}
}

func TestGroupAnswer(t *testing.T) {
	for votes, want := range map[string]model.Answer{
		"":      model.Open,
		"-":     model.Open,
		"n-":    model.NotApplicable,
		"nnnu":  model.Unknown,
		"uuuu0": model.State0,
		"0134":  model.State1, // the lower of two middle votes
		"01344": model.State3,
	} {
		v := model.WorkshopVotes{Rows: []model.VoteRow{
			{Item: model.Ease, Round: 1, Votes: votesOf(votes)},
			{Item: model.Ease, Round: 2, Votes: votesOf("4444")}, // changes nothing by itself
		}}
		var a model.Assessment
		g := model.Gather(method(t), &a, &model.Workshop{}, &v)
		g.Fill(&a)
		if a.Answers[model.Ease] != want || a.Answers[model.Promise] != model.Open {
			t.Errorf("%q: %v", votes, a.Answers[:2])
		}
		a.Agreed[model.Ease] = model.State2
		g.Fill(&a)
		if a.Answers[model.Ease] != model.State2 || a.Agreed[model.Ease] != model.State2 {
			t.Errorf("%q: %v beside what was agreed on", votes, a.Answers[model.Ease])
		}
	}
}

// votes draws any votes that a workshop can hold.
func drawVotes(t *rapid.T) model.WorkshopVotes {
	var v model.WorkshopVotes
	for n := range rapid.IntRange(0, 9).Draw(t, "ballots") {
		b := model.WorkshopBallot{
			ID: fmt.Sprint(n), Done: rapid.Bool().Draw(t, "done"),
			Role: rapid.SampledFrom([]string{"", "A", "B"}).Draw(t, "role"),
			Name: rapid.SampledFrom([]string{"", "", "", "X", "Y"}).Draw(t, "name"),
		}
		for i := range b.Answers {
			b.Answers[i] = model.Answer(rapid.IntRange(0, 7).Draw(t, "answer"))
		}
		v.Ballots = append(v.Ballots, b)
	}
	for n := range rapid.IntRange(0, 6).Draw(t, "rows") {
		r := model.VoteRow{
			ID: fmt.Sprint(n), Item: model.Item(rapid.IntRange(0, 3).Draw(t, "item")),
			Round: rapid.IntRange(1, 2).Draw(t, "round"),
		}
		for range rapid.IntRange(1, 5).Draw(t, "people") {
			r.Votes = append(r.Votes, model.Answer(rapid.IntRange(1, 7).Draw(t, "vote")))
		}
		v.Rows = append(v.Rows, r)
	}
	return v
}

// The order in which votes come, from people or from the disk, never matters.
func TestOrderOfVotesNeverMatters(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		v := drawVotes(t)
		w := model.Workshop{Named: rapid.Bool().Draw(t, "named"), Roles: []string{"B"}}
		a := model.Assessment{Mode: rapid.SampledFrom([]model.Mode{model.Full, model.Quick}).Draw(t, "mode")}
		before := model.Gather(m, &a, &w, &v)
		other := model.WorkshopVotes{
			Ballots: rapid.Permutation(v.Ballots).Draw(t, "ballots"),
			Rows:    rapid.Permutation(v.Rows).Draw(t, "rows"),
		}
		for i, r := range other.Rows {
			other.Rows[i].Votes = rapid.Permutation(r.Votes).Draw(t, "votes")
		}
		if after := model.Gather(m, &a, &w, &other); !reflect.DeepEqual(before, after) {
			t.Fatalf("%+v\n%+v", before, after)
		}
		checkGroup(t, m, &a, &v, &before)
	})
}

// checkGroup compares with the votes themselves.
func checkGroup(t *rapid.T, m *model.Method, a *model.Assessment, v *model.WorkshopVotes, g *model.Group) {
	for i := range model.Item(model.ItemCount) {
		var first []model.Answer
		for _, b := range v.Ballots {
			if b.Done {
				first = append(first, b.Answers[i])
			}
		}
		for _, r := range v.Rows {
			if r.Item == i && r.Round == 1 {
				first = append(first, r.Votes...)
			}
		}
		if want := m.Agreement.Count(first); g.Items[i].First != want {
			t.Fatalf("%s: %+v, want %+v", i.ID(), g.Items[i].First, want)
		}
	}
	g.Fill(a)
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	model.Score(m, a)
}

func BenchmarkGather(b *testing.B) {
	m := method(b)
	var v model.WorkshopVotes
	for n := range 30 {
		ballot := handed(fmt.Sprint(n), []string{"A", "B", "C"}[n%3], "")
		for i := range ballot.Answers {
			ballot.Answers[i] = model.Answer((i*n)%7 + 1)
		}
		v.Ballots = append(v.Ballots, ballot)
	}
	a, w := model.Assessment{}, model.Workshop{}
	b.ReportAllocs()
	for b.Loop() {
		model.Gather(m, &a, &w, &v)
	}
}

// A level is doubted where the votes on an item lie apart or are fewer than on
// others, and not any more where the group has agreed on a value.
func TestDoubt(t *testing.T) {
	m := method(t)
	item := model.BondItem(model.Value, 0)
	for name, test := range map[string]struct {
		votes  string
		agreed bool
		want   model.Doubt
	}{
		"agreed":         {votes: "44444"},
		"disputed":       {votes: "00444", want: model.Doubt{Spread: model.Disputed}},
		"mixed":          {votes: "1133", want: model.Doubt{Spread: model.Mixed}},
		"settled":        {votes: "00444", agreed: true},
		"two of five":    {votes: "33uuu", want: model.Doubt{Votes: 2}},
		"two voted only": {votes: "33", want: model.Doubt{Votes: 2}},
		"nobody knows":   {votes: "uuu"},
	} {
		v := model.WorkshopVotes{Rows: []model.VoteRow{
			{ID: "1", Item: model.Promise, Round: 1, Votes: votesOf("33333")},
			{ID: "2", Item: item, Round: 1, Votes: votesOf(test.votes)},
		}}
		var a model.Assessment
		if test.agreed {
			a.Agreed[item], _ = model.StateAnswer(3)
		}
		g := model.Gather(m, &a, &model.Workshop{}, &v)
		g.Fill(&a)
		if got := g.Doubt(m, &a, model.Value); got != test.want {
			t.Errorf("%s: %+v, want %+v", name, got, test.want)
		}
	}
}
