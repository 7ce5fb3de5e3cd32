package store

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kundenbindung/model"
)

// people take part, and ballotIDs are what seven ballots are called, in no
// relation to one another.
var people = []string{"Anna", "Bert", "Cem", "Dora", "Eva", "Franz", "Gül"}

func ballotIDs() []string { return randomIDs(11) }

// draftIDs are what they are called until they are handed in: they begin with
// the codes that people see.
func draftIDs() []string { return randomIDs(17) }

func randomIDs(seed uint64) (ids []string) {
	random := rand.New(rand.NewPCG(seed, 12)) //nolint:gosec // reproducible
	for range people {
		ids = append(ids, fmt.Sprintf("%08x-%04x-4000-8000-%012x", random.Uint32(), random.IntN(1<<16), random.Int64N(1<<48)))
	}
	return ids
}

// play is a workshop from its preparation to its reveal, over midnight, with an
// import on the way. The ballots are handed in in one order, and in another
// order people are ticked off, one after each ballot; codes says which code each
// ballot has until then. It returns every file that is there at the end of the
// voting and after the reveal. plant can leave something behind after each ballot.
func play(t *testing.T, ballots, ticks, codes []int, plant func(s *Store, turn int)) (voted, revealed map[string]string) {
	t.Helper()
	clock := noon
	s := mustOpen(t, newPath(t), Options{Now: func() time.Time { // nothing happens at the same time
		clock = clock.Add(time.Minute)
		return clock
	}})
	head := groupHead()
	mustSave(t, s, model.Change{ID: first, Head: &head})
	w := fullWorkshop()
	w.Named, w.Participants = false, nil
	for _, name := range people {
		w.Participants = append(w.Participants, model.Participant{Name: name})
	}
	mustWorkshop(t, s, w)
	enter(t, s, model.WorkshopVoting)
	ids, drafts := ballotIDs(), draftIDs()
	fill := func(n, answers int, done bool) {
		draft := drafts[codes[n]]
		b := model.WorkshopBallot{ID: draft, Role: fullWorkshop().Roles[n%2]}
		random := rand.New(rand.NewPCG(13, uint64(n))) //nolint:gosec // reproducible
		for i := range answers {
			b.Answers[i] = model.Answer(1 + random.IntN(7)) //nolint:gosec // small
		}
		if !done {
			mustBallot(t, s, b)
			return
		}
		b.ID = ids[n]
		if err := s.HandIn(circle, draft, b); err != nil {
			t.Fatal(err)
		}
	}
	for turn, n := range ballots {
		for answers := range 3 {
			fill(n, answers+1, false)
		}
		switch turn {
		case 2: // somebody is interrupted, and the next one comes first
			continue
		case 3:
			clock = clock.AddDate(0, 0, 1)
			fill(n, model.ItemCount, true)
			n = ballots[2]
		case 4:
			mustImport(t, s, nil, document(second, "Andere", model.State1))
		}
		if turn == 3 {
			if err := s.SetVoted(circle, people[ticks[2]], true); err != nil {
				t.Fatal(err)
			}
		}
		fill(n, model.ItemCount, true)
		if err := s.SetVoted(circle, people[ticks[turn]], true); err != nil {
			t.Fatal(err)
		}
		mustRow(t, s, row(testID(turn), 1, model.State3, model.State1))
		if plant != nil {
			plant(s, turn)
		}
	}
	voted = contents(t, filepath.Dir(s.Path()))
	enter(t, s, model.WorkshopRevealed)
	return voted, contents(t, filepath.Dir(s.Path()))
}

