package tui

import (
	"fmt"
	"strings"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// refuse lets the next save fail with an error, as a store does when another
// window was at the same assessment.
func (d *driver) refuse(err error, key string) {
	d.app.Update(keyPress(key))
	d.send(savedMsg{err: fmt.Errorf("save: %w", err)})
}

// Another window changed what is not an answer: this one catches up and saves
// what was entered here, and shows the answers that came from there.
func TestCatchesUpWithAnotherWindow(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	items := d.app.items()
	id := d.app.assessment().ID
	theirs := d.store.records[id]
	theirs.HeadRev += 3
	theirs.Answers[items[5]], theirs.AnswerRevs[items[5]] = model.State4, 1
	d.store.records[id] = theirs
	d.refuse(model.ErrStale, "3")
	stored := d.store.records[id]
	if stored.Answers[items[0]] != model.State2 || d.app.session.pending() {
		t.Errorf("the answer is not saved: %v", stored.Answers[:6])
	}
	if d.app.assessment().Answers[items[5]] != model.State4 {
		t.Error("their answer is not shown")
	}
	if d.app.session.rec.HeadRev != theirs.HeadRev {
		t.Errorf("revision %d, want %d", d.app.session.rec.HeadRev, theirs.HeadRev)
	}
	if !strings.Contains(d.plain(), "anderen Fenster") {
		t.Errorf("nothing is said:\n%s", d.plain())
	}
}

// Another window finished or deleted the assessment: nothing that was entered
// here is lost.
func TestGoesOnAnewWhereTheOldOneIsClosed(t *testing.T) {
	for _, err := range []error{model.ErrFrozen, model.ErrNotFound} {
		d := inInterview(t, words.German, model.Quick, 80, 24)
		d.press("3", "4")
		old, items := d.app.assessment().ID, d.app.items()
		d.refuse(err, "5")
		now := d.app.assessment()
		if now.ID == old || now.Done() {
			t.Fatalf("%v: still at the old one", err)
		}
		stored := d.store.records[now.ID]
		for n, want := range []model.Answer{model.State2, model.State3, model.State4} {
			if stored.Answers[items[n]] != want {
				t.Errorf("%v: answer %d is %q", err, n, stored.Answers[items[n]])
			}
		}
		if !strings.Contains(d.plain(), "in einer neuen") {
			t.Errorf("%v: nothing is said:\n%s", err, d.plain())
		}
	}
}

// Aims can be changed right after finishing: the store keeps the revision.
func TestAimsAfterFinishing(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	d.answer(21)
	d.run(d.app.finish())
	rev := d.store.records[d.app.assessment().ID].HeadRev
	if !d.app.assessment().Done() || d.app.session.rec.HeadRev != rev {
		t.Errorf("done %v, revision %d, stored %d", d.app.assessment().Done(), d.app.session.rec.HeadRev, rev)
	}
}

// What another window changed in the head stays, but for what was changed
// here too; and an answer given while this window catches up is not lost.
func TestCatchingUpMergesTheHead(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	items := d.app.items()
	id := d.app.assessment().ID
	d.press("1")
	theirs := d.store.records[id]
	theirs.HeadRev++
	theirs.Mode = model.Full
	theirs.Context[model.Market] = model.MarketB2B
	d.store.records[id] = theirs
	d.app.session.edit(func(a *model.Assessment) { a.Context[model.Market] = model.MarketB2C })
	d.run(nil)
	d.app.Update(keyPress("2"))
	_, load := d.app.Update(savedMsg{err: model.ErrStale})
	if _, cmd := d.app.Update(keyPress("4")); cmd != nil {
		t.Error("a save overtakes the catching up")
	}
	d.run(load)
	stored := d.store.records[id]
	if stored.Mode != model.Full || stored.Context[model.Market] != model.MarketB2C {
		t.Errorf("mode %v, market %v", stored.Mode.ID(), stored.Context[model.Market])
	}
	for n, want := range []model.Answer{model.State0, model.State1, model.State3} {
		if stored.Answers[items[n]] != want || d.app.assessment().Answers[items[n]] != want {
			t.Errorf("answer %d: stored %q, shown %q, want %q", n, stored.Answers[items[n]], d.app.assessment().Answers[items[n]], want)
		}
	}
	if d.app.session.pending() {
		t.Error("something is still waiting")
	}
}
