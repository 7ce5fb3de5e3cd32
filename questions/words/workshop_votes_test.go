package words

import (
	"testing"

	"kundenbindung/model"
)

func TestVoteFault(t *testing.T) {
	for want, err := range map[string]model.VoteError{
		"Bitte tippen Sie je Person eine Ziffer von 1 bis 7.":                     {Fault: model.VoteNone},
		"An Stelle 3 steht „8“; möglich sind nur die Ziffern 1 bis 7.":            {Fault: model.VoteChar, Place: 3, Char: '8'},
		"An Stelle 1 steht „“; möglich sind nur die Ziffern 1 bis 7.":             {Fault: model.VoteChar, Place: 1, Char: '\x1b'},
		"Das sind mehr als 100 Stimmen; bitte prüfen Sie die Reihe.":              {Fault: model.VoteTooMany, Place: 101, Most: 100},
		"Das sind erst 20 von 21 Antworten; ist nichts angekreuzt, tippen Sie 0.": {Fault: model.VoteTooFew, Place: 21, Most: 21},
	} {
		if got := For(German).VoteFault(&err); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// The words for votes are those of the screen: keys, dots, labels.
func TestTallySays(t *testing.T) {
	rule := &model.AgreementRule{Votes: 3, AgreedSD: 0.77, MixedSD: 1.2, OneVoiceVotes: 5, OneVoiceSD: 0.5, OneVoiceRange: 3}
	votes := rule.Count([]model.Answer{model.State0, model.State4, model.State4, model.State4, model.State4, model.Unknown, model.Unknown})
	for lang, want := range map[Lang]string{
		German:  "einig bis auf eine Stimme, Mitte 5, Streuung 1,60, eine Stimme auf 1; 2 von 7 wissen es nicht",
		English: "agreed but for one vote, middle 5, spread 1.60, one vote on 1; 2 of 7 don’t know",
	} {
		if got := For(lang).TallySays(&votes, true); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	if got := For(German).Meeting.Report.VoteDots(&votes, "●", "·"); got != "1 ●  2 ·  3 ·  4 ·  5 ●●●●" {
		t.Error(got)
	}
	none := rule.Count([]model.Answer{model.Unknown, model.Unknown})
	if got := For(German).TallySays(&none, true); got != "2 von 2 wissen es nicht" {
		t.Error(got)
	}
}
