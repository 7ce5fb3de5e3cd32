package store

import (
	"io/fs"
	"os"
	"slices"
	"sync"
)

// registry knows the files that this process has open. It exists because of
// POSIX locks: they belong to the process, and closing any descriptor of a file
// drops all of them, even those that SQLite holds through another one. So a
// file that is open already is not sniffed again.
type registry struct {
	mu    sync.Mutex
	files []fs.FileInfo // once per claim
}

var opened registry

// claim sniffs the file, unless a store of this process has it open, and
// remembers it until release. A missing file is not claimed.
func (r *registry) claim(path string, newest int) (found, fs.FileInfo, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if info, err := os.Lstat(path); err == nil && r.has(info) {
		r.files = append(r.files, info)
		return filled, info, nil
	}
	what, info, err := sniff(path, newest)
	if err == nil && info != nil {
		r.files = append(r.files, info)
	}
	return what, info, err
}

func (r *registry) has(info fs.FileInfo) bool {
	return slices.ContainsFunc(r.files, func(other fs.FileInfo) bool { return os.SameFile(info, other) })
}

// release forgets one claim. It must come after SQLite has closed the file.
func (r *registry) release(info fs.FileInfo) {
	r.mu.Lock()
	defer r.mu.Unlock()
	i := slices.IndexFunc(r.files, func(other fs.FileInfo) bool { return os.SameFile(info, other) })
	if i >= 0 {
		r.files = slices.Delete(r.files, i, i+1)
	}
}
