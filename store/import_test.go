package store

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"kundenbindung/model"
)

func document(id, company string, states ...model.Answer) model.Assessment {
	doc := *fullHead(id)
	doc.Company = company
	copy(doc.Answers[:], states)
	doc.Notes[model.Ease] = "Notiz"
	return doc
}

func mustImport(t *testing.T, s *Store, choices map[string]Choice, docs ...model.Assessment) Imported {
	t.Helper()
	report, err := s.Import(docs, choices)
	if err != nil {
		t.Fatalf("import: %v", err)
	}
	return report
}

func TestImportAdds(t *testing.T) {
	s := newStore(t)
	a, b := document(first, "A", model.State1), document(second, "B", model.State2)
	b.Finished = noon
	report := mustImport(t, s, nil, a, b)
	if !reflect.DeepEqual(report, Imported{Added: []string{first, second}}) {
		t.Errorf("report %+v", report)
	}
	for _, doc := range []model.Assessment{a, b} {
		if r := mustLoad(t, s, doc.ID); !sameContent(r.Assessment, doc) {
			t.Errorf("loaded %+v\nwant %+v", r.Assessment, doc)
		}
	}
	if err := s.finish(second, []byte("{}"), noon.AddDate(1, 0, 0)); err != nil {
		t.Errorf("an imported result: %v", err)
	}
	if r := mustLoad(t, s, second); !r.Finished.Equal(noon) {
		t.Errorf("finished %v", r.Finished)
	}
}

func TestImportOfTheSameChangesNothing(t *testing.T) {
	s := newStore(t)
	doc := document(first, "A", model.State1)
	undated := document(second, "A")
	undated.Started = time.Time{}
	mustImport(t, s, nil, doc, undated)
	before := bytesOf(t, s.Path())
	report := mustImport(t, s, nil, doc, undated, doc)
	if !reflect.DeepEqual(report, Imported{Unchanged: []string{first, second, first}}) {
		t.Errorf("report %+v", report)
	}
	if string(before) != string(bytesOf(t, s.Path())) {
		t.Error("the file changed")
	}
}

func TestImportAsksBeforeItStores(t *testing.T) {
	s := newStore(t)
	mine := document(first, "Mine", model.State1)
	mustImport(t, s, nil, mine)
	theirs := document(first, "Theirs", model.State4)
	docs := []model.Assessment{document(second, "New"), theirs}

	report, err := s.Import(docs, nil)
	wantError(t, err, ErrConflicts)
	if len(report.Conflicts) != 1 || report.Conflicts[0].Mine.Company != "Mine" || report.Conflicts[0].Theirs.Company != "Theirs" {
		t.Fatalf("conflicts %+v", report.Conflicts)
	}
	if list, err := s.List(); err != nil || len(list) != 1 {
		t.Fatalf("something was stored: %v, %v", list, err)
	}
	if backups, err := s.Backups(); err != nil || len(backups) != 0 {
		t.Errorf("backups %v, %v", backups, err)
	}

	report = mustImport(t, s, map[string]Choice{first: KeepMine}, docs...)
	if !reflect.DeepEqual(report, Imported{Added: []string{second}, Kept: []string{first}}) {
		t.Errorf("report %+v", report)
	}
	if r := mustLoad(t, s, first); r.Company != "Mine" {
		t.Errorf("company %q", r.Company)
	}
}

func TestImportTakesTheirs(t *testing.T) {
	s := newStore(t)
	mine := document(first, "Mine", model.State1, model.State2)
	mustImport(t, s, nil, mine)
	if err := s.finish(first, []byte("old"), noon); err != nil {
		t.Fatal(err)
	}
	theirs := document(first, "Theirs", model.Open, model.State4)
	report := mustImport(t, s, map[string]Choice{first: TakeTheirs}, theirs)
	if !reflect.DeepEqual(report, Imported{Replaced: []string{first}}) {
		t.Errorf("report %+v", report)
	}
	r := mustLoad(t, s, first)
	if !sameContent(r.Assessment, theirs) || r.HeadRev != 2 {
		t.Errorf("loaded %+v", r)
	}
	if r.AnswerRevs[0] != 2 || r.AnswerRevs[1] != 2 {
		t.Errorf("revisions %v: another window could overwrite", r.AnswerRevs[:2])
	}
	if result, err := s.Result(first); err != nil || result != nil {
		t.Errorf("the result of other answers is still there: %q, %v", result, err)
	}
	if n := count(t, s, `SELECT count(*) FROM answer_history WHERE item = 'foundation.promise'`); n != 2 {
		t.Errorf("history has %d rows, want 2", n)
	}
}

func TestImportKeepsBoth(t *testing.T) {
	s := newStore(t)
	mine, theirs := document(first, "A", model.State1), document(first, "A", model.State4)
	mustImport(t, s, nil, mine)
	report := mustImport(t, s, map[string]Choice{first: KeepBoth}, theirs)
	if len(report.Added) != 1 || report.Added[0] == first {
		t.Fatalf("report %+v", report)
	}
	if r := mustLoad(t, s, first); r.Answers[0] != model.State1 {
		t.Error("mine was changed")
	}
	if r := mustLoad(t, s, report.Added[0]); r.Answers[0] != model.State4 {
		t.Error("theirs was not stored")
	}
}

func TestImportIsAllOrNothing(t *testing.T) {
	s := newStore(t)
	bad := document(second, "B")
	bad.Strategy = model.Known(2)
	_, err := s.Import([]model.Assessment{document(first, "A"), bad}, nil)
	if err == nil || !strings.Contains(err.Error(), "document 2") {
		t.Fatalf("error %v", err)
	}
	_, err = s.Import([]model.Assessment{document("", "A")}, nil)
	if err == nil {
		t.Error("a document without an ID was stored")
	}

	create(t, s, testID(9))
	inside(t, s, func(t tx) error { // fails in the middle
		_, err := t.exec(`CREATE TRIGGER fail BEFORE INSERT ON assessment WHEN new.id LIKE '2%'
			BEGIN SELECT raise(ABORT, 'injected'); END`)
		return err
	})
	_, err = s.Import([]model.Assessment{document(first, "A"), document(second, "B")}, nil)
	if err == nil || !strings.Contains(err.Error(), "injected") {
		t.Fatalf("error %v", err)
	}
	if list, err := s.List(); err != nil || len(list) != 1 {
		t.Errorf("%d assessments, %v", len(list), err)
	}
}

func TestImportComparesWithinTheBatch(t *testing.T) {
	s := newStore(t)
	a, b := document(first, "A", model.State1), document(first, "A", model.State2)
	report, err := s.Import([]model.Assessment{a, a, b}, nil)
	if !errors.Is(err, ErrConflicts) || len(report.Conflicts) != 1 {
		t.Fatalf("report %+v, %v", report, err)
	}
	mustImport(t, s, map[string]Choice{first: TakeTheirs}, a, a, b)
	if r := mustLoad(t, s, first); r.Answers[0] != model.State2 {
		t.Errorf("answer %v", r.Answers[0])
	}
}
