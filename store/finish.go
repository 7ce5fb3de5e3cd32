package store

import (
	"time"

	"kundenbindung/model"
)

// Finish freezes an assessment and stores its result/v1 beside it. It changes
// no revision: the window that finished can go on with aims and targets. An
// assessment that came finished from an import gets its result this way too;
// one that has a result already is [model.ErrFrozen].
func (s *Store) Finish(id string, result []byte, at time.Time) error {
	if at.IsZero() {
		at = s.now()
	}
	return s.write("finish", existing, func(t tx) error {
		changed, err := t.exec(finishHead, stamp(at), string(result), stamp(s.now()), id)
		if err != nil || changed == 1 {
			return err
		}
		if _, err := readHead(t, id); err != nil {
			return err
		}
		return model.ErrFrozen
	})
}
