//go:build unix

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
	"golang.org/x/term"

	"kundenbindung/model/interchange"
	"kundenbindung/questions/words"
)

// A window that is made smaller and larger again stays at its question, and
// answers reach the right one.
func TestResizeKeepsThePlace(t *testing.T) {
	t.Parallel()
	m := newMachine(t, "de_DE.UTF-8")
	u := m.user(words.German, 120, 40)
	u.begin("")
	u.answer(0, 2)
	for _, size := range [][2]int{{80, 24}, {60, 18}, {30, 8}, {140, 50}, {100, 30}} {
		u.asks(2)
		u.resize(size[0], size[1])
		if size[0] < 40 {
			u.await(firstWords(u.words.Common.TooSmall))
			u.resize(80, 24)
		}
	}
	u.answer(2, 4)
	u.saved(4)
	u.press(ctrlC)
	u.leaves(exitDone)
	m.expectAnswers(u.items(), 4)
}

func firstWords(sentence string) string { return strings.Join(strings.Fields(sentence)[:2], " ") }

// The language of --lang is remembered, and the key L changes it at any
// moment and loses nothing.
func TestLanguageIsRemembered(t *testing.T) {
	t.Parallel()
	m := newMachine(t, "de_DE.UTF-8")
	u := m.user(words.English, 80, 24)
	u.begin("")
	u.answer(0, 1)
	u.saved(1)
	u.press(ctrlC)
	u.leaves(exitDone)

	w := m.open(80, 24, "--no-motion")
	w.await(u.words.Home.Continue)
	w.press("L")
	w.await(words.For(words.German).Home.Continue)
	w.press(ctrlC)
	w.leaves(exitDone)
	if help := m.run("list"); !strings.Contains(help, "Betrieb") {
		t.Errorf("L was not remembered: %s", help)
	}
}

// Without a terminal that can draw, one sentence says what works instead.
func TestDumbTerminal(t *testing.T) {
	t.Parallel()
	m := newMachine(t, "de_DE.UTF-8")
	m.env = append(m.env, "TERM=dumb")
	w := m.open(80, 24)
	w.await("score DATEI", "show ID", "--help")
	w.leaves(exitUsage)
}

// score does not wait for a document that nobody types.
func TestScoreWithoutFile(t *testing.T) {
	t.Parallel()
	m := newMachine(t, "de_DE.UTF-8")
	w := m.open(200, 24, "score")
	w.await("Es fehlt DATEI; mit - liest score, was Sie eintippen oder einfügen.")
	w.leaves(exitUsage)
}

// A file in a folder that a service copies while it is written is named after
// leaving.
func TestFolderOfASyncService(t *testing.T) {
	t.Parallel()
	m := newMachine(t, "de_DE.UTF-8")
	m.env = append(m.env, "KUNDENBINDUNG_DB="+filepath.Join(m.dir, "Dropbox", "k.db"))
	u := m.user(words.German, 200, 24)
	u.begin("")
	u.answer(0, 1)
	u.saved(1)
	u.press(ctrlC)
	u.leaves(exitDone)
	u.await("Alles ist gespeichert", "liegt in einem Ordner von Dropbox")
}

// A file that is not ours is refused before anything is drawn.
func TestRefusedFile(t *testing.T) {
	t.Parallel()
	m := newMachine(t, "en_GB.UTF-8")
	file := filepath.Join(m.dir, "letter.txt")
	if err := os.WriteFile(file, []byte("Dear Sir"), 0o600); err != nil {
		t.Fatal(err)
	}
	w := m.open(200, 24, "--db", file)
	w.await("letter.txt: The file belongs to another program.")
	w.leaves(exitFailed)
	if text, err := os.ReadFile(file); err != nil || string(text) != "Dear Sir" {
		t.Errorf("it was touched: %q, %v", text, err)
	}
}

