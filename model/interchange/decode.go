package interchange

import (
	"bytes"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"kundenbindung/model"
)

// Decode reads one answers document, up to [MaxSize]. A text that is not
// exactly one is refused with an [*Error]; other errors come from src.
//
// The ID is in lower case, "" where the document has none (see [ContentID]),
// and times are in UTC. Changed and Settled are no part of a document.
func Decode(src io.Reader) (model.Assessment, error) {
	r, err := newReader(src)
	if err != nil {
		return model.Assessment{}, err
	}
	a, err := decodeNext(r)
	if err != nil {
		return model.Assessment{}, err
	}
	if r.next(); !r.ended() {
		return model.Assessment{}, r.refuse(Error{Reason: TextAfter})
	}
	return a, nil
}

// DecodeAll reads a whole file: one answers document in as many lines as it
// likes, or several, each on one line of its own; empty lines may stand
// between them. It reads all of them or none; errors are those of [Decode].
func DecodeAll(src io.Reader) ([]model.Assessment, error) {
	r, err := newReader(src)
	if err != nil {
		return nil, err
	}
	var all []model.Assessment
	for r.next(); ; {
		begin := r.pos
		a, err := decodeNext(r)
		if err != nil {
			return nil, err
		}
		all = append(all, a)
		end := r.pos
		r.next()
		if len(all) > 1 || !r.ended() {
			if err := checkLine(r, begin, end); err != nil {
				return nil, err
			}
		}
		if r.ended() {
			return all, nil
		}
		if len(all) == MaxDocuments {
			return nil, r.refuse(Error{Reason: TooMany, Max: MaxDocuments})
		}
	}
}

// checkLine refuses a document, one of several, that spans lines or shares
// its line with what comes next.
func checkLine(r *reader, begin, end int) error {
	oneLine := !bytes.Contains(r.data[begin:end], []byte("\n"))
	apart := r.ended() || bytes.Contains(r.data[end:r.pos], []byte("\n"))
	switch {
	case oneLine && apart:
		return nil
	case !oneLine && (r.ended() || r.next() == '{'):
		r.token = begin
		return r.fail(NotOneLine)
	}
	return r.refuse(Error{Reason: TextAfter})
}

// decodeNext reads the document at r.pos.
func decodeNext(r *reader) (model.Assessment, error) {
	if r.next(); r.ended() {
		return model.Assessment{}, &Error{Reason: Empty}
	}
	begin := r.token
	d := decoder{reader: r}
	if err := r.object(d.member); err != nil {
		return model.Assessment{}, err
	}
	if !d.named {
		r.token = begin
		return model.Assessment{}, r.fail(NoSchema)
	}
	return d.a, nil
}

// decoder fills an assessment from a document.
type decoder struct {
	*reader
	a     model.Assessment
	named bool // the schema was named, and it is ours
}

// member reads the value of one of the format's keys.
func (d *decoder) member(key string) (err error) {
	a := &d.a
	switch key {
	case "schema":
		return d.schema()
	case "id":
		a.ID, err = d.uuid()
	case "company":
		a.Company, err = d.shortText()
	case "mode":
		return d.mode()
	case "context":
		return d.object(d.contextField)
	case "aims":
		return d.list(d.aim)
	case "relevance":
		return d.object(d.relevance)
	case "strategy":
		return d.strategy()
	case "targets":
		return d.object(d.target)
	case "answers":
		return d.object(d.answer)
	case "notes":
		return d.object(d.note)
	case "outcomes":
		return d.object(d.outcome)
	case "sheet":
		return d.object(d.sheet)
	case "geld":
		return d.object(d.money)
	case "agreed":
		return d.object(d.agreed)
	case "carried":
		return d.list(d.carried)
	case "workshop":
		return d.object(d.workshop)
	case "catalogue":
		a.Catalogue, err = d.shortText()
	case "started":
		a.Started, err = d.time()
	case "finished":
		a.Finished, err = d.time()
	default:
		return d.fail(UnknownKey)
	}
	return err
}

