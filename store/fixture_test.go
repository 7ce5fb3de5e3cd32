package store

import (
	"bytes"
	"compress/gzip"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"kundenbindung/model"
)

// Run with -update under CGO_ENABLED=1 and CGO_ENABLED=0 to write the fixture of
// each driver anew. Once a version is released its fixtures stay for ever.
var update = flag.Bool("update", false, "write the fixture of this driver anew")

// The files of version 1 as each driver wrote them.
var fixtures = []string{"version1-mattn.db.gz", "version1-modernc.db.gz"}

func ownFixture() string {
	if strings.HasPrefix(driverName, "mattn") {
		return fixtures[0]
	}
	return fixtures[1]
}

// fixtureContent is what every fixture holds.
func fixtureContent() []model.Assessment {
	a := document(first, "Bäckerei „Sommer“", model.State0, model.State1, model.Unknown, model.NotApplicable)
	b := document(second, "", model.State4)
	a.Money, b.Money = model.Money{}, model.Money{} // came with version 2
	b.Mode, b.Started, b.Finished = model.Full, noon, noon.AddDate(0, 1, 0)
	return []model.Assessment{a, b}
}

func TestEachDriverOpensTheOthersFiles(t *testing.T) {
	if *update {
		writeFixture(t)
	}
	for _, name := range fixtures {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			if err := os.WriteFile(path, unzip(t, name), fileMode); err != nil {
				t.Fatal(err)
			}
			s := mustOpen(t, path, at(noon))
			for _, want := range fixtureContent() {
				if got := mustLoad(t, s, want.ID); !sameContent(got.Assessment, want) {
					t.Errorf("loaded %+v\nwant %+v", got.Assessment, want)
				}
			}
			if lang, err := s.Setting("lang"); err != nil || lang != "de" {
				t.Errorf("setting %q, %v", lang, err)
			}
			rev := mustLoad(t, s, first).AnswerRevs[model.Ease]
			saved, err := saveOne(s, first, answer(model.Ease, model.State3, "weiter", rev))
			if err != nil || len(saved.Conflicts) != 0 {
				t.Errorf("saved %+v, %v", saved, err)
			}
			if err := s.Check(); err != nil {
				t.Error(err)
			}
		})
	}
}

func writeFixture(t *testing.T) {
	t.Helper()
	s := newStore(t)
	mustImport(t, s, nil, fixtureContent()...)
	if err := s.SetSetting("lang", "de"); err != nil {
		t.Fatal(err)
	}
	mustClose(t, s)
	var zipped bytes.Buffer
	w, err := gzip.NewWriterLevel(&zipped, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(bytesOf(t, s.Path())); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll("testdata", 0o755); err != nil { //nolint:gosec // in the repository
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join("testdata", ownFixture()), zipped.Bytes(), 0o644); err != nil { //nolint:gosec // in the repository
		t.Fatal(err)
	}
}

func unzip(t *testing.T, name string) []byte {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // only read
	r, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// TestDriversShareAFile has processes of both drivers write to one file at the
// same time. It builds the tests again with the other driver.
func TestDriversShareAFile(t *testing.T) {
	if !long() {
		t.Skip("takes a build: set KB_LONG=1")
	}
	other := filepath.Join(t.TempDir(), "other.test")
	cgo := "CGO_ENABLED=0"
	if ownFixture() == fixtures[1] {
		cgo = "CGO_ENABLED=1"
	}
	build := exec.CommandContext(background, "go", "test", "-c", "-o", other, ".")
	build.Env = append(os.Environ(), cgo)
	if out, err := build.CombinedOutput(); err != nil {
		t.Skipf("the other driver cannot be built here: %v %s", err, out)
	}
	const rounds = 200
	path := newPath(t)
	s := mustOpen(t, path, Options{})
	create(t, s, first)
	var cmds []*exec.Cmd
	for n := range 4 {
		cmd := child(t, "count", path, strconv.Itoa(rounds))
		if n%2 == 0 {
			cmd.Path = other
		}
		cmd.Stderr = os.Stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		cmds = append(cmds, cmd)
	}
	for _, cmd := range cmds {
		if err := cmd.Wait(); err != nil {
			t.Error(err)
		}
	}
	number, _, _ := strings.Cut(mustLoad(t, s, first).Notes[model.Ease], " ")
	if number != strconv.Itoa(4*rounds) {
		t.Errorf("the counter is at %s, want %d", number, 4*rounds)
	}
	if err := s.Check(); err != nil {
		t.Error(err)
	}
}
