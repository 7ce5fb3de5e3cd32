//go:build unix

package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// soon is how long the tests wait for what has to happen at all. How fast it
// is, is for benchmarks.
const soon = time.Minute

// machine is a computer with a database of its own, on which the program is
// started again and again.
type machine struct {
	t   testing.TB
	dir string
	env []string
}

func newMachine(tb testing.TB, locale string) *machine {
	tb.Helper()
	dir := tb.TempDir()
	return &machine{t: tb, dir: dir, env: []string{
		"GOTRACEBACK=all", "HOME=" + dir, "TMPDIR=" + dir, "TERM=xterm-256color", "TZ=UTC", "LANG=" + locale,
		"KUNDENBINDUNG_DB=" + filepath.Join(dir, "data", "k.db"),
	}}
}

func (m *machine) database() string { return filepath.Join(m.dir, "data", "k.db") }

func (m *machine) command(args ...string) *exec.Cmd {
	m.t.Helper()
	binary, err := build()
	if err != nil {
		m.t.Fatal(err)
	}
	cmd := exec.CommandContext(context.Background(), binary, args...)
	cmd.Dir, cmd.Env = m.dir, m.env
	return cmd
}

// run runs a command without a terminal and returns what it writes.
func (m *machine) run(args ...string) string {
	m.t.Helper()
	var stderr bytes.Buffer
	cmd := m.command(args...)
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		m.t.Fatalf("%s: %v\n%s", strings.Join(args, " "), err, stderr.String())
	}
	return string(out)
}

// window is a terminal window in which the program runs.
type window struct {
	t       testing.TB
	cmd     *exec.Cmd
	pty     *os.File
	changed chan struct{} // something was drawn
	gone    chan struct{} // the process has ended
	drawn   chan struct{} // everything that it wrote is on the screen

	mu     sync.Mutex
	screen *vt.Emulator
	bytes  int    // how many were drawn
	stack  []byte // what the program wrote after it was asked where it stands
	asked  bool
}

// open starts the program in a window.
func (m *machine) open(width, height int, args ...string) *window {
	m.t.Helper()
	w := &window{
		t: m.t, cmd: m.command(args...), screen: vt.NewEmulator(width, height),
		changed: make(chan struct{}, 1), gone: make(chan struct{}), drawn: make(chan struct{}),
	}
	f, err := pty.StartWithSize(w.cmd, size(width, height))
	for tries := 0; errors.Is(err, fs.ErrNotExist) && tries < 5; tries++ { // its name can be missing for a moment while others come and go
		f, err = pty.StartWithSize(w.cmd, size(width, height))
	}
	if err != nil {
		m.t.Fatal(err)
	}
	w.pty = closable(m.t, f)
	go w.draw()
	go w.reply()
	go func() {
		_ = w.cmd.Wait() // the exit code is asked for later
		close(w.gone)
	}()
	m.t.Cleanup(func() {
		_ = w.cmd.Process.Kill()
		<-w.gone
		_ = w.pty.Close()
		<-w.drawn
		if replies, ok := w.screen.InputPipe().(io.Closer); ok {
			_ = replies.Close() // ends reply; Close of the screen would race with it
		}
	})
	return w
}

