package store

import (
	"context"
	"database/sql"
	"errors"
)

// background is the only context that statements run with: database/sql rolls
// a transaction back when its context ends, and a save must not end early.
var background = context.Background()

// conversation is what statements run on: a write transaction or a connection
// that reads.
type conversation interface {
	ExecContext(ctx context.Context, statement string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, statement string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, statement string, args ...any) *sql.Row
}

// tx is a transaction, of one piece for whoever runs statements in it.
type tx struct{ on conversation }

// exec runs a statement and returns how many rows it changed.
func (t tx) exec(statement string, args ...any) (int64, error) {
	result, err := t.on.ExecContext(background, statement, args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

func (t tx) row(statement string, args ...any) *sql.Row {
	return t.on.QueryRowContext(background, statement, args...)
}

// each calls visit for every row. visit must not run statements: there is one
// connection, and it is busy.
func (t tx) each(visit func(scan func(...any) error) error, statement string, args ...any) (err error) {
	rows, err := t.on.QueryContext(background, statement, args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := visit(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// texts returns the only column of every row.
func (t tx) texts(statement string, args ...any) (all []string, err error) {
	err = t.each(func(scan func(...any) error) error {
		var text string
		err := scan(&text)
		all = append(all, text)
		return err
	}, statement, args...)
	return all, err
}

// version returns the user_version of the file.
func (t tx) version() (version int, err error) {
	err = t.row("PRAGMA user_version").Scan(&version)
	return version, err
}

// change runs fn in one transaction that has the write lock from its start.
// Where fn or the commit fails, nothing is changed.
func change(db *sql.DB, fn func(tx) error) error {
	t, err := db.BeginTx(background, nil)
	if err != nil {
		return err
	}
	defer t.Rollback() //nolint:errcheck // nothing is left to roll back after a commit, nor after most errors
	if err := fn(tx{t}); err != nil {
		return err
	}
	return t.Commit()
}

// look runs fn in a transaction that reads: everything it sees is of one
// moment. BeginTx would take the write lock, which a read-only disk has not.
func look(db *sql.DB, fn func(tx) error) (err error) {
	conn, err := db.Conn(background)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	t := tx{conn}
	if _, err := t.exec("BEGIN DEFERRED"); err != nil {
		return err
	}
	defer t.exec("ROLLBACK") //nolint:errcheck // an error has ended the transaction already
	return fn(t)
}
