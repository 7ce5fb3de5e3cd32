package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/questions/words"
)

// readingPage is something to read, such as the help or the script of a
// workshop. It lies over the page and scrolls.
type readingPage struct {
	lines func(a *App, width int) []string
	top   int
}

// shortID is how much of an ID is typed on the command line.
const shortID = 8

// readingWidth is as wide as running text gets.
const readingWidth = 84

func (a *App) openReading(lines func(a *App, width int) []string) {
	a.overlay = &readingPage{lines: lines}
}

func (p *readingPage) bindings(a *App) []key.Binding {
	return []key.Binding{a.keys.result.Scroll, a.keys.Close}
}

func (p *readingPage) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	l := newLayout(a.window.width, a.window.height)
	count := len(p.all(a, l))
	switch {
	case key.Matches(k, a.keys.Close):
		a.overlay = nil
	case k.Code == tea.KeyUp:
		p.top--
	case k.Code == tea.KeyDown:
		p.top++
	default:
		p.top = turned(k, p.top, count, l.body)
	}
	p.top = within(p.top, count, l.body)
	return nil
}

func (p *readingPage) all(a *App, l layout) []string {
	return p.lines(a, min(readingWidth, l.width-2*l.margin()))
}

func (p *readingPage) view(a *App, l layout) []string {
	lines := p.all(a, l)
	width := max(readingWidth, widthOf(lines...)) + 2 // arrows stand beside the text
	return indent(a.excerpt(lines, p.top, l.body, min(width, l.width-l.margin())), l.margin())
}

// importLines say how answers from other laptops get here.
func (a *App) importLines(width int) []string {
	w := &a.words.Workshop.Import
	lines := []string{"", a.theme.Question.Render(w.Title), ""}
	for n, step := range w.Steps {
		text := paragraph(step, width-3, a.theme.Text)
		text[0] = a.theme.Key.Render(string(rune('1'+n))) + "  " + text[0]
		lines = append(lines, text[0])
		lines = append(append(lines, indent(text[1:], 3)...), "")
		if n == 2 {
			call := a.command(fmt.Sprintf(w.Call, a.room.w.ID[:min(shortID, len(a.room.w.ID))]))
			lines = append(lines[:len(lines)-1], "   "+a.theme.Chosen.Render(call), "")
		}
	}
	return lines
}

// openScript shows the timetable of the workshop.
func (a *App) openScript() { a.openReading((*App).scriptLines) }

// scriptLines writes the timetable for the way of voting that is next.
func (a *App) scriptLines(width int) []string {
	r := a.room
	people := max(1, len(r.w.Participants))
	script := a.cat.Method.Script(a.wayToVote(), a.assessment().Mode, people, r.w.Minutes)
	text, err := a.paper.Timetable(a.lang, script, r.w.Named, r.w.ID[:min(shortID, len(r.w.ID))])
	if err != nil {
		return paragraph(a.words.StoreError(err), width, a.theme.Bad)
	}
	return a.set(a.ownCommands(text), width)
}

// command is a command as it has to be typed to reach the workshops at hand:
// with the database that this program was started with.
func (a *App) command(line string) string {
	rest, is := strings.CutPrefix(line, words.Command)
	if !is || a.call == "" {
		return line
	}
	return clean(a.call) + " " + rest
}

// ownCommands makes the commands about this workshop in a text so; whoever is
// at another laptop has another database.
func (a *App) ownCommands(text string) string {
	id := a.room.w.ID[:min(shortID, len(a.room.w.ID))]
	all := strings.Split(text, "\n")
	for n, line := range all {
		if command := strings.TrimLeft(line, " "); strings.Contains(command, id) {
			all[n] = line[:len(line)-len(command)] + a.command(command)
		}
	}
	return strings.Join(all, "\n")
}

// set sets a text that was set for paper: underlined lines become headings,
// and what was broken for other columns is broken anew, but for commands. A
// row of a table that is too wide puts its figures below its name.
func (a *App) set(text string, width int) (lines []string) {
	all := strings.Split(strings.TrimSpace(text), "\n")
	for n := 0; n < len(all); n++ {
		line := all[n]
		if n+1 < len(all) && all[n+1] != "" && strings.Trim(all[n+1], "=-") == "" {
			lines = append(lines, paragraph(line, width, a.theme.Question)...)
			n++
			continue
		}
		by := len(line) - len(strings.TrimLeft(line, " "))
		if line = line[by:]; strings.HasPrefix(line, words.Command) {
			lines = append(lines, indent(paragraph(line, width-by, a.theme.Chosen), by)...)
			continue
		}
		hang := 0
		for n+1 < len(all) && continues(all[n+1]) {
			n++
			hang = len(all[n]) - len(strings.TrimLeft(all[n], " ")) - by
			line += " " + strings.TrimLeft(all[n], " ")
		}
		if strings.HasPrefix(line, "- ") {
			hang = len("- ")
		}
		if name, rest, ok := strings.Cut(line, "  "); ok && ansi.StringWidth(line) > width-by { // a row of a table
			lines = append(lines, paragraph(name, width-by, a.theme.Text)...)
			first, last, _ := strings.Cut(strings.TrimSpace(rest), "  ")
			figures := first + " " + a.theme.Glyphs.Bullet + " " + strings.TrimSpace(last)
			lines = append(lines, indent(paragraph(figures, width-by-gutterWidth, a.theme.Muted), gutterWidth)...)
			continue
		}
		lines = append(lines, indent(a.hanging(line, hang, width-by), by)...)
	}
	return lines
}

// continues reports whether a line goes on with the one before.
func continues(line string) bool {
	text := strings.TrimLeft(line, " ")
	return len(text) < len(line) && !strings.HasPrefix(text, words.Command)
}

// hanging breaks a line so that all but its beginning stands further in.
func (a *App) hanging(line string, by, width int) []string {
	by = min(by, width/2)
	lines := paragraph(line, width, a.theme.Text)
	if len(lines) < 2 || by == 0 {
		return lines
	}
	first, _, _ := strings.Cut(ansi.Strip(lines[0]), "\n")
	rest := strings.TrimPrefix(line, first)
	return append(lines[:1], indent(paragraph(strings.TrimSpace(rest), width-by, a.theme.Text), by)...)
}
