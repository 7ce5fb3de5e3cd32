//go:build !cgo

package store

import (
	"database/sql/driver"
	"errors"

	"modernc.org/sqlite"
)

const driverName = "modernc.org/sqlite"

func newDriver() driver.Driver { return &sqlite.Driver{} }

// code returns SQLite's primary and extended result code of err, or 0, 0
// where err does not come from SQLite.
func code(err error) (primary, extended int) {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return 0, 0
	}
	return e.Code() & 0xff, e.Code()
}
