package tui

import (
	"fmt"
	"math"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// bondTable shows the bond types as rows that can be moved:
//
//	  Ziel             Ist   Soll
//	    Lethargisch     25    25   höchstens
//	▸ ■ Werte           50 ◂  84*▸ Lücke 34
//	  □ Affektiv        75    75   erreicht
//
// The star marks the owner's own target.
type bondTable struct {
	a       *App
	focus   control
	name    int  // columns of the names
	short   bool // draw the four letters instead
	bar     int  // columns of lying bars, 0 without
	level   int  // columns of the levels
	comment int  // columns of the last column; 0 without
}

const (
	tableLead   = 4 // cursor and tick
	targetWidth = 7 // "◂  84*▸"
)

func (r *result) table(a *App) bondTable {
	w := &a.words.Result
	t := bondTable{a: a, focus: r.focus, level: max(3, ansi.StringWidth(w.Level))}
	t.name = ansi.StringWidth(w.Strategy) - 2 + 1
	for b := range model.Bond(model.BondCount) {
		t.name = max(t.name, ansi.StringWidth(a.cat.Bond(b).Name))
	}
	for _, s := range []string{
		fmt.Sprintf(w.Gap, "100"), w.Reached, w.TooMuch, w.Ceiling, w.LevelOpen, w.Advised,
		fmt.Sprintf(w.Instead, "0.00"),
	} {
		t.comment = max(t.comment, ansi.StringWidth(s))
	}
	for b := range model.Bond(model.BondCount) {
		t.comment = max(t.comment, widthOf(a.doubtWord(b)))
	}
	return t
}

func (t *bondTable) width() int {
	width := tableLead + t.name + 1 + t.level + 1 + targetWidth
	if t.bar > 0 {
		width += t.bar + 1
	}
	if t.comment > 0 {
		width += 1 + t.comment
	}
	return width
}

// squeeze fits the table with lying bars into a width.
func (t *bondTable) squeeze(width int) {
	const least, most = 6, 40
	fits := func() bool {
		t.bar = 0
		t.bar = min(width-t.width()-1, most)
		return t.bar >= least
	}
	if fits() {
		return
	}
	t.short, t.name = true, 4
	if fits() {
		return
	}
	t.comment = 0
	if !fits() {
		t.bar = 0
	}
}

// lines draws the head and a row for each bond type.
func (t *bondTable) lines() []string {
	lines := []string{t.head()}
	for b := range model.Bond(model.BondCount) {
		lines = append(lines, t.row(b))
	}
	return lines
}

func (t *bondTable) head() string {
	w, th := &t.a.words.Result, t.a.theme
	line := pad("  "+w.Aim, tableLead+t.name+1)
	if t.bar > 0 {
		line += strings.Repeat(" ", t.bar+1)
	}
	line += right(w.Level, t.level) + " " + pad(right(w.Target, 5), targetWidth)
	return th.Muted.Render(line)
}

func (t *bondTable) row(b model.Bond) string {
	th, res := t.a.theme, t.a.result()
	style := th.Text
	focused := t.focus == control(b)+1
	if focused {
		style = th.Accent
	}
	text := t.a.cat.Bond(b)
	name := text.Name
	if t.short {
		name = text.Short
	}
	line := t.cursor(focused) + t.tick(b) + style.Render(pad(name, t.name)) + " "
	if t.bar > 0 {
		line += t.lying(b) + " "
	}
	value := right(whole(res.Bonds[b].Target), 3) + t.mark(b)
	if !b.Aimable() && value[0] == ' ' {
		value = strings.Replace(value, " ", "", 1) // a ceiling is not a goal
		value = right(th.Glyphs.AtMost+value, ansi.StringWidth(value)+1)
	}
	line += style.Render(right(res.Bonds[b].Level.String(), t.level)) + " " + t.value(value, focused)
	return line + t.last(t.remark(b))
}

func (t *bondTable) cursor(focused bool) string {
	if focused {
		return t.a.theme.Accent.Render(t.a.theme.Glyphs.Cursor) + " "
	}
	return "  "
}

// tick shows whether a bond type is an aim; those that never are have none.
func (t *bondTable) tick(b model.Bond) string {
	gl := t.a.theme.Glyphs
	switch {
	case !b.Aimable():
		return "  "
	case t.a.assessment().Aims[b]:
		return t.a.theme.Chosen.Render(gl.Ticked) + " "
	default:
		return t.a.theme.Muted.Render(gl.Box) + " "
	}
}

// mark tells the owner's own target.
func (t *bondTable) mark(b model.Bond) string {
	if t.a.assessment().Targets[b].Known {
		return "*"
	}
	return " "
}

// value draws four cells between arrows where they can be moved.
func (t *bondTable) value(text string, focused bool) string {
	gl, th := t.a.theme.Glyphs, t.a.theme
	if focused {
		return th.Accent.Render(gl.Less + " " + text + gl.More)
	}
	return th.Text.Render("  " + text + " ")
}

func (t *bondTable) last(text string, style lipgloss.Style) string {
	if t.comment == 0 {
		return ""
	}
	return " " + style.Render(pad(text, t.comment))
}

// comments says how the level stands to the target. What is never a goal
// never lacks anything.
func (t *bondTable) comments(b model.Bond) (string, lipgloss.Style) {
	w, th, r := &t.a.words.Result, t.a.theme, &t.a.result().Bonds[b]
	switch {
	case !b.Aimable() && math.Round(r.Excess.Or(0)) > 0:
		return w.TooMuch, th.Warn
	case !b.Aimable():
		return w.Ceiling, th.Muted
	case !r.Level.Known:
		return w.LevelOpen, th.Muted
	case words.ShownGap(r) == "0":
		return w.Reached, th.Muted
	}
	return fmt.Sprintf(w.Gap, words.ShownGap(r)), th.Text
}

// remark is the comment, with the doubt about the level beside it; where there
// is no room for both, the doubt alone, for the figures stand in the row.
func (t *bondTable) remark(b model.Bond) (string, lipgloss.Style) {
	text, style := t.comments(b)
	doubt := t.a.doubtWord(b)
	switch both := text + " · " + doubt; {
	case doubt == "":
		return text, style
	case widthOf(both) <= t.comment:
		return both, t.a.theme.Warn
	}
	return doubt, t.a.theme.Warn
}

// widen gives the doubts beside the levels what a pane has room for.
func (t *bondTable) widen(pane int) {
	for b := range model.Bond(model.BondCount) {
		if t.a.doubt(b).Any() {
			t.comment += max(0, pane-t.width())
			return
		}
	}
}

// lying draws a bar in the colour of its bond type, with its target.
func (t *bondTable) lying(b model.Bond) string {
	r, gl, th := &t.a.result().Bonds[b], t.a.theme.Glyphs, t.a.theme
	sure, possible := lyingCells(r.Span, t.bar)
	target := min(int(math.Round(r.Target/mostTarget*float64(t.bar))), t.bar-1)
	var line strings.Builder
	for i := range t.bar {
		switch {
		case i == target:
			line.WriteString(th.Text.Render(gl.Column))
		case i < sure:
			line.WriteString(th.Bonds[b].Render(gl.Eighths[lyingHeight]))
		case i < sure+possible:
			line.WriteString(th.Bonds[b].Faint(true).Render(gl.Open))
		default:
			line.WriteByte(' ')
		}
	}
	return line.String()
}

// strategy draws the strategy as a row of the table.
func (t *bondTable) strategy() string {
	w, th, a := &t.a.words.Result, t.a.theme, t.a
	focused := t.focus == strategyControl
	style := th.Text
	if focused {
		style = th.Accent
	}
	comment := w.Advised
	if a.assessment().Strategy.Known {
		comment = fmt.Sprintf(w.Instead, a.lang.Number(a.advisedStrategy(), 2))
	}
	label := tableLead - 2 + t.name + 1 + t.level + 1
	if t.bar > 0 {
		label += t.bar + 1
	}
	line := t.cursor(focused) + style.Render(pad(w.Strategy, label)) +
		t.value(a.lang.Number(a.result().Strategy, 2), focused)
	return line + t.last(comment, th.Muted)
}

// guide says what the arrows do to what is focused, in at most rows lines.
func (t *bondTable) guide(width, rows int) []string {
	w, as := &t.a.words.Result, t.a.assessment()
	text := w.Guide
	b, isBond := t.focus.bond()
	switch {
	case isBond && as.Targets[b].Known:
		text = fmt.Sprintf(w.GuideTarget, whole(t.a.advisedTarget(b)))
	case isBond && b.Aimable():
		text = w.GuideAim
	case isBond:
		text = w.GuideCeiling
	case t.focus == strategyControl:
		text = w.GuideStrategy
	case as.Targets != [model.BondCount]model.Figure{}:
		text = w.GuideOwn
	}
	return t.note(text, width, rows)
}

// note sets a text under the table, in at most rows lines.
func (t *bondTable) note(text string, width, rows int) []string {
	lines := paragraph(text, width-2, t.a.theme.Muted)
	if rows == 1 {
		lines = []string{t.a.theme.Muted.Render(t.a.cutWords(text, width-2))}
	}
	return indent(lines[:min(len(lines), rows)], 2)
}

// reason says why the strategy is what it is, in at most rows lines.
func (t *bondTable) reason(width, rows int) []string {
	a := t.a
	why := a.cat.Method.ReasonStrategy(&a.assessment().Context)
	return t.note(a.words.StrategyReason(&why, a.assessment().Strategy.Known, a.choiceName), width, rows)
}

// strategySum says in numbers where the recommended strategy comes from.
func (a *App) strategySum() string {
	why := a.cat.Method.ReasonStrategy(&a.assessment().Context)
	return a.words.StrategySum(&why, a.choiceName)
}

// choiceName names a choice of a context question as the catalogue does.
func (a *App) choiceName(f model.Field, c model.Choice) (field, choice string) {
	return a.cat.Field(f).Label, a.cat.Choice(f, c, &a.assessment().Context)
}

// right sets text against the right end of width cells.
func right(text string, width int) string {
	return strings.Repeat(" ", max(0, width-ansi.StringWidth(text))) + text
}

// whole writes a level without decimals.
func whole(v float64) string { return model.Known(v).String() }
