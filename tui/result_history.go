package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// historyView compares the assessments of a company (Verlauf): at one glance
// what moved, what was done and what is next, then lines over time, then the
// differences. It compares two of them, which the owner chooses; those of
// another mode or of a group stand in a series of their own.
type historyView struct {
	r        *result
	from, to string // IDs of the two that are compared, "" for the usual ones
	late     bool   // ←→ move the second date, not the first
	series   int    // 0 is that of the assessment at hand
	band     bool   // set the reference band beside the figures
}

// course is a series with the two that are compared. It is composed anew for
// every frame from what the file holds and the assessment at hand.
type course struct {
	line     []*model.Assessment
	figures  []model.Figures
	from, to int // the same where there is one only
	cmp      model.Comparison
}

func (c *course) before() *model.Assessment { return c.line[c.from] }
func (c *course) after() *model.Assessment  { return c.line[c.to] }
func (c *course) alone() bool               { return len(c.line) < 2 }

// hands returns an assessment of every series: the one at hand, then the
// newest finished one of each other kind.
func (v *historyView) hands(a *App) []*model.Assessment {
	list := []*model.Assessment{a.assessment()}
	for n := len(a.file.Records) - 1; n >= 0; n-- {
		x := &a.file.Records[n].Assessment
		known := !x.Done() || x.ID == a.assessment().ID
		for _, hand := range list {
			known = known || model.Comparable(hand, x)
		}
		if !known {
			list = append(list, x)
		}
	}
	return list
}

// course returns the series that is shown.
func (v *historyView) course(a *App) course {
	hands := v.hands(a)
	hand := hands[min(v.series, len(hands)-1)]
	c := course{line: model.Line(a.file.Records, hand)}
	at := len(c.line) - 1
	for i, x := range c.line {
		r := model.Score(a.cat.Method, x)
		c.figures = append(c.figures, r.Figures())
		if x == hand && v.series == 0 {
			at = i
		}
	}
	c.from, c.to = max(0, at-1), max(at, min(1, len(c.line)-1))
	for i, x := range c.line {
		switch x.ID {
		case v.from:
			c.from = i
		case v.to:
			c.to = i
		}
	}
	c.cmp, _ = model.Compare(a.cat.Method, c.before(), c.after())
	return c
}

func (v *historyView) bindings(a *App) []key.Binding {
	k := &a.keys.history
	var list []key.Binding
	c := v.course(a)
	if len(c.line) > 2 {
		list = append(list, k.Other, k.End)
	}
	if !c.alone() {
		list = append(list, k.Items)
	}
	if !a.session.example {
		list = append(list, k.Outcomes)
	}
	if v.rechecks(a) {
		list = append(list, k.Recheck)
	}
	if v.reminds(a) {
		list = append(list, k.Remind)
	}
	if len(v.hands(a)) > 1 {
		list = append(list, k.Series)
	}
	switch band := k.Band; {
	case v.band:
		band.SetHelp(band.Help().Key, a.words.History.Keys.NoBand)
		list = append(list, band)
	case a.facilitates():
		list = append(list, band)
	}
	return list
}

func (v *historyView) grabs(*App, tea.KeyPressMsg) bool { return false }

func (v *historyView) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.history
	switch {
	case key.Matches(k, keys.Other):
		v.choose(a, k.Code == tea.KeyRight)
	case key.Matches(k, keys.End):
		v.late = !v.late
	case key.Matches(k, keys.Items):
		if c := v.course(a); !c.alone() {
			a.overlay = &historyItems{v: v}
		}
	case key.Matches(k, keys.Outcomes):
		a.screen = newOutcomesFrom(a, v.r)
	case key.Matches(k, keys.Band) && (v.band || a.facilitates()):
		v.band = !v.band
		if v.band {
			return a.readCases()
		}
	case key.Matches(k, keys.Recheck) && v.rechecks(a) && a.free():
		return a.readRecheck(a.assessment().ID)
	case key.Matches(k, keys.Remind) && v.reminds(a):
		v.remind(a)
	case key.Matches(k, keys.Series):
		v.nextSeries(a)
	case k.Code == tea.KeyUp:
		v.r.scrollTo(a, v.r.top[historyTab]-1)
	case k.Code == tea.KeyDown:
		v.r.scrollTo(a, v.r.top[historyTab]+1)
	}
	return nil
}

// choose moves one of the two dates to the next or the previous assessment;
// the first stays before the second.
func (v *historyView) choose(a *App, later bool) {
	c := v.course(a)
	step := -1
	if later {
		step = 1
	}
	if v.late {
		c.to = max(c.from+1, min(c.to+step, len(c.line)-1))
	} else {
		c.from = max(0, min(c.from+step, c.to-1))
	}
	if c.alone() {
		return
	}
	v.from, v.to = c.before().ID, c.after().ID
}

// nextSeries shows the assessments of another kind.
func (v *historyView) nextSeries(a *App) {
	v.series = (v.series + 1) % len(v.hands(a))
	v.from, v.to, v.late = "", "", false
	v.r.scrollTo(a, 0)
}

// historyHelp says what the lines mean, and what the comparison is worth.
func historyHelp(a *App) []string {
	w, width := &a.words.History, min(a.window.width-6, widestText)
	var lines []string
	for _, term := range w.Terms {
		lines = append(lines, runOn(term[0]+":", a.theme.Question, term[1], a.theme.Text, width)...)
	}
	lines = append(append(lines, ""), paragraph(w.Rules, width, a.theme.Text)...)
	return append(lines, paragraph(w.Honest, width, a.theme.Text)...)
}

// historyKeys are the keys of the page.
type historyKeys struct{ Other, End, Items, Outcomes, Series, Band, Remind, Recheck key.Binding }

func newHistoryKeys(w *words.Words) historyKeys {
	k, h := &w.Keys, &w.History.Keys
	return historyKeys{
		Other:    bind("←→", h.Other, "right", "left"),
		End:      bind(k.Tab, h.End, "tab", "shift+tab"),
		Items:    bind(k.Enter, h.Items, "enter"),
		Outcomes: bind("z", h.Outcomes, "z"),
		Series:   bind("m", h.Line, "m"),
		Band:     bind("b", h.Band, "b"),
		Remind:   bind("r", h.Remind, "r"),
		Recheck:  bind("k", h.Recheck, "k"),
	}
}
