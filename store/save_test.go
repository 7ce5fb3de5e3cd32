package store

import (
	"errors"
	"strings"
	"testing"
	"time"

	"kundenbindung/model"
)

const (
	first  = "11111111-0000-4000-8000-000000000000"
	second = "22222222-0000-4000-8000-000000000000"
)

func TestSaveKeepsEverything(t *testing.T) {
	s := newStore(t)
	head := fullHead(first)
	saved := mustSave(t, s, model.Change{ID: first, Head: head, Answers: []model.AnswerChange{
		answer(model.Promise, model.State4, "", 0),
		answer(model.Ease, model.Unknown, "nie gefragt", 0),
		answer(model.Complaints, model.NotApplicable, "", 0),
		answer(model.Reliability, model.Open, "nur eine Notiz", 0),
	}})
	if saved.HeadRev != 1 || !saved.At.Equal(noon) || len(saved.AnswerRevs) != 4 || len(saved.Conflicts) != 0 {
		t.Errorf("saved %+v", saved)
	}
	want := *head
	want.Changed = noon
	want.Answers = [model.ItemCount]model.Answer{model.State4, model.Unknown, model.NotApplicable}
	want.Notes[model.Ease], want.Notes[model.Reliability] = "nie gefragt", "nur eine Notiz"

	got := mustLoad(t, mustOpen(t, s.Path(), at(noon)), first)
	if !sameContent(got.Assessment, want) {
		t.Errorf("loaded %+v\nwant %+v", got.Assessment, want)
	}
	if !got.Changed.Equal(noon) || got.HeadRev != 1 || got.AnswerRevs[model.Reliability] != 1 {
		t.Errorf("changed %v, revisions %d %v", got.Changed, got.HeadRev, got.AnswerRevs)
	}
}

func TestSaveMakesAnAnswerOpenAgain(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	mustSave(t, s, model.Change{ID: first, Answers: []model.AnswerChange{answer(model.Ease, model.State2, "x", 0)}})
	mustSave(t, s, model.Change{ID: first, Answers: []model.AnswerChange{answer(model.Ease, model.Open, "", 1)}})
	r := mustLoad(t, s, first)
	if r.Answers[model.Ease] != model.Open || r.Notes[model.Ease] != "" || r.AnswerRevs[model.Ease] != 2 {
		t.Errorf("answer %v, note %q, revision %d", r.Answers[model.Ease], r.Notes[model.Ease], r.AnswerRevs[model.Ease])
	}
	if n := count(t, s, `SELECT count(*) FROM answer_history`); n != 2 {
		t.Errorf("history has %d rows, want 2", n)
	}
}

func TestStaleAnswerIsKeptBesideTheStoredOne(t *testing.T) {
	path := newPath(t)
	a, b := mustOpen(t, path, at(noon)), mustOpen(t, path, at(noon))
	create(t, a, first)
	mustSave(t, a, model.Change{ID: first, Answers: []model.AnswerChange{answer(model.Ease, model.State1, "", 0)}})
	mustSave(t, a, model.Change{ID: first, Answers: []model.AnswerChange{answer(model.Ease, model.State2, "A", 1)}})

	saved := mustSave(t, b, model.Change{ID: first, Answers: []model.AnswerChange{
		answer(model.Ease, model.State3, "B", 1),
		answer(model.Promise, model.State4, "", 0),
	}})
	theirs := answer(model.Ease, model.State2, "A", 2)
	if len(saved.Conflicts) != 1 || saved.Conflicts[0].Theirs != theirs ||
		saved.Conflicts[0].Ours != answer(model.Ease, model.State3, "B", 1) {
		t.Fatalf("conflicts %+v", saved.Conflicts)
	}
	if saved.AnswerRevs[0] != 2 || saved.AnswerRevs[1] != 1 {
		t.Errorf("revisions %v", saved.AnswerRevs)
	}
	r := mustLoad(t, b, first)
	if r.Answers[model.Ease] != model.State2 || r.Answers[model.Promise] != model.State4 {
		t.Error("the stored answer was overwritten, or the rest was not saved")
	}
	lost := count(t, b, `SELECT count(*) FROM answer_history WHERE stored = 0 AND value = '3' AND note = 'B'`)
	if lost != 1 {
		t.Errorf("the history holds our answer %d times, want once", lost)
	}
}

