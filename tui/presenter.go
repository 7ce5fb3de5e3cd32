package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

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
	head, right string                         // where we are
	text        string                         // what is asked
	draw        func(width, rows int) []string // fills the window, in at most rows lines
	least       int                            // rows that the drawing needs to show all
	figure      string                         // in block digits
	caption     string                         // what the figure is, where neither marks nor notes say it first
	marks       []string                       // what the marks of the drawing mean: shown wherever it is
	notes       []string                       // beside the figure, as far as there is room
	short       string                         // instead of both, where there is no room for block digits
	voted, of   int                            // a square for each person, under a figure that stands alone
	keys        []key.Binding
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

// slide asks before the room: the small page would be in its place.
func (c *confirm) slide(a *App) slide {
	return slide{text: c.question, notes: []string{"", c.detail}, keys: c.bindings(a)}
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

// whole draws the slide into a window, in the strongest colours: a projector
// takes much of the contrast.
func (p *presenter) whole(a *App, width, height int) []string {
	if p.blank && a.overlay == nil {
		return make([]string, height)
	}
	loud := *a
	loud.theme = a.theme.Loud()
	a = &loud
	s, keys := p.under.slide(a), []key.Binding{a.keys.workshop.Blank, a.keys.workshop.EndShow, a.keys.Help}
	if ask, ok := a.overlay.(*confirm); ok {
		s, keys = ask.slide(a), nil
	}
	margin := max(1, width/20)
	room := width - 2*margin
	foot := p.foot(a, append(s.keys, keys...), room, height)
	head := []string{spread(a.theme.Text.Render(a.cutWords(s.head, room-widthOf(s.right)-2)), a.theme.Text.Render(s.right), room)}
	if height >= listHeight {
		head = append(head, "")
	}
	rows := height - len(head) - len(foot)
	lines := append(head, fill(p.body(a, &s, room, rows), rows)...)
	return indent(append(lines, foot...), margin)
}

// body draws what is asked on top, what was said in the middle, and the figure
// below; a figure alone fills the window.
func (p *presenter) body(a *App, s *slide, width, rows int) []string {
	var lines []string
	if s.text != "" {
		lines = paragraph(s.text, width, a.theme.Question)
	}
	if s.draw == nil {
		return a.inTheMiddle(lines, s, width, rows)
	}
	if rows > roomyRows && len(lines) > 0 {
		lines = append(lines, "")
	}
	below := a.figureBelow(s, width, rows-len(lines)-model.StateCount)
	if most := rows - len(lines) - s.least; len(below) > most {
		below = below[:max(0, most)]
	}
	if len(lines) > rows-s.least { // nothing of the drawing is missing unsaid
		lines = styled(sentences(s.text, width, rows-s.least), a.theme.Question)
	}
	left := max(0, rows-len(lines)-len(below))
	return append(append(lines, fill(s.draw(width, left), left)...), below...)
}

const (
	roomyRows = 15 // from here parts of a slide stand apart, and figures are drawn in blocks
	largeRows = 44 // from here a figure beside the votes is twice as large
)

// figureBelow draws the figure with what it is beside it, or both in words
// where there is no room.
func (a *App) figureBelow(s *slide, width, rows int) []string {
	scale := 1
	if rows > largeRows {
		scale = 2
	}
	if rows+model.StateCount <= roomyRows || s.figure == "" {
		return a.inShort(s, width, rows)
	}
	figure := a.inBlocks(s.figure, width/2, scale, a.theme.Accent)
	column := widthOf(figure...) + 4
	notes := a.besideFigure(s, width-column, len(figure))
	return append([]string{""}, beside(figure, sunk(notes, len(figure)), column, "")...)
}

// inShort writes what stands below a drawing where there are no block digits:
// first what its marks mean.
func (a *App) inShort(s *slide, width, rows int) []string {
	text := s.short
	if text == "" {
		text = strings.Join(s.notes, " · ")
	}
	var lines []string
	marks := strings.Join(s.marks, " · ")
	switch {
	case marks != "" && text != "" && widthOf(marks+" · "+text) <= width:
		return []string{a.theme.Accent.Render(marks) + a.theme.Question.Render(" · "+text)}
	case marks != "":
		lines = paragraph(marks, width, a.theme.Accent)
	}
	if text != "" {
		lines = append(lines, paragraph(text, width, a.theme.Question)...)
	}
	return lines[:min(len(lines), max(1, rows))]
}

// besideFigure says what the figure is and what the marks mean, and as much
// more as fits into rows lines.
func (a *App) besideFigure(s *slide, width, rows int) (lines []string) {
	add := func(text string, style lipgloss.Style) {
		more := paragraph(text, width, style)
		if text != "" && len(lines)+len(more) <= rows {
			lines = append(lines, more...)
		}
	}
	add(s.caption, a.theme.Question)
	for _, mark := range s.marks {
		add(mark, a.theme.Accent)
	}
	for _, note := range s.notes {
		style := a.theme.Text
		if len(lines) == 0 {
			style = a.theme.Question
		}
		add(note, style)
	}
	return lines
}

// sunk puts lines into the middle of a height.
func sunk(lines []string, rows int) []string {
	return fill(append(make([]string, max(0, (rows-len(lines))/2)), lines...), rows)
}

// inTheMiddle draws words, or a figure as large as the window allows with what
// it is under it.
func (a *App) inTheMiddle(words []string, s *slide, width, rows int) []string {
	const most = 6
	below := []string{}
	for n, note := range s.notes {
		style := a.theme.Text
		if n == 0 {
			style = a.theme.Question
		}
		below = append(below, paragraph(note, width, style)...)
	}
	lines := append([]string(nil), words...)
	if len(words) > 0 && len(below) > 0 {
		lines = append(lines, "")
	}
	if s.figure != "" {
		below = append(append([]string{""}, below...), a.people(s.voted, s.of, width, rows > roomyRows)...)
		scale := min(most, max(1, (rows-len(lines)-len(below))*3/4/digitRows))
		lines = append(lines, a.inBlocks(s.figure, width, scale, a.theme.Question)...)
	}
	lines = append(lines, below...)
	for i, line := range lines {
		lines[i] = strings.Repeat(" ", max(0, (width-ansi.StringWidth(line))/2)) + line
	}
	return sunk(lines, rows)
}

// people draws a square for each person, full for those who have voted.
func (a *App) people(voted, of, width int, roomy bool) []string {
	gl := a.theme.Glyphs
	size := min(10, width/max(1, of)-2)
	if size < 2 || !roomy {
		return nil
	}
	line := strings.Repeat(strings.Repeat(gl.Full, size)+"  ", min(voted, of)) + strings.Repeat(strings.Repeat(gl.Open, size)+"  ", max(0, of-voted))
	line = a.theme.Question.Render(strings.TrimRight(line, " "))
	lines := []string{""}
	for range max(1, size/3) {
		lines = append(lines, line)
	}
	return lines
}

// foot names the keys, and once how to make everything larger, unless somebody
// has done so already.
func (p *presenter) foot(a *App, list []key.Binding, width, height int) []string {
	const most = 2
	keys := a.keyLines(list, width, most)
	if notice, style := a.tell(); notice != "" {
		return append(append([]string{""}, paragraph(notice, width, style)...), keys...)
	}
	if height >= listHeight {
		keys = append([]string{""}, keys...)
	}
	if a.presented || height < listHeight {
		return keys
	}
	return append(append([]string{""}, paragraph(a.words.Workshop.Presenter.Larger, width, a.theme.Text)...), keys...)
}

// turnoutSlide says how many have voted, and nothing else.
func (a *App) turnoutSlide() slide {
	w, r := &a.words.Workshop.Presenter, a.room
	s := slide{head: a.company(a.assessment().Company)}
	voted, people := a.votedCount(r)
	switch {
	case r.w.State == model.WorkshopPrepared:
		s.text, s.notes = w.Title, []string{w.Soon, w.Secret}
	case r.w.State >= model.WorkshopRevealed:
		items := a.cat.Method.Items(a.assessment().Mode)
		s.figure = fmt.Sprintf("%d/%d", (r.shown & items).Len(), items.Len())
		s.notes = []string{w.Revealed}
	case voted == 0 && r.count.RowItems != 0:
		s.figure, s.notes = fmt.Sprintf("%d/%d", r.count.RowItems.Len(), len(a.items())), []string{w.Rows}
	case people == 0:
		s.figure, s.notes = fmt.Sprint(voted), []string{w.Voted}
	default:
		s.figure, s.notes = fmt.Sprintf("%d/%d", voted, people), []string{w.Voted}
		s.voted, s.of = voted, people
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
		return h.open(a, hubReveal)
	case key.Matches(k, keys.Forward) && state >= model.WorkshopRevealed:
		if next := h.next(a); next == hubReveal || next == hubTalk {
			return h.open(a, next)
		}
		return h.open(a, hubResult)
	}
	return nil
}

// showResult goes to the group's result.
func (a *App) showResult() {
	a.room.sawResult = true
	a.screen = newResult(a)
}

// slide shows what the room votes on, and how many cards were typed in.
func (s *voteCards) slide(a *App) slide {
	items, k := a.items(), &a.keys.workshop
	cards := len(given(s.typed))
	if len(s.typed) == 0 { // a row that is stored is not missing
		stored := a.room.cast(s.item)
		cards = stored.votes()
	}
	show := a.cardsSlide(s.item, cards, a.room.cardsDue())
	show.head, show.right = a.sectionName(s.item), fmt.Sprintf(a.words.Interview.Question, position(items, s.item)+1, len(items))
	show.keys = []key.Binding{k.Votes, k.Store, k.Items}
	return show
}

// unbroken lets no line end between a digit and what it means.
var unbroken = strings.NewReplacer("   ", "   ", "  ", "\u00a0\u00a0")

// cardsSlide shows an item to vote on, and how many of the cards of so many
// people were typed in; nobody knows of how many where people is 0.
func (a *App) cardsSlide(i model.Item, count, people int) slide {
	w := &a.words.Workshop.Cards
	others := fmt.Sprintf(w.Others, a.words.Interview.Unknown, a.words.Interview.NA)
	show := slide{
		text:   a.cat.Item(i).Text,
		figure: fmt.Sprint(count), notes: []string{w.Title, others},
		short: unbroken.Replace(others),
	}
	if people > 0 {
		show.figure, show.notes[0] = fmt.Sprintf("%d/%d", count, people), fmt.Sprintf(w.Count, count, people)
		show.short = show.notes[0] + " · " + show.short
	}
	c := voteChart{a: a, states: a.cat.Item(i).States, median: nowhere}
	show.draw, show.least = c.view, model.StateCount
	return show
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
