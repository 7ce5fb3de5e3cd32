package tui

import (
	"fmt"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// firstSteps is how many next steps are shown large.
const firstSteps = 3

func (r *result) handleSteps(a *App, k tea.KeyPressMsg) {
	keys := &a.keys.result
	switch {
	case key.Matches(k, keys.Focus):
		r.moveStep(a, k, r.rowCount(a))
	case key.Matches(k, keys.Open):
		if i := r.stepAt(a); i >= 0 {
			a.overlay = newStepCard(a, i)
		} else {
			r.planStep(a)
		}
	case key.Matches(k, keys.More):
		r.toggleMore(a)
	case key.Matches(k, a.keys.plan.Put):
		r.planStep(a)
	}
}

// stepCount is the number of steps that are listed.
func (r *result) stepCount(a *App) int {
	n := len(a.result().Advice)
	if !r.more {
		n = min(n, firstSteps)
	}
	return n
}

// rowCount is the number of rows that the cursor reaches: steps, and below
// them what is to be found out.
func (r *result) rowCount(a *App) int { return r.stepCount(a) + len(r.toFindOut(a)) }

// stepAt returns the step under the cursor, or -1 where none is.
func (r *result) stepAt(a *App) int {
	if at := min(r.step, r.rowCount(a)-1); at < r.stepCount(a) {
		return at
	}
	return -1
}

// toFindOut returns the items that are listed as to be found out, in the order
// in which they were asked.
func (r *result) toFindOut(a *App) []model.Item {
	if r.restHidden(a) {
		return nil
	}
	var list []model.Item
	for _, i := range a.items() {
		if a.result().Unknown.Has(i) {
			list = append(list, i)
		}
	}
	return list
}

// planStep puts what is under the cursor on the plan, or opens its entry.
func (r *result) planStep(a *App) {
	items := r.toFindOut(a)
	at := min(r.step, r.rowCount(a)-1)
	switch i := r.stepAt(a); {
	case i >= 0:
		a.planCard(a.result().Advice[i].Measure, nil)
	case at >= 0:
		a.planFindOut(items[at-r.stepCount(a)], nil)
	}
}

// moveStep goes from card to card; beyond the last one the page moves on to
// what stands below.
func (r *result) moveStep(a *App, k tea.KeyPressMsg, count int) {
	r.step = max(0, min(r.step, count-1))
	up := k.Code == tea.KeyUp || k.Mod.Contains(tea.ModShift)
	switch {
	case up && r.step > 0:
		r.step--
	case up:
		r.scrollTo(a, r.top[r.tab]-1)
		return
	case r.step+1 < count:
		r.step++
	default:
		r.scrollTo(a, r.top[r.tab]+1)
		return
	}
	r.reveal(a)
}

// toggleMore lists everything, or the first three only.
func (r *result) toggleMore(a *App) {
	if len(a.result().Advice) <= firstSteps {
		return
	}
	r.more = !r.more
	r.step = min(r.step, max(0, r.rowCount(a)-1))
	if r.more && len(a.result().Advice) > firstSteps {
		r.step = firstSteps
	}
	r.reveal(a)
}

// steps draws the third tab: the first three steps as cards, the rest and
// what is to be found out on demand.
func (r *result) steps(a *App, l layout) passage {
	edge := l.edge()
	width := l.width - 2*edge
	littleTime := a.assessment().Context.Is(model.Hours, "lt1")
	lead := paragraph(a.words.StepsLead(a.result(), littleTime, a.stepsPlanned(), a.revealedItems()), min(width, widestText), a.theme.Question)
	lead = append(lead, "")
	p := r.cards(a, width, true)
	if len(lead)+len(p.lines) > r.rows(l) || r.more {
		p = r.cards(a, width, false)
	}
	p.from, p.to = p.from+len(lead), p.to+len(lead)
	p.lines = append(lead, p.lines...)
	rest := r.rest(a, width)
	if at := min(r.step, r.rowCount(a)-1) - r.stepCount(a); at >= 0 {
		p.from, p.to = len(p.lines)+at, len(p.lines)+at+1
	}
	p.lines = append(p.lines, rest...)
	if r.step == 0 {
		p.from = 0
	}
	p.lines = indent(p.lines, edge)
	return p
}

// nextStep returns the first step that is not settled on the plan and how far
// it is there; -1 where all are, or none is.
func (a *App) nextStep() (at int, status model.PlanStatus) {
	for i := range a.result().Advice {
		e := a.entryOf(a.result().Advice[i].Measure)
		if !e.Status.Settled() {
			return i, e.Status
		}
	}
	return -1, model.PlanOpen
}

// stepsPlanned says what the plan makes of the order of the steps, "" where it
// says nothing of the first one.
func (a *App) stepsPlanned() string {
	w := &a.words.Result.Steps
	at, status := a.nextStep()
	switch {
	case len(a.result().Advice) == 0:
		return ""
	case at < 0:
		return w.LeadSettled
	case status == model.PlanRunning:
		return fmt.Sprintf(w.LeadRuns, at+1)
	case at > 0:
		return fmt.Sprintf(w.LeadNext, at+1)
	}
	return ""
}

// cards draws the listed steps, all of them open or the one under the cursor
// only.
func (r *result) cards(a *App, width int, allOpen bool) passage {
	var p passage
	cursor := r.stepAt(a)
	for i := range r.stepCount(a) {
		from := len(p.lines)
		p.lines = append(p.lines, r.card(a, i, width, i == cursor, allOpen || i == cursor)...)
		if i == cursor {
			p.from, p.to = from, len(p.lines)
		}
		p.lines = append(p.lines, "")
	}
	return p
}

// cardIndent is where the text of a card begins.
const cardIndent = 4

// card draws one step: title and why, and opened also what to do when and
// what to do first.
func (r *result) card(a *App, i, width int, focused, open bool) []string {
	adv := &a.result().Advice[i]
	title := a.theme.Question
	cursor := " "
	if focused {
		title, cursor = a.theme.Accent, a.theme.Accent.Render(a.theme.Glyphs.Cursor)
	}
	text := min(width-cardIndent, widestText)
	lines := indent(paragraph(a.stepTitle(adv), text, title), cardIndent)
	lines[0] = cursor + " " + title.Render(strconv.Itoa(i+1)) + " " + lines[0][cardIndent:]
	if tags := a.theme.Muted.Render(a.stepTags(i)); ansi.StringWidth(lines[0])+3+ansi.StringWidth(tags) <= text+cardIndent {
		lines[0] = spread(lines[0], tags, text+cardIndent)
	} else {
		lines = append(lines, indent([]string{tags}, cardIndent)...)
	}
	lines = append(lines, indent([]string{a.theme.Muted.Render(a.cutWords(a.whyLine(adv), text))}, cardIndent)...)
	if open {
		lines = append(lines, indent(r.cardText(a, adv, text), cardIndent)...)
	}
	return lines
}

// cardText is what stands in an opened card of the list.
func (r *result) cardText(a *App, adv *model.Advice, width int) []string {
	w := &a.words.Result.Steps
	card, ok := a.cat.Card(adv.Measure)
	if !ok {
		return paragraph(a.noCard(), width, a.theme.Muted)
	}
	lines := paragraph(card.IfThen, width, a.theme.Text)
	return append(lines, runOn(w.FirstMinutes, a.theme.Muted, card.First, a.theme.Text, width)...)
}

// noCard says why there is no card: not loaded yet, or none that suits.
func (a *App) noCard() string {
	if len(a.cat.Method.Measures) == 0 {
		return a.words.Result.Steps.Loading
	}
	return a.words.Result.Steps.NoCard
}

// stepTitle is the title of a step's card, or its place while there is none.
func (a *App) stepTitle(adv *model.Advice) string {
	if card, ok := a.cat.Card(adv.Measure); ok {
		return card.Title
	}
	return a.placeName(adv.Place())
}

// placeName names what a measure is for.
func (a *App) placeName(at model.Place) string {
	w := &a.words.Result.Steps
	switch at.Kind {
	case model.AtFoundation:
		return fmt.Sprintf(w.Foundation, a.cat.Item(at.Item).Label)
	case model.AtHint:
		return a.cat.Hint(at.Hint).Title
	default:
		return fmt.Sprintf(w.Place, a.cat.Factor(at.Factor), a.cat.Stage(at.Stage))
	}
}

// stepTags are "genauso wichtig", "später" and the effort.
func (a *App) stepTags(i int) string {
	w, res := &a.words.Result.Steps, a.result()
	adv := &res.Advice[i]
	var tags []string
	if adv.Close {
		tags = append(tags, w.Close)
	}
	if at, _ := a.nextStep(); at >= 0 && i > at && a.assessment().Context.Is(model.Hours, "lt1") {
		tags = append(tags, w.Later)
	}
	if card, ok := a.cat.Card(adv.Measure); ok {
		tags = append(tags, fmt.Sprintf(w.Effort, w.Efforts[card.Size]))
	}
	if e := a.entryOf(adv.Measure); e.ID != "" {
		tags = append(tags, fmt.Sprintf(a.words.Plan.OnPlan, a.onPlan(&e)))
	}
	return strings.Join(tags, w.Separator)
}

// whyLine says in one line why a step stands where it stands.
func (a *App) whyLine(adv *model.Advice) string {
	w := &a.words.Result.Steps
	factor, stage := a.cat.Factor(adv.Factor), a.cat.Stage(adv.Stage)
	switch bond := &a.result().Bonds[adv.Why.Bond]; {
	case adv.Kind == model.FoundationAdvice:
		return fmt.Sprintf(w.WhyFoundation, a.cat.Item(adv.Item).Label, a.stateText(adv.Item))
	case adv.Kind == model.UpkeepAdvice:
		return fmt.Sprintf(w.WhyUpkeep, factor, stage, adv.Why.StageLevel)
	case words.ShownGap(bond) == "0":
		return fmt.Sprintf(w.WhyReached, factor, stage, adv.Why.StageLevel)
	default:
		return fmt.Sprintf(w.Why, factor, stage, adv.Why.StageLevel, a.cat.Bond(adv.Why.Bond).Name, words.ShownGap(bond))
	}
}

// stateText is what was answered, in the words that were chosen; a state
// between two described ones names both.
func (a *App) stateText(i model.Item) string {
	answer := a.assessment().Answers[i]
	state, ok := answer.State()
	states := a.cat.Item(i).States
	if !ok || state%2 == 0 || i.Block() == model.BondBlock {
		return fmt.Sprintf(a.words.Result.Card.Said, a.answerText(i, answer))
	}
	return fmt.Sprintf(a.words.Result.Card.Between, states[state-1], states[state+1])
}

// restHidden reports whether only the first steps are listed, although there
// are more.
func (r *result) restHidden(a *App) bool { return !r.more && len(a.result().Advice) > firstSteps }

// rest is what stands below the cards: how much more there is, or all of it.
func (r *result) rest(a *App, width int) []string {
	if !r.restHidden(a) {
		return r.findOut(a, width)
	}
	line := a.theme.Key.Render(a.keys.result.More.Help().Key) + " " + a.theme.Muted.Render(r.restSummary(a))
	return []string{"  " + ansi.Truncate(line, width-2, a.theme.Glyphs.Ellipsis)}
}

// restSummary counts what is not listed at first.
func (r *result) restSummary(a *App) string {
	w := &a.words.Result.Steps
	var parts []string
	switch n := len(a.result().Advice) - firstSteps; {
	case n == 1:
		parts = append(parts, w.One)
	case n > 1:
		parts = append(parts, fmt.Sprintf(w.More, n))
	}
	switch n := a.result().Unknown.Len(); n {
	case 0:
	case 1:
		parts = append(parts, w.FindOutOne)
	default:
		parts = append(parts, fmt.Sprintf(w.FindOuts, n))
	}
	return strings.Join(parts, w.Separator)
}

// findOut lists every item that was answered with "unknown", with how far its
// entry on the plan is.
func (r *result) findOut(a *App, width int) []string {
	th := a.theme
	var lines []string
	for n, i := range r.toFindOut(a) {
		cursor, style := " ", th.Text
		if r.stepCount(a)+n == min(r.step, r.rowCount(a)-1) {
			cursor, style = th.Accent.Render(th.Glyphs.Cursor), th.Accent
		}
		text, room := fmt.Sprintf(a.words.Result.Steps.FindOut, a.cat.Item(i).Label), width-2
		if e := a.entryOfItem(i); e.ID != "" {
			room = min(width, widestText+cardIndent) - 2
			right := th.Muted.Render(a.onPlan(&e))
			text = a.cutWords(text, room-ansi.StringWidth(right)-2)
			lines = append(lines, cursor+" "+spread(style.Render(text), right, room))
			continue
		}
		lines = append(lines, cursor+" "+style.Render(a.cutWords(text, room)))
	}
	return lines
}
