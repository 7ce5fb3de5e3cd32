package interchange

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"

	"kundenbindung/model"
)

// Encode writes the answers document of an assessment on one line, ended by a
// line feed: its keys in a fixed order, items in the order of their
// definition, and only what is set. Decode reads it back with nothing lost but
// Changed and Settled, which no document holds; times come back in UTC.
//
// What Decode would refuse, such as a company of more than [MaxText]
// characters, is not written: the error then wraps an [*Error]. Other errors
// come from dst.
func Encode(dst io.Writer, a *model.Assessment) error {
	line := harmless(append(appendDocument(nil, a, a.ID), '\n'))
	if _, err := Decode(bytes.NewReader(line)); err != nil {
		return fmt.Errorf("encode assessment: %w", err)
	}
	return deliver(dst, line)
}

// Canonical returns the content of an assessment: its document without the ID
// and the line feed. Two assessments have the same content if and only if
// these bytes are equal.
func Canonical(a *model.Assessment) []byte { return appendDocument(nil, a, "") }

// ContentID returns the ID that stands for the content of a document without
// one: a UUID of version 8 made from the SHA-256 of [Canonical].
func ContentID(a *model.Assessment) string { return hashID(Canonical(a)) }

// BallotID returns the ID of the ballot that somebody's answers become in a
// workshop: that which the document names, where it can be one; else one that
// follows from the workshop and the document's ID, and where it has none, its
// content. So the same document makes one ballot in a workshop, however often
// it is read, and another one in another workshop.
func BallotID(workshop string, a *model.Assessment) string {
	switch id := a.Workshop.Ballot; {
	case id != "" && len(id) <= MaxID && !strings.ContainsFunc(id, notInID):
		return id
	case a.ID != "":
		return hashID([]byte("ballot " + workshop + " " + a.ID))
	}
	return hashID(append([]byte("ballot "+workshop+"\n"), Canonical(a)...))
}

// hashID returns a UUID of version 8 made from the SHA-256 of a text.
func hashID(text []byte) string {
	sum := sha256.Sum256(text)
	id := uuid.UUID(sum[:16])
	id[6] = id[6]&0x0F | 0x80 // version 8: made by a rule of our own
	id[8] = id[8]&0x3F | 0x80 // variant of RFC 9562
	return id.String()
}

// appendDocument appends the document of a with the given ID. The order of
// keys and the spelling of every value are part of [ContentID]: they must not
// change.
func appendDocument(line []byte, a *model.Assessment, id string) []byte {
	o := beginObject(line)
	o.text("schema", AnswersSchema)
	o.text("id", id)
	o.text("company", a.Company)
	o.text("mode", a.Mode.ID())
	o.object("context", func(o *object) { contextMembers(o, &a.Context) })
	o.list("aims", aimIDs(a))
	o.object("relevance", func(o *object) { relevanceMembers(o, a) })
	o.figure("strategy", a.Strategy)
	o.object("targets", func(o *object) { targetMembers(o, a) })
	o.object("answers", func(o *object) { answerMembers(o, &a.Answers) })
	o.object("notes", func(o *object) { noteMembers(o, a) })
	o.object("outcomes", func(o *object) {
		outcomes := a.Outcomes
		for k := range model.Outcome(model.OutcomeCount) {
			o.figure(k.ID(), *k.Of(&outcomes))
		}
	})
	o.object("sheet", func(o *object) { sheetMembers(o, &a.Sheet) })
	o.object("geld", func(o *object) { moneyMembers(o, &a.Money) })
	o.object("agreed", func(o *object) { answerMembers(o, &a.Agreed) })
	o.list("carried", carriedIDs(a.Carried))
	o.object("workshop", func(o *object) {
		o.text("id", a.Workshop.Workshop)
		o.text("ballot", a.Workshop.Ballot)
		o.text("role", a.Workshop.Role)
	})
	o.text("catalogue", a.Catalogue)
	o.time("started", a.Started)
	o.time("finished", a.Finished)
	return o.end()
}

func contextMembers(o *object, c *model.Context) {
	for f := range model.Field(model.FieldCount) {
		if c[f] != model.Unsaid {
			o.add(f.ID(), appendText(nil, f.ChoiceID(c[f])))
		}
	}
}

