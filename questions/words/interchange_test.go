package words

import (
	"errors"
	"math"
	"strings"
	"testing"

	"kundenbindung/model/interchange"
)

func TestDocumentError(t *testing.T) {
	for _, c := range []struct {
		err    interchange.Error
		de, en string
	}{
		{
			interchange.Error{Reason: interchange.NotInteger, Line: 12, Key: `answers."service.build.1"`, Got: "2.0", Max: 4},
			`Zeile 12, answers."service.build.1": 2.0 ist nicht als ganze Zahl geschrieben; bitte schreiben Sie eine von 0 bis 4, ohne Punkt und Exponent.`,
			`Line 12, answers."service.build.1": 2.0 is not written as a whole number; please write one from 0 to 4, without point and exponent.`,
		},
		{
			interchange.Error{Reason: interchange.UnknownValue, Line: 2, Key: "mode", Got: `"Full"`, Allowed: []string{`"full"`, `"quick"`}},
			`Zeile 2, mode: "Full" ist nicht möglich; bitte schreiben Sie "full" oder "quick".`,
			`Line 2, mode: "Full" is not possible; please write "full" or "quick".`,
		},
		{
			interchange.Error{Reason: interchange.UnknownValue, Line: 3, Key: "carried", Got: `"x"`},
			`Zeile 3, carried: "x" gibt es nicht; bitte prüfen Sie die Schreibweise, auch Groß und Klein.`,
			`Line 3, carried: There is no "x"; please check its spelling, upper and lower case too.`,
		},
		{
			interchange.Error{Reason: interchange.OutOfRange, Line: 1, Key: "outcomes.lost_per_year", Got: "-1", Max: math.Inf(1)},
			"Zeile 1, outcomes.lost_per_year: -1 ist nicht möglich; bitte schreiben Sie eine übliche Zahl ab 0.",
			"Line 1, outcomes.lost_per_year: -1 is not possible; please write an ordinary number from 0.",
		},
		{
			interchange.Error{Reason: interchange.WrongType, Line: 1, Key: "aims", Got: "{…}", Want: interchange.List},
			"Zeile 1, aims: Hier steht {…}; bitte schreiben Sie eine Liste in eckigen Klammern.",
			"Line 1, aims: Here is {…}; please write a list in square brackets.",
		},
		{
			interchange.Error{Reason: interchange.Malformed, Line: 7, Got: "{max}"},
			"Zeile 7: {max} passt hier nicht in JSON; meist fehlt kurz davor ein Komma, ein Anführungszeichen oder eine Klammer.",
			"Line 7: {max} does not fit into JSON here; often a comma, a quotation mark or a bracket is missing just before it.",
		},
		{
			interchange.Error{Reason: interchange.Empty},
			"Die Datei ist leer; bitte wählen Sie eine, die mit export geschrieben wurde.",
			"The file is empty; please choose one that was written with export.",
		},
		{interchange.Error{Reason: 200, Line: 1}, "line 1: reason 200", "line 1: reason 200"},
	} {
		if got := For(German).DocumentError(&c.err); got != c.de {
			t.Errorf("got  %s\nwant %s", got, c.de)
		}
		if got := For(English).DocumentError(&c.err); got != c.en {
			t.Errorf("got  %s\nwant %s", got, c.en)
		}
	}
}

// The sentence for a real refusal leaves no placeholder and says what a person
// can do; what the file tried to do to the terminal is gone.
func TestDocumentErrorOfARealRefusal(t *testing.T) {
	_, err := interchange.Decode(strings.NewReader("{\"schema\": \"kundenbindung/answers/v1\",\n \"\\u001b[2J\u202e\": 1}"))
	var refused *interchange.Error
	if !errors.As(err, &refused) {
		t.Fatal(err)
	}
	got := For(German).DocumentError(refused)
	want := "Zeile 2, \"\\u001b[2J\uFFFD\": Diese Angabe gibt es nicht; bitte prüfen Sie die Schreibweise, auch Groß und Klein, oder löschen Sie sie."
	want = strings.ReplaceAll(want, `\u001b`, "\uFFFD")
	if got != want || Clean(got) != got {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// Every reason names what its error carries, in both languages alike.
func TestDocumentSentencesUseTheSamePlaceholders(t *testing.T) {
	for i, de := range documentDE.Reasons {
		for _, name := range []string{"{got}", "{due}", "{allowed}", "{min}", "{max}", "{schema}"} {
			if strings.Contains(de, name) != strings.Contains(documentEN.Reasons[i], name) {
				t.Errorf("%s: only one language has %s", interchange.Reason(i), name)
			}
		}
	}
}
