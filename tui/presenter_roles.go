package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// roleChart draws the votes on an item with a column for each role that may be
// shown, the states in the rows where [voteChart] draws them:
//
//	                                    Leitung (3)      Service (4)
//	3  wir fragen nach, wenn wir …    ▸ ████  ████
//	4  dazwischen                       ████           ▸ ████  ████
//
//	                                  ▸ Mitte 3        ▸ Mitte 4
//	                                    einig            gemischt
type roleChart struct {
	voteChart // without votes
	item      model.Item
	roles     []model.GroupRole
}

// rolesSlide shows the first vote on an item by roles: of a second one nobody
// knows who gave which.
func (a *App) rolesSlide(i model.Item) slide {
	group, w := a.room.group, &a.words.Workshop.Talk
	c := roleChart{
		voteChart: voteChart{a: a, states: a.cat.Item(i).States, agreed: a.assessment().Agreed[i], median: nowhere},
		item:      i, roles: group.Roles,
	}
	show := slide{head: a.sectionName(i), text: a.cat.Item(i).Text, draw: c.view, least: model.StateCount + 1, marks: c.marks(&group.Items[i].First)}
	if group.Items[i].Second.People() > 0 {
		show.head += " · " + w.FirstVote
	}
	if group.RolesHeld > 0 {
		show.short = w.Held.Of(group.RolesHeld)
	}
	return show
}

// hasRoles reports whether any role may be shown.
func (a *App) hasRoles() bool { return a.room.group != nil && len(a.room.group.Roles) > 0 }

// byRole reports whether roles are shown beside each other instead of all votes
// together, on the facilitator's page and to the room.
func (a *App) byRole() bool { return a.room.byRole && a.hasRoles() }

// roleKey is for [App.turnRoles].
func (a *App) roleKey() key.Binding {
	k := a.keys.workshop.ByRole
	if a.byRole() {
		k.SetHelp(k.Help().Key, a.words.Workshop.Keys.NotByRole)
	}
	k.SetEnabled(a.hasRoles())
	return k
}

func (a *App) turnRoles() { a.room.byRole = !a.room.byRole }

func (c *roleChart) view(width, rows int) []string {
	const most, around = 7, 6 // rows of a state; those above and below the states
	lead, text := c.widths(width, (rows-around)/model.StateCount)
	cell := (width - lead - text) / len(c.roles)
	below := c.columns(cell, func(r *model.GroupRole) []string { return c.below(r, cell, rows-model.StateCount-1) })
	band := min(max(1, (rows-1-len(below))/model.StateCount), most)
	height, size := max(1, band-1), c.square(band, cell)
	lines := indent(c.columns(cell, func(r *model.GroupRole) []string { return c.title(r, cell) }), lead+text)
	for state := range model.StateCount {
		left := beside(sunk(c.digit(state, band), height), c.words(state, text, height), lead, "")
		votes := c.columns(cell, func(r *model.GroupRole) []string { return sunk(c.of(r, state, size, cell), height) })
		lines = append(lines, fill(beside(left, votes, lead+text, ""), band)...)
	}
	return sunk(append(lines, indent(below, lead+text)...), rows)
}

// widths are those of the digits and of the words of the states. The words get
// what titles and dots of the roles leave, and nothing where that is too little
// to read.
func (c *roleChart) widths(width, band int) (lead, text int) {
	const least = 14
	lead = 6
	if c.large(band) {
		lead = 12
	}
	need := 0
	for i := range c.roles {
		most := c.most(&c.roles[i])
		need = max(need, gutterWidth+1+max(most+most/5, widthOf(c.named(&c.roles[i]))))
	}
	text = min(widthOf(c.states[:]...)+3, width/3, width-lead-need*len(c.roles))
	if text < least {
		return lead, 0
	}
	return lead, text
}

// words are those of a state, in the middle of its rows, or nothing.
func (c *roleChart) words(state, text, height int) []string {
	if text == 0 {
		return nil
	}
	lines := paragraph(c.states[state], text-2, c.a.theme.Text)
	if len(lines) > height {
		lines = block(c.states[state], text-2, height, c.a.theme.Text)
	}
	return sunk(lines, height)
}

// most is how many votes of a role lie on one state at most.
func (c *roleChart) most(r *model.GroupRole) int { return slices.Max(r.Items[c.item].States[:]) }

// square is the height of squares of which each role's votes on a state fit
// into its cell; 0 is for dots.
func (c *roleChart) square(band, cell int) (size int) {
	const largest = 4
	most := 0
	for i := range c.roles {
		most = max(most, c.most(&c.roles[i]))
	}
	for size = min(band-1, largest); size > 0 && gutterWidth+most*squareWidth(size) > cell; size-- {
	}
	return size
}

// columns puts what is drawn of each role beside each other.
func (c *roleChart) columns(cell int, draw func(*model.GroupRole) []string) (lines []string) {
	for i := range c.roles {
		lines = beside(lines, draw(&c.roles[i]), i*cell, "")
	}
	return lines
}

// named names a role and how many share it.
func (c *roleChart) named(r *model.GroupRole) string {
	return fmt.Sprintf(c.a.words.Workshop.Talk.RoleColumn, clean(r.Name), r.People)
}

// title names a role over its column, as far as there is room, and how many
// share it where that fits over each column.
func (c *roleChart) title(r *model.GroupRole, cell int) []string {
	text, room := c.named(r), cell-gutterWidth
	if slices.ContainsFunc(c.roles, func(r model.GroupRole) bool { return widthOf(c.named(&r)) > room }) {
		text = ansi.Truncate(clean(r.Name), room, c.a.theme.Glyphs.Ellipsis)
	}
	return indent([]string{c.a.theme.Question.Render(text)}, gutterWidth)
}

// of draws the votes of a role on a state, behind the mark of its middle.
func (c *roleChart) of(r *model.GroupRole, state, size, cell int) []string {
	t, th := &r.Items[c.item], c.a.theme
	votes := voteChart{a: c.a, dots: dotsOf{states: t.States}}
	lines := votes.votes(state, size, cell-gutterWidth-1)
	mark := ""
	if t.Spread != model.NoSpread && t.Median == state {
		mark = th.Accent.Render(th.Glyphs.Cursor)
	}
	return beside(sunk([]string{mark}, len(lines)), lines, gutterWidth, "")
}

// below says under a role where its middle is, how far its votes lie apart, and
// how many do not know, as far as there is room.
func (c *roleChart) below(r *model.GroupRole, cell, rows int) (lines []string) {
	t, w, th := &r.Items[c.item], &c.a.words.Workshop.Reveal, c.a.theme
	room := cell - gutterWidth
	if t.Spread != model.NoSpread {
		middle := fmt.Sprintf(w.Median, t.Median+1)
		if widthOf(middle) > room {
			middle = strconv.Itoa(t.Median + 1)
		}
		lines = append(lines, th.Accent.Render(th.Glyphs.Cursor+" "+middle))
	}
	parts := []string{w.Spreads[t.Spread], c.a.otherVotes(t)}
	if t.N == 0 {
		parts[0] = w.NoVotes
	}
	for _, part := range parts {
		more := indent(paragraph(part, room, th.Text), gutterWidth)
		broken := widthOf(strings.Fields(part)...) > room
		if part != "" && !broken && len(lines)+len(more) <= rows {
			lines = append(lines, more...)
		}
	}
	return lines
}
