package tui

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// inPlan opens the plan of a company with a bit of everything on it.
func inPlan(t *testing.T, lang words.Lang, width, height int) *driver {
	t.Helper()
	d := inResult(t, lang, company(t, "steuerkanzlei-halb"), width, height)
	d.fillPlan(d.app.assessment().ID)
	d.run(d.app.readCompany())
	d.press("4")
	return d
}

// fillPlan puts entries of every kind into the store, without their company
// being open.
func (d *driver) fillPlan(assessment string) {
	first := d.app.cat.Method.Measures
	created := testNow().AddDate(0, 0, -9)
	for n, e := range []model.PlanEntry{
		{
			Measure: first[5].ID, Who: "Frau Öz", Due: "2026-11-18", Status: model.PlanRunning, Start: model.Known(12),
			Note:     "Zettel hängen am Kopierer, erster Blick am Freitag im Team.",
			Readings: []model.Reading{{At: "2026-11-10", Value: 10}, {At: "2026-11-20", Value: 8.5, Note: "nach dem Umbau"}},
		},
		{Text: "Neue Bürozeiten an die Tür hängen", Due: "2026-11-21"},
		{Items: model.ItemSet(0).With(model.Complaints), Who: "Jan", Due: "2026-12-05"},
		{Text: "Alten Newsletter einstellen", Status: model.PlanDone, Settled: testNow().AddDate(0, 0, -6)},
		{Text: hostile},
	} {
		e.ID, e.Assessment, e.Rev, e.Created = fmt.Sprintf("entry-%d-%s", n, assessment), assessment, 1, created
		d.store.plan[e.ID] = e
	}
}

func (d *driver) entries() []model.PlanEntry {
	all, _ := d.store.Plan()
	model.SortPlan(all)
	return all
}

// only returns the one entry of the store.
func (d *driver) only() model.PlanEntry {
	d.t.Helper()
	all := d.entries()
	if len(all) != 1 {
		d.t.Fatalf("%d entries are stored, want 1:\n%s", len(all), d.plain())
	}
	return all[0]
}

func (d *driver) typeText(text string) {
	for _, r := range text {
		d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// says fails where a text is not on the screen.
func (d *driver) says(texts ...string) {
	d.t.Helper()
	screen := strings.Join(strings.Fields(d.plain()), " ")
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			d.t.Errorf("%q is not said:\n%s", text, d.plain())
		}
	}
}

func TestPlanScreens(t *testing.T) {
	views := map[string]func(*driver){
		"list":    func(*driver) {},
		"second":  func(d *driver) { d.press("down") },
		"edit":    func(d *driver) { d.press("enter") },
		"reading": func(d *driver) { d.press("m") },
		"remove":  func(d *driver) { d.press("delete") },
		"own":     func(d *driver) { d.press("e") },
		"wrong":   func(d *driver) { d.press("enter", "down"); d.typeText("31.2."); d.press("enter") },
		"card":    func(d *driver) { d.press("k") },
		"all":     func(d *driver) { d.press("esc", "m") },
		"empty":   func(d *driver) { clear(d.store.plan); d.run(d.app.readCompany()) },
	}
	pictures(t, pageSizes[:4], views, func(t *testing.T, prepare func(*driver), lang words.Lang, width, height int) *driver {
		t.Helper()
		d := inPlan(t, lang, width, height)
		prepare(d)
		return d
	})
}

// A step goes on the plan with p and Enter through the form; the card and the
// list say so from then on, and p opens the entry.
func TestPlanAStep(t *testing.T) {
	for _, from := range [][]string{{"3"}, {"3", "enter"}} {
		d := inResult(t, words.German, company(t, "baeckerei"), 80, 24)
		d.press(from...)
		measure := d.app.result().Advice[0].Measure
		d.press("p", "enter", "enter", "enter", "enter")
		e := d.only()
		if e.Measure != measure || e.Due != "2026-12-21" || e.Assessment != d.app.assessment().ID || e.Status != model.PlanOpen {
			t.Errorf("%v: stored %+v", from, e)
		}
		d.says("uf dem Plan: offen, bis 21.12.2026", "p Plan ändern")
		d.press("p")
		d.says("Auf dem Plan seit 21.11.2026", "Speichern")
		d.press("esc")
		if d.app.overlay != nil {
			d.press("esc")
		}
		d.press("4")
		d.says("in 30 Tagen", "1 offen")
		if d.app.plan.pending() {
			t.Error("something waits")
		}
	}
}

