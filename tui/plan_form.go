package tui

import (
	"fmt"
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
)

// planForm asks who does something, until when, and how far it is.
type planForm struct {
	form
	a     *App
	entry model.PlanEntry // as it was when the form was opened
	added func(id string) // told of a new entry once it has an ID, or nil

	what, who, until, status, note int // rows, -1 where there is none
}

// openEntry opens the form of an entry that is on the plan.
func (a *App) openEntry(e model.PlanEntry, back overlay) {
	w := &a.words.Plan
	f := &planForm{a: a, entry: e}
	f.title = a.planTitle(&e)
	f.detail = a.entryDetail(&e)
	if f.ownWords() {
		f.title = w.OwnTitle
	}
	f.fill(a.words.Day(e.Due))
	f.status = f.add(choiceRow(w.Status, w.Statuses[:], int(e.Status), w.StatusHint))
	f.note = f.add(textRow(w.Note, words.DraftNote(e.Note), w.NoteHint, promptLimit))
	f.finish(w.Keep, back)
}

// planNew opens the form of an entry that is to come on the plan, with a day
// that suits most.
func (a *App) planNew(e model.PlanEntry, until string, back overlay) *planForm {
	w := &a.words.Plan
	f := &planForm{a: a, entry: e, status: -1}
	f.title, f.detail = a.planTitle(&e), w.NewDetail
	if f.ownWords() {
		f.title, f.detail = w.OwnTitle, w.OwnDetail
	}
	f.fill(until)
	f.note = f.add(textRow(w.Note, e.Note, w.NoteHint, promptLimit))
	f.finish(w.Put, back)
	return f
}

// ownWords reports whether the entry has no title but its own words.
func (f *planForm) ownWords() bool { return f.entry.Measure == "" && !f.entry.FindsOut() }

// fill adds the rows that every form of the plan begins with.
func (f *planForm) fill(until string) {
	w := &f.a.words.Plan
	f.what = -1
	if f.ownWords() {
		f.what = f.add(textRow(w.What, f.entry.Text, w.WhatHint, interchange.MaxText))
	}
	f.who = f.add(textRow(w.Who, f.entry.Who, f.whoHint(), interchange.MaxText))
	row := textRow(w.Until, until, w.UntilHint, interchange.MaxText)
	row.aside, row.check = f.a.dayAside, f.a.dayFault
	f.until = f.add(row)
}

// dayFault says why a text is no day, "" where it is one.
func (a *App) dayFault(text string) string {
	_, fault := words.ParseDay(text, a.today())
	return a.words.DayFault(fault, text, false)
}

// whoHint takes over what the card proposes.
func (f *planForm) whoHint() string {
	w := &f.a.words.Plan
	if card, ok := f.a.cat.Card(f.entry.Measure); ok {
		return fmt.Sprintf(w.WhoCard, card.Who)
	}
	return w.WhoHint
}

func (f *planForm) add(r formRow) int {
	f.rows = append(f.rows, r)
	return len(f.rows) - 1
}

func (f *planForm) finish(label string, back overlay) {
	f.add(doneRow(label))
	f.back, f.done, f.draft = back, f.save, f.keep
	f.enter(0)
	f.a.overlay = f
}

// dayAside says which day was typed.
func (a *App) dayAside(text string) (string, lipgloss.Style) {
	w, th := &a.words.Plan, a.theme
	day, fault := words.ParseDay(text, a.today())
	switch {
	case fault != 0:
		return w.NoDayYet, th.Muted
	case day == "":
		return w.NoDay, th.Muted
	case day < a.today():
		return fmt.Sprintf(w.PastDay, a.words.Day(day), a.words.Away(day, a.today())), th.Warn
	}
	return fmt.Sprintf(w.ThatDay, a.words.Day(day), a.words.Weekday(day)), th.Muted
}

// save puts what was entered on the plan. Where the day cannot be read it says
// so and stays.
func (f *planForm) save() {
	a, w := f.a, &f.a.words.Plan
	if f.what >= 0 && f.rows[f.what].text() == "" {
		f.complain(f.what, w.NoWhat)
		return
	}
	text := f.rows[f.until].text()
	if fault := a.dayFault(text); fault != "" {
		f.complain(f.until, fault)
		return
	}
	day, _ := words.ParseDay(text, a.today())
	e := f.entered(day)
	e.Note = words.DraftNote(e.Note) // it is complete now
	f.put(e)
}

// entered returns the entry with what was entered. Rows that nobody touched
// leave it as it is.
func (f *planForm) entered(day model.Day) model.PlanEntry {
	e := f.entry
	set := func(row int, text *string) {
		if row >= 0 && f.rows[row].touched() {
			*text = f.rows[row].text()
		}
	}
	set(f.what, &e.Text)
	set(f.who, &e.Who)
	set(f.note, &e.Note)
	if f.rows[f.until].touched() || e.Rev == 0 {
		e.Due = day
	}
	if f.status >= 0 && f.rows[f.status].touched() {
		f.a.setStatus(&e, model.PlanStatus(f.rows[f.status].chosen))
	}
	return e
}

// put saves the entry on top of what it has become since the form was opened:
// another window may have changed it.
func (f *planForm) put(e model.PlanEntry) {
	a := f.a
	fresh := e.ID == ""
	if fresh {
		e.ID, e.Created = a.newID(), a.now()
	} else if now := a.shownEntry(e.ID); now.ID != "" {
		e = model.MergePlan(&f.entry, &e, &now)
	}
	a.overlay = f.back
	a.editPlan(e)
	if fresh {
		a.notice = a.plannedNotice(&e)
	}
	if fresh && f.added != nil {
		f.added(e.ID)
	}
}

