// Command kundenbindung is a self-assessment of customer retention in the
// terminal.
//
// # Where to start
//
// [run] is the whole program but for the process around it. root.go holds what
// all commands share and the tree of commands, each of which has a file of its
// own; help.go and usage.go say in the chosen language how to call them. The
// questionnaire on the screen is wired in screen.go, and leave.go takes care
// that nothing is lost when it ends, however it ends.
//
// # Rules
//
//   - stdout is data, and empty where a command fails. stderr is talk: an
//     error is one line that says what, where and what to do.
//   - Text from outside (names, notes, file names, error texts) goes through
//     [words.Clean], except in JSON, which is data.
//   - Nothing but main ends the process.
package main

import (
	"context"
	"io"
	"os"
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}, os.Environ()))
}

// streams are what the program reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// run does what args say and returns the exit code.
func run(ctx context.Context, args []string, std streams, env []string) int {
	p := newProgram(std, env)
	p.speak(p.chosenLanguage(args))
	return p.exit(p.execute(ctx, args))
}
