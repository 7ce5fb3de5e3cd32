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
// another window saved first, that does not fail the rest. The stored head is
// kept and comes back in Saved.Head; the stored answer is kept, ours goes to
// the history, and both come back in Saved.Conflicts. What is stored already in
// the same words is no conflict, so a save that is repeated succeeds.
//
// A Head with another company name renames the company, as [Store.Rename] does:
// all of its assessments follow.
//
// Everything else that is stored differently from what Change.HeadRev and
// Change.Known say comes back too, in Saved.Head and Saved.Behind: the file can
// have been replaced by an older copy, or somebody else can have saved.
//
// In an assessment of a workshop's group the mode stays from the first vote that
// can be given on: everything else of the Head is stored, and the mode comes
// back in Saved.Settled.
//
// In a finished assessment company, aims, strategy, targets, outcomes, sheet and
// money can still change; anything else fails with [model.ErrFrozen]. Save never sets
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
	known   [model.ItemCount]int64
	answers []model.AnswerChange
	sent    model.ItemSet // the items of answers
	settled *model.Mode   // stays, whatever head says
	stale   bool          // the stored head is not the one that the window knows
}

// check takes over the change as it will be stored, before any lock is taken.
func (w *saver) check(c *model.Change) error {
	if err := checkID(c.ID); err != nil {
		return err
	}
	w.headRev = c.HeadRev
	w.known = c.Known
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
		w.sent = w.sent.With(answer.Item)
		w.known[answer.Item] = max(w.known[answer.Item], answer.Rev)
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
	saved.HeadRev, saved.Settled = stored.rev, w.settled
	if w.stale {
		saved.Head = &stored.Assessment
	}
	if len(w.answers) > 0 && stored.Done() {
		return saved, model.ErrFrozen
	}
	if saved.Behind, err = w.compare(stored.rev); err != nil || len(w.answers) == 0 {
		return saved, err
	}
	saved.AnswerRevs, saved.Conflicts, err = w.putAnswers()
	if err != nil {
		return saved, err
	}
	_, err = w.exec(touchHead, stamp(w.now), w.id)
	return saved, err
}

// compare returns the answers that are stored differently from what the window
// believes. Where the window knows revisions that the file never reached, the
// file is an older copy: they are not given out a second time.
func (w *saver) compare(headRev int64) (behind []model.AnswerChange, err error) {
	stored := model.Record{Assessment: model.Assessment{ID: w.id}}
	if err := readAnswers(w.tx, &stored); err != nil {
		return nil, err
	}
	var missed int64
	if headRev < w.headRev {
		missed = w.headRev
	}
	for i, rev := range stored.AnswerRevs {
		if rev < w.known[i] {
			missed = max(missed, w.known[i])
		}
		if item := model.Item(i); w.headRev != 0 && rev != w.known[i] && !w.sent.Has(item) {
			behind = append(behind, model.AnswerChange{
				Item: item, Answer: stored.Answers[i], Note: stored.Notes[i], Rev: rev,
			})
		}
	}
	return behind, raiseRevs(w.tx, missed)
}

// saveHead stores the head, if there is one and nobody else was first, and
// returns what is stored then.
func (w *saver) saveHead() (head, error) {
	if w.creates() {
		return w.create()
	}
	stored, err := readHead(w.tx, w.id)
	if err != nil {
		return stored, err
	}
	if w.head == nil {
		w.stale = w.headRev != 0 && stored.rev != w.headRev
		return stored, nil
	}
	ours := w.successor(stored)
	if err := w.keepMode(&ours, &stored.Assessment); err != nil {
		return stored, err
	}
	if sameContent(ours, stored.Assessment) {
		return stored, nil
	}
	if stored.rev != w.headRev {
		w.stale = true
		return stored, nil
	}
	if stored.Done() && !sameContent(frozenPart(ours), frozenPart(stored.Assessment)) {
		return stored, model.ErrFrozen
	}
	if ours.Company != stored.Company {
		if err := rename(w.tx, w.id, ours.Company, stamp(w.now)); err != nil {
			return stored, err
		}
	}
	rev, err := writeHead(w.tx, replaceHead, &ours, stored.Agreed)
	return head{ours, rev}, err
}

// keepMode keeps the stored mode where people vote on it: a window that does not
// know that yet would give them other questions.
func (w *saver) keepMode(ours, stored *model.Assessment) error {
	if ours.Mode == stored.Mode || !stored.Group() || stored.Done() {
		return nil
	}
	state, err := stateOf(w.tx, stored.Workshop.Workshop)
	switch {
	case isNotFound(err):
		return nil // there is no workshop yet
	case err != nil:
		return err
	case state > model.WorkshopPrepared:
		mode := stored.Mode
		ours.Mode, w.settled = mode, &mode
	}
	return nil
}

// create stores a new assessment. One of the same ID can only be the same one,
// stored by a save whose answer got lost.
func (w *saver) create() (head, error) {
	stored, err := readHead(w.tx, w.id)
	if err == nil {
		w.stale = !sameContent(w.successor(stored), stored.Assessment)
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
	rev, err := writeHead(w.tx, addHead, &ours, [model.ItemCount]model.Answer{})
	return head{ours, rev}, err
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
	a.Money = model.Money{}
	return a
}
