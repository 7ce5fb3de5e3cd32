package store

// applicationID marks the file as this program's: "KBFo" in the header.
const applicationID = 0x4b42466f

// schema1 is the data model. Times are UTC texts of fixed width, so that they
// sort; JSON columns are maps from the model's IDs; an answer names its item by
// ID, so that it outlives any rewording.
//
// Assessments are what everything hangs on: deleting one deletes its answers,
// history, plan and workshops. A company is no more than a name that several
// assessments share.
const schema1 = `
CREATE TABLE company (
	id   INTEGER PRIMARY KEY,
	name TEXT NOT NULL UNIQUE -- as typed; empty where none was given
) STRICT;

CREATE TABLE assessment (
	id        TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	company   INTEGER NOT NULL REFERENCES company,
	rev       INTEGER NOT NULL CHECK (rev > 0),
	mode      TEXT NOT NULL CHECK (mode IN ('full', 'quick')),
	catalogue TEXT NOT NULL,
	context   TEXT NOT NULL CHECK (json_valid(context)),
	relevance TEXT NOT NULL CHECK (json_valid(relevance)),
	aims      TEXT NOT NULL CHECK (json_valid(aims)),
	strategy  REAL CHECK (strategy BETWEEN 0 AND 1),
	targets   TEXT NOT NULL CHECK (json_valid(targets)),
	outcomes  TEXT NOT NULL CHECK (json_valid(outcomes)),
	sheet     TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(sheet)), -- counts of the customers' sheets
	geld      TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(geld)), -- inputs of the money view
	carried   TEXT NOT NULL CHECK (json_valid(carried)),
	workshop  TEXT NOT NULL, -- where the answers are one ballot of a workshop:
	ballot    TEXT NOT NULL, -- they may come from another machine, so these
	role      TEXT NOT NULL, -- refer to nothing here
	started   TEXT NOT NULL,
	changed   TEXT NOT NULL,
	finished  TEXT,          -- from then on answers are frozen
	result    TEXT           -- result/v1 as it was when finished
) STRICT;
CREATE INDEX assessment_company ON assessment (company);

CREATE TABLE answer (
	assessment TEXT NOT NULL REFERENCES assessment ON DELETE CASCADE,
	item       TEXT NOT NULL CHECK (item <> ''),
	value      TEXT NOT NULL CHECK (value IN ('', '0', '1', '2', '3', '4', 'unknown', 'na')),
	note       TEXT NOT NULL,
	rev        INTEGER NOT NULL CHECK (rev > 0),
	at         TEXT NOT NULL,
	PRIMARY KEY (assessment, item)
) STRICT, WITHOUT ROWID;

-- Every answer that ever came, append-only. Where stored is 0, another window
-- was first and rev is the revision it wanted to replace.
CREATE TABLE answer_history (
	id         INTEGER PRIMARY KEY,
	assessment TEXT NOT NULL REFERENCES assessment ON DELETE CASCADE,
	item       TEXT NOT NULL,
	value      TEXT NOT NULL,
	note       TEXT NOT NULL,
	rev        INTEGER NOT NULL,
	stored     INTEGER NOT NULL CHECK (stored IN (0, 1)),
	at         TEXT NOT NULL
) STRICT;
CREATE INDEX answer_history_answer ON answer_history (assessment, item);
CREATE TRIGGER answer_history_is_append_only BEFORE UPDATE ON answer_history
BEGIN
	SELECT raise(ABORT, 'the history is append-only');
END;

-- What a workshop agreed on, beside the votes.
CREATE TABLE agreed (
	assessment TEXT NOT NULL REFERENCES assessment ON DELETE CASCADE,
	item       TEXT NOT NULL CHECK (item <> ''),
	value      TEXT NOT NULL CHECK (value IN ('0', '1', '2', '3', '4', 'unknown', 'na')),
	PRIMARY KEY (assessment, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan (
	id          TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	assessment  TEXT NOT NULL REFERENCES assessment ON DELETE CASCADE, -- a company's plan is that of all its assessments
	measure     TEXT NOT NULL, -- ID in the catalogue, or empty
	text        TEXT NOT NULL, -- own words
	who         TEXT NOT NULL,
	due         TEXT NOT NULL, -- day, or empty
	status      TEXT NOT NULL CHECK (status IN ('open', 'running', 'done', 'dismissed')),
	note        TEXT NOT NULL,
	start_value REAL,          -- of the card's figure
	rev         INTEGER NOT NULL CHECK (rev > 0),
	created     TEXT NOT NULL,
	changed     TEXT NOT NULL,
	CHECK (measure <> '' OR text <> '')
) STRICT;
CREATE INDEX plan_assessment ON plan (assessment);

CREATE TABLE plan_reading (
	plan  TEXT NOT NULL REFERENCES plan ON DELETE CASCADE,
	at    TEXT NOT NULL,
	value REAL NOT NULL,
	note  TEXT NOT NULL,
	PRIMARY KEY (plan, at)
) STRICT, WITHOUT ROWID;

-- The assessment of a workshop holds what the group set before it voted.
CREATE TABLE workshop (
	id         TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	assessment TEXT NOT NULL REFERENCES assessment ON DELETE CASCADE,
	state      TEXT NOT NULL CHECK (state IN ('prepared', 'voting', 'revealed', 'closed')),
	rev        INTEGER NOT NULL CHECK (rev > 0),
	created    TEXT NOT NULL,
	revealed   TEXT
) STRICT;
CREATE INDEX workshop_assessment ON workshop (assessment);

-- Who voted is known, what they voted is not: nothing joins a participant to a
-- ballot. Ballots have a random ID and neither time, sequence nor history; the
-- tables have no rowid, which would number them in the order of their arrival.
CREATE TABLE participant (
	workshop TEXT NOT NULL REFERENCES workshop ON DELETE CASCADE,
	name     TEXT NOT NULL CHECK (name <> ''),
	voted    INTEGER NOT NULL DEFAULT 0 CHECK (voted IN (0, 1)),
	PRIMARY KEY (workshop, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot (
	id       TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	workshop TEXT NOT NULL REFERENCES workshop ON DELETE CASCADE,
	role     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_workshop ON ballot (workshop);

CREATE TABLE ballot_answer (
	ballot TEXT NOT NULL REFERENCES ballot ON DELETE CASCADE,
	item   TEXT NOT NULL CHECK (item <> ''),
	value  TEXT NOT NULL CHECK (value IN ('', '0', '1', '2', '3', '4', 'unknown', 'na')),
	note   TEXT NOT NULL,
	PRIMARY KEY (ballot, item)
) STRICT, WITHOUT ROWID;

-- Votes counted in the room, item by item: how many, never who.
CREATE TABLE vote (
	workshop TEXT NOT NULL REFERENCES workshop ON DELETE CASCADE,
	item     TEXT NOT NULL CHECK (item <> ''),
	value    TEXT NOT NULL CHECK (value IN ('0', '1', '2', '3', '4', 'unknown', 'na')),
	count    INTEGER NOT NULL CHECK (count > 0),
	PRIMARY KEY (workshop, item, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
	key   TEXT PRIMARY KEY NOT NULL CHECK (key <> ''),
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
