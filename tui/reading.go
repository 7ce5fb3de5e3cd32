package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// readingPage is something to read, such as the help, what has become of
// something, or the script of a workshop. It lies over the page, and what does
// not fit into the window is scrolled.
type readingPage struct {
	lines func(a *App, width int) []string
	top   int
}

// readingWidth is as wide as running text gets.
const readingWidth = 84

func (a *App) openReading(lines func(a *App, width int) []string) {
	a.overlay = &readingPage{lines: lines}
}

func (p *readingPage) bindings(a *App) []key.Binding {
	if l := newLayout(a.window.width, a.window.height); len(p.all(a, l)) <= l.body {
		return []key.Binding{a.keys.Close}
	}
	return []key.Binding{a.keys.result.Scroll, a.keys.Close}
}

func (p *readingPage) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	l := newLayout(a.window.width, a.window.height)
	count := len(p.all(a, l))
	switch {
	case key.Matches(k, a.keys.Close):
		a.overlay = nil
	case k.Code == tea.KeyUp:
		p.top--
	case k.Code == tea.KeyDown:
		p.top++
	default:
		p.top = turned(k, p.top, count, l.body)
	}
	p.top = within(p.top, count, l.body)
	return nil
}

func (p *readingPage) all(a *App, l layout) []string {
	return p.lines(a, min(readingWidth, l.width-2*l.margin()))
}

func (p *readingPage) view(a *App, l layout) []string {
	lines := p.all(a, l)
	width := max(readingWidth, widthOf(lines...)) + 2 // arrows stand beside the text
	return indent(a.excerpt(lines, p.top, l.body, min(width, l.width-l.margin())), l.margin())
}
