package store

import "kundenbindung/model"

// Delete removes an assessment with its answers, history and workshop; SQLite
// overwrites the freed space with zeros. Its plan goes with the last assessment
// of its company: where there is another one, the entries pass to that, because
// the work is the company's and is not done yet. It returns the paths of the
// backups, newest first: they still hold what was deleted.
func (s *Store) Delete(id string) (backups []string, err error) {
	err = s.write("delete", existing, func(t tx) error {
		var used int64
		if err := t.row(highestRev, id).Scan(&used); err != nil {
			return err
		}
		if err := raiseRevs(t, used); err != nil {
			return err
		}
		if _, err := t.exec(bequeathPlan, id); err != nil {
			return err
		}
		changed, err := t.exec(deleteHead, id)
		if err != nil {
			return err
		}
		if changed == 0 {
			return model.ErrNotFound
		}
		_, err = t.exec(dropCompanies)
		return err
	})
	if err != nil {
		return nil, err
	}
	list, err := s.Backups()
	for _, b := range list {
		backups = append(backups, b.Path)
	}
	return backups, err
}
