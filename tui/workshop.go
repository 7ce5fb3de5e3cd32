package tui

import (
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// room is the workshop at hand: what is known of it, and what of it is not on
// the disk yet. Its assessment is the session's. Nothing in it joins a
// participant to a ballot once the ballot is out of hand.
type room struct {
	w         model.Workshop
	count     model.WorkshopCount
	votes     model.WorkshopVotes // from the reveal on
	group     *model.Group        // what follows from them; nil before
	shown     model.ItemSet       // items that were revealed
	loaded    bool                // false while it is being read
	sawResult bool                // the result was shown since the start
	hub       *workshopHub        // the page that was read for
	left      *hubSpot            // where that page was left, or nil
	behind    bool                // it has to be read again
	reading   bool                // it is being read
	way       *model.VoteWay      // of voting that was used last
	timer     timer
	dark      map[model.VoteWay]bool // the beamer is off for a way of voting
	carried   time.Time              // when the situation was set that it began with; zero where it began with none
	byRole    bool                   // votes are shown with the roles beside each other

	roomSaving
	roomBallots
}

// roomBallots are the votes that are being given. They are forgotten as soon
// as they are handed in.
type roomBallots struct {
	hand   *ballot                // on the laptop that goes round
	sheet  *ballot                // the printed sheet that is being typed in
	cards  *voteCards             // the row that is being typed
	rows   []model.VoteRow        // raised cards by item; no page shows them
	undo   []cast                 // what rows typed since the start replaced, the last one at the end
	places []model.WorkshopBallot // raised cards in the same order, by place

	accepted int // how many cards somebody said are all, though people are more or fewer
}

// messages of the workshop.
type (
	roomMsg struct {
		room  room
		rec   model.Record
		show  bool // open it; else only what changed is taken over
		asked int  // writes that had been asked for when it was read
		err   error
	}
	workshopsMsg struct {
		list   []model.Workshop
		counts map[string]model.WorkshopCount
		err    error
	}
)

// inWorkshop reports whether the assessment at hand is a workshop's, and the
// workshop is known.
func (a *App) inWorkshop() bool {
	return a.room != nil && a.room.loaded && a.session != nil && a.room.w.Assessment == a.session.rec.ID
}

// turnWorkshop keeps the workshop in step after every message: nobody answers
// for the group in the questionnaire, and the workshop closes with its
// assessment.
func (a *App) turnWorkshop() tea.Cmd {
	read := a.stayInWorkshop()
	a.closeWorkshop()
	a.arriveAtHub()
	a.stopTimer()
	return tea.Batch(read, a.readAgain(), a.needVotes())
}

// stayInWorkshop leads from the pages of a questionnaire back to the
// workshop: the group answers by its votes.
func (a *App) stayInWorkshop() tea.Cmd {
	s := a.session
	if s == nil || s.example || !s.rec.Group() || s.rec.Done() || a.checksAgain() {
		return a.leaveStrayPage()
	}
	switch a.screen.(type) {
	case *interview, *overview:
		a.screen = &workshopHub{}
	case *result:
		if !a.inWorkshop() || a.room.w.State < model.WorkshopRevealed {
			a.screen = &workshopHub{}
		}
	}
	if _, here := a.screen.(*workshopHub); !here || a.inWorkshop() {
		return nil
	}
	if id := s.rec.Workshop.Workshop; a.room == nil || a.room.w.ID != id {
		a.room = &room{w: model.Workshop{ID: id}}
		return a.readRoom(id, true)
	}
	return nil
}

// leaveStrayPage leaves a page whose workshop is not at hand any more: another
// window has finished or deleted it.
func (a *App) leaveStrayPage() tea.Cmd {
	if _, ok := a.screen.(roomPage); !ok || a.inWorkshop() {
		return nil
	}
	a.screen = &workshopList{}
	return a.readWorkshops()
}

// closeWorkshop closes a workshop whose assessment was finished.
func (a *App) closeWorkshop() {
	if a.inWorkshop() && a.session.rec.Done() && a.room.w.State == model.WorkshopRevealed {
		a.room.w.State = model.WorkshopClosed
		a.room.saveSetup()
	}
}

// readWorkshops reads all workshops and how far those that vote are.
func (a *App) readWorkshops() tea.Cmd {
	st := a.store
	return func() tea.Msg {
		list, err := st.Workshops()
		counts := map[string]model.WorkshopCount{}
		for _, w := range list {
			if w.State != model.WorkshopVoting || err != nil {
				continue
			}
			counts[w.ID], err = readCount(st, w.ID)
		}
		return workshopsMsg{list, counts, err}
	}
}

// readCount reads how far a voting is, with the cards of places, whose ballots
// are not handed in before the reveal.
func readCount(st Store, id string) (n model.WorkshopCount, err error) {
	r := room{}
	if r.w, r.count, err = st.Workshop(id); err != nil {
		return n, err
	}
	r.places, err = readPlaces(st, &r.w)
	n = r.count
	n.RowItems, n.Cards = r.rowItems(), r.raised()
	return n, err
}

// readRoom reads a workshop with its assessment and, once they may be seen,
// its votes. With show it is opened, else what is on the screen is brought up
// to date.
func (a *App) readRoom(id string, show bool) tea.Cmd {
	st, asked := a.store, 0
	if a.room != nil {
		asked = a.room.asked
	}
	return func() tea.Msg {
		msg := roomMsg{show: show, asked: asked}
		msg.room.w, msg.room.count, msg.err = st.Workshop(id)
		if msg.err == nil && show {
			msg.rec, msg.err = st.Load(msg.room.w.Assessment)
		}
		if msg.err == nil && msg.room.w.State >= model.WorkshopRevealed {
			msg.room.votes, msg.err = st.Votes(id)
		}
		if msg.err == nil && msg.room.w.State == model.WorkshopVoting {
			msg.room.rows, msg.err = st.Rows(id)
		}
		if msg.err == nil && show && msg.room.w.State == model.WorkshopVoting {
			msg.room.places, msg.err = readPlaces(st, &msg.room.w)
		}
		return msg
	}
}

// handleRoom takes what a command of the workshop reports, and says whether
// the message was one.
func (a *App) handleRoom(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case workshopsMsg:
		a.report(msg.err)
		if msg.err == nil {
			a.workshops, a.turnouts = msg.list, msg.counts
		}
	case roomMsg:
		return a.handleRead(msg), true
	case roomWroteMsg:
		return a.handleWrote(msg), true
	case roomRetryMsg:
		if a.room != nil && a.room.failures == msg.failures {
			a.room.waiting = false
		}
	case groupMsg:
		a.handleGroup(msg)
	case ballotMsg:
		a.handleBallot(msg)
	case carriedMsg:
		a.handleCarried(msg)
	case timerMsg:
		return a.handleTimer(msg), true
	default:
		return nil, false
	}
	return nil, true
}

