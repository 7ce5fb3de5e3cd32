package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// View draws header, page and footer. It is called after every message and
// depends on the state alone.
func (a *App) View() tea.View {
	l := newLayout(a.window.width, a.window.height)
	v := tea.NewView(a.content(l))
	v.AltScreen = true
	v.WindowTitle = a.title()
	v.KeyboardEnhancements.ReportEventTypes = true
	if t, ok := a.typist(); ok && t.typing() && l.kind != tooSmall {
		if v.Cursor = t.cursor(a, l); v.Cursor != nil {
			v.Cursor.X += l.left
			v.Cursor.Y += l.top + l.header()
		}
	}
	return v
}

// header returns the rows above the body.
func (l layout) header() int {
	if l.rules {
		return 2
	}
	return 1
}

func (a *App) title() string {
	if a.session == nil || a.ofAll() {
		return a.words.Name
	}
	return a.words.Name + " – " + a.company(a.assessment().Company)
}

func (a *App) content(l layout) string {
	if a.window.width == 0 {
		return ""
	}
	if l.kind == tooSmall {
		lines := fill(wrap(a.words.Common.TooSmall, max(1, a.window.width)), min(a.window.height, 4))
		return strings.Join(lines, "\n")
	}
	if p, ok := a.screen.(*presenter); ok && (a.overlay == nil || a.asking()) {
		return strings.Join(p.whole(a, a.window.width, a.window.height), "\n")
	}
	lines := []string{a.header(l)}
	rule := a.theme.Faint.Render(strings.Repeat(a.theme.Glyphs.Rule, l.width))
	if l.rules {
		lines = append(lines, rule)
	}
	footer := a.footer(l)
	lines = append(lines, fill(a.body(l), l.body-len(footer)+l.footer)...)
	if l.rules {
		lines = append(lines, rule)
	}
	return place(append(lines, footer...), l)
}

// asking reports whether a question with yes and no stands over the page.
func (a *App) asking() bool {
	_, ok := a.overlay.(*confirm)
	return ok
}

// place puts the content into the middle of the window.
func place(lines []string, l layout) string {
	left := strings.Repeat(" ", l.left)
	var b strings.Builder
	b.WriteString(strings.Repeat("\n", l.top))
	for i, line := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		if line != "" {
			b.WriteString(left + ansi.Truncate(line, l.width, "…"))
		}
	}
	return b.String()
}

func (a *App) body(l layout) []string {
	if a.overlay != nil {
		return a.overlay.view(a, l)
	}
	return a.screen.view(a, l)
}

// header names the program and the company on the left and says on the right
// what is saved.
func (a *App) header(l layout) string {
	left := " " + a.theme.Text.Bold(true).Render(a.words.Name)
	if a.session != nil && !a.ofAll() {
		left += a.theme.Muted.Render(" · " + a.company(a.assessment().Company))
	}
	text, bad := a.saveState()
	style := a.theme.Muted
	switch {
	case bad:
		style = a.theme.Bad
	case !a.unsavedWork() && (a.session == nil || !a.session.example):
		style = a.theme.Good
	}
	right := ""
	if text != "" {
		right = style.Render(ansi.Truncate(text, l.width*2/3, "…")) + " "
	}
	return spread(left, right, l.width)
}

// footer lists the keys that act now, or a notice above them. A long notice
// lies over the last rows of the page until the next key: what it says to do
// must not be cut.
func (a *App) footer(l layout) []string {
	list := a.active()
	if page, ok := a.screen.(keyNamer); ok && a.overlay == nil {
		for _, b := range page.named(a) {
			list = without(list, b)
		}
	}
	notice, style := a.tell()
	if notice == "" {
		return indent(fill(a.keyLines(list, l.width-2, l.footer), l.footer), 1)
	}
	lines := block(notice, l.width-2, min(l.footer+l.body/2, len(wrap(notice, l.width-2))), style)
	if rest := l.footer - len(lines); rest > 0 {
		lines = append(lines, a.keyLines(list, l.width-2, rest)...)
	}
	return indent(fill(lines, max(l.footer, len(lines))), 1)
}

