package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// trialView asks what would be if the work were stronger (Was wäre wenn).
type trialView struct{ r *result }

func (v *trialView) bindings(*App) []key.Binding { return nil }

func (v *trialView) grabs(*App, tea.KeyPressMsg) bool { return false }

func (v *trialView) handle(*App, tea.KeyPressMsg) tea.Cmd { return nil }

func (v *trialView) passage(*App, layout) passage { return passage{} }
