package words

// Trial are the words of the page that asks what would be if (Was wäre wenn), and of the reason for a strategy.
type Trial struct{}

var trialDE = Trial{}

var trialEN = Trial{}
