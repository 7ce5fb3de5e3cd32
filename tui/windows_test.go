package tui

import (
	"path/filepath"
	"strings"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// besideAnother opens an unfinished assessment with an entry of its plan, and
// returns its ID. What goes to its store behind its back is another window's.
func besideAnother(t *testing.T) (s *storm, id string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "two.db")
	s = newStorm(t, path, 1, 1)
	s.app.begin(model.Quick)
	s.app.session.edit(func(a *model.Assessment) { a.Company = "Bäckerei Sommer" })
	s.send(nil)
	s.app.resume()
	s.press("3")
	id = s.app.assessment().ID
	s.app.editPlan(model.PlanEntry{ID: "bbbbbbbb-0000-4000-8000-000000000001", Assessment: id, Text: "tun"})
	s.send(nil)
	return s, id
}

// theirs stores what another window does to an assessment.
func (s *storm) theirs(id string, change func(*model.Change, *model.Record)) {
	s.t.Helper()
	rec, err := s.disk.Load(id)
	if err != nil {
		s.t.Fatal(err)
	}
	c := model.Change{ID: id, HeadRev: rec.HeadRev, Known: rec.AnswerRevs}
	change(&c, &rec)
	if _, err := s.disk.Save(c); err != nil {
		s.t.Fatal(err)
	}
}

// stored is the assessment on the disk.
func (s *storm) stored(id string) model.Record {
	s.t.Helper()
	rec, err := s.disk.Load(id)
	if err != nil {
		s.t.Fatal(err)
	}
	return rec
}

// Another window changed answers and what is no answer: this one saves what was
// entered here, shows theirs, and says so where both answered the same.
func TestCatchesUpWithAnotherWindow(t *testing.T) {
	s, id := besideAnother(t)
	items := s.app.items()
	s.theirs(id, func(c *model.Change, rec *model.Record) {
		head := rec.Assessment
		head.Mode, head.Context[model.Market] = model.Full, model.MarketB2B
		c.Head = &head
		c.Answers = []model.AnswerChange{{Item: items[5], Answer: model.State4}, {Item: items[1], Answer: model.State0}}
	})
	s.app.session.edit(func(a *model.Assessment) { a.Context[model.Market] = model.MarketB2C })
	s.press("4")
	if !strings.Contains(s.plain(), "anderen Fenster") {
		t.Errorf("nothing is said:\n%s", s.plain())
	}
	shown := s.app.assessment()
	if shown.Answers[items[5]] != model.State4 || shown.Answers[items[1]] != model.State0 {
		t.Errorf("their answers are not shown: %v", shown.Answers)
	}
	if shown.Mode != model.Full || shown.Context[model.Market] != model.MarketB2C {
		t.Errorf("mode %s, market %v", shown.Mode.ID(), shown.Context[model.Market])
	}
	s.rests(true)
}

// Another window finished or deleted the assessment while an answer and an
// entry of the plan are on their way to the disk: nothing is lost and nothing
// is there twice, whichever of them comes back first.
func TestGoesOnAnewWhereTheOldOneIsClosed(t *testing.T) {
	for _, way := range []string{"finished", "deleted", "deleted, plan first"} {
		s, old := besideAnother(t)
		items := s.app.items()
		known, err := s.stored(old), error(nil)
		if way == "finished" {
			err = s.disk.Finish(old, known.Revs(), []byte("{}"), testNow())
		} else {
			_, err = s.disk.Delete(old)
		}
		if err != nil {
			t.Fatal(err)
		}
		_, answer := s.app.Update(keyPress("4"))
		e := s.app.shownEntry("bbbbbbbb-0000-4000-8000-000000000001")
		e.Status = model.PlanRunning
		s.app.editPlan(e)
		plan := s.app.savePlan()
		second := model.PlanEntry{ID: "bbbbbbbb-0000-4000-8000-000000000002", Assessment: old, Text: "auch"}
		s.app.editPlan(second)
		late, early := plan(), answer()
		if way == "deleted, plan first" {
			early, late = late, early
		}
		s.tell(early)
		s.calm()
		s.tell(late)
		if !strings.Contains(s.plain(), "in einer neuen") {
			t.Errorf("%s: nothing is said:\n%s", way, s.plain())
		}
		s.calm()
		now := s.app.assessment().ID
		if got := s.stored(now).Answers; now == old || got[items[0]] != model.State2 || got[items[1]] != model.State3 {
			t.Errorf("%s: the disk has %v", way, got)
		}
		list, err := s.disk.List()
		want := 1
		if way == "finished" {
			want = 2
		}
		if err != nil || len(list) != want {
			t.Errorf("%s: %d assessments, not %d (%v)", way, len(list), want, err)
		}
		all, err := s.disk.Plan()
		if err != nil || len(all) != 2 || all[0].Status+all[1].Status != model.PlanRunning {
			t.Errorf("%s: the plan has %+v (%v)", way, all, err)
		}
		s.rests(true)
	}
}

// Aims can be changed right after finishing: the store keeps the revision.
func TestAimsAfterFinishing(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	d.answer(21)
	d.app.finish()
	d.send(nil)
	rev := d.store.records[d.app.assessment().ID].HeadRev
	if !d.app.assessment().Done() || d.app.session.rec.HeadRev != rev {
		t.Errorf("done %v, revision %d, stored %d", d.app.assessment().Done(), d.app.session.rec.HeadRev, rev)
	}
}

// Another window saved an answer while this one freezes the assessment: it is
// not frozen with what nobody has seen, and an answer that is given meanwhile
// waits.
func TestFinishingCatchesUp(t *testing.T) {
	s, id := besideAnother(t)
	items := s.app.items()
	s.theirs(id, func(c *model.Change, _ *model.Record) {
		c.Answers = []model.AnswerChange{{Item: items[5], Answer: model.State4}}
	})
	s.app.finish()
	_, freeze := s.app.Update(nil)
	_, load := s.app.Update(freeze())
	if _, cmd := s.app.Update(keyPress("4")); cmd != nil {
		t.Error("a save overtakes the catching up")
	}
	s.later(load)
	s.calm()
	if got := s.app.assessment(); got.Done() || got.Answers[items[5]] != model.State4 || got.Answers[items[1]] != model.State3 {
		t.Errorf("shown is %+v", got)
	}
	s.rests(true)
}

// While people vote in one window, the length cannot be changed in another one
// that does not know it yet: what people vote on stays, and it is said.
func TestTheLengthStaysWhileAnotherWindowVotes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "two.db")
	ours := newStorm(t, path, 1, 1)
	ours.setup("7", "")
	ours.choose(hubSetup)
	ours.press("down", "down", "down")
	theirs := newStorm(t, path, 2, 2)
	theirs.press("w", "enter")
	theirs.choose(hubCards)
	theirs.press("j") // without a situation
	theirs.write("3334455")
	theirs.press("enter")
	id := ours.app.assessment().ID
	ours.press("right")
	if mode := ours.stored(id).Mode; mode != model.Quick || ours.app.assessment().Mode != mode {
		t.Errorf("the disk has %s, the window %s", mode.ID(), ours.app.assessment().Mode.ID())
	}
	ours.sees("wird schon abgestimmt", "kurz, 21 Fragen")
	ours.press("right")
	ours.sees("steht fest, seit abgestimmt wird")
	ours.rests(true)
	if theirs.app.room.rowItems() == 0 || ours.app.room.w.State != model.WorkshopVoting {
		t.Error("nobody votes")
	}
}