// What the plan has settled is not what to begin with: both pages name the
// first step that is left, and say what runs.
func TestWhatIsSettledIsNotFirst(t *testing.T) {
	d := inResult(t, words.German, company(t, "baeckerei"), 120, 36)
	d.run(d.app.readCompany())
	first, second := d.app.stepTitle(&d.app.result().Advice[0]), d.app.stepTitle(&d.app.result().Advice[1])
	set := func(step int, status model.PlanStatus) {
		e := model.PlanEntry{
			ID: fmt.Sprint("step-", step), Assessment: d.app.assessment().ID, Rev: 1, Created: testNow(),
			Measure: d.app.result().Advice[step].Measure, Status: status,
		}
		d.app.file.Plan = append(d.app.file.Plan, e)
	}
	set(0, model.PlanDone)
	said := func(want string) {
		t.Helper()
		if got := d.app.firstStepLine(); got != want {
			t.Errorf("the spectrum says %q, want %q", got, want)
		}
	}
	said("Zuerst: " + second + " · erledigt: " + first)
	d.press("3")
	d.says("Jetzt ist Schritt 2 dran.", "auf dem Plan: erledigt")
	set(1, model.PlanRunning)
	d.says("Schritt 2 läuft schon.")
	said("Zuerst: " + second + " · läuft · erledigt: " + first)
}

// A wrong day gets a sentence, what was typed stays, and a mended one is
// saved. A past one is told.
func TestPlanFormMindsDays(t *testing.T) {
	d := inResult(t, words.German, company(t, "baeckerei"), 80, 24)
	d.press("3", "p")
	d.typeText("Meike")
	d.press("enter")
	d.typeText("bald")
	d.press("enter")
	d.says("„bald“ ist kein Datum. Möglich ist zum Beispiel: 15.12., in 30 Tagen, vor Weihnachten.", "Meike", "noch kein Datum")
	d.typeText("18.11.2026") // replaces what was wrong
	d.says("18.11.2026, das war vor 3 Tagen")
	d.press("down", "down", "enter")
	if e := d.only(); e.Due != "2026-11-18" || e.Who != "Meike" {
		t.Errorf("%+v", e)
	}
	d.press("p", "down")
	d.typeText("31.2.")
	d.press("up", "up", "enter") // Speichern, although the row above is wrong
	d.says("„31.2.“ steht in keinem Kalender.", "▸ Bis wann")
	if e := d.only(); e.Due != "2026-11-18" {
		t.Errorf("%+v", e)
	}
	d.press("down", "up")
	d.press("backspace", "enter") // takes all of what is marked
	d.press("up", "up", "up", "enter")
	if e := d.only(); e.Due != "" {
		t.Errorf("an empty day is %q", e.Due)
	}
}

// Every text behaves alike: on a row that was just entered typing replaces it,
// and an arrow key goes on with it.
func TestPlanFormRowsBehaveAlike(t *testing.T) {
	d := inPlan(t, words.German, 80, 24)
	d.press("enter")
	for _, row := range []string{"Wer", "Bis wann", "Notiz"} {
		for !strings.Contains(d.plain(), "▸ "+row) {
			d.press("down")
		}
		f := d.app.overlay.(*planForm)
		was := f.row().text()
		d.says("←→ Text ändern")
		d.press("right")
		d.typeText("x")
		if got := f.row().text(); got != was+"x" {
			t.Errorf("%s: an arrow key, then x: %q", row, got)
		}
		d.press("up", "down")
		d.typeText("y")
		if got := f.row().text(); got != "y" {
			t.Errorf("%s: y does not replace: %q", row, got)
		}
	}
}

