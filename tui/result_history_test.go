package tui

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/questions/words"
)

// bakery is an assessment of the bakery on a day; its answers are changed as
// told: an item and its new state, as "service.build.1=3".
func bakery(t *testing.T, n int, day string, changes ...string) model.Assessment {
	t.Helper()
	a := company(t, "baeckerei")
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	a.ID = fmt.Sprintf("00000000-0000-4000-8000-%012d", 100+n)
	a.Started, a.Finished = at.Add(9*time.Hour), at.Add(10*time.Hour)
	a.Catalogue = "2026-11"
	a.Notes = [model.ItemCount]string{}
	for _, change := range changes {
		id, answer, _ := strings.Cut(change, "=")
		item, known := model.ParseItem(id)
		given, ok := model.ParseAnswer(answer)
		if !known || !ok {
			t.Fatalf("%q is no change", change)
		}
		a.Answers[item] = given
	}
	return a
}

// aYear is how the bakery went on: three assessments and what was done.
func aYear(t *testing.T) ([]model.Assessment, []model.PlanEntry) {
	t.Helper()
	first := bakery(t, 1, "2026-02-20")
	first.Outcomes.RegularsShare, first.Outcomes.LostPerYear = model.Known(58), model.Known(14)
	second := bakery(t, 2, "2026-08-23", "service.build.1=3", "feedback.build.1=2", "bond.value.1=3")
	second.Outcomes.RegularsShare, second.Outcomes.LostPerYear = model.Known(60), model.Known(11)
	second.Outcomes.ReferredShare = model.Known(24)
	third := bakery(t, 3, "2026-11-20", "service.build.1=3", "service.maintain.1=4", "feedback.build.1=3",
		"feedback.maintain.1=3", "bond.value.1=3", "bond.affective.1=4", "bond.habitual.1=2", "ecosystem.build.1=unknown")
	third.Outcomes.RegularsShare, third.Outcomes.LostPerYear = model.Known(63.5), model.Known(9)
	third.Context[model.Price] = 2
	for _, f := range []model.Factor{model.Community, model.Loyalty} {
		for s := range model.Stage(model.StageCount) {
			third.Carried = third.Carried.With(model.FactorItem(f, s, 0)).With(model.FactorItem(f, s, 1))
		}
	}
	day := func(n int) time.Time { return time.Date(2026, time.September, n, 12, 0, 0, 0, time.UTC) }
	plan := []model.PlanEntry{
		{ID: "a", Measure: cardAt(t, model.Service, model.Maintain), Status: model.PlanDone, Created: day(1), Settled: day(20), Start: model.Known(9), Readings: []model.Reading{{At: "2026-10-20", Value: 4}}},
		{ID: "b", Measure: cardAt(t, model.Feedback, model.Build), Status: model.PlanRunning, Created: day(2), Due: "2026-12-15", Who: "Frau Sommer"},
		{ID: "c", Text: "Schaufenster neu", Status: model.PlanOpen, Created: day(3)},
		{ID: "d", Items: model.ItemSet(0).With(model.Ease), Status: model.PlanDismissed, Created: day(4), Settled: day(9)},
	}
	return []model.Assessment{first, second, third}, plan
}

// cardAt returns the ID of a measure of a stage.
func cardAt(t *testing.T, f model.Factor, s model.Stage) string {
	t.Helper()
	d := newDriver(t, words.German, 80, 24)
	for _, c := range d.app.cat.Method.Measures {
		if c.At == (model.Place{Kind: model.AtStage, Factor: f, Stage: s}) {
			return c.ID
		}
	}
	t.Fatal("no measure")
	return ""
}

// inHistory opens the history of the last of some assessments of one company.
func inHistory(t *testing.T, lang words.Lang, width, height int, all []model.Assessment, plan ...model.PlanEntry) *driver {
	t.Helper()
	d := newDriver(t, lang, width, height)
	for _, a := range all {
		d.store.records[a.ID] = model.Record{Assessment: a, HeadRev: 1}
	}
	last := all[len(all)-1]
	for _, e := range plan {
		e.Assessment, e.Rev = last.ID, 1
		d.store.plan[e.ID] = e
	}
	d.run(d.app.reload())
	d.app.open(d.store.records[last.ID])
	d.press("6")
	return d
}

func inYear(t *testing.T, lang words.Lang, width, height int) *driver {
	t.Helper()
	all, plan := aYear(t)
	return inHistory(t, lang, width, height, all, plan...)
}

