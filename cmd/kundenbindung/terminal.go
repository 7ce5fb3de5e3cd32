package main

import (
	"io"
	"os"
	"time"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/term"
)

// screenState is what the terminal was like before anything was drawn.
type screenState struct {
	in, out *os.File
	before  *term.State // nil where it cannot be read
}

func stateOf(in, out *os.File) screenState {
	before, err := term.GetState(int(in.Fd()))
	if err != nil {
		before = nil
	}
	return screenState{in, out, before}
}

// resetScreen undoes what the terminal library sets: first what belongs to
// the alternate screen, then what the shell needs.
var resetScreen = ansi.ResetModeSynchronizedOutput + ansi.ResetStyle + ansi.ResetModifyOtherKeys +
	ansi.PopKittyKeyboard(1) + ansi.ResetModeAltScreenSaveCursor + ansi.ResetModeBracketedPaste +
	ansi.ResetModeUnicodeCore + ansi.SetWindowTitle("") + ansi.ShowCursor

// restore gives the terminal back where the library does not get to it in
// time. It reports false where the terminal takes no output.
func (s screenState) restore() bool {
	if s.before != nil {
		_ = term.Restore(int(s.in.Fd()), s.before) // nobody to tell
	}
	return writtenWithin(outputPatience, s.out, resetScreen)
}

// writtenWithin writes a text, and reports false if that takes too long: a
// terminal whose connection hangs, or that was stopped, takes nothing. The
// write is given up with the process.
func writtenWithin(limit time.Duration, dst io.Writer, text string) bool {
	done := make(chan struct{})
	go func() {
		_, _ = io.WriteString(dst, text) // nobody to tell
		close(done)
	}()
	select {
	case <-done:
		return true
	case <-time.After(limit):
		return false
	}
}
