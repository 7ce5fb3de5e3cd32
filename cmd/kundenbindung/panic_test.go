//go:build unix && !race

// The race detector finds a race in the terminal library here: after a panic it
// closes the input while its reader may still look at it. It is not ours.

package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"

	"kundenbindung/model"
	"kundenbindung/questions/words"
	"kundenbindung/store"
	"kundenbindung/tui"
)

// panicking is a store whose saves end in a fault of the program.
type panicking struct{ *store.Store }

func (panicking) Save(model.Change) (model.Saved, error) { panic("a fault of the program") }

// After a fault of the program itself everything is saved, and the last
// sentence says so.
func TestPanicLosesNothing(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = errors.Join(slave.Close(), master.Close()) })
	if err := pty.Setsize(master, size(80, 24)); err != nil {
		t.Fatal(err)
	}
	go answerWhenAsked(master)
	silence(t)

	st, err := store.Open(filepath.Join(t.TempDir(), "k.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var talk bytes.Buffer
	p := newProgram(streams{slave, slave, &talk}, []string{"TERM=xterm-256color"})
	p.speak(p.locale())
	rec := model.Assessment{ID: "0b7b8a3e-6f0c-4a53-9d4e-0123456789ab"}
	first := model.AnswerChange{Item: model.Item(0), Answer: model.State0} // so that Enter leads to the next question
	if _, err := st.Save(model.Change{ID: rec.ID, Head: &rec, Answers: []model.AnswerChange{first}}); err != nil {
		t.Fatal(err)
	}
	list, err := st.List()
	if err != nil {
		t.Fatal(err)
	}
	app, err := tui.New(tui.Options{Store: panicking{st}, Lang: p.lang, Look: tui.DarkLook, List: list})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), soon)
	defer cancel()
	code := p.exit(p.visit(ctx, app, st, slave, slave))
	if said := talk.String(); code != exitFailed || !strings.Contains(said, "Ihre Antworten sind gespeichert") {
		t.Errorf("exit code %d: %s", code, said)
	}
	again, err := store.Open(st.Path(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = again.Close() })
	if saved, err := again.Load(rec.ID); err != nil || settled(saved.Answers) != 2 {
		t.Errorf("%v: nothing was saved", err)
	}
}

func settled(answers [model.ItemCount]model.Answer) (n int) {
	for _, a := range answers {
		if a != model.Open {
			n++
		}
	}
	return n
}

// answerWhenAsked goes on with what is on the first page, and presses a digit as
// soon as a question is on the screen.
func answerWhenAsked(terminal *os.File) {
	var drawn bytes.Buffer
	buf := make([]byte, 1<<12)
	for asked, begun := false, false; ; {
		n, err := terminal.Read(buf)
		if err != nil {
			return
		}
		drawn.Write(buf[:n])
		if !begun && strings.Contains(drawn.String(), words.For(words.German).Home.Continue) {
			begun = true
			_, _ = terminal.WriteString("\r")
		}
		if !asked && strings.Contains(drawn.String(), words.For(words.German).Interview.NA) {
			asked = true
			_, _ = terminal.WriteString("3")
		}
	}
}

// silence keeps the stack that the terminal library prints out of the test's
// output.
func silence(t *testing.T) {
	t.Helper()
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	stderr := os.Stderr
	os.Stderr = null
	t.Cleanup(func() {
		os.Stderr = stderr
		_ = null.Close()
	})
}
