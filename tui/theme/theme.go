// Package theme gives colours and glyphs their meaning. Screens name a
// meaning, never a colour or a glyph, so that a theme is one function of the
// terminal's darkness and every glyph has an ASCII twin.
package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"

	"kundenbindung/model"
)

// Theme is the look of the program.
type Theme struct {
	Dark   bool
	Glyphs Glyphs

	Question lipgloss.Style // the brightest text on the page
	Text     lipgloss.Style // what is read
	Muted    lipgloss.Style // what explains
	Faint    lipgloss.Style // rules and frames, never text alone
	Accent   lipgloss.Style // where the cursor is
	Selected lipgloss.Style // a text that typing replaces
	Chosen   lipgloss.Style // what was chosen
	Key      lipgloss.Style // names of keys
	Good     lipgloss.Style // what is saved
	Warn     lipgloss.Style // what needs attention
	Bad      lipgloss.Style // what went wrong

	Bonds [model.BondCount]lipgloss.Style // the hues of the spectrum, used nowhere else
	ink   color.Color                     // drawn on top of a hue
}

// palette holds the colours of one darkness. Text colours keep a contrast of
// at least 4.5:1 on the usual backgrounds of their kind; a test measures it.
type palette struct {
	question, text, muted, faint, accent, chosen, key, good, warn, bad, ink string
	bonds                                                                   [model.BondCount]string
}

var dark = palette{
	question: "#FFFFFF", text: "#D7DAE0", muted: "#A3A9B5", faint: "#5C6370",
	accent: "#FFD479", chosen: "#FFFFFF", key: "#D7DAE0",
	good: "#8FD19E", warn: "#F2C14E", bad: "#FF8A80", ink: "#101216",
	bonds: [model.BondCount]string{"#7AA2FF", "#5CC4DE", "#5FCFA0", "#B9CC5A", "#F5B54A", "#FA8072"},
}

var light = palette{
	question: "#000000", text: "#24292F", muted: "#57606A", faint: "#A8B0B9",
	accent: "#7A4A00", chosen: "#000000", key: "#24292F",
	good: "#116329", warn: "#7A4A00", bad: "#A40E26", ink: "#FFFFFF",
	bonds: [model.BondCount]string{"#2F5BD0", "#00708A", "#007A52", "#5F6800", "#9A5700", "#B8202C"},
}

// The palettes of terminals with 16 colours, by their numbers: what is nearest
// to the colours above would show the cursor in the red of what went wrong, and
// two bonds in one hue.
var (
	darkBasic = palette{
		question: "15", text: "7", muted: "7", faint: "8",
		accent: "11", chosen: "15", key: "15",
		good: "10", warn: "11", bad: "9", ink: "0",
		bonds: [model.BondCount]string{"12", "14", "10", "3", "13", "9"},
	}
	lightBasic = palette{
		question: "0", text: "0", muted: "0", faint: "8",
		accent: "4", chosen: "0", key: "0",
		good: "2", warn: "5", bad: "1", ink: "15",
		bonds: [model.BondCount]string{"4", "6", "2", "3", "5", "1"},
	}
)

// New returns the theme for a dark or light background, with the glyphs of a
// capable terminal or their ASCII twins.
func New(isDark, ascii bool) *Theme {
	if isDark {
		return dress(&dark, isDark, ascii)
	}
	return dress(&light, isDark, ascii)
}

// Basic returns the theme for a terminal with 16 colours.
func Basic(isDark, ascii bool) *Theme {
	if isDark {
		return dress(&darkBasic, isDark, ascii)
	}
	return dress(&lightBasic, isDark, ascii)
}

func dress(p *palette, isDark, ascii bool) *Theme {
	t := &Theme{Dark: isDark, Glyphs: unicode, ink: lipgloss.Color(p.ink)}
	if ascii {
		t.Glyphs = asciiTwins
	}
	fg := func(colour string) lipgloss.Style { return lipgloss.NewStyle().Foreground(lipgloss.Color(colour)) }
	t.Question = fg(p.question).Bold(true)
	t.Text = fg(p.text)
	t.Muted = fg(p.muted)
	t.Faint = fg(p.faint)
	t.Accent = fg(p.accent).Bold(true)
	t.Selected = fg(p.accent).Reverse(true)
	t.Chosen = fg(p.chosen).Bold(true)
	t.Key = fg(p.key).Bold(true)
	t.Good = fg(p.good)
	t.Warn = fg(p.warn)
	t.Bad = fg(p.bad).Bold(true)
	for b, colour := range p.bonds {
		t.Bonds[b] = fg(colour)
	}
	return t
}

