package store

import "kundenbindung/model"

// Delete removes an assessment with its answers, history and workshop; SQLite
// overwrites the freed space with zeros. Its plan goes with the last assessment
// of its company: where there is another one, the entries pass to that, because
// the work is the company's and is not done yet. It returns the paths of the
// backups, newest first, that still hold what was deleted, or may because they
// cannot be read; the folder stands for all of them where it cannot be listed.
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
	return s.holding(id), nil
}

// holding returns the backups that hold an assessment or cannot be read. That
// fails in no way: what was asked for is done by now.
func (s *Store) holding(id string) (paths []string) {
	backups, err := s.listBackups()
	if err != nil {
		return []string{s.backupFolder()}
	}
	for _, b := range backups {
		var n int
		err := readCopy(b.Path, len(s.steps), func(t tx) error { return t.row(countHead, id).Scan(&n) })
		if err != nil || n > 0 {
			paths = append(paths, b.Path)
		}
	}
	return paths
}
