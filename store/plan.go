package store

import (
	"database/sql"
	"errors"
	"reflect"
	"time"

	"kundenbindung/model"
)

// SavePlan stores an entry of a company's plan, a new one where its Rev is 0,
// and returns it as it is stored. Its Created, Changed and Settled are the
// store's, and it stays with the assessment it was made for. What is stored
// already in the same words is not stored again.
//
// Where another window saved first, nothing is stored: SavePlan returns what is
// there and [model.ErrStale]. Where another window deleted the entry, what is
// there is the zero entry; with Rev 0 it can be stored anew. An entry of an
// assessment that is not stored is [model.ErrNotFound].
func (s *Store) SavePlan(e model.PlanEntry) (model.PlanEntry, error) {
	ours, err := cleanPlan(e)
	if err != nil {
		return e, s.fail("save plan", err)
	}
	var stored model.PlanEntry
	stale := false
	err = s.write("save plan", existing, func(t tx) (err error) {
		stored, stale, err = putPlan(t, ours, s.now())
		return err
	})
	switch {
	case err != nil:
		return e, err
	case stale:
		return stored, s.fail("save plan", model.ErrStale)
	}
	return stored, nil
}

// DeletePlan removes an entry of that revision. Where another window changed it
// since, it is [model.ErrStale], and where there is none [model.ErrNotFound].
func (s *Store) DeletePlan(id string, rev int64) error {
	return s.write("delete plan", existing, func(t tx) error {
		stored, err := readPlan(t, id)
		switch {
		case err != nil:
			return err
		case stored.Rev != rev:
			return model.ErrStale
		}
		if err := raiseRevs(t, rev); err != nil {
			return err
		}
		_, err = t.exec(deletePlan, id)
		return err
	})
}

// putPlan stores ours, unless it is stored already or somebody was first, and
// returns what is stored then. Where ours knows a revision that the file never
// reached, the file is an older copy: that revision is not given out again.
func putPlan(t tx, ours model.PlanEntry, now time.Time) (stored model.PlanEntry, stale bool, err error) {
	stored, err = readPlan(t, ours.ID)
	switch {
	case isNotFound(err) && ours.Rev == 0:
		ours.Created, ours.Settled = now, settledAt(ours.Status, model.PlanEntry{}, now)
		stored, err = writePlan(t, addPlan, ours, now)
		return stored, false, err
	case isNotFound(err):
		return model.PlanEntry{}, true, raiseRevs(t, ours.Rev)
	case err != nil:
		return stored, false, err
	}
	rev := ours.Rev
	ours.Rev, ours.Assessment, ours.Company = stored.Rev, stored.Assessment, stored.Company
	ours.Created, ours.Changed = stored.Created, stored.Changed
	ours.Settled = settledAt(ours.Status, stored, now)
	switch {
	case reflect.DeepEqual(ours, stored):
		return stored, false, nil
	case rev < stored.Rev:
		return stored, true, nil
	case rev > stored.Rev:
		return stored, true, raiseRevs(t, rev)
	}
	stored, err = writePlan(t, replacePlan, ours, now)
	return stored, false, err
}

// settledAt returns when an entry of that status became done or dismissed.
func settledAt(status model.PlanStatus, before model.PlanEntry, now time.Time) time.Time {
	switch {
	case !status.Settled():
		return time.Time{}
	case status == before.Status:
		return before.Settled
	}
	return now
}

// writePlan runs addPlan or replacePlan, with the readings, and returns what is
// stored then.
func writePlan(t tx, statement string, e model.PlanEntry, now time.Time) (model.PlanEntry, error) {
	items, err := encode(append(itemList(e.Items), e.Others...))
	if err != nil {
		return e, err
	}
	var start any
	if e.Start.Known {
		start = e.Start.Value
	}
	changed, err := t.exec(statement, e.Measure, items, e.Text, e.Who, string(e.Due), e.Status.ID(), e.Note, start,
		stamp(e.Created), stamp(now), optionalStamp(e.Settled), e.ID, e.Assessment)
	switch {
	case err != nil:
		return e, err
	case changed == 0:
		return e, model.ErrNotFound // there is no such assessment
	}
	if _, err := t.exec(dropReadings, e.ID); err != nil {
		return e, err
	}
	for _, r := range e.Readings {
		if _, err := t.exec(addReading, e.ID, string(r.At), r.Value, r.Note); err != nil {
			return e, err
		}
	}
	return readPlan(t, e.ID)
}

// Plan returns the plans of all companies: what is due first on top, what has
// no day after that, and the older entry first on one day.
func (s *Store) Plan() ([]model.PlanEntry, error) {
	var all []model.PlanEntry
	err := s.read("read plan", func(t tx) (err error) {
		all, err = readPlans(t, listPlan)
		return err
	})
	return all, err
}

// readPlan returns an entry, or [model.ErrNotFound].
func readPlan(t tx, id string) (e model.PlanEntry, err error) {
	e, err = scanPlan(t.row(loadPlan, id).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return e, model.ErrNotFound
	}
	if err != nil {
		return e, err
	}
	return e, t.each(func(scan func(...any) error) error {
		_, r, err := scanReading(scan)
		e.Readings = append(e.Readings, r)
		return err
	}, loadReadings, id)
}

// readPlans returns the entries that a statement lists, with their readings.
func readPlans(t tx, statement string, args ...any) (all []model.PlanEntry, err error) {
	places := map[string]int{}
	err = t.each(func(scan func(...any) error) error {
		e, err := scanPlan(scan)
		places[e.ID] = len(all)
		all = append(all, e)
		return err
	}, statement, args...)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return all, t.each(func(scan func(...any) error) error {
		id, r, err := scanReading(scan)
		if place, ok := places[id]; ok {
			all[place].Readings = append(all[place].Readings, r)
		}
		return err
	}, listReadings)
}

func scanPlan(scan func(...any) error) (e model.PlanEntry, err error) {
	var items, due, status, created, changed string
	var start sql.NullFloat64
	var settled *string
	if err := scan(&e.ID, &e.Assessment, &e.Company, &e.Measure, &items, &e.Text, &e.Who, &due, &status, &e.Note, &start,
		&e.Rev, &created, &changed, &settled); err != nil {
		return e, err
	}
	e.Start = model.Figure{Value: start.Float64, Known: start.Valid}
	var ok bool
	if e.Status, ok = model.ParsePlanStatus(status); !ok {
		return e, unknownID("status", status)
	}
	if e.Due, ok = model.ParseDay(due); !ok {
		return e, unknownID("due", due)
	}
	var errs [4]error
	e.Items, e.Others, errs[0] = parseItems("items", items)
	e.Created, errs[1] = parseStamp(created)
	e.Changed, errs[2] = parseStamp(changed)
	e.Settled, errs[3] = parseOptionalStamp(settled)
	return e, errors.Join(errs[:]...)
}

func scanReading(scan func(...any) error) (plan string, r model.Reading, err error) {
	var day string
	if err := scan(&plan, &day, &r.Value, &r.Note); err != nil {
		return plan, r, err
	}
	var ok bool
	if r.At, ok = model.ParseDay(day); !ok {
		return plan, r, unknownID("day", day)
	}
	return plan, r, nil
}
