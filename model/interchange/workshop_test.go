package interchange

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"pgregory.net/rapid"

	"kundenbindung/model"
)

const (
	meetingID = "0b7b8a3e-6f0c-4a53-9d4e-0123456789ab"
	groupID   = "1b7b8a3e-6f0c-4a53-9d4e-0123456789ab"
	groupDoc  = `"group": {"schema": "kundenbindung/answers/v1", "id": "` + groupID + `", "workshop": {"id": "` + meetingID + `"}}`
)

// meetingDoc is a document whose members begin on line 2.
func meetingDoc(members string) string {
	return `{"schema": "` + WorkshopSchema + `", "id": "` + meetingID + `", ` + groupDoc + ",\n" + members + "\n}"
}

func decodeMeeting(text string) (model.Meeting, error) {
	return DecodeWorkshop(strings.NewReader(text))
}

func TestDecodeWorkshopReadsEveryKey(t *testing.T) {
	got, err := decodeMeeting("\uFEFF" + meetingDoc(`
		"state": "voting", "named": true, "same_order": true, "roles": ["Leitung", "Vertrieb"], "minutes": 90,
		"created": "2026-11-20T09:00:00+01:00", "revealed": "2026-11-20T11:00:00Z",
		"participants": [{"name": "1", "voted": true}, {"voted": false, "name": "Zoë"}],
		"ballots": [
			{"id": "b-2", "begun": true, "answers": {"foundation.ease": "na"}},
			{"id": "b-1", "role": "Leitung", "name": "Anna", "answers": {"foundation.ease": 4, "foundation.promise": "unknown"}}
		],
		"rows": [
			{"id": "r-2", "item": "foundation.ease", "votes": [4, "unknown", 0, "na", 1]},
			{"id": "r-1", "item": "bond.forced.1", "round": 2, "votes": [2]}
		], "spent": ["s-2", "s-1"]`))
	if err != nil {
		t.Fatal(err)
	}
	want := model.Meeting{
		Workshop: model.Workshop{
			ID: meetingID, Assessment: groupID, State: model.WorkshopVoting, Named: true, SameOrder: true,
			Roles: []string{"Leitung", "Vertrieb"}, Minutes: 90,
			Created: time.Date(2026, 11, 20, 8, 0, 0, 0, time.UTC), Revealed: time.Date(2026, 11, 20, 11, 0, 0, 0, time.UTC),
			Participants: []model.Participant{{Name: "1", Voted: true}, {Name: "Zoë"}},
		},
		Group: model.Assessment{ID: groupID, Workshop: model.Ballot{Workshop: meetingID}},
		Votes: model.WorkshopVotes{
			Ballots: []model.WorkshopBallot{{ID: "b-1", Role: "Leitung", Name: "Anna", Done: true}, {ID: "b-2"}},
			Spent:   []string{"s-1", "s-2"},
			Rows: []model.VoteRow{
				{ID: "r-1", Item: model.BondItem(model.Forced, 0), Round: 2, Votes: []model.Answer{model.State2}},
				{ID: "r-2", Item: model.Ease, Round: 1, Votes: []model.Answer{
					model.State0, model.State1, model.State4, model.Unknown, model.NotApplicable,
				}},
			},
		},
	}
	want.Votes.Ballots[0].Answers[model.Ease] = model.State4
	want.Votes.Ballots[0].Answers[model.Promise] = model.Unknown
	want.Votes.Ballots[1].Answers[model.Ease] = model.NotApplicable
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

var workshopRefusals = []refusal{
	{"unknown key", `"company": "x"`, Error{Reason: UnknownKey, Key: "company", Line: 2}},
	{"time of a ballot", `"ballots": [{"id": "b", "at": 1}]`, Error{Reason: UnknownKey, Key: "ballots.at", Line: 2}},
	{"key twice", "\"minutes\": 1,\n\"minutes\": 1", Error{Reason: RepeatedKey, Key: "minutes", Line: 3}},
	{"group twice", groupDoc, Error{Reason: RepeatedKey, Key: "group", Line: 2}},
	{"unknown state", `"state": "open"`, Error{
		Reason: UnknownValue, Key: "state", Line: 2, Got: `"open"`,
		Allowed: []string{`"prepared"`, `"voting"`, `"revealed"`, `"closed"`},
	}},
	{"truth as text", `"named": "true"`, Error{Reason: WrongType, Key: "named", Line: 2, Got: `"true"`, Want: Truth}},
	{"truth as number", `"same_order": 1`, Error{Reason: WrongType, Key: "same_order", Line: 2, Got: "1", Want: Truth}},
	{"truth in capitals", `"named": TRUE`, Error{Reason: Malformed, Key: "named", Line: 2, Got: "TRUE"}},
	{"half a minute", `"minutes": 90.5`, Error{
		Reason: NotInteger, Key: "minutes", Line: 2, Got: "90.5", Max: maxMinutes,
	}},
	{"role twice", `"roles": ["A", "B", "A"]`, Error{Reason: RepeatedValue, Key: "roles", Line: 2, Got: `"A"`}},
	{"role without a name", `"roles": ["A", ""]`, Error{Reason: UnknownValue, Key: "roles", Line: 2, Got: `""`}},
	{"participant twice", "\"participants\": [{\"name\": \"A\"},\n{\"name\": \"A\"}]", Error{
		Reason: RepeatedValue, Key: "participants.name", Line: 3, Got: `"A"`,
	}},
	{"nameless participant", "\"participants\": [\n{\"voted\": true\n}]", Error{
		Reason: MissingKey, Key: "participants", Line: 3, Allowed: []string{`"name"`},
	}},
	{"too many people", `"participants": [` + numbered(`{"name": "%d"}`, 101) + `]`, Error{
		Reason: TooMany, Key: "participants", Line: 2, Got: "{…}", Max: model.MaxPeople,
	}},
	{"ballot without ID", "\"ballots\": [\n{}]", Error{Reason: MissingKey, Key: "ballots", Line: 3, Allowed: []string{`"id"`}}},
	{"ballot twice", "\"ballots\": [{\"id\": \"b\"},\n{\"id\": \"b\"}]", Error{
		Reason: RepeatedValue, Key: "ballots.id", Line: 3, Got: `"b"`,
	}},
	{"spent ID of a ballot", `"ballots": [{"id": "b"}], "spent": ["b"]`, Error{
		Reason: RepeatedValue, Key: "spent", Line: 2, Got: `"b"`,
	}},
	{"row with the ID of a ballot", `"ballots": [{"id": "b"}], "rows": [{"id": "b"}]`, Error{
		Reason: RepeatedValue, Key: "rows.id", Line: 2, Got: `"b"`,
	}},
	{"ID with a blank", `"ballots": [{"id": "b 1"}]`, Error{Reason: NotID, Key: "ballots.id", Line: 2, Got: `"b 1"`}},
	{"ID that is too long", `"ballots": [{"id": "` + strings.Repeat("b", MaxID+1) + `"}]`, Error{
		Reason: NotID, Key: "ballots.id", Line: 2, Got: `"` + strings.Repeat("b", 39) + "…",
	}},
	{"answer of a ballot", "\"ballots\": [\n{\"id\": \"b\", \"answers\": {\"foundation.ease\": 5}}]", Error{
		Reason: OutOfRange, Key: `ballots.answers."foundation.ease"`, Line: 3, Got: "5", Max: 4,
	}},
	{"item of a ballot", `"ballots": [{"answers": {"ease": 1}}]`, Error{Reason: UnknownKey, Key: "ballots.answers.ease", Line: 2}},
	{"row without votes", "\"rows\": [\n{\"id\": \"r\", \"item\": \"foundation.ease\"}]", Error{
		Reason: MissingKey, Key: "rows", Line: 3, Allowed: []string{`"votes"`},
	}},
	{"row without item", `"rows": [{"id": "r", "votes": [1]}]`, Error{
		Reason: MissingKey, Key: "rows", Line: 2, Allowed: []string{`"item"`},
	}},
	{"row without ID", `"rows": [{"item": "foundation.ease", "votes": [1]}]`, Error{
		Reason: MissingKey, Key: "rows", Line: 2, Allowed: []string{`"id"`},
	}},
	{"third round", `"rows": [{"round": 3}]`, Error{
		Reason: OutOfRange, Key: "rows.round", Line: 2, Got: "3", Min: 1, Max: 2,
	}},
	{"unknown item of a row", `"rows": [{"item": "ease"}]`, Error{Reason: UnknownValue, Key: "rows.item", Line: 2, Got: `"ease"`}},
	{"vote as key", "\"rows\": [{\"votes\": [1,\n\"7\"]}]", Error{
		Reason: UnknownValue, Key: "rows.votes", Line: 3, Got: `"7"`, Allowed: []string{"0", "1", "2", "3", "4", `"unknown"`, `"na"`},
	}},
	{"vote that is open", `"rows": [{"votes": [null]}]`, Error{
		Reason: WrongType, Key: "rows.votes", Line: 2, Got: "null", Want: Integer,
	}},
	{"too many votes", `"rows": [{"votes": [` + strings.Repeat("1,", 101) + `1]}]`, Error{
		Reason: TooMany, Key: "rows.votes", Line: 2, Got: "1", Max: model.MaxPeople,
	}},
	{"long name", `"ballots": [{"name": "` + strings.Repeat("ü", MaxText+1) + `"}]`, Error{
		Reason: TextTooLong, Key: "ballots.name", Line: 2, Got: `"` + strings.Repeat("ü", 39) + "…", Max: MaxText,
	}},
	{"ballots as object", `"ballots": {}`, Error{Reason: WrongType, Key: "ballots", Line: 2, Got: "{…}", Want: List}},
	{"ballot as list", `"ballots": [[]]`, Error{Reason: WrongType, Key: "ballots", Line: 2, Got: "[…]", Want: Object}},
}

// numbered repeats a pattern with the numbers from 1 on.
func numbered(pattern string, n int) string {
	parts := make([]string, n)
	for i := range parts {
		parts[i] = fmt.Sprintf(pattern, i+1)
	}
	return strings.Join(parts, ", ")
}

func TestDecodeWorkshopRefuses(t *testing.T) {
	for _, c := range workshopRefusals {
		t.Run(c.name, func(t *testing.T) {
			_, err := decodeMeeting(meetingDoc(c.members))
			checkError(t, err, c.want)
		})
	}
}

func TestDecodeWorkshopRefusesWhole(t *testing.T) {
	group := strings.TrimPrefix(groupDoc, `"group": `)
	for name, c := range map[string]struct {
		text string
		want Error
	}{
		"nothing":   {" \n", Error{Reason: Empty}},
		"answers":   {`{"schema": "kundenbindung/answers/v1"}`, Error{Reason: OtherSchema, Schema: WorkshopSchema, Key: "schema", Line: 1, Got: `"kundenbindung/answers/v1"`}},
		"no schema": {"\n{\"id\": \"w\"\n}", Error{Reason: NoSchema, Schema: WorkshopSchema, Line: 2}},
		"no ID":     {`{"schema": "kundenbindung/workshop/v1", ` + groupDoc + `}`, Error{Reason: MissingKey, Line: 1, Allowed: []string{`"id"`}}},
		"no group":  {`{"schema": "kundenbindung/workshop/v1", "id": "w"}`, Error{Reason: MissingKey, Line: 1, Allowed: []string{`"group"`}}},
		"group without schema": {
			`{"schema": "kundenbindung/workshop/v1", "id": "w", "group": {}}`, Error{Reason: NoSchema, Key: "group", Line: 1},
		},
		"group without ID": {
			`{"schema": "kundenbindung/workshop/v1", "id": "w", "group": {"schema": "kundenbindung/answers/v1", "workshop": {"id": "w"}}}`,
			Error{Reason: MissingKey, Key: "group", Line: 1, Allowed: []string{`"id"`}},
		},
		"group of another workshop": {
			`{"schema": "kundenbindung/workshop/v1", "id": "w", "group": ` + group + `}`,
			Error{Reason: MissingKey, Key: "group.workshop", Line: 1, Allowed: []string{`"id"`}},
		},
		"ballot as group": {
			strings.Replace(meetingDoc(`"minutes": 1`), `"workshop": {`, `"workshop": {"ballot": "b", `, 1),
			Error{Reason: MissingKey, Key: "group.workshop", Line: 1, Allowed: []string{`"id"`}},
		},
		"text after it": {meetingDoc(`"minutes": 1`) + "\nx", Error{Reason: TextAfter, Line: 4, Got: "x"}},
		"cut off":       {meetingDoc(`"minutes": 1`)[:200], Error{Reason: Truncated, Line: 1, Key: "group.workshop"}},
		"too large":     {meetingDoc(`"minutes": 1`) + strings.Repeat(" ", MaxSize), Error{Reason: TooLarge}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := decodeMeeting(c.text)
			var got *Error
			if c.want.Reason == Truncated && errors.As(err, &got) {
				c.want.Key = got.Key
			}
			checkError(t, err, c.want)
		})
	}
	broken := errors.New("broken")
	if _, err := DecodeWorkshop(iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

// meetings draws any workshop that the program can hold.
func meetings() *rapid.Generator[model.Meeting] {
	return rapid.Custom(func(t *rapid.T) model.Meeting {
		var m model.Meeting
		m.ID = meetingID
		m.State = model.WorkshopState(rapid.IntRange(0, model.WorkshopStateCount-1).Draw(t, "state"))
		m.Named, m.SameOrder = rapid.Bool().Draw(t, "named"), rapid.Bool().Draw(t, "order")
		if roles := rapid.SliceOfNDistinct(names, 0, 3, rapid.ID).Draw(t, "roles"); len(roles) > 0 {
			m.Roles = roles
		}
		m.Minutes = rapid.IntRange(0, 300).Draw(t, "minutes")
		for _, name := range rapid.SliceOfNDistinct(names, 0, 4, rapid.ID).Draw(t, "people") {
			m.Participants = append(m.Participants, model.Participant{Name: name, Voted: rapid.Bool().Draw(t, "voted")})
		}
		m.Created = time.Unix(rapid.Int64Range(0, 1<<33).Draw(t, "created"), 0).UTC()
		m.Group = assessments().Draw(t, "group")
		m.Group.ID, m.Group.Workshop = groupID, model.Ballot{Workshop: meetingID}
		m.Assessment = groupID
		for n := range rapid.IntRange(0, 4).Draw(t, "ballots") {
			b := model.WorkshopBallot{ID: fmt.Sprint("b", n), Done: rapid.Bool().Draw(t, "done")}
			b.Role, b.Name = texts().Draw(t, "role"), texts().Draw(t, "name")
			for i := range b.Answers {
				b.Answers[i] = model.Answer(rapid.IntRange(0, 7).Draw(t, "answer"))
			}
			m.Votes.Ballots = append(m.Votes.Ballots, b)
		}
		for n := range rapid.IntRange(0, 4).Draw(t, "rows") {
			votes := rapid.SliceOfN(rapid.IntRange(1, 7), 1, 9).Draw(t, "votes")
			r := model.VoteRow{
				ID: fmt.Sprint("r", n), Item: model.Item(rapid.IntRange(0, model.ItemCount-1).Draw(t, "item")),
				Round: rapid.IntRange(1, 2).Draw(t, "round"),
			}
			slices.Sort(votes)
			for _, v := range votes {
				r.Votes = append(r.Votes, model.Answer(v))
			}
			m.Votes.Rows = append(m.Votes.Rows, r)
		}
		for n := range rapid.IntRange(0, 2).Draw(t, "spent") {
			m.Votes.Spent = append(m.Votes.Spent, fmt.Sprint("s", n))
		}
		return m
	})
}

var names = rapid.StringMatching(`[A-Za-zäöüß"\\<\x{202e} ]{1,8}`)

func meetingTrip(t fataler, m *model.Meeting) model.Meeting {
	t.Helper()
	var text bytes.Buffer
	if err := EncodeWorkshop(&text, m); err != nil {
		t.Fatal(err)
	}
	back, err := DecodeWorkshop(&text)
	if err != nil {
		t.Fatal(err)
	}
	return back
}

func TestRoundTripOfAnyWorkshop(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := meetings().Draw(t, "workshop")
		if back := meetingTrip(t, &m); !reflect.DeepEqual(back, m) {
			t.Fatalf("came back as %+v\nwant %+v", back, m)
		}
	})
}

