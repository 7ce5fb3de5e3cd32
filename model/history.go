package model

import (
	"cmp"
	"slices"
	"time"
)

// Shift says what became of an item from one assessment to the next.
type Shift uint8

// The shifts. Only Raised and Lowered are movement: where one side does not
// know or the item does not apply, nothing is said.
const (
	NotAsked  Shift = iota // the mode does not ask it
	NotBoth                // one of the two has no state: open, unknown or not applicable
	TakenOver              // the same, and not asked again
	Unmoved
	Raised
	Lowered
)

// Comparison sets two assessments of one company beside each other. Its
// figures rest on the items that both have as states, and on nothing else, so
// that a question answered for the first time never looks like progress. They
// are therefore not always those of the two results.
type Comparison struct {
	Before, After Figures
	Items         [ItemCount]Shift
	Asked         int     // items of the mode
	Common        int     // of these, items that both have as states
	Context       []Field // what of the situation changed and enters the figures
}

// Comparable reports whether two assessments may be compared and drawn on one
// line: of the same mode, and both one person's or both a group's.
func Comparable(a, b *Assessment) bool { return a.Mode == b.Mode && a.Group() == b.Group() }

// Compare compares two assessments of one company, each counted with method m
// and in its own situation. It returns false where they are not [Comparable].
func Compare(m *Method, before, after *Assessment) (Comparison, bool) {
	var c Comparison
	if !Comparable(before, after) {
		return c, false
	}
	x, y := *before, *after
	for i := range Item(ItemCount) {
		if m.Items(before.Mode).Has(i) {
			c.Asked++
			c.Items[i] = shift(before, after, i)
		}
		if c.Items[i] > NotBoth {
			c.Common++
			continue
		}
		x.Answers[i], y.Answers[i] = Open, Open
	}
	first, second := Score(m, &x), Score(m, &y)
	c.Before, c.After = first.Figures(), second.Figures()
	for f := range Field(FieldCount) {
		if f.counts() && before.Context.Get(f) != after.Context.Get(f) {
			c.Context = append(c.Context, f)
		}
	}
	return c, true
}

func shift(before, after *Assessment, i Item) Shift {
	x, ok := before.Answers[i].State()
	y, also := after.Answers[i].State()
	switch {
	case !ok || !also:
		return NotBoth
	case y > x:
		return Raised
	case y < x:
		return Lowered
	case after.Carried.Has(i):
		return TakenOver
	}
	return Unmoved
}

// counts reports whether a field of the context enters any figure.
func (f Field) counts() bool { return f != Customers && f != Hours && f != Country }

// Delta returns how far a figure moved, missing where one side has none.
func (c *Comparison) Delta(t Track) Figure {
	if !c.Before[t].Known || !c.After[t].Known {
		return Figure{}
	}
	return Known(exact(c.After[t].Value - c.Before[t].Value))
}

// Points returns how far a figure moved in whole points: as far apart as its
// two values are once they are written. It is 0 where one side has none.
func (c *Comparison) Points(t Track) int {
	if !c.Delta(t).Known {
		return 0
	}
	return int(round(c.After[t].Value, 1) - round(c.Before[t].Value, 1))
}

// Shifted returns the items that went one way, in their order.
func (c *Comparison) Shifted(way Shift) ItemSet {
	var set ItemSet
	for i, s := range c.Items {
		if s == way {
			set = set.With(Item(i))
		}
	}
	return set
}

// When is the moment an assessment stands for: when it was finished, else when
// it was changed last.
func (a *Assessment) When() time.Time {
	switch {
	case a.Done():
		return a.Finished
	case !a.Changed.IsZero():
		return a.Changed
	}
	return a.Started
}

