package tui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// presenter shows the page below it to a room: few words, large figures, no
// names, the whole window. Before the reveal it shows no vote, not even the
// one that is being typed.
type presenter struct {
	inRoom
	under presentable
	blank bool
}

// presentable is a page that can be shown to a room.
type presentable interface {
	screen
	slide(a *App) slide
	// onSlide takes the keys that act while the room sees the page.
	onSlide(a *App, k tea.KeyPressMsg) tea.Cmd
}

// slide is what a room sees of a page.
type slide struct {
	head    string                   // where we are
	text    string                   // what is asked
	figure  string                   // in block digits
	caption string                   // under the figure
	lines   func(width int) []string // drawn, at most width cells wide
	keys    []key.Binding
}

// present shows the page to the room, where it can be.
func (a *App) present() bool {
	page, ok := a.screen.(presentable)
	if !ok || !a.inWorkshop() {
		return false
	}
	a.screen = &presenter{under: page}
	return true
}

func (p *presenter) bindings(a *App) []key.Binding {
	k := &a.keys.workshop
	return append(p.under.slide(a).keys, k.Blank, k.EndShow)
}

func (p *presenter) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.workshop
	a.presented = true
	switch {
	case key.Matches(k, keys.EndShow):
		a.screen = p.under
	case p.blank, key.Matches(k, keys.Blank):
		p.blank = !p.blank
	default:
		cmd := p.under.onSlide(a, k)
		p.follow(a)
		return cmd
	}
	return nil
}

// follow stays in front of the page that a key led to.
func (p *presenter) follow(a *App) {
	if a.screen == screen(p) {
		return
	}
	if page, ok := a.screen.(presentable); ok {
		p.under = page
		a.screen = p
	}
}

func (p *presenter) view(a *App, l layout) []string { return p.whole(a, l.width, l.body) }

// whole draws the slide into a window.
func (p *presenter) whole(a *App, width, height int) []string {
	if p.blank {
		return make([]string, height)
	}
	s := p.under.slide(a)
	margin := max(1, min(8, width/12))
	room := width - 2*margin
	foot := p.foot(a, &s, room, height)
	head := []string{a.theme.Text.Render(a.cutWords(s.head, room)), ""}
	body := p.body(a, &s, room, height-len(head)-len(foot))
	top := max(0, (height-len(head)-len(foot)-len(body))/3)
	lines := append(head, make([]string, top)...)
	lines = fill(append(lines, body...), height-len(foot))
	return indent(append(lines, foot...), margin)
}

// body draws what is asked, what was said, and the figure as large as there
// is room for.
func (p *presenter) body(a *App, s *slide, width, rows int) []string {
	var lines []string
	if s.text != "" {
		lines = append(lines, paragraph(s.text, width, a.theme.Question)...)
		if rows > 12 {
			lines = append(lines, "")
		}
	}
	if s.lines != nil {
		lines = append(lines, s.lines(width)...)
	}
	caption := paragraph(s.caption, width, a.theme.Text)
	if s.caption == "" {
		caption = nil
	}
	scale := 3
	if s.lines != nil {
		scale = 1 // the figure must not outshout the votes
	}
	for ; scale >= 1 && s.figure != ""; scale-- {
		figure := append(a.inBlocks(s.figure, width, scale), caption...)
		if len(lines) > 0 {
			figure = append([]string{""}, figure...)
		}
		if len(lines)+len(figure) <= rows && (scale == 1 || len(figure) <= rows/2) {
			return append(lines, figure...)
		}
	}
	if s.figure != "" && len(lines) < rows {
		return append(lines, paragraph(s.figure+"  "+s.caption, width, a.theme.Question)...)
	}
	return append(lines, caption...)
}

// foot names the keys in one line, and once how to make everything larger,
// unless somebody has done so already.
func (p *presenter) foot(a *App, s *slide, width, height int) []string {
	list := append(s.keys, a.keys.workshop.Blank, a.keys.workshop.EndShow)
	line := a.keyLines(append(list, a.keys.Help), width, 1)
	if notice, style := a.tell(); notice != "" {
		return append(append([]string{""}, paragraph(notice, width, style)...), line[0])
	}
	if a.presented || height < listHeight {
		return line[:1]
	}
	hint := paragraph(a.words.Workshop.Presenter.Larger, width, a.theme.Text)
	return append(append([]string{""}, hint...), line[0])
}

// turnoutSlide says how many have voted, and nothing else.
func (a *App) turnoutSlide() slide {
	w, r := &a.words.Workshop.Presenter, a.room
	s := slide{head: a.company(a.assessment().Company)}
	voted, people := a.votedCount(r)
	switch {
	case r.w.State == model.WorkshopPrepared:
		s.text = w.Soon
	case r.w.State >= model.WorkshopRevealed:
		s.text = w.Revealed
	case people == 0:
		s.figure, s.caption = fmt.Sprint(voted), w.Voted
	default:
		s.figure, s.caption = fmt.Sprintf("%d/%d", voted, people), w.Voted
	}
	return s
}

