package questions

// Agreement holds the limits by which a workshop's votes on an item are
// labelled. Votes are states from 0 to 4, SD their standard deviation.
type Agreement struct {
	Votes    int     // labels from this many votes
	AgreedSD float64 // einig: SD at most
	MixedSD  float64 // gemischt: SD at most; strittig above

	OneVoiceVotes int     // einig bis auf eine Stimme: from this many votes,
	OneVoiceSD    float64 // SD at most without the vote farthest from the median,
	OneVoiceRange int     // while all votes span this much or their SD is above AgreedSD

	UnknownOneIn  int // "N of M do not know": one in this many people,
	UnknownPeople int // and at least this many

	OwnSpectrum int // from this many people everyone's own line is drawn
}

// Agreement returns the limits for the votes of a workshop.
func (c *Catalogue) Agreement() Agreement { return c.content.agreement }

func (a *Agreement) decoder() decoder {
	const mostSD = 2 // of votes from 0 to 4
	return object(
		need("votes", integer(&a.Votes, 2, mostPeople)),
		need("agreed_sd", number(&a.AgreedSD, 0, mostSD)),
		need("mixed_sd", number(&a.MixedSD, 0, mostSD)),
		need("one_voice", object(
			need("votes", integer(&a.OneVoiceVotes, 2, mostPeople)),
			need("sd", number(&a.OneVoiceSD, 0, mostSD)),
			need("range", integer(&a.OneVoiceRange, 1, stateCount-1)),
		)),
		need("unknown_one_in", integer(&a.UnknownOneIn, 1, mostPeople)),
		need("unknown_people", integer(&a.UnknownPeople, 1, mostPeople)),
		need("own_spectrum", integer(&a.OwnSpectrum, 1, mostPeople)),
	)
}
