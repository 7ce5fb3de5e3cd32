package tui

import (
	"math"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// Finishing twice is finishing once, also while the disk is slow.
func TestFinishingIsAskedForOnce(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inOverview(d, 2)
	_, freeze := d.app.Update(keyPress("a"))
	_, _ = d.app.Update(keyPress("u"))
	if _, again := d.app.Update(keyPress("a")); again != nil {
		t.Error("it is frozen a second time")
	}
	d.run(freeze)
	d.hides(d.app.words.Common.FinishedThere)
	if !d.app.assessment().Done() || d.app.unsavedWork() {
		t.Errorf("done %v", d.app.assessment().Done())
	}
}

// What became of freezing an assessment says nothing about the one in which its
// answers went on meanwhile.
func TestFinishingEndsWithItsAssessment(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inOverview(d, 2)
	old := d.app.assessment().ID
	_, _ = d.app.Update(keyPress("a"))
	d.app.goOnAnew()
	_, _ = d.app.Update(finishedMsg{id: old, err: model.ErrStale})
	if d.app.session.paused || d.app.freezing {
		t.Error("the new one is read from the disk")
	}
}

// A result that cannot be written keeps nobody from leaving.
func TestLeavingDoesNotWaitForAResult(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inOverview(d, 2)
	d.app.result().Strategy = math.NaN()
	d.app.finish()
	d.send(LeaveMsg{})
	if !d.quit || d.app.assessment().Done() {
		t.Errorf("left %v, done %v", d.quit, d.app.assessment().Done())
	}
}

// Where another window's changes cannot be read, that is said, and nothing here
// is called unsaved for it.
func TestCatchingUpCanFail(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inOverview(d, 2)
	d.app.finish()
	_, _ = d.app.Update(nil)
	id := d.app.assessment().ID
	_, _ = d.app.Update(finishedMsg{id: id, err: model.ErrStale})
	d.send(caughtUpMsg{id: id, err: model.ErrBusy})
	if text, bad := d.app.saveState(); bad || d.app.unsavedWork() {
		t.Errorf("the corner says %q", text)
	}
	d.says(d.app.words.StoreError(model.ErrBusy))
}
