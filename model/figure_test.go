package model_test

import (
	"encoding/json"
	"math"
	"testing"

	"kundenbindung/model"
)

// Whatever number is stored can be written.
func TestFigureOfAnySize(t *testing.T) {
	for _, v := range []float64{0, math.Copysign(0, -1), 1e-300, 1.23456, 1e15, -1e300, math.MaxFloat64} {
		text, err := json.Marshal(model.Known(v))
		var got float64
		if err == nil {
			err = json.Unmarshal(text, &got)
		}
		if err != nil || math.Abs(got-v) > 5e-5 {
			t.Errorf("%v is written as %s, %v", v, text, err)
		}
	}
}
