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
}

// Record is an assessment as it stands in the store, with the revisions that
// a later [Change] has to name.
type Record struct {
	Assessment
	HeadRev    int64
	AnswerRevs [ItemCount]int64
}

// Change is what one save carries: everything that changed since the last
// one. It is applied as a whole or not at all.
type Change struct {
	ID      string         // of the assessment
	Head    *Assessment    // nil where only answers changed; its Answers and Notes are ignored
	HeadRev int64          // revision that Head replaces; 0 creates the assessment
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
	HeadRev    int64
	AnswerRevs []int64 // in the order of Change.Answers
	Conflicts  []Conflict
}

// Conflict is an answer that another window saved first. It was not
// overwritten: Theirs is what is stored, Ours went to the history only.
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
	ErrNoSpace   = errors.New("no space left or the file cannot be written")
	ErrNewer     = errors.New("the file is from a newer version of the program")
	ErrForeign   = errors.New("the file belongs to another program")
	ErrDamaged   = errors.New("the file is damaged")
	ErrBusy      = errors.New("another program keeps the file locked")
)
