package report

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

var hostile = []string{
	"", "Bäckerei Sommer", "<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "{{.Title}}", "a&b</title><style>*{}",
	"\x1b]0;evil\a\u202eBäckerei\u009b2J", "zwei\r\nZeilen", strings.Repeat("lang", 50), "%s%d%!", "javascript:alert(1)",
}

// Whatever a company is called, the page shows the name as text, carries no
// script and needs nothing from elsewhere.
func TestFormHTMLOfAnyName(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		cat := catalogue(t, lang)
		var plain bytes.Buffer
		if err := NewForm(cat, "").HTML(&plain); err != nil {
			t.Fatal(err)
		}
		for _, name := range hostile {
			var page bytes.Buffer
			if err := NewForm(cat, name).HTML(&page); err != nil {
				t.Fatal(err)
			}
			for _, tag := range []string{"<script", "<img", "<link", "<iframe", "<form", "<svg", "<a ", "http:", "https:", "url(", "@import"} {
				if strings.Contains(page.String(), tag) {
					t.Errorf("%q: the page contains %q", name, tag)
				}
			}
			extra := 0
			if strings.TrimSpace(name) != "" {
				extra = 2 // the paragraph of the name
			}
			if got, want := strings.Count(page.String(), "<"), strings.Count(plain.String(), "<")+extra; got != want {
				t.Errorf("%q: %d tags, want %d", name, got, want)
			}
			checkPrintable(t, page.String())
		}
		for _, part := range []string{`<html lang="` + string(lang) + `">`, "default-src 'none'", "size: A4"} {
			if !strings.Contains(plain.String(), part) {
				t.Errorf("%q is missing", part)
			}
		}
		if got := strings.Count(plain.String(), `class="box"`); got != model.SheetBoxCount {
			t.Errorf("%d boxes", got)
		}
	}
}

func TestFormTexts(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		cat := catalogue(t, lang)
		for _, name := range hostile {
			var sheet, mail bytes.Buffer
			if err := errors.Join(NewForm(cat, name).Text(&sheet), NewForm(cat, name).Mail(&mail)); err != nil {
				t.Fatal(err)
			}
			for _, text := range []string{sheet.String(), mail.String()} {
				if got := strings.Count(text, "\n   [ ] "); got != model.SheetBoxCount {
					t.Errorf("%d boxes in\n%s", got, text)
				}
				for line := range strings.SplitSeq(text, "\n") {
					if ansi.StringWidth(line) > width || line != strings.TrimRight(line, " ") {
						t.Errorf("%d cells: %q", ansi.StringWidth(line), line)
					}
				}
				checkPrintable(t, text)
			}
			if lines := strings.Count(sheet.String(), "\n"); lines > 58 && len(name) < 50 {
				t.Errorf("%d lines do not fit on a page", lines)
			}
		}
	}
	if err := NewForm(catalogue(t, words.German), "").HTML(brokenWriter{}); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
	if err := NewForm(catalogue(t, words.German), "").Text(brokenWriter{}); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}

func checkPrintable(t *testing.T, text string) {
	t.Helper()
	for _, r := range text {
		if r != '\n' && unicode.In(r, unicode.Cc, unicode.Cf) {
			t.Errorf("contains %U", r)
		}
	}
}

// The comparison stands in the report where sheets came back, and says what
// is wrong with counts that do not agree.
func TestTextOfASheet(t *testing.T) {
	a := vectors(t)["baeckerei"]
	for lang, want := range map[words.Lang][]string{
		words.German:  {"Kundenblatt: Innen und außen", "Erst 4 Blätter: Unter 10 sagen", "Kreuze: 6, Blätter: 4. Bitte zählen Sie nach, bei Frage 5"},
		words.English: {"Customers’ sheet: inside and outside", "Only 4 sheets so far", "Ticks: 6, sheets: 4. Please count again, question 5"},
	} {
		cat := catalogue(t, lang)
		a.Sheet = model.Sheet{}
		if text := write(t, cat, &a); strings.Contains(text, want[0]) {
			t.Errorf("a comparison without a sheet:\n%s", text)
		}
		a.Sheet.Returned = 4
		a.Sheet.Ticks[0] = 3
		a.Sheet.Ticks[model.SheetBoxCount-1], a.Sheet.Ticks[model.SheetBoxCount-2] = 3, 3
		text := write(t, cat, &a)
		for _, part := range want {
			if !strings.Contains(text, part) {
				t.Errorf("%s: %q is missing in\n%s", lang, part, text)
			}
		}
	}
}
