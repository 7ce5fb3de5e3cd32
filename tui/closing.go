package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// closing asks aims, relevance and hours on one page (Abschluss).
type closing struct{}

func newClosing(*App) *closing { return &closing{} }

func (c *closing) bindings(a *App) []key.Binding { return []key.Binding{a.keys.Commit} }

func (c *closing) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	if key.Matches(k, a.keys.Commit) {
		a.screen = newOverview(a)
	}
	return nil
}

func (c *closing) view(a *App, l layout) []string { return fill([]string{"closing"}, l.body) }
