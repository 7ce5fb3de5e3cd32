package store

import (
	"database/sql"
	"errors"

	"kundenbindung/model"
)

// putAnswers stores the answers one after the other, each guarded by its own
// revision.
func (w *saver) putAnswers() (revs []int64, conflicts []model.Conflict, err error) {
	var written [model.ItemCount]int64 // an item that comes twice succeeds itself
	for _, ours := range w.answers {
		if rev := written[ours.Item]; rev != 0 {
			ours.Rev = rev
		}
		theirs, err := w.putAnswer(ours)
		if err != nil {
			return nil, nil, err
		}
		if said(theirs) == said(ours) {
			written[ours.Item] = theirs.Rev
		} else {
			conflicts = append(conflicts, model.Conflict{Ours: ours, Theirs: theirs})
		}
		revs = append(revs, theirs.Rev)
	}
	return revs, conflicts, nil
}

// said is an answer without its revision.
func said(c model.AnswerChange) model.AnswerChange {
	c.Rev = 0
	return c
}

// putAnswer stores ours where its revision is still the stored one, and
// returns what is stored then: ours, or that of another window. Either way
// ours is in the history.
func (w *saver) putAnswer(ours model.AnswerChange) (model.AnswerChange, error) {
	changed, err := w.guarded(ours)
	if err != nil {
		return ours, err
	}
	if changed == 1 {
		stored, err := w.storedAnswer(ours.Item)
		if err != nil {
			return ours, err
		}
		return stored, w.remember(stored, true)
	}
	theirs, err := w.storedAnswer(ours.Item)
	if err != nil || said(theirs) == said(ours) {
		return theirs, err
	}
	return theirs, w.remember(ours, false)
}

// guarded returns 0 where the stored revision is not the one that ours
// replaces.
func (w *saver) guarded(c model.AnswerChange) (changed int64, err error) {
	args := []any{c.Answer.String(), c.Note, stamp(w.now), w.id, c.Item.ID()}
	if c.Rev == 0 {
		return w.exec(addAnswer, args...)
	}
	return w.exec(replaceAnswer, append(args, c.Rev)...)
}

func (w *saver) storedAnswer(item model.Item) (model.AnswerChange, error) {
	c := model.AnswerChange{Item: item}
	var value string
	err := w.row(loadAnswer, w.id, item.ID()).Scan(&value, &c.Note, &c.Rev)
	if errors.Is(err, sql.ErrNoRows) {
		return c, nil // deleted and made anew since: nothing is stored
	}
	if err != nil {
		return c, err
	}
	var ok bool
	if c.Answer, ok = model.ParseAnswer(value); !ok {
		return c, unknownID("answer", value)
	}
	return c, nil
}

func (w *saver) remember(c model.AnswerChange, stored bool) error {
	flag := 0
	if stored {
		flag = 1
	}
	_, err := w.exec(addHistory, w.id, c.Item.ID(), c.Answer.String(), c.Note, c.Rev, flag, stamp(w.now))
	return err
}
