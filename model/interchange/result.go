package interchange

import (
	"io"

	"kundenbindung/model"
)

// EncodeResult writes the result document of r, which the method m gave,
// indented by one space and ended by a line feed. Numbers are rounded to four
// decimals; what is missing is null. Errors come from dst, or name a number
// that JSON cannot hold.
func EncodeResult(dst io.Writer, m *model.Method, r *model.Result) error {
	return WriteJSON(dst, newResult(m, r))
}

// The types below spell kundenbindung/result/v1: its keys in their order.
type (
	result struct {
		Schema     string       `json:"schema"`
		Mode       string       `json:"mode"`
		Coverage   model.Figure `json:"coverage"`
		Strategy   model.Figure `json:"strategy"`
		Index      span         `json:"index"`
		Foundation countedSpan  `json:"foundation"`
		Factors    []factor     `json:"factors"`
		Bonds      []bond       `json:"bonds"`
		Centre     model.Figure `json:"centre"`
		Tied       model.Figure `json:"gebundenheit"`
		Benefit    model.Figure `json:"nutzen"`
		Attached   model.Figure `json:"verbundenheit"`
		Risk       *risk        `json:"risk"`
		Alerts     []string     `json:"alerts"`
		Advice     []advice     `json:"advice"`
	}
	span struct {
		Level model.Figure `json:"level"`
		Min   model.Figure `json:"min"`
		Max   model.Figure `json:"max"`
	}
	countedSpan struct {
		span
		Answered int `json:"answered"`
		Total    int `json:"total"`
	}
	factor struct {
		ID       string       `json:"id"`
		Fit      model.Figure `json:"fit"`
		Priority model.Figure `json:"priority"`
		countedSpan
		Stages stages `json:"stages"`
	}
	stages struct {
		Build    model.Figure `json:"build"`
		Maintain model.Figure `json:"maintain"`
		Review   model.Figure `json:"review"`
	}
	bond struct {
		ID       string       `json:"id"`
		Position model.Figure `json:"position"`
		Target   model.Figure `json:"target"`
		Support  model.Figure `json:"support"`
		Gap      model.Figure `json:"gap"`
		Excess   model.Figure `json:"excess"`
		countedSpan
	}
	risk struct {
		Value model.Figure `json:"value"`
		Kind  string       `json:"kind"`
		Band  string       `json:"band"`
	}
	// advice has the keys of its kind only.
	advice struct {
		Kind     string        `json:"kind"`
		Item     string        `json:"item,omitempty"`
		Factor   string        `json:"factor,omitempty"`
		Stage    string        `json:"stage,omitempty"`
		Priority *model.Figure `json:"priority,omitempty"`
		Close    *bool         `json:"close,omitempty"`
		Measure  string        `json:"measure,omitempty"`
	}
)

func newResult(m *model.Method, r *model.Result) result {
	return result{
		Schema:     ResultSchema,
		Mode:       r.Mode.ID(),
		Coverage:   model.Known(r.Coverage),
		Strategy:   model.Known(r.Strategy),
		Index:      newSpan(r.Index),
		Foundation: newCountedSpan(r.Foundation),
		Factors:    newFactors(r),
		Bonds:      newBonds(m, r),
		Centre:     r.Centre,
		Tied:       r.Tied,
		Benefit:    r.Benefit,
		Attached:   r.Attached,
		Risk:       newRisk(r.Risk),
		Alerts:     newAlerts(r.Hints),
		Advice:     newAdvice(r.Advice),
	}
}

func newSpan(s model.Span) span { return span{s.Level, s.Min, s.Max} }

func newCountedSpan(s model.Span) countedSpan {
	return countedSpan{newSpan(s), s.Answered, s.Total}
}

func newFactors(r *model.Result) []factor {
	factors := make([]factor, model.FactorCount)
	for i, f := range r.Factors {
		factors[i] = factor{
			ID:          model.Factor(i).ID(),
			Fit:         model.Known(f.Fit),
			Priority:    f.Priority,
			countedSpan: newCountedSpan(f.Span),
			Stages:      stages{f.Stages[model.Build], f.Stages[model.Maintain], f.Stages[model.Review]},
		}
	}
	return factors
}

func newBonds(m *model.Method, r *model.Result) []bond {
	bonds := make([]bond, model.BondCount)
	for i, b := range r.Bonds {
		bonds[i] = bond{
			ID:          model.Bond(i).ID(),
			Position:    model.Known(m.Positions[i]),
			Target:      model.Known(b.Target),
			Support:     b.Support,
			Gap:         model.Known(b.Gap),
			Excess:      b.Excess,
			countedSpan: newCountedSpan(b.Span),
		}
	}
	return bonds
}

func newRisk(r model.Risk) *risk {
	if !r.Value.Known {
		return nil
	}
	return &risk{r.Value, r.Kind.ID(), r.Band.ID()}
}

func newAlerts(hints []model.Hint) []string {
	alerts := make([]string, len(hints))
	for i, hint := range hints {
		alerts[i] = hint.Name()
	}
	return alerts
}

func newAdvice(steps []model.Advice) []advice {
	all := make([]advice, len(steps))
	for i, step := range steps {
		a := advice{Kind: step.Kind.ID(), Measure: step.Measure}
		if step.Kind == model.FoundationAdvice {
			a.Item = step.Item.ID()
		} else {
			a.Factor, a.Stage = step.Factor.ID(), step.Stage.ID()
		}
		if step.Kind == model.FactorAdvice {
			priority := model.Known(step.Priority)
			a.Priority, a.Close = &priority, &step.Close
		}
		all[i] = a
	}
	return all
}
