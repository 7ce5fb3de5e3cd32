package store

import (
	"database/sql"
	"strings"
	"testing"

	"kundenbindung/model"
)

// laterSteps are what steps of later versions can look like: one adds, one
// rebuilds a table that others refer to, as SQLite asks for.
var laterSteps = []string{
	`ALTER TABLE answer ADD COLUMN weight INTEGER NOT NULL DEFAULT 1;
	CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;`,
	`CREATE TABLE assessment_new (
		id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''), company INTEGER NOT NULL REFERENCES company,
		rev INTEGER NOT NULL CHECK (rev > 0), mode TEXT NOT NULL, catalogue TEXT NOT NULL, context TEXT NOT NULL,
		relevance TEXT NOT NULL, aims TEXT NOT NULL, strategy REAL, targets TEXT NOT NULL, outcomes TEXT NOT NULL,
		sheet TEXT NOT NULL DEFAULT '{}', geld TEXT NOT NULL DEFAULT '{}', carried TEXT NOT NULL, workshop TEXT NOT NULL,
		ballot TEXT NOT NULL, role TEXT NOT NULL, started TEXT NOT NULL, changed TEXT NOT NULL, finished TEXT, result TEXT, fresh TEXT NOT NULL DEFAULT ''
	) STRICT;
	INSERT INTO assessment_new SELECT *, 'x' FROM assessment;
	DROP TABLE assessment;
	ALTER TABLE assessment_new RENAME TO assessment;
	CREATE INDEX assessment_company ON assessment (company);`,
}

func manySteps() []string { return append(append([]string(nil), steps...), laterSteps...) }

func oldFile(t *testing.T) string {
	t.Helper()
	path := newPath(t)
	ours(t, path, "")
	return path
}

func TestMigrate(t *testing.T) {
	path := oldFile(t)
	opt := at(noon)
	opt.steps = manySteps()
	s := mustOpen(t, path, opt)
	if r := mustLoad(t, s, first); r.Notes[model.Ease] != "Notiz" {
		t.Errorf("the answers did not survive: %+v", r)
	}
	if v := count(t, s, "PRAGMA user_version"); v != len(manySteps()) {
		t.Errorf("user_version %d", v)
	}
	if on := count(t, s, "PRAGMA foreign_keys"); on != 1 {
		t.Error("foreign keys stayed off")
	}
	backups, err := s.Backups()
	if err != nil || len(backups) != 1 {
		t.Fatalf("backups %v, %v", backups, err)
	}
	if n, err := verified(backups[0].Path); err != nil || n != 1 {
		t.Errorf("the backup holds %d answers, %v", n, err)
	}
	_, err = Open(path, at(noon))
	wantError(t, err, model.ErrNewer)
}

func TestMigrationIsAllOrNothing(t *testing.T) {
	for name, bad := range map[string]string{
		"syntax":    `CREATE TABLE late (x TEXT) STRICT; oops`,
		"reference": `UPDATE answer SET assessment = 'nobody'`,
	} {
		t.Run(name, func(t *testing.T) {
			path := oldFile(t)
			before := bytesOf(t, path)
			opt := at(noon)
			opt.steps = append(manySteps(), bad)
			if s, err := Open(path, opt); err == nil {
				mustClose(t, s)
				t.Fatal("the file opened")
			}
			if string(before) != string(bytesOf(t, path)) {
				t.Error("the file was changed")
			}
			mustLoad(t, mustOpen(t, path, at(noon)), first)
		})
	}
}

func TestMigrationNeedsItsBackup(t *testing.T) {
	path := oldFile(t)
	if err := touch(backupFolderOf(path)); err != nil { // a file where the folder should be
		t.Fatal(err)
	}
	opt := at(noon)
	opt.steps = manySteps()
	s, err := Open(path, opt)
	if err == nil {
		mustClose(t, s)
	}
	wantError(t, err, model.ErrBackup)
	mustLoad(t, mustOpen(t, path, at(noon)), first)
}

func TestWriterNoticesAMigration(t *testing.T) {
	path := oldFile(t)
	old := mustOpen(t, path, at(noon))
	mustLoad(t, old, first)
	opt := at(noon)
	opt.steps = manySteps()
	create(t, mustOpen(t, path, opt), second)
	_, err := saveOne(old, first, answer(model.Ease, model.State3, "", 1))
	wantError(t, err, model.ErrNewer)
	_, err = old.Load(first)
	wantError(t, err, model.ErrNewer)
}

func init() { children["migrate"] = childMigrate }

// childMigrate opens the file with the later steps.
func childMigrate(args []string) error {
	s, err := Open(args[0], Options{steps: manySteps()})
	if err != nil {
		return err
	}
	if _, err := s.Load(first); err != nil {
		return err
	}
	if _, err := s.Save(model.Change{ID: args[1], Head: &model.Assessment{}}); err != nil {
		return err
	}
	return s.Close()
}

func TestMigrationRace(t *testing.T) {
	const processes = 8
	for range times(3, 25) {
		path := oldFile(t)
		var args [][]string
		for n := range processes {
			args = append(args, []string{path, testID(n)})
		}
		together(t, "migrate", args)
		opt := at(noon)
		opt.steps = manySteps()
		s := mustOpen(t, path, opt)
		if list, err := s.List(); err != nil || len(list) != processes+1 {
			t.Errorf("%d assessments, %v", len(list), err)
		}
		if backups, err := s.Backups(); err != nil || len(backups) != 1 {
			t.Errorf("one migrates and backs up: %v, %v", backups, err)
		}
		if err := s.Check(); err != nil {
			t.Error(err)
		}
	}
}

// TestMigrationRaceControl shows that the race is one: without reading the
// version again under the lock, starts fail.
func TestMigrationRaceControl(t *testing.T) {
	path := oldFile(t)
	db := sql.OpenDB(bareConnector(path))
	t.Cleanup(func() { _ = db.Close() })
	failed := 0
	for range 2 { // both have seen version 1
		if _, err := db.ExecContext(background, "BEGIN IMMEDIATE;"+strings.Join(laterSteps, "")+"COMMIT"); err != nil {
			failed++
			_, _ = db.ExecContext(background, "ROLLBACK")
		}
	}
	if failed != 1 {
		t.Errorf("%d of 2 failed, want 1", failed)
	}
}
