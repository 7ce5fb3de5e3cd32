package tui

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

const (
	homeWidth   = 76 // of the text; wider lines are hard to read
	homeTall    = 28 // rows from which the title mark is drawn tall
	keyColumn   = 7  // "Enter" and two blanks
	whatColumn  = 24 // what can be begun
	markBars    = 4  // cells of one bar of the title mark
	markHeight  = 4  // rows of the tall title mark
	gutterWidth = 2  // of the cursor, left of the text
)

func (h *home) view(a *App, l layout) []string {
	width := min(homeWidth, l.width-2*l.margin())
	gutter, left, top := gutterWidth, (l.width-width)/2, 0
	if l.kind == tiny {
		gutter = 0
	}
	head, foot := h.head(a, l, width), h.foot(a, l, width)
	list, first, last := h.list(a, l, width+gutter)
	rows := l.body - len(head) - len(foot)
	spare := max(0, rows-len(list))
	if l.kind != tiny {
		top = spare / 3
	}
	lines := append(make([]string, top), indent(head, left)...)
	lines = append(lines, indent(a.scroll(list, first, last, rows-spare, width+gutter+min(gutter, 1)), left-gutter)...)
	return fill(append(lines, indent(foot, left)...), l.body)
}

// head is what stands above the list: the title mark and, for somebody who is
// here for the first time, what comes out.
func (h *home) head(a *App, l layout, width int) []string {
	w := &a.words.Home
	if l.kind == tiny {
		return h.tinyHead(a, width)
	}
	lines := append([]string{""}, a.titleMark(l)...)
	lines = append(lines, "")
	if len(a.list) > 0 {
		return lines
	}
	lines = append(lines, a.theme.Question.Render(w.Title), "")
	lines = append(lines, paragraph(w.Intro, width, a.theme.Text)...)
	return append(lines, "")
}

func (h *home) tinyHead(a *App, width int) []string {
	if len(a.list) > 0 {
		return nil
	}
	w := &a.words.Home
	lines := paragraph(w.Title, width, a.theme.Question)
	return append(append(lines, paragraph(w.IntroShort, width, a.theme.Text)...), "")
}

// foot says where the answers are.
func (h *home) foot(a *App, l layout, width int) []string {
	text := a.words.Home.Stays
	switch {
	case l.kind == tiny && len(a.list) > 0:
		return nil
	case !l.rules, len(a.list) > 0:
		text = a.words.Home.StaysShort
	}
	return append([]string{""}, paragraph(text, width, a.theme.Muted)...)
}

// titleMark is the spectrum as a sign: from bound to attached, in its six
// hues.
//
//	gebunden ▂▂▂▂ ▃▃▃▃ ▄▄▄▄ ▅▅▅▅ ▆▆▆▆ ▇▇▇▇ verbunden
func (a *App) titleMark(l layout) []string {
	rows := 1
	if l.body >= homeTall {
		rows = markHeight
	}
	w := &a.words.Home
	lines := make([]string, rows)
	for row := range rows {
		left, right := strings.Repeat(" ", ansi.StringWidth(w.Bound)), ""
		if row == rows-1 {
			left, right = a.theme.Muted.Render(w.Bound), a.theme.Muted.Render(w.Bonds)
		}
		lines[row] = left + "  " + a.markRow(rows, row) + " " + right
	}
	return lines
}

// markRow draws one row of the six bars, the first one on top.
func (a *App) markRow(rows, row int) string {
	var b strings.Builder
	for bond := range model.BondCount {
		height := float64(bond+2) / (model.BondCount + 1.5) * float64(rows)
		part := min(max(height-float64(rows-1-row), 0), 1)
		cell := a.theme.Glyphs.Eighths[int(math.Round(part*8))]
		b.WriteString(a.theme.Bonds[bond].Render(strings.Repeat(cell, markBars)) + " ")
	}
	return b.String()
}

// list draws the rows under their headings and says which lines belong to the
// one under the cursor.
func (h *home) list(a *App, l layout, width int) (lines []string, first, last int) {
	rows, at := h.cursor(a)
	before := firstRow
	for i, row := range rows {
		if group := headingOf(row.kind); group != before {
			lines = h.heading(a, l, lines, group, width)
			before = group
		}
		if i == at {
			first = len(lines)
		}
		if i < at-l.body || i > at+l.body {
			lines = append(lines, make([]string, entryRows(l, row.kind))...) // out of sight
			continue
		}
		lines = append(lines, h.row(a, l, row, i == at, width)...)
		if i == at {
			last = len(lines) - 1
		}
	}
	return lines, first, last
}

