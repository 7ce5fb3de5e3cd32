package store

import (
	"cmp"
	"database/sql"
	"errors"
	"fmt"
	"reflect"
	"slices"

	"kundenbindung/model"
)

// shortestCode is how much of a ballot's ID opens it again. Less could be found
// by trying.
const shortestCode = 4

// SaveBallot stores a ballot that is being filled in, as a whole. It touches
// nothing else: neither the workshop nor its assessment shows that or when
// something was saved.
//
// A workshop that takes no votes is [model.ErrVoting], a ballot that was handed
// in [model.ErrHanded]; what is stored already in the same words is neither.
func (s *Store) SaveBallot(workshop string, b model.WorkshopBallot) error {
	if b.Done {
		return s.fail("save ballot", errors.New("ballot: it is handed in under another ID"))
	}
	return s.putBallot(workshop, b.ID, b)
}

// HandIn stores a ballot for good, in the place of the one that was begun under
// the ID draft, whether that is stored or not. The ballot has another ID, which
// nobody has seen; the caller chooses it before the first try, so that a hand-in
// whose outcome is unknown can be repeated. From now on draft is
// [model.ErrHanded], also for who hands it in once more under a third ID.
//
// A workshop that takes no votes is [model.ErrVoting].
func (s *Store) HandIn(workshop, draft string, b model.WorkshopBallot) error {
	if err := checkID(draft); err != nil {
		return s.fail("save ballot", fmt.Errorf("ballot: draft: %w", err))
	}
	if b.ID == draft {
		return s.fail("save ballot", errors.New("ballot: it is handed in under its old ID"))
	}
	b.Done = true
	err := s.putBallot(workshop, draft, b)
	if err == nil {
		s.shuffle()
	}
	return err
}

// putBallot stores a ballot that was begun under the ID draft.
func (s *Store) putBallot(workshop, draft string, b model.WorkshopBallot) error {
	b, err := cleanBallot(b)
	if err != nil {
		return s.fail("save ballot", err)
	}
	return s.write("save ballot", existing, func(t tx) error {
		state, err := stateOf(t, workshop)
		if err != nil {
			return err
		}
		stored, err := readBallot(t, workshop, b.ID)
		switch {
		case err != nil && !isNotFound(err):
			return err
		case reflect.DeepEqual(stored, b):
			return nil
		case state != model.WorkshopVoting:
			return model.ErrVoting
		case stored.Done:
			return model.ErrHanded
		}
		if gone, err := spent(t, workshop, draft); gone || err != nil {
			return cmp.Or(err, model.ErrHanded)
		}
		if b.Done {
			if err := spend(t, workshop, draft); err != nil {
				return err
			}
		}
		return writeBallot(t, workshop, &b)
	})
}

// spent reports whether a ballot that was begun under an ID with that beginning
// was handed in.
func spent(t tx, workshop, code string) (gone bool, err error) {
	err = t.row(anySpent, workshop, code).Scan(&gone)
	return gone, err
}

// spend drops what was begun under an ID that is handed in under another one.
func spend(t tx, workshop, draft string) error {
	if _, err := t.exec(dropDraft, draft, workshop); err != nil {
		return err
	}
	_, err := t.exec(spendID, draft, workshop)
	return err
}

// OpenBallot returns the only unfinished ballot whose ID begins with a code, in
// upper or lower case. Four letters are the least; fewer, and what fits no
// ballot, is [model.ErrNotFound]. A code under which one was handed in is
// [model.ErrHanded], where several are unfinished it is [model.ErrAmbiguous],
// and where the workshop takes no votes [model.ErrVoting].
func (s *Store) OpenBallot(workshop, code string) (model.WorkshopBallot, error) {
	var b model.WorkshopBallot
	err := s.read("open ballot", func(t tx) error {
		id, err := findBallot(t, workshop, code)
		if err != nil {
			return err
		}
		b, err = readBallot(t, workshop, id)
		return err
	})
	if err == nil && b.ID == "" {
		err = s.fail("open ballot", model.ErrNotFound)
	}
	return b, err
}

func findBallot(t tx, workshop, code string) (string, error) {
	if len(code) < shortestCode {
		return "", model.ErrNotFound
	}
	switch state, err := stateOf(t, workshop); {
	case err != nil:
		return "", err
	case state != model.WorkshopVoting:
		return "", model.ErrVoting
	}
	begun, err := t.texts(findBallots, workshop, code)
	if err != nil {
		return "", err
	}
	handed, err := spent(t, workshop, code)
	switch {
	case err != nil:
		return "", err
	case len(begun) == 1:
		return begun[0], nil
	case len(begun) > 1:
		return "", model.ErrAmbiguous
	case handed:
		return "", model.ErrHanded
	}
	return "", model.ErrNotFound
}

