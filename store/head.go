package store

import (
	"database/sql"
	"errors"
	"reflect"

	"kundenbindung/model"
)

// head is everything of an assessment but answers and notes, with its
// revision.
type head struct {
	model.Assessment
	rev int64
}

// readHead loads what is stored under id, or [model.ErrNotFound].
func readHead(t tx, id string) (head, error) {
	h := head{Assessment: model.Assessment{ID: id}}
	if err := scanHead(t.row(loadHead, id), &h); err != nil {
		return h, err
	}
	err := t.each(func(scan func(...any) error) error {
		var item, value string
		if err := scan(&item, &value); err != nil {
			return err
		}
		return placeAnswer(&h.Agreed, item, value)
	}, loadAgreed, id)
	return h, err
}

// headRow is a row as SQLite has it.
type headRow struct {
	mode, context, relevance, aims, targets, outcomes, sheet, geld, carried string
	started, changed                                                        string
	strategy                                                                sql.NullFloat64
	finished                                                                *string
}

func scanHead(row *sql.Row, h *head) error {
	var r headRow
	err := row.Scan(&h.Company, &h.rev, &r.mode, &h.Catalogue, &r.context, &r.relevance, &r.aims, &r.strategy,
		&r.targets, &r.outcomes, &r.sheet, &r.geld, &r.carried, &h.Workshop.Workshop, &h.Workshop.Ballot, &h.Workshop.Role,
		&r.started, &r.changed, &r.finished)
	if errors.Is(err, sql.ErrNoRows) {
		return model.ErrNotFound
	}
	if err != nil {
		return err
	}
	return r.decode(&h.Assessment)
}

func (r *headRow) decode(a *model.Assessment) error {
	a.Strategy = model.Figure{Value: r.strategy.Float64, Known: r.strategy.Valid}
	var ok bool
	if a.Mode, ok = model.ParseMode(r.mode); !ok {
		return unknownID("mode", r.mode)
	}
	var errs [11]error
	a.Context, errs[0] = parseContext(r.context)
	a.Relevance, errs[1] = parseRelevance(r.relevance)
	a.Aims, errs[2] = parseAims(r.aims)
	a.Targets, errs[3] = parseTargets(r.targets)
	a.Outcomes, errs[4] = parseOutcomes(r.outcomes)
	a.Carried, _, errs[5] = parseItems("carried", r.carried)
	a.Started, errs[6] = parseStamp(r.started)
	a.Changed, errs[7] = parseStamp(r.changed)
	a.Finished, errs[8] = parseOptionalStamp(r.finished)
	a.Sheet, errs[9] = parseSheet(r.sheet)
	a.Money, errs[10] = parseMoney(r.geld)
	return errors.Join(errs[:]...)
}

// placeAnswer puts a stored value where it belongs. An item that this version
// does not know stays in the file, unseen.
func placeAnswer(answers *[model.ItemCount]model.Answer, item, value string) error {
	answer, ok := model.ParseAnswer(value)
	if !ok {
		return unknownID("answer", value)
	}
	if i, known := model.ParseItem(item); known {
		answers[i] = answer
	}
	return nil
}

// headArgs are the parameters of addHead and replaceHead, which are the same.
func headArgs(company int64, a *model.Assessment) ([]any, error) {
	parts := []any{
		contextMap(a.Context), relevanceMap(a.Relevance), aimList(a.Aims),
		targetMap(a.Targets), outcomeMap(a.Outcomes), sheetMap(&a.Sheet), moneyMap(&a.Money), itemList(a.Carried),
	}
	for i, part := range parts {
		text, err := encode(part)
		if err != nil {
			return nil, err
		}
		parts[i] = text
	}
	var strategy any
	if a.Strategy.Known {
		strategy = a.Strategy.Value
	}
	return []any{
		company, a.Mode.ID(), a.Catalogue, parts[0], parts[1], parts[2], strategy,
		parts[3], parts[4], parts[5], parts[6], parts[7], a.Workshop.Workshop, a.Workshop.Ballot, a.Workshop.Role,
		stamp(a.Started), stamp(a.Changed), optionalStamp(a.Finished), a.ID,
	}, nil
}

// writeHead runs addHead or replaceHead, and what hangs on it. It returns the
// revision then stored.
func writeHead(t tx, statement string, a *model.Assessment, agreedBefore [model.ItemCount]model.Answer) (rev int64, err error) {
	company, err := companyNamed(t, a.Company, a.ID)
	if err != nil {
		return 0, err
	}
	args, err := headArgs(company, a)
	if err != nil {
		return 0, err
	}
	if _, err := t.exec(statement, args...); err != nil {
		return 0, err
	}
	if a.Agreed != agreedBefore {
		if err := writeAgreed(t, a); err != nil {
			return 0, err
		}
	}
	if _, err := t.exec(dropCompanies); err != nil {
		return 0, err
	}
	err = t.row(headRev, a.ID).Scan(&rev)
	return rev, err
}

func writeAgreed(t tx, a *model.Assessment) error {
	if _, err := t.exec(dropAgreed, a.ID); err != nil {
		return err
	}
	for i, value := range a.Agreed {
		if value == model.Open {
			continue
		}
		if _, err := t.exec(addAgreed, a.ID, model.Item(i).ID(), value.String()); err != nil {
			return err
		}
	}
	return nil
}

// companyNamed returns the company of that name, which it makes where there is
// none, for that assessment. The empty name is one company too: that of an
// owner who gave none.
func companyNamed(t tx, name, assessment string) (id int64, err error) {
	if _, err := t.exec(addCompany, name, assessment); err != nil {
		return 0, err
	}
	err = t.row(findCompany, name).Scan(&id)
	return id, err
}

// sameContent reports whether two assessments say the same. When they were
// changed last and what the plan settled is not part of what they say.
func sameContent(a, b model.Assessment) bool {
	if !a.Started.Equal(b.Started) || !a.Finished.Equal(b.Finished) {
		return false
	}
	for _, x := range []*model.Assessment{&a, &b} {
		x.Started, x.Changed, x.Finished = b.Started, b.Started, b.Started
		x.Settled = nil
	}
	return reflect.DeepEqual(a, b)
}
