package words

// Money are the words of the page about money (Geld) and its command.
type Money struct{}

var moneyDE = Money{}

var moneyEN = Money{}
