package model_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

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