func TestSaveCanBeRepeated(t *testing.T) {
	s := newStore(t)
	change := model.Change{ID: first, Head: fullHead(first), Answers: []model.AnswerChange{
		answer(model.Ease, model.State1, "x", 0),
		answer(model.Ease, model.State3, "y", 0), // the same item twice succeeds itself
	}}
	for range 2 {
		saved := mustSave(t, s, change)
		if saved.HeadRev != 1 {
			t.Fatalf("head revision %d", saved.HeadRev)
		}
	}
	r := mustLoad(t, s, first)
	if r.Answers[model.Ease] != model.State3 {
		t.Errorf("answer %v", r.Answers[model.Ease])
	}

	again := model.Change{ID: first, Answers: []model.AnswerChange{answer(model.Ease, model.State4, "", r.AnswerRevs[model.Ease])}}
	mustSave(t, s, again)
	if saved := mustSave(t, s, again); len(saved.Conflicts) != 0 {
		t.Errorf("conflicts %+v", saved.Conflicts)
	}
	r = mustLoad(t, s, first)
	next := fullHead(first)
	next.Company = "Neu"
	renamed := mustSave(t, s, model.Change{ID: first, Head: next, HeadRev: r.HeadRev})
	if saved := mustSave(t, s, model.Change{ID: first, Head: next, HeadRev: r.HeadRev}); saved.HeadRev != renamed.HeadRev || saved.Head != nil {
		t.Errorf("head revision %d, then %d", renamed.HeadRev, saved.HeadRev)
	}
}

func TestStaleHead(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	ours, theirs := fullHead(first), fullHead(first)
	theirs.Strategy = model.Known(0.3)
	mustSave(t, s, model.Change{ID: first, Head: theirs, HeadRev: 1})

	ours.Strategy = model.Known(0.8)
	for n, rev := range []int64{0, 1, 3} {
		c := model.Change{ID: first, Head: ours, HeadRev: rev, Answers: []model.AnswerChange{
			answer(model.Item(n), model.State1, "", 0),
		}}
		saved := mustSave(t, s, c)
		if saved.Head == nil || saved.Head.Strategy.Value != 0.3 || saved.HeadRev != 2 || !saved.Incomplete(&c) {
			t.Errorf("revision %d: saved %+v", rev, saved)
		}
		if len(saved.AnswerRevs) != 1 || saved.AnswerRevs[0] == 0 || len(saved.Conflicts) != 0 {
			t.Errorf("revision %d: the answer was not saved: %+v", rev, saved)
		}
	}
	r := mustLoad(t, s, first)
	if r.Strategy.Value != 0.3 || r.Answers[0] != model.State1 || r.Answers[2] != model.State1 {
		t.Errorf("stored %+v", r)
	}
	c := model.Change{ID: first, Head: ours, HeadRev: r.HeadRev, Known: r.AnswerRevs}
	saved := mustSave(t, s, c)
	if saved.Head != nil || saved.Incomplete(&c) || saved.HeadRev <= 3 {
		t.Errorf("on top of what is stored: %+v", saved)
	}
}

func TestFinishedIsFrozen(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	if err := s.finish(first, []byte(`{"schema": "x"}`), noon); err != nil {
		t.Fatal(err)
	}
	wantError(t, s.finish(first, nil, noon), model.ErrFrozen)
	_, err := saveOne(s, first, answer(model.Ease, model.State1, "", 0))
	wantError(t, err, model.ErrFrozen)

	for name, edit := range map[string]func(*model.Assessment){
		"context":   func(a *model.Assessment) { a.Context[model.Sector] = 1 },
		"relevance": func(a *model.Assessment) { a.Relevance[model.Loyalty] = model.LowRelevance },
		"mode":      func(a *model.Assessment) { a.Mode = model.Full },
		"agreed":    func(a *model.Assessment) { a.Agreed[model.Ease] = model.State1 },
	} {
		head := fullHead(first)
		edit(head)
		if _, err := s.Save(model.Change{ID: first, Head: head, HeadRev: 1}); !errors.Is(err, model.ErrFrozen) {
			t.Errorf("%s: error is %v, want %v", name, err, model.ErrFrozen)
		}
	}

	head := fullHead(first)
	head.Aims[model.Affective] = true
	head.Strategy = model.Figure{}
	head.Targets[model.Value] = model.Known(90)
	head.Sheet.Returned = 99
	head.Money[model.CustomersEnd] = "100"
	mustSave(t, s, model.Change{ID: first, Head: head, HeadRev: 1})
	r := mustLoad(t, s, first)
	if !r.Finished.Equal(noon) || !r.Aims[model.Affective] || r.Strategy.Known || r.Targets[model.Value].Value != 90 ||
		r.Sheet != head.Sheet || r.Money != head.Money {
		t.Errorf("loaded %+v", r)
	}
	result, err := s.Result(first)
	if err != nil || string(result) != `{"schema": "x"}` {
		t.Errorf("result %q, %v", result, err)
	}
}

