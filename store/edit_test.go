package store

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"kundenbindung/model"
)

func TestRenameIsForTheCompany(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	create(t, s, second)
	if err := s.Rename(first, "Konditorei"); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{first, second} {
		if r := mustLoad(t, s, id); r.Company != "Konditorei" || r.HeadRev != 2 {
			t.Errorf("%s: company %q, revision %d", id, r.Company, r.HeadRev)
		}
	}
	wantError(t, s.Rename(testID(3), "x"), model.ErrNotFound)
}

// Assessments without a name can be of different companies.
func TestRenameOfTheNameless(t *testing.T) {
	s := newStore(t)
	for _, id := range []string{first, second} {
		mustSave(t, s, model.Change{ID: id, Head: &model.Assessment{}})
	}
	create(t, s, testID(3))
	for id, name := range map[string]string{first: "Neu", second: fullHead(first).Company} {
		if err := s.Rename(id, name); err != nil {
			t.Fatal(err)
		}
		if r := mustLoad(t, s, id); r.Company != name || r.HeadRev != 2 {
			t.Errorf("company %q, revision %d", r.Company, r.HeadRev)
		}
	}
	if r := mustLoad(t, s, testID(3)); r.HeadRev != 1 {
		t.Errorf("the namesake was changed: revision %d", r.HeadRev)
	}
	if n := count(t, s, `SELECT count(*) FROM company`); n != 2 {
		t.Errorf("%d companies, want 2", n)
	}
}

func TestRenameToAKnownNameMerges(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	other := fullHead(second)
	other.Company = "Konditorei"
	mustSave(t, s, model.Change{ID: second, Head: other})
	for range 2 {
		if err := s.Rename(first, "Konditorei"); err != nil {
			t.Fatal(err)
		}
	}
	if n := count(t, s, `SELECT count(*) FROM company`); n != 1 {
		t.Errorf("%d companies, want 1", n)
	}
	if r := mustLoad(t, s, first); r.Company != "Konditorei" || r.HeadRev != 2 {
		t.Errorf("company %q, revision %d", r.Company, r.HeadRev)
	}
}

func TestDeleteLeavesNothing(t *testing.T) {
	s := newStore(t)
	mustSave(t, s, model.Change{ID: first, Head: fullHead(first), Answers: []model.AnswerChange{
		answer(model.Ease, model.State1, "streng geheim", 0),
	}})
	create(t, s, second)
	inside(t, s, func(t tx) error {
		_, err := t.exec(`INSERT INTO plan VALUES ('p', ?1, 'm', '[]', '', '', '', 'open', '', NULL, 1, '', '', NULL);
			INSERT INTO plan_reading VALUES ('p', '2026', 1.5, '');
			INSERT INTO workshop VALUES ('w', ?1, 'voting', 0, 0, '[]', 0, 1, '', NULL);
			INSERT INTO participant VALUES ('w', 'Anna', 1);
			INSERT INTO ballot VALUES ('b', 'w', '', '', 1);
			INSERT INTO ballot_answer VALUES ('b', 'foundation.ease', '3');
			INSERT INTO vote VALUES ('v', 'w', 'foundation.ease', 1, '["3"]')`, first, first)
		return err
	})
	backups, err := s.Delete(first)
	if err != nil || len(backups) != 0 {
		t.Fatalf("backups %v, %v", backups, err)
	}
	for _, table := range []string{
		"answer", "answer_history", "plan", "plan_reading", "workshop", "participant", "ballot", "ballot_answer", "vote",
	} {
		if n := count(t, s, `SELECT count(*) FROM `+table); n != 0 {
			t.Errorf("%s still has %d rows", table, n)
		}
	}
	_, err = s.Load(first)
	wantError(t, err, model.ErrNotFound)
	_, err = s.Delete(first)
	wantError(t, err, model.ErrNotFound)
	if err := s.Check(); err != nil {
		t.Error(err)
	}
	mustLoad(t, s, second)
	for _, name := range filesIn(t, filepath.Dir(s.Path())) {
		if contains(t, filepath.Join(filepath.Dir(s.Path()), name), "streng geheim") {
			t.Errorf("%s still holds the note", name)
		}
	}
}

