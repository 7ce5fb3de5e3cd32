package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// historyView compares the assessments of a company (Verlauf).
type historyView struct{ r *result }

func (v *historyView) bindings(*App) []key.Binding { return nil }

func (v *historyView) grabs(*App, tea.KeyPressMsg) bool { return false }

func (v *historyView) handle(*App, tea.KeyPressMsg) tea.Cmd { return nil }

func (v *historyView) passage(*App, layout) passage { return passage{} }
