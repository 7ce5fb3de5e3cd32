package store

import (
	"os"
	"reflect"
	"runtime"
	"testing"

	"kundenbindung/model"
)

// window is what a window knows, as the screens keep it.
type window struct {
	*Store
	model.Record
}

func openWindow(t *testing.T, path string) *window {
	t.Helper()
	w := &window{Store: mustOpen(t, path, at(noon))}
	w.Record = mustLoad(t, w.Store, first)
	return w
}

// change is a change with everything that the window knows.
func (w *window) change(answers ...model.AnswerChange) model.Change {
	for i := range answers {
		answers[i].Rev = w.AnswerRevs[answers[i].Item]
	}
	return model.Change{ID: first, HeadRev: w.HeadRev, Known: w.AnswerRevs, Answers: answers}
}

func (w *window) save(t *testing.T, answers ...model.AnswerChange) model.Saved {
	t.Helper()
	saved := mustSave(t, w.Store, w.change(answers...))
	for k, rev := range saved.AnswerRevs {
		w.AnswerRevs[answers[k].Item] = rev
	}
	return saved
}

// aged makes a file, keeps a copy, and lets a window save more.
func aged(t *testing.T) (w *window, older []byte) {
	t.Helper()
	path := newPath(t)
	ours(t, path, "") // Ease, revision 1
	older = bytesOf(t, path)
	w = openWindow(t, path)
	w.save(t, answer(model.Ease, model.State2, "neuer", 0), answer(model.Promise, model.State3, "neu", 0))
	w.save(t, answer(model.Ease, model.State3, "am neuesten", 0))
	head := w.Assessment
	head.Strategy = model.Known(0.9)
	c := w.change()
	c.Head = &head
	saved := mustSave(t, w.Store, c)
	if saved.Head != nil || len(saved.Behind) != 0 || saved.Incomplete(&c) {
		t.Fatalf("nothing changed behind the window's back: %+v", saved)
	}
	w.HeadRev = saved.HeadRev
	return w, older
}

var replacements = map[string]func(path string, raw []byte) error{
	"copied in place": func(path string, raw []byte) error {
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_TRUNC, 0)
		if err != nil {
			return err
		}
		if _, err := f.Write(raw); err != nil {
			return err
		}
		return f.Close()
	},
	"moved": func(path string, raw []byte) error {
		if err := os.WriteFile(path+".old", raw, fileMode); err != nil {
			return err
		}
		return os.Rename(path+".old", path)
	},
}

// An older copy takes the place of the file: what was shown as saved is gone.
func TestSaveNoticesAnOlderFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows does not let an open file go")
	}
	for name, replace := range replacements {
		t.Run(name, func(t *testing.T) {
			w, older := aged(t)
			if err := replace(w.path, older); err != nil {
				t.Fatal(err)
			}
			c := w.change(answer(model.Complaints, model.State1, "", 0))
			saved, err := w.Save(c)
			if name == "moved" {
				wantError(t, err, model.ErrGone)
				saved, err = w.Save(c)
			}
			if err != nil {
				t.Fatal(err)
			}
			want := []model.AnswerChange{{Item: model.Promise}, answer(model.Ease, model.State1, "Notiz", 1)}
			if !reflect.DeepEqual(saved.Behind, want) {
				t.Errorf("behind %+v, want %+v", saved.Behind, want)
			}
			if saved.Head == nil || saved.Head.Strategy.Value != 0.55 || saved.HeadRev != 1 {
				t.Errorf("head %+v, revision %d", saved.Head, saved.HeadRev)
			}
			if !saved.Incomplete(&c) {
				t.Error("it counts as complete")
			}
			w.resend(t, saved)
		})
	}
}

