package tui

import (
	"time"

	"kundenbindung/model"
)

// session is the assessment at hand and what of it is not on the disk yet.
//
//	changed ─► dirty ─► sent (one at a time) ─► saved, or dirty again
type session struct {
	rec       model.Record
	dirty     model.ItemSet    // items whose answer or note changed since the last send
	headDirty bool             // anything else changed
	sent      *model.Change    // on its way to the disk
	base      model.Assessment // the head as the disk has it, as far as this window knows
	paused    bool             // nothing is sent: the disk is being read or frozen
	savedAt   time.Time
	err       error // of the last save
	failures  int
	onHold    bool         // nothing is sent until another try is due, or more was changed
	finishing bool         // it is frozen as soon as everything is saved
	example   bool         // shown only; nothing is ever saved
	counted   bool         // the votes behind it were asked for
	group     *model.Group // what follows from them, where it was opened outside its workshop
	reminded  bool         // it was finished here: the reminder of it is to be settled
	result    model.Result
	scored    bool
	trial     model.Trial // what was tried on the what-if page; never sent anywhere
}

// touch forgets the result; it is computed again when it is next asked for.
func (s *session) touch() { s.scored = false }

// score returns the result of the present answers.
func (s *session) score(m *model.Method) *model.Result {
	if !s.scored {
		s.result = model.Score(m, &s.rec.Assessment)
		s.scored = true
	}
	return &s.result
}

// answer sets an item's answer. One that was carried over is the owner's own
// from then on, also where it stays the same.
func (s *session) answer(i model.Item, answer model.Answer) {
	if s.rec.Carried.Has(i) {
		s.edit(func(a *model.Assessment) { a.Carried &^= model.ItemSet(0).With(i) })
	}
	if s.rec.Answers[i] == answer {
		return
	}
	s.rec.Answers[i] = answer
	s.mark(i)
	s.touch()
}

// note sets an item's note.
func (s *session) note(i model.Item, text string) {
	if s.rec.Notes[i] == text {
		return
	}
	s.rec.Notes[i] = text
	s.mark(i)
}

// mark notes that an item is to be saved.
func (s *session) mark(i model.Item) { s.dirty, s.onHold = s.dirty.With(i), false }

// edit changes anything but answers and notes.
func (s *session) edit(change func(*model.Assessment)) {
	change(&s.rec.Assessment)
	s.headDirty, s.onHold = true, false
	s.touch()
}

// started reports whether there is anything worth saving: an untouched new
// assessment leaves no trace.
func (s *session) started() bool {
	return s.rec.HeadRev > 0 || s.headDirty || s.dirty != 0 || s.sent != nil
}

// pending reports whether something is not on the disk yet.
func (s *session) pending() bool {
	return !s.example && (s.paused || s.sent != nil || s.headDirty || s.dirty != 0)
}

// next returns the change to send, or nil while one is under way or nothing
// changed. What it holds counts as sent from then on.
func (s *session) next() *model.Change {
	if s.example || s.paused || s.onHold || s.sent != nil || (!s.headDirty && s.dirty == 0) {
		return nil
	}
	c := s.unsaved()
	s.sent, s.headDirty, s.dirty = &c, false, 0
	return &c
}

// unsaved builds the change that holds everything dirty.
func (s *session) unsaved() model.Change {
	c := model.Change{ID: s.rec.ID, HeadRev: s.rec.HeadRev, Known: s.rec.AnswerRevs}
	if s.headDirty || s.rec.HeadRev == 0 {
		head := s.rec.Assessment
		c.Head = &head
	}
	for i := range model.Item(model.ItemCount) {
		if s.dirty.Has(i) {
			c.Answers = append(c.Answers, model.AnswerChange{
				Item: i, Answer: s.rec.Answers[i], Note: s.rec.Notes[i], Rev: s.rec.AnswerRevs[i],
			})
		}
	}
	return c
}

// saved takes over what the store confirmed, and what it has otherwise than
// this window believed.
func (s *session) saved(r model.Saved) {
	sent := s.sent
	s.sent, s.err, s.failures, s.savedAt = nil, nil, 0, r.At
	if sent == nil {
		return
	}
	s.rec.Changed = r.At
	s.savedHead(sent, &r)
	s.settle(r.Settled)
	for k, rev := range r.AnswerRevs {
		s.rec.AnswerRevs[sent.Answers[k].Item] = rev
	}
	for _, c := range r.Conflicts {
		s.differs(c.Ours.Rev, c.Theirs)
	}
	for _, stored := range r.Behind {
		s.differs(sent.Known[stored.Item], stored)
	}
}

// savedHead goes on from the stored head. Where it is not ours, what another
// window changed in it is taken over, and what this window holds is sent
// again: ours came too late, or the file is an older copy.
func (s *session) savedHead(sent *model.Change, r *model.Saved) {
	if r.Head == nil {
		s.rec.HeadRev = r.HeadRev
		if sent.Head != nil {
			s.base = *sent.Head
		}
		return
	}
	older := r.HeadRev < sent.HeadRev
	if !older {
		mergeHead(&s.base, &s.rec.Assessment, r.Head)
	}
	s.base, s.rec.HeadRev = *r.Head, r.HeadRev
	s.headDirty = s.headDirty || older || sent.Head != nil
	s.touch()
}

// settle takes over the length on which people vote in another window.
func (s *session) settle(mode *model.Mode) {
	if mode != nil {
		s.base.Mode, s.rec.Mode = *mode, *mode
		s.touch()
	}
}

// differs goes on from an answer that is stored otherwise than known: a lower
// revision is from an older copy of the file, and ours is sent again; a higher
// one is another window's.
func (s *session) differs(known int64, stored model.AnswerChange) {
	if stored.Rev < known {
		s.rec.AnswerRevs[stored.Item] = stored.Rev
		s.dirty = s.dirty.With(stored.Item)
		return
	}
	s.adopt(model.Conflict{Theirs: stored})
}

// adopt shows what another window saved first, unless the item was changed
// here again meanwhile: then the newer answer is sent on top of theirs.
func (s *session) adopt(c model.Conflict) {
	i := c.Theirs.Item
	s.rec.AnswerRevs[i] = c.Theirs.Rev
	if s.dirty.Has(i) {
		return
	}
	s.rec.Answers[i], s.rec.Notes[i] = c.Theirs.Answer, c.Theirs.Note
	s.touch()
}

// failed puts what was sent back among what is dirty.
func (s *session) failed(err error) {
	s.err, s.onHold = err, true
	s.failures++
	s.restore()
}

// restore makes everything under way dirty again.
func (s *session) restore() {
	if s.sent == nil {
		return
	}
	s.headDirty = s.headDirty || s.sent.Head != nil
	for _, c := range s.sent.Answers {
		s.dirty = s.dirty.With(c.Item)
	}
	s.sent = nil
}
