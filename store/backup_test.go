package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kundenbindung/model"
)

func TestBackupAtTheFirstChangeOfADay(t *testing.T) {
	berlin := time.FixedZone("", 3600)
	clock := time.Date(2026, 11, 21, 23, 30, 0, 0, berlin)
	path := newPath(t)
	s := mustOpen(t, path, Options{Now: func() time.Time { return clock }})
	create(t, s, first)
	rev := int64(0)
	save := func(wantBackups int) {
		t.Helper()
		state, _ := model.StateAnswer(int(rev) % 5)
		saved, err := saveOne(s, first, answer(model.Ease, state, "", rev))
		if err != nil {
			t.Fatal(err)
		}
		rev = saved.AnswerRevs[0]
		backups, err := s.Backups()
		if err != nil || len(backups) != wantBackups {
			t.Fatalf("backups %v, %v, want %d", backups, err, wantBackups)
		}
		if err := s.BackupError(); err != nil {
			t.Fatal(err)
		}
	}
	save(0) // the file is of today
	clock = clock.Add(time.Hour)
	save(1) // after midnight
	save(1)
	mustClose(t, s)
	s = mustOpen(t, path, Options{Now: func() time.Time { return clock }})
	clock = clock.Add(20 * time.Hour)
	save(1) // started again on the same day
	clock = clock.Add(4 * time.Hour)
	if _, err := s.List(); err != nil {
		t.Fatal(err)
	}
	save(2)

	backups, err := s.Backups()
	if err != nil || !backups[0].At.Equal(clock) || backups[0].At.Day() != clock.Day() {
		t.Errorf("backups %v, %v", backups, err)
	}
	for _, b := range backups {
		if n, err := verified(b.Path); err != nil || n != 1 {
			t.Errorf("%s: %d answers, %v", b.Path, n, err)
		}
		mustLoad(t, mustOpen(t, copyOf(t, b.Path), at(noon)), first)
	}
}

func copyOf(t *testing.T, path string) string {
	t.Helper()
	name := newPath(t)
	if err := os.WriteFile(name, bytesOf(t, path), fileMode); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestBackupBeforeAnImport(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	mustImport(t, s, nil, document(second, "B", model.State1))
	backups, err := s.Backups()
	if err != nil || len(backups) != 1 {
		t.Fatalf("backups %v, %v", backups, err)
	}
	if n, err := verified(backups[0].Path); err != nil || n != 0 {
		t.Errorf("the backup holds %d answers, %v: not from before", n, err)
	}
}

func TestAFailingDailyBackupKeepsNothingFromBeingSaved(t *testing.T) {
	path := newPath(t)
	ours(t, path, "")
	if err := touch(backupFolderOf(path)); err != nil {
		t.Fatal(err)
	}
	s := mustOpen(t, path, at(noon.AddDate(0, 0, 1)))
	if _, err := saveOne(s, first, answer(model.Ease, model.State3, "", 1)); err != nil {
		t.Fatal(err)
	}
	if s.BackupError() == nil {
		t.Error("nobody learns that the backup failed")
	}
	_, err := s.Import([]model.Assessment{document(second, "B")}, nil)
	wantError(t, err, model.ErrBackup) // an import needs its backup
}

func TestACopyThatFailsTheCheckGetsNoName(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	err := s.write("test", existing, func(tx) error {
		s.steps = nil // now the file, and the copy, look newer
		defer func() { s.steps = steps }()
		return s.backup()
	})
	wantError(t, err, model.ErrNewer)
	if names := filesIn(t, backupFolderOf(s.Path())); len(names) != 0 {
		t.Errorf("the folder holds %v", names)
	}
	mustLoad(t, s, first)
}

func TestVerifyRefuses(t *testing.T) {
	if _, err := verified(filepath.Join(t.TempDir(), "nothing.db")); err == nil {
		t.Error("a missing file was verified")
	}
	path := newPath(t)
	ours(t, path, "")
	if err := os.Truncate(path, 8192); err != nil {
		t.Fatal(err)
	}
	_, err := verified(path)
	wantError(t, err, model.ErrDamaged)
	if err := os.Truncate(path, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := verified(path); err == nil {
		t.Error("an empty file was verified")
	}
}

func TestBackupSweepsWhatACrashLeft(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	folder := backupFolderOf(s.Path())
	if err := os.Mkdir(folder, folderMode); err != nil {
		t.Fatal(err)
	}
	for name, age := range map[string]time.Duration{
		"kundenbindung-123.partial":         2 * partialAge,
		"kundenbindung-123.partial-journal": 2 * partialAge,
		"kundenbindung-456.partial":         partialAge / 2, // another process may be at it
		"other-123.partial":                 2 * partialAge, // of another file
	} {
		path := filepath.Join(folder, name)
		if err := touch(path); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, noon.Add(-age), noon.Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.backupNow(); err != nil {
		t.Fatal(err)
	}
	got := strings.Join(filesIn(t, folder), " ")
	if want := "kundenbindung-20261121T120000Z.db kundenbindung-456.partial other-123.partial"; got != want {
		t.Errorf("the folder holds %s, want %s", got, want)
	}
}

func TestBackupsAreThinned(t *testing.T) {
	clock := noon
	s := mustOpen(t, newPath(t), Options{Now: func() time.Time { return clock }})
	create(t, s, first)
	foreign := filepath.Join(backupFolderOf(s.Path()), "kundenbindung-eigene.db")
	for day := range 40 {
		clock = noon.AddDate(0, 0, day)
		if err := s.backupNow(); err != nil {
			t.Fatal(err)
		}
		if day == 0 {
			if err := touch(foreign); err != nil {
				t.Fatal(err)
			}
		}
	}
	backups, err := s.Backups()
	if err != nil || len(backups) < 12 || len(backups) > keepNewest+keepDays+keepWeeks {
		t.Errorf("%d backups, %v", len(backups), err)
	}
	clock = noon.AddDate(-1, 0, 0) // the clock was set back: this one must stay
	if err := s.backupNow(); err != nil {
		t.Fatal(err)
	}
	backups, err = s.Backups()
	if err != nil || !backups[len(backups)-1].At.Equal(clock.Truncate(time.Second)) {
		t.Errorf("the new backup is gone: %v, %v", backups, err)
	}
	if _, err := os.Stat(foreign); err != nil {
		t.Errorf("a file with a name of its own: %v", err)
	}
}
