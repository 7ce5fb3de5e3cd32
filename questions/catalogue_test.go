package questions

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

func mustCheck(t *testing.T, text string) *Catalogue {
	t.Helper()
	c, err := check(fixture(t), words.German, &overlay{"own.yaml", []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestLoad(t *testing.T) {
	c, err := load(fixture(t), words.German)
	if err != nil {
		t.Fatal(err)
	}
	item, _ := model.ParseItem("service.build.1")
	want := ItemText{
		Label: "Label", Text: "Wie viele Kunden service.build.1?",
		States: [5]string{"nichts", "dazwischen", "manches", "dazwischen", "alles"},
		Help:   "Das zählt.", Example: "Zum Beispiel so.",
	}
	if got := c.Item(item); got != want {
		t.Errorf("Item = %+v, want %+v", got, want)
	}
	if got := c.Item(model.BondItem(model.Value, 1)).States; got != [5]string{"keine", "wenige", "halb", "viele", "alle"} {
		t.Errorf("states of a bond item = %v", got)
	}
	if got := c.Section("loyalty"); got != (SectionText{"loyalty", "Name", "Darum geht es."}) {
		t.Errorf("Section = %+v", got)
	}
	if got := c.Section("nowhere"); got != (SectionText{}) {
		t.Errorf("Section(nowhere) = %+v", got)
	}
	if c.Bond(model.Value).Short != "valu" || c.Factor(model.Service) != "Name" || c.Stage(model.Review) != "R" {
		t.Errorf("bond %q, factor %q, stage %q", c.Bond(model.Value).Short, c.Factor(model.Service), c.Stage(model.Review))
	}
	if got := c.Field(model.Market); got != (FieldText{"Label", "Welche market?", "Das zählt."}) {
		t.Errorf("Field = %+v", got)
	}
}

func TestExampleOfTheTrade(t *testing.T) {
	c, err := load(fixture(t), words.German)
	if err != nil {
		t.Fatal(err)
	}
	it, _ := model.Sector.ParseChoice("it")
	crafts, _ := model.Sector.ParseChoice("crafts")
	for _, test := range []struct {
		ctx  *model.Context
		want string
	}{
		{nil, "Zum Beispiel so."},
		{&model.Context{}, "Zum Beispiel so."},
		{&model.Context{model.Sector: crafts}, "Zum Beispiel so."},
		{&model.Context{model.Sector: it}, "Im Systemhaus so."},
	} {
		if got := c.Example(model.Promise, test.ctx); got != test.want {
			t.Errorf("Example(%v) = %q, want %q", test.ctx, got, test.want)
		}
	}
}

func TestChoice(t *testing.T) {
	c, err := load(fixture(t), words.German)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		field  model.Field
		choice model.Choice
		ctx    *model.Context
		want   string
	}{
		{model.Market, model.MarketB2B, nil, "Wert b2b"},
		{model.Price, 1, nil, "mittel low"},
		{model.Price, 1, &model.Context{model.Market: model.MarketB2B}, "viel low"},
		{model.Price, 3, &model.Context{model.Market: model.MarketB2C}, "wenig high"},
		{model.Price, model.Unsaid, nil, ""},
		{model.Price, 9, nil, ""},
	} {
		if got := c.Choice(test.field, test.choice, test.ctx); got != test.want {
			t.Errorf("Choice(%s, %d, %v) = %q, want %q", test.field.ID(), test.choice, test.ctx, got, test.want)
		}
	}
}

func TestSections(t *testing.T) {
	c, err := Load(words.German)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"foundation", "bonds", "service", "feedback", "personalization", "loyalty", "community", "ecosystem"}
	for mode, counts := range map[model.Mode][]int{
		model.Full:  {4, 12, 6, 6, 6, 6, 6, 6},
		model.Quick: {3, 6, 2, 2, 2, 2, 2, 2},
	} {
		for n, s := range c.Sections(mode) {
			if s.ID != want[n] || len(s.Items) != counts[n] {
				t.Errorf("%s: section %d is %s with %d items, want %s with %d", mode.ID(), n, s.ID, len(s.Items), want[n], counts[n])
			}
		}
	}
	if first := c.Sections(model.Quick)[1].Items[0]; first.ID() != "bond.value.1" {
		t.Errorf("the bonds begin with %s", first.ID())
	}
}

func TestMeasures(t *testing.T) {
	c, err := load(fixture(t), words.English)
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := c.Card("service-build"); ok || len(c.Method.Measures) != 0 {
		t.Error("measures are there before they are loaded")
	}
	full, err := c.WithMeasures()
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := c.Card("service-build"); ok {
		t.Error("WithMeasures changed its receiver")
	}
	if len(full.Method.Measures) != len(placeIDs) || full.Method.Order == nil {
		t.Errorf("%d measures", len(full.Method.Measures))
	}
	card, ok := full.Card("service-build")
	if !ok || card.Title != "Text title." || card.Template != "Guten Tag,\n\nbis bald." || !card.Moves[model.Habitual] ||
		len(card.Legal) != 1 || card.Legal[0].Source != "§ 7 UWG" || !card.Legal[0].AppliesIn(1) || card.Legal[0].AppliesIn(2) {
		t.Errorf("Card = %+v", card)
	}
	if got := full.Hint(model.Unreached).For("Werte").Text; got != "Bei Werte kommt es nicht an." {
		t.Errorf("Hint = %q", got)
	}
	if err := c.LoadMeasures(); err != nil || len(c.Method.Measures) == 0 {
		t.Errorf("LoadMeasures: %v", err)
	}
}

// Switching the language keeps what is loaded and laid over.
func TestIn(t *testing.T) {
	plain, err := load(fixture(t), words.German)
	if err != nil {
		t.Fatal(err)
	}
	full, err := plain.WithMeasures()
	if err != nil {
		t.Fatal(err)
	}
	own := mustCheck(t, "version: mine\nen:\n  items:\n    - {id: service.build.1, label: Reach}\n")
	for _, c := range []*Catalogue{plain, full, own} {
		other, err := c.In(words.English)
		if err != nil {
			t.Fatal(err)
		}
		if other.Lang != words.English || other.between != "in between" || len(other.Method.Measures) != len(c.Method.Measures) {
			t.Errorf("%s, %q, %d measures", other.Lang, other.between, len(other.Method.Measures))
		}
		if same, _ := c.In(words.German); same != c {
			t.Error("the same language is another catalogue")
		}
	}
	other, _ := own.In(words.English)
	item, _ := model.ParseItem("service.build.1")
	if other.Item(item).Label != "Reach" || other.Method.Version != "mine" {
		t.Errorf("label %q, version %q", other.Item(item).Label, other.Method.Version)
	}
}

// What a facilitator's file leaves out stays as it is.
func TestOverlay(t *testing.T) {
	c := mustCheck(t, `
brake: 40
weights:
  community: {value: 0.45, affective: 0.40}
fit:
  service:
    sector: {crafts: 1.3}
quick: [foundation.ease, service.build.1]
attainable:
  value:
    by: offer
    b2c: {status: 1, mixed: 0.9, functional: 0.8}
    b2b: {status: 0.7, mixed: 0.6, functional: 0.5}
measures:
  - {id: service-build, effort: L, fits: {hours: [lt4, lt10, more]}}
  - {id: mine, at: service.build, moves: [economic, value], effort: S, sources: [Praxis]}
de:
  items:
    - id: service.build.1
      example: {crafts: In der Werkstatt so.}
  measures:
    - {id: service-build, title: Neu}
    - {id: mine, title: A, if_then: A, who: A, first: A, days30: A, days90: A, figure: {name: A, formula: A, unit: A, where: A}, effort: A, trap: A, template: A}
en:
  measures:
    - {id: mine, title: A, if_then: A, who: A, first: A, days30: A, days90: A, figure: {name: A, formula: A, unit: A, where: A}, effort: A, trap: A, template: A}
`)
	m := c.Method
	if m.Brake != 40 || m.Aim.Floor != 80 {
		t.Errorf("brake %v, floor %v", m.Brake, m.Aim.Floor)
	}
	if want := [model.BondCount]float64{0.05, 0, 0, 0.10, 0.45, 0.40}; m.Weights[model.Community] != want {
		t.Errorf("weights %v", m.Weights[model.Community])
	}
	if fit := m.Fit[model.Service]; fit[model.Sector][1] != 1.3 || fit[model.Sector][2] != 1 || fit[model.Market][1] != 1 {
		t.Errorf("fit %v", fit[model.Sector])
	}
	if m.Quick != model.ItemSet(0).With(model.Ease).With(model.FactorItem(model.Service, model.Build, 0)) {
		t.Errorf("quick %b", m.Quick)
	}
	if rule := m.Attainable[model.Value]; rule.By != model.Offer || rule.B2B[3] != 0.5 || rule.B2C[0] != 0 {
		t.Errorf("attainable %+v", rule)
	}
	card, _ := c.Card("service-build")
	if card.Title != "Neu" || card.Who != "Text who." || card.Size != model.Large || !card.Moves[model.Habitual] {
		t.Errorf("card %+v", card)
	}
	if own, ok := c.Card("mine"); !ok || own.At.Factor != model.Service || !own.Moves[model.Value] {
		t.Errorf("own card %+v", own)
	}
	crafts := &model.Context{model.Sector: 1}
	item := model.FactorItem(model.Service, model.Build, 0)
	if c.Example(item, crafts) != "In der Werkstatt so." || c.Item(item).Label != "Label" {
		t.Errorf("item %+v", c.Item(item))
	}
	if !strings.HasPrefix(m.Version, "2026-11+") {
		t.Errorf("version %q", m.Version)
	}
}

// An owner's file is never mistaken for the built-in catalogue, and two of
// them never for each other.
func TestVersionOfAnOverlay(t *testing.T) {
	a, b := mustCheck(t, "brake: 40\n"), mustCheck(t, "brake: 41\n")
	if a.Method.Version == b.Method.Version {
		t.Errorf("both are %s", a.Method.Version)
	}
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	absent := filepath.Join(dir, "absent.yaml")
	large := write("large.yaml", bytes.Repeat([]byte("#\n"), maxOverlay/2+1))
	for path, want := range map[string]string{
		absent: absent + ": lässt sich nicht lesen: die Datei gibt es nicht",
		dir:    dir + ": lässt sich nicht lesen: das ist ein Ordner",
		large:  large + ": die Datei ist zu groß – erwartet: höchstens 1024 KiB",
	} {
		_, err := Check(words.German, path)
		var faults Faults
		if !errors.As(err, &faults) || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// Problems are told in the user's language and are safe to print.
func TestFaultText(t *testing.T) {
	got := faultsOf(t, words.German, "\"bra\\x1bke\": 50\nbrake: 0\n")
	want := []string{
		"own.yaml:1: „brake“ ist hier unbekannt – gemeint ist vielleicht „brake“",
		"own.yaml:2: brake: 0 liegt außerhalb – erwartet: 1 bis 100",
	}
	lines := strings.Split(got.Error(), "\n")
	if !slices.Equal(lines, want) {
		t.Errorf("got %q", lines)
	}
}

// A file full of faults is reported up to a limit.
func TestManyFaults(t *testing.T) {
	text := "measures:\n" + strings.Repeat("  - 1\n", 50_000)
	if n := len(faultsOf(t, words.German, text)); n != maxFaults+1 {
		t.Errorf("%d faults", n)
	}
}

// What Print writes can be laid over the catalogue again and changes nothing.
func TestPrint(t *testing.T) {
	files := fixture(t)
	var b bytes.Buffer
	if err := printAll(&b, files); err != nil {
		t.Fatal(err)
	}
	again, err := check(files, words.German, &overlay{"printed.yaml", b.Bytes()})
	if err != nil {
		t.Fatal(err)
	}
	plain, err := check(files, words.German, nil)
	if err != nil {
		t.Fatal(err)
	}
	plain.Method.Version = again.Method.Version // differs: the file is another one
	if !reflect.DeepEqual(again.Method, plain.Method) || !reflect.DeepEqual(again.text(), plain.text()) {
		t.Error("the printed catalogue differs")
	}
}
