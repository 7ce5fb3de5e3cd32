package store

import (
	"time"

	"kundenbindung/model"
)

// Finish freezes an assessment and stores its result/v1 beside it. known are
// the revisions that the result was computed from; where others are stored, it
// freezes nothing and reports [model.ErrStale]. It changes no revision: the
// window that finished can go on with aims and targets. An assessment that came
// finished from an import gets its result this way too; one that has a result
// already is [model.ErrFrozen].
func (s *Store) Finish(id string, known model.Revs, result []byte, at time.Time) error {
	if at.IsZero() {
		at = s.now()
	}
	return s.write("finish", existing, func(t tx) error {
		stored, err := readRecord(t, id)
		if err != nil {
			return err
		}
		changed, err := t.exec(finishHead, stamp(at), string(result), stamp(s.now()), id)
		switch {
		case err != nil:
			return err
		case changed == 0:
			return model.ErrFrozen
		case stored.Revs() != known:
			return model.ErrStale // and nothing of this transaction stays
		}
		return nil
	})
}
