package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// form asks for a few short things at once, a row for each; the last row is
// what completes it. Enter leads from row to row and completes it there.
//
//	  Nachbesserungen zählen
//
//	▸ Wer         Frau Sommer
//	  Bis wann    in 30 Tagen             21.12.2026, Montag
//	  Stand       offen
//	  Notiz
//
//	  Speichern
type form struct {
	title  string
	detail string
	rows   []formRow
	at     int
	fault  string  // what is wrong, until the next key
	back   overlay // what is shown after it

	// done takes what was entered. It leaves the form open where it sets a
	// fault.
	done func()
	// draft keeps what was entered where the program is left: without asking,
	// and with whatever is wrong.
	draft func()
}

// formRow is a line of text, or a choice, or what completes the form.
type formRow struct {
	label   string
	hint    string // while the row is active
	input   textinput.Model
	was     string // the text at first
	choices []string
	chosen  int
	first   int // what was chosen at first
	// selected makes what is typed take the place of the text, as in the forms
	// of every other program: on a row that was just entered.
	selected bool
	// check says what is wrong with the text, before Enter goes on.
	check func(text string) string
	// aside says behind the text what it means.
	aside func(text string) (string, lipgloss.Style)
}

// textRow asks for a line of text.
func textRow(label, text, hint string, limit int) formRow {
	r := formRow{label: label, hint: hint, input: newInput(text)}
	r.input.CharLimit = limit
	r.was = r.input.Value()
	return r
}

// choiceRow asks to choose.
func choiceRow(label string, choices []string, chosen int, hint string) formRow {
	return formRow{label: label, hint: hint, choices: choices, chosen: chosen, first: chosen}
}

// doneRow completes the form.
func doneRow(label string) formRow { return formRow{label: label} }

func (r *formRow) isText() bool { return r.input.CharLimit > 0 }

func (r *formRow) isDone() bool { return !r.isText() && r.choices == nil }

func (r *formRow) text() string { return strings.TrimSpace(r.input.Value()) }

// touched reports whether the row is another one than at first.
func (r *formRow) touched() bool {
	return r.isText() && r.input.Value() != r.was || r.chosen != r.first
}

func (f *form) touched() bool {
	for i := range f.rows {
		if f.rows[i].touched() {
			return true
		}
	}
	return false
}

// complain says what is wrong with a row, and goes there.
func (f *form) complain(row int, fault string) {
	f.enter(row)
	f.fault = fault
}

// enter goes to a row.
func (f *form) enter(row int) {
	f.at = row
	f.row().selected = f.row().input.Value() != ""
}

// keepDraft keeps a form in which something was entered.
func (f *form) keepDraft(a *App) {
	if f.touched() {
		a.overlay = f.back
		f.draft()
	}
}

func (f *form) row() *formRow { return &f.rows[f.at] }

func (f *form) typing() bool { return f.row().isText() }

func (f *form) bindings(a *App) []key.Binding {
	k := &a.keys.form
	next := k.Next
	if f.row().isDone() {
		next.SetHelp(next.Help().Key, a.words.Plan.KeySave)
	}
	list := []key.Binding{next, k.Row}
	if f.row().choices != nil {
		list = append(list, k.Choose)
	}
	list = append(list, a.keys.Cancel)
	if f.row().selected {
		list = append(list, k.Amend)
	}
	return list
}

func (f *form) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.form
	f.fault = ""
	switch {
	case key.Matches(k, a.keys.Cancel):
		f.cancel(a)
	case key.Matches(k, keys.Row):
		f.enter(step(k, f.at, len(f.rows)))
	case key.Matches(k, keys.Next):
		if !k.IsRepeat {
			f.next()
		}
	case f.row().choices != nil && key.Matches(k, keys.Choose):
		f.row().turn(k.Code == tea.KeyLeft)
	case f.typing():
		return f.update(k)
	}
	return nil
}

// next goes to the next row, or completes the form.
func (f *form) next() {
	r := f.row()
	if r.isDone() {
		f.done()
		return
	}
	if r.check != nil {
		if fault := r.check(r.text()); fault != "" {
			f.complain(f.at, fault)
			return
		}
	}
	f.enter(f.at + 1)
}

func (r *formRow) turn(back bool) {
	n := len(r.choices)
	if back {
		r.chosen += n - 2
	}
	r.chosen = (r.chosen + 1) % n
}

// cancel leaves the form, and asks before it drops what was entered.
func (f *form) cancel(a *App) {
	leave := func() tea.Cmd {
		a.overlay = f.back
		return nil
	}
	if !f.touched() {
		leave()
		return
	}
	w := &a.words.Plan
	a.overlay = &confirm{question: w.Discard, detail: w.DiscardDetail, yes: leave, back: f}
}

// update lets the active row take a key or a paste.
func (f *form) update(msg tea.Msg) tea.Cmd {
	r := f.row()
	k, isKey := msg.(tea.KeyPressMsg)
	if r.selected && (!isKey || k.Text != "" || k.Code == tea.KeyBackspace || k.Code == tea.KeyDelete) {
		r.input.SetValue("")
	}
	r.selected = false
	var cmd tea.Cmd
	r.input, cmd = r.input.Update(msg)
	return cmd
}

