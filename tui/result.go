package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// result shows what follows from the answers (Ergebnis), in tabs.
type result struct{}

func newResult(*App) *result { return &result{} }

func (r *result) bindings(a *App) []key.Binding { return []key.Binding{a.keys.Pause} }

func (r *result) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	if key.Matches(k, a.keys.Pause) {
		return a.goHome()
	}
	return nil
}

func (r *result) view(a *App, l layout) []string { return fill([]string{"result"}, l.body) }
