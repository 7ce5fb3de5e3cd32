package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"kundenbindung/model"
)

// voteChart draws the five states of an item as large as there is room, with
// their words and a square for each vote:
//
//	▸ 3  wir fragen nach, wenn wir daran denken   ████  ████
//	                                              ████  ████
type voteChart struct {
	a      *App
	states [model.StateCount]string
	dots   dotsOf
	median int          // state in the middle of the votes, or nowhere
	agreed model.Answer // Open where nothing was agreed on
}

// view draws a band of rows for each state, the last row of a band empty where
// there are several.
func (c *voteChart) view(width, rows int) []string {
	const most = 7
	band := min(max(1, rows/model.StateCount), most)
	lead, text, size := c.columns(width, band)
	free := max(0, rows-band*model.StateCount)
	var lines []string
	for state := range model.StateCount {
		words := paragraph(c.states[state], text-2, c.a.theme.Text)
		own := min(max(band, len(words)), band+free) // longer words take what is free
		free -= own - band
		height := min(own, max(1, own-1, len(words)))
		if len(words) > height {
			words = block(c.states[state], text-2, height, c.a.theme.Text)
		}
		words = sunk(words, height)
		digit := sunk(c.digit(state, band), height)
		if !c.large(band) { // beside the first line of the words
			digit = append(make([]string, slices.IndexFunc(words, func(w string) bool { return w != "" })), c.digit(state, band)...)
		}
		left := beside(fill(digit, height), words, lead, "")
		votes := sunk(c.votes(state, size, width-lead-text), height)
		lines = append(lines, fill(beside(left, votes, lead+text, ""), own)...)
	}
	return sunk(lines[:min(len(lines), rows)], rows)
}

// columns are the widths of the digits and of the words, and the height of the
// squares; 0 is for dots. The votes leave the words as much room as all of them
// on one state would, so that little moves from item to item.
func (c *voteChart) columns(width, band int) (lead, text, size int) {
	lead = 6
	if c.large(band) {
		lead = 12
	}
	most, all := slices.Max(c.dots.states[:]), 0
	for _, n := range c.dots.states {
		all += n
	}
	if all == 0 {
		return lead, width - lead, 0
	}
	const largest = 4
	for size = min(band-1, largest); size > 0 && most*squareWidth(size) > width*3/5; size-- {
	}
	votes := all * squareWidth(size)
	if size == 0 {
		votes = all + all/5 + 1
	}
	text = max(width*2/5, widthOf(c.states[:]...)+3)
	return lead, min(text, max(width-lead-votes, width*2/5-lead)), size
}

// squareWidth is how many cells a square of size rows takes, with its gap.
func squareWidth(size int) int { return 2*size + min(2, size) }

// large reports whether the digits of the states are drawn in blocks.
func (c *voteChart) large(band int) bool { return band > digitRows }

// digit draws the digit of a state behind its marks: where the middle of the
// votes is, and what was agreed on.
func (c *voteChart) digit(state, band int) []string {
	gl, th := c.a.theme.Glyphs, c.a.theme
	style, middle, agreed := th.Question, " ", " "
	if c.median == state {
		style, middle = th.Accent, gl.Cursor
	}
	if c.agreed == model.Answer(state+1) {
		style, agreed = th.Accent, gl.Ticked
	}
	if !c.large(band) {
		return []string{style.Render(middle + agreed + " " + strconv.Itoa(state+1))}
	}
	lines := c.a.inBlocks(strconv.Itoa(state+1), digitRows*2, 1, style)
	for i, line := range lines {
		marks := "   "
		if i == digitRows/2 {
			marks = style.Render(middle+agreed) + " "
		}
		lines[i] = marks + line
	}
	return lines
}

// votes draws the votes on a state: with a mark where they are somebody's own,
// as strong as the others on a projector.
func (c *voteChart) votes(state, size, width int) []string {
	if size == 0 {
		return []string{c.a.inFives(&c.dots, state, width)}
	}
	gl, wide := c.a.theme.Glyphs, squareWidth(size)
	square := func(glyph string, style lipgloss.Style) string {
		return pad(style.Render(strings.Repeat(glyph, 2*size)), wide)
	}
	own := min(c.dots.own[state], c.dots.states[state])
	line := strings.Repeat(square(gl.Own, c.a.theme.Selected), own) +
		strings.Repeat(square(gl.Full, c.a.theme.Question), c.dots.states[state]-own)
	lines := make([]string, size)
	for i := range lines {
		lines[i] = line
	}
	return lines
}

// stateLines draws a state with its digit, wrapped under its own beginning.
func (a *App) stateLines(n int, text string, width int) []string {
	lines := paragraph(text, width-3, a.theme.Text)
	for i := range lines {
		lead := "   "
		if i == 0 {
			lead = a.theme.Question.Render(strconv.Itoa(n+1)) + "  "
		}
		lines[i] = lead + lines[i]
	}
	return lines
}

