package tui

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// interview asks one item at a time.
type interview struct {
	item   model.Item
	cursor int    // the answer under the cursor, 0 to 6, or nowhere
	flash  *flash // what was just answered, still shown for a moment
	seq    int    // numbers the flashes
	all0   *all0  // how to take back "none of this exists"
}

// flash shows an answered item with its mark while the next one is already
// active: a digit answers the next one.
type flash struct {
	item model.Item
	seq  int
}

type flashMsg struct{ seq int }

// flashTime is long enough to see the mark and too short to wait for.
const flashTime = 160 * time.Millisecond

// all0 remembers the answers that "none of this exists" replaced.
type all0 struct {
	factor model.Factor
	before [model.ItemCount]model.Answer
	count  int
}

func newInterview(a *App, i model.Item) *interview {
	s := &interview{}
	s.goTo(a, i)
	return s
}

// nowhere is the cursor of an item that nobody has answered or moved on:
// Enter commits nothing that was not looked at.
const nowhere = -1

// goTo makes an item active; the cursor stands on its answer, if it has one.
func (s *interview) goTo(a *App, i model.Item) {
	s.item, s.cursor = i, nowhere
	if answer := a.assessment().Answers[i]; answer != model.Open {
		s.cursor = int(answer) - 1
	}
	if s.all0 != nil && (i.Block() != model.FactorBlock || i.Factor() != s.all0.factor) {
		s.all0 = nil
	}
}

func (s *interview) bindings(a *App) []key.Binding {
	chart := a.keys.Chart
	if a.chartOff {
		chart.SetHelp(chart.Help().Key, a.words.Keys.ChartOn)
	}
	list := []key.Binding{a.keys.Answer, a.keys.Move, a.keys.Commit, a.keys.Back, a.keys.Next, a.keys.Clear}
	switch {
	case s.all0 != nil:
		undo := a.keys.All0
		undo.SetHelp(undo.Help().Key, a.words.Keys.Undo)
		list = append(list, undo)
	case s.offersAll0(a):
		list = append(list, a.keys.All0)
	}
	return append(list, a.keys.Note, chart, a.keys.Overview, a.keys.Pause)
}

// named is the key that the offer above the question names.
func (s *interview) named(a *App) []key.Binding { return []key.Binding{a.keys.All0} }

func (s *interview) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, a.keys.Answer):
		if k.IsRepeat {
			return nil // a held key must not answer one question after the other
		}
		return a.thaw(func() tea.Cmd { return s.choose(a, model.Answer(k.Text[0]-'0')) })
	case key.Matches(k, a.keys.Commit):
		if k.IsRepeat {
			return nil
		}
		if s.cursor == nowhere {
			a.notice = a.words.Interview.ChooseFirst
			return nil
		}
		return a.thaw(func() tea.Cmd { return s.choose(a, model.Answer(s.cursor+1)) })
	case key.Matches(k, a.keys.Move):
		s.move(k)
	case key.Matches(k, a.keys.Back):
		s.back(a)
	case key.Matches(k, a.keys.Next):
		s.next(a)
	case key.Matches(k, a.keys.Clear):
		return a.thaw(func() tea.Cmd {
			a.session.answer(s.item, model.Open)
			s.cursor = nowhere
			a.notice = a.words.Interview.Opened
			return nil
		})
	default:
		return s.handleRare(a, k)
	}
	return nil
}

func (s *interview) handleRare(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, a.keys.All0):
		return a.thaw(func() tea.Cmd { return s.toggleAll0(a) })
	case key.Matches(k, a.keys.Note):
		return a.thaw(func() tea.Cmd { return s.editNote(a) })
	case key.Matches(k, a.keys.Chart):
		a.chartOff = !a.chartOff
	case key.Matches(k, a.keys.Overview):
		a.screen = newOverviewAt(a, s.item)
	case key.Matches(k, a.keys.Pause):
		return a.goHome()
	}
	return nil
}

