package store

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"kundenbindung/model"
)

func init() {
	children["save"] = childSave
	children["import"] = childImport
}

// childSave saves one answer after the other and says "ACK n" when the n-th is
// saved; with "early" before it saves: the control. Numbers go on where an
// earlier child stopped.
func childSave(args []string) error {
	path, from, early := args[0], args[1], len(args) > 2 && args[2] == "early"
	s, err := Open(path, Options{})
	if err != nil {
		return err
	}
	r, err := s.Load(first)
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(from)
	if err != nil {
		return err
	}
	for ; ; n++ {
		if early {
			fmt.Println("ACK", n)
		}
		c := numbered(n, &r)
		saved, err := saveOne(s, first, c)
		if err != nil {
			return err
		}
		r.AnswerRevs[c.Item] = saved.AnswerRevs[0]
		if !early {
			fmt.Println("ACK", n)
		}
	}
}

// numbered is the n-th answer: its number is in the note.
func numbered(n int, r *model.Record) model.AnswerChange {
	item := model.Item(n % model.ItemCount)
	state, _ := model.StateAnswer(n % 5)
	return answer(item, state, strconv.Itoa(n)+strings.Repeat(" Notiz", n%30), r.AnswerRevs[item])
}

// lost returns how many of the answers 1 to acked are missing, where a later
// one has not replaced them.
func lost(r *model.Record, acked int) (n int) {
	for i := max(1, acked-model.ItemCount+1); i <= acked; i++ {
		text, _, _ := strings.Cut(r.Notes[i%model.ItemCount], " ")
		if stored, err := strconv.Atoi(text); err != nil || stored < i {
			n++
		}
	}
	return n
}

// killAfter lets a child run for a moment after its first line, kills it, and
// returns the last number it acknowledged, or 0.
func killAfter(t *testing.T, cmd *exec.Cmd, moment time.Duration) (last int) {
	t.Helper()
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for first := true; lines.Scan(); first = false {
		if first {
			time.AfterFunc(moment, func() { _ = cmd.Process.Kill() })
		}
		if n, err := strconv.Atoi(strings.TrimPrefix(lines.Text(), "ACK ")); err == nil {
			last = n
		}
	}
	if err := cmd.Wait(); err == nil {
		t.Error("the child ended before it was killed")
	}
	return last
}

// killLoop kills savers and returns how many acknowledged answers were lost.
func killLoop(t *testing.T, kills int, mode string) (acks, gone int) {
	t.Helper()
	seed := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // reproducible
	path := newPath(t)
	create(t, mustOpen(t, path, Options{}), first)
	for range kills {
		moment := time.Duration(4+seed.IntN(57)) * time.Millisecond
		last := killAfter(t, child(t, "save", path, strconv.Itoa(acks+1), mode), moment)
		s := mustOpen(t, path, Options{})
		r := mustLoad(t, s, first)
		acks = max(acks, last)
		gone += lost(&r, acks)
		if err := s.Check(); err != nil {
			t.Errorf("after %d answers: %v", acks, err)
		}
		mustClose(t, s)
	}
	return acks, gone
}

func TestKillLosesNothing(t *testing.T) {
	kills := times(25, 2000)
	acks, gone := killLoop(t, kills, "")
	t.Logf("%d kills, %d acknowledged answers, %d lost", kills, acks, gone)
	if gone != 0 {
		t.Errorf("%d of %d acknowledged answers are lost", gone, acks)
	}
	if acks < kills {
		t.Errorf("only %d answers in %d kills: the test tests nothing", acks, kills)
	}
}

func TestKillControl(t *testing.T) {
	for range 20 {
		if _, gone := killLoop(t, 4, "early"); gone > 0 {
			return
		}
	}
	t.Error("an answer that is acknowledged too early is not missed: the test cannot fail")
}

const importSize = 40

// childImport imports many documents at once, again and again under new IDs.
func childImport(args []string) error {
	s, err := Open(args[0], Options{})
	if err != nil {
		return err
	}
	for round := range 1000 {
		var docs []model.Assessment
		for n := range importSize {
			doc := model.Assessment{ID: fmt.Sprintf("%s-%d-%d", args[1], round, n)}
			doc.Answers[model.Ease] = model.State2
			docs = append(docs, doc)
		}
		if _, err := s.Import(docs, nil); err != nil {
			return err
		}
		fmt.Println("imported")
	}
	return s.Close()
}

func TestKillDuringImportLeavesAllOrNothing(t *testing.T) {
	seed := rand.New(rand.NewPCG(3, 4)) //nolint:gosec // reproducible
	path := newPath(t)
	create(t, mustOpen(t, path, Options{}), testID(0))
	stored := 0
	for round := range times(8, 200) {
		killAfter(t, child(t, "import", path, strconv.Itoa(round)), time.Duration(1+seed.IntN(60))*time.Millisecond)
		s := mustOpen(t, path, Options{})
		stored = count(t, s, `SELECT count(*) FROM assessment`) - 1
		answers := count(t, s, `SELECT count(*) FROM answer`)
		if stored%importSize != 0 || answers != stored {
			t.Fatalf("%d assessments with %d answers: half an import", stored, answers)
		}
		if err := s.Check(); err != nil {
			t.Error(err)
		}
		mustClose(t, s)
	}
	if stored < importSize {
		t.Error("no import came through: the test tests nothing")
	}
}
