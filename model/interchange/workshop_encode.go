package interchange

import (
	"bytes"
	"fmt"
	"io"

	"kundenbindung/model"
)

// EncodeWorkshop writes the document of a workshop: its keys in a fixed order,
// every ballot and every row on a line of its own. [DecodeWorkshop] reads it
// back with nothing lost but the company, which the group's document has, and
// the revision.
//
// What DecodeWorkshop would refuse is not written: the error then wraps an
// [*Error]. Other errors come from dst.
func EncodeWorkshop(dst io.Writer, m *model.Meeting) error {
	text := harmless(append(appendWorkshop(nil, m), '\n'))
	if _, err := DecodeWorkshop(bytes.NewReader(text)); err != nil {
		return fmt.Errorf("encode workshop: %w", err)
	}
	return deliver(dst, text)
}

func appendWorkshop(out []byte, m *model.Meeting) []byte {
	o := beginObject(out)
	o.text("schema", WorkshopSchema)
	o.text("id", m.ID)
	o.text("state", m.State.ID())
	o.truth("named", m.Named)
	o.truth("same_order", m.SameOrder)
	o.list("roles", m.Roles)
	o.count("minutes", m.Minutes)
	o.time("created", m.Created)
	o.time("revealed", m.Revealed)
	o.lines("participants", len(m.Participants), func(o *object, i int) {
		o.add("name", appendText(nil, m.Participants[i].Name))
		o.truth("voted", m.Participants[i].Voted)
	})
	o.add("group", appendDocument([]byte("\n "), &m.Group, m.Group.ID))
	o.lines("ballots", len(m.Votes.Ballots), func(o *object, i int) {
		b := &m.Votes.Ballots[i]
		o.text("id", b.ID)
		o.text("role", b.Role)
		o.text("name", b.Name)
		o.truth("begun", !b.Done)
		o.object("answers", func(o *object) { answerMembers(o, &b.Answers) })
	})
	o.lines("rows", len(m.Votes.Rows), func(o *object, i int) { rowMembers(o, &m.Votes.Rows[i]) })
	o.list("spent", m.Votes.Spent)
	return o.end()
}

func rowMembers(o *object, r *model.VoteRow) {
	o.text("id", r.ID)
	if r.Item < model.ItemCount {
		o.text("item", r.Item.ID())
	}
	o.count("round", r.Round)
	votes := []byte{'['}
	for i, vote := range r.Votes {
		if i > 0 {
			votes = append(votes, ", "...)
		}
		if _, isState := vote.State(); isState {
			votes = append(votes, vote.String()...)
		} else {
			votes = appendText(votes, vote.String())
		}
	}
	o.add("votes", append(votes, ']'))
}

func (o *object) truth(key string, value bool) {
	if value {
		o.add(key, []byte("true"))
	}
}

// lines writes a list of objects, each on a line of its own.
func (o *object) lines(key string, n int, members func(o *object, i int)) {
	if n == 0 {
		return
	}
	out := []byte{'['}
	for i := range n {
		if i > 0 {
			out = append(out, ',')
		}
		inner := beginObject(append(out, "\n "...))
		members(inner, i)
		out = inner.end()
	}
	o.add(key, append(out, ']'))
}
