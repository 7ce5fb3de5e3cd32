package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/questions/words"
)

// shortID is how much of an ID is typed on the command line.
const shortID = 8

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