// contents returns the bytes of every file in a folder, by name.
func contents(t *testing.T, folder string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			name := strings.TrimPrefix(path, folder)
			files[name] = string(bytesOf(t, path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// differ returns what is not the same in two folders.
func differ(a, b map[string]string) (different []string) {
	for name := range a {
		if a[name] != b[name] {
			different = append(different, name)
		}
	}
	for name := range b {
		if _, ok := a[name]; !ok {
			different = append(different, name)
		}
	}
	slices.Sort(different)
	return different
}

var inOrder = []int{0, 1, 2, 3, 4, 5, 6}

// TestNothingJoinsAPersonToABallot plays one workshop in several orders: who
// came when, whose ballot is whose, and which code it had, differs every time.
// Every file is the same afterwards to the last byte, so none of them knows.
func TestNothingJoinsAPersonToABallot(t *testing.T) {
	random := rand.New(rand.NewPCG(15, 16)) //nolint:gosec // reproducible
	voted, revealed := play(t, inOrder, inOrder, inOrder, nil)
	if len(voted) < 4 {
		t.Errorf("there are no backups: %d files", len(voted))
	}
	for range times(3, 40) {
		ballots, ticks, codes := random.Perm(len(people)), random.Perm(len(people)), random.Perm(len(people))
		v, r := play(t, ballots, ticks, codes, nil)
		if different := differ(voted, v); different != nil {
			t.Errorf("after the voting %v know the order: ballots %v, ticks %v", different, ballots, ticks)
		}
		if different := differ(revealed, r); different != nil {
			t.Errorf("after the reveal %v know the order: ballots %v, ticks %v", different, ballots, ticks)
		}
	}
	for name, content := range revealed {
		for _, draft := range draftIDs() {
			if strings.Contains(content, draft) {
				t.Errorf("after the reveal %s still holds the code of %s", name, draft)
			}
		}
	}
}

// TestSecretControls plants what would join a person to a ballot.
func TestSecretControls(t *testing.T) {
	other := []int{4, 1, 6, 0, 3, 5, 2}
	ids := ballotIDs()
	for name, plant := range map[string]func(s *Store, ballots []int, turn int){
		"the order of the bytes": func(s *Store, ballots []int, turn int) { // as without shuffle
			if turn < 6 {
				return
			}
			inside(t, s, func(tx tx) error {
				var all []model.WorkshopBallot
				for _, n := range ballots {
					b, err := readBallot(tx, circle, ids[n])
					if err != nil {
						return err
					}
					all = append(all, b)
				}
				if _, err := tx.exec(`DELETE FROM ballot`); err != nil {
					return err
				}
				for i := range all {
					if err := writeBallot(tx, circle, &all[i]); err != nil {
						return err
					}
				}
				return nil
			})
		},
		"a log": func(s *Store, _ []int, turn int) {
			if turn > 0 {
				return
			}
			inside(t, s, func(t tx) error {
				_, err := t.exec(`CREATE TABLE log (id INTEGER PRIMARY KEY, ballot TEXT);
					CREATE TRIGGER spy AFTER INSERT ON ballot WHEN new.done
					BEGIN INSERT INTO log (ballot) VALUES (new.id); END`)
				return err
			})
		},
		"a time": func(s *Store, ballots []int, _ int) {
			inside(t, s, func(t tx) error {
				_, err := t.exec(`UPDATE ballot SET role = ? WHERE id = ?`, stamp(s.now()), ids[ballots[0]])
				return err
			})
		},
		"a copy on the way": func(s *Store, _ []int, turn int) {
			path := filepath.Join(filepath.Dir(s.Path()), "copy.db")
			if turn != 3 {
				return
			}
			if _, err := s.db.ExecContext(background, "VACUUM INTO ?", path); err != nil {
				t.Fatal(err)
			}
		},
	} {
		with := func(ballots []int) map[string]string {
			voted, _ := play(t, ballots, inOrder, inOrder, func(s *Store, turn int) { plant(s, ballots, turn) })
			return voted
		}
		if different := differ(with(inOrder), with(other)); different == nil {
			t.Errorf("%s is not found: the test cannot fail", name)
		}
	}
	with := func(codes []int) map[string]string { // as where ballots keep their IDs
		voted, _ := play(t, inOrder, inOrder, codes, func(s *Store, turn int) {
			inside(t, s, func(t tx) error {
				_, err := t.exec(`UPDATE ballot SET name = ? WHERE id = ?`, draftIDs()[codes[turn]], ids[turn])
				return err
			})
		})
		return voted
	}
	if different := differ(with(inOrder), with(other)); different == nil {
		t.Error("a code is not found: the test cannot fail")
	}
}

// Before the reveal a backup holds everything but votes and ticks, and after it
// everything.
func TestBackupsKeepVotesBack(t *testing.T) {
	clock := noon
	s := mustOpen(t, newPath(t), Options{Now: func() time.Time { return clock }})
	mustImport(t, s, nil, document(second, "Andere", model.State1, model.State2))
	prepared(t, s)
	e := mustPlan(t, s, fullEntry(entry, first))
	if err := s.SetSetting("lang", "de"); err != nil {
		t.Fatal(err)
	}
	old := groupHead() // another workshop is over already
	old.Workshop.Workshop = testID(70)
	mustSave(t, s, model.Change{ID: testID(7), Head: &old})
	mustWorkshop(t, s, model.Workshop{
		ID: testID(70), Assessment: testID(7), State: model.WorkshopVoting, Participants: []model.Participant{{Name: "Alt"}},
	})
	if err := errorsOf(
		saveBallot(s, testID(70), ballot("alter-ballot", true, model.State1)), s.SetVoted(testID(70), "Alt", true),
	); err != nil {
		t.Fatal(err)
	}
	over, _, err := s.Workshop(testID(70))
	if err != nil {
		t.Fatal(err)
	}
	over.State = model.WorkshopClosed
	mustWorkshop(t, s, over)

	enter(t, s, model.WorkshopVoting)
	mustBallot(t, s, ballot("neuer-ballot", true, model.State1))
	mustBallot(t, s, ballot("offener-ballot", false, model.State2))
	if err := s.HandIn(circle, "altes-kuerzel", ballot("noch-ein-ballot", true, model.State1)); err != nil {
		t.Fatal(err)
	}
	mustRow(t, s, row("neue-zeile", 1, model.State3))
	if err := s.SetVoted(circle, "Anna", true); err != nil {
		t.Fatal(err)
	}
	clock = clock.AddDate(0, 0, 1)
	e.Note = "der erste Schritt des Tages"
	mustPlan(t, s, e)
	mustImport(t, s, map[string]Choice{second: TakeTheirs}, document(second, "Andere", model.State4))
	backups, err := s.Backups()
	if err != nil || s.BackupError() != nil || backups[0].At.Day() != clock.Day() {
		t.Fatalf("backups %v, %v, %v", backups, err, s.BackupError())
	}
	wantKeptBack(t, backups[0].Path)
	voting := len(backups)
	clock = clock.Add(time.Minute)
	enter(t, s, model.WorkshopRevealed)
	if backups, err = s.Backups(); err != nil || len(backups) != voting+1 || s.BackupError() != nil {
		t.Fatalf("backups %v, %v, %v", backups, err, s.BackupError())
	}
	whole := mustOpen(t, backups[0].Path, at(clock))
	if n := counted(t, whole); n.Handed != 2 || n.Begun != 0 || n.RowItems.Len() != 1 {
		t.Errorf("the backup after the reveal holds %+v", n)
	}
	if n := counted(t, s); n.Begun != 0 {
		t.Errorf("what was not handed in stays after the reveal: %+v", n)
	}
	for name, content := range contents(t, filepath.Dir(s.Path())) {
		if strings.Contains(content, "offener-ballot") {
			t.Errorf("%s holds a ballot that was not handed in", name)
		}
	}
}

func errorsOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// wantKeptBack looks into a backup from the time of the voting.
func wantKeptBack(t *testing.T, path string) {
	t.Helper()
	for _, secret := range []string{"neuer-ballot", "offener-ballot", "neue-zeile", "altes-kuerzel"} {
		if contains(t, path, secret) {
			t.Errorf("%s holds %s", path, secret)
		}
	}
	if !contains(t, path, "alter-ballot") {
		t.Errorf("%s does not hold the votes of a workshop that is over", path)
	}
	copied := filepath.Join(t.TempDir(), "copy.db") // looking into it must not change it
	if err := os.WriteFile(copied, bytesOf(t, path), fileMode); err != nil {
		t.Fatal(err)
	}
	s := mustOpen(t, copied, at(noon))
	if err := s.Check(); err != nil {
		t.Error(err)
	}
	if n := counted(t, s); n != (model.WorkshopCount{}) {
		t.Errorf("votes %+v", n)
	}
	if ticks := count(t, s, `SELECT count(*) FROM participant WHERE voted AND workshop = ?`, circle); ticks != 0 {
		t.Errorf("%d ticks", ticks)
	}
	w, _, err := s.Workshop(testID(70))
	if v, verr := s.Votes(testID(70)); err != nil || verr != nil || len(v.Ballots) != 1 || !w.Participants[0].Voted {
		t.Errorf("the workshop that is over: %+v, %v", v, errorsOf(err, verr))
	}
	if plan := entries(t, s); len(plan) != 1 || len(plan[0].Readings) != 2 {
		t.Errorf("plan %+v", plan)
	}
	if r := mustLoad(t, s, second); r.Answers[0] == model.Open || r.Notes[model.Ease] != "Notiz" {
		t.Errorf("answers %v", r.Answers)
	}
	if n := count(t, s, `SELECT count(*) FROM answer_history`); n == 0 {
		t.Error("no history")
	}
	if lang, err := s.Setting("lang"); err != nil || lang != "de" {
		t.Errorf("setting %q, %v", lang, err)
	}
}

// A migration must not lose votes: its backup holds them, whoever could read it.
func TestMigrationBackupHoldsTheVotes(t *testing.T) {
	s := votingCircle(t)
	mustBallot(t, s, ballot(testID(1), true, model.State1))
	mustClose(t, s)
	opt := at(noon)
	opt.steps = manySteps()
	s = mustOpen(t, s.Path(), opt)
	backups, err := s.Backups()
	if err != nil || len(backups) != 1 {
		t.Fatalf("backups %v, %v", backups, err)
	}
	if n := counted(t, mustOpen(t, backups[0].Path, at(noon))); n.Handed != 1 {
		t.Errorf("the backup holds %+v", n)
	}
}