// closable makes a terminal that is closed at once when it is closed, even
// while somebody reads from it.
func closable(tb testing.TB, f *os.File) *os.File {
	tb.Helper()
	fd, err := unix.FcntlInt(f.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err == nil {
		err = unix.SetNonblock(fd, true)
	}
	if err != nil {
		tb.Fatal(err)
	}
	_ = f.Close()
	return os.NewFile(uintptr(fd), f.Name())
}

func size(width, height int) *pty.Winsize {
	return &pty.Winsize{Rows: uint16(height), Cols: uint16(width)} //nolint:gosec // small
}

// draw shows what the program writes until the window is closed.
func (w *window) draw() {
	defer close(w.drawn)
	buf := make([]byte, 1<<16)
	for {
		n, err := w.pty.Read(buf)
		w.show(buf[:n])
		select {
		case w.changed <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

func (w *window) show(said []byte) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.bytes += len(said)
	if w.asked {
		w.stack = append(w.stack, said...)
		return
	}
	_, _ = w.screen.Write(said)
}

// stuck fails the test where the program does not do what it should, and says
// in which state it is and where its goroutines stand.
func (w *window) stuck(what string) {
	w.t.Helper()
	w.mu.Lock()
	picture, drawn, alt := w.screen.String(), w.bytes, w.screen.IsAltScreen()
	w.asked = true
	w.mu.Unlock()
	_ = w.cmd.Process.Signal(syscall.SIGQUIT) // it may be gone
	select {
	case <-w.drawn:
	case <-time.After(soon):
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.t.Fatalf("never %s (%d bytes drawn, alternate screen %t):\n%s\n%s", what, drawn, alt, picture, w.stack)
}

// reply passes on what the terminal answers; while nobody reads it, the
// terminal stands still.
func (w *window) reply() {
	buf := make([]byte, 1<<10)
	for {
		n, err := w.screen.Read(buf)
		if err != nil {
			return
		}
		_, _ = w.pty.Write(buf[:n]) // fails once the program is gone
	}
}

// text returns the words on the screen, with one blank between them. Where a
// panel stands beside the text, its words come after those of the text.
func (w *window) text() string {
	var text, panel []string
	for line := range strings.SplitSeq(w.picture(), "\n") {
		left, right, _ := strings.Cut(line, "│")
		text = append(text, strings.Fields(left)...)
		panel = append(panel, strings.Fields(right)...)
	}
	return strings.Join(append(text, panel...), " ")
}

// await waits until all of the texts are on the screen.
func (w *window) await(texts ...string) {
	w.t.Helper()
	w.awaitThat("shows "+strings.Join(texts, " | "), func(screen string) bool {
		for _, text := range texts {
			if !strings.Contains(screen, strings.Join(strings.Fields(text), " ")) {
				return false
			}
		}
		return true
	})
}

// awaitThat waits until something holds for the words on the screen.
func (w *window) awaitThat(what string, holds func(screen string) bool) {
	w.t.Helper()
	deadline := time.After(soon)
	for {
		if holds(w.text()) {
			return
		}
		select {
		case <-w.changed:
		case <-w.drawn:
			if !holds(w.text()) {
				w.t.Fatalf("ended before it %s:\n%s", what, w.picture())
			}
			return
		case <-deadline:
			w.stuck(what)
		}
	}
}

// picture returns the screen as a person sees it.
func (w *window) picture() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.screen.String()
}

// The keys that have no letter.
const (
	enter  = "\r"
	space  = " "
	escape = "\x1b"
	down   = "\x1b[B"
	ctrlC  = "\x03"
)

// press types keys.
func (w *window) press(keys string) {
	w.t.Helper()
	if _, err := w.pty.WriteString(keys); err != nil {
		w.t.Fatal(err)
	}
}

// resize gives the window another size, and tells the program.
func (w *window) resize(width, height int) {
	w.t.Helper()
	w.mu.Lock()
	w.screen.Resize(width, height)
	w.mu.Unlock()
	conn, err := w.pty.SyscallConn() // Fd would make it block
	if err != nil {
		w.t.Fatal(err)
	}
	to := &unix.Winsize{Row: uint16(height), Col: uint16(width)} //nolint:gosec // small
	if err := conn.Control(func(fd uintptr) {
		if err := unix.IoctlSetWinsize(int(fd), unix.TIOCSWINSZ, to); err != nil {
			w.t.Error(err)
		}
	}); err != nil {
		w.t.Fatal(err)
	}
}

// signal sends a signal to the program.
func (w *window) signal(s syscall.Signal) {
	w.t.Helper()
	if err := w.cmd.Process.Signal(s); err != nil {
		w.t.Fatal(err)
	}
}

// leaves waits until the program has ended by itself, and checks its exit
// code.
func (w *window) leaves(code int) {
	w.t.Helper()
	select {
	case <-w.gone:
	case <-time.After(soon):
		w.stuck("left")
	}
	if got := w.cmd.ProcessState.ExitCode(); got != code {
		w.t.Fatalf("exit code %d, want %d:\n%s", got, code, w.picture())
	}
}

// kill ends the program as a crash or a power cut would.
func (w *window) kill() {
	w.t.Helper()
	w.signal(syscall.SIGKILL)
	<-w.gone
}
