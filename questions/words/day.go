package words

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"kundenbindung/model"
)

// DayFault says why a text is no day.
type DayFault uint8

// The faults; the zero value is none.
const (
	DayGood       DayFault = iota
	DayUnreadable          // nothing that could be a day
	DayMissing             // no calendar has it, such as 31.2.
	DayTwoWays             // 5/6 is a day in May and one in June
	DayTooFar              // not between firstYear and lastYear
)

// The years that a plan can be about.
const (
	firstYear = 2000
	lastYear  = 2099
)

// ParseDay reads a day as people type it, in German or English whatever the
// language of the program: "15.12.", "15.12.2026", "2026-12-15", "15. Dez",
// "Dec 15th", "12/24/2026", "in 30 Tagen", "in two weeks", "morgen", "nächsten
// Montag", "end of January", "KW 50". Upper and lower case are the same.
//
// It knows the feasts that people plan by: "vor Weihnachten", "Ostern 2027".
//
// An empty text is no day. Without a year it is the next such day from today
// on; a weekday is the next one after today; a week ends on its Friday, a
// month on its last day. Days before today are days like others.
func ParseDay(text string, today model.Day) (model.Day, DayFault) {
	return dayParser{words: dayWords(text), today: today.Time()}.parse(text)
}

// ParsePastDay reads a day on which something was measured, as [ParseDay]
// does, but what does not say its year is the latest such day up to today, and
// a weekday the latest one before it.
func ParsePastDay(text string, today model.Day) (model.Day, DayFault) {
	return dayParser{words: dayWords(text), today: today.Time(), past: true}.parse(text)
}

func (p dayParser) parse(text string) (model.Day, DayFault) {
	switch {
	case strings.TrimSpace(text) == "":
		return "", DayGood
	case len(p.words) == 0:
		return "", DayUnreadable
	}
	for _, read := range []func(*dayParser) (time.Time, DayFault){
		(*dayParser).iso, (*dayParser).dotted, (*dayParser).slashed,
		(*dayParser).named, (*dayParser).relative, (*dayParser).weekday,
		(*dayParser).month, (*dayParser).part, (*dayParser).week, (*dayParser).dayOnly, (*dayParser).feast,
	} {
		day, fault := read(&p)
		switch {
		case fault == DayUnreadable:
			continue
		case fault != DayGood:
			return "", fault
		case day.Year() < firstYear || day.Year() > lastYear:
			return "", DayTooFar
		}
		return model.DayOf(day), DayGood
	}
	return "", DayUnreadable
}

// dayParser reads a text that was taken apart into words, in lower case.
type dayParser struct {
	words []string
	today time.Time // noon in UTC
	past  bool      // what has no year lies behind
}

// years are those in which a day without a year may be, the likeliest first.
func (p *dayParser) years() []int {
	years := make([]int, 0, yearsToTry+1)
	step := 1
	if p.past {
		step = -1
	}
	for n := range yearsToTry + 1 {
		years = append(years, p.today.Year()+n*step)
	}
	return years
}

// suits reports whether a day lies on the side of today that is meant.
func (p *dayParser) suits(day time.Time) bool {
	if p.past {
		return !day.After(p.today)
	}
	return !day.Before(p.today)
}

