package tui

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// local returns the moment an assessment stands for, in the owner's time.
func (p *historyPage) local(x *model.Assessment) time.Time {
	return x.When().In(p.a.now().Location())
}

func (p *historyPage) day(x *model.Assessment) string { return p.a.day(x) }

// deltaTable is how the differences are set; widths are in cells.
//
//	               vorher  nachher  Abstand   Aufbauen  Pflegen  Überprüfen
//	Service            38       50      +12        +25        0           –
type deltaTable struct {
	p      *historyPage
	name   int
	heads  [3]string // before, after, difference
	cols   [3]int
	band   int // the reference band, 0 without
	stages []stageColumn
}

func (p *historyPage) newTable(stages bool) *deltaTable {
	w := &p.a.words.History
	t := &deltaTable{p: p, heads: [3]string{w.Before, w.After, w.Apart}}
	for track := range model.Track(model.TrackCount) {
		if _, _, ok := track.Stage(); !ok {
			t.name = max(t.name, ansi.StringWidth(p.a.trackName(track)))
		}
	}
	for _, title := range []string{w.Bonds, w.Factors, w.Sums} {
		t.name = max(t.name, ansi.StringWidth(title))
	}
	for i, head := range t.heads {
		t.cols[i] = max(figureWidth, ansi.StringWidth(head)) + tableGap
	}
	if p.v.band && p.a.cases.loaded {
		t.band = max(spanWidth, ansi.StringWidth(w.Band)) + tableGap
	}
	if stages {
		asked := p.a.cat.Method.Items(p.c.after().Mode)
		for s := range model.Stage(model.StageCount) {
			if asked.Has(model.FactorItem(model.Ecosystem, s, 0)) {
				t.stages = append(t.stages, stageColumn{s, p.a.cat.Stage(s)})
			}
		}
	}
	if bare := t.name + t.cols[0] + t.cols[1] + t.cols[2]; bare > p.width {
		t.narrow()
	}
	return t
}

// narrow sets the columns closer, and cuts the names that have no room then.
func (t *deltaTable) narrow() {
	const signed = figureWidth + 1 // "−100"
	t.heads[2], t.band = signHead, 0
	t.cols = [3]int{max(figureWidth, ansi.StringWidth(t.heads[0])) + 1, max(figureWidth, ansi.StringWidth(t.heads[1])) + 1, signed + 1}
	t.name = min(t.name, t.p.width-t.cols[0]-t.cols[1]-t.cols[2])
}

func (t *deltaTable) width() int {
	width := t.name
	for _, w := range t.cols {
		width += w
	}
	for _, s := range t.stages {
		width += tableGap + ansi.StringWidth(s.name)
	}
	return width + t.band
}

// head names the columns behind the title of a group.
func (t *deltaTable) head(title string) string {
	w, th := &t.p.a.words.History, t.p.a.theme
	line := th.Chosen.Render(pad(t.p.a.cutWords(title, t.name), t.name))
	for i, head := range t.heads {
		line += th.Muted.Render(right(head, t.cols[i]))
	}
	if t.band > 0 {
		line += th.Muted.Render(right(w.Band, t.band))
	}
	for _, s := range t.stages {
		line += strings.Repeat(" ", tableGap) + th.Muted.Render(s.name)
	}
	return line
}

// row draws a figure before and after; of a factor also how far its stages
// moved. What moved is brighter.
func (t *deltaTable) row(track model.Track) string {
	th, c := t.p.a.theme, &t.p.c.cmp
	style := th.Muted
	if c.Points(track) != 0 {
		style = th.Chosen
	}
	line := th.Text.Render(pad(t.p.a.cutWords(t.p.a.trackName(track), t.name), t.name)) +
		th.Text.Render(right(c.Before[track].String(), t.cols[0])) +
		th.Text.Render(right(c.After[track].String(), t.cols[1])) +
		style.Render(right(t.p.points(track), t.cols[2]))
	if t.band > 0 {
		line += th.Muted.Render(right(t.p.a.bandText(t.p.bands().Of[track]), t.band))
	}
	f, ok := track.Factor()
	for _, s := range t.stages {
		if !ok {
			break
		}
		stage := model.StageTrack(f, s.stage)
		style := th.Muted
		if c.Points(stage) != 0 {
			style = th.Text
		}
		line += strings.Repeat(" ", tableGap) + style.Render(right(t.p.points(stage), ansi.StringWidth(s.name)))
	}
	return strings.TrimRight(line, " ")
}

