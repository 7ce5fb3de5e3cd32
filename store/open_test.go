package store

import (
	"bytes"
	"database/sql"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"kundenbindung/model"
)

func TestOpenWritesNothing(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a", "b", "kundenbindung.db")
	s := mustOpen(t, path, at(noon))
	if _, err := s.List(); err != nil {
		t.Fatal(err)
	}
	if names := filesIn(t, folder); len(names) != 0 {
		t.Fatalf("the folder holds %v", names)
	}
	create(t, s, first)
	mustClose(t, s)

	old := noon.AddDate(-1, 0, 0)
	before, names := bytesOf(t, path), filesIn(t, filepath.Dir(path))
	if err := os.Chtimes(path, old, old); err != nil {
		t.Fatal(err)
	}
	s = mustOpen(t, path, at(noon.AddDate(0, 0, 1)))
	mustLoad(t, s, first)
	mustClose(t, s)
	info, err := os.Stat(path)
	if err != nil || !info.ModTime().Equal(old) || !bytes.Equal(before, bytesOf(t, path)) {
		t.Errorf("the file was written: %v, %v", info, err)
	}
	if after := filesIn(t, filepath.Dir(path)); len(after) != len(names) {
		t.Errorf("the folder held %v, now %v", names, after)
	}
}

// foreignSQLite makes an SQLite file that is not ours.
func foreignSQLite(t *testing.T, path string, statements string) {
	t.Helper()
	if err := os.WriteFile(path, nil, fileMode); err != nil {
		t.Fatal(err)
	}
	db := sql.OpenDB(bareConnector(path))
	if _, err := db.ExecContext(background, statements); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// ours makes a sound file of ours and runs statements on it.
func ours(t *testing.T, path string, statements string) {
	t.Helper()
	s := mustOpen(t, path, at(noon))
	mustSave(t, s, model.Change{ID: first, Head: fullHead(first), Answers: []model.AnswerChange{
		answer(model.Ease, model.State1, "Notiz", 0),
	}})
	mustClose(t, s)
	db := sql.OpenDB(bareConnector(path))
	if _, err := db.ExecContext(background, statements); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestOpenRefusesWithoutTouching(t *testing.T) {
	write := func(text string) func(*testing.T, string) {
		return func(t *testing.T, path string) {
			t.Helper()
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, tc := range map[string]struct {
		make func(t *testing.T, path string)
		want error
	}{
		"text":        {write("Liebe Frau Sommer,\n"), model.ErrForeign},
		"one byte":    {write("x"), model.ErrForeign},
		"zeros":       {write(string(make([]byte, 4096))), model.ErrDamaged},
		"header only": {write("SQLite format 3\x00"), model.ErrDamaged},
		"foreign": {func(t *testing.T, path string) {
			t.Helper()
			foreignSQLite(t, path, `PRAGMA application_id=7; CREATE TABLE x (y)`)
		}, model.ErrForeign},
		"unmarked": {func(t *testing.T, path string) {
			t.Helper()
			foreignSQLite(t, path, `CREATE TABLE answer (y)`)
		}, model.ErrForeign},
		"foreign WAL": {func(t *testing.T, path string) {
			t.Helper()
			foreignSQLite(t, path, `PRAGMA journal_mode=WAL; CREATE TABLE x (y)`)
		}, model.ErrForeign},
		"newer": {func(t *testing.T, path string) {
			t.Helper()
			ours(t, path, `PRAGMA user_version=99`)
		}, model.ErrNewer},
		"no version": {func(t *testing.T, path string) {
			t.Helper()
			ours(t, path, `PRAGMA user_version=0`)
		}, model.ErrDamaged},
		"version below zero": {func(t *testing.T, path string) {
			t.Helper()
			ours(t, path, `PRAGMA user_version=-5`)
		}, model.ErrDamaged},
		"cut off": {func(t *testing.T, path string) {
			t.Helper()
			ours(t, path, "")
			if err := os.Truncate(path, 3*4096+17); err != nil {
				t.Fatal(err)
			}
		}, model.ErrDamaged},
		"overwritten": {func(t *testing.T, path string) {
			t.Helper()
			ours(t, path, "")
			raw := bytesOf(t, path)
			for i := 4096; i < len(raw); i++ {
				raw[i] = 0xaa
			}
			write(string(raw))(t, path)
		}, model.ErrDamaged},
		"wrong value": {func(t *testing.T, path string) {
			t.Helper()
			ours(t, path, `PRAGMA ignore_check_constraints=ON; UPDATE answer SET value = '9'`)
		}, model.ErrDamaged},
		"0 bytes beside backups": {func(t *testing.T, path string) {
			t.Helper()
			ours(t, path, "")
			s := mustOpen(t, path, at(noon))
			if err := s.backupNow(); err != nil {
				t.Fatal(err)
			}
			mustClose(t, s)
			write("")(t, path)
		}, model.ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			tc.make(t, path)
			before, names := bytesOf(t, path), filesIn(t, filepath.Dir(path))
			for range 2 {
				s, err := Open(path, at(noon))
				if err == nil {
					mustClose(t, s)
				}
				wantError(t, err, tc.want)
			}
			if !bytes.Equal(before, bytesOf(t, path)) {
				t.Error("the file was touched")
			}
			if after := filesIn(t, filepath.Dir(path)); len(after) != len(names) {
				t.Errorf("the folder held %v, now %v", names, after)
			}
		})
	}
}

func TestOpenKeepsForeignJournals(t *testing.T) {
	path := newPath(t)
	foreignSQLite(t, path, `CREATE TABLE x (y)`)
	journal := path + "-journal"
	content := append(append([]byte(nil), journalMagic...), make([]byte, 504)...)
	if err := os.WriteFile(journal, content, fileMode); err != nil {
		t.Fatal(err)
	}
	_, err := Open(path, at(noon))
	wantError(t, err, model.ErrForeign)
	if !bytes.Equal(content, bytesOf(t, journal)) {
		t.Error("the journal was touched")
	}
}

func TestOpenRefusesWhatIsNoPlainFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a privilege on Windows")
	}
	good := newPath(t)
	ours(t, good, "")
	for want, put := range map[error]func(path string) error{
		model.ErrFolder:   func(path string) error { return os.Mkdir(path, 0o755) },
		model.ErrLink:     func(path string) error { return os.Symlink(good, path) },
		model.ErrHardLink: func(path string) error { return os.Link(good, path) },
		model.ErrPipe:     makePipe,
	} {
		t.Run(want.Error(), func(t *testing.T) {
			path := newPath(t)
			if err := put(path); err != nil {
				t.Fatal(err)
			}
			before := bytesOf(t, good)
			_, err := Open(path, at(noon))
			wantError(t, err, want)
			if !bytes.Equal(before, bytesOf(t, good)) {
				t.Error("the target was touched")
			}
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		})
	}
}

func TestOpenRefusesADanglingLink(t *testing.T) {
	path := newPath(t)
	if err := os.Symlink(path+"-nowhere", path); err != nil {
		t.Skip(err)
	}
	_, err := Open(path, at(noon))
	wantError(t, err, model.ErrLink)
}

func TestOpenTakesAnEmptyFile(t *testing.T) {
	path := newPath(t)
	if err := os.WriteFile(path, nil, fileMode); err != nil {
		t.Fatal(err)
	}
	s := mustOpen(t, path, at(noon))
	if list, err := s.List(); err != nil || len(list) != 0 {
		t.Fatalf("list %v, %v", list, err)
	}
	if len(bytesOf(t, path)) != 0 {
		t.Error("reading wrote to the file")
	}
	create(t, s, first)
	mustLoad(t, s, first)
}

func TestOpenTakesAFileWithoutTables(t *testing.T) {
	path := newPath(t)
	foreignSQLite(t, path, `CREATE TABLE x (y); DROP TABLE x; VACUUM`)
	s := mustOpen(t, path, at(noon))
	create(t, s, first)
	mustLoad(t, s, first)
}

func TestOpenSeesAFileThatAppearsLater(t *testing.T) {
	path := newPath(t)
	a, b := mustOpen(t, path, at(noon)), mustOpen(t, path, at(noon))
	create(t, a, first)
	mustLoad(t, b, first)
	create(t, b, second)
	mustLoad(t, a, second)
}

func TestOpenTurnsWALOff(t *testing.T) {
	path := newPath(t)
	ours(t, path, `PRAGMA journal_mode=WAL; UPDATE answer SET note = 'aus dem WAL'`)
	s := mustOpen(t, path, at(noon))
	if r := mustLoad(t, s, first); r.Notes[model.Ease] != "aus dem WAL" {
		t.Errorf("note %q", r.Notes[model.Ease])
	}
	mustClose(t, s)
	if header := bytesOf(t, path); header[versionsAt] != 1 {
		t.Error("the file is still in WAL mode")
	}
}

// A file that was moved away keeps taking writes; they would be gone with us.
func TestSaveNoticesThatTheFileIsGone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows does not let an open file go")
	}
	path := newPath(t)
	s := mustOpen(t, path, at(noon))
	create(t, s, first)
	if err := os.Rename(path, path+".moved"); err != nil {
		t.Fatal(err)
	}
	_, err := saveOne(s, first, answer(model.Ease, model.State1, "", 0))
	wantError(t, err, model.ErrGone)
	if err := os.Rename(path+".moved", path); err != nil {
		t.Fatal(err)
	}
	if _, err := saveOne(s, first, answer(model.Ease, model.State1, "", 0)); err != nil {
		t.Errorf("after it came back: %v", err)
	}
}

