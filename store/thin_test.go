package store

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestSurplus(t *testing.T) {
	for _, tc := range []struct{ name, times, want string }{
		{"none", "", ""},
		{"ten of one day stay", oneDay(10), ""},
		{"of twelve of one day the oldest go", oneDay(12), "2026-11-21T13 2026-11-21T12"},
		{
			"then the newest of each day, of seven days",
			oneDay(10) + " 2026-11-20T09 2026-11-20T08 2026-11-19T09 2026-11-18T09 2026-11-17T09 2026-11-16T09 2026-11-15T09 2026-11-14T09",
			"2026-11-20T08 2026-11-14T09", // the week of the 14th has the 15th
		},
		{
			"days without a backup do not count",
			oneDay(10) + " 2025-03-01T09 2024-03-01T09 2023-03-01T09 2022-03-01T09 2021-03-01T09 2020-03-01T09 2019-03-01T09",
			"2019-03-01T09",
		},
		{
			"then the newest of each week, of four weeks",
			oneDay(10) +
				" 2026-11-20T09 2026-11-19T09 2026-11-18T09 2026-11-17T09 2026-11-16T09 2026-11-15T09" +
				" 2026-11-14T09 2026-11-08T09 2026-11-07T09 2026-11-01T09 2026-10-25T09",
			"2026-11-14T09 2026-11-07T09 2026-10-25T09",
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			times := parseTimes(t, tc.times)
			var got []string
			for _, i := range surplus(times) {
				got = append(got, times[i].Format("2006-01-02T15"))
			}
			if strings.Join(got, " ") != tc.want {
				t.Errorf("gone are %v, want %s", got, tc.want)
			}
		})
	}
}

// oneDay returns n times of the same day, newest first.
func oneDay(n int) string {
	var list []string
	for hour := range n {
		list = append(list, "2026-11-21T"+time.Date(0, 1, 1, 23-hour, 0, 0, 0, time.UTC).Format("15"))
	}
	return strings.Join(list, " ")
}

func parseTimes(t *testing.T, text string) (times []time.Time) {
	t.Helper()
	for _, field := range strings.Fields(text) {
		at, err := time.Parse("2006-01-02T15", field)
		if err != nil {
			t.Fatal(err)
		}
		times = append(times, at)
	}
	return times
}

func TestSurplusKeepsEnough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		offsets := rapid.SliceOf(rapid.IntRange(0, 200*24)).Draw(t, "hours")
		slices.Sort(offsets)
		var times []time.Time
		for _, hours := range offsets {
			times = append(times, noon.Add(-time.Duration(hours)*time.Hour))
		}
		gone := surplus(times)
		kept := len(times) - len(gone)
		if kept < min(len(times), keepNewest) || kept > keepNewest+keepDays+keepWeeks {
			t.Fatalf("%d of %d kept", kept, len(times))
		}
		for _, i := range gone {
			if i < keepNewest {
				t.Fatalf("number %d is gone", i)
			}
		}
		// Thinning what is left changes nothing more.
		var left []time.Time
		for i, at := range times {
			if !slices.Contains(gone, i) {
				left = append(left, at)
			}
		}
		if again := surplus(left); len(again) != 0 {
			t.Fatalf("thinning twice removes %d more", len(again))
		}
	})
}
