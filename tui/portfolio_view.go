package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// The band stands beside the list of cases where both have these columns.
const (
	caseColumns = 38
	bandGap     = 3
)

func (p *portfolio) view(a *App, l layout) []string {
	left := a.theme.Text.Bold(true).Render(a.words.Portfolio.Title)
	lines := fill(indent([]string{left}, l.edge()), headRows(l))
	s := p.passage(a, l)
	return append(lines, a.excerpt(s.lines, p.top, p.rows(l), l.width)...)
}

// passage composes list and band, beside or below each other.
func (p *portfolio) passage(a *App, l layout) passage {
	w, th := &a.words.Portfolio, a.theme
	edge := l.edge()
	width := min(l.width-2*edge, widestText)
	switch {
	case !a.cases.loaded:
		return passage{lines: indent(paragraph(w.Reading, width, th.Muted), edge)}
	case len(a.cases.list) == 0:
		return passage{lines: indent(paragraph(w.Empty, width, th.Text), edge)}
	}
	lead := append(paragraph(w.Lead, width, th.Muted), "")
	var s passage
	bands := newBandTable(a, model.ReferenceBands(a.cat.Method, a.cases.list, a.cases.list[p.cursor(a)].Mode, nil))
	if room := width - bands.width() - bandGap; room >= caseColumns {
		s = p.cases(a, room)
		s.lines = beside(s.lines, bands.lines(bands.width()), room, strings.Repeat(" ", bandGap))
	} else {
		s = p.cases(a, width)
		s.lines = append(append(s.lines, ""), bands.lines(width)...)
	}
	s.from, s.to = s.from+len(lead), s.to+len(lead)
	if p.cursor(a) == 0 {
		s.from = 0
	}
	s.lines = indent(append(lead, s.lines...), edge)
	return s
}

// cases lists the cases under the names of their modes.
func (p *portfolio) cases(a *App, width int) passage {
	w := &a.words.Portfolio
	counts := [2]int{}
	for i := range a.cases.list {
		counts[a.cases.list[i].Mode]++
	}
	var s passage
	at := p.cursor(a)
	for i := range a.cases.list {
		c := &a.cases.list[i]
		if i == 0 || c.Mode != a.cases.list[i-1].Mode {
			if i > 0 {
				s.lines = append(s.lines, "")
			}
			head := w.Full.Of(counts[c.Mode])
			if c.Mode == model.Quick {
				head = w.Quick.Of(counts[c.Mode])
			}
			s.lines = append(s.lines, a.theme.Question.Render(a.cutWords(head, width)))
		}
		if i == at {
			s.from, s.to = len(s.lines), len(s.lines)+1
		}
		s.lines = append(s.lines, p.line(a, c, i == at, width))
	}
	return s
}

// line draws a case:
//
//	▸ ■ Bäckerei Sommer                         20.11.2026
func (p *portfolio) line(a *App, c *model.Case, active bool, width int) string {
	box, style := a.theme.Muted.Render(a.theme.Glyphs.Box), a.theme.Muted
	if c.Included {
		box, style = a.theme.Chosen.Render(a.theme.Glyphs.Ticked), a.theme.Text
	}
	if active {
		style = a.theme.Accent
	}
	day := a.theme.Muted.Render(a.day(&c.Assessment))
	room := width - gutterWidth - markLead - ansi.StringWidth(day) - 1
	name := style.Render(ansi.Truncate(a.company(c.Company), max(4, room), a.theme.Glyphs.Ellipsis))
	return a.pointed(spread(box+" "+name, day, width-gutterWidth), active)
}

// bandTable draws the bands of a mode; widths are in cells.
//
//	                    Mittel    Band
//	Fundament               62   48–76
type bandTable struct {
	a          *App
	bands      model.Bands
	name, mean int
	band       int
}

// banded are the figures that a band is shown of. K comes last, as everywhere.
func banded() []model.Track {
	tracks := []model.Track{model.FoundationTrack}
	for b := range model.Bond(model.BondCount) {
		tracks = append(tracks, model.BondTrack(b))
	}
	for f := range model.Factor(model.FactorCount) {
		tracks = append(tracks, model.FactorTrack(f))
	}
	return append(tracks, model.IndexTrack)
}

func newBandTable(a *App, bands model.Bands) *bandTable {
	w := &a.words.Portfolio
	t := &bandTable{a: a, bands: bands}
	for _, track := range banded() {
		t.name = max(t.name, ansi.StringWidth(a.trackName(track)))
	}
	t.mean = max(figureWidth, ansi.StringWidth(w.Mean)) + tableGap
	t.band = max(spanWidth, ansi.StringWidth(w.Range)) + tableGap
	return t
}

func (t *bandTable) width() int { return t.name + t.mean + t.band }

// lines draws heading, bands, and what they mean; or how many companies are
// missing.
func (t *bandTable) lines(width int) []string {
	w, th := &t.a.words.Portfolio, t.a.theme
	title := fmt.Sprintf(w.Band, w.Modes[t.bands.Mode], w.Count.Of(t.bands.Cases))
	lines := paragraph(title, width, th.Question)
	if n := t.bands.Missing(); n > 0 {
		lines = append(lines, paragraph(w.Missing.Of(n), width, th.Text)...)
		return append(append(lines, ""), paragraph(w.Honest, width, th.Muted)...)
	}
	lines = append(lines, th.Muted.Render(pad("", t.name)+right(w.Mean, t.mean)+right(w.Range, t.band)))
	for _, track := range banded() {
		b := t.bands.Of[track]
		lines = append(lines, th.Text.Render(pad(t.a.trackName(track), t.name)+
			right(b.Mean.String(), t.mean)+right(t.a.bandText(b), t.band)))
	}
	lines = append(append(lines, ""), paragraph(w.Means, width, th.Muted)...)
	return append(lines, paragraph(w.Honest, width, th.Muted)...)
}

// bandText writes a band as "48–76", or a dash where there is none.
func (a *App) bandText(b model.Band) string {
	low, high := b.Range()
	if !low.Known {
		return a.theme.Glyphs.Dash
	}
	return fmt.Sprintf(a.words.Portfolio.FromTo, low, high)
}
