package report

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

func ballotHTML(t *testing.T, lang words.Lang, s *BallotSheets) string {
	t.Helper()
	var page bytes.Buffer
	if err := s.HTML(&page, catalogue(t, lang)); err != nil {
		t.Fatal(err)
	}
	return page.String()
}

// Every sheet asks every question of the mode once, in the order of the
// screen, with the keys of the screen, and names itself on every page.
func TestBallotSheetsAskWhatTheScreenAsks(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		cat := catalogue(t, lang)
		for _, mode := range []model.Mode{model.Full, model.Quick} {
			s := BallotSheets{Company: "Bäckerei Sommer", Mode: mode, Codes: []string{"3f7a", "b01c"}}
			n := 0
			for _, page := range s.pages(cat) {
				for _, column := range page.Columns {
					height := 0.0
					for _, item := range column {
						n++
						height += item.height
						if item.Number != n {
							t.Errorf("%s %s: question %d comes as number %d", lang, mode.ID(), item.Number, n)
						}
					}
					if height > columnHeight {
						t.Errorf("%s %s: a column of %v mm", lang, mode.ID(), height)
					}
				}
			}
			if want := cat.Method.Items(mode).Len(); n != want {
				t.Errorf("%s %s: %d questions, want %d", lang, mode.ID(), n, want)
			}
			html := ballotHTML(t, lang, &s)
			for key := 1; key <= model.AnswerCount; key++ {
				if got := strings.Count(html, fmt.Sprintf(`<span class="box">%d</span>`, key)); got != 2*n {
					t.Errorf("%s %s: key %d stands there %d times", lang, mode.ID(), key, got)
				}
			}
			pages := strings.Count(html, `<section class="page">`)
			if pages%4 != 0 {
				t.Errorf("%s %s: two sheets of %d pages: one begins on the back of the other", lang, mode.ID(), pages)
			}
			for _, code := range s.Codes {
				if got := strings.Count(html, fmt.Sprintf(words.For(lang).Meeting.Sheet.Code, code)); got != pages/2 {
					t.Errorf("%s %s: %s stands on %d of %d pages", lang, mode.ID(), code, got, pages/2)
				}
			}
			first := cat.Item(cat.Sections(mode)[0].Items[0])
			for _, text := range append(first.States[:], first.Text) {
				if !strings.Contains(html, text) {
					t.Errorf("%s %s: %q is missing", lang, mode.ID(), text)
				}
			}
		}
	}
}

// An anonymous sheet has no line for a name and says so.
func TestBallotSheetsAskForNoName(t *testing.T) {
	say := &words.For(words.German).Meeting.Sheet
	anonymous := ballotHTML(t, words.German, &BallotSheets{Codes: []string{"3f7a"}})
	if !strings.Contains(anonymous, say.Nobody) || strings.Contains(anonymous, `class="line"`) || strings.Contains(anonymous, say.Role) {
		t.Error("the anonymous sheet asks who it is from")
	}
	named := ballotHTML(t, words.German, &BallotSheets{Named: true, Roles: []string{"Leitung", "Service"}, Codes: []string{"3f7a"}})
	for _, part := range []string{say.Named, `class="line"`, say.Role + ": ", "</span> Leitung</span>", "</span> Service</span>"} {
		if !strings.Contains(named, part) {
			t.Errorf("%q is missing", part)
		}
	}
	if strings.Contains(named, say.Nobody) {
		t.Error("the named sheet says that it is anonymous")
	}
}

// Names and roles are text, whatever they are; the page runs nothing and needs
// nothing from elsewhere.
func TestBallotSheetsOfAnyName(t *testing.T) {
	plain := ballotHTML(t, words.English, &BallotSheets{Roles: []string{"x"}, Codes: []string{"3f7a"}})
	if !strings.Contains(plain, "default-src 'none'") || !strings.Contains(plain, "size: A4") || !strings.Contains(plain, `<html lang="en">`) {
		t.Error("no page of its own")
	}
	for _, name := range hostile {
		html := ballotHTML(t, words.English, &BallotSheets{Company: name, Roles: []string{name}, Codes: []string{"3f7a"}})
		for _, tag := range []string{"<script", "<img", "<link", "<iframe", "<form", "<svg", "<a ", "http:", "https:", "url(", "@import"} {
			if strings.Contains(html, tag) {
				t.Errorf("%q: the page contains %q", name, tag)
			}
		}
		if got, want := strings.Count(html, "<"), strings.Count(plain, "<"); got != want {
			t.Errorf("%q: %d tags, want %d", name, got, want)
		}
		checkPrintable(t, html)
	}
	s := BallotSheets{Codes: []string{"3f7a"}}
	if err := s.HTML(brokenWriter{}, catalogue(t, words.German)); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}
