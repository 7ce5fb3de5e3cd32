package words

// Plan are the words of the plan: its page, its forms, what greets the owner, the command.
type Plan struct{}

var planDE = Plan{}

var planEN = Plan{}
