package words

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
)

// System says in words why the operating system refused something. Every field
// but the last is a clause that goes on a sentence: behind a colon, or in
// brackets.
type System struct {
	Absent, NoFolder, Exists, Folder, NotFolder, Forbidden, Protected, NoSpace,
	TooLarge, LongName, InUse, Failing, Closed string
	Other string // what the system said
}

var systemDE = System{
	Absent: "die Datei gibt es nicht", NoFolder: "den Ordner gibt es nicht",
	Exists: "unter diesem Namen gibt es schon etwas",
	Folder: "das ist ein Ordner", NotFolder: "was davor steht, ist kein Ordner",
	Forbidden: "der Zugriff ist nicht erlaubt", Protected: "der Datenträger ist schreibgeschützt",
	NoSpace:  "auf dem Datenträger ist kein Platz mehr",
	TooLarge: "so groß darf eine Datei dort nicht werden",
	LongName: "der Name ist zu lang",
	InUse:    "ein anderes Programm hält die Datei fest",
	Failing:  "der Datenträger meldet einen Fehler",
	Closed:   "das andere Programm nimmt nichts mehr an",
	Other:    "das System meldet: %s",
}

var systemEN = System{
	Absent: "there is no such file", NoFolder: "there is no such folder",
	Exists: "there is already something with this name",
	Folder: "it is a folder", NotFolder: "what stands before it is not a folder",
	Forbidden: "access is not allowed", Protected: "the disk is read-only",
	NoSpace:  "there is no space left on the disk",
	TooLarge: "a file must not grow that large there",
	LongName: "the name is too long",
	InUse:    "another program has the file open",
	Failing:  "the disk reports an error",
	Closed:   "the other program accepts nothing more",
	Other:    "the system says: %s",
}

// Cause says why the system refused to read. Of an error that it does not know
// it says what the system said, without the path and the call: the sentence
// around it names those.
func (s *System) Cause(err error) string {
	if known := s.known(err); known != "" {
		return known
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Sprintf(s.Other, Clean(err.Error()))
}

// CauseOfWriting says why the system refused to write a new file. What is not
// there is then the folder.
func (s *System) CauseOfWriting(err error) string {
	if errors.Is(err, fs.ErrNotExist) {
		return s.NoFolder
	}
	return s.Cause(err)
}

// known returns "" for an error that is none of the common ones.
func (s *System) known(err error) string {
	for _, known := range []struct {
		err  error
		text string
	}{
		{fs.ErrNotExist, s.Absent},
		{fs.ErrExist, s.Exists},
		{fs.ErrPermission, s.Forbidden},
		{syscall.EISDIR, s.Folder},
		{syscall.ENOTDIR, s.NotFolder},
		{syscall.EROFS, s.Protected},
		{syscall.ENOSPC, s.NoSpace},
		{syscall.EDQUOT, s.NoSpace},
		{syscall.EFBIG, s.TooLarge},
		{syscall.ENAMETOOLONG, s.LongName},
		{syscall.EBUSY, s.InUse},
		{syscall.ETXTBSY, s.InUse},
		{syscall.EIO, s.Failing},
		{syscall.EPIPE, s.Closed},
	} {
		if errors.Is(err, known.err) {
			return known.text
		}
	}
	return ""
}
