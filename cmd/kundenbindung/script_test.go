package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// The scripts in testdata show every command as a person types it.
//
// On top of what testscript brings they know
//
//	code N ARGS…        run the program and expect this exit code
//	refuse FILE REGEXP  neither score nor import takes the file: nothing on
//	                    stdout, nothing stored, and the sentence matches
//	plan                put entries on the plans of two companies
//
// $ESC is the escape character, and $VECTORS the folder of the conformance
// cases.
func TestScripts(t *testing.T) {
	vectors, err := filepath.Abs("../../model/testdata/vectors")
	if err != nil {
		t.Fatal(err)
	}
	binary, err := build()
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(env *testscript.Env) error {
			env.Setenv("PATH", filepath.Dir(binary)+string(filepath.ListSeparator)+env.Getenv("PATH"))
			env.Setenv("KUNDENBINDUNG_DB", filepath.Join(env.WorkDir, "data", "k.db"))
			env.Setenv("TZ", "UTC")
			env.Setenv("ESC", "\x1b")
			env.Setenv("VECTORS", vectors)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code":   expectCode,
			"refuse": expectRefusal,
			"plan":   fillPlan,
		},
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

func expectCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: code N ARGS…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var failed *exec.ExitError
	switch err := ts.Exec(name, args[1:]...); {
	case errors.As(err, &failed):
		got = failed.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

func expectRefusal(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: refuse FILE REGEXP")
	}
	sentence, err := regexp.Compile(args[1])
	ts.Check(err)
	for _, command := range []string{"score", "import"} {
		expectCode(ts, false, []string{"1", command, args[0]})
		if out := ts.ReadFile("stdout"); out != "" {
			ts.Fatalf("%s wrote to stdout: %s", command, out)
		}
		said := ts.ReadFile("stderr")
		if strings.Count(said, "\n") != 1 || !sentence.MatchString(said) {
			ts.Fatalf("%s said %q, want one line like %q", command, said, args[1])
		}
	}
	if _, err := os.Lstat(ts.Getenv("KUNDENBINDUNG_DB")); err == nil {
		ts.Fatalf("something was stored")
	}
}
