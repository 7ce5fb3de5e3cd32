package main

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/store"
)

var keyUp = tea.KeyPressMsg{Code: tea.KeyUp} // from the first row of a form to the last

// planFile makes a file with one assessment that has one entry on its plan,
// both on the real store.
func planFile(t *testing.T) string {
	t.Helper()
	path := newFile(t)
	st, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = st.SavePlan(model.PlanEntry{
		ID: "33333333-2222-4333-8444-555555555555", Assessment: windowID, Text: "Schild malen", Who: "Meike", Due: "2027-01-15",
	})
	if err = errors.Join(err, st.Finish(windowID, model.Revs{Head: 1}, []byte("{}"), time.Now()), st.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

// onPlan opens a window at the plan.
func onPlan(t *testing.T, path string) *pane {
	t.Helper()
	p := openPane(t, path)
	p.press("4")
	return p
}

func (p *pane) typeText(text string) {
	for _, r := range text {
		p.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// stored returns the plan on the disk; nothing may wait in the window.
func (p *pane) stored() []model.PlanEntry {
	p.t.Helper()
	if left := p.app.UnsavedPlan(); len(left) > 0 {
		p.t.Errorf("unsaved: %+v", left)
	}
	list, err := p.st.Plan()
	if err != nil {
		p.t.Fatal(err)
	}
	return list
}

// Two windows change different things of the same entry: both stay, and the
// later one wins where they changed the same.
func TestTwoWindowsOnOnePlan(t *testing.T) {
	path := planFile(t)
	a, b := onPlan(t, path), onPlan(t, path)
	a.send(tea.KeyPressMsg{Code: tea.KeyRight}) // läuft
	b.press("enter")
	b.send(tea.KeyPressMsg{Code: tea.KeyEnd}) // typing would replace it
	b.typeText(" und Jan")
	b.send(keyUp)
	b.press("enter")
	list := b.stored()
	if len(list) != 1 || list[0].Status != model.PlanRunning || list[0].Text != "Schild malen und Jan" || list[0].Due != "2027-01-15" {
		t.Errorf("%+v", list)
	}
	a.send(tea.KeyPressMsg{Code: tea.KeyRight}) // erledigt
	if list := a.stored(); list[0].Status != model.PlanDone || list[0].Text != "Schild malen und Jan" || list[0].Settled.IsZero() {
		t.Errorf("%+v", list)
	}
}

// One window takes an entry off while the other changes it: the change counts.
func TestRemovedInAnotherWindow(t *testing.T) {
	path := planFile(t)
	a, b := onPlan(t, path), onPlan(t, path)
	a.send(tea.KeyPressMsg{Code: tea.KeyDelete})
	a.press("j")
	if list := a.stored(); len(list) != 0 {
		t.Fatalf("%+v", list)
	}
	b.send(tea.KeyPressMsg{Code: tea.KeyRight})
	if list := b.stored(); len(list) != 1 || list[0].Status != model.PlanRunning || list[0].Who != "Meike" {
		t.Errorf("%+v", list)
	}
	c := onPlan(t, path)
	b.send(tea.KeyPressMsg{Code: tea.KeyRight})
	c.send(tea.KeyPressMsg{Code: tea.KeyDelete})
	c.press("j")
	if list := c.stored(); len(list) != 1 || list[0].Status != model.PlanDone {
		t.Errorf("what another window changed is gone: %+v", list)
	}
}

// The assessment is deleted in another window: what is planned here then goes
// on with the answers that are at hand.
func TestPlanOfADeletedAssessment(t *testing.T) {
	path := planFile(t)
	a := onPlan(t, path)
	other, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.Delete(windowID); err != nil {
		t.Fatal(err)
	}
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	a.press("e")
	a.typeText("Neu")
	a.send(keyUp)
	a.press("enter")
	list := a.stored()
	if len(list) != 1 || list[0].Text != "Neu" || list[0].Assessment == windowID || list[0].Assessment != a.app.Assessment().ID {
		t.Errorf("%+v", list)
	}
}

// An older copy takes the place of the file: what the window showed as saved is
// sent again with the next change.
func TestPlanOnAnOlderCopy(t *testing.T) {
	path := planFile(t)
	a := onPlan(t, path)
	old := filepath.Join(t.TempDir(), "old.db")
	copyFile(t, path, old)
	a.send(tea.KeyPressMsg{Code: tea.KeyRight})
	copyFile(t, old, path)
	a.send(tea.KeyPressMsg{Code: tea.KeyRight})
	if list := a.stored(); len(list) != 1 || list[0].Status != model.PlanDone {
		t.Errorf("%+v", list)
	}
}