// Leaving in the middle of a form loses nothing of it, and nothing odd comes
// on the plan unmarked: the next start names it, and completing it ends that.
func TestPlanDraftGreets(t *testing.T) {
	d := inResult(t, words.German, company(t, "baeckerei"), 80, 24)
	d.press("3", "p")
	d.typeText("Meike")
	d.press("enter")
	d.typeText("vor Weinachten")
	d.press("ctrl+c")
	e := d.only()
	if !d.quit || e.Who != "Meike" || e.Due != "" || e.Note != "Angefangen, noch nicht fertig eingetragen · Bis wann: „vor Weinachten“" {
		t.Fatalf("%+v", e)
	}
	d.app.screen = newHome(d.app)
	d.says("fertig eintragen")
	if list := d.app.due(); len(list) != 1 {
		t.Fatalf("%d drafts greet", len(list))
	}
	late := e
	late.Due = model.DayOf(d.app.now().AddDate(0, 0, -3))
	if row := d.app.screen.(*home).dueEntry(d.app, &late, false, 76); !strings.Contains(row, "seit 3 Tagen") {
		t.Errorf("that it is late matters more: %q", row)
	}
	d.app.openEntry(e, nil)
	d.says("Bis wann: „vor Weinachten“")
	if strings.Contains(d.plain(), "Angefangen") {
		t.Error("the mark is among what can be changed")
	}
	d.press("up", "enter")
	if e := d.only(); words.IsDraft(e.Note) || !strings.Contains(e.Note, "vor Weinachten") || len(d.app.due()) != 0 {
		t.Errorf("it is still a draft, or what was typed is gone: %+v", e)
	}
}

// Esc asks before it drops what was typed.
func TestPlanFormEscape(t *testing.T) {
	d := inPlan(t, words.German, 80, 24)
	before := d.entries()
	d.press("enter", "esc")
	if d.app.overlay != nil {
		t.Error("an untouched form asks")
	}
	d.press("enter", "right")
	d.typeText("x")
	d.press("esc")
	d.says("Ohne Speichern schließen?")
	d.press("n")
	d.says("Frau Özx")
	d.press("esc", "j")
	if d.app.overlay != nil || !samePlan(&d.entries()[0], &before[0]) {
		t.Error("it did not close, or saved")
	}
}

// What was answered with "weiß nicht" can be planned where it is listed.
func TestPlanFindOut(t *testing.T) {
	d := inResult(t, words.German, company(t, "steuerkanzlei-halb"), 80, 24)
	d.press("3", "w", "end")
	for range 12 {
		d.press("down")
	}
	items := d.page().toFindOut(d.app)
	d.press("p")
	d.says("Herausfinden: ")
	d.press("enter", "enter", "enter", "enter")
	e := d.only()
	if e.Items != model.ItemSet(0).With(items[len(items)-1]) || e.Due != "2026-12-05" || e.Measure != "" {
		t.Errorf("%+v", e)
	}
	d.says("offen, bis 05.12.2026")
	d.press("enter")
	d.says("Auf dem Plan seit")
	d.press("esc", "4")
	d.says("Herausfinden: " + d.app.cat.Item(items[len(items)-1]).Label)
}

// The status goes round both ways, and the advice follows: what is done or
// dropped comes last.
func TestPlanStatusMovesTheAdvice(t *testing.T) {
	d := inResult(t, words.German, company(t, "baeckerei"), 80, 24)
	d.press("3")
	adv := d.app.result().Advice[0]
	if len(d.app.cat.Method.Ranked(adv.Place(), d.app.assessment(), d.app.result())) < 2 {
		t.Fatal("the place has one measure only")
	}
	d.press("p", "up", "enter", "4")
	for _, want := range []model.PlanStatus{model.PlanRunning, model.PlanDone, model.PlanDismissed, model.PlanOpen} {
		d.press("space")
		if e := d.only(); e.Status != want || want.Settled() != !e.Settled.IsZero() {
			t.Fatalf("status %v, settled %v; want %v", e.Status.ID(), e.Settled, want.ID())
		}
		if other := d.app.result().Advice[0].Measure != adv.Measure; other != want.Settled() {
			t.Errorf("%s: the advice offers another measure: %v", want.ID(), other)
		}
	}
	d.press("left")
	if e := d.only(); e.Status != model.PlanDismissed {
		t.Errorf("back leads to %s", e.Status.ID())
	}
	d.says("verworfen am 21.11.2026")
}

