package tui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions"
)

// recheckMsg brings what a re-check is made from.
type recheckMsg struct {
	rec  model.Record
	file model.CompanyFile
	err  error
}

// again returns the assessment that a re-check would start from: the one under
// the cursor, or the first that is due for one where the cursor is on none.
func (h *home) again(a *App) (model.Summary, bool) {
	if s, ok := h.selected(a); ok {
		return s, !s.Finished.IsZero()
	}
	for _, row := range h.rows(a) {
		if s, ok := a.summary(row.id); ok && row.kind == finishedRow && h.due(a, &s) {
			return s, true
		}
	}
	return model.Summary{}, false
}

// recheck reads the assessment to start from with the plan of its company.
func (h *home) recheck(a *App) tea.Cmd {
	s, ok := h.again(a)
	if !ok || !a.free() {
		return nil
	}
	return a.readRecheck(s.ID)
}

func (a *App) readRecheck(id string) tea.Cmd {
	st := a.store
	return func() tea.Msg {
		rec, err := st.Load(id)
		if err != nil {
			return recheckMsg{err: err}
		}
		file, err := st.Company(id)
		return recheckMsg{rec, file, err}
	}
}

// handleRecheck goes on with a re-check that was begun before, or says what a
// new one would ask.
func (a *App) handleRecheck(msg recheckMsg) {
	a.report(msg.err)
	if _, shown := a.screen.(*result); msg.err != nil || a.unsavedWork() || a.overlay != nil || !shown && !a.atHome() {
		return // somebody is elsewhere by now
	}
	for _, r := range msg.file.Records {
		if !r.Done() && r.Carried != 0 && model.Comparable(&r.Assessment, &msg.rec.Assessment) {
			a.open(r)
			a.notice = a.words.Recheck.GoesOn
			return
		}
	}
	ours := func(e *model.PlanEntry) bool {
		return slices.ContainsFunc(msg.file.Records, func(r model.Record) bool { return r.ID == e.Assessment })
	}
	a.overlay = &recheckOffer{from: msg.rec.Assessment, plan: a.plan.laid(msg.file.Plan, ours)}
}

// recheckOffer says what a re-check asks, and begins it.
type recheckOffer struct {
	from model.Assessment
	plan []model.PlanEntry
	top  int
}

func (o *recheckOffer) bindings(a *App) []key.Binding {
	begin := a.keys.Accept
	begin.SetHelp(begin.Help().Key, a.words.Recheck.Begin)
	list := []key.Binding{begin, a.keys.Cancel}
	if o.hidden(a) > 0 {
		list = append(list, a.keys.result.Scroll)
	}
	return list
}

func (o *recheckOffer) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, a.keys.Accept):
		if k.IsRepeat {
			return nil
		}
		a.overlay = nil
		return a.beginRecheck(model.NewRecheck(a.cat.Method, &o.from, o.plan))
	case key.Matches(k, a.keys.Cancel):
		a.overlay = nil
	case k.Code == tea.KeyUp:
		o.top = max(0, o.top-1)
	case k.Code == tea.KeyDown:
		o.top = min(o.top+1, o.hidden(a))
	}
	return nil
}

// hidden returns how many lines do not fit into the window.
func (o *recheckOffer) hidden(a *App) int {
	l := newLayout(a.window.width, a.window.height)
	return max(0, len(o.lines(a, l))-l.body)
}

// mostListed is how many measures are named.
const mostListed = 4

func (o *recheckOffer) view(a *App, l layout) []string {
	return indent(a.excerpt(o.lines(a, l), o.top, l.body, l.width-l.margin()), l.margin())
}

func (o *recheckOffer) lines(a *App, l layout) []string {
	w, th := &a.words.Recheck, a.theme
	r := model.NewRecheck(a.cat.Method, &o.from, o.plan)
	width := min(homeWidth, l.width-2*l.margin())
	var lines []string
	say := func(text string) { lines = append(append(lines, ""), paragraph(text, width, th.Text)...) }
	if l.kind != tiny {
		lines = append(lines, "")
	}
	lines = append(lines, paragraph(fmt.Sprintf(w.Title, a.company(o.from.Company)), width, th.Question)...)
	lines = append(lines, paragraph(w.Length(r.Asked.Len(), recheckMinutes(r.Asked.Len())), width, th.Text)...)
	if r.Unplanned {
		say(w.NoPlan)
	} else {
		say(w.Measures.Of(r.Measures))
		lines = append(lines, o.measures(a, width)...)
		if r.Narrow {
			lines = append(lines, paragraph(w.Narrow.Of(r.Measures), width, th.Text)...)
		}
		lines = append(lines, paragraph(w.Open, width, th.Text)...)
	}
	if n := a.cat.Method.CarriedCount(&r.Assessment); n > 0 {
		say(w.Rest.And(n, a.day(&o.from)))
	}
	say(w.Facts)
	if o.from.Group() {
		say(w.Group)
	}
	return lines
}

