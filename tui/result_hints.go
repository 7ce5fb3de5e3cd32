package tui

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions"
)

// hintPage lists the hints (Hinweise) with their texts, on top of the result;
// Enter opens the card behind one.
type hintPage struct {
	at  int
	top int
}

// hintText returns the texts of a hint with the bond type's name in its
// place; while they are not loaded, its title says so.
func (a *App) hintText(h model.Hint) questions.HintText {
	text := a.cat.Hint(h.ID).For(a.cat.Bond(h.Bond).Name)
	if text.Title == "" {
		text.Title = a.words.Result.Steps.Loading
	}
	return text
}

func (h *hintPage) bindings(a *App) []key.Binding {
	k := &a.keys.result
	return []key.Binding{k.Focus, k.Open, k.Pages, h.closeKey(a)}
}

// closeKey leaves Enter to the card.
func (h *hintPage) closeKey(a *App) key.Binding {
	b := a.keys.Cancel
	b.SetHelp(b.Help().Key, a.words.Keys.Close)
	return b
}

func (h *hintPage) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.result
	count := len(a.result().Hints)
	switch {
	case key.Matches(k, keys.Hints), key.Matches(k, a.keys.Cancel):
		a.overlay = nil
	case key.Matches(k, keys.Open):
		if h.at < count {
			a.overlay = newHintCard(a, h.at, h)
		}
	case key.Matches(k, keys.Focus):
		step := 1
		if k.Code == tea.KeyUp || k.Mod.Contains(tea.ModShift) {
			step = -1
		}
		h.at = max(0, min(h.at+step, count-1))
		h.reveal(a)
	case key.Matches(k, keys.Pages):
		l := newLayout(a.window.width, a.window.height)
		count := len(h.passage(a, l).lines)
		h.top = within(turned(k, h.top, count, l.body), count, l.body)
	}
	return nil
}

func (h *hintPage) reveal(a *App) {
	l := newLayout(a.window.width, a.window.height)
	h.top = revealed(h.top, h.passage(a, l), l.body)
}

func (h *hintPage) view(a *App, l layout) []string {
	return a.excerpt(h.passage(a, l).lines, h.top, l.body, l.width)
}

func (h *hintPage) passage(a *App, l layout) passage {
	th, w := a.theme, &a.words.Result
	width := min(l.width-2*l.edge(), widestText)
	p := passage{lines: []string{th.Muted.Render(w.HintsTitle), ""}}
	for i, hint := range a.result().Hints {
		text := a.hintText(hint)
		title, cursor := th.Question, "  "
		if i == h.at {
			title, cursor = th.Accent, th.Accent.Render(th.Glyphs.Cursor)+" "
			p.from = len(p.lines)
		}
		head := indent(paragraph(text.Title, width-2, title), 2)
		head[0] = cursor + head[0][2:]
		p.lines = append(p.lines, head...)
		p.lines = append(p.lines, indent(paragraph(text.Text, width-2, th.Text), 2)...)
		if card, ok := a.cat.Card(hint.Measure); ok {
			line := fmt.Sprintf(w.HintCard, card.Title)
			p.lines = append(p.lines, indent([]string{th.Muted.Render(a.cutWords(line, width-2))}, 2)...)
		}
		if i == h.at {
			p.to = len(p.lines)
		}
		p.lines = append(p.lines, "")
	}
	if h.at == 0 {
		p.from = 0
	}
	p.lines = indent(p.lines, l.edge())
	return p
}
