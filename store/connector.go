package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"strconv"

	"kundenbindung/model"
)

// pragma is a setting of a connection and what it must read back as.
type pragma struct{ name, set, want string }

// The settings of every connection, in two parts: journal_mode is the only one
// that can write to the file, so nothing after the first part is set before the
// file was examined.
var (
	readPragmas = []pragma{
		{"busy_timeout", "5000", "5000"}, // ms
		{"trusted_schema", "OFF", "0"},
		{"cell_size_check", "ON", "1"},
		{"mmap_size", "0", "0"}, // a read error is an error then, not a signal
	}
	durabilityPragmas = []pragma{
		{"foreign_keys", "ON", "1"},
		{"secure_delete", "ON", "1"},
		{"temp_store", "MEMORY", "2"}, // what VACUUM puts together is in no other file
		{"synchronous", "EXTRA", "3"},
		{"fullfsync", "ON", "1"},                 // macOS: a plain fsync does not reach the disk
		{"journal_mode", "TRUNCATE", "truncate"}, // the last: see Store.prove
	}
)

// connector makes connections that are set up and checked; database/sql never
// sees another one. It is the same for both drivers.
type connector struct {
	uri    string
	before []pragma // set before the file is examined
	after  []pragma // set once it is known to be ours and sound
	newest int      // the newest user_version that is understood
}

var _ driver.Connector = connector{}

// Driver returns the driver behind the connections.
func (c connector) Driver() driver.Driver { return newDriver() }

// Connect opens the file, sets every pragma and reads it back, and examines
// the file. It fails closed.
func (c connector) Connect(context.Context) (driver.Conn, error) {
	conn, err := newDriver().Open(c.uri)
	if err != nil {
		return nil, err
	}
	if err := c.prepare(conn); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return conn, nil
}

func (c connector) prepare(conn driver.Conn) error {
	if err := setAll(conn, c.before); err != nil {
		return err
	}
	if err := examine(conn, c.newest); err != nil {
		return err
	}
	return setAll(conn, c.after)
}

func setAll(conn driver.Conn, pragmas []pragma) error {
	for _, p := range pragmas {
		if _, err := query(conn, "PRAGMA "+p.name+"="+p.set); err != nil {
			return fmt.Errorf("set %s: %w", p.name, err)
		}
		got, err := query(conn, "PRAGMA "+p.name)
		if err != nil {
			return fmt.Errorf("read %s: %w", p.name, err)
		}
		if got != p.want {
			return fmt.Errorf("%s is %q, want %q", p.name, got, p.want)
		}
	}
	return nil
}

// examine refuses a file that is another program's, newer or damaged. A file
// without tables is empty, not foreign. It looks at one moment: between two,
// another process can fill an empty file.
func examine(conn driver.Conn, newest int) error {
	if _, err := query(conn, "BEGIN DEFERRED"); err != nil {
		return err
	}
	err := identify(conn, newest)
	if err == nil {
		err = quickCheck(conn)
	}
	if _, rollback := query(conn, "ROLLBACK"); err == nil {
		err = rollback
	}
	return err
}

func identify(conn driver.Conn, newest int) error {
	id, err := number(conn, "PRAGMA application_id")
	if err != nil {
		return err
	}
	version, err := number(conn, "PRAGMA user_version")
	if err != nil {
		return err
	}
	tables, err := number(conn, "SELECT count(*) FROM sqlite_schema")
	if err != nil {
		return err
	}
	blank := id == 0 && version == 0 && tables == 0
	switch {
	case id != applicationID && !blank:
		return fmt.Errorf("%w: application_id is %#x", model.ErrForeign, id)
	case version > newest:
		return fmt.Errorf("%w: user_version is %d, newest known %d", model.ErrNewer, version, newest)
	case version < 1 && !blank:
		return fmt.Errorf("%w: user_version is %d", model.ErrDamaged, version)
	}
	return nil
}

func quickCheck(conn driver.Conn) error {
	result, err := query(conn, "PRAGMA quick_check(1)")
	if err == nil && result != "ok" {
		err = fmt.Errorf("%w: %s", model.ErrDamaged, result)
	}
	return err
}

func number(conn driver.Conn, statement string) (int, error) {
	text, err := query(conn, statement)
	if err != nil {
		return 0, err
	}
	return strconv.Atoi(text)
}

// query runs a statement without parameters and returns the first column of
// its first row as text, or "" where it has none.
func query(conn driver.Conn, statement string) (text string, err error) {
	queryer, ok := conn.(driver.QueryerContext)
	if !ok {
		return "", errors.New("the driver cannot query")
	}
	rows, err := queryer.QueryContext(background, statement, nil)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	values := make([]driver.Value, len(rows.Columns()))
	for first := true; ; first = false {
		switch err := rows.Next(values); {
		case errors.Is(err, io.EOF):
			return text, nil
		case err != nil:
			return "", err
		case first && len(values) > 0:
			text = plain(values[0])
		}
	}
}

func plain(v driver.Value) string {
	if raw, ok := v.([]byte); ok {
		return string(raw)
	}
	return fmt.Sprint(v)
}