// A sync service or a restored backup replaces the file under our hands.
func TestSaveGoesOnInTheFileThatCame(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows does not let an open file go")
	}
	path := newPath(t)
	ours(t, path, "")
	older := bytesOf(t, path)
	s := mustOpen(t, path, at(noon))
	if _, err := saveOne(s, first, answer(model.Ease, model.State2, "neuer", 1)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path+".came", older, fileMode); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+".came", path); err != nil {
		t.Fatal(err)
	}
	change := answer(model.Ease, model.State3, "noch neuer", 2)
	_, err := saveOne(s, first, change)
	wantError(t, err, model.ErrGone)
	saved, err := saveOne(s, first, change)
	if err != nil || len(saved.Conflicts) != 1 || saved.Conflicts[0].Theirs.Note != "Notiz" {
		t.Errorf("saved %+v, %v", saved, err)
	}
}

// Making the tables again would hide that all answers are gone.
func TestSaveRefusesAFileThatWasEmptied(t *testing.T) {
	path := newPath(t)
	s := mustOpen(t, path, at(noon))
	create(t, s, first)
	if err := os.Truncate(path, 0); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		_, err := s.Save(model.Change{ID: second, Head: fullHead(second)})
		wantError(t, err, model.ErrDamaged)
	}
	if n := len(bytesOf(t, path)); n != 0 {
		t.Errorf("the file has %d bytes", n)
	}
}

