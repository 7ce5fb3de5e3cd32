package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// scroll returns rows of lines so that the lines from first to last are in
// sight, in the middle where possible. It depends on its arguments alone:
// nothing has to be remembered between two frames, and a window of another
// size keeps the place. Small arrows behind the text, at column width, show
// that there is more.
func (a *App) scroll(lines []string, first, last, rows, width int) []string {
	if len(lines) <= rows {
		return fill(lines, rows)
	}
	top := scrollTop(len(lines), first, last, rows)
	shown := append([]string(nil), lines[top:top+rows]...)
	if top > 0 {
		shown[0] = a.more(shown[0], a.theme.Glyphs.Up, width)
	}
	if top+rows < len(lines) {
		shown[rows-1] = a.more(shown[rows-1], a.theme.Glyphs.Down, width)
	}
	return shown
}

// scrollTop is the first line in sight.
func scrollTop(count, first, last, rows int) int {
	top := (first + last - rows + 1) / 2
	top = min(top, first)
	return max(0, min(top, count-rows))
}

func (a *App) more(line, arrow string, width int) string {
	gap := max(0, width-ansi.StringWidth(line))
	return line + strings.Repeat(" ", gap) + a.theme.Muted.Render(arrow)
}

// cutWords shortens text to width cells at a blank, so that no word is
// clipped.
func (a *App) cutWords(text string, width int) string {
	if ansi.StringWidth(text) <= width {
		return text
	}
	gl := a.theme.Glyphs.Ellipsis
	cut := ansi.Truncate(text, width-ansi.StringWidth(gl)-1, "")
	if at := strings.LastIndexByte(cut, ' '); at > 0 && ansi.StringWidth(cut[:at])*2 > width {
		cut = cut[:at]
	}
	return ansi.Truncate(strings.TrimRight(cut, " ,;–")+" "+gl, width, "")
}

// sentences returns as many whole sentences of a text as fit into rows lines;
// the rest is in the help.
func sentences(text string, width, rows int) []string {
	var fit []string
	for at := 0; at < len(text); {
		end := strings.Index(text[at:], ". ")
		if end < 0 {
			end = len(text)
		} else {
			end += at + 1
		}
		lines := wrap(strings.TrimSpace(text[:end]), width)
		if len(lines) > rows {
			break
		}
		fit, at = lines, end+1
	}
	return fit
}
