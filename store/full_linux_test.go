package store

import (
	"bufio"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"kundenbindung/model"
)

func init() { children["full"] = childFull }

// childFull saves until no file may grow any more, then lifts the limit and
// tries the same save again.
func childFull(args []string) error {
	limit, err := strconv.ParseUint(args[1], 10, 64)
	if err != nil {
		return err
	}
	var old syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		return err
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: limit, Max: old.Max}); err != nil {
		return err
	}
	s, err := Open(args[0], Options{})
	if err != nil {
		return err
	}
	for n := 1; ; n++ {
		change := model.Change{ID: testID(n), Head: &model.Assessment{Company: strings.Repeat("Firma ", 300)}}
		_, err := s.Save(change)
		if err == nil {
			fmt.Println("ACK", n)
			continue
		}
		if !errors.Is(err, model.ErrNoSpace) {
			return fmt.Errorf("want %w: %w", model.ErrNoSpace, err)
		}
		fmt.Println("FULL", n)
		if _, err := s.List(); err != nil {
			return err
		}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
			return err
		}
		if _, err := s.Save(change); err != nil {
			return fmt.Errorf("after space was freed: %w", err)
		}
		fmt.Println("ACK", n)
		return s.Close()
	}
}

func TestFileSizeLimit(t *testing.T) {
	for _, start := range []string{"new", "existing"} {
		t.Run(start, func(t *testing.T) {
			path := newPath(t)
			limit := 50_000 // less than the first save needs
			if start == "existing" {
				ours(t, path, "")
				limit = len(bytesOf(t, path)) + 30_000
			}
			out, err := childOutput(t, "full", path, strconv.Itoa(limit))
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			if !strings.Contains(out, "FULL") {
				t.Error("the limit was never reached")
			}
			s := mustOpen(t, path, at(noon))
			acks := 0
			for lines := bufio.NewScanner(strings.NewReader(out)); lines.Scan(); {
				n, err := strconv.Atoi(strings.TrimPrefix(lines.Text(), "ACK "))
				if err != nil {
					continue
				}
				acks++
				mustLoad(t, s, testID(n))
			}
			if acks == 0 || start == "existing" && acks < 3 {
				t.Errorf("%d answers acknowledged", acks)
			}
			if err := s.Check(); err != nil {
				t.Error(err)
			}
		})
	}
}
