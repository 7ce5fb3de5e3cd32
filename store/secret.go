package store

import "errors"

// What keeps votes apart from those who gave them, beside the tables (schema2.go,
// schema3.go) and the order of what is read. The file tells who has voted, and it
// holds the ballots; nothing in it and nothing beside it may tell which belongs to
// whom. Others may have seen somebody's code, which is the beginning of the ID of
// the ballot in their hand: so it is handed in under another ID ([Store.HandIn]).

// forgetBegun drops what no hand-in will follow any more. Where one person has
// not voted and one ballot was not handed in, the one is the other's, whose
// ID still begins with the code that others saw.
func forgetBegun(t tx, workshop string) error {
	for _, statement := range []string{forgetIDs, dropBegun} {
		if _, err := t.exec(statement, workshop); err != nil {
			return err
		}
	}
	return nil
}

// shuffle makes the file forget in which order ballots came. SQLite sorts them
// by their random IDs, but puts each new one into the next free bytes of a page:
// whoever reads the bytes finds the order in which they were handed in. After a
// VACUUM the file depends on nothing but its content. Ticks leave no such trace,
// because a tick takes the place of the cell it changes.
//
// Where it fails, as on a full disk, the next ballot that is handed in or the
// reveal does it.
func (s *Store) shuffle() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.db != nil {
		_, _ = tx{s.db}.exec("VACUUM")
	}
}

// backupVotes makes the backup that holds the votes at last, after the reveal.
// Where it fails they are still in the file.
func (s *Store) backupVotes() {
	err := s.write("back up", existing, func(tx) error { return s.backup() })
	s.mu.Lock()
	defer s.mu.Unlock()
	s.backupErr = err
}

// While a workshop votes, a backup is a leak: one from after the first ballot
// would join it to the first tick, and two of them all that came between. So
// until the reveal a backup holds neither its votes nor its ticks, and they are
// never written into it. These are the tables that are not copied as they are.
var keptBack = map[string]string{
	"participant": `SELECT p.workshop, p.name, CASE w.state WHEN 'voting' THEN 0 ELSE p.voted END
		FROM source.participant p JOIN source.workshop w ON w.id = p.workshop`,
	"ballot": `SELECT b.* FROM source.ballot b JOIN source.workshop w ON w.id = b.workshop WHERE w.state <> 'voting'`,
	"ballot_answer": `SELECT v.* FROM source.ballot_answer v JOIN source.ballot b ON b.id = v.ballot
		JOIN source.workshop w ON w.id = b.workshop WHERE w.state <> 'voting'`,
	"spent": `SELECT i.* FROM source.spent i JOIN source.workshop w ON w.id = i.workshop WHERE w.state <> 'voting'`,
	"vote":  `SELECT v.* FROM source.vote v JOIN source.workshop w ON w.id = v.workshop WHERE w.state <> 'voting'`,
}

// copyPragmas are those of a copy that is not worth anything before it is
// complete: it is flushed as a whole then.
var copyPragmas = []pragma{
	{"foreign_keys", "OFF", "0"}, {"synchronous", "OFF", "0"}, {"journal_mode", "MEMORY", "memory"},
}

// copySecretly fills an empty file with everything but the votes of workshops
// that vote.
func (s *Store) copySecretly(partial string) (err error) {
	db := s.open(connector{uri: writeURI(partial), before: readPragmas, after: copyPragmas, newest: len(s.steps)})
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := change(db, func(t tx) error { return climb(t, 0, s.steps) }); err != nil {
		return err
	}
	t := tx{db}
	if _, err := t.exec("ATTACH ? AS source", readURI(s.path)); err != nil {
		return err
	}
	tables, err := t.texts("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
	if err != nil {
		return err
	}
	for _, table := range tables {
		rows := keptBack[table]
		if rows == "" {
			rows = "SELECT * FROM source." + table
		}
		if _, err := t.exec("INSERT INTO main." + table + " " + rows); err != nil {
			return err
		}
	}
	return nil
}

// voting reports whether a workshop votes in a file of this version.
func (s *Store) voting(t tx) (voting bool, err error) {
	version, err := t.version()
	if err != nil || version != len(s.steps) {
		return false, err // it is copied as it is, because a migration comes
	}
	err = t.row(anyVoting).Scan(&voting)
	return voting, err
}
