package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"kundenbindung/model"
)

// found says what lies at the path of a database.
type found uint8

const (
	missing found = iota // no file
	empty                // a file of 0 bytes
	filled               // a file that may be ours
)

// Places in the first page of an SQLite file.
const (
	headerSize    = 108
	versionsAt    = 18 // write and read version: 1 rollback journal, 2 WAL
	userVersionAt = 60
	appIDAt       = 68
	cellCountAt   = 103 // of sqlite_schema: 0 while there is no table
)

var (
	fileMagic    = []byte("SQLite format 3\x00")
	journalMagic = []byte{0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7}
)

// sniff looks at the file before SQLite does, because SQLite would roll back
// the journal of a file that is not ours. It refuses what is no plain file,
// another program's, or newer. Only [registry.claim] may call it: while this
// process has the file open, sniffing would drop its locks.
func sniff(path string, newest int) (found, fs.FileInfo, error) {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return missing, nil, nil
	case err != nil:
		return missing, nil, err
	}
	if err := plainFile(info); err != nil {
		return missing, nil, err
	}
	if info.Size() == 0 {
		return empty, info, nil
	}
	header, err := firstBytes(path, headerSize)
	if err != nil {
		return missing, nil, err
	}
	return filled, info, judge(header, newest, func() (bool, error) { return hasJournal(path) })
}

// plainFile refuses links too: SQLite names the journal after the name it was
// given, so two names for one file hide the journal from each other.
func plainFile(info fs.FileInfo) error {
	switch mode := info.Mode(); {
	case mode&fs.ModeSymlink != 0:
		return model.ErrLink
	case mode.IsDir():
		return model.ErrFolder
	case mode&fs.ModeNamedPipe != 0:
		return model.ErrPipe
	case mode&fs.ModeSocket != 0:
		return model.ErrSocket
	case mode&fs.ModeDevice != 0:
		return model.ErrDevice
	case links(info) > 1:
		return model.ErrHardLink
	}
	return nil
}

// firstBytes returns the first n bytes of a file, fewer where it is shorter.
func firstBytes(path string, n int) ([]byte, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|noFollow, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // only read
	buf := make([]byte, n)
	n, err = io.ReadFull(f, buf)
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		err = nil
	}
	return buf[:n], err
}

// hasJournal reports whether a journal lies beside the file that SQLite would
// roll back.
func hasJournal(path string) (bool, error) {
	start, err := firstBytes(path+"-journal", len(journalMagic))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return bytes.Equal(start, journalMagic), err
}

// judge decides by the header.
func judge(header []byte, newest int, journal func() (bool, error)) error {
	switch {
	case bytes.HasPrefix(header, fileMagic) && len(header) == headerSize:
		return judgeSQLite(header, newest, journal)
	case len(bytes.Trim(header, "\x00")) != 0:
		if bytes.HasPrefix(header, fileMagic) {
			return fmt.Errorf("%w: it ends within its header", model.ErrDamaged)
		}
		return fmt.Errorf("%w: it is no SQLite file", model.ErrForeign)
	}
	// Zeros are what a crash during the very first save can leave, together
	// with the journal that makes the file empty again.
	switch hot, err := journal(); {
	case err != nil:
		return err
	case !hot:
		return fmt.Errorf("%w: its header is missing", model.ErrDamaged)
	}
	return nil
}

func judgeSQLite(header []byte, newest int, journal func() (bool, error)) error {
	switch id := binary.BigEndian.Uint32(header[appIDAt:]); id {
	case applicationID:
		version := int32(binary.BigEndian.Uint32(header[userVersionAt:])) //nolint:gosec // stored signed
		switch {
		case int(version) > newest:
			return fmt.Errorf("%w: user_version is %d, newest known %d", model.ErrNewer, version, newest)
		case newest == anyVersion && header[versionsAt] != 1:
			return fmt.Errorf("%w: reading it would write beside it", model.ErrNewer) // it is in WAL mode
		}
		return nil
	case 0:
		hot, err := journal()
		if err != nil {
			return err
		}
		tables := binary.BigEndian.Uint16(header[cellCountAt:])
		if tables == 0 && !hot && header[versionsAt] == 1 {
			return nil
		}
		fallthrough
	default:
		return fmt.Errorf("%w: application_id is %#x", model.ErrForeign, id)
	}
}
