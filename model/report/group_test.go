package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
)

// sampleVotes are seven people of a bakery, one of whom sees much of it
// differently.
func sampleVotes() model.WorkshopVotes {
	var v model.WorkshopVotes
	for n := range 7 {
		b := model.WorkshopBallot{
			ID: fmt.Sprintf("%d000", n), Done: true, Role: []string{"Verkauf", "Backstube"}[n%2],
		}
		for i := range b.Answers {
			b.Answers[i] = model.Answer(1 + (i*3+n*(i%4))%5)
			if (i+n)%11 == 0 {
				b.Answers[i] = model.Unknown
			}
		}
		b.Answers[model.Promise] = model.State3
		b.Answers[model.Complaints] = []model.Answer{model.State0, model.State4}[min(n, 1)]
		v.Ballots = append(v.Ballots, b)
	}
	v.Rows = []model.VoteRow{{ID: "r", Item: model.Ease, Round: 2, Votes: []model.Answer{2, 3, 3, 3, 3, 4, 6}}}
	return v
}

// sampleWorkshop is their workshop.
func sampleWorkshop(cat *questions.Catalogue) *Workshop {
	w := model.Workshop{
		ID: "0b7b8a3e-6f0c-4a53-9d4e-0123456789ab", State: model.WorkshopRevealed, Roles: []string{"Backstube", "Verkauf"},
		Revealed: time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC), Created: time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC),
	}
	a := model.Assessment{Company: "Bäckerei Sommer", Mode: model.Quick, Workshop: model.Ballot{Workshop: w.ID}}
	a.Agreed[model.Ease] = model.State3
	a.Notes[model.Ease] = "Wer anruft, erreicht selten jemanden."
	a.Notes[model.Complaints] = "Wir sind uns nicht einig."
	votes := sampleVotes()
	g := model.Gather(cat.Method, &a, &w, &votes)
	g.Fill(&a)
	r := model.Score(cat.Method, &a)
	return &Workshop{Workshop: &w, Group: &a, Result: &r, Votes: &g, Plan: []model.PlanEntry{
		{Measure: r.Advice[0].Measure, Who: "Anna", Due: "2026-12-15", Status: model.PlanRunning, Note: "erste Woche"},
		{Items: model.ItemSet(0).With(model.Reliability), Status: model.PlanOpen},
		{Text: "Neue Öffnungszeiten", Status: model.PlanDone},
	}}
}

func groupTexts(t *testing.T, w *Workshop, cat *questions.Catalogue) (text, md string) {
	t.Helper()
	var plain, marked strings.Builder
	if err := errors.Join(w.Text(&plain, cat, false), w.Markdown(&marked, cat)); err != nil {
		t.Fatal(err)
	}
	return plain.String(), marked.String()
}

