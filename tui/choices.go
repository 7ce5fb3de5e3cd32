package tui

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// choices draws the seven answers of an item. The cursor, the chosen answer
// and the rest differ by mark and weight, never by colour alone:
//
//	  1 ○ nichts, der Fall ist erledigt
//	▸ 2 ○ dazwischen
//	  3 ● wir fragen nach, wenn wir daran denken
type choices struct {
	texts  [model.AnswerCount]string
	cursor int          // 0 to 6, or nowhere
	chosen model.Answer // Open where nothing is chosen
	a      *App
}

func (a *App) choicesFor(i model.Item, cursor int) choices {
	c := choices{cursor: cursor, chosen: a.assessment().Answers[i], a: a}
	item := a.cat.Item(i)
	copy(c.texts[:], item.States[:])
	c.texts[5], c.texts[6] = a.words.Interview.Unknown, a.words.Interview.NA
	return c
}

// lead is the width of cursor, digit and mark.
const lead = 6

// list draws one answer under the other. With short, the last two share a
// line.
func (c choices) list(width int, short bool) []string {
	var lines []string
	for n := range c.texts {
		if short && n == 5 {
			return append(lines, c.pair(width))
		}
		lines = append(lines, c.row(n, width)...)
	}
	return lines
}

// row draws one answer, wrapped under its own beginning.
func (c choices) row(n, width int) []string {
	style := c.a.theme.Text
	switch {
	case c.is(n):
		style = c.a.theme.Chosen
	case n == c.cursor:
		style = c.a.theme.Accent
	case c.between(n):
		style = c.a.theme.Muted
	}
	lines := paragraph(c.texts[n], max(8, width-lead), style)
	lines[0] = c.head(n) + lines[0]
	for i := range lines[1:] {
		lines[i+1] = strings.Repeat(" ", lead) + lines[i+1]
	}
	return lines
}

// between reports whether an answer only stands between two described ones.
func (c choices) between(n int) bool {
	return n < 5 && n%2 == 1 && c.texts[n] == c.a.words.Interview.Between || n >= 5
}

func (c choices) is(n int) bool { return c.chosen == model.Answer(n+1) }

func (c choices) head(n int) string {
	gl, th := c.a.theme.Glyphs, c.a.theme
	cursor, mark := " ", th.Muted.Render(gl.Radio)
	if n == c.cursor {
		cursor = th.Accent.Render(gl.Cursor)
	}
	if c.is(n) {
		mark = th.Chosen.Render(gl.Picked)
	}
	return cursor + " " + th.Key.Render(strconv.Itoa(n+1)) + " " + mark + " "
}

// pair draws "unknown" and "not applicable" on one line.
func (c choices) pair(width int) string {
	left, right := c.row(5, 99)[0], c.row(6, 99)[0]
	gap := max(3, width/2-ansi.StringWidth(left))
	return left + strings.Repeat(" ", gap) + right
}

// strip draws the keys in one line and the words of the answer under the
// cursor below, for tiny windows:
//
//	1 2 [3] 4 5 6 7
//	wir fragen nach, wenn wir daran denken
func (c choices) strip(width, rows int) []string {
	var b strings.Builder
	for n := range c.texts {
		digit := strconv.Itoa(n + 1)
		style := c.a.theme.Muted
		if c.is(n) {
			digit += c.a.theme.Glyphs.Picked
			style = c.a.theme.Chosen
		}
		if n == c.cursor {
			digit, style = "["+digit+"]", c.a.theme.Accent
		}
		b.WriteString(style.Render(digit) + " ")
	}
	words := c.a.words.Interview.ChooseFirst
	if c.cursor != nowhere {
		words = c.texts[c.cursor]
	}
	return append([]string{b.String()}, block(words, width, rows-1, c.a.theme.Text)...)
}
