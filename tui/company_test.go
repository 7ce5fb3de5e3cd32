package tui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// onRow moves the cursor of the first page to an assessment.
func (d *driver) onRow(id string) {
	d.t.Helper()
	for range d.app.screen.(*home).rows(d.app) {
		if s, ok := d.app.screen.(*home).selected(d.app); ok && s.ID == id {
			return
		}
		d.press("down")
	}
	d.t.Fatalf("%s is not listed:\n%s", id, d.plain())
}

// The history has what the company has now, not what it had when it was shown
// first.
func TestTheHistoryFollowsTheCompany(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	some(d)
	d.put("c", "", model.Quick, 3, testNow().AddDate(0, -1, 0), time.Time{})
	history := func(id string, want int) {
		t.Helper()
		d.onRow(id)
		d.press("enter")
		if !d.app.assessment().Done() {
			d.press("u", "e")
		}
		if d.press("6"); len(d.app.file.Records) != want {
			t.Errorf("%s: %d records, want %d", id, len(d.app.file.Records), want)
		}
		d.run(d.app.goHome())
	}
	history("a", 2)
	d.onRow("b")
	d.press("delete", "j")
	history("a", 1)
	history("c", 1)
	d.onRow("c")
	d.press("enter")
	d.app.screen = newSituationAt(d.app, nameRow)
	d.write("Bäckerei Sommer")
	d.press("enter")
	d.run(d.app.goHome())
	history("c", 2)
	history("a", 2)
}

// The reminder is settled wherever the newer assessment was finished, also
// where no page has read the plan since the start.
func TestFinishingFromTheOverviewSettlesTheReminder(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	begun(d)
	first := d.app.list[0].ID
	d.store.plan["r"] = model.PlanEntry{
		ID: "r", Rev: 1, Assessment: first, Text: "Nachmessen", Due: "2027-02-21", Created: d.app.now().AddDate(0, -3, 0),
	}
	d.press("k", "enter", "enter")
	for range asked(d) {
		d.press("3")
	}
	again := d.app.assessment().ID
	d = d.again()
	d.at("2027-02-22 11:00")
	d.onRow(again)
	d.press("enter")
	d.on("*tui.overview")
	if d.press("a"); d.store.plan["r"].Status != model.PlanDone {
		t.Errorf("the reminder is %s", d.store.plan["r"].Status.ID())
	}
}

// The first page counts its days from the present moment, also when it was
// there before midnight.
func TestHomeKnowsTheDay(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	some(d)
	for now, want := range map[string]string{"2026-11-21 23:50": "heute, 12:03", "2026-11-22 00:10": "gestern, 12:03"} {
		if d.at(now); !strings.Contains(d.plain(), want) {
			t.Errorf("%s: %q is missing:\n%s", now, want, d.plain())
		}
	}
}

// After an entry of one's own is on the plan the cursor stands on it; where
// none came, it stays.
func TestTheCursorFollowsAnOwnEntry(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	some(d)
	d.press("down", "enter", "4")
	at := func() string {
		e, _ := d.app.screen.(*result).views[planTab].(*planView).selected(d.app)
		return e.Text
	}
	for _, text := range []string{"Anna", "Ben", "Cem"} {
		d.press("e")
		d.write(text)
		if d.press("enter", "enter", "enter", "enter", "enter"); at() != text {
			t.Errorf("the cursor stands on %q, not on %q", at(), text)
		}
	}
	if d.press("e", "esc"); at() != "Cem" {
		t.Errorf("after Esc the cursor stands on %q", at())
	}
}

