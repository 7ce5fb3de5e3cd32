package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// ballotWidth is as wide as a question gets where nothing stands beside it.
const ballotWidth = 100

// shown is the item on the screen: for a moment the one just answered.
func (s *ballotPage) shown() model.Item {
	if s.flash != nil {
		return s.flash.item
	}
	return s.item
}

func (s *ballotPage) view(a *App, l layout) []string {
	shown := s.shown()
	lines := []string{s.progress(a, l, shown)}
	if l.kind == tiny {
		return s.viewTiny(a, l, lines)
	}
	if l.rules {
		lines = append(lines, a.rule(-1, l.width))
	}
	width := min(ballotWidth, l.width-2*l.margin())
	left := l.margin()
	rows := l.body - len(lines)
	question := s.question(a, shown, width, rows)
	return fill(append(lines, indent(question, left)...), l.body)
}

// question draws question, answers and help in exactly rows lines.
func (s *ballotPage) question(a *App, shown model.Item, width, rows int) []string {
	item := a.cat.Item(shown)
	spare := max(0, rows-questionRows-1-model.AnswerCount-1-helpRows)
	lines := make([]string, min(openingRows, spare))
	lines = append(lines, settle(block(item.Text, width, questionRows, a.theme.Question))...)
	lines = append(append(lines, ""), s.choices(a, shown).list(width, rows < 16)...)
	lines = append(lines, "")
	below := styled(sentences(item.Help, width, max(1, rows-len(lines))), a.theme.Muted)
	lines = append(lines, below...)
	example := a.words.Interview.Example + a.cat.Example(shown, &a.assessment().Context)
	if text := paragraph(example, width, a.theme.Muted); len(lines)+len(text) < rows {
		lines = append(append(lines, ""), text...)
	}
	return fill(lines, rows)
}

// choices draws the answers of the ballot in hand, as in the questionnaire.
func (s *ballotPage) choices(a *App, shown model.Item) choices {
	c := choices{cursor: s.cursor, chosen: a.room.hand.Answers[shown], a: a}
	if s.flash != nil {
		c.cursor = int(c.chosen) - 1
	}
	item := a.cat.Item(shown)
	copy(c.texts[:], item.States[:])
	c.texts[5], c.texts[6] = a.words.Interview.Unknown, a.words.Interview.NA
	return c
}

// viewTiny draws the answers in full where there is room, as in the large
// letters of a projector, else one at a time.
func (s *ballotPage) viewTiny(a *App, l layout, lines []string) []string {
	width := l.width - 2*l.margin()
	shown := s.shown()
	lines = append(lines, indent(paragraph(a.cat.Item(shown).Text, width, a.theme.Question), l.margin())...)
	c := s.choices(a, shown)
	answers := c.list(width, ansi.StringWidth(c.pair(width)) <= width)
	if room := l.body - len(lines); len(answers) > room {
		answers = c.strip(width, room)
	} else if len(answers) < room {
		lines = append(lines, "")
	}
	return fill(append(lines, indent(answers, l.margin())...), l.body)
}

// progress says where in the ballot the page is, and the code that only this
// person sees.
func (s *ballotPage) progress(a *App, l layout, shown model.Item) string {
	items := a.items()
	at := position(items, shown)
	left := a.theme.Text.Render(fmt.Sprintf(a.words.Interview.Question, at+1, len(items)))
	if l.kind != tiny {
		left += "  " + a.way(at, len(items))
	}
	right := fmt.Sprintf(a.words.Workshop.Ballot.YourCode, a.room.hand.code())
	return " " + spread(left, a.theme.Muted.Render(right), l.width-2)
}

// way draws how much of the ballot lies behind: it depends on the place
// alone, not on what was answered.
func (a *App) way(at, count int) string {
	const cells = 20
	full := at * cells / max(1, count-1)
	return a.theme.Text.Render(strings.Repeat(a.theme.Glyphs.Full, full)) +
		a.theme.Faint.Render(strings.Repeat(a.theme.Glyphs.Open, cells-full))
}

// help adds the item's own help to the keys.
func (s *ballotPage) help(a *App) []string {
	item := a.cat.Item(s.item)
	width := min(90, a.window.width-6)
	lines := paragraph(item.Text, width, a.theme.Question)
	lines = append(lines, paragraph(item.Help, width, a.theme.Text)...)
	example := a.words.Interview.Example + a.cat.Example(s.item, &a.assessment().Context)
	lines = append(lines, paragraph(example, width, a.theme.Text)...)
	return append(append(lines, ""), paragraph(a.words.Workshop.Ballot.About, width, a.theme.Text)...)
}
