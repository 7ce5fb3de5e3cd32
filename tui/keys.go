package tui

import (
	"charm.land/bubbles/v2/key"

	"kundenbindung/questions/words"
)

// keyMap holds every key of the program. Screens list the ones that act on
// them in bindings; footer and help are drawn from that list and nothing else.
type keyMap struct {
	Answer, Move, Commit, Back, Next, Clear, Note, Chart, Overview, All0 key.Binding
	Language, Help, Pause, Quit                                          key.Binding
	Close, Cancel, Accept, Yes, No                                       key.Binding

	pageKeys
	result    resultKeys
	outcomes  outcomeKeys
	trial     trialKeys
	history   historyKeys
	plan      planKeys
	form      formKeys
	workshop  workshopKeys
	portfolio portfolioKeys
}

// bind makes a binding; help is drawn as "label what".
func bind(label, what string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(label, what))
}

func newKeyMap(w *words.Words) keyMap {
	k := &w.Keys
	return keyMap{
		Answer:    bind("1–7", k.Answer, "1", "2", "3", "4", "5", "6", "7"),
		Move:      bind("↑↓", k.Move, "up", "down", "tab", "shift+tab"),
		Commit:    bind(k.Enter, k.Commit, "enter"),
		Back:      bind("←", k.Back, "left", "backspace"),
		Next:      bind("→", k.Next, "right"),
		Clear:     bind(k.Delete, k.Clear, "delete"),
		Note:      bind("n", k.Note, "n"),
		Chart:     bind("c", k.ChartOff, "c"),
		Overview:  bind("u", k.Overview, "u"),
		All0:      bind("0", k.All0, "0"),
		Language:  bind("L", k.Language, "L"),
		Help:      bind("?", k.Help, "?", "f1"),
		Pause:     bind(k.Esc, k.Pause, "esc"),
		Quit:      bind(k.CtrlC, k.Quit, "ctrl+c"),
		Close:     bind(k.Esc, k.Close, "esc", "enter", "?", "f1"),
		Cancel:    bind(k.Esc, k.Cancel, "esc"),
		Accept:    bind(k.Enter, k.Accept, "enter"),
		Yes:       bind("j", w.Common.Yes, "j", "y", "J", "Y"),
		No:        bind("n", w.Common.No, "n", "N"),
		pageKeys:  newPageKeys(w),
		result:    newResultKeys(w),
		workshop:  newWorkshopKeys(w),
		outcomes:  newOutcomeKeys(w),
		trial:     newTrialKeys(w),
		history:   newHistoryKeys(w),
		plan:      newPlanKeys(w),
		form:      newFormKeys(w),
		portfolio: newPortfolioKeys(w),
	}
}
