package main

import (
	"errors"
	"time"
)

// clock is the value of the hidden flag --now: it sets the time for
// everything, for tests and demonstrations. From then on time goes on.
type clock struct {
	text string
	now  *func() time.Time
}

var errNoTime = errors.New("neither a day nor a time")

// String returns the text.
func (c *clock) String() string { return c.text }

// Set takes a time of RFC 3339, or a day, which stands for its noon.
func (c *clock) Set(text string) error {
	start, err := time.Parse(time.RFC3339, text)
	if err != nil {
		start, err = time.ParseInLocation(time.DateOnly, text, time.Local)
		start = start.Add(12 * time.Hour)
	}
	if err != nil {
		return errNoTime
	}
	begun := time.Now()
	c.text = text
	*c.now = func() time.Time { return start.Local().Add(time.Since(begun)) }
	return nil
}

// Type returns what is possible.
func (c *clock) Type() string { return "2026-12-15|2026-12-15T09:00:00+01:00" }
