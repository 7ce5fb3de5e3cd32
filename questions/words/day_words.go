package words

import "time"

// The words that days are typed with, in both languages, in lower case.

// fillers lead to a day and say nothing about it.
var fillers = set("am", "an", "bis", "zu", "zum", "zur", "den", "dem", "der", "des", "im", "spätestens",
	"by", "on", "until", "till", "the", "of", "at")

var weekNames = set("kw", "week", "woche")

// leads stand before a span of time.
var leads = set("in", "within", "binnen", "innerhalb")

// coming says which weekday is meant: the next one.
var coming = set("nächster", "nächsten", "nächste", "kommender", "kommenden", "diesen", "dieser",
	"next", "this", "coming")

// gone says the contrary: the last one.
var gone = set("letzter", "letzten", "letzte", "vergangenen", "vergangener", "vorigen", "voriger", "last", "past")

// feast is a day that people plan by. Its month is byEaster where it moves
// with Easter; day and first, on which its holidays begin, count from there.
type feast struct {
	month      time.Month
	day, first int
}

const byEaster time.Month = 0

var feasts = map[string]feast{
	"weihnachten": {time.December, 24, 24}, "heiligabend": {time.December, 24, 24}, "heilig abend": {time.December, 24, 24},
	"christmas eve": {time.December, 24, 24}, "christmas": {time.December, 25, 25}, "xmas": {time.December, 25, 25},
	"nikolaus": {time.December, 6, 6}, "silvester": {time.December, 31, 31}, "new year's eve": {time.December, 31, 31}, "new year’s eve": {time.December, 31, 31},
	"neujahr": {time.January, 1, 1}, "new year": {time.January, 1, 1},
	"ostern": {byEaster, 0, -2}, "easter": {byEaster, 0, -2},
	"karfreitag": {byEaster, -2, -2}, "good friday": {byEaster, -2, -2},
	"pfingsten": {byEaster, 49, 49}, "whitsun": {byEaster, 49, 49},
}

func set(words ...string) map[string]bool {
	all := map[string]bool{}
	for _, word := range words {
		all[word] = true
	}
	return all
}

// nearDays are days from today.
var nearDays = map[string]int{
	"heute": 0, "today": 0, "sofort": 0, "now": 0, "jetzt": 0,
	"morgen": 1, "tomorrow": 1, "übermorgen": 2, "day after tomorrow": 2,
	"gestern": -1, "yesterday": -1, "vorgestern": -2, "day before yesterday": -2,
}

// unit is a span of time in days, or in months.
type unit struct{ days, months int }

var units = map[string]unit{
	"tag": {days: 1}, "tage": {days: 1}, "tagen": {days: 1}, "day": {days: 1}, "days": {days: 1},
	"woche": {days: 7}, "wochen": {days: 7}, "week": {days: 7}, "weeks": {days: 7},
	"monat": {months: 1}, "monate": {months: 1}, "monaten": {months: 1}, "monats": {months: 1},
	"month": {months: 1}, "months": {months: 1},
	"jahr": {months: 12}, "jahre": {months: 12}, "jahren": {months: 12}, "jahres": {months: 12},
	"year": {months: 12}, "years": {months: 12},
}

var countWords = map[string]int{
	"ein": 1, "eine": 1, "einem": 1, "einer": 1, "eines": 1, "a": 1, "an": 1, "one": 1,
	"nächste": 1, "nächsten": 1, "nächster": 1, "nächstes": 1, "kommende": 1, "kommenden": 1, "kommendes": 1, "next": 1,
	"übernächste": 2, "übernächsten": 2, "übernächster": 2, "übernächstes": 2,
	"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
	"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}

var weekdays = map[string]time.Weekday{
	"montag": time.Monday, "mo": time.Monday, "monday": time.Monday, "mon": time.Monday,
	"dienstag": time.Tuesday, "di": time.Tuesday, "tuesday": time.Tuesday, "tue": time.Tuesday, "tues": time.Tuesday,
	"mittwoch": time.Wednesday, "mi": time.Wednesday, "wednesday": time.Wednesday, "wed": time.Wednesday,
	"donnerstag": time.Thursday, "do": time.Thursday,
	"thursday": time.Thursday, "thu": time.Thursday, "thur": time.Thursday, "thurs": time.Thursday,
	"freitag": time.Friday, "fr": time.Friday, "friday": time.Friday, "fri": time.Friday,
	"samstag": time.Saturday, "sonnabend": time.Saturday, "sa": time.Saturday, "saturday": time.Saturday, "sat": time.Saturday,
	"sonntag": time.Sunday, "so": time.Sunday, "sunday": time.Sunday, "sun": time.Sunday,
}

var months = map[string]time.Month{
	"januar": time.January, "jänner": time.January, "jan": time.January, "january": time.January,
	"februar": time.February, "feber": time.February, "feb": time.February, "february": time.February,
	"märz": time.March, "maerz": time.March, "mär": time.March, "mrz": time.March, "march": time.March, "mar": time.March,
	"april": time.April, "apr": time.April,
	"mai": time.May, "may": time.May,
	"juni": time.June, "jun": time.June, "june": time.June,
	"juli": time.July, "jul": time.July, "july": time.July,
	"august": time.August, "aug": time.August,
	"september": time.September, "sept": time.September, "sep": time.September,
	"oktober": time.October, "okt": time.October, "october": time.October, "oct": time.October,
	"november": time.November, "nov": time.November,
	"dezember": time.December, "dez": time.December, "december": time.December, "dec": time.December,
}

var places = map[string]monthPlace{
	"anfang": monthStart, "beginning": monthStart, "start": monthStart, "early": monthStart,
	"mitte": monthMiddle, "middle": monthMiddle, "mid": monthMiddle,
	"ende": monthEnd, "end": monthEnd, "late": monthEnd,
}

// span is a week, month or year that a day is the end of.
type span uint8

const (
	noSpan span = iota
	thisWeek
	nextWeek
	thisMonth
	nextMonth
	thisYear
)

// spans are written without the fillers.
var spans = map[string]span{
	"ende woche": thisWeek, "ende dieser woche": thisWeek, "diese woche": thisWeek, "dieser woche": thisWeek,
	"wochenende": thisWeek, "end week": thisWeek, "end this week": thisWeek, "this week": thisWeek,
	"ende nächster woche": nextWeek, "ende nächste woche": nextWeek, "ende kommender woche": nextWeek,
	"end next week": nextWeek,
	"monatsende":    thisMonth, "ende monat": thisMonth, "ende monats": thisMonth, "ende dieses monats": thisMonth,
	"diesen monat": thisMonth, "end month": thisMonth, "end this month": thisMonth, "this month": thisMonth,
	"ende nächsten monats": nextMonth, "ende nächster monat": nextMonth, "end next month": nextMonth,
	"jahresende": thisYear, "ende jahr": thisYear, "ende jahres": thisYear, "ende dieses jahres": thisYear,
	"dieses jahr": thisYear, "end year": thisYear, "end this year": thisYear, "this year": thisYear,
}
