package store

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"kundenbindung/model"
)

// Backup is a copy of the database that was verified when it was made.
type Backup struct {
	Path string
	At   time.Time // in the location of the store's clock
}

const (
	backupTime    = "20060102T150405Z"
	backupEnding  = ".db"
	partialEnding = ".partial" // of a backup that is being made
	partialAge    = time.Hour  // older than that, nobody is making it any more
)

var backupName = regexp.MustCompile(`^-(\d{8}T\d{6}Z)(?:-\d+)?\.db$`)

// Backups returns the backups beside the file, newest first.
func (s *Store) Backups() ([]Backup, error) {
	backups, err := s.listBackups()
	return backups, s.fail("list backups", err)
}

// BackupError returns why the last daily backup could not be made, or nil. It
// never keeps an answer from being saved.
func (s *Store) BackupError() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.backupErr
}

func (s *Store) today() string { return s.now().Format(time.DateOnly) }

func (s *Store) backupFolder() string { return filepath.Join(filepath.Dir(s.path), "backups") }

// stem keeps the backups of two databases in one folder apart.
func (s *Store) stem() string {
	return strings.TrimSuffix(filepath.Base(s.path), filepath.Ext(s.path))
}

func (s *Store) listBackups() ([]Backup, error) {
	entries, err := os.ReadDir(s.backupFolder())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var backups []Backup
	for _, entry := range entries {
		if at, ok := s.backupAt(entry.Name()); ok && entry.Type().IsRegular() {
			backups = append(backups, Backup{filepath.Join(s.backupFolder(), entry.Name()), at})
		}
	}
	slices.SortFunc(backups, func(a, b Backup) int {
		if c := b.At.Compare(a.At); c != 0 {
			return c
		}
		return strings.Compare(b.Path, a.Path)
	})
	return backups, nil
}

// backupAt reads the time from a name, and false from any other name.
func (s *Store) backupAt(name string) (time.Time, bool) {
	rest, ok := strings.CutPrefix(name, s.stem())
	match := backupName.FindStringSubmatch(rest)
	if !ok || match == nil {
		return time.Time{}, false
	}
	at, err := time.Parse(backupTime, match[1])
	return at.In(s.now().Location()), err == nil
}

// backupDaily makes the backup that is due at the first change of a day. It
// tries once: where it fails, saving the answer matters more.
func (s *Store) backupDaily() {
	today := s.today()
	if s.backupDay == today {
		return
	}
	s.backupDay = today
	backups, err := s.listBackups()
	made := slices.ContainsFunc(backups, func(b Backup) bool { return b.At.Format(time.DateOnly) == today })
	if err == nil && !made {
		err = s.backup()
	}
	s.backupErr = s.fail("back up", err)
}

// backup makes a backup of the last committed state beside the file and thins
// out the older ones. The caller holds the write lock and has not written yet;
// a second call within one write has nothing to add.
func (s *Store) backup() error {
	if s.copied {
		return nil
	}
	folder := s.backupFolder()
	if err := makeFolder(folder); err != nil {
		return unwritable(err)
	}
	s.sweep(folder)
	path := s.freeName(folder)
	if err := s.copyTo(path); err != nil {
		return err
	}
	s.copied = true
	s.backupDay = s.today()
	s.thinOut(path)
	return nil
}

// freeName returns a name for a backup made now.
func (s *Store) freeName(folder string) string {
	name := s.stem() + "-" + s.now().UTC().Format(backupTime)
	for n := 1; ; n++ {
		path := filepath.Join(folder, name+backupEnding)
		if n > 1 {
			path = filepath.Join(folder, fmt.Sprintf("%s-%d%s", name, n, backupEnding))
		}
		if _, err := os.Lstat(path); err != nil {
			return path
		}
	}
}

// copyTo writes a copy under a temporary name, verifies it, flushes it and
// gives it its name: under that name there is never half a file.
func (s *Store) copyTo(path string) error {
	partial, err := os.CreateTemp(filepath.Dir(path), s.stem()+"-*"+partialEnding) // mode 0600
	if err != nil {
		return unwritable(err)
	}
	defer os.Remove(partial.Name()) //nolint:errcheck // gone already once it was renamed
	if err := partial.Close(); err != nil {
		return err
	}
	if err := s.copyInto(partial.Name()); err != nil {
		return err
	}
	if err := syncFile(partial.Name()); err != nil {
		return unwritable(err)
	}
	if err := os.Rename(partial.Name(), path); err != nil {
		return unwritable(err)
	}
	return syncFolder(filepath.Dir(path))
}

// copyInto fills an empty file and checks that it holds what it should. It
// reads through a connection of its own, because the write transaction that
// the caller is in cannot copy.
func (s *Store) copyInto(partial string) (err error) {
	db := s.open(s.connector())
	defer func() { err = errors.Join(err, db.Close()) }()
	voting, err := s.voting(tx{db})
	switch {
	case err != nil:
		return err
	case voting:
		err = s.copySecretly(partial)
	default:
		_, err = (tx{db}).exec("VACUUM INTO ?", partial)
	}
	if err != nil {
		return err
	}
	var want int
	if err := (tx{db}).row(countAnswers).Scan(&want); err != nil {
		return err
	}
	got, err := verify(partial, len(s.steps))
	if err == nil && got != want {
		err = fmt.Errorf("%w: the copy holds %d answers of %d", model.ErrDamaged, got, want)
	}
	return err
}

// verify returns how many answers a copy holds. It examines the file while it
// connects, and changes nothing.
func verify(path string, newest int) (answers int, err error) {
	err = readCopy(path, newest, func(t tx) error { return t.row(countAnswers).Scan(&answers) })
	return answers, err
}

// readCopy reads from a copy, which it examines while it connects.
func readCopy(path string, newest int, read func(tx) error) (err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return err
	}
	_, info, err := opened.claim(path, newest)
	if err != nil {
		return err
	}
	if info == nil {
		return &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}
	}
	defer opened.release(info)
	db := sql.OpenDB(connector{uri: readURI(path), before: readPragmas, newest: newest})
	defer func() { err = errors.Join(err, db.Close()) }()
	return read(tx{db})
}

// sweep removes what a crash left of a backup.
func (s *Store) sweep(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, entry := range entries {
		name := entry.Name()
		if !strings.HasPrefix(name, s.stem()+"-") || !strings.Contains(name, partialEnding) {
			continue
		}
		if info, err := entry.Info(); err == nil && s.now().Sub(info.ModTime()) > partialAge {
			os.Remove(filepath.Join(folder, name)) //nolint:errcheck // it is tried again with the next backup
		}
	}
}
