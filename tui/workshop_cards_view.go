package tui

import (
	"fmt"
	"strconv"
	"strings"

	"kundenbindung/model"
)

func (s *voteCards) view(a *App, l layout) []string {
	w := &a.words.Workshop.Cards
	items := a.items()
	right := fmt.Sprintf(a.words.Interview.Question, position(items, s.item)+1, len(items))
	lines := a.workshopTitle(l, w.Title, right)
	width := min(ballotWidth, l.width-2*l.margin())
	left := max(l.margin(), (l.width-width)/2)
	row := s.row(a, width)
	question := s.question(a, l, width, l.body-len(lines)-len(row)-1)
	return fill(append(lines, indent(append(append(question, ""), row...), left)...), l.body)
}

// question draws the item with its states, as far as there is room: what the
// room votes on.
func (s *voteCards) question(a *App, l layout, width, rows int) []string {
	item := a.cat.Item(s.item)
	lines := paragraph(item.Text, width, a.theme.Question)
	if l.kind == tiny {
		return lines[:min(len(lines), max(0, rows))]
	}
	lines = append(lines, "")
	for n, text := range item.States {
		lines = append(lines, a.theme.Key.Render(strconv.Itoa(n+1))+"  "+a.theme.Text.Render(a.cutWords(text, width-3)))
	}
	others := fmt.Sprintf(a.words.Workshop.Cards.Others, a.words.Interview.Unknown, a.words.Interview.NA)
	lines = append(lines, a.theme.Muted.Render(a.cutWords(others, width)))
	return lines[:min(len(lines), max(0, rows))]
}

// row draws what is being typed, with a place for each person:
//
//	Reihe  3 3 4 5 2 _ _      5 von 7
func (s *voteCards) row(a *App, width int) []string {
	w, r := &a.words.Workshop.Cards, a.room
	var lines []string
	state := w.Empty
	switch {
	case len(s.typed) > 0:
		state = fmt.Sprintf(w.Count, len(given(s.typed)), len(r.w.Participants))
	case r.rowItems().Has(s.item):
		state = w.Stored
	}
	order := w.AnyOrder
	if r.w.SameOrder {
		order = w.SameOrder
	}
	head := spread(a.theme.Muted.Render(order), a.theme.Text.Render(state), width)
	lines = append(lines, head)
	return append(lines, a.typedCells(s.typed, len(r.w.Participants), width)...)
}

// typedCells draws typed digits, and a blank cell for who is still missing.
func (a *App) typedCells(typed []model.Answer, people, width int) []string {
	count := max(len(typed)+1, people)
	perRow := max(1, width/2)
	var lines []string
	var b strings.Builder
	for n := range count {
		if n > 0 && n%perRow == 0 {
			lines = append(lines, b.String())
			b.Reset()
		}
		b.WriteString(a.typedCell(typed, n) + " ")
	}
	return append(lines, strings.TrimRight(b.String(), " "))
}

func (a *App) typedCell(typed []model.Answer, n int) string {
	switch {
	case n < len(typed) && typed[n] == model.Open:
		return a.theme.Muted.Render(a.theme.Glyphs.Dash)
	case n < len(typed):
		return a.theme.Chosen.Render(strconv.Itoa(int(typed[n])))
	case n == len(typed):
		return a.theme.Accent.Render("_")
	}
	return a.theme.Faint.Render("_")
}

// help says how cards are typed in.
func (s *voteCards) help(a *App) []string {
	return paragraph(a.words.Workshop.Cards.About, min(setupWidth, a.window.width-6), a.theme.Text)
}
