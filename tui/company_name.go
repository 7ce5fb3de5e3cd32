package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
)

// The name of a company ties its assessments together: history, plan and
// reference band follow it. A new name is therefore one for all of them, and
// it counts once its line is left. Half a name would join the company to
// another one that is called so.

// nameLine is the line that the name is typed into.
type nameLine struct {
	textinput.Model
	was string // what it began with
}

// newNameLine begins with the present name.
func newNameLine(a *App) nameLine {
	l := nameLine{Model: newInput("")}
	l.CharLimit = interchange.MaxText
	l.renew(a)
	return l
}

func (l *nameLine) renew(a *App) {
	l.SetValue(clean(a.assessment().Company))
	l.was = l.Value()
}

func (l *nameLine) text() string { return strings.TrimSpace(l.Value()) }

// touched reports whether something was typed that does not count yet.
func (l *nameLine) touched() bool { return l.Value() != l.was }

// keep makes what was typed the company's name, and reports whether it is
// another one. Where nothing was typed the line shows the name as it is by
// now: another window may have changed it.
func (l *nameLine) keep(a *App) bool {
	name := l.text()
	if !l.touched() || name == a.assessment().Company {
		l.renew(a)
		return false
	}
	l.was = l.Value()
	a.session.edit(func(x *model.Assessment) { x.Company = name })
	return true
}

// warning says what a name does beyond the assessment at hand, "" where that is
// nothing.
func (l *nameLine) warning(a *App) string {
	if !l.touched() {
		return ""
	}
	x := a.assessment()
	return a.renaming(x.ID, x.Company, l.text())
}

// renaming says what else a new name of a company concerns.
func (a *App) renaming(id, old, name string) string {
	w := &a.words.Situation
	follow, there := a.namesakes(id, old), a.namesakes(id, name)
	if old == "" {
		follow = 0 // those without a name can be of other companies
	}
	switch {
	case name == old:
		return ""
	case there > 0 && name != "" && follow > 0:
		return fmt.Sprintf(w.NameJoinsAll, follow+1)
	case there > 0 && name != "":
		return w.NameJoins
	case follow > 0:
		return fmt.Sprintf(w.NameForAll, follow+1)
	}
	return ""
}

// namesakes counts the other assessments of that company.
func (a *App) namesakes(id, company string) (n int) {
	for i := range a.list {
		if s := &a.list[i]; s.ID != id && s.Company == company {
			n++
		}
	}
	return n
}

// renamedMsg reports that a company has its new name.
type renamedMsg struct {
	list []model.Summary
	done string // what that did beyond the name, to be shown
	err  error
}

// renameTo gives the company of an assessment a name. The one at hand is let
// go: it is read again, with its name and its revision, when it is opened.
func (a *App) renameTo(s *model.Summary, name string) tea.Cmd {
	a.session = nil
	st, w, done := a.store, a.words, ""
	if n := a.namesakes(s.ID, name); n > 0 && name != "" && name != s.Company {
		if s.Company != "" {
			n += a.namesakes(s.ID, s.Company)
		}
		done = fmt.Sprintf(w.Home.Renamed, clean(name), n+1)
	}
	id := s.ID
	return func() tea.Msg {
		if err := st.Rename(id, name); err != nil {
			return noticeMsg(w.StoreError(err))
		}
		list, err := st.List()
		return renamedMsg{list, done, err}
	}
}

func (a *App) handleRenamed(msg renamedMsg) tea.Cmd {
	a.report(msg.err)
	if msg.err != nil {
		return nil
	}
	a.list, a.wrote = msg.list, true
	if msg.done != "" && a.atHome() {
		a.notice = msg.done
	}
	a.forgetCompany()
	return a.readPlans()
}
