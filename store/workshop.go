package store

import (
	"database/sql"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"time"

	"kundenbindung/model"
)

// Workshops returns all workshops, the newest first.
func (s *Store) Workshops() ([]model.Workshop, error) {
	var all []model.Workshop
	err := s.read("read workshops", func(t tx) (err error) {
		all, err = readWorkshops(t)
		return err
	})
	return all, err
}

// Workshop returns a workshop with how far its voting is, or
// [model.ErrNotFound]. Participants come in the order of their names, numbers
// in that of their values.
func (s *Store) Workshop(id string) (model.Workshop, model.WorkshopCount, error) {
	var w model.Workshop
	var n model.WorkshopCount
	err := s.read("read workshop", func(t tx) (err error) {
		if w, err = readWorkshop(t, id); err != nil {
			return err
		}
		n, err = countVotes(t, id)
		return err
	})
	if err == nil && w.ID == "" {
		err = s.fail("read workshop", model.ErrNotFound)
	}
	if err != nil {
		return model.Workshop{}, model.WorkshopCount{}, err
	}
	return w, n, nil
}

// SaveWorkshop stores setup, state and participants, a new workshop where Rev
// is 0, and returns it as it is stored. Its Created and Revealed are the
// store's, and whether somebody who is known already has voted is for
// [Store.SetVoted] alone: so a tick needs no revision, and a window that does
// not know of it yet does not take it back. Otherwise it guards and repeats
// like [Store.SavePlan].
//
// A workshop never goes back, except from the voting to its preparation while
// there is no vote; once there is one, it stays named or anonymous as it was. Otherwise it is
// [model.ErrSettled], with the workshop as it is stored.
// Its assessment must be that of its group. More than [model.MaxPeople]
// participants are [model.ErrCrowd].
//
// With the reveal ballots that were not handed in are gone, and everything else
// is backed up, which was not to be before.
func (s *Store) SaveWorkshop(w model.Workshop) (model.Workshop, error) {
	ours, err := cleanWorkshop(w)
	if err != nil {
		return w, s.fail("save workshop", err)
	}
	ours.Created, ours.Revealed = time.Time{}, time.Time{}
	p := putter{now: s.now()}
	err = s.write("save workshop", existing, func(t tx) error {
		p.tx = t
		return p.put(ours)
	})
	switch {
	case errors.Is(err, model.ErrSettled):
		return p.stored, err
	case err != nil:
		return w, err
	case p.stale:
		return p.stored, s.fail("save workshop", model.ErrStale)
	case p.reveals:
		s.shuffle()
		s.backupVotes()
	}
	return p.stored, nil
}

// SetVoted ticks a participant off, or takes the tick back. It changes no
// revision; see [Store.SaveWorkshop]. Somebody who takes no part is
// [model.ErrNotFound].
func (s *Store) SetVoted(workshop, name string, voted bool) error {
	name = clean(name)
	return s.write("save workshop", existing, func(t tx) error {
		var known int
		if err := t.row(findParticipant, workshop, name).Scan(&known); err != nil {
			return err
		}
		if known == 0 {
			return model.ErrNotFound
		}
		_, err := t.exec(tickParticipant, bit(voted), workshop, name)
		return err
	})
}

// putter is one save of a workshop on its way.
type putter struct {
	tx
	now     time.Time
	stored  model.Workshop // at the end
	stale   bool           // somebody else was first
	reveals bool           // from here on the votes are seen
}

func (p *putter) put(ours model.Workshop) (err error) {
	p.stored, err = readWorkshop(p.tx, ours.ID)
	rev := ours.Rev
	switch {
	case isNotFound(err) && rev == 0:
		return p.add(ours)
	case isNotFound(err):
		p.stored, p.stale = model.Workshop{}, true
		return raiseRevs(p.tx, rev)
	case err != nil:
		return err
	}
	ours = succeed(ours, p.stored, p.now)
	switch {
	case reflect.DeepEqual(ours, p.stored):
		return nil
	case rev < p.stored.Rev:
		p.stale = true
		return nil
	case rev > p.stored.Rev:
		p.stale = true
		return raiseRevs(p.tx, rev)
	}
	if err := p.permit(&ours); err != nil {
		return err
	}
	return p.replace(ours)
}

