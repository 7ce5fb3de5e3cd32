package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
)

// width is the longest line that is set, in cells.
const width = 78

// Text writes an assessment and its result as plain text. The catalogue has to
// hold its measures. Errors come from dst.
func Text(dst io.Writer, cat *questions.Catalogue, a *model.Assessment, r *model.Result) error {
	w := words.For(cat.Lang)
	p := page{cat: cat, words: w, say: &w.Report, a: a, r: r}
	p.head()
	p.spectrum()
	p.formula()
	p.hints()
	p.steps()
	p.sheet()
	p.money()
	p.findOut()
	p.notes()
	p.heading(p.say.Limits)
	p.paragraph(p.say.Honest)
	if _, err := io.WriteString(dst, p.text.String()); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

// page is the text as it grows.
type page struct {
	cat   *questions.Catalogue
	words *words.Words
	say   *words.Report
	a     *model.Assessment
	r     *model.Result
	text  strings.Builder
}

// head names the company and says how much of it is answered.
func (p *page) head() {
	name := words.Clean(p.a.Company)
	if name == "" {
		name = p.words.Common.MyCompany
	}
	p.line(name)
	mode := p.say.Full
	if p.a.Mode == model.Quick {
		mode = p.say.Quick
	}
	parts := []string{mode, fmt.Sprintf(p.say.Answered, p.answered(), p.r.Total)}
	if p.covered() {
		parts[1] = fmt.Sprintf(p.say.Revealed, p.revealed(), p.r.Total)
	}
	if !p.a.Started.IsZero() {
		parts = append(parts, fmt.Sprintf(p.say.Started, p.cat.Lang.Date(p.a.Started.Local())))
	}
	if p.a.Done() {
		parts = append(parts, fmt.Sprintf(p.say.Finished, p.cat.Lang.Date(p.a.Finished.Local())))
	}
	p.paragraph(strings.Join(parts, ", "))
}

// answered counts the items that have any answer, "I don't know" too, as the
// pages of the program do. The result counts only what it can use.
func (p *page) answered() (n int) {
	items := p.cat.Method.Items(p.a.Mode)
	for i, answer := range p.a.Answers {
		if items.Has(model.Item(i)) && answer != model.Open {
			n++
		}
	}
	return n
}

// revealed counts the items of a group whose votes were shown.
func (p *page) revealed() int {
	return (p.cat.Revealed(p.a) & p.cat.Method.Items(p.a.Mode)).Len()
}

// covered reports whether a group has votes that nobody has seen yet: they are
// no answers of it before.
func (p *page) covered() bool { return p.a.Group() && p.revealed() < p.r.Total }

func (p *page) line(text string) { p.text.WriteString(strings.TrimRight(spaced(text), " ") + "\n") }

// heading starts a part.
func (p *page) heading(text string) {
	p.line("")
	p.line(text)
	p.line(strings.Repeat("-", ansi.StringWidth(text)))
}

func (p *page) paragraph(text string) { p.hanging("", text) }

// hanging sets a paragraph behind what opens it; its other lines are indented
// as deep.
func (p *page) hanging(opening, text string) { p.indented(opening, text, ansi.StringWidth(opening)) }

// indented sets a paragraph behind what opens it; its other lines begin after
// deep blanks.
func (p *page) indented(opening, text string, deep int) {
	lines := words.Wrap(opening+text, width)
	p.line(lines[0])
	if len(lines) == 1 {
		return
	}
	rest := strings.TrimPrefix(opening+text, lines[0])
	margin := strings.Repeat(" ", deep)
	for _, line := range words.Wrap(strings.TrimLeft(rest, " "), width-deep) {
		p.line(margin + line)
	}
}

// table sets rows in columns: the first to the left, the others to the right.
func (p *page) table(rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], ansi.StringWidth(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			gap := strings.Repeat(" ", widths[i]-ansi.StringWidth(cell))
			if i == 0 {
				line.WriteString(cell + gap)
			} else {
				line.WriteString("  " + gap + cell)
			}
		}
		p.line(line.String())
	}
}

// possible writes the range that a level can still reach.
func possible(s model.Span) string {
	if !s.Min.Known || !s.Max.Known {
		return s.Min.String()
	}
	if s.Min.String() == s.Max.String() {
		return s.Min.String()
	}
	return s.Min.String() + "–" + s.Max.String()
}

func whole(v float64) string { return model.Known(v).String() }
