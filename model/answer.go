package model

import "strconv"

// Answer is what was said to an item. Its numbers are the keys that give it:
// 1 to 5 for the states 0 to 4, 6 for unknown, 7 for not applicable.
type Answer uint8

// The answers.
const (
	Open          Answer = 0 // nothing was said yet
	State0        Answer = 1
	State1        Answer = 2
	State2        Answer = 3
	State3        Answer = 4
	State4        Answer = 5
	Unknown       Answer = 6 // weiß ich nicht: keeps the range open
	NotApplicable Answer = 7 // trifft nicht zu: counts nowhere

	// AnswerCount is the number of keys that answer an item.
	AnswerCount = 7
	topState    = 4
)

// StateAnswer returns the answer for a state from 0 to 4, and false for any
// other number.
func StateAnswer(state int) (Answer, bool) {
	if state < 0 || state > topState {
		return Open, false
	}
	return Answer(state + 1), true
}

// State returns the state from 0 to 4, and false where the answer is none.
func (a Answer) State() (int, bool) {
	if a < State0 || a > State4 {
		return 0, false
	}
	return int(a) - 1, true
}

// Valid reports whether a is one of the constants above.
func (a Answer) Valid() bool { return a <= NotApplicable }

// Settled reports whether the item counts as covered: a state or "not
// applicable" was given.
func (a Answer) Settled() bool { return a != Open && a != Unknown }

// String returns the answer as documents and the database spell it: "0" to
// "4", "unknown", "na", or "" while open.
func (a Answer) String() string {
	switch a {
	case Open:
		return ""
	case Unknown:
		return "unknown"
	case NotApplicable:
		return "na"
	default:
		return strconv.Itoa(int(a) - 1)
	}
}

// ParseAnswer reads what [Answer.String] writes.
func ParseAnswer(text string) (Answer, bool) {
	for a := Open; a <= NotApplicable; a++ {
		if a.String() == text {
			return a, true
		}
	}
	return Open, false
}
