package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// beamerOff is the calm page before the first vote that only one person may
// see: it asks to blank the beamer.
type beamerOff struct {
	quiet
	way model.VoteWay
}

// darken goes to a way of voting that nobody may watch. Until the room watches
// again, it asks for the beamer once.
func (a *App) darken(way model.VoteWay) {
	if a.room.dark[way] {
		a.voteInTheDark(way)
		return
	}
	a.screen = &beamerOff{way: way}
}

func (a *App) voteInTheDark(way model.VoteWay) {
	if way == model.ByLaptop {
		a.screen = &handOver{}
		return
	}
	s := newVoteSheets(a)
	a.screen = s
	s.begin(a)
}

func (s *beamerOff) bindings(a *App) []key.Binding {
	k := &a.keys.workshop
	return []key.Binding{k.Dark, k.Leave}
}

func (s *beamerOff) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys, r := &a.keys.workshop, a.room
	switch {
	case key.Matches(k, keys.Dark) && !k.IsRepeat:
		if r.dark == nil {
			r.dark = map[model.VoteWay]bool{}
		}
		r.dark[s.way] = true
		a.voteInTheDark(s.way)
	case key.Matches(k, keys.Leave):
		a.screen = &workshopHub{}
	}
	return nil
}

func (s *beamerOff) view(a *App, l layout) []string {
	w := &a.words.Workshop.Beamer
	width := min(60, l.width-2*l.margin())
	why := w.Sheets
	if s.way == model.ByLaptop {
		why = w.Laptop
	}
	lines := append(paragraph(w.Off, width, a.theme.Question), "")
	lines = append(append(lines, paragraph(why, width, a.theme.Text)...), "")
	return a.centred(append(lines, paragraph(w.How, width, a.theme.Muted)...), l, width)
}
