package model

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// WorkshopState says how far a workshop is.
type WorkshopState uint8

// The states, in their order. Votes are taken in [WorkshopVoting] only; until
// [WorkshopRevealed] nobody sees a figure.
const (
	WorkshopPrepared WorkshopState = iota // context, aims and relevance are being set
	WorkshopVoting
	WorkshopRevealed
	WorkshopClosed // its assessment is finished

	WorkshopStateCount = 4
)

var workshopStateIDs = [WorkshopStateCount]string{"prepared", "voting", "revealed", "closed"}

// ID returns "prepared", "voting", "revealed" or "closed".
func (s WorkshopState) ID() string { return workshopStateIDs[s] }

// ParseWorkshopState reads what [WorkshopState.ID] writes.
func ParseWorkshopState(id string) (WorkshopState, bool) {
	i, ok := index(workshopStateIDs[:], id)
	return WorkshopState(i), ok
}

// Workshop is several people answering for one company. Its assessment holds
// what the group set before it voted, and from the reveal on the group's
// answers.
type Workshop struct {
	ID         string // UUID
	Assessment string // of the group; its Workshop.Workshop is ID and its Workshop.Ballot ""
	Company    string // read only
	State      WorkshopState

	Named     bool     // ballots carry names; anonymous is the default
	SameOrder bool     // raised cards always come in the same order: place k is ballot k
	Roles     []string // such as Leitung, Vertrieb; may be empty
	Minutes   int      // planned length, 0 where none was said

	Participants []Participant

	Rev      int64 // 0 until it is stored
	Created  time.Time
	Revealed time.Time // zero before
}

// Participant is somebody who takes part. Nothing but whether they voted is
// kept of them; a ballot knows nothing of its participant.
type Participant struct {
	Name  string // or a number
	Voted bool
}

// SortParticipants puts people in the order of their names, numbers by size: the
// order in which somebody typed them, such as that of the seats, is not kept.
func SortParticipants(people []Participant) {
	slices.SortFunc(people, func(a, b Participant) int {
		return cmp.Or(cmp.Compare(leadingNumber(a.Name), leadingNumber(b.Name)), strings.Compare(a.Name, b.Name))
	})
}

// leadingNumber returns the number that a name begins with, and one that comes
// after all of those for any other name.
func leadingNumber(name string) int {
	digits := len(name) - len(strings.TrimLeft(name, "0123456789"))
	n, err := strconv.Atoi(name[:digits])
	if err != nil {
		return math.MaxInt
	}
	return n
}

// WorkshopBallot is one person's answers. It has neither time nor sequence.
// While it is being filled in, the beginning of its ID is the code that its
// person sees, or [PlaceCode]. It is handed in under another, random one, or
// one that follows from the document that it came in from another laptop.
type WorkshopBallot struct {
	ID      string
	Role    string
	Name    string // "" unless the workshop is named or the person wants to show their own dots
	Done    bool   // handed in: it does not change any more
	Answers [ItemCount]Answer
}

// Blank reports whether there is no answer on the ballot.
func (b *WorkshopBallot) Blank() bool { return b.Answers == [ItemCount]Answer{} }

// VoteRow is what the room voted on one item by raised cards, typed in as a
// row. Its votes are sorted: who gave which is not kept.
type VoteRow struct {
	ID    string // random
	Item  Item
	Round int      // 1, or 2 for the second vote after the talk
	Votes []Answer // sorted
}

// WorkshopCount is how far the voting is: all that may be known before the
// reveal.
type WorkshopCount struct {
	Handed   int // ballots handed in
	Signed   int // those of them that carry a name
	Begun    int // ballots begun and not handed in
	RowItems ItemSet
	Cards    int // the most votes that rows hold on one item: so many raise cards
}

// WorkshopVotes is everything that was voted.
type WorkshopVotes struct {
	Ballots []WorkshopBallot // sorted by ID, which tells no order
	Rows    []VoteRow

	// Spent are IDs under which ballots were begun that were handed in since.
	// Only what could not be saved has them, so that they can go elsewhere.
	Spent []string
}

// PlaceCode is what the ID of a begun ballot begins with that belongs to a
// place in a room that raises its cards in the same order, the first place
// being 0. What a person can type as a code never begins like that.
func PlaceCode(place int) string { return fmt.Sprintf("place-%d-", place+1) }

// PlaceOf returns the [PlaceCode] that an ID begins with, or "".
func PlaceOf(id string) string {
	rest, found := strings.CutPrefix(id, "place-")
	number, _, more := strings.Cut(rest, "-")
	if !found || !more {
		return ""
	}
	return "place-" + number + "-"
}

// Meeting is a workshop with everything that belongs to it, as one laptop gives
// it to another.
type Meeting struct {
	Workshop               // Company and Rev stay behind
	Group    Assessment    // what the group set and agreed on
	Votes    WorkshopVotes // sorted by ID
}

// Errors that a store reports about workshops.
var (
	ErrHidden = errors.New("nothing is shown before the reveal")
	ErrHanded = errors.New("the ballot was handed in")
	ErrVoting = errors.New("the workshop takes no votes")
	// ErrSettled says that something cannot change any more, because people vote.
	ErrSettled = errors.New("it is settled since people vote")
	ErrCrowd   = errors.New("more people than can take part in a workshop")
)

// Group reports whether the answers are those of a workshop's group.
func (a *Assessment) Group() bool { return a.Workshop.Workshop != "" && a.Workshop.Ballot == "" }
