package interchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode"

	"pgregory.net/rapid"

	"kundenbindung/model"
)

// fataler is what *testing.T and *rapid.T share.
type fataler interface {
	Helper()
	Fatal(args ...any)
}

// roundTrip encodes and decodes an assessment.
func roundTrip(t fataler, a *model.Assessment) model.Assessment {
	t.Helper()
	var text bytes.Buffer
	if err := Encode(&text, a); err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(text.Bytes(), []byte("\n")); n != 1 {
		t.Fatal("lines:", n)
	}
	back, err := Decode(&text)
	if err != nil {
		t.Fatal(err)
	}
	return back
}

// Whatever the program can hold survives a round trip.
func TestRoundTripOfAnyAssessment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		if back := roundTrip(t, &a); !reflect.DeepEqual(back, a) {
			t.Fatalf("came back as %+v, want %+v", back, a)
		}
	})
}

// A document may be shown in a terminal: nothing in it steers that, turns text
// around or hides, and it says the same all the same.
func TestDocumentsAreHarmless(t *testing.T) {
	const hostile = "a\x1b[2J\x07\x7f\u009b31m\u0085\u061c\u200b\u202e\u2028\u2066\ufeff\U000e0041 „Ü“ \u00a0<&>"
	a := model.Assessment{ID: "0b7b8a3e-6f0c-4a53-9d4e-0123456789ab", Company: hostile, Workshop: model.Ballot{Workshop: "w"}}
	a.Notes[model.Ease] = hostile
	if got := roundTrip(t, &a); !reflect.DeepEqual(got, a) {
		t.Errorf("came back as %+v", got)
	}
	m := model.Meeting{Workshop: model.Workshop{ID: "w", Roles: []string{hostile}}, Group: a}
	var answers, workshop, any bytes.Buffer
	for _, err := range []error{
		Encode(&answers, &a), EncodeWorkshop(&workshop, &m), WriteJSON(&any, map[string]string{hostile: hostile}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, text := range []string{answers.String(), workshop.String(), any.String()} {
		if at := strings.IndexFunc(text, func(r rune) bool {
			return r != '\n' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
		}); at >= 0 || !strings.Contains(text, `\u001b[2J\u0007\u007f\u009b31m`) || !strings.Contains(text, `\udb40\udc41 „Ü“ `+"\u00a0<&>") {
			t.Errorf("at %d: %q", at, text)
		}
	}
	var back map[string]string
	if err := json.Unmarshal(any.Bytes(), &back); err != nil || back[hostile] != hostile {
		t.Errorf("came back as %q, %v", back, err)
	}
	if !bytes.Contains(Canonical(&a), []byte("\u009b")) {
		t.Error("the ID of a content depends on how it is written")
	}
}

// Several documents in one file come back as they were written.
func TestRoundTripOfSeveral(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.SliceOfN(assessments(), 1, 4).Draw(t, "assessments")
		var text bytes.Buffer
		for i := range want {
			if err := Encode(&text, &want[i]); err != nil {
				t.Fatal(err)
			}
		}
		got, err := DecodeAll(&text)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("came back as %+v, want %+v", got, want)
		}
	})
}

// The content and its ID depend on everything a document holds but the ID.
func TestContentID(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := assessments().Draw(t, "a"), assessments().Draw(t, "b")
		a.ID, b.ID = "", ""
		same := reflect.DeepEqual(a, b)
		if bytes.Equal(Canonical(&a), Canonical(&b)) != same || (ContentID(&a) == ContentID(&b)) != same {
			t.Fatalf("same content: %v, IDs %s and %s", same, ContentID(&a), ContentID(&b))
		}
		named := a
		named.ID = ContentID(&b)
		named.Changed, named.Settled = time.Now(), map[string]bool{"x": true}
		if ContentID(&named) != ContentID(&a) {
			t.Fatal("the ID is no content")
		}
		if back := roundTrip(t, &named); back.ID != named.ID {
			t.Fatalf("ID %s came back as %s", named.ID, back.ID)
		}
	})
}

