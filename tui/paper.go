package tui

import (
	"kundenbindung/model"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
)

// Paper composes what people hold in their hands. It does no I/O.
type Paper interface {
	// Form returns the Kundenblatt as a page to print and as a mail; company may
	// be empty.
	Form(cat *questions.Catalogue, company string) (page, mail []byte, err error)

	// Timetable returns the timetable of a workshop as text: underlined
	// headings, and lines that begin with [words.Command] where something is to
	// be typed. id is the beginning of the workshop's ID.
	Timetable(lang words.Lang, script model.Script, named bool, id string) (string, error)
}
