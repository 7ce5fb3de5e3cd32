package words

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
	"testing"
)

// What systems say often is said in the language of the sentence around it, with
// neither the call nor the path; what is rare stays as the system said it.
func TestCauses(t *testing.T) {
	const path = "/tmp/umsatz.html"
	for _, errno := range []syscall.Errno{
		syscall.ENOENT, syscall.EEXIST, syscall.EACCES, syscall.EPERM, syscall.EISDIR, syscall.ENOTDIR, syscall.EROFS, syscall.ENOSPC,
		syscall.EDQUOT, syscall.EFBIG, syscall.ENAMETOOLONG, syscall.EBUSY, syscall.ETXTBSY, syscall.EIO, syscall.EPIPE,
	} {
		err := errors.Join(fmt.Errorf("write: %w", &fs.PathError{Op: "open", Path: path, Err: errno}), nil)
		for _, lang := range []Lang{German, English} {
			s := &For(lang).System
			for _, got := range []string{s.Cause(err), s.CauseOfWriting(err), For(lang).StoreError(err)} {
				if got == "" || strings.Contains(got, errno.Error()) || strings.Contains(got, path) {
					t.Errorf("%s, %v: %q", lang, errno, got)
				}
			}
		}
	}
	s := &For(German).System
	if got := s.CauseOfWriting(fs.ErrNotExist); got != s.NoFolder {
		t.Errorf("a new file that is not there: %q", got)
	}
	rare := &fs.PathError{Op: "open", Path: path, Err: errors.New("\x1b[2Jrare")}
	if got, want := s.Cause(rare), "das System meldet: "+Clean("\x1b[2Jrare"); got != want {
		t.Errorf("a rare one: %q, want %q", got, want)
	}
}
