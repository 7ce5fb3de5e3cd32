package model

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// MaxPeople is how many people can take part in a workshop.
const MaxPeople = 100

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
