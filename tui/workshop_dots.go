package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
)

// dotsOf is what is drawn of an item's votes: those on each state, and how
// many of them somebody wants to show as their own, with their names.
type dotsOf struct {
	states [model.StateCount]int
	own    [model.StateCount]int
	names  [model.StateCount][]string
}

// dotsFor counts the first vote on an item, with the dots that are shown as
// somebody's own.
func (r *room) dotsFor(i model.Item) dotsOf {
	d := dotsOf{states: r.group.Items[i].First.States}
	for n := range r.group.Own {
		state, ok := r.group.Own[n].Answers[i].State()
		if !ok {
			continue
		}
		d.names[state] = append(d.names[state], clean(r.group.Own[n].Name))
		if !r.w.Named { // a mark on everybody's dots would say nothing
			d.own[state]++
		}
	}
	return d
}

// dot draws the n-th vote on a state: first those that are somebody's own.
func (a *App) votes(d *dotsOf, state, from, to int) string {
	gl := a.theme.Glyphs
	to = min(to, d.states[state])
	own := max(0, min(d.own[state], to)-from)
	rest := max(0, to-from-own)
	return a.theme.Accent.Render(strings.Repeat(gl.Own, own)) + a.theme.Text.Render(strings.Repeat(gl.Picked, rest))
}

// inFives draws the votes on a state in one line of at most width cells, in
// groups of five, so that they can be counted at a glance. Where they do not
// fit, their number stands behind as many as do.
func (a *App) inFives(d *dotsOf, state, width int) string {
	const five = 5
	n := d.states[state]
	full, suffix := n, ""
	if n+(n-1)/five > width {
		suffix = fmt.Sprintf(" %d", n)
		full = max(1, (width-len(suffix))*five/(five+1))
	}
	var groups []string
	for from := 0; from < full; from += five {
		groups = append(groups, a.votes(d, state, from, min(from+five, full)))
	}
	return strings.Join(groups, " ") + a.theme.Muted.Render(suffix)
}

// stacks draws an item's votes as five stacks beside each other, as high as
// the highest one needs:
//
//	●●        ●         ●●●●
func (a *App) stacks(d *dotsOf, width int) []string {
	cell := max(2, width/model.StateCount)
	perRow := cell - 1
	rows := 1
	for _, n := range d.states {
		rows = max(rows, (n+perRow-1)/perRow)
	}
	lines := make([]string, rows)
	for row := range lines {
		var b strings.Builder
		for state := range d.states {
			dots := a.votes(d, state, row*perRow, (row+1)*perRow)
			if row == 0 && d.states[state] == 0 {
				dots = a.theme.Faint.Render(a.theme.Glyphs.Bullet)
			}
			b.WriteString(pad(dots, cell))
		}
		lines[row] = strings.TrimRight(b.String(), " ")
	}
	return lines
}

// stackHead numbers the five states over the stacks.
func (a *App) stackHead(width int) string {
	cell := max(2, width/model.StateCount)
	var b strings.Builder
	for state := range model.StateCount {
		b.WriteString(pad(a.theme.Key.Render(fmt.Sprint(state+1)), cell))
	}
	return strings.TrimRight(b.String(), " ")
}

// spreadWords says how far the votes lie apart, and how many do not know.
func (a *App) spreadWords(t *model.Tally) string {
	w := &a.words.Workshop.Reveal
	var parts []string
	if t.N > 0 {
		parts = append(parts, fmt.Sprintf(w.Median, t.Median+1), w.Spreads[t.Spread])
	}
	if rest := a.otherVotes(t); rest != "" {
		parts = append(parts, rest)
	}
	if len(parts) == 0 {
		return w.NoVotes
	}
	return strings.Join(parts, " · ")
}

// otherVotes says how many do not know, and for whom it does not apply.
func (a *App) otherVotes(t *model.Tally) string {
	var parts []string
	if t.Unknown > 0 {
		parts = append(parts, a.words.DontKnow(t.Unknown, t.People()))
	}
	if t.NA > 0 {
		parts = append(parts, fmt.Sprintf(a.words.Workshop.Reveal.NA, t.NA))
	}
	return strings.Join(parts, " · ")
}

// widthOf is the width of the widest of some texts.
func widthOf(texts ...string) (widest int) {
	for _, t := range texts {
		widest = max(widest, ansi.StringWidth(t))
	}
	return widest
}
