package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
)

// voteSheets takes printed sheets, one after the other: each is a row of
// digits, group by group. Only the sheet that is being typed is on the screen.
type voteSheets struct {
	quiet
	at int
}

// newVoteSheets goes on with the sheet that is being typed, else with a new
// one.
func newVoteSheets(a *App) *voteSheets {
	s := &voteSheets{}
	if a.room.sheet == nil {
		a.room.sheet = a.newBallot()
	}
	if s.at = a.room.sheet.firstOpen(a.items()); s.at < 0 {
		s.at = len(a.items())
	}
	return s
}

// full reports whether the cursor is behind the last item.
func (s *voteSheets) full(a *App) bool { return s.at >= len(a.items()) }

func (s *voteSheets) bindings(a *App) []key.Binding {
	k := &a.keys.workshop
	list := []key.Binding{k.SheetNext}
	if !s.full(a) {
		empty := k.NoCard
		empty.SetHelp(empty.Help().Key, a.words.Workshop.Keys.Empty)
		list = []key.Binding{k.Votes, empty, k.SheetNext}
	}
	list = append(list, k.Correct, k.Items)
	if len(a.room.w.Roles) > 0 {
		list = append(list, k.Role)
	}
	if a.room.w.Named {
		list = append(list, k.Name)
	}
	return append(list, k.SheetCode, k.Leave)
}

func (s *voteSheets) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.workshop
	switch {
	case key.Matches(k, keys.Votes, keys.NoCard):
		if !k.IsRepeat {
			s.typeIn(a, model.Answer(k.Text[0]-'0'))
		}
	case key.Matches(k, keys.Correct):
		s.at = max(0, s.at-1)
		a.answerBallot(a.room.sheet, a.items()[s.at], model.Open)
	case key.Matches(k, keys.Items):
		if k.Code == tea.KeyLeft {
			s.at = max(0, s.at-1)
		} else {
			s.at = min(len(a.items()), s.at+1)
		}
	case key.Matches(k, keys.SheetNext):
		if !k.IsRepeat {
			s.finish(a)
		}
	case key.Matches(k, keys.Role):
		s.role(a)
	case key.Matches(k, keys.Name) && a.room.w.Named:
		s.askName(a, nil)
	case key.Matches(k, keys.SheetCode):
		s.askCode(a)
	case key.Matches(k, keys.Leave):
		a.screen = &workshopHub{}
	case len(k.Text) == 1:
		a.notice = a.words.Workshop.Sheets.DigitsOnly
	}
	return nil
}

// typeIn gives the item under the cursor a vote and goes on; 0 leaves it open.
func (s *voteSheets) typeIn(a *App, vote model.Answer) {
	if s.full(a) {
		a.notice = a.words.Workshop.Sheets.Full
		return
	}
	a.answerBallot(a.room.sheet, a.items()[s.at], vote)
	s.at++
}

// role gives the sheet the next role, and after the last one none.
func (s *voteSheets) role(a *App) {
	roles, b := a.room.w.Roles, a.room.sheet
	if len(roles) == 0 {
		return
	}
	at := slices.Index(roles, b.Role) + 1
	if b.Role = ""; at < len(roles) {
		b.Role = roles[at]
	}
	if b.saved {
		a.room.saveBallot(b.WorkshopBallot)
	}
}

// finish hands the sheet in and begins a new one. It asks first where
// something was left open.
func (s *voteSheets) finish(a *App) {
	w, b := &a.words.Workshop.Sheets, a.room.sheet
	answered, total := b.answered(a.items()), len(a.items())
	if answered == 0 {
		a.notice = w.Nothing
		return
	}
	done := func() tea.Cmd {
		a.handIn(b)
		a.room.sheet = a.newBallot()
		if b.Role != "" && len(a.room.w.Roles) > 0 {
			a.room.sheet.Role = b.Role // sheets often come pile by pile
		}
		s.at = 0
		a.notice = fmt.Sprintf(w.Stored, a.room.count.Handed)
		return nil
	}
	switch {
	case a.room.w.Named && b.Name == "":
		s.askName(a, func() { s.finish(a) })
		return
	case answered == total:
		done()
		return
	}
	a.overlay = &confirm{question: fmt.Sprintf(w.Gaps, total-answered), detail: w.GapsDetail, yes: done}
}

// askCode asks for the code that is printed on the sheet: the beginning of
// its ballot's ID. With it no sheet is typed in twice, and one that was
// interrupted goes on.
func (s *voteSheets) askCode(a *App) {
	w := &a.words.Workshop.Sheets
	if a.room.sheet.answered(a.items()) > 0 {
		a.notice = w.CodeFirst
		return
	}
	p := newPrompt(w.AskCode, w.AskCodeDetail, "")
	p.input.CharLimit = codeLimit
	p.done = func(text string) tea.Cmd {
		code := readCode(text)
		if !isSheetCode(code) {
			a.notice = w.CodeWrong
			return nil
		}
		return a.findBallot(code)
	}
	a.overlay = p
}

// isSheetCode reports whether an ID can begin like that.
func isSheetCode(code string) bool {
	const least, most = 4, 8
	return len(code) >= least && len(code) <= most && strings.Trim(code, "0123456789abcdef") == ""
}

// found begins the sheet of a code, or goes on with it.
func (s *voteSheets) found(a *App, msg ballotMsg) {
	switch {
	case errors.Is(msg.err, model.ErrNotFound):
		b := a.newBallot()
		b.ID = msg.code + b.ID[len(msg.code):]
		b.Role, b.coded = a.room.sheet.Role, true
		a.room.sheet, s.at = b, 0
	case errors.Is(msg.err, model.ErrHanded), a.isPlace(msg.ballot.ID):
		a.notice = a.words.Workshop.Sheets.Typed
	case msg.err != nil:
		a.notice = a.workshopError(msg.err)
	default:
		a.room.sheet = &ballot{WorkshopBallot: msg.ballot, saved: true}
		s.at = max(0, a.room.sheet.firstOpen(a.items()))
	}
}

// askName asks whose sheet it is, where ballots carry names.
func (s *voteSheets) askName(a *App, then func()) {
	w, b := &a.words.Workshop.Sheets, a.room.sheet
	p := newPrompt(w.AskName, w.AskNameDetail, clean(b.Name))
	p.input.CharLimit = interchange.MaxText
	p.done = func(text string) tea.Cmd {
		if b.Name = strings.TrimSpace(text); b.Name == "" {
			return nil
		}
		b.who = b.Name
		if b.saved {
			a.room.saveBallot(b.WorkshopBallot)
		}
		if then != nil {
			then()
		}
		return nil
	}
	a.overlay = p
}
