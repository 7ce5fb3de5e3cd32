package tui

import (
	"fmt"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
)

// handOver is the calm page before and after each person, while the laptop
// goes round. Nothing of any ballot stands on it.
type handOver struct {
	quiet
	waits  string // the ID under which the ballot was begun that is being stored for good
	thanks bool   // somebody has just handed in, and it is stored
}

func (s *handOver) bindings(a *App) []key.Binding {
	k := &a.keys.workshop
	begin := k.Begin
	if s.waits != "" {
		return []key.Binding{k.Leave}
	}
	if s.thanks {
		begin.SetHelp(begin.Help().Key, a.words.Workshop.Keys.Thanked)
		return []key.Binding{begin}
	}
	if a.room.begun() > 0 {
		return []key.Binding{k.Resume, begin, k.Back}
	}
	return []key.Binding{begin, k.Resume, k.Back}
}

func (s *handOver) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.workshop
	switch {
	case key.Matches(k, keys.Begin) && k.IsRepeat: // the key that handed in is still down
	case s.waits != "" && !key.Matches(k, keys.Leave): // nobody is thanked before it is stored
	case key.Matches(k, keys.Begin) && s.thanks:
		if a.goesBack() {
			a.screen = &workshopHub{row: hubReveal, moved: true}
			return nil
		}
		s.thanks = false
	case key.Matches(k, keys.Begin):
		a.startBallot(a.newBallot())
	case key.Matches(k, keys.Resume) && !s.thanks:
		a.askCode()
	case key.Matches(k, keys.Leave):
		a.screen = &workshopHub{}
	}
	return nil
}

// goesBack reports whether the laptop goes back to the facilitator: nobody is
// missing, and nobody has a ballot to go on with.
func (a *App) goesBack() bool { return a.everybodyVoted(a.room) && a.room.begun() == 0 }

func (s *handOver) view(a *App, l layout) []string {
	w := &a.words.Workshop.Hand
	width := min(60, l.width-2*l.margin())
	head, text, begun := w.Next, w.NextText, a.room.begun()
	switch {
	case s.waits != "":
		head, text = w.Storing, w.StoringText
	case s.thanks && a.goesBack():
		head, text = w.Thanks, w.LastText
	case s.thanks:
		head, text = w.Thanks, w.ThanksText
	case begun > 0:
		head, text = w.Begun.Of(begun), w.BegunText
	}
	lines := append(paragraph(head, width, a.theme.Question), "")
	lines = append(lines, paragraph(text, width, a.theme.Text)...)
	resume := append([]string{""}, paragraph(w.Resume, width, a.theme.Muted)...)
	if s.waits == "" && !s.thanks && begun == 0 && len(lines)+len(resume) <= l.body {
		lines = append(lines, resume...)
	}
	return a.centred(lines, l, width)
}

// centred puts text into the middle of the page.
func (a *App) centred(lines []string, l layout, width int) []string {
	top := max(0, (l.body-len(lines))/3)
	return fill(append(make([]string, top), indent(lines, (l.width-width)/2)...), l.body)
}

// startAsk is what is asked before the first item.
type startAsk uint8

const (
	askWho startAsk = iota
	askRole
)

// ballotStart asks who votes, to tick them off, and in which role. Whoever went
// on by a code is asked at the end.
type ballotStart struct {
	quiet
	ask startAsk
	end bool // then the ballot is handed in
	at  int
}

// choices lists what can be chosen; the last one of the roles is none.
func (s *ballotStart) choices(a *App) []string {
	r := a.room
	if s.ask == askRole {
		return append(append([]string(nil), r.w.Roles...), "")
	}
	var missing []string
	for _, p := range r.w.Participants {
		if !p.Voted {
			missing = append(missing, p.Name)
		}
	}
	if !r.w.Named || len(missing) == 0 {
		missing = append(missing, "")
	}
	return missing
}

func (s *ballotStart) bindings(a *App) []key.Binding {
	pick := a.keys.Pick
	pick.SetHelp("1–"+strconv.Itoa(min(mostRoles, len(s.choices(a)))), pick.Help().Desc)
	return []key.Binding{pick, a.keys.Move, a.keys.Accept, a.keys.workshop.Back}
}

func (s *ballotStart) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	list := s.choices(a)
	switch {
	case key.Matches(k, a.keys.Move):
		s.at = step(k, s.at, len(list))
	case key.Matches(k, a.keys.Accept):
		if !k.IsRepeat {
			s.choose(a, list[min(s.at, len(list)-1)])
		}
	case key.Matches(k, a.keys.Pick):
		if n := int(k.Text[0] - '1'); n >= 0 && n < len(list) && !k.IsRepeat {
			s.choose(a, list[n])
		}
	case !key.Matches(k, a.keys.workshop.Pause):
	case s.end:
		a.screen = &ballotEnd{}
	default:
		a.room.hand = nil
		a.screen = &handOver{}
	}
	return nil
}

func (s *ballotStart) choose(a *App, name string) {
	b := a.room.hand
	if s.ask == askRole {
		b.Role = name
		a.screen = newBallotPage(a)
		return
	}
	b.who, b.asked = name, true
	if a.room.w.Named {
		b.Name = name
	}
	switch {
	case s.end:
		a.handOn(b)
	case len(a.room.w.Roles) > 0:
		a.screen = &ballotStart{ask: askRole}
	default:
		a.screen = newBallotPage(a)
	}
}

