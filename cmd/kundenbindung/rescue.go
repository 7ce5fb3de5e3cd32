package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
	"unicode"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
)

// rescueTime names rescue files, in local time and without what Windows
// forbids.
const rescueTime = "20060102-150405"

// rescueNames is how many files of the same second are told apart.
const rescueNames = 100

// writeRescue writes an assessment as an answers document into a new private
// file and returns its path.
func writeRescue(a *model.Assessment, database string, now time.Time) (string, error) {
	return writeBeside(database, now, ".json", document(a))
}

// writeBeside writes a new private file beside the database, else in the
// working folder, the home folder or the one for temporary files, and returns
// its path.
func writeBeside(database string, now time.Time, ending string, text []byte) (string, error) {
	name := "unsaved-" + now.Format(rescueTime)
	return writeFirst([]string{filepath.Dir(database), "."}, func(folder string) (string, error) {
		return writeNew(folder, name, ending, text, 0o600)
	})
}

// writeForPerson writes a file that a person looks for and may hand on: into
// the working folder, else where a rescue file goes. One that holds the same
// already will do.
func writeForPerson(database, name, ending string, data []byte) (string, error) {
	return writeFirst([]string{".", filepath.Dir(database)}, func(folder string) (string, error) {
		for n := range rescueNames {
			path, err := filepath.Abs(filepath.Join(folder, name+suffix(n)+ending))
			if err == nil && holds(path, data) {
				return path, nil
			}
		}
		return writeNew(folder, name, ending, data, 0o644)
	})
}

// writeFirst writes to the first folder that takes a file: one of these, else
// the home folder or the one for temporary files.
func writeFirst(folders []string, write func(folder string) (string, error)) (string, error) {
	if home, err := os.UserHomeDir(); err == nil {
		folders = append(folders, home)
	}
	var failed error
	for _, folder := range append(folders, os.TempDir()) {
		path, err := write(folder)
		if err == nil {
			return path, nil
		}
		failed = errors.Join(failed, err)
	}
	return "", failed
}

// importCall returns how a rescue file is imported. The assessment may be
// stored in an older state, under the same ID: only a copy loses nothing.
func (p *program) importCall(file string) string { return p.callWith("import --conflict copy", file) }

// callWith returns how a command is called with a file.
func (p *program) callWith(command, file string) string {
	return p.ownCall() + " " + command + " " + quoted(file)
}

// ownCall returns how a call of this program begins that means the same database.
func (p *program) ownCall() string {
	if p.flags.db == "" {
		return name
	}
	return name + " --db " + quoted(p.flags.db)
}

// quoted returns a file name as it is typed in a shell.
func quoted(file string) string {
	plain := "/._-:" + string(filepath.Separator) // what no shell cares about
	special := func(r rune) bool { return !unicode.In(r, unicode.L, unicode.N) && !strings.ContainsRune(plain, r) }
	switch {
	case !strings.ContainsFunc(file, special):
		return file
	case runtime.GOOS == "windows":
		return `"` + file + `"`
	}
	return "'" + strings.ReplaceAll(file, "'", `'\''`) + "'"
}

// writeNew writes a file under a name that is still free, and makes sure that
// it is on the disk.
func writeNew(folder, name, ending string, text []byte, mode os.FileMode) (string, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return "", err
	}
	for n := range rescueNames {
		path := filepath.Join(folder, name+suffix(n)+ending)
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", err
		}
		_, err = f.Write(text)
		if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
			return "", errors.Join(err, os.Remove(path))
		}
		return path, nil
	}
	return "", fs.ErrExist
}

// holds reports whether a file is there with just this text. Whatever is no
// plain file is none.
func holds(path string, text []byte) bool {
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(text)) {
		return false
	}
	there, err := os.ReadFile(path)
	return err == nil && bytes.Equal(there, text)
}

func suffix(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("-%d", n+1)
}

// document returns an assessment as a document on one line. One that no import
// would take, such as a note that is too long, is still better than none.
func document(a *model.Assessment) []byte {
	var b bytes.Buffer
	if err := interchange.Encode(&b, a); err != nil {
		return append(interchange.Canonical(a), '\n')
	}
	return b.Bytes()
}
