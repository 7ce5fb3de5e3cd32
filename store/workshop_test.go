package store

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"kundenbindung/model"
)

const circle = "44444444-0000-4000-8000-000000000000" // a workshop

// groupHead is the assessment of the circle's group.
func groupHead() model.Assessment {
	a := *fullHead(first)
	a.Workshop = model.Ballot{Workshop: circle}
	return a
}

// fullWorkshop has something in every field.
func fullWorkshop() model.Workshop {
	return model.Workshop{
		ID: circle, Assessment: first, State: model.WorkshopPrepared, Named: true, SameOrder: true,
		Roles: []string{"Vertrieb", "Leitung"}, Minutes: 90,
		Participants: []model.Participant{{Name: "Anna"}, {Name: "2"}, {Name: "10"}, {Name: "Özlem"}},
	}
}

// prepared makes the circle.
func prepared(tb testing.TB, s *Store) model.Workshop {
	tb.Helper()
	head := groupHead()
	mustSave(tb, s, model.Change{ID: first, Head: &head})
	return mustWorkshop(tb, s, fullWorkshop())
}

func mustWorkshop(tb testing.TB, s *Store, w model.Workshop) model.Workshop {
	tb.Helper()
	stored, err := s.SaveWorkshop(w)
	if err != nil {
		tb.Fatalf("save workshop: %v", err)
	}
	return stored
}

// enter brings the circle into a state.
func enter(tb testing.TB, s *Store, state model.WorkshopState) model.Workshop {
	tb.Helper()
	w, _, err := s.Workshop(circle)
	if err != nil {
		tb.Fatal(err)
	}
	w.State = state
	return mustWorkshop(tb, s, w)
}

// votingCircle makes a circle that votes.
func votingCircle(tb testing.TB) *Store {
	tb.Helper()
	s := newStore(tb)
	prepared(tb, s)
	enter(tb, s, model.WorkshopVoting)
	return s
}

func ballot(id string, done bool, answers ...model.Answer) model.WorkshopBallot {
	b := model.WorkshopBallot{ID: id, Role: "Vertrieb", Name: "Anna", Done: done}
	copy(b.Answers[:], answers)
	return b
}

func mustBallot(tb testing.TB, s *Store, b model.WorkshopBallot) {
	tb.Helper()
	if err := saveBallot(s, circle, b); err != nil {
		tb.Fatal(err)
	}
}

// saveBallot stores a ballot, or hands it in as one that was begun under another
// ID.
func saveBallot(s *Store, workshop string, b model.WorkshopBallot) error {
	if b.Done {
		return s.HandIn(workshop, draftOf(b.ID), b)
	}
	return s.SaveBallot(workshop, b)
}

func draftOf(id string) string { return "draft-" + id[min(3, len(id)):] }

func row(id string, round int, votes ...model.Answer) model.VoteRow {
	return model.VoteRow{ID: id, Item: model.Ease, Round: round, Votes: votes}
}

func mustRow(tb testing.TB, s *Store, r model.VoteRow) {
	tb.Helper()
	if err := s.SaveRow(circle, r); err != nil {
		tb.Fatal(err)
	}
}

func counted(tb testing.TB, s *Store) model.WorkshopCount {
	tb.Helper()
	_, n, err := s.Workshop(circle)
	if err != nil {
		tb.Fatal(err)
	}
	return n
}

func TestWorkshopKeepsEverything(t *testing.T) {
	s := newStore(t)
	if all, err := s.Workshops(); err != nil || all != nil {
		t.Errorf("workshops %v, %v", all, err)
	}
	stored := prepared(t, s)
	want := fullWorkshop()
	want.Company, want.Rev, want.Created = "Bäckerei „Sommer“", 1, noon
	want.Participants = []model.Participant{{Name: "2"}, {Name: "10"}, {Name: "Anna"}, {Name: "Özlem"}}
	if !reflect.DeepEqual(stored, want) {
		t.Errorf("stored %+v\nwant %+v", stored, want)
	}
	again := mustOpen(t, s.Path(), at(noon))
	loaded, n, err := again.Workshop(circle)
	if err != nil || !reflect.DeepEqual(loaded, want) || n != (model.WorkshopCount{}) {
		t.Errorf("loaded %+v, %+v, %v", loaded, n, err)
	}
	if all, err := again.Workshops(); err != nil || !reflect.DeepEqual(all, []model.Workshop{want}) {
		t.Errorf("workshops %+v, %v", all, err)
	}
	list, err := s.List()
	if err != nil || len(list) != 1 || list[0].Workshop != circle {
		t.Errorf("list %+v, %v", list, err)
	}
	for _, prefix := range []string{"4", "44444444", circle} {
		if id, err := s.ResolveWorkshop(prefix); err != nil || id != circle {
			t.Errorf("%s resolves to %q, %v", prefix, id, err)
		}
	}
	_, err = s.ResolveWorkshop("1")
	wantError(t, err, model.ErrNotFound)
	_, _, err = s.Workshop(first)
	wantError(t, err, model.ErrNotFound)
	_, _, err = newStore(t).Workshop(first)
	wantError(t, err, model.ErrNotFound)
}

