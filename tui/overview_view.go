package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// detailRows are reserved under the list for the question and the answer of
// the entry under the cursor.
const (
	detailRows     = 4
	tinyDetailRows = 2
	tallDetailRows = 7
)

func (o *overview) view(a *App, l layout) []string {
	lines := []string{o.title(a, l.width)}
	if l.kind == wide {
		rows := l.body - 2
		left := o.list(a, l, l.column(), rows)
		right := append([]string{""}, o.detail(a, l.pane-6, rows-1)...)
		lines = append(lines, a.rule(l.column(), l.width))
		return append(lines, beside(left, indent(right, 3), l.column(), a.theme.Faint.Render(a.theme.Glyphs.Column))...)
	}
	below := detailRows
	switch l.kind {
	case tiny:
		below = tinyDetailRows
	case stacked:
		below = tallDetailRows
	default:
	}
	rows := l.body - len(lines) - below
	var rule []string
	if l.kind != tiny {
		rule = []string{a.rule(-1, l.width)}
		rows--
	}
	lines = append(lines, o.list(a, l, l.width, rows)...)
	lines = append(lines, rule...)
	return append(lines, indent(fill(o.detail(a, l.width-2*l.margin(), below), below), l.margin())...)
}

// title says how far the answers are.
func (o *overview) title(a *App, width int) string {
	w := &a.words.Overview
	total := len(a.items())
	text := fmt.Sprintf(w.Answered, total-len(a.openItems()), total)
	right := a.words.Home.Full
	if a.assessment().Mode == model.Quick {
		right = a.words.Home.Short
	}
	if a.assessment().Done() {
		right = fmt.Sprintf(w.FinishedOn, a.lang.Date(a.assessment().Finished.In(a.now().Location())))
	}
	left := a.theme.Text.Bold(true).Render(w.Title)
	if ansi.StringWidth(w.Title+text+right)+6 > width {
		return " " + spread(left, a.theme.Muted.Render(text), width-2)
	}
	return " " + spread(left+a.theme.Muted.Render(" · "+text), a.theme.Muted.Render(right), width-2)
}

// list draws the groups in rows lines, with the cursor's entry in sight.
func (o *overview) list(a *App, l layout, columns, rows int) []string {
	width := columns - 2*l.margin() + gutterWidth
	left := l.margin() - gutterWidth
	if l.kind == tiny {
		width, left = columns-2*l.margin()-1, l.margin()
	}
	entries, at := o.cursor(a)
	label := o.label(a, width)
	var lines []string
	line := 0
	for _, g := range o.groups(a) {
		if g.heading != "" {
			if l.kind != tiny {
				lines = append(lines, "")
			}
			lines = append(lines, "  "+a.theme.Question.Render(g.heading))
		}
		for _, e := range g.entries {
			if e == entries[at] {
				line = len(lines)
			}
			lines = append(lines, o.line(a, e, e == entries[at], label, width))
		}
	}
	return indent(a.scroll(lines, line, line, rows, width+min(left, 1)), left)
}

// label is the width of the labels: all of them where there is room for the
// answers, too.
func (o *overview) label(a *App, width int) int {
	widest := ansi.StringWidth(a.words.Situation.Name)
	for i := range model.Item(model.ItemCount) {
		widest = max(widest, ansi.StringWidth(a.cat.Item(i).Label))
	}
	return min(widest+2, width-gutterWidth-markLead)
}

const leastAnswer = 12 // columns below which answers stand under the list only

// line draws an entry:
//
//	▸ ● Nachfragen nach Problemen    fester Rückruf nach einer Woche    Notiz
func (o *overview) line(a *App, e entry, active bool, label, width int) string {
	if e.kind == finishEntry {
		return o.finishLine(a, active, width)
	}
	name, answer, mark := o.words(a, e)
	style := a.theme.Text
	if mark == a.said(false) {
		style = a.theme.Muted
	}
	line := mark + pad(a.labelled(ansi.Truncate(name, label, a.theme.Glyphs.Ellipsis), active, false), label)
	room := width - gutterWidth - markLead - label
	note := ""
	if note = o.entryNote(a, e); note != "" {
		room -= ansi.StringWidth(note) + 2
	}
	if room >= leastAnswer {
		line += pad(style.Render(a.cutWords(answer, room)), room)
		if note != "" {
			line += "  " + a.theme.Muted.Render(note)
		}
	}
	return a.pointed(strings.TrimRight(line, " "), active)
}

