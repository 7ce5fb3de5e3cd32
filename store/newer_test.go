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
