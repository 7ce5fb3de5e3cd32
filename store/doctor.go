package store

import (
	"errors"
	"fmt"

	"kundenbindung/model"
)

// Version names the driver and its SQLite, such as
// "mattn/go-sqlite3, SQLite 3.54.1".
func Version() string {
	conn, err := newDriver().Open(":memory:")
	if err != nil {
		return driverName
	}
	defer conn.Close() //nolint:errcheck // nothing was written
	version, err := query(conn, "SELECT sqlite_version()")
	if err != nil {
		return driverName
	}
	return driverName + ", SQLite " + version
}

// Check reads the whole file and reports the first thing that is wrong with
// it. Opening checks most of this already.
func (s *Store) Check() error {
	return s.read("check", func(t tx) error {
		var result string
		if err := t.row("PRAGMA integrity_check(1)").Scan(&result); err != nil {
			return err
		}
		if result != "ok" {
			return fmt.Errorf("%w: %s", model.ErrDamaged, result)
		}
		if err := checkReferences(t); err != nil {
			return errors.Join(model.ErrDamaged, err)
		}
		return nil
	})
}
