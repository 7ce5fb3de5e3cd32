package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// home is the first page: what the program does, how to start, and the
// assessments there are.
type home struct{}

func newHome(*App) *home { return &home{} }

func (h *home) bindings(a *App) []key.Binding { return []key.Binding{a.keys.Commit} }

func (h *home) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	if key.Matches(k, a.keys.Commit) {
		a.begin(model.Quick)
	}
	return nil
}

func (h *home) view(a *App, l layout) []string { return fill([]string{"home"}, l.body) }
