package questions

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// maxWord is the longest word that every screen can show without breaking it.
const maxWord = 26

// legible reports what keeps a text from being shown: its length, characters
// that steer a terminal, hide or have no certain width, and words that no
// narrow screen holds.
func (r *reader) legible(n *yaml.Node, s string, most int, lines bool) bool {
	if length := utf8.RuneCountInString(s); length > most {
		r.fault(n, fmt.Sprintf(r.say.Longer, length, most))
		return false
	}
	letters, start := 0, 0
	for i, c := range s {
		if c == '\n' && lines {
			letters = 0
			continue
		}
		if c == '\n' {
			r.fault(n, r.say.OneLine)
			return false
		}
		if !printable(c) {
			r.fault(n, fmt.Sprintf(r.say.Character, fmt.Sprintf("U+%04X", c)))
			return false
		}
		if !unicode.IsLetter(c) {
			letters = 0
			continue
		}
		if letters == 0 {
			start = i
		}
		if letters++; letters > maxWord {
			word := leadingLetters(s[start:])
			r.fault(n, fmt.Sprintf(r.say.LongWord, quote(word), utf8.RuneCountInString(word), maxWord))
			return false
		}
	}
	return true
}

func leadingLetters(s string) string {
	if end := strings.IndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) }); end >= 0 {
		return s[:end]
	}
	return s
}

// printable reports whether a character is safe and has a certain width of
// one. No-break spaces are: German typography needs them.
func printable(c rune) bool {
	switch {
	case c == utf8.RuneError, c == '\u00ad':
		return false
	case unicode.IsControl(c), unicode.In(c, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp):
		return false
	case c >= 0xFE00 && c <= 0xFE0F:
		return false
	case c >= 0x2300 && unicode.In(c, unicode.So): // symbols and emoji
		return false
	}
	return c < 0x1100 || c >= 0x1E00 && c < 0x2E80 // no wide script
}
