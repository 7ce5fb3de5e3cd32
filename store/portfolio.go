package store

import "kundenbindung/model"

// Portfolio returns the latest finished assessment of every company, by the
// names of the companies. Ballots are none of them.
func (s *Store) Portfolio() ([]model.Case, error) {
	var cases []model.Case
	err := s.read("read portfolio", func(t tx) (err error) {
		cases, err = readCases(t)
		return err
	})
	return cases, err
}

func readCases(t tx) ([]model.Case, error) {
	var ids []string
	var included []bool
	err := t.each(func(scan func(...any) error) error {
		var id string
		var in bool
		err := scan(&id, &in)
		ids, included = append(ids, id), append(included, in)
		return err
	}, listFinished)
	if err != nil {
		return nil, err
	}
	records, err := readRecords(t, ids)
	cases := make([]model.Case, len(records))
	for i, r := range records {
		cases[i] = model.Case{Record: r, Included: included[i]}
	}
	return cases, err
}

// SetIncluded takes the company of an assessment into the reference band of
// the portfolio, or out of it. It changes no revision: an assessment says the
// same as before.
func (s *Store) SetIncluded(assessment string, included bool) error {
	return s.write("save portfolio", existing, func(t tx) error {
		if _, err := companyID(t.row(companyOf, assessment)); err != nil {
			return err
		}
		_, err := t.exec(includeCompany, bit(included), assessment)
		return err
	})
}

// bit is how SQLite has a bool.
func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
