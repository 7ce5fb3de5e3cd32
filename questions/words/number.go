package words

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"kundenbindung/model"
)

// mostNumber is the largest number that is taken.
const mostNumber = 1e12

// ParseNumber reads a number as people type it: "12,5", "1.250", "12 %",
// "40 €", "-3". Where one mark alone could be either, the language decides:
// "1.250" is 1250 in German and 1.25 in English. Marks between thousands have
// to stand there: a day such as "15.12.2026" is no number. What follows the number, such
// as its unit, is not looked at.
func (l Lang) ParseNumber(text string) (float64, bool) {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), r == '\'', r == '’':
			return -1
		case r == '−':
			return '-'
		}
		return r
	}, strings.TrimLeft(text, " €$£+"))
	end := strings.IndexFunc(text, func(r rune) bool { return !strings.ContainsRune("-0123456789.,", r) })
	if end >= 0 {
		if strings.ContainsFunc(text[end:], unicode.IsDigit) {
			return 0, false // two numbers
		}
		text = text[:end]
	}
	v, err := strconv.ParseFloat(l.canonical(text), 64)
	if err != nil || math.Abs(v) > mostNumber {
		return 0, false
	}
	return model.Output(v), true
}

// canonical leaves at most one mark in a number, the point before its
// decimals; "" where the others are not between thousands.
func (l Lang) canonical(text string) string {
	text = strings.TrimRight(text, ".,")
	last := strings.LastIndexAny(text, ".,")
	if last < 0 {
		return text
	}
	mark := text[last : last+1]
	other := strings.Trim(".,", mark)
	whole := strings.ReplaceAll(text[:last], other, "")
	thousands := "."
	if l == English {
		thousands = ","
	}
	switch again, mixed := strings.Contains(whole, mark), whole != text[:last]; {
	case again && !inThousands(text, mark), mixed && (again || !inThousands(text[:last], other)):
		return "" // neither 1,2,3.4.5 nor 1.2.3
	case again, !mixed && mark == thousands && whole != "0" && inThousands(text, mark):
		return strings.ReplaceAll(whole+text[last+1:], mark, "")
	}
	return whole + "." + text[last+1:]
}

// inThousands reports whether a mark stands between the thousands of a whole
// number, such as -1.250.000, and nowhere else.
func inThousands(text, mark string) bool {
	for n, group := range strings.Split(strings.TrimPrefix(text, "-"), mark) {
		if len(group) != 3 && (n > 0 || group == "" || len(group) > 3) {
			return false
		}
	}
	return true
}

// Figure writes a number with as many decimals as it has, four at most.
func (l Lang) Figure(v float64) string {
	s := strconv.FormatFloat(model.Output(v), 'f', -1, 64)
	if l == German {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}

// Difference writes a change with its sign.
func (l Lang) Difference(v float64) string {
	switch v = model.Output(v); {
	case v > 0:
		return "+" + l.Figure(v)
	case v < 0:
		return "−" + l.Figure(-v)
	}
	return "±0"
}
