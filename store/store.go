package store

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
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
	db        *sql.DB     // nil while there is nothing to read
	file      fs.FileInfo // what db has open
	blank     bool        // db has no tables yet
	proven    bool        // journal_mode was read back after a save
	closed    bool
	copied    bool   // a backup was made in this write
	backupDay string // the day for which the daily backup was made or tried
	backupErr error  // why the daily backup failed
}

var errReplaced = errors.New("the file was moved, deleted or replaced while it was open")

// Open prepares the file at path for use. It writes nothing, except that an
// older file is brought up to date, after a backup. A missing file is no
// error: the first save makes it, with its folder.
//
// It refuses a file that is newer ([model.ErrNewer]), damaged
// ([model.ErrDamaged]) or not this program's ([model.ErrForeign]: also a link,
// a folder or anything else that is no plain file) and does not touch it. A
// file of 0 bytes counts as damaged where backups of it exist.
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
	if err := s.attach(existing); err != nil {
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

// attach connects to the file. Where it is missing or empty, s.db stays nil,
// unless the caller is about to fill it.
func (s *Store) attach(where target) error {
	if s.blank && where == existing {
		if err := s.detach(); err != nil { // another process may have filled it
			return err
		}
	}
	if s.db != nil {
		return nil
	}
	what, info, err := opened.claim(s.path, len(s.steps))
	if err != nil {
		return err
	}
	switch {
	case what == missing && where == orNew:
		if err := makeFile(s.path); err != nil {
			return unwritable(err)
		}
		return s.attach(orNew)
	case what == missing:
		return nil
	}
	s.file = info
	if err := s.connect(what, where); err != nil {
		return errors.Join(err, s.detach())
	}
	if s.blank && where == existing {
		return s.detach()
	}
	return nil
}

// connect opens the claimed file and migrates it where it is older.
func (s *Store) connect(what found, where target) error {
	if what == empty {
		if err := s.suspectLoss(); err != nil || where == existing {
			s.blank = true
			return err
		}
	}
	s.db = s.open(s.connector())
	version := 0
	err := look(s.db, func(t tx) (err error) {
		version, err = t.version()
		return err
	})
	if err != nil {
		return err
	}
	s.blank = version == 0
	if s.blank || version == len(s.steps) {
		return nil
	}
	return s.migrate()
}

// suspectLoss refuses an empty file where backups show that it was not always
// empty.
func (s *Store) suspectLoss() error {
	backups, err := s.listBackups()
	if err != nil || len(backups) == 0 {
		return err
	}
	return fmt.Errorf("%w: it is empty, but there are backups of it", model.ErrDamaged)
}

func (s *Store) connector() connector {
	return connector{uri: writeURI(s.path), before: readPragmas, after: s.pragmas, newest: len(s.steps)}
}

// open returns a pool of one connection: SQLite has one writer, and a second
// connection of ours would only wait for the first.
func (s *Store) open(c connector) *sql.DB {
	db := sql.OpenDB(c)
	db.SetMaxOpenConns(1)
	return db
}

// detach closes the connection and forgets the file.
func (s *Store) detach() (err error) {
	if s.db != nil {
		err = s.db.Close()
	}
	if s.file != nil {
		opened.release(s.file)
	}
	s.db, s.file, s.blank = nil, nil, false
	return err
}

// read runs fn on what is stored. Where nothing is stored yet, it does not
// call fn.
func (s *Store) read(verb string, fn func(tx) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return s.fail(verb, os.ErrClosed)
	}
	if err := s.attach(existing); err != nil || s.db == nil {
		return s.fail(verb, err)
	}
	return s.fail(verb, look(s.db, func(t tx) error {
		if err := s.expectVersion(t); err != nil {
			return err
		}
		return fn(t)
	}))
}

// target says whether a write makes sense where nothing is stored yet.
type target bool

const (
	orNew    target = true  // makes the file where it is missing
	existing target = false // reports model.ErrNotFound then
)

// write runs fn in one transaction. When it returns nil, what fn did is on the
// disk; otherwise nothing of it is.
func (s *Store) write(verb string, where target, fn func(tx) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return s.fail(verb, os.ErrClosed)
	}
	return s.fail(verb, s.writeLocked(where, fn))
}

func (s *Store) writeLocked(where target, fn func(tx) error) error {
	if err := s.attach(where); err != nil {
		return err
	}
	if s.db == nil {
		return model.ErrNotFound
	}
	if err := s.inPlace(); err != nil {
		return err
	}
	s.copied = false
	err := change(s.db, func(t tx) error {
		if err := s.ready(t); err != nil {
			return err
		}
		return fn(t)
	})
	if err != nil {
		return err
	}
	s.blank = false
	return s.prove()
}

// inPlace refuses to save into a file that no longer has its name: what is
// saved there would be gone with the last process that has it open.
func (s *Store) inPlace() error {
	info, err := os.Lstat(s.path)
	if err == nil && os.SameFile(info, s.file) {
		return nil
	}
	return fmt.Errorf("%w: %w", model.ErrNoSpace, errReplaced)
}

// ready makes the tables in an empty file and the first backup of a day in any
// other. The transaction has the write lock, so of several processes one does.
func (s *Store) ready(t tx) error {
	version, err := t.version()
	if err != nil {
		return err
	}
	if version == 0 {
		s.backupDay = s.today() // there is nothing to back up
		return climb(t, 0, s.steps)
	}
	if err := s.expectVersion(t); err != nil {
		return err
	}
	s.backupDaily()
	return nil
}

// expectVersion notices that another process has migrated the file since it
// was opened.
func (s *Store) expectVersion(t tx) error {
	version, err := t.version()
	switch {
	case err != nil:
		return err
	case version > len(s.steps):
		return fmt.Errorf("%w: user_version is now %d, newest known %d", model.ErrNewer, version, len(s.steps))
	case version < len(s.steps):
		return errReplaced
	}
	return nil
}

// prove reads journal_mode back after the first real save: on a disk that
// cannot be written SQLite answers with the wish before.
func (s *Store) prove() error {
	if s.proven {
		return nil
	}
	want := s.pragmas[len(s.pragmas)-1].want
	got := ""
	if err := s.db.QueryRowContext(background, "PRAGMA journal_mode").Scan(&got); err != nil {
		return err
	}
	if got != want {
		return fmt.Errorf("journal_mode is %q, want %q", got, want)
	}
	s.proven = true
	return nil
}
