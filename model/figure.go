package model

import (
	"math"
	"strconv"
)

// Figure is a number that can be missing, such as the level of a factor none
// of whose items was answered. The zero value is missing.
type Figure struct {
	Value float64
	Known bool
}

// Known returns the figure v.
func Known(v float64) Figure { return Figure{Value: v, Known: true} }

// Or returns the value, or other while it is missing.
func (f Figure) Or(other float64) float64 {
	if f.Known {
		return f.Value
	}
	return other
}

// MarshalJSON writes the number rounded to four decimals, or null.
func (f Figure) MarshalJSON() ([]byte, error) {
	if !f.Known {
		return []byte("null"), nil
	}
	return strconv.AppendFloat(nil, Output(f.Value), 'f', -1, 64), nil
}

// Output rounds half away from zero to the four decimals that results show.
func Output(v float64) float64 { return round(v, 1e4) }

// exact rounds to six decimals. Every comparison and tie of the method uses
// it, so that the order of additions never decides.
func exact(v float64) float64 { return round(v, 1e6) }

func round(v, scale float64) float64 {
	r := math.Round(v*scale) / scale
	switch {
	case r == 0:
		return 0 // never -0
	case math.IsInf(r, 0):
		return v // so large that it has no decimals
	}
	return r
}

func clamp(v, low, high float64) float64 { return min(max(v, low), high) }

// String writes the figure as a whole number, or "–" while it is missing.
func (f Figure) String() string {
	if !f.Known {
		return "–"
	}
	return strconv.FormatFloat(round(f.Value, 1), 'f', 0, 64)
}
