package tui

import (
	"fmt"
	"math"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// control is what the arrows change on the spectrum: nothing at first, so
// that a stray key moves no target, then a bond type's target, then the
// strategy.
type control uint8

const (
	noControl       control = 0
	strategyControl control = 1 + model.BondCount
	controlCount            = 2 + model.BondCount

	targetStep   = 5.0  // points
	strategyStep = 0.05 // of the way from Nutzen to Verbundenheit
	mostTarget   = 100.0
)

// bond returns the bond type whose target the control changes.
func (c control) bond() (model.Bond, bool) {
	return model.Bond(c - 1), c > noControl && c < strategyControl
}

func (r *result) handleSpectrum(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.result
	switch {
	case key.Matches(k, keys.Focus):
		r.moveFocus(a, k)
	case key.Matches(k, keys.Adjust):
		direction := 1
		if k.Code == tea.KeyLeft {
			direction = -1
		}
		cmd := r.adjust(a, direction)
		r.reveal(a) // the reason can get longer
		return cmd
	case key.Matches(k, keys.Aim):
		return r.toggleAim(a)
	case key.Matches(k, keys.Recommend):
		return r.recommend(a)
	}
	return nil
}

func (r *result) moveFocus(a *App, k tea.KeyPressMsg) {
	step := control(1)
	if k.Code == tea.KeyUp || k.Mod.Contains(tea.ModShift) {
		step = controlCount - 1
	}
	r.focus = (r.focus + step) % controlCount
	r.reveal(a)
}

// adjust moves what is focused one step left or right.
func (r *result) adjust(a *App, direction int) tea.Cmd {
	if r.focus == noControl {
		a.notice = a.words.Result.FocusFirst
		return nil
	}
	if b, ok := r.focus.bond(); ok {
		return r.setTarget(a, b, stepped(a.result().Bonds[b].Target, targetStep, direction, mostTarget))
	}
	return r.setStrategy(a, stepped(a.result().Strategy, strategyStep, direction, 1))
}

// stepped returns the next multiple of step in a direction, from 0 to most.
func stepped(v, step float64, direction int, most float64) float64 {
	n := v / step
	const near = 1e-6
	if direction > 0 {
		n = math.Floor(n+near) + 1
	} else {
		n = math.Ceil(n-near) - 1
	}
	return min(max(n*step, 0), most)
}

func (r *result) setTarget(a *App, b model.Bond, target float64) tea.Cmd {
	a.session.edit(func(as *model.Assessment) { as.Targets[b] = model.Known(target) })
	return nil
}

// setStrategy keeps the owner's strategy; the recommended value means that
// the owner has none.
func (r *result) setStrategy(a *App, v float64) tea.Cmd {
	v = math.Round(v/strategyStep) * strategyStep
	own := model.Known(model.Output(v))
	if math.Abs(v-a.advisedStrategy()) < strategyStep/10 {
		own = model.Figure{}
	}
	a.session.edit(func(as *model.Assessment) { as.Strategy = own })
	return nil
}

// toggleAim takes the focused bond type among the owner's aims, or out.
func (r *result) toggleAim(a *App) tea.Cmd {
	w := &a.words.Result
	b, ok := r.focus.bond()
	as := a.assessment()
	switch {
	case !ok:
		a.notice = w.AimFirst
		return nil
	case !b.Aimable():
		a.notice = fmt.Sprintf(w.NeverAim[b], a.cat.Bond(b).Name)
		return nil
	case !as.Aims[b] && as.AimCount() >= model.MaxAims:
		a.notice = fmt.Sprintf(w.MostAims, model.MaxAims)
		return nil
	}
	a.session.edit(func(as *model.Assessment) { as.Aims[b] = !as.Aims[b] })
	return nil
}

// recommend gives the focused value back to the recommendation, or all of
// them where nothing is focused. Aims are the owner's and stay.
func (r *result) recommend(a *App) tea.Cmd {
	w := &a.words.Result
	if !r.ownValue(a) {
		a.notice = w.RecommendedAlready
		return nil
	}
	a.notice = w.RecommendedOne
	a.session.edit(func(as *model.Assessment) {
		switch b, ok := r.focus.bond(); {
		case ok:
			as.Targets[b] = model.Figure{}
		case r.focus == strategyControl:
			as.Strategy = model.Figure{}
		default:
			as.Targets, as.Strategy = [model.BondCount]model.Figure{}, model.Figure{}
			a.notice = w.RecommendedAll
		}
	})
	return nil
}

// ownValue reports whether what is focused is the owner's own value; where
// nothing is, whether any is.
func (r *result) ownValue(a *App) bool {
	as := a.assessment()
	if b, ok := r.focus.bond(); ok {
		return as.Targets[b].Known
	}
	return as.Strategy.Known || r.focus == noControl && as.Targets != [model.BondCount]model.Figure{}
}

func (a *App) advisedStrategy() float64 {
	return a.cat.Method.RecommendedStrategy(&a.assessment().Context)
}

// advisedTarget returns the target that a bond type had without the owner's
// own one.
func (a *App) advisedTarget(b model.Bond) float64 {
	as := *a.assessment()
	as.Targets[b] = model.Figure{}
	res := model.Score(a.cat.Method, &as)
	return res.Bonds[b].Target
}