func TestHistoryScreens(t *testing.T) {
	alone := func(t *testing.T, lang words.Lang, w, h int) *driver {
		t.Helper()
		return inHistory(t, lang, w, h, []model.Assessment{bakery(t, 1, "2026-11-20")})
	}
	twenty := func(t *testing.T, lang words.Lang, w, h int) *driver {
		t.Helper()
		var all []model.Assessment
		r := rand.New(rand.NewPCG(7, 8))
		for n := range 20 {
			a := bakery(t, n, fmt.Sprintf("%d-%02d-%02d", 2024+n/8, 1+n%8, 1+r.IntN(28)))
			for i := range a.Answers {
				if state, ok := a.Answers[i].State(); ok && r.IntN(4) == 0 {
					a.Answers[i], _ = model.StateAnswer(max(0, min(4, state+r.IntN(3)-1+n/12)))
				}
			}
			all = append(all, a)
		}
		return inHistory(t, lang, w, h, all)
	}
	type state struct {
		make func(*testing.T, words.Lang, int, int) *driver
		keys []string
	}
	states := map[string]state{
		"year": {inYear, nil}, "below": {inYear, []string{"pgdown"}}, "end": {inYear, []string{"end"}},
		"wider": {inYear, []string{"left"}}, "items": {inYear, []string{"enter"}},
		"first": {alone, nil}, "twenty": {twenty, []string{"left", "left", "left"}},
	}
	pictures(t, pageSizes, states, func(t *testing.T, s state, lang words.Lang, width, height int) *driver {
		t.Helper()
		d := s.make(t, lang, width, height)
		d.press(s.keys...)
		d.exact()
		return d
	})
}

// At one glance: what moved, what was done, what is next, and what it came to.
func TestHistoryAtOneGlance(t *testing.T) {
	d := inYear(t, words.German, 80, 24)
	d.sees(
		"23.08.2026 ▸ bis 20.11.2026 · 3 Monate",
		"Bewegt        Gewohnheit −",
		"“ erledigt; 1 läuft, 1 ist geplant",
		"“ bis 15.12.2026 (Frau Sommer)",
		"Stammkunden 60 → 63,5 %, verloren 11 → 9",
		"Verbundenheit", "Gebundenheit", "Schwerpunkt", "Ausbaustand", "Nov ▲",
	)
	d.press("end")
	d.sees("verworfen", "9 → 4")
}

// The table counts only what both have, whatever the lines show.
func TestHistoryComparesWhatBothHave(t *testing.T) {
	d := inYear(t, words.German, 120, 60)
	d.press("end")
	d.sees("51 von 52 Fragen, die beide Male beantwortet sind", "Preis je Einkauf", "12 Antworten davon sind übernommen")
	d.press("enter")
	d.sees("Bewegt (", "vorher: ", "nachher: ", "Gleich geblieben (")
	d.press("end")
	d.sees("Übernommen, nicht neu gefragt (12)", "Nicht vergleichbar, weil eine Antwort fehlt (1)", "nachher: weiß ich nicht")
	d.press("esc")
	if d.app.overlay != nil || d.page().tab != historyTab {
		t.Error("Esc does not come back")
	}
}

// The two that are compared are chosen among all, the first before the second.
func TestChoosingWhatToCompare(t *testing.T) {
	d := inYear(t, words.German, 80, 24)
	d.press("left")
	d.sees("◂ 20.02.2026 ▸ bis 20.11.2026")
	d.press("left", "left", "tab", "left")
	d.sees("20.02.2026 bis ◂ 23.08.2026 ▸")
	d.press("left")
	d.sees("20.02.2026 bis ◂ 23.08.2026 ▸")
	d.press("right", "tab", "right", "right")
	d.sees("◂ 23.08.2026 ▸ bis 20.11.2026")
	namesSome(t, d, "←→ anderes Datum", "Tab von/bis", "Enter Frage für Frage", "z Zahlen eintragen")
}

func namesSome(t *testing.T, d *driver, keys ...string) {
	t.Helper()
	flat := strings.Join(strings.Fields(d.plain()), " ")
	for _, k := range keys {
		if !strings.Contains(flat, k) {
			t.Errorf("%q is not named:\n%s", k, d.plain())
		}
	}
}

