package store

import (
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"kundenbindung/model"
)

const entry = "33333333-0000-4000-8000-000000000000"

// fullEntry is an entry with something in every field.
func fullEntry(id, assessment string) model.PlanEntry {
	return model.PlanEntry{
		ID: id, Assessment: assessment, Measure: "s.feedback", Text: "Kärtchen an der Kasse", Who: "Frau Öz",
		Items: model.ItemSet(0).With(model.Ease).With(model.Complaints),
		Due:   "2026-12-15", Status: model.PlanRunning, Note: "Zeile 1\nZeile 2", Start: model.Known(12.5),
		Readings: []model.Reading{{At: "2026-12-01", Value: 14, Note: "besser"}, {At: "2027-01-01", Value: 0}},
	}
}

func mustPlan(tb testing.TB, s *Store, e model.PlanEntry) model.PlanEntry {
	tb.Helper()
	stored, err := s.SavePlan(e)
	if err != nil {
		tb.Fatalf("save plan: %v", err)
	}
	return stored
}

func entries(tb testing.TB, s *Store) []model.PlanEntry {
	tb.Helper()
	all, err := s.Plan()
	if err != nil {
		tb.Fatal(err)
	}
	return all
}

// company makes an assessment that is no ballot.
func company(tb testing.TB, s *Store, id, name string, started time.Time) {
	tb.Helper()
	a := fullHead(id)
	a.Company, a.Started, a.Workshop = name, started, model.Ballot{}
	mustSave(tb, s, model.Change{ID: id, Head: a})
}

func TestPlanKeepsEverything(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	e := fullEntry(entry, first)
	e.Others = []string{"service.build.9"}                               // that only a newer version knows
	e.Created, e.Changed, e.Settled = time.Now(), time.Now(), time.Now() // the store knows better
	stored := mustPlan(t, s, e)
	want := fullEntry(entry, first)
	want.Others = e.Others
	want.Company, want.Rev, want.Created, want.Changed = "Bäckerei „Sommer“", 1, noon, noon
	if !reflect.DeepEqual(stored, want) {
		t.Errorf("stored %+v\nwant %+v", stored, want)
	}
	again := mustOpen(t, s.Path(), at(noon))
	if got := entries(t, again); !reflect.DeepEqual(got, []model.PlanEntry{want}) {
		t.Errorf("loaded %+v\nwant %+v", got, want)
	}
	bare := mustPlan(t, s, model.PlanEntry{ID: testID(1), Assessment: first, Text: "x"})
	if want := (model.PlanEntry{
		ID: testID(1), Assessment: first, Company: "Bäckerei „Sommer“", Text: "x", Rev: 1, Created: noon, Changed: noon,
	}); !reflect.DeepEqual(bare, want) {
		t.Errorf("stored %+v\nwant %+v", bare, want)
	}
}

func TestPlanSettles(t *testing.T) {
	clock := noon
	s := mustOpen(t, newPath(t), Options{Now: func() time.Time { return clock }})
	create(t, s, first)
	e := mustPlan(t, s, fullEntry(entry, first))
	var settled time.Time
	for n, status := range []model.PlanStatus{
		model.PlanDone, model.PlanDone, model.PlanDismissed, model.PlanRunning, model.PlanOpen, model.PlanDismissed,
	} {
		clock = clock.Add(time.Hour)
		switch {
		case !status.Settled():
			settled = time.Time{}
		case status != e.Status:
			settled = clock
		}
		e.Status, e.Note = status, e.Note+"."
		e = mustPlan(t, s, e)
		if !e.Settled.Equal(settled) || !e.Changed.Equal(clock) || !e.Created.Equal(noon) {
			t.Errorf("%d %s: settled %v, want %v; changed %v, created %v", n, status.ID(), e.Settled, settled, e.Changed, e.Created)
		}
		if got := mustLoad(t, s, first).Settled[e.Measure]; got != status.Settled() {
			t.Errorf("%d %s: the advice takes the measure for settled: %t", n, status.ID(), got)
		}
	}
}

