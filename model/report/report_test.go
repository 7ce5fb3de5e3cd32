package report

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
)

// vectors returns the conformance cases by name.
func vectors(t *testing.T) map[string]model.Assessment {
	t.Helper()
	files, err := filepath.Glob("../testdata/vectors/*.answers.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no vectors: %v", err)
	}
	cases := map[string]model.Assessment{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a, err := interchange.Decode(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		cases[strings.TrimSuffix(filepath.Base(file), ".answers.json")] = a
	}
	return cases
}

func catalogue(t *testing.T, lang words.Lang) *questions.Catalogue {
	t.Helper()
	cat, err := questions.Load(lang)
	if err != nil {
		t.Fatal(err)
	}
	if err := cat.LoadMeasures(); err != nil {
		t.Fatal(err)
	}
	return cat
}

func write(t *testing.T, cat *questions.Catalogue, a *model.Assessment) string {
	t.Helper()
	r := model.Score(cat.Method, a)
	var text strings.Builder
	if err := Text(&text, cat, a, &r); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

// Every line fits, nothing is left of a format, and numbers are as the
// language writes them.
func TestTextOfEveryVector(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		cat := catalogue(t, lang)
		for name, a := range vectors(t) {
			t.Run(string(lang)+"/"+name, func(t *testing.T) {
				text := write(t, cat, &a)
				for line := range strings.SplitSeq(text, "\n") {
					if ansi.StringWidth(line) > width || line != strings.TrimRight(line, " ") {
						t.Errorf("%d cells: %q", ansi.StringWidth(line), line)
					}
				}
				for _, bad := range []string{"%!", "{bond}", "\n\n\n"} {
					if strings.Contains(text, bad) {
						t.Errorf("contains %q:\n%s", bad, text)
					}
				}
			})
		}
	}
}

func TestTextSaysWhatTheResultSays(t *testing.T) {
	a := vectors(t)["it-systemhaus"]
	for lang, want := range map[words.Lang][]string{
		words.German: {
			"IT-Systemhaus\nausführlich, 52 von 52 Fragen beantwortet\n",
			"\nErzwungen       100      100  höchstens 60       59\n",
			"\nService              42       42        50       50          25\n",
			"\nHinweise\n--------\n- Viele Kunden können nicht einfach gehen: ",
			"\n1. ", "\n7. ", "0,", words.For(words.German).Result.Card.Priority,
		},
		words.English: {
			"IT-Systemhaus\nfull, 52 of 52 questions answered\n",
			"\nForced       100       100  at most 60       59\n",
			"\n1. ", "\n7. ", "0.", words.For(words.English).Result.Card.Priority,
		},
	} {
		text := write(t, catalogue(t, lang), &a)
		w := words.For(lang)
		want = append(want, fmt.Sprintf(w.Result.Risk, "33", w.Interview.Bands[model.RiskMedium], w.Interview.RiskKind[model.RiskBound]))
		for _, part := range want {
			if !strings.Contains(text, part) {
				t.Errorf("%s: %q is missing in\n%s", lang, part, text)
			}
		}
	}
}

// What was not known, noted and finished is part of it; nothing of it can
// steer a terminal.
func TestTextOfNotesAndNames(t *testing.T) {
	a := model.Assessment{
		Company: "\x1b]0;evil\a\u202eBäckerei", Mode: model.Quick,
		Started:  time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC),
		Finished: time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC),
	}
	a.Answers[model.Ease] = model.Unknown
	a.Notes[model.Ease] = "erst\r\n\x1b[31mfragen\u009b2J"
	cat := catalogue(t, words.German)
	text := write(t, cat, &a)
	for _, want := range []string{
		"]0;evilBäckerei\n", "abgeschlossen am",
		"\nNoch herauszufinden\n-------------------\n- " + cat.Item(model.Ease).Label + "\n",
		"\nNotizen\n-------\n- " + cat.Item(model.Ease).Label + ": erst  [31mfragen2J\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	for _, r := range text {
		if r != '\n' && unicode.In(r, unicode.Cc, unicode.Cf) {
			t.Errorf("contains %U", r)
		}
	}
}

// Whoever works in a country whose law is not known is told so, instead of
// nothing.
func TestTextNamesOtherLaw(t *testing.T) {
	cat := catalogue(t, words.German)
	other := strings.Join(strings.Fields(words.For(words.German).Result.Card.OtherLaw)[:5], " ")
	found := false
	for _, a := range vectors(t) {
		if strings.Contains(write(t, cat, &a), other) {
			t.Errorf("%s: its law is known", a.Company)
		}
		a.Context[model.Country] = model.Choice(len(model.Country.Choices())) // another one
		found = found || strings.Contains(strings.Join(strings.Fields(write(t, cat, &a)), " "), other)
	}
	if !found {
		t.Error("no card says that other law applies")
	}
}

// "I don't know" is an answer; it is only nothing that a result can use.
func TestTextCountsUnknownAsAnswered(t *testing.T) {
	a := model.Assessment{}
	a.Answers[model.Ease] = model.Unknown
	a.Answers[model.Promise] = model.NotApplicable
	if text := write(t, catalogue(t, words.English), &a); !strings.Contains(text, "2 of 52 questions answered") {
		t.Error(text)
	}
}

// A group's answers are what was revealed of its votes: the rest is covered, not
// unanswered.
func TestTextCountsWhatAGroupRevealed(t *testing.T) {
	cat := catalogue(t, words.German)
	a := model.Assessment{Mode: model.Quick, Workshop: model.Ballot{Workshop: "w"}}
	for _, i := range cat.Sections(model.Quick)[0].Items {
		a.Answers[i] = model.State1
	}
	a.Answers[model.Ease] = model.Open // nobody voted on it
	text := strings.Join(strings.Fields(write(t, cat, &a)), " ")
	for _, want := range []string{"kurz, 3 von 21 Fragen aufgedeckt", "Vorläufig, denn erst 3 von 21 Fragen sind aufgedeckt."} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing:\n%s", want, text)
		}
	}
	a.Finished = time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	if text := write(t, cat, &a); !strings.Contains(text, "2 von 21 Fragen beantwortet") {
		t.Error(text)
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestTextReportsWhatTheWriterSays(t *testing.T) {
	cat := catalogue(t, words.German)
	a := model.Assessment{}
	r := model.Score(cat.Method, &a)
	if err := Text(brokenWriter{}, cat, &a, &r); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}