// roomPage is a page that no workshop but one at hand can have.
type roomPage interface{ roomPage() }

// inRoom marks a page as one of a workshop.
type inRoom struct{}

func (inRoom) roomPage() {}

// quiet is a page that the room sees as the turnout alone.
type quiet struct{ inRoom }

func (quiet) slide(a *App) slide                    { return a.turnoutSlide() }
func (quiet) onSlide(*App, tea.KeyPressMsg) tea.Cmd { return nil }

// slide shows how many have voted; from here the reveal is one key away.
func (h *workshopHub) slide(a *App) slide {
	show, k := a.turnoutSlide(), &a.keys.workshop
	switch a.room.w.State {
	case model.WorkshopVoting:
		show.keys = []key.Binding{k.Reveal}
	case model.WorkshopRevealed, model.WorkshopClosed:
		show.keys = []key.Binding{k.Forward}
	default:
	}
	return show
}

// onSlide goes on to what the room sees next.
func (h *workshopHub) onSlide(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys, state := &a.keys.workshop, a.room.w.State
	switch {
	case key.Matches(k, keys.Reveal) && state == model.WorkshopVoting:
		a.openReveal()
	case key.Matches(k, keys.Forward) && state >= model.WorkshopRevealed:
		if h.next(a) == hubReveal || len(a.agenda()) == 0 {
			a.openReveal()
			return a.save()
		}
		a.openTalk()
	}
	return nil
}

// slide shows what the room votes on.
func (s *voteCards) slide(a *App) slide {
	items, k := a.items(), &a.keys.workshop
	show := slide{
		head: fmt.Sprintf(a.words.Interview.Question, position(items, s.item)+1, len(items)),
		text: a.cat.Item(s.item).Text,
		keys: []key.Binding{k.Votes, k.Store, k.Items},
	}
	if len(s.typed) > 0 {
		show.head += " · " + fmt.Sprintf(a.words.Workshop.Cards.Count, len(given(s.typed)), a.room.cardsDue())
	}
	show.lines = func(width int) []string {
		item, lines := a.cat.Item(s.item), []string(nil)
		for n, text := range item.States {
			lines = append(lines, a.stateLines(n, text, width)...)
		}
		rest := fmt.Sprintf(a.words.Workshop.Cards.Others, a.words.Interview.Unknown, a.words.Interview.NA)
		return append(lines, paragraph(rest, width, a.theme.Text)...)
	}
	return show
}

// stateLines draws a state with its digit, wrapped under its own beginning.
func (a *App) stateLines(n int, text string, width int) []string {
	lines := paragraph(text, width-3, a.theme.Text)
	for i := range lines {
		lead := "   "
		if i == 0 {
			lead = a.theme.Question.Render(fmt.Sprint(n+1)) + "  "
		}
		lines[i] = lead + lines[i]
	}
	return lines
}

// onSlide takes everything that types rows in.
func (s *voteCards) onSlide(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.workshop
	switch {
	case key.Matches(k, keys.Forward):
		s.turn(a, tea.KeyPressMsg{Code: tea.KeyRight})
	case key.Matches(k, keys.Backward):
		s.turn(a, tea.KeyPressMsg{Code: tea.KeyLeft})
	default:
		return s.handle(a, k)
	}
	return nil
}

// slide shows what was voted on the item under the cursor, or that the section
// is still covered.
func (s *workshopReveal) slide(a *App) slide {
	w, k := &a.words.Workshop, &a.keys.workshop
	section, ok := s.section(a)
	switch {
	case a.room.group == nil && a.room.w.State >= model.WorkshopRevealed:
		return slide{head: w.Reveal.Reading, keys: []key.Binding{k.Forward, k.Backward}}
	case !ok:
		return s.spectrumSlide(a)
	case a.room.covers(section.Items):
		return slide{
			head: a.cat.Section(section.ID).Name, text: w.Reveal.Covered,
			keys: []key.Binding{k.Reveal, k.Forward, k.Backward},
		}
	}
	return a.itemSlide(section.Items[min(s.at, len(section.Items)-1)])
}

func (s *workshopReveal) spectrumSlide(a *App) slide {
	k := &a.keys.workshop
	show := slide{head: a.words.Workshop.Reveal.Spectrum, keys: []key.Binding{k.Forward, k.Backward}}
	if s.spectrumCovered(a) {
		show.text = a.words.Workshop.Reveal.Covered
		return show
	}
	const around = 5 // head and keys
	show.lines = func(width int) []string { return a.chartLines(width, a.window.height-around) }
	return show
}

