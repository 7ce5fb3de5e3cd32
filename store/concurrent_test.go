package store

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"

	"kundenbindung/model"
)

func init() { children["count"] = childCount }

// childCount adds to the number in one note, and to one of its own, as two
// windows would that answer the same question.
func childCount(args []string) error {
	s, err := Open(args[0], Options{})
	if err != nil {
		return err
	}
	rounds, err := strconv.Atoi(args[1])
	if err != nil {
		return err
	}
	conflicts := 0
	for range rounds {
		lost, err := countUp(s)
		if err != nil {
			return err
		}
		conflicts += lost
	}
	fmt.Println(conflicts)
	return s.Close()
}

// countUp adds one and returns how often another process was first.
func countUp(s *Store) (conflicts int, err error) {
	for {
		r, err := s.Load(first)
		if err != nil {
			return conflicts, err
		}
		number, _, _ := strings.Cut(r.Notes[model.Ease], " ")
		n, _ := strconv.Atoi(number)
		note := fmt.Sprint(n+1, " by ", os.Getpid()) // two windows that say the same are no conflict
		saved, err := saveOne(s, first, answer(model.Ease, model.State1, note, r.AnswerRevs[model.Ease]))
		if err != nil {
			return conflicts, err
		}
		if len(saved.Conflicts) == 0 {
			return conflicts, nil
		}
		conflicts++
	}
}

func TestProcessesLoseNothing(t *testing.T) {
	const processes = 4
	rounds := max(40, times(40, 300)) // fewer might never meet
	path := newPath(t)
	s := mustOpen(t, path, Options{})
	create(t, s, first)
	var args [][]string
	for range processes {
		args = append(args, []string{path, strconv.Itoa(rounds)})
	}
	conflicts := 0
	for _, out := range together(t, "count", args) {
		n, _ := strconv.Atoi(strings.TrimSpace(out))
		conflicts += n
	}
	r := mustLoad(t, s, first)
	number, _, _ := strings.Cut(r.Notes[model.Ease], " ")
	if want := strconv.Itoa(processes * rounds); number != want || r.AnswerRevs[model.Ease] != processes*int64(rounds) {
		t.Errorf("the counter is at %s, revision %d, want %s", number, r.AnswerRevs[model.Ease], want)
	}
	if n := count(t, s, `SELECT count(*) FROM answer_history WHERE stored = 0`); n != conflicts {
		t.Errorf("the history keeps %d lost answers, want %d", n, conflicts)
	}
	if conflicts == 0 {
		t.Error("no process came too late: the test tests nothing")
	}
	if err := s.Check(); err != nil {
		t.Error(err)
	}
}

func TestGoroutinesShareAStore(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	var all sync.WaitGroup
	for n := range 8 {
		all.Go(func() {
			item := model.Item(n)
			for rev := range int64(5) {
				state, _ := model.StateAnswer(int(rev))
				if saved, err := saveOne(s, first, answer(item, state, "", rev)); err != nil || len(saved.Conflicts) != 0 {
					t.Errorf("%+v, %v", saved, err)
				}
				if _, err := s.List(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	r := mustLoad(t, s, first)
	for n := range 8 {
		if r.Answers[n] != model.State4 || r.AnswerRevs[n] != 5 {
			t.Errorf("item %d: %v, revision %d", n, r.Answers[n], r.AnswerRevs[n])
		}
	}
}

func TestProcessesCreateOneFile(t *testing.T) {
	const processes = 6
	path := newPath(t)
	var args [][]string
	for n := range processes {
		args = append(args, []string{path, testID(n)})
	}
	together(t, "create", args)
	if list, err := mustOpen(t, path, Options{}).List(); err != nil || len(list) != processes {
		t.Errorf("%d assessments, %v", len(list), err)
	}
}

func init() { children["create"] = childCreate }

func childCreate(args []string) error {
	s, err := Open(args[0], Options{})
	if err != nil {
		return err
	}
	if _, err := s.Save(model.Change{ID: args[1], Head: &model.Assessment{}}); err != nil {
		return err
	}
	return s.Close()
}
