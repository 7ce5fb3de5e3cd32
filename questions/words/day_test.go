package words

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"kundenbindung/model"
)

// The tests are on a Saturday.
const saturday = model.Day("2026-11-21")

func TestParseDay(t *testing.T) {
	for text, want := range map[string]model.Day{
		"": "", "   ": "",
		"15.12.": "2026-12-15", "15.12": "2026-12-15", "15.12.26": "2026-12-15", "15.12.2026": "2026-12-15",
		"15. 12. 2026": "2026-12-15", "5.1.": "2027-01-05", "05.01.": "2027-01-05", "21.11.": saturday, "20.11.": "2027-11-20",
		"bis 15.12.": "2026-12-15", "bis zum 15.12.": "2026-12-15", "by the 15th": "2026-12-15", "25.": "2026-11-25", "15.": "2026-12-15",
		"31.": "2026-12-31", "29.2.": "2028-02-29", "1.11.2026": "2026-11-01",
		"2026-12-15": "2026-12-15", "2026-02-01": "2026-02-01",
		"24/12/2026": "2026-12-24", "12/24/2026": "2026-12-24", "12/24": "2026-12-24", "6/6": "2027-06-06",
		"15. Dezember": "2026-12-15", "15 dez 2027": "2027-12-15", "15. Dez.": "2026-12-15", "15.Dez": "2026-12-15", "3. MÄRZ": "2027-03-03",
		"Dec 15": "2026-12-15", "15 Dec": "2026-12-15", "December 15th, 2026": "2026-12-15", "15th of December": "2026-12-15",
		"1st January": "2027-01-01", "15-Dec-2026": "2026-12-15",
		"heute": saturday, "today": saturday, "morgen": "2026-11-22", "Übermorgen": "2026-11-23", "tomorrow": "2026-11-22",
		"the day after tomorrow": "2026-11-23", "gestern": "2026-11-20",
		"in 30 Tagen": "2026-12-21", "in 30 days": "2026-12-21", "30 tage": "2026-12-21", "in 1 Tag": "2026-11-22",
		"in 2 Wochen": "2026-12-05", "in zwei Wochen": "2026-12-05", "in einer Woche": "2026-11-28", "in a week": "2026-11-28",
		"in 3 Monaten": "2027-02-21", "in three months": "2027-02-21", "in einem Jahr": "2027-11-21", "2wochen": "2026-12-05",
		"nächste Woche": "2026-11-28", "next month": "2026-12-21",
		"Montag": "2026-11-23", "nächsten Montag": "2026-11-23", "am Montag": "2026-11-23", "next Monday": "2026-11-23", "mo": "2026-11-23",
		"Samstag": "2026-11-28", "sat": "2026-11-28", "Freitag": "2026-11-27", "by Friday": "2026-11-27", "do.": "2026-11-26",
		"Ende Januar": "2027-01-31", "Ende November": "2026-11-30", "Mitte Dezember": "2026-12-15", "Anfang März": "2027-03-01",
		"Anfang November": "2027-11-01", "end of January": "2027-01-31", "mid-March": "2027-03-15", "early May 2028": "2028-05-01",
		"im Februar": "2027-02-28", "Ende Februar 2028": "2028-02-29", "January": "2027-01-31",
		"Ende der Woche": "2026-11-27", "end of next week": "2026-12-04", "Ende des Monats": "2026-11-30", "Monatsende": "2026-11-30",
		"Ende nächsten Monats": "2026-12-31", "Jahresende": "2026-12-31", "by the end of the year": "2026-12-31",
		"KW 50": "2026-12-11", "kw3": "2027-01-22", "week 53": "2027-01-01",
	} {
		if got, fault := ParseDay(text, saturday); fault != DayGood || got != want {
			t.Errorf("%q: got %q (fault %d), want %q", text, got, fault, want)
		}
	}
}

// Feasts are days that people plan by; before one is before its holidays.
func TestParseDayFeasts(t *testing.T) {
	for text, want := range map[string]model.Day{
		"Weihnachten": "2026-12-24", "bis zu Weihnachten": "2026-12-24", "vor Weihnachten": "2026-12-23", "Heiligabend 2027": "2027-12-24",
		"before Christmas": "2026-12-24", "by Christmas Eve": "2026-12-24", "Silvester": "2026-12-31", "Neujahr": "2027-01-01",
		"Ostern": "2027-03-28", "vor Ostern": "2027-03-25", "Easter 2038": "2038-04-25", "Karfreitag": "2027-03-26", "Pfingsten 2026": "2026-05-24",
	} {
		if got, fault := ParseDay(text, saturday); fault != DayGood || got != want {
			t.Errorf("%q: got %q (fault %d), want %q", text, got, fault, want)
		}
	}
	if got, _ := ParseDay("vor Weihnachten", "2026-12-24"); got != "2027-12-23" {
		t.Errorf("on Christmas Eve, before Christmas is %q", got)
	}
}

