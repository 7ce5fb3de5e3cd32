package tui

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// closing asks aims, relevance and hours on one page (Abschluss).
type closing struct{ row int }

// closingKind is what a row of the page asks.
type closingKind uint8

const (
	aimRow closingKind = iota
	relevanceRow
	hoursRow
	onwardRow
)

// aims are the bond types that can be a goal, a row for each.
var aims = [...]model.Bond{model.Economic, model.Habitual, model.Value, model.Affective}

// The rows of the page: the aims, the factors in the order in which they were
// asked, the hours, the way on.
const (
	firstFactorRow = len(aims)
	hoursAt        = firstFactorRow + model.FactorCount
	goOnAt         = hoursAt + 1
	closingRows    = goOnAt + 1
)

func newClosing(*App) *closing { return &closing{} }

// newClosingAt opens the page at the first row of a kind.
func newClosingAt(k closingKind) *closing {
	return &closing{row: [...]int{aimRow: 0, relevanceRow: firstFactorRow, hoursRow: hoursAt, onwardRow: goOnAt}[k]}
}

func closingKindOf(row int) closingKind {
	switch {
	case row < firstFactorRow:
		return aimRow
	case row < hoursAt:
		return relevanceRow
	case row < goOnAt:
		return hoursRow
	default:
		return onwardRow
	}
}

// factorsAsked lists the factors in the order in which they are asked.
func (a *App) factorsAsked() []model.Factor {
	var list []model.Factor
	for _, section := range a.cat.Sections(a.assessment().Mode) {
		if i := section.Items[0]; i.Block() == model.FactorBlock {
			list = append(list, i.Factor())
		}
	}
	return list
}

func (c *closing) bindings(a *App) []key.Binding {
	var list []key.Binding
	switch closingKindOf(c.row) {
	case aimRow:
		list = []key.Binding{a.keys.Tick, a.keys.Change}
	case relevanceRow:
		list = []key.Binding{a.keys.Change, a.keys.GoOn}
	case hoursRow:
		list = []key.Binding{a.keys.Change, a.keys.GoOn, a.keys.Unsay}
	case onwardRow:
		list = []key.Binding{a.keys.ToOverview}
	}
	if a.leadsToWorkshop() {
		return append(list, a.keys.Row, a.keys.workshop.Present, a.keys.workshop.Leave)
	}
	return append(list, a.keys.Row, a.keys.Onward, a.keys.BackToItems, a.keys.Pause)
}

func (c *closing) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, a.keys.Row):
		c.row = step(k, c.row, closingRows)
	case key.Matches(k, a.keys.Onward):
		a.screen = newOverview(a)
	case key.Matches(k, a.keys.GoOn):
		return c.enter(a, k)
	case key.Matches(k, a.keys.BackToItems):
		items := a.items()
		a.screen = newInterview(a, items[len(items)-1])
	case key.Matches(k, a.keys.Pause):
		return a.pause()
	default:
		return c.change(a, k)
	}
	return nil
}

// enter ticks an aim, goes on to the next row, and from the last one to the
// outcomes: nobody leaves the page without having seen its end.
func (c *closing) enter(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch {
	case k.IsRepeat:
	case closingKindOf(c.row) == aimRow:
		b := aims[c.row]
		return c.aim(a, b, !a.assessment().Aims[b])
	case c.row == goOnAt:
		if a.leadsToWorkshop() {
			return a.pause()
		}
		a.screen = newOutcomes(a)
	default:
		c.row++
	}
	return nil
}

// change gives the active row another value.
func (c *closing) change(a *App, k tea.KeyPressMsg) tea.Cmd {
	toggle := key.Matches(k, a.keys.Tick)
	if !toggle && !key.Matches(k, a.keys.Change) && !key.Matches(k, a.keys.Unsay) {
		return nil
	}
	switch closingKindOf(c.row) {
	case aimRow:
		b := aims[c.row]
		aimed := a.assessment().Aims[b]
		switch {
		case toggle:
			return c.aim(a, b, !aimed)
		case key.Matches(k, a.keys.Change):
			return c.aim(a, b, k.Code == tea.KeyRight)
		}
	case relevanceRow:
		return c.weigh(a, a.factorsAsked()[c.row-firstFactorRow], k)
	case hoursRow:
		return c.hours(a, k)
	case onwardRow:
	}
	return nil
}

// aim sets or takes back an aim; a third one is refused with what to do. Aims
// may change after the assessment is finished.
func (c *closing) aim(a *App, b model.Bond, on bool) tea.Cmd {
	x := a.assessment()
	switch {
	case x.Aims[b] == on:
		return nil
	case on && x.AimCount() >= model.MaxAims:
		var names []any
		for _, b := range aims {
			if x.Aims[b] {
				names = append(names, a.cat.Bond(b).Name)
			}
		}
		a.notice = fmt.Sprintf(a.words.Closing.TooMany, names...)
		return nil
	}
	a.session.edit(func(x *model.Assessment) { x.Aims[b] = on })
	return nil
}

// relevances are in the order of the page, from left to right.
var relevances = [model.RelevanceCount]model.Relevance{
	model.LowRelevance, model.NormalRelevance, model.HighRelevance,
}

// weigh moves a factor's relevance one step; a third decisive one is refused
// with what to do.
func (c *closing) weigh(a *App, f model.Factor, k tea.KeyPressMsg) tea.Cmd {
	x := a.assessment()
	at := 0
	for n, r := range relevances {
		if r == x.Relevance[f] {
			at = n
		}
	}
	to := min(at+1, len(relevances)-1)
	if k.Code == tea.KeyLeft {
		to = max(at-1, 0)
	}
	r := relevances[to]
	switch {
	case to == at || key.Matches(k, a.keys.Unsay) || key.Matches(k, a.keys.Tick):
		return nil
	case r == model.HighRelevance && x.HighCount() >= model.MaxHigh:
		a.notice = fmt.Sprintf(a.words.Closing.TooHigh, c.decisive(a)...)
		return nil
	}
	return a.thaw(func() tea.Cmd {
		a.session.edit(func(x *model.Assessment) { x.Relevance[f] = r })
		return nil
	})
}

// decisive names the decisive factors.
func (c *closing) decisive(a *App) (names []any) {
	for _, f := range a.factorsAsked() {
		if a.assessment().Relevance[f] == model.HighRelevance {
			names = append(names, a.cat.Factor(f))
		}
	}
	return names
}

// hours changes the time per week.
func (c *closing) hours(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, a.keys.Unsay):
		return a.say(model.Hours, model.Unsaid, nil)
	case key.Matches(k, a.keys.Change):
		now := a.assessment().Context.Get(model.Hours)
		return a.say(model.Hours, turn(k, now, len(model.Hours.Choices())), nil)
	}
	return nil
}
