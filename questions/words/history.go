package words

// History are the words of the page that compares assessments (Verlauf), of the re-check and of the portfolio.
type History struct{}

var historyDE = History{}

var historyEN = History{}
