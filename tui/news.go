package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// news tells what has become of something, until a key closes it. What does
// not fit into the window is scrolled.
type news struct {
	text func(a *App, width int) []string
	top  int
}

func (n *news) bindings(a *App) []key.Binding {
	if n.hidden(a) > 0 {
		return []key.Binding{a.keys.Close, a.keys.Move}
	}
	return []key.Binding{a.keys.Close}
}

func (n *news) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, a.keys.Close):
		a.overlay = nil
	case !key.Matches(k, a.keys.Move):
	case k.Code == tea.KeyUp || k.Mod.Contains(tea.ModShift):
		n.top = max(0, n.top-1)
	default:
		n.top = min(n.top+1, n.hidden(a))
	}
	return nil
}

// hidden returns how many lines do not fit into the window.
func (n *news) hidden(a *App) int {
	l := newLayout(a.window.width, a.window.height)
	return max(0, len(n.lines(a, l))-l.body)
}

func (n *news) view(a *App, l layout) []string {
	lines := n.lines(a, l)
	top := min(n.top, max(0, len(lines)-l.body))
	return indent(fill(lines[top:], l.body), l.margin())
}

func (n *news) lines(a *App, l layout) []string { return n.text(a, l.width-2*l.margin()) }