// points writes how far a figure moved, or a dash where it cannot be said.
func (p *historyPage) points(t model.Track) string {
	if !p.c.cmp.Delta(t).Known {
		return p.a.theme.Glyphs.Dash
	}
	return words.SignedPoints(p.c.cmp.Points(t))
}

// table draws the differences of every figure: why customers stay, the work,
// and what both come to, as many beside each other as fit.
func (p *historyPage) table() {
	w := &p.a.words.History
	left, right := p.newTable(false), p.newTable(true)
	if right.width() > p.width {
		right.stages = nil
	}
	bonds := []string{left.head(w.Bonds)}
	for b := range model.Bond(model.BondCount) {
		bonds = append(bonds, left.row(model.BondTrack(b)))
	}
	factors := []string{right.head(w.Factors)}
	for f := range model.Factor(model.FactorCount) {
		factors = append(factors, right.row(model.FactorTrack(f)))
	}
	factors = append(factors, right.row(model.FoundationTrack))
	sums := []model.Track{model.AttachedTrack, model.BenefitTrack, model.TiedTrack, model.CentreTrack, model.RiskTrack, model.IndexTrack}
	p.heading(w.Heading)
	if gap := p.width - left.width() - right.width(); gap >= chartGap {
		for _, t := range sums[:4] {
			bonds = append(bonds, left.row(t))
		}
		for _, t := range sums[4:] {
			factors = append(factors, right.row(t))
		}
		gap = min(gap, 3*chartGap)
		p.add(beside(bonds, factors, left.width(), strings.Repeat(" ", gap))...)
		return
	}
	all := []string{left.head(w.Sums)}
	for _, t := range sums {
		all = append(all, left.row(t))
	}
	if p.width >= 2*left.width()+chartGap {
		gap := min(p.width-2*left.width(), 3*chartGap)
		p.add(beside(bonds, all, left.width(), strings.Repeat(" ", gap))...)
		p.blank()
		p.add(factors...)
		return
	}
	p.add(bonds...)
	p.blank()
	p.add(factors...)
	p.blank()
	p.add(all...)
}

// outcomes sets the outcomes of the two beside each other.
func (p *historyPage) outcomes() {
	w, th := &p.a.words.History, p.a.theme
	title := w.OutcomesTitle
	if p.c.alone() {
		title = w.OutcomesFirst
	}
	p.heading(title)
	empty := true
	var lines []string
	for o := range model.Outcome(model.OutcomeCount) {
		x, y := p.outcome(o)
		empty = empty && !x.Known && !y.Known
		line := th.Text.Render(pad(p.a.words.Outcomes.Label[o], p.a.outcomeLabel()))
		if !p.c.alone() {
			line += th.Text.Render(right(p.a.words.OutcomeValue(o, x), 10))
		}
		line += th.Text.Render(right(p.a.words.OutcomeValue(o, y), 10))
		if x.Known && y.Known && !p.c.alone() {
			line += th.Chosen.Render(right(p.a.lang.Difference(y.Value-x.Value), 9))
		}
		lines = append(lines, ansi.Truncate(line, p.width, ""))
	}
	if empty {
		p.say(w.OutcomesEmpty)
		return
	}
	p.add(lines...)
}

