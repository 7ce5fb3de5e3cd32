package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// at sets the clock of program and store.
func (d *driver) at(day string) {
	d.t.Helper()
	now, err := time.Parse("2006-01-02 15:04", day)
	if err != nil {
		d.t.Fatal(err)
	}
	d.app.now = func() time.Time { return now }
	d.store.now = d.app.now
}

// begun has a finished short assessment with measures on its plan: one that
// runs, one that is done, one that waits; the cursor on the first page is on
// it.
func begun(d *driver) {
	d.at("2026-11-21 14:03")
	inClosing(d)
	items := d.app.items()
	d.app.session.answer(items[1], model.NotApplicable)
	d.app.session.answer(items[20], model.Unknown)
	d.app.session.edit(func(a *model.Assessment) {
		a.Outcomes.LostPerYear = model.Known(12)
		a.Context[model.Market], a.Aims[model.Value] = model.MarketB2C, true
		a.Strategy, a.Relevance[model.Service] = model.Known(0.7), model.HighRelevance
	})
	d.run(d.app.save())
	d.app.screen = newOverview(d.app)
	d.press("a")
	id := d.app.session.rec.ID
	for n, e := range []model.PlanEntry{
		{Measure: cardAt(d.t, model.Service, model.Maintain), Status: model.PlanDone},
		{Measure: cardAt(d.t, model.Feedback, model.Build), Status: model.PlanRunning},
		{Measure: cardAt(d.t, model.Community, model.Build)},
	} {
		e.ID, e.Assessment, e.Created = fmt.Sprintf("p%d", n), id, d.app.now()
		if e.Status == model.PlanDone {
			e.Settled = time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)
		}
		d.store.plan[e.ID] = e
	}
	d.at("2027-02-22 10:00")
	d.press("esc")
}

// inRecheck has begun the re-check: the situation is to be confirmed.
func inRecheck(d *driver) {
	begun(d)
	d.press("k", "enter")
}

// asked is what the re-check of begun has to ask, worked out by hand.
func asked(d *driver) []model.Item {
	m := d.app.cat.Method
	set := model.ItemSet(0).With(d.app.items()[20])
	for _, place := range []model.Item{model.FactorItem(model.Service, model.Maintain, 0), model.FactorItem(model.Feedback, model.Build, 0)} {
		set = set.With(place)
		card, _ := m.Measure(cardAt(d.t, place.Factor(), place.Stage()))
		for b, moves := range card.Moves {
			if moves {
				set = set.With(model.BondItem(model.Bond(b), 0))
			}
		}
	}
	var list []model.Item
	for _, i := range m.Order {
		if set.Has(i) {
			list = append(list, i)
		}
	}
	return list
}

func TestRecheckScreens(t *testing.T) {
	offered := func(d *driver) { begun(d); d.press("k") }
	goldens(t, map[string]func(*driver){
		"offer": offered,
		"unplanned": func(d *driver) {
			begun(d)
			clear(d.store.plan)
			d.press("k")
		},
		"situation": inRecheck,
		"question":  func(d *driver) { inRecheck(d); d.press("enter", "3", "3") },
		"overview":  func(d *driver) { inRecheck(d); d.press("enter", "u", "up", "up") },
		"result": func(d *driver) {
			inRecheck(d)
			for range asked(d) {
				d.press("enter", "4")
			}
			d.app.screen = newResult(d.app)
		},
	})
}

func TestRecheckFitsAnywhere(t *testing.T) {
	for _, keys := range [][]string{{"k"}, {"k", "enter"}, {"k", "enter", "enter"}, {"k", "enter", "u"}, {"k", "enter", "u", "e"}} {
		for _, tab := range []string{"", "1", "2", "3", "6"} {
			if tab != "" && keys[len(keys)-1] != "e" {
				continue
			}
			fitsAnywhere(t, func(d *driver) {
				begun(d)
				d.press(keys...)
				if tab != "" {
					d.press(tab)
				}
			})
		}
	}
}