// Line returns the assessments that stand on one line with the one at hand,
// oldest first: the finished ones that are [Comparable] with it, and itself as
// it is at the moment. all may hold it too, as it is stored. A copy that says the
// same as the one before it, within a day, is no second point in time: somebody
// opened a finished one to change something and did not, or changed a note.
func Line(all []Record, hand *Assessment) []*Assessment {
	var line []*Assessment
	seen := false
	for i := range all {
		a := &all[i].Assessment
		switch {
		case a.ID == hand.ID && !seen:
			line, seen = append(line, hand), true
		case a.ID != hand.ID && a.Done() && Comparable(a, hand):
			line = append(line, a)
		}
	}
	if !seen {
		line = append(line, hand)
	}
	slices.SortStableFunc(line, func(a, b *Assessment) int {
		return cmp.Or(a.When().Compare(b.When()), a.Started.Compare(b.Started))
	})
	return distinct(line, hand)
}

// distinct leaves out all but the last of copies in a row, or all but the one
// at hand.
func distinct(line []*Assessment, hand *Assessment) []*Assessment {
	var list []*Assessment
	for _, a := range line {
		n := len(list) - 1
		switch {
		case n < 0 || list[n].Answers != a.Answers || list[n].Context != a.Context || a.When().Sub(list[n].When()) >= 24*time.Hour:
			list = append(list, a)
		case list[n] != hand:
			list[n] = a
		}
	}
	return list
}

// From returns the assessment that something was taken over from: of those that
// were finished before hand was begun, the first from which on it stayed the
// same up to hand. It is false where the last that was finished says otherwise.
func From(all []Record, hand *Assessment, same func(a, b *Assessment) bool) (from *Assessment, ok bool) {
	var before []*Assessment
	for i := range all {
		if a := &all[i].Assessment; a.ID != hand.ID && a.Done() && !a.Finished.After(hand.Started) {
			before = append(before, a)
		}
	}
	slices.SortFunc(before, func(a, b *Assessment) int { return b.Finished.Compare(a.Finished) })
	for _, a := range before {
		if !same(a, hand) {
			break
		}
		from = a
	}
	return from, from != nil
}

// PlanSpan is what became of a company's plan from one moment to another.
type PlanSpan struct {
	Done      []PlanEntry // erledigt in between
	Dismissed []PlanEntry // verworfen in between
	Running   []PlanEntry // under way at the end, as far as is known
	Waiting   []PlanEntry // planned by the end and not begun, as far as is known
	Since     []PlanEntry // erledigt only after the end
}

// PlanBetween says what became of a plan between two moments, from not
// including the first to including the second. Of an entry the plan knows its
// beginning, its end and its present status, so that one that was settled later
// counts as waiting at the end of the span.
func PlanBetween(plan []PlanEntry, from, to time.Time) PlanSpan {
	var s PlanSpan
	for _, e := range plan {
		settled := e.Status.Settled() && !e.Settled.IsZero()
		switch {
		case settled && !e.Settled.After(from):
		case settled && !e.Settled.After(to) && e.Status == PlanDone:
			s.Done = append(s.Done, e)
		case settled && !e.Settled.After(to):
			s.Dismissed = append(s.Dismissed, e)
		case settled && e.Status == PlanDone:
			s.Since = append(s.Since, e)
		case settled || e.Created.After(to):
		case e.Status == PlanRunning:
			s.Running = append(s.Running, e)
		case e.Status == PlanOpen:
			s.Waiting = append(s.Waiting, e)
		}
	}
	return s
}

// NextOnPlan returns the entry that is next: of those that are neither done nor
// dismissed the one that is due first, and where none has a day, one under way
// before one that was not begun, in the order of the plan. It is false where
// nothing is left.
func NextOnPlan(plan []PlanEntry) (PlanEntry, bool) {
	var next PlanEntry
	found := false
	for _, e := range plan {
		if !e.Status.Settled() && (!found || sooner(&e, &next)) {
			next, found = e, true
		}
	}
	return next, found
}

// sooner reports whether an entry comes before one that stands earlier on the
// plan.
func sooner(e, other *PlanEntry) bool {
	if e.Due != other.Due {
		return other.Due == "" || e.Due != "" && e.Due < other.Due
	}
	return e.Due == "" && e.Status == PlanRunning && other.Status != PlanRunning
}
