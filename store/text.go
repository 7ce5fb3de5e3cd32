package store

import (
	"fmt"
	"strings"

	"kundenbindung/model"
)

// clean makes a text what SQLite can keep as it is: valid UTF-8 without NUL.
// Text from the keyboard is that already. Nothing else is changed.
func clean(text string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "")
}

// checkLength refuses a text that is too long instead of cutting it.
func checkLength(what, text string) error {
	if len(text) > MaxText {
		return fmt.Errorf("%s: %w: %d of at most %d bytes", what, ErrTooLong, len(text), MaxText)
	}
	return nil
}

// cleanHead returns a copy of everything of an assessment but its answers and
// notes, as it is stored, or an error where it cannot be.
func cleanHead(head *model.Assessment) (model.Assessment, error) {
	a := *head
	a.Answers = [model.ItemCount]model.Answer{}
	a.Notes = [model.ItemCount]string{}
	a.Settled = nil
	for what, text := range map[string]*string{
		"company": &a.Company, "catalogue": &a.Catalogue,
		"workshop": &a.Workshop.Workshop, "ballot": &a.Workshop.Ballot, "role": &a.Workshop.Role,
	} {
		*text = clean(*text)
		if err := checkLength(what, *text); err != nil {
			return a, err
		}
	}
	for i, agreed := range a.Agreed {
		if !agreed.Valid() {
			return a, fmt.Errorf("agreed: %s: %d is no answer", model.Item(i).ID(), agreed)
		}
	}
	return a, checkChoices(&a)
}

// checkChoices refuses numbers that have no ID to be stored as.
func checkChoices(a *model.Assessment) error {
	for i, choice := range a.Context {
		if f := model.Field(i); choice != model.Unsaid && f.ChoiceID(choice) == "" {
			return fmt.Errorf("context: %s: %d is no choice", f.ID(), choice)
		}
	}
	for i, r := range a.Relevance {
		if r >= model.RelevanceCount {
			return fmt.Errorf("relevance: %s: %d is none", model.Factor(i).ID(), r)
		}
	}
	return a.Validate()
}

// cleanAnswer returns an answer as it is stored.
func cleanAnswer(c model.AnswerChange) (model.AnswerChange, error) {
	if c.Item >= model.ItemCount {
		return c, fmt.Errorf("answers: there is no item %d", c.Item)
	}
	if !c.Answer.Valid() {
		return c, fmt.Errorf("answers: %s: %d is no answer", c.Item.ID(), c.Answer)
	}
	c.Note = clean(c.Note)
	return c, checkLength("note "+c.Item.ID(), c.Note)
}

// checkID refuses an ID that could not be typed on the command line. It need
// not be a UUID: a document without an ID brings its hash.
func checkID(id string) error {
	const longest = 64
	if id == "" || len(id) > longest || strings.ContainsFunc(id, notInID) {
		return fmt.Errorf("%q is no ID", id)
	}
	return nil
}

func notInID(r rune) bool {
	return r != '-' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
}