// resend sends again what vanished; the revisions are new ones.
func (w *window) resend(t *testing.T, saved model.Saved) {
	t.Helper()
	before := w.Revs()
	w.HeadRev = saved.HeadRev
	var answers []model.AnswerChange
	for _, b := range saved.Behind {
		w.AnswerRevs[b.Item] = b.Rev
		answers = append(answers, answer(b.Item, model.State4, "wieder", 0))
	}
	w.AnswerRevs[model.Complaints] = saved.AnswerRevs[0]
	c := w.change(answers...)
	head := w.Assessment
	head.Strategy = model.Known(0.9)
	c.Head = &head
	again := mustSave(t, w.Store, c)
	if again.Head != nil || len(again.Behind)+len(again.Conflicts) != 0 {
		t.Errorf("sent again: %+v", again)
	}
	r := mustLoad(t, w.Store, first)
	if r.HeadRev <= before.Head || r.Strategy.Value != 0.9 {
		t.Errorf("head revision %d was given before", r.HeadRev)
	}
	for _, item := range []model.Item{model.Ease, model.Promise} {
		if r.AnswerRevs[item] <= before.Answers[item] || r.Answers[item] != model.State4 {
			t.Errorf("item %d: %v, revision %d, had %d", item, r.Answers[item], r.AnswerRevs[item], before.Answers[item])
		}
	}
}

// The answer that is just being saved meets an older one, too.
func TestSaveOntoAnOlderFile(t *testing.T) {
	w, older := aged(t)
	if err := replacements["copied in place"](w.path, older); err != nil {
		t.Fatal(err)
	}
	c := w.change(answer(model.Ease, model.State4, "", 0), answer(model.Promise, model.State4, "", 0))
	saved, err := w.Save(c)
	if err != nil || len(saved.Conflicts) != 2 || len(saved.Behind) != 0 || !saved.Incomplete(&c) {
		t.Fatalf("saved %+v, %v", saved, err)
	}
	for n, rev := range []int64{1, 0} {
		if got := saved.Conflicts[n]; got.Theirs.Rev != rev || got.Ours.Rev <= rev {
			t.Errorf("conflict %+v", got)
		}
	}
}

// Another process puts other answers in the place of those in the window.
func TestSaveNoticesAnImport(t *testing.T) {
	path := newPath(t)
	ours(t, path, "")
	w := openWindow(t, path)
	doc := document(first, "Andere", model.State4)
	mustImport(t, mustOpen(t, path, at(noon)), map[string]Choice{first: TakeTheirs}, doc)
	c := w.change(answer(model.Complaints, model.State1, "", 0))
	saved := mustSave(t, w.Store, c)
	want := []model.AnswerChange{answer(model.Promise, model.State4, "", 1), answer(model.Ease, model.Open, "Notiz", 2)}
	if !reflect.DeepEqual(saved.Behind, want) {
		t.Errorf("behind %+v, want %+v", saved.Behind, want)
	}
	if saved.Head == nil || saved.Head.Company != "Andere" || saved.HeadRev != 2 {
		t.Errorf("head %+v, revision %d", saved.Head, saved.HeadRev)
	}
	if saved.Incomplete(&c) {
		t.Error("what somebody else saved counts as missing")
	}
}

// An assessment that is made again under its old ID has other revisions.
func TestRevisionsAreNotReused(t *testing.T) {
	path := newPath(t)
	ours(t, path, "")
	w := openWindow(t, path)
	other := mustOpen(t, path, at(noon))
	if _, err := other.Delete(first); err != nil {
		t.Fatal(err)
	}
	mustImport(t, other, nil, document(first, "Andere", model.Open, model.State4))
	saved := w.save(t, answer(model.Complaints, model.State1, "", 0))
	if saved.Head == nil || saved.HeadRev <= w.HeadRev || len(saved.Behind) != 1 || saved.Behind[0].Rev <= w.AnswerRevs[model.Ease] {
		t.Errorf("saved %+v", saved)
	}
}

// Answers that nobody saw here are not frozen with a result that leaves them
// out.
func TestFinishVerifiesWhatItFreezes(t *testing.T) {
	path := newPath(t)
	ours(t, path, "")
	for _, change := range []func(w *window) error{
		func(w *window) error {
			c := w.change(answer(model.Ease, model.State4, "", 0))
			_, err := w.Save(c)
			return err
		},
		func(w *window) error { return w.Rename(first, "Neu") },
	} {
		a, b := openWindow(t, path), openWindow(t, path)
		if err := change(b); err != nil {
			t.Fatal(err)
		}
		wantError(t, a.Finish(first, a.Revs(), []byte("{}"), noon), model.ErrStale)
		if r := mustLoad(t, a.Store, first); r.Done() {
			t.Fatal("it is frozen")
		}
	}
	w := openWindow(t, path)
	if err := w.Finish(first, w.Revs(), []byte("{}"), noon); err != nil {
		t.Error(err)
	}
}
