package tui

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// carriedMsg brings what an earlier group of the same company set.
type carriedMsg struct {
	id   string // the assessment that it was read for
	from model.Situation
	at   time.Time // of the earlier reveal
	err  error
}

// carrySituation reads what the last group of the company set before it voted,
// for one that has set nothing yet. Its answers stay behind.
func (a *App) carrySituation() tea.Cmd {
	x, st := a.assessment(), a.store
	if x.Company == "" || !a.setsNothing() { // those without a name can be of other companies
		return nil
	}
	id, company := x.ID, x.Company
	return func() tea.Msg {
		from, at, err := lastGroup(st, id, company)
		return carriedMsg{id, from, at, err}
	}
}

// setsNothing reports whether the group at hand has its situation still before
// it.
func (a *App) setsNothing() bool {
	return a.room.w.State == model.WorkshopPrepared && a.assessment().Situation() == model.Situation{}
}

// lastGroup returns the situation of the company's group that was revealed or
// finished last, and when, but for the one with that ID. The zero time is for
// none.
func lastGroup(st Store, id, company string) (s model.Situation, at time.Time, err error) {
	list, err := st.List()
	if err != nil {
		return s, at, err
	}
	workshops, err := st.Workshops()
	if err != nil {
		return s, at, err
	}
	seen := map[string]time.Time{} // when a group's assessment was revealed
	for i := range workshops {
		seen[workshops[i].Assessment] = workshops[i].Revealed
	}
	last := ""
	for i := range list {
		x := &list[i]
		when := seen[x.ID]
		if when.IsZero() {
			when = x.Finished
		}
		if x.Workshop != "" && x.ID != id && x.Company == company && when.After(at) {
			last, at = x.ID, when
		}
	}
	if last == "" {
		return s, at, nil
	}
	rec, err := st.Load(last)
	return rec.Situation(), at, err
}

// handleCarried takes over what was read, unless the group was faster.
func (a *App) handleCarried(msg carriedMsg) {
	a.report(msg.err)
	here := a.inWorkshop() && a.assessment().ID == msg.id && a.setsNothing()
	if msg.err != nil || !here || msg.from == (model.Situation{}) {
		return
	}
	a.session.edit(func(x *model.Assessment) { x.SetSituation(msg.from) })
	a.room.carried = msg.at
	a.notice = a.carriedText()
}

// carriedText says where the situation comes from, "" where the group sets it
// itself.
func (a *App) carriedText() string {
	if a.room.carried.IsZero() {
		return ""
	}
	return fmt.Sprintf(a.words.Workshop.Setup.Carried, a.lang.Date(a.room.carried.In(a.now().Location())))
}
