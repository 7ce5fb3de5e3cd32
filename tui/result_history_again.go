package tui

import (
	"fmt"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// againMonths is when to check again: what a measure moves takes about a
// quarter to show.
const againMonths = 3

// rechecks reports whether a re-check can be made of the assessment at hand.
func (v *historyView) rechecks(a *App) bool {
	return a.assessment().Done() && !a.session.example && v.series == 0
}

// againDay is a good day for a re-check of the assessment at hand.
func (a *App) againDay() model.Day {
	return model.DayOf(a.assessment().Finished.In(a.now().Location()).AddDate(0, againMonths, 0))
}

// latest reports whether the assessment at hand is the newest of its line, the
// one to check again.
func (v *historyView) latest(a *App) bool {
	line := model.Line(a.file.Records, a.assessment())
	return v.rechecks(a) && line[len(line)-1].ID == a.assessment().ID
}

// reminder returns the entry of the plan that reminds of the re-check.
func (a *App) reminder() (e model.PlanEntry, ok bool) {
	e = a.planned(func(e *model.PlanEntry) bool {
		text := e.Text
		return !e.Status.Settled() && (text == words.For(words.German).History.Remind || text == words.For(words.English).History.Remind)
	})
	return e, e.ID != ""
}

// reminds reports whether the re-check can be put on the plan.
func (v *historyView) reminds(a *App) bool {
	_, planned := a.reminder()
	return a.file.loaded && v.latest(a) && !planned && a.againDay() > a.today()
}

// remind puts the re-check on the plan.
func (v *historyView) remind(a *App) {
	e := a.newEntry()
	e.ID, e.Text, e.Due = a.newID(), a.words.History.Remind, a.againDay()
	a.notice = fmt.Sprintf(a.words.History.Reminded, a.words.Day(e.Due))
	a.editPlan(e)
}

// settleReminder takes the reminder of the re-check off what is to be done, now
// that a newer assessment was finished. It waits for the plan to be read.
func (a *App) settleReminder() {
	s := a.session
	if s == nil || !s.reminded || !a.file.loaded || a.file.of != s.rec.ID {
		return
	}
	s.reminded = false
	e, ok := a.reminder()
	if !ok || e.Created.After(s.rec.Finished) {
		return
	}
	a.setStatus(&e, model.PlanDone)
	a.notice = a.words.History.Settled
	a.editPlan(e)
}

// again says when a re-check would be good, or until when it is planned.
func (p *historyPage) again() {
	w, a := &p.a.words.History, p.a
	if !p.v.latest(a) {
		return
	}
	p.blank()
	e, planned := a.reminder()
	day, today := a.againDay(), a.today()
	text := w.Again
	if day <= today {
		text = w.AgainPast
	}
	text = fmt.Sprintf(text, a.words.Day(day))
	switch {
	case planned && e.Due == "":
		text += " " + w.Undated
	case planned:
		text += " " + fmt.Sprintf(w.Reminded, a.words.Day(e.Due))
	case day > today:
		text += " " + w.Plannable
	}
	p.add(paragraph(text, min(p.width, widestText), a.theme.Text)...)
}
