package tui

import (
	"strings"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// A level that the group does not share is marked on its result, in the
// workshop and when the result is opened later; what was agreed on is not.
func TestResultSaysWhatIsDisputed(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	uncovered(d)
	d.press("esc")
	d.choose(hubResult)
	d.sees("Noch zu besprechen: ", "strittig")
	d.press("esc")
	d.choose(hubFinish)
	d.press("j")

	later := d.again()
	later.press("enter")
	later.on("*tui.result")
	later.sees("Noch zu besprechen: ", "strittig")
	later.resize(160, 45)
	later.sees("· strittig")
	agreed, _ := model.StateAnswer(2)
	for b := range model.Bond(model.BondCount) {
		for n := range 2 {
			later.app.session.rec.Agreed[model.BondItem(b, n)] = agreed
		}
	}
	if strings.Contains(later.plain(), "strittig") {
		t.Error("what the group has agreed on is disputed")
	}
}