// entryRows is how many lines a row takes.
func entryRows(l layout, k homeKind) int {
	if k == unfinishedRow && l.kind != tiny {
		return 2
	}
	return 1
}

// headingOf returns the first kind of the group that a row stands in.
func headingOf(k homeKind) homeKind {
	if k > shortRow && k != dueRow {
		return shortRow
	}
	return k
}

func (h *home) heading(a *App, l layout, lines []string, group homeKind, width int) []string {
	if len(a.list) == 0 {
		return lines
	}
	w := &a.words.Home
	if len(lines) > 0 && l.kind != tiny {
		lines = append(lines, "")
	}
	if group == dueRow {
		return append(lines, h.dueHeading(a, l, width))
	}
	text := map[homeKind]string{unfinishedRow: w.Continue, finishedRow: w.Finished, shortRow: w.New}[group]
	if l.kind != tiny {
		text = strings.Repeat(" ", gutterWidth) + text
	}
	return append(lines, a.theme.Question.Render(text))
}

func (h *home) row(a *App, l layout, row homeRow, active bool, width int) []string {
	if row.kind == dueRow {
		e := a.shownEntry(row.id)
		return []string{h.dueEntry(a, &e, active, width)}
	}
	if s, ok := a.summary(row.id); ok {
		return h.entry(a, l, &s, active, width)
	}
	return []string{h.beginning(a, l, row.kind, active, width)}
}

// entry draws an assessment: its name, how far it is and, while it is
// unfinished, what comes next.
//
//	▸ Bäckerei Sommer                    12 von 21 beantwortet · heute, 14:03
//	  weiter mit: Was geschieht, nachdem ein Problem gelöst ist?
func (h *home) entry(a *App, l layout, s *model.Summary, active bool, width int) []string {
	name := a.company(s.Company)
	facts, next := h.facts(a, s)
	room := width - gutterWidth - 2 - min(ansi.StringWidth(name), leastName)
	for len(facts) > 1 && ansi.StringWidth(facts[0]) > room {
		facts = facts[1:]
	}
	lines := []string{h.entryLine(a, name, facts[0], active, width)}
	if entryRows(l, unfinishedRow) == 1 || !s.Finished.IsZero() {
		return lines
	}
	return append(lines, strings.Repeat(" ", gutterWidth)+a.theme.Muted.Render(a.nextUp(next, width-gutterWidth)))
}

// recheckAfter is how long a result stands before it is offered to check it
// again.
const recheckAfter = 90 * 24 * time.Hour

// due reports whether a finished assessment is worth checking again: it is a
// while ago, and nothing newer of the company is there.
func (h *home) due(a *App, s *model.Summary) bool {
	if s.Finished.IsZero() || a.now().Sub(s.Finished) < recheckAfter {
		return false
	}
	return !slices.ContainsFunc(a.list, func(other model.Summary) bool {
		return other.Company == s.Company && other.Started.After(s.Started)
	})
}

// leastName is how much of a long name stays readable before what is known of
// the assessment is said shorter.
const leastName = 30

// facts says how far an assessment is and when it was changed, longest first,
// and which item is next.
func (h *home) facts(a *App, s *model.Summary) (facts []string, next int) {
	w := &a.words.Home
	answered, total, next := a.progressOf(s)
	if s.Workshop != "" {
		when := a.words.When(latest(s.Changed, s.Finished), a.now())
		return []string{fmt.Sprintf(a.words.Workshop.List.Entry, when), when}, inTheWorkshop
	}
	if !s.Finished.IsZero() {
		mode, when := w.Full, a.words.When(s.Finished, a.now())
		if s.Mode == model.Quick {
			mode = w.Short
		}
		facts = []string{mode + " · " + when, when}
		if h.due(a, s) {
			again := a.keys.history.Recheck.Help()
			facts = append([]string{mode + " · " + when + " · " + again.Key + " " + again.Desc}, facts...)
		}
		return facts, next
	}
	if answered == 0 {
		next = inTheSituation
	}
	when := a.words.When(s.Changed, a.now())
	short := fmt.Sprintf("%d/%d", answered, total)
	return []string{fmt.Sprintf(w.Answered, answered, total) + " · " + when, short + " · " + when, short}, next
}

