package tui

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// situationShape is where things are on the page. It depends on the window
// and the language only, so that nothing jumps between rows.
type situationShape struct {
	title    int // rows above the list
	rows     int // of the list; it scrolls where there are fewer than entries
	gap      int // rows per entry
	question int // rows of the question: 1 stands in the rule
	panel    int // rows of choices and help
	label    int // columns of the labels
	value    int // columns of the values
}

const (
	markLead     = 2 // mark and blank
	arrowLead    = 2 // "◂ " before a value
	shortList    = 5 // choices up to which one column is taken
	panelHelp    = 3 // rows of help worth reserving
	situationGap = 2 // rows per entry where there is plenty of room
)

func (s *situation) shape(a *App, l layout) situationShape {
	sh := situationShape{gap: 1, question: 1, title: 2}
	sh.label = ansi.StringWidth(a.words.Situation.Name)
	for _, f := range situationFields {
		sh.label = max(sh.label, ansi.StringWidth(a.cat.Field(f).Label))
	}
	sh.label += 2
	sh.value = l.column() - 2*l.margin() - markLead - sh.label - arrowLead
	if l.kind == wide {
		sh.rows = l.body - sh.title - 1
		if sh.rows >= situationRows*situationGap {
			sh.gap = situationGap
		}
		return sh
	}
	width := l.width - 2*l.margin()
	sh.question = a.questionRows(l.width)
	choices := a.choiceRows(width)
	full := situationRows + sh.question + choices
	if sh.title = 2; l.body < full+2+panelHelp {
		sh.title = 1
	}
	if l.body < full+1 {
		sh.title = 0
	}
	sh.panel = max(choices, min(l.body-sh.title-situationRows-sh.question, choices+panelHelp))
	sh.rows = min(situationRows, l.body-sh.title-sh.question-sh.panel)
	return sh
}

// questionRows is 1 where every question fits into the rule above it.
func (a *App) questionRows(width int) int {
	for _, f := range situationFields {
		if ansi.StringWidth(a.cat.Field(f).Text)+8 > width {
			return 2
		}
	}
	return 1
}

// choiceRows is what the field with the most choices needs.
func (a *App) choiceRows(width int) int {
	rows := 0
	for _, f := range situationFields {
		rows = max(rows, len(a.options(f, width)))
	}
	return rows
}

func (s *situation) view(a *App, l layout) []string {
	if l.kind == tiny {
		return s.viewTiny(a, l)
	}
	sh := s.shape(a, l)
	if l.kind == wide {
		return s.viewWide(a, l, sh)
	}
	var lines []string
	if sh.title > 0 {
		lines = fill([]string{s.title(a, l.width)}, sh.title)
	}
	lines = append(lines, s.list(a, l, sh)...)
	lines = append(lines, s.question(a, l, sh)...)
	return fill(append(lines, indent(s.panel(a, l.width-2*l.margin(), sh.panel), l.margin())...), l.body)
}

// viewWide draws the list on the left and what it asks on the right.
func (s *situation) viewWide(a *App, l layout, sh situationShape) []string {
	rows := l.body - sh.title
	width := l.pane - 6
	right := append([]string{""}, settle(block(s.text(a), width, questionRows, a.theme.Question))...)
	right = append(append(right, ""), s.panel(a, width, rows-len(right)-1)...)
	left := append([]string{""}, s.list(a, l, sh)...)
	lines := []string{s.title(a, l.width), a.rule(l.column(), l.width)}
	column := a.theme.Faint.Render(a.theme.Glyphs.Column)
	return append(lines, beside(fill(left, rows), indent(fill(right, rows), 3), l.column(), column)...)
}

// viewTiny draws one row at a time.
func (s *situation) viewTiny(a *App, l layout) []string {
	width := l.width - 2*l.margin()
	lines := append([]string{s.title(a, l.width)}, indent(paragraph(s.text(a), width, a.theme.Question), l.margin())...)
	var body []string
	switch f, ok := s.field(); {
	case ok:
		body = a.optionStrip(f, width)
	case s.row == nameRow:
		body = []string{a.theme.Accent.Render(a.theme.Glyphs.Cursor) + " " + s.nameValue(a, width-gutterWidth)}
	}
	rows := l.body - len(lines) - len(body) - 1
	body = append(append(body, ""), styled(sentences(s.help1(a), width, rows), a.theme.Muted)...)
	return fill(append(lines, indent(body, l.margin())...), l.body)
}

// title names the page on the left and says which row is active.
func (s *situation) title(a *App, width int) string {
	w := &a.words.Situation
	left := a.theme.Text.Bold(true).Render(w.Title)
	if width >= listWidth {
		left += a.theme.Muted.Render(" · " + s.intro(a))
	}
	right := ""
	if s.row != goOnRow {
		right = a.theme.Muted.Render(fmt.Sprintf(w.Step, s.row+1, goOnRow))
	}
	return " " + spread(left, right, width-2)
}

