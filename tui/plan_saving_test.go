package tui

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// held presses keys without letting anything reach the disk, and returns what
// is to be run.
func (d *driver) held(keys ...string) (cmds []tea.Cmd) {
	for _, k := range keys {
		if _, cmd := d.app.Update(keyPress(k)); cmd != nil {
			cmds = append(cmds, cmd)
		}
	}
	return cmds
}

// first returns the stored entry that stands first in inPlan.
func (d *driver) first() model.PlanEntry {
	return d.store.plan["entry-0-"+d.app.assessment().ID]
}

// One save of the plan is under way at a time; what changes meanwhile goes
// with the next one, and the corner never says "saved" before.
func TestOnePlanSaveAtATime(t *testing.T) {
	d := inPlan(t, words.German, 80, 24)
	cmds := d.held("right", "right", "down", "right")
	if len(cmds) != 1 {
		t.Fatalf("%d saves are under way", len(cmds))
	}
	d.says("speichert …")
	if d.first().Status != model.PlanRunning {
		t.Fatal("something was written while keys are handled")
	}
	d.run(cmds[0])
	d.says("gespeichert 14:03 Uhr")
	if got := d.first().Status; got != model.PlanDismissed {
		t.Errorf("the last change is %s", got.ID())
	}
	if got := d.store.plan["entry-1-"+d.app.assessment().ID].Status; got != model.PlanRunning {
		t.Errorf("the other entry is %s", got.ID())
	}
}

// A save that fails is told, tried again, and nothing is lost meanwhile; who
// leaves has everything that is missing written down.
func TestPlanSaveFails(t *testing.T) {
	d := inPlan(t, words.German, 80, 24)
	d.store.err = fmt.Errorf("save: %w", model.ErrNoSpace)
	cmds := d.held("right")
	_, retry := d.app.Update(cmds[0]())
	if retry == nil {
		t.Fatal("it is not tried again")
	}
	d.says("nicht gespeichert: kein Platz", "erledigt")
	d.held("down", "right")
	if left := d.app.UnsavedPlan(); len(left) != 2 || left[0].Entry.Status != model.PlanDone || left[1].Entry.Status != model.PlanRunning {
		t.Fatalf("unsaved: %+v", left)
	}
	if d.app.free() {
		t.Error("it may be left behind")
	}
	d.store.err = nil
	d.send(planRetryMsg{d.app.plan.failures})
	if d.first().Status != model.PlanDone || d.app.unsavedWork() {
		t.Errorf("status %v, unsaved %v", d.first().Status.ID(), d.app.unsavedWork())
	}
	d.says("gespeichert 14:03 Uhr")
}

// Leaving waits for the plan, and a second Ctrl+C does not.
func TestLeavingWaitsForThePlan(t *testing.T) {
	d := inPlan(t, words.German, 80, 24)
	save := d.held("right")[0]
	d.press("ctrl+c")
	if d.quit {
		t.Fatal("left before it was saved")
	}
	d.run(save)
	if !d.quit || d.app.Interrupted() || d.first().Status != model.PlanDone {
		t.Error("not left, or not saved")
	}
	d = inPlan(t, words.German, 80, 24)
	d.held("right")
	d.press("ctrl+c", "ctrl+c")
	if !d.quit || !d.app.Interrupted() || len(d.app.UnsavedPlan()) != 1 {
		t.Error("the second Ctrl+C waits, or something is lost")
	}
}

// Where leaving meets a failing disk, the program ends and main gets what is
// missing.
func TestLeavingWithAPlanThatCannotBeSaved(t *testing.T) {
	d := inPlan(t, words.German, 80, 24)
	save := d.held("right")[0]
	d.press("ctrl+c")
	d.store.err = model.ErrNoSpace
	d.run(save)
	left := d.app.UnsavedPlan()
	if !d.quit || len(left) != 1 {
		t.Fatalf("quit %v, unsaved %+v", d.quit, left)
	}
	d.store.err = nil
	if err := left[0].Save(d.store); err != nil || d.first().Status != model.PlanDone {
		t.Errorf("%v, %v", err, d.first().Status.ID())
	}
}

