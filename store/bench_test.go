package store

import (
	"strconv"
	"testing"

	"kundenbindung/model"
)

// BenchmarkSave is one answer per save, as they are typed.
func BenchmarkSave(b *testing.B) { benchmarkSaves(b, 1) }

// BenchmarkSaveBatch is thirty answers in one save, as they collect while the
// disk is slow. Compare with thirty times BenchmarkSave.
func BenchmarkSaveBatch(b *testing.B) { benchmarkSaves(b, 30) }

func benchmarkSaves(b *testing.B, size int) {
	b.Helper()
	s := newStore(b)
	create(b, s, first)
	r := mustLoad(b, s, first)
	n := 0
	for b.Loop() {
		var batch []model.AnswerChange
		for range size {
			batch = append(batch, numbered(n, &r))
			n++
		}
		saved := mustSave(b, s, model.Change{ID: first, Answers: batch})
		for i, c := range batch {
			r.AnswerRevs[c.Item] = saved.AnswerRevs[i]
		}
	}
}

// BenchmarkOpen opens an existing file with 12 assessments, lists and closes.
func BenchmarkOpen(b *testing.B) {
	path := newPath(b)
	s := mustOpen(b, path, at(noon))
	for n := range 12 {
		doc := *fullHead(testID(n))
		for i := range doc.Answers {
			doc.Answers[i] = model.State2
			doc.Notes[i] = strconv.Itoa(i)
		}
		if _, err := s.Import([]model.Assessment{doc}, nil); err != nil {
			b.Fatal(err)
		}
	}
	mustClose(b, s)
	for b.Loop() {
		s, err := Open(path, at(noon))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.List(); err != nil {
			b.Fatal(err)
		}
		mustClose(b, s)
	}
}