func TestPlanCanBeSavedAgain(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	e := fullEntry(entry, first)
	one := mustPlan(t, s, e)
	e.Readings[0], e.Readings[1] = e.Readings[1], e.Readings[0] // the order does not matter
	if two := mustPlan(t, s, e); !reflect.DeepEqual(one, two) {
		t.Errorf("saved again: %+v\nwant %+v", two, one)
	}
	next := one
	next.Readings = nil
	for range 2 {
		stored := mustPlan(t, s, next)
		if stored.Rev != 2 || stored.Readings != nil {
			t.Errorf("stored %+v", stored)
		}
	}
	before := bytesOf(t, s.Path())
	mustPlan(t, s, next)
	if string(before) != string(bytesOf(t, s.Path())) {
		t.Error("saving the same wrote to the file")
	}
}

func TestPlanOfTwoWindows(t *testing.T) {
	path := newPath(t)
	a, b := mustOpen(t, path, at(noon)), mustOpen(t, path, at(noon))
	create(t, a, first)
	mine := mustPlan(t, a, fullEntry(entry, first))
	theirs := mine
	theirs.Who = "Herr Blau"
	theirs = mustPlan(t, b, theirs)
	mine.Note = "von mir"
	stored, err := a.SavePlan(mine)
	wantError(t, err, model.ErrStale)
	if !reflect.DeepEqual(stored, theirs) {
		t.Errorf("there is %+v, want %+v", stored, theirs)
	}
	wantError(t, a.DeletePlan(entry, mine.Rev), model.ErrStale)
	if got := entries(t, a); !reflect.DeepEqual(got, []model.PlanEntry{theirs}) {
		t.Errorf("stored %+v", got)
	}
	fresh := fullEntry(entry, first) // somebody made one of the same ID
	fresh.Who = "x"
	_, err = a.SavePlan(fresh)
	wantError(t, err, model.ErrStale)

	if err := b.DeletePlan(entry, theirs.Rev); err != nil {
		t.Fatal(err)
	}
	wantError(t, b.DeletePlan(entry, theirs.Rev), model.ErrNotFound)
	mine.Rev = theirs.Rev
	stored, err = a.SavePlan(mine)
	wantError(t, err, model.ErrStale)
	if !reflect.DeepEqual(stored, model.PlanEntry{}) {
		t.Errorf("there is %+v, want nothing", stored)
	}
	mine.Rev = 0
	if stored = mustPlan(t, a, mine); stored.Rev <= theirs.Rev {
		t.Errorf("revision %d was given before", stored.Rev)
	}
}

// A window that knows more than the file shows that the file is an older copy.
func TestPlanOnAnOlderFile(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	e := mustPlan(t, s, fullEntry(entry, first))
	e.Rev, e.Note = 7, "neuer"
	stored, err := s.SavePlan(e)
	wantError(t, err, model.ErrStale)
	e.Rev = stored.Rev
	if e = mustPlan(t, s, e); e.Rev <= 7 {
		t.Errorf("revision %d was given before", e.Rev)
	}
}

func TestPlanIsDueFirst(t *testing.T) {
	clock := noon
	s := mustOpen(t, newPath(t), Options{Now: func() time.Time { return clock }})
	company(t, s, first, "Sommer", noon)
	company(t, s, second, "Winter", noon)
	for n, due := range []model.Day{"", "2027-01-01", "2026-12-01", "2027-01-01", ""} {
		mustPlan(t, s, model.PlanEntry{ID: testID(9 - n), Assessment: []string{first, second}[n%2], Text: "x", Due: due})
		clock = clock.Add(time.Second)
	}
	var order []string
	for _, e := range entries(t, s) {
		order = append(order, strings.TrimLeft(e.ID[:8], "0"))
	}
	if got := strings.Join(order, ""); got != "78695" {
		t.Errorf("order %s", got)
	}
	file, err := s.Company(first)
	if err != nil || len(file.Plan) != 3 || file.Plan[0].ID != testID(9) || file.Plan[2].ID != testID(5) {
		t.Errorf("plan %+v, %v", file.Plan, err)
	}
}

