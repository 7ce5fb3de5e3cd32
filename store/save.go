package store

import (
	"time"

	"kundenbindung/model"
)

// Save stores a change in one transaction. When it returns nil, the change is
// on the disk; otherwise nothing of it is, and the same change can be tried
// again.
//
// A Head with HeadRev 0 creates the assessment, and its company by name. Where
// another window saved first, a Head fails with [model.ErrStale]; an answer
// does not fail the rest: the stored one is kept, ours goes to the history, and
// both come back in Saved.Conflicts. What is stored already in the same words
// is no conflict, so a save that is repeated succeeds.
//
// In a finished assessment company, aims, strategy, targets, outcomes and sheet can
// still change; anything else fails with [model.ErrFrozen]. Save never sets
// Finished, which is for [Store.Finish].
func (s *Store) Save(c model.Change) (model.Saved, error) {
	w := saver{now: s.now(), id: c.ID}
	if err := w.check(&c); err != nil {
		return model.Saved{}, s.fail("save", err)
	}
	var saved model.Saved
	err := s.write("save", w.target(), func(t tx) (err error) {
		w.tx = t
		saved, err = w.save()
		return err
	})
	if err != nil {
		return model.Saved{}, err
	}
	return saved, nil
}

// saver is one save on its way.
type saver struct {
	tx
	now     time.Time
	id      string
	head    *model.Assessment // nil where only answers changed
	headRev int64
	answers []model.AnswerChange
}

// check takes over the change as it will be stored, before any lock is taken.
func (w *saver) check(c *model.Change) error {
	if err := checkID(c.ID); err != nil {
		return err
	}
	w.headRev = c.HeadRev
	if c.Head != nil {
		a, err := cleanHead(c.Head)
		if err != nil {
			return err
		}
		a.ID = c.ID
		w.head = &a
	}
	for _, answer := range c.Answers {
		answer, err := cleanAnswer(answer)
		if err != nil {
			return err
		}
		w.answers = append(w.answers, answer)
	}
	return nil
}

func (w *saver) target() target {
	if w.creates() {
		return orNew
	}
	return existing
}

func (w *saver) creates() bool { return w.head != nil && w.headRev == 0 }

func (w *saver) save() (model.Saved, error) {
	saved := model.Saved{At: w.now}
	stored, err := w.saveHead()
	if err != nil {
		return saved, err
	}
	saved.HeadRev = stored.rev
	if len(w.answers) == 0 {
		return saved, nil
	}
	if stored.Done() {
		return saved, model.ErrFrozen
	}
	saved.AnswerRevs, saved.Conflicts, err = w.putAnswers()
	if err != nil {
		return saved, err
	}
	_, err = w.exec(touchHead, stamp(w.now), w.id)
	return saved, err
}

// saveHead stores the head, if there is one, and returns what is stored then.
func (w *saver) saveHead() (head, error) {
	if w.creates() {
		return w.create()
	}
	stored, err := readHead(w.tx, w.id)
	if err != nil || w.head == nil {
		return stored, err
	}
	ours := w.successor(stored)
	if sameContent(ours, stored.Assessment) {
		return stored, nil
	}
	if stored.rev != w.headRev {
		return stored, model.ErrStale
	}
	if stored.Done() && !sameContent(frozenPart(ours), frozenPart(stored.Assessment)) {
		return stored, model.ErrFrozen
	}
	if err := writeHead(w.tx, replaceHead, &ours, stored.Agreed); err != nil {
		return stored, err
	}
	return head{ours, stored.rev + 1}, nil
}

// create stores a new assessment. One of the same ID can only be the same one,
// stored by a save whose answer got lost.
func (w *saver) create() (head, error) {
	stored, err := readHead(w.tx, w.id)
	if err == nil {
		if !sameContent(w.successor(stored), stored.Assessment) {
			return stored, model.ErrStale
		}
		return stored, nil
	}
	if !isNotFound(err) {
		return stored, err
	}
	ours := *w.head
	ours.Changed = w.now
	if ours.Started.IsZero() {
		ours.Started = w.now
	}
	ours.Finished = time.Time{}
	return head{ours, 1}, writeHead(w.tx, addHead, &ours, [model.ItemCount]model.Answer{})
}

// successor is our head as it replaces the stored one.
func (w *saver) successor(stored head) model.Assessment {
	ours := *w.head
	ours.Changed = w.now
	ours.Finished = stored.Finished
	if ours.Started.IsZero() {
		ours.Started = stored.Started
	}
	return ours
}

// frozenPart returns an assessment without what may still change once it is
// finished.
func frozenPart(a model.Assessment) model.Assessment {
	a.Company = ""
	a.Aims = [model.BondCount]bool{}
	a.Strategy = model.Figure{}
	a.Targets = [model.BondCount]model.Figure{}
	a.Outcomes = model.Outcomes{}
	a.Sheet = model.Sheet{}
	return a
}
