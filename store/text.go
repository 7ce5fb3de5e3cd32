package store

import (
	"errors"
	"fmt"
	"math"
	"slices"
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

// cleanPlan returns an entry as it is stored, or an error where it cannot be.
func cleanPlan(e model.PlanEntry) (model.PlanEntry, error) {
	if err := checkID(e.ID); err != nil {
		return e, fmt.Errorf("plan: %w", err)
	}
	for what, text := range map[string]*string{
		"measure": &e.Measure, "text": &e.Text, "who": &e.Who, "note": &e.Note,
	} {
		*text = clean(*text)
		if err := checkLength("plan: "+what, *text); err != nil {
			return e, err
		}
	}
	e.Items &= 1<<model.ItemCount - 1
	if e.Measure == "" && !e.FindsOut() && e.Text == "" {
		return e, errors.New("plan: it says neither a measure nor what to find out nor anything else")
	}
	if _, ok := model.ParseDay(string(e.Due)); !ok {
		return e, fmt.Errorf("plan: due: %q is no day", e.Due)
	}
	if e.Status >= model.PlanStatusCount {
		return e, fmt.Errorf("plan: status: %d is none", e.Status)
	}
	if e.Start.Known && !finite(e.Start.Value) {
		return e, fmt.Errorf("plan: start: %v is no number", e.Start.Value)
	}
	if !e.Start.Known {
		e.Start.Value = 0
	}
	var err error
	e.Readings, err = cleanReadings(e.Readings)
	return e, err
}

// cleanReadings returns a sorted copy, nil where there is none.
func cleanReadings(readings []model.Reading) ([]model.Reading, error) {
	readings = append([]model.Reading(nil), readings...)
	slices.SortFunc(readings, func(a, b model.Reading) int { return strings.Compare(string(a.At), string(b.At)) })
	for i := range readings {
		r := &readings[i]
		r.Note = clean(r.Note)
		if err := checkLength("plan: reading", r.Note); err != nil {
			return nil, err
		}
		_, ok := model.ParseDay(string(r.At))
		switch {
		case !ok || r.At == "":
			return nil, fmt.Errorf("plan: reading: %q is no day", r.At)
		case i > 0 && readings[i-1].At == r.At:
			return nil, fmt.Errorf("plan: two readings on %s", r.At)
		case !finite(r.Value):
			return nil, fmt.Errorf("plan: reading: %v is no number", r.Value)
		}
	}
	return readings, nil
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

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