// Both forms say what the group answered, how it voted and what it agreed on.
func TestWorkshopSaysWhatHappened(t *testing.T) {
	for lang, want := range map[words.Lang][]string{
		words.German: {
			"Workshop: Bäckerei Sommer", "aufgedeckt am 21.11.2026, 7 Stimmzettel, kurz, anonym",
			"Umgang mit Beschwerden: einig bis auf eine Stimme, Mitte 5, Streuung 1,40, eine Stimme auf 1",
			"1 ● 2 · 3 · 4 · 5 ●●●●●●", "Backstube (3): Mitte 4; Verkauf (4): Mitte 3",
			"Zweite Abstimmung: 1 · 2 ● 3 ●●●● 4 ● 5 ·, Mitte 3",
			"Mühe für den Kunden: vereinbart ist 4, zwischen „meist zwei“ und „fast immer nur einen“; die Mitte der Stimmen war 4.",
			"Notiz: Wer anruft, erreicht selten jemanden.", "Umgang mit Beschwerden: nichts vereinbart.",
			"(läuft), zuständig: Anna, bis 15.12.2026", "Herausfinden: Eingehaltene Termine (offen)", "Neue Öffnungszeiten (erledigt)",
			words.For(words.German).Report.Honest,
		},
		words.English: {
			"revealed on 21 Nov 2026, 7 ballots, short, anonymous", "agreed but for one vote, middle 5, spread 1.40, one vote on 1",
			"Second vote: 1 · 2 ● 3 ●●●● 4 ● 5 ·, middle 3", "(under way), in charge: Anna, by 15 Dec 2026",
			words.For(words.English).Report.Honest,
		},
	} {
		cat := catalogue(t, lang)
		text, md := groupTexts(t, sampleWorkshop(cat), cat)
		for _, part := range want {
			if !strings.Contains(flat(text), part) {
				t.Errorf("%s: %q is missing in\n%s", lang, part, text)
			}
			if !strings.Contains(flat(md), part) {
				t.Errorf("%s: %q is missing in\n%s", lang, part, md)
			}
		}
		for line := range strings.SplitSeq(text, "\n") {
			if ansi.StringWidth(line) > width || line != strings.TrimRight(line, " ") {
				t.Errorf("%s: %d cells: %q", lang, ansi.StringWidth(line), line)
			}
		}
		for _, bad := range []string{"%!", "\n\n\n", "{bond}"} {
			if strings.Contains(text+md, bad) {
				t.Errorf("%s: contains %q", lang, bad)
			}
		}
	}
}

// A poor terminal gets its own dots.
func TestWorkshopInASCII(t *testing.T) {
	cat := catalogue(t, words.German)
	var text strings.Builder
	if err := sampleWorkshop(cat).Text(&text, cat, true); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(text.String(), "●") || !strings.Contains(text.String(), "1 o  2 -  3 -  4 -  5 oooooo") {
		t.Error(text.String())
	}
}

// Every item of the mode stands there once with its votes, in the full length
// too, and no line becomes too long by the largest group.
func TestWorkshopOfThirtyPeople(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		cat := catalogue(t, lang)
		w := sampleWorkshop(cat)
		w.Group.Mode = model.Full
		votes := sampleVotes()
		for n := range 90 {
			b := votes.Ballots[n%7]
			b.ID, b.Role = fmt.Sprint("x", n), []string{"Leitung", "Vertrieb", "Produktion"}[n%3]
			votes.Ballots = append(votes.Ballots, b)
		}
		g := model.Gather(cat.Method, w.Group, w.Workshop, &votes)
		w.Votes = &g
		text, md := groupTexts(t, w, cat)
		for line := range strings.SplitSeq(text, "\n") {
			if ansi.StringWidth(line) > width {
				t.Errorf("%s: %d cells: %q", lang, ansi.StringWidth(line), line)
			}
		}
		for i := range model.Item(model.ItemCount) {
			if got := strings.Count(md, "\n| "+escaped(cat.Item(i).Label)+" |"); got != 1 {
				t.Errorf("%s: %s stands there %d times", lang, i.ID(), got)
			}
		}
	}
}

