package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// moneyView reckons with the owner's own figures (Geld).
type moneyView struct{ r *result }

func (v *moneyView) bindings(*App) []key.Binding { return nil }

func (v *moneyView) grabs(*App, tea.KeyPressMsg) bool { return false }

func (v *moneyView) handle(*App, tea.KeyPressMsg) tea.Cmd { return nil }

func (v *moneyView) passage(*App, layout) passage { return passage{} }
