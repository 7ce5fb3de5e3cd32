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
	"kundenbindung/tui/spectrum"
)

// What a room sees at the end: the group's spectrum, the formula, the next
// steps, the plan, and what happens next.

// endSlides draw the tabs of the result that the room sees.
var endSlides = map[resultTab]func(*App) slide{
	spectrumTab: (*App).spectrumSlide, formulaTab: (*App).formulaSlide,
	stepsTab: (*App).stepsSlide, planTab: (*App).planSlide,
}

// slide shows the tab of the result in few words.
func (r *result) slide(a *App) slide {
	k := &a.keys.workshop
	draw := endSlides[r.tab]
	switch {
	case r.ended:
		draw = (*App).thanksSlide
	case r.tab == historyTab && r.compares(a):
		draw = r.movedSlide
	case draw == nil:
		draw = (*App).spectrumSlide
	}
	show := draw(a)
	show.head = a.company(a.assessment().Company)
	show.keys = []key.Binding{k.Forward, k.Backward}
	return show
}

// onSlide goes through the tabs to the closing words and back; before the
// first comes the talk.
func (r *result) onSlide(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.workshop
	tabs := r.endTabs(a)
	at := max(0, slices.Index(tabs, r.tab))
	switch {
	case key.Matches(k, keys.Forward) && at+1 == len(tabs):
		r.ended = true
	case key.Matches(k, keys.Forward):
		r.tab = tabs[at+1]
	case key.Matches(k, keys.Backward) && r.ended:
		r.ended = false
	case key.Matches(k, keys.Backward) && at > 0:
		r.tab = tabs[at-1]
	case key.Matches(k, keys.Backward) && len(a.agenda()) > 0:
		a.screen = &workshopAgenda{at: len(a.agenda()) - 1}
	case k.Text >= "1" && k.Text <= "4":
		r.ended = false
		return r.handle(a, k)
	}
	return nil
}

func (a *App) spectrumSlide() slide {
	return slide{text: a.words.Opening(a.result(), a.phrases())[0], draw: a.groupChart, least: model.BondCount + 1}
}

// groupChart draws the group's spectrum, and under it what of it is to be talked
// about before anything is built on it.
func (a *App) groupChart(width, rows int) []string {
	const most = 2
	names, reasons := a.doubts()
	doubt := paragraph(reasons, width, a.theme.Warn)
	if len(doubt) > most || len(doubt) > rows-model.BondCount-1 {
		doubt = paragraph(names, width, a.theme.Warn)
	}
	switch {
	case names == "":
		doubt = nil
	case rows > roomyRows:
		doubt = append([]string{""}, doubt...)
	}
	left := max(model.BondCount, rows-len(doubt))
	return append(fill(a.chartLines(width, left), left), doubt...)
}

// chartLines draws the group's spectrum as large as there is room: where it is
// too low for bars that stand, they lie.
func (a *App) chartLines(width, rows int) []string {
	c := a.chart(width, rows)
	c.Wide, c.Targets, c.Words.Title = true, true, a.words.Workshop.Reveal.Spectrum
	if rows >= spectrum.MinHeight {
		return split(c.View())
	}
	return a.bars(width, rows, model.BondCount, func(b int) (string, model.Figure, lipgloss.Style) {
		return c.Names[b], c.Bonds[b].Level, a.theme.Bonds[b]
	})
}

// formulaSlide shows how far each factor is built out, and what follows.
func (a *App) formulaSlide() slide {
	var names [model.FactorCount]string
	for f := range model.Factor(model.FactorCount) {
		names[f] = a.cat.Factor(f)
	}
	return slide{
		text: a.words.FormulaLead(a.result(), names), draw: a.factorBars, least: model.FactorCount,
		notes: []string{a.equation()}, short: a.equation(),
	}
}

// factorBars draws a bar for each factor, with its level.
func (a *App) factorBars(width, rows int) []string {
	return a.bars(width, rows, model.FactorCount, func(f int) (string, model.Figure, lipgloss.Style) {
		return a.cat.Factor(model.Factor(f)), a.result().Factors[f].Level, a.theme.Question
	})
}

// bars draws levels from 0 to 100 as lying bars with their names, as high as
// there is room.
func (a *App) bars(width, rows, count int, of func(n int) (string, model.Figure, lipgloss.Style)) []string {
	const digits, most = 6, 3
	column := 0
	for n := range count {
		name, _, _ := of(n)
		column = max(column, widthOf(name))
	}
	column = min(column+3, width/2)
	band := min(max(1, rows/count), most+2)
	height := max(1, min(band-1, most))
	var lines []string
	for n := range count {
		name, level, style := of(n)
		full := int(level.Or(0)/100*float64(width-column-digits) + 0.5)
		bar := style.Render(strings.Repeat(a.theme.Glyphs.Full, full)) +
			a.theme.Muted.Render(strings.Repeat(a.theme.Glyphs.Open, width-column-digits-full))
		names := sunk([]string{a.theme.Text.Render(a.cutWords(name, column-2))}, height)
		figures := sunk([]string{"  " + a.theme.Question.Render(a.figureOrDash(level))}, height)
		for row := range height {
			lines = append(lines, pad(names[row], column)+bar+figures[row])
		}
		lines = append(lines, make([]string, band-height)...)
	}
	return sunk(lines[:min(len(lines), rows)], rows)
}

