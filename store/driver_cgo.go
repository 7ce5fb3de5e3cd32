//go:build cgo

package store

import (
	"database/sql/driver"
	"errors"

	"github.com/mattn/go-sqlite3"
)

const driverName = "mattn/go-sqlite3"

func newDriver() driver.Driver { return &sqlite3.SQLiteDriver{} }

// code returns SQLite's primary and extended result code of err, or 0, 0
// where err does not come from SQLite.
func code(err error) (primary, extended int) {
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return 0, 0
	}
	return int(e.Code), int(e.ExtendedCode)
}
