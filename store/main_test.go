package store

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// The tests that kill, starve or race processes run the test binary again as a
// child: childEnv names what it does.
const (
	childEnv = "KB_STORE_CHILD"
	argsEnv  = "KB_STORE_ARGS"
	waitEnv  = "KB_STORE_WAIT" // start when the input ends
)

var children = map[string]func(args []string) error{}

func TestMain(m *testing.M) {
	name := os.Getenv(childEnv)
	if name == "" {
		os.Exit(m.Run())
	}
	var args []string
	err := json.Unmarshal([]byte(os.Getenv(argsEnv)), &args)
	if os.Getenv(waitEnv) != "" {
		_, err = io.Copy(io.Discard, os.Stdin)
	}
	if err == nil {
		err = children[name](args)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// child returns the command of a child that has not started yet.
func child(tb testing.TB, name string, args ...string) *exec.Cmd {
	tb.Helper()
	if children[name] == nil {
		tb.Fatalf("there is no child %q", name)
	}
	raw, err := json.Marshal(args)
	if err != nil {
		tb.Fatal(err)
	}
	program, err := os.Executable()
	if err != nil {
		tb.Fatal(err)
	}
	cmd := exec.CommandContext(background, program)
	cmd.Env = append(os.Environ(), childEnv+"="+name, argsEnv+"="+string(raw), "GORACE=atexit_sleep_ms=0")
	return cmd
}

// childOutput runs a child to its end.
func childOutput(tb testing.TB, name string, args ...string) (string, error) {
	tb.Helper()
	cmd := child(tb, name, args...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	return string(out), err
}

// together runs children at the same time, as nearly as can be: all of them
// wait until the last one is there. It returns what they wrote.
func together(tb testing.TB, name string, args [][]string) []string {
	tb.Helper()
	outs := make([]strings.Builder, len(args))
	var cmds []*exec.Cmd
	var starts []io.Closer
	for i := range args {
		cmd := child(tb, name, args[i]...)
		cmd.Env = append(cmd.Env, waitEnv+"=1")
		cmd.Stdout, cmd.Stderr = &outs[i], os.Stderr
		start, err := cmd.StdinPipe()
		if err == nil {
			err = cmd.Start()
		}
		if err != nil {
			tb.Fatal(err)
		}
		cmds, starts = append(cmds, cmd), append(starts, start)
	}
	for _, start := range starts {
		if err := start.Close(); err != nil {
			tb.Error(err)
		}
	}
	written := make([]string, len(cmds))
	for i, cmd := range cmds {
		if err := cmd.Wait(); err != nil {
			tb.Errorf("%s %d: %v", name, i, err)
		}
		written[i] = outs[i].String()
	}
	return written
}
