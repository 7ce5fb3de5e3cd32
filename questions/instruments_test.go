package questions

import (
	"os"
	"path"
	"regexp"
	"slices"
	"testing"

	"go.yaml.in/yaml/v3"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// instrument is one of the means that the source texts name.
type instrument struct {
	ID    string   `yaml:"id"`
	Cards []string `yaml:"cards"`
	Hints []string `yaml:"hints"`
	Legal []string `yaml:"legal"`
}

const exitBarriers = "exit-barriers"

func instruments(t *testing.T) []instrument {
	t.Helper()
	data, err := os.ReadFile("testdata/instruments.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Instruments []instrument `yaml:"instruments"`
	}
	if err := yaml.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Instruments) < 30 {
		t.Fatalf("only %d instruments", len(file.Instruments))
	}
	return file.Instruments
}

// Every instrument that the source texts name has its card, except barriers
// to leaving: they are a risk and a hint at the law, and no card's business.
func TestInstruments(t *testing.T) {
	c, err := Check(words.German, "")
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]bool)
	for _, i := range instruments(t) {
		if seen[i.ID] {
			t.Errorf("%s stands there twice", i.ID)
		}
		seen[i.ID] = true
		if i.ID == exitBarriers {
			checkBarriers(t, c, i)
			continue
		}
		if len(i.Cards) == 0 {
			t.Errorf("%s has no card", i.ID)
		}
		for _, id := range i.Cards {
			if _, ok := c.Card(id); !ok {
				t.Errorf("%s: there is no card %s", i.ID, id)
			}
		}
	}
	if !seen[exitBarriers] {
		t.Errorf("%s is not in the list", exitBarriers)
	}
}

// checkBarriers makes sure that barriers to leaving have no card of their
// own, and that the law on them is told behind the hint.
func checkBarriers(t *testing.T, c *Catalogue, i instrument) {
	t.Helper()
	if len(i.Cards) > 0 || len(i.Hints) == 0 || len(i.Legal) == 0 {
		t.Errorf("%s: %+v, want hints and legal hints only", i.ID, i)
	}
	told := make(map[string]bool)
	for _, id := range i.Hints {
		hint, ok := model.ParseHint(id)
		if !ok {
			t.Errorf("there is no hint %s", id)
		}
		for _, m := range c.Method.Measures {
			if m.At.Kind == model.AtHint && m.At.Hint == hint {
				card, _ := c.Card(m.ID)
				for _, legal := range card.Legal {
					told[legal.ID] = true
				}
			}
		}
	}
	for _, id := range i.Legal {
		if !told[id] {
			t.Errorf("%s is not told on a card behind %v", id, i.Hints)
		}
	}
}

// barriers are words of advice that makes leaving harder. A trap may name
// what it warns of.
var barriers = map[words.Lang]*regexp.Regexp{
	words.German: regexp.MustCompile(`(?i)wechselkosten|wechselbarriere|ausstiegshürde|vertragsstrafe|ablösesumme|mindestlaufzeit|mindestabnahme|` +
		`knebel|(längere|lange|feste)n? (laufzeit|frist|bindung|kündigungsfrist)|` +
		`(gehen|wechsel|ausstieg|kündig\w*|aufhören|abmelden) (\w+ ){0,3}(erschwer|schwerer|teurer|verhinder|hinauszöger)|automatisch verlänger`),
	words.English: regexp.MustCompile(`(?i)switching cost|switching barrier|exit fee|exit barrier|penalt(y|ies)|minimum (term|order)|lock(ed|s)?[- ]in\b|` +
		`long(er)? (term|notice|contract)|(leav\w*|switch\w*|cancel\w*) (\w+ ){0,3}(harder|costlier|more expensive)|auto(matic(ally)?)? ?-?renew`),
}