func TestSecondStoreOfTheProcessKeepsTheLocks(t *testing.T) {
	path := newPath(t)
	s := mustOpen(t, path, at(noon))
	create(t, s, first)
	err := s.write("hold", existing, func(held tx) error {
		if _, err := held.exec(touchHead, stamp(noon), first); err != nil {
			return err
		}
		other, err := Open(path, at(noon)) // must not sniff: that would drop our lock
		if err != nil {
			return err
		}
		mustClose(t, other)
		out, err := childOutput(t, "try", path)
		if err != nil || out != "busy\n" {
			t.Errorf("another process got in: %q, %v", out, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if out, err := childOutput(t, "try", path); err != nil || out != "free\n" {
		t.Errorf("the control did not get in: %q, %v", out, err)
	}
}

func TestBusyFileIsBusy(t *testing.T) {
	path := newPath(t)
	s := mustOpen(t, path, at(noon))
	create(t, s, first)
	impatient := mustOpen(t, path, Options{pragmas: append([]pragma{{"busy_timeout", "1", "1"}}, durabilityPragmas...)})
	err := s.write("hold", existing, func(tx) error {
		_, err := saveOne(impatient, first, answer(model.Ease, model.State1, "", 0))
		wantError(t, err, model.ErrBusy)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := saveOne(impatient, first, answer(model.Ease, model.State1, "", 0)); err != nil {
		t.Error(err)
	}
}

// Whoever deletes the file and leaves the backups beside it can begin anew.
func TestANewFileBesideOldBackups(t *testing.T) {
	path := newPath(t)
	clock := noon
	s := mustOpen(t, path, Options{Now: func() time.Time { return clock }})
	create(t, s, first)
	clock = clock.AddDate(0, 0, 1)
	if _, err := saveOne(s, first, answer(model.Ease, model.State1, "", 0)); err != nil {
		t.Fatal(err)
	}
	if backups, err := s.Backups(); err != nil || len(backups) == 0 {
		t.Fatalf("no backups to leave behind: %v", err)
	}
	mustClose(t, s)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	s = mustOpen(t, path, at(clock))
	err := s.write("fail", orNew, func(tx) error { return os.ErrInvalid }) // leaves 0 bytes
	wantError(t, err, os.ErrInvalid)
	create(t, s, first)
	mustLoad(t, s, first)
}

// A process that was killed while it made the file leaves 0 bytes.
func TestAFirstSaveThatWasCutOff(t *testing.T) {
	path := newPath(t)
	ours(t, path, "")
	s := mustOpen(t, path, at(noon))
	if err := s.backupNow(); err != nil {
		t.Fatal(err)
	}
	mustClose(t, s)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := makeFile(path); err != nil {
		t.Fatal(err)
	}
	s = mustOpen(t, path, at(noon))
	create(t, s, first)
	mustClose(t, s)
	if names := filesIn(t, filepath.Dir(path)); slices.Contains(names, filepath.Base(newMark(path))) {
		t.Errorf("the folder holds %v", names)
	}
	if err := os.Truncate(path, 0); err != nil { // what was full counts as lost
		t.Fatal(err)
	}
	_, err := Open(path, at(noon))
	wantError(t, err, model.ErrDamaged)
	wantError(t, err, model.ErrBackedUp)
}
