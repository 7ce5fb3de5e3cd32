package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// screen is one page of the program.
type screen interface {
	// bindings lists the keys that act on the page now, most important first.
	bindings(a *App) []key.Binding
	// handle reacts to a key that no overlay and no global key took.
	handle(a *App, k tea.KeyPressMsg) tea.Cmd
	// view draws the body: exactly l.body lines of at most l.width cells.
	view(a *App, l layout) []string
}

// typist is a page or overlay that takes text: while it does, letters are
// text and not keys of the program.
type typist interface {
	typing() bool
	paste(a *App, text string) tea.Cmd
	cursor(a *App, l layout) *tea.Cursor
}

// extraHelp is a page that has more to say in the help than its keys.
type extraHelp interface {
	help(a *App) []string
}

// keyNamer is a page that names some of its keys itself, where they act; the
// footer leaves those out.
type keyNamer interface {
	named(a *App) []key.Binding
}