// The ID of a content is stable for ever: imports recognize documents by it.
func TestContentIDNeverChanges(t *testing.T) {
	const want = "0e345f39-511f-854e-a218-cb6ca72af3ed"
	a := mustDecode(t, everything)
	if got := ContentID(&a); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

const everything = `, "mode": "quick", "company": "Müller & Söhne <1> \"\\\u001b\n", "id": "0b7b8a3e-6f0c-4a53-9d4e-0123456789ab",
	"finished": "2026-11-21T14:03:00.5+01:00", "started": "2026-11-20T09:00:00Z", "catalogue": "2026.11",
	"workshop": {"role": "Vertrieb", "ballot": "b", "id": "w"}, "carried": ["service.build.1", "foundation.ease"],
	"agreed": {"service.build.1": 4, "foundation.ease": 0}, "notes": {"service.build.1": "Ähm", "foundation.ease": "x"},
	"outcomes": {"referred_share": 0.1, "lost_per_year": 1000000, "regulars_share": 100},
	"answers": {"service.build.1": "na", "bond.value.2": 3, "foundation.ease": "unknown"},
	"targets": {"value": 1e-7, "forced": 0}, "strategy": 0.7, "relevance": {"service": "high", "ecosystem": "low"},
	"aims": ["value", "economic"], "context": {"country": "at", "market": "b2b"}`

func TestEncodeKeepsTheOrderOfDefinition(t *testing.T) {
	want := `{"schema": "kundenbindung/answers/v1", "id": "0b7b8a3e-6f0c-4a53-9d4e-0123456789ab", ` +
		`"company": "Müller & Söhne <1> \"\\\u001b\n", "mode": "quick", "context": {"market": "b2b", "country": "at"}, ` +
		`"aims": ["economic", "value"], "relevance": {"ecosystem": "low", "service": "high"}, "strategy": 0.7, ` +
		`"targets": {"forced": 0, "value": 1e-07}, ` +
		`"answers": {"foundation.ease": "unknown", "bond.value.2": 3, "service.build.1": "na"}, ` +
		`"notes": {"foundation.ease": "x", "service.build.1": "Ähm"}, ` +
		`"outcomes": {"regulars_share": 100, "lost_per_year": 1000000, "referred_share": 0.1}, ` +
		`"agreed": {"foundation.ease": 0, "service.build.1": 4}, "carried": ["foundation.ease", "service.build.1"], ` +
		`"workshop": {"id": "w", "ballot": "b", "role": "Vertrieb"}, "catalogue": "2026.11", ` +
		`"started": "2026-11-20T09:00:00Z", "finished": "2026-11-21T13:03:00.5Z"}` + "\n"
	a := mustDecode(t, everything)
	var got strings.Builder
	if err := Encode(&got, &a); err != nil {
		t.Fatal(err)
	}
	if got.String() != want {
		t.Errorf("got  %s\nwant %s", got.String(), want)
	}
}

func TestEncodeWritesNothingUnset(t *testing.T) {
	var got strings.Builder
	if err := Encode(&got, &model.Assessment{}); err != nil {
		t.Fatal(err)
	}
	if want := `{"schema": "kundenbindung/answers/v1", "mode": "full"}` + "\n"; got.String() != want {
		t.Errorf("got %s, want %s", got.String(), want)
	}
}

// Encode writes nothing that Decode would refuse, and nothing that it would
// read as something else.
func TestEncodeRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(a *model.Assessment)
		want  Reason
	}{
		"no UUID":          {func(a *model.Assessment) { a.ID = "42" }, NotID},
		"long company":     {func(a *model.Assessment) { a.Company = strings.Repeat("x", MaxText+1) }, TextTooLong},
		"long note":        {func(a *model.Assessment) { a.Notes[0] = strings.Repeat("x", MaxNote+1) }, NoteTooLong},
		"NUL":              {func(a *model.Assessment) { a.Notes[0] = "\x00" }, Nul},
		"not UTF-8":        {func(a *model.Assessment) { a.Company = "\xff" }, NotUTF8},
		"no answer":        {func(a *model.Assessment) { a.Answers[0] = 9 }, OutOfRange},
		"agreed unknown":   {func(a *model.Assessment) { a.Agreed[0] = model.Unknown }, WrongType},
		"three aims":       {func(a *model.Assessment) { a.Aims[2], a.Aims[3], a.Aims[4] = true, true, true }, TooMany},
		"forced as aim":    {func(a *model.Assessment) { a.Aims[model.Forced] = true }, UnknownValue},
		"no relevance":     {func(a *model.Assessment) { a.Relevance[0] = 9 }, UnknownValue},
		"no choice":        {func(a *model.Assessment) { a.Context[0] = 9 }, UnknownValue},
		"no strategy":      {func(a *model.Assessment) { a.Strategy = model.Known(2) }, OutOfRange},
		"not a number":     {func(a *model.Assessment) { a.Targets[0] = model.Known(math.NaN()) }, Malformed},
		"infinite":         {func(a *model.Assessment) { a.Outcomes.LostPerYear = model.Known(math.Inf(1)) }, Malformed},
		"five-digit year":  {func(a *model.Assessment) { a.Started = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) }, NotTime},
		"notes beyond all": {hugeNotes, TooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			var a model.Assessment
			c.spoil(&a)
			var text strings.Builder
			err := Encode(&text, &a)
			var got *Error
			if !errors.As(err, &got) || got.Reason != c.want {
				t.Errorf("got %v, want %q", err, c.want)
			}
			if text.Len() != 0 {
				t.Errorf("wrote %q", text.String())
			}
		})
	}
}

