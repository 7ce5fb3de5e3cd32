package tui

import (
	"fmt"
	"slices"

	"kundenbindung/model"
)

// endTabs are the tabs of the result in the order in which the room sees them;
// behind them come the closing words. A group that is not the first of its
// company also sees what has moved since.
func (r *result) endTabs(a *App) []resultTab {
	tabs := []resultTab{spectrumTab, formulaTab, stepsTab, planTab}
	if r.compares(a) {
		tabs = slices.Insert(tabs, 2, historyTab)
	}
	return tabs
}

// compares reports whether there is an earlier group to compare with.
func (r *result) compares(a *App) bool {
	c := r.history().course(a)
	return a.file.loaded && !c.alone()
}

func (r *result) history() *historyView { return r.views[historyTab].(*historyView) }

// movedSlide sets what moved between two groups beside each other.
func (r *result) movedSlide(a *App) slide {
	v, w := r.history(), &a.words.History
	c := v.course(a)
	p := historyPage{v: v, a: a, c: &c}
	show := slide{text: w.Heading, right: fmt.Sprintf(w.Span, p.day(c.before()), p.day(c.after()))}
	moves := p.moves()
	if len(moves) == 0 {
		show.notes = []string{p.moved(widestText)}
		return show
	}
	show.least = 3
	show.draw = func(width, rows int) []string {
		p.width = min(width, widestText)
		return p.farthest(moves, rows)
	}
	return show
}

// farthest draws as many tracks as fit, as far apart as there is room, and says
// how many others moved.
func (p *historyPage) farthest(moves []model.Track, rows int) []string {
	t := p.newTable(false)
	t.band = 0
	fit, step := len(moves), 1
	switch room := rows - 2; {
	case fit > room:
		fit = max(1, room-1)
	case 2*fit <= room:
		step = 2
	}
	lines := []string{t.head(""), ""}
	for _, track := range moves[:fit] {
		lines = append(append(lines, t.row(track)), make([]string, step-1)...)
	}
	if more := len(moves) - fit; more > 0 {
		lines = append(lines, p.a.theme.Muted.Render(p.a.words.History.Further.Of(more)))
	}
	return lines
}
