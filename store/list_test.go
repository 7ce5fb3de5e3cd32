package store

import (
	"testing"
	"time"

	"kundenbindung/model"
)

func TestListIsNewestFirst(t *testing.T) {
	clock := noon
	s := mustOpen(t, newPath(t), Options{Now: func() time.Time { return clock }})
	if list, err := s.List(); err != nil || len(list) != 0 {
		t.Fatalf("an empty store lists %v, %v", list, err)
	}
	for _, id := range []string{first, second} {
		create(t, s, id)
		clock = clock.Add(time.Minute)
	}
	if _, err := saveOne(s, first, answer(model.Promise, model.State2, "x", 0)); err != nil {
		t.Fatal(err)
	}
	if err := s.finish(second, nil, clock); err != nil {
		t.Fatal(err)
	}
	clock = clock.Add(time.Minute)
	if _, err := saveOne(s, first, answer(model.Ease, model.State2, "", 0)); err != nil {
		t.Fatal(err)
	}
	list, err := s.List()
	if err != nil || len(list) != 2 || list[0].ID != first || list[1].ID != second {
		t.Fatalf("list %v, %v", list, err)
	}
	got := list[0]
	if got.Company != "Bäckerei „Sommer“" || got.Mode != model.Quick || !got.Changed.Equal(clock) ||
		got.Answers[model.Promise] != model.State2 || !got.Finished.IsZero() || list[1].Finished.IsZero() {
		t.Errorf("summary %+v", got)
	}
}

func TestResolve(t *testing.T) {
	s := newStore(t)
	_, err := s.Resolve("1")
	wantError(t, err, model.ErrNotFound)
	for _, id := range []string{"abc", "abcd", "xyz-1", "xyz-2"} {
		create(t, s, id)
	}
	for prefix, want := range map[string]string{"abc": "abc", "ABCD": "abcd", "xyz-1": "xyz-1"} {
		if id, err := s.Resolve(prefix); err != nil || id != want {
			t.Errorf("%q resolves to %q, %v", prefix, id, err)
		}
	}
	for prefix, want := range map[string]error{
		"ab": model.ErrAmbiguous, "xyz-": model.ErrAmbiguous, "q": model.ErrNotFound, "": model.ErrNotFound,
		"%": model.ErrNotFound, "abcde": model.ErrNotFound,
	} {
		_, err := s.Resolve(prefix)
		wantError(t, err, want)
	}
}

func TestSettledComesFromThePlan(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	create(t, s, second) // of the same company
	inside(t, s, func(t tx) error {
		for _, status := range []string{"open", "running", "done", "dismissed"} {
			_, err := t.exec(`INSERT INTO plan VALUES (?1, ?2, ?1, '[]', '', '', '', ?1, '', NULL, 1, '', '', NULL)`, status, first)
			if err != nil {
				return err
			}
		}
		return nil
	})
	for _, id := range []string{first, second} {
		settled := mustLoad(t, s, id).Settled
		if len(settled) != 2 || !settled["done"] || !settled["dismissed"] {
			t.Errorf("settled %v", settled)
		}
	}
}
