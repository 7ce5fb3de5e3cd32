package store

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

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
	sqliteReadOnlyMoved  = sqliteReadOnly | 4<<8
)

// fail adds the verb and the path to an error and makes it one of the model's
// where there is one.
func (s *Store) fail(verb string, err error) error {
	if err == nil {
		return nil
	}
	err = classify(err)
	if s.newer {
		err = misread(err)
	}
	if errors.Is(err, model.ErrDamaged) {
		if backups, failed := s.listBackups(); failed == nil && len(backups) > 0 {
			err = fmt.Errorf("%w; %w", err, model.ErrBackedUp)
		}
	}
	return fmt.Errorf("%s %s: %w", verb, s.path, err)
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
	case sqliteFull:
		return model.ErrNoSpace
	case sqliteReadOnly:
		if extended == sqliteReadOnlyMoved {
			return model.ErrGone
		}
		return model.ErrReadOnly
	case sqliteCantOpen, sqlitePerm:
		return model.ErrReadOnly // what cannot be opened is mostly the journal
	case sqliteIOErr:
		if extended == sqliteIOErrRead || extended == sqliteIOErrShortRead {
			return nil // the disk cannot be read: no error of the model says so
		}
		return model.ErrNoSpace // EFBIG and a quota arrive like this
	}
	return nil
}

// unwritable marks an error of the operating system as one of writing: no
// permission, a read-only disk or no space.
func unwritable(err error) error {
	for _, known := range []struct{ cause, kind error }{
		{fs.ErrPermission, model.ErrReadOnly}, // also where the file is immutable
		{syscall.EROFS, model.ErrReadOnly},
		{syscall.ENOSPC, model.ErrNoSpace},
		{syscall.EDQUOT, model.ErrNoSpace},
		{syscall.EFBIG, model.ErrNoSpace},
	} {
		if errors.Is(err, known.cause) {
			return fmt.Errorf("%w: %w", known.kind, err)
		}
	}
	return err
}