// SaveRow stores a typed row of votes, or puts it in the place of the row of the
// same ID. The first round is voted before the reveal, the second after it, and
// anything else is [model.ErrVoting].
func (s *Store) SaveRow(workshop string, r model.VoteRow) error {
	r, err := cleanRow(r)
	if err != nil {
		return s.fail("save votes", err)
	}
	return s.write("save votes", existing, func(t tx) error {
		stored, err := readRow(t, workshop, r.ID)
		switch {
		case err != nil && !isNotFound(err):
			return err
		case reflect.DeepEqual(stored, r):
			return nil
		case err == nil && stored.Round != r.Round:
			return errors.New("votes: a row stays in its round")
		}
		if err := takesRound(t, workshop, r.Round); err != nil {
			return err
		}
		return writeRow(t, workshop, r)
	})
}

// DropRow takes a row back while the workshop takes rows of its round.
func (s *Store) DropRow(workshop, id string) error {
	return s.write("save votes", existing, func(t tx) error {
		r, err := readRow(t, workshop, id)
		if err != nil {
			return err
		}
		if err := takesRound(t, workshop, r.Round); err != nil {
			return err
		}
		_, err = t.exec(dropRow, id)
		return err
	})
}

// Rows returns the rows of the first round, in the order of their random IDs.
// They are for replacing one and for putting it back, before the reveal too,
// and never for a screen.
func (s *Store) Rows(workshop string) (rows []model.VoteRow, err error) {
	err = s.read("read votes", func(t tx) error {
		rows = nil
		return t.each(func(scan func(...any) error) error {
			r, known, err := scanRow(scan)
			if known && r.Round == 1 {
				rows = append(rows, r)
			}
			return err
		}, listRows, workshop)
	})
	return rows, err
}

// takesRound reports [model.ErrVoting] where votes of a round are not taken.
func takesRound(t tx, workshop string, round int) error {
	state, err := stateOf(t, workshop)
	if err != nil {
		return err
	}
	if want := [...]model.WorkshopState{model.WorkshopVoting, model.WorkshopRevealed}[round-1]; state != want {
		return model.ErrVoting
	}
	return nil
}

// Votes returns all votes, those of ballots that were handed in, or
// [model.ErrHidden] before the reveal.
func (s *Store) Votes(workshop string) (model.WorkshopVotes, error) {
	return s.votes(workshop, model.WorkshopRevealed)
}

// ExportVotes returns what [Store.Votes] returns, before the reveal too. It is
// for a file that another laptop reads, never for a screen.
func (s *Store) ExportVotes(workshop string) (model.WorkshopVotes, error) {
	return s.votes(workshop, model.WorkshopPrepared)
}

func (s *Store) votes(workshop string, from model.WorkshopState) (model.WorkshopVotes, error) {
	var v model.WorkshopVotes
	err := s.read("read votes", func(t tx) error {
		state, err := stateOf(t, workshop)
		switch {
		case err != nil:
			return err
		case state < from:
			return model.ErrHidden
		}
		v, err = readVotes(t, workshop)
		return err
	})
	if err != nil {
		return model.WorkshopVotes{}, err
	}
	return v, nil
}

// stateOf returns the state of a workshop, or [model.ErrNotFound].
func stateOf(t tx, workshop string) (model.WorkshopState, error) {
	var text string
	err := t.row(workshopState, workshop).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, model.ErrNotFound
	}
	if err != nil {
		return 0, err
	}
	state, ok := model.ParseWorkshopState(text)
	if !ok {
		return state, unknownID("state", text)
	}
	return state, nil
}

// readBallot returns a ballot of a workshop, or [model.ErrNotFound].
func readBallot(t tx, workshop, id string) (model.WorkshopBallot, error) {
	b := model.WorkshopBallot{ID: id}
	var of string
	err := t.row(loadBallot, id).Scan(&of, &b.Role, &b.Name, &b.Done)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return model.WorkshopBallot{}, model.ErrNotFound
	case err != nil:
		return b, err
	case of != workshop:
		return b, fmt.Errorf("another workshop: %w", &Difference{id})
	}
	return b, t.each(func(scan func(...any) error) error {
		var item, value string
		if err := scan(&item, &value); err != nil {
			return err
		}
		return placeAnswer(&b.Answers, item, value)
	}, loadBallotAnswers, id)
}