// Loud returns the theme for a projector, which takes much of the contrast:
// what explains is as strong as what is read.
func (t *Theme) Loud() *Theme {
	loud := *t
	loud.Muted, loud.Faint = t.Text, t.Muted
	return &loud
}

// OnBond returns the style of a mark that is drawn on top of a bond's bar.
func (t *Theme) OnBond(b model.Bond) lipgloss.Style {
	return lipgloss.NewStyle().Foreground(t.ink).Background(t.Bonds[b].GetForeground())
}

// Glyphs are the marks of the program. None has an uncertain width.
type Glyphs struct {
	Eighths [9]string // bars, from empty to full, growing upwards
	Left    [9]string // bars growing to the right
	Full    string
	Parts   [5]string // of a stacked bar
	Cost    string    // a bar below zero
	Open    string    // what is still possible
	Target  string    // Soll
	Ceiling string    // höchstens
	Support string    // Wirkung
	Ghost   string    // Wirkung that a trial would lead to
	Path    string    // from the one to the other
	Centre  string    // Schwerpunkt

	Cursor string // the row the keyboard is on
	Radio  string // not chosen
	Picked string // chosen
	Box    string // not ticked
	Ticked string

	Done string // section or item answered
	Part string // partly
	None string // not at all
	Huh  string // unknown
	Own  string // a vote that somebody shows as their own

	Rule, Column, Tee string
	AxisTick, AxisEnd string
	RiseIn, RiseOut   string // a line that turns up, and level again
	FallIn, FallOut   string // a line that turns down, and level again
	Less, More        string // a value can be moved left, right
	To                string // between what is and what would be
	Up, Down          string
	Ellipsis, Dash    string
	Bullet            string
	AtMost            string // before a ceiling
}

var unicode = Glyphs{
	Eighths: [9]string{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"},
	Left:    [9]string{" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"},
	Parts:   [5]string{"█", "▒", "▚", "░", "▓"}, Cost: "╳",
	Full: "█", Open: "░", Target: "╌", Ceiling: "─", Support: "◂", Ghost: "◃", Path: "┊", Centre: "▲",
	Cursor: "▸", Radio: "○", Picked: "●", Box: "□", Ticked: "■",
	Done: "●", Part: "◐", None: "○", Huh: "?", Own: "◆",
	Rule: "─", Column: "│", Tee: "┬", AxisTick: "┤", AxisEnd: "└",
	RiseIn: "╯", RiseOut: "╭", FallIn: "╮", FallOut: "╰",
	Less: "◂", More: "▸", To: "→", Up: "↑", Down: "↓", Ellipsis: "…", Dash: "–", Bullet: "·", AtMost: "≤",
}

var asciiTwins = Glyphs{
	Eighths: [9]string{" ", "_", "_", ".", "-", "-", "=", "=", "#"},
	Left:    [9]string{" ", " ", " ", " ", "#", "#", "#", "#", "#"},
	Parts:   [5]string{"#", "=", "%", ":", "+"}, Cost: "x",
	Full: "#", Open: ":", Target: "-", Ceiling: "=", Support: "<", Ghost: "(", Path: ".", Centre: "^",
	Cursor: ">", Radio: "o", Picked: "*", Box: "o", Ticked: "x",
	Done: "*", Part: "+", None: "o", Huh: "?", Own: "X",
	Rule: "-", Column: "|", Tee: "+", AxisTick: "+", AxisEnd: "+",
	RiseIn: "'", RiseOut: ".", FallIn: ".", FallOut: "'",
	Less: "<", More: ">", To: ">", Up: "^", Down: "v", Ellipsis: "...", Dash: "-", Bullet: "-", AtMost: "<",
}
