package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
	"kundenbindung/store"
	"kundenbindung/tui"
)

// openAt starts the program on the real store at a moment, as it starts for
// somebody who opens it on that day.
func openAt(t *testing.T, path, day string) *pane {
	t.Helper()
	at, err := time.Parse("2006-01-02 15:04", day)
	if err != nil {
		t.Fatal(err)
	}
	clock := func() time.Time { return at }
	st, err := store.Open(path, store.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	list, err := st.List()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	app, err := tui.New(tui.Options{
		Store: st, Lang: words.German, NoMotion: true, Now: clock, List: list,
		NewID: func() string { n++; return fmt.Sprintf("%08d-0000-4000-8000-%012d", at.YearDay(), n) },
	})
	if err != nil {
		t.Fatal(err)
	}
	p := &pane{t: t, app: app, st: st}
	p.run(app.Init())
	p.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	return p
}

var paneKeys = map[string]rune{"enter": tea.KeyEnter, "down": tea.KeyDown, "up": tea.KeyUp, "esc": tea.KeyEscape, "pgdown": tea.KeyPgDown, "end": tea.KeyEnd}

// keys presses keys by their names, digits and letters as they are.
func (p *pane) keys(names ...string) {
	for _, name := range names {
		if code, ok := paneKeys[name]; ok {
			p.send(tea.KeyPressMsg{Code: code})
			continue
		}
		for _, r := range name {
			p.send(tea.KeyPressMsg{Code: r, Text: string(r)})
		}
	}
}

func (p *pane) sees(texts ...string) {
	p.t.Helper()
	screen := strings.Join(strings.Fields(ansi.Strip(p.app.View().Content)), " ")
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			p.t.Errorf("%q is not on the screen:\n%s", text, ansi.Strip(p.app.View().Content))
		}
	}
}

// The whole way on a real file: a first assessment in November, a measure that
// runs, the re-check in February with nothing but what may have moved, and one
// page that says what changed, what was done and what is next. Every part is
// in the file when the program is opened again.
func TestThreeMonthsLater(t *testing.T) {
	path := filepath.Join(t.TempDir(), "k.db")
	first := openAt(t, path, "2026-11-21 14:00")
	first.keys("n", "Sommer")
	for range 10 {
		first.keys("enter")
	}
	first.keys("enter")
	for range 21 {
		first.keys("3")
	}
	first.keys("up", "enter", "14", "down", "down", "down", "enter", "a")
	before := *first.app.Assessment()
	if !before.Done() || before.Outcomes.RegularsShare != model.Known(14) {
		t.Fatalf("not finished: %+v", before.Outcomes)
	}
	card := planFirst(t, first, before.ID)

	later := openAt(t, path, "2027-02-22 09:00")
	later.keys("k")
	later.sees("Nachmessen: Sommer", "bewegen soll:", "(läuft)", "21.11.2026")
	later.keys("enter", "enter")
	asked := expected(card)
	for n := range asked {
		later.sees(fmt.Sprintf("Frage %d von %d", n+1, asked))
		later.keys("5")
	}
	later.sees("Drei Zahlen", "Zuletzt: 14 % (21.11.2026).")
	later.keys("20", "down", "down", "down", "enter", "a", "6")
	later.sees("21.11.2026 bis 22.02.2027 · 3 Monate", "Getan nichts erledigt; 1 läuft", "Stammkunden 14 → 20 %", "Als Nächstes „")

	again := openAt(t, path, "2027-02-23 09:00")
	again.keys("enter", "6")
	again.sees(fmt.Sprintf("Nachgemessen: %d von 21 Antworten sind vom 21.11.2026 übernommen.", 21-asked), "21.11.2026 bis 22.02.2027")
	after := again.app.Assessment()
	if after.ID == before.ID || after.Carried.Len() < 21-asked || after.Context != before.Context {
		t.Errorf("stored is %+v", after)
	}
	if stored, err := again.st.Load(before.ID); err != nil || stored.Answers != before.Answers {
		t.Errorf("the first one changed: %v", err)
	}
}

// planFirst puts the first next step on the plan, as running.
func planFirst(t *testing.T, p *pane, id string) *model.Measure {
	t.Helper()
	cat, err := questions.Load(words.German)
	if err != nil {
		t.Fatal(err)
	}
	if err := cat.LoadMeasures(); err != nil {
		t.Fatal(err)
	}
	r := model.Score(cat.Method, p.app.Assessment())
	m, ok := cat.Method.Measure(r.Advice[0].Measure)
	if !ok {
		t.Fatal("no measure")
	}
	e := model.PlanEntry{ID: "77777777-0000-4000-8000-000000000000", Assessment: id, Measure: m.ID, Status: model.PlanRunning}
	if _, err := p.st.SavePlan(e); err != nil {
		t.Fatal(err)
	}
	return m
}

// expected counts by hand what a re-check of the short questionnaire asks for
// a measure.
func expected(m *model.Measure) int {
	n := 1
	if m.At.Kind == model.AtStage && m.At.Stage == model.Review {
		n = 0 // the short questionnaire does not ask it
	}
	for _, moves := range m.Moves {
		if moves {
			n++
		}
	}
	return n
}
