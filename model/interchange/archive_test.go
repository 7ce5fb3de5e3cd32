package interchange

import (
	"strings"
	"testing"

	"kundenbindung/model"
)

// What is written at the end of an assessment is read back: every figure that
// is followed.
func TestDecodeResultReadsTheVectors(t *testing.T) {
	for name, text := range readVectors(t, ".result.json") {
		r := parseResult(t, text)
		got, err := DecodeResult(text)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		now := r.Figures()
		for track := range model.Track(model.TrackCount) {
			if !got.Has.Has(track) || got.Figures[track] != now[track] {
				t.Errorf("%s: track %d is %v, want %v", name, track, got.Figures[track], now[track])
			}
		}
		if d := got.Drifts(&now); len(d) > 0 || got.Mode != r.Mode {
			t.Errorf("%s: %v drifted, mode %v", name, d, got.Mode)
		}
		now[model.IndexTrack] = model.Known(now[model.IndexTrack].Or(0) + 0.001)
		if d := got.Drifts(&now); len(d) != 1 || d[0].Track != model.IndexTrack {
			t.Errorf("%s: moved K drifts as %v", name, d)
		}
	}
}

// Newer documents have more, older ones less: neither is an error, and what is
// not there has not drifted.
func TestDecodeResultIsTolerantOfOtherVersions(t *testing.T) {
	doc := `{"schema": "kundenbindung/result/v1", "mode": "quick", "new": {"deep": [1, null]},
		"index": {"level": 24.5, "median": 3}, "centre": null,
		"bonds": [{"id": "telepathic", "level": 7}, {"id": "value", "level": 62.5, "colour": "red"}],
		"factors": [{"id": "service", "level": 50, "stages": {"build": 50, "maintain": null, "dream": 1}}]}`
	a, err := DecodeResult([]byte(doc))
	if err != nil {
		t.Fatal(err)
	}
	want := map[model.Track]model.Figure{
		model.IndexTrack: model.Known(24.5), model.CentreTrack: {}, model.BondTrack(model.Value): model.Known(62.5),
		model.FactorTrack(model.Service): model.Known(50), model.StageTrack(model.Service, model.Build): model.Known(50),
		model.StageTrack(model.Service, model.Maintain): {},
	}
	for track := range model.Track(model.TrackCount) {
		figure, there := want[track]
		if a.Has.Has(track) != there || a.Figures[track] != figure {
			t.Errorf("track %d: %v, there %v", track, a.Figures[track], a.Has.Has(track))
		}
	}
	now := model.Figures{model.IndexTrack: model.Known(24.5), model.CentreTrack: model.Known(3), model.RiskTrack: model.Known(9)}
	drifts := a.Drifts(&now)
	if len(drifts) != 4 || drifts[0].Track != model.CentreTrack { // the risk was never claimed
		t.Errorf("drifts %v", drifts)
	}
}

func TestDecodeResultRefusesWhatIsNone(t *testing.T) {
	const good = `{"schema": "kundenbindung/result/v1", "mode": "full", "index": {"level": 24.5}, "risk": null}`
	if _, err := DecodeResult([]byte(good)); err != nil {
		t.Fatal(err)
	}
	for _, c := range [][2]string{
		{"result/v1", "answers/v1"},
		{`"full"`, `"half"`},
		{"24.5", `"much"`},
		{"24.5", "124.5"},
		{"24.5", "-1"},
		{"null", `"high"`},
		{`null}`, `null`},
	} {
		doc := strings.Replace(good, c[0], c[1], 1)
		if _, err := DecodeResult([]byte(doc)); err == nil {
			t.Errorf("no error in %s", doc)
		}
	}
	if _, err := DecodeResult(nil); err == nil {
		t.Error("an empty document is a result")
	}
}
