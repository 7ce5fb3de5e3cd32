package store

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"kundenbindung/model"
)

func init() {
	children["trace"] = childTrace
	children["trace-migration"] = childTraceMigration
	children["trace-open"] = childTraceOpen
}

// Durability that loses answers in a power cut: the controls.
var weaker = map[string][]pragma{
	"":             durabilityPragmas,
	"WAL+NORMAL":   {{"synchronous", "NORMAL", "1"}, {"journal_mode", "WAL", "wal"}},
	"DELETE+FULL":  {{"synchronous", "FULL", "2"}, {"journal_mode", "DELETE", "delete"}},
	"TRUNCATE+OFF": {{"synchronous", "OFF", "0"}, {"journal_mode", "TRUNCATE", "truncate"}},
}

// childTrace makes a file, saves answers, and makes a backup on the way.
func childTrace(args []string) error {
	path, mode := args[0], args[1]
	saves, err := strconv.Atoi(args[2])
	if err != nil {
		return err
	}
	s, err := Open(path, Options{pragmas: weaker[mode]})
	if err != nil {
		return err
	}
	if _, err := s.Save(model.Change{ID: first, Head: fullHead(first)}); err != nil {
		return err
	}
	var r model.Record
	for n := 1; n <= saves; n++ {
		c := numbered(n, &r)
		saved, err := saveOne(s, first, c)
		if err != nil {
			return err
		}
		r.AnswerRevs[c.Item] = saved.AnswerRevs[0]
		fmt.Println("ACK", n)
		if n == saves/2 && mode == "" {
			if err := s.backupNow(); err != nil {
				return err
			}
		}
	}
	return s.Close()
}

// powerCut replays a recording and crashes it after every call, cuts times
// each. It returns how many images there were and in how many check found
// something wrong.
func powerCut(t *testing.T, calls []call, r *replay, cuts int, check func(path string, acked int) error) (images, bad int) {
	t.Helper()
	random := rand.New(rand.NewPCG(7, 8)) //nolint:gosec // reproducible
	shown := 0
	for _, c := range calls {
		if !r.step(c) {
			continue
		}
		for range cuts {
			images++
			folder := fastFolder(t)
			if err := lay(r.crash(random), r.folder, folder); err != nil {
				t.Fatal(err)
			}
			if err := check(filepath.Join(folder, "kundenbindung.db"), r.acked); err != nil {
				bad++
				if shown++; shown <= 3 {
					t.Logf("power cut after %s, %d acknowledged: %v", c.name, r.acked, err)
				}
			}
			if err := os.RemoveAll(folder); err != nil {
				t.Fatal(err)
			}
		}
	}
	return images, bad
}

