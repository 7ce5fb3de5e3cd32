package store

import (
	"fmt"
	"time"

	"kundenbindung/model"
)

// stampLayout has a fixed width, so that stamps sort as texts, and keeps what
// time.Time keeps.
const stampLayout = "2006-01-02T15:04:05.000000000Z"

func stamp(t time.Time) string { return t.UTC().Format(stampLayout) }

// optionalStamp returns nil for a time that is not set.
func optionalStamp(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return stamp(t)
}

func parseStamp(text string) (time.Time, error) {
	t, err := time.Parse(stampLayout, text)
	if err != nil {
		return time.Time{}, fmt.Errorf("%w: %q is no time", model.ErrDamaged, text)
	}
	return t, nil
}

func parseOptionalStamp(text *string) (time.Time, error) {
	if text == nil {
		return time.Time{}, nil
	}
	return parseStamp(*text)
}
