package store

import (
	"database/sql"
	"errors"

	"kundenbindung/model"
)

func isNotFound(err error) bool { return errors.Is(err, model.ErrNotFound) }

// Load returns an assessment with its revisions, or [model.ErrNotFound].
// Settled comes from the plan of its company.
func (s *Store) Load(id string) (model.Record, error) {
	var record *model.Record
	err := s.read("load", func(t tx) error {
		loaded, err := readRecord(t, id)
		record = &loaded
		return err
	})
	if err == nil && record == nil {
		err = s.fail("load", model.ErrNotFound)
	}
	if err != nil {
		return model.Record{}, err
	}
	return *record, nil
}

func readRecord(t tx, id string) (model.Record, error) {
	h, err := readHead(t, id)
	if err != nil {
		return model.Record{}, err
	}
	r := model.Record{Assessment: h.Assessment, HeadRev: h.rev}
	if err := readAnswers(t, &r); err != nil {
		return r, err
	}
	return r, t.each(func(scan func(...any) error) error {
		var measure string
		if err := scan(&measure); err != nil {
			return err
		}
		if r.Settled == nil {
			r.Settled = map[string]bool{}
		}
		r.Settled[measure] = true
		return nil
	}, settledOf, id)
}

func readAnswers(t tx, r *model.Record) error {
	return t.each(func(scan func(...any) error) error {
		var item, value, note string
		var rev int64
		if err := scan(&item, &value, &note, &rev); err != nil {
			return err
		}
		if i, known := model.ParseItem(item); known {
			r.Notes[i], r.AnswerRevs[i] = note, rev
		}
		return placeAnswer(&r.Answers, item, value)
	}, loadAnswers, r.ID)
}

// Result returns the result/v1 that was stored when the assessment was
// finished, or nil where none is.
func (s *Store) Result(id string) ([]byte, error) {
	var result *string
	found := false
	err := s.read("load result", func(t tx) error {
		err := t.row(loadResult, id).Scan(&result)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		found = true
		return err
	})
	switch {
	case err != nil:
		return nil, err
	case !found:
		return nil, s.fail("load result", model.ErrNotFound)
	case result == nil:
		return nil, nil
	}
	return []byte(*result), nil
}
