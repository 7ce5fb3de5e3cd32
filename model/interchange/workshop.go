package interchange

import (
	"io"
	"slices"
	"strings"

	"kundenbindung/model"
)

// WorkshopSchema is the schema of a workshop with its votes, as one laptop
// gives it to another.
const WorkshopSchema = "kundenbindung/workshop/v1"

// MaxID is how many characters the IDs of workshops, ballots and rows can have.
const MaxID = 64

// DecodeWorkshop reads one workshop document, up to [MaxSize]. A text that is
// not exactly one is refused with an [*Error]; other errors come from src.
//
// Times are in UTC, ballots and rows sorted by their IDs,
// and the votes of a row by their keys, in whatever order they stand there.
func DecodeWorkshop(src io.Reader) (model.Meeting, error) {
	r, err := newReader(src)
	if err != nil {
		return model.Meeting{}, err
	}
	if r.next(); r.ended() {
		return model.Meeting{}, &Error{Reason: Empty}
	}
	begin := r.token
	d := workshopDecoder{decoder: decoder{reader: r}}
	if err := r.object(d.member); err != nil {
		return model.Meeting{}, err
	}
	if r.next(); !r.ended() {
		return model.Meeting{}, r.refuse(Error{Reason: TextAfter})
	}
	r.token = begin
	if err := d.complete(); err != nil {
		return model.Meeting{}, err
	}
	return d.m, nil
}

// workshopDecoder fills a workshop from a document.
type workshopDecoder struct {
	decoder
	m       model.Meeting
	grouped bool
	ids     map[string]bool // of ballots and rows
}

// member reads the value of one of the format's keys.
func (d *workshopDecoder) member(key string) (err error) {
	m := &d.m
	switch key {
	case "schema":
		return d.schemaNamed(WorkshopSchema)
	case "id":
		m.ID, err = d.shortID()
	case "state":
		err = d.state()
	case "named":
		m.Named, err = d.truth()
	case "same_order":
		m.SameOrder, err = d.truth()
	case "roles":
		return d.list(d.role)
	case "minutes":
		m.Minutes, err = d.integer(0, maxMinutes)
	case "participants":
		return d.list(d.participant)
	case "created":
		m.Created, err = d.time()
	case "revealed":
		m.Revealed, err = d.time()
	case "group":
		return d.group()
	case "ballots":
		return d.list(d.ballot)
	case "rows":
		return d.list(d.row)
	case "spent":
		return d.list(d.spent)
	default:
		return d.fail(UnknownKey)
	}
	return err
}

// maxMinutes is longer than any workshop: a week.
const maxMinutes = 7 * 24 * 60