// A form that is half written is kept when the program is left: what cannot be
// read goes into the note. One that nobody touched is not.
func TestHalfWrittenFormIsKept(t *testing.T) {
	d := inPlan(t, words.German, 80, 24)
	before := d.first()
	d.press("enter")
	d.send(LeaveMsg{})
	if after := d.first(); !d.quit || !samePlan(&after, &before) {
		t.Errorf("quit %v, %+v", d.quit, d.first())
	}

	d = inPlan(t, words.German, 80, 24)
	d.press("enter", "end")
	d.typeText("!")
	d.press("down")
	d.typeText("demnächst")
	d.send(LeaveMsg{})
	e := d.first()
	if !d.quit || e.Who != "Frau Öz!" || e.Due != before.Due || !words.IsDraft(e.Note) || words.DraftNote(e.Note) != "Bis wann: „demnächst“ · "+before.Note {
		t.Errorf("quit %v, %+v", d.quit, e)
	}

	d = inPlan(t, words.German, 80, 24)
	d.press("e", "down")
	d.typeText("ich")
	d.press("esc", "ctrl+c") // while it asks whether to drop it
	found := false
	for _, e := range d.entries() {
		found = found || e.Who == "ich" && e.Text == "Eigene Maßnahme" && e.Due == "2026-12-21"
	}
	if !d.quit || !found {
		t.Errorf("quit %v: %+v", d.quit, d.entries())
	}

	d = inPlan(t, words.German, 80, 24)
	d.press("m", "up", "up")
	d.typeText("9")
	d.press("up")
	d.typeText("viel")
	d.press("down", "down", "down")
	d.typeText("7,5")
	d.send(LeaveMsg{})
	e = d.first()
	if len(e.Readings) != 3 || e.Readings[0].Value != 10 && e.Readings[0].Value != 9 || e.Readings[2].Value != 7.5 || e.Readings[2].At != "2026-11-21" {
		t.Errorf("%+v", e.Readings)
	}
	if !strings.Contains(e.Note, "viel") {
		t.Errorf("what could not be read is gone: %q", e.Note)
	}
}

// A paper of edits: another window changes the same entry first.
func TestPlanJoinsAnotherWindow(t *testing.T) {
	d := inPlan(t, words.German, 80, 24)
	theirs := d.first()
	theirs.Who, theirs.Rev = "Jan", theirs.Rev+1
	d.store.plan[theirs.ID] = theirs
	d.press("right")
	if e := d.first(); e.Who != "Jan" || e.Status != model.PlanDone || d.app.unsavedWork() {
		t.Errorf("%+v", e)
	}
	d.says("wurde auch in einem anderen Fenster geändert", "Jan")

	// Removed there: the change brings it back.
	delete(d.store.plan, theirs.ID)
	d.press("left")
	if e := d.first(); e.Status != model.PlanRunning || e.Who != "Jan" || d.app.unsavedWork() {
		t.Errorf("%+v", e)
	}
	d.says("wurde in einem anderen Fenster vom Plan genommen")

	// Changed there, removed here: it stays.
	theirs = d.first()
	theirs.Note, theirs.Rev = "wichtig", theirs.Rev+1
	d.store.plan[theirs.ID] = theirs
	d.press("delete", "j")
	if e := d.first(); e.Note != "wichtig" || d.app.unsavedWork() {
		t.Errorf("%+v", e)
	}
	d.says("bleibt deshalb auf dem Plan")
	d.press("up")
	d.says("wichtig")

	// Removed in both: it is gone, and nobody is told.
	delete(d.store.plan, theirs.ID)
	d.press("delete", "j")
	if d.app.unsavedWork() || d.app.shownEntry(theirs.ID).ID != "" {
		t.Error("it is still there")
	}
}

// A save that reached the disk although it was reported as failed is no other
// window.
func TestPlanSaveThatWasReportedAsFailed(t *testing.T) {
	d := inPlan(t, words.German, 80, 24)
	save := d.held("right")[0]
	save() // reaches the disk, and nobody learns of it
	d.app.Update(planSavedMsg{err: model.ErrBusy})
	d.send(planRetryMsg{d.app.plan.failures})
	if d.first().Status != model.PlanDone || d.app.unsavedWork() || strings.Contains(d.plain(), "anderen Fenster") {
		t.Errorf("status %s:\n%s", d.first().Status.ID(), d.plain())
	}
}

// What was read before a save does not undo what it brought.
func TestReadingOvertakenByASave(t *testing.T) {
	d := inPlan(t, words.German, 80, 24)
	company, all := d.app.readCompany(), d.app.readPlans()
	old, oldAll := company(), all()
	d.press("right")
	d.send(old)
	d.send(oldAll)
	for _, list := range [][]model.PlanEntry{d.app.file.Plan, d.app.plan.all} {
		for _, e := range list {
			if e.ID == d.first().ID && (e.Status != model.PlanDone || e.Rev != d.first().Rev) {
				t.Errorf("shown %s, revision %d", e.Status.ID(), e.Rev)
			}
		}
	}
}

// The plan cannot be read: that is told, nothing is planned twice, and the next
// key tries again.
func TestPlanThatCannotBeRead(t *testing.T) {
	d := inResult(t, words.German, company(t, "baeckerei"), 80, 24)
	d.fillPlan(d.app.assessment().ID)
	d.store.err = model.ErrBusy
	d.app.file = companyFile{}
	d.send(nil)
	if d.app.notice == "" || d.app.file.loaded {
		t.Fatal("nothing is told")
	}
	d.press("4", "e")
	if d.app.overlay != nil {
		t.Error("something is planned")
	}
	d.store.err = nil
	d.press("down")
	d.says("Neue Bürozeiten")
}

