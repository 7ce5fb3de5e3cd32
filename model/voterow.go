package model

import (
	"fmt"
	"slices"
)

// MaxPeople is how many people can take part in a workshop.
const MaxPeople = 100

// VoteError says what is wrong with a typed row of votes.
type VoteError struct {
	Fault VoteFault
	Place int  // of the character, from 1; in [VoteTooMany] the first one too many
	Char  rune // what stands there: [VoteChar]
	Most  int  // [VoteTooMany]
}

// VoteFault is what can be wrong.
type VoteFault uint8

// The faults.
const (
	VoteNone    VoteFault = iota // nothing was typed
	VoteChar                     // a character that is no key from 1 to 7
	VoteTooMany                  // more votes than people can take part

	VoteFaultCount = 3
)

// Error returns one English sentence; package words has those for people.
func (e *VoteError) Error() string {
	switch e.Fault {
	case VoteChar:
		return fmt.Sprintf("place %d: %q is no key from 1 to %d", e.Place, e.Char, AnswerCount)
	case VoteTooMany:
		return fmt.Sprintf("more than %d votes", e.Most)
	default:
		return "no votes"
	}
}

// ParseVotes reads a row of votes as it is typed: a digit for each person, the
// keys as on screen, so "33452" are five votes. The votes keep the order in
// which they were typed; a [VoteRow] holds them sorted. Errors are a
// [*VoteError] about the first character that is wrong.
func ParseVotes(text string) ([]Answer, error) {
	votes := make([]Answer, 0, len(text))
	for _, r := range text {
		place := len(votes) + 1
		if r < '1' || r > '0'+AnswerCount {
			return nil, &VoteError{Fault: VoteChar, Place: place, Char: r}
		}
		if place > MaxPeople {
			return nil, &VoteError{Fault: VoteTooMany, Place: place, Most: MaxPeople}
		}
		votes = append(votes, Answer(r-'0'))
	}
	if len(votes) == 0 {
		return nil, &VoteError{Fault: VoteNone}
	}
	return votes, nil
}

// SortVotes returns the votes in the order of their keys, so that nobody can
// tell who gave which.
func SortVotes(votes []Answer) []Answer { return slices.Sorted(slices.Values(votes)) }