// plan lists what became of the plan between the two.
func (p *historyPage) plan() {
	w, s := &p.a.words.History, p.planSpan()
	p.heading(w.PlanTitle)
	before := len(p.lines)
	for _, group := range []struct {
		label   string
		entries []model.PlanEntry
	}{
		{w.PlanDone, s.Done}, {w.PlanRunning, s.Running}, {w.PlanWaiting, s.Waiting}, {w.PlanGone, s.Dismissed}, {w.PlanSince, s.Since},
	} {
		for i := range group.entries {
			p.entry(group.label, &group.entries[i])
		}
	}
	if len(p.lines) == before {
		p.say(w.PlanEmpty)
	}
}

// entry draws a line of the plan:
//
//	erledigt          Rückruf nach jeder Reklamation        03.02.2027   3 → 1 Tage
func (p *historyPage) entry(label string, e *model.PlanEntry) {
	w, th := &p.a.words.History, p.a.theme
	column := 2
	for _, l := range []string{w.PlanDone, w.PlanRunning, w.PlanWaiting, w.PlanGone, w.PlanSince} {
		column = max(column, ansi.StringWidth(l)+2)
	}
	tail := ""
	switch {
	case e.Status.Settled():
		tail = p.a.lang.Date(e.Settled.In(p.a.now().Location()))
	case e.Due != "":
		tail = strings.TrimSpace(fmt.Sprintf(w.ByDay, "", p.a.words.Day(e.Due)))
	}
	if text := p.readings(e); text != "" {
		tail = strings.TrimLeft(text+"  "+tail, " ")
	}
	width := min(p.width, widestText+column) - column
	room := width - ansi.StringWidth(tail) - tableGap
	if tail == "" || room < leastName {
		lines := paragraph(p.a.planTitle(e), width, th.Text)
		p.add(th.Muted.Render(pad(label, column)) + lines[0])
		p.add(indent(lines[1:], column)...)
		return
	}
	title := pad(p.a.cutWords(p.a.planTitle(e), room), room+tableGap)
	p.add(th.Muted.Render(pad(label, column)) + th.Text.Render(title) + th.Muted.Render(tail))
}

// readings says what became of the figure that a measure is watched by.
func (p *historyPage) readings(e *model.PlanEntry) string {
	if !e.Start.Known || len(e.Readings) == 0 {
		return ""
	}
	unit := ""
	if card, ok := p.a.cat.Card(e.Measure); ok {
		unit = card.Figure.Unit
	}
	last := e.Readings[len(e.Readings)-1].Value
	return strings.TrimSpace(fmt.Sprintf(p.a.words.History.ByReadings, p.a.lang.Figure(e.Start.Value), p.a.theme.Glyphs.To, p.a.lang.Figure(last), unit))
}

// notes say what the comparison rests on.
func (p *historyPage) notes() {
	w, c := &p.a.words.History, &p.c.cmp
	if c.Common == c.Asked {
		p.say(fmt.Sprintf(w.BasisAll, c.Asked))
	} else {
		p.say(w.Basis.And(c.Common, c.Asked))
	}
	if n := c.Shifted(model.TakenOver).Len(); n > 0 {
		p.say(w.TakenOver.Of(n))
	}
	if len(c.Context) > 0 {
		var names []string
		for _, f := range c.Context {
			names = append(names, p.a.cat.Field(f).Label)
		}
		p.say(fmt.Sprintf(w.Context, strings.Join(names, ", ")))
	}
	p.bandNote()
	p.drift(p.c.before(), p.c.from)
	p.drift(p.c.after(), p.c.to)
	p.say(w.Honest)
	p.others()
}

// others says which other series there are.
func (p *historyPage) others() {
	w := &p.a.words.History
	for n, hand := range p.v.hands(p.a) {
		if n == p.v.series {
			continue
		}
		kind := int(hand.Mode)
		if hand.Group() {
			kind += 2
		}
		count := 0
		for _, x := range model.Line(p.a.file.Records, hand) {
			if x.Done() {
				count++
			}
		}
		p.say(w.Others[kind].Of(max(1, count)))
	}
}
