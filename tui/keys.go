package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

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
		Yes:       bind(w.Common.Yes[:1], w.Common.Yes, "j", "y", "J", "Y"),
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

// keypad has the key that means the same elsewhere for keys of the number
// block that some terminals tell apart.
var keypad = map[rune]rune{
	tea.KeyKpEnter: tea.KeyEnter, tea.KeyKpDelete: tea.KeyDelete,
	tea.KeyKpUp: tea.KeyUp, tea.KeyKpDown: tea.KeyDown, tea.KeyKpLeft: tea.KeyLeft, tea.KeyKpRight: tea.KeyRight,
	tea.KeyKpPgUp: tea.KeyPgUp, tea.KeyKpPgDown: tea.KeyPgDown, tea.KeyKpHome: tea.KeyHome, tea.KeyKpEnd: tea.KeyEnd,
	tea.KeyKp0: '0', tea.KeyKp1: '1', tea.KeyKp2: '2', tea.KeyKp3: '3', tea.KeyKp4: '4',
	tea.KeyKp5: '5', tea.KeyKp6: '6', tea.KeyKp7: '7', tea.KeyKp8: '8', tea.KeyKp9: '9',
}

// offKeypad makes a key of the number block the one that every page knows.
func offKeypad(k tea.KeyPressMsg) tea.KeyPressMsg {
	if code, ok := keypad[k.Code]; ok {
		k.Code = code
	}
	return k
}
