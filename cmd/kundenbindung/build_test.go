package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"sync"
	"syscall"
	"testing"
)

// rubbish is removed after all tests.
var rubbish []string

func TestMain(m *testing.M) {
	heedSignals()
	code := m.Run()
	for _, path := range rubbish {
		_ = os.RemoveAll(path)
	}
	os.Exit(code)
}

// heedSignals lets the program that is tested hear the signals of a terminal
// also where the tests run in the background, which ignores them: what is
// handled here is not ignored there.
func heedSignals() {
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGHUP} {
		if signal.Ignored(s) {
			signal.Notify(make(chan os.Signal, 1), s)
		}
	}
}

// build builds the program once, with cgo or without it like the tests, and
// returns its path. Scripts and windows run the real thing.
var build = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "kundenbindung-e2e")
	if err != nil {
		return "", err
	}
	rubbish = append(rubbish, dir)
	binary := filepath.Join(dir, name)
	if runtime.GOOS == "windows" {
		binary += ".exe"
	}
	cmd := exec.CommandContext(context.Background(), "go", "build", "-ldflags=-s -w", "-o", binary, ".")
	cmd.Env = append(os.Environ(), "CGO_ENABLED="+cgoEnabled)
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return binary, nil
})