func (s *interview) move(k tea.KeyPressMsg) {
	s.flash = nil
	step := 1
	if k.Code == tea.KeyUp || k.Mod.Contains(tea.ModShift) {
		step = model.AnswerCount - 1
		if s.cursor == nowhere {
			s.cursor = 0
		}
	}
	s.cursor = (s.cursor + step) % model.AnswerCount
}

// choose answers the active item and makes the next one active at once.
func (s *interview) choose(a *App, answer model.Answer) tea.Cmd {
	answered := s.item
	a.session.answer(answered, answer)
	s.next(a)
	if !a.motion || a.screen != screen(s) {
		return nil
	}
	s.seq++
	s.flash = &flash{item: answered, seq: s.seq}
	seq := s.seq
	return tea.Tick(flashTime, func(time.Time) tea.Msg { return flashMsg{seq} })
}

// unflash ends the moment in which the last answer is shown.
func (s *interview) unflash(msg flashMsg) {
	if s.flash != nil && s.flash.seq == msg.seq {
		s.flash = nil
	}
}

// shown returns the item on the screen: for a moment the one just answered.
func (s *interview) shown() model.Item {
	if s.flash != nil {
		return s.flash.item
	}
	return s.item
}

func (s *interview) back(a *App) {
	s.flash = nil
	items := a.route(s.item)
	if at := position(items, s.item); at > 0 {
		s.goTo(a, items[at-1])
		return
	}
	a.screen = newSituation(a)
}

func (s *interview) next(a *App) {
	s.flash = nil
	items := a.route(s.item)
	if at := position(items, s.item); at+1 < len(items) {
		s.goTo(a, items[at+1])
		return
	}
	a.screen = a.behindItems()
}

// position returns where an item stands in a list, or 0.
func position(items []model.Item, i model.Item) int {
	for at, item := range items {
		if item == i {
			return at
		}
	}
	return 0
}

// offersAll0 reports whether every build item of the factor is answered with
// state 0 and more than one question of it is still open: for a single one the
// key would do no more than 1 does.
func (s *interview) offersAll0(a *App) bool {
	if s.item.Block() != model.FactorBlock || s.item.Stage() == model.Build {
		return false
	}
	asked := 0
	for _, i := range s.siblings(a) {
		if i.Stage() != model.Build {
			continue
		}
		asked++
		if a.assessment().Answers[i] != model.State0 {
			return false
		}
	}
	return asked > 0 && len(s.open(a)) > 1
}

// siblings returns the items of the active item's factor that are asked.
func (s *interview) siblings(a *App) []model.Item {
	var list []model.Item
	for _, i := range a.items() {
		if i.Block() == model.FactorBlock && i.Factor() == s.item.Factor() {
			list = append(list, i)
		}
	}
	return list
}

// open returns the factor's items that are still open.
func (s *interview) open(a *App) []model.Item {
	var list []model.Item
	for _, i := range s.siblings(a) {
		if a.assessment().Answers[i] == model.Open {
			list = append(list, i)
		}
	}
	return list
}

// toggleAll0 sets what is open in the factor to "nothing", or takes that
// back. The page stays: the owner sees what happened.
func (s *interview) toggleAll0(a *App) tea.Cmd {
	s.flash = nil
	if s.all0 != nil {
		for _, i := range s.siblings(a) { // but for what was answered since
			if s.all0.before[i] == model.Open && a.assessment().Answers[i] == model.State0 {
				a.session.answer(i, model.Open)
			}
		}
		s.all0 = nil
		s.goTo(a, s.item)
		return nil
	}
	if !s.offersAll0(a) {
		return nil
	}
	open := s.open(a)
	s.all0 = &all0{factor: s.item.Factor(), before: a.assessment().Answers, count: len(open)}
	for _, i := range open {
		a.session.answer(i, model.State0)
	}
	s.goTo(a, s.item)
	return nil
}

func (s *interview) editNote(a *App) tea.Cmd {
	i := s.item
	old := a.assessment().Notes[i]
	p := newPrompt(a.cat.Item(i).Text, a.words.Interview.NoteHint, old)
	shown := p.input.Value() // one line: what was imported may have more
	p.keeps(func(text string) {
		if text != shown {
			a.session.note(i, text)
		}
	})
	a.overlay = p
	return nil
}
