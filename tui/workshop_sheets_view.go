package tui

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

func (s *voteSheets) view(a *App, l layout) []string {
	lines := a.workshopTitle(l, a.words.Workshop.Sheets.Title, s.right(a, l))
	width := min(setupWidth, l.width-2*l.margin())
	below := s.below(a, l, width)
	groups, at := s.groups(a, width)
	rows := l.body - len(lines) - len(below)
	groups = a.scroll(groups, at, at, max(1, min(rows, len(groups))), width)
	lines = append(lines, indent(groups, l.margin()-min(gutterWidth, l.margin()))...)
	return fill(append(lines, indent(below, l.margin())...), l.body)
}

// right says which sheet it is and how many ballots there are.
func (s *voteSheets) right(a *App, l layout) string {
	w, b, r := &a.words.Workshop.Sheets, a.room.sheet, a.room
	code := ""
	switch {
	case b.coded != "":
		code = fmt.Sprintf(w.Code, strings.ToUpper(b.coded))
	case b.saved:
		code = fmt.Sprintf(w.Code, b.code())
	}
	if l.kind == tiny {
		return fmt.Sprintf("%d/%d", min(s.at+1, len(a.items())), len(a.items()))
	}
	if len(r.w.Participants) == 0 {
		return code
	}
	handed := fmt.Sprintf(w.Handed, r.count.Handed, len(r.w.Participants))
	if code == "" {
		return handed
	}
	return handed + " · " + code
}

// groups draws the sheet, a line for each section:
//
//	  Fundament        4 5 3
//	▸ Service          2 _ _ _ _ _
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
		active, style := false, a.theme.Muted
		for range section.Items {
			if n == s.at {
				at, active, style = len(lines), true, a.theme.Accent
			}
			cells.WriteString(s.cell(a, n) + " ")
			n++
		}
		name := a.cutWords(a.cat.Section(section.ID).Name, column-1)
		line := pad(style.Render(name), column) + strings.TrimRight(cells.String(), " ")
		lines = append(lines, a.pointed(line, active))
	}
	if s.full(a) {
		at = len(lines) - 1
	}
	return lines, at
}

func (s *voteSheets) cell(a *App, n int) string {
	vote := a.room.sheet.Answers[a.items()[n]]
	text := "_"
	switch {
	case vote == model.Open:
	case s.shows || n == s.last:
		text = strconv.Itoa(int(vote))
	default:
		text = a.theme.Glyphs.Picked // nobody reads over somebody's shoulder
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
func (s *voteSheets) below(a *App, l layout, width int) []string {
	w := &a.words.Workshop.Sheets
	lines := []string{""}
	if s.full(a) {
		lines = append(lines, paragraph(w.Complete, width, a.theme.Question)...)
	} else {
		item := a.cat.Item(a.items()[s.at])
		text := fmt.Sprintf(w.Item, s.at+1, item.Text)
		lines = append(lines, paragraph(text, width, a.theme.Question)...)
	}
	lines = append(lines, a.theme.Muted.Render(a.cutWords(s.progress(a, l), width)))
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

// progress says how many answers were typed, and what the last digit means.
func (s *voteSheets) progress(a *App, l layout) string {
	w, items, b := &a.words.Workshop.Sheets, a.items(), a.room.sheet
	text := fmt.Sprintf(w.Count, b.answered(items), len(items))
	if s.last == nowhere || b.Answers[items[s.last]] == model.Open {
		return text
	}
	last := fmt.Sprintf(w.Last, s.last+1, a.keyAndText(items[s.last], b.Answers[items[s.last]]))
	if l.kind == tiny {
		return last
	}
	return text + " · " + last
}

// help says how sheets are typed in.
func (s *voteSheets) help(a *App) []string {
	return paragraph(a.words.Workshop.Sheets.About, min(setupWidth, a.window.width-6), a.theme.Text)
}
