package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// planView is the plan of the company at hand: what was decided, who does it,
// and until when.
type planView struct {
	r    *result
	list planList
}

func (v *planView) bindings(a *App) []key.Binding {
	if a.session.example {
		return nil
	}
	k := &a.keys.plan
	keys := append(v.list.bindings(a, a.file.Plan), k.Own)
	e, ok := v.selected(a)
	if ok && e.Measure != "" {
		keys = append(keys, k.Card)
	}
	if ok {
		keys = append(keys, k.Remove)
	}
	return keys
}

// selected returns the entry under the cursor.
func (v *planView) selected(a *App) (model.PlanEntry, bool) {
	sorted, at := v.list.cursor(a.file.Plan)
	if at < 0 {
		return model.PlanEntry{}, false
	}
	return sorted[at], true
}

func (v *planView) grabs(*App, tea.KeyPressMsg) bool { return false }

func (v *planView) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.plan
	if a.session.example {
		if key.Matches(k, keys.Own, keys.Put) {
			a.notice = a.words.Plan.Example
		}
		return nil
	}
	switch {
	case key.Matches(k, keys.Own):
		if !a.refusePlan() {
			form := a.planNew(a.newEntry(), a.words.Plan.InMonth, nil)
			form.added = func(id string) { v.list.at = id; v.r.reveal(a) }
		}
	case key.Matches(k, keys.Card):
		v.openCard(a)
	default:
		cmd := v.list.handle(a, k, a.file.Plan)
		v.r.reveal(a)
		return cmd
	}
	return nil
}

// openCard shows the card of the entry under the cursor.
func (v *planView) openCard(a *App) {
	e, ok := v.selected(a)
	card, known := a.cat.Card(e.Measure)
	switch {
	case known:
		a.overlay = newPlanCard(a, card.ID, card.At)
	case ok && e.Measure != "":
		a.notice = a.noCard()
	}
}

// passage draws the entries, or says how something gets onto the plan.
func (v *planView) passage(a *App, l layout) passage {
	w, edge := &a.words.Plan, l.edge()
	width := l.width - 2*edge
	text := ""
	switch {
	case a.session.example:
		text = w.Example
	case !a.file.loaded:
		text = w.Loading
	case len(a.file.Plan) == 0:
		text = w.Empty
	}
	if text != "" {
		return passage{lines: indent(paragraph(text, min(width, widestText), a.theme.Text), edge)}
	}
	p := v.list.passage(a, a.file.Plan, width)
	p.lines = indent(p.lines, edge)
	return p
}

// putKey says whether the key would plan something or open what is planned.
func (a *App) putKey(there model.PlanEntry) key.Binding {
	b := a.keys.plan.Put
	if there.ID != "" {
		b.SetHelp(b.Help().Key, a.words.Plan.KeyPlanned)
	}
	return b
}

// putKey is the same for what is under the cursor on the third tab.
func (r *result) putKey(a *App) key.Binding {
	if i := r.stepAt(a); i >= 0 {
		return a.putKey(a.entryOf(a.result().Advice[i].Measure))
	}
	items := r.toFindOut(a)
	return a.putKey(a.entryOfItem(items[min(r.step, r.rowCount(a)-1)-r.stepCount(a)]))
}
