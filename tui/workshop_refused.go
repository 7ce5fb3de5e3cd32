package tui

import (
	"errors"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// voteRefused stops the voting on this laptop: what was given last does not
// count, because another window has revealed or deleted the workshop.
type voteRefused struct{ err error }

func (s *voteRefused) bindings(a *App) []key.Binding {
	on := a.keys.workshop.Leave
	on.SetKeys("enter", "esc")
	on.SetHelp("Enter", on.Help().Desc)
	if errors.Is(s.err, model.ErrNotFound) {
		on.SetHelp("Enter", a.words.Workshop.Keys.ToList)
	}
	return []key.Binding{on}
}

// handle goes back to the workshop, or to the list where it is gone.
func (s *voteRefused) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch {
	case k.IsRepeat || !key.Matches(k, s.bindings(a)...): // a held digit reads nothing
	case errors.Is(s.err, model.ErrNotFound):
		a.session, a.room = nil, nil
		return a.showWorkshops()
	default:
		a.screen = &workshopHub{}
	}
	return nil
}

func (s *voteRefused) view(a *App, l layout) []string {
	w := &a.words.Workshop.Hand
	width := min(60, l.width-2*l.margin())
	lines := append(paragraph(w.Refused, width, a.theme.Question), "")
	lines = append(lines, paragraph(a.refusalText(s.err), width, a.theme.Text)...)
	kept := append([]string{""}, paragraph(w.RefusedKept, width, a.theme.Muted)...)
	if len(lines)+len(kept) <= l.body {
		lines = append(lines, kept...)
	}
	return a.centred(lines, l, width)
}

// refuses reports whether the page says that votes were refused.
func (a *App) refuses() bool {
	_, here := a.screen.(*voteRefused)
	return here
}

// refusalText says why a vote does not count.
func (a *App) refusalText(err error) string {
	w := &a.words.Workshop.Hand
	switch {
	case errors.Is(err, model.ErrNotFound):
		return w.RefusedGone
	case errors.Is(err, model.ErrVoting):
		return w.RefusedRevealed
	}
	return a.workshopError(err)
}
