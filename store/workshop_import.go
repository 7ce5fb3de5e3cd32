package store

import (
	"errors"
	"fmt"
	"reflect"

	"kundenbindung/model"
)

// Errors of [Store.ImportWorkshops]. Nothing was stored.
var (
	// ErrDiffers says that a ballot or a row differs from the one of the same ID
	// that is stored, and nobody can say which is right. It is a [*Difference].
	ErrDiffers = errors.New("it differs from the one of the same ID here")
	// ErrManyVotes says that there would be more votes than [model.MaxPeople].
	ErrManyVotes = errors.New("more votes than people can take part in a workshop")
	// ErrOtherGroup says that the workshop has another assessment here.
	ErrOtherGroup = errors.New("the group of the workshop has another assessment here")
)

// Difference is an [ErrDiffers] about a ballot or a row.
type Difference struct{ ID string }

// Error names it in English.
func (d *Difference) Error() string { return fmt.Sprintf("vote %s: %v", d.ID, ErrDiffers) }

// Unwrap returns [ErrDiffers].
func (d *Difference) Unwrap() error { return ErrDiffers }

// ImportedWorkshop is what [Store.ImportWorkshops] did with one of them.
type ImportedWorkshop struct {
	Created bool // the workshop was unknown here
	Ballots int  // handed in, and new here
	Begun   int  // begun, and new here or further than here
	Late    int  // begun, and left out: nobody can go on with them after the reveal
	Rows    int  // new here
}

// ImportWorkshops adds what other laptops hold of workshops, all of it or
// nothing: the votes are what [Store.ExportVotes] returned there, or what could
// not be saved there. Where it fails, the one after those that it returns is to
// blame, or the disk.
//
// Where a workshop is unknown, it is made as it is there, and so is the group's
// assessment unless that is known. Where it is known, everything but votes and
// participants stays as it is here: ballots and rows that are missing are added,
// who is missing takes part, and whoever voted on either laptop has voted. The
// same once more changes nothing.
//
// A workshop that was revealed here takes no more votes: where some are new, it
// is [model.ErrVoting], and ballots begun are left out. A ballot or a row that differs from the one of the same
// ID here is [ErrDiffers], and so is a ballot whose ID differs from another one in upper and lower case only:
// who types a code means either. A begun ballot stays one, to be gone on with here: of
// two of the same ID the one counts that has all answers of the other, and else
// it is [ErrDiffers], as where the place that it belongs to has another one here.
// What was begun here under an ID of Spent goes. Where the group has another
// assessment here, it is [ErrOtherGroup]; where together they are more than
// [model.MaxPeople], it is [model.ErrCrowd], and where their ballots or their
// cards are, [ErrManyVotes]. No backup comes first: nothing here
// is replaced.
func (s *Store) ImportWorkshops(docs ...model.Meeting) (done []ImportedWorkshop, err error) {
	mergers := make([]merger, len(docs))
	for i := range docs {
		mergers[i].now = s.now()
		if err := mergers[i].check(&docs[i]); err != nil {
			return make([]ImportedWorkshop, i), s.fail("import workshop", err)
		}
	}
	ballots := 0
	err = s.write("import workshop", orNew, func(t tx) error {
		for i := range mergers {
			m := &mergers[i]
			m.tx = t
			if err := m.merge(); err != nil {
				return err
			}
			done = append(done, m.report)
			ballots += m.report.Ballots
		}
		return nil
	})
	if err == nil && ballots > 0 {
		s.shuffle()
	}
	return done, err
}

// merger is one import of a workshop on its way.
type merger struct {
	putter
	theirs model.Workshop
	votes  model.WorkshopVotes
	group  model.Assessment
	report ImportedWorkshop
}

// check takes over everything as it will be stored, before any lock is taken.
func (m *merger) check(doc *model.Meeting) (err error) {
	if m.theirs, err = cleanWorkshop(doc.Workshop); err != nil {
		return err
	}
	if m.group, err = cleanDoc(&doc.Group); err != nil {
		return err
	}
	if m.group.ID != m.theirs.Assessment || !m.group.Group() || m.group.Workshop.Workshop != m.theirs.ID {
		return fmt.Errorf("workshop: assessment %s is not that of its group", m.group.ID)
	}
	if m.theirs.State == model.WorkshopPrepared && len(doc.Votes.Ballots)+len(doc.Votes.Rows) > 0 {
		m.theirs.State = model.WorkshopVoting
	}
	for _, b := range doc.Votes.Ballots {
		if b, err = cleanBallot(b); err != nil {
			return err
		}
		m.votes.Ballots = append(m.votes.Ballots, b)
	}
	for _, r := range doc.Votes.Rows {
		if r, err = cleanRow(r); err != nil {
			return err
		}
		m.votes.Rows = append(m.votes.Rows, r)
	}
	for _, id := range doc.Votes.Spent {
		if err := checkID(id); err != nil {
			return fmt.Errorf("ballot: draft: %w", err)
		}
	}
	m.votes.Spent = doc.Votes.Spent
	return nil
}