func aimIDs(a *model.Assessment) (ids []string) {
	for b := range model.Bond(model.BondCount) {
		if a.Aims[b] {
			ids = append(ids, b.ID())
		}
	}
	return ids
}

func relevanceMembers(o *object, a *model.Assessment) {
	for f := range model.Factor(model.FactorCount) {
		switch r := a.Relevance[f]; {
		case r == model.NormalRelevance:
		case r < model.RelevanceCount:
			o.text(f.ID(), r.ID())
		default:
			o.add(f.ID(), appendText(nil, "")) // for Decode to refuse
		}
	}
}

func targetMembers(o *object, a *model.Assessment) {
	for b := range model.Bond(model.BondCount) {
		o.figure(b.ID(), a.Targets[b])
	}
}

func answerMembers(o *object, answers *[model.ItemCount]model.Answer) {
	for i := range model.Item(model.ItemCount) {
		switch answer := answers[i]; answer {
		case model.Open:
		case model.Unknown, model.NotApplicable:
			o.text(i.ID(), answer.String())
		default:
			o.add(i.ID(), []byte(answer.String()))
		}
	}
}

func noteMembers(o *object, a *model.Assessment) {
	for i := range model.Item(model.ItemCount) {
		o.text(i.ID(), a.Notes[i])
	}
}

func sheetMembers(o *object, s *model.Sheet) {
	o.count(sheetReturned, s.Returned)
	for b, count := range s.Ticks {
		o.count(model.SheetBox(b).ID(), count)
	}
}

func moneyMembers(o *object, m *model.Money) {
	for f, amount := range m {
		o.text(model.MoneyField(f).ID(), string(amount))
	}
}

func carriedIDs(items model.ItemSet) (ids []string) {
	for i := range model.Item(model.ItemCount) {
		if items.Has(i) {
			ids = append(ids, i.ID())
		}
	}
	return ids
}

// object writes the members of a JSON object; values that are not set are
// left out.
type object struct {
	out   []byte
	empty bool
}

func beginObject(out []byte) *object { return &object{out: append(out, '{'), empty: true} }

func (o *object) end() []byte { return append(o.out, '}') }

// add writes a member whose value is JSON already.
func (o *object) add(key string, value []byte) {
	if !o.empty {
		o.out = append(o.out, ", "...)
	}
	o.empty = false
	o.out = append(appendText(o.out, key), ": "...)
	o.out = append(o.out, value...)
}

func (o *object) text(key, value string) {
	if value != "" {
		o.add(key, appendText(nil, value))
	}
}

func (o *object) list(key string, values []string) {
	if len(values) == 0 {
		return
	}
	out := []byte{'['}
	for i, value := range values {
		if i > 0 {
			out = append(out, ", "...)
		}
		out = appendText(out, value)
	}
	o.add(key, append(out, ']'))
}

// figure writes the shortest number that reads back as the same.
func (o *object) figure(key string, f model.Figure) {
	if !f.Known {
		return
	}
	v := f.Value + 0 // -0 + 0 is 0
	format := byte('f')
	if size := math.Abs(v); size != 0 && size < 1e-6 || size >= 1e21 {
		format = 'e'
	}
	o.add(key, strconv.AppendFloat(nil, v, format, -1, 64))
}

// count writes a whole number; 0 is what stands where nothing is written.
func (o *object) count(key string, n int) {
	if n != 0 {
		o.add(key, strconv.AppendInt(nil, int64(n), 10))
	}
}

func (o *object) time(key string, t time.Time) {
	if !t.IsZero() {
		o.text(key, t.UTC().Format(time.RFC3339Nano))
	}
}

func (o *object) object(key string, members func(*object)) {
	inner := beginObject(nil)
	members(inner)
	if !inner.empty {
		o.add(key, inner.end())
	}
}

// appendText appends text as a JSON string with no more escapes than JSON
// asks for. Bytes that are no UTF-8 pass through, for Decode to refuse.
func appendText(out []byte, text string) []byte {
	out = append(out, '"')
	for i := range len(text) {
		switch c := text[i]; {
		case c == '"', c == '\\':
			out = append(out, '\\', c)
		case c == '\n':
			out = append(out, `\n`...)
		case c < ' ':
			out = fmt.Appendf(out, `\u%04x`, c)
		default:
			out = append(out, c)
		}
	}
	return append(out, '"')
}
