package tui

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"kundenbindung/model"
	"kundenbindung/store"
)

// The screens are tested on a store in memory, because a real one costs them
// more time than all the rest. So both are told the same things at random, and
// have to say the same.
func TestStoresAgree(t *testing.T) {
	dir := memory(t)
	for seed := range uint64(rounds(60)) {
		p := &pair{t: t, rnd: rand.New(rand.NewPCG(seed, 1))} //nolint:gosec // a test
		now := func() time.Time { return testNow().Add(time.Duration(len(p.trail)) * time.Minute) }
		disk, err := store.Open(filepath.Join(dir, fmt.Sprint(seed, ".db")), store.Options{Now: now})
		if err != nil {
			t.Fatal(err)
		}
		memory := newTestStore()
		memory.now = now
		p.fake, p.real = side{memory, map[string][]int64{}}, side{disk, map[string][]int64{}}
		p.begin("first") // and the file is there
		p.begin("g1")
		if seed%2 == 0 {
			p.save(model.Workshop{ID: "w1", Assessment: "g1", State: model.WorkshopVoting}, 0)
		}
		for range 50 {
			p.step()
			if t.Failed() {
				t.Fatalf("seed %d:\n%s", seed, strings.Join(p.trail, "\n"))
			}
		}
		if err := disk.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// pair is two stores that are told the same.
type pair struct {
	t          *testing.T
	rnd        *rand.Rand
	fake, real side
	trail      []string
}

// side is a store with the revisions that it gave, by ID and oldest first: which
// numbers it gives is its own affair.
type side struct {
	Store
	revs map[string][]int64
}

// known returns the place of a revision among those that came with an ID.
func (s *side) known(id string, rev int64) int {
	at := slices.Index(s.revs[id], rev)
	if at < 0 && rev != 0 {
		at, s.revs[id] = len(s.revs[id]), append(s.revs[id], rev)
	}
	return at
}

// back returns the revision that was given so many times ago, 0 before the
// first, and one that was never given for -1.
func (s *side) back(id string, n int) int64 {
	switch revs := s.revs[id]; {
	case n < 0 && len(revs) > 0:
		return revs[len(revs)-1] + 5
	case n < 0:
		return 5
	case n < len(revs):
		return revs[len(revs)-1-n]
	}
	return 0
}

// tell tells both stores the same.
func (p *pair) tell(what string, tell func(s *side) (any, error)) {
	p.t.Helper()
	said := p.same(what, tell)
	p.trail = append(p.trail, what+": "+said)
}

// same compares what both stores say, and returns which error it was.
func (p *pair) same(what string, tell func(s *side) (any, error)) string {
	p.t.Helper()
	got, gotErr := tell(&p.fake)
	want, wantErr := tell(&p.real)
	if kindOf(gotErr) != kindOf(wantErr) {
		p.t.Errorf("%s: in memory %v, on disk %v", what, gotErr, wantErr)
	} else if !reflect.DeepEqual(got, want) {
		p.t.Errorf("%s: in memory\n%+v\non disk\n%+v", what, got, want)
	}
	return kindOf(wantErr)
}

// kindOf returns which error of the model an error is.
func kindOf(err error) string {
	for _, kind := range []error{
		model.ErrNotFound, model.ErrAmbiguous, model.ErrFrozen, model.ErrStale,
		model.ErrHidden, model.ErrHanded, model.ErrVoting, model.ErrSettled, model.ErrCrowd,
	} {
		if errors.Is(err, kind) {
			return kind.Error()
		}
	}
	if err != nil {
		return "another error"
	}
	return "done"
}

func one[T any](rnd *rand.Rand, of ...T) T { return of[rnd.IntN(len(of))] }

// What is told. Groups g1 and g2 belong to workshops w1 and w2.
var (
	pairGroups    = map[string]string{"g1": "w1", "g2": "w2", "alone": ""}
	pairWorkshops = []string{"w1", "w1", "w1", "w1", "w1", "w2", "none"}
	pairPeople    = []string{"10", "2", "Anna", "Özlem"}
	pairBallots   = []string{"abcd-1", "abcd-2", "ABCE-3", "place-1-x"}
	pairHanded    = []string{"ffff-1", "ffff-2", "ffff-3", "abcd-1"}
	pairCodes     = []string{"", "abc", "abcd", "ABCD-1", "abce", "place-1-", "ffff"}
)

// step tells one thing and looks at everything.
func (p *pair) step() {
	p.t.Helper()
	w := one(p.rnd, pairWorkshops...)
	switch p.rnd.IntN(23) {
	case 20, 21, 22:
		p.plan()
	case 0, 1:
		p.begin(one(p.rnd, "g1", "g2", "alone"))
	case 2:
		if p.rnd.IntN(3) == 0 {
			id := one(p.rnd, "g1", "g2", "alone", "none")
			p.tell("delete "+id, func(s *side) (any, error) { _, err := s.Delete(id); return nil, err })
		}
	case 3, 4, 5, 6, 7:
		p.workshop(w)
	case 8:
		name, voted := one(p.rnd, append(slices.Clone(pairPeople), "nobody")...), p.rnd.IntN(2) == 0
		p.tell("tick "+name, func(s *side) (any, error) { return nil, s.SetVoted(w, name, voted) })
	case 9, 10, 11:
		b := p.ballot(one(p.rnd, slices.Concat(pairBallots, pairHanded)...))
		p.tell(fmt.Sprintf("ballot %s %+v", w, b), func(s *side) (any, error) { return nil, s.SaveBallot(w, b) })
	case 12, 13:
		b, draft := p.ballot(one(p.rnd, pairHanded...)), one(p.rnd, append(slices.Clone(pairBallots), "")...)
		p.tell(fmt.Sprintf("hand in %s %s %+v", w, draft, b), func(s *side) (any, error) { return nil, s.HandIn(w, draft, b) })
	case 14, 15:
		code := one(p.rnd, pairCodes...)
		p.tell("open "+w+" "+code, func(s *side) (any, error) { return s.OpenBallot(w, code) })
	case 16, 17, 18:
		r := model.VoteRow{ID: one(p.rnd, "r1", "r2"), Item: model.Item(p.rnd.IntN(2)), Round: one(p.rnd, 1, 1, 1, 1, 2, 2, 2, 0)}
		for range 1 + p.rnd.IntN(2) {
			r.Votes = append(r.Votes, one(p.rnd, model.State3, model.Unknown))
		}
		p.tell(fmt.Sprintf("row %s %+v", w, r), func(s *side) (any, error) { return nil, s.SaveRow(w, r) })
	case 19:
		id := one(p.rnd, "r1", "r2")
		p.tell("drop row "+w+" "+id, func(s *side) (any, error) { return nil, s.DropRow(w, id) })
	}
	p.look(w)
}

// begin makes an assessment that is not there.
func (p *pair) begin(id string) {
	if _, err := p.real.Load(id); err == nil {
		return
	}
	a := model.Assessment{ID: id, Company: one(p.rnd, "Sommer", "Winter"), Started: testNow()}
	a.Workshop.Workshop = pairGroups[id]
	p.tell("begin "+id, func(s *side) (any, error) {
		_, err := s.Save(model.Change{ID: id, Head: &a})
		return nil, err
	})
}

// workshop saves one: mostly what is stored with some changes, of a revision
// that is mostly the newest.
func (p *pair) workshop(id string) {
	w, _, err := p.real.Workshop(id)
	if err != nil {
		w = model.Workshop{ID: id, Assessment: one(p.rnd, "g1", "g1", "g2", "alone", "none")}
	}
	if state := int(w.State) + one(p.rnd, -1, 0, 0, 0, 0, 1); state >= 0 && state < model.WorkshopStateCount {
		w.State = model.WorkshopState(state)
	}
	w.Named = w.Named != (p.rnd.IntN(4) == 0)
	w.Roles = one(p.rnd, nil, []string{}, []string{"Leitung"})
	w.Participants = nil
	people := slices.Clone(pairPeople)
	p.rnd.Shuffle(len(people), func(i, j int) { people[i], people[j] = people[j], people[i] })
	for _, name := range people[:p.rnd.IntN(4)] {
		w.Participants = append(w.Participants, model.Participant{Name: name})
	}
	switch p.rnd.IntN(20) {
	case 0:
		w.Participants = append(w.Participants, model.Participant{Name: one(p.rnd, "", people[0], people[0])})
	case 1:
		for n := range model.MaxPeople + 1 - p.rnd.IntN(2) {
			w.Participants = append(w.Participants, model.Participant{Name: fmt.Sprint("P", n)})
		}
	}
	p.save(w, one(p.rnd, 0, 0, 0, 0, 0, 0, 0, 0, 1, -1, 99))
}

// save saves a workshop with the revision from so many saves ago.
func (p *pair) save(w model.Workshop, ago int) {
	p.t.Helper()
	what := fmt.Sprintf("workshop %s of %s, revision %d ago, %s, named %v, %d people", w.ID, w.Assessment, ago, w.State.ID(), w.Named, len(w.Participants))
	p.tell(what, func(s *side) (any, error) {
		ours := w
		ours.Rev = s.back(w.ID, ago)
		stored, err := s.SaveWorkshop(ours)
		if err != nil && !errors.Is(err, model.ErrStale) && !errors.Is(err, model.ErrSettled) {
			return nil, err
		}
		stored.Rev = int64(s.known(w.ID, stored.Rev))
		return stored, err
	})
}

// plan saves an entry or deletes it.
func (p *pair) plan() {
	p.t.Helper()
	e := model.PlanEntry{
		ID: one(p.rnd, "e1", "e2"), Assessment: one(p.rnd, "g1", "g1", "g2", "none"), Text: one(p.rnd, "mail", "call", ""),
		Due: one(p.rnd, model.Day(""), "2026-12-01"), Status: model.PlanStatus(p.rnd.IntN(model.PlanStatusCount)),
	}
	ago := one(p.rnd, 0, 0, 0, 0, 0, 1, 99)
	if p.rnd.IntN(5) == 0 {
		p.tell(fmt.Sprintf("delete entry %s, revision %d ago", e.ID, ago), func(s *side) (any, error) {
			return nil, s.DeletePlan(e.ID, s.back(e.ID, ago))
		})
		return
	}
	p.tell(fmt.Sprintf("entry %s of %s, revision %d ago, %q %q %s", e.ID, e.Assessment, ago, e.Text, e.Due, e.Status.ID()), func(s *side) (any, error) {
		ours := e
		ours.Rev = s.back(e.ID, ago)
		stored, err := s.SavePlan(ours)
		if err != nil && !errors.Is(err, model.ErrStale) {
			return nil, err
		}
		stored.Rev = int64(s.known(e.ID, stored.Rev))
		return stored, err
	})
}

func (p *pair) ballot(id string) model.WorkshopBallot {
	b := model.WorkshopBallot{ID: id, Name: one(p.rnd, "", "", "Anna"), Done: p.rnd.IntN(8) == 0}
	b.Answers[0] = one(p.rnd, model.Open, model.State1)
	return b
}

// look compares what can be read of a workshop, and now and then all the rest.
func (p *pair) look(id string) {
	p.t.Helper()
	p.same("workshop "+id, func(s *side) (any, error) {
		w, n, err := s.Workshop(id)
		w.Rev = int64(s.known(id, w.Rev))
		return []any{w, n}, err
	})
	p.same("rows "+id, func(s *side) (any, error) { return s.Rows(id) })
	p.same("votes "+id, func(s *side) (any, error) { return s.Votes(id) })
	if p.rnd.IntN(8) > 0 {
		return
	}
	p.same("workshops", func(s *side) (any, error) {
		all, err := s.Workshops()
		for i := range all {
			all[i].Rev = int64(s.known(all[i].ID, all[i].Rev))
		}
		return all, err
	})
	p.same("plan", func(s *side) (any, error) {
		all, err := s.Plan()
		for i := range all {
			all[i].Rev = int64(s.known(all[i].ID, all[i].Rev))
		}
		return all, err
	})
	p.same("list", func(s *side) (any, error) {
		list, err := s.List()
		of := map[string]string{}
		for _, a := range list {
			of[a.ID] = a.Company + " " + a.Workshop
		}
		return of, err
	})
}
