package words

import (
	"fmt"

	"kundenbindung/model"
)

// Votes are the words for rows of votes that cannot be read. Where a sentence
// takes parts, the comment behind its field names them in their order.
type Votes struct {
	None    string
	Char    string // place, character
	TooMany string // most
	TooFew  string // how many there are, how many are due
}

var votesDE = Votes{
	None:    "Bitte tippen Sie je Person eine Ziffer von 1 bis 7.",
	Char:    "An Stelle %d steht „%s“; möglich sind nur die Ziffern 1 bis 7.",
	TooMany: "Das sind mehr als %d Stimmen; bitte prüfen Sie die Reihe.",
	TooFew:  "Das sind erst %d von %d Antworten; ist nichts angekreuzt, tippen Sie 0.",
}

var votesEN = Votes{
	None:    "Please type a digit from 1 to 7 for each person.",
	Char:    "In place %d there is “%s”; only the digits 1 to 7 are possible.",
	TooMany: "That is more than %d votes; please check the row.",
	TooFew:  "That is only %d of %d answers; where nothing is ticked, type 0.",
}

// VoteFault says in one sentence what is wrong with a row of votes, and what to
// do.
func (w *Words) VoteFault(err *model.VoteError) string {
	v := &w.Meeting.Votes
	switch err.Fault {
	case model.VoteChar:
		return fmt.Sprintf(v.Char, err.Place, Clean(string(err.Char)))
	case model.VoteTooMany:
		return fmt.Sprintf(v.TooMany, err.Most)
	case model.VoteTooFew:
		return fmt.Sprintf(v.TooFew, err.Place-1, err.Most)
	default:
		return v.None
	}
}
