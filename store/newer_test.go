package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kundenbindung/model"
)

func toRead() Options {
	opt := at(noon.AddDate(0, 0, 1)) // a day on which a backup is due
	opt.ReadNewer = true
	return opt
}

// laterFile makes a file that a later version has changed.
func laterFile(t *testing.T, path string, statements string) {
	t.Helper()
	ours(t, path, fmt.Sprintf("PRAGMA user_version=%d; %s", len(steps)+1, statements))
}

func init() { children["read-newer"] = childReadNewer }

// childReadNewer reads a newer file and tries everything that writes.
func childReadNewer(args []string) error {
	s, err := Open(args[0], toRead())
	if err != nil {
		return err
	}
	r, err := s.Load(first)
	if err != nil || r.Notes[model.Ease] != "Notiz" || !s.Newer() {
		return fmt.Errorf("loaded %v, %w", r, err)
	}
	list, err := s.List()
	if err != nil || len(list) != 1 {
		return fmt.Errorf("listed %v, %w", list, err)
	}
	for name, write := range map[string]func() error{
		"save":    func() error { _, err := saveOne(s, first, answer(model.Ease, model.State3, "", 1)); return err },
		"delete":  func() error { _, err := s.Delete(first); return err },
		"rename":  func() error { return s.Rename(first, "Sommer") },
		"setting": func() error { return s.SetSetting("lang", "en") },
		"plan":    func() error { _, err := s.SavePlan(model.PlanEntry{ID: "p", Assessment: first, Text: "x"}); return err },
		"import":  func() error { _, err := s.Import([]model.Assessment{*fullHead(second)}, nil); return err },
	} {
		if err := write(); !errors.Is(err, model.ErrNewer) {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return s.Close()
}

func TestNewerFileIsReadWithoutATrace(t *testing.T) {
	for name, statements := range map[string]string{
		"same tables":  "",
		"more columns": laterSteps[0] + `ALTER TABLE company ADD COLUMN logo TEXT NOT NULL DEFAULT 'a, b (c'`,
	} {
		t.Run(name, func(t *testing.T) {
			folder, err := os.MkdirTemp("", "kb-newer-") //nolint:usetesting // nobody must get in
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = os.RemoveAll(folder) })
			path := filepath.Join(folder, "kundenbindung.db")
			laterFile(t, path, statements)
			for _, mode := range []os.FileMode{0o755, 0o555} {
				wantNoTrace(t, path, mode)
			}
		})
	}
}

// wantNoTrace has a newer file read, in a folder of that mode, by somebody whom
// modes bind.
func wantNoTrace(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	folder := filepath.Dir(path)
	_ = os.Chmod(path, 0o644) //nolint:gosec // for nobody to read
	if err := os.Chmod(folder, mode); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(folder, 0o700) }) //nolint:gosec // a folder
	if err := os.Chtimes(path, noon, noon); err != nil {
		t.Fatal(err)
	}
	before, names := bytesOf(t, path), filesIn(t, folder)
	cmd := child(t, "read-newer", path)
	asNobody(cmd)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("mode %o: %v: %s", mode, err, out)
	}
	info, err := os.Stat(path)
	if err != nil || !info.ModTime().Equal(noon) || !bytes.Equal(before, bytesOf(t, path)) {
		t.Errorf("mode %o: the file was written: %v, %v", mode, info, err)
	}
	if after := filesIn(t, folder); len(after) != len(names) {
		t.Errorf("mode %o: the folder held %v, now %v", mode, names, after)
	}
}

// What this version would read wrong, or not without writing, it does not read.
func TestNewerFileOfAnotherKindIsRefused(t *testing.T) {
	journal := append(append([]byte(nil), journalMagic...), make([]byte, 504)...)
	for name, tc := range map[string]struct {
		statements string
		journal    []byte
	}{
		"renamed column":  {statements: `ALTER TABLE answer RENAME COLUMN value TO points`},
		"rebuilt table":   {statements: laterSteps[1]},
		"missing table":   {statements: `DROP TABLE agreed`},
		"view for table":  {statements: `ALTER TABLE setting RENAME TO kept; CREATE VIEW setting AS SELECT * FROM kept`},
		"other values":    {statements: `PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, char(39) || '4' || char(39), '4, 5')`},
		"unknown value":   {statements: `PRAGMA ignore_check_constraints=ON; UPDATE assessment SET mode = 'short'`},
		"unknown context": {statements: `UPDATE assessment SET context = '{"planet":"mars"}'`},
		"WAL":             {statements: `PRAGMA journal_mode=WAL`},
		"journal":         {journal: journal},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			laterFile(t, path, tc.statements)
			if tc.journal != nil {
				if err := os.WriteFile(path+"-journal", tc.journal, fileMode); err != nil {
					t.Fatal(err)
				}
			}
			before, names := bytesOf(t, path), filesIn(t, filepath.Dir(path))
			s, err := Open(path, toRead())
			if err == nil {
				_, err = s.Load(first)
				mustClose(t, s)
			}
			wantError(t, err, model.ErrNewer)
			if errors.Is(err, model.ErrDamaged) || errors.Is(err, model.ErrReadOnly) {
				t.Errorf("the sentence would be another one: %v", err)
			}
			if !bytes.Equal(before, bytesOf(t, path)) || len(filesIn(t, filepath.Dir(path))) != len(names) {
				t.Error("something was written")
			}
		})
	}
}

// The versions that there were show what that means: the third only added a
// table, the second rebuilt the plan.
func TestOlderVersionsReadTheFixtures(t *testing.T) {
	for _, name := range fixtures[2:] {
		path := newPath(t)
		if err := os.WriteFile(path, unzip(t, name), fileMode); err != nil {
			t.Fatal(err)
		}
		opt := toRead()
		third := strings.HasPrefix(name, "version3")
		if opt.steps = steps[:1]; third {
			opt.steps = steps[:2]
		}
		s, err := Open(path, opt)
		if !third {
			wantError(t, err, model.ErrNewer)
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if want := fixtureContent(3)[0]; !sameContent(mustLoad(t, s, first).Assessment, want) {
			t.Errorf("%s: loaded something else", name)
		}
		wantFixture(t, s)
		mustClose(t, s)
	}
}