func (p *putter) add(ours model.Workshop) error {
	h, err := readHead(p.tx, ours.Assessment)
	switch {
	case err != nil:
		return err
	case !h.Group() || h.Workshop.Workshop != ours.ID:
		return fmt.Errorf("workshop: assessment %s is not that of its group: %w", ours.Assessment, ErrOtherGroup)
	}
	if ours.Created.IsZero() {
		ours.Created = p.now
	}
	if ours.State >= model.WorkshopRevealed && ours.Revealed.IsZero() {
		ours.Revealed = p.now
	}
	if err := p.run(addWorkshop, &ours, ours.Assessment, stamp(ours.Created)); err != nil {
		return err
	}
	for _, one := range ours.Participants {
		if _, err := p.exec(addParticipant, ours.ID, one.Name, bit(one.Voted)); err != nil {
			return err
		}
	}
	p.stored, err = readWorkshop(p.tx, ours.ID)
	return err
}

// succeed returns our workshop as it replaces the stored one.
func succeed(ours, stored model.Workshop, now time.Time) model.Workshop {
	ours.Rev, ours.Assessment, ours.Company, ours.Created = stored.Rev, stored.Assessment, stored.Company, stored.Created
	ours.Revealed = stored.Revealed
	if ours.State >= model.WorkshopRevealed && ours.Revealed.IsZero() {
		ours.Revealed = now
	}
	ours.Participants = slices.Clone(ours.Participants)
	for i, one := range ours.Participants {
		if at := placeOf(stored.Participants, one.Name); at >= 0 {
			ours.Participants[i].Voted = stored.Participants[at].Voted
		}
	}
	return ours
}

// permit refuses what would break the promise under which votes were given.
func (p *putter) permit(ours *model.Workshop) error {
	var votes bool
	if err := p.row(anyVote, ours.ID).Scan(&votes); err != nil {
		return err
	}
	before := p.stored.State
	back := ours.State < before && (before != model.WorkshopVoting || votes)
	switch {
	case back:
		return fmt.Errorf("workshop: it cannot go back from %s to %s: %w", before.ID(), ours.State.ID(), model.ErrSettled)
	case votes && ours.Named != p.stored.Named:
		return fmt.Errorf("workshop: whether it is named: %w", model.ErrSettled)
	}
	return nil
}

func (p *putter) replace(ours model.Workshop) error {
	p.reveals = p.stored.State < model.WorkshopRevealed && ours.State >= model.WorkshopRevealed
	if err := p.run(replaceWorkshop, &ours); err != nil {
		return err
	}
	for _, one := range p.stored.Participants {
		if placeOf(ours.Participants, one.Name) < 0 {
			if _, err := p.exec(dropParticipant, ours.ID, one.Name); err != nil {
				return err
			}
		}
	}
	for _, one := range ours.Participants {
		if placeOf(p.stored.Participants, one.Name) < 0 {
			if _, err := p.exec(addParticipant, ours.ID, one.Name, bit(one.Voted)); err != nil {
				return err
			}
		}
	}
	if p.reveals {
		if err := forgetBegun(p.tx, ours.ID); err != nil {
			return err
		}
	}
	var err error
	p.stored, err = readWorkshop(p.tx, ours.ID)
	return err
}

// run runs addWorkshop, which takes more, or replaceWorkshop.
func (p *putter) run(statement string, w *model.Workshop, more ...any) error {
	roles, err := encode(append([]string{}, w.Roles...))
	if err != nil {
		return err
	}
	args := []any{
		w.State.ID(), bit(w.Named), bit(w.SameOrder), roles, w.Minutes, optionalStamp(w.Revealed), w.ID,
	}
	_, err = p.exec(statement, append(args, more...)...)
	return err
}

// placeOf returns where a participant of that name is, or -1.
func placeOf(all []model.Participant, name string) int {
	return slices.IndexFunc(all, func(p model.Participant) bool { return p.Name == name })
}