func (d *decoder) schema() error { return d.schemaNamed(AnswersSchema) }

func (d *decoder) schemaNamed(due string) error {
	name, err := d.text()
	if err != nil {
		return err
	}
	if name != due {
		return d.refuse(Error{Reason: OtherSchema, Schema: other(due)})
	}
	d.named = true
	return nil
}

// other is the name of a schema where it is not that of answers.
func other(schema string) string {
	if schema == AnswersSchema {
		return ""
	}
	return schema
}

func (d *decoder) mode() error {
	i, err := d.oneOf([]string{model.Full.ID(), model.Quick.ID()})
	d.a.Mode = model.Mode(i)
	return err
}

func (d *decoder) contextField(key string) error {
	field, ok := model.ParseField(key)
	if !ok {
		return d.fail(UnknownKey)
	}
	i, err := d.oneOf(field.Choices())
	d.a.Context[field] = model.Choice(i + 1)
	return err
}

func (d *decoder) aim() error {
	i, err := d.oneOf(aimable)
	if err != nil {
		return err
	}
	bond := model.Economic + model.Bond(i)
	if d.a.Aims[bond] {
		return d.refuse(Error{Reason: RepeatedValue})
	}
	if d.a.AimCount() == model.MaxAims {
		return d.refuse(Error{Reason: TooMany, Max: model.MaxAims})
	}
	d.a.Aims[bond] = true
	return nil
}

var aimable = []string{model.Economic.ID(), model.Habitual.ID(), model.Value.ID(), model.Affective.ID()}

func (d *decoder) relevance(key string) error {
	factor, ok := model.ParseFactor(key)
	if !ok {
		return d.fail(UnknownKey)
	}
	i, err := d.oneOf(relevances)
	if err != nil {
		return err
	}
	d.a.Relevance[factor] = model.Relevance(i)
	if d.a.HighCount() > model.MaxHigh {
		return d.refuse(Error{Reason: TooMany, Max: model.MaxHigh})
	}
	return nil
}

var relevances = []string{model.NormalRelevance.ID(), model.LowRelevance.ID(), model.HighRelevance.ID()}

// strategy is the one value that may be null: nothing was given.
func (d *decoder) strategy() (err error) {
	if d.null() {
		return nil
	}
	d.a.Strategy, err = d.figure(1)
	return err
}

func (d *decoder) target(key string) (err error) {
	bond, ok := model.ParseBond(key)
	if !ok {
		return d.fail(UnknownKey)
	}
	d.a.Targets[bond], err = d.figure(100)
	return err
}

func (d *decoder) answer(key string) error {
	item, ok := model.ParseItem(key)
	if !ok {
		return d.fail(UnknownKey)
	}
	return d.anyAnswer(&d.a.Answers[item])
}

// anyAnswer reads a state, "unknown" or "na".
func (d *decoder) anyAnswer(answer *model.Answer) error {
	if d.next() != '"' {
		return d.state(answer)
	}
	text, err := d.text()
	if err != nil {
		return err
	}
	switch text {
	case model.Unknown.String():
		*answer = model.Unknown
	case model.NotApplicable.String():
		*answer = model.NotApplicable
	default:
		return d.refuse(Error{Reason: UnknownValue, Allowed: []string{"0", "1", "2", "3", "4", `"unknown"`, `"na"`}})
	}
	return nil
}

func (d *decoder) agreed(key string) error {
	item, ok := model.ParseItem(key)
	if !ok {
		return d.fail(UnknownKey)
	}
	return d.state(&d.a.Agreed[item])
}

// state reads a state from 0 to 4.
func (d *decoder) state(answer *model.Answer) error {
	state, err := d.integer(0, 4)
	if err == nil {
		*answer, _ = model.StateAnswer(state)
	}
	return err
}