// list draws the rows; the cursor hangs in the margin.
func (s *situation) list(a *App, l layout, sh situationShape) []string {
	lines := make([]string, 0, situationRows*sh.gap)
	for row := range situationRows {
		lines = append(lines, s.line(a, row, sh))
		lines = append(lines, make([]string, sh.gap-1)...)
	}
	width := gutterWidth + markLead + sh.label + arrowLead + sh.value
	at := s.row * sh.gap
	return indent(a.scroll(lines, at, at, sh.rows, width+1), l.margin()-gutterWidth)
}

// line draws a row:
//
//	▸ ● Wer zahlt        ◂ Firmen ▸
//	  ○ Branche            – etwas anderes
func (s *situation) line(a *App, row int, sh situationShape) string {
	cursor, style := "  ", a.theme.Text
	if row == s.row {
		cursor, style = a.theme.Accent.Render(a.theme.Glyphs.Cursor)+" ", a.theme.Accent
	}
	switch row {
	case goOnRow:
		return cursor + strings.Repeat(" ", markLead) + style.Render(s.goOnLabel(a))
	case nameRow:
		said := s.name.text() != ""
		return cursor + a.said(said) + pad(style.Render(a.words.Situation.Name), sh.label+arrowLead) + s.nameValue(a, sh.value)
	}
	f := situationFields[row-firstFieldRow]
	said := a.assessment().Context[f] != model.Unsaid
	label := pad(style.Render(a.cat.Field(f).Label), sh.label)
	return cursor + a.said(said) + label + a.fieldValue(f, row == s.row, sh.value)
}

func (s *situation) goOnLabel(a *App) string {
	if a.leadsToWorkshop() {
		return a.words.Workshop.Hub.Return
	}
	if s.back {
		return a.words.Situation.Return
	}
	return a.words.Situation.GoOn
}

// said is the mark of a row: whether something was said.
func (a *App) said(yes bool) string {
	if yes {
		return a.theme.Text.Render(a.theme.Glyphs.Done) + " "
	}
	return a.theme.Muted.Render(a.theme.Glyphs.None) + " "
}

// nameValue draws the name, with the input while it is active.
func (s *situation) nameValue(a *App, width int) string {
	name := clean(a.assessment().Company)
	switch {
	case s.row == nameRow && s.name.Value() == "", s.row != nameRow && name == "":
		return a.theme.Muted.Render(ansi.Truncate(a.words.Common.MyCompany, width, a.theme.Glyphs.Ellipsis))
	case s.row != nameRow:
		return a.theme.Text.Render(ansi.Truncate(name, width, a.theme.Glyphs.Ellipsis))
	}
	s.name.SetWidth(width - 1)
	s.name.SetCursor(s.name.Position()) // scrolls the text to the cursor at the new width
	return ansi.Truncate(s.name.View(), width, "")
}

// fieldValue draws what was said, or the default in muted words; arrows show
// that the active one can be moved.
func (a *App) fieldValue(f model.Field, active bool, width int) string {
	gl := a.theme.Glyphs
	ctx := &a.assessment().Context
	text := a.cat.Choice(f, ctx.Get(f), ctx)
	style := a.theme.Text
	if ctx[f] == model.Unsaid {
		text, style = "("+text+")", a.theme.Muted
	}
	left, right := "  ", ""
	if active {
		left, right = a.theme.Accent.Render(gl.Less)+" ", " "+a.theme.Accent.Render(gl.More)
	}
	return left + style.Render(a.cutWords(text, width-arrowLead)) + right
}

// text is what the active row asks.
func (s *situation) text(a *App) string {
	w := &a.words.Situation
	f, ok := s.field()
	switch {
	case ok:
		return a.cat.Field(f).Text
	case s.row == nameRow:
		return w.NameText
	case a.leadsToWorkshop():
		return a.words.Workshop.Hub.ReturnText
	case s.back:
		return w.ReturnText
	case a.rechecking():
		return a.words.Recheck.AsBefore
	}
	return w.GoOnText
}

// help1 explains the active row.
func (s *situation) help1(a *App) string {
	f, ok := s.field()
	switch {
	case ok:
		return a.cat.Field(f).Help
	case s.row == nameRow:
		if warning := s.name.warning(a); warning != "" {
			return warning
		}
		return a.words.Situation.NameHelp
	case !s.back && a.rechecking():
		return a.words.Recheck.Questions.Of(len(a.openItems()))
	}
	return a.words.Situation.GoOnHelp
}

// help adds the question of the active row to the keys.
func (s *situation) help(a *App) []string {
	width := min(90, a.window.width-6)
	lines := paragraph(s.text(a), width, a.theme.Question)
	return append(lines, paragraph(s.help1(a), width, a.theme.Text)...)
}