// Three months later: only what may have moved is asked, then what changed
// stands on one page.
func TestRecheckJourney(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	begun(d)
	before := *d.app.assessment()
	d.press("k")
	want := asked(d)
	d.sees("Nachmessen: Bäckerei Sommer", fmt.Sprintf("%d Fragen, etwa", len(want)), "die 2 Maßnahmen", "(erledigt)", "(läuft)", "21.11.2026")
	d.press("enter")
	d.sees("Stimmt das alles noch?", fmt.Sprintf("die %d Fragen beginnen", len(want)))
	d.press("enter")
	sections := 0
	for n, i := range want {
		if n == 0 || len(d.app.sections(i)) != sections {
			sections = len(d.app.sections(i))
		}
		if d.item() != i {
			t.Fatalf("question %d is %s, want %s", n+1, d.item().ID(), i.ID())
		}
		d.sees(fmt.Sprintf("Frage %d von %d", n+1, len(want)), fmt.Sprintf("von %d · ", sections+1))
		d.press("5")
	}
	if got := typeName(d.app.screen); got != "*tui.outcomes" {
		t.Fatalf("behind the questions comes %s", got)
	}
	d.press("down")
	namesSome(t, d, "Zuletzt: 12 (21.11.2026).")
	d.keys("9")
	d.press("enter", "enter", "enter")
	d.sees("21 von 21 beantwortet")
	d.press("a")
	d.sees(fmt.Sprintf("Nachgemessen: %d von 21 Antworten sind vom 21.11.2026 übernommen.", 21-len(want)))

	after := d.store.records[d.app.assessment().ID]
	if after.ID == before.ID || !after.Done() || !after.Finished.Equal(d.app.now()) || !after.Started.Equal(d.app.now()) {
		t.Errorf("stored is %+v", after.Assessment)
	}
	if after.Aims != before.Aims || after.Strategy != before.Strategy || after.Relevance != before.Relevance || after.Context != before.Context {
		t.Error("aims, strategy, relevance or context are not taken over")
	}
	for _, i := range d.app.items() {
		switch {
		case slices.Contains(want, i) && (after.Answers[i] != model.State4 || after.Carried.Has(i)):
			t.Errorf("%s: %q, carried %v", i.ID(), after.Answers[i], after.Carried.Has(i))
		case !slices.Contains(want, i) && (after.Answers[i] != before.Answers[i] || !after.Carried.Has(i)):
			t.Errorf("%s: %q, carried %v", i.ID(), after.Answers[i], after.Carried.Has(i))
		}
	}
	d.press("6")
	d.sees("21.11.2026 bis 22.02.2027 · 3 Monate", "Bewegt", "erledigt; 1 läuft", "verloren 12 → 9", "22. Feb 2027")
	d.press("enter", "end")
	d.sees("Nicht vergleichbar, weil eine Antwort fehlt (2)")
}

// Money that a re-check has taken over says from when it is, until somebody types
// it in anew.
func TestMoneyTakenOverIsDated(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	begun(d)
	id := d.app.list[0].ID
	r := d.store.records[id]
	r.Money[model.CustomersStart] = "40"
	d.store.records[id] = r
	d.press("k", "enter", "enter")
	for range asked(d) {
		d.press("5")
	}
	d.press("down", "enter", "enter", "enter", "a", "8")
	const said = "Diese Zahlen stammen aus der Einschätzung vom 21.11.2026."
	d.sees(said)
	d.press("down", "1")
	d.hides(said)
}

// A carried answer that the owner gives anew is no longer carried, also where
// it stays the same; the others are.
func TestAChangedAnswerIsNotCarried(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inRecheck(d)
	id := d.app.session.rec.ID
	var taken []model.Item
	for _, i := range d.app.items() {
		if d.app.assessment().Carried.Has(i) {
			taken = append(taken, i)
		}
	}
	for n, i := range taken[:2] {
		d.app.screen = newOverviewAt(d.app, i)
		d.sees("übernommen vom 21.11.2026")
		d.press("enter")
		if d.item() != i {
			t.Fatalf("the overview opens %s", d.item().ID())
		}
		d.press([]string{"3", "5"}[n]) // the same, another
		stored := d.store.records[id]
		if stored.Carried.Has(i) || d.app.assessment().Carried.Has(i) || !stored.Carried.Has(taken[2]) {
			t.Errorf("%s: carried %b", i.ID(), stored.Carried)
		}
	}
	if got := len(d.app.route(taken[0])); got != len(asked(d))+2 {
		t.Errorf("the route has %d items", got)
	}
}

// A re-check that was begun goes on, instead of a second one; after a new
// start it still asks only what it has to.
func TestRecheckGoesOn(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inRecheck(d)
	d.press("enter", "3", "esc")
	count := len(d.store.records)
	d.app.session = nil
	d.run(d.app.reload())
	d.press("down", "k")
	d.sees("das Sie schon begonnen haben", fmt.Sprintf("Frage 2 von %d", len(asked(d))))
	if len(d.store.records) != count {
		t.Error("there is a second one")
	}
	d.press("left", "left")
	d.sees("Stimmt das alles noch?")
}

// The way back through a re-check passes only what is asked, too.
func TestTheWayBackThroughARecheck(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inRecheck(d)
	want := asked(d)
	d.press("enter")
	for range want {
		d.press("3")
	}
	d.press("up", "backspace")
	for n := len(want) - 1; n >= 0; n-- {
		if d.item() != want[n] {
			t.Fatalf("on the way back %s, want %s", d.item().ID(), want[n].ID())
		}
		d.press("left")
	}
	if got := typeName(d.app.screen); got != "*tui.situation" {
		t.Errorf("before the first question comes %s", got)
	}
}

// Extended to the full questionnaire, the re-check asks what was never asked.
func TestRecheckExtendsToFull(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inRecheck(d)
	d.press("u", "m")
	if got, want := len(d.app.route(asked(d)[0])), len(asked(d))+31; got != want {
		t.Errorf("%d items, want %d", got, want)
	}
	d.sees("von 52 beantwortet")
}

