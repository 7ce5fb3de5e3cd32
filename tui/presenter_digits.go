package tui

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// digitRows is the height of a block digit, in rows.
const digitRows = 5

// blockDigits are the figures of the presenter view: three by five pixels, a
// pixel is two cells wide.
var blockDigits = map[rune][digitRows]string{
	'0': {"###", "# #", "# #", "# #", "###"},
	'1': {" # ", "## ", " # ", " # ", "###"},
	'2': {"###", "  #", "###", "#  ", "###"},
	'3': {"###", "  #", " ##", "  #", "###"},
	'4': {"# #", "# #", "###", "  #", "  #"},
	'5': {"###", "#  ", "###", "  #", "###"},
	'6': {"###", "#  ", "###", "# #", "###"},
	'7': {"###", "  #", " # ", " # ", " # "},
	'8': {"###", "# #", "###", "# #", "###"},
	'9': {"###", "# #", "###", "  #", "###"},
	'/': {"  #", "  #", " # ", "#  ", "#  "},
	':': {" ", "#", " ", "#", " "},

	// What the closing words are written with.
	'A': {"###", "# #", "###", "# #", "# #"},
	'D': {"## ", "# #", "# #", "# #", "## "},
	'E': {"###", "#  ", "## ", "#  ", "###"},
	'H': {"# #", "# #", "###", "# #", "# #"},
	'K': {"# #", "# #", "## ", "# #", "# #"},
	'N': {"###", "# #", "# #", "# #", "# #"},
	'S': {"###", "#  ", "###", "  #", "###"},
	'T': {"###", " # ", " # ", " # ", " # "},
}

// inBlocks writes a figure, such as "4/7" or "3:05", in block digits; where
// they do not fit into the width, as it is. With scale 2 they are twice as
// large. All lines are as wide as the widest.
func (a *App) inBlocks(figure string, width, scale int, style lipgloss.Style) []string {
	lines := make([]string, digitRows*scale)
	for n, r := range figure {
		for row := range lines {
			if n > 0 {
				lines[row] += strings.Repeat(" ", scale)
			}
			for _, pixel := range blockDigits[r][row/scale] {
				cell := " "
				if pixel == '#' {
					cell = a.theme.Glyphs.Full
				}
				lines[row] += strings.Repeat(cell, 2*scale)
			}
		}
	}
	switch {
	case ansi.StringWidth(lines[0]) <= width:
		for i, line := range lines {
			lines[i] = style.Render(line)
		}
		return lines
	case scale > 1:
		return a.inBlocks(figure, width, scale-1, style)
	}
	return []string{style.Render(figure)}
}