// readWorkshop returns a workshop, or [model.ErrNotFound].
func readWorkshop(t tx, id string) (model.Workshop, error) {
	w, err := scanWorkshop(t.row(loadWorkshop, id).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return w, model.ErrNotFound
	}
	if err != nil {
		return w, err
	}
	err = t.each(func(scan func(...any) error) error {
		_, one, err := scanParticipant(scan)
		w.Participants = append(w.Participants, one)
		return err
	}, listParticipants, id)
	model.SortParticipants(w.Participants)
	return w, err
}

func readWorkshops(t tx) (all []model.Workshop, err error) {
	places := map[string]int{}
	err = t.each(func(scan func(...any) error) error {
		w, err := scanWorkshop(scan)
		places[w.ID] = len(all)
		all = append(all, w)
		return err
	}, listWorkshops)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	err = t.each(func(scan func(...any) error) error {
		id, one, err := scanParticipant(scan)
		if place, ok := places[id]; ok {
			all[place].Participants = append(all[place].Participants, one)
		}
		return err
	}, listParticipants, "")
	for _, w := range all {
		model.SortParticipants(w.Participants)
	}
	return all, err
}

func scanWorkshop(scan func(...any) error) (w model.Workshop, err error) {
	var state, roles, created string
	var revealed *string
	if err := scan(&w.ID, &w.Assessment, &w.Company, &state, &w.Named, &w.SameOrder, &roles, &w.Minutes, &w.Rev,
		&created, &revealed); err != nil {
		return w, err
	}
	var ok bool
	if w.State, ok = model.ParseWorkshopState(state); !ok {
		return w, unknownID("state", state)
	}
	var errs [3]error
	errs[0] = decode("roles", roles, &w.Roles)
	w.Created, errs[1] = parseStamp(created)
	w.Revealed, errs[2] = parseOptionalStamp(revealed)
	if len(w.Roles) == 0 {
		w.Roles = nil
	}
	return w, errors.Join(errs[:]...)
}

func scanParticipant(scan func(...any) error) (workshop string, p model.Participant, err error) {
	err = scan(&workshop, &p.Name, &p.Voted)
	return workshop, p, err
}

func countVotes(t tx, id string) (n model.WorkshopCount, err error) {
	if err := t.row(countBallots, id).Scan(&n.Handed, &n.Signed, &n.Begun); err != nil {
		return n, err
	}
	return n, t.each(func(scan func(...any) error) error {
		var item string
		var votes int
		err := scan(&item, &votes)
		if i, known := model.ParseItem(item); known {
			n.RowItems, n.Cards = n.RowItems.With(i), max(n.Cards, votes)
		}
		return err
	}, votedItems, id)
}

// cleanWorkshop returns a workshop as it is stored, or an error where it cannot
// be.
func cleanWorkshop(w model.Workshop) (model.Workshop, error) {
	if err := checkID(w.ID); err != nil {
		return w, fmt.Errorf("workshop: %w", err)
	}
	if w.State >= model.WorkshopStateCount {
		return w, fmt.Errorf("workshop: state: %d is none", w.State)
	}
	if w.Minutes < 0 {
		return w, fmt.Errorf("workshop: %d minutes", w.Minutes)
	}
	w.Roles = append([]string(nil), w.Roles...)
	for i := range w.Roles {
		w.Roles[i] = clean(w.Roles[i])
		if err := checkLength("workshop: role", w.Roles[i]); err != nil {
			return w, err
		}
	}
	var err error
	w.Participants, err = cleanParticipants(w.Participants)
	return w, err
}

// cleanParticipants returns a copy in the order in which they are stored.
func cleanParticipants(all []model.Participant) ([]model.Participant, error) {
	if len(all) > model.MaxPeople {
		return nil, fmt.Errorf("workshop: %w: %d", model.ErrCrowd, len(all))
	}
	all = append([]model.Participant(nil), all...)
	for i := range all {
		all[i].Name = clean(all[i].Name)
		if err := checkLength("workshop: participant", all[i].Name); err != nil {
			return nil, err
		}
		if all[i].Name == "" {
			return nil, errors.New("workshop: a participant has no name")
		}
		if placeOf(all[:i], all[i].Name) >= 0 {
			return nil, fmt.Errorf("workshop: two participants are called %q", all[i].Name)
		}
	}
	model.SortParticipants(all)
	return all, nil
}
