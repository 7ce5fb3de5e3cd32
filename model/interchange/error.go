package interchange

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Error says why a document was refused. Everything in it is safe to show:
// text from the file is shortened, and what could move a cursor or turn text
// around is replaced.
type Error struct {
	Reason Reason
	Line   int    // of the file, from 1; 0 where the file as a whole is meant
	Key    string // full path such as answers."service.build.1"; "" outside of any key
	Got    string // what stands there, spelled as in the file; "" where the reason says it all

	Want     Kind     // what is due there: WrongType
	Allowed  []string // what is possible there, spelled as in the file: UnknownValue; what is missing: MissingKey
	Schema   string   // that is due, "" for AnswersSchema: NoSchema, OtherSchema
	Min, Max float64  // NotInteger, OutOfRange (Max may be +Inf), TooMany, NoteTooLong, TextTooLong
}

// Reason is the kind of a refusal.
type Reason uint8

// The reasons.
const (
	Empty         Reason = iota // no document at all
	TooLarge                    // more than MaxSize
	Malformed                   // no JSON
	Truncated                   // the text ends within the document
	NotUTF8                     // bytes that are no UTF-8
	LoneSurrogate               // half of a pair such as \ud83d
	Control                     // control character that has to be written as an escape
	Nul                         // \u0000, which no text can hold
	TextAfter                   // something follows the document
	NotOneLine                  // one of several documents spans lines
	NoSchema                    // the key schema is missing
	OtherSchema                 // the document is of another schema
	UnknownKey
	RepeatedKey
	WrongType     // such as a text where a number is due
	NotInteger    // such as 2.0
	OutOfRange    // a number below Min or above Max
	UnknownValue  // a value that is none of Allowed
	RepeatedValue // the same twice in a list
	TooMany       // more than Max of the kind
	TextTooLong   // more than Max characters
	NoteTooLong   // more than Max bytes
	NotTime       // no RFC 3339 time
	NotID         // no UUID
	NotAmount     // no amount of the input, or not in its one spelling
	MissingKey    // a key that has to be there is not: Allowed
	UTF16         // the whole file, as its byte order mark says

	ReasonCount = 27
)

var reasonTexts = [ReasonCount]string{
	Empty:         "there is no document",
	TooLarge:      "the file is larger than 10 MiB",
	Malformed:     "not valid JSON",
	Truncated:     "the text ends within the document",
	NotUTF8:       "not UTF-8",
	UTF16:         "the file is UTF-16",
	LoneSurrogate: "half of a surrogate pair",
	Control:       "a control character has to be written as an escape",
	Nul:           "a text cannot hold NUL",
	TextAfter:     "text after the document",
	NotOneLine:    "of several documents each has to be on one line",
	NoSchema:      "the key schema is missing",
	OtherSchema:   "another schema is due",
	MissingKey:    "a key is missing",
	UnknownKey:    "unknown key",
	RepeatedKey:   "key given twice",
	WrongType:     "wrong type",
	NotInteger:    "not written as a whole number",
	OutOfRange:    "out of range",
	UnknownValue:  "unknown value",
	RepeatedValue: "given twice",
	TooMany:       "too many",
	TextTooLong:   "text too long",
	NoteTooLong:   "note too long",
	NotTime:       "not an RFC 3339 time",
	NotID:         "not a UUID",
	NotAmount:     "not an amount",
}

// String returns the reason in a few English words.
func (r Reason) String() string {
	if r >= ReasonCount {
		return fmt.Sprintf("reason %d", uint8(r))
	}
	return reasonTexts[r]
}

// Kind is a kind of JSON value.
type Kind uint8

// The kinds that a key can be due.
const (
	Text Kind = iota
	Number
	Integer
	Object
	List
	Truth

	KindCount = 6
)

// String returns the kind in English.
func (k Kind) String() string {
	return [...]string{"a text", "a number", "a whole number", "an object", "a list", "true or false"}[k]
}

// Error returns one English sentence, such as
//
//	line 3: answers."service.build.1": not written as a whole number: 2.0
//
// Package words has the sentences for people.
func (e *Error) Error() string {
	var parts []string
	if e.Line > 0 {
		parts = append(parts, fmt.Sprintf("line %d", e.Line))
	}
	if e.Key != "" {
		parts = append(parts, e.Key)
	}
	reason := e.Reason.String()
	if e.Reason == WrongType {
		reason += ", " + e.Want.String() + " is due"
	}
	parts = append(parts, reason)
	if e.Got != "" {
		parts = append(parts, e.Got)
	}
	return strings.Join(parts, ": ")
}

// shown is how many characters of a text from the file an error quotes.
const shown = 40

// quotable returns text as an error may quote it: on one line, short, and
// without characters that a terminal acts on or does not show.
func quotable(text []byte) string {
	var b strings.Builder
	for n := 0; len(text) > 0; n++ {
		if n == shown {
			b.WriteString("…")
			break
		}
		c, size := utf8.DecodeRune(text)
		if !unicode.IsPrint(c) {
			c = utf8.RuneError
		}
		b.WriteRune(c)
		text = text[size:]
	}
	return b.String()
}

// pathText joins keys to the path that errors name, quoting those that are
// more than a word.
func pathText(keys []string) string {
	parts := make([]string, len(keys))
	for i, key := range keys {
		parts[i] = quotable([]byte(key))
		if !isWord(parts[i]) {
			parts[i] = `"` + parts[i] + `"`
		}
	}
	return strings.Join(parts, ".")
}

func isWord(key string) bool {
	for _, c := range key {
		if c != '_' && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			return false
		}
	}
	return key != ""
}
