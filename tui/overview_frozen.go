package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// thaw does what changes answers, notes, context or relevance. A finished
// assessment stays as it is: there it asks first whether to begin a new one
// from its answers, and do then works on that.
func (a *App) thaw(do func() tea.Cmd) tea.Cmd {
	switch {
	case a.session.example:
		a.notice = a.words.Overview.Example
		return nil
	case !a.assessment().Done() && !a.freezing:
		return do()
	case !a.free():
		return nil
	}
	a.overlay = &confirm{
		question: a.words.Overview.Frozen,
		detail:   a.words.Overview.FrozenDetail,
		yes: func() tea.Cmd {
			a.branch()
			a.session.rec.Outcomes = model.Outcomes{} // facts of their time
			return do()
		},
	}
	return nil
}

// branch begins a new assessment from the answers at hand. The old one stays
// on the disk as it is.
func (a *App) branch() {
	next := *a.assessment()
	next.Changed, next.Finished = time.Time{}, time.Time{}
	next.Workshop, next.Agreed = model.Ballot{}, [model.ItemCount]model.Answer{}
	a.startFrom(next)
}

// startFrom begins a new assessment that already has answers.
func (a *App) startFrom(x model.Assessment) {
	s := &session{headDirty: true}
	s.rec.Assessment = x
	rec := &s.rec
	rec.ID, rec.Started = a.newID(), a.now()
	rec.Catalogue = a.cat.Method.Version
	for i := range model.Item(model.ItemCount) {
		if rec.Answers[i] != model.Open || rec.Notes[i] != "" {
			s.dirty = s.dirty.With(i)
		}
	}
	a.session = s
}
