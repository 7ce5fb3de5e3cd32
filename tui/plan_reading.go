package tui

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
)

// readingForm notes the figure of a measure: where it stood when the work
// began, and later. A row that is emptied takes its reading away.
type readingForm struct {
	form
	a      *App
	entry  model.PlanEntry
	figure questions.Figure

	value, day, note int // rows of the new reading; those before are the start and the earlier ones
}

const startRow = 0

// openReadings opens the form for the figure of an entry.
func (a *App) openReadings(e model.PlanEntry) {
	w := &a.words.Plan
	figure, ok := a.figureOf(&e)
	if !ok {
		a.notice = w.NoFigure
		return
	}
	f := &readingForm{a: a, entry: e, figure: figure}
	f.title = fmt.Sprintf(a.words.Result.Card.Unit, figure.Name, figure.Unit)
	f.detail = figure.Formula
	f.numberRow(w.Start, e.Start, w.StartHint)
	for _, r := range e.Readings {
		f.numberRow(a.words.Day(r.At), model.Known(r.Value), f.earlierHint(r.Note))
	}
	f.value = f.numberRow(w.Value, model.Figure{}, w.ValueHint)
	f.day = f.add(textRow(w.Day, a.words.Plan.Days.Today, w.DayHint, interchange.MaxText))
	f.rows[f.day].aside, f.rows[f.day].check = f.dayAside, f.dayFault
	f.note = f.add(textRow(w.Note, "", w.ReadingNoteHint, interchange.MaxText))
	f.add(doneRow(w.Keep))
	f.enter(startRow)
	if e.Start.Known {
		f.enter(f.value)
	}
	f.done, f.draft = f.save, f.keep
	a.overlay = f
}

func (f *readingForm) add(r formRow) int {
	f.rows = append(f.rows, r)
	return len(f.rows) - 1
}

// numberRow adds a row for a value.
func (f *readingForm) numberRow(label string, v model.Figure, hint string) int {
	text := ""
	if v.Known {
		text = f.a.lang.Figure(v.Value)
	}
	row := textRow(label, text, hint, interchange.MaxText)
	row.aside, row.check = f.movedAside, f.numberFault
	if len(f.rows) == startRow {
		row.aside = f.unitAside
	}
	return f.add(row)
}

func (f *readingForm) earlierHint(note string) string {
	w := &f.a.words.Plan
	if note == "" {
		return w.EarlierHint
	}
	return fmt.Sprintf(w.EarlierNote, clean(note)) + " " + w.EarlierHint
}

// unitAside says in which unit a value is.
func (f *readingForm) unitAside(text string) (string, lipgloss.Style) {
	if _, ok := f.a.lang.ParseNumber(text); !ok {
		return "", f.a.theme.Muted
	}
	return clean(f.figure.Unit), f.a.theme.Muted
}

// movedAside says also how far a value is from the start.
func (f *readingForm) movedAside(text string) (string, lipgloss.Style) {
	said, style := f.unitAside(text)
	start, known := f.number(startRow)
	if v, ok := f.a.lang.ParseNumber(text); ok && known {
		said += " (" + f.a.lang.Difference(v-start) + ")"
	}
	return said, style
}

// numberFault says why a text is no value of the figure; an empty one is none
// on purpose.
func (f *readingForm) numberFault(text string) string {
	w := &f.a.words.Plan
	switch v, ok := f.a.lang.ParseNumber(text); {
	case text == "":
		return ""
	case !ok:
		return fmt.Sprintf(w.NoNumber, clean(text))
	case f.isShare() && (v < 0 || v > 100):
		return fmt.Sprintf(w.NoShare, clean(text))
	}
	return ""
}

// isShare reports whether the figure is a part of a whole. Whatever else is
// counted can be any number.
func (f *readingForm) isShare() bool { return strings.TrimSpace(f.figure.Unit) == "%" }

// dayFault says why a text is no day on which something was measured.
func (f *readingForm) dayFault(text string) string {
	switch day, fault := f.readDay(text); {
	case fault != 0:
		return f.a.words.DayFault(fault, text, true)
	case day == "" || day > f.a.today():
		return f.a.words.Plan.NoPastDay
	}
	return ""
}

// dayAside says which day was typed; one before today is what is wanted.
func (f *readingForm) dayAside(text string) (string, lipgloss.Style) {
	w, th := f.a.words, f.a.theme
	day, fault := f.readDay(text)
	if fault != 0 || day == "" || day > f.a.today() {
		return f.a.dayAside(text)
	}
	return fmt.Sprintf(w.Plan.ThatDay, w.Day(day), w.Weekday(day)), th.Muted
}

