package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

func (h *workshopHub) view(a *App, l layout) []string {
	w := &a.words.Workshop.Hub
	if !a.inWorkshop() {
		return fill(append(a.workshopTitle(l, w.Title, ""), a.theme.Muted.Render("   "+w.Reading)), l.body)
	}
	lines := a.workshopTitle(l, w.Title, a.workshopFacts(l))
	list, at := h.list(a, l)
	rows := l.body - len(lines)
	return fill(append(lines, a.scroll(list, max(0, at-1), at, rows, min(setupWidth, l.width-2*l.margin())+l.margin())...), l.body)
}

// workshopFacts says what kind of workshop it is.
func (a *App) workshopFacts(l layout) string {
	w, r := &a.words.Workshop.Hub, a.room
	mode, named := w.Quick, w.Anonymous
	if a.assessment().Mode == model.Full {
		mode = w.Full
	}
	if r.w.Named {
		named = w.Named
	}
	facts := mode + " · " + named
	if len(r.w.Participants) == 0 {
		return facts
	}
	people := w.People.Of(len(r.w.Participants))
	if l.kind == tiny {
		return people
	}
	return facts + " · " + people
}

// list draws the rows under their headings, and says in which line the active
// one is.
func (h *workshopHub) list(a *App, l layout) (lines []string, at int) {
	rows, cursor := h.cursor(a)
	width := min(setupWidth, l.width-2*l.margin())
	before := ""
	for i, row := range rows {
		if heading := a.words.Workshop.Hub.Headings[groupOfHub(row)]; heading != before {
			lines = append(lines, h.heading(a, l, heading, len(lines) == 0, width)...)
			before = heading
			if groupOfHub(row) == 1 {
				lines = append(lines, indent(h.turnout(a, l, width), l.margin())...)
			}
		}
		if i == cursor {
			at = len(lines)
		}
		lines = append(lines, indent([]string{h.line(a, row, i == cursor, width)}, l.margin()-min(gutterWidth, l.margin()))...)
	}
	return lines, at
}

// groupOfHub says which group a row stands in: prepare, vote, what follows.
func groupOfHub(row hubRow) int {
	switch {
	case row < hubLaptop:
		return 0
	case row < hubReveal:
		return 1
	}
	return 2
}

func (h *workshopHub) heading(a *App, l layout, text string, first bool, width int) []string {
	line := strings.Repeat(" ", l.margin()) + a.theme.Question.Render(a.cutWords(text, width))
	if first || l.kind == tiny || l.body < hubRoomy {
		return []string{line}
	}
	return []string{"", line}
}

// hubRoomy is the height from which groups stand apart.
const hubRoomy = 18

// turnout says how many have voted, and who: this page is the facilitator's
// own.
func (h *workshopHub) turnout(a *App, l layout, width int) []string {
	r, w := a.room, &a.words.Workshop.Hub
	text := a.turnout(r)
	if begun := r.begun(); begun > 0 {
		text += " · " + fmt.Sprintf(w.Begun, begun)
	}
	lines := []string{a.theme.Text.Render(a.cutWords(text, width))}
	if twice := a.countedTwice(); twice != "" {
		lines = append(lines, paragraph(twice, width, a.theme.Warn)...)
	}
	if l.kind == tiny || len(r.w.Participants) == 0 {
		return lines
	}
	ticks := h.ticks(a, width)
	if beside := lines[0] + "   " + strings.Join(ticks, ""); anonymousPeople(r.w.Participants) && ansi.StringWidth(beside) <= width {
		lines[0] = beside // right above the rows, they would look like some
		return lines
	}
	return append(lines, ticks...)
}

// ticks shows in at most two lines who has voted, or how many where nobody has
// a name. Where somebody has voted and nobody knows who, as with cards, it
// shows nothing: a name without its dot would say what is not so.
func (h *workshopHub) ticks(a *App, width int) []string {
	people := a.room.w.Participants
	parts := make([]string, len(people))
	names := !anonymousPeople(people)
	voted, _ := a.votedCount(a.room)
	if names && voted != a.room.ticked() || voted == 0 && a.room.rowItems() != 0 {
		return nil
	}
	for i, p := range people {
		has := p.Voted
		if !names {
			has = i < voted
		}
		parts[i] = a.said(has)
		if names {
			parts[i] += a.theme.Muted.Render(clean(p.Name)) + "  "
		}
	}
	const rows = 2
	lines := make([]string, 0, rows)
	line := ""
	for i, part := range parts {
		if ansi.StringWidth(line+part) > width {
			if len(lines) == rows-1 {
				return append(lines, strings.TrimRight(line, " ")+a.theme.Muted.Render(fmt.Sprintf(" +%d", len(parts)-i)))
			}
			lines, line = append(lines, line), ""
		}
		line += part
	}
	return append(lines, strings.TrimRight(line, " "))
}