// Another mode and a group are other series: never on one line, one key away.
func TestSeriesStayApart(t *testing.T) {
	all, plan := aYear(t)
	quick := bakery(t, 8, "2026-09-09")
	quick.Mode = model.Quick
	group := bakery(t, 9, "2026-10-10", "bond.forced.1=4", "bond.forced.2=4")
	group.Workshop.Workshop = "w"
	d := inHistory(t, words.German, 120, 60, append([]model.Assessment{quick, group}, all...), plan...)
	d.sees("◂ 23.08.2026 ▸ bis 20.11.2026")
	d.press("end")
	d.sees("eine kurze Einschätzung; m zeigt sie", "eine ausführliche Einschätzung einer Gruppe; m zeigt sie")
	d.press("m")
	d.sees("Das ist die erste Einschätzung dieser Art.", "3 ausführliche Einschätzungen; m zeigt sie")
	d.press("m", "m")
	d.sees("◂ 23.08.2026 ▸ bis 20.11.2026")
}

// An unfinished assessment is compared with the finished ones; other
// unfinished ones are not.
func TestUnfinishedAtHandIsCompared(t *testing.T) {
	all, _ := aYear(t)
	other := bakery(t, 5, "2026-11-01")
	other.Finished = time.Time{}
	all[2].Finished, all[2].Changed = time.Time{}, testNow()
	d := inHistory(t, words.German, 80, 24, []model.Assessment{other, all[0], all[1], all[2]})
	d.press("e", "6")
	d.sees("◂ 23.08.2026 ▸ bis 21.11.2026")
	d.press("tab", "left")
	d.sees("23.08.2026 bis ◂ 21.11.2026 ▸")
}

// Where today's catalogue counts otherwise, the page says what was, what is,
// and which catalogue it was.
func TestHistorySaysWhereTheCatalogueChanged(t *testing.T) {
	all, _ := aYear(t)
	d := inHistory(t, words.German, 120, 60, all)
	m := *d.app.cat.Method
	m.Weights[model.Service][model.Value] = 0 // changes no level
	m.Positions[model.Value] = 0.5            // moves the centre
	old := model.Score(&m, &all[1])
	var doc bytes.Buffer
	if err := interchange.EncodeResult(&doc, &m, &old); err != nil {
		t.Fatal(err)
	}
	now := model.Score(d.app.cat.Method, &all[1])
	d.store.results[all[1].ID] = doc.Bytes()
	d.run(d.app.readCompany())
	d.press("end")
	flat := strings.Join(strings.Fields(d.plain()), " ")
	want := fmt.Sprintf("Am 23.08.2026 stand hier: Schwerpunkt %s (heute %s). Gerechnet ist alles mit dem heutigen Katalog; er trägt dieselbe Nummer", old.Centre, now.Centre)
	if !strings.Contains(flat, want) {
		t.Errorf("%q is not said:\n%s", want, d.plain())
	}

	rec := d.store.records[all[1].ID]
	rec.Catalogue = "2025-03"
	d.store.records[all[1].ID] = rec
	d.run(d.app.readCompany())
	namesSome(t, d, fmt.Sprintf("Mit dem Katalog von damals (2025-03) stand am 23.08.2026 hier: Schwerpunkt %s (heute %s). Gerechnet ist alles mit dem heutigen (2026-11).", old.Centre, now.Centre))

	d.store.results[all[1].ID] = []byte("{")
	d.run(d.app.readCompany())
	if strings.Contains(d.plain(), "2025-03") {
		t.Error("something is claimed of a result that cannot be read")
	}
}

// Nothing moved, or nothing can be compared: the page says which.
func TestHistoryWithoutMovement(t *testing.T) {
	same := []model.Assessment{bakery(t, 1, "2026-02-20"), bakery(t, 2, "2026-11-20")}
	d := inHistory(t, words.German, 80, 24, same)
	d.sees("Bewegt        nichts: alle Antworten sind noch die vom 20.02.2026") // perhaps a copy
	other := bakery(t, 2, "2026-11-20", "ecosystem.build.1=unknown")
	d = inHistory(t, words.German, 80, 24, []model.Assessment{same[0], other})
	d.sees("Bewegt        nichts: Alles, was sich vergleichen lässt, steht")
	blank := bakery(t, 2, "2026-11-20")
	blank.Answers = [model.ItemCount]model.Answer{}
	d = inHistory(t, words.German, 80, 24, []model.Assessment{same[0], blank})
	d.sees("nichts, was sich vergleichen lässt")
}

