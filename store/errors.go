package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"kundenbindung/model"
)

// ErrTooLong says that a text is longer than [MaxText]. Nothing was stored.
var ErrTooLong = errors.New("the text is too long")

// MaxText is the largest size in bytes of a note or a name. It keeps a paste by
// mistake from growing the file.
const MaxText = 64 << 10

// SQLite's result codes that callers are told apart by.
const (
	sqlitePerm     = 3
	sqliteBusy     = 5
	sqliteLocked   = 6
	sqliteReadOnly = 8
	sqliteIOErr    = 10
	sqliteCorrupt  = 11
	sqliteFull     = 13
	sqliteCantOpen = 14
	sqliteNotADB   = 26

	sqliteIOErrRead      = sqliteIOErr | 1<<8
	sqliteIOErrShortRead = sqliteIOErr | 2<<8
)

// fail adds the verb and the path to an error and makes it one of the model's
// where there is one.
func (s *Store) fail(verb string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s %s: %w", verb, s.path, classify(err))
}

// classify adds the model's error to one of SQLite.
func classify(err error) error {
	kind := kindOf(code(err))
	if kind == nil || errors.Is(err, kind) {
		return err
	}
	return fmt.Errorf("%w: %w", kind, err)
}

func kindOf(primary, extended int) error {
	switch primary {
	case sqliteBusy, sqliteLocked:
		return model.ErrBusy
	case sqliteCorrupt, sqliteNotADB:
		return model.ErrDamaged
	case sqliteFull, sqliteReadOnly, sqliteCantOpen, sqlitePerm:
		return model.ErrNoSpace
	case sqliteIOErr:
		if extended == sqliteIOErrRead || extended == sqliteIOErrShortRead {
			return nil // the disk cannot be read: no error of the model says so
		}
		return model.ErrNoSpace // EFBIG and a quota arrive like this
	}
	return nil
}

// unwritable marks an error of the operating system as one of writing: no
// space, no permission or a read-only disk.
func unwritable(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	if errors.As(err, &path) || errors.As(err, &link) {
		return fmt.Errorf("%w: %w", model.ErrNoSpace, err)
	}
	return err
}
