package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// historyItems lists the comparison item by item (Frage für Frage): what moved
// first, then what did not, then what cannot be compared.
type historyItems struct {
	v   *historyView
	top int
}

func (h *historyItems) bindings(a *App) []key.Binding {
	return []key.Binding{a.keys.result.Scroll, a.keys.result.Pages, a.keys.Close}
}

func (h *historyItems) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	l := newLayout(a.window.width, a.window.height)
	count, rows := len(h.lines(a, l)), h.rows(l)
	switch {
	case key.Matches(k, a.keys.Close):
		a.overlay = nil
	case k.Code == tea.KeyUp:
		h.top = within(h.top-1, count, rows)
	case k.Code == tea.KeyDown:
		h.top = within(h.top+1, count, rows)
	case key.Matches(k, a.keys.result.Pages):
		h.top = within(turned(k, h.top, count, rows), count, rows)
	}
	return nil
}

func (h *historyItems) rows(l layout) int { return max(0, l.body-headRows(l)) }

func (h *historyItems) view(a *App, l layout) []string {
	c := h.v.course(a)
	head := fmt.Sprintf(a.words.History.ItemsTitle, a.day(c.before()), a.day(c.after()))
	lines := fill(indent([]string{a.theme.Muted.Render(a.cutWords(head, l.width-2*l.edge()))}, l.edge()), headRows(l))
	return append(lines, a.excerpt(indent(h.lines(a, l), l.edge()), h.top, h.rows(l), l.width)...)
}

// lines composes the list.
func (h *historyItems) lines(a *App, l layout) []string {
	c := h.v.course(a)
	w, th := &a.words.History, a.theme
	width := min(l.width-2*l.edge(), widestText)
	var lines []string
	for _, g := range []struct {
		title string
		which model.ItemSet
	}{
		{w.ItemsMoved, c.cmp.Shifted(model.Raised) | c.cmp.Shifted(model.Lowered)},
		{w.ItemsSame, c.cmp.Shifted(model.Unmoved)},
		{w.ItemsTaken, c.cmp.Shifted(model.TakenOver)},
		{w.ItemsNotBoth, c.cmp.Shifted(model.NotBoth)},
	} {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, th.Question.Render(fmt.Sprintf(g.title, g.which.Len())))
		for _, i := range a.cat.Method.Order {
			if g.which.Has(i) {
				lines = append(lines, h.item(a, &c, i, width)...)
			}
		}
	}
	return lines
}

// item draws an item with its answers, one where both are the same.
//
//	+2  Nachfragen nach Problemen
//	    vorher: nichts, der Fall ist erledigt
//	    nachher: wir fragen nach, wenn wir daran denken
func (h *historyItems) item(a *App, c *course, i model.Item, width int) []string {
	w, th := &a.words.History, a.theme
	x, y := c.before().Answers[i], c.after().Answers[i]
	from, _ := x.State()
	to, _ := y.State()
	lead := strings.Repeat(" ", cardIndent)
	label := a.cat.Item(i).Label
	if x == y {
		text := label + ": " + a.shiftText(i, x)
		lines := paragraph(text, width-cardIndent, th.Muted)
		return indent(lines, len(lead))
	}
	sign := a.theme.Glyphs.Dash
	if c.cmp.Items[i] != model.NotBoth {
		sign = words.SignedPoints(to - from)
	}
	lines := []string{th.Chosen.Render(pad(sign, cardIndent)) + th.Text.Render(a.cutWords(label, width-cardIndent))}
	lines = append(lines, indent(paragraph(fmt.Sprintf(w.From, a.shiftText(i, x)), width-cardIndent, th.Muted), len(lead))...)
	return append(lines, indent(paragraph(fmt.Sprintf(w.To, a.shiftText(i, y)), width-cardIndent, th.Text), len(lead))...)
}

// shiftText is an answer in words: those that were chosen with their number, a
// state between two of them with both.
func (a *App) shiftText(i model.Item, answer model.Answer) string {
	said := a.answerText(i, answer)
	if full := a.spelledOut(i, answer); full != said {
		return full
	}
	if _, ok := answer.State(); ok {
		return a.keyAndText(i, answer)
	}
	return said
}