// tell is the sentence above the keys: what the last key led to, or why
// nothing can be saved.
func (a *App) tell() (string, lipgloss.Style) {
	if err := a.saveErr(); a.notice == "" && err != nil {
		return a.saveHelp(err), a.theme.Bad
	}
	return a.notice, a.theme.Warn
}

// active returns the bindings that act at the moment.
func (a *App) active() []key.Binding {
	if a.overlay != nil {
		return append(a.overlay.bindings(a), a.keys.Quit)
	}
	list := a.screen.bindings(a)
	if !a.typing() {
		list = append(list, a.keys.Language, a.keys.Help)
	}
	return append(list, a.keys.Quit)
}

// keyLines sets keys into at most rows lines. Where all take two, the keys of
// every page stay together in the second, as far as the page's own leave the
// first to themselves. Where they do not all fit, the way back and the help key
// stand last where there are such: the one leads out of the page, the other
// names them all. Where even the first key has no room beside both, it goes
// before the way back.
func (a *App) keyLines(list []key.Binding, width, rows int) []string {
	lines, rest := a.setKeys(list, width, rows)
	if rest == 0 && len(lines) == 2 {
		own := slices.IndexFunc(list, a.everywhere)
		if first, rest := a.setKeys(list[:max(0, own)], width, 1); own > 0 && rest == 0 {
			second, _ := a.setKeys(list[own:], width, 1)
			return append(first, second...)
		}
	}
	if rest == 0 {
		return lines
	}
	help := func(b key.Binding) bool { return slices.Equal(b.Keys(), a.keys.Help.Keys()) }
	leads := func(b key.Binding) bool { return help(b) || slices.Contains(b.Keys(), "esc") }
	for _, stays := range []func(key.Binding) bool{leads, help} {
		others := slices.DeleteFunc(slices.Clone(list), stays)
		last := slices.DeleteFunc(slices.Clone(list), func(b key.Binding) bool { return !stays(b) })
		for n := len(others) - 1; n >= 1; n-- {
			kept, tail := others[:n:n], last
			if at := n - 1; slices.Equal(kept[at].Keys(), a.keys.Language.Keys()) { // behind the way back, as elsewhere
				kept, tail = kept[:at:at], slices.Insert(slices.Clone(last), max(0, len(last)-1), kept[at])
			}
			if lines, rest = a.setKeys(append(kept, tail...), width, rows); rest == 0 {
				return lines
			}
		}
	}
	return lines
}

// everywhere reports whether a key means the same on every page.
func (a *App) everywhere(b key.Binding) bool {
	return slices.ContainsFunc([]key.Binding{a.keys.Language, a.keys.Help, a.keys.Quit}, func(x key.Binding) bool {
		return slices.Equal(x.Keys(), b.Keys())
	})
}

// without returns the list without one binding.
func without(list []key.Binding, b key.Binding) []key.Binding {
	return slices.DeleteFunc(slices.Clone(list), func(x key.Binding) bool {
		return slices.Equal(x.Keys(), b.Keys())
	})
}

// setKeys fills lines one after the other and returns how many keys are left.
func (a *App) setKeys(list []key.Binding, width, rows int) (lines []string, rest int) {
	line, used := "", 0
	for i, b := range list {
		if !b.Enabled() {
			continue
		}
		h := b.Help()
		w := ansi.StringWidth(h.Key) + 1 + ansi.StringWidth(h.Desc)
		text := a.theme.Key.Render(h.Key) + " " + a.theme.Muted.Render(h.Desc)
		switch {
		case used == 0:
			line, used = text, w
		case used+2+w <= width:
			line, used = line+"  "+text, used+2+w
		case len(lines)+1 < rows:
			lines = append(lines, line)
			line, used = text, w
		default:
			return append(lines, line), len(list) - i
		}
	}
	return append(lines, line), 0
}
