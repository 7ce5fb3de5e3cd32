package tui

import (
	"bytes"
	"errors"
	"maps"
	"slices"
	"strings"

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
	spent     map[string]bool // IDs of ballots that were handed in under another one
}

func newTestExtras() testExtras {
	return testExtras{
		plan: map[string]model.PlanEntry{}, results: map[string][]byte{}, excluded: map[string]bool{},
		workshops: map[string]model.Workshop{}, ballots: map[string]map[string]model.WorkshopBallot{},
		rows: map[string]map[string]model.VoteRow{}, spent: map[string]bool{},
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
	for _, e := range s.plan {
		e.Company = s.records[e.Assessment].Company
		all = append(all, e)
	}
	slices.SortFunc(all, func(a, b model.PlanEntry) int {
		return strings.Compare(dueKey(a), dueKey(b))
	})
	return all, s.err
}

// dueKey sorts entries without a day behind the others.
func dueKey(e model.PlanEntry) string {
	if e.Due == "" {
		return "9999" + e.ID
	}
	return string(e.Due) + e.ID
}

func (s *testStore) SavePlan(e model.PlanEntry) (model.PlanEntry, error) {
	if s.err != nil {
		return e, s.err
	}
	stored := s.plan[e.ID]
	if stored.Rev != e.Rev {
		return stored, model.ErrStale
	}
	e.Rev++
	e.Changed = s.now()
	if e.Created.IsZero() {
		e.Created = s.now()
	}
	s.plan[e.ID] = e
	return e, nil
}

func (s *testStore) DeletePlan(id string, rev int64) error {
	if s.plan[id].Rev != rev {
		return model.ErrStale
	}
	delete(s.plan, id)
	return s.err
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

func (s *testStore) Workshops() ([]model.Workshop, error) {
	var all []model.Workshop
	for _, w := range s.workshops {
		w.Company = s.records[w.Assessment].Company
		all = append(all, w)
	}
	slices.SortFunc(all, func(a, b model.Workshop) int { return b.Created.Compare(a.Created) })
	return all, s.err
}

func (s *testStore) Workshop(id string) (model.Workshop, model.WorkshopCount, error) {
	w, ok := s.workshops[id]
	if !ok {
		return w, model.WorkshopCount{}, model.ErrNotFound
	}
	w.Company = s.records[w.Assessment].Company
	var n model.WorkshopCount
	for _, b := range s.ballots[id] {
		if b.Done {
			n.Handed++
			if b.Name != "" {
				n.Signed++
			}
		} else {
			n.Begun++
		}
	}
	rows, _ := s.Rows(id)
	n.RowItems, n.Cards = votedRows(rows)
	return w, n, s.err
}

func (s *testStore) SaveWorkshop(w model.Workshop) (model.Workshop, error) {
	if s.err != nil {
		return w, s.err
	}
	if s.workshops[w.ID].Rev != w.Rev {
		return s.workshops[w.ID], model.ErrStale
	}
	if group := s.records[w.Assessment]; !group.Group() {
		return w, model.ErrNotFound
	}
	w.Rev++
	if w.Created.IsZero() {
		w.Created = s.now()
	}
	if w.State >= model.WorkshopRevealed && w.Revealed.IsZero() {
		w.Revealed = s.now()
	}
	w.Participants = slices.Clone(w.Participants)
	for i := range w.Participants { // a tick is for SetVoted alone
		for _, p := range s.workshops[w.ID].Participants {
			if p.Name == w.Participants[i].Name {
				w.Participants[i].Voted = p.Voted
			}
		}
	}
	s.workshops[w.ID] = w
	if w.State >= model.WorkshopRevealed {
		maps.DeleteFunc(s.ballots[w.ID], func(_ string, b model.WorkshopBallot) bool { return !b.Done })
	}
	return w, nil
}

func (s *testStore) SetVoted(workshop, name string, voted bool) error {
	w := s.workshops[workshop]
	w.Participants = slices.Clone(w.Participants)
	for i := range w.Participants {
		if w.Participants[i].Name == name {
			w.Participants[i].Voted = voted
		}
	}
	s.workshops[workshop] = w
	return s.err
}

func (s *testStore) SaveBallot(workshop string, b model.WorkshopBallot) error {
	switch {
	case s.err != nil:
		return s.err
	case s.ballots[workshop][b.ID] == b && b.ID != "":
		return nil
	case s.workshops[workshop].ID == "":
		return model.ErrNotFound
	case s.workshops[workshop].State != model.WorkshopVoting:
		return model.ErrVoting
	case s.spent[b.ID]:
		return model.ErrHanded
	case b.Done:
		return errors.New("a ballot is handed in under another ID")
	}
	s.putBallot(workshop, b)
	return nil
}

func (s *testStore) putBallot(workshop string, b model.WorkshopBallot) {
	if s.ballots[workshop] == nil {
		s.ballots[workshop] = map[string]model.WorkshopBallot{}
	}
	s.ballots[workshop][b.ID] = b
}

func (s *testStore) HandIn(workshop, draft string, b model.WorkshopBallot) error {
	switch {
	case s.err != nil:
		return s.err
	case s.ballots[workshop][b.ID] == b:
		return nil
	case s.workshops[workshop].ID == "":
		return model.ErrNotFound
	case s.workshops[workshop].State != model.WorkshopVoting:
		return model.ErrVoting
	case s.spent[draft]:
		return model.ErrHanded
	case b.ID == draft:
		return errors.New("a ballot is handed in under its old ID")
	}
	s.spent[draft] = true
	delete(s.ballots[workshop], draft)
	s.putBallot(workshop, b)
	return nil
}

func (s *testStore) OpenBallot(workshop, code string) (model.WorkshopBallot, error) {
	if s.workshops[workshop].State != model.WorkshopVoting {
		return model.WorkshopBallot{}, model.ErrVoting
	}
	fits := func(id string) bool {
		return len(code) >= 4 && strings.HasPrefix(strings.ToLower(id), strings.ToLower(code))
	}
	for id, b := range s.ballots[workshop] {
		if fits(id) && !b.Done {
			return b, s.err
		}
	}
	for id := range s.spent {
		if fits(id) {
			return model.WorkshopBallot{}, model.ErrHanded
		}
	}
	return model.WorkshopBallot{}, model.ErrNotFound
}

func (s *testStore) SaveRow(workshop string, r model.VoteRow) error {
	if s.err != nil {
		return s.err
	}
	if voting := s.workshops[workshop].State == model.WorkshopVoting; voting != (r.Round == 1) {
		return model.ErrVoting
	}
	if s.rows[workshop] == nil {
		s.rows[workshop] = map[string]model.VoteRow{}
	}
	s.rows[workshop][r.ID] = r
	return s.err
}

func (s *testStore) DropRow(workshop, id string) error {
	if _, ok := s.rows[workshop][id]; !ok {
		return model.ErrNotFound
	}
	delete(s.rows[workshop], id)
	return s.err
}

func (s *testStore) Rows(workshop string) (rows []model.VoteRow, err error) {
	for _, r := range s.rows[workshop] {
		if r.Round == 1 {
			rows = append(rows, r)
		}
	}
	return rows, s.err
}

func (s *testStore) Votes(workshop string) (model.WorkshopVotes, error) {
	if s.workshops[workshop].State < model.WorkshopRevealed {
		return model.WorkshopVotes{}, model.ErrHidden
	}
	var v model.WorkshopVotes
	for _, b := range s.ballots[workshop] {
		v.Ballots = append(v.Ballots, b)
	}
	for _, r := range s.rows[workshop] {
		v.Rows = append(v.Rows, r)
	}
	slices.SortFunc(v.Ballots, func(a, b model.WorkshopBallot) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(v.Rows, func(a, b model.VoteRow) int { return strings.Compare(a.ID, b.ID) })
	return v, s.err
}