// line draws a row:
//
//	▸ ● Ausgangslage      4 von 9 Angaben
func (h *workshopHub) line(a *App, row hubRow, active bool, width int) string {
	w := &a.words.Workshop.Hub
	column := 0
	for _, r := range hubRows[a.room.w.State] {
		column = max(column, ansi.StringWidth(w.Rows[r]))
	}
	gap := 2
	if width < smallestWidth {
		gap = 1
	}
	label := pad(a.labelled(w.Rows[row], active, false), column+gap)
	about, room := h.about(a, row), max(4, width-gutterWidth-markLead-column-gap)
	if _, minutes, ok := strings.Cut(about, ", "); ok && groupOfHub(row) == 1 && ansi.StringWidth(about) > room {
		about = minutes
	}
	return a.pointed(a.said(h.done(a, row))+label+a.theme.Muted.Render(a.cutWords(about, room)), active)
}

// done reports whether a step was taken.
func (h *workshopHub) done(a *App, row hubRow) bool {
	x, r := a.assessment(), a.room
	items := a.cat.Method.Items(x.Mode)
	switch row {
	case hubSetup:
		return len(r.w.Participants) > 0
	case hubContext:
		return x.Context != (model.Context{})
	case hubAims:
		return x.AimCount() > 0
	case hubCards:
		return a.rowsComplete()
	case hubReveal:
		return r.shown&items == items
	case hubTalk:
		return x.Agreed != [model.ItemCount]model.Answer{}
	case hubFinish, hubResult:
		return x.Done()
	default:
		return false
	}
}

// about says beside a row what is known of it.
func (h *workshopHub) about(a *App, row hubRow) string {
	w, x := &a.words.Workshop.Hub, a.assessment()
	switch row {
	case hubSetup:
		return fmt.Sprintf(w.SetupAbout, len(a.items()), a.room.w.Minutes)
	case hubContext:
		return fmt.Sprintf(w.ContextAbout, saidCount(x), len(situationFields)) + h.carried(a)
	case hubAims:
		return h.aims(a)
	case hubLaptop, hubCards, hubSheets, hubLaptops:
		if have, of := a.cardItems(a.room); row == hubCards && have > 0 && have < of {
			return fmt.Sprintf(a.words.Workshop.Cards.GoOn, position(a.items(), a.nextCards())+1)
		}
		people := len(a.room.w.Participants)
		if people == 0 { // nobody knows how long that takes
			return w.About[row]
		}
		took := a.cat.Method.Workshop.Time(hubWays[row], people, len(a.items()))
		return fmt.Sprintf(w.WayAbout[hubWays[row]], took.Minutes())
	case hubReveal:
		return h.revealAbout(a)
	case hubTalk:
		return h.talkAbout(a)
	default:
		return w.About[row]
	}
}

// carried says beside the situation of when it is.
func (h *workshopHub) carried(a *App) string {
	if a.room.carried.IsZero() || a.room.w.State > model.WorkshopPrepared {
		return ""
	}
	return ", " + fmt.Sprintf(a.words.Workshop.Hub.Carried, a.lang.Date(a.room.carried.In(a.now().Location())))
}

func saidCount(x *model.Assessment) (n int) {
	for _, f := range situationFields {
		if x.Context[f] != model.Unsaid {
			n++
		}
	}
	return n
}

func (h *workshopHub) aims(a *App) string {
	var names []string
	for _, b := range aims {
		if a.assessment().Aims[b] {
			names = append(names, a.cat.Bond(b).Name)
		}
	}
	if len(names) == 0 {
		return a.words.Workshop.Hub.AimsOpen
	}
	return strings.Join(names, ", ")
}

func (h *workshopHub) revealAbout(a *App) string {
	w, r := &a.words.Workshop.Hub, a.room
	items := a.cat.Method.Items(a.assessment().Mode)
	if r.w.State < model.WorkshopRevealed {
		if a.everybodyVoted(r) {
			return w.Complete
		}
		return w.About[hubReveal]
	}
	return fmt.Sprintf(w.Shown, (r.shown & items).Len(), items.Len())
}

func (h *workshopHub) talkAbout(a *App) string {
	w := &a.words.Workshop.Hub
	agreed := 0
	for _, v := range a.assessment().Agreed {
		if v != model.Open {
			agreed++
		}
	}
	return fmt.Sprintf(w.Talks, len(a.agenda()), agreed)
}
