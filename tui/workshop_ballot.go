package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// ballot is a ballot in somebody's hand. Who they are is known only until they
// hand it in, to tick them off; it is stored nowhere.
type ballot struct {
	model.WorkshopBallot
	who   string
	asked bool   // who they are, whatever they said
	saved bool   // it was sent to the disk before
	coded string // the code of its sheet, as it was typed
}

// codeLength is how much of its random ID finds an interrupted ballot again.
const codeLength = 6

// code is what the person notes to go on later.
func (b *ballot) code() string {
	return strings.ToUpper(strings.ReplaceAll(b.ID, "-", "")[:codeLength])
}

// answered counts what was answered among items.
func (b *ballot) answered(items []model.Item) (n int) {
	for _, i := range items {
		if b.Answers[i] != model.Open {
			n++
		}
	}
	return n
}

// firstOpen returns the place of the first open item, or -1.
func (b *ballot) firstOpen(items []model.Item) int {
	return slices.IndexFunc(items, func(i model.Item) bool { return b.Answers[i] == model.Open })
}

// readCode reads a code as people type it.
func readCode(text string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' || r == '.' {
			return -1
		}
		return r
	}, text))
}

// answerBallot answers an item of a ballot and saves it at once.
func (a *App) answerBallot(b *ballot, i model.Item, answer model.Answer) {
	if b.Answers[i] == answer {
		return
	}
	b.Answers[i] = answer
	if !b.saved {
		b.saved = true
		a.room.count.Begun++
	}
	a.room.saveBallot(b.WorkshopBallot)
}

// handIn closes a ballot for good and ticks its person off. Where people are
// numbers, it is the first one who has not voted by then.
func (a *App) handIn(b *ballot) {
	r, who := a.room, b.who
	r.handIn(b.WorkshopBallot, a.newID(), func(r *room) string {
		if who == "" && anonymousPeople(r.w.Participants) {
			return r.nextPerson()
		}
		return who
	})
	if b.saved {
		r.count.Begun--
	}
	r.count.Handed++
	if b.Name != "" {
		r.count.Signed++
	}
}

// nextPerson is the first one who has not voted, or "".
func (r *room) nextPerson() string {
	for _, p := range r.w.Participants {
		if !p.Voted {
			return p.Name
		}
	}
	return ""
}

// ballotMsg brings an interrupted ballot.
type ballotMsg struct {
	code   string
	ballot model.WorkshopBallot
	err    error
}

// askCode asks for the code of an interrupted ballot. What was typed stays
// until it opens one.
func (a *App) askCode() {
	w := &a.words.Workshop.Ballot
	p := newPrompt(w.Code, w.CodeDetail, "")
	p.input.CharLimit, p.stays = codeLimit, true
	p.done = func(text string) tea.Cmd {
		code := readCode(text)
		if len(code) < codeLength {
			a.notice = fmt.Sprintf(w.CodeShort, codeLength)
			return nil
		}
		return a.findBallot(code)
	}
	a.overlay = p
}

// codeLimit is how much can be typed as a code.
const codeLimit = 40

// findBallot reads the ballot whose ID begins with a code.
func (a *App) findBallot(code string) tea.Cmd {
	st, id := a.store, a.room.w.ID
	return func() tea.Msg {
		b, err := st.OpenBallot(id, code)
		return ballotMsg{code, b, err}
	}
}

// handleBallot goes on with an interrupted ballot, if its page still waits
// for it.
func (a *App) handleBallot(msg ballotMsg) {
	if page, ok := a.screen.(*voteSheets); ok {
		page.found(a, msg)
		return
	}
	if p, ok := a.overlay.(*prompt); !ok || !p.stays {
		return // nobody waits for it any more
	}
	w := &a.words.Workshop.Ballot
	switch {
	case errors.Is(msg.err, model.ErrNotFound):
		a.notice = w.CodeUnknown
	case errors.Is(msg.err, model.ErrHanded):
		a.notice = w.CodeHanded
	case msg.err != nil:
		a.notice = a.workshopError(msg.err)
	default:
		a.overlay = nil
		a.resumeBallot(&ballot{WorkshopBallot: msg.ballot, saved: true})
	}
}

// resumeBallot goes on right where a ballot was interrupted. Who its person is
// nobody knows any more: it is asked at the end.
func (a *App) resumeBallot(b *ballot) {
	a.room.hand = b
	a.screen = newBallotPage(a)
}

// newBallot makes an empty ballot with a random ID. It is stored with its
// first answer.
func (a *App) newBallot() *ballot {
	return &ballot{WorkshopBallot: model.WorkshopBallot{ID: a.newID()}}
}

// startBallot asks for what it needs to know of the person, and goes to the
// items.
func (a *App) startBallot(b *ballot) {
	r := a.room
	r.hand = b
	switch {
	case a.asksWho():
		a.screen = &ballotStart{ask: askWho}
	case len(r.w.Roles) > 0:
		a.screen = &ballotStart{ask: askRole}
	default:
		a.screen = newBallotPage(a)
	}
}

// asksWho reports whether people say who they are: where they have names,
// and where ballots carry them.
func (a *App) asksWho() bool {
	people := a.room.w.Participants
	return len(people) > 0 && (a.room.w.Named || !anonymousPeople(people))
}

