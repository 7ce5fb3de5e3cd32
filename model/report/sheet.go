package report

import (
	"fmt"
	"strconv"

	"kundenbindung/model"
)

// sheet sets what customers ticked beside the owner's own answers, where
// sheets came back.
func (p *page) sheet() {
	s := &p.a.Sheet
	if s.Empty() {
		return
	}
	w := &p.words.Sheet
	p.heading(w.Heading)
	c := model.CompareSheet(p.cat.Method, p.a, p.r, s)
	rows := [][]string{{w.What, w.Yours, w.Theirs, w.Apart, w.Answers}}
	for i := range c.Rows {
		row := &c.Rows[i]
		rows = append(rows, []string{
			p.cat.SheetRow(row), row.Inside.String(), row.Outside.String(), w.Signed(row), strconv.Itoa(row.Answered),
		})
	}
	p.table(rows)
	p.line("")
	p.sheetSays(&c)
	p.paragraph(w.Honest)
}

// sheetSays says what the table shows, or why it shows little.
func (p *page) sheetSays(c *model.SheetComparison) {
	w := &p.words.Sheet
	box := func(b model.SheetBox) string { return p.cat.Sheet().Boxes[b] }
	if fault := w.SheetFault(p.a.Sheet.Validate(), box); fault != "" {
		p.paragraph(fault)
	}
	if c.Few {
		p.paragraph(w.FewSheets(c.Returned, p.cat.Method.Sheet.Few))
		return
	}
	if row, ok := c.Widest(); ok {
		p.paragraph(w.Farthest(p.cat.SheetRow(&row), &row))
	}
	for i := range c.Rows {
		if row := &c.Rows[i]; row.Few && row.Answered > 0 {
			p.paragraph(fmt.Sprintf("%s: %s", p.cat.SheetRow(row), w.FewAnswered(row.Answered, p.cat.Method.Sheet.Few)))
		}
	}
}