func TestWorkshopsAreNewestFirst(t *testing.T) {
	clock := noon
	s := mustOpen(t, newPath(t), Options{Now: func() time.Time { return clock }})
	prepared(t, s)
	clock = clock.Add(time.Hour)
	other := groupHead()
	other.Workshop.Workshop = testID(9)
	mustSave(t, s, model.Change{ID: second, Head: &other})
	mustWorkshop(t, s, model.Workshop{ID: testID(9), Assessment: second, Participants: []model.Participant{{Name: "Bo"}}})
	all, err := s.Workshops()
	if err != nil || len(all) != 2 || all[0].ID != testID(9) || len(all[0].Participants) != 1 || len(all[1].Participants) != 4 {
		t.Errorf("workshops %+v, %v", all, err)
	}
}

func TestWorkshopOfTwoWindows(t *testing.T) {
	path := newPath(t)
	a, b := mustOpen(t, path, at(noon)), mustOpen(t, path, at(noon))
	mine := prepared(t, a)
	if err := b.SetVoted(circle, "Anna", true); err != nil {
		t.Fatal(err)
	}
	mine.Minutes = 150 // does not know of the tick, and does not take it back
	mine.Participants = append(mine.Participants, model.Participant{Name: "Bo"})
	mine = mustWorkshop(t, a, mine)
	if at := placeOf(mine.Participants, "Anna"); !mine.Participants[at].Voted || mine.Rev != 2 || len(mine.Participants) != 5 {
		t.Errorf("stored %+v", mine)
	}
	theirs := mine
	theirs.Participants = theirs.Participants[:2]
	theirs = mustWorkshop(t, b, theirs)
	mine.Minutes = 30
	stored, err := a.SaveWorkshop(mine)
	wantError(t, err, model.ErrStale)
	if !reflect.DeepEqual(stored, theirs) {
		t.Errorf("there is %+v, want %+v", stored, theirs)
	}
	if again := mustWorkshop(t, b, theirs); again.Rev != theirs.Rev {
		t.Errorf("saving the same gave it revision %d", again.Rev)
	}
	wantError(t, a.SetVoted(circle, "Anna", true), model.ErrNotFound) // takes no part any more
	wantError(t, a.SetVoted(second, "2", true), model.ErrNotFound)

	mine.Rev = 9 // the file is an older copy
	_, err = a.SaveWorkshop(mine)
	wantError(t, err, model.ErrStale)
	theirs.Minutes = 30
	if theirs = mustWorkshop(t, b, theirs); theirs.Rev <= 9 {
		t.Errorf("revision %d was given before", theirs.Rev)
	}
	if _, err := a.Delete(first); err != nil {
		t.Fatal(err)
	}
	stored, err = b.SaveWorkshop(theirs)
	wantError(t, err, model.ErrStale)
	if stored.ID != "" {
		t.Errorf("there is %+v, want nothing", stored)
	}
}

// A window that does not know yet that people vote changes the length too late:
// it stays, and everything else that the window holds is stored.
func TestTheLengthStaysWhilePeopleVote(t *testing.T) {
	path := newPath(t)
	a, b := mustOpen(t, path, at(noon)), mustOpen(t, path, at(noon))
	prepared(t, a)
	head := mustLoad(t, b, first)
	change := func(mode model.Mode, strategy float64) model.Saved {
		t.Helper()
		ours := head.Assessment
		ours.Mode, ours.Strategy = mode, model.Known(strategy)
		saved := mustSave(t, b, model.Change{ID: first, HeadRev: head.HeadRev, Head: &ours})
		head = mustLoad(t, b, first)
		if saved.Head != nil || saved.HeadRev != head.HeadRev || head.Strategy != ours.Strategy {
			t.Errorf("saved %+v; the disk has strategy %v", saved, head.Strategy)
		}
		return saved
	}
	if saved := change(model.Quick, 0.25); saved.Settled != nil || head.Mode != model.Quick {
		t.Errorf("before the voting: %+v, the disk has %s", saved, head.Mode.ID())
	}
	for state := model.WorkshopVoting; state <= model.WorkshopRevealed; state++ {
		enter(t, a, state)
		saved := change(model.Full, float64(state)/4)
		if saved.Settled == nil || *saved.Settled != model.Quick || head.Mode != model.Quick {
			t.Errorf("%s: saved %+v, the disk has %s", state.ID(), saved, head.Mode.ID())
		}
	}
}

func TestWorkshopGoesForward(t *testing.T) {
	clock := noon
	s := mustOpen(t, newPath(t), Options{Now: func() time.Time { return clock }})
	prepared(t, s)
	goTo := func(state model.WorkshopState) error {
		w, _, err := s.Workshop(circle)
		if err != nil {
			return err
		}
		w.State = state
		_, err = s.SaveWorkshop(w)
		return err
	}
	for _, state := range []model.WorkshopState{model.WorkshopVoting, model.WorkshopPrepared, model.WorkshopVoting} {
		if err := goTo(state); err != nil {
			t.Fatal(err)
		}
	}
	mustBallot(t, s, ballot(testID(1), false))
	if err := goTo(model.WorkshopPrepared); err == nil {
		t.Error("it went back to its preparation with a ballot in it")
	}
	w := enter(t, s, model.WorkshopVoting)
	w.Named = false
	if _, err := s.SaveWorkshop(w); err == nil {
		t.Error("a named workshop became anonymous with a ballot in it")
	}
	clock = clock.Add(time.Hour)
	w = enter(t, s, model.WorkshopRevealed)
	if !w.Revealed.Equal(clock) {
		t.Errorf("revealed %v", w.Revealed)
	}
	clock = clock.Add(time.Hour)
	for state := range model.WorkshopRevealed {
		if err := goTo(state); err == nil {
			t.Errorf("it went back to %s", state.ID())
		}
	}
	if w = enter(t, s, model.WorkshopClosed); w.Revealed.Equal(clock) {
		t.Error("closing it revealed it once more")
	}
	if err := goTo(model.WorkshopRevealed); err == nil {
		t.Error("it was opened again")
	}
}