func (f *readingForm) readDay(text string) (model.Day, words.DayFault) {
	return words.ParsePastDay(text, f.a.today())
}

// save takes over what was entered.
func (f *readingForm) save() {
	if row, fault := f.wrong(); fault != "" {
		f.complain(row, fault)
		return
	}
	day, _ := f.readDay(f.rows[f.day].text())
	f.put(f.entered(day))
}

// wrong returns the first row that cannot be read, and what is wrong with it.
// Without a value the day belongs to nothing.
func (f *readingForm) wrong() (row int, fault string) {
	for i := startRow; i <= f.value; i++ {
		if fault := f.numberFault(f.rows[i].text()); fault != "" {
			return i, fault
		}
	}
	switch {
	case f.rows[f.value].text() != "":
		return f.day, f.dayFault(f.rows[f.day].text())
	case f.rows[f.note].text() != "":
		return f.value, f.a.words.Plan.NoValue
	}
	return 0, ""
}

// entered returns the entry with every value that can be read. A row that was
// emptied takes its value away.
func (f *readingForm) entered(day model.Day) model.PlanEntry {
	e := f.entry
	switch v, ok := f.number(startRow); {
	case !f.rows[startRow].touched():
	case ok, f.rows[startRow].text() == "":
		e.Start = model.Figure{Value: v, Known: ok}
	}
	for i, r := range f.entry.Readings {
		row := &f.rows[startRow+1+i]
		switch v, ok := f.number(startRow + 1 + i); {
		case !row.touched():
		case ok:
			e.Readings = model.WithReading(e.Readings, model.Reading{At: r.At, Value: v, Note: r.Note})
		case row.text() == "":
			e.Readings = model.WithoutReading(e.Readings, r.At)
		}
	}
	if v, ok := f.number(f.value); ok {
		e.Readings = model.WithReading(e.Readings, model.Reading{At: day, Value: v, Note: f.rows[f.note].text()})
	}
	return e
}

func (f *readingForm) number(row int) (float64, bool) {
	text := f.rows[row].text()
	if f.numberFault(text) != "" {
		return 0, false
	}
	return f.a.lang.ParseNumber(text)
}

func (f *readingForm) put(e model.PlanEntry) {
	a := f.a
	a.overlay = f.back
	if samePlan(&e, &f.entry) {
		return
	}
	if now := a.shownEntry(e.ID); now.ID != "" {
		e = model.MergePlan(&f.entry, &e, &now)
	}
	a.editPlan(e)
}

// keep saves a half-written form: what cannot be read goes into the note of
// the entry, which is a draft then.
func (f *readingForm) keep() {
	a := f.a
	day, fault := f.readDay(f.rows[f.day].text())
	if fault != 0 || day == "" || day > a.today() {
		day = a.today()
	}
	e := f.entered(day)
	var unread []string
	for i := startRow; i <= f.note; i++ {
		row := &f.rows[i]
		isNumber := f.numberFault(row.text()) == ""
		lost := i <= f.value && !isNumber || i == f.day && fault != 0 || i == f.note && f.rows[f.value].text() == ""
		if lost && row.touched() && row.text() != "" {
			unread = append(unread, f.a.words.Plan.Quoted(row.label, row.text()))
		}
	}
	if len(unread) > 0 {
		e.Note = f.a.words.Plan.Draft(e.Note, unread)
	}
	f.put(e)
}

// figureLine says where the figure stood and stands: "12 → 8 % (−4)".
func (a *App) figureLine(e *model.PlanEntry) string {
	w, l := &a.words.Plan, a.lang
	figure, _ := a.figureOf(e)
	latest, day := e.Latest()
	unit := clean(figure.Unit)
	switch {
	case !latest.Known:
		return ""
	case day == "":
		return fmt.Sprintf(w.OnlyStart, l.Figure(latest.Value), unit)
	case !e.Start.Known && len(e.Readings) == 1:
		return fmt.Sprintf(w.OnlyLatest, l.Figure(latest.Value), unit, a.words.Day(day))
	}
	start := e.Start.Value
	if !e.Start.Known {
		start = e.Readings[0].Value
	}
	return fmt.Sprintf(w.Moved, l.Figure(start), l.Figure(latest.Value), unit, l.Difference(latest.Value-start), a.words.Day(day))
}
