package tui

import (
	"errors"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// roomSaving is what of a workshop is on its way to the disk. One write is
// under way at a time, in the order in which they were asked for; what changes
// again while it waits is written once, as it is then.
type roomSaving struct {
	writes   []roomWrite
	asked    int  // how many were asked for so far
	sent     bool // the first of them is under way
	waiting  bool // for another try
	err      error
	failures int
	savedAt  time.Time
	stored   model.WorkshopState // on the disk, as far as this window knows
}

// roomWrite is one thing to be written. Writes of the same key replace each
// other while they wait.
type roomWrite struct {
	key    string
	make   func(*room) roomTask  // closes over copies when it is sent
	ballot *model.WorkshopBallot // what it stores, or nil
	spends string                // the ID under which the ballot was begun, where it is handed in
	row    *model.VoteRow        // likewise
}

// roomTask writes to the disk and returns what that changes in the room.
type roomTask func(Store) (func(*App), error)

type (
	roomWroteMsg struct {
		workshop string
		apply    func(*App)
		err      error
	}
	roomRetryMsg struct{ failures int }
)

// put asks for something to be written.
func (s *roomSaving) put(key string, write func(*room) roomTask) {
	s.ask(roomWrite{key: key, make: write})
}

func (s *roomSaving) ask(w roomWrite) {
	s.asked++
	first := 0
	if s.sent {
		first = 1
	}
	for n := first; n < len(s.writes); n++ {
		if s.writes[n].key == w.key {
			s.writes[n] = w
			return
		}
	}
	s.writes = append(s.writes, w)
}

// unsaved reports whether something is not on the disk yet. No workshop has
// nothing to save.
func (r *room) unsaved() bool { return r != nil && len(r.writes) > 0 }

// saveErr returns why the last write failed.
func (r *room) saveErr() error {
	if r == nil {
		return nil
	}
	return r.err
}

// pump sends the next write, unless one is under way, or the group's
// assessment, which comes first, is not on the disk yet.
func (a *App) pump() tea.Cmd {
	r := a.room
	if !r.unsaved() || r.sent || r.waiting || a.session == nil || a.session.rec.HeadRev == 0 {
		return nil
	}
	r.sent = true
	task, st, id := r.writes[0].make(r), a.store, r.w.ID
	return func() tea.Msg {
		apply, err := task(st)
		return roomWroteMsg{id, apply, err}
	}
}

// handleWrote takes over what was written, or sees to another try.
func (a *App) handleWrote(msg roomWroteMsg) tea.Cmd {
	r := a.room
	if r == nil || r.w.ID != msg.workshop || !r.sent {
		return nil
	}
	r.sent = false
	switch {
	case msg.err == nil, merged(msg.err): // that is sent again
		a.wrote = true
		r.err, r.failures, r.savedAt = nil, 0, a.now()
	case hopeless(msg.err):
		a.refuse(r.writes[0], msg.err)
	default:
		return a.retryRoom(msg.err)
	}
	if !merged(msg.err) {
		r.writes = slices.Delete(r.writes, 0, 1)
	}
	if msg.apply != nil {
		msg.apply(a)
	}
	return nil
}

// merged reports whether another window was first, so that what is sent again
// goes on from what is stored.
func merged(err error) bool { return isStale(err) || errors.Is(err, model.ErrSettled) }

// hopeless reports whether trying again cannot help.
func hopeless(err error) bool {
	for _, e := range []error{model.ErrHanded, model.ErrVoting, model.ErrHidden, model.ErrNotFound, model.ErrCrowd} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}

// refusal is a vote that the disk will never take.
type refusal struct {
	roomWrite
	meeting model.Meeting // to which it belongs, without votes
}

// refuse gives up on a write. A vote is kept for a file of its own, and the page
// on which people vote says that it does not count, before anybody is thanked.
func (a *App) refuse(w roomWrite, err error) {
	if w.ballot == nil && w.row == nil || !a.inWorkshop() {
		a.notice = a.workshopError(err)
		return
	}
	r := a.room
	a.refused = slices.DeleteFunc(a.refused, func(x refusal) bool { return x.key == w.key })
	a.refused = append(a.refused, refusal{w, model.Meeting{Workshop: r.w, Group: *a.assessment()}})
	r.hand, r.sheet = nil, nil
	if !errors.Is(err, model.ErrHanded) { // nobody votes any more
		r.cards, r.undo = nil, nil
	}
	if _, here := a.screen.(roomPage); here {
		a.screen, a.overlay, a.notice = &voteRefused{err: err}, nil, ""
		return
	}
	if !a.refuses() {
		a.notice = a.refusalText(err)
	}
}

// retryRoom tries again after a while, as with answers. Somebody who wants to
// leave does not wait for that: main tries once more, and writes it down.
func (a *App) retryRoom(err error) tea.Cmd {
	r := a.room
	r.err, r.waiting = err, true
	r.failures++
	if a.quitting {
		return tea.Quit
	}
	wait, failures := retryAfter[min(r.failures, len(retryAfter))-1], r.failures
	return tea.Tick(wait, func(time.Time) tea.Msg { return roomRetryMsg{failures} })
}

// RoomChange is something of a workshop that is not on the disk after the
// program has ended: votes, a tick, or the setup.
type RoomChange struct {
	write roomWrite
	app   *App
}

// Save tries once more. What another window saved first is joined.
func (c RoomChange) Save(st Store) (err error) {
	for range mergeTries {
		var apply func(*App)
		if apply, err = c.write.make(c.app.room)(st); apply != nil {
			apply(c.app)
		}
		if !merged(err) {
			break
		}
	}
	return err
}

// UnsavedRoom returns what of the workshop is not on the disk, in the order in
// which it has to get there, so that main can try once more.
func (a *App) UnsavedRoom() (list []RoomChange) {
	for i := range a.refused {
		list = append(list, RoomChange{a.refused[i].roomWrite, a})
	}
	if !a.room.unsaved() {
		return list
	}
	for _, w := range a.room.writes {
		list = append(list, RoomChange{w, a})
	}
	return list
}

// UnsavedMeetings returns the votes that are not on the disk as what one laptop
// gives another, workshop by workshop. Ballots that were not handed in stay so
// there: their codes open them.
func (a *App) UnsavedMeetings() (list []model.Meeting) {
	all := slices.Clone(a.refused)
	if a.room.unsaved() && a.inWorkshop() {
		for _, w := range a.room.writes {
			all = append(all, refusal{w, model.Meeting{Workshop: a.room.w, Group: *a.assessment()}})
		}
	}
	for i := range all {
		at := slices.IndexFunc(list, func(m model.Meeting) bool { return m.ID == all[i].meeting.ID })
		if at < 0 {
			at, list = len(list), append(list, all[i].meeting)
		}
		all[i].addTo(&list[at].Votes)
	}
	return slices.DeleteFunc(list, func(m model.Meeting) bool { return len(m.Votes.Ballots)+len(m.Votes.Rows) == 0 })
}

// addTo adds what is written to votes.
func (w *roomWrite) addTo(v *model.WorkshopVotes) {
	if w.ballot != nil {
		v.Ballots = append(v.Ballots, *w.ballot)
	}
	if w.spends != "" {
		v.Spent = append(v.Spent, w.spends)
	}
	if w.row != nil && w.row.Round == 1 {
		v.Rows = append(v.Rows, *w.row)
	}
}

// saveSetup stores the workshop itself: setup, state and participants. A step
// that ends the voting waits behind the votes that were asked for before it: a
// setup that waits in front of them goes without that step.
func (r *room) saveSetup() {
	upTo := max(r.w.State, model.WorkshopVoting)
	r.put("setup "+upTo.ID(), func(r *room) roomTask {
		w := r.w
		w.State = max(min(w.State, upTo), r.stored)
		w.Participants, w.Roles = slices.Clone(w.Participants), slices.Clone(w.Roles)
		return func(st Store) (func(*App), error) {
			stored, err := st.SaveWorkshop(w)
			return func(a *App) {
				if a.room.setupSaved(&stored, err) {
					a.tellSettled()
				}
			}, err
		}
	})
}

// setupSaved goes on from the stored workshop. Where another window was first,
// what both know is kept, and it is sent again. Where people vote there while it
// is prepared here, what is stored counts alone, and setupSaved is true.
func (r *room) setupSaved(stored *model.Workshop, err error) (settled bool) {
	if err != nil && !merged(err) {
		return false
	}
	settled = err != nil && r.w.State == model.WorkshopPrepared && stored.State > model.WorkshopPrepared
	r.w.Rev, r.w.Created, r.w.Revealed, r.stored = stored.Rev, stored.Created, stored.Revealed, stored.State
	if err == nil {
		return false
	}
	r.w.State = max(r.w.State, stored.State)
	if stored.State > model.WorkshopPrepared {
		r.w.Named = stored.Named // people vote: that was promised to them
	}
	if settled {
		r.w.SameOrder, r.w.Participants = stored.SameOrder, slices.Clone(stored.Participants)
		return true
	}
	for _, p := range stored.Participants {
		if at := r.participant(p.Name); at < 0 {
			r.w.Participants = append(r.w.Participants, p)
		} else if p.Voted {
			r.w.Participants[at].Voted = true
		}
	}
	return false
}

// tellSettled says that another window's setup counts, and shows it.
func (a *App) tellSettled() {
	a.notice = a.words.StoreError(model.ErrSettled)
	if s, here := a.screen.(*workshopSetup); here {
		s.inputs[setupPeople] = newInput(clean(peopleText(a.room.w.Participants)))
	}
}

// participant returns the place of a participant, or -1.
func (r *room) participant(name string) int {
	return slices.IndexFunc(r.w.Participants, func(p model.Participant) bool { return p.Name == name })
}

// tick ticks a participant off, or takes that back.
func (r *room) tick(name string, voted bool) {
	at := r.participant(name)
	if at < 0 || r.w.Participants[at].Voted == voted {
		return
	}
	r.w.Participants = slices.Clone(r.w.Participants)
	r.w.Participants[at].Voted = voted
	id := r.w.ID
	r.put("voted "+name, func(*room) roomTask {
		return func(st Store) (func(*App), error) { return nil, st.SetVoted(id, name, voted) }
	})
}

// saveBallot stores a ballot as it is now.
func (r *room) saveBallot(b model.WorkshopBallot) {
	id := r.w.ID
	r.ask(roomWrite{key: "ballot " + b.ID, ballot: &b, make: func(*room) roomTask {
		return func(st Store) (func(*App), error) { return nil, st.SaveBallot(id, b) }
	}})
}

// handIn stores a ballot for good, under a new ID: nothing leads from the code
// that its person saw to it. The ID is chosen now, so that it is the same
// however often it is tried. Once it is stored, and not before, a person is
// ticked off, where voter names one.
func (r *room) handIn(b model.WorkshopBallot, newID string, voter func(*room) string) {
	id, draft := r.w.ID, b.ID
	b.ID, b.Done = newID, true
	r.ask(roomWrite{key: "ballot " + draft, ballot: &b, spends: draft, make: func(now *room) roomTask {
		who := ""
		if now != nil && now.w.ID == id {
			who = voter(now)
		}
		return func(st Store) (func(*App), error) { return handInAndTick(st, id, draft, b, who) }
	}})
}

// handInAndTick hands a ballot in and then, in a change of its own, ticks a
// person off, so that a tick never stands for a ballot that was refused.
func handInAndTick(st Store, id, draft string, b model.WorkshopBallot, who string) (func(*App), error) {
	if err := st.HandIn(id, draft, b); err != nil {
		return nil, err
	}
	if who != "" {
		if err := st.SetVoted(id, who, true); err != nil && !errors.Is(err, model.ErrNotFound) {
			return nil, err // both are tried again
		}
	}
	return func(a *App) { a.handedIn(id, draft, who) }, nil
}

// nobody is who hands in the ballot of a place in the room.
func nobody(*room) string { return "" }

// handedIn goes on once a ballot is stored for good: its person is ticked off,
// and thanked where they wait for it.
func (a *App) handedIn(workshop, draft, who string) {
	r := a.room
	if r == nil || r.w.ID != workshop {
		return
	}
	if at := r.participant(who); at >= 0 {
		r.w.Participants = slices.Clone(r.w.Participants)
		r.w.Participants[at].Voted = true
	}
	if page, here := a.screen.(*handOver); here && page.waits == draft {
		page.waits, page.thanks = "", true
	}
}

// saveRow stores a typed row of votes, dropRow takes one back.
func (r *room) saveRow(row model.VoteRow) {
	id := r.w.ID
	row.Votes = slices.Clone(row.Votes)
	r.ask(roomWrite{key: "row " + row.ID, row: &row, make: func(*room) roomTask {
		return func(st Store) (func(*App), error) { return nil, st.SaveRow(id, row) }
	}})
}

func (r *room) dropRow(row string) {
	id := r.w.ID
	r.put("row "+row, func(*room) roomTask {
		return func(st Store) (func(*App), error) {
			err := st.DropRow(id, row)
			if errors.Is(err, model.ErrNotFound) {
				err = nil // it did not get there before it was taken back
			}
			return nil, err
		}
	})
}