// complete refuses a document in which something is missing, and puts votes
// in their order.
func (d *workshopDecoder) complete() error {
	m := &d.m
	switch {
	case !d.named:
		return d.report(Error{Reason: NoSchema, Schema: WorkshopSchema})
	case m.ID == "":
		return d.lacks("id")
	case !d.grouped:
		return d.lacks("group")
	case m.Group.ID == "":
		return d.lacks("id", "group")
	case !m.Group.Group() || m.Group.Workshop.Workshop != m.ID:
		return d.lacks("id", "group", "workshop")
	}
	m.Assessment = m.Group.ID
	slices.SortFunc(m.Votes.Ballots, func(a, b model.WorkshopBallot) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(m.Votes.Rows, func(a, b model.VoteRow) int { return strings.Compare(a.ID, b.ID) })
	slices.Sort(m.Votes.Spent)
	return nil
}

// lacks reports a key that has to stand under a path.
func (d *workshopDecoder) lacks(key string, under ...string) error {
	d.path = append(d.path, under...)
	return d.report(Error{Reason: MissingKey, Allowed: []string{`"` + key + `"`}})
}

// record reads an object that is one of a list. Afterwards errors point to
// where it begins.
func (d *workshopDecoder) record(member func(key string) error) error {
	d.next()
	begin := d.token
	if err := d.object(member); err != nil {
		return err
	}
	d.token = begin
	return nil
}

func (d *workshopDecoder) state() error {
	ids := make([]string, model.WorkshopStateCount)
	for s := range ids {
		ids[s] = model.WorkshopState(s).ID()
	}
	i, err := d.oneOf(ids)
	d.m.State = model.WorkshopState(i)
	return err
}

func (d *workshopDecoder) role() error {
	role, err := d.shortText()
	switch {
	case err != nil:
		return err
	case role == "": // nobody could choose it
		return d.refuse(Error{Reason: UnknownValue})
	case slices.Contains(d.m.Roles, role):
		return d.refuse(Error{Reason: RepeatedValue})
	case len(d.m.Roles) == model.MaxPeople:
		return d.refuse(Error{Reason: TooMany, Max: model.MaxPeople})
	}
	d.m.Roles = append(d.m.Roles, role)
	return nil
}

func (d *workshopDecoder) participant() error {
	var p model.Participant
	err := d.record(func(key string) (err error) {
		switch key {
		case "name":
			if p.Name, err = d.shortText(); err == nil && d.takesPart(p.Name) {
				err = d.refuse(Error{Reason: RepeatedValue})
			}
		case "voted":
			p.Voted, err = d.truth()
		default:
			err = d.fail(UnknownKey)
		}
		return err
	})
	switch {
	case err != nil:
		return err
	case p.Name == "":
		return d.lacks("name")
	case len(d.m.Participants) == model.MaxPeople:
		return d.refuse(Error{Reason: TooMany, Max: model.MaxPeople})
	}
	d.m.Participants = append(d.m.Participants, p)
	return nil
}

func (d *workshopDecoder) takesPart(name string) bool {
	return slices.ContainsFunc(d.m.Participants, func(p model.Participant) bool { return p.Name == name })
}

// group reads the answers document of the group.
func (d *workshopDecoder) group() error {
	inner := decoder{reader: d.reader}
	if err := d.record(inner.member); err != nil {
		return err
	}
	if !inner.named {
		return d.fail(NoSchema)
	}
	d.m.Group, d.grouped = inner.a, true
	return nil
}

func (d *workshopDecoder) ballot() error {
	var b model.WorkshopBallot
	begun := false
	inner := decoder{reader: d.reader}
	err := d.record(func(key string) (err error) {
		switch key {
		case "id":
			b.ID, err = d.newID()
		case "role":
			b.Role, err = d.shortText()
		case "name":
			b.Name, err = d.shortText()
		case "begun":
			begun, err = d.truth()
		case "answers":
			err = d.object(inner.answer)
		default:
			err = d.fail(UnknownKey)
		}
		return err
	})
	switch {
	case err != nil:
		return err
	case b.ID == "":
		return d.lacks("id")
	case len(d.m.Votes.Ballots) == MaxDocuments:
		return d.refuse(Error{Reason: TooMany, Max: MaxDocuments})
	}
	b.Answers, b.Done = inner.a.Answers, !begun
	d.m.Votes.Ballots = append(d.m.Votes.Ballots, b)
	return nil
}

func (d *workshopDecoder) spent() error {
	id, err := d.newID()
	if err == nil && len(d.m.Votes.Spent) == MaxDocuments {
		err = d.refuse(Error{Reason: TooMany, Max: MaxDocuments})
	}
	d.m.Votes.Spent = append(d.m.Votes.Spent, id)
	return err
}

func (d *workshopDecoder) row() error {
	r := model.VoteRow{Round: 1}
	placed := false
	err := d.record(func(key string) (err error) {
		switch key {
		case "id":
			r.ID, err = d.newID()
		case "item":
			r.Item, err = d.item()
			placed = true
		case "round":
			r.Round, err = d.integer(1, 2)
		case "votes":
			err = d.list(func() error { return d.vote(&r) })
		default:
			err = d.fail(UnknownKey)
		}
		return err
	})
	switch {
	case err != nil:
		return err
	case r.ID == "":
		return d.lacks("id")
	case !placed:
		return d.lacks("item")
	case len(r.Votes) == 0:
		return d.lacks("votes")
	case len(d.m.Votes.Rows) == MaxDocuments:
		return d.refuse(Error{Reason: TooMany, Max: MaxDocuments})
	}
	slices.Sort(r.Votes)
	d.m.Votes.Rows = append(d.m.Votes.Rows, r)
	return nil
}

func (d *workshopDecoder) vote(r *model.VoteRow) error {
	var vote model.Answer
	if err := d.anyAnswer(&vote); err != nil {
		return err
	}
	if len(r.Votes) == model.MaxPeople {
		return d.refuse(Error{Reason: TooMany, Max: model.MaxPeople})
	}
	r.Votes = append(r.Votes, vote)
	return nil
}

func (d *workshopDecoder) item() (model.Item, error) {
	id, err := d.text()
	if err != nil {
		return 0, err
	}
	item, ok := model.ParseItem(id)
	if !ok {
		return 0, d.refuse(Error{Reason: UnknownValue})
	}
	return item, nil
}

// newID reads the ID of a ballot or a row, which stands there once, whether in
// upper or lower case.
func (d *workshopDecoder) newID() (string, error) {
	id, err := d.shortID()
	if err != nil {
		return "", err
	}
	if d.ids[strings.ToLower(id)] {
		return "", d.refuse(Error{Reason: RepeatedValue})
	}
	if d.ids == nil {
		d.ids = map[string]bool{}
	}
	d.ids[strings.ToLower(id)] = true
	return id, nil
}

// shortID reads an ID of letters, digits and hyphens.
func (d *workshopDecoder) shortID() (string, error) {
	id, err := d.text()
	if err != nil {
		return "", err
	}
	if id == "" || len(id) > MaxID || strings.ContainsFunc(id, notInID) {
		return "", d.refuse(Error{Reason: NotID})
	}
	return id, nil
}

func notInID(c rune) bool {
	return c != '-' && (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z')
}
