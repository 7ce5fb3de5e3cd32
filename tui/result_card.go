package tui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"kundenbindung/model"
	"kundenbindung/questions"
)

// cardPage shows one measure as a whole, on top of the result. The other
// measures of the same place are one key away.
type cardPage struct {
	at     model.Place
	id     string // of the measure
	advice int    // the step it belongs to, or -1
	hint   int    // the hint it belongs to, or -1
	top    int
	back   overlay // where Esc leads
}

// newStepCard opens the card of a next step.
func newStepCard(a *App, i int) *cardPage {
	adv := &a.result().Advice[i]
	return &cardPage{at: adv.Place(), id: adv.Measure, advice: i, hint: -1}
}

// newHintCard opens the card behind a hint.
func newHintCard(a *App, i int, back overlay) *cardPage {
	h := a.result().Hints[i]
	at := model.Place{Kind: model.AtHint, Hint: h.ID}
	return &cardPage{at: at, id: h.Measure, advice: -1, hint: i, back: back}
}

// newPlanCard opens the card of a measure that is on the plan, with the step
// that it belongs to where there is one.
func newPlanCard(a *App, id string, at model.Place) *cardPage {
	c := &cardPage{at: at, id: id, advice: -1, hint: -1}
	c.advice = slices.IndexFunc(a.result().Advice, func(adv model.Advice) bool { return adv.Place() == at })
	return c
}

// measures returns the measures of the place, best first, and which of them
// is shown. They may be loaded after the card was opened.
func (c *cardPage) measures(a *App) (ids []string, nth int) {
	ids = a.cat.Method.Ranked(c.at, a.assessment(), a.result())
	nth = slices.Index(ids, c.id)
	if _, known := a.cat.Card(c.id); nth < 0 && known {
		return append([]string{c.id}, ids...), 0 // planned, and not on offer any more
	}
	return ids, max(0, nth)
}

func (c *cardPage) bindings(a *App) []key.Binding {
	k := &a.keys.result
	list := []key.Binding{k.Scroll, k.Pages}
	if ids, _ := c.measures(a); len(ids) > 1 {
		list = append(list, k.Alt)
	}
	if card, ok := c.card(a); ok {
		list = append(list, a.putKey(a.entryOf(card.ID)))
	}
	return append(list, a.keys.Close)
}

func (c *cardPage) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.result
	l := newLayout(a.window.width, a.window.height)
	lines := c.lines(a, l)
	rows := c.rows(l)
	switch {
	case key.Matches(k, a.keys.Close):
		a.overlay = c.back
	case key.Matches(k, a.keys.plan.Put):
		if card, ok := c.card(a); ok {
			a.planCard(card.ID, c)
		}
	case key.Matches(k, keys.Alt):
		c.turn(a, k.Code == tea.KeyLeft)
	case k.Code == tea.KeyUp:
		c.top = within(c.top-1, len(lines), rows)
	case k.Code == tea.KeyDown:
		c.top = within(c.top+1, len(lines), rows)
	case key.Matches(k, keys.Pages):
		c.top = within(turned(k, c.top, len(lines), rows), len(lines), rows)
	}
	return nil
}

// turn shows the next or the previous measure of the place.
func (c *cardPage) turn(a *App, back bool) {
	ids, nth := c.measures(a)
	if len(ids) < 2 {
		return
	}
	step := 1
	if back {
		step = len(ids) - 1
	}
	c.id, c.top = ids[(nth+step)%len(ids)], 0
}

// rows returns how many rows the text of the card has below its head.
func (c *cardPage) rows(l layout) int { return max(0, l.body-headRows(l)) }

// aired is the number of rows from which the head of a page stands apart: as
// many as a window of 80 × 24 leaves.
const aired = 19

// headRows is the head with the blank row below it that all but small windows
// have, so that nothing jumps from tab to tab.
func headRows(l layout) int {
	if l.body >= aired {
		return 2
	}
	return 1
}

func (c *cardPage) view(a *App, l layout) []string {
	head := a.theme.Muted.Render(a.cutWords(c.head(a), l.width-2*l.edge()))
	lines := fill(indent([]string{head}, l.edge()), headRows(l))
	return append(lines, a.excerpt(c.lines(a, l), c.top, c.rows(l), l.width)...)
}

// head says which of how many measures it is, for what, and how firm the
// advice is.
func (c *cardPage) head(a *App) string {
	head := a.placeName(c.at)
	if ids, nth := c.measures(a); len(ids) > 1 {
		head = fmt.Sprintf(a.words.Result.Card.Nth, nth+1, len(ids), head)
	}
	adv, ok := c.step(a)
	if ok && adv.Close {
		head += a.words.Result.Steps.Separator + a.words.Result.Steps.Close
	}
	if ok && a.result().Provisional {
		head += a.words.Result.Steps.Separator + a.words.Interview.Provisional
	}
	return head
}

// step returns the next step that the card belongs to.
func (c *cardPage) step(a *App) (*model.Advice, bool) {
	list := a.result().Advice
	if c.advice < 0 || c.advice >= len(list) {
		return nil, false
	}
	return &list[c.advice], true
}

func (c *cardPage) card(a *App) (questions.Card, bool) {
	ids, nth := c.measures(a)
	if len(ids) == 0 {
		return questions.Card{}, false
	}
	return a.cat.Card(ids[nth])
}

