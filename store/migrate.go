package store

import (
	"errors"
	"fmt"
	"slices"

	"kundenbindung/model"
)

// steps bring a file from version n to n+1; the newest user_version is their
// number. A step is never edited once it was released, only followed by
// another (a test holds their hashes). A step that gives what is stored another
// meaning gives its column another name, because older versions read what they
// find under a name they know (newer.go). They run with foreign keys off, so that
// one may rebuild a table; what they leave is checked before the commit.
var steps = []string{schema1, schema2, schema3}

// climb runs the steps that a file of version from lacks. It runs inside the
// caller's transaction: the file has all of them or none.
func climb(t tx, from int, steps []string) error {
	for i, step := range steps[from:] {
		if _, err := t.exec(step); err != nil {
			return fmt.Errorf("step %d: %w", from+i+1, err)
		}
	}
	marks := fmt.Sprintf("PRAGMA application_id=%d; PRAGMA user_version=%d", applicationID, len(steps))
	if _, err := t.exec(marks); err != nil {
		return err
	}
	return checkReferences(t)
}

func checkReferences(t tx) error {
	return t.each(func(scan func(...any) error) error {
		var table, parent, row, key any
		if err := scan(&table, &row, &parent, &key); err != nil {
			return err
		}
		return fmt.Errorf("a row of %v refers to no row of %v", table, parent)
	}, "PRAGMA foreign_key_check")
}

// migrate brings an older file up to date, on a connection of its own. The
// version is read again under the write lock: of several processes that start
// at once, one migrates.
func (s *Store) migrate() (err error) {
	c := s.connector()
	c.after = slices.Clone(c.after)
	for i, p := range c.after {
		if p.name == "foreign_keys" {
			c.after[i] = pragma{"foreign_keys", "OFF", "0"}
		}
	}
	db := s.open(c)
	defer func() { err = errors.Join(err, db.Close()) }()
	s.copied = false
	return change(db, func(t tx) error {
		version, err := t.version()
		if err != nil || version == len(s.steps) {
			return err
		}
		if version > len(s.steps) {
			return s.expectVersion(t)
		}
		if err := s.backup(); err != nil {
			return fmt.Errorf("%w: %w", model.ErrBackup, err)
		}
		return climb(t, version, s.steps)
	})
}