// A measure of one's own needs a few words.
func TestPlanOwnMeasure(t *testing.T) {
	d := inResult(t, words.English, company(t, "baeckerei"), 80, 24)
	d.press("4", "e", "up", "enter")
	d.says("Please say in a few words what is to be done.")
	d.typeText("Paint the shop")
	d.press("enter", "enter")
	d.typeText("end of January")
	d.press("up", "up", "up", "enter")
	e := d.only()
	if e.Text != "Paint the shop" || e.Due != "2027-01-31" || e.Measure != "" {
		t.Errorf("%+v", e)
	}
	d.press("m")
	d.says("Only measures with a card have readings. Use the note here.")
	d.press("enter", "end")
	d.typeText("!")
	d.press("up", "enter")
	if e := d.only(); e.Text != "Paint the shop!" {
		t.Errorf("%+v", e)
	}
}

func TestPlanRemoveAsks(t *testing.T) {
	d := inPlan(t, words.German, 80, 24)
	d.press("down", "delete")
	d.says("„Neue Bürozeiten an die Tür hängen“ vom Plan nehmen?")
	d.press("n")
	if len(d.entries()) != 5 {
		t.Fatal("n removed it")
	}
	d.press("delete", "j")
	d.says("steht nicht mehr auf dem Plan.", "▸ ○ Herausfinden")
	if len(d.entries()) != 4 || d.app.plan.pending() {
		t.Errorf("%d entries are left", len(d.entries()))
	}
}

// The figure of a measure: its start, later values, one a day, and taking one
// away.
func TestPlanReadings(t *testing.T) {
	d := inResult(t, words.German, company(t, "baeckerei"), 80, 24)
	d.press("3", "p", "up", "enter", "4", "m")
	d.typeText("zwölf")
	d.press("enter")
	d.says("„zwölf“ ist keine Zahl. Möglich ist zum Beispiel: 12,5.")
	d.typeText("12,5")
	d.press("enter")
	d.typeText("250 %")
	d.press("enter")
	d.says("„250 %“ geht hier nicht: Ein Anteil liegt zwischen 0 und 100 %.")
	d.typeText("10 %")
	d.press("enter")
	d.typeText("morgen")
	d.press("enter")
	d.says("Ein Messwert kann nur von heute oder früher sein.")
	d.typeText("20.11.") // the last one, not the next
	d.press("enter")
	d.typeText("weniger los")
	d.press("enter", "enter")
	e := d.only()
	want := []model.Reading{{At: "2026-11-20", Value: 10, Note: "weniger los"}}
	if e.Start != model.Known(12.5) || !slices.Equal(e.Readings, want) {
		t.Fatalf("%+v", e)
	}
	d.says("12,5 → 10", "(−2,5), am 20.11.2026")
	d.press("m") // on the new value now, that of today
	d.typeText("15")
	d.press("down", "down", "down", "enter")
	d.says("12,5 → 15", "(+2,5), am 21.11.2026")
	d.press("m", "up")
	d.press("backspace") // the one of today is emptied
	d.press("up", "right", "backspace")
	d.typeText("1,5")
	d.press("up", "up", "enter")
	if e := d.only(); !slices.Equal(e.Readings, []model.Reading{{At: "2026-11-20", Value: 11.5, Note: "weniger los"}}) {
		t.Errorf("%+v", e.Readings)
	}
}

// The example plans nothing.
func TestPlanOfTheExample(t *testing.T) {
	for _, keys := range [][]string{{"3", "p"}, {"3", "enter", "p"}, {"4", "e"}, {"4", "p"}} {
		d := inPlan(t, words.German, 80, 24) // the plan of another company is in memory
		d.press("esc", "b")
		d.press(keys...)
		if d.app.overlay != nil {
			if _, ok := d.app.overlay.(*planForm); ok {
				t.Errorf("%v opens a form", keys)
			}
		}
		d.says("nichts geplant")
		if len(d.entries()) != 5 {
			t.Errorf("%v stored something", keys)
		}
		d.press("3")
		if strings.Contains(d.plain(), "auf dem Plan:") {
			t.Error("the example has a plan")
		}
	}
}

