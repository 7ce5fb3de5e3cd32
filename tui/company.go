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
	failed bool   // it could not be read
	again  bool   // a key was pressed since
}

// companyMsg brings what was read.
type companyMsg struct {
	id      string
	file    model.CompanyFile
	written int64 // saves of plans before it was read
	err     error
}

// page returns the page on this screen, also where the presenter view covers it.
func (a *App) page() screen {
	if p, ok := a.screen.(*presenter); ok {
		return p.under
	}
	return a.screen
}

// needCompany reads what is stored about the company once a page is shown that
// needs it. Where that failed, every key tries again.
func (a *App) needCompany() tea.Cmd {
	shown := false
	switch a.page().(type) {
	case *result, *outcomes, *workshopTalk:
		shown = true
	}
	s := a.session
	if s == nil || s.example || !shown && !s.reminded {
		return nil
	}
	if a.file.of != s.rec.ID || a.file.again {
		return a.readCompany()
	}
	return nil
}

// forgetCompany has it read again when it is next needed: what belongs to the
// company may be something else by now. Whatever is being read comes too late.
func (a *App) forgetCompany() {
	a.file = companyFile{}
	a.plan.written++
}

// readCompany reads it again.
func (a *App) readCompany() tea.Cmd {
	st, id, written := a.store, a.session.rec.ID, a.plan.written
	if a.file.again = false; a.file.of != id {
		a.file = companyFile{of: id}
	}
	return func() tea.Msg {
		file, err := st.Company(id)
		return companyMsg{id, file, written, err}
	}
}

func (a *App) handleCompany(msg companyMsg) tea.Cmd {
	switch {
	case msg.id != a.file.of:
		return nil // another company is shown by now
	case msg.written != a.plan.written && a.session != nil && a.session.rec.ID == msg.id:
		return a.readCompany() // a save came between
	case errors.Is(msg.err, model.ErrNotFound): // nothing of it is stored yet
	case msg.err != nil:
		a.report(msg.err)
		a.file.failed = true
		return nil
	}
	a.file.CompanyFile, a.file.loaded, a.file.failed = msg.file, true, false
	a.file.Plan = a.plan.laid(msg.file.Plan, a.ofCompany)
	a.settle()
	a.settleReminder()
	return nil
}
