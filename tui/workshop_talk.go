package tui

import (
	"cmp"
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// workshopAgenda lists what to talk about, the most mixed first.
type workshopAgenda struct {
	inRoom
	at int
}

// agenda lists what was revealed and is worth a talk.
func (a *App) agenda() []model.Talk {
	if a.room.group == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(a.room.group.Agenda), func(t model.Talk) bool { return !a.room.shown.Has(t.Item) })
}

// openTalk goes to the agenda.
func (a *App) openTalk() {
	if len(a.agenda()) == 0 {
		a.notice = a.words.Workshop.Talk.NothingYet
		if a.room.shown&a.cat.Method.Items(a.assessment().Mode) != 0 {
			a.notice = a.words.Workshop.Talk.AllAgree
		}
		return
	}
	a.screen = &workshopAgenda{}
}

func (s *workshopAgenda) bindings(a *App) []key.Binding {
	return []key.Binding{a.keys.workshop.Discuss, a.keys.Move, a.keys.workshop.Present, a.keys.workshop.Leave}
}

func (s *workshopAgenda) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys, list := &a.keys.workshop, a.agenda()
	switch {
	case key.Matches(k, keys.Leave), len(list) == 0:
		a.screen = &workshopHub{}
	case key.Matches(k, a.keys.Move):
		s.at = step(k, min(s.at, len(list)-1), len(list))
	case key.Matches(k, keys.Discuss):
		if !k.IsRepeat {
			a.screen = newTalkAt(a, list[min(s.at, len(list)-1)].Item, s)
		}
	}
	return nil
}

func (s *workshopAgenda) view(a *App, l layout) []string {
	w, list := &a.words.Workshop.Talk, a.agenda()
	lines := a.workshopTitle(l, w.Title, fmt.Sprintf(w.Points, len(list)))
	width := min(setupWidth, l.width-2*l.margin())
	if l.kind != tiny {
		lines = append(append(lines, indent(paragraph(w.About, width, a.theme.Muted), l.margin())...), "")
	}
	at := min(s.at, max(0, len(list)-1))
	rows := make([]string, len(list))
	for n, t := range list {
		tally := &a.room.group.Items[t.Item].First
		right := a.words.Workshop.Reveal.Spreads[tally.Spread]
		if !t.Apart {
			right = a.words.DontKnow(tally.Unknown, tally.People())
		}
		mark := a.said(a.assessment().Agreed[t.Item] != model.Open)
		room := width - gutterWidth - markLead
		label := a.cutWords(a.cat.Item(t.Item).Label, max(8, room-widthOf(right)-2))
		rows[n] = a.pointed(mark+spread(a.labelled(label, n == at, false), a.theme.Muted.Render(right), room), n == at)
	}
	rows = a.scroll(rows, at, at, max(1, l.body-len(lines)), width)
	return fill(append(lines, indent(rows, l.margin()-min(gutterWidth, l.margin()))...), l.body)
}

// workshopTalk is about one item: the votes, a question to ask the group, a
// second vote, what was agreed on, a note, a measure.
type workshopTalk struct {
	inRoom
	items  []model.Item // to page through
	item   model.Item
	back   screen
	second bool // the second vote is being typed
	typed  []model.Answer
}

// newTalkAt opens an item: among those of the agenda, or of all that were
// revealed where it is not on the agenda.
func newTalkAt(a *App, i model.Item, back screen) *workshopTalk {
	s := &workshopTalk{item: i, back: back}
	if _, agenda := back.(*workshopAgenda); agenda {
		for _, t := range a.agenda() {
			s.items = append(s.items, t.Item)
		}
		return s
	}
	for _, i := range a.items() {
		if a.room.shown.Has(i) {
			s.items = append(s.items, i)
		}
	}
	return s
}

func (s *workshopTalk) bindings(a *App) []key.Binding {
	k := &a.keys.workshop
	if s.second {
		list := []key.Binding{k.Votes, k.Store, k.Correct}
		if a.room.second(s.item) != "" && len(s.typed) == 0 {
			list = append(list, k.SecondDrop)
		}
		return append(list, a.keys.Cancel)
	}
	if a.assessment().Done() {
		return append(s.looks(a), k.Back)
	}
	second := k.Second
	if a.room.second(s.item) != "" {
		second.SetHelp(second.Help().Key, a.words.Workshop.Keys.SecondAgain)
	}
	list := []key.Binding{k.Agree, k.Items, second, a.keys.Note, k.Measure, a.timerKey()}
	if a.assessment().Agreed[s.item] != model.Open {
		list = append(list, k.Disagree)
	}
	return append(append(list, s.looks(a)...), k.Back)
}

// looks are the keys that change nothing.
func (s *workshopTalk) looks(a *App) []key.Binding {
	return []key.Binding{a.keys.workshop.Present, a.roleKey()}
}

func (s *workshopTalk) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	if s.second {
		return s.handleSecond(a, k)
	}
	keys := &a.keys.workshop
	switch {
	case key.Matches(k, keys.Items):
		s.turn(k)
	case key.Matches(k, keys.Leave):
		a.screen = s.back
	case key.Matches(k, a.roleKey()):
		a.turnRoles()
	case a.assessment().Done():
		a.notice = a.words.Workshop.Talk.Closed
	default:
		return s.change(a, k)
	}
	return nil
}

