package tui

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// Messages about plans.
type (
	planSavedMsg struct {
		of     string          // the assessment that it was sent with
		stored model.PlanEntry // as it is on the disk, also where the save came too late
		at     time.Time
		err    error
	}
	planRetryMsg struct{ failures int }
	plansMsg     struct {
		list    []model.PlanEntry
		written int64
		err     error
	}
)

func isStale(err error) bool { return errors.Is(err, model.ErrStale) }

// write sends the change and returns what is stored then. What is to be
// removed and is gone already is no error.
func (c PlanChange) write(st PlanStore) (model.PlanEntry, error) {
	if !c.Removed {
		e := c.Entry
		e.Rev = c.base.Rev
		return st.SavePlan(e)
	}
	err := st.DeletePlan(c.Entry.ID, c.base.Rev)
	if !isStale(err) && !errors.Is(err, model.ErrNotFound) {
		return model.PlanEntry{}, err
	}
	all, readErr := st.Plan()
	if readErr != nil {
		return model.PlanEntry{}, readErr
	}
	for _, e := range all {
		if e.ID == c.Entry.ID {
			return e, model.ErrStale
		}
	}
	return model.PlanEntry{}, nil
}

// savePlan sends the next change of a plan, unless one is under way. An entry
// waits for its assessment to be on the disk.
func (a *App) savePlan() tea.Cmd {
	c := a.plan.next(a.unstored)
	if c == nil {
		return nil
	}
	st, change, now := a.store, *c, a.now
	return func() tea.Msg {
		stored, err := change.write(st)
		return planSavedMsg{change.Entry.Assessment, stored, now(), err}
	}
}

// unstored reports whether an entry's assessment is not on the disk yet.
func (a *App) unstored(e *model.PlanEntry) bool {
	s := a.session
	return s != nil && s.rec.ID == e.Assessment && s.rec.HeadRev == 0
}

// handlePlanSaved takes over what was saved of a plan, or sees to another try.
func (a *App) handlePlanSaved(msg planSavedMsg) tea.Cmd {
	b := &a.plan
	switch {
	case b.sent == nil:
		return nil
	case msg.err == nil:
		a.takeOver(msg)
	case isStale(msg.err) && b.stale < mergeTries:
		b.stale++
		a.joinPlan(msg)
	case errors.Is(msg.err, model.ErrNotFound):
		a.homeless(msg.of)
	default:
		b.failed(msg.err)
		if a.quitting {
			return tea.Quit // main tries once more, and writes it down
		}
		wait, failures := retryAfter[min(b.failures, len(retryAfter))-1], b.failures
		return tea.Tick(wait, func(time.Time) tea.Msg { return planRetryMsg{failures} })
	}
	return nil
}

// takeOver shows an entry as it is stored now, but for what changed meanwhile.
func (a *App) takeOver(msg planSavedMsg) {
	b := &a.plan
	removed := b.sent.Removed
	b.saved(msg.stored, msg.at)
	a.wrote = true
	if !removed && b.find(msg.stored.ID) < 0 {
		a.showEntry(msg.stored)
	}
}

// joinPlan puts what was changed here on top of what another window saved
// first, and says so.
func (a *App) joinPlan(msg planSavedMsg) {
	w, b, stored := &a.words.Plan, &a.plan, msg.stored
	sent := b.sent
	title := a.planTitle(&sent.Entry)
	b.restore()
	c := &b.waiting[b.find(sent.Entry.ID)]
	older := stored.ID != "" && stored.Rev < c.base.Rev
	switch {
	case c.Removed && !older: // it was changed there: it stays
		b.drop(c.Entry.ID)
		a.showEntry(stored)
		a.notice = fmt.Sprintf(w.StillThere, title)
		return
	case sent.Entry.Assessment != msg.of: // it went with its assessment, and follows ours
	case stored.ID == "":
		a.notice = fmt.Sprintf(w.Revived, title)
	case !older && !samePlan(&stored, &c.base) && !samePlan(&stored, &c.Entry): // not our own save
		a.notice = fmt.Sprintf(w.Joined, title)
	}
	c.rebase(stored)
	if !c.Removed {
		a.showEntry(c.Entry)
	}
}

// samePlan reports whether two entries say the same.
func samePlan(x, y *model.PlanEntry) bool {
	return x.Text == y.Text && x.Items == y.Items && x.Who == y.Who && x.Due == y.Due && x.Status == y.Status &&
		x.Note == y.Note && x.Start == y.Start && slices.Equal(x.Readings, y.Readings)
}

