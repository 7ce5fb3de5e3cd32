package tui

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/model/report"
	"kundenbindung/questions/words"
	"kundenbindung/store"
)

// storm is a program on a real file. What it asks for happens late and in any
// order, reports come late and in any order, and the disk is busy now and then.
type storm struct {
	*driver
	disk *rough
	todo []tea.Cmd // was asked for
	done []tea.Msg // has happened, and is not reported yet
	rnd  *rand.Rand
}

// rough is a store that fails now and then, also after it has stored. It counts
// the votes that it refuses.
type rough struct {
	*store.Store
	rnd     *rand.Rand // nil: it never fails
	refused int
}

func (r *rough) busy() bool { return r.rnd != nil && r.rnd.IntN(8) == 0 }

// risk runs what stores something, and fails before or after that.
func risk[T any](r *rough, zero T, do func() (T, error)) (T, error) {
	if r.busy() {
		return zero, model.ErrBusy
	}
	stored, err := do()
	if err == nil && r.busy() {
		return zero, model.ErrBusy
	}
	return stored, err
}

func (r *rough) Save(c model.Change) (model.Saved, error) {
	return risk(r, model.Saved{}, func() (model.Saved, error) { return r.Store.Save(c) })
}

func (r *rough) SavePlan(e model.PlanEntry) (model.PlanEntry, error) {
	return risk(r, e, func() (model.PlanEntry, error) { return r.Store.SavePlan(e) })
}

func (r *rough) SaveWorkshop(w model.Workshop) (model.Workshop, error) {
	return risk(r, w, func() (model.Workshop, error) { return r.Store.SaveWorkshop(w) })
}

func (r *rough) SaveBallot(workshop string, b model.WorkshopBallot) error {
	return r.vote(func() error { return r.Store.SaveBallot(workshop, b) })
}

func (r *rough) HandIn(workshop, draft string, b model.WorkshopBallot) error {
	return r.vote(func() error { return r.Store.HandIn(workshop, draft, b) })
}

func (r *rough) SaveRow(workshop string, row model.VoteRow) error {
	return r.vote(func() error { return r.Store.SaveRow(workshop, row) })
}

func (r *rough) vote(save func() error) error {
	_, err := risk(r, 0, func() (int, error) { return 0, save() })
	if hopeless(err) {
		r.refused++
	}
	return err
}

