package interchange

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"kundenbindung/model"
)

const vectors = "../testdata/vectors"

// readVectors returns the conformance cases whose names end with suffix.
func readVectors(tb testing.TB, suffix string) map[string][]byte {
	tb.Helper()
	names, err := filepath.Glob(filepath.Join(vectors, "*"+suffix))
	if err != nil || len(names) == 0 {
		tb.Fatalf("no vectors: %v", err)
	}
	files := make(map[string][]byte)
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		files[strings.TrimSuffix(filepath.Base(name), suffix)] = text
	}
	return files
}

func decode(text string) (model.Assessment, error) { return Decode(strings.NewReader(text)) }

// mustDecode decodes a document with the given members behind the schema.
func mustDecode(tb testing.TB, members string) model.Assessment {
	tb.Helper()
	a, err := decode(`{"schema": "` + AnswersSchema + `"` + members + `}`)
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

func TestVectorsSurviveARoundTrip(t *testing.T) {
	for name, text := range readVectors(t, ".answers.json") {
		t.Run(name, func(t *testing.T) {
			a, err := Decode(bytes.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			if err := a.Validate(); err != nil {
				t.Error(err)
			}
			if back := roundTrip(t, &a); !reflect.DeepEqual(back, a) {
				t.Errorf("came back as %+v, want %+v", back, a)
			}
		})
	}
}

func TestDecodeReadsEveryKey(t *testing.T) {
	got := mustDecode(t, `,
		"id": "0B7B8A3E-6F0C-4A53-9D4E-0123456789ab", "company": "Bäckerei \"Sommer\" \ud83c\udf1e", "mode": "quick",
		"context": {"market": "b2c", "sector": "crafts", "offer": "status", "price": "high", "relation": "contract",
		            "competition": "niche", "size": "medium", "customers": "lt30", "hours": "more", "country": "ch"},
		"aims": ["affective", "economic"], "relevance": {"service": "high", "community": "low", "loyalty": "normal"},
		"strategy": 0.25, "targets": {"value": 90, "forced": 0, "habitual": 12.5},
		"answers": {"bond.forced.1": 0, "foundation.ease": 4, "service.review.1": "unknown", "feedback.build.1": "na"},
		"notes": {"service.review.1": "CES\nnie gemessen"},
		"outcomes": {"regulars_share": 62.5, "lost_per_year": 12, "referred_share": 0},
		"sheet": {"returned": 12, "reasons.value": 7, "recommended.no": 0, "price.yes": 99999},
		"geld": {"customers_start": "120", "contribution": "1250.50", "referrals_from": "3"},
		"agreed": {"foundation.ease": 2}, "carried": ["foundation.ease", "bond.forced.1"],
		"workshop": {"id": "w-1", "ballot": "b-2", "role": "Vertrieb"}, "catalogue": "2026.11",
		"started": "2026-11-20T09:00:00+01:00", "finished": "2026-11-21T14:03:00.5Z"`)

	want := model.Assessment{
		ID: "0b7b8a3e-6f0c-4a53-9d4e-0123456789ab", Company: `Bäckerei "Sommer" 🌞`, Mode: model.Quick,
		Context:  model.Context{1, 1, 1, 3, 3, 3, 4, 1, 4, 3},
		Strategy: model.Known(0.25),
		Outcomes: model.Outcomes{
			RegularsShare: model.Known(62.5), LostPerYear: model.Known(12), ReferredShare: model.Known(0),
		},
		Workshop:  model.Ballot{Workshop: "w-1", Ballot: "b-2", Role: "Vertrieb"},
		Catalogue: "2026.11",
		Started:   time.Date(2026, 11, 20, 8, 0, 0, 0, time.UTC),
		Finished:  time.Date(2026, 11, 21, 14, 3, 0, 5e8, time.UTC),
	}
	serviceReview := model.FactorItem(model.Service, model.Review, 0)
	want.Aims[model.Affective], want.Aims[model.Economic] = true, true
	want.Relevance[model.Service], want.Relevance[model.Community] = model.HighRelevance, model.LowRelevance
	want.Targets[model.Value], want.Targets[model.Forced] = model.Known(90), model.Known(0)
	want.Targets[model.Habitual] = model.Known(12.5)
	want.Answers[model.BondItem(model.Forced, 0)] = model.State0
	want.Answers[model.Ease] = model.State4
	want.Answers[serviceReview] = model.Unknown
	want.Answers[model.FactorItem(model.Feedback, model.Build, 0)] = model.NotApplicable
	want.Notes[serviceReview] = "CES\nnie gemessen"
	want.Agreed[model.Ease] = model.State2
	want.Sheet.Returned, want.Sheet.Ticks[0], want.Sheet.Ticks[model.SheetPrice.First()] = 12, 7, model.MaxSheets
	want.Money[model.CustomersStart], want.Money[model.Contribution] = "120", "1250.50"
	want.Money[model.ReferralsFrom] = "3"
	want.Carried = want.Carried.With(model.Ease).With(model.BondItem(model.Forced, 0))
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestDecodeAccepts(t *testing.T) {
	item := model.Ease.ID()
	long := strings.Repeat("ü", MaxText)
	for name, members := range map[string]string{
		"nothing but the schema":   ``,
		"null where none is given": `, "strategy": null`,
		"empty values":             `, "company": "", "aims": [], "relevance": {}, "notes": {"` + item + `": ""}`,
		"the limits":               `, "strategy": 1, "targets": {"value": 1e2}, "outcomes": {"lost_per_year": 1000000}`,
		"a company at its limit":   `, "company": "` + long + `"`,
		"a note at its limit":      `, "notes": {"` + item + `": "` + strings.Repeat("x", MaxNote) + `"}`,
		"escaped keys":             `, "mod\u0065": "full"`,
		"escaped controls":         `, "company": "\u001b[2J\b\f\n\r\t\/"`,
		"carriage returns":         ",\r\n\"mode\":\t\"full\"\r\n",
		"minus zero":               `, "strategy": -0, "answers": {"` + item + `": -0}`,
	} {
		t.Run(name, func(t *testing.T) {
			a := mustDecode(t, members)
			if back := roundTrip(t, &a); !reflect.DeepEqual(back, a) {
				t.Errorf("came back as %+v, want %+v", back, a)
			}
		})
	}
}

func TestDecodePassesOverAByteOrderMark(t *testing.T) {
	if _, err := decode("\uFEFF" + `{"schema": "kundenbindung/answers/v1"}`); err != nil {
		t.Error(err)
	}
}

// A refusal is the document's members, each on a line from line 2 on, and the
// error that is due.
type refusal struct {
	name    string
	members string
	want    Error
}

var refusals = []refusal{
	{"unknown key", `"firma": "x"`, Error{Reason: UnknownKey, Key: "firma", Line: 2}},
	{"wrong case", `"Mode": "full"`, Error{Reason: UnknownKey, Key: "Mode", Line: 2}},
	{"empty key", `"": 1`, Error{Reason: UnknownKey, Key: `""`, Line: 2}},
	{"unknown item", "\"answers\": {\n\"foundation.ease\": 1,\n\"service.build.3\": 2}", Error{
		Reason: UnknownKey, Key: `answers."service.build.3"`, Line: 4,
	}},
	{"unknown item, note", `"notes": {"service": "x"}`, Error{Reason: UnknownKey, Key: "notes.service", Line: 2}},
	{"unknown item, agreed", `"agreed": {"ease": 1}`, Error{Reason: UnknownKey, Key: "agreed.ease", Line: 2}},
	{"unknown field", `"context": {"Market": "b2c"}`, Error{Reason: UnknownKey, Key: "context.Market", Line: 2}},
	{"unknown factor", `"relevance": {"bond": "high"}`, Error{Reason: UnknownKey, Key: "relevance.bond", Line: 2}},
	{"unknown bond", `"targets": {"service": 1}`, Error{Reason: UnknownKey, Key: "targets.service", Line: 2}},
	{"unknown box", `"sheet": {"ease.5": 1}`, Error{Reason: UnknownKey, Key: `sheet."ease.5"`, Line: 2}},
	{"negative count", `"sheet": {"ease.4": -1}`, Error{Reason: OutOfRange, Key: `sheet."ease.4"`, Line: 2, Got: "-1", Max: model.MaxSheets}},
	{"unknown amount", `"geld": {"umsatz": "1"}`, Error{Reason: UnknownKey, Key: "geld.umsatz", Line: 2}},
	{"number as amount", `"geld": {"contribution": 1250.50}`, Error{
		Reason: WrongType, Key: "geld.contribution", Line: 2, Got: "1250.50", Want: Text,
	}},
	{"empty amount", `"geld": {"contribution": ""}`, Error{Reason: NotAmount, Key: "geld.contribution", Line: 2, Got: `""`}},
	{"amount with a comma", `"geld": {"contribution": "1250,50"}`, Error{
		Reason: NotAmount, Key: "geld.contribution", Line: 2, Got: `"1250,50"`,
	}},
	{"half a customer", `"geld": {"customers_new": "1.5"}`, Error{
		Reason: NotAmount, Key: "geld.customers_new", Line: 2, Got: `"1.5"`,
	}},
	{"unknown outcome", `"outcomes": {"lost": 1}`, Error{Reason: UnknownKey, Key: "outcomes.lost", Line: 2}},
	{"unknown in workshop", `"workshop": {"name": "x"}`, Error{Reason: UnknownKey, Key: "workshop.name", Line: 2}},
	{"value of an unknown key is not read", `"x": [[[[`, Error{Reason: UnknownKey, Key: "x", Line: 2}},

	{"key twice", "\"mode\": \"full\",\n\"mode\": \"full\"", Error{Reason: RepeatedKey, Key: "mode", Line: 3}},
	{"schema twice", `"schema": "kundenbindung/answers/v1"`, Error{Reason: RepeatedKey, Key: "schema", Line: 2}},
	{"key twice, once escaped", `"mode": "full", "mod\u0065": "full"`, Error{Reason: RepeatedKey, Key: "mode", Line: 2}},
	{"answer twice", "\"answers\": {\"foundation.ease\": 1,\n\"foundation.ease\": 1}", Error{
		Reason: RepeatedKey, Key: `answers."foundation.ease"`, Line: 3,
	}},
	{"choice twice", `"context": {"market": "b2c", "market": "b2b"}`, Error{
		Reason: RepeatedKey, Key: "context.market", Line: 2,
	}},

	{"unknown mode", `"mode": "Full"`, Error{
		Reason: UnknownValue, Key: "mode", Line: 2, Got: `"Full"`, Allowed: []string{`"full"`, `"quick"`},
	}},
	{"unknown choice", `"context": {"price": ""}`, Error{
		Reason: UnknownValue, Key: "context.price", Line: 2, Got: `""`, Allowed: []string{`"low"`, `"mid"`, `"high"`},
	}},
	{"unknown relevance", `"relevance": {"service": "hoch"}`, Error{
		Reason: UnknownValue, Key: "relevance.service", Line: 2, Got: `"hoch"`,
		Allowed: []string{`"normal"`, `"low"`, `"high"`},
	}},
	{"aim that is none", `"aims": ["forced"]`, Error{
		Reason: UnknownValue, Key: "aims", Line: 2, Got: `"forced"`,
		Allowed: []string{`"economic"`, `"habitual"`, `"value"`, `"affective"`},
	}},
	{"number as text", `"answers": {"foundation.ease": "2"}`, Error{
		Reason: UnknownValue, Key: `answers."foundation.ease"`, Line: 2, Got: `"2"`,
		Allowed: []string{"0", "1", "2", "3", "4", `"unknown"`, `"na"`},
	}},
	{"unknown carried item", "\"carried\": [\"foundation.ease\",\n\"foundation\"]", Error{
		Reason: UnknownValue, Key: "carried", Line: 3, Got: `"foundation"`,
	}},
	{"aim twice", `"aims": ["value", "value"]`, Error{Reason: RepeatedValue, Key: "aims", Line: 2, Got: `"value"`}},
	{"carried twice", `"carried": ["foundation.ease", "foundation.ease"]`, Error{
		Reason: RepeatedValue, Key: "carried", Line: 2, Got: `"foundation.ease"`,
	}},
	{"three aims", `"aims": ["value", "habitual", "affective"]`, Error{
		Reason: TooMany, Key: "aims", Line: 2, Got: `"affective"`, Max: 2,
	}},
	{"three times high", `"relevance": {"service": "high", "loyalty": "high", "feedback": "high"}`, Error{
		Reason: TooMany, Key: "relevance.feedback", Line: 2, Got: `"high"`, Max: 2,
	}},

	{"2.0", `"answers": {"foundation.ease": 2.0}`, Error{
		Reason: NotInteger, Key: `answers."foundation.ease"`, Line: 2, Got: "2.0", Max: 4,
	}},
	{"2e0", `"answers": {"foundation.ease": 2e0}`, Error{
		Reason: NotInteger, Key: `answers."foundation.ease"`, Line: 2, Got: "2e0", Max: 4,
	}},
	{"agreed 1.0", `"agreed": {"foundation.ease": 1.0}`, Error{
		Reason: NotInteger, Key: `agreed."foundation.ease"`, Line: 2, Got: "1.0", Max: 4,
	}},
	{"state 5", `"answers": {"foundation.ease": 5}`, Error{
		Reason: OutOfRange, Key: `answers."foundation.ease"`, Line: 2, Got: "5", Max: 4,
	}},
	{"state -1", `"answers": {"foundation.ease": -1}`, Error{
		Reason: OutOfRange, Key: `answers."foundation.ease"`, Line: 2, Got: "-1", Max: 4,
	}},
	{"huge state", `"answers": {"foundation.ease": 99999999999999999999}`, Error{
		Reason: OutOfRange, Key: `answers."foundation.ease"`, Line: 2, Got: "99999999999999999999", Max: 4,
	}},
	{"strategy above 1", `"strategy": 1.0001`, Error{Reason: OutOfRange, Key: "strategy", Line: 2, Got: "1.0001", Max: 1}},
	{"target below 0", `"targets": {"value": -1}`, Error{
		Reason: OutOfRange, Key: "targets.value", Line: 2, Got: "-1", Max: 100,
	}},
	{"share above 100", `"outcomes": {"regulars_share": 101}`, Error{
		Reason: OutOfRange, Key: "outcomes.regulars_share", Line: 2, Got: "101", Max: 100,
	}},
	{"half a customer", `"outcomes": {"lost_per_year": 1.5}`, Error{
		Reason: NotInteger, Key: "outcomes.lost_per_year", Line: 2, Got: "1.5", Max: model.MaxLost,
	}},
	{"more customers than can be lost", `"outcomes": {"lost_per_year": 1000001}`, Error{
		Reason: OutOfRange, Key: "outcomes.lost_per_year", Line: 2, Got: "1000001", Max: model.MaxLost,
	}},

	{"null answer", `"answers": {"foundation.ease": null}`, Error{
		Reason: WrongType, Key: `answers."foundation.ease"`, Line: 2, Got: "null", Want: Integer,
	}},
	{"null agreed", `"agreed": {"foundation.ease": null}`, Error{
		Reason: WrongType, Key: `agreed."foundation.ease"`, Line: 2, Got: "null", Want: Integer,
	}},
	{"agreed unknown", `"agreed": {"foundation.ease": "unknown"}`, Error{
		Reason: WrongType, Key: `agreed."foundation.ease"`, Line: 2, Got: `"unknown"`, Want: Integer,
	}},
	{"answer true", `"answers": {"foundation.ease": true}`, Error{
		Reason: WrongType, Key: `answers."foundation.ease"`, Line: 2, Got: "true", Want: Integer,
	}},
	{"answer list", `"answers": {"foundation.ease": [1]}`, Error{
		Reason: WrongType, Key: `answers."foundation.ease"`, Line: 2, Got: "[…]", Want: Integer,
	}},
	{"null target", `"targets": {"value": null}`, Error{
		Reason: WrongType, Key: "targets.value", Line: 2, Got: "null", Want: Number,
	}},
	{"strategy as text", `"strategy": "0.5"`, Error{
		Reason: WrongType, Key: "strategy", Line: 2, Got: `"0.5"`, Want: Number,
	}},
	{"null company", `"company": null`, Error{Reason: WrongType, Key: "company", Line: 2, Got: "null", Want: Text}},
	{"null mode", `"mode": null`, Error{Reason: WrongType, Key: "mode", Line: 2, Got: "null", Want: Text}},
	{"null time", `"started": null`, Error{Reason: WrongType, Key: "started", Line: 2, Got: "null", Want: Text}},
	{"number as note", `"notes": {"foundation.ease": 1}`, Error{
		Reason: WrongType, Key: `notes."foundation.ease"`, Line: 2, Got: "1", Want: Text,
	}},
	{"list as answers", `"answers": []`, Error{Reason: WrongType, Key: "answers", Line: 2, Got: "[…]", Want: Object}},
	{"object as aims", `"aims": {}`, Error{Reason: WrongType, Key: "aims", Line: 2, Got: "{…}", Want: List}},
	{"text as aims", `"aims": "value"`, Error{Reason: WrongType, Key: "aims", Line: 2, Got: `"value"`, Want: List}},
	{"list as aim", `"aims": [["value"]]`, Error{Reason: WrongType, Key: "aims", Line: 2, Got: "[…]", Want: Text}},
	{"deep nesting", `"answers": ` + strings.Repeat("[", 1_000_000), Error{
		Reason: WrongType, Key: "answers", Line: 2, Got: "[…]", Want: Object,
	}},

	{"long company", `"company": "` + strings.Repeat("ü", MaxText+1) + `"`, Error{
		Reason: TextTooLong, Key: "company", Line: 2, Got: `"` + strings.Repeat("ü", 39) + "…", Max: MaxText,
	}},
	{"long role", `"workshop": {"role": "` + strings.Repeat("x", MaxText+1) + `"}`, Error{
		Reason: TextTooLong, Key: "workshop.role", Line: 2, Got: `"` + strings.Repeat("x", 39) + "…", Max: MaxText,
	}},
	{"long note", `"notes": {"foundation.ease": "` + strings.Repeat("x", MaxNote+1) + `"}`, Error{
		Reason: NoteTooLong, Key: `notes."foundation.ease"`, Line: 2, Got: `"` + strings.Repeat("x", 39) + "…", Max: MaxNote,
	}},
	{"day as time", `"started": "2026-11-21"`, Error{Reason: NotTime, Key: "started", Line: 2, Got: `"2026-11-21"`}},
	{"time that none is", `"finished": "2026-02-30T00:00:00Z"`, Error{
		Reason: NotTime, Key: "finished", Line: 2, Got: `"2026-02-30T00:00:00Z"`,
	}},
	{"comma in a time", `"started": "2026-11-21T10:00:00,5Z"`, Error{
		Reason: NotTime, Key: "started", Line: 2, Got: `"2026-11-21T10:00:00,5Z"`,
	}},
	{"hour of one digit", `"started": "2026-11-21T9:00:00Z"`, Error{
		Reason: NotTime, Key: "started", Line: 2, Got: `"2026-11-21T9:00:00Z"`,
	}},
	{"year 10000 in UTC", `"started": "9999-12-31T23:59:59-01:00"`, Error{
		Reason: NotTime, Key: "started", Line: 2, Got: `"9999-12-31T23:59:59-01:00"`,
	}},
	{"no zone", `"started": "2026-11-21T09:00:00"`, Error{
		Reason: NotTime, Key: "started", Line: 2, Got: `"2026-11-21T09:00:00"`,
	}},
	{"zero time", `"finished": "0001-01-01T00:00:00Z"`, Error{
		Reason: NotTime, Key: "finished", Line: 2, Got: `"0001-01-01T00:00:00Z"`,
	}},
	{"no UUID", `"id": "42"`, Error{Reason: NotID, Key: "id", Line: 2, Got: `"42"`}},
	{"empty ID", `"id": ""`, Error{Reason: NotID, Key: "id", Line: 2, Got: `""`}},
	{"UUID in braces", `"id": "{0b7b8a3e-6f0c-4a53-9d4e-0123456789ab}"`, Error{
		Reason: NotID, Key: "id", Line: 2, Got: `"{0b7b8a3e-6f0c-4a53-9d4e-0123456789ab}"`,
	}},

	{"comma at the end", `"mode": "full",`, Error{Reason: Malformed, Line: 3, Got: "}"}},
	{"comma at the end of a list", `"aims": ["value",]`, Error{Reason: Malformed, Key: "aims", Line: 2, Got: "]"}},
	{"no comma", "\"mode\": \"full\"\n\"aims\": []", Error{Reason: Malformed, Line: 3, Got: `"aims"`}},
	{"no comma in a list", `"aims": ["value" "habitual"]`, Error{Reason: Malformed, Key: "aims", Line: 2, Got: `"habitual"`}},
	{"no colon", `"mode" "full"`, Error{Reason: Malformed, Key: "mode", Line: 2, Got: `"full"`}},
	{"no quotes", `mode: "full"`, Error{Reason: Malformed, Line: 2, Got: "mode"}},
	{"single quotes", `'mode': "full"`, Error{Reason: Malformed, Line: 2, Got: "'mode'"}},
	{"comment", `// eins`, Error{Reason: Malformed, Line: 2, Got: "//"}},
	{"leading zero", `"answers": {"foundation.ease": 02}`, Error{
		Reason: Malformed, Key: `answers."foundation.ease"`, Line: 2, Got: "02",
	}},
	{"plus sign", `"strategy": +1`, Error{Reason: Malformed, Key: "strategy", Line: 2, Got: "+1"}},
	{"decimal comma", `"targets": {"value": 1,5}`, Error{Reason: Malformed, Key: "targets", Line: 2, Got: "5"}},
	{"hexadecimal", `"strategy": 0x1`, Error{Reason: Malformed, Key: "strategy", Line: 2, Got: "0x1"}},
	{"NaN", `"strategy": NaN`, Error{Reason: Malformed, Key: "strategy", Line: 2, Got: "NaN"}},
	{"wrong bracket", `"aims": ["value"}`, Error{Reason: Malformed, Key: "aims", Line: 2, Got: "}"}},
	{"unknown escape", `"company": "a\x"`, Error{Reason: Malformed, Key: "company", Line: 2, Got: `"a\x"`}},
	{"short escape", `"company": "\u12"`, Error{Reason: Malformed, Key: "company", Line: 2, Got: `"\u12"`}},
	{"NUL outside of a text", "\x00", Error{Reason: Malformed, Line: 2, Got: "\uFFFD"}},

	{"not UTF-8", "\"company\": \"B\xe4ckerei\"", Error{Reason: NotUTF8, Key: "company", Line: 2, Got: "0xE4"}},
	{"encoded surrogate", "\"company\": \"\xed\xa0\x80\"", Error{Reason: NotUTF8, Key: "company", Line: 2, Got: "0xED"}},
	{"high surrogate alone", `"company": "\ud83cx"`, Error{Reason: LoneSurrogate, Key: "company", Line: 2, Got: `\ud83c`}},
	{"low surrogate alone", `"company": "\uDF1E"`, Error{Reason: LoneSurrogate, Key: "company", Line: 2, Got: `\uDF1E`}},
	{"two high surrogates", `"company": "\ud83c\ud83c"`, Error{
		Reason: LoneSurrogate, Key: "company", Line: 2, Got: `\ud83c`,
	}},
	{"NUL", `"notes": {"foundation.ease": "a\u0000b"}`, Error{
		Reason: Nul, Key: `notes."foundation.ease"`, Line: 2, Got: `\u0000`,
	}},
	{"bare NUL", "\"company\": \"\x00\"", Error{Reason: Nul, Key: "company", Line: 2, Got: `\u0000`}},
	{"line feed in a text", "\"company\": \"a\nb\"", Error{Reason: Control, Key: "company", Line: 2, Got: `\u000a`}},
	{"escape character in a key", "\"\\u001b[2J\": 1", Error{Reason: UnknownKey, Key: "\"\uFFFD[2J\"", Line: 2}},
	{"override in a value", "\"mode\": \"\u202eabc\"", Error{
		Reason: UnknownValue, Key: "mode", Line: 2, Got: "\"\uFFFDabc\"", Allowed: []string{`"full"`, `"quick"`},
	}},
}

func TestDecodeRefuses(t *testing.T) {
	for _, c := range refusals {
		t.Run(c.name, func(t *testing.T) {
			_, err := decode("{\"schema\": \"kundenbindung/answers/v1\",\n" + c.members + "\n}")
			checkError(t, err, c.want)
		})
	}
}

// Whole texts that are refused.
func TestDecodeRefusesTexts(t *testing.T) {
	const document = `{"schema": "kundenbindung/answers/v1"}`
	for _, c := range []struct {
		name, text string
		want       Error
	}{
		{"nothing", "", Error{Reason: Empty}},
		{"white space", " \n\t", Error{Reason: Empty}},
		{"no object", "[]", Error{Reason: WrongType, Line: 1, Got: "[…]", Want: Object}},
		{"null", "\nnull", Error{Reason: WrongType, Line: 2, Got: "null", Want: Object}},
		{"other text", "Hallo Welt", Error{Reason: Malformed, Line: 1, Got: "Hallo"}},
		{"UTF-16", "\xff\xfe{\x00", Error{Reason: UTF16}},
		{"UTF-16, big end first", "\xfe\xff\x00{", Error{Reason: UTF16}},
		{"no schema", "\n{\"mode\":\n\"full\"}", Error{Reason: NoSchema, Line: 2}},
		{"result", `{"schema": "kundenbindung/result/v1"}`, Error{
			Reason: OtherSchema, Key: "schema", Line: 1, Got: `"kundenbindung/result/v1"`,
		}},
		{"schema null", `{"schema": null}`, Error{Reason: WrongType, Key: "schema", Line: 1, Got: "null", Want: Text}},
		{"ends in a key", `{"sche`, Error{Reason: Truncated, Line: 1}},
		{"ends in an escape", `{"sche\`, Error{Reason: Truncated, Line: 1}},
		{"ends behind a colon", `{"schema":`, Error{Reason: Truncated, Key: "schema", Line: 1}},
		{"ends behind a comma", document[:len(document)-1] + ",\n", Error{Reason: Truncated, Line: 2}},
		{"ends behind a value", document[:len(document)-1], Error{Reason: Truncated, Line: 1}},
		{"ends behind a bracket", `{"aims":[`, Error{Reason: Truncated, Key: "aims", Line: 1}},
		{"text after it", document + "\n\n x", Error{Reason: TextAfter, Line: 3, Got: "x"}},
		{"second document", document + "\n" + document, Error{Reason: TextAfter, Line: 2, Got: "{…}"}},
		{"second brace", document + "}", Error{Reason: TextAfter, Line: 1, Got: "}"}},
		{"NUL after it", document + "\x00", Error{Reason: TextAfter, Line: 1, Got: "\uFFFD"}},
		{"too large", document + strings.Repeat(" ", MaxSize), Error{Reason: TooLarge}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := decode(c.text)
			checkError(t, err, c.want)
		})
	}
}

func checkError(t *testing.T, err error, want Error) {
	t.Helper()
	var got *Error
	if !errors.As(err, &got) {
		t.Fatalf("got %v, want %+v", err, want)
	}
	if !reflect.DeepEqual(*got, want) {
		t.Errorf("got  %+v\nwant %+v", *got, want)
	}
}

// Every reason is met by a test above or below.
func TestEveryReasonIsTested(t *testing.T) {
	met := map[Reason]bool{
		Empty: true, TooLarge: true, UTF16: true, Truncated: true, TextAfter: true, NotOneLine: true, NoSchema: true, OtherSchema: true,
	}
	for _, c := range append(workshopRefusals, refusals...) {
		met[c.want.Reason] = true
	}
	for r := range Reason(ReasonCount) {
		if !met[r] {
			t.Errorf("nothing tests %q", r)
		}
	}
}

func TestDecodePassesErrorsOfTheSourceOn(t *testing.T) {
	broken := errors.New("broken")
	src := io.MultiReader(strings.NewReader(`{"schema"`), iotest.ErrReader(broken))
	if _, err := Decode(src); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

func TestDecodeAll(t *testing.T) {
	line := func(company string) string {
		return `{"schema": "kundenbindung/answers/v1", "company": "` + company + `"}`
	}
	pretty := strings.ReplaceAll(line("A"), ", ", ",\n")
	for _, c := range []struct {
		name, text string
		want       string // companies
	}{
		{"one", line("A"), "A"},
		{"one with a line feed", line("A") + "\n", "A"},
		{"one in several lines", "\n" + pretty + "\n\n", "A"},
		{"several", line("A") + "\n" + line("B") + "\n" + line("C") + "\n", "ABC"},
		{"empty lines between", "\n" + line("A") + "\r\n\r\n" + line("B"), "AB"},
		{"byte order mark", "\uFEFF" + line("A") + "\n" + line("B"), "AB"},
	} {
		t.Run(c.name, func(t *testing.T) {
			all, err := DecodeAll(strings.NewReader(c.text))
			if err != nil {
				t.Fatal(err)
			}
			companies := ""
			for _, a := range all {
				companies += a.Company
			}
			if companies != c.want {
				t.Errorf("got %q, want %q", companies, c.want)
			}
		})
	}
	for _, c := range []struct {
		name, text string
		want       Error
	}{
		{"nothing", "\n", Error{Reason: Empty}},
		{"two on a line", line("A") + " " + line("B"), Error{Reason: TextAfter, Line: 1, Got: "{…}"}},
		{"a list", "[" + line("A") + "]", Error{Reason: WrongType, Line: 1, Got: "[…]", Want: Object}},
		{"comma between", line("A") + ",\n" + line("B"), Error{Reason: TextAfter, Line: 1, Got: ","}},
		{"first spans lines", "\n" + pretty + "\n" + line("B"), Error{Reason: NotOneLine, Line: 2}},
		{"last spans lines", line("B") + "\n" + pretty, Error{Reason: NotOneLine, Line: 2}},
		{"something behind lines", pretty + "\n]", Error{Reason: TextAfter, Line: 3, Got: "]"}},
		{"something behind a line", line("A") + "\n]", Error{Reason: Malformed, Line: 2, Got: "]"}},
		{"wrong third", line("A") + "\n\n" + line("B") + "\n" + `{"Schema": 1}`, Error{Reason: UnknownKey, Line: 4, Key: "Schema"}},
		{"third without schema", line("A") + "\n" + line("B") + "\n{}", Error{Reason: NoSchema, Line: 3}},
		{"too many", strings.Repeat(line("")+"\n", MaxDocuments+1), Error{
			Reason: TooMany, Line: MaxDocuments + 1, Got: "{…}", Max: MaxDocuments,
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			all, err := DecodeAll(strings.NewReader(c.text))
			checkError(t, err, c.want)
			if all != nil {
				t.Errorf("got %d documents as well", len(all))
			}
		})
	}
}

func TestErrorIsASentence(t *testing.T) {
	for want, e := range map[string]Error{
		`line 3: answers."service.build.1": not written as a whole number: 2.0`: {
			Reason: NotInteger, Line: 3, Key: `answers."service.build.1"`, Got: "2.0", Max: 4,
		},
		`line 1: aims: wrong type, a list is due: {…}`: {Reason: WrongType, Line: 1, Key: "aims", Got: "{…}", Want: List},
		`there is no document`:                         {Reason: Empty},
		`reason 200`:                                   {Reason: 200},
	} {
		if got := e.Error(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// FuzzDecode shows that no text makes Decode panic, that what it accepts is
// written again as an equal document, and that what it quotes is safe to show.
func FuzzDecode(f *testing.F) {
	for _, text := range readVectors(f, ".answers.json") {
		f.Add(text)
	}
	for _, c := range refusals {
		if len(c.members) < 1000 {
			f.Add(fmt.Appendf(nil, "{\"schema\": %q,\n%s\n}", AnswersSchema, c.members))
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		a, err := Decode(bytes.NewReader(text))
		if err != nil {
			checkShowable(t, err)
			return
		}
		if err := a.Validate(); err != nil {
			t.Fatalf("accepted, but %v", err)
		}
		if back := roundTrip(t, &a); !reflect.DeepEqual(back, a) {
			t.Fatalf("came back as %+v, want %+v", back, a)
		}
		if all, err := DecodeAll(bytes.NewReader(text)); err != nil || len(all) != 1 {
			t.Fatalf("DecodeAll: %d documents, %v", len(all), err)
		}
	})
}

func checkShowable(t *testing.T, err error) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("%T instead of an Error: %v", err, err)
	}
	if shown := e.Error(); quotableAll(shown) != shown {
		t.Fatalf("not safe to show: %q", shown)
	}
}

// quotableAll cleans text of any length.
func quotableAll(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(c rune) bool {
		return quotable([]byte(string(c))) != string(c)
	}), "")
}
