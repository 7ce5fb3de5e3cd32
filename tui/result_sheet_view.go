package tui

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// The counts stand beside the comparison from this size on; below, they stand
// above it.
const (
	countsBesideRows = 14
	compareLeast     = 40 // columns of the comparison
	compareAired     = 48 // … in a wide window
	compareMost      = 58
)

// signHead stands above differences where there is no room for their name.
const signHead = "+/-"

func (r *result) countsBeside(l layout) bool {
	return l.width >= besideWidth && r.rows(l) >= countsBesideRows
}

// sheet draws its tab: what the Kundenblatt is, the rows to type counts
// into, and inside and outside side by side.
func (r *result) sheet(a *App, l layout) passage {
	if a.cat.Sheet().Title == "" {
		return passage{lines: indent([]string{a.theme.Muted.Render(a.words.Result.Steps.Loading)}, l.edge())}
	}
	if r.countsBeside(l) {
		return passage{lines: r.sideBySide(a, l)}
	}
	s := r.stacked(a, l)
	return s.passage
}

// sideBySide fills exactly the rows of the tab.
func (r *result) sideBySide(a *App, l layout) []string {
	edge, rows := l.edge(), r.rows(l)
	width := l.width - 2*edge
	gap := 2
	if width >= widestText {
		gap = 5
	}
	lines := r.sheetLead(a, min(width, widestText))
	if rows >= roomy-countsBesideRows/2 {
		lines = append(lines, "")
	}
	least := compareLeast
	if width >= widestText {
		least = compareAired
	}
	left := widthOf(a.cat.Sheet().Boxes[:]...) + gutterWidth + 1 + countWidth + 1
	right := max(least, min(width-gap-left, compareMost))
	left = width - gap - right
	height := rows - len(lines)
	list, first, at := r.counts(a, left-1)
	body := beside(a.scroll(list, first, at, height, left-1), r.compared(a, right, height), left, strings.Repeat(" ", gap))
	return indent(append(lines, body...), edge)
}

// sheetLead says what the sheet is. While a box is counted it holds in as many
// lines what the rows have no room for: the question and the box in full, and
// how many sheets have a tick there.
func (r *result) sheetLead(a *App, width int) []string {
	lead := paragraph(a.words.Sheet.Lead, width, a.theme.Muted)
	if from := a.figuresFrom(sameSheet); from != "" {
		lead = append(lead, paragraph(from, width, a.theme.Text)...)
	}
	b, ok := r.count.box()
	if !ok {
		return lead
	}
	text, q := a.cat.Sheet(), b.Question()
	lines := paragraph(strconv.Itoa(int(q)+1)+" "+text.Questions[q].Text, width, a.theme.Question)
	lines = append(lines, paragraph(text.Boxes[b], width, a.theme.Accent)...)
	s := &a.assessment().Sheet
	if n := s.Answered(q); q != model.SheetReasons && n > 0 && n < s.Returned {
		lines = append(lines, paragraph(fmt.Sprintf(a.words.Sheet.Partly, n, s.Returned), width, a.theme.Muted)...)
	}
	return fill(lines, len(lead))
}

// compared draws the comparison and what it says in exactly rows lines.
func (r *result) compared(a *App, width, rows int) []string {
	lines := r.comparisonTable(a, width)
	says := r.sheetSays(a, width)
	if len(lines)+1+len(says) <= rows {
		lines = append(lines, "")
	}
	lines = append(lines, says...)
	if honest := paragraph(a.words.Sheet.Honest, width, a.theme.Muted); len(lines)+1+len(honest) <= rows {
		lines = append(append(lines, ""), honest...)
	}
	return fill(lines, rows)
}

// stackedSheet is the tab for small windows; table is where the comparison
// begins.
type stackedSheet struct {
	passage
	table int
}

func (r *result) stacked(a *App, l layout) stackedSheet {
	edge := l.edge()
	width := l.width - 2*edge
	lines := append(r.sheetLead(a, width), "")
	list, first, at := r.counts(a, min(width, closingWidth))
	s := stackedSheet{passage: passage{from: len(lines) + first, to: len(lines) + at + 1}}
	if r.count == noCount {
		s.from, s.to = 0, 0
	}
	lines = append(append(lines, list...), "")
	s.table = len(lines)
	lines = append(lines, r.comparisonTable(a, min(width, compareMost))...)
	lines = append(append(lines, ""), r.sheetSays(a, width)...)
	lines = append(lines, paragraph(a.words.Sheet.Honest, width, a.theme.Muted)...)
	s.lines = indent(lines, edge)
	return s
}

