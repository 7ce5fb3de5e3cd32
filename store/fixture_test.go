package store

import (
	"bytes"
	"compress/gzip"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"kundenbindung/model"
)

// Run with -update under CGO_ENABLED=1 and CGO_ENABLED=0 to write the newest
// fixture of each driver anew. Once a version is released its fixtures stay for
// ever.
var update = flag.Bool("update", false, "write the newest fixture of this driver anew")

// fixtures are the files of each version as each driver wrote them.
var fixtures = []string{
	"version1-mattn.db.gz", "version1-modernc.db.gz",
	"version2-mattn.db.gz", "version2-modernc.db.gz",
	"version3-mattn.db.gz", "version3-modernc.db.gz",
}

func mattn() bool { return strings.HasPrefix(driverName, "mattn") }

func ownFixture() string {
	if mattn() {
		return fixtures[len(fixtures)-2]
	}
	return fixtures[len(fixtures)-1]
}

// fixtureContent are the assessments that a fixture holds.
func fixtureContent(version int) []model.Assessment {
	a := document(first, "Bäckerei „Sommer“", model.State0, model.State1, model.Unknown, model.NotApplicable)
	b := document(second, "", model.State4)
	if version < 2 {
		a.Money, b.Money = model.Money{}, model.Money{}
	}
	b.Mode, b.Started, b.Finished = model.Full, noon, noon.AddDate(0, 1, 0)
	return []model.Assessment{a, b}
}

func TestEachDriverOpensTheOthersFiles(t *testing.T) {
	if *update {
		writeFixture(t)
	}
	for n, name := range fixtures {
		t.Run(name, func(t *testing.T) {
			version := 1 + n/2
			path := newPath(t)
			if err := os.WriteFile(path, unzip(t, name), fileMode); err != nil {
				t.Fatal(err)
			}
			s := mustOpen(t, path, at(noon))
			for _, want := range fixtureContent(version) {
				if got := mustLoad(t, s, want.ID); !sameContent(got.Assessment, want) {
					t.Errorf("loaded %+v\nwant %+v", got.Assessment, want)
				}
			}
			if version >= 2 {
				wantFixture(t, s)
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

// fillFixture adds what came with version 2.
func fillFixture(t *testing.T, s *Store) {
	t.Helper()
	mustPlan(t, s, fullEntry(entry, first))
	if err := s.SetIncluded(second, false); err != nil {
		t.Fatal(err)
	}
	head := groupHead()
	head.ID, head.Company = testID(3), "Sommer GmbH"
	mustSave(t, s, model.Change{ID: head.ID, Head: &head})
	w := fullWorkshop()
	w.Assessment = head.ID
	mustWorkshop(t, s, w)
	enter(t, s, model.WorkshopVoting)
	mustBallot(t, s, ballot(testID(4), true, model.State3, model.Unknown))
	mustRow(t, s, row(testID(5), 1, model.State1, model.NotApplicable))
	if err := s.SetVoted(circle, "Anna", true); err != nil {
		t.Fatal(err)
	}
	enter(t, s, model.WorkshopRevealed)
}

func wantFixture(t *testing.T, s *Store) {
	t.Helper()
	e := fullEntry(entry, first)
	e.Company, e.Rev, e.Created, e.Changed = "Bäckerei „Sommer“", 1, noon, noon
	if got := entries(t, s); !reflect.DeepEqual(got, []model.PlanEntry{e}) {
		t.Errorf("plan %+v", got)
	}
	if n := count(t, s, `SELECT count(*) FROM company WHERE portfolio = 0 AND name = ''`); n != 1 {
		t.Error("the company is in the reference band again")
	}
	want := fullWorkshop()
	want.Assessment, want.Company, want.Rev, want.State = testID(3), "Sommer GmbH", 3, model.WorkshopRevealed
	want.Created, want.Revealed = noon, noon
	want.Participants = []model.Participant{{Name: "2"}, {Name: "10"}, {Name: "Anna", Voted: true}, {Name: "Özlem"}}
	if w, n, err := s.Workshop(circle); err != nil || !reflect.DeepEqual(w, want) || n.Handed != 1 {
		t.Errorf("workshop %+v, %+v, %v", w, n, err)
	}
	v, err := s.Votes(circle)
	if err != nil || !reflect.DeepEqual(v, model.WorkshopVotes{
		Ballots: []model.WorkshopBallot{ballot(testID(4), true, model.State3, model.Unknown)},
		Rows:    []model.VoteRow{row(testID(5), 1, model.State1, model.NotApplicable)},
	}) {
		t.Errorf("votes %+v, %v", v, err)
	}
}

func writeFixture(t *testing.T) {
	t.Helper()
	s := newStore(t)
	mustImport(t, s, nil, fixtureContent(len(steps))...)
	fillFixture(t, s)
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
	if !mattn() {
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
