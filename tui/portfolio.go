package tui

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// portfolio is a facilitator's page: the own cases, which of them count, and
// the reference band that they make. Only this page names them.
type portfolio struct {
	at  string // ID of the case under the cursor, "" for the first
	top int    // first line in sight
}

// caseBook is what is known of all companies' latest assessments.
type caseBook struct {
	list   []model.Case
	loaded bool
}

// casesMsg brings the cases.
type casesMsg struct {
	list []model.Case
	err  error
}

// openPortfolio shows the own cases.
func (a *App) openPortfolio() tea.Cmd {
	a.screen = &portfolio{}
	return a.readCases()
}

// severalCompanies reports whether more than one company has a finished
// assessment: an owner with one needs no page about cases.
func (a *App) severalCompanies() bool {
	first := -1
	for i := range a.list {
		switch {
		case a.list[i].Finished.IsZero():
		case first < 0:
			first = i
		case a.list[i].Company != a.list[first].Company:
			return true
		}
	}
	return false
}

// readCases reads them again.
func (a *App) readCases() tea.Cmd {
	st := a.store
	return func() tea.Msg {
		list, err := st.Portfolio()
		return casesMsg{list, err}
	}
}

func (a *App) handleCases(msg casesMsg) {
	a.report(msg.err)
	if msg.err == nil {
		a.cases = caseBook{list: sortedCases(msg.list), loaded: true}
	}
}

// sortedCases lists the cases by mode, each by name.
func sortedCases(list []model.Case) []model.Case {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(x, y model.Case) int {
		return cmp.Or(cmp.Compare(x.Mode, y.Mode), strings.Compare(strings.ToLower(x.Company), strings.ToLower(y.Company)))
	})
	return list
}

// cursor returns the place of the case under the cursor, -1 where there is
// none.
func (p *portfolio) cursor(a *App) int {
	at := slices.IndexFunc(a.cases.list, func(c model.Case) bool { return c.ID == p.at })
	if at < 0 && len(a.cases.list) > 0 {
		return 0
	}
	return at
}

func (p *portfolio) bindings(a *App) []key.Binding {
	k := &a.keys.portfolio
	var list []key.Binding
	if at := p.cursor(a); at >= 0 {
		tick := k.Tick
		if a.cases.list[at].Included {
			tick.SetHelp(tick.Help().Key, a.words.Portfolio.KeyOut)
		}
		list = append(list, a.keys.Move, tick)
	}
	if p.overflows(a) {
		list = append(list, a.keys.result.Pages)
	}
	return append(list, k.Leave)
}

func (p *portfolio) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	at := p.cursor(a)
	switch {
	case key.Matches(k, a.keys.portfolio.Leave):
		return a.goHome()
	case key.Matches(k, a.keys.result.Pages):
		lines, rows := p.present(a)
		p.top = within(turned(k, p.top, len(lines.lines), rows), len(lines.lines), rows)
	case at < 0:
	case key.Matches(k, a.keys.Move):
		p.at = a.cases.list[step(k, at, len(a.cases.list))].ID
		p.reveal(a)
	case key.Matches(k, a.keys.portfolio.Tick):
		if !k.IsRepeat {
			return p.tick(a, at)
		}
	}
	return nil
}

// tick takes a company out of the band, or in again.
func (p *portfolio) tick(a *App, at int) tea.Cmd {
	c := a.cases.list[at]
	p.at = c.ID
	st, id, in := a.store, c.ID, !c.Included
	return func() tea.Msg {
		if err := st.SetIncluded(id, in); err != nil {
			return casesMsg{err: err}
		}
		list, err := st.Portfolio()
		return casesMsg{list, err}
	}
}

// present composes the page for the present window.
func (p *portfolio) present(a *App) (passage, int) {
	l := newLayout(a.window.width, a.window.height)
	if l.kind == tooSmall {
		return passage{}, 0
	}
	return p.passage(a, l), p.rows(l)
}

// rows is what is left below the title.
func (p *portfolio) rows(l layout) int { return max(0, l.body-headRows(l)) }

func (p *portfolio) overflows(a *App) bool {
	lines, rows := p.present(a)
	return len(lines.lines) > rows
}

func (p *portfolio) reveal(a *App) {
	lines, rows := p.present(a)
	p.top = revealed(p.top, lines, rows)
}

// portfolioKeys are the keys of the page.
type portfolioKeys struct{ Open, Tick, Leave key.Binding }

func newPortfolioKeys(w *words.Words) portfolioKeys {
	k := &w.Keys
	return portfolioKeys{
		Open:  bind("p", w.Portfolio.Key, "p"),
		Tick:  bind(k.Space, w.Portfolio.KeyIn, "space", "enter"),
		Leave: bind(k.Esc, w.Result.Keys.Home, "esc"),
	}
}
