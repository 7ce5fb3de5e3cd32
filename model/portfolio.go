package model

import "math"

// LeastCases is how many companies a reference band takes: fewer would show
// single ones.
const LeastCases = 5

// Band is where the cases of a facilitator lie on one track.
type Band struct {
	Mean, SD Figure // SD is that of the population, as everywhere in the method
	Count    int    // cases that have the figure
}

// Range returns the band from one SD below the mean to one above it, within 0
// and 100; missing where the band is.
func (b Band) Range() (low, high Figure) {
	if !b.Mean.Known {
		return Figure{}, Figure{}
	}
	return Known(max(0, b.Mean.Value-b.SD.Value)), Known(min(100, b.Mean.Value+b.SD.Value))
}

// Bands are the reference bands of one mode. Those of which too few cases have
// a figure are missing.
type Bands struct {
	Mode  Mode
	Cases int // companies that count
	Of    [TrackCount]Band
}

// Missing returns how many companies are missing until there is a band.
func (b *Bands) Missing() int { return max(0, LeastCases-b.Cases) }

// ReferenceBands computes the bands of a mode from a facilitator's own cases,
// each counted with method m: mean and population standard deviation
//
//	SD = √(Σ (x − mean)² / n)
//
// over the companies whose latest finished assessment is of that mode, unless
// the owner took them out. The company called without is left out too: nobody
// is compared with a band that they are part of. Names compare as they are
// stored; pass a nil without for all companies.
func ReferenceBands(m *Method, cases []Case, mode Mode, without *string) Bands {
	bands := Bands{Mode: mode}
	var values [TrackCount][]float64
	for i := range cases {
		c := &cases[i]
		if !c.Included || c.Mode != mode || without != nil && c.Company == *without {
			continue
		}
		bands.Cases++
		result := Score(m, &c.Assessment)
		for t, f := range result.Figures() {
			if f.Known {
				values[t] = append(values[t], f.Value)
			}
		}
	}
	for t := range values {
		bands.Of[t] = bandOf(values[t])
	}
	return bands
}

func bandOf(values []float64) Band {
	b := Band{Count: len(values)}
	if b.Count < LeastCases {
		return b
	}
	n, sum, squares := float64(b.Count), 0.0, 0.0
	for _, v := range values {
		sum += v
	}
	mean := sum / n
	for _, v := range values {
		squares += (v - mean) * (v - mean)
	}
	b.Mean, b.SD = Known(exact(mean)), Known(exact(math.Sqrt(squares/n)))
	return b
}
