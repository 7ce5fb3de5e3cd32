package store

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// traced are the system calls that change files or flush them. lseek is there
// for a driver that seeks before it writes.
const traced = "open,openat,creat,close,write,pwrite64,lseek,ftruncate,fsync,fdatasync," +
	"unlink,unlinkat,rename,renameat,renameat2,link,linkat,mkdir,mkdirat"

// call is one finished system call.
type call struct {
	name   string
	args   []string
	result int64
}

// needStrace skips where children cannot be traced.
func needStrace(t *testing.T) {
	t.Helper()
	if out, err := exec.CommandContext(background, "strace", "-o", os.DevNull, "true").CombinedOutput(); err != nil {
		t.Skipf("strace is not installed or not allowed, so power cuts are not tested here: %v %s", err, out)
	}
}

// record runs a child under strace and returns its calls, in the order in
// which they finished.
func record(t *testing.T, name string, args ...string) []call {
	t.Helper()
	log := filepath.Join(t.TempDir(), "strace.log")
	cmd := child(t, name, args...)
	program := cmd.Path
	cmd.Args = []string{
		"strace", "-f", "-qq", "-xx", "-s", "1000000", "-e", "signal=none", "-e", "trace=" + traced, "-o", log, program,
	}
	var err error
	if cmd.Path, err = exec.LookPath("strace"); err != nil {
		t.Fatal(err)
	}
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	f, err := os.Open(log)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // only read
	calls, err := parseCalls(bufio.NewScanner(f))
	if err != nil {
		t.Fatal(err)
	}
	return calls
}

var (
	unfinished = regexp.MustCompile(`^(\d+) +(.*) <unfinished \.\.\.>$`)
	resumed    = regexp.MustCompile(`^(\d+) +<\.\.\. \w+ resumed>(.*)$`)
	finished   = regexp.MustCompile(`^(\d+) +(\w+)\((.*)\) += (-?\d+)`)
)

func parseCalls(lines *bufio.Scanner) (calls []call, err error) {
	lines.Buffer(nil, 16<<20)
	waiting := map[string]string{} // thread to the begun line
	for lines.Scan() {
		line := lines.Text()
		if m := unfinished.FindStringSubmatch(line); m != nil {
			waiting[m[1]] = m[2]
			continue
		}
		if m := resumed.FindStringSubmatch(line); m != nil {
			line = m[1] + " " + waiting[m[1]] + m[2]
		}
		m := finished.FindStringSubmatch(line)
		if m == nil {
			continue // a thread that ended
		}
		c := call{name: m[2], args: strings.Split(m[3], ", ")}
		if c.result, err = strconv.ParseInt(m[4], 10, 64); err != nil {
			return nil, err
		}
		calls = append(calls, c)
	}
	return calls, lines.Err()
}

// bytes reads an argument such as "\x41\x42".
func (c call) bytes(n int) []byte {
	text := strings.ReplaceAll(strings.Trim(c.args[n], `"`), `\x`, "")
	raw, err := hex.DecodeString(text)
	if err != nil {
		panic(fmt.Sprintf("%s: %v", c.name, err)) // strace cut it: -s is too small
	}
	return raw
}

func (c call) number(n int) int64 {
	v, err := strconv.ParseInt(c.args[n], 10, 64)
	if err != nil {
		panic(fmt.Sprintf("%s: %v", c.name, err))
	}
	return v
}

// replay plays calls on the model of a disk, and calls visit after each that
// can change what a power cut leaves. acked counts the lines "ACK n" that the
// child wrote by then.
type replay struct {
	*disk
	folder string
	open   map[int64]string
	at     map[int64]int64 // where a descriptor writes next
	acked  int
	early  int // acknowledged while something was not flushed
}

func newReplay(folder string) *replay {
	return &replay{disk: newDisk(), folder: folder, open: map[int64]string{}, at: map[int64]int64{}}
}

// step plays one call and reports whether it matters.
func (r *replay) step(c call) bool {
	if c.result < 0 {
		return false
	}
	switch c.name {
	case "open", "openat", "creat":
		return r.opened(c)
	case "close":
		delete(r.open, c.number(0))
		return false
	case "write", "pwrite64", "ftruncate", "lseek":
		return r.wrote(c)
	case "fsync", "fdatasync":
		return r.synced(c)
	}
	return r.named(c)
}

func (r *replay) opened(c call) bool {
	path := 0
	if c.name == "openat" {
		path = 1
	}
	name := string(c.bytes(path))
	if name != r.folder && !strings.HasPrefix(name, r.folder+"/") {
		return false
	}
	r.open[c.result], r.at[c.result] = name, 0
	flags := ""
	if len(c.args) > path+1 {
		flags = c.args[path+1]
	}
	if strings.Contains(flags, "O_CREAT") {
		r.create(name)
	}
	if strings.Contains(flags, "O_TRUNC") {
		r.files[name].truncate(0)
	}
	return true
}

func (r *replay) wrote(c call) bool {
	fd := c.number(0)
	if fd == 1 && c.name == "write" {
		return r.said(string(c.bytes(1)))
	}
	file := r.files[r.open[fd]]
	if file == nil {
		return false
	}
	switch c.name {
	case "lseek":
		r.at[fd] = c.result
		return false
	case "ftruncate":
		file.truncate(c.number(1))
	case "write":
		file.write(c.bytes(1)[:c.result], r.at[fd])
		r.at[fd] += c.result
	case "pwrite64":
		file.write(c.bytes(1)[:c.result], c.number(3))
	}
	return true
}

func (r *replay) said(line string) bool {
	n, err := strconv.Atoi(strings.TrimSpace(strings.TrimPrefix(line, "ACK ")))
	if err != nil {
		return false
	}
	r.acked = n
	if len(r.unsynced()) > 0 {
		r.early++
	}
	return true
}

func (r *replay) synced(c call) bool {
	name, ok := r.open[c.number(0)]
	if !ok {
		return false
	}
	if file := r.files[name]; file != nil {
		file.sync()
	} else {
		r.syncFolder(name)
	}
	return true
}

// named plays what changes names. The "at" forms have a folder before each
// path; all paths here are absolute.
func (r *replay) named(c call) bool {
	var paths []string
	for n, arg := range c.args {
		if strings.HasPrefix(arg, `"`) {
			paths = append(paths, string(c.bytes(n)))
		}
	}
	if !slices.ContainsFunc(paths, func(p string) bool { return strings.HasPrefix(p, r.folder) }) {
		return false
	}
	switch strings.TrimSuffix(strings.TrimSuffix(c.name, "2"), "at") {
	case "unlink":
		r.name(paths[0], nil)
	case "rename":
		r.rename(paths[0], paths[1])
	case "link":
		r.name(paths[1], r.files[paths[0]])
	}
	return true
}
