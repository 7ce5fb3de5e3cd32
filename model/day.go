package model

import "time"

// Day is a calendar day as "2026-12-15", without a time zone; "" is none. Days
// compare and sort as text.
type Day string

// DayOf returns the day of a moment in that moment's location.
func DayOf(t time.Time) Day { return Day(t.Format(time.DateOnly)) }

// ParseDay reads what Day holds: "2026-12-15", or "" for none.
func ParseDay(text string) (Day, bool) {
	if text == "" {
		return "", true
	}
	_, err := time.Parse(time.DateOnly, text)
	return Day(text), err == nil
}

// Time returns noon of the day in UTC, so that no time zone moves it to
// another day; the zero time for none.
func (d Day) Time() time.Time {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Time{}
	}
	return t.Add(12 * time.Hour)
}

// Plus returns the day n days later, or earlier where n is negative; none
// stays none.
func (d Day) Plus(n int) Day {
	if d == "" {
		return ""
	}
	return DayOf(d.Time().AddDate(0, 0, n))
}

// Since returns how many days lie between an earlier day and this one. Both
// must be days.
func (d Day) Since(earlier Day) int {
	return int(d.Time().Sub(earlier.Time()).Round(24*time.Hour) / (24 * time.Hour))
}
