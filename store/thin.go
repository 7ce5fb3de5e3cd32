package store

import (
	"os"
	"time"
)

// What thinning keeps.
const (
	keepNewest = 10
	keepDays   = 7 // the newest of each of the last days that have one
	keepWeeks  = 4 // the same with weeks
)

// surplus returns the positions of the backups that can go. The times are
// sorted, newest first; days and weeks begin where their location says.
func surplus(times []time.Time) []int {
	var gone []int
	days := newest{most: keepDays, seen: map[int]bool{}}
	weeks := newest{most: keepWeeks, seen: map[int]bool{}}
	for i, at := range times {
		year, week := at.ISOWeek()
		daily := days.first(at.Year()*1000 + at.YearDay())
		weekly := weeks.first(year*100 + week)
		if i >= keepNewest && !daily && !weekly {
			gone = append(gone, i)
		}
	}
	return gone
}

// newest picks the first backup of each of a number of periods.
type newest struct {
	most int
	seen map[int]bool
}

func (n *newest) first(period int) bool {
	if n.seen[period] || len(n.seen) == n.most {
		return false
	}
	n.seen[period] = true
	return true
}

// thinOut removes surplus backups, but never the one that was just made, which
// is not the newest where the clock was set back. What cannot be removed now is
// tried again with the next backup.
func (s *Store) thinOut(made string) {
	backups, err := s.listBackups()
	if err != nil {
		return
	}
	times := make([]time.Time, len(backups))
	for i, b := range backups {
		times[i] = b.At
	}
	for _, i := range surplus(times) {
		if backups[i].Path != made {
			os.Remove(backups[i].Path) //nolint:errcheck // see above
		}
	}
}