// What was measured lies behind: a day without a year is the latest one.
func TestParsePastDay(t *testing.T) {
	for text, want := range map[string]model.Day{
		"15.11.": "2026-11-15", "15.12.": "2025-12-15", "21.11.": saturday, "15. Nov": "2026-11-15", "15.": "2026-11-15", "29.2.": "2024-02-29",
		"Freitag": "2026-11-20", "letzten Freitag": "2026-11-20", "last Saturday": "2026-11-14", "Samstag": "2026-11-14",
		"Ende Oktober": "2026-10-31", "Ende November": "2025-11-30", "KW 40": "2026-10-02", "Ostern": "2026-04-05", "vor 3 Tagen": "2026-11-18",
		"2 weeks ago": "2026-11-07", "vor einem Monat": "2026-10-21", "gestern": "2026-11-20", "heute": saturday,
		"morgen": "2026-11-22", "1.12.2026": "2026-12-01", // said in full, it is what was said
	} {
		if got, fault := ParsePastDay(text, saturday); fault != DayGood || got != want {
			t.Errorf("%q: got %q (fault %d), want %q", text, got, fault, want)
		}
	}
}

// The end of a month stays the end of a month.
func TestParseDayMonthsLater(t *testing.T) {
	for text, want := range map[string]model.Day{"in 1 Monat": "2027-02-28", "in 2 months": "2027-03-31", "31.": "2027-01-31", "30.": "2027-03-30"} {
		if got, _ := ParseDay(text, "2027-01-31"); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestParseDayFaults(t *testing.T) {
	for text, want := range map[string]DayFault{
		"bald": DayUnreadable, "bis": DayUnreadable, "in": DayUnreadable, "15": DayUnreadable, "15.12.2": DayUnreadable, "in 3": DayUnreadable,
		"1.2.3.4": DayUnreadable, "Ende": DayUnreadable, "next": DayUnreadable, "Montag Dienstag": DayUnreadable, "in vielen Tagen": DayUnreadable,
		"31.2.": DayMissing, "31.2.2026": DayMissing, "32.1.": DayMissing, "0.1.": DayMissing, "15.13.": DayMissing, "29.2.2027": DayMissing,
		"2026-02-30": DayMissing, "Feb 30": DayMissing, "KW 54": DayMissing, "32.": DayMissing,
		"5/6": DayTwoWays, "5/6/2027": DayTwoWays,
		"15.12.1999": DayTooFar, "15.12.3000": DayTooFar, "in 99999 Tagen": DayTooFar, "in 99999999999999999999 Wochen": DayTooFar,
		"in 900 Jahren": DayTooFar, "15.12.20260": DayTooFar,
	} {
		got, fault := ParseDay(text, saturday)
		if fault != want || got != "" {
			t.Errorf("%q: got %q, fault %d, want fault %d", text, got, fault, want)
		}
		for _, lang := range []Lang{German, English} {
			said := For(lang).DayFault(fault, text, len(text)%2 == 0)
			if !strings.HasSuffix(said, ".") || !strings.Contains(said, "15") || strings.Contains(said, "%!") {
				t.Errorf("%q: no sentence with an example: %s", text, said)
			}
		}
	}
}

// Whatever is typed, the answer is a real day between the limits, none, or a
// fault.
func FuzzParseDay(f *testing.F) {
	for _, text := range []string{"15.12.", "in 30 Tagen", "Ende Januar", "KW 50", "5/6", "31.", "\xff.12.", "2026-12-15", "next Monday", "0"} {
		f.Add(text, 0)
	}
	f.Fuzz(func(t *testing.T, text string, offset int) {
		today := saturday.Plus(offset % 20000)
		parse := ParseDay
		if offset%2 == 0 {
			parse = ParsePastDay
		}
		day, fault := parse(text, today)
		if fault != DayGood && day != "" {
			t.Fatalf("%q: %q with fault %d", text, day, fault)
		}
		if got, ok := model.ParseDay(string(day)); !ok || got != day {
			t.Fatalf("%q: %q is no day", text, day)
		}
		if day != "" && (day < "2000-01-01" || day > "2099-12-31") {
			t.Fatalf("%q: %q is out of range", text, day)
		}
	})
}

// What the program writes, it reads: on any day, in both languages.
func TestParseDayReadsWhatIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		today := model.Day("2026-01-01").Plus(rapid.IntRange(0, 4000).Draw(t, "today"))
		day := today.Plus(rapid.IntRange(-900, 900).Draw(t, "later"))
		for _, lang := range []Lang{German, English} {
			w := For(lang)
			texts := []string{w.Day(day), day.Time().Format(time.DateOnly), w.Away(day, today)}
			for _, text := range texts {
				if got, fault := ParseDay(text, today); fault != DayGood || got != day {
					t.Fatalf("%q on %s: got %q, fault %d, want %s", text, today, got, fault, day)
				}
			}
			if got, _ := ParseDay(w.Weekday(day), today); got.Since(today) < 1 || got.Since(today) > 7 || w.Weekday(got) != w.Weekday(day) {
				t.Fatalf("%q on %s: got %q", w.Weekday(day), today, got)
			}
		}
	})
}