func TestPlanRefuses(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	long := strings.Repeat("x", MaxText+1)
	for name, edit := range map[string]func(*model.PlanEntry){
		"no ID":         func(e *model.PlanEntry) { e.ID = "" },
		"empty":         func(e *model.PlanEntry) { e.Measure, e.Items, e.Others, e.Text = "", 0, nil, "" },
		"long text":     func(e *model.PlanEntry) { e.Text = long },
		"long who":      func(e *model.PlanEntry) { e.Who = long },
		"long note":     func(e *model.PlanEntry) { e.Note = long },
		"long reading":  func(e *model.PlanEntry) { e.Readings[1].Note = long },
		"odd day":       func(e *model.PlanEntry) { e.Due = "15.12." },
		"odd status":    func(e *model.PlanEntry) { e.Status = model.PlanStatusCount },
		"no number":     func(e *model.PlanEntry) { e.Start = model.Known(math.NaN()) },
		"infinite":      func(e *model.PlanEntry) { e.Readings[0].Value = math.Inf(1) },
		"twice a day":   func(e *model.PlanEntry) { e.Readings[1].At = e.Readings[0].At },
		"timeless":      func(e *model.PlanEntry) { e.Readings[1].At = "" },
		"of nobody":     func(e *model.PlanEntry) { e.Assessment = second },
		"of no company": func(e *model.PlanEntry) { e.Assessment = "" },
	} {
		e := fullEntry(entry, first)
		edit(&e)
		if _, err := s.SavePlan(e); err == nil {
			t.Errorf("%s: saved", name)
		}
	}
	if n := len(entries(t, s)); n != 0 {
		t.Errorf("%d entries", n)
	}
	e := fullEntry(entry, second)
	_, err := s.SavePlan(e)
	wantError(t, err, model.ErrNotFound)
	wantError(t, s.DeletePlan(entry, 1), model.ErrNotFound)
	_, err = newStore(t).SavePlan(e)
	wantError(t, err, model.ErrNotFound)
}

// The plan is the company's: it outlives the assessment that it began with,
// and goes with the last one.
func TestPlanOutlivesItsAssessment(t *testing.T) {
	s := newStore(t)
	company(t, s, first, "Sommer", noon)
	company(t, s, second, "Sommer", noon.AddDate(0, 0, 2))
	company(t, s, testID(3), "Sommer", noon.AddDate(0, 0, 1))
	company(t, s, testID(4), "Winter", noon.AddDate(0, 0, 9))
	ballot := fullHead(testID(5)) // no heir: it is one person's
	ballot.Company, ballot.Started = "Sommer", noon.AddDate(0, 0, 9)
	mustSave(t, s, model.Change{ID: testID(5), Head: ballot})
	want := mustPlan(t, s, fullEntry(entry, first))
	for _, step := range []struct{ gone, heir string }{{first, second}, {second, testID(3)}} {
		if _, err := s.Delete(step.gone); err != nil {
			t.Fatal(err)
		}
		want.Assessment = step.heir
		if got := entries(t, s); !reflect.DeepEqual(got, []model.PlanEntry{want}) {
			t.Fatalf("stored %+v\nwant %+v", got, want)
		}
	}
	late := want // from a window that has not heard of it
	late.Assessment, late.Note = first, "später"
	if got := mustPlan(t, s, late); got.Assessment != testID(3) || got.Note != "später" {
		t.Errorf("stored %+v", got)
	}
	if _, err := s.Delete(testID(3)); err != nil {
		t.Fatal(err)
	}
	if got := entries(t, s); len(got) != 0 {
		t.Errorf("stored %+v", got)
	}
	company(t, s, first, "Sommer", noon)
	if again := mustPlan(t, s, fullEntry(entry, first)); again.Rev <= want.Rev+1 {
		t.Errorf("revision %d was given before", again.Rev)
	}
}

func TestPlanStaysWithItsCompany(t *testing.T) {
	s := newStore(t)
	company(t, s, first, "Sommer", noon)
	company(t, s, second, "Winter", noon)
	mustPlan(t, s, fullEntry(entry, first))
	for _, name := range []string{"Herbst", "Winter"} { // a new name, then another company's
		if err := s.Rename(first, name); err != nil {
			t.Fatal(err)
		}
		file, err := s.Company(first)
		if err != nil || len(file.Plan) != 1 || file.Plan[0].Company != name || file.Name != name {
			t.Errorf("company %+v, %v", file, err)
		}
	}
	theirs := document(first, "Frühling", model.State4)
	mustImport(t, s, map[string]Choice{first: TakeTheirs}, theirs)
	mustImport(t, s, map[string]Choice{first: KeepBoth}, document(first, "Anders", model.State2))
	mustImport(t, s, map[string]Choice{first: KeepMine}, document(first, "Anders", model.State2))
	if got := entries(t, s); len(got) != 1 || got[0].Company != "Frühling" || len(got[0].Readings) != 2 {
		t.Errorf("plan %+v", got)
	}
}