// measures lists the measures whose effect is asked for.
func (o *recheckOffer) measures(a *App, width int) []string {
	w := &a.words.Recheck
	status := map[model.PlanStatus]string{
		model.PlanRunning: a.words.History.PlanRunning, model.PlanDone: a.words.History.PlanDone,
	}
	var lines []string
	count := 0
	for i := range o.plan {
		e := &o.plan[i]
		if _, ok := a.cat.Method.Measure(e.Measure); !ok || status[e.Status] == "" {
			continue
		}
		if count++; count > mostListed {
			continue
		}
		text := fmt.Sprintf(w.Listed, a.cutWords(a.planTitle(e), width-leastAnswer-gutterWidth), status[e.Status])
		lines = append(lines, a.theme.Muted.Render(a.theme.Glyphs.Bullet)+" "+a.theme.Text.Render(text))
	}
	if count > mostListed {
		lines = append(lines, strings.Repeat(" ", gutterWidth)+a.theme.Text.Render(w.Further.Of(count-mostListed)))
	}
	return lines
}

// recheckMinutes is how long a re-check takes, with the situation and the
// outcomes.
func recheckMinutes(items int) int {
	const around = 60 // seconds for the pages before and behind the questions
	return (items*secondsPerItem + around + 30) / 60
}

// beginRecheck makes the re-check the assessment at hand: the situation comes
// first, to be confirmed.
func (a *App) beginRecheck(r model.Recheck) tea.Cmd {
	a.startFrom(r.Assessment)
	a.screen = newSituation(a)
	return nil
}

// rechecking reports whether the assessment at hand is a re-check that is not
// finished.
func (a *App) rechecking() bool {
	return !a.assessment().Done() && a.cat.Method.CarriedCount(a.assessment()) > 0
}

// checksAgain reports whether the group's assessment at hand is a re-check:
// there is no voting on it, the group answers it together in the questionnaire.
func (a *App) checksAgain() bool {
	rec, r := &a.session.rec, a.room
	return rec.Carried != 0 || r != nil && r.loaded && r.w.ID == rec.Workshop.Workshop && r.w.Assessment != rec.ID
}

// route lists the items that the interview leads through: in a re-check those
// that are asked again, and the one that was opened.
func (a *App) route(at model.Item) []model.Item {
	asked := a.cat.Method.AskedAgain(a.assessment()).With(at)
	var list []model.Item
	for _, i := range a.items() {
		if asked.Has(i) {
			list = append(list, i)
		}
	}
	return list
}

// sections lists the sections of the route with their items on it.
func (a *App) sections(at model.Item) []questions.Section {
	asked := a.cat.Method.AskedAgain(a.assessment()).With(at)
	var list []questions.Section
	for _, s := range a.cat.Sections(a.assessment().Mode) {
		var items []model.Item
		for _, i := range s.Items {
			if asked.Has(i) {
				items = append(items, i)
			}
		}
		if len(items) > 0 {
			list = append(list, questions.Section{ID: s.ID, Items: items})
		}
	}
	return list
}

// behindItems is the page behind the last item. A re-check has taken over what
// the closing page asks.
func (a *App) behindItems() screen {
	if a.rechecking() {
		return newOutcomes(a)
	}
	return newClosing(a)
}

// beforeOutcomes is the page before the outcomes.
func (a *App) beforeOutcomes() screen {
	if !a.rechecking() {
		return newClosingAt(onwardRow)
	}
	last := a.cat.Method.AskedAgain(a.assessment())
	items := a.items()
	for n := len(items) - 1; n >= 0; n-- {
		if last.Has(items[n]) {
			return newInterview(a, items[n])
		}
	}
	return newSituation(a)
}

// carriedFrom returns the day of the assessment that answers were carried over
// from: the last one that the company had finished before. It is "" where that
// is not known any more.
func (a *App) carriedFrom() string {
	x := a.assessment()
	var best model.Summary
	for _, like := range []bool{true, false} { // of the same mode, else of any
		for _, s := range a.list {
			before := !s.Finished.IsZero() && !s.Finished.After(x.Started) && s.ID != x.ID && s.Company == x.Company
			if before && (s.Mode == x.Mode || !like) && s.Finished.After(best.Finished) {
				best = s
			}
		}
		if best.ID != "" {
			break
		}
	}
	if best.ID == "" {
		return ""
	}
	return a.lang.Date(best.Finished.In(a.now().Location()))
}

// takenFrom says of a carried answer where it is from.
func (a *App) takenFrom() string {
	w := &a.words.Recheck
	if day := a.carriedFrom(); day != "" {
		return fmt.Sprintf(w.TakenFrom, day)
	}
	return w.TakenOver
}

// intro is what stands beside the title of the situation.
func (s *situation) intro(a *App) string {
	if !s.back && a.rechecking() {
		return a.words.Recheck.Confirm
	}
	return a.words.Situation.Intro
}