// lines composes the card: why, what to do, and what to take care of.
func (c *cardPage) lines(a *App, l layout) []string {
	s := sheet{a: a, width: min(l.width-2*l.edge(), widestText+cardLabel)}
	card, ok := c.card(a)
	if !ok {
		s.text(a.noCard(), a.theme.Muted)
	} else {
		s.text(card.Title, a.theme.Question)
		if e := a.entryOf(card.ID); e.ID != "" {
			s.text(fmt.Sprintf(a.words.Plan.CardOnPlan, a.onPlan(&e)), a.theme.Accent)
		}
	}
	c.why(&s)
	if ok {
		c.todo(&s, &card)
		c.aids(&s, &card)
	}
	return indent(s.lines, l.edge())
}

// todo is what is to be done.
func (c *cardPage) todo(s *sheet, card *questions.Card) {
	w := &s.a.words.Result.Card
	s.blank()
	s.text(card.IfThen, s.a.theme.Chosen)
	s.entry(w.First, card.First)
	ctx := &s.a.assessment().Context
	if example := card.Example(ctx); example != "" {
		s.entry(w.ExampleLabel(ctx), example)
	}
	s.entry(w.Days30, card.Days30)
	s.entry(w.Days90, card.Days90)
	s.entry(w.Who, card.Who)
	s.entry(w.Effort, card.Effort)
	f := card.Figure
	s.entry(w.Figure, fmt.Sprintf(w.Unit, f.Name, f.Unit)+". "+w.Today)
	s.entry(w.Formula, f.Formula)
	s.entry(w.Where, f.Where)
	s.entry(w.Trap, card.Trap)
}

// aids are the text to take over, the hints at the law, and the sources.
func (c *cardPage) aids(s *sheet, card *questions.Card) {
	w, th := &s.a.words.Result.Card, s.a.theme
	if card.Template != "" {
		s.blank()
		s.text(w.Template, th.Muted)
		s.quote(card.Template)
	}
	c.law(s, card)
	if len(card.Sources) > 0 {
		s.blank()
		titles := make([]string, len(card.Sources))
		for i, id := range card.Sources {
			titles[i] = s.a.words.Result.SourceTitle(id)
		}
		s.entry(w.Sources, strings.Join(titles, "; "))
	}
}

// law sets the hints at the law of the company's country. Where none is known
// for it, the hint is only that other law applies.
func (c *cardPage) law(s *sheet, card *questions.Card) {
	w := &s.a.words.Result.Card
	hints, other := card.Law(&s.a.assessment().Context)
	for _, legal := range hints {
		s.blank()
		s.entry(w.Legal, legal.Title+". "+legal.Text)
		s.entry("", legal.Source+", "+fmt.Sprintf(w.Stand, legal.CheckedOn)+".")
	}
	if other {
		s.blank()
		s.entry(w.Legal, w.OtherLaw)
	}
}

// why answers "Warum gerade das?": the answers, the level, the gap and the
// arithmetic.
func (c *cardPage) why(s *sheet) {
	a := s.a
	w, th := &a.words.Result.Card, a.theme
	adv, ok := c.step(a)
	if !ok && c.hint < 0 {
		return // nobody advises it
	}
	s.blank()
	s.text(w.Why, th.Chosen)
	if c.hint >= 0 && c.hint < len(a.result().Hints) {
		s.text(a.hintText(a.result().Hints[c.hint]).Text, th.Text)
		return
	}
	if !ok {
		return
	}
	for _, i := range a.items() {
		if adv.Why.Items.Has(i) {
			s.text(fmt.Sprintf(w.Answer, a.cat.Item(i).Label, a.stateText(i)), th.Text)
		}
	}
	switch adv.Kind {
	case model.FoundationAdvice:
		s.text(w.WhyFoundation, th.Text)
	case model.UpkeepAdvice:
		s.text(a.stageLine(adv), th.Text)
		s.text(w.WhyUpkeep, th.Text)
	default:
		s.text(a.stageLine(adv), th.Text)
		s.text(a.words.GapLine(&a.result().Bonds[adv.Why.Bond], a.cat.Bond(adv.Why.Bond).Name), th.Text)
		s.text(a.words.Arithmetic(adv), th.Text)
		s.text(w.Meaning, th.Muted)
	}
}

// stageLine says how far the stage and its factor are.
func (a *App) stageLine(adv *model.Advice) string {
	return a.words.StageLine(adv, a.cat.Stage(adv.Stage), a.cat.Factor(adv.Factor))
}

// sheet sets the text of a card, labels beside their texts where there is
// room.
type sheet struct {
	a     *App
	width int
	lines []string
}

const (
	cardLabel   = 18 // columns of the labels
	labelsAbove = 64 // below this width labels stand above their texts
)

func (s *sheet) blank() { s.lines = append(s.lines, "") }

func (s *sheet) text(text string, style lipgloss.Style) {
	s.lines = append(s.lines, paragraph(text, s.width, style)...)
}

func (s *sheet) entry(label, text string) {
	th := s.a.theme
	if s.width < labelsAbove {
		if label != "" {
			s.text(label, th.Muted)
		}
		s.lines = append(s.lines, indent(paragraph(text, s.width-2, th.Text), 2)...)
		return
	}
	lines := indent(paragraph(text, s.width-cardLabel, th.Text), cardLabel)
	lines[0] = pad(th.Muted.Render(label), cardLabel) + strings.TrimPrefix(lines[0], strings.Repeat(" ", cardLabel))
	s.lines = append(s.lines, lines...)
}

// quote sets a text that is to be taken over, line by line.
func (s *sheet) quote(text string) {
	th := s.a.theme
	for _, line := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		for _, part := range paragraph(line, s.width-2, th.Text) {
			s.lines = append(s.lines, th.Faint.Render(th.Glyphs.Column)+" "+part)
		}
	}
}
