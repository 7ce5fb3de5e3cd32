//go:build unix

package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"kundenbindung/model"
)

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
