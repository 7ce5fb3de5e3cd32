package store

import (
	"errors"

	"kundenbindung/model"
)

// List returns all assessments, the one changed last first.
func (s *Store) List() ([]model.Summary, error) {
	var list []model.Summary
	err := s.read("list", func(t tx) (err error) {
		list, err = listSummaries(t)
		return err
	})
	return list, err
}

func listSummaries(t tx) ([]model.Summary, error) {
	var list []model.Summary
	places := map[string]int{}
	err := t.each(func(scan func(...any) error) error {
		summary, err := scanSummary(scan)
		places[summary.ID] = len(list)
		list = append(list, summary)
		return err
	}, listHeads)
	if err != nil {
		return nil, err
	}
	return list, t.each(func(scan func(...any) error) error {
		var id, item, value string
		if err := scan(&id, &item, &value); err != nil {
			return err
		}
		place, ok := places[id]
		if !ok {
			return unknownID("assessment", id)
		}
		return placeAnswer(&list[place].Answers, item, value)
	}, listAnswers)
}

func scanSummary(scan func(...any) error) (s model.Summary, err error) {
	var mode, started, changed string
	var finished *string
	if err := scan(&s.ID, &s.Company, &mode, &started, &changed, &finished, &s.Workshop); err != nil {
		return s, err
	}
	var ok bool
	if s.Mode, ok = model.ParseMode(mode); !ok {
		return s, unknownID("mode", mode)
	}
	var errs [3]error
	s.Started, errs[0] = parseStamp(started)
	s.Changed, errs[1] = parseStamp(changed)
	s.Finished, errs[2] = parseOptionalStamp(finished)
	return s, errors.Join(errs[:]...)
}

// Resolve returns the only ID that begins with prefix, in upper or lower case;
// a whole ID resolves to itself. It reports [model.ErrNotFound], also for "",
// and [model.ErrAmbiguous].
func (s *Store) Resolve(prefix string) (string, error) { return s.resolve(findIDs, prefix) }

// ResolveWorkshop is [Store.Resolve] for the IDs of workshops.
func (s *Store) ResolveWorkshop(prefix string) (string, error) {
	return s.resolve(findWorkshops, prefix)
}

func (s *Store) resolve(statement, prefix string) (string, error) {
	var ids []string
	err := s.read("find", func(t tx) (err error) {
		ids, err = t.texts(statement, prefix)
		return err
	})
	switch {
	case err != nil:
		return "", err
	case prefix == "" || len(ids) == 0:
		return "", s.fail("find", model.ErrNotFound)
	case len(ids) > 1 && len(ids[0]) != len(prefix):
		return "", s.fail("find", model.ErrAmbiguous)
	}
	return ids[0], nil
}