// homeless keeps what was planned although another window deleted the
// assessment, where that is at hand still, or has another one in its place by
// now; else it went with its company.
func (a *App) homeless(of string) {
	b, s := &a.plan, a.session
	lost := b.sent.Entry
	removed := b.sent.Removed
	b.restore()
	switch {
	case lost.Assessment != of:
	case removed || s == nil || s.example || s.rec.ID != lost.Assessment:
		b.drop(lost.ID)
		a.hideEntry(lost.ID)
		if !removed {
			a.notice = fmt.Sprintf(a.words.Plan.Homeless, a.planTitle(&lost))
		}
	default:
		a.goOnAnew()
	}
}

// editPlan changes an entry, or adds one.
func (a *App) editPlan(e model.PlanEntry) {
	a.plan.change(a.shownEntry(e.ID), e, false)
	a.showEntry(e)
	if a.unstored(&e) {
		a.session.edit(func(*model.Assessment) {}) // the assessment goes first
	}
}

// removePlan takes an entry off the plan.
func (a *App) removePlan(e model.PlanEntry) {
	a.plan.change(e, e, true)
	a.hideEntry(e.ID)
}

// shownEntry returns an entry as it is shown, or an empty one.
func (a *App) shownEntry(id string) model.PlanEntry {
	for _, list := range [][]model.PlanEntry{a.file.Plan, a.plan.all} {
		for i := range list {
			if list[i].ID == id {
				return list[i]
			}
		}
	}
	return model.PlanEntry{}
}

// showEntry shows an entry as it is now, wherever it is listed.
func (a *App) showEntry(e model.PlanEntry) {
	a.plan.all = placed(a.plan.all, e, true)
	a.file.Plan = placed(a.file.Plan, e, a.ofCompany(&e))
	a.settle()
}

func (a *App) hideEntry(id string) {
	a.plan.all, a.file.Plan = withoutEntry(a.plan.all, id), withoutEntry(a.file.Plan, id)
	a.settle()
}

// ofCompany reports whether an entry belongs to the company at hand.
func (a *App) ofCompany(e *model.PlanEntry) bool {
	if a.file.of == "" || e.Assessment == a.file.of {
		return a.file.of != ""
	}
	return slices.ContainsFunc(a.file.Records, func(r model.Record) bool { return r.ID == e.Assessment })
}

// settle tells the advice which measures are settled: they come last. The map
// is a new one, for a save may hold the old one.
func (a *App) settle() {
	s := a.session
	if s == nil || s.example || !a.file.loaded || a.file.of != s.rec.ID {
		return
	}
	settled := map[string]bool{}
	for _, e := range a.file.Plan {
		if e.Measure != "" && e.Status.Settled() {
			settled[e.Measure] = true
		}
	}
	if !maps.Equal(settled, s.rec.Settled) {
		s.rec.Settled = settled
		s.touch()
	}
}

// readPlans reads the plans of all companies again.
func (a *App) readPlans() tea.Cmd {
	st, written := a.store, a.plan.written
	return func() tea.Msg {
		list, err := st.Plan()
		return plansMsg{list, written, err}
	}
}

func (a *App) handlePlans(msg plansMsg) tea.Cmd {
	switch {
	case msg.err != nil:
		a.report(msg.err)
	case msg.written != a.plan.written:
		return a.readPlans() // a save came between
	default:
		a.plan.all = a.plan.laid(msg.list, func(*model.PlanEntry) bool { return true })
	}
	return nil
}

// UnsavedPlan returns what of the plans is not on the disk after the program
// has ended, so that main can try once more.
func (a *App) UnsavedPlan() []PlanChange {
	a.plan.restore()
	return a.plan.waiting
}

// saveErr returns why the last save failed, of the assessment, of a plan or of
// votes.
func (a *App) saveErr() error {
	if a.session != nil && a.session.err != nil {
		return a.session.err
	}
	if a.plan.err != nil {
		return a.plan.err
	}
	return a.room.saveErr()
}

// savedAt returns when something was saved last.
func (a *App) savedAt() time.Time {
	at := a.plan.savedAt
	if s := a.session; s != nil {
		at = latest(at, s.savedAt)
	}
	if a.inWorkshop() {
		at = latest(at, a.room.savedAt)
	}
	return at
}
