package words

import (
	"strings"
	"testing"

	"kundenbindung/model"
)

// Only what the owner has ticked is called an aim of theirs.
func TestTrialNamesAims(t *testing.T) {
	names := [model.BondCount]string{"forced", "lethargic", "economic", "habitual", "value", "affective"}
	var today, then model.Result
	for b := range names {
		today.Bonds[b].Support, then.Bonds[b].Support = model.Known(20), model.Known(20)
	}
	then.Bonds[model.Forced].Support, then.Bonds[model.Economic].Support = model.Known(90), model.Known(50)
	then.Bonds[model.Value].Support = model.Known(30)
	w := &For(English).Trial
	for want, aims := range map[string][model.BondCount]bool{
		"Possible aims: “economic” changes most, support 50 ": {},
		"Your aim “value”: support 30 instead of 20.":         {model.Value: true},
		"Your aims: “value” changes most":                     {model.Value: true, model.Habitual: true},
		"Possible aims: “economic”":                           {model.Affective: true},
	} {
		if got := w.Difference(&today, &then, &aims, &names); !strings.HasPrefix(got, want) {
			t.Errorf("aims %v: %q, want %q", aims, got, want)
		}
	}
	if got := w.Difference(&today, &today, new([model.BondCount]bool), &names); got != w.Same {
		t.Errorf("nothing moves: %q", got)
	}
}
