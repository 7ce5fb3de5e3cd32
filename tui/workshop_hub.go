package tui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// workshopHub is a workshop's own page: where it is, what comes next, and who
// has voted. No vote stands on it.
type workshopHub struct {
	inRoom
	row   hubRow
	moved bool // the cursor was moved since the page came up
}

// hubSpot is where the page was left: on which row, and what came next then.
type hubSpot struct{ row, next hubRow }

// hubRow is what a row of the page leads to.
type hubRow uint8

const (
	hubSetup hubRow = iota
	hubContext
	hubAims
	hubLaptop
	hubCards
	hubSheets
	hubLaptops
	hubReveal
	hubTalk
	hubResult
	hubFinish

	hubRowCount = 11
)

// hubRows are the rows by state.
var hubRows = [model.WorkshopStateCount][]hubRow{
	model.WorkshopPrepared: {hubSetup, hubContext, hubAims, hubLaptop, hubCards, hubSheets, hubLaptops, hubReveal},
	model.WorkshopVoting:   {hubSetup, hubContext, hubAims, hubLaptop, hubCards, hubSheets, hubLaptops, hubReveal},
	model.WorkshopRevealed: {hubSetup, hubContext, hubAims, hubReveal, hubTalk, hubResult, hubFinish},
	model.WorkshopClosed:   {hubReveal, hubTalk, hubResult},
}

// hubWays are the rows that vote.
var hubWays = map[hubRow]model.VoteWay{
	hubLaptop: model.ByLaptop, hubCards: model.ByCards, hubSheets: model.BySheets, hubLaptops: model.ByLaptops,
}

// cursor returns the rows and the place of the one under the cursor: where the
// page was left. Once the step that came next was taken, it goes on to the one
// that comes next now.
func (h *workshopHub) cursor(a *App) (rows []hubRow, at int) {
	rows = hubRows[a.room.w.State]
	row, left := h.next(a), a.room.left
	switch {
	case h.moved:
		row = h.row
	case left != nil && left.next == row && slices.Contains(rows, left.row):
		row = left.row
	}
	return rows, max(0, slices.Index(rows, row))
}

// next is the row that comes next.
func (h *workshopHub) next(a *App) hubRow {
	r := a.room
	switch r.w.State {
	case model.WorkshopPrepared:
		return h.nextToPrepare(a)
	case model.WorkshopVoting:
		if a.everybodyVoted(r) || a.rowsComplete() {
			return hubReveal
		}
		return h.rowOf(a.wayToVote())
	case model.WorkshopRevealed:
		return h.nextAfterReveal(a)
	default:
		return hubResult
	}
}

func (h *workshopHub) nextToPrepare(a *App) hubRow {
	x := a.assessment()
	switch {
	case len(a.room.w.Participants) == 0:
		return hubSetup
	case x.Context == (model.Context{}):
		return hubContext
	case x.AimCount() == 0:
		return hubAims
	}
	return h.rowOf(a.wayToVote())
}

func (h *workshopHub) nextAfterReveal(a *App) hubRow {
	items := a.cat.Method.Items(a.assessment().Mode)
	switch {
	case a.room.shown&items != items:
		return hubReveal
	case len(a.agenda()) > 0 && a.assessment().Agreed == [model.ItemCount]model.Answer{}:
		return hubTalk
	case !a.room.sawResult:
		return hubResult
	}
	return hubFinish
}

func (h *workshopHub) rowOf(way model.VoteWay) hubRow {
	for row, w := range hubWays {
		if w == way {
			return row
		}
	}
	return hubLaptop
}

// wayToVote is the way that was used last, or was begun before, else the first
// for which there is time.
func (a *App) wayToVote() model.VoteWay {
	r := a.room
	switch have, of := a.cardItems(r); {
	case r.way != nil:
		return *r.way
	case have > 0 && have < of:
		return model.ByCards
	case r.begun() > 0: // the power went while somebody was at it
		return model.ByLaptop
	}
	for _, way := range waysInOrder {
		if a.cat.Method.Script(way, a.assessment().Mode, len(r.w.Participants), r.w.Minutes).Short == 0 {
			return way
		}
	}
	return model.ByCards
}

// rowsComplete reports whether raised cards were typed in for every item.
func (a *App) rowsComplete() bool {
	have, of := a.cardItems(a.room)
	return have == of
}

