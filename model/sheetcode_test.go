package model_test

import (
	"crypto/rand"
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"kundenbindung/model"
)

// Codes differ, are no votes, and open the ballot that gets them.
func TestSheetCodes(t *testing.T) {
	codes, err := model.SheetCodes(model.MaxPeople+1, rand.Reader)
	if err != nil || len(codes) != model.MaxPeople {
		t.Fatalf("%d codes, %v", len(codes), err)
	}
	if slices.IsSorted(codes) {
		t.Error("the codes are in order")
	}
	shape := regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	seen := map[string]bool{}
	for _, code := range codes {
		id, err := model.BallotID(code, rand.Reader)
		if err != nil || !strings.HasPrefix(id, code) || !shape.MatchString(id) {
			t.Errorf("%q: %s, %v", code, id, err)
		}
		if strings.Trim(code, "1234567") == "" || seen[code] || len(code) != 4 {
			t.Errorf("%q can be mistaken", code)
		}
		seen[code] = true
	}
	if _, err := model.SheetCodes(1, iotest.ErrReader(errors.New("no entropy"))); err == nil {
		t.Error("codes out of nothing")
	}
}
