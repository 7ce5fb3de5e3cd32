package tui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// home is the first page (Willkommen). It says what comes out, lists what is
// unfinished and what is finished, and begins with one key.
type home struct {
	at homeRow // the row under the cursor; the zero value is the one that matters most
}

// homeRow is what a row of the page opens.
type homeRow struct {
	kind homeKind
	id   string // of an assessment, or of an entry of a plan
}

type homeKind uint8

const (
	firstRow homeKind = iota // whatever stands on top
	unfinishedRow
	finishedRow
	shortRow
	fullRow
	exampleRow
	workshopRow
	dueRow // of a plan; they stand on top
)

// newHome leaves an example behind: nothing of it is kept.
func newHome(a *App) *home {
	if a.session != nil && a.session.example {
		a.session = nil
	}
	return &home{}
}

// atHome reports whether the first page is shown, where no company's name
// belongs at the top.
func (a *App) atHome() bool {
	_, ok := a.screen.(*home)
	return ok
}

// ofAll reports whether a page is about all companies, so that no company's
// name belongs at the top.
func (a *App) ofAll() bool {
	switch a.screen.(type) {
	case *planPage, *workshopList:
		return true
	}
	return a.atHome()
}

// refresh reads the list again where it is shown.
func (a *App) refresh() tea.Cmd {
	if !a.atHome() {
		return nil
	}
	return a.reload()
}

// rows lists what can be opened: unfinished, finished, new.
func (h *home) rows(a *App) []homeRow {
	rows := append(make([]homeRow, 0, len(a.list)+mostDue+3), h.dueRows(a)...)
	for i := range a.list {
		if a.list[i].Finished.IsZero() {
			rows = append(rows, homeRow{unfinishedRow, a.list[i].ID})
		}
	}
	for i := range a.list {
		if !a.list[i].Finished.IsZero() {
			rows = append(rows, homeRow{finishedRow, a.list[i].ID})
		}
	}
	return append(rows, homeRow{kind: shortRow}, homeRow{kind: fullRow}, homeRow{kind: exampleRow}, homeRow{kind: workshopRow})
}

// cursor returns the rows and the place of the one under the cursor. At first
// that is what somebody is in the middle of: what is due stands above it.
func (h *home) cursor(a *App) (rows []homeRow, at int) {
	rows = h.rows(a)
	for i, row := range rows {
		if row == h.at {
			return rows, i
		}
	}
	return rows, max(0, slices.IndexFunc(rows, func(row homeRow) bool { return row.kind == unfinishedRow }))
}

// selected returns the assessment under the cursor.
func (h *home) selected(a *App) (model.Summary, bool) {
	rows, at := h.cursor(a)
	return a.summary(rows[at].id)
}

func (a *App) summary(id string) (model.Summary, bool) {
	for i := range a.list {
		if id != "" && a.list[i].ID == id {
			return a.list[i], true
		}
	}
	return model.Summary{}, false
}

func (h *home) bindings(a *App) []key.Binding {
	rows, at := h.cursor(a)
	open := a.keys.Open
	open.SetHelp(open.Help().Key, a.words.Home.KeyOpen[rows[at].kind-1])
	list := []key.Binding{a.keys.Move, open, a.keys.NewShort, a.keys.NewFull, a.keys.ShowExample, a.keys.workshop.List}
	if _, ok := h.again(a); ok {
		list = append(list, a.keys.history.Recheck)
	}
	if _, ok := h.selected(a); ok {
		list = append(list, a.keys.Rename, a.keys.Delete)
	}
	if len(a.plan.all) > 0 {
		list = append(list, a.keys.Plans)
	}
	if a.severalCompanies() {
		list = append(list, a.keys.portfolio.Open)
	}
	return list
}

func (h *home) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	rows, at := h.cursor(a)
	switch {
	case key.Matches(k, a.keys.Move):
		h.at = rows[step(k, at, len(rows))]
	case key.Matches(k, a.keys.Open):
		return h.open(a, rows[at])
	case key.Matches(k, a.keys.NewShort):
		return h.open(a, homeRow{kind: shortRow})
	case key.Matches(k, a.keys.NewFull):
		return h.open(a, homeRow{kind: fullRow})
	case key.Matches(k, a.keys.ShowExample):
		return h.open(a, homeRow{kind: exampleRow})
	case key.Matches(k, a.keys.Plans):
		return a.openPlans("")
	case key.Matches(k, a.keys.workshop.List):
		return a.showWorkshops()
	case key.Matches(k, a.keys.Rename):
		return h.rename(a)
	case key.Matches(k, a.keys.Delete):
		return h.remove(a)
	case key.Matches(k, a.keys.portfolio.Open):
		return a.openPortfolio()
	case key.Matches(k, a.keys.history.Recheck):
		return h.recheck(a)
	}
	return nil
}

// step moves a cursor one row; after the last comes the first.
func step(k tea.KeyPressMsg, at, count int) int {
	if k.Code == tea.KeyUp || k.Mod.Contains(tea.ModShift) {
		return (at + count - 1) % count
	}
	return (at + 1) % count
}

// open goes where a row leads.
func (h *home) open(a *App, row homeRow) tea.Cmd {
	if row.kind == dueRow {
		return a.openPlans(row.id)
	}
	if cmd, ok := a.openRow(row); ok {
		return cmd
	}
	if s := a.session; s != nil && s.rec.ID == row.id && !s.rec.Done() {
		a.comeBack() // it is at hand, perhaps newer than on the disk
		return nil
	}
	if !a.free() {
		return nil
	}
	switch row.kind {
	case shortRow:
		a.begin(model.Quick)
	case fullRow:
		a.begin(model.Full)
	case exampleRow:
		a.openExample()
	default:
		st, id := a.store, row.id
		a.awaited = id
		return func() tea.Msg {
			rec, err := st.Load(id) // the page may be another one by then
			return loadedMsg{rec, err}
		}
	}
	return nil
}

// free reports whether another assessment may take the place of the one at
// hand: not while something of it is on its way to the disk.
func (a *App) free() bool {
	if a.unsavedWork() {
		a.notice = a.words.Home.StillSaving
		return false
	}
	return true
}

// openExample shows the result of a made-up company, which is stored nowhere.
func (a *App) openExample() {
	made, err := a.example()
	if err != nil {
		a.report(err)
		return
	}
	made.Company = a.words.Home.ExampleCompany
	a.session = &session{example: true, rec: model.Record{Assessment: made}}
	a.screen = newResult(a)
}
