// Package store keeps assessments in one SQLite file and never loses one that
// it called saved. It imports only model.
//
// # What it promises
//
//   - When [Store.Save] returns without an error, the answers are on the disk,
//     as far as the disk keeps its word when told to flush. They survive a
//     crash, a full disk and a power cut.
//   - The one .db file always holds every saved answer, so it can be copied and
//     mailed: journal_mode is TRUNCATE, never WAL.
//   - A save that comes late overwrites nothing: every answer has a revision,
//     and what lost is reported and kept in the history.
//   - A window learns with its next save what is stored differently from what
//     it believes: somebody else saved, or an older copy took the file's place.
//     No revision is given out twice (rev.go).
//   - Nothing in the file or beside it joins a participant of a workshop to a
//     ballot, and until the reveal no backup holds a vote (secret.go).
//   - A file that is damaged, newer or another program's is not touched. A newer
//     one can be read where this version reads it right (newer.go).
//   - Opening writes nothing. The first save makes a missing file.
//
// # Where to start
//
// [Open] in store.go begins the life of a [Store]. attach.go finds, makes and
// connects to the file (with sniff.go, create.go, connector.go); write.go runs
// every change in one immediate transaction, of which [Store.Save] in save.go is
// the main one. schema.go, schema2.go and schema3.go are the data model, queries.go holds every
// statement, migrate.go brings older files up to date, backup.go makes the copies
// beside the file. plan.go, company.go and portfolio.go are what companies do,
// workshop.go, ballot.go and workshop_import.go what a room votes.
//
// # Rules
//
//   - One connection. Rows are read to the end before the next statement.
//   - No context that can be cancelled: database/sql would roll back.
//   - While SQLite has the file open, nothing here opens it by path: closing
//     any descriptor of a file drops all POSIX locks of the process on it.
//   - Errors carry a verb, the path and one of the model's errors. Their texts
//     can hold bytes of a damaged file: clean them before drawing.
package store
