package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const maxMarks = 8 // combining marks per letter; more is an attack on the terminal

// Clean makes text from outside (names, notes, file names, error texts) safe
// to draw on one line: line breaks become blanks, and whatever could steer a
// terminal, hide text or turn its direction is replaced or dropped. It never
// changes what is stored.
func Clean(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	marks := 0
	for _, r := range s {
		if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r) {
			if marks++; marks > maxMarks {
				continue
			}
		} else {
			marks = 0
		}
		writeClean(&b, r)
	}
	return b.String()
}

func writeClean(b *strings.Builder, r rune) {
	switch {
	case r == '\n', r == '\r', r == '\t', r == '\u2028', r == '\u2029', r == '\v', r == '\f':
		b.WriteByte(' ')
	case r == utf8.RuneError:
		b.WriteRune(utf8.RuneError)
	case r == '\u200c', r == '\u200d': // joiners that Persian and Indic need
		b.WriteRune(r)
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Cs, unicode.Co):
	case r >= 0xFE00 && r <= 0xFE0F: // variation selectors change widths
	default:
		b.WriteRune(r)
	}
}