func TestWorkshopRefuses(t *testing.T) {
	s := newStore(t)
	head := groupHead()
	mustSave(t, s, model.Change{ID: first, Head: &head})
	create(t, s, second) // a ballot
	for name, edit := range map[string]func(*model.Workshop){
		"no ID":        func(w *model.Workshop) { w.ID = "" },
		"odd state":    func(w *model.Workshop) { w.State = model.WorkshopStateCount },
		"minutes":      func(w *model.Workshop) { w.Minutes = -1 },
		"long role":    func(w *model.Workshop) { w.Roles[0] = strings.Repeat("x", MaxText+1) },
		"long name":    func(w *model.Workshop) { w.Participants[0].Name = strings.Repeat("x", MaxText+1) },
		"nameless":     func(w *model.Workshop) { w.Participants[0].Name = "" },
		"twins":        func(w *model.Workshop) { w.Participants[0].Name = w.Participants[1].Name },
		"of nobody":    func(w *model.Workshop) { w.Assessment = testID(1) },
		"of a ballot":  func(w *model.Workshop) { w.Assessment = second },
		"another's ID": func(w *model.Workshop) { w.ID = testID(2) },
	} {
		w := fullWorkshop()
		edit(&w)
		if _, err := s.SaveWorkshop(w); err == nil {
			t.Errorf("%s: saved", name)
		}
	}
	if all, err := s.Workshops(); err != nil || len(all) != 0 {
		t.Errorf("workshops %v, %v", all, err)
	}
}

func TestBallot(t *testing.T) {
	s := newStore(t)
	prepared(t, s)
	wantError(t, s.SaveBallot(circle, ballot(testID(1), false)), model.ErrVoting)
	wantError(t, s.SaveBallot(second, ballot(testID(1), false)), model.ErrNotFound)
	enter(t, s, model.WorkshopVoting)

	b := ballot("abcd1234-x", false, model.State3, model.Open, model.Unknown, model.NotApplicable)
	mustBallot(t, s, b)
	other := ballot("abcd9999-x", false, model.State1)
	mustBallot(t, s, other)
	for code, want := range map[string]error{
		"abcd": model.ErrAmbiguous, "abc": model.ErrNotFound, "": model.ErrNotFound, "____": model.ErrNotFound, "ffff": model.ErrNotFound,
	} {
		_, err := s.OpenBallot(circle, code)
		wantError(t, err, want)
	}
	for _, code := range []string{"abcd1", "ABCD1234", b.ID} {
		if got, err := s.OpenBallot(circle, code); err != nil || got != b {
			t.Errorf("%s opens %+v, %v", code, got, err)
		}
	}
	if n := counted(t, s); n != (model.WorkshopCount{Begun: 2}) {
		t.Errorf("counted %+v", n)
	}
	draft := b
	b.Answers[1], b.Answers[0], b.Role, b.Done = model.State0, model.Open, "", true
	if s.SaveBallot(circle, b) == nil || s.HandIn(circle, draft.ID, b) == nil || s.HandIn(circle, "", b) == nil {
		t.Error("it was handed in under its old ID, or under none")
	}
	b.ID = testID(8)
	for range 2 { // a hand-in whose answer got lost can be repeated
		if err := s.HandIn(circle, draft.ID, b); err != nil {
			t.Fatal(err)
		}
	}
	changed := b
	changed.Answers[1] = model.State4
	wantError(t, s.HandIn(circle, draft.ID, changed), model.ErrHanded)
	changed.ID = testID(9) // another window has the same ballot in hand
	wantError(t, s.HandIn(circle, draft.ID, changed), model.ErrHanded)
	draft.Answers[1] = model.State4
	wantError(t, s.SaveBallot(circle, draft), model.ErrHanded)
	_, err := s.OpenBallot(circle, "abcd1")
	wantError(t, err, model.ErrHanded)
	_, err = s.OpenBallot(circle, testID(8))
	wantError(t, err, model.ErrNotFound)
	if got, err := s.OpenBallot(circle, "abcd"); err != nil || got != other { // the only unfinished one
		t.Errorf("opens %+v, %v", got, err)
	}
	if n := counted(t, s); n != (model.WorkshopCount{Begun: 1, Handed: 1, Signed: 1}) {
		t.Errorf("counted %+v", n)
	}
	_, err = s.Votes(circle)
	wantError(t, err, model.ErrHidden)
	enter(t, s, model.WorkshopRevealed)
	if err := s.HandIn(circle, draft.ID, b); err != nil {
		t.Errorf("repeating the hand-in after the reveal: %v", err)
	}
	wantError(t, s.HandIn(circle, testID(6), ballot(testID(7), true)), model.ErrVoting)
	_, err = s.OpenBallot(circle, "abcd9")
	wantError(t, err, model.ErrVoting)
	v, err := s.Votes(circle)
	if err != nil || !reflect.DeepEqual(v, model.WorkshopVotes{Ballots: []model.WorkshopBallot{b}}) {
		t.Errorf("votes %+v, %v", v, err)
	}
}

