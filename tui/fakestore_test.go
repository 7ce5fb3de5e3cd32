package tui

import (
	"bytes"
	"cmp"
	"errors"
	"reflect"
	"slices"
	"strings"
	"time"

	"kundenbindung/model"
)

// What testStore keeps beside assessments.
type testExtras struct {
	plan      map[string]model.PlanEntry
	results   map[string][]byte
	excluded  map[string]bool // names of companies
	workshops map[string]model.Workshop
	ballots   map[string]map[string]model.WorkshopBallot // by workshop and ID
	rows      map[string]map[string]model.VoteRow
	spent     map[string]string // workshops by the IDs of ballots that were handed in under another one
	used      int64             // revisions up to it belonged to something that is gone
}

func newTestExtras() testExtras {
	return testExtras{
		plan: map[string]model.PlanEntry{}, results: map[string][]byte{}, excluded: map[string]bool{},
		workshops: map[string]model.Workshop{}, ballots: map[string]map[string]model.WorkshopBallot{},
		rows: map[string]map[string]model.VoteRow{}, spent: map[string]string{},
	}
}

func (s *testStore) Company(id string) (model.CompanyFile, error) {
	of, ok := s.records[id]
	if !ok || s.err != nil {
		return model.CompanyFile{}, firstOf(s.err, model.ErrNotFound)
	}
	file := model.CompanyFile{Name: of.Company, Results: map[string][]byte{}}
	for _, r := range s.records {
		if r.Company == of.Company && r.Workshop.Ballot == "" {
			file.Records = append(file.Records, r)
			if doc := s.results[r.ID]; doc != nil {
				file.Results[r.ID] = bytes.Clone(doc)
			}
		}
	}
	slices.SortFunc(file.Records, func(a, b model.Record) int {
		if c := a.Started.Compare(b.Started); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	all, err := s.Plan()
	for _, e := range all {
		if e.Company == of.Company {
			file.Plan = append(file.Plan, e)
		}
	}
	slices.SortFunc(file.Plan, func(a, b model.PlanEntry) int {
		if c := a.Created.Compare(b.Created); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	return file, err
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *testStore) Plan() ([]model.PlanEntry, error) {
	var all []model.PlanEntry
	for id := range s.plan {
		all = append(all, s.entry(id))
	}
	slices.SortFunc(all, func(a, b model.PlanEntry) int {
		return cmp.Or(strings.Compare(dueKey(a), dueKey(b)), a.Created.Compare(b.Created), strings.Compare(a.ID, b.ID))
	})
	return all, s.err
}

// dueKey sorts entries without a day behind the others.
func dueKey(e model.PlanEntry) string { return cmp.Or(string(e.Due), "9999") }

// entry returns an entry as it is stored, the zero one where there is none.
func (s *testStore) entry(id string) model.PlanEntry {
	e := s.plan[id]
	e.Company = s.records[e.Assessment].Company
	return e
}

func (s *testStore) SavePlan(e model.PlanEntry) (model.PlanEntry, error) {
	stored, known := s.entry(e.ID), s.plan[e.ID].ID != ""
	ours := e
	if known {
		ours.Rev, ours.Assessment, ours.Company = stored.Rev, stored.Assessment, stored.Company
		ours.Created, ours.Changed = stored.Created, stored.Changed
	}
	ours.Settled = stored.Settled
	switch {
	case !e.Status.Settled():
		ours.Settled = time.Time{}
	case !known || e.Status != stored.Status:
		ours.Settled = s.now()
	}
	_, found := s.records[ours.Assessment]
	switch {
	case s.err != nil:
		return e, s.err
	case e.Measure == "" && e.Text == "" && !e.FindsOut():
		return e, errors.New("an entry that says nothing")
	case known && reflect.DeepEqual(ours, stored):
		return stored, nil
	case e.Rev != stored.Rev:
		return stored, model.ErrStale
	case !found:
		return e, model.ErrNotFound
	case !known:
		ours.Created = s.now()
	}
	ours.Rev, ours.Changed = s.nextRev(stored.Rev), s.now()
	s.plan[e.ID] = ours
	return s.entry(e.ID), nil
}

func (s *testStore) DeletePlan(id string, rev int64) error {
	stored, known := s.plan[id]
	switch {
	case s.err != nil || !known:
		return firstOf(s.err, model.ErrNotFound)
	case stored.Rev != rev:
		return model.ErrStale
	}
	s.used = max(s.used, rev)
	delete(s.plan, id)
	return nil
}

// bequeath gives the plan of an assessment that is gone to another one of its
// company, the latest; where there is none, it goes too.
func (s *testStore) bequeath(gone model.Record) {
	var heir model.Record
	for _, r := range s.records {
		if r.Company != gone.Company || r.Workshop.Ballot != "" {
			continue
		}
		if c := r.Started.Compare(heir.Started); heir.ID == "" || c > 0 || c == 0 && r.ID < heir.ID {
			heir = r
		}
	}
	for id, e := range s.plan {
		switch {
		case e.Assessment != gone.ID:
		case heir.ID == "":
			s.used = max(s.used, e.Rev)
			delete(s.plan, id)
		default:
			e.Assessment = heir.ID
			s.plan[id] = e
		}
	}
}

func (s *testStore) Portfolio() ([]model.Case, error) {
	latest := map[string]model.Case{}
	for _, r := range s.records {
		if r.Done() && r.Workshop.Ballot == "" && r.Finished.After(latest[r.Company].Finished) {
			latest[r.Company] = model.Case{Record: r, Included: !s.excluded[r.Company]}
		}
	}
	var all []model.Case
	for _, c := range latest {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b model.Case) int { return strings.Compare(a.Company, b.Company) })
	return all, s.err
}

func (s *testStore) SetIncluded(id string, included bool) error {
	s.excluded[s.records[id].Company] = !included
	return s.err
}
