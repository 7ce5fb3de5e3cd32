package store

import (
	"database/sql"
	"errors"

	"kundenbindung/model"
)

// Rename gives the company of an assessment another name, for all of its
// assessments; where it has none yet, for this assessment only, because the
// others without a name can be of other companies. Where another company has
// that name already, the two become one. Other windows that have one of them
// open learn of it when they save.
func (s *Store) Rename(id, name string) error {
	name = clean(name)
	if err := checkLength("company", name); err != nil {
		return s.fail("rename", err)
	}
	return s.write("rename", existing, func(t tx) error { return rename(t, id, name, stamp(s.now())) })
}

func rename(t tx, id, name, now string) error {
	old, err := companyID(t.row(companyOf, id))
	if err != nil {
		return err
	}
	if _, err := t.exec(touchHead, now, id); err != nil {
		return err
	}
	nameless, err := companyID(t.row(findCompany, ""))
	if err == nil && nameless == old && name != "" {
		return nameOne(t, id, name)
	}
	other, err := companyID(t.row(findCompany, name))
	switch {
	case isNotFound(err):
		if _, err := t.exec(renameCompany, name, old); err != nil {
			return err
		}
		_, err = t.exec(reviseCompany, old)
		return err
	case err != nil || other == old:
		return err
	}
	return merge(t, old, other)
}

// nameOne names the company of one assessment that had none.
func nameOne(t tx, id, name string) error {
	company, err := companyNamed(t, name, id)
	if err != nil {
		return err
	}
	if _, err := t.exec(moveOne, company, id); err != nil {
		return err
	}
	_, err = t.exec(dropCompanies)
	return err
}

// merge moves the assessments of one company to another, with their plans. Where
// one of the two was taken out of the reference band, both are.
func merge(t tx, from, to int64) error {
	if _, err := t.exec(reviseCompany, from); err != nil {
		return err
	}
	if _, err := t.exec(joinBand, from, to); err != nil {
		return err
	}
	if _, err := t.exec(moveCompany, to, from); err != nil {
		return err
	}
	_, err := t.exec(dropCompanies)
	return err
}

func companyID(row *sql.Row) (id int64, err error) {
	err = row.Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		err = model.ErrNotFound
	}
	return id, err
}
