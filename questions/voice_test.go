package questions

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
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
	words.German: regexp.MustCompile(`(?i)\btheken?\b|zutaten|bestellzettel|lieferschein|schaufenster|\btüten?\b|\b(der|den|dem|im|etwa) laden\b|` +
		`\bbrote?\b|\bbacken\b|\bkassen?\b|kassier|\bregale?\b|(?-i:\bWare\b)`),
	words.English: regexp.MustCompile(`(?i)\bcounter\b|ingredients|order slip|delivery note|\bbags?\b|\bthe shop\b|\bbread\b|\bbake\b|\btills?\b|\bshel(f|ves)\b|\bgoods\b`),
}

// A card that a trade without a shop gets, and an item, which every trade
// gets, speak of no single trade; only the examples do.
func TestTextsForAllTrades(t *testing.T) {
	for lang, pattern := range ofOneTrade {
		c, err := Check(lang, "")
		if err != nil {
			t.Fatal(err)
		}
		limited := make(map[string]bool)
		for _, m := range c.Method.Measures {
			limited["/cards/byID/"+m.ID] = withShopOnly(m.Fits[model.Sector])
		}
		items, cards := 0, 0
		for at, text := range builtInTexts(t, lang) {
			switch {
			case strings.Contains(at, "/examples/"):
				continue
			case strings.HasPrefix(at, "/items/"):
				items++
			case strings.HasPrefix(at, "/cards/byID/") && !limited[strings.Join(strings.Split(at, "/")[:4], "/")]:
				cards++
			default:
				continue
			}
			if found := pattern.FindString(text); found != "" {
				t.Errorf("%s: %s: %q in %q", lang, at, found, text)
			}
		}
		if items == 0 || cards == 0 {
			t.Errorf("%s: %d texts of items and %d of cards were read", lang, items, cards)
		}
	}
}

// withShopOnly reports whether only trades to which customers come are named.
func withShopOnly(sectors model.ChoiceSet) bool {
	for i, id := range model.Sector.Choices() {
		if sectors.Has(model.Choice(i+1)) && !slices.Contains([]string{"retail", "hospitality", "body", "practice"}, id) {
			return false
		}
	}
	return sectors != 0
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