// entryLine sets a name and what is known of it on one line; a long name is cut.
func (h *home) entryLine(a *App, name, right string, active bool, width int) string {
	cursor, style := " ", a.theme.Text
	if active {
		cursor, style = a.theme.Accent.Render(a.theme.Glyphs.Cursor), a.theme.Accent
	}
	room := width - gutterWidth - ansi.StringWidth(right) - 2
	name = style.Render(ansi.Truncate(name, max(4, room), a.theme.Glyphs.Ellipsis))
	return spread(cursor+" "+name, a.theme.Muted.Render(right), width)
}

// progressOf counts what is answered and finds the first open item in the
// order on screen; next is -1 where none is.
func (a *App) progressOf(s *model.Summary) (answered, total, next int) {
	next = -1
	in := a.cat.Method.Items(s.Mode)
	for _, i := range a.cat.Method.Order {
		switch {
		case !in.Has(i):
		case s.Answers[i] != model.Open:
			answered++
		case next < 0:
			next = int(i)
		}
	}
	return answered, in.Len(), next
}

// inTheSituation stands for the next question until one is answered: an
// unfinished assessment begins with the situation again.
const inTheSituation = -3

// nextUp names the next question: in full where it fits, else its label.
func (a *App) nextUp(next, width int) string {
	w := &a.words.Home
	if next == inTheWorkshop {
		return a.cutWords(a.words.Workshop.List.Next, width)
	}
	if next == inTheSituation {
		return a.cutWords(fmt.Sprintf(w.Next, a.words.Situation.Title), width)
	}
	if next < 0 {
		return a.cutWords(w.AllAnswered, width)
	}
	item := a.cat.Item(model.Item(next))
	text := fmt.Sprintf(w.Next, item.Text)
	if ansi.StringWidth(text) > width {
		text = fmt.Sprintf(w.Next, item.Label)
	}
	return a.cutWords(text, width)
}

// beginning draws what can be begun. The row under the cursor says Enter, the
// others their own key:
//
//	▸ Enter  Kurz beginnen          21 Fragen, etwa 5 Minuten
//	  v      Ausführlich beginnen   52 Fragen, etwa 12 Minuten
func (h *home) beginning(a *App, l layout, k homeKind, active bool, width int) string {
	what, abouts, press := h.beginWords(a, l, k)
	cursor, style := " ", a.theme.Text
	if active {
		cursor, style = a.theme.Accent.Render(a.theme.Glyphs.Cursor), a.theme.Accent
		press = a.keys.Open.Help().Key
	}
	column := whatColumn
	if l.kind == tiny {
		column = ansi.StringWidth(what) + 2
	}
	line := cursor + " " + pad(style.Render(press), keyColumn) + pad(style.Render(what), column)
	for _, about := range abouts {
		if ansi.StringWidth(line)+ansi.StringWidth(about) <= width {
			return line + a.theme.Muted.Render(about)
		}
	}
	return strings.TrimRight(line, " ")
}

// beginWords returns what can be begun, what is said of it, longest first, and
// its own key.
func (h *home) beginWords(a *App, l layout, k homeKind) (what string, abouts []string, press string) {
	w := &a.words.Home
	names := [...]string{w.BeginShort, w.BeginFull, w.Example, a.words.Workshop.List.Row}
	if l.kind == tiny {
		copy(names[:], w.Tiny[:])
	}
	what = names[k-shortRow]
	switch k {
	case fullRow:
		return what, a.effort(model.Full), a.keys.NewFull.Help().Key
	case workshopRow:
		return what, []string{a.words.Workshop.List.RowAbout}, a.keys.workshop.List.Help().Key
	case exampleRow:
		return what, []string{w.ExampleAbout}, a.keys.ShowExample.Help().Key
	default:
		return what, a.effort(model.Quick), a.keys.NewShort.Help().Key
	}
}

// secondsPerItem is how long people take for a question, with reading.
const secondsPerItem = 14

func (a *App) effort(m model.Mode) []string {
	items := a.cat.Method.Items(m).Len()
	minutes := (items*secondsPerItem + 30) / 60
	w := &a.words.Home
	return []string{fmt.Sprintf(w.Effort, items, minutes), fmt.Sprintf(w.EffortTiny, items, minutes)}
}
