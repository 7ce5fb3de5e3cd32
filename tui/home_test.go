package tui

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// hostile is what a name can hold that no terminal should get.
const hostile = "\x1b[31mBöse\u202e\r\nGmbH 株式会社 mit einem Namen, der sehr, sehr lang ist und in keine Zeile passt"

// goldens compares pages with their pictures, from the first one.
func goldens(t *testing.T, states map[string]func(*driver)) {
	t.Helper()
	pictures(t, pageSizes, states, func(t *testing.T, prepare func(*driver), lang words.Lang, width, height int) *driver {
		t.Helper()
		d := newDriver(t, lang, width, height)
		prepare(d)
		return d
	})
}

// fitsAnywhere draws the page in many windows: never wider, exactly as high
// as the body, and with the same picture after coming back.
func fitsAnywhere(t *testing.T, prepare func(*driver)) {
	t.Helper()
	d := newDriver(t, words.German, 80, 24)
	prepare(d)
	before := d.plain()
	r := rand.New(rand.NewPCG(1, uint64(len(before))))
	for range rounds(60) {
		width, height := r.IntN(170), r.IntN(60)
		d.resize(width, height)
		d.fits(max(width, 1), max(height, 1))
		l := newLayout(width, height)
		if l.kind == tooSmall {
			continue
		}
		lines := d.app.screen.view(d.app, l)
		if len(lines) != l.body {
			t.Errorf("%dx%d: %d lines in a body of %d", width, height, len(lines), l.body)
		}
		for _, line := range lines {
			if w := ansi.StringWidth(line); w > l.width {
				t.Errorf("%dx%d: a line of %d cells: %q", width, height, w, ansi.Strip(line))
			}
		}
	}
	if d.resize(80, 24); d.plain() != before {
		t.Errorf("the page is another one after resizing:\n%s\n%s", before, d.plain())
	}
}

// put stores an assessment with its first items answered and shows the list.
func (d *driver) put(id, company string, mode model.Mode, answered int, changed, finished time.Time) {
	var r model.Record
	r.ID, r.Company, r.Mode, r.HeadRev = id, company, mode, 1
	r.Started, r.Changed, r.Finished = changed, changed, finished
	in := d.app.cat.Method.Items(mode)
	for _, i := range d.app.cat.Method.Order {
		if in.Has(i) && answered > 0 {
			r.Answers[i], r.AnswerRevs[i] = model.State2, 1
			answered--
		}
	}
	d.store.records[id] = r
	d.run(d.app.reload())
}

// some is a home as it is after a year: one unfinished, one finished.
func some(d *driver) {
	now := testNow()
	d.put("a", "Bäckerei Sommer", model.Quick, 12, now.Add(-2*time.Hour), time.Time{})
	d.put("b", "Bäckerei Sommer", model.Full, 52, now.AddDate(-1, 0, 0), now.AddDate(-1, 0, 0))
}

func many(d *driver) {
	for i := range 14 {
		changed := testNow().Add(-time.Duration(i) * 17 * time.Hour)
		done := time.Time{}
		if i%3 == 2 {
			done = changed
		}
		d.put(fmt.Sprintf("m%02d", i), fmt.Sprintf("Betrieb %d", i+1), model.Mode(i%2), 3*i, changed, done)
	}
	d.press("down", "down", "down", "down")
}

func TestHomeScreens(t *testing.T) {
	goldens(t, map[string]func(*driver){
		"empty":   func(*driver) {},
		"some":    some,
		"many":    many,
		"hostile": func(d *driver) { d.put("x", hostile, model.Full, 52, testNow(), time.Time{}) },
		"delete":  func(d *driver) { some(d); d.press("delete") },
		"rename":  func(d *driver) { some(d); d.press("u") },
	})
}

func TestHomeNamesEveryKey(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		d := newDriver(t, lang, 80, 24)
		namesKeys(t, d)
		some(d)
		for range d.app.screen.(*home).rows(d.app) {
			namesKeys(t, d)
			d.press("down")
		}
	}
}

func TestHomeFitsAnywhere(t *testing.T) {
	fitsAnywhere(t, func(*driver) {})
	fitsAnywhere(t, some)
	fitsAnywhere(t, func(d *driver) {
		many(d)
		d.put("x", hostile, model.Full, 7, testNow(), time.Time{})
	})
}

// Rows far from the cursor are not drawn, and nobody sees that.
func TestHomeScrollsThroughALongList(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	for i := range 90 {
		d.app.list = append(d.app.list, model.Summary{
			ID: fmt.Sprint(i), Company: fmt.Sprintf("Betrieb %d.", i), Changed: testNow(),
		})
	}
	for i := range 90 {
		if !strings.Contains(d.plain(), fmt.Sprintf("▸ Betrieb %d.", i)) {
			t.Fatalf("row %d is not in sight:\n%s", i, d.plain())
		}
		if i > 5 && i < 85 && strings.Count(d.plain(), "Betrieb") < 6 {
			t.Fatalf("rows are missing:\n%s", d.plain())
		}
		d.press("down")
	}
}

