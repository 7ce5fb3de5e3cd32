package report

import (
	"bytes"
	"errors"
	"strings"

	"kundenbindung/model"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
)

// Paper composes what people hold in their hands, for the program on the
// screen. It keeps nothing.
type Paper struct{}

// Form returns the Kundenblatt of a company as a page to print (HTML) and as a
// mail. Without a name it says "we".
func (Paper) Form(cat *questions.Catalogue, company string) (page, mail []byte, err error) {
	var html, text bytes.Buffer
	form := NewForm(cat, company)
	if err := errors.Join(form.HTML(&html), form.Mail(&text)); err != nil {
		return nil, nil, err
	}
	return html.Bytes(), text.Bytes(), nil
}

// Timetable returns the timetable of a workshop as text. id is the beginning
// of the workshop's ID.
func (Paper) Timetable(lang words.Lang, script model.Script, named bool, id string) (string, error) {
	table := Timetable{Script: script, Named: named, Lang: lang, ID: id}
	var text strings.Builder
	err := table.Text(&text)
	return text.String(), err
}
