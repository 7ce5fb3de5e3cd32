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
			return tea.Batch(do(), a.save())
		},
	}
	return nil
}

// branch begins a new assessment from the answers at hand. The old one stays
// on the disk as it is.
func (a *App) branch() {
	s := &session{headDirty: true}
	s.rec.Assessment = *a.assessment()
	rec := &s.rec
	rec.ID, rec.Started = a.newID(), a.now()
	rec.Changed, rec.Finished = time.Time{}, time.Time{}
	rec.Catalogue = a.cat.Method.Version
	rec.Workshop, rec.Agreed = model.Ballot{}, [model.ItemCount]model.Answer{}
	for i := range model.Item(model.ItemCount) {
		if rec.Answers[i] != model.Open || rec.Notes[i] != "" {
			s.dirty = s.dirty.With(i)
		}
	}
	a.session = s
}