// question draws what the active row asks: in the rule above the choices
// where it fits.
//
//	── Wer bezahlt bei Ihnen? ──────────────────────────────────────
func (s *situation) question(a *App, l layout, sh situationShape) []string {
	if sh.question > 1 {
		return indent(settle(block(s.text(a), l.width-2*l.margin(), sh.question, a.theme.Question)), l.margin())
	}
	dash := a.theme.Glyphs.Rule
	text := " " + s.text(a) + " "
	rest := max(0, l.width-l.margin()+1-ansi.StringWidth(text))
	return []string{
		a.theme.Faint.Render(strings.Repeat(dash, l.margin()-1)) + a.theme.Question.Render(text) +
			a.theme.Faint.Render(strings.Repeat(dash, rest)),
	}
}

// panel draws the choices and as much of the help as fits.
func (s *situation) panel(a *App, width, rows int) []string {
	var lines []string
	if f, ok := s.field(); ok {
		lines = a.options(f, width)
		if len(lines)+2 < rows {
			lines = append(lines, "")
		}
	}
	lines = append(lines, styled(sentences(s.help1(a), width, rows-len(lines)), a.theme.Muted)...)
	return fill(lines, rows)
}

func styled(lines []string, style lipgloss.Style) []string {
	for i := range lines {
		lines[i] = style.Render(strings.TrimRight(lines[i], " "))
	}
	return lines
}

// options draws a field's choices with their digits; many stand in two
// columns where they fit.
func (a *App) options(f model.Field, width int) []string {
	count := len(f.Choices())
	if count > shortList {
		if lines := a.optionColumns(f, count, width); lines != nil {
			return lines
		}
	}
	var lines []string
	for n := range count {
		lines = append(lines, a.option(f, model.Choice(n+1), width)...)
	}
	return lines
}

// optionColumns draws count choices in two columns, or returns nil where they
// do not fit.
func (a *App) optionColumns(f model.Field, count, width int) []string {
	half := (count + 1) / 2
	lines := make([]string, count)
	var widest [2]int
	for n := range lines {
		lines[n] = a.option(f, model.Choice(n+1), width)[0]
		widest[n/half] = max(widest[n/half], ansi.StringWidth(lines[n]))
	}
	if widest[0]+widest[1]+2 > width {
		return nil
	}
	left := min(widest[0]+4, width-widest[1])
	for n := range count - half {
		lines[n] = pad(lines[n], left) + lines[half+n]
	}
	return lines[:half]
}

const optionLead = 4 // digit and mark

// option draws a choice, wrapped under its own beginning.
func (a *App) option(f model.Field, c model.Choice, width int) []string {
	gl, ctx := a.theme.Glyphs, &a.assessment().Context
	mark, style, note := a.theme.Muted.Render(gl.Radio), a.theme.Text, ""
	switch {
	case ctx[f] == c:
		mark, style = a.theme.Chosen.Render(gl.Picked), a.theme.Chosen
	case ctx[f] == model.Unsaid && ctx.Get(f) == c:
		note = a.theme.Muted.Render(" (" + a.words.Situation.AssumedMark + ")")
	}
	lines := paragraph(a.cat.Choice(f, c, ctx), max(8, width-optionLead), style)
	for i := range lines[1:] {
		lines[i+1] = strings.Repeat(" ", optionLead) + lines[i+1]
	}
	lines[0] = a.theme.Key.Render(strconv.Itoa(int(c)%10)) + " " + mark + " " + lines[0]
	if last := len(lines) - 1; ansi.StringWidth(lines[last]+note) <= width {
		lines[last] += note
	}
	return lines
}

// optionStrip draws the digits in one line and the value that counts below,
// for tiny windows.
func (a *App) optionStrip(f model.Field, width int) []string {
	ctx := &a.assessment().Context
	var b strings.Builder
	for n := range f.Choices() {
		c := model.Choice(n + 1)
		digit, style := strconv.Itoa(int(c)%10), a.theme.Muted
		if ctx[f] == c {
			digit, style = "["+digit+a.theme.Glyphs.Picked+"]", a.theme.Chosen
		}
		b.WriteString(style.Render(digit) + " ")
	}
	return []string{b.String(), a.fieldValue(f, true, width-2)}
}

func (s *situation) cursor(a *App, l layout) *tea.Cursor {
	c := s.name.Cursor()
	if c == nil {
		return nil
	}
	if l.kind == tiny {
		width := l.width - 2*l.margin()
		c.X += l.margin() + gutterWidth
		c.Y += 1 + len(wrap(s.text(a), width))
		return c
	}
	sh := s.shape(a, l)
	c.X += l.margin() + markLead + sh.label + arrowLead
	c.Y += sh.title
	if l.kind == wide {
		c.Y++
	}
	return c
}
