package store

// Every statement that reads or changes rows; a test prepares each of them on
// the schema.
const (
	// A company that comes to be because an assessment changes its company is
	// in the reference band where the other one is.
	addCompany = `INSERT INTO company (name, portfolio) VALUES (?1,
		coalesce((SELECT c.portfolio FROM assessment a JOIN company c ON c.id = a.company WHERE a.id = ?2), 1))
		ON CONFLICT (name) DO NOTHING`
	findCompany   = `SELECT id FROM company WHERE name = ?`
	companyName   = `SELECT name FROM company WHERE id = ?`
	renameCompany = `UPDATE company SET name = ? WHERE id = ?`
	dropCompanies = `DELETE FROM company WHERE id NOT IN (SELECT company FROM assessment)`
	companyOf     = `SELECT company FROM assessment WHERE id = ?`
	moveCompany   = `UPDATE assessment SET company = ? WHERE company = ?`
	moveOne       = `UPDATE assessment SET company = ?, rev = ` + nextRev + ` WHERE id = ?`
	reviseCompany = `UPDATE assessment SET rev = ` + nextRev + ` WHERE company = ?`
	listCompany   = `SELECT id, result FROM assessment WHERE company = ? AND ballot = '' ORDER BY started, id`
	joinBand      = `UPDATE company SET portfolio = min(portfolio, (SELECT portfolio FROM company WHERE id = ?)) WHERE id = ?`
	settledOf     = `SELECT p.measure FROM plan p JOIN assessment a ON a.id = p.assessment
		WHERE p.measure <> '' AND p.status IN ('done', 'dismissed')
		AND a.company = (SELECT company FROM assessment WHERE id = ?)`

	selectPlan = `SELECT p.id, p.assessment, c.name, p.measure, p.items, p.text, p.who, p.due, p.status, p.note,
		p.start_value, p.rev, p.created, p.changed, p.settled
		FROM plan p JOIN assessment a ON a.id = p.assessment JOIN company c ON c.id = a.company `
	loadPlan    = selectPlan + `WHERE p.id = ?`
	listPlan    = selectPlan + `ORDER BY p.due = '', p.due, p.created, p.id`
	companyPlan = selectPlan + `WHERE a.company = ? ORDER BY p.created, p.id`
	addPlan     = `INSERT INTO plan (measure, items, text, who, due, status, note, start_value, created, changed, settled,
		id, assessment, rev) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, id, ` + firstRev + `
		FROM assessment WHERE id = ?13`
	replacePlan = `UPDATE plan SET measure = ?1, items = ?2, text = ?3, who = ?4, due = ?5, status = ?6, note = ?7,
		start_value = ?8, created = ?9, changed = ?10, settled = ?11, rev = ` + nextRev + ` WHERE id = ?12 AND assessment = ?13`
	deletePlan   = `DELETE FROM plan WHERE id = ?`
	listReadings = `SELECT plan, day, value, note FROM plan_reading ORDER BY plan, day`
	loadReadings = `SELECT plan, day, value, note FROM plan_reading WHERE plan = ? ORDER BY day`
	dropReadings = `DELETE FROM plan_reading WHERE plan = ?`
	addReading   = `INSERT INTO plan_reading (plan, day, value, note) VALUES (?, ?, ?, ?)`

	// The plan of an assessment that is deleted passes to another one of the
	// same company, where there is one.
	bequeathPlan = `UPDATE plan SET assessment = coalesce((SELECT b.id FROM assessment a
		JOIN assessment b ON b.company = a.company WHERE a.id = ?1 AND b.id <> ?1 AND b.ballot = ''
		ORDER BY b.started DESC, b.id LIMIT 1), assessment) WHERE assessment = ?1`

	selectWorkshop = `SELECT w.id, w.assessment, c.name, w.state, w.named, w.same_order, w.roles, w.minutes, w.rev,
		w.created, w.revealed
		FROM workshop w JOIN assessment a ON a.id = w.assessment JOIN company c ON c.id = a.company `
	loadWorkshop  = selectWorkshop + `WHERE w.id = ?`
	listWorkshops = selectWorkshop + `ORDER BY w.created DESC, w.id`
	findWorkshops = `SELECT id FROM workshop WHERE lower(substr(id, 1, length(?1))) = lower(?1)
		ORDER BY length(id) = length(?1) DESC LIMIT 2`
	addWorkshop = `INSERT INTO workshop (state, named, same_order, roles, minutes, revealed, id, assessment, created, rev)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ` + firstRev + `)`
	replaceWorkshop = `UPDATE workshop SET state = ?, named = ?, same_order = ?, roles = ?, minutes = ?, revealed = ?,
		rev = ` + nextRev + ` WHERE id = ?`
	workshopState    = `SELECT state FROM workshop WHERE id = ?`
	anyVoting        = `SELECT EXISTS (SELECT 1 FROM workshop WHERE state = 'voting')`
	listParticipants = `SELECT workshop, name, voted FROM participant
		WHERE ?1 = '' OR workshop = ?1`
	addParticipant  = `INSERT INTO participant (workshop, name, voted) VALUES (?, ?, ?)`
	dropParticipant = `DELETE FROM participant WHERE workshop = ? AND name = ?`
	findParticipant = `SELECT count(*) FROM participant WHERE workshop = ? AND name = ?`
	tickParticipant = `UPDATE participant SET voted = ?1 WHERE workshop = ?2 AND name = ?3 AND voted <> ?1`

	countBallots = `SELECT coalesce(sum(done), 0), coalesce(sum(done AND name <> ''), 0), coalesce(sum(NOT done), 0)
		FROM ballot WHERE workshop = ?`
	votedItems  = `SELECT item, sum(json_array_length(votes)) FROM vote WHERE workshop = ? AND round = 1 GROUP BY item`
	anyVote     = `SELECT EXISTS (SELECT 1 FROM ballot WHERE workshop = ?1) OR EXISTS (SELECT 1 FROM vote WHERE workshop = ?1)`
	findBallots = `SELECT id FROM ballot WHERE workshop = ?1 AND NOT done
		AND lower(substr(id, 1, length(?2))) = lower(?2) LIMIT 2`
	anySpent = `SELECT EXISTS (SELECT 1 FROM spent WHERE workshop = ?1
		AND lower(substr(id, 1, length(?2))) = lower(?2))`
	spendID    = `INSERT OR IGNORE INTO spent (id, workshop) VALUES (?, ?)`
	dropDraft  = `DELETE FROM ballot WHERE id = ? AND workshop = ? AND NOT done`
	forgetIDs  = `DELETE FROM spent WHERE workshop = ?`
	dropBegun  = `DELETE FROM ballot WHERE workshop = ? AND NOT done`
	loadBallot = `SELECT workshop, role, name, done FROM ballot WHERE id = ?`
	putBallot  = `INSERT INTO ballot (id, workshop, role, name, done) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET role = excluded.role, name = excluded.name, done = excluded.done`
	twinBallot        = `SELECT EXISTS (SELECT 1 FROM ballot WHERE workshop = ?1 AND lower(id) = lower(?2) AND id <> ?2)`
	listBallots       = `SELECT id, role, name FROM ballot WHERE workshop = ? AND done ORDER BY id`
	loadBallotAnswers = `SELECT item, value FROM ballot_answer WHERE ballot = ?`
	listBallotAnswers = `SELECT v.ballot, v.item, v.value FROM ballot b JOIN ballot_answer v ON v.ballot = b.id
		WHERE b.workshop = ? AND b.done`
	dropBallotAnswers = `DELETE FROM ballot_answer WHERE ballot = ?`
	addBallotAnswer   = `INSERT INTO ballot_answer (ballot, item, value) VALUES (?, ?, ?)`
	loadRow           = `SELECT workshop, item, round, votes FROM vote WHERE id = ?`
	listRows          = `SELECT id, item, round, votes FROM vote WHERE workshop = ? ORDER BY id`
	putRow            = `INSERT INTO vote (id, workshop, item, round, votes) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET item = excluded.item, round = excluded.round, votes = excluded.votes`
	dropRow = `DELETE FROM vote WHERE id = ?`

	listFinished = `SELECT a.id, c.portfolio FROM assessment a JOIN company c ON c.id = a.company
		WHERE a.ballot = '' AND a.finished IS NOT NULL AND NOT EXISTS (SELECT 1 FROM assessment b
			WHERE b.company = a.company AND b.ballot = '' AND (b.finished, b.id) > (a.finished, a.id))
		ORDER BY c.name`
	includeCompany = `UPDATE company SET portfolio = ?1
		WHERE id = (SELECT company FROM assessment WHERE id = ?2) AND portfolio <> ?1`

	listHeads = `SELECT a.id, c.name, a.mode, a.started, a.changed, a.finished,
		coalesce(w.id, '')
		FROM assessment a JOIN company c ON c.id = a.company LEFT JOIN workshop w ON w.assessment = a.id
		ORDER BY a.changed DESC, a.id`
	listAnswers = `SELECT assessment, item, value FROM answer WHERE value <> ''`
	findIDs     = `SELECT id FROM assessment WHERE lower(substr(id, 1, length(?1))) = lower(?1)
		ORDER BY length(id) = length(?1) DESC LIMIT 2`

	loadHead = `SELECT c.name, a.rev, a.mode, a.catalogue, a.context, a.relevance, a.aims, a.strategy,
		a.targets, a.outcomes, a.sheet, a.geld, a.carried, a.workshop, a.ballot, a.role, a.started, a.changed, a.finished
		FROM assessment a JOIN company c ON c.id = a.company WHERE a.id = ?`
	addHead = `INSERT INTO assessment (company, mode, catalogue, context, relevance, aims, strategy, targets,
		outcomes, sheet, geld, carried, workshop, ballot, role, started, changed, finished, id, rev)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ` + firstRev + `)`
	headRev     = `SELECT rev FROM assessment WHERE id = ?`
	replaceHead = `UPDATE assessment SET company = ?, mode = ?, catalogue = ?, context = ?, relevance = ?,
		aims = ?, strategy = ?, targets = ?, outcomes = ?, sheet = ?, geld = ?, carried = ?, workshop = ?, ballot = ?, role = ?,
		started = ?, changed = ?, finished = ?, rev = ` + nextRev + ` WHERE id = ?`
	touchHead  = `UPDATE assessment SET changed = ? WHERE id = ?`
	finishHead = `UPDATE assessment SET finished = coalesce(finished, ?), result = ?, changed = ?
		WHERE id = ? AND result IS NULL`
	dropResult  = `UPDATE assessment SET result = NULL WHERE id = ?`
	loadResult  = `SELECT result FROM assessment WHERE id = ?`
	countHead   = `SELECT count(*) FROM assessment WHERE id = ?`
	deleteHead  = `DELETE FROM assessment WHERE id = ?`
	loadAgreed  = `SELECT item, value FROM agreed WHERE assessment = ?`
	dropAgreed  = `DELETE FROM agreed WHERE assessment = ?`
	addAgreed   = `INSERT INTO agreed (assessment, item, value) VALUES (?, ?, ?)`
	loadAnswers = `SELECT item, value, note, rev FROM answer WHERE assessment = ?`
	loadAnswer  = `SELECT value, note, rev FROM answer WHERE assessment = ? AND item = ?`

	// The guard: a save whose revision is not the stored one changes 0 rows.
	addAnswer = `INSERT INTO answer (value, note, at, assessment, item, rev) VALUES (?, ?, ?, ?, ?, ` + firstRev + `)
		ON CONFLICT (assessment, item) DO NOTHING`
	replaceAnswer = `UPDATE answer SET value = ?, note = ?, at = ?, rev = ` + nextRev + `
		WHERE assessment = ? AND item = ? AND rev = ?`
	addHistory = `INSERT INTO answer_history (assessment, item, value, note, rev, stored, at)
		VALUES (?, ?, ?, ?, ?, ?, ?)`

	useRev = `INSERT INTO setting (key, value) VALUES ('used_revision', ?1)
		ON CONFLICT (key) DO UPDATE SET value = ?1 WHERE CAST(value AS INTEGER) < CAST(?1 AS INTEGER)`
	highestRev = `SELECT coalesce(max(rev), 0) FROM (SELECT rev FROM assessment WHERE id = ?1
		UNION ALL SELECT rev FROM answer WHERE assessment = ?1
		UNION ALL SELECT rev FROM plan WHERE assessment = ?1
		UNION ALL SELECT rev FROM workshop WHERE assessment = ?1)`

	countAnswers = `SELECT count(*) FROM answer`

	loadSetting   = `SELECT value FROM setting WHERE key = ?`
	saveSetting   = `INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`
	deleteSetting = `DELETE FROM setting WHERE key = ?`
)
