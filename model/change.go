package model

import (
	"errors"
	"time"
)

// Summary is one assessment in a list.
type Summary struct {
	ID       string
	Company  string
	Mode     Mode
	Answers  [ItemCount]Answer // enough for coverage and the next open item
	Started  time.Time
	Changed  time.Time
	Finished time.Time // zero while unfinished

	// Workshop is the ID of the workshop whose group this is, "" elsewhere.
	Workshop string
}

// Record is an assessment as it stands in the store, with the revisions that
// a later [Change] has to name.
type Record struct {
	Assessment
	HeadRev    int64
	AnswerRevs [ItemCount]int64
}

// Revs returns the revisions of everything in the record.
func (r *Record) Revs() Revs { return Revs{r.HeadRev, r.AnswerRevs} }

// Revs are the revisions of an assessment and of its answers, 0 where nothing
// is stored. A revision is never given to another content, so whoever knows
// the stored one knows what is stored: a lower one is from an older copy of
// the file, a higher one from somebody else.
type Revs struct {
	Head    int64
	Answers [ItemCount]int64
}

// Change is what one save carries: everything that changed since the last
// one, and what the window believes to be stored.
type Change struct {
	ID   string      // of the assessment
	Head *Assessment // nil where only answers changed; its Answers and Notes are ignored

	// HeadRev is the revision of the head that the window knows, also where
	// Head is nil; Head replaces that one. 0 creates the assessment.
	HeadRev int64

	// Known are the revisions of all answers that the window knows. What is
	// stored differently comes back in [Saved]. It is not looked at where
	// HeadRev is 0.
	Known [ItemCount]int64

	Answers []AnswerChange // answers and notes
}

// AnswerChange is the new answer and note of one item.
type AnswerChange struct {
	Item   Item
	Answer Answer
	Note   string
	Rev    int64 // revision that this replaces; 0 where nothing is stored
}

// Saved is what a save that reached the disk reports.
type Saved struct {
	At         time.Time
	HeadRev    int64   // now stored
	AnswerRevs []int64 // in the order of Change.Answers
	Conflicts  []Conflict

	// Head is the stored head, without answers, where HeadRev is not what
	// Change.HeadRev led to: then Change.Head was not saved. nil otherwise.
	Head *Assessment

	// Settled is the length of the questionnaire that stays, because people vote
	// on it in a workshop, where Change.Head has another one: everything else of
	// it was saved. nil otherwise.
	Settled *Mode

	// Behind are the answers not in the change whose stored revision is not
	// the known one, as they are stored; Rev is 0 where nothing is. One lower
	// than known shows an older copy of the file: the window's answer must be
	// sent again, on top of that Rev. A higher one is somebody else's.
	Behind []AnswerChange
}

// Incomplete reports whether something that the window holds is missing on
// the disk although nobody saved anything newer: a head that came too late, or
// whatever an older copy of the file does not hold.
func (s *Saved) Incomplete(c *Change) bool {
	if s.Head != nil && (c.Head != nil || s.HeadRev < c.HeadRev) {
		return true
	}
	for _, b := range s.Behind {
		if b.Rev < c.Known[b.Item] {
			return true
		}
	}
	for _, conflict := range s.Conflicts {
		if conflict.Theirs.Rev < conflict.Ours.Rev {
			return true
		}
	}
	return false
}

// Conflict is an answer that another window saved first. It was not
// overwritten: Theirs is what is stored, Ours went to the history only. Where
// the revision of Theirs is lower than that of Ours, nobody was first: the file
// is an older copy, and Ours must be sent again on top of Theirs.
type Conflict struct {
	Ours   AnswerChange
	Theirs AnswerChange // Rev is the revision now stored
}

// Errors that a store reports. Callers test with errors.Is; the text for
// people comes from the catalogue of words.
var (
	ErrNotFound  = errors.New("no such assessment")
	ErrAmbiguous = errors.New("more than one assessment begins with this ID")
	ErrFrozen    = errors.New("the assessment is finished")
	ErrStale     = errors.New("changed in another window")
	ErrNoSpace   = errors.New("no space left, or the disk takes nothing")
	ErrReadOnly  = errors.New("the file or its folder is read-only")
	ErrGone      = errors.New("the file was moved, deleted or replaced while it was open")
	ErrNewer     = errors.New("the file is from a newer version of the program")
	ErrForeign   = errors.New("the file belongs to another program")
	ErrDamaged   = errors.New("the file is damaged")
	ErrBackedUp  = errors.New("there are backups of it") // comes with ErrDamaged
	ErrBackup    = errors.New("the backup that must come first failed")
	ErrBusy      = errors.New("another program keeps the file locked")
)

// What a path can be that is no plain file.
var (
	ErrFolder   = errors.New("it is a folder")
	ErrLink     = errors.New("it is a symbolic link")
	ErrHardLink = errors.New("it has a second name (hard link)")
	ErrPipe     = errors.New("it is a pipe")
	ErrSocket   = errors.New("it is a socket")
	ErrDevice   = errors.New("it is a device")
)
