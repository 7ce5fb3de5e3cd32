package tui

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

func (s *voteSheets) view(a *App, l layout) []string {
	w, b := &a.words.Workshop.Sheets, a.room.sheet
	right := fmt.Sprintf(w.Code, b.code())
	if !b.saved && !b.coded {
		right = w.NoCode
	}
	if l.kind == tiny {
		right = fmt.Sprintf("%d/%d", min(s.at+1, len(a.items())), len(a.items()))
	}
	title := fmt.Sprintf(w.Title, a.room.count.Handed+1)
	lines := a.workshopTitle(l, title, right)
	width := min(setupWidth, l.width-2*l.margin())
	below := s.below(a, width)
	groups, at := s.groups(a, width)
	rows := l.body - len(lines) - len(below)
	groups = a.scroll(groups, at, at, max(1, min(rows, len(groups))), width)
	lines = append(lines, indent(groups, l.margin())...)
	return fill(append(lines, indent(below, l.margin())...), l.body)
}

// groups draws the sheet, a line for each section:
//
//	Fundament        4 5 3
//	Service          2 _ _ _ _ _
func (s *voteSheets) groups(a *App, width int) (lines []string, at int) {
	sections := a.cat.Sections(a.assessment().Mode)
	column := 0
	for _, section := range sections {
		column = max(column, ansi.StringWidth(a.cat.Section(section.ID).Name))
	}
	column = min(column+2, width/2)
	n := 0
	for _, section := range sections {
		var cells strings.Builder
		style := a.theme.Muted
		for range section.Items {
			if n == s.at {
				at, style = len(lines), a.theme.Accent
			}
			cells.WriteString(s.cell(a, n) + " ")
			n++
		}
		name := a.cutWords(a.cat.Section(section.ID).Name, column-1)
		lines = append(lines, pad(style.Render(name), column)+strings.TrimRight(cells.String(), " "))
	}
	if s.full(a) {
		at = len(lines) - 1
	}
	return lines, at
}

func (s *voteSheets) cell(a *App, n int) string {
	vote := a.room.sheet.Answers[a.items()[n]]
	text := "_"
	if vote != model.Open {
		text = strconv.Itoa(int(vote))
	}
	switch {
	case n == s.at:
		return a.theme.Accent.Underline(true).Render(text)
	case vote != model.Open:
		return a.theme.Chosen.Render(text)
	}
	return a.theme.Faint.Render(text)
}

// below says which item is next on the sheet, and whose role it is.
func (s *voteSheets) below(a *App, width int) []string {
	w := &a.words.Workshop.Sheets
	lines := []string{""}
	if s.at == 0 && a.room.count.Handed == 0 && a.room.sheet.answered(a.items()) == 0 {
		call := fmt.Sprintf(w.PrintCall, a.room.w.ID[:min(shortID, len(a.room.w.ID))])
		lines = append(append(lines, paragraph(w.Print, width, a.theme.Muted)...), a.theme.Text.Render(a.cutWords(call, width)), "")
	}
	if s.full(a) {
		lines = append(lines, paragraph(w.Complete, width, a.theme.Question)...)
	} else {
		item := a.cat.Item(a.items()[s.at])
		text := fmt.Sprintf(w.Item, s.at+1, item.Text)
		lines = append(lines, paragraph(text, width, a.theme.Question)...)
	}
	if a.room.w.Named {
		name := clean(a.room.sheet.Name)
		if name == "" {
			name = w.Nameless
		}
		lines = append(lines, a.theme.Muted.Render(a.cutWords(fmt.Sprintf(w.Name, name), width)))
	}
	if len(a.room.w.Roles) > 0 {
		role := clean(a.room.sheet.Role)
		if role == "" {
			role = a.words.Workshop.Ballot.NoRole
		}
		lines = append(lines, a.theme.Muted.Render(a.cutWords(fmt.Sprintf(w.Role, role), width)))
	}
	return lines
}

// help says how sheets are typed in.
func (s *voteSheets) help(a *App) []string {
	return paragraph(a.words.Workshop.Sheets.About, min(setupWidth, a.window.width-6), a.theme.Text)
}