// itemSlide shows the votes on an item without any name: all together, or by
// roles.
func (a *App) itemSlide(i model.Item) slide {
	k, show := &a.keys.workshop, a.votesSlide
	if a.byRole() {
		show = a.rolesSlide
	}
	s := show(i)
	s.keys = []key.Binding{k.Forward, k.Backward, a.roleKey()}
	return s
}

// votesSlide shows all votes on an item: those of the second vote where there
// was one.
func (a *App) votesSlide(i model.Item) slide {
	group := &a.room.group.Items[i]
	t, agreed, head := &group.First, a.assessment().Agreed[i], a.sectionName(i)
	c := voteChart{a: a, states: a.cat.Item(i).States, dots: a.room.dotsFor(i), agreed: agreed, median: nowhere}
	if group.Second.People() > 0 {
		t = &group.Second
		c.dots = dotsOf{states: t.States}
		head += " · " + a.words.Workshop.Talk.SecondVote
	}
	show := slide{head: head, text: a.cat.Item(i).Text}
	if t.Spread != model.NoSpread { // of too few votes the room sees no middle
		c.median = t.Median
		show.figure = strconv.Itoa(c.median + 1)
	}
	show.draw, show.least = c.view, model.StateCount
	show.marks = c.marks(t)
	show.notes, show.short = a.voteNotes(i, t)
	if _, ok := agreed.State(); agreed != model.Open && !ok { // no state is marked
		text := fmt.Sprintf(a.words.Workshop.Talk.AgreedOn, a.keyAndText(i, agreed))
		show.notes, show.short = append(show.notes, text), show.short+" · "+text
	}
	return show
}

// marks say what the marks of the chart mean.
func (c *voteChart) marks(t *model.Tally) (list []string) {
	w, gl := &c.a.words.Workshop, c.a.theme.Glyphs
	if c.median != nowhere {
		text := fmt.Sprintf(w.Reveal.Median, c.median+1)
		if upper := upperMiddle(t); upper != c.median {
			text = fmt.Sprintf(w.Presenter.Between, c.median+1, upper+1, c.median+1)
		}
		list = append(list, gl.Cursor+" "+text)
	}
	if state, ok := c.agreed.State(); ok {
		list = append(list, gl.Ticked+" "+fmt.Sprintf(w.Talk.AgreedOn, strconv.Itoa(state+1)))
	}
	if c.dots.own != [model.StateCount]int{} {
		list = append(list, gl.Own+" "+w.Reveal.OwnNameless)
	}
	return list
}

// upperMiddle is the state of the upper one of two votes in the middle, else
// the middle itself.
func upperMiddle(t *model.Tally) int {
	below := 0
	for state, n := range t.States {
		if below += n; below > t.N/2 {
			return state
		}
	}
	return t.Median
}

// voteNotes say what the votes on an item come to: how far they lie apart, who
// does not know, what the middle is.
func (a *App) voteNotes(i model.Item, t *model.Tally) (notes []string, short string) {
	w, p := &a.words.Workshop, &a.words.Workshop.Presenter
	var parts []string
	if t.N > 0 {
		notes, parts = []string{p.Spreads[t.Spread]}, []string{w.Reveal.Spreads[t.Spread]}
	}
	if rest := a.otherVotes(t); rest != "" {
		notes, parts = append(notes, rest), append(parts, rest)
	}
	if len(notes) == 0 {
		notes, parts = []string{w.Reveal.NoVotes}, []string{w.Reveal.NoVotes}
	}
	short = strings.Join(parts, " · ")
	if t != &a.room.group.Items[i].First {
		notes = append(notes, w.Talk.FirstVote+": "+a.spreadWords(&a.room.group.Items[i].First))
		short = w.Talk.SecondVote + ": " + short
	}
	if t.Spread != model.NoSpread && upperMiddle(t) == t.Median {
		notes = append(notes, p.Middle)
	}
	return notes, short
}

// slide shows what was voted on the item under the cursor, or that the section
// is still covered.
func (s *workshopReveal) slide(a *App) slide {
	w, k := &a.words.Workshop, &a.keys.workshop
	section, ok := s.section(a)
	switch {
	case a.room.group == nil && a.room.w.State >= model.WorkshopRevealed:
		return slide{text: w.Reveal.Reading, keys: []key.Binding{k.Forward, k.Backward}}
	case !ok:
		return s.spectrumSlide(a)
	case a.room.covers(section.Items):
		return slide{
			text: a.cat.Section(section.ID).Name, notes: []string{w.Reveal.Covered},
			keys: []key.Binding{k.Reveal, k.Forward, k.Backward},
		}
	}
	at := min(s.at, len(section.Items)-1)
	show := a.itemSlide(section.Items[at])
	show.right = fmt.Sprintf(a.words.Interview.Question, at+1, len(section.Items))
	return show
}

