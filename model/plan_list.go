package model

import (
	"cmp"
	"slices"
	"strings"
)

// DueBy reports whether the entry has to be done by a day: there is something
// left to do, and its own day is that one or an earlier one.
func (e *PlanEntry) DueBy(today Day) bool {
	return !e.Status.Settled() && e.Due != "" && e.Due <= today
}

// Latest returns the last value of the figure, with the day it is from. Where
// only the start is known it is that, without a day.
func (e *PlanEntry) Latest() (Figure, Day) {
	if n := len(e.Readings); n > 0 {
		return Known(e.Readings[n-1].Value), e.Readings[n-1].At
	}
	return e.Start, ""
}

// SortPlan sorts entries for reading: what is due first comes first, then what
// has no day, last what is settled, the latest on top.
func SortPlan(list []PlanEntry) {
	slices.SortStableFunc(list, func(a, b PlanEntry) int {
		switch x, y := a.Status.Settled(), b.Status.Settled(); {
		case x && y:
			return cmp.Or(b.Settled.Compare(a.Settled), strings.Compare(a.ID, b.ID))
		case x:
			return 1
		case y:
			return -1
		}
		return cmp.Or(compareDue(a.Due, b.Due), a.Created.Compare(b.Created), strings.Compare(a.ID, b.ID))
	})
}

func compareDue(a, b Day) int {
	if (a == "") != (b == "") {
		return strings.Compare(string(b), string(a)) // no day comes last
	}
	return strings.Compare(string(a), string(b))
}

// MergePlan joins what two windows made of the same entry: what was changed
// here since base counts, everything else is theirs. Both changing the same
// field, ours counts.
func MergePlan(base, ours, theirs *PlanEntry) PlanEntry {
	m := *theirs
	m.Text = changed(base.Text, ours.Text, theirs.Text)
	m.Items = changed(base.Items, ours.Items, theirs.Items)
	m.Who = changed(base.Who, ours.Who, theirs.Who)
	m.Due = changed(base.Due, ours.Due, theirs.Due)
	m.Note = changed(base.Note, ours.Note, theirs.Note)
	m.Start = changed(base.Start, ours.Start, theirs.Start)
	if ours.Status != base.Status {
		m.Status, m.Settled = ours.Status, ours.Settled
	}
	m.Readings = mergeReadings(base.Readings, ours.Readings, theirs.Readings)
	return m
}

func changed[T comparable](base, ours, theirs T) T {
	if ours != base {
		return ours
	}
	return theirs
}

// mergeReadings joins readings day by day.
func mergeReadings(base, ours, theirs []Reading) []Reading {
	was, is := byDay(base), byDay(ours)
	days := byDay(theirs)
	for _, list := range [][]Reading{base, ours} {
		for _, r := range list {
			now, kept := is[r.At]
			switch {
			case now == was[r.At]:
			case kept:
				days[r.At] = now
			default:
				delete(days, r.At)
			}
		}
	}
	var merged []Reading
	for _, r := range days {
		merged = append(merged, r)
	}
	slices.SortFunc(merged, func(a, b Reading) int { return strings.Compare(string(a.At), string(b.At)) })
	return merged
}

func byDay(list []Reading) map[Day]Reading {
	days := make(map[Day]Reading, len(list))
	for _, r := range list {
		days[r.At] = r
	}
	return days
}

// WithReading returns readings with one more, in place of one of the same day.
// It leaves the list alone.
func WithReading(list []Reading, r Reading) []Reading {
	with := WithoutReading(list, r.At)
	at, _ := slices.BinarySearchFunc(with, r.At, func(x Reading, day Day) int {
		return strings.Compare(string(x.At), string(day))
	})
	return slices.Insert(with, at, r)
}

// WithoutReading returns readings without that of a day. It leaves the list
// alone.
func WithoutReading(list []Reading, day Day) []Reading {
	return slices.DeleteFunc(slices.Clone(list), func(x Reading) bool { return x.At == day })
}