func TestDue(t *testing.T) {
	for days, want := range map[int][4]string{
		24: {"in 24 Tagen", "in 24 Tagen", "in 24 days", "in 24 days"},
		1:  {"morgen", "morgen", "tomorrow", "tomorrow"},
		0:  {"heute fällig", "heute", "due today", "today"},
		-1: {"seit gestern überfällig", "seit gestern", "due yesterday", "yesterday"},
		-3: {"seit 3 Tagen überfällig", "seit 3 Tagen", "3 days overdue", "3 days ago"},
	} {
		day := saturday.Plus(days)
		de, en := For(German), For(English)
		got := [4]string{de.Due(day, saturday), de.Since(day, saturday), en.Due(day, saturday), en.Since(day, saturday)}
		if got != want {
			t.Errorf("%d: got %q", days, got)
		}
	}
	if de, en := For(German).Day("2026-12-15"), For(English).Day("2026-12-15"); de != "15.12.2026" || en != "15 Dec 2026" {
		t.Errorf("%s, %s", de, en)
	}
	if For(German).Day("") != "" || For(German).Weekday(saturday) != "Samstag" {
		t.Error("no day, or the wrong weekday")
	}
}

func TestParseNumber(t *testing.T) {
	for text, want := range map[string][2]float64{
		"12": {12, 12}, "12,5": {12.5, 12.5}, "12.5": {12.5, 12.5}, "12,5 %": {12.5, 12.5}, "40 €": {40, 40}, "€ 40": {40, 40},
		"1.250": {1250, 1.25}, "1,250": {1.25, 1250}, "1.250,50": {1250.5, 1250.5}, "1,250.50": {1250.5, 1250.5},
		"1.250.000": {1250000, 1250000}, "-3": {-3, -3}, "−3,5": {-3.5, -3.5}, "0,125": {0.125, 0.125}, "0.125": {0.125, 0.125},
		"-1.250": {-1250, -1.25}, "1234.567": {1234.567, 1234.567},
		"12 Anrufe": {12, 12}, "1 250": {1250, 1250}, "12,": {12, 12}, "3,14159": {3.1416, 3.1416},
	} {
		de, ok := German.ParseNumber(text)
		en, also := English.ParseNumber(text)
		if !ok || !also || [2]float64{de, en} != want {
			t.Errorf("%q: %v %v, %v %v", text, de, ok, en, also)
		}
	}
	for _, text := range []string{
		"", "viel", "12 von 20", "1-2", "--3", ",", "1e9", "NaN", "Inf", "99999999999999", "1,2,3.4.5",
		"15.12.2026", "15. 12. 2026", "1.2.3", "1.250.00", "1.25,5", "1,5,5", ".250.000", "1..250",
	} {
		if v, ok := German.ParseNumber(text); ok {
			t.Errorf("%q: %v", text, v)
		}
	}
}

// A figure that is written is read as the same.
func TestNumbersComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := model.Output(rapid.Float64Range(-1e6, 1e6).Draw(t, "v"))
		for _, lang := range []Lang{German, English} {
			text := lang.Figure(v)
			if got, ok := lang.ParseNumber(text); !ok || got != v {
				t.Fatalf("%s: %q is read as %v", lang, text, got)
			}
		}
	})
	for v, want := range map[float64]string{0: "±0", 1.5: "+1,5", -6: "−6", 0.1 + 0.2: "+0,3"} {
		if got := German.Difference(v); got != want {
			t.Errorf("%v: %s", v, got)
		}
	}
}
