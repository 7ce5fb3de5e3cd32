package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"

	"kundenbindung/model"
)

func init() { children["try"] = childTry }

// childTry says whether it gets the write lock at once.
func childTry(args []string) error {
	impatient := append([]pragma{{"busy_timeout", "1", "1"}}, durabilityPragmas...)
	s, err := Open(args[0], Options{pragmas: impatient})
	if err != nil {
		return err
	}
	err = s.write("try", existing, func(tx) error { return nil })
	switch {
	case errors.Is(err, model.ErrBusy):
		fmt.Println("busy")
	case err != nil:
		return err
	default:
		fmt.Println("free")
	}
	return s.Close()
}

// bare opens a file as SQLite does by default: nothing is set, nothing checked.
type bare string

func bareConnector(path string) driver.Connector { return bare(path) }

func (b bare) Connect(context.Context) (driver.Conn, error) {
	return newDriver().Open(writeURI(string(b)))
}

func (b bare) Driver() driver.Driver { return newDriver() }
