package tui

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// What a group sees in different ways is said beside its figures: a level
// alone would pass for something that all agree on.

// groupMsg brings the votes behind a group's assessment.
type groupMsg struct {
	id    string
	w     model.Workshop
	votes model.WorkshopVotes
	err   error
}

// needVotes reads the votes of a group whose result was opened on its own. A
// re-check has none.
func (a *App) needVotes() tea.Cmd {
	s := a.session
	if _, shown := a.page().(*result); !shown || s == nil || s.example || s.counted || a.inWorkshop() || !s.rec.Group() {
		return nil
	}
	s.counted = true
	st, id, workshop := a.store, s.rec.ID, s.rec.Workshop.Workshop
	return func() tea.Msg {
		msg := groupMsg{id: id}
		msg.w, _, msg.err = st.Workshop(workshop)
		if msg.err == nil && msg.w.Assessment == id && msg.w.State >= model.WorkshopRevealed {
			msg.votes, msg.err = st.Votes(workshop)
		}
		return msg
	}
}

func (a *App) handleGroup(msg groupMsg) {
	s := a.session
	switch {
	case errors.Is(msg.err, model.ErrNotFound): // the assessment came without its workshop
	case msg.err != nil:
		a.report(msg.err)
	case s != nil && s.rec.ID == msg.id && msg.w.Assessment == msg.id:
		group := model.Gather(a.cat.Method, &s.rec.Assessment, &msg.w, &msg.votes)
		s.group = &group
	}
}

// doubt returns why a bond type is to be talked about.
func (a *App) doubt(b model.Bond) model.Doubt {
	group := a.session.group
	if a.inWorkshop() {
		group = a.room.group
	}
	if group == nil || a.checksAgain() {
		return model.Doubt{}
	}
	return group.Doubt(a.cat.Method, a.assessment(), b)
}

// doubtWord names the reason, "" where there is none.
func (a *App) doubtWord(b model.Bond) string {
	switch d := a.doubt(b); {
	case !d.Any():
		return ""
	case d.Spread == model.NoSpread:
		return a.words.Result.Votes.Of(d.Votes)
	default:
		return a.words.Workshop.Reveal.Spreads[d.Spread]
	}
}

// doubtLine lists in one line what is to be talked about; none where there is
// nothing. Where it gets too long, the reasons stand in the table alone.
func (a *App) doubtLine(width int) []string {
	names, line := a.doubts()
	if names == "" {
		return nil
	}
	if widthOf(line) > width {
		line = names
	}
	return []string{a.theme.Warn.Render(a.cutWords(line, width))}
}

// doubts list what is to be talked about, the most mixed first: in names alone,
// and with the reasons; "" where there is nothing.
func (a *App) doubts() (inNames, withReasons string) {
	var bonds []model.Bond
	for b := range model.Bond(model.BondCount) {
		if a.doubt(b).Any() {
			bonds = append(bonds, b)
		}
	}
	if len(bonds) == 0 {
		return "", ""
	}
	slices.SortStableFunc(bonds, func(x, y model.Bond) int { return cmp.Compare(a.doubt(y).Spread, a.doubt(x).Spread) })
	var names, reasons []string
	for _, b := range bonds {
		names = append(names, a.cat.Bond(b).Name)
		reasons = append(reasons, a.cat.Bond(b).Name+" ("+a.doubtWord(b)+")")
	}
	w := &a.words.Result
	return fmt.Sprintf(w.Discuss, strings.Join(names, ", ")), fmt.Sprintf(w.Discuss, strings.Join(reasons, ", "))
}