// No card recommends what makes leaving harder.
func TestNoCardBarsTheWayOut(t *testing.T) {
	for lang, pattern := range barriers {
		c, err := Check(lang, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range c.Method.Measures {
			card, _ := c.Card(m.ID)
			for name, text := range map[string]string{
				"title": card.Title, "if_then": card.IfThen, "first": card.First, "days30": card.Days30, "days90": card.Days90,
				"figure": card.Figure.Name + ". " + card.Figure.Formula, "template": card.Template,
			} {
				if found := pattern.FindString(text); found != "" {
					t.Errorf("%s: %s: %q in %q", lang, path.Join(m.ID, name), found, text)
				}
			}
		}
	}
}

// The pattern finds what it is for.
func TestBarriersAreFound(t *testing.T) {
	for lang, texts := range map[words.Lang][]string{
		words.German:  {"Vereinbaren Sie eine längere Laufzeit.", "Machen Sie das Kündigen etwas schwerer.", "Der Vertrag soll sich automatisch verlängern."},
		words.English: {"Agree a longer notice period.", "Make leaving a bit harder.", "Let the contract renew: automatic renewal."},
	} {
		if i := slices.IndexFunc(texts, func(s string) bool { return !barriers[lang].MatchString(s) }); i >= 0 {
			t.Errorf("%s: nothing found in %q", lang, texts[i])
		}
	}
}

// Rewards of money's worth are not for trades in which the law forbids them.
func TestPointsAreNotForRegulatedTrades(t *testing.T) {
	c, err := Check(words.German, "")
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(c.Method.Measures, func(m model.Measure) bool { return m.ID == "loyalty-stamp-card" })
	for _, id := range []string{"practice", "finance"} {
		sector, _ := model.Sector.ParseChoice(id)
		var ctx model.Context
		ctx[model.Sector], ctx[model.Market], ctx[model.Relation] = sector, model.MarketB2C, 2
		if i < 0 || c.Method.Measures[i].Admits(&ctx) {
			t.Errorf("the stamp card is admitted for %s", id)
		}
	}
}

// The built-in floors are those that were agreed, so that nobody lowers them
// to make a catalogue pass.
func TestFloors(t *testing.T) {
	c, err := Check(words.German, "")
	if err != nil {
		t.Fatal(err)
	}
	f := c.content.floors
	if f.stage < 3 || f.foundation < 2 || f.hint < 1 || len(f.never) == 0 {
		t.Errorf("%+v", f)
	}
}

// A company reads only the hints at the law that concern it; where another
// country's law applies, it is told so for these alone.
func TestLawConcernsTheCompany(t *testing.T) {
	c, err := Check(words.German, "")
	if err != nil {
		t.Fatal(err)
	}
	for _, of := range []struct {
		card, market, sector, country string
		want                          []string
		other                         bool
	}{
		{"service-sorry-with-time", "b2c", "practice", "de", []string{"hwg-7"}, false},
		{"service-sorry-with-time", "b2c", "finance", "de", []string{"vag-48b"}, false},
		{"service-sorry-with-time", "b2b", "consulting", "de", nil, false},
		{"service-sorry-with-time", "b2b", "consulting", "ch", nil, false},
		{"service-sorry-with-time", "b2c", "finance", "ch", nil, true},
		{"service-unhappy-but-bound", "b2c", "body", "de", []string{"uwg-7", "bgb-309-9"}, false},
		{"service-unhappy-but-bound", "b2b", "it", "de", []string{"uwg-7", "bgb-309-9", "data-act-vi"}, false},
		{"service-sorry-with-time", "", "", "de", []string{"hwg-7", "vag-48b"}, false}, // nothing said: better one too many
	} {
		var ctx model.Context
		for f, id := range map[model.Field]string{model.Market: of.market, model.Sector: of.sector, model.Country: of.country} {
			if id != "" {
				ctx[f], _ = f.ParseChoice(id)
			}
		}
		card, _ := c.Card(of.card)
		hints, other := card.Law(&ctx)
		var got []string
		for _, hint := range hints {
			got = append(got, hint.ID)
		}
		if !slices.Equal(got, of.want) || other != of.other {
			t.Errorf("%+v: %v, %v", of, got, other)
		}
	}
}