// counts draws the rows that counts are typed into, and says in which lines
// the active one is with the question above it:
//
//	▸ Blätter, die zurückkamen     25
//	  1 Warum kommen Sie zu uns?
//	   Es rechnet sich für mich.    7
func (r *result) counts(a *App, width int) (lines []string, first, at int) {
	text := a.cat.Sheet()
	put := func(row countRow, label string, deep int) {
		if row == r.count {
			at = len(lines)
		}
		lines = append(lines, r.countLine(a, row, label, deep, width))
	}
	put(firstCount, a.words.Sheet.Returned, 0)
	heading := 0
	for b := range model.SheetBox(model.SheetBoxCount) {
		if q := b.Question(); b == q.First() {
			heading = len(lines)
			title := strconv.Itoa(int(q)+1) + " " + text.Questions[q].Text
			lines = append(lines, strings.Repeat(" ", gutterWidth)+a.theme.Question.Render(a.cutWords(title, width-gutterWidth)))
		}
		put(firstBox+countRow(b), text.Boxes[b], 1)
		if firstBox+countRow(b) == r.count {
			first = heading
		}
	}
	if first == 0 || at-first > 2 {
		first = at
	}
	return lines, first, at
}

// countWidth holds the largest count with a blank before it and the mark of
// one that cannot be.
const countWidth = 7

func (r *result) countLine(a *App, row countRow, label string, deep, width int) string {
	s, active := &a.assessment().Sheet, row == r.count
	count := *row.of(s)
	style := a.theme.Text
	switch {
	case active:
		style = a.theme.Accent
	case count == 0:
		style = a.theme.Muted
	}
	text := strconv.Itoa(count)
	if count == 0 && notCounted(s, row) {
		text = a.theme.Glyphs.Dash
	}
	number := style.Render(right(text, countWidth-1))
	mark := " "
	if row != firstCount && count > s.Returned {
		mark = a.theme.Warn.Render("!")
	}
	room := width - gutterWidth - deep - countWidth
	line := strings.Repeat(" ", deep) + style.Render(pad(a.cutWords(label, room), room)) + number + mark
	return a.pointed(line, active)
}

// notCounted reports whether nothing was typed in yet where a row belongs: then
// none of its question's boxes counts, while beside others an empty one is 0.
func notCounted(s *model.Sheet, row countRow) bool {
	b, ok := row.box()
	return !ok && s.Empty() || ok && s.Answered(b.Question()) == 0
}

// comparisonTable draws inside and outside of every row beside each other, as
// two short bars with their numbers:
//
//	              Sie       Kunden    Abstand
//	Werte         ███▊  75  ██    40      −35
func (r *result) comparisonTable(a *App, width int) []string {
	w, c := &a.words.Sheet, r.comparison(a)
	t := compareTable{a: a, active: r.comparedRow(), name: a.comparedName(&c), apart: ansi.StringWidth(w.Apart)}
	t.bar = min(12, (width-t.name-besideBars-t.apart)/2)
	if t.bar < 4 {
		t.apart = 4
		t.bar = min(12, (width-t.name-besideBars-t.apart)/2)
	}
	cell := t.bar + 4
	head := pad("", t.name) + " " + pad(a.cutWords(w.Yours, cell), cell) + "  " + pad(a.cutWords(w.Theirs, cell), cell) + "  "
	if t.apart > 4 {
		head += w.Apart
	} else {
		head += right(signHead, t.apart)
	}
	lines := []string{a.theme.Muted.Render(strings.TrimRight(head, " "))}
	for i := range c.Rows {
		lines = append(lines, t.line(i, &c.Rows[i]))
	}
	return lines
}

// comparedName is the width of the names of the rows.
func (a *App) comparedName(c *model.SheetComparison) int {
	widest := 0
	for i := range c.Rows {
		widest = max(widest, ansi.StringWidth(a.cat.SheetRow(&c.Rows[i])))
	}
	return widest
}

// besideBars are the numbers and blanks of a row of the comparison.
const besideBars = 1 + 4 + 2 + 4 + 2

// compareTable is how the comparison is set; widths are in cells.
type compareTable struct {
	a                *App
	active           int // row that the cursor's count belongs to, -1 for none
	name, bar, apart int
}