// dayWords takes a text apart at blanks, commas, and between digits and
// letters. Dots stay with the digits before them.
func dayWords(text string) []string {
	var b strings.Builder
	runes := []rune(strings.ToLower(text))
	for i, r := range runes {
		before, after := neighbour(runes, i-1), neighbour(runes, i+1)
		switch {
		case unicode.IsSpace(r), r == ',', r == '-' && (unicode.IsLetter(before) || unicode.IsLetter(after)):
			r = ' '
		case unicode.IsLetter(r) && (unicode.IsDigit(before) || before == '.'), unicode.IsDigit(r) && unicode.IsLetter(before):
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return slices.DeleteFunc(strings.Fields(b.String()), func(word string) bool { return fillers[word] })
}

func neighbour(runes []rune, i int) rune {
	if i < 0 || i >= len(runes) {
		return ' '
	}
	return runes[i]
}

// iso reads 2026-12-15.
func (p *dayParser) iso() (time.Time, DayFault) {
	parts := strings.Split(p.all(), "-")
	if len(parts) != 3 || len(parts[0]) != 4 {
		return time.Time{}, DayUnreadable
	}
	return p.numbers(parts[2], parts[1], parts[0])
}

// dotted reads 15.12., 15.12.26 and 15. 12. 2026.
func (p *dayParser) dotted() (time.Time, DayFault) {
	text := p.all()
	parts := strings.Split(strings.TrimSuffix(text, "."), ".")
	switch len(parts) {
	case 2:
		return p.numbers(parts[0], parts[1], "")
	case 3:
		return p.numbers(parts[0], parts[1], parts[2])
	}
	return time.Time{}, DayUnreadable
}

// slashed reads 24/12/2026 and 12/24/2026 where only one of the two is a day.
func (p *dayParser) slashed() (time.Time, DayFault) {
	parts := strings.Split(p.all(), "/")
	if len(parts) == 2 {
		parts = append(parts, "")
	}
	if len(parts) != 3 {
		return time.Time{}, DayUnreadable
	}
	british, fault := p.numbers(parts[0], parts[1], parts[2])
	american, otherFault := p.numbers(parts[1], parts[0], parts[2])
	switch {
	case fault == DayGood && otherFault == DayGood && british != american:
		return time.Time{}, DayTwoWays
	case fault == DayGood:
		return british, DayGood
	case otherFault == DayGood:
		return american, DayGood
	}
	return time.Time{}, fault
}

// named reads 15. Dezember, 15 Dec 2026 and December 15th.
func (p *dayParser) named() (time.Time, DayFault) {
	words := p.withoutOrdinals()
	if len(words) < 2 || len(words) > 3 {
		return time.Time{}, DayUnreadable
	}
	day, month := words[0], words[1]
	if _, ok := months[trimDot(day)]; ok {
		day, month = month, day
	}
	m, ok := months[trimDot(month)]
	if !ok {
		return time.Time{}, DayUnreadable
	}
	year := ""
	if len(words) == 3 {
		year = words[2]
	}
	return p.numbers(trimDot(day), strconv.Itoa(int(m)), year)
}

// withoutOrdinals drops the letters of 1st, 2nd, 3rd and 4th.
func (p *dayParser) withoutOrdinals() []string {
	var words []string
	for i, word := range p.words {
		if i > 0 && isNumber(p.words[i-1]) && (word == "st" || word == "nd" || word == "rd" || word == "th") {
			continue
		}
		words = append(words, word)
	}
	return words
}

// relative reads heute, morgen, "in 30 Tagen", "2 weeks", "next month", "vor 3
// Tagen" and "3 days ago".
func (p *dayParser) relative() (time.Time, DayFault) {
	if days, ok := nearDays[strings.Join(p.words, " ")]; ok {
		return p.today.AddDate(0, 0, days), DayGood
	}
	words, sign := p.words, 1
	switch last := len(words) - 1; {
	case leads[words[0]]:
		words = words[1:]
	case words[0] == "vor":
		words, sign = words[1:], -1
	case words[last] == "ago":
		words, sign = words[:last], -1
	}
	if len(words) != 2 {
		return time.Time{}, DayUnreadable
	}
	n, ok := count(words[0])
	unit, known := units[words[1]]
	if !ok || !known {
		return time.Time{}, DayUnreadable
	}
	return p.later(n*sign, unit)
}

// later returns the day n units after today. A month later is the same day of
// the month, or its last one.
func (p *dayParser) later(n int, u unit) (time.Time, DayFault) {
	if max(n, -n) > 366*(lastYear-firstYear) {
		return time.Time{}, DayTooFar
	}
	if u.months == 0 {
		return p.today.AddDate(0, 0, n*u.days), DayGood
	}
	first := p.today.AddDate(0, 0, 1-p.today.Day()).AddDate(0, n*u.months, 0)
	return first.AddDate(0, 0, min(p.today.Day(), daysIn(first))-1), DayGood
}

// weekday reads Montag, "nächsten Montag", "next Monday" and "letzten Freitag".
func (p *dayParser) weekday() (time.Time, DayFault) {
	words, back := p.words, p.past
	if len(words) == 2 && (coming[words[0]] || gone[words[0]]) {
		words, back = words[1:], gone[words[0]]
	}
	if len(words) != 1 {
		return time.Time{}, DayUnreadable
	}
	wanted, ok := weekdays[trimDot(words[0])]
	if !ok {
		return time.Time{}, DayUnreadable
	}
	days := p.until(wanted)
	if back && days == 7 {
		days = 0 // a week ago, if today is one
	}
	if back {
		days -= 7
	}
	return p.today.AddDate(0, 0, days), DayGood
}

// until counts the days to the next such weekday, 1 to 7.
func (p *dayParser) until(wanted time.Weekday) int {
	return int(wanted-p.today.Weekday()+6)%7 + 1
}

// month reads "Ende Januar", "Mitte März 2027", "early May" and a month alone,
// which means its end.
func (p *dayParser) month() (time.Time, DayFault) {
	words, place := p.words, monthEnd
	if at, ok := places[words[0]]; ok {
		words, place = words[1:], at
	}
	if len(words) == 0 || len(words) > 2 {
		return time.Time{}, DayUnreadable
	}
	m, ok := months[trimDot(words[0])]
	if !ok {
		return time.Time{}, DayUnreadable
	}
	if len(words) == 2 {
		year, fault := readYear(words[1])
		return inMonth(year, m, place), fault
	}
	return p.nearest(func(year int) time.Time { return inMonth(year, m, place) })
}

// nearest returns the day of the first year in which it lies on the side that
// is meant; the zero time is none.
func (p *dayParser) nearest(in func(year int) time.Time) (time.Time, DayFault) {
	for _, year := range p.years() {
		if day := in(year); !day.IsZero() && p.suits(day) {
			return day, DayGood
		}
	}
	return time.Time{}, DayMissing
}

// part reads the end of this or the next week, month or year.
func (p *dayParser) part() (time.Time, DayFault) {
	switch spans[strings.Join(p.words, " ")] {
	case thisWeek:
		return p.friday(0), DayGood
	case nextWeek:
		return p.friday(7), DayGood
	case thisMonth:
		return inMonth(p.today.Year(), p.today.Month(), monthEnd), DayGood
	case nextMonth:
		return inMonth(p.today.Year(), p.today.Month()+1, monthEnd), DayGood
	case thisYear:
		return inMonth(p.today.Year(), time.December, monthEnd), DayGood
	default:
		return time.Time{}, DayUnreadable
	}
}

// friday returns the Friday of the week, from Saturday on that of the next
// one, some days later.
func (p *dayParser) friday(later int) time.Time {
	return p.today.AddDate(0, 0, (int(time.Friday-p.today.Weekday())+7)%7+later)
}

// week reads "KW 50" and "week 50": its Friday, in the year in which it comes
// next.
func (p *dayParser) week() (time.Time, DayFault) {
	if len(p.words) != 2 || !weekNames[p.words[0]] || !isNumber(p.words[1]) || len(p.words[1]) > 2 {
		return time.Time{}, DayUnreadable
	}
	n, _ := strconv.Atoi(p.words[1])
	return p.nearest(func(year int) time.Time {
		friday := fridayOf(year, n)
		if y, w := friday.ISOWeek(); y != year || w != n {
			return time.Time{}
		}
		return friday
	})
}

// fridayOf counts from the week of the fourth of January, which is always the
// first one.
func fridayOf(year, week int) time.Time {
	fourth := time.Date(year, time.January, 4, noon, 0, 0, 0, time.UTC)
	sinceMonday := (int(fourth.Weekday()) + 6) % 7
	return fourth.AddDate(0, 0, 7*(week-1)+4-sinceMonday)
}

// dayOnly reads "25." and "25th": the next day with that number.
func (p *dayParser) dayOnly() (time.Time, DayFault) {
	words := p.withoutOrdinals()
	if len(words) != 1 || len(p.words) == 1 && !strings.HasSuffix(words[0], ".") || !isNumber(trimDot(words[0])) {
		return time.Time{}, DayUnreadable
	}
	day, err := strconv.Atoi(trimDot(words[0]))
	if err != nil || day < 1 || day > 31 {
		return time.Time{}, DayMissing
	}
	for n := range 3 { // of two months in a row, one has 31 days
		if p.past {
			n = -n
		}
		first := inMonth(p.today.Year(), p.today.Month()+time.Month(n), monthStart)
		if t := first.AddDate(0, 0, day-1); t.Month() == first.Month() && p.suits(t) {
			return t, DayGood
		}
	}
	return time.Time{}, DayMissing
}

// numbers makes a day of digits. Without a year it is the next one from today.
func (p *dayParser) numbers(day, month, year string) (time.Time, DayFault) {
	if !isNumber(day) || !isNumber(month) || len(day) > 2 || len(month) > 2 {
		return time.Time{}, DayUnreadable
	}
	d, _ := strconv.Atoi(day)
	m, _ := strconv.Atoi(month)
	if year != "" {
		y, fault := readYear(year)
		if fault != DayGood {
			return time.Time{}, fault
		}
		return exactly(y, m, d)
	}
	return p.nearest(func(year int) time.Time {
		t, _ := exactly(year, m, d)
		return t
	})
}

// feast reads "Weihnachten", "vor Ostern", "bis Silvester", "Easter 2027".
// Before a feast is the day before its holidays begin.
func (p *dayParser) feast() (time.Time, DayFault) {
	words, before := p.words, false
	if words[0] == "vor" || words[0] == "before" {
		words, before = words[1:], true
	}
	year := 0
	if n := len(words) - 1; n > 0 && isNumber(words[n]) {
		y, fault := readYear(words[n])
		if fault != DayGood {
			return time.Time{}, fault
		}
		words, year = words[:n], y
	}
	f, ok := feasts[strings.Join(words, " ")]
	switch {
	case !ok:
		return time.Time{}, DayUnreadable
	case year > 0:
		return f.in(year, before), DayGood
	}
	return p.nearest(func(year int) time.Time { return f.in(year, before) })
}

// in returns the day of a feast, or the one before its holidays.
func (f feast) in(year int, before bool) time.Time {
	days := f.day
	if before {
		days = f.first - 1
	}
	if f.month == byEaster {
		return easter(year).AddDate(0, 0, days)
	}
	return time.Date(year, f.month, days, noon, 0, 0, 0, time.UTC)
}

// easter returns Easter Sunday, by the rule of Gauss as Lichtenberg mended it.
// It holds for all years that a plan can be about.
func easter(year int) time.Time {
	century := year / 100
	moon := 15 + (3*century+3)/4 - (8*century+13)/25
	sun := 2 - (3*century+3)/4
	seed := (19*(year%19) + moon) % 30
	full := 21 + seed - (seed+year%19/11)/29 // of March
	sunday := 7 - (year+year/4+sun)%7
	return time.Date(year, time.March, full+7-(full-sunday+700)%7, noon, 0, 0, 0, time.UTC)
}

// yearsToTry reaches the next 29 February from anywhere.
const yearsToTry = 8

const noon = 12

// exactly returns a day that the calendar has.
func exactly(year, month, day int) (time.Time, DayFault) {
	t := time.Date(year, time.Month(month), day, noon, 0, 0, 0, time.UTC)
	if t.Year() != year || int(t.Month()) != month || t.Day() != day {
		return time.Time{}, DayMissing
	}
	return t, DayGood
}

// readYear reads "26" and "2026".
func readYear(text string) (int, DayFault) {
	if !isNumber(text) {
		return 0, DayUnreadable
	}
	year, err := strconv.Atoi(text)
	switch {
	case err != nil || len(text) > 4:
		return 0, DayTooFar
	case len(text) == 2:
		return firstYear + year, DayGood
	case len(text) != 4:
		return 0, DayUnreadable
	case year < firstYear || year > lastYear:
		return 0, DayTooFar
	}
	return year, DayGood
}

// all returns the text without the blanks between numbers.
func (p *dayParser) all() string { return strings.Join(p.words, "") }

// monthPlace is a day in a month.
type monthPlace uint8

const (
	monthStart monthPlace = iota
	monthMiddle
	monthEnd
)

func inMonth(year int, m time.Month, place monthPlace) time.Time {
	first := time.Date(year, m, 1, noon, 0, 0, 0, time.UTC)
	switch place {
	case monthMiddle:
		return first.AddDate(0, 0, 14)
	case monthEnd:
		return first.AddDate(0, 0, daysIn(first)-1)
	default:
		return first
	}
}

func daysIn(t time.Time) int {
	return time.Date(t.Year(), t.Month()+1, 0, noon, 0, 0, 0, time.UTC).Day()
}

func isNumber(text string) bool {
	for _, r := range text {
		if r < '0' || r > '9' {
			return false
		}
	}
	return text != ""
}

// count reads "30" and "zwei".
func count(text string) (int, bool) {
	if n, ok := countWords[text]; ok {
		return n, true
	}
	if !isNumber(text) {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return 366 * lastYear, true // more than any calendar has
	}
	return n, true
}

func trimDot(text string) string { return strings.TrimSuffix(text, ".") }

// DayFault says what is wrong with a text that was to be a day, and what would
// do; "" for none. Where only days up to today would, past names some of them.
func (w *Words) DayFault(fault DayFault, text string, past bool) string {
	d := &w.Plan.Days
	switch fault {
	case DayUnreadable:
		if past {
			return fmt.Sprintf(d.UnreadablePast, Clean(text))
		}
		return fmt.Sprintf(d.Unreadable, Clean(text))
	case DayMissing:
		return fmt.Sprintf(d.Missing, Clean(text))
	case DayTwoWays:
		return fmt.Sprintf(d.TwoWays, Clean(text))
	case DayTooFar:
		return fmt.Sprintf(d.TooFar, firstYear, lastYear)
	default:
		return ""
	}
}

// Day writes a day, "" for none.
func (w *Words) Day(day model.Day) string {
	if day == "" {
		return ""
	}
	return w.Lang.Date(day.Time())
}

// Away says how far a day is from today: "in 24 Tagen", "heute", "vor 3 Tagen".
func (w *Words) Away(day, today model.Day) string {
	d := &w.Plan.Days
	return away(day.Since(today), d.In, d.Today, d.Ago)
}

// Due says when something has to be done: "in 24 Tagen", "heute fällig", "seit
// 3 Tagen überfällig".
func (w *Words) Due(day, today model.Day) string {
	d := &w.Plan.Days
	return away(day.Since(today), d.In, d.DueToday, d.Overdue)
}

// Since says for how long something has been due: "heute", "seit 3 Tagen".
func (w *Words) Since(day, today model.Day) string {
	d := &w.Plan.Days
	return away(day.Since(today), d.In, d.Today, d.Since)
}

func away(days int, later Plural, now string, earlier Plural) string {
	switch {
	case days > 0:
		return later.Of(days)
	case days < 0:
		return earlier.Of(-days)
	}
	return now
}

// Weekday names the weekday of a day.
func (w *Words) Weekday(day model.Day) string { return w.Plan.Days.Weekdays[day.Time().Weekday()] }