// keep saves a half-written form as a draft: what cannot be read stands in the
// note as it was typed.
func (f *planForm) keep() {
	a, w := f.a, &f.a.words.Plan
	text := f.rows[f.until].text()
	day, fault := words.ParseDay(text, a.today())
	e := f.entered(day)
	var lost []string
	if fault != 0 {
		e.Due = f.entry.Due
		lost = append(lost, w.Quoted(w.Until, text))
	}
	if f.ownWords() && strings.TrimSpace(e.Text) == "" {
		e.Text = w.Untitled
	}
	if f.entry.ID == "" || fault != 0 {
		e.Note = w.Draft(e.Note, lost)
	}
	f.put(e)
}

// setStatus sets how far an entry is.
func (a *App) setStatus(e *model.PlanEntry, s model.PlanStatus) {
	switch {
	case !s.Settled():
		e.Settled = time.Time{}
	case s != e.Status:
		e.Settled = a.now()
	}
	e.Status = s
}

// planTitle names an entry as it may be drawn.
func (a *App) planTitle(e *model.PlanEntry) string { return clean(a.cat.PlanTitle(e)) }

// today is the present day of the person at the keyboard.
func (a *App) today() model.Day { return model.DayOf(a.now()) }

// plannedNotice says what is on the plan now.
func (a *App) plannedNotice(e *model.PlanEntry) string {
	w := &a.words.Plan
	if e.Due == "" {
		return fmt.Sprintf(w.PlannedOpen, a.planTitle(e))
	}
	return fmt.Sprintf(w.Planned, a.planTitle(e), a.words.Day(e.Due))
}

// entryDetail says since when an entry is on the plan.
func (a *App) entryDetail(e *model.PlanEntry) string {
	w := &a.words.Plan
	if e.Created.IsZero() {
		return ""
	}
	return fmt.Sprintf(w.Since, a.lang.Date(e.Created.In(a.now().Location())))
}

// planCard opens the entry of a measure, or plans it.
func (a *App) planCard(measure string, back overlay) {
	if measure == "" {
		a.notice = a.noCard()
		return
	}
	entry := a.newEntry()
	entry.Measure = measure
	a.planOnce(entry, a.entryOf(measure), a.words.Plan.InMonth, back)
}

// planFindOut opens the entry of an item that is to be found out, or plans it.
func (a *App) planFindOut(i model.Item, back overlay) {
	entry := a.newEntry()
	entry.Items = model.ItemSet(0).With(i)
	a.planOnce(entry, a.entryOfItem(i), a.words.Plan.InTwoWeeks, back)
}

// newEntry returns an empty entry of the company at hand.
func (a *App) newEntry() model.PlanEntry {
	return model.PlanEntry{Assessment: a.assessment().ID, Company: a.assessment().Company}
}

// planOnce opens an entry that is on the plan already, or else the form of a
// new one.
func (a *App) planOnce(entry, there model.PlanEntry, until string, back overlay) {
	switch {
	case a.refusePlan():
	case there.ID != "":
		a.openEntry(there, back)
	default:
		a.planNew(entry, until, back)
	}
}

// refusePlan says why nothing can be planned, and reports whether that is so:
// nothing of an example is kept, and what is planned already is not known
// before it is read.
func (a *App) refusePlan() bool {
	switch {
	case a.session.example:
		a.notice = a.words.Plan.Example
	case !a.file.loaded:
		a.notice = a.words.Plan.Loading
	default:
		return false
	}
	return true
}

// entryOf returns the entry of a measure, or an empty one.
func (a *App) entryOf(measure string) model.PlanEntry {
	return a.planned(func(e *model.PlanEntry) bool { return measure != "" && e.Measure == measure })
}

// entryOfItem returns the entry that an item is to be found out with, or an
// empty one.
func (a *App) entryOfItem(i model.Item) model.PlanEntry {
	return a.planned(func(e *model.PlanEntry) bool { return e.Items.Has(i) })
}

// planned returns the entry of the company at hand that is meant: one that is
// still to be done before a settled one, the newest of several.
func (a *App) planned(is func(*model.PlanEntry) bool) (found model.PlanEntry) {
	if a.session == nil || a.session.example {
		return found
	}
	for i := range a.file.Plan {
		e := &a.file.Plan[i]
		if is(e) && (found.ID == "" || found.Status.Settled() || !e.Status.Settled()) {
			found = *e
		}
	}
	return found
}

// onPlan says how far an entry is and until when: "läuft, bis 21.12.2026".
func (a *App) onPlan(e *model.PlanEntry) string {
	w := &a.words.Plan
	text := w.Statuses[e.Status]
	switch {
	case e.Status.Settled() || e.Due == "":
		return text
	case e.Due <= a.today():
		return text + ", " + a.words.Due(e.Due, a.today())
	}
	return text + ", " + fmt.Sprintf(w.By, a.words.Day(e.Due))
}

// figureOf returns the figure that an entry is watched by.
func (a *App) figureOf(e *model.PlanEntry) (questions.Figure, bool) {
	card, ok := a.cat.Card(e.Measure)
	return card.Figure, ok && card.Figure.Name != ""
}
