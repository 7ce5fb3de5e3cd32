package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
)

// inProcess runs the program without a process of its own.
func inProcess(t *testing.T, in io.Reader, out io.Writer, args ...string) (code int, stderr string) {
	t.Helper()
	var talk bytes.Buffer
	env := []string{"LANG=de_DE.UTF-8", "KUNDENBINDUNG_DB=" + filepath.Join(t.TempDir(), "k.db")}
	code = run(context.Background(), args, streams{in, out, &talk}, env)
	return code, talk.String()
}

// The scorer's output is that of the conformance cases, within 0.0001.
func TestScoreEqualsTheVectors(t *testing.T) {
	files, err := filepath.Glob("../../model/testdata/vectors/*.answers.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no vectors: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			var out bytes.Buffer
			if code, stderr := inProcess(t, nil, &out, "score", file); code != exitDone || stderr != "" {
				t.Fatalf("exit code %d: %s", code, stderr)
			}
			want, err := os.ReadFile(strings.Replace(file, ".answers.", ".result.", 1))
			if err != nil {
				t.Fatal(err)
			}
			compareJSON(t, "", parse(t, out.Bytes()), parse(t, want))
		})
	}
}

func parse(t *testing.T, text []byte) (v any) {
	t.Helper()
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// compareJSON compares two documents; measures are not compared.
func compareJSON(t *testing.T, path string, got, want any) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		object, ok := got.(map[string]any)
		delete(object, "measure")
		delete(want, "measure")
		if !ok || len(object) != len(want) {
			t.Fatalf("%s: got %v, want %v", path, got, want)
		}
		for key := range want {
			compareJSON(t, path+"."+key, object[key], want[key])
		}
	case []any:
		list, ok := got.([]any)
		if !ok || len(list) != len(want) {
			t.Fatalf("%s: got %v, want %v", path, got, want)
		}
		for i := range want {
			compareJSON(t, path+"[]", list[i], want[i])
		}
	case float64:
		if number, ok := got.(float64); !ok || math.Abs(number-want) > 1e-4 {
			t.Errorf("%s: got %v, want %v", path, got, want)
		}
	default:
		if got != want {
			t.Errorf("%s: got %v, want %v", path, got, want)
		}
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken\x1b[2J pipe") }

func TestOutputThatCannotBeWritten(t *testing.T) {
	code, stderr := inProcess(t, nil, brokenPipe{}, "version")
	want := "kundenbindung: Die Ausgabe ließ sich nicht schreiben (das System meldet: broken[2J pipe); bitte wählen Sie ein anderes Ziel.\n"
	if code != exitFailed || stderr != want {
		t.Errorf("exit code %d, %q", code, stderr)
	}
}

type brokenDisk struct{}

func (brokenDisk) Read([]byte) (int, error) { return 0, errors.New("read error") }

func TestInputThatCannotBeRead(t *testing.T) {
	var out bytes.Buffer
	code, stderr := inProcess(t, brokenDisk{}, &out, "score", "-")
	if code != exitFailed || out.Len() > 0 || !strings.Contains(stderr, "Standardeingabe lässt sich nicht lesen (") {
		t.Errorf("exit code %d, %q, %q", code, out.String(), stderr)
	}
}

func TestColours(t *testing.T) {
	for _, c := range []struct {
		env  []string
		want colorprofile.Profile
		ok   bool
	}{
		{[]string{"TERM=xterm-256color"}, colorprofile.Unknown, false},
		{[]string{"TERM=xterm-256color", "NO_COLOR=yes"}, colorprofile.ASCII, true},
		{[]string{"TERM=xterm-256color", "NO_COLOR="}, colorprofile.Unknown, false},
		{[]string{"TERM=tmux-256color", "TMUX=/tmp/tmux-0/default,1,0"}, colorprofile.ANSI256, true},
	} {
		p := newProgram(streams{}, c.env)
		if got, ok := p.colours(); got != c.want || ok != c.ok {
			t.Errorf("%v: got %v, %v", c.env, got, ok)
		}
	}
}

func TestRescueFile(t *testing.T) {
	dir := t.TempDir()
	now := time.Date(2026, 11, 21, 14, 3, 0, 0, time.UTC)
	a := &model.Assessment{ID: "0b7b8a3e-6f0c-4a53-9d4e-0123456789ab", Company: "Bäckerei"}
	for _, want := range []string{"unsaved-20261121-140300.json", "unsaved-20261121-140300-2.json"} {
		path, err := writeRescue(a, filepath.Join(dir, "k.db"), now)
		if err != nil || path != filepath.Join(dir, want) {
			t.Fatalf("%s, %v", path, err)
		}
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if back, err := interchange.Decode(bytes.NewReader(text)); err != nil || back.Company != a.Company {
			t.Errorf("%v in %s", err, text)
		}
	}
}

// A folder that takes no files, and a note that no import would take, keep
// nothing from being rescued.
func TestRescueInAnotherFolder(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	a := &model.Assessment{}
	a.Notes[model.Ease] = strings.Repeat("x", interchange.MaxNote+1)
	path, err := writeRescue(a, filepath.Join(dir, "no such folder", "k.db"), time.Now())
	if err != nil || filepath.Dir(path) != dir {
		t.Fatalf("%s, %v", path, err)
	}
	if text, err := os.ReadFile(path); err != nil || len(text) < interchange.MaxNote {
		t.Errorf("%d bytes, %v", len(text), err)
	}
}

// What the last sentence says can be typed as it is.
func TestImportCall(t *testing.T) {
	p := newProgram(streams{}, nil)
	if got := p.importCall("/tmp/Müller/unsaved-1.json"); got != "kundenbindung import --conflict copy /tmp/Müller/unsaved-1.json" {
		t.Error(got)
	}
	p.flags.db = "my file.db"
	got := p.importCall("/tmp/a b/it's.json")
	if want := `kundenbindung --db 'my file.db' import --conflict copy '/tmp/a b/it'\''s.json'`; runtime.GOOS != "windows" && got != want {
		t.Error(got)
	}
}