// entryNote marks an answer that was carried over, or one with a note.
func (o *overview) entryNote(a *App, e entry) string {
	switch {
	case e.kind != itemEntry:
	case a.assessment().Carried.Has(e.item):
		return a.words.Recheck.Taken
	case a.assessment().Notes[e.item] != "":
		return a.words.Overview.Note
	}
	return ""
}

// finishLine is the first entry: it leads to the result.
func (o *overview) finishLine(a *App, active bool, width int) string {
	w := &a.words.Overview
	text, detail := w.Finish, o.openText(a)
	if a.settled() {
		text, detail = w.Result, ""
	}
	style := a.theme.Question
	if active {
		style = a.theme.Accent
	}
	room := width - gutterWidth - ansi.StringWidth(text) - 3
	if detail != "" && ansi.StringWidth(detail) <= room {
		detail = "   " + a.theme.Muted.Render(detail)
	} else {
		detail = ""
	}
	return a.pointed(style.Render(text)+detail, active)
}

func (o *overview) openText(a *App) string {
	w := &a.words.Overview
	switch open := len(a.openItems()); open {
	case 0:
		return w.FinishReady
	case 1:
		return w.FinishDetail1
	default:
		return fmt.Sprintf(w.FinishDetail, open)
	}
}

// words returns an entry's label, its answer and its mark with a blank.
func (o *overview) words(a *App, e entry) (name, answer, mark string) {
	switch e.kind {
	case situationEntry:
		return o.situationWords(a, e.row)
	case closingEntry:
		return o.closingWords(a, closingKind(e.row))
	case outcomesEntry:
		return a.outcomesEntry()
	default:
		given := a.assessment().Answers[e.item]
		return a.cat.Item(e.item).Label, a.answerText(e.item, given), a.answerMark(given)
	}
}

// answerMark shows whether an item is answered, unknown, not applicable or
// open.
func (a *App) answerMark(answer model.Answer) string {
	gl := a.theme.Glyphs
	switch answer {
	case model.Unknown:
		return a.theme.Text.Render(gl.Huh) + " "
	case model.NotApplicable:
		return a.theme.Text.Render(gl.Dash) + " "
	default:
		return a.said(answer != model.Open)
	}
}

func (o *overview) situationWords(a *App, row int) (name, answer, mark string) {
	x := a.assessment()
	if row == nameRow {
		return a.words.Situation.Name, a.company(x.Company), a.said(x.Company != "")
	}
	f := situationFields[row-firstFieldRow]
	return a.cat.Field(f).Label, a.choiceText(f), a.said(x.Context[f] != model.Unsaid)
}

// choiceText says in words what counts for a field.
func (a *App) choiceText(f model.Field) string {
	ctx := &a.assessment().Context
	text := a.cat.Choice(f, ctx.Get(f), ctx)
	if ctx[f] == model.Unsaid {
		return fmt.Sprintf(a.words.Situation.Assumed, text)
	}
	return text
}

func (o *overview) closingWords(a *App, k closingKind) (name, answer, mark string) {
	x, w := a.assessment(), &a.words.Overview
	switch k {
	case aimRow:
		var names []string
		for _, b := range aims {
			if x.Aims[b] {
				names = append(names, a.cat.Bond(b).Name)
			}
		}
		if len(names) == 0 {
			return w.Aims, w.NoAims, a.said(false)
		}
		return w.Aims, strings.Join(names, ", "), a.said(true)
	case relevanceRow:
		text := o.relevanceText(a)
		return w.Relevance, text, a.said(text != w.Normal)
	default:
		return a.cat.Field(model.Hours).Label, a.choiceText(model.Hours), a.said(x.Context[model.Hours] != model.Unsaid)
	}
}

