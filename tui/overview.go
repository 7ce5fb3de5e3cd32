package tui

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// overview lists every question with its answer (Übersicht). On top stands
// what leads to the result.
type overview struct {
	at entry // under the cursor; the zero value is the first one
}

// entry is a row of the overview: what it opens.
type entry struct {
	kind entryKind
	item model.Item
	row  int // of the situation; the closingKind of the closing page
}

type entryKind uint8

const (
	finishEntry entryKind = iota
	situationEntry
	itemEntry
	closingEntry
	outcomesEntry
)

// group is a run of entries under one heading.
type group struct {
	heading string
	entries []entry
}

func newOverview(*App) *overview { return &overview{} }

// newOverviewAt opens the overview with the cursor on an item.
func newOverviewAt(_ *App, i model.Item) *overview {
	return &overview{at: entry{kind: itemEntry, item: i}}
}

// newOverviewAtSituation opens the overview with the cursor on a row of the
// situation.
func newOverviewAtSituation(row int) *overview {
	return &overview{at: entry{kind: situationEntry, row: min(row, goOnRow-1)}}
}

// groups lists everything that is asked, in the order in which it is asked.
func (o *overview) groups(a *App) []group {
	list := []group{{entries: []entry{{kind: finishEntry}}}, {heading: a.words.Situation.Title}}
	for row := range goOnRow {
		list[1].entries = append(list[1].entries, entry{kind: situationEntry, row: row})
	}
	for _, section := range a.cat.Sections(a.assessment().Mode) {
		g := group{heading: a.cat.Section(section.ID).Name}
		for _, i := range section.Items {
			g.entries = append(g.entries, entry{kind: itemEntry, item: i})
		}
		list = append(list, g)
	}
	last := group{heading: a.words.Closing.Title}
	for k := aimRow; k <= hoursRow; k++ {
		last.entries = append(last.entries, entry{kind: closingEntry, row: int(k)})
	}
	last.entries = append(last.entries, entry{kind: outcomesEntry})
	return append(list, last)
}

// cursor returns the entries and the place of the one under the cursor.
func (o *overview) cursor(a *App) (entries []entry, at int) {
	for _, g := range o.groups(a) {
		entries = append(entries, g.entries...)
	}
	for i, e := range entries {
		if e == o.at {
			return entries, i
		}
	}
	return entries, 0
}

// openItems lists the items of the mode that are open.
func (a *App) openItems() []model.Item {
	var open []model.Item
	for _, i := range a.items() {
		if a.assessment().Answers[i] == model.Open {
			open = append(open, i)
		}
	}
	return open
}

// settled reports whether answers can no longer be changed here.
func (a *App) settled() bool { return a.session.example || a.assessment().Done() }

func (o *overview) bindings(a *App) []key.Binding {
	enter := a.keys.Enter
	entries, at := o.cursor(a)
	if entries[at].kind == finishEntry {
		what := a.keys.Finish.Help().Desc
		if a.settled() {
			what = a.words.Home.KeyOpen[finishedRow-1]
		}
		enter.SetHelp(enter.Help().Key, what)
	}
	list := []key.Binding{enter}
	if a.settled() {
		return append(list, a.keys.Result, a.keys.Scroll, a.keys.Pause)
	}
	if len(a.openItems()) > 0 {
		list = append(list, a.keys.NextOpen)
	}
	mode := a.keys.Mode
	mode.SetHelp(mode.Help().Key, fmt.Sprintf(a.words.Overview.KeyMode, a.cat.Method.Items(a.otherMode()).Len()))
	return append(list, a.keys.Finish, a.keys.Result, mode, a.keys.Scroll, a.keys.Pause)
}

func (o *overview) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	entries, at := o.cursor(a)
	switch {
	case key.Matches(k, a.keys.Scroll):
		o.at = entries[o.move(a, k, at, len(entries))]
	case key.Matches(k, a.keys.Enter):
		if !k.IsRepeat {
			return o.open(a, entries[at])
		}
	case key.Matches(k, a.keys.Result):
		a.screen = newResult(a)
	case key.Matches(k, a.keys.Pause):
		return a.goHome()
	case a.settled():
	case key.Matches(k, a.keys.NextOpen):
		o.nextOpen(a, entries, at)
	case key.Matches(k, a.keys.Finish):
		return o.finish(a)
	case key.Matches(k, a.keys.Mode):
		return o.switchMode(a)
	}
	return nil
}

// move returns where a key takes the cursor.
func (o *overview) move(a *App, k tea.KeyPressMsg, at, count int) int {
	page := max(3, newLayout(a.window.width, a.window.height).body/2)
	switch k.Code {
	case tea.KeyHome:
		return 0
	case tea.KeyEnd:
		return count - 1
	case tea.KeyPgUp:
		return max(0, at-page)
	case tea.KeyPgDown:
		return min(count-1, at+page)
	}
	return step(k, at, count)
}

// open goes to the page of an entry.
func (o *overview) open(a *App, e entry) tea.Cmd {
	o.at = e
	switch e.kind {
	case situationEntry:
		s := newSituationAt(a, e.row)
		s.back = true
		a.screen = s
	case closingEntry:
		a.screen = newClosingAt(closingKind(e.row))
	case outcomesEntry:
		a.screen = newOutcomes(a)
	case itemEntry:
		return a.thaw(func() tea.Cmd {
			a.screen = newInterview(a, e.item)
			return nil
		})
	default:
		if !a.settled() {
			return o.finish(a)
		}
		a.screen = newResult(a)
	}
	return nil
}

// nextOpen goes to the first open item behind the cursor, and from the end to
// the first of all.
func (o *overview) nextOpen(a *App, entries []entry, at int) {
	for n := range entries {
		e := entries[(at+1+n)%len(entries)]
		if e.kind == itemEntry && a.assessment().Answers[e.item] == model.Open {
			a.screen = newInterview(a, e.item)
			return
		}
	}
	a.notice = a.words.Overview.NothingOpen
}

// finish freezes the assessment and shows the result. Open items are allowed;
// it asks first where they are more than a third.
func (o *overview) finish(a *App) tea.Cmd {
	complete := func() tea.Cmd {
		r := newResult(a)
		if a.assessment().Carried != 0 {
			r.tab = historyTab // what moved is why it was done
		}
		a.screen = r
		a.finish()
		return nil
	}
	open, total := len(a.openItems()), len(a.items())
	if 3*open <= total {
		return complete()
	}
	w := &a.words.Overview
	a.overlay = &confirm{question: w.ConfirmFinish, detail: w.ConfirmDetail.And(open, total), yes: complete}
	return nil
}

func (a *App) otherMode() model.Mode {
	if a.assessment().Mode == model.Quick {
		return model.Full
	}
	return model.Quick
}

// switchMode asks more or fewer items. Answers stay in either case.
func (o *overview) switchMode(a *App) tea.Cmd {
	to, text := a.otherMode(), a.words.Overview.NowQuick
	if to == model.Full {
		text = a.words.Overview.NowFull
	}
	a.session.edit(func(x *model.Assessment) { x.Mode = to })
	a.notice = fmt.Sprintf(text, len(a.items()))
	return nil
}
