package words

// Meeting are the words of a workshop away from the screens: on paper, in
// reports and on the command line.
type Meeting struct {
	Sheet  BallotSheet
	Script Script
	CLI    WorkshopCLI
	Report GroupReport
}

var meetingDE = Meeting{Sheet: ballotSheetDE, Script: scriptDE, CLI: workshopCLIDE, Report: groupReportDE}

var meetingEN = Meeting{Sheet: ballotSheetEN, Script: scriptEN, CLI: workshopCLIEN, Report: groupReportEN}