// Esc leaves no trace, and an unfinished assessment has no re-check.
func TestRecheckIsNotBegunByAccident(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	begun(d)
	count := len(d.store.records)
	d.press("k", "esc")
	if d.app.overlay != nil || len(d.store.records) != count || !d.app.atHome() {
		t.Error("Esc leaves something")
	}
	d = newDriver(t, words.German, 80, 24)
	some(d)
	d.press("k")
	if d.app.overlay != nil || strings.Contains(d.plain(), "nachmessen") {
		t.Error("an unfinished assessment can be checked again")
	}
	d.press("down")
	d.sees("nachmessen")
}

// Two windows: an answer that one of them gave anew is not carried for the
// other one either.
func TestCarriedIsMerged(t *testing.T) {
	base := model.Assessment{Carried: model.AllItems}
	ours, theirs := base, base
	ours.Carried &^= model.ItemSet(0).With(3)
	theirs.Carried &^= model.ItemSet(0).With(7)
	mergeHead(&base, &ours, &theirs)
	if ours.Carried.Has(3) || ours.Carried.Has(7) || ours.Carried.Len() != model.ItemCount-2 {
		t.Errorf("carried %b", ours.Carried)
	}
}

// The reminder goes on the plan once, for the day three months later.
func TestRemindingOfTheRecheck(t *testing.T) {
	d := inHistory(t, words.German, 80, 24, []model.Assessment{bakery(t, 1, "2026-11-20")})
	d.sees("Ein guter Tag zum Nachmessen ist der 20.02.2027", "r Nachmessen planen")
	d.press("r")
	d.sees("„Nachmessen“ steht bis 20.02.2027 auf dem Plan.")
	if len(d.store.plan) != 1 {
		t.Fatalf("plan %v", d.store.plan)
	}
	for _, e := range d.store.plan {
		if e.Text != "Nachmessen" || e.Due != "2027-02-20" || e.Status != model.PlanOpen || e.Assessment != d.app.assessment().ID {
			t.Errorf("on the plan is %+v", e)
		}
	}
	d.press("r")
	if len(d.store.plan) != 1 {
		t.Error("it is there twice")
	}
}

// What is due on the plan has the cursor at first; k acts all the same on the
// assessment that says so.
func TestRecheckBelowWhatIsDue(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	begun(d)
	e := model.PlanEntry{ID: "e", Assessment: d.app.list[0].ID, Text: "Anrufen", Rev: 1, Due: "2026-01-01"}
	d.store.plan[e.ID] = e
	d.app.session = nil
	d.app.screen = &home{at: homeRow{dueRow, e.ID}}
	d.run(d.app.reload())
	d.sees("▸ Anrufen", "k nachmessen")
	d.press("k")
	if d.app.overlay == nil {
		t.Errorf("nothing is offered:\n%s", d.plain())
	}
}

// On the history page k begins the re-check, too.
func TestRecheckFromTheHistory(t *testing.T) {
	all, plan := aYear(t)
	d := inHistory(t, words.German, 80, 24, all, plan...)
	d.press("k")
	d.sees("Nachmessen: Bäckerei", "Enter beginnen")
	d.press("enter")
	if got := typeName(d.app.screen); got != "*tui.situation" || !d.app.rechecking() {
		t.Errorf("it begins with %s", got)
	}
}

// The re-check of a group's result is the group's again: comparable with it,
// and answered in the questionnaire, not by votes.
func TestRecheckOfAGroup(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	begun(d)
	id := d.app.list[0].ID
	rec := d.store.records[id]
	rec.Workshop.Workshop = "w1"
	d.store.records[id] = rec
	d.store.workshops["w1"] = model.Workshop{ID: "w1", Assessment: id, State: model.WorkshopClosed, Rev: 1}
	d.app.session = nil
	d.run(d.app.reload())
	d.press("k")
	namesSome(t, d, "Es war das Ergebnis einer Gruppe")
	d.press("enter", "enter")
	for n := range asked(d) {
		d.sees(fmt.Sprintf("Frage %d von", n+1))
		d.press("4")
	}
	d.press("down", "down", "down", "enter", "a", "6")
	d.sees("21.11.2026 bis 22.02.2027", "Bewegt")
	if !d.app.assessment().Group() {
		t.Error("it is one person's")
	}
}

// With the re-check finished, what reminded of it is done; a reminder of the
// next one is not.
func TestTheReminderIsDoneWithTheRecheck(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	begun(d)
	id := d.app.list[0].ID
	d.store.plan["r"] = model.PlanEntry{ID: "r", Rev: 1, Assessment: id, Text: "Nachmessen", Due: "2027-02-21", Created: d.app.now().AddDate(0, -3, 0)}
	d.press("k", "enter", "enter")
	for range asked(d) {
		d.press("3")
	}
	d.press("down", "down", "down", "enter", "a")
	if e := d.store.plan["r"]; e.Status != model.PlanDone || !e.Settled.Equal(d.app.now()) {
		t.Errorf("the reminder is %+v", e)
	}
	d.sees("als erledigt eingetragen")
	d.press("6", "r")
	open := 0
	for _, e := range d.store.plan {
		if e.Text == "Nachmessen" && !e.Status.Settled() {
			open++
		}
	}
	if open != 1 {
		t.Errorf("%d reminders are open", open)
	}
}