// hugeNotes are within the limit each, but six times as long in JSON.
func hugeNotes(a *model.Assessment) {
	for i := range a.Notes {
		a.Notes[i] = strings.Repeat("\x01", MaxNote)
	}
}

func TestEncodePassesErrorsOfTheTargetOn(t *testing.T) {
	a := mustDecode(t, "")
	dst := iotest.TruncateWriter(failing{}, 1<<20)
	if err := Encode(dst, &a); !errors.Is(err, errFull) {
		t.Errorf("Encode: %v", err)
	}
	if err := EncodeResult(dst, &model.Method{}, &model.Result{}); !errors.Is(err, errFull) {
		t.Errorf("EncodeResult: %v", err)
	}
}

var errFull = errors.New("full")

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errFull }

// assessments generates any assessment that a document can hold.
func assessments() *rapid.Generator[model.Assessment] {
	return rapid.Custom(func(t *rapid.T) model.Assessment {
		a := model.Assessment{
			ID:        rapid.SampledFrom([]string{"", "0b7b8a3e-6f0c-4a53-9d4e-0123456789ab"}).Draw(t, "id"),
			Company:   texts().Draw(t, "company"),
			Catalogue: texts().Draw(t, "catalogue"),
			Mode:      rapid.SampledFrom([]model.Mode{model.Full, model.Quick}).Draw(t, "mode"),
			Carried:   model.ItemSet(rapid.Uint64().Draw(t, "carried")) & model.AllItems,
			Strategy:  figures(1).Draw(t, "strategy"),
			Outcomes: model.Outcomes{
				RegularsShare: figures(100).Draw(t, "regulars"),
				LostPerYear:   counts().Draw(t, "lost"),
				ReferredShare: figures(100).Draw(t, "referred"),
			},
			Workshop: model.Ballot{
				Workshop: texts().Draw(t, "workshop"), Ballot: texts().Draw(t, "ballot"), Role: texts().Draw(t, "role"),
			},
			Started:  times().Draw(t, "started"),
			Finished: times().Draw(t, "finished"),
		}
		drawItems(t, &a)
		a.Sheet.Returned = rapid.IntRange(0, model.MaxSheets).Draw(t, "returned")
		for b, count := range rapid.MapOfN(rapid.IntRange(0, model.SheetBoxCount-1), rapid.IntRange(0, model.MaxSheets), 0, 5).Draw(t, "sheet") {
			a.Sheet.Ticks[b] = count
		}
		drawMoney(t, &a)
		drawChoices(t, &a)
		return a
	})
}

