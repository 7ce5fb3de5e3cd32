package interchange

import (
	"encoding/json"
	"fmt"
	"math"

	"kundenbindung/model"
)

// DecodeResult reads from a stored result/v1 document the figures that are
// followed over time. It may come from a version that wrote more: keys, bond
// types and factors that are not known are passed over, and what is not there
// is not claimed. What is there must be what [EncodeResult] writes: an error
// names the value that is none.
func DecodeResult(doc []byte) (model.Archived, error) {
	var r archive
	if err := json.Unmarshal(doc, &r); err != nil {
		return model.Archived{}, fmt.Errorf("decode result: %w", err)
	}
	if r.Schema != ResultSchema {
		return model.Archived{}, fmt.Errorf("decode result: schema %q is not %q", r.Schema, ResultSchema)
	}
	mode, ok := model.ParseMode(r.Mode)
	if !ok {
		return model.Archived{}, fmt.Errorf("decode result: mode %q", r.Mode)
	}
	a := archivist{Archived: model.Archived{Mode: mode}}
	a.file(&r)
	return a.Archived, a.err
}

// The parts of result/v1 that hold figures which are followed.
type (
	archive struct {
		Schema     string        `json:"schema"`
		Mode       string        `json:"mode"`
		Index      archivedSpan  `json:"index"`
		Foundation archivedSpan  `json:"foundation"`
		Factors    []archivedRow `json:"factors"`
		Bonds      []archivedRow `json:"bonds"`
		Centre     archived      `json:"centre"`
		Tied       archived      `json:"gebundenheit"`
		Benefit    archived      `json:"nutzen"`
		Attached   archived      `json:"verbundenheit"`
		Risk       archivedRisk  `json:"risk"`
	}
	archivedSpan struct {
		Level archived `json:"level"`
	}
	archivedRow struct {
		ID     string              `json:"id"`
		Level  archived            `json:"level"`
		Stages map[string]archived `json:"stages"`
	}
)

// archived is a number that a document has, has as null, or has not.
type archived struct {
	model.Figure
	there bool
}

// UnmarshalJSON reads a number or null.
func (a *archived) UnmarshalJSON(text []byte) error {
	var v *float64
	if err := json.Unmarshal(text, &v); err != nil {
		return err
	}
	a.there = true
	if v != nil {
		a.Figure = model.Known(*v)
	}
	return nil
}

// archivedRisk is an object with a value, or null.
type archivedRisk struct{ Value archived }

// UnmarshalJSON takes null for a risk that was missing.
func (a *archivedRisk) UnmarshalJSON(text []byte) error {
	var v *struct {
		Value archived `json:"value"`
	}
	if err := json.Unmarshal(text, &v); err != nil {
		return err
	}
	a.Value.there = true
	if v != nil {
		a.Value = v.Value
	}
	return nil
}

// archivist files figures under their tracks.
type archivist struct {
	model.Archived
	err error
}

func (a *archivist) file(r *archive) {
	a.put(model.IndexTrack, "index", r.Index.Level)
	a.put(model.FoundationTrack, "foundation", r.Foundation.Level)
	a.put(model.CentreTrack, "centre", r.Centre)
	a.put(model.TiedTrack, "gebundenheit", r.Tied)
	a.put(model.BenefitTrack, "nutzen", r.Benefit)
	a.put(model.AttachedTrack, "verbundenheit", r.Attached)
	a.put(model.RiskTrack, "risk", r.Risk.Value)
	for _, row := range r.Bonds {
		if b, ok := model.ParseBond(row.ID); ok {
			a.put(model.BondTrack(b), row.ID, row.Level)
		}
	}
	for _, row := range r.Factors {
		f, ok := model.ParseFactor(row.ID)
		if !ok {
			continue
		}
		a.put(model.FactorTrack(f), row.ID, row.Level)
		for s := range model.Stage(model.StageCount) {
			a.put(model.StageTrack(f, s), row.ID+"."+s.ID(), row.Stages[s.ID()])
		}
	}
}

// put keeps a figure that the document names; every one lies from 0 to 100.
func (a *archivist) put(t model.Track, key string, v archived) {
	if !v.there {
		return
	}
	if v.Known && !(v.Value >= 0 && v.Value <= 100) || math.IsNaN(v.Value) {
		a.err = fmt.Errorf("decode result: %s: %v is not between 0 and 100", key, v.Value)
		return
	}
	a.Figures[t], a.Has = v.Figure, a.Has.With(t)
}
