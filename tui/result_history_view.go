package tui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions/words"
	"kundenbindung/tui/timeline"
)

// passage composes the page.
func (v *historyView) passage(a *App, l layout) passage {
	edge := l.edge()
	width := l.width - 2*edge
	if !a.file.loaded && !a.session.example {
		text := a.words.History.Reading
		if a.file.failed {
			text = a.words.History.Unread
		}
		return passage{lines: indent(paragraph(text, width, a.theme.Muted), edge)}
	}
	c := v.course(a)
	p := historyPage{v: v, a: a, c: &c, l: l, width: width}
	if c.alone() {
		p.first()
	} else {
		p.compared()
	}
	return passage{lines: indent(p.lines, edge)}
}

// historyPage gathers the lines of the page.
type historyPage struct {
	v     *historyView
	a     *App
	c     *course
	ref   *model.Bands // once it was asked for
	l     layout
	width int
	lines []string
}

func (p *historyPage) add(lines ...string) { p.lines = append(p.lines, lines...) }
func (p *historyPage) blank()              { p.lines = append(p.lines, "") }

// say adds a muted paragraph.
func (p *historyPage) say(text string) {
	p.add(paragraph(text, min(p.width, widestText), p.a.theme.Muted)...)
}

func (p *historyPage) heading(text string) {
	p.blank()
	p.add(paragraph(text, p.width, p.a.theme.Question)...)
}

// first is the page while there is nothing to compare with.
func (p *historyPage) first() {
	w, text := &p.a.words.History, min(p.width, widestText)
	p.add(paragraph(w.First, text, p.a.theme.Text)...)
	p.again()
	p.outcomes()
	p.banded()
	if len(p.v.hands(p.a)) > 1 {
		p.blank()
		p.others()
	}
}

func (p *historyPage) compared() {
	p.add(p.span())
	p.glance()
	p.blank()
	p.charts()
	p.table()
	p.outcomes()
	p.plan()
	p.again()
	p.blank()
	p.notes()
}

// span names the two dates, with arrows at the one that moves, and how long
// lies between them.
func (p *historyPage) span() string {
	w, c := &p.a.words.History, p.c
	from, to := p.day(c.before()), p.day(c.after())
	if len(c.line) > 2 {
		gl, accent := p.a.theme.Glyphs, p.a.theme.Accent
		mark := func(day string) string { return accent.Render(gl.Less + " " + day + " " + gl.More) }
		if p.v.late {
			to = mark(to)
		} else {
			from = mark(from)
		}
	}
	days := model.DayOf(p.local(c.after())).Since(model.DayOf(p.local(c.before())))
	line := fmt.Sprintf(w.Span, from, to)
	if long := line + " " + p.a.theme.Glyphs.Bullet + " " + w.Between(days); ansi.StringWidth(long) <= p.width {
		line = long
	}
	return p.a.theme.Question.Render(line)
}

// glance is what moved, what was done, what is next, and what it came to.
func (p *historyPage) glance() {
	w := &p.a.words.History
	labels := []string{w.Moved, w.Done, w.Next, w.Proof}
	column := 0
	for _, label := range labels {
		column = max(column, ansi.StringWidth(label)+2)
	}
	width := p.width - column
	rows := 1
	if p.l.kind == tiny || p.v.r.rows(p.l) >= roomy {
		rows = 2
	}
	room := width + (rows-1)*(width-leastAnswer) // a line breaks at a word
	texts := []string{p.moved(room), p.done(room), p.next(room), p.proof()}
	for i, text := range texts {
		lines := wrap(text, width)
		if len(lines) > rows {
			lines = append(lines[:rows-1:rows-1], p.a.cutWords(strings.Join(lines[rows-1:], " "), width))
		}
		for n, line := range lines {
			label := ""
			if n == 0 {
				label = labels[i]
			}
			p.add(p.a.theme.Muted.Render(pad(label, column)) + p.a.theme.Text.Render(line))
		}
	}
}

