package questions

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// shunned is what the texts do not say: words that a baker would not use,
// marks that a typewriter left behind, and claims without a source.
var shunned = map[words.Lang]*regexp.Regexp{
	words.German:  regexp.MustCompile(`(?i)regelmäßig|professionell|proaktiv|touchpoint|customer|mehrwert|ganzheitlich|stakeholder|"|'|\.\.\.| - |7 %|siebenmal`),
	words.English: regexp.MustCompile(`(?i)\bregularly\b|professional|proactive|touchpoint|added value|holistic|stakeholder|leverage|"|'|\.\.\.| - |7 %|seven times`),
}

// The built-in texts speak the language of their readers.
func TestVoice(t *testing.T) {
	for lang, pattern := range shunned {
		for path, text := range builtInTexts(t, lang) {
			if found := pattern.FindString(text); found != "" {
				t.Errorf("%s: %s: %q in %q", lang, path, found, text)
			}
		}
	}
}

// German quotes open below, English ones above, and each is closed.
func TestQuotes(t *testing.T) {
	for lang, marks := range map[words.Lang][2]string{words.German: {"„", "“"}, words.English: {"“", "”"}} {
		for path, text := range builtInTexts(t, lang) {
			if strings.Count(text, marks[0]) != strings.Count(text, marks[1]) {
				t.Errorf("%s: %s: unbalanced quotes in %q", lang, path, text)
			}
		}
	}
}

// ofOneTrade are words that a therapist or a tax adviser has no use for.
var ofOneTrade = map[words.Lang]*regexp.Regexp{
	words.German:  regexp.MustCompile(`(?i)\btheken?\b|zutaten|bestellzettel|lieferschein|schaufenster|\btüten?\b|\b(der|den|dem|im) laden\b|\bbrote?\b|\bbacken\b`),
	words.English: regexp.MustCompile(`(?i)\bcounter\b|ingredients|order slip|delivery note|\bbags?\b|\bthe shop\b|\bbread\b|\bbake\b`),
}

// A card that every trade gets speaks of no single one.
func TestCardsForAllTrades(t *testing.T) {
	for lang, pattern := range ofOneTrade {
		texts := builtInTexts(t, lang)
		c, err := Check(lang, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range c.Method.Measures {
			if m.Fits[model.Sector] != 0 {
				continue
			}
			checked := 0
			for path, text := range texts {
				card := "/cards/byID/" + m.ID + "/"
				if !strings.HasPrefix(path, card) || strings.HasPrefix(path, card+"examples/") {
					continue // the examples are each for one trade
				}
				checked++
				if found := pattern.FindString(text); found != "" {
					t.Errorf("%s: %s: %q in %q", lang, path, found, text)
				}
			}
			if checked == 0 {
				t.Errorf("%s: no texts of %s", lang, m.ID)
			}
		}
	}
}

// Nothing that is shown is empty in either language.
func TestEveryTextIsThere(t *testing.T) {
	for lang := range shunned {
		c, err := Check(lang, "")
		if err != nil {
			t.Fatal(err)
		}
		for i := range model.Item(model.ItemCount) {
			item := c.Item(i)
			for _, text := range append(item.States[:], item.Label, item.Text, item.Help, item.Example, c.Example(i, nil)) {
				if text == "" {
					t.Errorf("%s: %s: %+v", lang, i.ID(), item)
				}
			}
		}
		for f := range model.Field(model.FieldCount) {
			for ch := range f.Choices() {
				if c.Choice(f, model.Choice(ch+1), nil) == "" {
					t.Errorf("%s: %s: choice %d", lang, f.ID(), ch+1)
				}
			}
		}
		for _, m := range c.Method.Measures {
			if card, ok := c.Card(m.ID); !ok || card.Template == "" {
				t.Errorf("%s: %s", lang, m.ID)
			}
		}
	}
}

// builtInTexts returns every text of a language by where it stands.
func builtInTexts(t *testing.T, lang words.Lang) map[string]string {
	t.Helper()
	c, err := Check(lang, "")
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[string]string)
	collect(found, "", reflect.ValueOf(c.text()).Elem())
	for path := range found {
		if strings.HasSuffix(path, "/ID") || strings.Contains(path, "/ids/") {
			delete(found, path)
		}
	}
	return found
}

func collect(found map[string]string, path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		found[path] = v.String()
	case reflect.Pointer:
		if !v.IsNil() {
			collect(found, path, v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			collect(found, path+"/"+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			collect(found, fmt.Sprintf("%s/%d", path, i), v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			collect(found, path+"/"+key.String(), v.MapIndex(key))
		}
	default:
	}
}
