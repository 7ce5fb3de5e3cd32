package tui

import (
	"strings"

	"kundenbindung/questions/words"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// wrap breaks text at blanks into lines of at most width cells; a word that
// is longer is broken where it must be.
func wrap(text string, width int) []string {
	if width < 1 {
		return nil
	}
	return words.Wrap(text, width)
}

// block wraps text into exactly rows lines, styled; what does not fit ends in
// an ellipsis.
func block(text string, width, rows int, style lipgloss.Style) []string {
	lines := make([]string, 0, rows)
	if text != "" {
		lines = append(lines, wrap(text, width)...)
	}
	if len(lines) > rows {
		lines = lines[:rows]
		if rows > 0 {
			lines[rows-1] = ansi.Truncate(lines[rows-1]+" …", width, "…")
		}
	}
	for i := range lines {
		lines[i] = style.Render(strings.TrimRight(lines[i], " "))
	}
	return fill(lines, rows)
}

// paragraph wraps text into as many styled lines as it takes.
func paragraph(text string, width int, style lipgloss.Style) []string {
	lines := wrap(text, width)
	for i := range lines {
		lines[i] = style.Render(strings.TrimRight(lines[i], " "))
	}
	return lines
}

// fill cuts or pads a list of lines to exactly rows lines.
func fill(lines []string, rows int) []string {
	if rows < 0 {
		rows = 0
	}
	if len(lines) > rows {
		return lines[:rows]
	}
	for len(lines) < rows {
		lines = append(lines, "")
	}
	return lines
}

// pad cuts or pads one line to exactly width cells.
func pad(line string, width int) string {
	w := ansi.StringWidth(line)
	if w > width {
		return ansi.Truncate(line, width, "…")
	}
	return line + strings.Repeat(" ", width-w)
}

// indent puts n blanks before every line that has text.
func indent(lines []string, n int) []string {
	prefix := strings.Repeat(" ", n)
	out := make([]string, len(lines))
	for i, line := range lines {
		if line != "" {
			out[i] = prefix + line
		}
	}
	return out
}

// spread puts left and right on one line of width cells. Where both do not
// fit, left is cut.
func spread(left, right string, width int) string {
	room := width - ansi.StringWidth(right)
	if right != "" {
		room--
	}
	if ansi.StringWidth(left) > room {
		left = ansi.Truncate(left, max(0, room), "…")
	}
	return left + strings.Repeat(" ", max(0, width-ansi.StringWidth(left)-ansi.StringWidth(right))) + right
}

// beside draws two blocks of equal height next to each other, with a rule.
func beside(left, right []string, leftWidth int, rule string) []string {
	rows := max(len(left), len(right))
	left, right = fill(left, rows), fill(right, rows)
	lines := make([]string, rows)
	for i := range lines {
		lines[i] = pad(left[i], leftWidth) + rule + right[i]
	}
	return lines
}

// split cuts a drawn block into its lines.
func split(s string) []string { return strings.Split(s, "\n") }
