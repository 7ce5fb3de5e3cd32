package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// outcomes asks three facts that are compared over time and enter no figure:
// the last page before the overview, and open to change from the history.
// What is no number is not saved, stays where it was typed, and is explained.
type outcomes struct {
	row    int
	input  textinput.Model // of the active outcome
	warned bool            // Esc has said that what was typed cannot be saved
	back   screen          // where the page was opened from; nil on the way to the overview
}

// outcomesLast is the row that leads on.
const outcomesLast = model.OutcomeCount

// outcomeLimit is how many characters a number may have.
const outcomeLimit = 12

func newOutcomes(a *App) *outcomes { return newOutcomesFrom(a, nil) }

// newOutcomesFrom opens the page so that it leads back to another one.
func newOutcomesFrom(a *App, back screen) *outcomes {
	o := &outcomes{back: back}
	o.goTo(a, 0)
	return o
}

// goTo makes a row active.
func (o *outcomes) goTo(a *App, row int) {
	o.row, o.warned = row, false
	text := ""
	if f, ok := o.outcome(); ok {
		text = a.outcomeText(f)
	}
	o.input = newInput(text)
	o.input.CharLimit = outcomeLimit
}

// outcome returns the outcome of the active row, and false on the last one.
func (o *outcomes) outcome() (model.Outcome, bool) {
	return model.Outcome(o.row), o.row < outcomesLast
}

// outcomeText is what was typed in for an outcome, "" while it is missing.
func (a *App) outcomeText(f model.Outcome) string {
	v := f.Of(&a.assessment().Outcomes)
	if !v.Known {
		return ""
	}
	return a.lang.Figure(v.Value)
}

func (o *outcomes) typing() bool { return o.row < outcomesLast }

func (o *outcomes) bindings(a *App) []key.Binding {
	k := &a.keys.outcomes
	leave := a.keys.Pause
	if o.back != nil {
		leave = k.Leave
	}
	if o.typing() {
		return []key.Binding{k.Number, a.keys.GoOn, a.keys.Row, leave}
	}
	on := k.On
	if o.back != nil {
		on.SetHelp(on.Help().Key, k.Leave.Help().Desc)
		return []key.Binding{on, a.keys.Row}
	}
	return []key.Binding{on, a.keys.Row, a.keys.BackToItems, leave}
}

func (o *outcomes) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, a.keys.Row):
		o.move(a, step(k, o.row, outcomesLast+1))
	case key.Matches(k, a.keys.GoOn):
		if !k.IsRepeat {
			o.goOn(a)
		}
	case key.Matches(k, a.keys.Pause):
		return o.leave(a)
	case o.typing():
		return o.update(a, k)
	case key.Matches(k, a.keys.BackToItems) && o.back == nil:
		a.screen = a.beforeOutcomes()
	}
	return nil
}

// move goes to another row, unless what stands in this one is no number.
func (o *outcomes) move(a *App, row int) {
	if fault := o.fault(a); fault != "" {
		a.notice = fault
		return
	}
	o.goTo(a, row)
}

// goOn moves to the next row; the last one leads on.
func (o *outcomes) goOn(a *App) {
	switch {
	case o.typing():
		o.move(a, o.row+1)
	case o.back != nil:
		a.screen = o.back
	default:
		a.screen = newOverview(a)
	}
}

// leave goes where Esc leads. What is no number is said first: it would be
// gone.
func (o *outcomes) leave(a *App) tea.Cmd {
	switch {
	case o.fault(a) != "" && !o.warned:
		o.warned = true
		a.notice = a.words.Outcomes.Again
		return nil
	case o.back != nil:
		a.screen = o.back
		return nil
	}
	return a.goHome()
}

func (o *outcomes) paste(a *App, text string) tea.Cmd {
	text = strings.TrimSpace(clean(text))
	if tooLong(a, &o.input, text) {
		return nil
	}
	return o.update(a, tea.PasteMsg{Content: text})
}

// update lets the input take a key or a paste. Every number is saved as it is
// typed; what is none takes the earlier one back.
func (o *outcomes) update(a *App, msg tea.Msg) tea.Cmd {
	if a.session.example {
		a.notice = a.words.Overview.Example
		return nil
	}
	before := o.input.Value()
	var cmd tea.Cmd
	o.input, cmd = o.input.Update(msg)
	f, ok := o.outcome()
	if !ok || o.input.Value() == before {
		return cmd
	}
	o.warned = false
	value, _ := a.readOutcome(f, o.input.Value())
	if *f.Of(&a.assessment().Outcomes) == value {
		return cmd
	}
	a.session.edit(func(x *model.Assessment) { *f.Of(&x.Outcomes) = value })
	return cmd
}

// readOutcome reads what was typed, missing where it is empty; fault is a
// sentence that says why it is none.
func (a *App) readOutcome(f model.Outcome, text string) (value model.Figure, fault string) {
	w := &a.words.Outcomes
	if text = strings.TrimSpace(text); text == "" {
		return model.Figure{}, ""
	}
	v, ok := a.lang.ParseNumber(text)
	switch {
	case ok && f.Holds(v):
		return model.Known(v), ""
	case !ok:
		return model.Figure{}, fmt.Sprintf(w.NotNumber, clean(text))
	case f.Percent():
		return model.Figure{}, w.NotPercent
	}
	return model.Figure{}, w.NotCount
}

// fault says what is wrong with the active row, "" where nothing is.
func (o *outcomes) fault(a *App) string {
	f, ok := o.outcome()
	if !ok {
		return ""
	}
	_, fault := a.readOutcome(f, o.input.Value())
	return fault
}

// outcomeKeys are the keys of the page.
type outcomeKeys struct{ Number, On, Leave key.Binding }

func newOutcomeKeys(w *words.Words) outcomeKeys {
	k, o := &w.Keys, &w.Outcomes
	return outcomeKeys{
		Number: bind("0–9", o.KeyNumber, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		On:     bind(k.Enter, o.KeyOverview, "enter"),
		Leave:  bind(k.Esc, o.KeyToHistory, "esc"),
	}
}
