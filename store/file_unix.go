//go:build unix

package store

import (
	"io/fs"
	"syscall"
)

// noFollow keeps a link or a pipe that took the file's place in the meantime
// from being followed or waited for.
const noFollow = syscall.O_NOFOLLOW | syscall.O_NONBLOCK

// links returns how many names a file has.
func links(info fs.FileInfo) uint64 {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return uint64(s.Nlink) //nolint:unconvert,nolintlint // its type differs between systems
	}
	return 1
}