// A backup from before the assessment does not hold it; one that cannot be read
// may.
func TestDeleteNamesTheBackupsThatHoldIt(t *testing.T) {
	clock := noon
	s := mustOpen(t, newPath(t), Options{Now: func() time.Time { return clock }})
	create(t, s, second)
	for n := range 3 {
		clock = clock.Add(time.Hour)
		if n == 1 {
			create(t, s, first)
		}
		if err := s.backupNow(); err != nil {
			t.Fatal(err)
		}
	}
	made, err := s.Backups()
	if err != nil || len(made) != 3 {
		t.Fatalf("made %v, %v", made, err)
	}
	got, err := s.Delete(first)
	if want := []string{made[0].Path, made[1].Path}; err != nil || !slices.Equal(got, want) {
		t.Errorf("backups %v, %v, want %v", got, err, want)
	}

	damaged := made[0].Path
	if err := os.WriteFile(damaged, []byte("no database"), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err = s.Delete(second)
	if err != nil || len(got) != 3 || got[0] != damaged {
		t.Errorf("backups %v, %v, want all of them", got, err)
	}
}

// What was deleted is deleted: that nobody can say which backups hold it is no
// failure.
func TestDeleteWhereBackupsCannotBeListed(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	create(t, s, second)
	if err := os.WriteFile(s.backupFolder(), nil, 0o600); err != nil { // not a folder
		t.Fatal(err)
	}
	backups, err := s.Delete(first)
	if err != nil || !slices.Equal(backups, []string{s.backupFolder()}) {
		t.Errorf("backups %v, %v", backups, err)
	}
	_, err = s.Load(first)
	wantError(t, err, model.ErrNotFound)
}

func TestSettings(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	if v, err := s.Setting("lang"); v != "" || err != nil {
		t.Fatalf("setting %q, %v", v, err)
	}
	for _, v := range []string{"de", "en", "", "de"} {
		if err := s.SetSetting("lang", v); err != nil {
			t.Fatal(err)
		}
		if got, err := s.Setting("lang"); got != v || err != nil {
			t.Errorf("setting %q, %v, want %q", got, err, v)
		}
	}
	before := bytesOf(t, s.Path())
	if err := s.SetSetting("lang", "de"); err != nil {
		t.Fatal(err)
	}
	if string(before) != string(bytesOf(t, s.Path())) {
		t.Error("setting the same value wrote to the file")
	}
}

// A setting alone makes no file, and is not forgotten either.
func TestSettingWaitsForTheFile(t *testing.T) {
	s := newStore(t)
	if err := s.SetSetting("lang", "en"); err != nil {
		t.Fatal(err)
	}
	if names := filesIn(t, filepath.Dir(s.Path())); len(names) != 0 {
		t.Fatalf("the folder holds %v", names)
	}
	if v, err := s.Setting("lang"); v != "en" || err != nil {
		t.Errorf("setting %q, %v", v, err)
	}
	create(t, s, first)
	if v, err := mustOpen(t, s.Path(), at(noon)).Setting("lang"); v != "en" || err != nil {
		t.Errorf("setting %q, %v", v, err)
	}
}

func TestNothingIsMadeForWhatIsNotThere(t *testing.T) {
	s := newStore(t)
	_, err := s.Delete(first)
	wantError(t, err, model.ErrNotFound)
	wantError(t, s.Rename(first, "x"), model.ErrNotFound)
	wantError(t, s.finish(first, nil, noon), model.ErrNotFound)
	_, err = saveOne(s, first, answer(model.Ease, model.State1, "", 0))
	wantError(t, err, model.ErrNotFound)
	_, err = s.Result(first)
	wantError(t, err, model.ErrNotFound)
	if err := s.SetSetting("lang", ""); err != nil {
		t.Error(err)
	}
	if names := filesIn(t, filepath.Dir(s.Path())); len(names) != 0 {
		t.Errorf("the folder holds %v", names)
	}
}

// A head that comes with another name renames the company: the name has one
// meaning, wherever it is changed.
func TestSavingAnotherNameRenamesTheCompany(t *testing.T) {
	s := newStore(t)
	for _, id := range []string{first, second} {
		create(t, s, id)
	}
	for _, id := range []string{testID(3), testID(4)} {
		mustSave(t, s, model.Change{ID: id, Head: &model.Assessment{}})
	}
	if err := s.finish(second, nil, noon); err != nil {
		t.Fatal(err)
	}
	renamed := func(id, name string) {
		t.Helper()
		r := mustLoad(t, s, id)
		r.Company = name
		saved := mustSave(t, s, model.Change{ID: id, HeadRev: r.HeadRev, Head: &r.Assessment, Known: r.AnswerRevs})
		if now := mustLoad(t, s, id); saved.Head != nil || now.HeadRev != saved.HeadRev || now.Company != name {
			t.Errorf("%s is %q of revision %d, saved as %d", id, now.Company, now.HeadRev, saved.HeadRev)
		}
	}
	renamed(first, "Neu")
	renamed(testID(3), "Allein")
	for id, want := range map[string]string{second: "Neu", testID(4): ""} {
		if got := mustLoad(t, s, id).Company; got != want {
			t.Errorf("%s is called %q, want %q", id, got, want)
		}
	}
	if n := count(t, s, `SELECT count(*) FROM company`); n != 3 {
		t.Errorf("%d companies, want 3", n)
	}
}