// moves lists the tracks that moved, farthest first.
func (p *historyPage) moves() []model.Track {
	tracks := []model.Track{model.FoundationTrack}
	for b := range model.Bond(model.BondCount) {
		tracks = append(tracks, model.BondTrack(b))
	}
	for f := range model.Factor(model.FactorCount) {
		tracks = append(tracks, model.FactorTrack(f))
	}
	tracks = slices.DeleteFunc(tracks, func(t model.Track) bool { return p.c.cmp.Points(t) == 0 })
	slices.SortStableFunc(tracks, func(s, t model.Track) int {
		return cmp.Compare(magnitude(p.c.cmp.Points(t)), magnitude(p.c.cmp.Points(s)))
	})
	return tracks
}

func magnitude(n int) int { return max(n, -n) }

func (p *historyPage) moved(width int) string {
	w := &p.a.words.History
	if p.c.cmp.Common == 0 {
		return w.NothingCommon
	}
	var parts []string
	for _, t := range p.moves() {
		parts = append(parts, p.a.trackName(t)+" "+words.SignedPoints(p.c.cmp.Points(t)))
	}
	switch x, y := p.c.before(), p.c.after(); {
	case len(parts) > 0:
		return fitting(parts, &w.Further, width)
	case x.Answers == y.Answers: // perhaps a copy that nobody went through
		return fmt.Sprintf(w.SameAnswers, p.day(x))
	}
	return w.NothingMoved
}

// fitting joins as many parts as fit and counts the others.
func fitting(parts []string, further *words.Plural, width int) string {
	for n := len(parts); n > 1; n-- {
		text := strings.Join(parts[:n], ", ")
		if n < len(parts) {
			text += ", " + further.Of(len(parts)-n)
		}
		if ansi.StringWidth(text) <= width {
			return text
		}
	}
	if len(parts) > 1 {
		return parts[0] + ", " + further.Of(len(parts)-1)
	}
	return strings.Join(parts, "")
}

// trackName names a figure.
func (a *App) trackName(t model.Track) string {
	w := &a.words.History
	if b, ok := t.Bond(); ok {
		return a.cat.Bond(b).Name
	}
	if f, ok := t.Factor(); ok {
		return a.cat.Factor(f)
	}
	if f, s, ok := t.Stage(); ok {
		return fmt.Sprintf(a.words.Result.Steps.Place, a.cat.Factor(f), a.cat.Stage(s))
	}
	return map[model.Track]string{
		model.IndexTrack: w.Index, model.CentreTrack: w.Centre, model.TiedTrack: w.Tied, model.BenefitTrack: w.Benefit,
		model.AttachedTrack: w.Attached, model.RiskTrack: w.Risk, model.FoundationTrack: w.Foundation,
	}[t]
}

func (p *historyPage) planSpan() model.PlanSpan {
	return model.PlanBetween(p.a.file.Plan, p.c.before().When(), p.c.after().When())
}

func (p *historyPage) done(width int) string {
	w, s := &p.a.words.History, p.planSpan()
	if len(p.a.file.Plan) == 0 {
		return w.NoPlan
	}
	var rest []string
	if n := len(s.Running); n > 0 {
		rest = append(rest, w.Running.Of(n))
	}
	if n := len(s.Waiting); n > 0 {
		rest = append(rest, w.Waiting.Of(n))
	}
	tail := strings.Join(rest, ", ")
	if tail != "" {
		tail = "; " + tail
	}
	if len(s.Done) == 0 {
		return w.NoneDone + tail
	}
	room := width - ansi.StringWidth(tail) - ansi.StringWidth(fmt.Sprintf(w.WasDone, ""))
	var titles []string
	for i := range s.Done {
		titles = append(titles, p.quoted(p.a.planTitle(&s.Done[i]), room))
	}
	return fmt.Sprintf(w.WasDone, fitting(titles, &w.Further, room)) + tail
}

// quoted sets a title in quotes; a long one is cut, so that what is said of it
// stays in sight.
func (p *historyPage) quoted(title string, width int) string {
	w := &p.a.words.History
	const least = 16
	room := max(least, width-ansi.StringWidth(fmt.Sprintf(w.Quoted, "")))
	return fmt.Sprintf(w.Quoted, p.a.cutWords(title, room))
}

