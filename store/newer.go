package store

import (
	"database/sql"
	"errors"
	"fmt"
	"math"
	"strings"

	"kundenbindung/model"
)

// A file from a newer version is only read, and only where this version reads it
// right. What that takes is said in two places: here, where every table of this
// version has to be there with every column defined as it is here, and at the
// steps in migrate.go, where a column that gets another meaning gets another
// name. Tables and columns that came later are not looked at.

// anyVersion is the newest version that is understood where a newer file is
// read.
const anyVersion = math.MaxInt32

// unwritten is a connection that leaves no trace: no journal_mode is set, and a
// journal that somebody left is not rolled back but refused.
var unwritten = []pragma{{"query_only", "ON", "1"}}

// Newer reports whether the file is from a newer version of the program. Then it
// is only read: every change is [model.ErrNewer].
func (s *Store) Newer() bool { return s.newer }

// newest is the newest user_version that is opened.
func (s *Store) newest() int {
	if s.newer {
		return anyVersion
	}
	return len(s.steps)
}

// attachNewer connects to a file that was refused because it is newer.
func (s *Store) attachNewer() (err error) {
	if s.tables, err = tablesOf(s.steps); err != nil {
		return err
	}
	s.newer = true
	if err := s.attach(existing); err != nil || s.db == nil {
		return err
	}
	if err := look(s.db, s.legible); err != nil {
		return errors.Join(err, s.detach())
	}
	return nil
}

// legible refuses a file whose tables are not those that this version reads.
func (s *Store) legible(t tx) error {
	theirs, err := readTables(t)
	if err != nil {
		return err
	}
	for name, ours := range s.tables {
		for part := range ours {
			if !theirs[name][part] {
				return fmt.Errorf("%w: table %s has no %q", model.ErrNewer, name, part)
			}
		}
	}
	return nil
}

// misread turns what goes wrong with a newer file into what it is: this version
// does not know a value, or cannot read without writing.
func misread(err error) error {
	if errors.Is(err, model.ErrDamaged) || errors.Is(err, model.ErrReadOnly) {
		return fmt.Errorf("%w: %v", model.ErrNewer, err) //nolint:errorlint // it is not what it says
	}
	return err
}

// definition is what a table is made of: its columns, its constraints and what
// stands behind them.
type definition map[string]bool

// tablesOf returns the tables that the steps make.
func tablesOf(steps []string) (tables map[string]definition, err error) {
	db := sql.OpenDB(connector{uri: ":memory:", newest: len(steps)})
	db.SetMaxOpenConns(1) // each connection has a memory of its own
	defer func() { err = errors.Join(err, db.Close()) }()
	return tables, change(db, func(t tx) (err error) {
		if err = climb(t, 0, steps); err == nil {
			tables, err = readTables(t)
		}
		return err
	})
}

func readTables(t tx) (map[string]definition, error) {
	tables := map[string]definition{}
	return tables, t.each(func(scan func(...any) error) error {
		var name, made string
		err := scan(&name, &made)
		tables[name] = define(made)
		return err
	}, `SELECT name, sql FROM sqlite_schema WHERE type = 'table'`)
}

// define takes a CREATE TABLE apart: at its commas, but for those in brackets.
// SQLite keeps the statement as it was written, and puts a column that is added
// later between the others.
func define(made string) definition {
	var plain strings.Builder
	for line := range strings.Lines(made) {
		line, _, _ = strings.Cut(line, "--")
		plain.WriteString(strings.Join(strings.Fields(line), " ") + " ")
	}
	d := definition{}
	depth, from, text := 0, 0, plain.String()
	cut := func(at int) {
		d[strings.TrimSpace(text[from:at])] = true
		from = at + 1
	}
	quoted := false
	for i, r := range text {
		switch {
		case r == '\'':
			quoted = !quoted
		case quoted:
		case r == '(':
			if depth++; depth == 1 {
				from = i + 1 // behind the name
			}
		case r == ')':
			if depth--; depth == 0 {
				cut(i)
			}
		case r == ',' && depth == 1:
			cut(i)
		}
	}
	cut(len(text))
	return d
}
