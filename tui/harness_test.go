package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"kundenbindung/model"
	"kundenbindung/model/report"
	"kundenbindung/questions/words"
)

// testStore keeps assessments in memory. Set err to make saves fail and hold
// to make them wait.
type testStore struct {
	records  map[string]model.Record
	settings map[string]string
	now      func() time.Time
	err      error
	saves    int
	testExtras
}

func newTestStore() *testStore {
	return &testStore{records: map[string]model.Record{}, settings: map[string]string{}, now: testNow, testExtras: newTestExtras()}
}

func testNow() time.Time { return time.Date(2026, 11, 21, 14, 3, 0, 0, time.UTC) }

func (s *testStore) List() ([]model.Summary, error) {
	var list []model.Summary
	for _, r := range s.records {
		list = append(list, model.Summary{
			Workshop: s.workshopOf(r.ID),
			ID:       r.ID, Company: r.Company, Mode: r.Mode, Answers: r.Answers,
			Started: r.Started, Changed: r.Changed, Finished: r.Finished,
		})
	}
	slices.SortFunc(list, func(a, b model.Summary) int { return strings.Compare(a.ID, b.ID) })
	return list, s.err
}

func (s *testStore) Load(id string) (model.Record, error) {
	r, ok := s.records[id]
	if !ok {
		return r, model.ErrNotFound
	}
	return r, s.err
}

func (s *testStore) Save(c model.Change) (model.Saved, error) {
	if s.err != nil {
		return model.Saved{}, s.err
	}
	s.saves++
	r := s.records[c.ID]
	if r.Done() && len(c.Answers) > 0 {
		return model.Saved{}, model.ErrFrozen
	}
	if c.Head != nil {
		if r.HeadRev > 0 && r.Company != c.Head.Company {
			s.renameAll(c.ID, c.Head.Company)
		}
		answers, notes := r.Answers, r.Notes
		r.Assessment = *c.Head
		r.Answers, r.Notes = answers, notes
		r.HeadRev++
	}
	saved := model.Saved{At: s.now(), HeadRev: r.HeadRev}
	for _, ch := range c.Answers {
		r.Answers[ch.Item], r.Notes[ch.Item] = ch.Answer, ch.Note
		r.AnswerRevs[ch.Item]++
		saved.AnswerRevs = append(saved.AnswerRevs, r.AnswerRevs[ch.Item])
	}
	r.Changed = s.now()
	s.records[c.ID] = r
	return saved, nil
}

func (s *testStore) Finish(id string, _ model.Revs, result []byte, at time.Time) error {
	s.results[id] = result
	r := s.records[id]
	r.Finished = at
	s.records[id] = r
	return s.err
}

func (s *testStore) Rename(id, company string) error {
	if s.err == nil {
		s.renameAll(id, company)
	}
	return s.err
}

// renameAll renames a company, or names one assessment without a name.
func (s *testStore) renameAll(id, company string) {
	old := s.records[id].Company
	for k, r := range s.records {
		if k == id || r.Company == old && old != "" {
			r.Company = company
			r.HeadRev++
			s.records[k] = r
		}
	}
}

func (s *testStore) Delete(id string) ([]string, error) {
	r, known := s.records[id]
	if s.err != nil || !known {
		return nil, firstOf(s.err, model.ErrNotFound)
	}
	delete(s.records, id)
	s.bequeath(r)
	s.dropWorkshops(id)
	return nil, nil
}

func (s *testStore) SetSetting(key, value string) error {
	s.settings[key] = value
	return s.err
}

// driver drives an App without a program: every command runs at once.
type driver struct {
	t     *testing.T
	app   *App
	store *testStore
	quit  bool
	depth int // of messages that follow from each other
}

