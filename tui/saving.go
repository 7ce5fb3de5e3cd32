package tui

import (
	"bytes"
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/questions/words"
)

// retryAfter is how long to wait after the n-th failed save in a row.
var retryAfter = []time.Duration{time.Second, 2 * time.Second, 5 * time.Second, 10 * time.Second}

// settleUp sends what changed to the disk after every message, whatever changed
// it. Behind that comes what waits for it: finishing, and leaving.
func (a *App) settleUp() tea.Cmd {
	cmd := tea.Batch(a.save(), a.savePlan(), a.pump(), a.freeze())
	if a.quitting && !a.unsavedWork() {
		return tea.Quit
	}
	return cmd
}

// save sends what changed of the assessment, unless a save is under way: then
// the change goes with the next one.
func (a *App) save() tea.Cmd {
	if a.session == nil {
		return nil
	}
	c := a.session.next()
	if c == nil {
		return nil
	}
	st, change := a.store, *c
	return func() tea.Msg {
		saved, err := st.Save(change)
		return savedMsg{change.ID, saved, err}
	}
}

// handleSaved takes over what was saved, or sees to another try. The assessment
// may be another one by now, which holds all of what this one held.
func (a *App) handleSaved(msg savedMsg) tea.Cmd {
	s := a.session
	if s == nil || s.rec.ID != msg.id {
		return nil
	}
	if msg.err != nil {
		return a.saveFailed(msg.err)
	}
	before := s.base.Company
	s.saved(msg.saved)
	a.wrote = true
	a.tellConflicts(msg.saved.Conflicts)
	if msg.saved.Settled != nil && a.inWorkshop() {
		a.notice, a.room.behind = a.words.StoreError(model.ErrSettled), true
	}
	switch {
	case s.base.Company != before:
		a.forgetCompany()
		return a.reload() // others may have followed
	case s.pending():
		return nil
	}
	return a.refresh()
}

// saveFailed tries again after a while, or goes on in a new assessment.
func (a *App) saveFailed(err error) tea.Cmd {
	s := a.session
	s.failed(err)
	switch {
	case errors.Is(err, model.ErrFrozen), errors.Is(err, model.ErrNotFound):
		a.goOnAnew()
		return nil
	case a.quitting:
		return tea.Quit // main writes what is unsaved to a file of its own
	}
	wait, failures := retryAfter[min(s.failures, len(retryAfter))-1], s.failures
	return tea.Tick(wait, func(time.Time) tea.Msg { return retryMsg{failures} })
}

// catchUp reads what another window changed. Its answers are shown where none
// is waiting here; for everything else what was entered here last counts.
func (a *App) catchUp() tea.Cmd {
	st, id := a.store, a.session.rec.ID
	a.session.paused = true
	return func() tea.Msg {
		rec, err := st.Load(id)
		return caughtUpMsg{id, rec, err}
	}
}

func (a *App) handleCaughtUp(msg caughtUpMsg) tea.Cmd {
	s := a.session
	if s == nil || s.rec.ID != msg.id {
		return nil
	}
	s.paused = false
	switch {
	case msg.err == nil && msg.rec.Done() && !s.pending():
		a.open(msg.rec)
		a.notice = a.words.Common.FinishedThere
		return nil
	case errors.Is(msg.err, model.ErrNotFound), msg.err == nil && msg.rec.Done():
		a.goOnAnew()
		return nil
	case msg.err != nil: // the next save will bring it
		a.report(msg.err)
		return nil
	}
	mergeHead(&s.base, &s.rec.Assessment, &msg.rec.Assessment)
	s.base, s.rec.HeadRev = msg.rec.Assessment, msg.rec.HeadRev
	s.touch()
	for i := range model.Item(model.ItemCount) {
		s.adopt(model.Conflict{Theirs: model.AnswerChange{
			Item: i, Answer: msg.rec.Answers[i], Note: msg.rec.Notes[i], Rev: msg.rec.AnswerRevs[i],
		}})
	}
	s.err = nil
	a.notice = a.words.Common.CaughtUp
	return nil
}

// goOnAnew keeps what was entered here although another window has finished
// or deleted the assessment: in a new one, to which the plan goes too.
func (a *App) goOnAnew() {
	old := a.session.rec.ID
	a.branch()
	a.plan.move(old, a.session.rec.ID)
	a.notice = a.words.Common.WentOnAnew
}

// tellConflicts says which answers another window saved first.
func (a *App) tellConflicts(conflicts []model.Conflict) {
	for _, c := range conflicts {
		label := a.cat.Item(c.Theirs.Item).Label
		a.notice = fmt.Sprintf(a.words.Common.Conflict, label,
			a.keyAndText(c.Theirs.Item, c.Theirs.Answer), a.keyAndText(c.Theirs.Item, c.Ours.Answer))
	}
}

// finish freezes the assessment once everything is on the disk.
func (a *App) finish() {
	a.session.finishing = !a.freezing // else it is under way
	a.hurry()
}

// hurry tries again at once what waits for another try.
func (a *App) hurry() {
	a.plan.onHold = false
	if a.session != nil {
		a.session.onHold = false
	}
	if a.room != nil {
		a.room.waiting = false
	}
}