func TestSaveRefuses(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	manyAims := fullHead(second)
	manyAims.Aims = [model.BondCount]bool{model.Economic: true, model.Habitual: true, model.Value: true}
	badChoice := fullHead(second)
	badChoice.Context[model.Market] = 9
	negative := fullHead(second)
	negative.Sheet.Returned = -1
	oddAmount := fullHead(second)
	oddAmount.Money[model.CustomersEnd] = "1.250,50"
	longName := fullHead(second)
	longName.Company = strings.Repeat("x", MaxText+1)
	for name, c := range map[string]model.Change{
		"no ID":        {Head: fullHead("")},
		"odd ID":       {ID: "a\x1b[2J", Head: fullHead("")},
		"too many":     {ID: second, Head: manyAims},
		"no choice":    {ID: second, Head: badChoice},
		"negative":     {ID: second, Head: negative},
		"odd amount":   {ID: second, Head: oddAmount},
		"long name":    {ID: second, Head: longName},
		"no item":      {ID: first, Answers: []model.AnswerChange{{Item: model.ItemCount}}},
		"no answer":    {ID: first, Answers: []model.AnswerChange{{Answer: 8}}},
		"long note":    {ID: first, Answers: []model.AnswerChange{{Note: strings.Repeat("x", MaxText+1)}}},
		"unknown":      {ID: second, Answers: []model.AnswerChange{{Answer: model.State0}}},
		"unknown head": {ID: second, Head: fullHead(second), HeadRev: 1},
	} {
		if _, err := s.Save(c); err == nil {
			t.Errorf("%s: saved", name)
		}
	}
	_, err := saveOne(s, first, model.AnswerChange{Note: strings.Repeat("x", MaxText+1)})
	wantError(t, err, ErrTooLong)
	_, err = saveOne(s, second, model.AnswerChange{Answer: model.State0})
	wantError(t, err, model.ErrNotFound)
	if list, err := s.List(); err != nil || len(list) != 1 {
		t.Errorf("%d assessments, %v", len(list), err)
	}
}

func TestTextsAreKeptAsTyped(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	for _, text := range []string{
		"Grüße\n\tan „Sie“", "'; DROP TABLE answer; --", "\x1b[2J", "👩‍👩‍👧", "e\u0301", strings.Repeat("ü", MaxText/2),
	} {
		saved, err := saveOne(s, first, answer(model.Ease, model.State1, text, mustLoad(t, s, first).AnswerRevs[model.Ease]))
		if err != nil || len(saved.Conflicts) != 0 {
			t.Fatalf("%.20q: %+v, %v", text, saved, err)
		}
		if got := mustLoad(t, s, first).Notes[model.Ease]; got != text {
			t.Errorf("note is %.20q, want %.20q", got, text)
		}
	}
	if got := clean("a\x00b\xffc"); got != "ab\uFFFDc" {
		t.Errorf("clean returns %q", got)
	}
}

func TestErrorsSayWhatAndWhere(t *testing.T) {
	s := newStore(t)
	_, err := s.Load(first)
	wantError(t, err, model.ErrNotFound)
	if want := "load " + s.Path() + ": no such assessment"; err.Error() != want {
		t.Errorf("error is %q, want %q", err, want)
	}
	mustClose(t, s)
	if _, err := s.List(); err == nil {
		t.Error("a closed store lists")
	}
	if _, err := s.Save(model.Change{ID: first, Head: fullHead(first)}); err == nil {
		t.Error("a closed store saves")
	}
}

func TestStartedDefaultsToNow(t *testing.T) {
	s := newStore(t)
	head := fullHead(first)
	head.Started = time.Time{}
	mustSave(t, s, model.Change{ID: first, Head: head})
	if r := mustLoad(t, s, first); !r.Started.Equal(noon) {
		t.Errorf("started %v", r.Started)
	}
}

// Counts that do not agree yet are kept: they are still being typed in.
func TestSheetIsKeptAsItIsTyped(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	for n, sheet := range []model.Sheet{
		{Ticks: [model.SheetBoxCount]int{3: 40}},
		{Returned: 4, Ticks: [model.SheetBoxCount]int{3: 40, 20: model.MaxSheets}},
		{},
	} {
		head := fullHead(first)
		head.Sheet = sheet
		mustSave(t, s, model.Change{ID: first, Head: head, HeadRev: int64(n + 1)})
		if r := mustLoad(t, s, first); r.Sheet != sheet || r.HeadRev != int64(n+2) {
			t.Errorf("loaded %+v with revision %d, want %+v", r.Sheet, r.HeadRev, sheet)
		}
	}
	for _, text := range []string{`{"smell.1": 2}`, `{"returned": "2"}`, `[]`} {
		inside(t, s, func(t tx) error {
			_, err := t.exec(`UPDATE assessment SET sheet = ?`, text)
			return err
		})
		_, err := s.Load(first)
		wantError(t, err, model.ErrDamaged)
	}
}

func TestDamagedMoney(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	for _, text := range []string{`{"gold": "2"}`, `{"contribution": 2}`, `{"contribution": "1,5"}`, `{"contribution": "-1"}`, `[]`} {
		inside(t, s, func(t tx) error {
			_, err := t.exec(`UPDATE assessment SET geld = ?`, text)
			return err
		})
		_, err := s.Load(first)
		wantError(t, err, model.ErrDamaged)
	}
}
