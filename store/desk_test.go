package store

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"kundenbindung/model"
)

func init() {
	children["desk"] = childDesk
	children["trace-desk"] = childTraceDesk
}

// childTraceDesk makes the file first.
func childTraceDesk(args []string) error {
	if err := makeDesk(args[0]); err != nil {
		return err
	}
	return childDesk(args)
}

// childDesk saves an entry of the plan and hands in a ballot, again and again,
// and says "ACK n" when both are saved: from args[1] to args[2], or for ever
// where that is 0. "early" says it before.
func childDesk(args []string) error {
	from, err := strconv.Atoi(args[1])
	if err != nil {
		return err
	}
	to, err := strconv.Atoi(args[2])
	if err != nil {
		return err
	}
	s, err := Open(args[0], Options{})
	if err != nil {
		return err
	}
	plan, err := s.Plan()
	if err != nil {
		return err
	}
	e := plan[0]
	for n := from; n <= to || to == 0; n++ {
		if args[3] == "early" {
			fmt.Println("ACK", n)
		}
		e.Text, e.Readings = desk(n)
		if e, err = s.SavePlan(e); err != nil {
			return err
		}
		if err := handIn(s, n); err != nil {
			return err
		}
		if args[3] != "early" {
			fmt.Println("ACK", n)
		}
	}
	return s.Close()
}

// desk is the n-th state of the entry: its number, and as many readings as that
// says.
func desk(n int) (text string, readings []model.Reading) {
	for day := range n % 5 {
		readings = append(readings, model.Reading{At: model.Day("2026-12-01").Plus(day), Value: float64(n)})
	}
	return strconv.Itoa(n), readings
}

// handIn begins the n-th ballot and hands it in.
func handIn(s *Store, n int) error {
	b := ballot(testID(n), false, model.State3)
	switch err := s.SaveBallot(circle, b); {
	case errors.Is(err, model.ErrHanded):
		return nil // the kill came behind it
	case err != nil:
		return err
	}
	for i := range b.Answers {
		b.Answers[i] = model.Unknown
	}
	draft := b.ID
	b.ID = "handed-" + draft
	return s.HandIn(circle, draft, b)
}

// makeDesk makes a file with an entry and a workshop that votes.
func makeDesk(path string) error {
	s, err := Open(path, Options{})
	if err != nil {
		return err
	}
	head := groupHead()
	if _, err := s.Save(model.Change{ID: first, Head: &head}); err != nil {
		return err
	}
	w := fullWorkshop()
	w.State = model.WorkshopVoting
	if _, err := s.SaveWorkshop(w); err != nil {
		return err
	}
	e := fullEntry(entry, first)
	e.Text, e.Readings = desk(0)
	if _, err := s.SavePlan(e); err != nil {
		return err
	}
	return s.Close()
}

// deskWhole reports what is missing or half done after so many acknowledged
// turns.
func deskWhole(path string, acked int) (err error) {
	s, err := Open(path, Options{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	plan, err := s.Plan()
	if err != nil || len(plan) != 1 {
		return errors.Join(fmt.Errorf("%d entries", len(plan)), err)
	}
	n, err := strconv.Atoi(plan[0].Text)
	if _, readings := desk(n); err != nil || n < acked || len(readings) != len(plan[0].Readings) {
		return errors.Join(fmt.Errorf("entry %q with %d readings, %d acknowledged", plan[0].Text, len(plan[0].Readings), acked), err)
	}
	v, err := s.ExportVotes(circle)
	if err != nil || len(v.Ballots) < acked {
		return errors.Join(fmt.Errorf("%d ballots, %d acknowledged", len(v.Ballots), acked), err)
	}
	for _, b := range v.Ballots {
		for i, a := range b.Answers {
			if a != model.Unknown {
				return fmt.Errorf("half a ballot: %s: %v", model.Item(i).ID(), a)
			}
		}
	}
	return s.Check()
}

func killDesks(t *testing.T, kills int, mode string) (acks, bad int) {
	t.Helper()
	seed := rand.New(rand.NewPCG(5, 6)) //nolint:gosec // reproducible
	path := newPath(t)
	if err := makeDesk(path); err != nil {
		t.Fatal(err)
	}
	for range kills {
		moment := time.Duration(4+seed.IntN(57)) * time.Millisecond
		acks = max(acks, killAfter(t, child(t, "desk", path, strconv.Itoa(acks+1), "0", mode), moment))
		if err := deskWhole(path, acks); err != nil {
			t.Log(err)
			bad++
		}
	}
	return acks, bad
}

func TestKillLosesNoPlanAndNoBallot(t *testing.T) {
	kills := times(8, 200)
	acks, bad := killDesks(t, kills, "")
	t.Logf("%d kills, %d acknowledged turns, %d with a loss", kills, acks, bad)
	if bad != 0 {
		t.Errorf("%d of %d kills lost something", bad, kills)
	}
	if acks < kills {
		t.Errorf("only %d turns in %d kills: the test tests nothing", acks, kills)
	}
}

func TestKillDeskControl(t *testing.T) {
	for range 20 {
		if _, bad := killDesks(t, 3, "early"); bad > 0 {
			return
		}
	}
	t.Error("a turn that is acknowledged too early is not missed: the test cannot fail")
}

// A disk that fills up in the middle of an entry keeps the one before.
func TestFullDiskKeepsNoHalfEntry(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	e := mustPlan(t, s, fullEntry(entry, first))
	pages := count(t, s, "PRAGMA page_count")
	limit := func(pages int) {
		t.Helper()
		if _, err := s.db.ExecContext(background, fmt.Sprintf("PRAGMA max_page_count=%d", pages)); err != nil {
			t.Fatal(err)
		}
	}
	limit(pages + 3)
	large := e
	large.Note, large.Status, large.Readings = strings.Repeat("x", 5000), model.PlanDone, nil
	for day := range 40 {
		large.Readings = append(large.Readings, model.Reading{At: model.Day("2027-01-01").Plus(day), Note: strings.Repeat("y", 1000)})
	}
	_, err := s.SavePlan(large)
	wantError(t, err, model.ErrNoSpace)
	other := fullEntry(testID(1), first)
	other.Note, other.Readings = large.Note, large.Readings
	_, err = s.SavePlan(other)
	wantError(t, err, model.ErrNoSpace)
	if got := entries(t, s); len(got) != 1 || got[0].Note != e.Note || len(got[0].Readings) != 2 || got[0].Rev != e.Rev {
		t.Errorf("stored %+v", got)
	}
	limit(100_000)
	if stored := mustPlan(t, s, large); len(stored.Readings) != 40 || stored.Settled.IsZero() {
		t.Errorf("after space was freed: %+v", stored)
	}
	if err := s.Check(); err != nil {
		t.Error(err)
	}
}

// A ballot is saved where the disk has no room to forget the order.
func TestFullDiskKeepsTheBallot(t *testing.T) {
	s := votingCircle(t)
	if _, err := s.db.ExecContext(background, fmt.Sprintf("PRAGMA max_page_count=%d", count(t, s, "PRAGMA page_count")+20)); err != nil {
		t.Fatal(err)
	}
	for n := 1; ; n++ {
		err := handIn(s, n)
		if err == nil {
			continue
		}
		wantError(t, err, model.ErrNoSpace)
		if got := counted(t, s); n < 3 || got.Handed != n-1 {
			t.Errorf("%d ballots of %d", got.Handed, n-1)
		}
		return
	}
}