// A catalogue of one's own speaks on the screen; a faulty one is named before
// anything is drawn or stored.
func TestOwnCatalogueOnTheScreen(t *testing.T) {
	t.Parallel()
	m := newMachine(t, "de_DE.UTF-8")
	write := func(name, text string) string {
		file := filepath.Join(m.dir, name)
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	first := m.user(words.German, 80, 24).items()[0]
	own := write("own.yaml", "de:\n  items:\n    - id: "+first.ID()+"\n      text: Schmeckt es Ihren Gästen?\n")
	u := &user{window: m.open(80, 24, "--no-motion", "--catalog", own), words: words.For(words.German)}
	u.await(u.words.Home.BeginShort)
	u.press("n")
	u.await(u.words.Situation.Title)
	u.press(enter)
	u.press("o")
	u.await("Schmeckt es Ihren Gästen?")
	u.press(ctrlC)
	u.leaves(exitDone)

	w := m.open(80, 24, "--catalog", write("bad.yaml", "brake: much\n"))
	w.await("bad.yaml:1: brake: ", "Der Katalog hat einen Fehler")
	w.leaves(exitFailed)
}

// delete asks on a terminal, in either language, and only yes is yes.
func TestDeleteAsks(t *testing.T) {
	t.Parallel()
	m := newMachine(t, "de_DE.UTF-8")
	doc := filepath.Join(m.dir, "doc.json")
	text := `{"schema": "kundenbindung/answers/v1", "company": "Bäckerei", "answers": {"foundation.ease": 2}}`
	if err := os.WriteFile(doc, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	m.run("import", doc)
	id := m.id()
	for answer, code := range map[string]int{"\r": exitFailed, "n\r": exitFailed, "nein\r": exitFailed} {
		w := m.open(80, 24, "delete", id[:4])
		w.await("„Bäckerei“", "1 von 52 Fragen beantwortet", "[j/N]")
		w.press(answer)
		w.await("Nichts wurde gelöscht.")
		w.leaves(code)
	}
	w := m.open(80, 24, "--lang", "en", "delete", id)
	w.await("[y/N]")
	w.press("y\r")
	w.await("Deleted: “Bäckerei”")
	w.leaves(exitDone)
	if list := m.run("list", "--json"); strings.Contains(list, id) {
		t.Errorf("still there: %s", list)
	}
}

// Whoever deletes the assessment of a workshop's group is told of its votes.
func TestDeleteNamesTheVotes(t *testing.T) {
	t.Parallel()
	m := newMachine(t, "de_DE.UTF-8")
	doc := filepath.Join(m.dir, "doc.json")
	text := `{"schema": "kundenbindung/workshop/v1", "id": "w", "state": "voting", "participants": [{"name": "1"}, {"name": "2"}],
		"group": {"schema": "kundenbindung/answers/v1", "id": "1b7b8a3e-6f0c-4a53-9d4e-0123456789ab", "workshop": {"id": "w"}},
		"ballots": [{"id": "b", "answers": {"foundation.ease": 2}}]}`
	if err := os.WriteFile(doc, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	m.run("workshop", "import", doc)
	w := m.open(80, 24, "delete", "1b7b")
	w.await("Dazu gehört ein Workshop; abgegebene Stimmzettel: 1 von 2.", "[j/N]")
	w.press("n\r")
	w.await("Nichts wurde gelöscht.")
	w.leaves(exitFailed)
}

// rescued returns what stands in the only rescue file beside the database,
// which nobody else may read.
func (m *machine) rescued() string {
	m.t.Helper()
	files, err := filepath.Glob(filepath.Join(m.dir, "data", "unsaved-*.json"))
	if err != nil || len(files) != 1 {
		m.t.Fatalf("rescue files: %v, %v", files, err)
	}
	if info, err := os.Stat(files[0]); err != nil || info.Mode() != 0o600 {
		m.t.Errorf("%v, %v", info.Mode(), err)
	}
	return files[0]
}

// expectRescued checks that the rescue file holds the first n answers.
func (m *machine) expectRescued(u *user, n int) {
	m.t.Helper()
	f, err := os.Open(m.rescued())
	if err != nil {
		m.t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // only read
	a, err := interchange.Decode(f)
	if err != nil {
		m.t.Fatal(err)
	}
	for i := range n {
		if got := a.Answers[u.items()[i]].String(); got != fmt.Sprint(state(i)) {
			m.t.Errorf("%s is rescued as %q, want %d", u.items()[i].ID(), got, state(i))
		}
	}
}

// Where the file is gone, the answers go to another one, and both the screen
// and the last sentence say so. They can be imported.
func TestRescue(t *testing.T) {
	t.Parallel()
	for lang, locale := range map[words.Lang]string{words.German: "de_DE.UTF-8", words.English: "en_GB.UTF-8"} {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			m := newMachine(t, locale)
			u := m.user(lang, 300, 40)
			u.begin("")
			u.answer(0, 2)
			u.saved(2)
			if err := os.Rename(m.database(), m.database()+".moved"); err != nil {
				t.Fatal(err)
			}
			u.answer(2, 3)
			u.await(strings.ReplaceAll(u.words.Common.NotSaved, "%s", ""))
			u.press(ctrlC)
			u.leaves(exitFailed)
			u.await("kundenbindung import --conflict copy /", "unsaved-")
			m.expectRescued(u, 3)

			// The call works although the file is there again, and replaces nothing.
			if err := os.Rename(m.database()+".moved", m.database()); err != nil {
				t.Fatal(err)
			}
			m.expectAnswers(u.items(), 2)
			m.run("import", "--conflict", "copy", m.rescued())
			if list := m.run("list", "--json"); strings.Count(list, `"id"`) != 2 {
				t.Errorf("two assessments are due: %s", list)
			}
		})
	}
}

// lock keeps the database from being written, as another program would that
// hangs in the middle of a save.
func (m *machine) lock() {
	m.t.Helper()
	f, err := os.OpenFile(m.database(), os.O_RDWR, 0)
	if err != nil {
		m.t.Fatal(err)
	}
	const reserved = 0x40000000 + 1 // the byte that SQLite locks to write
	lock := unix.Flock_t{Type: unix.F_WRLCK, Start: reserved, Len: 1}
	if err := unix.FcntlFlock(f.Fd(), unix.F_SETLK, &lock); err != nil {
		m.t.Fatal(err)
	}
	m.t.Cleanup(func() { _ = f.Close() })
}

// What the program waits for after a signal leaves it time to write a file
// within a second.
func TestPatience(t *testing.T) {
	if total := signalPatience + restorePatience + outputPatience + hurriedSave; total > 850*time.Millisecond {
		t.Errorf("it waits for %v", total)
	}
	const readLoop = 500 * time.Millisecond // waitForReadLoop of Bubble Tea
	if signalPatience+restorePatience <= readLoop {
		t.Error("it does not let the terminal be restored")
	}
}

// hang answers three questions on a disk that stops to answer after the second.
func (m *machine) hang() *user {
	m.t.Helper()
	u := m.user(words.German, 80, 24)
	u.begin("")
	u.answer(0, 2)
	u.saved(2)
	m.lock()
	u.answer(2, 3)
	u.asks(3)
	u.await(strings.Fields(u.words.Common.Saving)[0])
	return u
}

// How long somebody waits who closes the lid while the disk hangs.
func BenchmarkLeaveWhileTheDiskHangs(b *testing.B) {
	for range b.N {
		b.StopTimer()
		u := newMachine(b, "de_DE.UTF-8").hang()
		b.StartTimer()
		u.signal(syscall.SIGTERM)
		u.leaves(exitFailed)
	}
}

// A disk that does not answer keeps nobody: a second Ctrl+C does not wait, a
// signal is obeyed, and the answers are in a file. How soon is for TestPatience
// and the benchmark to say.
func TestLeavingWhileTheDiskHangs(t *testing.T) {
	t.Parallel()
	for what, c := range map[string]struct {
		leave func(*user)
		code  int
	}{
		"second Ctrl+C": {func(u *user) { u.press(ctrlC + ctrlC) }, exitInterrupted},
		"SIGTERM":       {func(u *user) { u.signal(syscall.SIGTERM) }, exitFailed},
		"closed":        {func(u *user) { _ = u.pty.Close() }, exitFailed},
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			m := newMachine(t, "de_DE.UTF-8")
			u := m.hang()
			c.leave(u)
			u.leaves(c.code)
			m.expectRescued(u, 3)
		})
	}
}

