package tui

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// countRow is where counts of the Kundenblatt are typed in: nowhere at first,
// so that the digits keep choosing the view, then the sheets that came back,
// then box after box.
type countRow int

const (
	noCount    countRow = 0
	firstCount countRow = 1 // sheets that came back
	firstBox   countRow = 2
	countRows           = firstBox + model.SheetBoxCount // one more than the last
)

// box returns the box that a row counts.
func (c countRow) box() (model.SheetBox, bool) {
	return model.SheetBox(c - firstBox), c >= firstBox && c < countRows
}

// of returns where the row's count is kept.
func (c countRow) of(s *model.Sheet) *int {
	if b, ok := c.box(); ok {
		return &s.Ticks[b]
	}
	return &s.Returned
}

// counting reports whether digits are counts and not views.
func (r *result) counting() bool { return r.tab == sheetTab && r.count != noCount }

// handleCount takes every key while counts are typed in but those that lead
// elsewhere.
func (r *result) handleCount(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.result
	count := *r.count.of(&a.assessment().Sheet)
	switch {
	case key.Matches(k, keys.Count):
		return r.typeDigit(a, k)
	case key.Matches(k, keys.Row):
		r.countAt(a, r.neighbour(k))
	case key.Matches(k, keys.Next):
		if !k.IsRepeat {
			r.countAt(a, max(firstCount, (r.count+1)%countRows)) // Esc, not Enter, ends the counting
		}
	case key.Matches(k, keys.Erase):
		return r.setCount(a, count/10)
	case key.Matches(k, keys.Empty):
		return r.setCount(a, 0)
	case key.Matches(k, keys.Done):
		r.countAt(a, noCount)
	case utf8.RuneCountInString(k.Text) == 1:
		a.notice = a.words.Sheet.OnlyDigits
	}
	return nil
}

// neighbour returns the row above or below; beyond the ends is none, and then
// the other end.
func (r *result) neighbour(k tea.KeyPressMsg) countRow {
	if k.Code == tea.KeyUp || k.Mod.Contains(tea.ModShift) {
		return (r.count + countRows - 1) % countRows
	}
	return (r.count + 1) % countRows
}

// countAt moves to a row, or leaves the counts and shows what they say.
func (r *result) countAt(a *App, row countRow) {
	r.count, r.typed = row, false
	if row == noCount {
		r.revealComparison(a)
		return
	}
	r.reveal(a)
}

// typeDigit begins a new count, or goes on with the one that was begun. A key
// that is held types one digit only.
func (r *result) typeDigit(a *App, k tea.KeyPressMsg) tea.Cmd {
	if k.IsRepeat {
		return nil
	}
	count := int(k.Code - '0')
	if r.typed {
		count += 10 * *r.count.of(&a.assessment().Sheet)
	}
	if count > model.MaxSheets {
		a.notice = a.words.Sheet.TooLong
		return nil
	}
	return r.setCount(a, count)
}

// setCount keeps a count, also one that does not agree with the others yet:
// what was typed is never lost.
func (r *result) setCount(a *App, count int) tea.Cmd {
	r.typed = true
	row := r.count
	if *row.of(&a.assessment().Sheet) != count {
		a.session.edit(func(x *model.Assessment) { *row.of(&x.Sheet) = count })
	}
	r.reveal(a)
	if l := r.layout(a); !r.countsBeside(l) {
		a.notice = a.sheetFault() // the page may have no room for it
	}
	return nil
}

// sheetFault says which counts do not agree, "" where all do.
func (a *App) sheetFault() string {
	box := func(b model.SheetBox) string { return a.cat.Sheet().Boxes[b] }
	return a.words.Sheet.SheetFault(a.assessment().Sheet.Validate(), box)
}

// comparison sets the counts beside the result. The question that is being
// counted is left out until all its sheets or its last box are counted.
func (r *result) comparison(a *App) model.SheetComparison {
	as := a.assessment()
	c := model.CompareSheet(a.cat.Method, as, a.result(), &as.Sheet)
	b, ok := r.count.box()
	if q := b.Question(); ok && q != model.SheetReasons && !as.Sheet.Counted(q) {
		row := &c.Rows[r.comparedRow()]
		row.Outside, row.Difference = model.Figure{}, model.Figure{}
	}
	return c
}

// revealComparison puts the comparison on top of a page that is longer than
// the window, once there is one.
func (r *result) revealComparison(a *App) {
	if r.tab != sheetTab {
		return
	}
	r.top[sheetTab] = 0
	l := r.layout(a)
	if l.kind != tooSmall && !r.countsBeside(l) && !a.assessment().Sheet.Empty() {
		r.scrollTo(a, r.stacked(a, l).table)
	}
}
