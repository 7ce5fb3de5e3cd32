package tui

import (
	"fmt"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// facilitates reports whether there are other companies enough for a reference
// band. Whoever has one company of their own is never asked about one.
func (a *App) facilitates() bool {
	if a.session == nil || a.session.example {
		return false
	}
	others := map[string]bool{}
	for i := range a.list {
		if s := &a.list[i]; !s.Finished.IsZero() && s.Company != a.assessment().Company {
			others[s.Company] = true
		}
	}
	return len(others) >= model.LeastCases
}

// bands returns the reference band of the other companies.
func (p *historyPage) bands() *model.Bands {
	if p.ref == nil {
		x := p.c.after()
		b := model.ReferenceBands(p.a.cat.Method, p.a.cases.list, x.Mode, &x.Company)
		p.ref = &b
	}
	return p.ref
}

// bandNote says what the band is made of.
func (p *historyPage) bandNote() {
	if !p.v.band || !p.a.cases.loaded {
		return
	}
	w, b := &p.a.words.Portfolio, p.bands()
	if n := b.Missing(); n > 0 {
		p.say(w.LineMissing.Of(n))
		return
	}
	p.say(fmt.Sprintf(w.Line, b.Cases) + " " + w.Honest)
}

// banded sets the figures of the only assessment beside the band.
func (p *historyPage) banded() {
	if !p.v.band || !p.a.cases.loaded {
		return
	}
	w, th := &p.a.words.History, p.a.theme
	name, band := 0, spanWidth+tableGap
	for _, t := range banded() {
		name = max(name, ansi.StringWidth(p.a.trackName(t)))
	}
	p.blank()
	p.add(th.Muted.Render(pad("", name) + right(p.a.words.Result.Level, figureWidth+tableGap) + right(w.Band, band)))
	for _, t := range banded() {
		p.add(th.Text.Render(pad(p.a.trackName(t), name)+right(p.c.figures[p.c.to][t].String(), figureWidth+tableGap)) +
			th.Muted.Render(right(p.a.bandText(p.bands().Of[t]), band)))
	}
	p.bandNote()
}
