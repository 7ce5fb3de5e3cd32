package interchange

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"kundenbindung/model"
)

// The method's numbers that a result document repeats.
var method = &model.Method{Positions: [model.BondCount]float64{0, 0.2, 0.4, 0.6, 0.8, 1}}

// Every result of the conformance cases is written exactly as it stands there.
func TestEncodeResultSpellsTheVectors(t *testing.T) {
	for name, text := range readVectors(t, ".result.json") {
		t.Run(name, func(t *testing.T) {
			r := parseResult(t, text)
			var got bytes.Buffer
			if err := EncodeResult(&got, method, &r); err != nil {
				t.Fatal(err)
			}
			want := strings.TrimRight(string(text), "\n") + "\n"
			if got.String() != want {
				t.Errorf("got  %s\nwant %s", got.String(), want)
			}
		})
	}
}

func TestEncodeResultRoundsAndNamesMeasures(t *testing.T) {
	r := model.Result{
		Coverage: 3.0 / 52,
		Advice: []model.Advice{
			{Kind: model.FoundationAdvice, Item: model.Ease, Measure: "m1"},
			{Kind: model.FactorAdvice, Factor: model.Service, Stage: model.Review, Priority: 2.0 / 3, Close: true, Measure: "m2"},
			{Kind: model.UpkeepAdvice, Factor: model.Loyalty, Stage: model.Build, Measure: "m3"},
		},
	}
	var text bytes.Buffer
	if err := EncodeResult(&text, method, &r); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Coverage json.Number
		Advice   []json.RawMessage
	}
	if err := json.Unmarshal(text.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Coverage != "0.0577" {
		t.Errorf("coverage %s", got.Coverage)
	}
	for i, want := range []string{
		`{"kind":"foundation","item":"foundation.ease","measure":"m1"}`,
		`{"kind":"factor","factor":"service","stage":"review","priority":0.6667,"close":true,"measure":"m2"}`,
		`{"kind":"upkeep","factor":"loyalty","stage":"build","measure":"m3"}`,
	} {
		var compact bytes.Buffer
		if err := json.Compact(&compact, got.Advice[i]); err != nil {
			t.Fatal(err)
		}
		if compact.String() != want {
			t.Errorf("got %s, want %s", compact.String(), want)
		}
	}
}

// fileResult reads a result document; figures are nil where they are null.
type fileResult struct {
	Mode               string
	Coverage, Strategy float64
	Index, Foundation  fileSpan
	Factors            []struct {
		fileSpan
		Fit      float64
		Priority *float64
		Stages   struct{ Build, Maintain, Review *float64 }
	}
	Bonds []struct {
		fileSpan
		Target, Gap     float64
		Support, Excess *float64
	}
	Centre, Gebundenheit, Nutzen, Verbundenheit *float64
	Risk                                        *struct {
		Value      *float64
		Kind, Band string
	}
	Alerts []string
	Advice []struct {
		Kind, Item, Factor, Stage string
		Priority                  float64
		Close                     bool
	}
}

type fileSpan struct {
	Level, Min, Max *float64
	Answered, Total int
}

func (s fileSpan) span() model.Span {
	return model.Span{
		Level: figure(s.Level), Min: figure(s.Min), Max: figure(s.Max), Answered: s.Answered, Total: s.Total,
	}
}

func figure(v *float64) model.Figure {
	if v == nil {
		return model.Figure{}
	}
	return model.Known(*v)
}

// parseResult turns a result document back into the result it was made from.
func parseResult(t *testing.T, text []byte) model.Result {
	t.Helper()
	var f fileResult
	if err := json.Unmarshal(text, &f); err != nil {
		t.Fatal(err)
	}
	mode, _ := model.ParseMode(f.Mode)
	r := model.Result{
		Mode: mode, Coverage: f.Coverage, Strategy: f.Strategy, Index: f.Index.span(), Foundation: f.Foundation.span(),
		Centre: figure(f.Centre), Tied: figure(f.Gebundenheit), Benefit: figure(f.Nutzen), Attached: figure(f.Verbundenheit),
	}
	for i, g := range f.Factors {
		r.Factors[i] = model.FactorResult{
			Span: g.span(), Fit: g.Fit, Priority: figure(g.Priority),
			Stages: [model.StageCount]model.Figure{figure(g.Stages.Build), figure(g.Stages.Maintain), figure(g.Stages.Review)},
		}
	}
	for i, b := range f.Bonds {
		r.Bonds[i] = model.BondResult{
			Span: b.span(), Target: b.Target, Gap: b.Gap, Support: figure(b.Support), Excess: figure(b.Excess),
		}
	}
	if f.Risk != nil {
		r.Risk = model.Risk{
			Value: figure(f.Risk.Value),
			Kind:  find(f.Risk.Kind, model.RiskBound, model.RiskFree),
			Band:  find(f.Risk.Band, model.RiskLow, model.RiskMedium, model.RiskHigh),
		}
	}
	parseLists(&f, &r)
	return r
}

func parseLists(f *fileResult, r *model.Result) {
	for _, alert := range f.Alerts {
		name, of, _ := strings.Cut(alert, ":")
		id, _ := model.ParseHint(name)
		bond, _ := model.ParseBond(of)
		r.Hints = append(r.Hints, model.Hint{ID: id, Bond: bond})
	}
	for _, a := range f.Advice {
		item, _ := model.ParseItem(a.Item)
		factor, _ := model.ParseFactor(a.Factor)
		stage, _ := model.ParseStage(a.Stage)
		r.Advice = append(r.Advice, model.Advice{
			Kind: find(a.Kind, model.FoundationAdvice, model.FactorAdvice, model.UpkeepAdvice),
			Item: item, Factor: factor, Stage: stage, Priority: a.Priority, Close: a.Close,
		})
	}
}

// find returns the value with the given ID.
func find[T interface{ ID() string }](id string, values ...T) T {
	for _, v := range values {
		if v.ID() == id {
			return v
		}
	}
	var none T
	return none
}
