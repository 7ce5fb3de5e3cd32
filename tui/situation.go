package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// situation asks the company's name and its context (Ausgangslage).
type situation struct{}

func newSituation(*App) *situation { return &situation{} }

func (s *situation) bindings(a *App) []key.Binding { return []key.Binding{a.keys.Commit} }

func (s *situation) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	if key.Matches(k, a.keys.Commit) {
		a.resume()
	}
	return nil
}

func (s *situation) view(a *App, l layout) []string { return fill([]string{"situation"}, l.body) }
