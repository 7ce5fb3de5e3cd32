package store

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"kundenbindung/model"
)

// max_page_count is a disk that is full after so many pages.
func TestFullDiskIsSurvived(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	pages := count(t, s, "PRAGMA page_count")
	if _, err := s.db.ExecContext(background, fmt.Sprintf("PRAGMA max_page_count=%d", pages+10)); err != nil {
		t.Fatal(err)
	}
	r := mustLoad(t, s, first)
	saved, failure := 0, error(nil)
	next := func() model.AnswerChange {
		item := model.Item(saved % model.ItemCount)
		return answer(item, model.State2, fmt.Sprint(saved, strings.Repeat("x", 2000)), r.AnswerRevs[item])
	}
	for ; failure == nil; saved++ {
		var report model.Saved
		change := next()
		report, failure = saveOne(s, first, change)
		if failure != nil {
			break
		}
		r.AnswerRevs[change.Item] = report.AnswerRevs[0]
	}
	wantError(t, failure, model.ErrNoSpace)
	if saved == 0 {
		t.Fatal("nothing was saved before: the test tests nothing")
	}
	stored := mustLoad(t, s, first)
	if stored.AnswerRevs != r.AnswerRevs {
		t.Error("what was saved before is not there")
	}
	if err := s.Check(); err != nil {
		t.Error(err)
	}
	if _, err := s.db.ExecContext(background, "PRAGMA max_page_count=100000"); err != nil {
		t.Fatal(err)
	}
	if _, err := saveOne(s, first, next()); err != nil {
		t.Errorf("after space was freed: %v", err)
	}
}

func TestKindOf(t *testing.T) {
	for _, tc := range []struct {
		extended int
		want     error
	}{
		{sqliteBusy, model.ErrBusy},
		{sqliteBusy | 1<<8, model.ErrBusy}, // SQLITE_BUSY_RECOVERY
		{sqliteFull, model.ErrNoSpace},
		{sqliteIOErr | 3<<8, model.ErrNoSpace}, // SQLITE_IOERR_WRITE
		{sqliteIOErr | 4<<8, model.ErrNoSpace}, // SQLITE_IOERR_FSYNC
		{sqliteIOErrRead, nil},
		{sqliteReadOnly, model.ErrReadOnly},
		{sqliteReadOnly | 6<<8, model.ErrReadOnly}, // SQLITE_READONLY_DIRECTORY
		{sqliteReadOnly | 4<<8, model.ErrGone},     // SQLITE_READONLY_DBMOVED
		{sqliteCantOpen, model.ErrReadOnly},
		{sqliteCorrupt | 1<<8, model.ErrDamaged},
		{sqliteNotADB, model.ErrDamaged},
		{19, nil}, // SQLITE_CONSTRAINT: a mistake of ours
		{0, nil},
	} {
		if got := kindOf(tc.extended&0xff, tc.extended); !errors.Is(got, tc.want) {
			t.Errorf("%#x: %v, want %v", tc.extended, got, tc.want)
		}
	}
}
