package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// overview lists every question with its answer (Übersicht).
type overview struct{}

func newOverview(*App) *overview { return &overview{} }

// newOverviewAt opens the overview with the cursor on an item.
func newOverviewAt(a *App, _ model.Item) *overview { return newOverview(a) }

func (o *overview) bindings(a *App) []key.Binding { return []key.Binding{a.keys.Commit} }

func (o *overview) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	if key.Matches(k, a.keys.Commit) {
		a.screen = newResult(a)
		return a.finish()
	}
	return nil
}

func (o *overview) view(a *App, l layout) []string { return fill([]string{"overview"}, l.body) }

// newOverviewAtContext opens the overview with the cursor on a row of the
// context.
func newOverviewAtContext(a *App, _ int) *overview { return newOverview(a) }

// newOverviewAtClosing opens the overview with the cursor on a part of the
// closing page.
func newOverviewAtClosing(a *App, _ closingKind) *overview { return newOverview(a) }
