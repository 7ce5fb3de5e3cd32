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
	left := l.margin()
	row := s.row(a, width)
	question := s.question(a, l, width, l.body-len(lines)-len(row)-1)
	return fill(append(lines, indent(append(append(question, ""), row...), left)...), l.body)
}

// question draws the item with its states, as far as there is room: what the
// room votes on.
func (s *voteCards) question(a *App, l layout, width, rows int) []string {
	item := a.cat.Item(s.item)
	lines := paragraph(item.Text, width, a.theme.Question)
	if l.kind == tiny && len(lines)+model.StateCount+1 > rows {
		return lines[:min(len(lines), max(0, rows))]
	}
	if len(lines)+model.StateCount+1 < rows {
		lines = append(lines, "")
	}
	for n, text := range item.States {
		lines = append(lines, a.theme.Key.Render(strconv.Itoa(n+1))+"  "+a.theme.Text.Render(a.cutWords(text, width-3)))
	}
	others := fmt.Sprintf(a.words.Workshop.Cards.Others, a.words.Interview.Unknown, a.words.Interview.NA)
	lines = append(lines, a.theme.Muted.Render(a.cutWords(others, width)))
	return lines[:min(len(lines), max(0, rows))]
}

// row draws what is being typed, with a place for each card that there can be,
// and says what the last digit means. What is stored is counted, not shown:
//
//	Reihenfolge egal          5 von 7 Karten
//	3 3 4 5 2 _ _
//	zuletzt: 2 „selten“
func (s *voteCards) row(a *App, width int) []string {
	w, r := &a.words.Workshop.Cards, a.room
	old, due := r.cast(s.item), r.cardsDue()
	order := w.AnyOrder
	if r.w.SameOrder {
		order = w.SameOrder
	}
	state, hint := w.Empty, ""
	cells := a.typedCells(s.typed, due, width)
	switch n := old.votes(); {
	case len(s.typed) > 0:
		state, hint = fmt.Sprintf(w.Count, len(given(s.typed)), due), fmt.Sprintf(w.Last, s.last(a))
	case n > 0:
		state, hint = fmt.Sprintf(w.Stored, n), w.StoredHint
		cells = []string{a.theme.Muted.Render(a.cutWords(strings.Repeat(a.theme.Glyphs.Picked+" ", n), width))}
	case r.count.Handed > 0 && len(r.w.Participants) > 0:
		hint = fmt.Sprintf(w.SomeBallots, r.count.Handed, len(r.w.Participants), due)
	}
	lines := []string{spread(a.theme.Muted.Render(order), a.theme.Text.Render(state), width)}
	return append(append(lines, cells...), a.theme.Muted.Render(a.cutWords(hint, width)))
}

// last says what the last digit means.
func (s *voteCards) last(a *App) string {
	if vote := s.typed[len(s.typed)-1]; vote != model.Open {
		return a.keyAndText(s.item, vote)
	}
	return a.words.Workshop.Keys.NoCard
}

// typedCells draws typed digits, and a blank cell for who is still missing.
func (a *App) typedCells(typed []model.Answer, people, width int) []string {
	count := len(typed)
	if count < people || people == 0 {
		count = max(count+1, people)
	}
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
