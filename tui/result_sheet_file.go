package tui

import (
	tea "charm.land/bubbletea/v2"
)

// sheetWrittenMsg reports where the Kundenblatt is now, to print and to mail.
type sheetWrittenMsg struct {
	page, mail string // files
	err        error
}

// writeSheet writes the Kundenblatt into files of its own. The example's name
// stands on no sheet.
func (r *result) writeSheet(a *App) tea.Cmd {
	if a.write == nil || a.cat.Sheet().Title == "" {
		return nil
	}
	company := a.assessment().Company
	if a.session.example {
		company = ""
	}
	cat, paper, name, write := a.cat, a.paper, a.words.Sheet.File, a.write
	return func() tea.Msg {
		page, mail, err := paper.Form(cat, company)
		msg := sheetWrittenMsg{err: err}
		if msg.err != nil {
			return msg
		}
		if msg.page, msg.err = write(name, ".html", page); msg.err != nil {
			return msg
		}
		msg.mail, msg.err = write(name, ".txt", mail)
		return msg
	}
}

// handleSheetWritten says where the files are and what to do with them.
func (a *App) handleSheetWritten(msg sheetWrittenMsg) {
	w := &a.words.Sheet
	if msg.err != nil {
		a.notice = w.NoFile
		return
	}
	if a.overlay != nil {
		return // somebody went on meanwhile; the files say the rest
	}
	a.openReading(func(a *App, width int) []string {
		w, th := &a.words.Sheet, a.theme
		lines := append([]string{""}, paragraph(w.FilesTitle, width, th.Question)...)
		lines = append(append(lines, ""), paragraph(clean(msg.page), width, th.Accent)...)
		lines = append(append(lines, paragraph(w.FilePage, width, th.Text)...), "")
		lines = append(lines, paragraph(clean(msg.mail), width, th.Accent)...)
		lines = append(append(lines, paragraph(w.FileMail, width, th.Text)...), "")
		return append(lines, paragraph(w.FilesAdvice, width, th.Muted)...)
	})
}
