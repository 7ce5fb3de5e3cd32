// Package report writes an assessment and its result as a document, into an
// io.Writer: the same content as the pages of the program, for reading later
// or somewhere else.
//
// [Text] is the whole of it: page.go holds the page and how lines are set,
// spectrum.go, formula.go, steps.go, sheet.go and money.go its parts in their order.
// [Form] is the sheet for customers that sheet.go compares with, as a document
// of its own. Sentences that the pages of the program compose too come from
// package words.
//
// Of a workshop, [BallotSheets] is the questionnaire on paper, [Timetable] the
// script for whoever leads it, [Workshop] its result as text, Markdown and JSON,
// and [Hidden] what may be said before the reveal. outline.go is what a document
// is made of, whatever its form.
//
// The package imports model, model/interchange and questions only. Numbers and sentences are in
// the language of the catalogue; names and notes are drawn through
// [words.Clean].
package report