// strictStore knows, as the real one, that an entry needs its assessment.
type strictStore struct{ *testStore }

func (s strictStore) SavePlan(e model.PlanEntry) (model.PlanEntry, error) {
	if _, ok := s.records[e.Assessment]; !ok {
		return e, model.ErrNotFound
	}
	return s.testStore.SavePlan(e)
}

// The plan of an assessment that was never saved waits for it.
func TestPlanWaitsForItsAssessment(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	d.app.store = strictStore{d.store}
	d.press("n")
	d.app.screen = newResult(d.app)
	d.press("4", "e")
	if len(d.store.records) != 0 {
		t.Fatal("something is stored already")
	}
	d.typeText("Schild malen")
	d.press("up", "enter")
	if e := d.only(); e.Assessment != d.app.assessment().ID || d.app.unsavedWork() {
		t.Errorf("%+v, unsaved %v", e, d.app.unsavedWork())
	}
}

// What is due greets at the start: three lines, and how many more. What is
// done is not named.
func TestHomeGreetsWithWhatIsDue(t *testing.T) {
	d := inPlan(t, words.German, 80, 24)
	for n := range 3 {
		e := model.PlanEntry{ID: fmt.Sprint(n), Assessment: d.app.assessment().ID, Text: fmt.Sprintf("Arbeit %d", n), Rev: 1}
		e.Due = model.Day(fmt.Sprintf("2026-11-1%d", n))
		d.store.plan[e.ID] = e
	}
	list, _ := d.store.Plan()
	summaries, _ := d.store.List()
	app, err := New(Options{Store: d.store, Lang: words.German, NoMotion: true, Now: testNow, Plan: list, List: summaries})
	if err != nil {
		t.Fatal(err)
	}
	d.app = app
	d.app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.says("Fällig und 2 weitere", "▸ Arbeit 0 · Steuerkanzlei", "seit 11 Tagen", "Arbeit 1", "Arbeit 2")
	first := d.plain()
	d.run(app.Init())
	if d.plain() != first {
		t.Errorf("the page jumps:\n%s\n%s", first, d.plain())
	}
	d.press("down", "enter")
	d.says("Maßnahmen aller Betriebe", "▸ ○ Arbeit 1")
	d.press("right", "right")
	d.press("esc")
	d.says("Fällig und eine weitere", "Arbeit 0", "Arbeit 2", d.app.cat.PlanTitle(&d.app.due()[2]))
	if strings.Contains(d.plain(), "Arbeit 1") {
		t.Error("what is done greets")
	}
}

// What is due stands on top, but Enter goes on with what somebody is in the
// middle of.
func TestHomeGoesOnBelowWhatIsDue(t *testing.T) {
	d := inPlan(t, words.German, 80, 24)
	d.put("b", "Laden Nord", model.Quick, 3, testNow(), time.Time{})
	list, _ := d.store.Plan()
	summaries, _ := d.store.List()
	app, err := New(Options{Store: d.store, Lang: words.German, NoMotion: true, Now: testNow, Plan: list, List: summaries})
	if err != nil {
		t.Fatal(err)
	}
	d.app = app
	d.resize(80, 24)
	d.says("Fällig", "▸ Laden Nord")
	d.press("enter")
	if s := d.app.session; s == nil || s.rec.ID != "b" {
		t.Error("Enter leads elsewhere")
	}
}

// The titles of measures stand there in the very first frame.
func TestHomeNamesDueMeasuresAtOnce(t *testing.T) {
	d := inPlan(t, words.English, 80, 24)
	due := d.store.plan["entry-0-"+d.app.assessment().ID]
	app, err := New(Options{Store: d.store, Lang: words.English, Now: testNow, Plan: []model.PlanEntry{due}, List: d.app.list})
	if err != nil {
		t.Fatal(err)
	}
	if got := app.planTitle(&due); got == due.Measure {
		t.Errorf("it is called %s", got)
	}
}