func (f *form) paste(a *App, text string) tea.Cmd {
	text = clean(text)
	if tooLong(a, &f.row().input, text) {
		return nil
	}
	return f.update(tea.PasteMsg{Content: text})
}

// formShape is where the parts of a form are.
type formShape struct {
	head, rows, foot int // rows
	label            int // columns of the labels
	input            int // columns of a text
	aside            int // columns behind it, 0 where there are none
}

const (
	mostFormWidth = 84
	asideFrom     = 64 // columns from which a text has something behind it
	asideInput    = 18 // columns of such a text
	formFoot      = 2  // rows of the hint
	formFootTiny  = 4
)

func (f *form) shape(a *App, l layout) formShape {
	width := f.width(l)
	s := formShape{head: len(f.head(a, l)), foot: formFoot}
	if l.kind == tiny {
		s.foot = formFootTiny
	}
	s.rows = max(1, l.body-s.head-s.foot)
	for i := range f.rows {
		if !f.rows[i].isDone() {
			s.label = max(s.label, ansi.StringWidth(f.rows[i].label)+2)
		}
	}
	s.input = max(4, width-gutterWidth-s.label)
	if width >= asideFrom {
		s.aside = s.input - asideInput - 2
	}
	return s
}

func (f *form) width(l layout) int { return min(mostFormWidth, l.width-2*l.margin()) }

func (f *form) head(a *App, l layout) []string {
	width := f.width(l)
	if l.kind == tiny {
		return []string{a.theme.Question.Render(a.cutWords(f.title, width))}
	}
	lines := append([]string{""}, paragraph(f.title, width, a.theme.Question)...)
	if f.detail != "" {
		lines = append(lines, paragraph(f.detail, width, a.theme.Muted)...)
	}
	return append(lines, "")
}

func (f *form) view(a *App, l layout) []string {
	s := f.shape(a, l)
	lines, at := f.lines(a, s)
	head := f.head(a, l)
	rows := a.scroll(lines, at, at, min(s.rows, len(lines)+1), f.width(l))
	body := append(append(head, rows...), f.foot(a, s, f.width(l))...)
	return fill(indent(body, l.margin()), l.body)
}

// lines draws the rows and says on which line the active one is. A blank line
// stands before the last one where there is room.
func (f *form) lines(a *App, s formShape) (lines []string, at int) {
	for i := range f.rows {
		r := &f.rows[i]
		if r.isDone() && len(f.rows)+1 <= s.rows {
			lines = append(lines, "")
		}
		if i == f.at {
			at = len(lines)
		}
		lines = append(lines, f.line(a, r, i == f.at, s))
	}
	return lines, at
}

func (f *form) line(a *App, r *formRow, active bool, s formShape) string {
	th := a.theme
	cursor, label := " ", th.Muted
	if active {
		cursor, label = th.Accent.Render(th.Glyphs.Cursor), th.Accent
	}
	cursor += " "
	if r.isDone() {
		if !active {
			label = th.Text
		}
		return cursor + label.Render(r.label)
	}
	return cursor + pad(label.Render(r.label), s.label) + f.value(a, r, active, s)
}

func (f *form) value(a *App, r *formRow, active bool, s formShape) string {
	th := a.theme
	if r.choices != nil {
		text := th.Text.Render(r.choices[r.chosen])
		if active {
			return th.Accent.Render(th.Glyphs.Less) + " " + text + " " + th.Accent.Render(th.Glyphs.More)
		}
		return text
	}
	if r.aside == nil || s.aside <= 0 {
		return r.show(a, active, s.input)
	}
	text, style := r.aside(r.text())
	aside := style.Render(ansi.Truncate(text, s.aside, th.Glyphs.Ellipsis))
	return pad(r.show(a, active, asideInput), asideInput+2) + aside
}

// show draws the text: the end of a long one while it is typed, its beginning
// otherwise, and inverted where typing replaces it.
func (r *formRow) show(a *App, active bool, width int) string {
	if !active {
		return a.theme.Text.Render(ansi.Truncate(clean(r.input.Value()), width-1, a.theme.Glyphs.Ellipsis))
	}
	fitInput(&r.input, width-1)
	if r.selected {
		return a.theme.Selected.Render(strings.TrimRight(ansi.Strip(r.input.View()), " "))
	}
	return r.input.View()
}

// foot says what is wrong, or what the active row is for.
func (f *form) foot(a *App, s formShape, width int) []string {
	r, th := f.row(), a.theme
	if f.fault != "" {
		return block(f.fault, width, s.foot, th.Warn)
	}
	if r.aside != nil && s.aside <= 0 && r.text() != "" {
		text, style := r.aside(r.text())
		return block(text, width, s.foot, style)
	}
	return block(r.hint, width, s.foot, th.Muted)
}

func (f *form) cursor(a *App, l layout) *tea.Cursor {
	s := f.shape(a, l)
	lines, at := f.lines(a, s)
	c := f.row().input.Cursor()
	if c == nil || !f.typing() {
		return nil
	}
	c.X += l.margin() + gutterWidth + s.label
	c.Y += s.head + at
	if len(lines) > s.rows {
		c.Y -= scrollTop(len(lines), at, at, s.rows)
	}
	return c
}
