//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
)

// user is a person at a window: the way through the pages, in one place.
type user struct {
	*window
	cat   *questions.Catalogue
	words *words.Words
}

// user starts the program with what a person sees on the first page.
func (m *machine) user(lang words.Lang, width, height int) *user {
	m.t.Helper()
	cat, err := questions.Load(lang)
	if err != nil {
		m.t.Fatal(err)
	}
	w := m.open(width, height, "--no-motion", "--lang", string(lang))
	u := &user{window: w, cat: cat, words: words.For(lang)}
	u.await(u.words.Home.BeginShort)
	return u
}

// items returns the items of the short way in the order of the screen.
func (u *user) items() (items []model.Item) {
	for _, section := range u.cat.Sections(model.Quick) {
		items = append(items, section.Items...)
	}
	return items
}

// begin starts the short way and goes through the situation; a name may be
// given.
func (u *user) begin(name string) {
	u.t.Helper()
	u.press("n")
	u.await(u.words.Situation.Title)
	if name != "" {
		u.press(name)
		u.await(name)
	}
	u.press(enter)
	u.await(u.cat.Field(model.Market).Text)
	u.press("o")
	u.asks(0)
}

// asks waits for the n-th question.
func (u *user) asks(n int) {
	u.t.Helper()
	u.awaitThat(fmt.Sprintf("asks question %d", n+1), func(screen string) bool { return u.isAsked(n, screen) })
}

// isAsked reports whether the n-th question is on the screen with its answers:
// the first page and the overview name questions, too.
func (u *user) isAsked(n int, screen string) bool {
	return strings.Contains(screen, u.cat.Item(u.items()[n]).Text) && strings.Contains(screen, u.words.Interview.NA)
}

// saved waits for the n-th question with everything before it saved.
func (u *user) saved(n int) {
	u.t.Helper()
	saved := regexp.MustCompile(strings.Replace(u.words.Common.Saved, "%s", `\d\d:\d\d`, 1))
	u.awaitThat(fmt.Sprintf("asks question %d with the last one saved", n+1), func(screen string) bool {
		return u.isAsked(n, screen) && saved.MatchString(screen)
	})
}

// closes goes through the closing page with the first aim chosen.
func (u *user) closes() {
	u.t.Helper()
	u.await(u.words.Closing.Title)
	u.press(space)
	u.press("o")
	u.await(u.words.Overview.Finish)
}

// answer answers questions from the n-th on with states that differ from one
// to the next.
func (u *user) answer(from, to int) {
	u.t.Helper()
	for n := from; n < to; n++ {
		u.asks(n)
		u.press(digit(n))
	}
}

// digit is the key for the n-th question; state is what it stands for.
func digit(n int) string { return fmt.Sprint(state(n) + 1) }

func state(n int) int { return (n*3 + 1) % 5 }

// stored returns the answers on the disk of the only assessment.
func (m *machine) stored() map[string]any {
	m.t.Helper()
	var doc struct{ Answers map[string]any }
	out := m.run("export")
	if out == "" {
		return nil
	}
	if err := json.Unmarshal([]byte(out), &doc); err != nil {
		m.t.Fatalf("%v in %s", err, out)
	}
	return doc.Answers
}

// expectAnswers fails unless exactly the first n answers are on the disk.
func (m *machine) expectAnswers(items []model.Item, n int) {
	m.t.Helper()
	stored := m.stored()
	if len(stored) != n {
		m.t.Fatalf("%d answers are stored, want %d: %v", len(stored), n, stored)
	}
	for i := range n {
		if got := stored[items[i].ID()]; got != float64(state(i)) {
			m.t.Errorf("%s is stored as %v, want %d", items[i].ID(), got, state(i))
		}
	}
}

// The first run, from the first page to three cards.
func TestFirstRun(t *testing.T) {
	t.Parallel()
	for lang, locale := range map[words.Lang]string{words.German: "de_DE.UTF-8", words.English: "en_GB.UTF-8"} {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			m := newMachine(t, locale)
			u := m.user(lang, 80, 24)
			u.begin("Bäckerei Sommer")
			u.answer(0, len(u.items()))
			u.closes()
			u.press("a")
			u.await(u.words.Result.Tabs[0])
			u.press("3")
			u.seesCards(3)
			u.press(ctrlC)
			u.leaves(exitDone)
			u.await("Bäckerei Sommer")
			m.expectAnswers(u.items(), len(u.items()))
			if list := m.run("list", "--json"); !strings.Contains(list, `"status": "finished"`) {
				t.Errorf("not finished: %s", list)
			}
			if shown := m.run("show", m.id()); !strings.Contains(shown, "\n3. ") {
				t.Errorf("show has no third step:\n%s", shown)
			}
		})
	}
}

// seesCards walks through the next steps with the arrow: each shows what to do
// in the first 15 minutes.
func (u *user) seesCards(n int) {
	u.t.Helper()
	first := strings.TrimSpace(u.words.Result.Steps.FirstMinutes)
	for i := range n {
		u.await(first)
		u.awaitThat(fmt.Sprintf("shows card %d", i+1), func(screen string) bool {
			return strings.Contains(screen, fmt.Sprintf(" %d ", i+1))
		})
		u.press(down)
	}
}

// id returns the ID of the only assessment.
func (m *machine) id() string {
	m.t.Helper()
	var list struct{ Assessments []struct{ ID string } }
	if err := json.Unmarshal([]byte(m.run("list", "--json")), &list); err != nil || len(list.Assessments) != 1 {
		m.t.Fatalf("%v: %d assessments", err, len(list.Assessments))
	}
	return list.Assessments[0].ID
}

// What the screen called saved survives kill -9, and the next start offers to
// go on at the next question.
func TestKillLosesNothingThatWasSaved(t *testing.T) {
	t.Parallel()
	m := newMachine(t, "de_DE.UTF-8")
	u := m.user(words.German, 80, 24)
	u.begin("")
	rounds := 6
	if testing.Short() {
		rounds = 3
	}
	for n := range rounds {
		u.asks(n)
		u.press(digit(n))
		u.saved(n + 1)
		u.kill()
		m.expectAnswers(u.items(), n+1)

		u = m.user(words.German, 80, 24)
		u.await(u.words.Home.Continue, fmt.Sprintf(u.words.Home.Answered, n+1, len(u.items())))
		u.press(enter)
		u.asks(n + 1)
	}
}

// Whoever closes the terminal, logs off or shuts down loses nothing, not even
// what is not saved yet, and has to wait for nobody.
func TestLeavingFromOutside(t *testing.T) {
	t.Parallel()
	for what, leave := range map[string]func(*user){
		"SIGTERM": func(u *user) { u.signal(syscall.SIGTERM) },
		"SIGHUP":  func(u *user) { u.signal(syscall.SIGHUP) },
		"SIGINT":  func(u *user) { u.signal(syscall.SIGINT) },
		"Ctrl+C":  func(u *user) { u.press(ctrlC) },
		"closed":  func(u *user) { _ = u.pty.Close() },
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			m := newMachine(t, "C.UTF-8")
			u := m.user(words.German, 80, 24)
			u.begin("")
			u.answer(0, 3)
			u.asks(3)
			leave(u)
			u.leaves(exitDone)
			m.expectAnswers(u.items(), 3)
		})
	}
}