// The first page says what comes out, how long it takes and where it stays.
func TestHomeSaysWhatToExpect(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	flat := strings.Join(strings.Fields(d.plain()), " ")
	for _, want := range []string{"21 Fragen, etwa 5 Minuten", "52 Fragen, etwa 12 Minuten", "drei Schritte", "Alles bleibt auf diesem Rechner."} {
		if !strings.Contains(flat, want) {
			t.Errorf("%q is missing:\n%s", want, d.plain())
		}
	}
	if strings.Contains(flat, "…") {
		t.Error("something is cut")
	}
}

func TestHomeBegins(t *testing.T) {
	for _, c := range []struct {
		keys []string
		mode model.Mode
	}{
		{[]string{"enter"}, model.Quick},
		{[]string{"n"}, model.Quick},
		{[]string{"v"}, model.Full},
		{[]string{"down", "enter"}, model.Full},
		{[]string{"tab", "shift+tab", "enter"}, model.Quick},
	} {
		d := newDriver(t, words.German, 80, 24)
		d.press(c.keys...)
		if _, ok := d.app.screen.(*situation); !ok || d.app.assessment().Mode != c.mode {
			t.Errorf("%v opens %T", c.keys, d.app.screen)
		}
		if d.store.saves != 0 {
			t.Errorf("%v: an untouched assessment was saved", c.keys)
		}
	}
}

func TestTheExampleIsStoredNowhere(t *testing.T) {
	for _, keys := range [][]string{{"b"}, {"up", "up", "enter"}} {
		d := newDriver(t, words.German, 80, 24)
		d.press(keys...)
		if _, ok := d.app.screen.(*result); !ok || !d.app.session.example {
			t.Fatalf("%v opens %T", keys, d.app.screen)
		}
		if r := d.app.result(); !r.Centre.Known {
			t.Error("the example has no result")
		}
		d.run(d.app.goHome())
		if d.app.session != nil || d.store.saves != 0 {
			t.Error("something of the example stayed")
		}
	}
}

func TestHomeOpens(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	some(d)
	d.press("enter")
	items := d.app.items()
	if s, ok := d.app.screen.(*interview); !ok || s.item != items[12] {
		t.Errorf("an unfinished one opens %T, want the first open item", d.app.screen)
	}
	d.run(d.app.goHome())
	d.press("down", "enter")
	if _, ok := d.app.screen.(*result); !ok || !d.app.assessment().Done() {
		t.Errorf("a finished one opens %T", d.app.screen)
	}
}

// What is at hand is opened as it is here, not as it was on the disk.
func TestHomeGoesOnWithWhatIsAtHand(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	some(d)
	d.press("enter", "3")
	d.run(d.app.goHome())
	at := d.app.session
	d.press("enter")
	if d.app.session != at {
		t.Error("it was loaded again")
	}
	if s, ok := d.app.screen.(*interview); !ok || s.item != d.app.items()[13] {
		t.Errorf("it goes on at %T", d.app.screen)
	}
}

func TestHomeKeepsUnsavedWork(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	some(d)
	d.press("enter")
	d.held("3") // its save is under way
	d.app.screen = newHome(d.app)
	d.app.list, _ = (&testStore{records: d.store.records, now: testNow}).List()
	at := d.app.session
	for _, k := range []string{"n", "v", "b", "r", "delete"} {
		d.press(k)
		if d.app.session != at || !d.app.atHome() || d.app.overlay != nil {
			t.Errorf("%s left what is not saved", k)
		}
		if !strings.Contains(strings.Join(strings.Fields(d.plain()), " "), "noch nicht gespeichert") {
			t.Errorf("%s says nothing:\n%s", k, d.plain())
		}
	}
}

func TestHomeShowsWhatWasSaved(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	d.press("enter")
	d.press("S", "o", "l", "e")
	d.press("esc")
	if !strings.Contains(d.plain(), "Sole") || !d.app.atHome() {
		t.Errorf("the new one is not in the list:\n%s", d.plain())
	}
	if strings.Contains(strings.Split(d.plain(), "\n")[0], "Sole") {
		t.Error("a company's name stands over the first page")
	}
}

func TestHomeRenames(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	some(d)
	d.press("down", "r")
	if d.app.overlay == nil {
		t.Fatal("r does not ask for a name")
	}
	d.press(" ", "&", " ", "C", "o", " ", "enter")
	if got := d.store.records["b"].Company; got != "Bäckerei Sommer & Co" {
		t.Errorf("renamed to %q", got)
	}
	if !strings.Contains(d.plain(), "Sommer & Co") {
		t.Errorf("the list shows another name:\n%s", d.plain())
	}
	d.press("u", "x", "esc")
	if got := d.store.records["b"].Company; got != "Bäckerei Sommer & Co" {
		t.Errorf("Esc renamed to %q", got)
	}
}

