package tui

import (
	"slices"
	"time"

	"kundenbindung/model"
)

// planBook is what of the plans is not on the disk yet, for all companies at
// once: entries are changed without their assessment being open.
//
//	changed ─► waiting ─► sent (one at a time) ─► saved, or waiting again
type planBook struct {
	all      []model.PlanEntry // of all companies, as they are shown
	waiting  []PlanChange      // one for each entry; what changed first goes first
	sent     *PlanChange       // on its way to the disk
	savedAt  time.Time
	err      error // of the last save
	failures int
	onHold   bool  // nothing is sent until another try is due, or more was changed
	stale    int   // saves in a row that another window forestalled
	written  int64 // counts saves, so that what was read before one is known
}

// PlanChange is an entry of the plan that is not on the disk yet.
type PlanChange struct {
	Entry   model.PlanEntry
	Removed bool
	base    model.PlanEntry // as the disk has it; Rev is 0 where it has none
}

// Save writes the change. Where another window forestalled it, what was
// changed there and here is joined, but for a removal: that is given up.
func (c PlanChange) Save(st PlanStore) error {
	for range mergeTries {
		stored, err := c.write(st)
		if !isStale(err) {
			return err
		}
		if c.Removed {
			return nil
		}
		c.rebase(stored)
	}
	return model.ErrStale
}

// mergeTries is how often a save may be forestalled before that counts as a
// failure: it takes another window that never stops.
const mergeTries = 5

// rebase puts the change on top of what is stored otherwise than known.
func (c *PlanChange) rebase(stored model.PlanEntry) {
	switch {
	case stored.ID == "": // removed there
		c.Entry.Rev = 0
	case stored.Rev < c.base.Rev: // an older copy of the file
		c.Entry.Rev = stored.Rev
	default:
		c.Entry = model.MergePlan(&c.base, &c.Entry, &stored)
	}
	c.base = stored
}

// pending reports whether something is not on the disk yet.
func (b *planBook) pending() bool { return b.sent != nil || len(b.waiting) > 0 }

// change notes what an entry has become.
func (b *planBook) change(before, entry model.PlanEntry, removed bool) {
	i := b.find(entry.ID)
	if i < 0 {
		b.waiting = append(b.waiting, PlanChange{base: before})
		i = len(b.waiting) - 1
	}
	c := &b.waiting[i]
	c.Entry, c.Removed, b.onHold = entry, removed, false
	if removed && c.base.Rev == 0 && !b.underWay(entry.ID) {
		b.waiting = slices.Delete(b.waiting, i, i+1) // it never reached the disk
	}
}

func (b *planBook) find(id string) int {
	return slices.IndexFunc(b.waiting, func(c PlanChange) bool { return c.Entry.ID == id })
}

// drop forgets what waits for an entry.
func (b *planBook) drop(id string) {
	b.waiting = slices.DeleteFunc(b.waiting, func(c PlanChange) bool { return c.Entry.ID == id })
}

// move gives what is not on the disk yet to another assessment. The store
// leaves what it has with the assessment where that is.
func (b *planBook) move(from, to string) {
	for i := range b.waiting {
		if e := &b.waiting[i].Entry; e.Assessment == from {
			e.Assessment = to
		}
	}
	if b.sent != nil && b.sent.Entry.Assessment == from {
		b.sent.Entry.Assessment = to
	}
}

func (b *planBook) underWay(id string) bool { return b.sent != nil && b.sent.Entry.ID == id }

// next returns the change to send, or nil while one is under way or none may
// go yet.
func (b *planBook) next(held func(*model.PlanEntry) bool) *PlanChange {
	if b.sent != nil || b.onHold {
		return nil
	}
	for i := range b.waiting {
		if c := b.waiting[i]; !held(&c.Entry) {
			b.waiting = slices.Delete(b.waiting, i, i+1)
			b.sent = &c
			return &c
		}
	}
	return nil
}

// saved goes on from what is stored now.
func (b *planBook) saved(stored model.PlanEntry, at time.Time) {
	sent := b.sent
	b.sent, b.err, b.failures, b.stale, b.savedAt = nil, nil, 0, 0, at
	b.written++
	i := b.find(sent.Entry.ID)
	switch {
	case i < 0:
	case sent.Removed && b.waiting[i].Removed:
		b.waiting = slices.Delete(b.waiting, i, i+1)
	default:
		b.waiting[i].base, b.waiting[i].Entry.Rev = stored, stored.Rev
	}
}

// restore puts what is under way back to the front of what waits.
func (b *planBook) restore() {
	if b.sent == nil {
		return
	}
	if i := b.find(b.sent.Entry.ID); i >= 0 {
		b.waiting[i].base = b.sent.base // changed again meanwhile
	} else {
		b.waiting = slices.Insert(b.waiting, 0, *b.sent)
	}
	b.sent = nil
}

// failed puts what was sent back among what waits.
func (b *planBook) failed(err error) {
	b.err, b.onHold = err, true
	b.failures++
	b.restore()
}

// laid returns entries from the disk with everything laid over them that is
// not there yet; belongs tells which new ones are among them.
func (b *planBook) laid(list []model.PlanEntry, belongs func(*model.PlanEntry) bool) []model.PlanEntry {
	list = slices.Clone(list)
	if b.sent != nil {
		list = b.sent.layOver(list, belongs)
	}
	for i := range b.waiting {
		list = b.waiting[i].layOver(list, belongs)
	}
	return list
}

func (c *PlanChange) layOver(list []model.PlanEntry, belongs func(*model.PlanEntry) bool) []model.PlanEntry {
	if c.Removed {
		return withoutEntry(list, c.Entry.ID)
	}
	return placed(list, c.Entry, belongs(&c.Entry))
}

// placed puts an entry in the place of the one with its ID, or behind the
// others where it is new and belongs to them. It leaves the list alone.
func placed(list []model.PlanEntry, e model.PlanEntry, belongs bool) []model.PlanEntry {
	list = slices.Clone(list)
	for i := range list {
		if list[i].ID == e.ID {
			list[i] = e
			return list
		}
	}
	if belongs {
		list = append(list, e)
	}
	return list
}

func withoutEntry(list []model.PlanEntry, id string) []model.PlanEntry {
	return slices.DeleteFunc(slices.Clone(list), func(e model.PlanEntry) bool { return e.ID == id })
}
