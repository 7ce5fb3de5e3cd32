package tui

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// trialView asks what would be if the work were stronger (Was wäre wenn).
//
// Arrows move the levels of factors and stages, ticks count measures in, and
// spectrum, Ausbaustand and next steps show what would follow. What is tried
// is in the session, so that it outlives this page; nothing of it is an
// answer, and nothing is ever sent to the disk.
type trialView struct {
	r      *result
	at     trialRow
	column int // of the table: 0 the factor as a whole, then its stages
}

// trialRow is a row that the cursor can be on: a factor, a next step or a
// ticked measure, from top to bottom.
type trialRow struct {
	kind   trialKind
	factor model.Factor
	step   int    // its place
	id     string // of a ticked measure
}

type trialKind uint8

const (
	factorRow trialKind = iota
	stepRow
	tickedRow
)

// trialKeys are the keys of the page.
type trialKeys struct{ Row, Stage, Adjust, Tick, Open, Reset key.Binding }

func newTrialKeys(w *words.Words) trialKeys {
	k, t := &w.Keys, &w.Trial.Keys
	return trialKeys{
		Row:    bind("↑↓", t.Row, "down", "up"),
		Stage:  bind(k.Tab, t.Stage, "tab", "shift+tab"),
		Adjust: bind("←→", t.Adjust, "+", "-", "right", "left"),
		Tick:   bind(k.Space, t.Tick, "space"),
		Open:   bind(k.Enter, t.Open, "enter"),
		Reset:  bind("r", t.Reset, "r", "delete"),
	}
}

func (v *trialView) bindings(a *App) []key.Binding {
	k := &a.keys.trial
	return []key.Binding{k.Row, k.Stage, k.Adjust, k.Tick, k.Open, k.Reset}
}

func (v *trialView) grabs(*App, tea.KeyPressMsg) bool { return false }

// then is the result of what is tried.
func (a *App) then() model.Result {
	return model.ScoreTrial(a.cat.Method, a.assessment(), &a.session.trial)
}

func (v *trialView) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.trial
	switch {
	case key.Matches(k, keys.Row):
		v.moveRow(a, k.Code == tea.KeyUp)
	case key.Matches(k, keys.Stage):
		v.moveColumn(a, k.Mod.Contains(tea.ModShift))
	case key.Matches(k, keys.Adjust):
		v.adjust(a, direction(k))
	case key.Matches(k, keys.Tick):
		v.toggle(a)
	case key.Matches(k, keys.Open):
		v.open(a)
	case key.Matches(k, keys.Reset):
		v.reset(a)
	}
	v.r.reveal(a)
	return nil
}

// direction is -1 for the keys that lower a value, else 1.
func direction(k tea.KeyPressMsg) int {
	if k.Code == tea.KeyLeft || k.Text == "-" {
		return -1
	}
	return 1
}

// rows lists what the cursor can be on.
func (v *trialView) rows(a *App, then *model.Result) []trialRow {
	rows := make([]trialRow, 0, model.FactorCount+firstSteps)
	for f := range model.Factor(model.FactorCount) {
		rows = append(rows, trialRow{kind: factorRow, factor: f})
	}
	for i := range min(firstSteps, len(then.Advice)) {
		rows = append(rows, trialRow{kind: stepRow, step: i})
	}
	for _, id := range a.session.trial.Ticked {
		rows = append(rows, trialRow{kind: tickedRow, id: id})
	}
	return rows
}

// cursor returns the row under the cursor; where it is gone, the last one.
func (v *trialView) cursor(rows []trialRow) int {
	if i := slices.Index(rows, v.at); i >= 0 {
		return i
	}
	return len(rows) - 1
}

func (v *trialView) moveRow(a *App, up bool) {
	then := a.then()
	rows := v.rows(a, &then)
	step := 1
	if up {
		step = -1
	}
	v.at = rows[max(0, min(v.cursor(rows)+step, len(rows)-1))]
}

// moveColumn goes on to the next stage of the factor, or from a measure to
// the stage that it is for.
func (v *trialView) moveColumn(a *App, back bool) {
	if v.at.kind != factorRow {
		_, at := v.measure(a)
		v.at = trialRow{kind: factorRow, factor: at.Factor}
		v.column = 1 + slices.Index(a.askedStages(), at.Stage)
		return
	}
	count := 1 + len(a.askedStages())
	step := 1
	if back {
		step = count - 1
	}
	v.column = (v.column + step) % count
}

// askedStages are the stages that the mode asks about.
func (a *App) askedStages() []model.Stage {
	asked := a.cat.Method.Items(a.assessment().Mode)
	var stages []model.Stage
	for s := range model.Stage(model.StageCount) {
		if asked.Has(model.FactorItem(model.Ecosystem, s, 0)) {
			stages = append(stages, s)
		}
	}
	return stages
}

// stage returns the stage whose column the cursor is in, and false for the
// factor as a whole.
func (v *trialView) stage(a *App) (model.Stage, bool) {
	stages := a.askedStages()
	if v.column == 0 || v.column > len(stages) { // the mode may have changed
		return model.Build, false
	}
	return stages[v.column-1], true
}

// adjust moves what the cursor is on one step up or down; a measure is ticked
// or not.
func (v *trialView) adjust(a *App, direction int) {
	if v.at.kind != factorRow {
		if v.ticked(a) != (direction > 0) {
			v.toggle(a)
		}
		return
	}
	m, today, t := a.cat.Method, a.result(), &a.session.trial
	st, one := v.stage(a)
	moved := false
	if one {
		moved = t.StepStage(m, today, v.at.factor, st, direction)
	} else {
		moved = t.StepFactor(m, today, v.at.factor, direction)
	}
	if !moved {
		a.notice = v.stuck(a, direction)
	}
}

