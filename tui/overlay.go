package tui

import (
	"fmt"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
)

// overlay is drawn instead of the page's body and gets every key first.
type overlay interface {
	bindings(a *App) []key.Binding
	handle(a *App, k tea.KeyPressMsg) tea.Cmd
	view(a *App, l layout) []string
}

// openHelp names every key of the page, and what else the page has to say.
func (a *App) openHelp() { a.openReading((*App).helpLines) }

func (a *App) helpLines(width int) []string {
	lines := []string{"", a.theme.Question.Render(a.words.Help.Title), ""}
	list := append(a.screen.bindings(a), a.keys.Language, a.keys.Help, a.keys.Quit)
	for _, b := range list {
		if b.Enabled() {
			lines = append(lines, a.helpLine(b))
		}
	}
	if page, ok := a.screen.(extraHelp); ok {
		lines = append(lines, "")
		lines = append(lines, page.help(a)...)
	}
	lines = append(lines, "")
	return append(lines, paragraph(a.words.Help.Saved, width, a.theme.Muted)...)
}

const helpKeyWidth = 22

func (a *App) helpLine(b key.Binding) string {
	keys := b.Help().Key
	if alias, ok := a.words.Help.Aliases[b.Keys()[0]]; ok {
		keys += ", " + alias
	}
	return pad(a.theme.Key.Render(keys), helpKeyWidth) + a.theme.Text.Render(b.Help().Desc)
}

// confirm asks a question before something that cannot be taken back.
type confirm struct {
	question string
	detail   string
	yes      func() tea.Cmd
	back     overlay // where anything but yes leads
	leaving  bool    // it asks whether to leave: Ctrl+C does, then
}

func (c *confirm) bindings(a *App) []key.Binding {
	return []key.Binding{a.keys.Yes, a.keys.No, a.keys.workshop.Back}
}

func (c *confirm) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, a.keys.Yes):
		a.overlay = nil
		return c.yes()
	case key.Matches(k, a.keys.Cancel, a.keys.No):
		a.overlay = c.back
	}
	return nil
}

// keepDraft keeps what is written below the question.
func (c *confirm) keepDraft(a *App) {
	if d, ok := c.back.(drafter); ok {
		d.keepDraft(a)
	}
}

func (c *confirm) view(a *App, l layout) []string {
	width := min(72, l.width-2*l.margin())
	lines := []string{""}
	lines = append(lines, paragraph(c.question, width, a.theme.Question)...)
	lines = append(lines, "")
	lines = append(lines, paragraph(c.detail, width, a.theme.Text)...)
	return indent(fill(lines, l.body), l.margin())
}

// prompt asks for one line of text, such as a note or a name.
type prompt struct {
	title  string
	detail string
	input  textinput.Model
	done   func(text string) tea.Cmd
	draft  func(text string) // takes it where the program is left, or nil
	stays  bool              // what follows from the text closes it
}

const promptLimit = 16000 // characters of a note: 64 KiB at most

// newPrompt prepares a prompt; what follows from the text is set afterwards.
func newPrompt(title, detail, text string) *prompt {
	return &prompt{title: title, detail: detail, input: newInput(text)}
}

// newInput returns a focused line of text with the terminal's own cursor.
func newInput(text string) textinput.Model {
	in := textinput.New()
	in.Prompt = ""
	in.CharLimit = promptLimit
	in.SetVirtualCursor(false)
	in.SetValue(text)
	in.CursorEnd()
	in.Focus()
	return in
}

// drafter is a page or an overlay that keeps what was typed when the program is left.
type drafter interface {
	// keepDraft takes it over, as far as there is something to keep.
	keepDraft(a *App)
}

func (p *prompt) keepDraft(a *App) {
	if p.draft != nil {
		a.overlay = nil
		p.draft(p.input.Value())
	}
}

// keeps says who takes the text over, also where the program is left while it
// is typed.
func (p *prompt) keeps(take func(text string)) {
	p.draft = take
	p.done = func(text string) tea.Cmd {
		take(text)
		return nil
	}
}

func (p *prompt) typing() bool { return true }

func (p *prompt) bindings(a *App) []key.Binding {
	return []key.Binding{a.keys.Accept, a.keys.Cancel}
}

func (p *prompt) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, a.keys.Accept):
		if !p.stays {
			a.overlay = nil
		}
		return p.done(p.input.Value())
	case key.Matches(k, a.keys.Cancel):
		a.overlay = nil
		return nil
	}
	var cmd tea.Cmd
	p.input, cmd = p.input.Update(k)
	return cmd
}

func (p *prompt) paste(a *App, text string) tea.Cmd {
	if tooLong(a, &p.input, text) {
		return nil
	}
	var cmd tea.Cmd
	p.input, cmd = p.input.Update(tea.PasteMsg{Content: text})
	return cmd
}

// tooLong refuses a paste that would not fit, instead of cutting it.
func tooLong(a *App, in *textinput.Model, text string) bool {
	if utf8.RuneCountInString(in.Value())+utf8.RuneCountInString(text) <= in.CharLimit {
		return false
	}
	a.notice = fmt.Sprintf(a.words.Common.TooLong, in.CharLimit)
	return true
}

// head is what stands above the input.
func (p *prompt) head(a *App, width int) []string {
	lines := append([]string{""}, paragraph(p.title, width, a.theme.Question)...)
	return append(append(lines, paragraph(p.detail, width, a.theme.Muted)...), "")
}

func (p *prompt) width(l layout) int { return l.width - 2*l.margin() - 2 }

func (p *prompt) view(a *App, l layout) []string {
	fitInput(&p.input, p.width(l)-1)
	input := a.theme.Accent.Render(a.theme.Glyphs.Cursor) + " " + p.input.View()
	return indent(fill(append(p.head(a, p.width(l)), input), l.body), l.margin())
}

// fitInput gives an input its width and scrolls a long text into it. The
// library does so only where the cursor is outside of what it shows.
func fitInput(in *textinput.Model, width int) {
	at := in.Position()
	if in.Width() != width {
		in.SetWidth(width)
		in.CursorEnd()
	}
	in.SetCursor(at)
}

func (p *prompt) cursor(a *App, l layout) *tea.Cursor {
	c := p.input.Cursor()
	if c != nil {
		c.X += l.margin() + 2
		c.Y += len(p.head(a, p.width(l)))
	}
	return c
}