// What is late is said; without a plan the first next step stands there.
func TestWhatIsNext(t *testing.T) {
	all, plan := aYear(t)
	plan[1].Due = "2026-11-01"
	d := inHistory(t, words.German, 120, 36, all, plan...)
	d.sees("überfällig seit 01.11.2026 (Frau Sommer)")
	d = inHistory(t, words.German, 120, 36, all)
	d.sees("der Plan ist leer", "noch nicht auf dem Plan")
}

// z leads to the outcomes and Esc back to the same page.
func TestOutcomesFromTheHistory(t *testing.T) {
	d := inYear(t, words.German, 80, 24)
	d.press("z")
	d.sees("Zuletzt: 60 % (23.08.2026).")
	d.press("backspace", "backspace", "backspace", "backspace", "7", "0", "esc")
	if d.page().tab != historyTab {
		t.Fatal("Esc does not come back")
	}
	d.sees("Stammkunden 60 → 70 %")
	if d.stored().RegularsShare != model.Known(70) {
		t.Errorf("on the disk is %+v", d.stored())
	}
}

// Names and notes from outside never reach the terminal as they are.
func TestHistoryCleansNames(t *testing.T) {
	all, plan := aYear(t)
	plan[1].Who, plan[2].Text, all[0].Catalogue = hostile, hostile, hostile
	d := inHistory(t, words.German, 80, 24, all, plan...)
	for range 6 {
		if raw := d.app.View().Content; strings.Contains(raw, "\x1b[31mB") || strings.Contains(raw, "\u202e") {
			t.Fatalf("a name is drawn as it is:\n%q", raw)
		}
		d.press("pgdown")
	}
}

// Any history fits any window, with every key.
func TestHistoryFitsEveryWindow(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	keys := []string{"left", "right", "tab", "enter", "esc", "m", "down", "up", "pgdown", "pgup", "end", "home"}
	for range rounds(25) {
		var all []model.Assessment
		for n := range 1 + r.IntN(9) {
			a := randomAssessment(r)
			a.ID, a.Mode = fmt.Sprintf("00000000-0000-4000-8000-%012d", n), model.Mode(r.IntN(5)/4)
			a.Carried = model.ItemSet(r.Uint64()) & model.AllItems
			a.Finished = testNow().AddDate(0, 0, -r.IntN(900))
			all = append(all, a)
		}
		d := inHistory(t, []words.Lang{words.German, words.English}[r.IntN(2)], 80, 24, all)
		width, height := 30+r.IntN(140), 8+r.IntN(50)
		d.resize(width, height)
		for range 15 {
			d.press(keys[r.IntN(len(keys))])
			if res, ok := d.app.screen.(*result); !ok || res.tab != historyTab {
				d.app.open(d.store.records[all[len(all)-1].ID])
				d.run(d.app.needCompany())
				d.press("6")
			}
			d.fits(width, height)
			d.exact()
		}
	}
}

// A page that is drawn twice is the same page: nothing is remembered by
// drawing.
func TestHistoryIsPure(t *testing.T) {
	d := inYear(t, words.German, 80, 24)
	before := d.plain()
	d.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if d.plain() != before {
		t.Error("the page is another one after resizing")
	}
}

// A file that cannot be read is said, and the page says what its lines mean.
func TestHistoryThatCannotBeRead(t *testing.T) {
	all, _ := aYear(t)
	d := inHistory(t, words.German, 120, 48, all)
	d.press("?")
	d.sees("mehr ist nicht besser", "zählt nie als Bewegung")
	d.press("esc")
	d.app.file = companyFile{}
	d.store.err = model.ErrDamaged
	d.press("1", "6")
	d.sees("ließen sich nicht lesen")
	d.store.err = nil
	d.press("down", "up")
	d.sees("◂ 23.08.2026 ▸")
}

// In narrow windows every difference is in sight, however tall they are.
func TestHistoryDifferencesInNarrowWindows(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {40, 50}, {44, 48}, {48, 30}, {52, 46}} {
		d := inYear(t, words.German, size[0], size[1])
		l := newLayout(size[0], size[1])
		for _, line := range d.page().views[historyTab].passage(d.app, l).lines {
			if ansi.StringWidth(line) > l.width {
				t.Errorf("%v: %q", size, ansi.Strip(line))
			}
		}
	}
}
