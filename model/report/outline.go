package report

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// outline is a document as it grows, in whatever form it is written.
type outline interface {
	title(text string)
	heading(text string)
	subheading(text string)
	paragraph(text string)
	bullet(text string)
	numbered(n int, text string)
	under(text string) // a paragraph below a bullet or a numbered one
	table(rows [][]string)
	String() string
}

// plain is an outline as plain text.
type plain struct {
	page
	listed string // how far what belongs to a point is indented
}

func (p *plain) String() string { return p.text.String() }

func (p *plain) title(text string) {
	p.line(text)
	p.line(strings.Repeat("=", min(width, ansi.StringWidth(text))))
}

func (p *plain) subheading(text string) {
	p.line("")
	p.line(text)
}

func (p *plain) bullet(text string) { p.point("- ", text) }

func (p *plain) numbered(n int, text string) { p.point(strconv.Itoa(n)+". ", text) }

func (p *plain) point(mark, text string) {
	p.listed = strings.Repeat(" ", len(mark))
	p.hanging(mark, text)
}

func (p *plain) under(text string) { p.hanging(p.listed, text) }

// markdown is an outline in Markdown. Whatever it is given is text: nothing in
// it is taken for a mark.
type markdown struct {
	text   strings.Builder
	listed string
}

func (m *markdown) String() string { return m.text.String() }

// block writes a block behind an empty line.
func (m *markdown) block(text string) {
	if m.text.Len() > 0 {
		m.text.WriteByte('\n')
	}
	m.text.WriteString(text + "\n")
	m.listed = ""
}

func (m *markdown) title(text string)      { m.block("# " + escaped(text)) }
func (m *markdown) heading(text string)    { m.block("## " + escaped(text)) }
func (m *markdown) subheading(text string) { m.block("### " + escaped(text)) }
func (m *markdown) paragraph(text string)  { m.block(escaped(text)) }
func (m *markdown) bullet(text string)     { m.point("- ", text) }

func (m *markdown) numbered(n int, text string) { m.point(strconv.Itoa(n)+". ", text) }

func (m *markdown) point(mark, text string) {
	if m.listed == "" {
		m.text.WriteByte('\n')
	}
	m.text.WriteString(mark + escaped(text) + "\n")
	m.listed = strings.Repeat(" ", len(mark))
}

func (m *markdown) under(text string) { m.text.WriteString("\n" + m.listed + escaped(text) + "\n") }

func (m *markdown) table(rows [][]string) {
	m.block(row(rows[0]))
	m.text.WriteString("|---|" + strings.Repeat("---:|", len(rows[0])-1) + "\n")
	for _, cells := range rows[1:] {
		for len(cells) < len(rows[0]) {
			cells = append(cells, "")
		}
		m.text.WriteString(row(cells) + "\n")
	}
}

func row(cells []string) string {
	var b strings.Builder
	b.WriteByte('|')
	for _, cell := range cells {
		b.WriteString(" " + escaped(cell) + " |")
	}
	return b.String()
}

// marks are the characters that mean something anywhere in Markdown.
const marks = "\\`*_[]<>|~&"

// escaped puts a backslash before whatever Markdown would take for a mark:
// inside a line, and at its beginning, where #, -, +, = and numbers open
// something.
func escaped(text string) string {
	text = strings.TrimSpace(text)
	var b strings.Builder
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	for i, r := range text {
		opens := i == 0 && strings.ContainsRune("#-+=:", r) ||
			i == digits && digits > 0 && (r == '.' || r == ')')
		if opens || strings.ContainsRune(marks, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