// fastFolder is in memory where there is such a place: an image is written,
// opened and forgotten.
func fastFolder(t *testing.T) string {
	t.Helper()
	base := "/dev/shm"
	if info, err := os.Stat(base); err != nil || !info.IsDir() {
		base = t.TempDir()
	}
	folder, err := os.MkdirTemp(base, "kb-power-cut-") //nolint:usetesting // it is removed at once
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

// whole reports what is wrong with an image in which so many answers were
// acknowledged.
func whole(path string, acked int) (err error) {
	s, err := Open(path, Options{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	r, err := s.Load(first)
	if err != nil && (acked > 0 || !errors.Is(err, model.ErrNotFound)) {
		return err
	}
	if n := lost(&r, acked); n > 0 {
		return fmt.Errorf("%d answers are lost", n)
	}
	if err := s.Check(); err != nil {
		return err
	}
	backups, err := s.Backups()
	for _, b := range backups {
		if _, verr := verified(b.Path); verr != nil {
			err = errors.Join(err, fmt.Errorf("half a backup: %w", verr))
		}
	}
	return err
}

func TestPowerCutLosesNothing(t *testing.T) {
	needStrace(t)
	path := newPath(t)
	calls := record(t, "trace", path, "", strconv.Itoa(times(12, 60)))
	r := newReplay(filepath.Dir(path))
	images, bad := powerCut(t, calls, r, times(2, 12), whole)
	t.Logf("%d images, %d with a loss, %d acknowledged", images, bad, r.acked)
	if bad > 0 {
		t.Errorf("%d of %d images lost something", bad, images)
	}
	if r.early > 0 {
		t.Errorf("%d answers were acknowledged before they were flushed", r.early)
	}
	if images < 100 || r.acked == 0 {
		t.Errorf("only %d images of %d answers: the test tests nothing", images, r.acked)
	}
}

func TestPowerCutControls(t *testing.T) {
	needStrace(t)
	for mode := range weaker {
		if mode == "" {
			continue
		}
		t.Run(mode, func(t *testing.T) {
			path := newPath(t)
			calls := record(t, "trace", path, mode, strconv.Itoa(times(8, 30)))
			r := newReplay(filepath.Dir(path))
			images, bad := powerCut(t, calls, r, 1, func(path string, acked int) error {
				if acked == 0 {
					return nil // only an answer that was called saved can be lost
				}
				return whole(path, acked)
			})
			t.Logf("%d images, %d with a loss, %d of %d acknowledged early", images, bad, r.early, r.acked)
			if bad == 0 {
				t.Error("the control loses nothing: the test cannot fail")
			}
			if mode != "DELETE+FULL" && r.early == 0 {
				t.Error("nothing was acknowledged early: the test cannot fail")
			}
		})
	}
}

// childTraceMigration migrates a file that is there already, with a small cache
// so that pages are written before the commit.
func childTraceMigration(args []string) error {
	s, err := Open(args[0], Options{
		steps:   manySteps(),
		pragmas: append([]pragma{{"cache_size", "4", "4"}}, durabilityPragmas...),
	})
	if err != nil {
		return err
	}
	fmt.Println("ACK 1")
	return s.Close()
}

func TestPowerCutDuringMigration(t *testing.T) {
	needStrace(t)
	path := newPath(t)
	if err := os.WriteFile(path, soundFile(t), fileMode); err != nil {
		t.Fatal(err)
	}
	r := newReplay(filepath.Dir(path))
	r.create(path).write(bytesOf(t, path), 0)
	r.files[path].sync()
	r.syncFolder(r.folder)
	calls := record(t, "trace-migration", path)
	outcome := map[int]int{}
	images, bad := powerCut(t, calls, r, times(1, 8), func(path string, acked int) error {
		version, err := migrated(path)
		outcome[version]++
		if err == nil && acked == 1 && version != 3 {
			err = errors.New("the migration is gone")
		}
		return err
	})
	t.Logf("%d images: %d of version 1, %d of version 3, %d bad", images, outcome[1], outcome[3], bad)
	if bad > 0 || outcome[1] == 0 || outcome[3] == 0 {
		t.Errorf("%d of %d images are half migrated; versions %v", bad, images, outcome)
	}
}

// migrated returns the version of an image that holds everything.
func migrated(path string) (int, error) {
	version := 1
	s, err := Open(path, Options{})
	if errors.Is(err, model.ErrNewer) {
		version = 3
		s, err = Open(path, Options{steps: manySteps()})
	}
	if err != nil {
		return 0, err
	}
	list, err := s.List()
	if err == nil && len(list) != 6 {
		err = fmt.Errorf("%d assessments of 6", len(list))
	}
	if err == nil && version == 3 {
		err = backedUp(s)
	}
	return version, errors.Join(err, s.Check(), s.Close())
}

// backedUp reports where the old state is not in a backup.
func backedUp(s *Store) error {
	backups, err := s.Backups() // two where the first try was cut off
	if err != nil || len(backups) == 0 {
		return fmt.Errorf("%d backups, %v", len(backups), err) //nolint:errorlint // it may be nil
	}
	old, err := Open(backups[0].Path, Options{})
	if err != nil {
		return err
	}
	list, err := old.List()
	if err == nil && len(list) != 6 {
		err = fmt.Errorf("the backup has %d assessments of 6", len(list))
	}
	return errors.Join(err, old.Close())
}

// childTraceOpen opens an existing file, reads and closes it.
func childTraceOpen(args []string) error {
	s, err := Open(args[0], Options{})
	if err != nil {
		return err
	}
	if _, err := s.List(); err != nil {
		return err
	}
	if _, err := s.Load(first); err != nil {
		return err
	}
	return s.Close()
}

func TestOpenFlushesNothing(t *testing.T) {
	needStrace(t)
	path := newPath(t)
	ours(t, path, "")
	reads := 0
	for _, c := range record(t, "trace-open", path) {
		switch c.name {
		case "open", "openat":
			if strings.Contains(strings.Join(c.args, " "), "O_CREAT") && c.result >= 0 {
				t.Errorf("a file was created: %v", c.args)
			}
			reads++
		case "close", "lseek":
		case "write":
			if c.number(0) > 2 && string(c.bytes(1)) != "\x00" && len(c.bytes(1)) != 8 { // the runtime's own pipes
				t.Errorf("something was written: %v", c.args)
			}
		default:
			t.Errorf("%s%v", c.name, c.args)
		}
	}
	if reads == 0 {
		t.Error("nothing was opened: the test tests nothing")
	}
}