func (a *App) handleRead(msg roomMsg) tea.Cmd {
	if a.room != nil && !msg.show {
		a.room.reading = false
	}
	if msg.err != nil {
		a.notice = a.workshopError(msg.err)
		if a.room != nil {
			a.room.behind = false // the next visit tries again
		}
		if msg.show && a.room != nil && !a.room.loaded {
			a.room, a.screen = nil, &workshopList{} // what cannot be read is not shown
		}
		return nil
	}
	if msg.show {
		return a.enter(msg)
	}
	if r := a.room; a.inWorkshop() && r.w.ID == msg.room.w.ID && r.asked == msg.asked {
		r.w, r.count, r.votes, r.behind = msg.room.w, msg.room.count, msg.room.votes, false
		r.rows = msg.room.rows
		a.countVotes()
		return nil
	}
	return nil
}

// enter opens a workshop on its own page.
func (a *App) enter(msg roomMsg) tea.Cmd {
	switch a.screen.(type) {
	case *home, *workshopList, *workshopHub:
	default:
		return nil // the page is another one by now
	}
	if a.session == nil || a.session.rec.ID != msg.rec.ID {
		if !a.free() {
			return nil
		}
		a.session = &session{rec: msg.rec, base: msg.rec.Assessment, savedAt: msg.rec.Changed}
	}
	msg.room.loaded = true
	a.room, a.overlay = &msg.room, nil
	a.screen = &workshopHub{}
	a.countVotes()
	a.room.shown = a.revealed()
	return nil
}

// countVotes gathers the votes and puts what was revealed into the group's
// assessment.
func (a *App) countVotes() {
	r := a.room
	if r.w.State < model.WorkshopRevealed {
		r.group = nil
		return
	}
	group := model.Gather(a.cat.Method, a.assessment(), &r.w, &r.votes)
	r.group = &group
	a.answerForGroup()
}