// change takes the keys that leave something behind.
func (s *workshopTalk) change(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.workshop
	switch {
	case key.Matches(k, keys.Agree):
		if !k.IsRepeat {
			return s.agree(a, model.Answer(k.Text[0]-'0'))
		}
	case key.Matches(k, keys.Disagree):
		return s.agree(a, model.Open)
	case key.Matches(k, keys.Second):
		s.second, s.typed = true, nil
	case key.Matches(k, keys.Timer):
		return a.switchTimer()
	case key.Matches(k, a.keys.Note):
		s.note(a)
	case key.Matches(k, keys.Measure):
		s.measure(a)
	}
	return nil
}

// measure puts what the group wants to do on the plan, with who does it; where
// most do not know, that somebody finds it out.
func (s *workshopTalk) measure(a *App) {
	if a.refusePlan() {
		return
	}
	entry := a.newEntry()
	if t := &a.room.group.Items[s.item].First; mostUnknown(t) {
		entry.Items = entry.Items.With(s.item)
	}
	a.planNew(entry, a.words.Plan.InMonth, nil)
}

// mostUnknown reports whether at least half of those who said anything do not
// know.
func mostUnknown(t *model.Tally) bool { return t.Unknown > 0 && t.Unknown*2 >= t.People() }

// turn goes to the item before or after; behind the last one comes the first.
func (s *workshopTalk) turn(k tea.KeyPressMsg) {
	at := position(s.items, s.item)
	if k.Code == tea.KeyLeft {
		at += len(s.items) - 2
	}
	s.item = s.items[(at+1)%len(s.items)]
}

// agree keeps what the group agreed on, beside the votes. The votes stay.
func (s *workshopTalk) agree(a *App, value model.Answer) tea.Cmd {
	w, i := &a.words.Workshop.Talk, s.item
	if a.assessment().Agreed[i] == value {
		return nil
	}
	a.session.edit(func(x *model.Assessment) { x.Agreed[i] = value })
	a.answerForGroup()
	a.notice = w.NotAgreed
	if value != model.Open {
		a.notice = fmt.Sprintf(w.Agreed, a.keyAndText(i, value))
	}
	return nil
}

// note keeps what was said, with the group's answer.
func (s *workshopTalk) note(a *App) {
	i := s.item
	p := newPrompt(a.cat.Item(i).Text, a.words.Workshop.Talk.NoteHint, a.assessment().Notes[i])
	shown := p.input.Value()
	p.keeps(func(text string) {
		if text != shown {
			a.session.note(i, text)
		}
	})
	a.overlay = p
}

// handleSecond takes the row of the second vote.
func (s *workshopTalk) handleSecond(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys, w := &a.keys.workshop, &a.words.Workshop
	switch {
	case key.Matches(k, keys.Votes):
		if !k.IsRepeat && len(s.typed) < model.MaxPeople {
			s.typed = append(s.typed, model.Answer(k.Text[0]-'0'))
		}
	case key.Matches(k, keys.Correct):
		s.typed = s.typed[:max(0, len(s.typed)-1)]
	case key.Matches(k, a.keys.Cancel):
		s.second, s.typed = false, nil
	case key.Matches(k, keys.SecondDrop) && len(s.typed) == 0:
		s.dropSecond(a)
	case !key.Matches(k, keys.Store) && k.Text != "":
		a.notice = a.noSuchVote(w.Cards.DigitsOnly, k.Text)
	case !key.Matches(k, keys.Store) || k.IsRepeat:
	case len(s.typed) == 0:
		a.notice = w.Cards.Nothing
	default:
		s.storeSecond(a)
	}
	return nil
}

// storeSecond stores the second vote in the place of an earlier one.
func (s *workshopTalk) storeSecond(a *App) {
	r := a.room
	row := model.VoteRow{ID: cmp.Or(r.second(s.item), a.newID()), Item: s.item, Round: 2, Votes: model.SortVotes(s.typed)}
	r.saveRow(row)
	a.setSecond(s.item, row)
	if people := len(r.w.Participants); people > 0 && people != len(s.typed) {
		a.notice = a.words.Workshop.Talk.OtherCount.And(len(s.typed), people)
	}
	s.second, s.typed = false, nil
	r.byRole = false // roles stand for the first vote only, and the room waits for this one
}

// dropSecond takes the second vote back.
func (s *workshopTalk) dropSecond(a *App) {
	r := a.room
	id := r.second(s.item)
	if id == "" {
		return
	}
	r.dropRow(id)
	a.setSecond(s.item)
	s.second = false
	a.notice = a.words.Workshop.Talk.Dropped
}

// setSecond puts what was voted a second time into the picture, before the disk
// has it: who votes again at once replaces the same row.
func (a *App) setSecond(i model.Item, rows ...model.VoteRow) {
	r := a.room
	first := slices.DeleteFunc(slices.Clone(r.votes.Rows), func(row model.VoteRow) bool { return row.Item == i && row.Round > 1 })
	r.votes.Rows, r.behind = append(first, rows...), true
	a.countVotes()
}

// second returns the ID of the row of an item's second vote, or "".
func (r *room) second(i model.Item) string {
	for _, row := range r.votes.Rows {
		if row.Item == i && row.Round > 1 {
			return row.ID
		}
	}
	return ""
}
