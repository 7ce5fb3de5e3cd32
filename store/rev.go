package store

import "strconv"

// How statements give out revisions. Those up to usedRev belonged to something
// that the file no longer holds, or never did.
const (
	usedRev  = `coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'used_revision'), 0)`
	firstRev = `(1 + ` + usedRev + `)`
	nextRev  = `(1 + max(rev, ` + usedRev + `))`
)

// raiseRevs makes every later revision in the file higher than used. A window
// takes an equal revision for an equal content, so none may come twice: not
// where an assessment is deleted and made again, nor where an older copy took
// the place of the file and the window resends what the copy lacks.
func raiseRevs(t tx, used int64) error {
	if used == 0 {
		return nil
	}
	_, err := t.exec(useRev, strconv.FormatInt(used, 10))
	return err
}
