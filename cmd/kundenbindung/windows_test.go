package main

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
	"kundenbindung/store"
	"kundenbindung/tui"
)

// pane is one window of the program on the real store, without a terminal:
// every command runs at once.
type pane struct {
	t    *testing.T
	app  *tui.App
	st   *store.Store
	left bool
}

func openPane(t *testing.T, path string) *pane {
	t.Helper()
	st, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	o := tui.Options{Store: st, Lang: words.German, NoMotion: true, NewID: func() string {
		return fmt.Sprintf("0badcafe-0000-4000-8000-%012x", os.Getpid())
	}}
	if o.List, err = st.List(); err != nil {
		t.Fatal(err)
	}
	app, err := tui.New(o)
	if err != nil {
		t.Fatal(err)
	}
	p := &pane{t: t, app: app, st: st}
	p.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	p.press("enter")
	if o.List[0].Answers == [model.ItemCount]model.Answer{} {
		p.press("o") // from the situation to the questions
	}
	return p
}

func (p *pane) send(msg tea.Msg) {
	_, cmd := p.app.Update(msg)
	p.run(cmd)
}

func (p *pane) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.QuitMsg:
		p.left = true
	case tea.BatchMsg:
		for _, c := range msg {
			p.run(c)
		}
	default:
		p.send(msg)
	}
}

func (p *pane) press(keys ...string) {
	for _, k := range keys {
		if k == "enter" {
			p.send(tea.KeyPressMsg{Code: tea.KeyEnter})
			continue
		}
		p.send(tea.KeyPressMsg{Code: []rune(k)[0], Text: k})
	}
}

// agrees fails where the window shows an answer that the file does not have.
func (p *pane) agrees(wantAnswered int) {
	p.t.Helper()
	if _, unsaved := p.app.Unsaved(); unsaved {
		p.t.Error("something is still unsaved")
	}
	shown := p.app.Assessment()
	stored, err := p.st.Load(shown.ID)
	if err != nil {
		p.t.Fatal(err)
	}
	answered := 0
	for i := range model.Item(model.ItemCount) {
		if shown.Answers[i] != stored.Answers[i] {
			p.t.Errorf("%s: shown %q, stored %q", i.ID(), shown.Answers[i], stored.Answers[i])
		}
		if stored.Answers[i] != model.Open {
			answered++
		}
	}
	if answered != wantAnswered {
		p.t.Errorf("%d answers stored, want %d", answered, wantAnswered)
	}
	if shown.Company != stored.Company || shown.Mode != stored.Mode || shown.Context != stored.Context {
		p.t.Errorf("shown %q %v, stored %q %v", shown.Company, shown.Context, stored.Company, stored.Context)
	}
}

const windowID = "11111111-2222-4333-8444-555555555555"

// newFile makes a file with one assessment and returns its path.
func newFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "k.db")
	st, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	a := &model.Assessment{ID: windowID, Company: "Sommer", Mode: model.Quick}
	if _, err := st.Save(model.Change{ID: windowID, Head: a}); err != nil {
		t.Fatal(err)
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// An older copy takes the place of the file while a window is open: what the
// window shows as saved is sent again.
func TestAnOlderCopyInPlaceOfTheFile(t *testing.T) {
	path := newFile(t)
	p := openPane(t, path)
	p.press("3")
	copyFile(t, path, path+".old")
	p.press("4", "5", "2")
	if err := os.Rename(path+".old", path); err != nil {
		t.Fatal(err)
	}
	p.press("3")
	for range 3 { // the first save after the change may only notice it
		if _, unsaved := p.app.Unsaved(); unsaved {
			p.press("right")
		}
	}
	p.press("1")
	p.agrees(6)
}

// Two windows answer different questions and change different facts: both
// keep what the other one saved.
func TestTwoWindowsOnOneAssessment(t *testing.T) {
	path := newFile(t)
	a, b := openPane(t, path), openPane(t, path)
	a.press("3", "3")
	b.send(tea.KeyPressMsg{Code: tea.KeyRight})
	b.send(tea.KeyPressMsg{Code: tea.KeyRight})
	b.press("4", "4")
	a.press("u", "m") // another length in one window
	b.press("5")
	a.press("u")
	b.agrees(5)
	stored, err := b.st.Load(windowID)
	if err != nil || stored.Mode != model.Full {
		t.Errorf("mode %v, %v", stored.Mode.ID(), err)
	}
}

// One window finishes while the other goes on: nothing that was typed is lost.
func TestFinishedInAnotherWindow(t *testing.T) {
	path := newFile(t)
	a, b := openPane(t, path), openPane(t, path)
	for range 21 {
		a.press("3")
	}
	b.press("5")
	a.press("o", "a")
	b.press("4")
	shown := b.app.Assessment()
	if shown.ID == windowID && a.app.Assessment().Done() {
		t.Error("the second window still writes into a finished assessment")
	}
	b.agrees(21)
}
