package questions

import (
	"errors"
	"strings"
	"testing"

	"kundenbindung/questions/words"
)

// The built-in catalogue has no faults.
func TestBuiltIn(t *testing.T) {
	if _, err := Check(words.English, ""); err != nil {
		t.Errorf("%v", err)
	}
}

func TestFixtureIsGreen(t *testing.T) {
	if _, err := check(fixture(t), words.German, nil); err != nil {
		t.Errorf("%v", err)
	}
}

// faultsOf checks the fixture with an overlay and returns what is wrong.
func faultsOf(t *testing.T, lang words.Lang, text string) Faults {
	t.Helper()
	_, err := check(fixture(t), lang, &overlay{"own.yaml", []byte(text)})
	var faults Faults
	if err != nil && !errors.As(err, &faults) {
		t.Fatalf("not faults but %T: %v", err, err)
	}
	return faults
}

// faultTest is a facilitator's file and what is wrong with it.
type faultTest struct{ name, text, want string }

// Every kind of fault in a facilitator's file is found in its line and field,
// and nothing else with it.
func TestFaults(t *testing.T) {
	for _, test := range overlayFaults() {
		t.Run(test.name, func(t *testing.T) {
			if got := faultsOf(t, words.English, test.text).Error(); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
		})
	}
}

func overlayFaults() []faultTest {
	long := strings.Repeat("lang ", 60)
	return []faultTest{
		{"unknown name", "brake: 50\nbreak: 50\n", "own.yaml:2: “break” is not known here – perhaps “brake” is meant"},
		{
			"unknown field", "de:\n  items:\n    - id: service.build.1\n      titel: Hilfe\n",
			"own.yaml:4: de/items/service.build.1: “titel” is not known here – expected: id, label, text, help, example, states",
		},
		{
			"unknown item", "de:\n  items:\n    - {id: service.build.3, label: X}\n",
			"own.yaml:3: de/items: “service.build.3” is not known here – perhaps “service.build.1” is meant",
		},
		{"missing id", "en:\n  hints:\n    - title: X\n", "own.yaml:3: en/hints: “id” is missing"},
		{
			"id twice", "en:\n  hints:\n    - {id: asleep, title: X}\n    - {id: asleep, title: Y}\n",
			"own.yaml:4: en/hints: “asleep” already stands in line 3 – expected: only once",
		},
		{"name twice", "brake: 50\nbrake: 40\n", "own.yaml:2: “brake” already stands in line 1 – expected: only once"},
		{"text for number", "brake: viel\n", "own.yaml:1: brake: this is a text – expected: a number like 0.5"},
		{"comma", "brake: 0,5\n", "own.yaml:1: brake: this is a text – expected: a number like 0.5"},
		{"number for text", "version: 1\n", "own.yaml:1: version: YAML reads this as a number – expected: a text; put it in quotes"},
		{
			"mapping for text", "de:\n  items:\n    - id: service.build.1\n      label: {Hilfe: ja}\n",
			"own.yaml:4: de/items/service.build.1/label: YAML reads this as names with values (name: value) – expected: a text; put it in quotes",
		},
		{"list for text", "de:\n  scale:\n    - [a]\n    - b\n    - c\n    - d\n    - e\n", "own.yaml:3: de/scale/1: this is a list – expected: a text"},
		{"text for list", "order: service.build.1\n", "own.yaml:1: order: this is a text – expected: a list"},
		{"list for mapping", "weights: []\n", "own.yaml:1: weights: this is a list – expected: names with values (name: value)"},
		{"empty text", "de:\n  hints:\n    - id: asleep\n      title:\n", "own.yaml:4: de/hints/asleep/title: is empty – expected: a text"},
		{"blank text", "de:\n  hints:\n    - id: asleep\n      title: ' '\n", "own.yaml:4: de/hints/asleep/title: is empty – expected: a text"},
		{"fraction for whole", "hint_limits:\n  blind_spots: 2.5\n", "own.yaml:2: hint_limits/blind_spots: this is a number – expected: a whole number"},
		{"out of range", "brake: 120\n", "own.yaml:1: brake: 120 is out of range – expected: 1 to 100"},
		{"not a number", "brake: .nan\n", "own.yaml:1: brake: .nan is out of range – expected: 1 to 100"},
		{"position", "positions:\n  affective: 1.5\n", "own.yaml:2: positions/affective: 1.5 is out of range – expected: 0 to 1"},
		{"positions fall", "positions:\n  value: 0.3\n", "own.yaml:2: positions/value: the positions do not rise from left to right – expected: each larger than the one before"},
		{"weights", "weights:\n  service: {value: 0.2}\n", "own.yaml:2: weights/service: the weights sum to 1.05 – expected: 1"},
		{"order lacks", "order: [" + strings.Join(itemIDs[1:], ", ") + "]\n", "own.yaml:1: order: “foundation.promise” is missing"},
		{
			"order apart", "order: [" + strings.Join(append(itemIDs[1:], itemIDs[0]), ", ") + "]\n",
			"own.yaml:1: order/52: the questions of the section “foundation” do not stand together",
		},
		{"quick twice", "quick:\n  - service.build.1\n  - service.build.1\n", "own.yaml:3: quick/2: “service.build.1” already stands in line 2 – expected: only once"},
		{"strategy start", "strategy:\n  start: 0.1\n", "own.yaml:2: strategy/start: start (0.1) is not between min (0.2) and max (0.9)"},
		{"strategy limits", "strategy:\n  min: 0.95\n", "own.yaml:2: strategy/min: min is larger than max – expected: at most the same"},
		{"strategy moved", "strategy:\n  max: 0.4\n", "own.yaml:2: strategy/max: start (0.6) is not between min (0.2) and max (0.4)"},
		{"weight taken away", "weights:\n  feedback: {habitual: 0, economic: 0.55}\n", "own.yaml:2: weights/feedback/habitual: the step “feedback-build” moves “habitual”, which has the weight 0 for feedback – expected: only bond types with a weight\n" +
			"own.yaml:2: weights/feedback/habitual: the step “feedback-maintain” moves “habitual”, which has the weight 0 for feedback – expected: only bond types with a weight\n" +
			"own.yaml:2: weights/feedback/habitual: the step “feedback-review” moves “habitual”, which has the weight 0 for feedback – expected: only bond types with a weight"},
		{
			"long help", "de:\n  items:\n    - {id: service.build.1, help: " + strings.Repeat("lang ", 46) + "}\n",
			"own.yaml:3: de/items/service.build.1/help: help and example “default” have 245 characters together – expected: at most 240\n" +
				"own.yaml:3: de/items/service.build.1/help: help and example “it” have 246 characters together – expected: at most 240",
		},
		{"step lacks", "strategy:\n  steps:\n    - {when: {offer: status}}\n", "own.yaml:3: strategy/steps/1: “add” is missing"},
		{
			"condition", "strategy:\n  steps:\n    - {when: {offer: cheap}, add: 0.1}\n",
			"own.yaml:3: strategy/steps/1/when/offer: “cheap” is not known here – expected: status, mixed, functional",
		},
		{
			"other dependence", "attainable:\n  value:\n    by: offer\n    b2c: {status: 1, mixed: 1}\n    b2b: {status: 1, mixed: 1, functional: 1}\n",
			"own.yaml:4: attainable/value/b2c: “functional” is missing",
		},
		{
			"two conditions", "attainable:\n  value:\n    times: [{when: {offer: status, price: low}, factor: 2}]\n",
			"own.yaml:3: attainable/value/times/1/when: expected: exactly one condition like {relation: occasional}",
		},
		{"fit of both", "fit:\n  loyalty:\n    market: {both: 1}\n", "own.yaml:3: fit/loyalty/market: “both” is not known here – expected: b2c, b2b"},
		{"risk", "risk: {medium: 50}\n", "own.yaml:1: risk/medium: medium is larger than high – expected: at most the same"},
		{"agreement", "agreement: {agreed_sd: 1.5}\n", "own.yaml:1: agreement/agreed_sd: agreed_sd is larger than mixed_sd – expected: at most the same"},
		{"too long", "de:\n  sections:\n    - {id: service, opening: " + long + "}\n", "own.yaml:3: de/sections/service/opening: length: 299 – expected: at most 170"},
		{"short", "de:\n  bonds:\n    - {id: value, short: werte}\n", "own.yaml:3: de/bonds/value/short: length: 5 – expected: exactly 4"},
		{"count", "de:\n  items:\n    - {id: service.build.1, states: [a, b]}\n", "own.yaml:3: de/items/service.build.1/states: number of entries: 2 – expected: 3"},
		{
			"states of a bond item", "de:\n  items:\n    - {id: bond.value.1, states: [a, b, c]}\n",
			"own.yaml:3: de/items/bond.value.1: “states” is not known here – expected: id, label, text, help, example",
		},
		{"control character", "de:\n  hints:\n    - {id: asleep, title: \"a\\x1b[2Jb\"}\n", "own.yaml:3: de/hints/asleep/title: contains the character U+001B – expected: only letters, digits and punctuation"},
		{"soft hyphen", "de:\n  hints:\n    - {id: asleep, title: \"a\\xadb\"}\n", "own.yaml:3: de/hints/asleep/title: contains the character U+00AD – expected: only letters, digits and punctuation"},
		{"turned text", "de:\n  hints:\n    - {id: asleep, title: \"a\\u202eb\"}\n", "own.yaml:3: de/hints/asleep/title: contains the character U+202E – expected: only letters, digits and punctuation"},
		{"emoji", "de:\n  hints:\n    - {id: asleep, title: \"\\U0001F600\"}\n", "own.yaml:3: de/hints/asleep/title: contains the character U+1F600 – expected: only letters, digits and punctuation"},
		{"two lines", "de:\n  hints:\n    - {id: asleep, title: \"a\\nb\"}\n", "own.yaml:3: de/hints/asleep/title: contains a line break – expected: one line"},
		{
			"long word", "de:\n  hints:\n    - {id: asleep, title: Die Kundenbindungsmaßnahmenplanung hilft}\n",
			"own.yaml:3: de/hints/asleep/title: “Kundenbindungsmaßnahmenplanung” has 30 letters – expected: words of at most 26",
		},
		{"no question", "en:\n  items:\n    - {id: service.build.1, text: Reachable.}\n", "own.yaml:3: en/items/service.build.1/text: does not end with a question mark – expected: a question"},
		{
			"no customers", "en:\n  items:\n    - {id: bond.value.1, text: 'How many people?'}\n",
			"own.yaml:3: en/items/bond.value.1/text: “customers” does not occur – expected: a question about customers that “almost none … almost all” answers",
		},
		{
			"digit", "en:\n  items:\n    - {id: service.build.1, states: [0 none, some, all]}\n",
			"own.yaml:3: en/items/service.build.1/states/1: begins with the digit 0 – expected: the text alone, the program adds the digit",
		},
		{
			"help and example", "de:\n  items:\n    - {id: service.build.1, example: {retail: " + strings.Repeat("lang ", 47) + "}}\n",
			"own.yaml:3: de/items/service.build.1/example/retail: help and example “retail” have 244 characters together – expected: at most 240",
		},
		{"field question", "de:\n  fields:\n    - {id: market, text: Kunden}\n", "own.yaml:3: de/fields/market/text: does not end with a question mark – expected: a question"},
		{"choice", "de:\n  fields:\n    - id: market\n      values:\n        - {id: b2x, text: X}\n", "own.yaml:5: de/fields/market/values: “b2x” is not known here – perhaps “b2c” is meant"},
		{"choice by market", "de:\n  fields:\n    - id: price\n      values:\n        - {id: low, text: {b2c: X, b2b: Y}}\n", "own.yaml:5: de/fields/price/values/low/text: “both” is missing"},
		{"place of the bond", "de:\n  hints:\n    - {id: unreached, text: Kommt nicht an.}\n", "own.yaml:3: de/hints/unreached/text: {bond} does not occur – expected: the place for the bond type's name"},
		{"brace", "de:\n  hints:\n    - {id: asleep, text: 'Bei {bond}.'}\n", "own.yaml:3: de/hints/asleep/text: {bond}. means nothing here – expected: the text without braces"},
		{
			"example of what", "de:\n  items:\n    - {id: service.build.1, example: {bakery: X}}\n",
			"own.yaml:3: de/items/service.build.1/example: “bakery” is not known here – expected: default, crafts, retail, hospitality, practice, body, it, consulting, finance, industry, other",
		},
		{"measure at", "measures:\n  - {id: service-build, at: service.built}\n", "own.yaml:2: measures/service-build/at: “service.built” is not known here – perhaps “service.build” is meant"},
		{"measure moves", "measures:\n  - {id: service-build, moves: [forced]}\n", "own.yaml:2: measures/service-build/moves: the step “service-build” moves “forced”, which has the weight 0 for service – expected: only bond types with a weight"},
		{"measure moves nothing", "measures:\n  - {id: service-build, moves: []}\n", "own.yaml:2: measures/service-build/moves: is missing – expected: at least one bond type that the step moves"},
		{"hint moves", "measures:\n  - {id: hint-asleep, moves: [value]}\n", "own.yaml:2: measures/hint-asleep/moves: does not belong here – only steps for factors name bond types"},
		{"effort", "measures:\n  - {id: service-build, effort: XL}\n", "own.yaml:2: measures/service-build/effort: “XL” is not known here – expected: S, M, L"},
		{"source", "measures:\n  - {id: service-build, sources: [Buch]}\n", "own.yaml:2: measures/service-build/sources/1: “Buch” – expected: the three digits of a source text, or Praxis"},
		{"legal", "measures:\n  - {id: service-build, legal: [uwg-8]}\n", "own.yaml:2: measures/service-build/legal: “uwg-8” is not listed under legal"},
		{
			"sector", "measures:\n  - {id: service-build, fits: {sectors: [bakery]}}\n",
			"own.yaml:2: measures/service-build/fits/sectors/1: “bakery” is not known here – expected: crafts, retail, hospitality, practice, body, it, consulting, finance, industry, other",
		},
		{
			"left alone", "measures:\n  - {id: service-build, fits: {sizes: [micro, small, medium], prices: [low]}}\n",
			"own.yaml:2: measures/service-build: there is no step for service.build that suits this company: market b2c, sector crafts, offer status, price low, relation occasional, size solo, customers lt30, hours lt1 (more: 79)",
		},
		{"no source", "measures:\n  - {id: service-build, sources: []}\n", "own.yaml:2: measures/service-build/sources: is empty – expected: at least one source, the three digits of a source text or Praxis"},
		{
			"too few cards", "cards: {foundation: 2}\n",
			"own.yaml:1: cards/foundation: number of steps for foundation.promise: 1 – expected: at least 2\n" +
				"own.yaml:1: cards/foundation: number of steps for foundation.ease: 1 – expected: at least 2\n" +
				"own.yaml:1: cards/foundation: number of steps for foundation.complaints: 1 – expected: at least 2\n" +
				"own.yaml:1: cards/foundation: number of steps for foundation.reliability: 1 – expected: at least 2",
		},
		{"card taken away", "measures:\n  - {id: service-build, at: service.review}\n", "own.yaml:2: measures: number of steps for service.build: 0 – expected: at least 1"},
		{
			"card for a barred trade", "cards:\n  never:\n    - {card: loyalty-build, sectors: [practice, finance]}\n",
			"own.yaml:3: cards/never/1: the step “loyalty-build” is admitted for practice – expected: not for this trade (cards/never)\n" +
				"own.yaml:3: cards/never/1: the step “loyalty-build” is admitted for finance – expected: not for this trade (cards/never)",
		},
		{
			"barred card", "cards:\n  never:\n    - {card: loyalty-bild, sectors: [practice]}\n",
			"own.yaml:3: cards/never/1/card: “loyalty-bild” is not in the list without texts (measures, legal) – expected: the same ID",
		},
		{
			"not for key accounts", "measures:\n  - {id: service-build, fits: {customers: [lt300, lt3000, more]}}\n",
			"own.yaml:2: measures/service-build: there is no step for service.build that suits this company: market b2c, sector crafts, offer status, price low, relation occasional, size solo, customers lt30, hours lt1 (more: 79)",
		},
		{
			"not for walk-ins", "measures:\n  - {id: service-build, fits: {customers: [lt30, lt300, lt3000]}}\n",
			"own.yaml:2: measures/service-build: there is no step for service.build that suits this company: market b2c, sector crafts, offer status, price low, relation occasional, size solo, customers more, hours lt1 (more: 79)",
		},
		{"month", "legal:\n  - {id: uwg-7, checked_on: heute}\n", "own.yaml:2: legal/uwg-7/checked_on: “heute” – expected: year and month like 2026-11"},
		{
			"new legal lacks", "legal:\n  - {id: neu, countries: [at], source: X}\n",
			"own.yaml:2: legal/neu: “checked_on” is missing\nown.yaml:2: legal/neu: “neu” has no text in the language de\nown.yaml:2: legal/neu: “neu” has no text in the language en",
		},
		{"bad id", "measures:\n  - {id: Neue Maßnahme}\n", "own.yaml:2: measures: “Neue Maßnahme” cannot be an ID – expected: lower-case letters, digits and hyphens, at most 40 characters"},
		{
			"legal without source", "legal:\n  - {id: neu, countries: [at], checked_on: 2026-11}\nde: {legal: [{id: neu, title: X, text: X}]}\nen: {legal: [{id: neu, title: X, text: X}]}\n",
			"own.yaml:2: legal/neu: “source” is missing",
		},
		{
			"text without facts", "de:\n  measures:\n    - {id: neu, title: X, if_then: X, who: X, first: X, days30: X, days90: X, figure: {name: X, formula: X, unit: X, where: X}, effort: X, trap: X, template: X}\n",
			"own.yaml:3: de/measures/neu: “neu” is not in the list without texts (measures, legal) – expected: the same ID",
		},
		{"alias", "reach: &a {service: 1}\naim: *a\n", "own.yaml:1: references (&, *, <<) are not read – write the content out"},
		{"tag", "brake: !!float 50\n", "own.yaml:1: type tags (!) are not read – leave the tag out"},
		{"too deep", "brake: " + strings.Repeat("[", 40) + strings.Repeat("]", 40), "own.yaml:1: nested too deeply – expected: at most 16 levels"},
		{"second document", "brake: 50\n---\nbrake: 40\n", "own.yaml:2: a second document begins here – expected: one per file"},
		{"empty file", "# nothing\n", "own.yaml: the file is empty – expected: a part of the catalogue"},
		{"bad YAML", "brake: 50\nversion: a: b\n", "own.yaml:2: not valid YAML (mapping values are not allowed in this c…) – check indentation and quotes; a text with “: ” or “ #” must be in quotes"},
	}
}

