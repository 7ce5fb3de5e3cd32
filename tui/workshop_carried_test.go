package tui

import (
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// newWorkshopOf begins another workshop, from the page of the one before.
func (d *driver) newWorkshopOf(company string) *model.Assessment {
	d.t.Helper()
	for typeName(d.app.screen) != "*tui.workshopList" {
		d.press("esc")
	}
	d.press("n")
	d.on("*tui.workshopSetup")
	d.write(company)
	d.press("enter")
	return d.app.assessment()
}

// The next workshop of a company begins with what its group set the last time,
// says so, and takes no answer over.
func TestARepeatedWorkshopKeepsTheSituation(t *testing.T) {
	d := newRoom(t, words.German, 80, 24)
	uncovered(d)
	before := *d.app.assessment()
	if before.Situation() == (model.Situation{}) || before.Answers == [model.ItemCount]model.Answer{} {
		t.Fatal("the first group has set nothing")
	}
	x := d.newWorkshopOf("Bäckerei Sommer")
	d.sees("wie beim letzten Mal, am 21.11.2026")
	if x.ID == before.ID || x.Situation() != before.Situation() {
		t.Errorf("it begins with %+v", x.Situation())
	}
	if x.Answers != [model.ItemCount]model.Answer{} || x.Agreed != x.Answers {
		t.Error("answers are taken over")
	}
	d.press("esc")
	d.sees("vom 21.11.2026")
	d.choose(hubContext)
	d.press("3", "esc")
	if stored := d.store.records[x.ID]; stored.Situation() == before.Situation() || stored.Situation() == (model.Situation{}) {
		t.Errorf("the disk has %+v", stored.Situation())
	}
}

// Neither another company nor a group that still votes gives its situation to
// anybody.
func TestASituationOfOthersIsNotCarried(t *testing.T) {
	for name, test := range map[string]struct {
		before  func(*driver)
		company string
	}{
		"another company":    {uncovered, "Bäckerei Sommers"},
		"before it is shown": {voting, "Bäckerei Sommer"},
	} {
		d := newRoom(t, words.German, 80, 24)
		test.before(d)
		x := d.newWorkshopOf(test.company)
		d.hides("wie beim letzten Mal")
		if x.Company != test.company || x.Situation() != (model.Situation{}) {
			t.Errorf("%s: %q begins with %+v", name, x.Company, x.Situation())
		}
	}
}
