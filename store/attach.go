package store

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"kundenbindung/model"
)

// target says whether a write makes sense where nothing is stored yet.
type target uint8

const (
	existing target = iota // reports model.ErrNotFound then
	orNew                  // makes the file where it is missing
)

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
	what, info, err := opened.claim(s.path, s.newest())
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
	if s.blank || s.newer || version == len(s.steps) {
		return nil
	}
	return s.migrate()
}

// suspectLoss refuses an empty file where backups show that it was not always
// empty. One that was just made is empty because nothing was there.
func (s *Store) suspectLoss() error {
	if _, err := os.Lstat(newMark(s.path)); err == nil {
		return nil
	}
	backups, err := s.listBackups()
	if err != nil || len(backups) == 0 {
		return err
	}
	return fmt.Errorf("%w: it is empty, but there are backups of it", model.ErrDamaged)
}

func (s *Store) connector() connector {
	if s.newer {
		return connector{uri: readURI(s.path), before: readPragmas, after: unwritten, newest: s.newest()}
	}
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

// inPlace refuses to save into a file that no longer has its name: what is
// saved there would be gone with the last process that has it open. Where
// another file took its place, the next try takes that one; the revisions
// tell what differs.
func (s *Store) inPlace() error {
	info, err := os.Lstat(s.path)
	switch {
	case err == nil && os.SameFile(info, s.file):
		return nil
	case err == nil:
		return errors.Join(model.ErrGone, s.detach())
	case errors.Is(err, fs.ErrNotExist):
		return model.ErrGone
	}
	return unwritable(err)
}
