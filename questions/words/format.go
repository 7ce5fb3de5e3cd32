package words

import (
	"strconv"
	"strings"
	"time"
)

// Number writes v with the given number of decimals: "1,5" in German, "1.5"
// in English.
func (l Lang) Number(v float64, decimals int) string {
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	if l == German {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}

// Date writes a day: "21.11.2026" in German, "21 Nov 2026" in English.
func (l Lang) Date(t time.Time) string {
	if l == German {
		return t.Format("02.01.2006")
	}
	return t.Format("2 Jan 2006")
}

// Clock writes a time of day as "14:03".
func (l Lang) Clock(t time.Time) string { return t.Format("15:04") }
