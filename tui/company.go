package tui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// companyFile is what the disk holds about the company at hand, beside the
// assessment itself. The pages behind a result need it.
type companyFile struct {
	model.CompanyFile
	of     string // the assessment it was read for
	loaded bool   // false while it is being read
}

// companyMsg brings what was read.
type companyMsg struct {
	id   string
	file model.CompanyFile
	err  error
}

// needCompany reads what is stored about the company once a page is shown that
// needs it.
func (a *App) needCompany() tea.Cmd {
	shown := false
	switch a.screen.(type) {
	case *result, *outcomes:
		shown = true
	}
	if !shown || a.session == nil || a.session.example || a.file.of == a.session.rec.ID {
		return nil
	}
	return a.readCompany()
}

// readCompany reads it again.
func (a *App) readCompany() tea.Cmd {
	st, id := a.store, a.session.rec.ID
	if a.file.of != id {
		a.file = companyFile{of: id}
	}
	return func() tea.Msg {
		file, err := st.Company(id)
		return companyMsg{id, file, err}
	}
}

func (a *App) handleCompany(msg companyMsg) {
	if msg.id != a.file.of {
		return // another company is shown by now
	}
	if errors.Is(msg.err, model.ErrNotFound) {
		msg.err = nil // nothing of it is stored yet
	}
	a.report(msg.err)
	a.file.CompanyFile, a.file.loaded = msg.file, true
}