// The one at hand is renamed with its revision in step.
func TestHomeRenamesWhatIsAtHand(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	some(d)
	d.press("enter", "3")
	d.run(d.app.goHome())
	d.press("r", "!", "enter", "enter", "4")
	if got := d.store.records["a"].Company; got != "Bäckerei Sommer!" || d.app.session.pending() {
		t.Errorf("renamed to %q, pending %v", got, d.app.session.pending())
	}
}

type backupStore struct {
	*testStore
	backups []string
}

func (s backupStore) Delete(id string) ([]string, error) {
	_, err := s.testStore.Delete(id)
	return s.backups, err
}

func TestHomeDeletes(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	some(d)
	d.press("delete")
	if !strings.Contains(d.plain(), "„Bäckerei Sommer“ löschen?") {
		t.Fatalf("it does not ask:\n%s", d.plain())
	}
	d.press("n")
	if len(d.store.records) != 2 {
		t.Fatal("n deleted")
	}
	d.press("delete", "esc")
	if len(d.store.records) != 2 {
		t.Fatal("Esc deleted")
	}
	d.press("delete", "j")
	if _, ok := d.store.records["a"]; ok || !strings.Contains(d.plain(), "„Bäckerei Sommer“ ist gelöscht.") {
		t.Errorf("not deleted:\n%s", d.plain())
	}
	if s, ok := d.app.screen.(*home).selected(d.app); !ok || s.ID != "b" {
		t.Error("the cursor left its place")
	}
}

func TestHomeNamesTheBackups(t *testing.T) {
	d := newDriver(t, words.German, 60, 18)
	some(d)
	var backups []string
	for i := range 20 {
		backups = append(backups, fmt.Sprintf("/daten/backups/kundenbindung-%02d.db", i))
	}
	d.app.store = backupStore{d.store, backups}
	d.press("delete", "j")
	seen := d.plain()
	namesKeys(t, d)
	for range 20 {
		d.press("down")
		seen += d.plain()
	}
	seen = strings.Join(strings.Fields(seen), " ")
	for _, want := range []string{"löschen Sie diese Dateien", "kundenbindung-00.db", "kundenbindung-19.db"} {
		if !strings.Contains(seen, want) {
			t.Errorf("%q is not shown", want)
		}
	}
	d.fits(60, 18)
	d.press("esc")
	if d.app.overlay != nil {
		t.Error("Esc does not close")
	}
}

func TestDeletingWhatIsAtHandForgetsIt(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	some(d)
	d.press("enter", "3")
	d.run(d.app.goHome())
	d.press("delete", "j")
	if d.app.session != nil {
		t.Error("it is still at hand")
	}
}

func TestHomeTellsErrors(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	some(d)
	d.store.err = errors.New("kaputt\x1b[2J")
	for _, keys := range [][]string{{"enter"}, {"u", "x", "enter"}, {"delete", "j"}} {
		d.press(keys...)
		if !strings.Contains(d.plain(), "kaputt") || strings.Contains(d.app.View().Content, "\x1b[2J") {
			t.Errorf("%v:\n%s", keys, d.plain())
		}
		if !d.app.atHome() {
			t.Fatalf("%v left the page", keys)
		}
	}
}

// Opening does no reading itself: it returns a command.
func TestHomeDoesNoIO(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	some(d)
	if cmd := d.app.screen.handle(d.app, keyPress("enter")); cmd == nil || d.app.session != nil {
		t.Error("Enter loaded in Update")
	}
}

func TestStaleLoadIsIgnored(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	d.press("n", "X")
	d.store.err = model.ErrNoSpace
	d.app.session.headDirty = true
	at := d.app.session
	d.app.awaited = "late"
	d.app.Update(loadedMsg{rec: model.Record{Assessment: model.Assessment{ID: "late"}}})
	if d.app.session != at {
		t.Error("a late answer took the place of unsaved work")
	}
}

func TestASavedMessageWithoutASessionIsIgnored(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	d.send(finishedMsg{id: "gone", at: testNow()})
	if d.app.session != nil {
		t.Error("a session came out of nothing")
	}
	d.send(tea.KeyPressMsg{Code: 'x', Text: "x"})
}

// What was asked for and deleted before it came does not come up.
func TestHomeOpensNothingThatIsDeleted(t *testing.T) {
	for _, late := range []bool{false, true} {
		d := newDriver(t, words.German, 80, 24)
		some(d)
		load := d.held("enter")[0]()
		d.press("delete")
		remove := d.held("j")[0]
		if late {
			d.run(remove)
		}
		if d.send(load); !d.app.atHome() {
			t.Errorf("a deleted assessment came up; deleted on the disk already: %t", late)
		}
	}
}
