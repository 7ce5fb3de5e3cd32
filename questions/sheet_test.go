package questions

import (
	"regexp"
	"strings"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// lures are words that a practice or an insurance broker must not hand to a
// customer: gifts, prizes, discounts, rewards and promises of such.
var lures = map[words.Lang]*regexp.Regexp{
	words.German:  regexp.MustCompile(`(?i)geschenk|gutschein|rabatt|gewinn|verlos|belohn|prämie|bonus|gratis|umsonst|verspr|vorteil für`),
	words.English: regexp.MustCompile(`(?i)gift|voucher|discount|\bwin\b|prize|draw\b|reward|bonus|free of|promis`),
}

// The sheet asks all five questions in both languages, is addressed to
// customers and lures nobody.
func TestSheet(t *testing.T) {
	for lang, lure := range lures {
		c, err := Check(lang, "")
		if err != nil {
			t.Fatal(err)
		}
		s := c.Sheet()
		all := strings.Join(s.Boxes[:], " ") + s.Title + s.Intro + s.Free + s.Nameless + s.Back +
			s.Mail.Subject + s.Mail.Opening + s.Mail.Closing
		for q := range model.SheetQuestion(model.SheetQuestionCount) {
			text := s.Questions[q]
			if !strings.HasSuffix(text.Text, "?") || text.Label == "" {
				t.Errorf("%s: question %s: %+v", lang, q.ID(), text)
			}
			all += text.Text + text.Hint
		}
		for b, text := range s.Boxes {
			if text == "" {
				t.Errorf("%s: box %s is empty", lang, model.SheetBox(b).ID())
			}
		}
		if found := lure.FindString(all); found != "" {
			t.Errorf("%s: the sheet says %q", lang, found)
		}
	}
}

// The mail comes with what the law says about advertising by mail.
func TestSheetLaw(t *testing.T) {
	c, err := Check(words.German, "")
	if err != nil {
		t.Fatal(err)
	}
	for mail, want := range map[bool]string{false: "dsgvo", true: "uwg-7"} {
		if list := c.SheetLaw(mail); len(list) == 0 || list[0].ID != want || list[0].CheckedOn == "" {
			t.Errorf("mail %v: %+v", mail, list)
		}
	}
	if c.Method.Sheet.Few != 10 {
		t.Errorf("few is %d", c.Method.Sheet.Few)
	}
}

func TestSheetLoadsWithTheMeasures(t *testing.T) {
	c, err := Load(words.English)
	if err != nil {
		t.Fatal(err)
	}
	if c.Sheet().Title != "" {
		t.Error("the sheet is there before the first frame")
	}
	if err := c.LoadMeasures(); err != nil || c.Sheet().Title == "" {
		t.Errorf("title %q, %v", c.Sheet().Title, err)
	}
}

func TestSheetFaults(t *testing.T) {
	for text, want := range map[string]string{
		"sheet: {mail: [bgb-1]}\n":                                        "own.yaml:1: sheet/mail: “bgb-1” is not listed under legal",
		"sheet: {few: 0}\n":                                               "own.yaml:1: sheet/few: 0 is out of range – expected: 1 to 1000",
		"de:\n  sheet:\n    free: Und sonst\n":                            "own.yaml:3: de/sheet/free: ",
		"de:\n  sheet:\n    questions:\n      - {id: smell, text: Wie}\n": "own.yaml:4: de/sheet/questions: “smell” is not known here",
	} {
		if got := faultsOf(t, words.English, text).Error(); !strings.HasPrefix(got, want) || strings.Contains(got, "\n") {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
