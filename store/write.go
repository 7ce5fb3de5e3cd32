package store

import (
	"errors"
	"fmt"
	"os"

	"kundenbindung/model"
)

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
	expected := s.expectVersion
	if s.newer {
		expected = s.legible
	}
	return s.fail(verb, look(s.db, func(t tx) error {
		if err := expected(t); err != nil {
			return err
		}
		return fn(t)
	}))
}

// write runs fn in one transaction. When it returns nil, what fn did is on the
// disk; otherwise nothing of it is.
func (s *Store) write(verb string, where target, fn func(tx) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.closed:
		return s.fail(verb, os.ErrClosed)
	case s.newer:
		return s.fail(verb, model.ErrNewer)
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
		if err := s.grant(t); err != nil {
			return err
		}
		return fn(t)
	})
	switch {
	case err == nil:
		if s.blank || !s.proven {
			os.Remove(newMark(s.path)) //nolint:errcheck // mostly there is none
		}
		s.blank, s.wishes = false, nil
		return s.prove()
	case s.blank: // another process may have filled it by the next try
		return errors.Join(err, s.detach())
	}
	return err
}

// ready makes the tables in an empty file and the first backup of a day in any
// other. The transaction has the write lock, so of several processes one does.
func (s *Store) ready(t tx) error {
	version, err := t.version()
	if err != nil {
		return err
	}
	if version == 0 {
		if !s.blank {
			return fmt.Errorf("%w: it was emptied while it was open", model.ErrDamaged)
		}
		s.backupDay = s.today() // there is nothing to back up
		return climb(t, 0, s.steps)
	}
	if err := s.expectVersion(t); err != nil {
		return err
	}
	s.blank = false // another process may have filled it
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
		return model.ErrGone
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
