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

func TestParseVotes(t *testing.T) {
	votes, err := model.ParseVotes("7134526")
	want := []model.Answer{
		model.NotApplicable, model.State0, model.State2, model.State3, model.State4, model.State1, model.Unknown,
	}
	if err != nil || !slices.Equal(votes, want) {
		t.Errorf("%v, %v", votes, err)
	}
	if sorted := model.SortVotes(votes); !slices.IsSorted(sorted) || !slices.Equal(votes, want) {
		t.Errorf("sorted %v of %v", sorted, votes)
	}
}

func TestParseVotesRefuses(t *testing.T) {
	for text, want := range map[string]model.VoteError{
		"":                              {Fault: model.VoteNone},
		"338":                           {Fault: model.VoteChar, Place: 3, Char: '8'},
		"0":                             {Fault: model.VoteChar, Place: 1, Char: '0'},
		"3 4":                           {Fault: model.VoteChar, Place: 2, Char: ' '},
		"3ü4x":                          {Fault: model.VoteChar, Place: 2, Char: 'ü'},
		"12\n":                          {Fault: model.VoteChar, Place: 3, Char: '\n'},
		"٣":                             {Fault: model.VoteChar, Place: 1, Char: '٣'},
		"1\xff":                         {Fault: model.VoteChar, Place: 2, Char: '\uFFFD'},
		strings.Repeat("4", 101):        {Fault: model.VoteTooMany, Place: 101, Most: 100},
		strings.Repeat("4", 1000) + "x": {Fault: model.VoteTooMany, Place: 101, Most: 100},
	} {
		votes, err := model.ParseVotes(text)
		var got *model.VoteError
		if !errors.As(err, &got) || *got != want || votes != nil || got.Error() == "" {
			t.Errorf("%q: %v, %v", text, votes, err)
		}
	}
	if votes, err := model.ParseVotes(strings.Repeat("4", 100)); err != nil || len(votes) != 100 {
		t.Errorf("%d votes, %v", len(votes), err)
	}
}

func TestParseSheet(t *testing.T) {
	order := []model.Item{model.Ease, model.Reliability, model.Promise}
	answers, err := model.ParseSheet(" 5 07", order)
	if err != nil || answers[model.Ease] != model.State4 || answers[model.Reliability] != model.Open ||
		answers[model.Promise] != model.NotApplicable || answers[model.Complaints] != model.Open {
		t.Errorf("%v, %v", answers[:5], err)
	}
	for text, want := range map[string]model.VoteError{
		"":     {Fault: model.VoteNone},
		"  ":   {Fault: model.VoteNone},
		"34":   {Fault: model.VoteTooFew, Place: 3, Most: 3},
		"3456": {Fault: model.VoteTooMany, Place: 4, Most: 3},
		"3 8":  {Fault: model.VoteChar, Place: 2, Char: '8'},
		"12\t": {Fault: model.VoteChar, Place: 3, Char: '\t'},
	} {
		_, err := model.ParseSheet(text, order)
		var got *model.VoteError
		if !errors.As(err, &got) || *got != want || got.Error() == "" {
			t.Errorf("%q: %v", text, err)
		}
	}
}

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
		if _, err := model.ParseVotes(code); err == nil || seen[code] || len(code) != 4 {
			t.Errorf("%q can be mistaken", code)
		}
		seen[code] = true
	}
	if _, err := model.SheetCodes(1, iotest.ErrReader(errors.New("no entropy"))); err == nil {
		t.Error("codes out of nothing")
	}
}
