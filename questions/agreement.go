package questions

import "kundenbindung/model"

// agreement is the schema of the limits by which votes are labelled.
func agreement(a *model.AgreementRule) decoder {
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
		need("shared_role", integer(&a.SharedRole, 1, mostPeople)),
	)
}