// freeze finishes the assessment where that was asked for and everything of it
// is on the disk.
func (a *App) freeze() tea.Cmd {
	if s := a.session; s == nil || !s.finishing || s.pending() {
		return nil
	}
	a.session.finishing = false
	var doc bytes.Buffer
	if err := interchange.EncodeResult(&doc, a.cat.Method, a.result()); err != nil {
		a.report(err)
		return nil
	}
	a.freezing = true
	st, id, known, at := a.store, a.session.rec.ID, a.session.rec.Revs(), a.now()
	return func() tea.Msg {
		return finishedMsg{id, at, st.Finish(id, known, doc.Bytes(), at)}
	}
}

func (a *App) handleFinished(msg finishedMsg) tea.Cmd {
	a.freezing = false
	switch s := a.session; {
	case s == nil || s.rec.ID != msg.id: // what it held went on as another one
	case errors.Is(msg.err, model.ErrStale), errors.Is(msg.err, model.ErrFrozen):
		return a.catchUp() // another window was there first
	case msg.err != nil:
		a.report(msg.err)
		return nil
	default:
		s.rec.Finished, s.savedAt, s.reminded = msg.at, msg.at, true
		a.notice = a.words.Overview.Finished
		a.settleReminder()
	}
	return a.refresh()
}

// quit leaves as soon as everything is saved; asked a second time, it does
// not wait. Whoever has a ballot in hand sees its code first.
func (a *App) quit() tea.Cmd {
	if a.asksToLeave() {
		return nil
	}
	if a.quitting && a.unsavedWork() {
		a.interrupted = true
		return tea.Quit
	}
	a.leave()
	return nil
}

// leave ends the program once everything is saved, also what is being
// written.
func (a *App) leave() {
	a.quitting = true
	a.hurry()
	a.keepRow()
	if d, ok := a.overlay.(drafter); ok {
		d.keepDraft(a)
	}
	if d, ok := a.page().(drafter); ok {
		d.keepDraft(a)
	}
}

func (a *App) unsavedWork() bool {
	return a.freezing || a.plan.pending() || a.room.unsaved() || a.session != nil && a.session.pending()
}

// Unsaved returns what is not on the disk after the program has ended, so
// that main can try once more.
func (a *App) Unsaved() (model.Change, bool) {
	if a.session == nil || !a.session.pending() {
		return model.Change{}, false
	}
	a.session.restore()
	return a.session.unsaved(), true
}

// Interrupted reports whether a second Ctrl+C ended the program without
// waiting for a save.
func (a *App) Interrupted() bool { return a.interrupted }

// Assessment returns the assessment at hand, or nil.
func (a *App) Assessment() *model.Assessment {
	if a.session == nil || a.session.example || !a.session.started() {
		return nil
	}
	return a.assessment()
}

// Lang returns the language on the screen.
func (a *App) Lang() words.Lang { return a.lang }

// Farewell returns the sentence that is printed after the program has ended:
// what was saved and how to go on.
func (a *App) Farewell() string {
	c := &a.words.Common
	done := a.Assessment()
	switch {
	case done == nil && a.wrote:
		return c.LeftAll
	case done == nil:
		return c.LeftNothing
	case done.Group() && !done.Done() && a.inWorkshop():
		return fmt.Sprintf(a.words.Workshop.Farewell, a.company(done.Company), a.turnout(a.room))
	case done.Done():
		return fmt.Sprintf(c.LeftFinished, a.company(done.Company))
	}
	answered, items := 0, a.items()
	for _, i := range items {
		if done.Answers[i] != model.Open {
			answered++
		}
	}
	return fmt.Sprintf(c.LeftSaved, a.company(done.Company), answered, len(items)) + "\n" + c.Resume
}

// saveState is what the corner says: never "saved" before the store said so.
func (a *App) saveState() (text string, bad bool) {
	s, c := a.session, &a.words.Common
	pending := a.plan.pending() || a.room.unsaved() || s != nil && s.pending()
	switch err := a.saveErr(); {
	case s != nil && s.example:
		return c.SavedNothing, false
	case err != nil:
		return fmt.Sprintf(c.NotSaved, a.saveReason(err)), true
	case pending:
		return c.Saving, false
	case a.refuses():
		return a.words.Workshop.Hand.RefusedCorner, true
	case a.savedAt().IsZero():
		return "", false
	}
	return fmt.Sprintf(c.Saved, a.lang.Clock(a.savedAt())), false
}

// saveReason is the corner's short reason, saveHelp what to do about it.
func (a *App) saveReason(err error) string {
	c := &a.words.Common
	switch {
	case errors.Is(err, model.ErrNoSpace):
		return c.NoSpace
	case errors.Is(err, model.ErrBusy):
		return c.Locked
	}
	return c.Failed
}

func (a *App) saveHelp(err error) string {
	c := &a.words.Common
	switch {
	case errors.Is(err, model.ErrNoSpace):
		return c.NoSpaceHelp
	case errors.Is(err, model.ErrBusy):
		return c.LockedHelp
	}
	return fmt.Sprintf(c.FailedHelp, a.words.StoreError(err))
}