// Whatever people are called and write, no text of theirs becomes a mark, and
// nothing of it can steer a terminal.
func TestWorkshopOfAnyText(t *testing.T) {
	cat := catalogue(t, words.German)
	_, plain := groupTexts(t, sampleWorkshop(cat), cat)
	attacks := append([]string{
		"# heading", "- point", "+ point", "1. point", "23) point", "=====", "a | b | c", "[x](javascript:alert(1))", "![x](http://x)",
		"`code`", "```\ncode", "<b>bold</b>", "*bold* _it_ ~~gone~~", "\\", "\\# x", "a\n# heading", "a\r\n\r\n| b |", "&lt;b&gt;", "---", "> quote",
	}, hostile...)
	for _, attack := range attacks {
		w := sampleWorkshop(cat)
		votes := sampleVotes()
		w.Roles = []string{attack, "Verkauf"}
		for i := range votes.Ballots {
			if votes.Ballots[i].Role == "Backstube" {
				votes.Ballots[i].Role = attack
			}
		}
		w.Group.Company, w.Group.Notes[model.Ease] = attack, "x"+attack
		w.Plan[2].Text, w.Plan[0].Who, w.Plan[0].Note = "x"+attack, attack, "x"+attack
		g := model.Gather(cat.Method, w.Group, w.Workshop, &votes)
		w.Votes = &g
		text, md := groupTexts(t, w, cat)
		checkPrintable(t, text)
		checkPrintable(t, md)
		if got, want := shape(md), shape(plain); got != want {
			t.Errorf("%q: the shape is %s\nwant %s", attack, got, want)
		}
		for at := range len(md) {
			if c := md[at]; strings.IndexByte("`<>[]", c) >= 0 && (at == 0 || md[at-1] != '\\') {
				t.Errorf("%q: a bare %q in %q", attack, c, md[max(0, at-20):at+1])
			}
		}
	}
}

// shape is how the lines of a Markdown text open.
func shape(md string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(strings.TrimSpace(md), "\n") {
		line = strings.TrimLeft(line, " ")
		switch {
		case line == "":
		case strings.HasPrefix(line, "#"), strings.HasPrefix(line, "- "), strings.HasPrefix(line, "|"), strings.HasPrefix(line, "+"):
			b.WriteByte(line[0])
		case numberedLine.MatchString(line):
			b.WriteByte('1')
		default:
			b.WriteByte('t')
		}
	}
	return b.String()
}

var numberedLine = regexp.MustCompile(`^\d+[.)] `)

// Names stay on the screen, also of those who let their own dots be shown.
func TestWorkshopNamesNobody(t *testing.T) {
	cat := catalogue(t, words.German)
	w := sampleWorkshop(cat)
	votes := sampleVotes()
	for i := range votes.Ballots {
		votes.Ballots[i].Name = "Chefin Xaveria"
	}
	w.Named = true
	w.Participants = []model.Participant{{Name: "Chefin Xaveria", Voted: true}}
	g := model.Gather(cat.Method, w.Group, w.Workshop, &votes)
	w.Votes = &g
	text, md := groupTexts(t, w, cat)
	var doc strings.Builder
	if err := w.JSON(&doc, cat.Method); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(text+md+doc.String(), "Xaveria") || !strings.Contains(text, "mit Namen") {
		t.Error("somebody is named")
	}
}