func (t *compareTable) line(i int, row *model.Compared) string {
	th := t.a.theme
	name, number := th.Text, th.Text
	if row.Few {
		number = th.Muted
	}
	if i == t.active {
		name = th.Accent
	}
	hue := th.Text
	if row.Question == model.SheetReasons {
		hue = th.Bonds[row.Bond]
	}
	apart := t.a.words.Sheet.Signed(row)
	if row.Few && row.Difference.Known {
		apart = th.Glyphs.Huh
	}
	return name.Render(pad(t.a.cat.SheetRow(row), t.name)) + " " +
		t.lying(row.Inside, hue) + th.Text.Render(right(row.Inside.String(), 4)) + "  " +
		t.lying(row.Outside, hue) + number.Render(right(row.Outside.String(), 4)) + "  " +
		number.Render(right(apart, t.apart))
}

// lying draws a short bar; what is more than nothing shows.
func (t *compareTable) lying(f model.Figure, style lipgloss.Style) string {
	const parts = 8 // of a cell
	gl := &t.a.theme.Glyphs
	n := int(math.Round(f.Or(0) / 100 * float64(parts*t.bar)))
	if f.Or(0) > 0 {
		n = max(n, 1)
	}
	bar := strings.Repeat(gl.Full, n/parts)
	if rest := n % parts; rest > 0 {
		bar += gl.Left[rest]
	}
	return style.Render(bar) + strings.Repeat(" ", t.bar-ansi.StringWidth(bar))
}

// comparedRow returns the row of the comparison that the cursor's count is
// for, or -1.
func (r *result) comparedRow() int {
	b, ok := r.count.box()
	switch {
	case !ok:
		return -1
	case b.Question() == model.SheetReasons:
		return int(b.Bond())
	}
	return model.BondCount + int(b.Question()) - 1
}

// sheetSays puts what the comparison shows into words: what cannot be, or the
// row at hand, or where the views are farthest apart, and whether it says
// much at all.
func (r *result) sheetSays(a *App, width int) []string {
	w, th, c := &a.words.Sheet, a.theme, r.comparison(a)
	few := a.cat.Method.Sheet.Few
	if a.assessment().Sheet.Empty() {
		return paragraph(w.Empty, width, th.Muted)
	}
	if fault := a.sheetFault(); fault != "" {
		return paragraph(fault, width, th.Warn)
	}
	var lines []string
	if i := r.comparedRow(); i >= 0 {
		row := &c.Rows[i]
		lines = paragraph(w.Says(a.cat.SheetRow(row), row), width, th.Text)
		if row.Few && !c.Few && row.Answered > 0 {
			return append(lines, paragraph(w.FewAnswered(row.Answered, few), width, th.Muted)...)
		}
	} else if !c.Few {
		lines = paragraph(r.farthest(a, &c), width, th.Text)
	}
	if c.Few {
		lines = append(lines, paragraph(w.FewSheets(c.Returned, few), width, th.Warn)...)
	}
	return lines
}

func (r *result) farthest(a *App, c *model.SheetComparison) string {
	if row, ok := c.Widest(); ok {
		return a.words.Sheet.Farthest(a.cat.SheetRow(&row), &row)
	}
	for _, row := range c.Rows {
		if row.Difference.Known && !row.Few {
			return a.words.Sheet.Agree
		}
	}
	return a.words.Sheet.Nothing
}

// sheetHelp says how to hand the sheet out lawfully and fairly.
func (r *result) sheetHelp(a *App) []string {
	width := min(a.window.width-6, widestText)
	notes := a.cat.Sheet().Notes
	var lines []string
	for _, text := range []string{notes.Paper, notes.Mail, notes.Fair, a.words.Sheet.Honest} {
		lines = append(append(lines, paragraph(text, width, a.theme.Text)...), "")
	}
	return append(lines, r.sheetLaw(a, width)...)
}

// sheetLaw gives the legal hints, or says that other law applies.
func (r *result) sheetLaw(a *App, width int) (lines []string) {
	country := a.assessment().Context.Get(model.Country)
	for _, law := range a.cat.SheetLaw(true) {
		if !law.AppliesIn(country) {
			return paragraph(a.words.Result.Card.OtherLaw, width, a.theme.Muted)
		}
		text := fmt.Sprintf(a.words.Sheet.Law, law.Title, law.Text, law.Source, law.CheckedOn)
		lines = append(append(lines, paragraph(text, width, a.theme.Muted)...), "")
	}
	return lines
}
