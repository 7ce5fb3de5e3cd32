package model

import "slices"

// Choose returns the ID of the measure that suits the company best at a
// place, or "" while none is loaded or none is admitted.
func (m *Method) Choose(at Place, a *Assessment, r *Result) string {
	best := -1
	wanted := widestGap(r)
	for i := range m.Measures {
		c := &m.Measures[i]
		if c.At == at && c.Admits(&a.Context) && (best < 0 || m.better(i, best, wanted, a) < 0) {
			best = i
		}
	}
	if best < 0 {
		return ""
	}
	return m.Measures[best].ID
}

// Ranked returns the IDs of all admitted measures of a place, best first.
func (m *Method) Ranked(at Place, a *Assessment, r *Result) []string {
	var order []int
	for i := range m.Measures {
		if m.Measures[i].At == at && m.Measures[i].Admits(&a.Context) {
			order = append(order, i)
		}
	}
	wanted := widestGap(r)
	slices.SortStableFunc(order, func(i, j int) int { return m.better(i, j, wanted, a) })
	ids := make([]string, len(order))
	for k, i := range order {
		ids[k] = m.Measures[i].ID
	}
	return ids
}

// better orders two measures: settled ones last, then the named sector, then
// moving the bond type with the widest gap, then less effort, then the order
// of the catalogue.
func (m *Method) better(i, j int, wanted Bond, a *Assessment) int {
	x, y := &m.Measures[i], &m.Measures[j]
	if c := first(!a.Settled[x.ID], !a.Settled[y.ID]); c != 0 {
		return c
	}
	if c := first(x.Fits[Sector] != 0, y.Fits[Sector] != 0); c != 0 {
		return c
	}
	if c := first(x.Moves[wanted], y.Moves[wanted]); c != 0 {
		return c
	}
	if x.Effort != y.Effort {
		return int(x.Effort) - int(y.Effort)
	}
	return i - j
}

// first puts the measure for which something holds before the other.
func first(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return -1
	}
	return 1
}

// widestGap returns the aimable bond type that is farthest from its target.
func widestGap(r *Result) Bond {
	widest := Economic
	for b := Habitual; b < BondCount; b++ {
		if exact(r.Bonds[b].Gap) > exact(r.Bonds[widest].Gap) {
			widest = b
		}
	}
	return widest
}
