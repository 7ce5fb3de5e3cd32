package store

// schema3 keeps a ballot that was handed in apart from the code that its person
// saw (secret.go).
const schema3 = `
-- The IDs that ballots had until they were handed in under another one. Their
-- beginning is the code that the person saw: none opens anything any more, and
-- no sheet counts twice. Nothing joins them to a ballot; with the reveal they go.
CREATE TABLE spent (
	id       TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	workshop TEXT NOT NULL REFERENCES workshop ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX spent_workshop ON spent (workshop);
`
