package store

// schema2 is what a company does about its result: the plan learns what is to
// be found out and since when something is settled, a company can be left out
// of the reference band, and a workshop learns its setup.
//
// The tables of a workshop are made anew: no version that wrote into them was
// ever released.
const schema2 = `
ALTER TABLE company ADD COLUMN portfolio INTEGER NOT NULL DEFAULT 1 CHECK (portfolio IN (0, 1)); -- in the reference band

CREATE TABLE plan_new (
	id          TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	assessment  TEXT NOT NULL REFERENCES assessment ON DELETE CASCADE, -- a company's plan is that of all its assessments
	measure     TEXT NOT NULL, -- ID in the catalogue, or empty
	items       TEXT NOT NULL CHECK (json_valid(items)), -- list of what is to be found out
	text        TEXT NOT NULL, -- own words
	who         TEXT NOT NULL,
	due         TEXT NOT NULL, -- day, or empty
	status      TEXT NOT NULL CHECK (status IN ('open', 'running', 'done', 'dismissed')),
	note        TEXT NOT NULL,
	start_value REAL,          -- of the card's figure
	rev         INTEGER NOT NULL CHECK (rev > 0),
	created     TEXT NOT NULL,
	changed     TEXT NOT NULL,
	settled     TEXT,          -- when it became done or dismissed
	CHECK (measure <> '' OR items <> '[]' OR text <> '')
) STRICT;
INSERT INTO plan_new (id, assessment, measure, items, text, who, due, status, note, start_value, rev, created, changed, settled)
	SELECT id, assessment, measure, '[]', text, who, due, status, note, start_value, rev, created, changed,
		CASE WHEN status IN ('done', 'dismissed') THEN changed END
	FROM plan ORDER BY rowid;
DROP TABLE plan;
ALTER TABLE plan_new RENAME TO plan;
CREATE INDEX plan_assessment ON plan (assessment);

CREATE TABLE plan_reading_new (
	plan  TEXT NOT NULL REFERENCES plan ON DELETE CASCADE,
	day   TEXT NOT NULL,
	value REAL NOT NULL,
	note  TEXT NOT NULL,
	PRIMARY KEY (plan, day)
) STRICT, WITHOUT ROWID;
INSERT OR REPLACE INTO plan_reading_new (plan, day, value, note)
	SELECT plan, substr(at, 1, 10), value, note FROM plan_reading ORDER BY plan, at;
DROP TABLE plan_reading;
ALTER TABLE plan_reading_new RENAME TO plan_reading;

DROP TABLE vote;
DROP TABLE ballot_answer;
DROP TABLE ballot;
DROP TABLE participant;
DROP TABLE workshop;

-- The assessment of a workshop holds what the group set before it voted.
CREATE TABLE workshop (
	id         TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	assessment TEXT NOT NULL UNIQUE REFERENCES assessment ON DELETE CASCADE,
	state      TEXT NOT NULL CHECK (state IN ('prepared', 'voting', 'revealed', 'closed')),
	named      INTEGER NOT NULL CHECK (named IN (0, 1)),      -- ballots carry names
	same_order INTEGER NOT NULL CHECK (same_order IN (0, 1)), -- raised cards come in the same order
	roles      TEXT NOT NULL CHECK (json_valid(roles)),
	minutes    INTEGER NOT NULL CHECK (minutes >= 0),         -- planned length, 0 where none was said
	rev        INTEGER NOT NULL CHECK (rev > 0),
	created    TEXT NOT NULL,
	revealed   TEXT
) STRICT;

-- Who voted is known, what they voted is not: nothing joins a participant to a
-- ballot. Participants are kept in the order of their names, ballots and rows
-- in that of their random IDs. None of these tables has a time, a sequence, a
-- revision or a history, nor a rowid, which would number them in the order of
-- their arrival.
CREATE TABLE participant (
	workshop TEXT NOT NULL REFERENCES workshop ON DELETE CASCADE,
	name     TEXT NOT NULL CHECK (name <> ''),
	voted    INTEGER NOT NULL CHECK (voted IN (0, 1)),
	PRIMARY KEY (workshop, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot (
	id       TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	workshop TEXT NOT NULL REFERENCES workshop ON DELETE CASCADE,
	role     TEXT NOT NULL,
	name     TEXT NOT NULL, -- empty unless the person wants it shown
	done     INTEGER NOT NULL CHECK (done IN (0, 1)) -- handed in
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_workshop ON ballot (workshop);

CREATE TABLE ballot_answer (
	ballot TEXT NOT NULL REFERENCES ballot ON DELETE CASCADE,
	item   TEXT NOT NULL CHECK (item <> ''),
	value  TEXT NOT NULL CHECK (value IN ('0', '1', '2', '3', '4', 'unknown', 'na')),
	PRIMARY KEY (ballot, item)
) STRICT, WITHOUT ROWID;

-- Raised cards, typed in as one row for the whole room: a sorted list of votes,
-- never who gave which.
CREATE TABLE vote (
	id       TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	workshop TEXT NOT NULL REFERENCES workshop ON DELETE CASCADE,
	item     TEXT NOT NULL CHECK (item <> ''),
	round    INTEGER NOT NULL CHECK (round IN (1, 2)),
	votes    TEXT NOT NULL CHECK (json_valid(votes))
) STRICT, WITHOUT ROWID;
CREATE INDEX vote_workshop ON vote (workshop);
`