// A name is the company's, wherever it is changed: no assessment of it stays
// behind, and history and plan stay together.
func TestANewNameIsForTheWholeCompany(t *testing.T) {
	rename := func(d *driver) { d.press("r") }
	for name, change := range map[string]func(*driver){
		"another is at hand": func(d *driver) { d.press("enter", "esc", "down"); rename(d) },
		"it is at hand":      func(d *driver) { d.press("enter", "3", "esc"); rename(d) },
		"nothing is":         rename,
		"Ausgangslage": func(d *driver) {
			d.press("enter")
			d.app.screen = newSituationAt(d.app, nameRow)
		},
		"Ausgangslage of the finished one": func(d *driver) {
			d.press("down", "enter")
			d.app.screen = newSituationAt(d.app, nameRow)
		},
	} {
		d := newDriver(t, words.German, 80, 24)
		some(d)
		change(d)
		d.write(" & Co")
		d.press("enter")
		for id, r := range d.store.records {
			if r.Company != "Bäckerei Sommer & Co" {
				t.Errorf("%s: %s is called %q", name, id, r.Company)
			}
		}
		if d.run(d.app.goHome()); strings.Count(d.plain(), "Sommer & Co") != 2 {
			t.Errorf("%s: the list has other names:\n%s", name, d.plain())
		}
		d.onRow("a")
		d.press("enter", "4")
		if r := d.store.records["a"]; r.Company != d.app.assessment().Company || d.app.session.pending() {
			t.Errorf("%s: %q on the disk, %q on the screen", name, r.Company, d.app.assessment().Company)
		}
	}
}

// Before a name ties assessments together, the page says which.
func TestTheNameSaysWhatItTies(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	some(d)
	d.put("c", "Konditorei", model.Quick, 3, testNow(), time.Time{})
	type step struct{ write, want string }
	for company, steps := range map[string][]step{
		"a": {{"", "Sie können ihn auch weglassen"}, {"x", "gilt für alle 2 Selbsteinschätzungen"}},
		"c": {{"i", "Sie können ihn auch weglassen"}},
		"n": {{"Kondi", "Sie können ihn auch weglassen"}, {"torei", "Diesen Betrieb gibt es hier schon"}},
	} {
		d.run(d.app.goHome())
		if company == "n" {
			d.press("n")
		} else {
			d.onRow(company)
			d.press("enter")
			d.app.screen = newSituationAt(d.app, nameRow)
		}
		for _, s := range steps {
			d.write(s.write)
			if flat := strings.Join(strings.Fields(d.plain()), " "); !strings.Contains(flat, s.want) {
				t.Errorf("%s: after %q no word of %q:\n%s", company, s.write, s.want, d.plain())
			}
		}
		d.app.screen = newHome(d.app) // nothing of it counts
	}
	d.onRow("c")
	d.press("r")
	for range len("Konditorei") {
		d.press("backspace")
	}
	d.write("Bäckerei Sommer")
	if d.press("enter"); !strings.Contains(strings.Join(strings.Fields(d.plain()), " "), "Jetzt gehören 3 Selbsteinschätzungen dazu") {
		t.Errorf("two companies became one without a word:\n%s", d.plain())
	}
}

// What another window called the company meanwhile is not taken back by a line
// that nobody typed into.
func TestAnUntouchedNameStaysAsItBecame(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	some(d)
	d.press("enter")
	d.app.screen = newSituationAt(d.app, goOnRow)
	d.app.session.rec.Company = "Neu"
	if d.press("down", "enter"); d.app.assessment().Company != "Neu" {
		t.Errorf("it is called %q again", d.app.assessment().Company)
	}
}

// In the setup of a workshop a name counts as a whole, too: on the way to its
// own, a company is not joined to another one and takes that one with it.
func TestASetupNamesTheCompanyAtOnce(t *testing.T) {
	for _, leave := range []tea.Msg{keyPress("enter"), keyPress("down"), keyPress("esc"), keyPress("ctrl+c")} {
		d := newDriver(t, words.German, 80, 24)
		some(d)
		d.press("w", "n")
		d.write("Bäckerei Sommer")
		d.sees("Diesen Betrieb gibt es hier schon.")
		d.write("feld")
		d.send(leave)
		if got := d.store.records[d.app.session.rec.ID].Company; got != "Bäckerei Sommerfeld" || d.store.records["a"].Company != "Bäckerei Sommer" {
			t.Errorf("%v: the workshop is of %q, the others of %q", leave, got, d.store.records["a"].Company)
		}
		if len(d.store.workshops) != 1 {
			t.Errorf("%v: the workshop is not on the disk", leave)
		}
	}
}