// answerForGroup makes what was voted and agreed on the answers of the group,
// as far as it was revealed.
func (a *App) answerForGroup() {
	r := a.room
	if r.group == nil || a.session.rec.Done() {
		return
	}
	for i := range model.Item(model.ItemCount) {
		if r.shown.Has(i) {
			a.session.answer(i, r.group.Answer(i, a.assessment().Agreed[i]))
		}
	}
}

// revealed returns the items whose votes were shown before.
func (a *App) revealed() model.ItemSet {
	if a.room.w.State < model.WorkshopRevealed {
		return 0
	}
	return a.cat.Revealed(a.assessment())
}

// revealedItems counts the items whose answers may be seen: of a group those
// that were revealed, else all.
func (a *App) revealedItems() int {
	items := a.cat.Method.Items(a.assessment().Mode)
	if a.inWorkshop() {
		items &= a.room.shown
	}
	return items.Len()
}

func withItems(set model.ItemSet, items []model.Item) model.ItemSet {
	for _, i := range items {
		set = set.With(i)
	}
	return set
}

// arriveAtHub reads the workshop again whenever its own page comes up: another
// window may have imported votes.
func (a *App) arriveAtHub() {
	if h, ok := a.screen.(*workshopHub); ok && a.inWorkshop() && a.room.hub != h {
		a.room.hub, a.room.behind = h, true
	}
}

// readAgain reads the workshop as soon as the disk has all that was asked of
// it.
func (a *App) readAgain() tea.Cmd {
	r := a.room
	if !a.inWorkshop() || !r.behind || r.reading || r.unsaved() || r.w.Rev == 0 {
		return nil
	}
	r.reading = true
	return a.readRoom(r.w.ID, false)
}

// openWorkshop goes to a workshop.
func (a *App) openWorkshop(id string) tea.Cmd {
	if a.inWorkshop() && a.room.w.ID == id {
		a.screen = &workshopHub{} // it is at hand, perhaps newer than on the disk
		return nil
	}
	if !a.free() {
		return nil
	}
	return a.readRoom(id, true)
}

// workshopError says what went wrong with a workshop.
func (a *App) workshopError(err error) string {
	if errors.Is(err, model.ErrCrowd) {
		return fmt.Sprintf(a.words.Workshop.Setup.TooMany, model.MaxPeople)
	}
	return a.words.StoreError(err)
}

// beginWorkshop starts a new workshop. Nothing of it is stored before
// something was entered.
func (a *App) beginWorkshop() {
	a.session = &session{}
	rec := &a.session.rec
	rec.ID, rec.Mode, rec.Started = a.newID(), model.Quick, a.now()
	rec.Catalogue = a.cat.Method.Version
	rec.Workshop.Workshop = a.newID()
	a.room = &room{loaded: true, w: model.Workshop{
		ID: rec.Workshop.Workshop, Assessment: rec.ID, Minutes: defaultMinutes,
	}}
	a.screen = newWorkshopSetup(a)
}

// votedCount returns how many participants have voted, and how many there are.
// Who votes on a sheet or from another laptop is not always ticked off, so the
// ballots count too; and who raises cards has voted once there is a row for
// every item. The facilitator can tick off these people as well, who then are
// among both.
func (a *App) votedCount(r *room) (voted, people int) {
	voted, people = r.count.Handed, len(r.w.Participants)
	if have, of := a.cardItems(r); have == of {
		voted += r.raised()
	}
	voted = max(voted, r.ticked())
	if people > 0 {
		voted = min(voted, people) // who counts twice is said elsewhere
	}
	return voted, people
}

// everybodyVoted reports whether nobody is missing, as far as it is known how many
// take part.
func (a *App) everybodyVoted(r *room) bool {
	voted, people := a.votedCount(r)
	return people > 0 && voted == people
}

// ticked counts who is ticked off.
func (r *room) ticked() (n int) {
	for _, p := range r.w.Participants {
		if p.Voted {
			n++
		}
	}
	return n
}

// cardItems returns for how many items raised cards were typed in, and how many
// items there are.
func (a *App) cardItems(r *room) (have, of int) {
	s, _ := a.summary(r.w.Assessment)
	mode := s.Mode
	if r == a.room {
		mode = a.assessment().Mode
	}
	items := a.cat.Method.Items(mode)
	return (r.rowItems() & items).Len(), items.Len()
}