// readPlaces reads the ballots of the places that were begun: a power cut parts
// none from its place.
func readPlaces(st Store, w *model.Workshop) (places []model.WorkshopBallot, err error) {
	for n := range model.MaxPeople {
		b, err := st.OpenBallot(w.ID, model.PlaceCode(n))
		switch {
		case err == nil:
			places = append(places, b)
		case errors.Is(err, model.ErrHanded):
			places = append(places, model.WorkshopBallot{Done: true})
		case errors.Is(err, model.ErrNotFound):
			return places, nil
		default:
			return places, err
		}
	}
	return places, nil
}

// ballotPage asks one item at a time on the laptop that goes round. It shows
// no chart, no figure and nobody else's answers.
type ballotPage struct {
	quiet
	item   model.Item
	cursor int
	flash  *flash
	seq    int
}

func newBallotPage(a *App) *ballotPage {
	s := &ballotPage{}
	items := a.items()
	s.goTo(a, items[max(0, a.room.hand.firstOpen(items))])
	return s
}

func (s *ballotPage) goTo(a *App, i model.Item) {
	s.item, s.cursor, s.flash = i, nowhere, nil
	if answer := a.room.hand.Answers[i]; answer != model.Open {
		s.cursor = int(answer) - 1
	}
}

func (s *ballotPage) bindings(a *App) []key.Binding {
	return []key.Binding{
		a.keys.Answer, a.keys.Move, a.keys.Commit, a.keys.Back, a.keys.Next, a.keys.Clear, a.keys.workshop.Pause,
	}
}

func (s *ballotPage) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, a.keys.Answer, a.keys.Commit) && k.IsRepeat: // a held key answers once
	case key.Matches(k, a.keys.Answer):
		return s.choose(a, model.Answer(k.Text[0]-'0'))
	case key.Matches(k, a.keys.Commit):
		if s.cursor == nowhere {
			a.notice = a.words.Interview.ChooseFirst
			return nil
		}
		return s.choose(a, model.Answer(s.cursor+1))
	case key.Matches(k, a.keys.Move):
		s.move(k)
	case key.Matches(k, a.keys.Back):
		s.turn(a, -1)
	case key.Matches(k, a.keys.Next):
		s.turn(a, 1)
	case key.Matches(k, a.keys.Clear):
		a.answerBallot(a.room.hand, s.item, model.Open)
		s.goTo(a, s.item)
		a.notice = a.words.Interview.Opened
	case key.Matches(k, a.keys.workshop.Pause):
		a.confirmPause()
	}
	return nil
}

func (s *ballotPage) move(k tea.KeyPressMsg) {
	s.flash = nil
	switch {
	case s.cursor == nowhere && (k.Code == tea.KeyUp || k.Mod.Contains(tea.ModShift)):
		s.cursor = model.AnswerCount - 1
	case s.cursor == nowhere:
		s.cursor = 0
	default:
		s.cursor = step(k, s.cursor, model.AnswerCount)
	}
}

// choose answers the item and goes to the next one; the answer stays in sight
// for a moment.
func (s *ballotPage) choose(a *App, answer model.Answer) tea.Cmd {
	answered := s.item
	a.answerBallot(a.room.hand, answered, answer)
	s.turn(a, 1)
	if !a.motion || a.screen != screen(s) {
		return nil
	}
	s.seq++
	s.flash = &flash{item: answered, seq: s.seq}
	seq := s.seq
	return tea.Tick(flashTime, func(time.Time) tea.Msg { return flashMsg{seq} })
}

func (s *ballotPage) unflash(msg flashMsg) {
	if s.flash != nil && s.flash.seq == msg.seq {
		s.flash = nil
	}
}

// turn goes to the item before or after; behind the last one the ballot is
// handed in.
func (s *ballotPage) turn(a *App, by int) {
	items := a.items()
	switch at := position(items, s.item) + by; {
	case at < 0:
		a.notice = a.words.Workshop.Ballot.First
	case at < len(items):
		s.goTo(a, items[at])
	default:
		a.screen = &ballotEnd{}
	}
}

// asksToLeave shows the code before somebody leaves the program with a ballot
// in hand: once the page is gone, nothing may name it any more.
func (a *App) asksToLeave() bool {
	w := &a.words.Workshop.Ballot
	open, asked := a.overlay.(*confirm)
	switch {
	case a.room == nil || a.room.hand == nil || !a.room.hand.saved || a.quitting, asked && open.leaving:
		return false
	case newLayout(a.window.width, a.window.height).kind == tooSmall:
		return false // nobody would see it
	}
	detail := fmt.Sprintf(w.PauseDetail, a.room.hand.code())
	yes := func() tea.Cmd {
		a.leave()
		return nil
	}
	a.overlay = &confirm{question: w.Quit, detail: detail, yes: yes, back: a.overlay, leaving: true}
	return true
}

// confirmPause interrupts the ballot and shows its code once more.
func (a *App) confirmPause() {
	w, b := &a.words.Workshop.Ballot, a.room.hand
	detail := fmt.Sprintf(w.PauseDetail, b.code())
	if !b.saved {
		detail = w.PauseEmpty
	}
	a.overlay = &confirm{question: w.Pause, detail: detail, yes: func() tea.Cmd {
		a.room.hand = nil
		a.screen = &handOver{}
		return nil
	}}
}
