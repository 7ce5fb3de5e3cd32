package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// userVersionAt is where SQLite keeps the user_version of a file.
const userVersionAt = 60

// A file from a newer version is read by every command that reads, with one
// sentence about that, and refused by every other; neither leaves a trace.
func TestNewerFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "k.db")
	call := func(args ...string) (out, said string, code int) {
		var stdout, stderr bytes.Buffer
		code = run(context.Background(), args, streams{strings.NewReader(""), &stdout, &stderr},
			[]string{"LANG=de_DE.UTF-8", "KUNDENBINDUNG_DB=" + path})
		return stdout.String(), stderr.String(), code
	}
	vector := "../../model/testdata/vectors/baeckerei.answers.json"
	if _, said, code := call("import", vector); code != exitDone {
		t.Fatal(said)
	}
	reading := [][]string{
		{"list"},
		{"list", "--json"},
		{"show", "0"},
		{"show", "0", "--json"},
		{"export"},
		{"export", "0"},
		{"geld", "0", "--json"},
		{"plan", "--json"},
		{"workshop", "list", "--json"},
	}
	before := map[string]string{}
	for _, args := range reading {
		out, said, code := call(args...)
		if code != exitDone || said != "" || out == "" {
			t.Fatalf("%v: %q, %s", args, out, said)
		}
		before[strings.Join(args, " ")] = out
	}
	makeNewer(t, path)
	old := tree(t, folder)
	for _, args := range reading {
		out, said, code := call(args...)
		want := path + ": Die Datei stammt von einer neueren Fassung dieses Programms und wird hier nur gelesen, "
		if code != exitDone || out != before[strings.Join(args, " ")] || !strings.HasPrefix(said, want) || strings.Count(said, "\n") != 1 {
			t.Errorf("%v: exit code %d, %q, %s", args, code, said, out)
		}
	}
	for _, args := range [][]string{
		{"rename", "0", "Neu"}, {"delete", "0", "--yes"}, {"import", vector}, {"import", "--conflict", "replace", vector},
	} {
		out, said, code := call(args...)
		want := "kundenbindung: " + path + ": Die Datei stammt von einer neueren Fassung dieses Programms. Sie wurde nicht angerührt; "
		if code != exitFailed || out != "" || !strings.HasPrefix(said, want) || strings.Count(said, "\n") != 1 {
			t.Errorf("%v: exit code %d, %q, %s", args, code, said, out)
		}
	}
	p := newProgram(streams{}, []string{"KUNDENBINDUNG_DB=" + path})
	p.speak("en")
	if said := p.offerReading().Error(); !strings.HasSuffix(said, "“kundenbindung list”, “kundenbindung show ID” and “kundenbindung export”.") {
		t.Error(said)
	}
	if now := tree(t, folder); !maps.Equal(old, now) {
		t.Errorf("the folder held %v, now %v", slices.Collect(maps.Keys(old)), slices.Collect(maps.Keys(now)))
	}
}

// makeNewer marks a file as one of the version after this one.
func makeNewer(t *testing.T, path string) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	version := raw[userVersionAt : userVersionAt+4]
	binary.BigEndian.PutUint32(version, binary.BigEndian.Uint32(version)+1)
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
}

// tree is what a folder holds, with the bytes of each file.
func tree(t *testing.T, folder string) map[string]string {
	t.Helper()
	held := map[string]string{}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		raw, _ := os.ReadFile(filepath.Join(folder, e.Name())) // none of a folder
		held[e.Name()] = string(raw)
	}
	return held
}