// newDriver starts an App in a window.
func newDriver(t *testing.T, lang words.Lang, width, height int) *driver {
	t.Helper()
	st := newTestStore()
	n := 0
	app, err := New(Options{
		Store: st, Lang: lang, Look: DarkLook, NoMotion: true, Now: testNow, Paper: report.Paper{},
		NewID: func() string { n++; return fmt.Sprintf("00000000-0000-4000-8000-%012d", n) },
	})
	if err != nil {
		t.Fatal(err)
	}
	d := &driver{t: t, app: app, store: st}
	d.run(app.Init())
	d.resize(width, height)
	return d
}

// pageSizes are the windows of the goldens.
var pageSizes = [][2]int{{40, 12}, {60, 18}, {80, 24}, {120, 36}, {300, 80}}

// pictures compares pages with their goldens, each opened by a function in some
// state: in German at every size, in English at those that most people have.
func pictures[S any](
	t *testing.T, sizes [][2]int, states map[string]S,
	open func(t *testing.T, state S, lang words.Lang, width, height int) *driver,
) {
	t.Helper()
	for _, lang := range []words.Lang{words.German, words.English} {
		for _, size := range sizes {
			if lang == words.English && size[0] != 80 && size[0] != 120 {
				continue
			}
			for name, state := range states {
				t.Run(fmt.Sprintf("%s-%s-%dx%d", name, lang, size[0], size[1]), func(t *testing.T) {
					d := open(t, state, lang, size[0], size[1])
					d.fits(size[0], size[1])
					golden.RequireEqual(t, []byte(d.plain()))
				})
			}
		}
	}
}

// rounds is how often a walk at random is repeated: a tenth in short mode,
// where the race detector watches and each round is slow.
func rounds(n int) int {
	if testing.Short() {
		return max(2, n/10)
	}
	return n
}

func (d *driver) resize(width, height int) { d.send(tea.WindowSizeMsg{Width: width, Height: height}) }

func (d *driver) send(msg tea.Msg) {
	before := d.app.underWay()
	d.depth++
	_, cmd := d.app.Update(msg)
	d.run(cmd)
	d.depth--
	if d.depth == 0 && !before && d.app.underWay() {
		d.t.Errorf("a save that was asked for never came: its command was thrown away")
	}
}

// underWay reports whether a save is on its way to the disk.
func (a *App) underWay() bool {
	return a.session != nil && a.session.sent != nil || a.plan.sent != nil || a.room != nil && a.room.sent
}

// run executes a command and everything that follows from it.
func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.QuitMsg:
		d.quit = true
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	default:
		d.send(msg)
	}
}

// press types keys: "enter", "down", "esc", "ctrl+c", "space" … or the text
// of a key such as "3" or "L".
func (d *driver) press(keys ...string) {
	d.t.Helper()
	for _, k := range keys {
		d.send(keyPress(k))
	}
}

var namedKeys = map[string]tea.KeyPressMsg{
	"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "tab": {Code: tea.KeyTab},
	"shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
	"up":        {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
	"backspace": {Code: tea.KeyBackspace}, "delete": {Code: tea.KeyDelete},
	"home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd}, "pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown},
	"space": {Code: tea.KeySpace, Text: " "}, "f1": {Code: tea.KeyF1}, "f5": {Code: tea.KeyF5},
	"ctrl+c": {Code: 'c', Mod: tea.ModCtrl},
}

func keyPress(name string) tea.KeyPressMsg {
	if k, ok := namedKeys[name]; ok {
		return k
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// plain returns the screen without colours.
func (d *driver) plain() string { return ansi.Strip(d.app.View().Content) }

// fits fails the test where the screen is larger than its window.
func (d *driver) fits(width, height int) {
	d.t.Helper()
	lines := strings.Split(d.plain(), "\n")
	if len(lines) > height {
		d.t.Errorf("%d lines in a window of %d", len(lines), height)
	}
	for _, line := range lines {
		if w := ansi.StringWidth(line); w > width {
			d.t.Errorf("line of %d cells in a window of %d: %q", w, width, line)
		}
	}
}
