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
// digits, group by group. Only the sheet that is being typed is on the screen,
// and of it only the last digit, unless somebody wants to check it.
type voteSheets struct {
	quiet
	at    int
	last  int  // the item whose digit was typed last, or nowhere
	shows bool // all digits
}

// newVoteSheets goes on with the sheet that is being typed, else with a new
// one.
func newVoteSheets(a *App) *voteSheets {
	s := &voteSheets{last: nowhere}
	if a.room.sheet == nil {
		a.room.sheet = a.newSheet()
	}
	if s.at = a.room.sheet.firstOpen(a.items()); s.at < 0 {
		s.at = len(a.items())
	}
	return s
}

// newSheet makes an empty ballot whose code cannot be mistaken for answers.
func (a *App) newSheet() *ballot {
	for {
		if b := a.newBallot(); !areVotes(b.code()) {
			return b
		}
	}
}

// begin asks for the code of a sheet of which nothing was typed yet.
func (s *voteSheets) begin(a *App) {
	if b := a.room.sheet; !b.saved && b.coded == "" {
		s.askCode(a, "")
	}
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
	show := k.Show
	if s.shows {
		show.SetHelp(show.Help().Key, a.words.Workshop.Keys.Hide)
	}
	return append(list, show, k.SheetCode, k.Leave)
}

func (s *voteSheets) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.workshop
	if key.Matches(k, keys.Show) {
		s.shows = !s.shows
		return nil
	}
	switch {
	case key.Matches(k, keys.Votes, keys.NoCard):
		if !k.IsRepeat {
			s.typeIn(a, model.Answer(k.Text[0]-'0'))
		}
	case key.Matches(k, keys.Correct):
		s.at, s.last, s.shows = max(0, s.at-1), nowhere, false
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
		s.askCode(a, "")
	case key.Matches(k, keys.Leave):
		a.screen = &workshopHub{}
	case k.Text != "":
		a.notice = a.noSuchVote(a.words.Workshop.Sheets.DigitsOnly, k.Text)
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
	s.last, s.shows = s.at, false
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
	if a.room.w.Named && b.Name == "" {
		s.askName(a, func() { s.finish(a) })
		return
	}
	question, detail := "", ""
	if b.Role == "" && len(a.room.w.Roles) > 0 {
		question, detail = w.NoRole, w.NoRoleDetail
	}
	if answered < total {
		question, detail = w.Gaps.Of(total-answered), strings.TrimSpace(w.GapsDetail+" "+detail)
	}
	if question == "" {
		s.hand(a)
		return
	}
	a.overlay = &confirm{question: question, detail: detail, yes: func() tea.Cmd {
		s.hand(a)
		return nil
	}}
}

// hand hands the sheet in, and asks for the code of the next one. Nothing of it
// is left: neither its code nor its role.
func (s *voteSheets) hand(a *App) {
	w, r := &a.words.Workshop.Sheets, a.room
	a.handIn(r.sheet)
	r.sheet = a.newSheet()
	s.at, s.last, s.shows = 0, nowhere, false
	handed, people := r.count.Handed, len(r.w.Participants)
	switch {
	case people == 0:
		a.notice = fmt.Sprintf(w.StoredAlone, handed)
	case handed > people:
		a.notice = fmt.Sprintf(w.StoredMore, handed, people)
	default:
		a.notice = fmt.Sprintf(w.Stored, handed, people)
	}
	s.begin(a)
}

// sheetCode asks for the code of a sheet; without one, it says how sheets are
// printed.
type sheetCode struct{ *prompt }

func (p sheetCode) view(a *App, l layout) []string {
	w, width := &a.words.Workshop.Sheets, p.width(l)
	fitInput(&p.input, width-1)
	lines := append(p.head(a, width), a.theme.Accent.Render(a.theme.Glyphs.Cursor)+" "+p.input.View(), "")
	lines = append(lines, paragraph(w.Skip, width, a.theme.Text)...)
	if a.room.count.Handed == 0 {
		call := a.command(fmt.Sprintf(w.PrintCall, a.room.w.ID[:min(shortID, len(a.room.w.ID))]))
		lines = append(append(lines, ""), paragraph(w.Print, width, a.theme.Muted)...)
		lines = append(lines, paragraph(call, width, a.theme.Text)...)
	}
	return indent(fill(lines, l.body), l.margin())
}

// askCode asks for the code that is printed on the sheet: the beginning of
// the ID of its ballot until it is handed in. With it no sheet is typed in
// twice, and one that was interrupted goes on.
func (s *voteSheets) askCode(a *App, typed string) {
	w := &a.words.Workshop.Sheets
	if a.room.sheet.answered(a.items()) > 0 {
		a.notice = w.CodeFirst
		return
	}
	p := newPrompt(w.AskCode, w.AskCodeDetail, typed)
	p.input.CharLimit = codeLimit
	p.done = func(text string) tea.Cmd {
		code := readCode(text)
		switch {
		case code == "": // a sheet without a code
		case areVotes(code):
			a.notice = fmt.Sprintf(w.CodeVotes, clean(text))
			s.askCode(a, text)
		case !isSheetCode(code):
			a.notice = w.CodeWrong
			s.askCode(a, text)
		default:
			return a.findBallot(code)
		}
		return nil
	}
	a.overlay = sheetCode{p}
}

// areVotes reports whether a code could be the beginning of what was ticked.
func areVotes(code string) bool { return strings.Trim(code, "01234567") == "" }

// isSheetCode reports whether an ID can begin like that.
func isSheetCode(code string) bool {
	const least, most = 4, 8
	return len(code) >= least && len(code) <= most && strings.Trim(code, "0123456789abcdef") == ""
}

// found begins the sheet of a code, or goes on with it.
func (s *voteSheets) found(a *App, msg ballotMsg) {
	switch {
	case errors.Is(msg.err, model.ErrNotFound):
		b := a.newSheet()
		b.ID = msg.code + b.ID[len(msg.code):]
		b.Role, b.coded = a.room.sheet.Role, msg.code
		a.room.sheet, s.at = b, 0
	case errors.Is(msg.err, model.ErrHanded):
		s.askCode(a, "")
		a.notice = a.words.Workshop.Sheets.Typed
	case msg.err != nil:
		a.notice = a.workshopError(msg.err)
	default:
		a.room.sheet = &ballot{WorkshopBallot: msg.ballot, saved: true, coded: msg.code}
		if s.at = a.room.sheet.firstOpen(a.items()); s.at < 0 {
			s.at = len(a.items())
		}
		s.last = nowhere
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
