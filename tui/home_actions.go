package tui

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
)

// rename asks for a new name of the company under the cursor.
func (h *home) rename(a *App) tea.Cmd {
	s, ok := h.selected(a)
	if !ok || !a.free() {
		return nil
	}
	w := &a.words.Home
	detail := w.RenameDetail
	if n := a.namesakes(s.ID, s.Company); n > 0 && s.Company != "" {
		detail = fmt.Sprintf(a.words.Situation.NameForAll, n+1) + " " + detail
	}
	p := newPrompt(w.Rename, detail, clean(s.Company))
	shown := p.input.Value()
	p.done = func(name string) tea.Cmd {
		if name == shown {
			return nil
		}
		return a.renameTo(&s, strings.TrimSpace(name))
	}
	p.input.CharLimit = interchange.MaxText
	a.overlay = p
	return nil
}

// remove asks before it deletes the assessment under the cursor.
func (h *home) remove(a *App) tea.Cmd {
	s, ok := h.selected(a)
	if !ok || !a.free() {
		return nil
	}
	if s.Workshop == "" {
		h.askDelete(a, s, "")
		return nil
	}
	st := a.store
	return func() tea.Msg {
		w, n, err := st.Workshop(s.Workshop)
		return deleteGroupMsg{s, w, n, err}
	}
}

// deleteGroupMsg tells what else is deleted with the assessment of a group.
type deleteGroupMsg struct {
	of    model.Summary
	w     model.Workshop
	count model.WorkshopCount
	err   error
}

// handleDeleteGroup asks, unless another page has come up meanwhile.
func (a *App) handleDeleteGroup(msg deleteGroupMsg) {
	h, ok := a.screen.(*home)
	switch {
	case !ok || a.overlay != nil || !a.free():
	case errors.Is(msg.err, model.ErrNotFound): // another window has deleted it
		h.askDelete(a, msg.of, "")
	case msg.err != nil:
		a.report(msg.err)
	default:
		too, _ := a.words.Meeting.CLI.DeletedToo(&msg.w, msg.count)
		h.askDelete(a, msg.of, too)
	}
}

// askDelete asks before an assessment is deleted; too is what goes with it.
func (h *home) askDelete(a *App, s model.Summary, too string) {
	name := a.company(s.Company)
	a.overlay = &confirm{
		question: fmt.Sprintf(a.words.Home.Delete, name),
		detail:   strings.TrimSpace(too + "\n\n" + a.words.Home.DeleteDetail),
		yes:      func() tea.Cmd { return h.delete(a, s.ID, name) },
	}
}

// deletedMsg reports a deletion and which backups still hold the assessment.
type deletedMsg struct {
	name    string
	backups []string
	list    []model.Summary
	err     error
}

func (h *home) delete(a *App, id, name string) tea.Cmd {
	if a.session != nil && a.session.rec.ID == id {
		a.session = nil // nothing may bring it back
	}
	a.awaited = ""
	rows, at := h.cursor(a)
	h.at = rows[at+1] // the rows that begin anew come last and stay
	st := a.store
	return func() tea.Msg {
		backups, err := st.Delete(id)
		if err != nil {
			return deletedMsg{err: err}
		}
		list, err := st.List()
		return deletedMsg{name, backups, list, err}
	}
}

func (a *App) handleDeleted(msg deletedMsg) tea.Cmd {
	a.report(msg.err)
	if msg.err != nil {
		return nil
	}
	a.list = msg.list
	a.forgetCompany()
	plans := a.readPlans() // they may have passed to another assessment
	if !a.atHome() {
		return plans
	}
	done := fmt.Sprintf(a.words.Home.Deleted, msg.name)
	if len(msg.backups) == 0 {
		a.notice = done
		return plans
	}
	a.openReading(backupNews(done, msg.backups))
	return plans
}

// backupNews says after a deletion which backups still hold what was deleted.
// The folder is named once.
func backupNews(title string, backups []string) func(a *App, width int) []string {
	return func(a *App, width int) []string {
		w := &a.words.Home
		lines := append([]string{""}, paragraph(title, width, a.theme.Question)...)
		lines = append(append(lines, ""), paragraph(w.DeletedBackups, width, a.theme.Text)...)
		lines = append(lines, paragraph(clean(filepath.Dir(backups[0])), width, a.theme.Text)...)
		for _, path := range backups {
			lines = append(lines, a.theme.Text.Render(a.cutWords("  "+clean(filepath.Base(path)), width)))
		}
		return append(append(lines, ""), paragraph(w.DeletedAdvice, width, a.theme.Muted)...)
	}
}