func writeBallot(t tx, workshop string, b *model.WorkshopBallot) error {
	if _, err := t.exec(putBallot, b.ID, workshop, b.Role, b.Name, bit(b.Done)); err != nil {
		return err
	}
	if _, err := t.exec(dropBallotAnswers, b.ID); err != nil {
		return err
	}
	for i, value := range b.Answers {
		if value == model.Open {
			continue
		}
		if _, err := t.exec(addBallotAnswer, b.ID, model.Item(i).ID(), value.String()); err != nil {
			return err
		}
	}
	return nil
}

// readVotes returns what was handed in.
func readVotes(t tx, workshop string) (v model.WorkshopVotes, err error) {
	places := map[string]int{}
	err = t.each(func(scan func(...any) error) error {
		b := model.WorkshopBallot{Done: true}
		err := scan(&b.ID, &b.Role, &b.Name)
		places[b.ID] = len(v.Ballots)
		v.Ballots = append(v.Ballots, b)
		return err
	}, listBallots, workshop)
	if err != nil {
		return v, err
	}
	err = t.each(func(scan func(...any) error) error {
		var id, item, value string
		if err := scan(&id, &item, &value); err != nil {
			return err
		}
		return placeAnswer(&v.Ballots[places[id]].Answers, item, value)
	}, listBallotAnswers, workshop)
	if err != nil {
		return v, err
	}
	return v, t.each(func(scan func(...any) error) error {
		r, known, err := scanRow(scan)
		if known {
			v.Rows = append(v.Rows, r)
		}
		return err
	}, listRows, workshop)
}

// readRow returns a row of a workshop, or [model.ErrNotFound].
func readRow(t tx, workshop, id string) (model.VoteRow, error) {
	var of string
	r, _, err := scanRow(func(to ...any) error {
		to[0] = &of
		return t.row(loadRow, id).Scan(to...)
	})
	r.ID = id
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return model.VoteRow{}, model.ErrNotFound
	case err == nil && of != workshop:
		err = fmt.Errorf("another workshop: %w", &Difference{id})
	}
	return r, err
}

// scanRow returns a row, and whether this version knows its item.
func scanRow(scan func(...any) error) (r model.VoteRow, known bool, err error) {
	var item, votes string
	if err := scan(&r.ID, &item, &r.Round, &votes); err != nil {
		return r, false, err
	}
	var texts []string
	if err := decode("votes", votes, &texts); err != nil {
		return r, false, err
	}
	for _, text := range texts {
		vote, ok := model.ParseAnswer(text)
		if !ok || vote == model.Open {
			return r, false, unknownID("votes", text)
		}
		r.Votes = append(r.Votes, vote)
	}
	r.Item, known = model.ParseItem(item)
	return r, known, nil
}

func writeRow(t tx, workshop string, r model.VoteRow) error {
	texts := make([]string, len(r.Votes))
	for i, vote := range r.Votes {
		texts[i] = vote.String()
	}
	votes, err := encode(texts)
	if err != nil {
		return err
	}
	_, err = t.exec(putRow, r.ID, workshop, r.Item.ID(), r.Round, votes)
	return err
}

// cleanBallot returns a ballot as it is stored, or an error where it cannot be.
func cleanBallot(b model.WorkshopBallot) (model.WorkshopBallot, error) {
	if err := checkID(b.ID); err != nil {
		return b, fmt.Errorf("ballot: %w", err)
	}
	for what, text := range map[string]*string{"ballot: role": &b.Role, "ballot: name": &b.Name} {
		*text = clean(*text)
		if err := checkLength(what, *text); err != nil {
			return b, err
		}
	}
	for i, answer := range b.Answers {
		if !answer.Valid() {
			return b, fmt.Errorf("ballot: %s: %d is no answer", model.Item(i).ID(), answer)
		}
	}
	return b, nil
}

// cleanRow returns a row as it is stored, its votes sorted, or an error where it
// cannot be.
func cleanRow(r model.VoteRow) (model.VoteRow, error) {
	if err := checkID(r.ID); err != nil {
		return r, fmt.Errorf("votes: %w", err)
	}
	switch {
	case r.Item >= model.ItemCount:
		return r, fmt.Errorf("votes: there is no item %d", r.Item)
	case r.Round != 1 && r.Round != 2:
		return r, fmt.Errorf("votes: there is no round %d", r.Round)
	case len(r.Votes) == 0 || len(r.Votes) > model.MaxPeople:
		return r, fmt.Errorf("votes: %d of them in a row", len(r.Votes))
	}
	r.Votes = slices.Sorted(slices.Values(r.Votes))
	for _, vote := range r.Votes {
		if vote == model.Open || !vote.Valid() {
			return r, fmt.Errorf("votes: %s: %d is no answer", r.Item.ID(), vote)
		}
	}
	return r, nil
}