// stuck says why a value does not move.
func (v *trialView) stuck(a *App, direction int) string {
	w, today := &a.words.Trial, &a.result().Factors[v.at.factor]
	text := w.Floor
	switch st, one := v.stage(a); {
	case one && !today.Stages[st].Known, !today.Level.Known:
		text = w.NoLevel
		if v.inapplicable(a) {
			text = w.NotHere
		}
	case direction > 0:
		text = w.Top
	}
	return fmt.Sprintf(text, v.place(a))
}

// inapplicable reports whether every question of the value under the cursor
// was answered with "not applicable".
func (v *trialView) inapplicable(a *App) bool {
	st, one := v.stage(a)
	for _, i := range a.items() {
		here := i.Block() == model.FactorBlock && i.Factor() == v.at.factor && (!one || i.Stage() == st)
		if here && a.assessment().Answers[i] != model.NotApplicable {
			return false
		}
	}
	return true
}

// place names the value under the cursor in the table.
func (v *trialView) place(a *App) string {
	if st, one := v.stage(a); one {
		return a.placeName(model.Place{Kind: model.AtStage, Factor: v.at.factor, Stage: st})
	}
	return a.cat.Factor(v.at.factor)
}

// measure returns the measure under the cursor and what it is for; in the
// table that is the best one of the stage, or of the stage that comes next.
func (v *trialView) measure(a *App) (id string, at model.Place) {
	then := a.then()
	switch {
	case v.at.kind == tickedRow:
		return v.at.id, a.measurePlace(v.at.id)
	case v.at.kind == stepRow && v.at.step < len(then.Advice):
		adv := &then.Advice[v.at.step]
		return adv.Measure, adv.Place()
	case v.at.kind == stepRow:
		return "", model.Place{}
	}
	at = model.Place{Kind: model.AtStage, Factor: v.at.factor, Stage: v.nextStage(a)}
	if !a.result().Factors[at.Factor].Stages[at.Stage].Known {
		return "", at
	}
	return a.cat.Method.Choose(at, a.assessment(), a.result()), at
}

// nextStage is the stage under the cursor, else the one that today's advice
// works on.
func (v *trialView) nextStage(a *App) model.Stage {
	if st, one := v.stage(a); one {
		return st
	}
	for _, adv := range a.result().Advice {
		if adv.Kind != model.FoundationAdvice && adv.Factor == v.at.factor {
			return adv.Stage
		}
	}
	for _, st := range a.askedStages() {
		if a.result().Factors[v.at.factor].Stages[st].Known {
			return st
		}
	}
	return model.Build
}

func (a *App) measurePlace(id string) (at model.Place) {
	if m, ok := a.cat.Method.Measure(id); ok {
		at = m.At
	}
	return at
}

// ticked reports whether the measure under the cursor is.
func (v *trialView) ticked(a *App) bool {
	id, _ := v.measure(a)
	return id != "" && a.session.trial.Has(id)
}

// toggle ticks the measure under the cursor or takes the tick away. The
// cursor stays on the measure where that is among the rows.
func (v *trialView) toggle(a *App) {
	id, at := v.measure(a)
	switch {
	case id == "":
		a.notice = a.noMeasure(v)
		return
	case at.Kind != model.AtStage:
		a.notice = a.words.Trial.Foundation
		return
	}
	before := a.then()
	a.session.trial.Toggle(id)
	after := a.then()
	if a.session.trial.Has(id) && before.Factors[at.Factor].Stages[at.Stage] == after.Factors[at.Factor].Stages[at.Stage] {
		a.notice = fmt.Sprintf(a.words.Trial.NoEffect, a.placeName(at))
	}
	if v.at.kind != factorRow {
		v.follow(a, &after, id)
	}
}

// noMeasure says why there is nothing to tick or to open.
func (a *App) noMeasure(v *trialView) string {
	_, at := v.measure(a)
	if v.at.kind == factorRow && !a.result().Factors[at.Factor].Stages[at.Stage].Known {
		return v.stuck(a, 1)
	}
	return a.words.Trial.NoCard
}

// follow puts the cursor on the row of a measure: a ticked one, or a step.
func (v *trialView) follow(a *App, then *model.Result, id string) {
	if a.session.trial.Has(id) {
		v.at = trialRow{kind: tickedRow, id: id}
		return
	}
	v.at = trialRow{kind: stepRow}
	for i := range min(firstSteps, len(then.Advice)) {
		if then.Advice[i].Measure == id {
			v.at.step = i
		}
	}
}

// open shows the card under the cursor, with its reasons where today's result
// advises it.
func (v *trialView) open(a *App) {
	id, at := v.measure(a)
	if id == "" {
		a.notice = a.noMeasure(v)
		return
	}
	c := &cardPage{at: at, id: id, advice: -1, hint: -1}
	for i := range a.result().Advice {
		if a.result().Advice[i].Place() == at {
			c.advice = i
		}
	}
	a.overlay = c
}

// reset takes everything back to today.
func (v *trialView) reset(a *App) {
	a.notice = a.words.Trial.Reset
	if a.session.trial.Zero() {
		a.notice = a.words.Trial.Already
	}
	a.session.trial = model.Trial{}
	if v.at.kind == tickedRow {
		v.at = trialRow{}
	}
}

// trialHelp says what a step is and what follows from it.
func trialHelp(a *App) []string {
	width := min(a.window.width-6, widestText)
	var lines []string
	for _, text := range a.words.Trial.Help {
		lines = append(append(lines, paragraph(text, width, a.theme.Text)...), "")
	}
	return lines
}