func (h *workshopHub) bindings(a *App) []key.Binding {
	if !a.inWorkshop() {
		return []key.Binding{a.keys.workshop.Back}
	}
	rows, at := h.cursor(a)
	do := a.keys.workshop.Do
	do.SetHelp(do.Help().Key, a.words.Workshop.Hub.Do[rows[at]])
	list := []key.Binding{do, a.keys.Move}
	if a.room.w.State < model.WorkshopRevealed {
		list = append(list, a.keys.workshop.People)
	}
	return append(list, a.keys.workshop.Script, a.keys.workshop.Present, a.keys.workshop.Back)
}

func (h *workshopHub) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.workshop
	if key.Matches(k, keys.Back) {
		return a.showWorkshops()
	}
	if !a.inWorkshop() {
		return nil // it is being read
	}
	rows, at := h.cursor(a)
	a.room.left = &hubSpot{rows[at], h.next(a)}
	switch {
	case key.Matches(k, a.keys.Move):
		h.row, h.moved = rows[step(k, at, len(rows))], true
	case key.Matches(k, keys.Do):
		if !k.IsRepeat {
			return h.open(a, rows[at])
		}
	case key.Matches(k, keys.People) && a.room.w.State < model.WorkshopRevealed:
		a.screen = &workshopPeople{}
	case key.Matches(k, keys.Script):
		a.openScript()
	}
	return nil
}

// open goes where a row leads.
func (h *workshopHub) open(a *App, row hubRow) tea.Cmd {
	switch row {
	case hubSetup:
		a.screen = newWorkshopSetup(a)
	case hubContext:
		s := newSituationAt(a, firstFieldRow)
		s.back = true
		a.screen = s
	case hubAims:
		a.screen = newClosing(a)
	case hubReveal:
		a.openReveal()
	case hubTalk:
		a.openTalk()
	case hubResult:
		a.showResult()
	case hubFinish:
		a.confirmFinish()
	default:
		return h.vote(a, hubWays[row])
	}
	return nil
}

// vote goes to a way of voting. It asks first where the group has not set
// its situation yet.
func (h *workshopHub) vote(a *App, way model.VoteWay) tea.Cmd {
	w := &a.words.Workshop.Hub
	if a.room.w.State == model.WorkshopPrepared && a.assessment().Context == (model.Context{}) {
		a.overlay = &confirm{
			question: w.VoteQuestion, detail: w.VoteDetail,
			yes: func() tea.Cmd { return a.beginVote(way) },
		}
		return nil
	}
	if (way == model.ByCards || way == model.ByLaptop || way == model.BySheets) && a.allVoted(way) {
		again := &a.words.Workshop.Cards
		detail := again.AgainDetail
		if have, _ := a.cardItems(a.room); way != model.ByCards && have > 0 {
			detail = again.AgainCards.Of(have)
		}
		a.overlay = &confirm{question: again.Again, detail: detail, yes: func() tea.Cmd { return a.beginVote(way) }}
		return nil
	}
	return a.beginVote(way)
}

// allVoted reports whether there are as many votes as people already, so that
// whoever votes in another way counts twice. Rows of cards can be mended.
func (a *App) allVoted(way model.VoteWay) bool {
	r := a.room
	have, people := r.count.Handed, len(r.w.Participants)
	if way != model.ByCards {
		have += r.raised()
	}
	return people > 0 && have >= people
}

// beginVote takes votes from now on, and opens a way of voting.
func (a *App) beginVote(way model.VoteWay) tea.Cmd {
	r := a.room
	r.way = &way
	if r.w.State == model.WorkshopPrepared {
		r.w.State = model.WorkshopVoting
		r.saveSetup()
	}
	switch way {
	case model.ByLaptop, model.BySheets:
		a.darken(way)
	case model.ByCards:
		a.screen, r.dark = newVoteCards(a), nil // the room reads along
	default:
		a.openReading((*App).importLines)
	}
	return nil
}

// confirmFinish asks before the workshop is closed.
func (a *App) confirmFinish() {
	w := &a.words.Workshop.Hub
	detail := w.FinishDetail
	if shown := a.room.shown & a.cat.Method.Items(a.assessment().Mode); shown.Len() < len(a.items()) {
		detail = w.FinishCovered.Of(len(a.items())-shown.Len()) + " " + detail
	}
	a.overlay = &confirm{question: w.FinishQuestion, detail: detail, yes: func() tea.Cmd {
		a.screen = newResult(a)
		a.finish()
		return nil
	}}
}

// leadsToWorkshop reports whether a page that the workshop shares with the
// questionnaire leads back to the workshop.
func (a *App) leadsToWorkshop() bool { return a.inWorkshop() && !a.assessment().Done() }

// pause leaves a page that the workshop shares with the questionnaire.
func (a *App) pause() tea.Cmd {
	if a.leadsToWorkshop() {
		a.screen = &workshopHub{}
		return nil
	}
	return a.goHome()
}
