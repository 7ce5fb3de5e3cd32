package questions

import (
	"errors"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// The example is finished, complete and shows what a result can show.
func TestExample(t *testing.T) {
	a, err := Example()
	if err != nil {
		t.Fatal(err)
	}
	c, err := Load(words.German)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(a.Validate(), a.Sheet.Validate()); err != nil || a.Sheet.Empty() || !a.Done() || a.Catalogue != c.Method.Version {
		t.Errorf("done %v, catalogue %q, %v", a.Done(), a.Catalogue, err)
	}
	for i, answer := range a.Answers {
		if answer == model.Open {
			t.Errorf("%s is open", model.Item(i).ID())
		}
	}
	r := model.Score(c.Method, &a)
	if !r.Centre.Known || !r.Risk.Value.Known || r.Provisional {
		t.Errorf("centre %v, risk %v, provisional %v", r.Centre, r.Risk, r.Provisional)
	}
}
