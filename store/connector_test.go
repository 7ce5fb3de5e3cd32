package store

import (
	"database/sql"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestEveryPragmaReadsBack(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	for _, p := range slices.Concat(readPragmas, durabilityPragmas) {
		var got string
		if err := s.db.QueryRowContext(background, "PRAGMA "+p.name).Scan(&got); err != nil || got != p.want {
			t.Errorf("%s is %q, %v, want %q", p.name, got, err, p.want)
		}
	}
}

// The promises stand on these; a change here is a change of the promises.
func TestPragmasAreThoseOfTheDesign(t *testing.T) {
	var list []string
	for _, p := range slices.Concat(readPragmas, durabilityPragmas) {
		list = append(list, p.name+"="+p.set)
	}
	slices.Sort(list)
	want := `busy_timeout=5000 cell_size_check=ON foreign_keys=ON fullfsync=ON journal_mode=TRUNCATE
mmap_size=0 secure_delete=ON synchronous=EXTRA temp_store=MEMORY trusted_schema=OFF`
	if got := strings.Join(list, " "); got != strings.Join(strings.Fields(want), " ") {
		t.Errorf("pragmas are %s", got)
	}
}

func TestConnectFailsClosed(t *testing.T) {
	path := newPath(t)
	ours(t, path, "")
	for _, p := range []pragma{
		{"synchronous", "NORMAL", "3"},      // set to something else
		{"jornal_mode", "WAL", "wal"},       // misspelt: SQLite says nothing
		{"journal_mode", "WAL", "truncate"}, // refused or changed by someone
	} {
		c := connector{uri: writeURI(path), before: []pragma{p}, newest: len(steps)}
		db := sql.OpenDB(c)
		if err := db.PingContext(background); err == nil || !strings.Contains(err.Error(), p.name) {
			t.Errorf("%s=%s: connected, %v", p.name, p.set, err)
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTransactionsAreImmediate(t *testing.T) {
	path := newPath(t)
	s := mustOpen(t, path, at(noon))
	create(t, s, first)
	tx, err := s.db.BeginTx(background, nil)
	if err != nil {
		t.Fatal(err)
	}
	if out, err := childOutput(t, "try", path); err != nil || out != "busy\n" {
		t.Errorf("another process got the write lock: %q, %v", out, err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
}

func TestConnectionsNeverCreateTheFile(t *testing.T) {
	path := newPath(t)
	db := sql.OpenDB(connector{uri: writeURI(path), newest: len(steps)})
	if err := db.PingContext(background); err == nil {
		t.Error("SQLite made the file, readable for all")
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("the file is there")
	}
}

func TestSaveProvesTheJournalMode(t *testing.T) {
	path := newPath(t)
	ours(t, path, "")
	s := mustOpen(t, path, Options{pragmas: []pragma{{"journal_mode", "MEMORY", "memory"}}})
	s.pragmas = durabilityPragmas // as if SQLite had answered with our wish
	if err := s.SetSetting("x", "y"); err == nil || !strings.Contains(err.Error(), "journal_mode") {
		t.Errorf("the save was called saved: %v", err)
	}
}

func TestVersion(t *testing.T) {
	if v := Version(); !strings.HasPrefix(v, driverName+", SQLite 3.") {
		t.Errorf("version %q", v)
	}
}