func (s *ballotStart) view(a *App, l layout) []string {
	w := &a.words.Workshop.Ballot
	width := min(setupWidth, l.width-2*l.margin())
	question, about, none := w.Role, w.RoleAbout, w.NoRole
	switch {
	case s.ask == askWho && a.room.w.Named:
		question, about, none = w.Who, w.WhoNamed, w.NobodyOfThem
	case s.ask == askWho:
		question, about, none = w.Who, w.WhoAbout, w.NobodyOfThem
	}
	lines := a.workshopTitle(l, a.words.Workshop.Hub.Title, "")
	lines = append(lines, indent(paragraph(question, width, a.theme.Question), l.margin())...)
	lines = append(append(lines, indent(paragraph(about, width, a.theme.Muted), l.margin())...), "")
	var list []string
	for i, name := range s.choices(a) {
		list = append(list, s.line(a, i, name, none, width))
	}
	list = a.scroll(list, s.at, s.at, l.body-len(lines), width)
	return fill(append(lines, indent(list, l.margin()-min(gutterWidth, l.margin()))...), l.body)
}

func (s *ballotStart) line(a *App, i int, name, none string, width int) string {
	digit := " "
	if i < mostRoles {
		digit = strconv.Itoa(i + 1)
	}
	text := clean(name)
	if name == "" {
		text = none
	} else if s.ask == askWho {
		text = clean((&workshopPeople{}).name(a, model.Participant{Name: name}))
	}
	return a.pointed(a.theme.Key.Render(digit)+" "+a.labelled(a.cutWords(text, width-4), i == s.at, false), i == s.at)
}

// ballotEnd is the last page of a ballot: from here it is handed in.
type ballotEnd struct{ quiet }

func (s *ballotEnd) bindings(a *App) []key.Binding {
	k := &a.keys.workshop
	list := []key.Binding{k.Hand, a.keys.Back, k.Pause}
	if a.room.w.Named {
		return list
	}
	own := k.Own
	if a.room.hand.Name != "" {
		own.SetHelp(own.Help().Key, a.words.Workshop.Keys.NotOwn)
	}
	return append(list, own)
}

func (s *ballotEnd) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.workshop
	switch {
	case key.Matches(k, keys.Hand):
		if !k.IsRepeat {
			s.hand(a)
		}
	case key.Matches(k, a.keys.Back):
		page := newBallotPage(a)
		items := a.items()
		page.goTo(a, items[len(items)-1])
		a.screen = page
	case key.Matches(k, keys.Own) && !a.room.w.Named:
		s.own(a)
	case key.Matches(k, keys.Pause):
		a.confirmPause()
	}
	return nil
}

// hand hands the ballot in; an empty one is asked for first.
func (s *ballotEnd) hand(a *App) {
	w, b := &a.words.Workshop.Ballot, a.room.hand
	done := func() tea.Cmd {
		if b.Name == "" && !b.asked && a.asksWho() {
			a.screen = &ballotStart{ask: askWho, end: true}
			return nil
		}
		a.handOn(b)
		return nil
	}
	if b.answered(a.items()) > 0 {
		done()
		return
	}
	a.overlay = &confirm{question: w.HandEmpty, detail: w.HandEmptyDetail, yes: done}
}

// handOn hands the ballot in. Its person is thanked once it is stored.
func (a *App) handOn(b *ballot) {
	a.handIn(b)
	a.room.hand = nil // nobody pages back into it
	a.screen = &handOver{waits: b.ID}
}

// own lets the person show their own dots against the group's, under a name
// that they type, or takes that back. Most people never need it: the help says
// what it is for.
func (s *ballotEnd) own(a *App) {
	w, b := &a.words.Workshop.Ballot, a.room.hand
	if b.Name != "" {
		b.Name = ""
		a.room.saveBallot(b.WorkshopBallot)
		return
	}
	p := newPrompt(w.Own, w.OwnDetail, "")
	p.input.CharLimit = interchange.MaxText
	p.done = func(text string) tea.Cmd {
		if b.Name = strings.TrimSpace(text); b.Name == "" {
			return nil
		}
		if !b.saved {
			b.saved = true
			a.room.count.Begun++
		}
		a.room.saveBallot(b.WorkshopBallot)
		return nil
	}
	a.overlay = p
}

func (s *ballotEnd) view(a *App, l layout) []string {
	w, b, items := &a.words.Workshop.Ballot, a.room.hand, a.items()
	width := min(60, l.width-2*l.margin())
	lines := append(paragraph(w.End, width, a.theme.Question), "")
	answered := b.answered(items)
	lines = append(lines, paragraph(fmt.Sprintf(w.Answered, answered, len(items)), width, a.theme.Text)...)
	if answered < len(items) {
		lines = append(lines, paragraph(w.OpenOnes, width, a.theme.Muted)...)
	}
	lines = append(append(lines, ""), paragraph(w.EndText, width, a.theme.Text)...)
	if b.Name != "" && !a.room.w.Named {
		text := fmt.Sprintf(w.OwnShown, clean(b.Name))
		lines = append(append(lines, ""), paragraph(text, width, a.theme.Chosen)...)
	}
	return a.centred(lines, l, width)
}

// help says for whom the key is that few need.
func (s *ballotEnd) help(a *App) []string {
	if a.room.w.Named {
		return nil
	}
	return paragraph(a.words.Workshop.Ballot.OwnOffer, min(90, a.window.width-6), a.theme.Text)
}
