package words

import (
	"fmt"
	"math"
	"strings"

	"kundenbindung/model"
)

// StepsReason is what [Words.StepsLead] says without how much is open.
func (w *Words) StepsReason(r *model.Result, littleTime bool) string {
	return w.stepsLead(r, littleTime)
}

// StageLine says how far the stage of a next step and its factor are; the
// names are those of the catalogue.
func (w *Words) StageLine(step *model.Advice, stage, factor string) string {
	return fmt.Sprintf(w.Result.Card.Stage, stage, step.Why.StageLevel, factor, step.Why.Level)
}

// GapLine says what is missing to the target of a bond type, whose name is
// that of the catalogue.
func (w *Words) GapLine(r *model.BondResult, name string) string {
	target, gap := model.Known(r.Target).String(), ShownGap(r)
	if gap == "0" {
		return fmt.Sprintf(w.Result.Card.GapNone, name, r.Level, target)
	}
	return fmt.Sprintf(w.Result.Card.Gap, name, r.Level, target, gap)
}

// ShownGap writes the gap so that it is the difference of the target and the
// level as they are written.
func ShownGap(r *model.BondResult) string {
	if r.Gap == 0 {
		return "0"
	}
	return model.Known(max(0, math.Round(r.Target)-math.Round(r.Level.Or(0)))).String()
}

// The figures of a priority: as many decimals as it takes for two that say
// something.
const (
	leastDecimals = 2
	mostDecimals  = 4
	smallPriority = 0.1
)

// Arithmetic writes a step's priority as a product in one line. Worked out
// from what is written, it gives what is written.
func (w *Words) Arithmetic(step *model.Advice) string {
	y, decimals := &step.Why, leastDecimals
	for p := step.Priority; p < smallPriority && decimals < mostDecimals; p *= 10 {
		decimals++
	}
	parts, total := w.Lang.Product([]float64{y.Reach, y.Fit, y.Missing, y.Need},
		[]int{leastDecimals, leastDecimals, leastDecimals, leastDecimals}, step.Priority, decimals)
	for i := range parts {
		parts[i] = w.Result.Card.Arithmetic[i] + " " + trimZeros(parts[i])
	}
	return strings.Join(parts, " × ") + " = " + w.Result.Card.Priority + " " + total
}

// trimZeros shortens a number with decimals to at least one of them.
func trimZeros(number string) string {
	short := strings.TrimRight(number, "0")
	if last := short[len(short)-1]; last == ',' || last == '.' {
		short += "0"
	}
	return short
}
