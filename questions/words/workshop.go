package words

// Workshop are the words of the workshop.
type Workshop struct{}

var workshopDE = Workshop{}

var workshopEN = Workshop{}
