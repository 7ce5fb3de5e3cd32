package model

import "math"

// Estimate is a result with the range that the exactness of its inputs leaves
// open. The zero value is none.
type Estimate struct {
	Low   Figure
	Value Figure
	High  Figure // none with a known Value: there is no upper bound

	// Step is the power of ten in which the estimate is written: what the
	// inputs carry. 0 for none.
	Step float64
}

// Known reports whether there is a result.
func (e *Estimate) Known() bool { return e.Value.Known }

// estimate makes a result of its range; high is none where it is infinite.
// It is written in steps of which the range has at least two to both sides, so
// that writing it widens it little, and never in finer ones than finest.
func estimate(low, value, high, finest float64) Estimate {
	low, value = min(exact(low), exact(value)), exact(value)
	e := Estimate{Low: Known(low), Value: Known(value)}
	side := value - low
	if !math.IsInf(high, 1) {
		high = max(exact(high), value)
		e.High = Known(high)
		if above := high - value; side == 0 || above > 0 && above < side {
			side = above
		}
	}
	e.Step = max(finest, stepOf(side))
	return e
}

// stepOf returns the largest power of ten that is at most half of v.
func stepOf(v float64) float64 {
	if v <= 0 {
		return 0
	}
	return math.Pow10(int(math.Floor(exact(math.Log10(v / 2)))))
}

// Rounded returns the estimate as it is written: the value rounded to the
// step, the low end down and the high end up, so that the written range holds
// the whole one.
func (e Estimate) Rounded() Estimate {
	to := func(f Figure, round func(float64) float64) Figure {
		if !f.Known || e.Step == 0 {
			return f
		}
		return Known(inSteps(f.Value, e.Step, round))
	}
	return Estimate{Low: to(e.Low, math.Floor), Value: to(e.Value, math.Round), High: to(e.High, math.Ceil), Step: e.Step}
}

// inSteps rounds v to a whole number of steps. Steps below one are undone by
// multiplying: their inverses are exact.
func inSteps(v, step float64, round func(float64) float64) float64 {
	if step < 1 {
		scale := math.Round(1 / step)
		return exact(round(exact(v*scale)) / scale)
	}
	return exact(round(exact(v/step)) * step)
}

// Decimals returns how many digits behind the point the estimate is written
// with.
func (e *Estimate) Decimals() int {
	if e.Step <= 0 || e.Step >= 1 {
		return 0
	}
	return int(math.Round(-math.Log10(e.Step)))
}