// The plan of all companies: every one is named, its entries can be changed
// without the assessment, and one can be added.
func TestPlanOfAllCompanies(t *testing.T) {
	d := newDriver(t, words.German, 120, 36)
	some(d)
	d.fillPlan("a")
	e := d.store.plan["entry-1-a"]
	e.ID, e.Assessment, e.Text, e.Due = "other", "b", "Schaufenster", "2026-11-01"
	d.store.plan[e.ID] = e
	r := d.store.records["b"]
	r.Company = "Café Süd"
	d.store.records["b"] = r
	d.run(d.app.reload())
	d.press("m")
	d.says("▸ ○ Schaufenster", "Café Süd · bis 01.11.2026 · offen", "Bäckerei Sommer · Frau Öz")
	d.press("right", "e")
	d.typeText("Türglocke")
	d.press("up", "enter")
	found := false
	for _, e := range d.entries() {
		found = found || e.Text == "Türglocke" && e.Assessment == "b"
	}
	if !found || d.store.plan["other"].Status != model.PlanRunning || d.app.session != nil {
		t.Errorf("%+v", d.entries())
	}
	d.says("gespeichert 14:03 Uhr")
	d.press("esc")
	if !d.app.atHome() {
		t.Error("Esc leads elsewhere")
	}
}

func TestPlanNamesEveryKey(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		d := inPlan(t, lang, 80, 36)
		for _, keys := range [][]string{nil, {"down"}, {"enter"}, {"esc", "e"}, {"esc", "delete"}} {
			d.press(keys...)
			namesKeys(t, d)
			distinct(t, d.app.active())
		}
	}
}

// Whatever is pressed, the plan and its forms fit any window, and nothing is
// left unsaved.
func TestPlanFitsEveryWindow(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	keys := []string{
		"down", "up", "enter", "enter", "esc", "space", "left", "right", "m", "e", "k", "delete", "j", "n", "p", "tab",
		"backspace", "1", "2", "ü", ".", "pgdown", "pgup", "end", "home", "3", "4", "4",
	}
	for _, lang := range []words.Lang{words.German, words.English} {
		d := inPlan(t, lang, 80, 24)
		for range rounds(40) {
			width, height := 30+rnd.IntN(140), 8+rnd.IntN(50)
			d.resize(width, height)
			for range 12 {
				d.press(keys[rnd.IntN(len(keys))])
				d.fits(width, height)
				d.exact()
				d.cursorInside()
			}
			if _, ok := d.app.screen.(*result); !ok && d.app.overlay == nil {
				d = inPlan(t, lang, 80, 24)
			}
		}
		if d.app.plan.pending() {
			t.Error("something waits")
		}
	}
}

// cursorInside fails where the terminal's cursor is outside of the body.
func (d *driver) cursorInside() {
	d.t.Helper()
	v := d.app.View()
	if c := v.Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= d.app.window.width || c.Y >= d.app.window.height) {
		d.t.Errorf("cursor at %d, %d in %dx%d", c.X, c.Y, d.app.window.width, d.app.window.height)
	}
}

// The cursor stands in the row that is typed in.
func TestPlanFormCursor(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 12}, {120, 36}} {
		d := inPlan(t, words.German, size[0], size[1])
		d.press("enter")
		for _, label := range []string{"Wer", "Bis wann", "Notiz"} {
			for !strings.Contains(d.plain(), "▸ "+label) {
				d.press("down")
			}
			d.press("end")
			v := d.app.View()
			lines := strings.Split(d.plain(), "\n")
			if v.Cursor == nil || !strings.Contains(lines[v.Cursor.Y], "▸ "+label) {
				t.Errorf("%v: the cursor is not in %s", size, label)
			}
		}
		d.press("up")
		if d.app.View().Cursor != nil {
			t.Errorf("%v: a cursor where nothing is typed", size)
		}
	}
}

func TestPlanInTheOtherLanguage(t *testing.T) {
	d := inPlan(t, words.German, 80, 24)
	d.press("down", "L")
	d.says("▸ ○ Neue Bürozeiten an die Tür hängen", "due today", "3 days overdue")
	if strings.Contains(d.plain(), "fällig") {
		t.Errorf("not English:\n%s", d.plain())
	}
}