// next is what the plan wants next, else the first next step.
func (p *historyPage) next(width int) string {
	w := &p.a.words.History
	e, ok := model.NextOnPlan(p.a.file.Plan)
	if ok {
		form := p.due(&e)
		return fmt.Sprintf(form, p.quoted(p.a.planTitle(&e), width-ansi.StringWidth(form)+len("%s")))
	}
	if list := p.a.result().Advice; len(list) > 0 {
		return fmt.Sprintf(w.NotPlanned, p.quoted(p.a.stepTitle(&list[0]), width-ansi.StringWidth(w.NotPlanned)+len("%s")))
	}
	return w.NothingNext
}

// due says until when and by whom an entry is to be done, as a form that takes
// its title.
func (p *historyPage) due(e *model.PlanEntry) string {
	w, form := &p.a.words.History, "%s"
	switch day := p.a.words.Day(e.Due); {
	case e.Due == "":
	case e.Due < p.a.today():
		form = fmt.Sprintf(w.Since, form, day)
	default:
		form = fmt.Sprintf(w.ByDay, form, day)
	}
	if e.Who != "" {
		form = fmt.Sprintf(w.ByWhom, form, strings.ReplaceAll(clean(e.Who), "%", "%%"))
	}
	return form
}

// proof sets the outcomes of the two beside each other.
func (p *historyPage) proof() string {
	w := &p.a.words.History
	var parts []string
	for o := range model.Outcome(model.OutcomeCount) {
		x, y := p.outcome(o)
		switch {
		case x.Known && y.Known:
			parts = append(parts, fmt.Sprintf(w.Change, w.Shorts[o], p.a.lang.Figure(x.Value), p.a.theme.Glyphs.To, p.a.words.OutcomeValue(o, y)))
		case y.Known:
			parts = append(parts, fmt.Sprintf(w.Single, w.Shorts[o], p.a.words.OutcomeValue(o, y)))
		}
	}
	if len(parts) == 0 {
		return w.NoProof
	}
	return strings.Join(parts, ", ")
}

// outcome returns an outcome of the two that are compared.
func (p *historyPage) outcome(o model.Outcome) (before, after model.Figure) {
	return *o.Of(&p.c.before().Outcomes), *o.Of(&p.c.after().Outcomes)
}

// The charts: how many stand beside each other and how high they are.
const (
	chartGap     = 3
	fourAcross   = 108
	twoAcross    = 54
	plotRows     = 4
	tallPlotRows = 5
)

// drawn are the figures that are drawn over time. The Ausbaustand comes last:
// it never is the headline.
var drawn = [...]model.Track{model.AttachedTrack, model.TiedTrack, model.CentreTrack, model.IndexTrack}

// charts draws the lines over time, as many beside each other as fit.
func (p *historyPage) charts() {
	across := 1
	switch {
	case p.width >= fourAcross:
		across = 4
	case p.width >= twoAcross:
		across = 2
	}
	width := (p.width - (across-1)*chartGap) / across
	for n := 0; n < len(drawn); n += across {
		var row [][]string
		for _, t := range drawn[n : n+across] {
			row = append(row, p.chart(t, width, n+across >= len(drawn)))
		}
		p.add(abreast(row, width, chartGap)...)
	}
}

// abreast sets blocks of equal height beside each other.
func abreast(blocks [][]string, width, gap int) []string {
	lines := make([]string, len(blocks[0]))
	for y := range lines {
		var b strings.Builder
		for n, block := range blocks {
			if n > 0 {
				b.WriteString(strings.Repeat(" ", gap))
			}
			b.WriteString(pad(block[y], width))
		}
		lines[y] = strings.TrimRight(b.String(), " ")
	}
	return lines
}

func (p *historyPage) chart(t model.Track, width int, days bool) []string {
	c := timeline.Chart{Theme: p.a.theme, Width: width, Rows: plotRows, Title: p.a.trackName(t), Days: days}
	if p.l.kind == wide {
		c.Rows = tallPlotRows
	}
	for i, x := range p.c.line {
		at := p.local(x)
		c.Points = append(c.Points, timeline.Point{
			At: at, Value: p.c.figures[i][t], Day: p.a.words.DayInWords(at), Month: p.a.words.MonthInWords(at),
			Chosen: i == p.c.from || i == p.c.to,
		})
	}
	return c.View()
}
