package words

// Meeting are the words of a workshop away from the screens: on paper, in
// reports and on the command line.
type Meeting struct {
	Sheet BallotSheet
}

var meetingDE = Meeting{Sheet: ballotSheetDE}

var meetingEN = Meeting{Sheet: ballotSheetEN}