// Whatever is done in whatever order, with saves that fail, come late or are
// forestalled by another window: in the end the disk holds what the last key
// of each entry said.
func TestPlanNeverLosesAnything(t *testing.T) {
	for seed := range uint64(60) {
		rnd := rand.New(rand.NewPCG(seed, 9))
		d := inPlan(t, words.German, 80, 24)
		want, who := map[string]model.PlanStatus{}, map[string]string{}
		var flying []tea.Cmd
		for range 60 {
			switch rnd.IntN(6) {
			case 0:
				d.press("down")
			case 1: // another window changes who
				all := d.entries()
				e := all[rnd.IntN(len(all))]
				e.Rev++
				e.Who = fmt.Sprint("jemand ", e.Rev)
				d.store.plan[e.ID], who[e.ID] = e, e.Who
			case 2, 3:
				sorted, at := d.page().views[planTab].(*planView).list.cursor(d.app.file.Plan)
				e := sorted[at]
				want[e.ID] = (e.Status + 1) % model.PlanStatusCount
				flying = append(flying, d.held("right")...)
			default:
				if len(flying) == 0 {
					break
				}
				if rnd.IntN(3) == 0 {
					d.app.Update(planSavedMsg{err: model.ErrBusy})
					_, next := d.app.Update(planRetryMsg{d.app.plan.failures})
					flying = append(flying[1:], next)
					break
				}
				_, next := d.app.Update(flying[0]())
				flying = append(flying[1:], next)
			}
			flying = present(flying)
		}
		for len(flying) > 0 {
			_, next := d.app.Update(flying[0]())
			flying = present(append(flying[1:], next))
		}
		d.run(d.app.savePlan())
		if d.app.plan.pending() {
			t.Fatalf("seed %d: something waits", seed)
		}
		for id, status := range want {
			stored := d.store.plan[id]
			if stored.Status != status || d.app.shownEntry(id).Status != status {
				t.Errorf("seed %d: %s is stored as %s, shown as %s, want %s", seed, id, stored.Status.ID(), d.app.shownEntry(id).Status.ID(), status.ID())
			}
			if who[id] != "" && stored.Who != who[id] {
				t.Errorf("seed %d: the other window wrote %q, stored is %q", seed, who[id], stored.Who)
			}
		}
	}
}

func present(cmds []tea.Cmd) (rest []tea.Cmd) {
	for _, c := range cmds {
		if c != nil {
			rest = append(rest, c)
		}
	}
	return rest
}

// After the end of the program a last try joins what another window wrote, and
// leaves alone what another window changed before a removal.
func TestLastTryJoinsAnotherWindow(t *testing.T) {
	for _, keys := range [][]string{{"right"}, {"delete", "j"}} {
		d := inPlan(t, words.German, 80, 24)
		d.held(keys...)
		theirs := d.first()
		theirs.Who, theirs.Rev = "Jan", theirs.Rev+4
		d.store.plan[theirs.ID] = theirs
		left := d.app.UnsavedPlan()
		if len(left) != 1 {
			t.Fatalf("%v: %d changes are left", keys, len(left))
		}
		if err := left[0].Save(d.store); err != nil {
			t.Errorf("%v: %v", keys, err)
		}
		e := d.first()
		if e.Who != "Jan" || (e.Status == model.PlanDone) == left[0].Removed {
			t.Errorf("%v: %+v", keys, e)
		}
	}
}

// What could not be saved is tried again when another try is due, when more was
// changed, and not with every message in between.
func TestAnotherTryIsNotDueWithEveryMessage(t *testing.T) {
	for what, c := range map[string]struct {
		change      func(*driver, string)
		failed, due func(*App) tea.Msg
	}{
		"answer": {
			func(d *driver, text string) { d.app.session.note(model.Promise, text) },
			func(a *App) tea.Msg { return savedMsg{id: a.assessment().ID, err: model.ErrBusy} },
			func(a *App) tea.Msg { return retryMsg{a.session.failures} },
		},
		"plan": {
			func(d *driver, text string) { e := d.first(); e.Note = text; d.app.editPlan(e) },
			func(*App) tea.Msg { return planSavedMsg{err: model.ErrBusy} },
			func(a *App) tea.Msg { return planRetryMsg{a.plan.failures} },
		},
	} {
		d := inPlan(t, words.German, 80, 24)
		sends := func(msg tea.Msg) bool {
			_, _ = d.app.Update(msg)
			return d.app.session.sent != nil || d.app.plan.sent != nil
		}
		if c.change(d, "one"); !sends(nil) {
			t.Fatalf("%s: a change is not sent", what)
		}
		if sends(c.failed(d.app)) || sends(nil) || sends(keyPress("down")) {
			t.Errorf("%s: it is tried again at once", what)
		}
		if !sends(c.due(d.app)) {
			t.Errorf("%s: it is not tried again", what)
		}
		if sends(c.failed(d.app)); !d.app.unsavedWork() {
			t.Errorf("%s: it is lost", what)
		}
		if c.change(d, "two"); !sends(nil) {
			t.Errorf("%s: what changed since waits for it", what)
		}
	}
}
