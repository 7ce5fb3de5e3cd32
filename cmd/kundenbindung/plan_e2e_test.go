//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"kundenbindung/questions/words"
)

// planning opens the form that puts the first next step of a finished
// assessment on the plan.
func (m *machine) planning(locale string) *user {
	m.t.Helper()
	answers, err := os.ReadFile("../../model/testdata/vectors/baeckerei.answers.json")
	if err != nil {
		m.t.Fatal(err)
	}
	line := bytes.ReplaceAll(answers, []byte("\n"), nil)
	line = bytes.Replace(line, []byte(`"schema"`), []byte(`"finished": "2026-11-20T10:00:00Z", "schema"`), 1)
	file := filepath.Join(m.dir, "in.jsonl")
	if err := os.WriteFile(file, append(line, '\n'), 0o600); err != nil {
		m.t.Fatal(err)
	}
	m.run("import", file)
	lang := words.FromLocale(locale)
	u := &user{window: m.open(300, 40, "--no-motion", "--now", "2026-11-21"), words: words.For(lang)}
	u.await(u.words.Home.Finished)
	u.press(enter)
	u.await(u.words.Result.Tabs[0], u.words.Common.Level)
	u.press("3")
	u.await(u.words.Result.Steps.FirstMinutes)
	u.press("p")
	u.await(u.words.Plan.NewDetail)
	return u
}

// planned returns the only entry on the plan.
func (m *machine) planned() plannedEntry {
	m.t.Helper()
	var all struct{ Plan []plannedEntry }
	if err := json.Unmarshal([]byte(m.run("plan", "--json")), &all); err != nil || len(all.Plan) != 1 {
		m.t.Fatalf("%v, %v", all, err)
	}
	return all.Plan[0]
}

// A form that is half written when the terminal goes away is kept.
func TestHalfWrittenPlanIsKept(t *testing.T) {
	t.Parallel()
	const locale = "de_DE.UTF-8"
	m := newMachine(t, locale)
	u := m.planning(locale)
	u.press("Meike")
	u.await("Meike")
	u.signal(syscall.SIGHUP)
	u.leaves(exitDone)
	if e := m.planned(); e.Who != "Meike" || e.Due == nil || *e.Due != "2026-12-21" || e.Measure == "" {
		t.Errorf("%+v", e)
	}
}

// Where the file is gone, what was planned stands in another one, in words.
func TestPlanIsRescued(t *testing.T) {
	t.Parallel()
	for lang, locale := range map[words.Lang]string{words.German: "de_DE.UTF-8", words.English: "en_GB.UTF-8"} {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			m := newMachine(t, locale)
			u := m.planning(locale)
			u.press("Meike\r\r\r")
			if err := os.Rename(m.database(), m.database()+".moved"); err != nil {
				t.Fatal(err)
			}
			u.await(u.words.Plan.KeySave)
			u.press(enter)
			u.await(strings.ReplaceAll(u.words.Common.NotSaved, "%s", ""))
			u.press(ctrlC)
			u.leaves(exitFailed)
			u.await("unsaved-20261121-120", "-plan.txt")
			files, err := filepath.Glob(filepath.Join(m.dir, "data", "unsaved-*"))
			if err != nil || len(files) != 1 {
				t.Fatalf("%v, %v", files, err)
			}
			text, err := os.ReadFile(files[0])
			if err != nil || !strings.Contains(string(text), u.words.Plan.Who+": Meike\n") ||
				!strings.Contains(string(text), u.words.Day("2026-12-21")) || strings.HasPrefix(string(text), "  ") {
				t.Errorf("%s, %v", text, err)
			}
			if info, err := os.Stat(files[0]); err != nil || info.Mode() != 0o600 {
				t.Errorf("%v, %v", info.Mode(), err)
			}
		})
	}
}

// What is on the plan is saved before Ctrl+C leaves.
func TestPlanIsSavedBeforeLeaving(t *testing.T) {
	t.Parallel()
	const locale = "en_GB.UTF-8"
	m := newMachine(t, locale)
	u := m.planning(locale)
	u.press("\r\r\r\r" + ctrlC)
	u.leaves(exitDone)
	if e := m.planned(); e.Status != "open" || e.Overdue {
		t.Errorf("%+v", e)
	}
	w := m.open(80, 24, "--now", "2026-12-24")
	w.await(u.words.Plan.DueHeading, "3 days ago")
	w.press("m")
	w.await("3 days overdue")
}