// Faults of the files that come with the program.
func TestFaultsOfFiles(t *testing.T) {
	tests := []struct {
		name, file, old, new, want string
	}{
		{"no such file", "de/service.yaml", "", "", "de/service.yaml: cannot be read: there is no such file"},
		{
			"item missing", "de/service.yaml", "  - id: service.build.1\n    label: Label\n    text: Wie viele Kunden service.build.1?\n" +
				"    states: [nichts, manches, alles]\n    help: Das zählt.\n    example:\n      default: Zum Beispiel so.\n      it: Im Systemhaus so.\n", "",
			"de/service.yaml:6: de/items: “service.build.1” is missing",
		},
		{"field missing", "en/hints.yaml", "id: asleep, title: Titel", "id: asleep", "en/hints.yaml:4: en/hints/asleep: “title” is missing"},
		{"method part missing", "method.yaml", "brake: 50\n", "", "method.yaml:16: “brake” is missing"},
		{"weight missing", "method.yaml", "forced: 0.40, ", "", "method.yaml:108: weights/ecosystem: “forced” is missing\n" +
			"method.yaml:108: weights/ecosystem: the weights sum to 0.6 – expected: 1"},
		{"other section", "de/service.yaml", "  id: service\n", "  id: loyalty\n", "de/service.yaml:2: de/section: “loyalty” is not known here – expected: service"},
		{
			"item of another section", "de/service.yaml", "id: service.build.2", "id: loyalty.build.2",
			"de/service.yaml:6: de/items: “service.build.2” is missing\nde/service.yaml:14: de/items: “loyalty.build.2” is not known here – expected: " +
				"service.build.1, service.build.2, service.maintain.1, service.maintain.2, service.review.1, service.review.2",
		},
		{"stages elsewhere", "de/service.yaml", "items:\n", "stages: []\nitems:\n", "de/service.yaml:5: de: “stages” is not known here – expected: section, items"},
		{
			"order of items", "de/context.yaml", "{id: b2b, text: Wert b2b}\n      - {id: both, text: Wert both}", "{id: both, text: Wert both}\n      - {id: b2b, text: Wert b2b}",
			"de/context.yaml:8: de/fields/market/values: “both” is in the wrong place – expected here: “b2b”",
		},
		{"order of languages", "en/measures.yaml", "service-build", "zzz", "en/measures.yaml:44: en/measures/zzz: “zzz” is not in the list without texts (measures, legal) – expected: the same ID\n" +
			"measures.yaml:5: measures/service-build: “service-build” has no text in the language en"},
		{"card missing", "measures.yaml", "at: hint.asleep", "at: hint.overbound", "measures.yaml:2: measures: number of steps for hint.asleep: 0 – expected: at least 1"},
		{"effort missing", "measures.yaml", "effort: S, ", "", "measures.yaml:2: measures/ecosystem-build: “effort” is missing"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := fixture(t)
			if test.old == "" {
				delete(files, test.file)
			} else {
				data := string(files[test.file].Data)
				changed := strings.Replace(data, test.old, test.new, 1)
				if changed == data {
					t.Fatalf("%q is not in %s", test.old, test.file)
				}
				files[test.file].Data = []byte(changed)
			}
			_, err := check(files, words.English, nil)
			if err == nil || err.Error() != test.want {
				t.Errorf("got:\n%v\nwant:\n%s", err, test.want)
			}
		})
	}
}