// A terminal that takes no more output, as one whose connection hangs, does
// not keep the program from leaving.
func TestLeavingAStuckTerminal(t *testing.T) {
	t.Parallel()
	for what, sent := range map[string]syscall.Signal{
		"SIGTERM": syscall.SIGTERM, "SIGHUP": syscall.SIGHUP, "SIGINT": syscall.SIGINT,
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			m := newMachine(t, "de_DE.UTF-8")
			u := m.user(words.German, 80, 24)
			u.begin("")
			u.answer(0, 2)
			u.saved(2)
			u.clog()
			defer u.mu.Unlock()
			u.press(digit(2)) // may not be read any more
			u.signal(sent)
			select {
			case <-u.gone:
			case <-time.After(soon):
				t.Fatal("still there")
			}
			if stored := m.stored(); len(stored) < 2 {
				t.Errorf("only %v is stored", stored)
			}
		})
	}
}

// clog makes the program draw until the terminal takes no more. Nothing is
// read from it until mu is unlocked.
func (w *window) clog() {
	w.t.Helper()
	w.mu.Lock()
	conn, err := w.pty.SyscallConn()
	if err != nil {
		w.t.Fatal(err)
	}
	for n := range 150 {
		to := &unix.Winsize{Row: uint16(60 + n%2), Col: uint16(200 - n%2)} //nolint:gosec // small
		if err := conn.Control(func(fd uintptr) { _ = unix.IoctlSetWinsize(int(fd), unix.TIOCSWINSZ, to) }); err != nil {
			w.t.Fatal(err)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// A key that comes at the moment of a signal does not leave the terminal raw
// or on the alternate screen.
func TestSignalWithAKeyRestoresTheTerminal(t *testing.T) {
	t.Parallel()
	rounds := 12
	if testing.Short() {
		rounds = 4
	}
	for n := range rounds {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			m := newMachine(t, "de_DE.UTF-8")
			u := m.user(words.German, 80, 24)
			u.press("v")
			u.signal(syscall.SIGTERM)
			u.leaves(exitDone)
			u.isGivenBack()
		})
	}
}

// isGivenBack checks that the terminal is as a shell expects it.
func (w *window) isGivenBack() {
	w.t.Helper()
	if !w.cooked() {
		w.t.Error("the terminal is raw")
	}
	select {
	case <-w.drawn:
	case <-time.After(soon):
		w.t.Fatal("the terminal is still open")
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.screen.IsAltScreen() {
		w.t.Error("the terminal shows the alternate screen")
	}
}

func (w *window) cooked() (cooked bool) {
	w.t.Helper()
	conn, err := w.pty.SyscallConn()
	if err != nil {
		w.t.Fatal(err)
	}
	if err := conn.Control(func(fd uintptr) {
		state, err := unix.IoctlGetTermios(int(fd), getTermios)
		cooked = err == nil && state.Lflag&unix.ICANON != 0 && state.Lflag&unix.ECHO != 0
	}); err != nil {
		w.t.Fatal(err)
	}
	return cooked
}

// Where the terminal library does not get to it, the program restores the
// terminal itself.
func TestRestoreScreen(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = errors.Join(slave.Close(), master.Close()) })
	state := stateOf(slave, slave)
	if _, err := term.MakeRaw(int(slave.Fd())); err != nil {
		t.Fatal(err)
	}
	if !state.restore() {
		t.Error("the terminal took too long")
	}
	now, err := unix.IoctlGetTermios(int(slave.Fd()), getTermios)
	if err != nil || now.Lflag&unix.ICANON == 0 {
		t.Errorf("the terminal is raw, %v", err)
	}
	said := make([]byte, 1<<10)
	n, err := master.Read(said)
	if err != nil || string(said[:n]) != resetScreen {
		t.Errorf("%q, %v", said[:n], err)
	}
}