// onSlide goes through items and sections, and uncovers.
func (s *workshopReveal) onSlide(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.workshop
	section, ok := s.section(a)
	open := ok && a.room.group != nil && !a.room.covers(section.Items)
	switch {
	case key.Matches(k, keys.Forward) && open && s.at+1 < len(section.Items):
		s.at++
	case key.Matches(k, keys.Backward) && open && s.at > 0:
		s.at--
	case key.Matches(k, keys.Forward):
		s.turn(a, tea.KeyPressMsg{Code: tea.KeyRight})
	case key.Matches(k, keys.Backward):
		s.turn(a, tea.KeyPressMsg{Code: tea.KeyLeft})
	case key.Matches(k, keys.Reveal, keys.RevealAll):
		return s.handle(a, k)
	}
	return nil
}

// itemSlide shows the votes on an item without any name.
func (a *App) itemSlide(i model.Item) slide {
	w, k := &a.words.Workshop, &a.keys.workshop
	t := &a.room.group.Items[i].First
	show := slide{head: a.sectionName(i), text: a.cat.Item(i).Text, keys: []key.Binding{k.Forward, k.Backward}}
	if t.N > 0 {
		show.figure, show.caption = fmt.Sprint(t.Median+1), a.spreadWords(t)
	} else {
		show.caption = a.spreadWords(t)
	}
	if agreed := a.assessment().Agreed[i]; agreed != model.Open {
		show.caption += " · " + fmt.Sprintf(w.Talk.AgreedOn, a.keyAndText(i, agreed))
	}
	show.lines = func(width int) []string { return a.slideDots(i, width) }
	return show
}

// slideDots draws the votes on an item, a line for each state, and in a large
// window two, a block for each vote.
func (a *App) slideDots(i model.Item, width int) []string {
	d := a.room.dotsFor(i)
	const digit = 3
	text, most := digit, slices.Max(d.states[:])
	if width >= listWidth-digit {
		text = max(width/3, min(a.statesWidth(i), width-most-most/5-2))
	}
	large := a.window.height >= 40 && most*blockWidth <= width-text
	var lines []string
	for state, words := range a.cat.Item(i).States {
		label := a.theme.Question.Render(fmt.Sprint(state + 1))
		if text > digit {
			label += "  " + a.theme.Text.Render(a.cutWords(words, text-digit-2))
		}
		if !large {
			lines = append(lines, pad(label, text)+a.inFives(&d, state, width-text))
			continue
		}
		blocks := a.inBlockVotes(&d, state)
		lines = append(lines, pad(label, text)+blocks, pad("", text)+blocks, "")
	}
	if d.own != [model.StateCount]int{} {
		mark := a.theme.Glyphs.Own
		if large {
			mark = a.theme.Glyphs.Open
		}
		lines = append(lines, a.theme.Accent.Render(mark)+" "+a.theme.Text.Render(a.words.Workshop.Reveal.OwnNameless))
	}
	return lines
}

// blockWidth is how many cells a vote takes in a large window.
const blockWidth = 5

// inBlockVotes draws the votes on a state as blocks: shaded where they are
// somebody's own.
func (a *App) inBlockVotes(d *dotsOf, state int) string {
	gl := a.theme.Glyphs
	own := strings.Repeat(strings.Repeat(gl.Open, blockWidth-1)+" ", d.own[state])
	rest := strings.Repeat(strings.Repeat(gl.Full, blockWidth-1)+" ", d.states[state]-d.own[state])
	return a.theme.Accent.Render(own) + a.theme.Question.Render(rest)
}

// slide shows the item under the cursor.
func (s *workshopAgenda) slide(a *App) slide {
	list := a.agenda()
	if len(list) == 0 {
		return a.turnoutSlide()
	}
	return a.itemSlide(list[min(s.at, len(list)-1)].Item)
}

func (s *workshopAgenda) onSlide(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys, list := &a.keys.workshop, a.agenda()
	switch {
	case key.Matches(k, keys.Forward):
		s.at = min(s.at+1, max(0, len(list)-1))
	case key.Matches(k, keys.Backward):
		s.at = max(0, s.at-1)
	case key.Matches(k, keys.Discuss):
		return s.handle(a, k)
	}
	return nil
}

// slide shows the item with what was agreed on, and the time that is left.
func (s *workshopTalk) slide(a *App) slide {
	show := a.itemSlide(s.item)
	k := &a.keys.workshop
	show.keys = []key.Binding{k.Forward, k.Backward, a.timerKey()}
	if left := a.timeLeft(); left != "" {
		show.head += " · " + left
		if a.motion {
			show.figure = a.countdown()
		}
	}
	return show
}

func (s *workshopTalk) onSlide(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.workshop
	switch {
	case s.second:
		return nil
	case key.Matches(k, keys.Forward):
		s.turn(tea.KeyPressMsg{Code: tea.KeyRight})
	case key.Matches(k, keys.Backward):
		s.turn(tea.KeyPressMsg{Code: tea.KeyLeft})
	case key.Matches(k, keys.Timer) && !a.assessment().Done():
		return a.switchTimer()
	}
	return nil
}
