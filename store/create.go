package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// Files and folders hold what a company thinks of its customers: nobody else
// on the machine may read them.
const (
	fileMode   = 0o600
	folderMode = 0o700
)

// newMark is a file that lies beside a database until its first transaction is
// on the disk. It tells an empty file that never held anything from one that
// lost its content.
func newMark(path string) string { return path + "-new" }

// makeFile makes an empty private file and its folder. A file that another
// process made first is fine: the first transaction decides who fills it.
// SQLite alone would leave it readable for all, and gives its journal the mode
// of the file.
func makeFile(path string) error {
	if err := makeFolder(filepath.Dir(path)); err != nil {
		return err
	}
	if err := makeEmpty(newMark(path)); err != nil {
		return err
	}
	return makeEmpty(path)
}

func makeEmpty(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, fileMode)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// makeFolder makes the folder and what is missing above it, and makes sure
// that all of them are still there after a power cut.
func makeFolder(folder string) error {
	switch _, err := os.Stat(folder); {
	case err == nil:
		return nil
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	above := filepath.Dir(folder)
	if above != folder {
		if err := makeFolder(above); err != nil {
			return err
		}
	}
	if err := os.Mkdir(folder, folderMode); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return syncFolder(above)
}

// syncFolder flushes the names in a folder. Windows has no such thing, and some
// network file systems refuse it; SQLite lives with that too.
func syncFolder(folder string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	err = f.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, f.Close())
}

// syncFile flushes a file that SQLite does not have open.
func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