func TestBallotRefuses(t *testing.T) {
	s := votingCircle(t)
	for name, edit := range map[string]func(*model.WorkshopBallot){
		"no ID":     func(b *model.WorkshopBallot) { b.ID = "" },
		"long role": func(b *model.WorkshopBallot) { b.Role = strings.Repeat("x", MaxText+1) },
		"long name": func(b *model.WorkshopBallot) { b.Name = strings.Repeat("x", MaxText+1) },
		"no answer": func(b *model.WorkshopBallot) { b.Answers[3] = 9 },
	} {
		b := ballot(testID(1), true)
		edit(&b)
		if err := s.HandIn(circle, testID(2), b); err == nil {
			t.Errorf("%s: saved", name)
		}
	}
	mustBallot(t, s, ballot(testID(1), true))
	other := groupHead()
	other.Workshop.Workshop = testID(9)
	mustSave(t, s, model.Change{ID: second, Head: &other})
	mustWorkshop(t, s, model.Workshop{ID: testID(9), Assessment: second, State: model.WorkshopVoting})
	if err := s.HandIn(testID(9), testID(2), ballot(testID(1), true)); err == nil || errors.Is(err, model.ErrHanded) {
		t.Errorf("another workshop took the ballot over: %v", err)
	}
	_, err := s.OpenBallot(testID(9), testID(1))
	wantError(t, err, model.ErrNotFound)
}

func TestRows(t *testing.T) {
	s := newStore(t)
	prepared(t, s)
	mine := row(testID(1), 1, model.State3, model.Unknown, model.State0, model.State3)
	wantError(t, s.SaveRow(circle, mine), model.ErrVoting)
	enter(t, s, model.WorkshopVoting)
	mustRow(t, s, mine)
	if mine.Votes[0] != model.State3 {
		t.Error("the caller's votes were sorted")
	}
	mine.Votes = []model.Answer{model.State2, model.State1}
	mustRow(t, s, mine)
	mustRow(t, s, model.VoteRow{ID: testID(2), Item: model.Promise, Round: 1, Votes: []model.Answer{model.NotApplicable}})
	mustRow(t, s, row(testID(3), 1, model.State4))
	if err := s.DropRow(circle, testID(3)); err != nil {
		t.Fatal(err)
	}
	wantError(t, s.DropRow(circle, testID(3)), model.ErrNotFound)
	wantError(t, s.SaveRow(circle, row(testID(4), 2, model.State4)), model.ErrVoting)
	if n := counted(t, s); n.RowItems != model.ItemSet(0).With(model.Ease).With(model.Promise) || n.Begun+n.Handed != 0 || n.Cards != 2 {
		t.Errorf("counted %+v", n)
	}
	first := []model.VoteRow{
		row(testID(1), 1, model.State1, model.State2),
		{ID: testID(2), Item: model.Promise, Round: 1, Votes: []model.Answer{model.NotApplicable}},
	}
	if rows, err := s.Rows(circle); err != nil || !reflect.DeepEqual(rows, first) {
		t.Errorf("rows %+v, %v", rows, err)
	}
	_, err := s.Votes(circle)
	wantError(t, err, model.ErrHidden)

	enter(t, s, model.WorkshopRevealed)
	wantError(t, s.SaveRow(circle, row(testID(1), 1, model.State4)), model.ErrVoting)
	wantError(t, s.DropRow(circle, testID(1)), model.ErrVoting)
	mustRow(t, s, row(testID(4), 2, model.State4))
	if err := s.SaveRow(circle, row(testID(1), 2, model.State4)); err == nil {
		t.Error("a row changed its round")
	}
	if v, err := s.Votes(circle); err != nil || !reflect.DeepEqual(v.Rows, append(first, row(testID(4), 2, model.State4))) || v.Ballots != nil {
		t.Errorf("votes %+v, %v", v, err)
	}
	mustRow(t, s, model.VoteRow{ID: testID(5), Item: model.Ease, Round: 2, Votes: slices.Repeat([]model.Answer{model.State1}, 9)})
	if rows, err := s.Rows(circle); err != nil || !reflect.DeepEqual(rows, first) || counted(t, s).Cards != 2 {
		t.Errorf("the second vote is among the rows of the first: %+v, %v", rows, err)
	}
	for name, r := range map[string]model.VoteRow{
		"no ID": row("", 2, model.State1), "no votes": row(testID(5), 2), "round": row(testID(5), 3, model.State1),
		"open": row(testID(5), 2, model.Open), "no answer": row(testID(5), 2, 9),
		"many":    row(testID(5), 2, make([]model.Answer, model.MaxPeople+1)...),
		"no item": {ID: testID(5), Item: model.ItemCount, Round: 2, Votes: []model.Answer{1}},
	} {
		if err := s.SaveRow(circle, r); err == nil {
			t.Errorf("%s: saved", name)
		}
	}
}

// The result of a group shows only with the reveal: neither votes nor a figure
// made of them may touch its assessment before.
func TestVotesTouchNothingElse(t *testing.T) {
	clock := noon
	s := mustOpen(t, newPath(t), Options{Now: func() time.Time { return clock }})
	prepared(t, s)
	w := enter(t, s, model.WorkshopVoting)
	before := mustLoad(t, s, first)
	clock = clock.Add(time.Hour)
	mustBallot(t, s, ballot(testID(1), true, model.State3))
	mustRow(t, s, row(testID(2), 1, model.State3))
	if err := s.SetVoted(circle, "Anna", true); err != nil {
		t.Fatal(err)
	}
	if after := mustLoad(t, s, first); !reflect.DeepEqual(after, before) {
		t.Errorf("the assessment changed: %+v\nwas %+v", after, before)
	}
	w.Participants[2].Voted = true
	if after, _, err := s.Workshop(circle); err != nil || !reflect.DeepEqual(after, w) {
		t.Errorf("the workshop changed: %+v, %v\nwas %+v", after, err, w)
	}
	for _, table := range []string{"answer", "answer_history", "agreed"} {
		if n := count(t, s, `SELECT count(*) FROM `+table+` WHERE item <> 'foundation.promise'`); n != 0 {
			t.Errorf("%s has %d rows", table, n)
		}
	}
}

