package tui

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// cases stores finished companies of the full questionnaire whose answers are
// all the same, and one of the short one.
func (d *driver) cases(states ...int) {
	for n, state := range states {
		r := model.Record{HeadRev: 1}
		r.ID, r.Company = fmt.Sprintf("c%d", n), fmt.Sprintf("Betrieb %c", 'A'+n)
		for i := range r.Answers {
			r.Answers[i], _ = model.StateAnswer(state)
		}
		r.Finished = testNow().AddDate(0, 0, -n)
		d.store.records[r.ID] = r
	}
	quick := d.store.records["c0"]
	quick.ID, quick.Company, quick.Mode = "q", "Café Kurz", model.Quick
	d.store.records["q"] = quick
	d.run(d.app.reload())
}

func TestPortfolioScreens(t *testing.T) {
	goldens(t, map[string]func(*driver){
		"band":  func(d *driver) { d.cases(0, 1, 1, 2, 4, 4, 3); d.press("p") },
		"out":   func(d *driver) { d.cases(0, 1, 1, 2, 4, 4, 3); d.press("p", "down", "down", "space") },
		"few":   func(d *driver) { d.cases(1, 2, 3); d.press("p") },
		"quick": func(d *driver) { d.cases(0, 1, 1, 2, 4, 4, 3); d.press("p", "up") },
		"below": func(d *driver) { d.cases(0, 1, 1, 2, 4, 4, 3); d.press("p", "end") },
		"empty": func(d *driver) { d.run(d.app.openPortfolio()) },
	})
}

func TestPortfolioFitsAnywhere(t *testing.T) {
	for _, count := range []int{0, 2, 5, 30} {
		fitsAnywhere(t, func(d *driver) {
			r := rand.New(rand.NewPCG(1, 2))
			states := make([]int, count)
			for i := range states {
				states[i] = r.IntN(5)
			}
			if count > 0 {
				d.cases(states...)
				x := d.store.records["c0"]
				x.Company = hostile
				d.store.records["c0"] = x
			}
			d.run(d.app.openPortfolio())
		})
	}
}

// Mean and SD of the page are those worked out by hand: 0, 25, 25, 50, 100,
// 100, 75 have the mean 53.6 and the population SD 36.4.
func TestPortfolioBand(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	d.cases(0, 1, 1, 2, 4, 4, 3)
	d.press("p")
	d.sees("Ausführlich: 7 Betriebe", "Kurz: 1 Betrieb", "Band: ausführlich, 7 Betriebe", "Mittel    Band")
	line := lineWith(t, d, "Werte ")
	if !strings.Contains(line, " 54 ") || !strings.Contains(line, "17–90") {
		t.Errorf("Werte: %q", line)
	}
	d.press("up")
	d.sees("▸ ■ Café Kurz", "Band: kurz, 1 Betrieb", "Noch 4 Betriebe fehlen.")
}

func lineWith(t *testing.T, d *driver, text string) string {
	t.Helper()
	for _, line := range strings.Split(d.plain(), "\n") {
		if strings.Contains(line, text) {
			return line
		}
	}
	t.Fatalf("no line with %q:\n%s", text, d.plain())
	return ""
}

// One key takes a company out, the same one takes it in again; below five the
// page says how many are missing and shows no figure.
func TestTakingCasesOut(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	d.cases(0, 1, 2, 3, 4)
	d.press("p", "down", "space")
	d.sees("▸ □ Betrieb B", "Noch ein Betrieb fehlt.", "Leertaste dazunehmen")
	if strings.Contains(d.plain(), "Mittel ") {
		t.Error("a band of four")
	}
	if !d.store.excluded["Betrieb B"] {
		t.Error("it is not stored")
	}
	d.press("space")
	d.sees("▸ ■ Betrieb B", "Band: ausführlich, 5 Betriebe", "Mittel")
	if d.store.excluded["Betrieb B"] {
		t.Error("it is stored as taken out")
	}
	d.store.err = model.ErrReadOnly
	d.press("space")
	d.sees("▸ ■ Betrieb B")
	if d.app.notice == "" {
		t.Error("a failed save goes without a word")
	}
	d.store.err = nil
	d.press("esc")
	if !d.app.atHome() {
		t.Error("Esc does not lead home")
	}
}

// Only the last finished assessment of a company counts, and the page is
// offered to those only who have several companies.
func TestPortfolioIsOffered(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	d.put("a", "Bäckerei Sommer", model.Quick, 12, testNow(), time.Time{})
	if strings.Contains(d.plain(), "eigene Fälle") {
		t.Error("it is offered without a case")
	}
	d.put("b", "Bäckerei Sommer", model.Full, 52, testNow(), testNow().AddDate(0, -2, 0))
	d.put("c", "Bäckerei Sommer", model.Full, 52, testNow(), testNow())
	if strings.Contains(d.plain(), "eigene Fälle") {
		t.Error("it is offered to somebody with one company")
	}
	d.put("d", "Café Nord", model.Full, 52, testNow(), testNow())
	d.resize(120, 36)
	d.sees("p eigene Fälle")
	d.press("p")
	d.sees("Ausführlich: 2 Betriebe", "21.11.2026")
}

// The band beside a result names nobody, leaves the company itself out, and is
// offered to those only who have cases enough.
func TestBandBesideAResult(t *testing.T) {
	d := newDriver(t, words.German, 120, 48)
	d.cases(0, 1, 1, 2, 4, 4, 3)
	d.app.open(d.store.records["c6"])
	d.run(d.app.needCompany())
	d.press("6")
	d.sees("b Vergleichsband")
	d.press("b")
	d.sees("Ihr Vergleichsband aus 6 Betrieben, ohne diesen", "kein Maßstab von außen", "b ohne Band")
	// 0, 25, 25, 50, 100, 100: mean 50, SD 38.2
	if line := lineWith(t, d, "Werte "); !strings.Contains(line, "75") || !strings.Contains(line, "12–88") {
		t.Errorf("Werte: %q", line)
	}
	for n := range 6 {
		if name := fmt.Sprintf("Betrieb %c", 'A'+n); strings.Contains(d.plain(), name) {
			t.Errorf("%s is named", name)
		}
	}
	d.press("b")
	if strings.Contains(d.plain(), "Vergleichsband aus") {
		t.Error("b does not hide it")
	}

	d = newDriver(t, words.German, 120, 48)
	d.cases(0, 1, 2, 3)
	d.app.open(d.store.records["c3"])
	d.run(d.app.needCompany())
	d.press("6", "b")
	if strings.Contains(d.plain(), "Vergleichsband") {
		t.Error("it is offered with too few cases")
	}
}

// In the comparison of two the band stands in the table.
func TestBandInTheTable(t *testing.T) {
	all, plan := aYear(t)
	d := inHistory(t, words.German, 120, 48, all, plan...)
	d.cases(0, 1, 1, 2, 4, 4, 3)
	d.press("b")
	d.sees("Abstand    Band", "17–90")
	d.resize(80, 24)
	d.press("pgdown")
	d.sees("Abstand    Band", "17–90")
}