func (s *workshopReveal) spectrumSlide(a *App) slide {
	k := &a.keys.workshop
	show := slide{head: a.words.Workshop.Reveal.Spectrum, keys: []key.Binding{k.Forward, k.Backward}}
	if len(s.covered(a)) > 0 {
		show.head, show.text, show.notes = "", a.words.Workshop.Reveal.Spectrum, []string{a.words.Workshop.Reveal.Covered}
		show.keys = append([]key.Binding{k.Reveal}, show.keys...)
		return show
	}
	show.draw, show.least = a.groupChart, model.BondCount+1
	return show
}

// onSlide goes through items and sections, and uncovers; behind the spectrum
// comes what there is to talk about.
func (s *workshopReveal) onSlide(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.workshop
	section, ok := s.section(a)
	open := ok && a.room.group != nil && !a.room.covers(section.Items)
	switch {
	case open && key.Matches(k, a.roleKey()):
		a.turnRoles()
	case key.Matches(k, keys.Forward) && open && s.at+1 < len(section.Items):
		s.at++
	case key.Matches(k, keys.Backward) && open && s.at > 0:
		s.at--
	case key.Matches(k, keys.Forward) && !ok && a.room.shown != 0 && len(s.covered(a)) == 0:
		return a.showTalk()
	case key.Matches(k, keys.Forward):
		s.turn(a, tea.KeyPressMsg{Code: tea.KeyRight})
	case key.Matches(k, keys.Backward):
		s.turn(a, tea.KeyPressMsg{Code: tea.KeyLeft})
	case key.Matches(k, keys.Reveal, keys.RevealAll):
		return s.handle(a, k)
	}
	return nil
}

// showTalk goes to what there is to talk about, else to the result.
func (a *App) showTalk() tea.Cmd {
	if len(a.agenda()) == 0 {
		a.showResult()
	} else {
		a.openTalk()
	}
	return nil
}

// slide shows the item under the cursor.
func (s *workshopAgenda) slide(a *App) slide {
	list := a.agenda()
	if len(list) == 0 {
		return a.turnoutSlide()
	}
	at := min(s.at, len(list)-1)
	show := a.itemSlide(list[at].Item)
	show.right = fmt.Sprintf(a.words.Workshop.Presenter.Point, at+1, len(list))
	return show
}

// onSlide goes through the items; behind the last comes the result.
func (s *workshopAgenda) onSlide(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys, list := &a.keys.workshop, a.agenda()
	switch {
	case key.Matches(k, keys.Forward) && s.at+1 >= len(list):
		a.showResult()
		return nil
	case key.Matches(k, keys.Forward):
		s.at++
	case key.Matches(k, keys.Backward):
		s.at = max(0, s.at-1)
	case key.Matches(k, a.roleKey()):
		a.turnRoles()
	case key.Matches(k, keys.Discuss):
		return s.handle(a, k)
	}
	return nil
}

// slide shows the item with what was agreed on, and the time that is left.
func (s *workshopTalk) slide(a *App) slide {
	if s.second {
		return s.secondSlide(a)
	}
	show := a.itemSlide(s.item)
	k := &a.keys.workshop
	show.keys = []key.Binding{k.Forward, k.Backward, a.timerKey(), a.roleKey()}
	show.right = fmt.Sprintf(a.words.Workshop.Presenter.Point, position(s.items, s.item)+1, len(s.items))
	switch left := a.timeLeft(); {
	case left == "":
	case a.motion && !a.byRole(): // the roles take the room of a large clock
		show.figure, show.short = a.countdown(), left+" · "+show.short
		show.caption = a.words.Workshop.Presenter.Left
	default:
		show.right = left + " · " + show.right
	}
	return show
}

// secondSlide shows what the room votes on again, and how many votes were typed
// in: neither those nor the first ones.
func (s *workshopTalk) secondSlide(a *App) slide {
	k := &a.keys.workshop
	show := a.cardsSlide(s.item, len(s.typed), len(a.room.w.Participants))
	show.head = a.words.Workshop.Presenter.SecondVote
	show.keys = []key.Binding{k.Votes, k.Store}
	if left := a.timeLeft(); left != "" {
		show.right = left
	}
	return show
}

// onSlide goes through the items, runs the timer, and types a second vote in.
func (s *workshopTalk) onSlide(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.workshop
	switch {
	case s.second && key.Matches(k, keys.Votes, keys.Store, keys.Correct):
		return s.handle(a, k)
	case s.second:
		return nil
	case key.Matches(k, keys.Forward) && position(s.items, s.item)+1 == len(s.items):
		a.showResult()
		return nil
	case key.Matches(k, keys.Forward):
		s.turn(tea.KeyPressMsg{Code: tea.KeyRight})
	case key.Matches(k, keys.Backward):
		s.turn(tea.KeyPressMsg{Code: tea.KeyLeft})
	case key.Matches(k, a.roleKey()):
		a.turnRoles()
	case key.Matches(k, keys.Timer) && !a.assessment().Done():
		return a.switchTimer()
	}
	return nil
}
