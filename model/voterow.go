package model

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// MaxPeople is how many people can take part in a workshop.
const MaxPeople = 100

// VoteError says what is wrong with a typed row of votes.
type VoteError struct {
	Fault VoteFault
	Place int  // of the character, from 1; the first one too many or missing
	Char  rune // what stands there: [VoteChar]
	Most  int  // how many there can be: [VoteTooMany]; how many are due: [VoteTooFew]
}

// VoteFault is what can be wrong.
type VoteFault uint8

// The faults.
const (
	VoteNone    VoteFault = iota // nothing was typed
	VoteChar                     // a character that is no key from 1 to 7
	VoteTooMany                  // more votes than people can take part, or than a sheet has items
	VoteTooFew                   // fewer votes than a sheet has items

	VoteFaultCount = 4
)

// Error returns one English sentence; package words has those for people.
func (e *VoteError) Error() string {
	switch e.Fault {
	case VoteChar:
		return fmt.Sprintf("place %d: %q is no key from 1 to %d", e.Place, e.Char, AnswerCount)
	case VoteTooMany:
		return fmt.Sprintf("more than %d votes", e.Most)
	case VoteTooFew:
		return fmt.Sprintf("%d votes of %d", e.Place-1, e.Most)
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

// ParseSheet reads what somebody ticked on a printed sheet: a digit for each
// item in the order of the sheet, 0 where nothing is ticked. Blanks may stand
// anywhere, to type in groups. Errors are a [*VoteError], whose Place counts
// without blanks.
func ParseSheet(text string, order []Item) (answers [ItemCount]Answer, err error) {
	place := 0
	for _, r := range text {
		if r == ' ' {
			continue
		}
		if place++; r < '0' || r > '0'+AnswerCount {
			return answers, &VoteError{Fault: VoteChar, Place: place, Char: r}
		}
		if place > len(order) {
			return answers, &VoteError{Fault: VoteTooMany, Place: place, Most: len(order)}
		}
		answers[order[place-1]] = Answer(r - '0')
	}
	switch {
	case place == 0:
		err = &VoteError{Fault: VoteNone}
	case place < len(order):
		err = &VoteError{Fault: VoteTooFew, Place: place + 1, Most: len(order)}
	}
	return answers, err
}

// SortVotes returns the votes in the order of their keys, so that nobody can
// tell who gave which.
func SortVotes(votes []Answer) []Answer { return slices.Sorted(slices.Values(votes)) }

// codeLength is how many characters the code of a sheet has. It is the
// beginning of the ID of its ballot.
const codeLength = 4

// SheetCodes draws a code for each of n sheets, at most [MaxPeople]: they
// differ, and none can be mistaken for votes.
func SheetCodes(n int, random io.Reader) (codes []string, err error) {
	for len(codes) < min(n, MaxPeople) {
		id, err := BallotID("", random)
		if err != nil {
			return nil, err
		}
		if code := id[:codeLength]; strings.ContainsAny(code, "abcdef") && !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	return codes, nil
}

// BallotID draws the ID of a ballot, a UUID of version 4. It begins with code,
// up to eight characters from 0 to 9 and a to f, so that whoever knows the
// code finds the ballot again.
func BallotID(code string, random io.Reader) (string, error) {
	var id [16]byte
	if _, err := io.ReadFull(random, id[:]); err != nil {
		return "", fmt.Errorf("draw a ballot: %w", err)
	}
	id[6] = id[6]&0x0F | 0x40
	id[8] = id[8]&0x3F | 0x80
	text := fmt.Sprintf("%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:])
	return code + text[len(code):], nil
}
