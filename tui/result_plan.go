package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// planView is the plan: what was decided, who does it, and until when.
type planView struct{ r *result }

func (v *planView) bindings(*App) []key.Binding { return nil }

func (v *planView) grabs(*App, tea.KeyPressMsg) bool { return false }

func (v *planView) handle(*App, tea.KeyPressMsg) tea.Cmd { return nil }

func (v *planView) passage(*App, layout) passage { return passage{} }