func exported(tb testing.TB, s *Store) (model.Workshop, model.WorkshopVotes, model.Assessment) {
	tb.Helper()
	w, _, err := s.Workshop(circle)
	if err != nil {
		tb.Fatal(err)
	}
	v, err := s.ExportVotes(circle)
	if err != nil {
		tb.Fatal(err)
	}
	return w, v, mustLoad(tb, s, first).Assessment
}

// importWorkshop imports one.
func importWorkshop(
	s *Store, w model.Workshop, v model.WorkshopVotes, group model.Assessment,
) (got ImportedWorkshop, err error) {
	done, err := s.ImportWorkshops(model.Meeting{Workshop: w, Votes: v, Group: group})
	if len(done) == 1 {
		got = done[0]
	}
	return got, err
}

func mustMerge(tb testing.TB, from, to *Store, want ImportedWorkshop) {
	tb.Helper()
	w, v, group := exported(tb, from)
	got, err := importWorkshop(to, w, v, group)
	if err != nil || got != want {
		tb.Fatalf("merged %+v, %v, want %+v", got, err, want)
	}
}

// Two facilitators let two halves of the room vote on two laptops.
func TestTwoLaptops(t *testing.T) {
	a, b := newStore(t), newStore(t)
	prepared(t, a)
	mustMerge(t, a, b, ImportedWorkshop{Created: true})
	if got, want := mustLoad(t, b, first).Assessment, mustLoad(t, a, first).Assessment; !sameContent(got, want) {
		t.Errorf("the group there is %+v\nwant %+v", got, want)
	}
	for _, s := range []*Store{a, b} {
		enter(t, s, model.WorkshopVoting)
	}
	mustBallot(t, a, ballot(testID(3), true, model.State1))
	mustBallot(t, b, ballot(testID(2), true, model.State4, model.Unknown))
	mustBallot(t, b, ballot(testID(4), false, model.State2)) // stays there
	mustRow(t, b, row(testID(5), 1, model.State0, model.State3))
	w, _, err := b.Workshop(circle)
	if err != nil {
		t.Fatal(err)
	}
	w.Participants = append(w.Participants, model.Participant{Name: "Spät"})
	mustWorkshop(t, b, w)
	for _, name := range []string{"Spät", "2"} {
		if err := b.SetVoted(circle, name, true); err != nil {
			t.Fatal(err)
		}
	}
	if err := a.SetVoted(circle, "Anna", true); err != nil {
		t.Fatal(err)
	}
	mustMerge(t, b, a, ImportedWorkshop{Ballots: 1, Rows: 1})
	merged, _, _ := exported(t, a)
	var ticks []string
	for _, one := range merged.Participants {
		if one.Voted {
			ticks = append(ticks, one.Name)
		}
	}
	if !slices.Equal(ticks, []string{"2", "Anna", "Spät"}) || len(merged.Participants) != 5 || merged.Rev != 3 {
		t.Errorf("merged %+v", merged)
	}
	before := bytesOf(t, a.Path())
	mustMerge(t, b, a, ImportedWorkshop{})
	if string(before) != string(bytesOf(t, a.Path())) {
		t.Error("merging the same changed the file")
	}
	mustMerge(t, a, b, ImportedWorkshop{Ballots: 1})
	enter(t, a, model.WorkshopRevealed)
	mustMerge(t, b, a, ImportedWorkshop{})
	want := model.WorkshopVotes{
		Ballots: []model.WorkshopBallot{
			ballot(testID(2), true, model.State4, model.Unknown), ballot(testID(3), true, model.State1),
		},
		Rows: []model.VoteRow{row(testID(5), 1, model.State0, model.State3)},
	}
	if v, err := a.Votes(circle); err != nil || !reflect.DeepEqual(v, want) {
		t.Errorf("votes %+v, %v", v, err)
	}
	_, err = b.Votes(circle)
	wantError(t, err, model.ErrHidden)
	if err := b.HandIn(circle, testID(4), ballot(testID(6), true, model.State3)); err != nil {
		t.Fatal(err)
	}
	w, v, group := exported(t, b)
	_, err = importWorkshop(a, w, v, group)
	wantError(t, err, model.ErrVoting)
	if v, err := a.Votes(circle); err != nil || !reflect.DeepEqual(v, want) {
		t.Errorf("votes %+v, %v", v, err)
	}
}

