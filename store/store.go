package store

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"sync"
	"time"

	"kundenbindung/model"
)

// Options are what a store takes from outside. The zero value is for use.
type Options struct {
	// Now is the clock, and its location decides when a day begins for the
	// daily backup. time.Now where nil.
	Now func() time.Time

	// ReadNewer opens also a file from a newer version, to be read only and as
	// far as this version understands it ([Store.Newer]). Nothing is written then,
	// neither to the file nor beside it.
	ReadNewer bool

	// For tests: other steps than those of this version, other durability.
	steps   []string
	pragmas []pragma
}

// Store is one open database file. It can be used by several goroutines and by
// several processes at the same time; within a process everything waits in one
// line.
type Store struct {
	path    string // absolute
	now     func() time.Time
	steps   []string
	pragmas []pragma // of a writing connection, after the file was examined

	mu        sync.Mutex
	db        *sql.DB               // nil while there is nothing to read
	file      fs.FileInfo           // what db has open
	blank     bool                  // db has no tables yet
	newer     bool                  // the file is from a newer version, and is only read
	tables    map[string]definition // of this version, where the file is newer
	proven    bool                  // journal_mode was read back after a save
	closed    bool
	wishes    map[string]string // settings that wait for a file
	copied    bool              // a backup was made in this write
	backupDay string            // the day for which the daily backup was made or tried
	backupErr error             // why the daily backup failed
}

// Open prepares the file at path for use. It writes nothing, except that an
// older file is brought up to date, after a backup. A missing file is no
// error: the first save makes it, with its folder.
//
// It refuses a file that is newer ([model.ErrNewer], unless it is to be read only
// and can be), damaged
// ([model.ErrDamaged], with [model.ErrBackedUp] where backups lie beside it),
// another program's ([model.ErrForeign]) or no plain file ([model.ErrFolder]
// and so on) and does not touch it. A file of 0 bytes counts as damaged where
// backups of it exist, unless a first save was cut off while it made the file.
func Open(path string, opt Options) (*Store, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	s := &Store{path: abs, now: opt.Now, steps: opt.steps, pragmas: opt.pragmas}
	if s.now == nil {
		s.now = time.Now
	}
	if s.steps == nil {
		s.steps = steps
	}
	if s.pragmas == nil {
		s.pragmas = durabilityPragmas
	}
	err = s.attach(existing)
	if opt.ReadNewer && errors.Is(err, model.ErrNewer) {
		err = s.attachNewer()
	}
	if err != nil {
		return nil, s.fail("open", err)
	}
	return s, nil
}

// Path returns the absolute path of the file.
func (s *Store) Path() string { return s.path }

// Close closes the file. Every save that returned is on the disk already.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	return s.fail("close", s.detach())
}