// newStorm opens a window; who tells the windows on one file apart.
func newStorm(t *testing.T, path string, seed, who uint64) *storm {
	t.Helper()
	ticks := 0
	now := func() time.Time { ticks++; return testNow().Add(time.Duration(ticks) * time.Second) }
	st, err := store.Open(path, store.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	list, err := st.List()
	if err != nil {
		t.Fatal(err)
	}
	plan, err := st.Plan()
	if err != nil {
		t.Fatal(err)
	}
	rnd := rand.New(rand.NewPCG(seed, who)) //nolint:gosec // a test
	n := 0
	disk := &rough{Store: st}
	app, err := New(Options{
		Store: disk, Lang: words.German, Look: DarkLook, NoMotion: true, Now: now, List: list, Plan: plan, Paper: report.Paper{},
		NewID: func() string { n++; return fmt.Sprintf("%08x-0000-4000-8000-%012d", rnd.Uint32(), who) },
	})
	if err != nil {
		t.Fatal(err)
	}
	s := &storm{driver: &driver{t: t, app: app}, disk: disk, rnd: rnd}
	s.later(app.Init())
	s.tell(tea.WindowSizeMsg{Width: 100, Height: 34})
	s.calm()
	return s
}

func (s *storm) later(cmd tea.Cmd) {
	if cmd != nil {
		s.todo = append(s.todo, cmd)
	}
}

// tell gives the program a message.
func (s *storm) tell(msg tea.Msg) {
	switch msg := msg.(type) {
	case nil:
	case tea.QuitMsg:
		s.quit = true
	case tea.BatchMsg:
		for _, cmd := range msg {
			s.later(cmd)
		}
	default:
		_, cmd := s.app.Update(msg)
		s.later(cmd)
	}
}

// typed presses keys and lets nothing happen.
func (s *storm) typed(keys ...string) {
	for _, k := range keys {
		s.tell(keyPress(k))
	}
}

// windy presses keys, and now and then something happens between them.
func (s *storm) windy(keys ...string) {
	for _, k := range keys {
		s.typed(k)
		if s.rnd.IntN(3) == 0 {
			s.step()
		}
	}
}

// step lets one thing happen, or reports one that has happened. It is false
// where there is none.
func (s *storm) step() bool {
	switch {
	case len(s.todo)+len(s.done) == 0:
		return false
	case len(s.todo) == 0 || len(s.done) > 0 && s.rnd.IntN(2) == 0:
		s.tell(takeAny(s.rnd, &s.done))
	default:
		s.done = append(s.done, takeAny(s.rnd, &s.todo)())
	}
	return true
}

func takeAny[T any](rnd *rand.Rand, list *[]T) T {
	at := rnd.IntN(len(*list))
	one := (*list)[at]
	*list = slices.Delete(*list, at, at+1)
	return one
}

// calm lets everything happen.
func (s *storm) calm() {
	s.t.Helper()
	for n := 0; s.step(); n++ {
		if n > 5000 {
			s.t.Fatalf("it never rests: %d to do", len(s.todo))
		}
	}
}

// atOnce makes every retry come at once.
func atOnce(t *testing.T) {
	t.Helper()
	before := retryAfter
	retryAfter = []time.Duration{0}
	t.Cleanup(func() { retryAfter = before })
}

// stormKeys are pressed at random; what stands here twice comes twice as often.
var stormKeys = []string{
	"enter", "enter", "enter", "esc", "up", "down", "down", "left", "right", "tab", "backspace", "delete", "space", "home", "end",
	"1", "2", "3", "4", "5", "6", "7", "8", "0", "a", "b", "c", "d", "e", "j", "j", "n", "r", "t", "u", "w", "z", "o", "m", "L", "k", "p", "v", "h", "pgdown", "f5", "?", "x", ",",
}

// stormCore are the keys that lead on and back.
var stormCore = []string{"enter", "esc", "down", "up", "right", "1", "3", "a", "j"}

// stormStarts lead to where there is something to lose.
var stormStarts = []struct {
	name    string
	windows int
	begin   func(*driver) // after which everything happens
	held    func(*storm)  // after which it may not have
}{
	{name: "first page", windows: 1},
	{name: "two windows", windows: 2},
	{name: "interview", windows: 2, begin: func(d *driver) { d.app.begin(model.Quick) }, held: func(s *storm) { s.app.resume() }},
	{name: "new workshop", windows: 1, begin: func(d *driver) { d.press("w", "n") }, held: func(s *storm) { s.windy("B", "esc") }},
	{name: "untouched workshop", windows: 1, begin: func(d *driver) {
		d.press("w", "n", "down", "down", "down", "down", "down", "down", "down")
	}},
	{name: "raised cards", windows: 1, begin: raising},
	{name: "reveal", windows: 1, begin: raising, held: func(s *storm) {
		s.typed("r", "j", "4", "4", "4", "4", "4", "4", "4", "enter", "esc")
		s.app.openReveal()
		s.typed("a", "j")
	}},
	{name: "workshop in two windows", windows: 2, begin: voting},
}

// raising raises cards for the first item.
func raising(d *driver) {
	voting(d)
	d.choose(hubCards)
	d.press("3", "3", "3", "3", "3", "3", "3", "enter")
}

// Whatever is pressed while saves are late, fail or come in another order, in
// one window or in two: nothing panics, no vote is refused, and once everything
// has happened the disk has what the screen shows, and Ctrl+C leaves.
func TestAStormLosesNothing(t *testing.T) {
	atOnce(t)
	dir := memory(t)
	old := stock(t, filepath.Join(dir, "old.db"))
	for seed := range uint64(rounds(140)) {
		path := filepath.Join(dir, fmt.Sprint(seed, ".db"))
		if err := os.WriteFile(path, old, 0o600); err != nil {
			t.Fatal(err)
		}
		weather(t, seed, path)
		if t.Failed() {
			return
		}
	}
}

// memory returns a folder that needs no disk, where there is one: the store
// waits for the disk at every save.
func memory(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "storm")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func weather(t *testing.T, seed uint64, path string) {
	t.Helper()
	start := stormStarts[seed%uint64(len(stormStarts))]
	var windows []*storm
	for who := range start.windows {
		windows = append(windows, newStorm(t, path, seed, uint64(who+1)))
	}
	if start.begin != nil {
		start.begin(windows[0].driver)
	}
	rnd := rand.New(rand.NewPCG(seed, 99)) //nolint:gosec // a test
	var trail []string
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("%v\n%s", r, debug.Stack())
		}
		if t.Failed() {
			t.Fatalf("seed %d, %s: %v", seed, start.name, trail[max(0, len(trail)-40):])
		}
	}()
	for _, w := range windows {
		w.disk.rnd = w.rnd
	}
	if start.held != nil {
		start.held(windows[0])
	}
	for n := range 80 {
		w, keys := windows[rnd.IntN(len(windows))], stormKeys
		if rnd.IntN(2) == 0 {
			keys = stormCore
		}
		switch rnd.IntN(16) {
		case 0:
			w.tell(tea.WindowSizeMsg{Width: 10 + rnd.IntN(160), Height: 4 + rnd.IntN(54)})
		case 1, 2, 3, 4, 5:
			w.step()
		default:
			k := keys[rnd.IntN(len(keys))]
			trail = append(trail, fmt.Sprintf("%T:%s", w.app.screen, k))
			w.typed(k)
		}
		if n%4 == 0 {
			w.fits(w.app.window.width, w.app.window.height)
		}
	}
	for _, w := range windows {
		w.calm()
		w.rests(len(windows) == 1)
	}
}