func TestImportWorkshopRefuses(t *testing.T) {
	s := votingCircle(t)
	mustBallot(t, s, ballot(testID(1), true, model.State1))
	mustRow(t, s, row(testID(2), 1, model.State1))
	mustBallot(t, s, ballot(testID(6), false, model.State1, model.State2))
	mustBallot(t, s, ballot(model.PlaceCode(0)+"here", false, model.State1))
	for name, edit := range map[string]func(*model.Workshop, *model.WorkshopVotes, *model.Assessment){
		"other ballot": func(_ *model.Workshop, v *model.WorkshopVotes, _ *model.Assessment) { v.Ballots[0].Role = "x" },
		"other row": func(_ *model.Workshop, v *model.WorkshopVotes, _ *model.Assessment) {
			v.Rows[0].Votes[0] = model.State0
		},
		"other begun": func(_ *model.Workshop, v *model.WorkshopVotes, _ *model.Assessment) {
			v.Ballots[0] = ballot(testID(6), false, model.State1, model.State3)
		},
		"other of the same place": func(_ *model.Workshop, v *model.WorkshopVotes, _ *model.Assessment) {
			v.Ballots[0] = ballot(model.PlaceCode(0)+"there", false, model.State1)
		},
		"odd spent ID": func(_ *model.Workshop, v *model.WorkshopVotes, _ *model.Assessment) { v.Spent = []string{" "} },
		"odd row":      func(_ *model.Workshop, v *model.WorkshopVotes, _ *model.Assessment) { v.Rows[0].Round = 0 },
		"odd workshop": func(w *model.Workshop, _ *model.WorkshopVotes, _ *model.Assessment) { w.Minutes = -1 },
		"odd group":    func(_ *model.Workshop, _ *model.WorkshopVotes, a *model.Assessment) { a.Strategy = model.Known(2) },
		"other group":  func(_ *model.Workshop, _ *model.WorkshopVotes, a *model.Assessment) { a.ID = second },
		"moved": func(w *model.Workshop, _ *model.WorkshopVotes, a *model.Assessment) {
			a.ID, w.Assessment = second, second
		},
		"a ballot": func(_ *model.Workshop, _ *model.WorkshopVotes, a *model.Assessment) { a.Workshop.Ballot = "b" },
		"taken": func(w *model.Workshop, v *model.WorkshopVotes, a *model.Assessment) {
			w.ID, a.Workshop.Workshop = testID(8), testID(8)
			*v = model.WorkshopVotes{}
		},
	} {
		w, v, group := exported(t, s)
		v.Ballots = append(v.Ballots, ballot(testID(3), true))
		edit(&w, &v, &group)
		var vote *Difference
		switch _, err := importWorkshop(s, w, v, group); {
		case err == nil:
			t.Errorf("%s: imported", name)
		case name == "moved" || name == "taken":
			wantError(t, err, ErrOtherGroup)
		case strings.HasPrefix(name, "other ") && name != "other group":
			if wantError(t, err, ErrDiffers); !errors.As(err, &vote) || vote.ID == testID(3) {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	if n := counted(t, s); n.Handed != 1 || n.Begun != 2 {
		t.Errorf("counted %+v", n)
	}
	if list, err := s.List(); err != nil || len(list) != 1 {
		t.Errorf("list %+v, %v", list, err)
	}
}

// Two laptops take cards in the same order in one workshop: each first place is
// a ballot of its own.
func TestTwoLaptopsWithPlaces(t *testing.T) {
	a, b := votingCircle(t), votingCircle(t)
	for n, s := range []*Store{a, b} {
		draft := ballot(model.PlaceCode(0)+testID(n), false, model.Answer(n+1)) //nolint:gosec // small
		mustBallot(t, s, draft)
		if got, err := s.OpenBallot(circle, model.PlaceCode(0)); err != nil || got != draft {
			t.Errorf("the first place has %+v, %v", got, err)
		}
		handed := draft
		handed.ID = testID(10 + n)
		if err := s.HandIn(circle, draft.ID, handed); err != nil {
			t.Fatal(err)
		}
		_, err := s.OpenBallot(circle, model.PlaceCode(0))
		wantError(t, err, model.ErrHanded)
	}
	mustMerge(t, a, b, ImportedWorkshop{Ballots: 1})
	mustMerge(t, b, a, ImportedWorkshop{Ballots: 1})
}

// What could not be saved comes back: who has begun goes on with the own code,
// on this laptop or on another one, and what was handed in counts once.
func TestImportWhatCouldNotBeSaved(t *testing.T) {
	a, b := votingCircle(t), newStore(t)
	mustBallot(t, a, ballot("aaaa-1", false, model.State1))
	mustBallot(t, a, ballot("bbbb-2", false, model.State2))
	w, _, group := exported(t, a)
	begun := ballot("aaaa-1", false, model.State1, model.State3)
	handed := ballot(testID(1), true, model.State2, model.State4)
	v := model.WorkshopVotes{Ballots: []model.WorkshopBallot{begun, handed}, Spent: []string{"bbbb-2"}}
	for n, s := range []*Store{a, b} {
		want := ImportedWorkshop{Created: n == 1, Ballots: 1, Begun: 1}
		if got, err := importWorkshop(s, w, v, group); err != nil || got != want {
			t.Errorf("imported %+v, %v, want %+v", got, err, want)
		}
		before := bytesOf(t, s.Path())
		if got, err := importWorkshop(s, w, v, group); err != nil || got != (ImportedWorkshop{}) || string(before) != string(bytesOf(t, s.Path())) {
			t.Errorf("imported once more: %+v, %v", got, err)
		}
		if got, err := s.OpenBallot(circle, "AAAA"); err != nil || got != begun {
			t.Errorf("the code opens %+v, %v", got, err)
		}
		_, err := s.OpenBallot(circle, "bbbb")
		wantError(t, err, model.ErrHanded)
		if n := counted(t, s); n.Handed != 1 || n.Begun != 1 {
			t.Errorf("counted %+v", n)
		}
	}
	further := begun
	further.Answers[2] = model.Unknown
	mustBallot(t, a, further)
	if got, err := importWorkshop(a, w, v, group); err != nil || got != (ImportedWorkshop{}) {
		t.Errorf("an older state: %+v, %v", got, err)
	}
	if err := a.HandIn(circle, begun.ID, ballot(testID(2), true, model.State1)); err != nil {
		t.Fatal(err)
	}
	if got, err := importWorkshop(a, w, v, group); err != nil || got != (ImportedWorkshop{}) || counted(t, a).Begun != 0 {
		t.Errorf("one that was handed in meanwhile: %+v, %v, %+v", got, err, counted(t, a))
	}
	enter(t, a, model.WorkshopRevealed)
	if n := count(t, a, `SELECT count(*) FROM spent`); n != 0 {
		t.Errorf("%d codes are kept after the reveal", n)
	}
	for _, s := range []*Store{a, newStore(t)} { // what was begun counts no more
		w.State = model.WorkshopRevealed
		if got, err := importWorkshop(s, w, v, group); err != nil || got.Late != 1 || counted(t, s).Begun != 0 {
			t.Errorf("imported after the reveal %+v, %v, %+v", got, err, counted(t, s))
		}
	}
}

// Of two laptops, the second of which cannot be taken, neither is: nobody could
// say which votes are in. The error is about the second.
func TestImportWorkshopsIsAllOrNothing(t *testing.T) {
	s := votingCircle(t)
	mustBallot(t, s, ballot(testID(1), true, model.State1))
	docs := make([]model.Meeting, 2)
	for i := range docs {
		docs[i].Workshop, docs[i].Votes, docs[i].Group = exported(t, s)
	}
	docs[0].Votes.Ballots = []model.WorkshopBallot{ballot(testID(3), true, model.State2)}
	docs[1].Votes.Ballots[0].Role = "x"
	done, err := s.ImportWorkshops(docs...)
	if wantError(t, err, ErrDiffers); len(done) != 1 {
		t.Errorf("document %d is to blame", len(done))
	}
	if n := counted(t, s); n.Handed != 1 {
		t.Errorf("counted %+v", n)
	}
	docs[1].Votes.Ballots = []model.WorkshopBallot{ballot(testID(4), true, model.State3)}
	if done, err := s.ImportWorkshops(docs...); err != nil || len(done) != 2 || counted(t, s).Handed != 3 {
		t.Errorf("imported %+v, %v", done, err)
	}
}

// Two laptops have names of their own: together they can be too many, which is
// said before anything is stored, because nothing could export it again.
func TestImportWorkshopRefusesACrowd(t *testing.T) {
	s := votingCircle(t)
	w, v, group := exported(t, s)
	for n := len(w.Participants); n < model.MaxPeople; n++ {
		w.Participants = append(w.Participants, model.Participant{Name: fmt.Sprintf("Gast %d", n)})
	}
	if _, err := importWorkshop(s, w, v, group); err != nil {
		t.Fatal(err)
	}
	one := w
	one.Participants = []model.Participant{{Name: "Noch jemand"}}
	v.Ballots = append(v.Ballots, ballot(testID(3), true, model.State1))
	_, err := importWorkshop(s, one, v, group)
	wantError(t, err, model.ErrCrowd)
	if n := counted(t, s); n.Handed != 0 {
		t.Errorf("counted %+v", n)
	}
	stored, _, err := s.Workshop(circle)
	if err != nil || len(stored.Participants) != model.MaxPeople {
		t.Fatalf("%d people, %v", len(stored.Participants), err)
	}
	stored.Participants = append(stored.Participants, one.Participants...)
	_, err = s.SaveWorkshop(stored)
	wantError(t, err, model.ErrCrowd)
}

// No more votes come in than people can give, whether at once or bit by bit;
// nothing of what is refused stays.
func TestImportWorkshopRefusesManyVotes(t *testing.T) {
	many := func(from, to int) (v model.WorkshopVotes) {
		for n := from; n < to; n++ {
			v.Ballots = append(v.Ballots, ballot(testID(n), true, model.State1))
		}
		return v
	}
	begun := many(0, model.MaxPeople+1)
	for i := range begun.Ballots {
		begun.Ballots[i].Done = false
	}
	full := slices.Repeat([]model.Answer{model.State2}, model.MaxPeople)
	cards := model.WorkshopVotes{Rows: []model.VoteRow{row(testID(1), 1, full...), row(testID(2), 1, model.State1)}}
	for name, v := range map[string]model.WorkshopVotes{
		"ballots": many(0, model.MaxPeople+1), "begun ballots": begun, "cards": cards,
	} {
		s := votingCircle(t)
		w, _, group := exported(t, s)
		before := bytesOf(t, s.Path())
		if _, err := importWorkshop(s, w, v, group); !errors.Is(err, ErrManyVotes) {
			t.Errorf("%s: %v", name, err)
		}
		if string(before) != string(bytesOf(t, s.Path())) {
			t.Errorf("%s: something of it is stored", name)
		}
		_, err := importWorkshop(newStore(t), w, v, group)
		wantError(t, err, ErrManyVotes)
	}
	s := votingCircle(t)
	w, _, group := exported(t, s)
	for _, v := range []model.WorkshopVotes{many(0, 60), many(40, model.MaxPeople), many(0, model.MaxPeople)} {
		if _, err := importWorkshop(s, w, v, group); err != nil {
			t.Fatal(err)
		}
	}
	_, err := importWorkshop(s, w, many(99, model.MaxPeople+1), group)
	wantError(t, err, ErrManyVotes)
}

// Two ballots whose IDs differ in upper and lower case only are one by the code
// that opens them: the second one is refused.
func TestImportWorkshopRefusesATwin(t *testing.T) {
	s := votingCircle(t)
	w, _, group := exported(t, s)
	for _, b := range []model.WorkshopBallot{ballot("abcd-1", true, model.State1), ballot("bcde-1", false, model.State1)} {
		v := model.WorkshopVotes{Ballots: []model.WorkshopBallot{b}}
		if _, err := importWorkshop(s, w, v, group); err != nil {
			t.Fatal(err)
		}
		v.Ballots[0].ID = strings.ToUpper(b.ID)
		_, err := importWorkshop(s, w, v, group)
		wantError(t, err, ErrDiffers)
	}
}

// A ballot cannot be in two workshops.
func TestImportBallotOfAnotherWorkshop(t *testing.T) {
	s := votingCircle(t)
	mustBallot(t, s, ballot(testID(1), true, model.State1))
	w, v, group := exported(t, s)
	w.ID, w.Assessment, group.ID, group.Workshop.Workshop = testID(8), second, second, testID(8)
	var vote *Difference
	if _, err := importWorkshop(s, w, v, group); !errors.As(err, &vote) || vote.ID != testID(1) {
		t.Errorf("got %v", err)
	}
}

// A document that takes the place of a group's assessment leaves it to its
// workshop.
func TestImportInPlaceOfAGroup(t *testing.T) {
	s := votingCircle(t)
	mustBallot(t, s, ballot(testID(1), true, model.State1))
	_, _, doc := exported(t, s)
	doc.Workshop = model.Ballot{}
	if got := mustImport(t, s, nil, doc); len(got.Unchanged) != 1 {
		t.Errorf("imported %+v", got)
	}
	doc.Company = "Neu"
	if got := mustImport(t, s, map[string]Choice{first: TakeTheirs}, doc); len(got.Replaced) != 1 {
		t.Errorf("imported %+v", got)
	}
	w, v, group := exported(t, s)
	if w.Company != "Neu" || !group.Group() || len(v.Ballots) != 1 {
		t.Errorf("%s, group %v, %d ballots", w.Company, group.Group(), len(v.Ballots))
	}
	if _, err := importWorkshop(newStore(t), w, v, group); err != nil {
		t.Error(err)
	}
}

// What a file says about a workshop that is not known here is taken as it is.
func TestImportWorkshopOfAnotherTime(t *testing.T) {
	from, to := newStore(t), mustOpen(t, newPath(t), at(noon.AddDate(1, 0, 0)))
	prepared(t, from)
	enter(t, from, model.WorkshopVoting)
	mustBallot(t, from, ballot(testID(1), true, model.State1))
	enter(t, from, model.WorkshopRevealed)
	mustMerge(t, from, to, ImportedWorkshop{Created: true, Ballots: 1})
	w, _, err := to.Workshop(circle)
	if want, _, _ := exported(t, from); err != nil || want.Rev == w.Rev || !w.Created.Equal(noon) || !w.Revealed.Equal(noon) {
		t.Errorf("imported %+v, %v\nwant %+v", w, err, want)
	}
	if _, err := to.Votes(circle); err != nil {
		t.Error(err)
	}
}

func TestPortfolio(t *testing.T) {
	s := newStore(t)
	if cases, err := s.Portfolio(); err != nil || len(cases) != 0 {
		t.Errorf("cases %v, %v", cases, err)
	}
	done := func(id, name string, finished time.Time) {
		t.Helper()
		company(t, s, id, name, noon)
		if err := s.finish(id, nil, finished); err != nil {
			t.Fatal(err)
		}
	}
	done(testID(1), "Winter", noon)
	done(testID(2), "Winter", noon.AddDate(0, 0, 5))
	done(testID(3), "Sommer", noon)
	company(t, s, testID(4), "Sommer", noon.AddDate(0, 0, 9)) // unfinished
	create(t, s, testID(5))                                   // a ballot
	if err := s.finish(testID(5), nil, noon); err != nil {
		t.Fatal(err)
	}
	if err := s.SetIncluded(testID(1), false); err != nil {
		t.Fatal(err)
	}
	want := []model.Case{{Record: mustLoad(t, s, testID(3)), Included: true}, {Record: mustLoad(t, s, testID(2))}}
	if cases, err := s.Portfolio(); err != nil || !reflect.DeepEqual(cases, want) {
		t.Errorf("cases %+v, %v\nwant %+v", cases, err, want)
	}
	wantError(t, s.SetIncluded(testID(9), true), model.ErrNotFound)

	included := func(id string) bool {
		return count(t, s, `SELECT portfolio FROM company WHERE id = (SELECT company FROM assessment WHERE id = ?)`, id) == 1
	}
	r := mustLoad(t, s, testID(1)) // a company that gets another name is the same one
	r.Company = "Herbst"
	mustSave(t, s, model.Change{ID: r.ID, Head: &r.Assessment, HeadRev: r.HeadRev, Known: r.AnswerRevs})
	if err := s.Rename(testID(2), "Eis"); err != nil {
		t.Fatal(err)
	}
	if included(testID(1)) || included(testID(2)) {
		t.Error("a new name brought a company back into the reference band")
	}
	if err := s.Rename(testID(2), "Sommer"); err != nil || included(testID(3)) {
		t.Errorf("two companies that became one are in the reference band, %v", err)
	}
	if err := s.SetIncluded(testID(2), true); err != nil || !included(testID(3)) {
		t.Errorf("they are not, %v", err)
	}
}