func TestCompany(t *testing.T) {
	s := newStore(t)
	_, err := s.Company(first)
	wantError(t, err, model.ErrNotFound)
	company(t, s, first, "Sommer", noon.AddDate(0, 1, 0))
	company(t, s, second, "Sommer", noon)
	company(t, s, testID(3), "Winter", noon)
	ballot := fullHead(testID(4))
	ballot.Company = "Sommer"
	mustSave(t, s, model.Change{ID: testID(4), Head: ballot})
	if err := s.finish(second, []byte("{}"), noon); err != nil {
		t.Fatal(err)
	}
	done := fullEntry(entry, first)
	done.Status = model.PlanDone
	mustPlan(t, s, done)
	for _, id := range []string{first, second, testID(4)} {
		file, err := s.Company(id)
		if err != nil {
			t.Fatal(err)
		}
		want := []model.Record{mustLoad(t, s, second), mustLoad(t, s, first)}
		if file.Name != "Sommer" || len(file.Plan) != 1 || !reflect.DeepEqual(file.Records, want) {
			t.Errorf("company %+v", file)
		}
		if !reflect.DeepEqual(file.Results, map[string][]byte{second: []byte("{}")}) {
			t.Errorf("results %v", file.Results)
		}
		if !file.Records[1].Settled["s.feedback"] {
			t.Error("what is done is not settled")
		}
	}
	_, err = s.Company(testID(9))
	wantError(t, err, model.ErrNotFound)
}

// The plans that version 1 could hold are all there in version 2.
func TestMigrationKeepsThePlan(t *testing.T) {
	path := newPath(t)
	opt := at(noon)
	opt.steps = steps[:1]
	old := mustOpen(t, path, opt)
	inside(t, old, func(t tx) error {
		created, changed := stamp(noon), stamp(noon.AddDate(0, 0, 1))
		_, err := t.exec(`INSERT INTO company VALUES (1, 'Sommer');
			INSERT INTO assessment (id, company, rev, mode, catalogue, context, relevance, aims, targets, outcomes, carried,
				workshop, ballot, role, started, changed)
				VALUES ('a', 1, 1, 'full', '', '{}', '{}', '[]', '{}', '{}', '[]', '', '', '', '` + created + `', '` + created + `');
			INSERT INTO plan VALUES ('p', 'a', 'm', 't', 'w', '2026-12-01', 'done', 'n', 1.5, 4, '` + created + `', '` + changed + `');
			INSERT INTO plan VALUES ('q', 'a', '', 'frei', '', '', 'open', '', NULL, 1, '` + created + `', '` + changed + `');
			INSERT INTO plan_reading VALUES ('p', '2026-12-02', 2.5, 'r'), ('p', '2026-12-03T08', 3, ''), ('p', '2026-12-03T09', 4, '')`)
		return err
	})
	mustClose(t, old)
	s := mustOpen(t, path, at(noon))
	want := []model.PlanEntry{
		{
			ID: "p", Assessment: "a", Company: "Sommer", Measure: "m", Text: "t", Who: "w", Due: "2026-12-01",
			Status: model.PlanDone, Note: "n", Start: model.Known(1.5), Rev: 4,
			Created: noon, Changed: noon.AddDate(0, 0, 1), Settled: noon.AddDate(0, 0, 1),
			Readings: []model.Reading{{At: "2026-12-02", Value: 2.5, Note: "r"}, {At: "2026-12-03", Value: 4}},
		},
		{ID: "q", Assessment: "a", Company: "Sommer", Text: "frei", Rev: 1, Created: noon, Changed: noon.AddDate(0, 0, 1)},
	}
	if got := entries(t, s); !reflect.DeepEqual(got, want) {
		t.Errorf("plan %+v\nwant %+v", got, want)
	}
	want[0].Readings = nil
	mustPlan(t, s, want[0])
	if err := s.Check(); err != nil {
		t.Error(err)
	}
}