// Nothing that Decode would refuse is written.
func TestEncodeWorkshop(t *testing.T) {
	m, err := decodeMeeting(meetingDoc(`"ballots": [{"id": "b1"}, {"id": "b2"}]`))
	if err != nil {
		t.Fatal(err)
	}
	m.Participants = []model.Participant{{Name: "A"}, {Name: "A"}}
	var text bytes.Buffer
	err = EncodeWorkshop(&text, &m)
	checkError(t, err, Error{Reason: RepeatedValue, Key: "participants.name", Line: 3, Got: `"A"`})
	if text.Len() > 0 {
		t.Error("something was written")
	}
}

// FuzzDecodeWorkshop shows that no text makes it panic, that what it accepts is
// written again as an equal document, and that what it quotes is safe to show.
func FuzzDecodeWorkshop(f *testing.F) {
	for _, c := range workshopRefusals {
		if len(c.members) < 1000 {
			f.Add([]byte(meetingDoc(c.members)))
		}
	}
	f.Add([]byte(meetingDoc(`"ballots": [{"id": "b", "answers": {"foundation.ease": 1}}], "rows": [{"id": "r", "item": "foundation.ease", "votes": [1, "na"]}]`)))
	f.Fuzz(func(t *testing.T, text []byte) {
		m, err := DecodeWorkshop(bytes.NewReader(text))
		if err != nil {
			checkShowable(t, err)
			return
		}
		if back := meetingTrip(t, &m); !reflect.DeepEqual(back, m) {
			t.Fatalf("came back as %+v\nwant %+v", back, m)
		}
	})
}