// stock stores something old to go on with, and returns the file.
func stock(t *testing.T, path string) []byte {
	t.Helper()
	st, err := store.Open(path, store.Options{Now: testNow})
	if err != nil {
		t.Fatal(err)
	}
	for n, open := range []bool{true, false} {
		a := model.Assessment{ID: fmt.Sprintf("aaaaaaaa-0000-4000-8000-%012d", n), Company: "Alt", Started: testNow().AddDate(0, -6+n, 0)}
		if _, err := st.Save(model.Change{ID: a.ID, Head: &a, Answers: []model.AnswerChange{{Item: 1, Answer: model.State1}}}); err != nil {
			t.Fatal(err)
		}
		e := model.PlanEntry{ID: fmt.Sprintf("bbbbbbbb-0000-4000-8000-%012d", n), Assessment: a.ID, Text: "tun", Due: "2026-11-01"}
		if _, err := st.SavePlan(e); err != nil {
			t.Fatal(err)
		}
		if open {
			continue
		}
		rec, err := st.Load(a.ID)
		if err == nil {
			err = st.Finish(a.ID, rec.Revs(), []byte("{}"), testNow())
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// rests checks a program for which everything has happened. Alone on its file
// it shows what is there.
func (s *storm) rests(alone bool) {
	s.t.Helper()
	a := s.app
	s.disk.rnd = nil
	if a.unsavedWork() {
		s.t.Errorf("unsaved at rest: freezing %v, plan %v, room %v, error %v:\n%s", a.freezing, a.plan.pending(), a.room.unsaved(), a.saveErr(), s.plain())
	}
	if alone {
		s.sameAsDisk()
	}
	s.typed("ctrl+c")
	if ask, ok := a.overlay.(*confirm); ok && ask.leaving { // a code to write down
		s.typed("ctrl+c")
	}
	s.calm()
	if !s.quit || a.unsavedWork() || a.Interrupted() {
		s.t.Errorf("Ctrl+C does not leave: %s", s.plain())
	}
}

func (s *storm) sameAsDisk() {
	s.t.Helper()
	a := s.app
	if s.disk.refused > 0 {
		s.t.Errorf("%d votes were refused", s.disk.refused)
	}
	plan, err := s.disk.Plan()
	if err != nil || len(plan) != len(a.plan.all) {
		s.t.Errorf("the plan on the disk has %d entries (%v), the shown one %d", len(plan), err, len(a.plan.all))
	}
	for i := range plan {
		if e := a.shownEntry(plan[i].ID); !samePlan(&plan[i], &e) {
			s.t.Errorf("the disk has %+v, shown is %+v", plan[i], e)
		}
	}
	list, err := s.disk.List()
	if err != nil {
		s.t.Error(err)
	}
	for i := range list {
		if id := list[i].Workshop; id != "" {
			if _, _, err := s.disk.Workshop(id); err != nil {
				s.t.Errorf("there is a group without its workshop: %v", err)
			}
		}
	}
	if x := a.session; x != nil && !x.example && x.rec.HeadRev > 0 {
		s.sameAssessment(x)
	}
	if r := a.room; a.inWorkshop() && r.w.Rev > 0 {
		w, _, err := s.disk.Workshop(r.w.ID)
		if err != nil || w.State != r.w.State || w.Named != r.w.Named || w.SameOrder != r.w.SameOrder || !slices.Equal(names(w.Participants), names(r.w.Participants)) {
			s.t.Errorf("the disk has %+v (%v), shown is %+v", w, err, r.w)
		}
	}
}

// names are those of people, in an order of their own.
func names(people []model.Participant) (list []string) {
	for _, p := range people {
		list = append(list, p.Name)
	}
	slices.Sort(list)
	return list
}

func (s *storm) sameAssessment(x *session) {
	s.t.Helper()
	disk, err := s.disk.Load(x.rec.ID)
	if err != nil {
		s.t.Error(err)
		return
	}
	shown := x.rec
	if shown.When().Before(disk.When()) {
		s.t.Errorf("shown is the day %v, the disk has %v", shown.When(), disk.When())
	}
	shown.Changed, shown.Settled = disk.Changed, disk.Settled
	if got, want := fmt.Sprintf("%+v", shown), fmt.Sprintf("%+v", disk); got != want {
		s.t.Errorf("shown is\n%s\nthe disk has\n%s", got, want)
	}
}