func (a *App) figureOrDash(f model.Figure) string {
	if !f.Known {
		return a.theme.Glyphs.Dash
	}
	return f.String()
}

// point is something to do, as a room reads it.
type point struct{ what, how string }

// stepsSlide names the first next steps.
func (a *App) stepsSlide() slide {
	var list []point
	for _, advice := range a.result().Advice[:min(len(a.result().Advice), firstSteps)] {
		if card, ok := a.cat.Card(advice.Measure); ok {
			list = append(list, point{card.Title, card.IfThen})
		}
	}
	return slide{text: a.words.Result.Tabs[stepsTab], draw: func(width, rows int) []string { return a.points(list, width, rows) }}
}

// planSlide shows what was decided and until when. The room reads no names: it
// learns only where nobody is to do it yet.
func (a *App) planSlide() slide {
	w := &a.words.Workshop.Presenter
	var list []point
	for _, e := range a.openPlan() {
		how := a.words.Plan.NoDay
		if e.Due != "" {
			how = fmt.Sprintf(a.words.Plan.By, a.words.Day(e.Due))
		}
		if clean(e.Who) == "" {
			how = w.Nobody + " · " + how
		}
		list = append(list, point{a.planTitle(&e), how})
	}
	if len(list) == 0 {
		return slide{text: w.NoPlan}
	}
	return slide{text: w.Plan, draw: func(width, rows int) []string { return a.points(list, width, rows) }}
}

// points numbers what is to be done, as large as there is room, and says how
// many more there are.
func (a *App) points(list []point, width, rows int) []string {
	const least, most = 3, 9
	fit := min(len(list), max(1, (rows-1)/least))
	band := min(rows/max(1, fit), most)
	var lines []string
	for n, p := range list[:fit] {
		number, column, height := []string{a.theme.Question.Render(strconv.Itoa(n + 1))}, 4, max(1, band-1)
		if band > digitRows {
			number, column = a.inBlocks(strconv.Itoa(n+1), width/2, 1, a.theme.Question), 12
		}
		words := paragraph(p.what, width-column, a.theme.Question)
		if how := paragraph(p.how, width-column, a.theme.Text); len(words)+len(how) <= height {
			words = append(words, how...)
		}
		if band > digitRows {
			number, words = sunk(number, height), sunk(words, height)
		}
		lines = append(lines, fill(beside(number, words, column, ""), band)...)
	}
	if fit < len(list) {
		lines = append(fill(lines, rows-1), a.theme.Text.Render(fmt.Sprintf(a.words.Workshop.Presenter.More, len(list)-fit)))
	}
	return lines
}

// openPlan are the entries that are still to be done, but for the reminder of
// the re-check, what is due first before the rest.
func (a *App) openPlan() []model.PlanEntry {
	reminder, _ := a.reminder()
	list := slices.DeleteFunc(slices.Clone(a.file.Plan), func(e model.PlanEntry) bool {
		return e.Status.Settled() || e.ID == reminder.ID
	})
	slices.SortStableFunc(list, func(x, y model.PlanEntry) int {
		if (x.Due == "") != (y.Due == "") {
			return strings.Compare(string(y.Due), string(x.Due)) // without a day: last
		}
		return strings.Compare(string(x.Due), string(y.Due))
	})
	return list
}

// thanksSlide closes the workshop: where the report is, and when to look again.
func (a *App) thanksSlide() slide {
	w, id := &a.words.Workshop.Presenter, a.room.w.ID
	return slide{figure: w.Thanks, notes: []string{
		fmt.Sprintf(w.Again, a.words.Day(a.againAfterWorkshop())),
		"", w.Report, a.command(fmt.Sprintf(w.ReportCall, id[:min(shortID, len(id))])),
	}}
}

// againAfterWorkshop is when the re-check is planned, else a good day for it.
func (a *App) againAfterWorkshop() model.Day {
	if e, ok := a.reminder(); ok && e.Due != "" {
		return e.Due
	}
	from := a.room.w.Revealed
	if a.assessment().Done() {
		from = a.assessment().Finished
	}
	return model.DayOf(from.In(a.now().Location()).AddDate(0, againMonths, 0))
}
