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

// BenchmarkHandIn is one ballot of 52 answers, with the rebuilding of a file of
// 12 assessments and thirty ballots.
func BenchmarkHandIn(b *testing.B) {
	s := votingCircle(b)
	for n := range 12 {
		doc := *fullHead(testID(100 + n))
		for i := range doc.Answers {
			doc.Answers[i] = model.State2
			doc.Notes[i] = strconv.Itoa(i)
		}
		if _, err := s.Import([]model.Assessment{doc}, nil); err != nil {
			b.Fatal(err)
		}
	}
	for n := range 30 {
		if err := handIn(s, 1000+n); err != nil {
			b.Fatal(err)
		}
	}
	n := 2000
	for b.Loop() {
		if err := handIn(s, n); err != nil {
			b.Fatal(err)
		}
		n++
	}
}

// BenchmarkPlan reads what the first page needs of twelve companies with five
// entries each.
func BenchmarkPlan(b *testing.B) {
	s := newStore(b)
	for n := range 12 {
		company(b, s, testID(n), strconv.Itoa(n), noon)
		for k := range 5 {
			mustPlan(b, s, fullEntry(testID(100*n+k+1000), testID(n)))
		}
	}
	for b.Loop() {
		if _, err := s.Plan(); err != nil {
			b.Fatal(err)
		}
	}
}