func TestWorkshopJSON(t *testing.T) {
	cat := catalogue(t, words.German)
	w := sampleWorkshop(cat)
	var doc bytes.Buffer
	if err := w.JSON(&doc, cat.Method); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Schema   string
		Workshop map[string]any
		Result   json.RawMessage
		Items    []struct {
			ID     string
			Answer any
			Agreed *int
			Note   string
			Votes  struct {
				States              []int
				Unknown, NA         int
				Median, Range, Lone *int
				Mean, SD            *float64
				Spread              *string
			}
			Second *struct{ States []int }
		}
		Agenda []struct {
			Item           string
			Apart, Unknown bool
		}
		Roles []struct {
			Role   string
			People int
			Items  []any
		}
		Plan []map[string]any
	}
	if err := json.Unmarshal(doc.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	var result, compact bytes.Buffer
	if err := errors.Join(interchange.EncodeResult(&result, cat.Method, w.Result), json.Compact(&compact, result.Bytes())); err != nil {
		t.Fatal(err)
	}
	result.Reset()
	if err := json.Compact(&result, got.Result); err != nil || result.String() != compact.String() {
		t.Errorf("result %s, %v", got.Result, err)
	}
	if got.Schema != WorkshopResultSchema || got.Workshop["company"] != "Bäckerei Sommer" || got.Workshop["ballots"] != 7.0 ||
		got.Workshop["state"] != "revealed" || got.Workshop["revealed"] != "2026-11-21T12:00:00Z" {
		t.Errorf("head %v of %s", got.Workshop, got.Schema)
	}
	if len(got.Items) != 21 || len(got.Agenda) != 11 || len(got.Roles) != 2 || len(got.Plan) != 3 {
		t.Fatalf("%d items, %d on the agenda, %d roles, %d planned", len(got.Items), len(got.Agenda), len(got.Roles), len(got.Plan))
	}
	promise, ease, complaints := got.Items[0], got.Items[1], got.Items[2]
	if promise.Answer != 3.0 || promise.Agreed != nil || *promise.Votes.Spread != "agreed" || *promise.Votes.SD != 0 || promise.Second != nil {
		t.Errorf("%+v", promise)
	}
	if ease.Answer != 3.0 || *ease.Agreed != 3 || ease.Note == "" || !slices.Equal(ease.Second.States, []int{0, 1, 4, 1, 0}) {
		t.Errorf("%+v", ease)
	}
	v := complaints.Votes
	if !slices.Equal(v.States, []int{1, 0, 0, 0, 6}) || *v.Median != 4 || *v.Range != 4 || *v.Lone != 0 || *v.Spread != "one_voice" ||
		*v.Mean != 3.4286 || *v.SD != 1.3997 {
		t.Errorf("%+v", v)
	}
	if got.Roles[0].Role != "Backstube" || got.Roles[0].People != 3 || len(got.Roles[0].Items) != 21 {
		t.Errorf("%+v", got.Roles[0])
	}
	if got.Plan[1]["find_out"] == nil || got.Plan[0]["due"] != "2026-12-15" || got.Plan[0]["status"] != "running" {
		t.Errorf("%v", got.Plan)
	}
	if err := w.JSON(brokenWriter{}, cat.Method); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}

// Before the reveal nothing is said but how many have voted.
func TestHiddenTellsNothing(t *testing.T) {
	h := Hidden{
		Workshop: &model.Workshop{
			ID: "w", Company: "Bäckerei\x1b[2J <b>", State: model.WorkshopVoting,
			Participants: []model.Participant{{Name: "1"}, {Name: "2", Voted: true}, {Name: "3"}},
		},
		Count: model.WorkshopCount{Handed: 1, Begun: 1, RowItems: model.ItemSet(0).With(model.Ease).With(model.Promise)},
	}
	for lang, want := range map[words.Lang]string{
		words.German: "Der Workshop von Bäckerei[2J <b> ist noch nicht aufgedeckt. Abgegebene Stimmzettel: 1 von 3. " +
			"Mit Karten wurde über 2 Fragen abgestimmt.",
		words.English: "The workshop of Bäckerei[2J <b> is not revealed yet. Ballots handed in: 1 of 3. 2 questions were voted on with cards.",
	} {
		var text, md strings.Builder
		if err := errors.Join(h.Text(&text, lang), h.Markdown(&md, lang)); err != nil {
			t.Fatal(err)
		}
		if flat(text.String()) != want {
			t.Errorf("%q", text.String())
		}
		if !strings.Contains(md.String(), `Bäckerei\[2J \<b\>`) {
			t.Errorf("%q", md.String())
		}
	}
	var doc strings.Builder
	if err := h.JSON(&doc); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(doc.String(), `"name"`) || !strings.Contains(doc.String(), `"ballots": 1,`) || strings.Contains(doc.String(), "result\"") {
		t.Error(doc.String())
	}
	if err := h.Text(brokenWriter{}, words.German); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}

func TestEscaped(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "Bäckerei Sommer & Söhne": `Bäckerei Sommer \& Söhne`, "# x # y": `\# x # y`, "12. x 1.": `12\. x 1.`, "1) x": `1\) x`,
		"-5": `\-5`, "a-b": "a-b", " x ": "x", "<a|b>": `\<a\|b\>`, "2026": "2026", `\`: `\\`, "*a_b*": `\*a\_b\*`,
	} {
		if got := escaped(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
