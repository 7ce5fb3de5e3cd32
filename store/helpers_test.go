package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kundenbindung/model"
)

// noon is the time at which tests happen.
var noon = time.Date(2026, 11, 21, 12, 0, 0, 123456789, time.UTC)

func at(t time.Time) Options { return Options{Now: func() time.Time { return t }} }

// long reports whether the long versions of the fault tests run.
func long() bool { return os.Getenv("KB_LONG") != "" }

// times is a count for everyday runs and one for long ones. The race detector
// makes everything ten times slower and finds its races in a part of it; so
// does -short.
func times(short, thorough int) int {
	switch {
	case long():
		return thorough
	case raceDetector || testing.Short():
		return max(1, short/4)
	}
	return short
}

func newPath(tb testing.TB) string {
	tb.Helper()
	return filepath.Join(tb.TempDir(), "kundenbindung.db")
}

func mustOpen(tb testing.TB, path string, opt Options) *Store {
	tb.Helper()
	s, err := Open(path, opt)
	if err != nil {
		tb.Fatalf("open: %v", err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Errorf("close: %v", err)
		}
	})
	return s
}

func mustClose(tb testing.TB, s *Store) {
	tb.Helper()
	if err := s.Close(); err != nil {
		tb.Fatalf("close: %v", err)
	}
}

func newStore(tb testing.TB) *Store {
	tb.Helper()
	return mustOpen(tb, newPath(tb), at(noon))
}

func mustSave(tb testing.TB, s *Store, c model.Change) model.Saved {
	tb.Helper()
	saved, err := s.Save(c)
	if err != nil {
		tb.Fatalf("save: %v", err)
	}
	return saved
}

func mustLoad(tb testing.TB, s *Store, id string) model.Record {
	tb.Helper()
	r, err := s.Load(id)
	if err != nil {
		tb.Fatalf("load: %v", err)
	}
	return r
}

func wantError(tb testing.TB, err, want error) {
	tb.Helper()
	if !errors.Is(err, want) {
		tb.Fatalf("error is %v, want %v", err, want)
	}
}

func testID(n int) string { return fmt.Sprintf("%08x-0000-4000-8000-000000000000", n) }

// fullHead is a head with something in every field.
func fullHead(id string) *model.Assessment {
	a := &model.Assessment{
		ID: id, Company: "Bäckerei „Sommer“", Catalogue: "2026.1", Mode: model.Quick,
		Carried:  model.ItemSet(0).With(model.Ease).With(model.BondItem(model.Value, 1)),
		Strategy: model.Known(0.55),
		Outcomes: model.Outcomes{RegularsShare: model.Known(61.5), LostPerYear: model.Known(0)},
		Sheet:    model.Sheet{Returned: 12, Ticks: [model.SheetBoxCount]int{0: 7, 5: 3, model.SheetBoxCount - 1: 4}},
		Money:    model.Money{model.CustomersStart: "120", model.Contribution: "1250.50", model.DiscountRate: "0"},
		Workshop: model.Ballot{Workshop: "w-1", Ballot: "b-1", Role: "Verkauf"},
		Started:  time.Date(2026, 11, 1, 8, 30, 0, 1, time.UTC),
	}
	a.Context[model.Market] = model.MarketB2B
	a.Context[model.Country] = 3
	a.Agreed[model.Promise] = model.State3
	a.Relevance[model.Service] = model.HighRelevance
	a.Relevance[model.Community] = model.LowRelevance
	a.Aims[model.Value] = true
	a.Targets[model.Forced] = model.Known(12.3456789)
	return a
}

func create(tb testing.TB, s *Store, id string) {
	tb.Helper()
	mustSave(tb, s, model.Change{ID: id, Head: fullHead(id)})
}

func answer(item model.Item, a model.Answer, note string, rev int64) model.AnswerChange {
	return model.AnswerChange{Item: item, Answer: a, Note: note, Rev: rev}
}

func saveOne(s *Store, id string, c model.AnswerChange) (model.Saved, error) {
	return s.Save(model.Change{ID: id, Answers: []model.AnswerChange{c}})
}

// finish finishes with the result of what is stored.
func (s *Store) finish(id string, result []byte, at time.Time) error {
	r, err := s.Load(id)
	if err != nil {
		return err
	}
	return s.Finish(id, r.Revs(), result, at)
}

func bytesOf(tb testing.TB, path string) []byte {
	tb.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return raw
}

func filesIn(tb testing.TB, folder string) (names []string) {
	tb.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		tb.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// inside runs fn on the database behind the back of the store's methods.
func inside(tb testing.TB, s *Store, fn func(tx) error) {
	tb.Helper()
	if err := s.write("test", orNew, fn); err != nil {
		tb.Fatal(err)
	}
}

func count(tb testing.TB, s *Store, statement string, args ...any) (n int) {
	tb.Helper()
	if err := s.read("test", func(t tx) error { return t.row(statement, args...).Scan(&n) }); err != nil {
		tb.Fatal(err)
	}
	return n
}

func contains(tb testing.TB, path, text string) bool {
	tb.Helper()
	info, err := os.Stat(path)
	if err != nil {
		tb.Fatal(err)
	}
	return !info.IsDir() && strings.Contains(string(bytesOf(tb, path)), text)
}

// backupNow makes a backup whether one is due or not.
func (s *Store) backupNow() error {
	return s.write("test", existing, func(tx) error { return s.backup() })
}

func backupFolderOf(path string) string { return filepath.Join(filepath.Dir(path), "backups") }

func touch(path string) error { return os.WriteFile(path, nil, fileMode) }

// verified returns how many answers a backup holds, or what is wrong with it.
func verified(path string) (int, error) {
	n, err := verify(path, len(steps))
	return n, classify(err)
}
