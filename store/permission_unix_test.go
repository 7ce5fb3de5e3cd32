//go:build unix

package store

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"kundenbindung/model"
)

func init() {
	children["umask"] = childUmask
	children["read-only"] = childReadOnly
}

// childUmask does everything that makes files, under another umask.
func childUmask(args []string) error {
	mask, err := strconv.ParseInt(args[1], 8, 0)
	if err != nil {
		return err
	}
	syscall.Umask(int(mask))
	s, err := Open(args[0], at(noon))
	if err != nil {
		return err
	}
	if _, err := s.Save(model.Change{ID: first, Head: &model.Assessment{}}); err != nil {
		return err
	}
	err = s.write("hold", existing, func(t tx) error {
		if _, err := t.exec(touchHead, stamp(noon), first); err != nil {
			return err
		}
		info, err := os.Stat(args[0] + "-journal") // in use right now
		if err == nil && info.Mode() != fileMode {
			err = fmt.Errorf("the journal has the mode %v", info.Mode())
		}
		return err
	})
	if err != nil {
		return err
	}
	if err := s.backupNow(); err != nil {
		return err
	}
	return s.Close()
}

func TestFilesArePrivate(t *testing.T) {
	for _, mask := range []string{"000", "022", "077"} {
		t.Run(mask, func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "data")
			path := filepath.Join(folder, "kundenbindung", "kundenbindung.db")
			if _, err := childOutput(t, "umask", path, mask); err != nil {
				t.Fatal(err)
			}
			files := 0
			err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
				if err != nil {
					return err
				}
				info, err := entry.Info()
				if err != nil {
					return err
				}
				want := fs.FileMode(fileMode)
				if entry.IsDir() {
					want = folderMode
				}
				if got := info.Mode().Perm(); got != want {
					t.Errorf("%s has the mode %o, want %o", strings.TrimPrefix(path, folder), got, want)
				}
				files++
				return nil
			})
			if err != nil || files != 6 {
				t.Errorf("%d files and folders, %v", files, err)
			}
		})
	}
}

// childReadOnly reads where it cannot write, and tries to write.
func childReadOnly(args []string) error {
	s, err := Open(args[0], at(noon.AddDate(0, 0, 1)))
	if err != nil {
		return err
	}
	if _, err := s.Load(first); err != nil {
		return err
	}
	_, err = saveOne(s, first, answer(model.Ease, model.State3, "", 1))
	fmt.Println(err)
	return s.Close()
}

func TestReadOnlyFilesAndFoldersCanBeRead(t *testing.T) {
	for name, modes := range map[string][2]fs.FileMode{
		"file": {0o444, 0o755}, "folder": {0o644, 0o555}, "both": {0o444, 0o555},
	} {
		t.Run(name, func(t *testing.T) {
			folder, err := os.MkdirTemp("", "kb-read-only-") //nolint:usetesting // nobody must get in
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(folder, "kundenbindung.db")
			t.Cleanup(func() {
				_ = os.Chmod(folder, 0o700) //nolint:gosec // a folder
				_ = os.RemoveAll(folder)
			})
			ours(t, path, "")
			if err := os.Remove(path + "-journal"); err != nil && !os.IsNotExist(err) {
				t.Fatal(err)
			}
			before := bytesOf(t, path)
			if err := os.Chmod(path, modes[0]); err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(folder, modes[1]); err != nil {
				t.Fatal(err)
			}
			cmd := child(t, "read-only", path)
			asNobody(cmd)
			cmd.Stderr = os.Stderr
			out, err := cmd.Output()
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(out), model.ErrReadOnly.Error()) {
				t.Errorf("the save said %s", out)
			}
			if string(before) != string(bytesOf(t, path)) {
				t.Error("the file was written")
			}
		})
	}
}
