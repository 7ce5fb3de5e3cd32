package questions

import (
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// check reports what is wrong with the texts of one language.
func (t *texts) check(p *report, lang words.Lang) {
	for i := range t.items {
		t.checkItem(p, lang, model.Item(i))
	}
	for f := range t.fields {
		p.checkQuestion(path.Join(string(lang), "fields", fieldIDs[f], "text"), t.fields[f].Text)
	}
	for h := range t.hints {
		t.checkHint(p, lang, model.HintID(h))
	}
}

func (t *texts) checkItem(p *report, lang words.Lang, i model.Item) {
	item, at := &t.items[i], path.Join(string(lang), "items", i.ID())
	p.checkQuestion(at+"/text", item.text)
	customers := words.For(lang).Catalog.Customers
	if i.Block() == model.BondBlock && item.text != "" &&
		!strings.Contains(strings.ToLower(item.text), strings.ToLower(customers)) {
		p.at(fmt.Sprintf(p.say.NoCustomers, customers), at+"/text")
	}
	for s, state := range item.states {
		if digit := fmt.Sprint(2 * s); strings.HasPrefix(state, digit+" ") && s != 1 {
			p.at(fmt.Sprintf(p.say.Digit, digit), fmt.Sprintf("%s/states/%d", at, s+1))
		}
	}
	for e, example := range item.examples {
		length := utf8.RuneCountInString(item.help) + utf8.RuneCountInString(example)
		if example != "" && length > maxHelp {
			p.at(fmt.Sprintf(p.say.Together, exampleIDs[e], length, maxHelp),
				at+"/help", path.Join(at, "example", exampleIDs[e]))
		}
	}
}

func (p *report) checkQuestion(at, text string) {
	if text != "" && !strings.HasSuffix(text, "?") {
		p.at(p.say.Question, at)
	}
}

// checkHint makes sure that the bond type's name has its place where it is
// needed, and that no screen shows a brace.
func (t *texts) checkHint(p *report, lang words.Lang, h model.HintID) {
	hint, at := t.hints[h], path.Join(string(lang), "hints", h.ID())
	if h == model.Unreached {
		if hint.Text != "" && !strings.Contains(hint.Text, bondPlace) {
			p.at(fmt.Sprintf(p.say.Placeholder, bondPlace), at+"/text")
		}
		hint = hint.For("")
	}
	p.checkBraces(at+"/title", hint.Title)
	p.checkBraces(at+"/text", hint.Text)
}

func (p *report) checkBraces(at, text string) {
	if i := strings.IndexAny(text, "{}"); i >= 0 {
		p.at(fmt.Sprintf(p.say.NoPlace, quote(text[i:])), at)
	}
}
