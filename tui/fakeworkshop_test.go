package tui

import (
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"

	"kundenbindung/model"
)

// The workshops of testStore. TestStoresAgree compares what they do with the
// real store.

func (s *testStore) Workshops() ([]model.Workshop, error) {
	var all []model.Workshop
	for id := range s.workshops {
		all = append(all, s.workshop(id))
	}
	slices.SortFunc(all, func(a, b model.Workshop) int {
		if c := b.Created.Compare(a.Created); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	return all, s.err
}

// workshop returns a workshop as it is stored, the zero one where there is none.
func (s *testStore) workshop(id string) model.Workshop {
	w := s.workshops[id]
	w.Company = s.records[w.Assessment].Company
	w.Participants = slices.Clone(w.Participants)
	return w
}

// workshopOf returns the ID of the workshop of a group's assessment, or "".
func (s *testStore) workshopOf(assessment string) string {
	for id, w := range s.workshops {
		if w.Assessment == assessment {
			return id
		}
	}
	return ""
}

func (s *testStore) Workshop(id string) (model.Workshop, model.WorkshopCount, error) {
	if s.workshops[id].ID == "" {
		return model.Workshop{}, model.WorkshopCount{}, model.ErrNotFound
	}
	var n model.WorkshopCount
	for _, b := range s.ballots[id] {
		switch {
		case !b.Done:
			n.Begun++
		case b.Name != "":
			n.Signed++
			fallthrough
		default:
			n.Handed++
		}
	}
	rows, _ := s.Rows(id)
	n.RowItems, n.Cards = votedRows(rows)
	return s.workshop(id), n, s.err
}

func (s *testStore) SaveWorkshop(w model.Workshop) (model.Workshop, error) {
	if s.err != nil {
		return w, s.err
	}
	ours, err := tidyPeople(w)
	if err != nil {
		return w, err
	}
	stored := s.workshop(w.ID)
	if stored.ID == "" {
		return s.addWorkshop(ours)
	}
	ours.Assessment, ours.Company, ours.Created, ours.Revealed = stored.Assessment, stored.Company, stored.Created, stored.Revealed
	if ours.State >= model.WorkshopRevealed && ours.Revealed.IsZero() {
		ours.Revealed = s.now()
	}
	for i := range ours.Participants { // a tick is for SetVoted alone
		if at := slices.IndexFunc(stored.Participants, byName(ours.Participants[i].Name)); at >= 0 {
			ours.Participants[i].Voted = stored.Participants[at].Voted
		}
	}
	ours.Rev = stored.Rev
	votes := len(s.ballots[w.ID])+len(s.rows[w.ID]) > 0
	switch {
	case reflect.DeepEqual(ours, stored):
		return stored, nil
	case w.Rev != stored.Rev:
		return stored, model.ErrStale
	case ours.State < stored.State && (votes || stored.State != model.WorkshopVoting), votes && ours.Named != stored.Named:
		return stored, model.ErrSettled
	}
	return s.putWorkshop(ours), nil
}

func (s *testStore) addWorkshop(w model.Workshop) (model.Workshop, error) {
	group, known := s.records[w.Assessment]
	switch {
	case w.Rev != 0:
		return model.Workshop{}, model.ErrStale
	case !known:
		return w, model.ErrNotFound
	case !group.Group() || group.Workshop.Workshop != w.ID:
		return w, errors.New("the assessment is not that of the group")
	}
	w.Created, w.Revealed = s.now(), time.Time{}
	if w.State >= model.WorkshopRevealed {
		w.Revealed = s.now()
	}
	return s.putWorkshop(w), nil
}

func (s *testStore) putWorkshop(w model.Workshop) model.Workshop {
	reveals := w.State >= model.WorkshopRevealed && s.workshops[w.ID].State < model.WorkshopRevealed
	w.Rev = s.nextRev(w.Rev)
	s.workshops[w.ID] = w
	if reveals {
		maps.DeleteFunc(s.ballots[w.ID], func(_ string, b model.WorkshopBallot) bool { return !b.Done })
	}
	return s.workshop(w.ID)
}

// nextRev returns the revision that follows: none is given out twice.
func (s *testStore) nextRev(rev int64) int64 { return 1 + max(rev, s.used) }

// dropWorkshops removes the workshops of an assessment that is gone.
func (s *testStore) dropWorkshops(assessment string) {
	for id, w := range s.workshops {
		if w.Assessment == assessment {
			s.used = max(s.used, w.Rev)
			delete(s.workshops, id)
			delete(s.ballots, id)
			delete(s.rows, id)
			maps.DeleteFunc(s.spent, func(_, of string) bool { return of == id })
		}
	}
}

func byName(name string) func(model.Participant) bool {
	return func(p model.Participant) bool { return p.Name == name }
}

// tidyPeople returns a workshop as it is stored, or why it cannot be.
func tidyPeople(w model.Workshop) (model.Workshop, error) {
	if len(w.Participants) > model.MaxPeople {
		return w, model.ErrCrowd
	}
	w.Participants = append([]model.Participant(nil), w.Participants...)
	for i, p := range w.Participants {
		if p.Name == "" || slices.ContainsFunc(w.Participants[:i], byName(p.Name)) {
			return w, errors.New("a participant has no name, or that of another one")
		}
	}
	if len(w.Roles) == 0 {
		w.Roles = nil
	}
	model.SortParticipants(w.Participants)
	return w, nil
}

func (s *testStore) SetVoted(workshop, name string, voted bool) error {
	w := s.workshop(workshop)
	at := slices.IndexFunc(w.Participants, byName(name))
	if s.err != nil || at < 0 {
		return firstOf(s.err, model.ErrNotFound)
	}
	w.Participants[at].Voted = voted
	s.workshops[workshop] = w
	return nil
}

func (s *testStore) SaveBallot(workshop string, b model.WorkshopBallot) error {
	if b.Done {
		return firstOf(s.err, errors.New("a ballot is handed in under another ID"))
	}
	return s.putBallot(workshop, b.ID, b)
}

func (s *testStore) HandIn(workshop, draft string, b model.WorkshopBallot) error {
	if b.ID == draft || draft == "" {
		return firstOf(s.err, errors.New("a ballot is handed in under its old ID"))
	}
	b.Done = true
	return s.putBallot(workshop, draft, b)
}

func (s *testStore) putBallot(workshop, draft string, b model.WorkshopBallot) error {
	stored, known := s.ballots[workshop][b.ID]
	switch {
	case s.err != nil:
		return s.err
	case s.workshops[workshop].ID == "":
		return model.ErrNotFound
	case inAnother(s.ballots, workshop, b.ID):
		return errors.New("the ballot is of another workshop")
	case known && stored == b:
		return nil
	case s.workshops[workshop].State != model.WorkshopVoting:
		return model.ErrVoting
	case stored.Done || s.isSpent(workshop, draft):
		return model.ErrHanded
	}
	if b.Done {
		s.spent[draft] = workshop
		if !s.ballots[workshop][draft].Done {
			delete(s.ballots[workshop], draft)
		}
	}
	put(s.ballots, workshop, b.ID, b)
	return nil
}

// isSpent reports whether a ballot was handed in that was begun under an ID that
// begins with code.
func (s *testStore) isSpent(workshop, code string) bool {
	for id, of := range s.spent {
		if of == workshop && begins(id, code) {
			return true
		}
	}
	return false
}

func begins(id, code string) bool {
	return strings.HasPrefix(strings.ToLower(id), strings.ToLower(code))
}

// inAnother reports whether an ID is taken in another workshop.
func inAnother[T any](all map[string]map[string]T, workshop, id string) bool {
	for of, list := range all {
		if _, known := list[id]; known && of != workshop {
			return true
		}
	}
	return false
}

func put[T any](all map[string]map[string]T, workshop, id string, one T) {
	if all[workshop] == nil {
		all[workshop] = map[string]T{}
	}
	all[workshop][id] = one
}

func (s *testStore) OpenBallot(workshop, code string) (model.WorkshopBallot, error) {
	switch {
	case s.err != nil:
		return model.WorkshopBallot{}, s.err
	case len(code) < 4 || s.workshops[workshop].ID == "":
		return model.WorkshopBallot{}, model.ErrNotFound
	case s.workshops[workshop].State != model.WorkshopVoting:
		return model.WorkshopBallot{}, model.ErrVoting
	}
	var begun []model.WorkshopBallot
	for id, b := range s.ballots[workshop] {
		if begins(id, code) && !b.Done {
			begun = append(begun, b)
		}
	}
	switch {
	case len(begun) == 1:
		return begun[0], nil
	case len(begun) > 1:
		return model.WorkshopBallot{}, model.ErrAmbiguous
	case s.isSpent(workshop, code):
		return model.WorkshopBallot{}, model.ErrHanded
	}
	return model.WorkshopBallot{}, model.ErrNotFound
}

func (s *testStore) SaveRow(workshop string, r model.VoteRow) error {
	if len(r.Votes) == 0 || slices.Contains(r.Votes, model.Open) || r.Round != 1 && r.Round != 2 {
		return firstOf(s.err, errors.New("that is no row"))
	}
	r.Votes = slices.Sorted(slices.Values(r.Votes))
	stored, known := s.rows[workshop][r.ID]
	switch {
	case s.err != nil:
		return s.err
	case inAnother(s.rows, workshop, r.ID):
		return errors.New("the row is of another workshop")
	case known && reflect.DeepEqual(stored, r):
		return nil
	case known && stored.Round != r.Round:
		return errors.New("a row stays in its round")
	}
	if err := s.takesRound(workshop, r.Round); err != nil {
		return err
	}
	put(s.rows, workshop, r.ID, r)
	return nil
}

func (s *testStore) takesRound(workshop string, round int) error {
	w, known := s.workshops[workshop]
	switch want := [...]model.WorkshopState{model.WorkshopVoting, model.WorkshopRevealed}[round-1]; {
	case !known:
		return model.ErrNotFound
	case w.State != want:
		return model.ErrVoting
	}
	return nil
}

func (s *testStore) DropRow(workshop, id string) error {
	r, known := s.rows[workshop][id]
	switch {
	case s.err != nil:
		return s.err
	case inAnother(s.rows, workshop, id):
		return errors.New("the row is of another workshop")
	case !known:
		return model.ErrNotFound
	}
	if err := s.takesRound(workshop, r.Round); err != nil {
		return err
	}
	delete(s.rows[workshop], id)
	return nil
}

func (s *testStore) Rows(workshop string) (rows []model.VoteRow, err error) {
	for _, r := range s.allRows(workshop) {
		if r.Round == 1 {
			rows = append(rows, r)
		}
	}
	return rows, s.err
}

func (s *testStore) allRows(workshop string) []model.VoteRow {
	return slices.SortedFunc(maps.Values(s.rows[workshop]), func(a, b model.VoteRow) int { return strings.Compare(a.ID, b.ID) })
}

func (s *testStore) Votes(workshop string) (model.WorkshopVotes, error) {
	switch w, known := s.workshops[workshop]; {
	case s.err != nil:
		return model.WorkshopVotes{}, s.err
	case !known:
		return model.WorkshopVotes{}, model.ErrNotFound
	case w.State < model.WorkshopRevealed:
		return model.WorkshopVotes{}, model.ErrHidden
	}
	v := model.WorkshopVotes{Rows: s.allRows(workshop)}
	for _, b := range s.ballots[workshop] {
		if b.Done {
			v.Ballots = append(v.Ballots, b)
		}
	}
	slices.SortFunc(v.Ballots, func(a, b model.WorkshopBallot) int { return strings.Compare(a.ID, b.ID) })
	return v, nil
}
