package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions"
)

// workshopReveal shows what was voted (Auflösen), section by section: nothing
// before somebody has asked for it. Behind the sections stands the group's
// spectrum.
type workshopReveal struct {
	inRoom
	page int // a section, or the spectrum behind the last one
	at   int // the item under the cursor
}

func (s *workshopReveal) sections(a *App) []questions.Section {
	return a.cat.Sections(a.assessment().Mode)
}

// section returns the section of the page, and false on the spectrum.
func (s *workshopReveal) section(a *App) (questions.Section, bool) {
	list := s.sections(a)
	if s.page >= len(list) {
		return questions.Section{}, false
	}
	return list[s.page], true
}

// openReveal goes to the first section that is covered, where anybody has
// voted.
func (a *App) openReveal() {
	r := a.room
	if r.w.State == model.WorkshopVoting && r.count.Handed == 0 && r.rowItems() == 0 || r.w.State == model.WorkshopPrepared {
		a.notice = a.words.Workshop.Reveal.NobodyVoted
		return
	}
	s := &workshopReveal{}
	for n, section := range s.sections(a) {
		if !r.covers(section.Items) {
			continue
		}
		s.page = n
		break
	}
	a.screen = s
}

// covers reports whether any of the items is still covered.
func (r *room) covers(items []model.Item) bool {
	return withItems(r.shown, items) != r.shown
}

func (s *workshopReveal) bindings(a *App) []key.Binding {
	k, r := &a.keys.workshop, a.room
	_, ok := s.section(a)
	var list []key.Binding
	if len(s.covered(a)) > 0 {
		list = append(list, k.Reveal)
	} else if ok {
		list = append(list, k.Discuss, a.keys.Move)
	}
	all := a.cat.Method.Items(a.assessment().Mode)
	if r.shown&all != all {
		list = append(list, k.RevealAll)
	}
	return append(list, k.Sections, k.Present, k.Leave)
}

func (s *workshopReveal) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.workshop
	section, onSection := s.section(a)
	covered := s.covered(a)
	switch {
	case key.Matches(k, keys.Sections):
		s.turn(a, k)
	case key.Matches(k, keys.Reveal) && len(covered) > 0:
		a.reveal(covered)
	case key.Matches(k, keys.RevealAll):
		a.reveal(a.items())
	case key.Matches(k, keys.Leave):
		a.screen = &workshopHub{}
	case !onSection || len(covered) > 0 || a.room.group == nil:
	case key.Matches(k, a.keys.Move):
		s.at = step(k, s.at, len(section.Items))
	case key.Matches(k, keys.Discuss):
		if !k.IsRepeat {
			a.screen = newTalkAt(a, section.Items[min(s.at, len(section.Items)-1)], s)
		}
	}
	return nil
}

// covered returns what has to be uncovered before the page shows anything: its
// section, or those that the group's spectrum is drawn from.
func (s *workshopReveal) covered(a *App) (items []model.Item) {
	for n, section := range s.sections(a) {
		drawn := s.page >= len(s.sections(a)) && section.Items[0].Block() == model.BondBlock
		if (drawn || n == s.page) && a.room.covers(section.Items) {
			items = append(items, section.Items...)
		}
	}
	return items
}

// turn goes to the section before or after.
func (s *workshopReveal) turn(a *App, k tea.KeyPressMsg) {
	last := len(s.sections(a))
	s.at = 0
	if k.Code == tea.KeyLeft {
		s.page = max(0, s.page-1)
		return
	}
	s.page = min(last, s.page+1)
}

// reveal uncovers items. The first time it asks: from then on nobody votes
// any more. It asks once more where too few ballots were handed in for anybody
// to hide among them.
func (a *App) reveal(items []model.Item) {
	w, r := &a.words.Workshop.Reveal, a.room
	if r.w.State >= model.WorkshopRevealed {
		r.shown = withItems(r.shown, items)
		a.answerForGroup()
		return
	}
	yes := func() tea.Cmd { return a.uncover(items) }
	ask := &confirm{question: w.Question, detail: a.revealDetail(), yes: yes}
	if few, least := r.nameless(), a.cat.Method.Agreement.SharedRole; few > 0 && few < least && !r.w.Named {
		ask.yes = func() tea.Cmd {
			a.overlay = &confirm{question: w.Few, detail: fmt.Sprintf(w.FewDetail, few, least), yes: yes}
			return nil
		}
	}
	a.overlay = ask
}

// uncover ends the voting and shows items.
func (a *App) uncover(items []model.Item) tea.Cmd {
	r := a.room
	a.keepRow()
	a.handInPlaces()
	r.w.State, r.behind = model.WorkshopRevealed, true
	r.saveSetup()
	r.shown = withItems(r.shown, items)
	return nil
}

// nameless counts the ballots without a name that the reveal would show.
func (r *room) nameless() int {
	n := r.count.Handed - r.count.Signed
	for i := range r.places {
		if b := &r.places[i]; !b.Done && !b.Blank() {
			n++
		}
	}
	return n
}

// revealDetail says who has voted and who has not: the last chance to wait.
func (a *App) revealDetail() string {
	w, r := &a.words.Workshop.Reveal, a.room
	parts := []string{a.turnout(r) + "."}
	if begun := r.begun(); begun > 0 {
		parts = append(parts, fmt.Sprintf(w.BegunLost, begun))
	}
	if twice := a.countedTwice(); twice != "" {
		parts = append(parts, twice)
	}
	if r.cards != nil && len(r.cards.typed) > 0 {
		parts = append(parts, a.words.Workshop.Cards.Waits)
	}
	return strings.Join(append(parts, w.Detail), " ")
}

// begun counts the ballots that somebody has begun, without those of places.
// The reveal deletes them.
func (r *room) begun() int {
	if r.w.State >= model.WorkshopRevealed {
		return 0
	}
	return max(0, r.count.Begun-r.openPlaces())
}

// countedTwice warns where there are more votes than people, else it is "".
func (a *App) countedTwice() string {
	r := a.room
	cards, people := r.raised(), len(r.w.Participants)
	if people == 0 || r.w.State != model.WorkshopVoting || r.count.Handed+cards <= people {
		return ""
	}
	return fmt.Sprintf(a.words.Workshop.Cards.Twice, r.count.Handed, cards, people)
}

// openPlaces counts the ballots of places: the reveal hands them in.
func (r *room) openPlaces() (n int) {
	for i := range r.places {
		if !r.places[i].Done {
			n++
		}
	}
	return n
}