func counts() *rapid.Generator[model.Figure] {
	return rapid.Custom(func(t *rapid.T) model.Figure {
		return model.Figure{Value: float64(rapid.IntRange(0, model.MaxLost).Draw(t, "count")), Known: true}
	})
}

func drawMoney(t *rapid.T, a *model.Assessment) {
	for f, n := range rapid.MapOfN(rapid.IntRange(0, model.MoneyFieldCount-1), rapid.IntRange(2, 99_999_999), 0, 5).Draw(t, "geld") {
		text := strconv.Itoa(n)
		switch model.MoneyField(f).Kind() {
		case model.MoneyCount:
		case model.MoneyYear:
			text = strconv.Itoa(2 + n%(model.ProfitYears-1))
		default:
			text += rapid.SampledFrom([]string{"", ".0", ".50"}).Draw(t, "decimals")
		}
		a.Money[f] = model.Amount(text)
	}
}

func drawItems(t *rapid.T, a *model.Assessment) {
	answers := rapid.SliceOfN(rapid.Uint8Max(uint8(model.NotApplicable)), model.ItemCount, model.ItemCount)
	for i, answer := range answers.Draw(t, "answers") {
		a.Answers[i] = model.Answer(answer)
	}
	item := rapid.IntRange(0, model.ItemCount-1)
	for i, note := range rapid.MapOfN(item, texts(), 0, 5).Draw(t, "notes") {
		a.Notes[i] = note
	}
	for i, state := range rapid.MapOfN(item, rapid.IntRange(0, 4), 0, 5).Draw(t, "agreed") {
		a.Agreed[i], _ = model.StateAnswer(state)
	}
}

func drawChoices(t *rapid.T, a *model.Assessment) {
	for f := range model.Field(model.FieldCount) {
		a.Context[f] = model.Choice(rapid.IntRange(0, len(f.Choices())).Draw(t, f.ID()))
	}
	for _, b := range rapid.SliceOfN(rapid.IntRange(2, 5), 0, model.MaxAims).Draw(t, "aims") {
		a.Aims[b] = true
	}
	for f := range a.Relevance {
		a.Relevance[f] = model.Relevance(rapid.IntRange(0, model.RelevanceCount-1).Draw(t, "relevance"))
		if a.HighCount() > model.MaxHigh {
			a.Relevance[f] = model.LowRelevance
		}
	}
	for b := range a.Targets {
		a.Targets[b] = figures(100).Draw(t, "target")
	}
}

// texts generates short texts of any characters but NUL.
func texts() *rapid.Generator[string] {
	return rapid.Map(rapid.StringN(0, 40, -1), func(s string) string {
		return strings.ToValidUTF8(strings.ReplaceAll(s, "\x00", "\x1b"), "?")
	})
}

// figures generates numbers from 0 to high, missing ones too.
func figures(high float64) *rapid.Generator[model.Figure] {
	return rapid.Custom(func(t *rapid.T) model.Figure {
		if rapid.Bool().Draw(t, "missing") {
			return model.Figure{}
		}
		return model.Known(rapid.Float64Range(0, high).Draw(t, "value"))
	})
}

// times generates times of four-digit years in UTC, missing ones too.
func times() *rapid.Generator[time.Time] {
	return rapid.Custom(func(t *rapid.T) time.Time {
		if rapid.Bool().Draw(t, "missing") {
			return time.Time{}
		}
		last := time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC).Unix()
		return time.Unix(rapid.Int64Range(0, last).Draw(t, "s"), rapid.Int64Range(0, 999_999_999).Draw(t, "ns")).UTC()
	})
}