func (m *merger) merge() error {
	var err error
	m.stored, err = readWorkshop(m.tx, m.theirs.ID)
	switch {
	case isNotFound(err):
		m.report.Created = true
		err = m.create()
	case err == nil && m.stored.Assessment != m.group.ID:
		err = ErrOtherGroup
	}
	if err != nil {
		return err
	}
	if err := m.addVotes(); err != nil {
		return err
	}
	news := m.report.Ballots+m.report.Begun+m.report.Rows > 0
	if news {
		if err := m.limit(); err != nil {
			return err
		}
	}
	switch {
	case m.report.Created:
		return nil
	case m.stored.State >= model.WorkshopRevealed && news:
		return model.ErrVoting // and nothing of this transaction stays
	case m.stored.State >= model.WorkshopRevealed:
		return nil
	}
	return m.join(news)
}

// limit refuses more votes than people can give.
func (m *merger) limit() error {
	n, err := countVotes(m.tx, m.theirs.ID)
	if err == nil && max(n.Handed, n.Begun, n.Cards) > model.MaxPeople {
		err = ErrManyVotes
	}
	return err
}

// create makes the workshop, and the assessment of its group where that is
// unknown too.
func (m *merger) create() error {
	_, err := readHead(m.tx, m.group.ID)
	if isNotFound(err) {
		i := importer{tx: m.tx, now: m.now}
		err = i.store(importJob{doc: i.dated(&m.group)})
	}
	if err != nil {
		return err
	}
	return m.add(m.theirs)
}

// join takes over who takes part, and who has voted.
func (m *merger) join(news bool) error {
	ours := m.stored
	ours.Participants = append([]model.Participant(nil), ours.Participants...)
	if news {
		ours.State = model.WorkshopVoting
	}
	for _, one := range m.theirs.Participants {
		if placeOf(ours.Participants, one.Name) < 0 {
			ours.Participants = append(ours.Participants, one)
		}
		if !one.Voted {
			continue
		}
		if _, err := m.exec(tickParticipant, 1, ours.ID, one.Name); err != nil {
			return err
		}
	}
	if len(ours.Participants) > max(model.MaxPeople, len(m.stored.Participants)) {
		return model.ErrCrowd
	}
	if ours.State == m.stored.State && len(ours.Participants) == len(m.stored.Participants) {
		return nil
	}
	return m.replace(ours)
}

func (m *merger) addVotes() error {
	for i := range m.votes.Ballots {
		add := m.addHanded
		if !m.votes.Ballots[i].Done {
			add = m.addBegun
		}
		if err := add(&m.votes.Ballots[i]); err != nil {
			return err
		}
	}
	if m.stored.State < model.WorkshopRevealed {
		for _, id := range m.votes.Spent {
			if err := spend(m.tx, m.theirs.ID, id); err != nil {
				return err
			}
		}
	}
	return m.addRows()
}

func (m *merger) addHanded(b *model.WorkshopBallot) error {
	stored, err := readBallot(m.tx, m.theirs.ID, b.ID)
	switch {
	case isNotFound(err):
		m.report.Ballots++
		return m.addNew(b)
	case err != nil:
		return err
	case !reflect.DeepEqual(stored, *b):
		return &Difference{b.ID}
	}
	return nil
}

// addBegun adds a ballot that was not handed in there, so that its person goes
// on with it here.
func (m *merger) addBegun(b *model.WorkshopBallot) error {
	if m.stored.State >= model.WorkshopRevealed {
		m.report.Late++
		return nil
	}
	if gone, err := spent(m.tx, m.theirs.ID, b.ID); gone || err != nil {
		return err // it was handed in here
	}
	stored, err := readBallot(m.tx, m.theirs.ID, b.ID)
	switch {
	case isNotFound(err):
		if err := m.freePlace(b.ID); err != nil {
			return err
		}
		m.report.Begun++
		return m.addNew(b)
	case err != nil:
		return err
	case stored.Done || !extends(b, &stored) && !extends(&stored, b):
		return &Difference{b.ID}
	case extends(&stored, b):
		return nil
	}
	m.report.Begun++
	return writeBallot(m.tx, m.theirs.ID, b)
}

// addNew adds a ballot that has no twin, whose ID is the same but for upper and
// lower case.
func (m *merger) addNew(b *model.WorkshopBallot) error {
	var twin bool
	if err := m.row(twinBallot, m.theirs.ID, b.ID).Scan(&twin); err != nil {
		return err
	}
	if twin {
		return &Difference{b.ID}
	}
	return writeBallot(m.tx, m.theirs.ID, b)
}

// extends reports whether nothing of a begun ballot is lost where b takes its
// place.
func extends(b, begun *model.WorkshopBallot) bool {
	for i, answer := range begun.Answers {
		if answer != model.Open && answer != b.Answers[i] {
			return false
		}
	}
	return true
}

// freePlace refuses a ballot whose place in the room has another one here: two
// laptops took cards in the same order, and each knows its own people.
func (m *merger) freePlace(id string) error {
	place := model.PlaceOf(id)
	if place == "" {
		return nil
	}
	taken, err := m.texts(findBallots, m.theirs.ID, place)
	if len(taken) > 0 {
		return &Difference{id}
	}
	return err
}

func (m *merger) addRows() error {
	for _, r := range m.votes.Rows {
		stored, err := readRow(m.tx, m.theirs.ID, r.ID)
		switch {
		case err != nil && !isNotFound(err):
			return err
		case err == nil && reflect.DeepEqual(stored, r):
			continue
		case err == nil:
			return &Difference{r.ID}
		}
		if err := writeRow(m.tx, m.theirs.ID, r); err != nil {
			return err
		}
		m.report.Rows++
	}
	return nil
}