func (d *decoder) note(key string) (err error) {
	item, ok := model.ParseItem(key)
	if !ok {
		return d.fail(UnknownKey)
	}
	note, err := d.text()
	if err == nil && len(note) > MaxNote {
		err = d.refuse(Error{Reason: NoteTooLong, Max: MaxNote})
	}
	d.a.Notes[item] = note
	return err
}

func (d *decoder) carried() error {
	id, err := d.text()
	if err != nil {
		return err
	}
	item, ok := model.ParseItem(id)
	if !ok {
		return d.refuse(Error{Reason: UnknownValue})
	}
	if d.a.Carried.Has(item) {
		return d.refuse(Error{Reason: RepeatedValue})
	}
	d.a.Carried = d.a.Carried.With(item)
	return nil
}

func (d *decoder) outcome(key string) error {
	k, ok := model.ParseOutcome(key)
	if !ok {
		return d.fail(UnknownKey)
	}
	f := k.Of(&d.a.Outcomes)
	if k.Percent() {
		share, err := d.figure(100)
		*f = share
		return err
	}
	lost, err := d.integer(0, model.MaxLost)
	*f = model.Known(float64(lost))
	return err
}

// sheetReturned is the key of how many sheets came back, beside the IDs of the
// boxes.
const sheetReturned = "returned"

func (d *decoder) sheet(key string) (err error) {
	count := &d.a.Sheet.Returned
	if key != sheetReturned {
		box, ok := model.ParseSheetBox(key)
		if !ok {
			return d.fail(UnknownKey)
		}
		count = &d.a.Sheet.Ticks[box]
	}
	*count, err = d.integer(0, model.MaxSheets)
	return err
}

// money reads an amount as a text, because its digits say how exact it is.
func (d *decoder) money(key string) error {
	field, ok := model.ParseMoneyField(key)
	if !ok {
		return d.fail(UnknownKey)
	}
	text, err := d.text()
	if err != nil {
		return err
	}
	amount, err := field.Parse(text)
	if err != nil || string(amount) != text {
		return d.refuse(Error{Reason: NotAmount})
	}
	d.a.Money[field] = amount
	return nil
}

func (d *decoder) workshop(key string) (err error) {
	w := &d.a.Workshop
	switch key {
	case "id":
		w.Workshop, err = d.shortText()
	case "ballot":
		w.Ballot, err = d.shortText()
	case "role":
		w.Role, err = d.shortText()
	default:
		err = d.fail(UnknownKey)
	}
	return err
}

func (d *decoder) shortText() (string, error) {
	text, err := d.text()
	if err == nil && utf8.RuneCountInString(text) > MaxText {
		err = d.refuse(Error{Reason: TextTooLong, Max: MaxText})
	}
	return text, err
}

// uuidLength tells the usual spelling of a UUID from the others that package
// uuid knows.
const uuidLength = 36

func (d *decoder) uuid() (string, error) {
	text, err := d.text()
	if err != nil {
		return "", err
	}
	id, err := uuid.Parse(text)
	if err != nil || len(text) != uuidLength {
		return "", d.refuse(Error{Reason: NotID})
	}
	return id.String(), nil
}

// time reads an RFC 3339 time.
func (d *decoder) time() (time.Time, error) {
	text, err := d.text()
	if err != nil {
		return time.Time{}, err
	}
	t, ok := parseTime(text)
	if !ok {
		return time.Time{}, d.refuse(Error{Reason: NotTime})
	}
	return t, nil
}

// parseTime is stricter than time.Parse, which takes a decimal comma and an
// hour of one digit. It refuses the zero time, which would mean that none was
// given, and what is no four-digit year in UTC.
func parseTime(text string) (time.Time, bool) {
	t, err := time.Parse(time.RFC3339, text)
	if err != nil || strings.Contains(text, ",") || !strings.HasPrefix(text, t.Format("2006-01-02T15:04:05")) {
		return time.Time{}, false
	}
	t = t.UTC()
	return t, !t.IsZero() && t.Year() >= 1 && t.Year() <= 9999
}
