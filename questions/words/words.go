// Package words holds every sentence of the program in German and English.
//
// Each area of the program has a file with a struct that has a field per
// sentence, and the two languages beside each other; a test keeps every field
// filled in both. German is the base: Sie-form, plain words. The package
// imports only model and model/interchange.
package words

import "strings"

// Lang is a language of the program.
type Lang string

// The languages.
const (
	German  Lang = "de"
	English Lang = "en"
)

// Other returns the language that the key L switches to.
func (l Lang) Other() Lang {
	if l == English {
		return German
	}
	return English
}

// ParseLang reads the value of --lang: "de" or "en", in upper or lower case.
func ParseLang(s string) (Lang, bool) {
	switch lang := Lang(strings.ToLower(s)); lang {
	case German, English:
		return lang, true
	}
	return German, false
}

// FromLocale returns the language of a POSIX locale such as "de_AT.UTF-8".
// German stands for de*, C, POSIX and nothing at all; every other locale gets
// English.
func FromLocale(locale string) Lang {
	name, _, _ := strings.Cut(strings.ToLower(locale), ".")
	name, _, _ = strings.Cut(name, "@")
	switch {
	case name == "", name == "c", name == "posix", strings.HasPrefix(name, "de"):
		return German
	}
	return English
}

// Words are all sentences in one language.
type Words struct {
	Lang Lang
	Name string // of the program

	Common    Common
	Keys      Keys
	Home      Home
	Situation Situation
	Interview Interview
	Result    Result
	Closing   Closing
	Overview  Overview
	Help      Help
	Store     Store
	System    System
	Catalog   Catalog
	Document  Document
	CLI       CLI
	Report    Report
	Sheet     Sheet
	Plan      Plan
	Trial     Trial
	History   History
	Outcomes  Outcomes
	Recheck   Recheck
	Portfolio Portfolio
	Money     Money
	Workshop  Workshop
	Meeting   Meeting
}

var all = map[Lang]*Words{
	German: {
		Lang: German, Name: "Kundenbindungs-Formel", Common: commonDE, Keys: keysDE, Home: homeDE, Situation: situationDE, Interview: interviewDE, Result: resultDE, Closing: closingDE, Overview: overviewDE, Help: helpDE, Store: storeDE, System: systemDE, Catalog: catalogDE, Document: documentDE, CLI: cliDE, Report: reportDE, Sheet: sheetDE,
		Plan: planDE, Trial: trialDE, History: historyDE, Outcomes: outcomesDE, Recheck: recheckDE, Portfolio: portfolioDE, Money: moneyDE, Workshop: workshopDE,
		Meeting: meetingDE,
	},
	English: {
		Lang: English, Name: "Kundenbindungs-Formel", Common: commonEN, Keys: keysEN, Home: homeEN, Situation: situationEN, Interview: interviewEN, Result: resultEN, Closing: closingEN, Overview: overviewEN, Help: helpEN, Store: storeEN, System: systemEN, Catalog: catalogEN, Document: documentEN, CLI: cliEN, Report: reportEN, Sheet: sheetEN,
		Plan: planEN, Trial: trialEN, History: historyEN, Outcomes: outcomesEN, Recheck: recheckEN, Portfolio: portfolioEN, Money: moneyEN, Workshop: workshopEN,
		Meeting: meetingEN,
	},
}

// For returns the sentences in a language.
func For(l Lang) *Words {
	if w, ok := all[l]; ok {
		return w
	}
	return all[German]
}