// relevanceText names the factors that were marked, by their mark.
func (o *overview) relevanceText(a *App) string {
	var parts []string
	for _, r := range []model.Relevance{model.HighRelevance, model.LowRelevance} {
		var names []string
		for _, f := range a.factorsAsked() {
			if a.assessment().Relevance[f] == r {
				names = append(names, a.cat.Factor(f))
			}
		}
		if len(names) > 0 {
			parts = append(parts, a.words.Closing.Levels[r]+": "+strings.Join(names, ", "))
		}
	}
	if len(parts) == 0 {
		return a.words.Overview.Normal
	}
	return strings.Join(parts, "; ")
}

// detail says in full what the entry under the cursor asks and what was
// answered.
func (o *overview) detail(a *App, width, rows int) []string {
	entries, at := o.cursor(a)
	e := entries[at]
	if e.kind == finishEntry {
		return o.finishText(a, width, rows)
	}
	question, help, note := o.asks(a, e)
	_, answer, mark := o.words(a, e)
	if e.kind == itemEntry {
		answer = a.spelledOut(e.item, a.assessment().Answers[e.item])
	}
	var lines []string
	if rows > tinyDetailRows {
		lines = paragraph(question, width, a.theme.Question)
	}
	if rows > detailRows {
		lines = append(lines, "")
	}
	given := paragraph(answer, width-markLead, a.theme.Text)
	lines = append(append(lines, mark+given[0]), indent(given[1:], markLead)...)
	if e.kind == itemEntry && a.assessment().Carried.Has(e.item) && rows > len(lines) {
		lines = append(lines, a.theme.Muted.Render(a.cutWords(a.takenFrom(), width)))
	}
	if note != "" {
		lines = append(lines, block(a.words.Interview.Note+clean(note), width, min(3, max(1, rows-len(lines))), a.theme.Muted)...)
	}
	if rows > len(lines)+2 {
		lines = append(lines, "")
		lines = append(lines, styled(sentences(help, width, rows-len(lines)), a.theme.Muted)...)
	}
	return fill(lines, rows)
}

// finishText says what finishing means.
func (o *overview) finishText(a *App, width, rows int) []string {
	w := &a.words.Overview
	if a.session.example {
		return block(w.Example, width, rows, a.theme.Muted)
	}
	if a.settled() {
		return fill(styled(sentences(w.SettledText, width, rows), a.theme.Muted), rows)
	}
	lines := paragraph(o.openText(a), width, a.theme.Text)
	return fill(append(lines, styled(sentences(w.FinishText, width, rows-len(lines)), a.theme.Muted)...), rows)
}

// asks returns the question of an entry, its help and its note.
func (o *overview) asks(a *App, e entry) (question, help, note string) {
	switch {
	case e.kind == itemEntry:
		item := a.cat.Item(e.item)
		return item.Text, item.Help, a.assessment().Notes[e.item]
	case e.kind == situationEntry && e.row == nameRow:
		return a.words.Situation.NameText, a.words.Situation.NameHelp, ""
	case e.kind == situationEntry:
		text := a.cat.Field(situationFields[e.row-firstFieldRow])
		return text.Text, text.Help, ""
	case e.kind == outcomesEntry:
		return a.words.Outcomes.Title, a.words.Outcomes.Lead, ""
	case closingKind(e.row) == aimRow:
		return a.words.Closing.Aims, "", ""
	case closingKind(e.row) == relevanceRow:
		return a.words.Closing.Relevance, "", ""
	}
	text := a.cat.Field(model.Hours)
	return text.Text, text.Help, ""
}

// help adds the question under the cursor to the keys.
func (o *overview) help(a *App) []string {
	return o.detail(a, min(90, a.window.width-6), detailRows+tallDetailRows)
}
