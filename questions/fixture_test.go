package questions

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// fixture is a small catalogue without faults, so that tests of the checks do
// not depend on the wording of the built-in one. Its numbers are the
// built-in ones.
func fixture(tb testing.TB) fstest.MapFS {
	tb.Helper()
	method, err := fs.ReadFile(builtIn(), "method.yaml")
	if err != nil {
		tb.Fatal(err)
	}
	// One card for each place is enough here.
	numbers, _, _ := strings.Cut(string(method), "\ncards:")
	numbers += "\ncards: {stage: 1, foundation: 1, hint: 1, never: []}\nsheet: {few: 10, paper: [uwg-7], mail: [uwg-7]}\n"
	files := fstest.MapFS{
		"method.yaml":   {Data: []byte(numbers)},
		"measures.yaml": {Data: []byte(fixtureMeasures())},
		"legal.yaml":    {Data: []byte("legal:\n  - {id: uwg-7, countries: [de], source: § 7 UWG, checked_on: 2026-11}\n")},
	}
	for _, lang := range []words.Lang{words.German, words.English} {
		for s, id := range sectionIDs {
			files[string(lang)+"/"+id+".yaml"] = &fstest.MapFile{Data: []byte(fixtureSection(s, words.For(lang).Catalog.Customers))}
		}
		for name, text := range map[string]string{
			"context": fixtureContext(), "hints": fixtureHints(), "measures": fixtureCards(), "sheet": fixtureSheet(),
			"legal": "legal:\n  - {id: uwg-7, title: Werbung, text: Nur mit Einwilligung.}\n",
		} {
			files[string(lang)+"/"+name+".yaml"] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	return files
}

func fixtureSection(s int, customers string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "section:\n  id: %s\n  name: Name\n  opening: Darum geht es.\n", sectionIDs[s])
	switch s {
	case foundationSection:
		b.WriteString("stages:\n  - {id: build, name: B}\n  - {id: maintain, name: M}\n  - {id: review, name: R}\n")
	case bondSection:
		b.WriteString("scale: [keine, wenige, halb, viele, alle]\nbonds:\n")
		for _, id := range bondIDs {
			fmt.Fprintf(&b, "  - {id: %s, name: Name, short: %s, about: Text., because: so, goal: dort}\n", id, id[:4])
		}
	}
	b.WriteString("items:\n")
	for _, id := range itemsOf(s) {
		fmt.Fprintf(&b, "  - id: %s\n    label: Label\n    text: Wie viele %s %s?\n", id, customers, id)
		if s != bondSection {
			b.WriteString("    states: [nichts, manches, alles]\n")
		}
		b.WriteString("    help: Das zählt.\n    example:\n      default: Zum Beispiel so.\n      it: Im Systemhaus so.\n")
	}
	return b.String()
}

func fixtureContext() string {
	var b strings.Builder
	b.WriteString("fields:\n")
	for f, id := range fieldIDs {
		fmt.Fprintf(&b, "  - id: %s\n    label: Label\n    text: Welche %s?\n    help: Das zählt.\n    values:\n", id, id)
		for _, choice := range model.Field(f).Choices() {
			text := "Wert " + choice
			if model.Field(f) == model.Price {
				text = fmt.Sprintf("{b2c: wenig %s, b2b: viel %s, both: mittel %s}", choice, choice, choice)
			}
			fmt.Fprintf(&b, "      - {id: %s, text: %s}\n", choice, text)
		}
	}
	return b.String()
}

func fixtureHints() string {
	var b strings.Builder
	b.WriteString("hints:\n")
	for _, id := range hintIDs {
		text := "Das heißt es."
		if id == model.Unreached.ID() {
			text = "Bei {bond} kommt es nicht an."
		}
		fmt.Fprintf(&b, "  - {id: %s, title: Titel, text: \"%s\"}\n", id, text)
	}
	return b.String()
}

func fixtureSheet() string {
	var b strings.Builder
	b.WriteString("sheet:\n  title: Titel\n  intro: Bitte.\n  questions:\n")
	for q := range model.SheetQuestion(model.SheetQuestionCount) {
		fmt.Fprintf(&b, "    - id: %s\n      label: Label\n      text: Wie %s?\n      boxes:\n", q.ID(), q.ID())
		for _, id := range q.BoxIDs() {
			fmt.Fprintf(&b, "        - {id: \"%s\", text: \"Kreuz %s\"}\n", id, id)
		}
	}
	b.WriteString("  free: Und sonst?\n  nameless: Kein Name.\n  back: Danke.\n")
	b.WriteString("  mail: {subject: Betreff, opening: Hallo., closing: Danke., name: N, company: B, address: A}\n")
	b.WriteString("  notes: {paper: Papier., mail: Mail., fair: Alle.}\n")
	return b.String()
}

func cardID(place string) string { return strings.ReplaceAll(place, ".", "-") }

func fixtureMeasures() string {
	var b strings.Builder
	b.WriteString("measures:\n")
	for _, id := range placeIDs {
		moves := ""
		if at := parsePlace(id); at.Kind == model.AtStage {
			moves = "moves: [habitual], "
		}
		fmt.Fprintf(&b, "  - {id: %s, at: %s, %seffort: S, sources: [Praxis], legal: [uwg-7]}\n", cardID(id), id, moves)
	}
	return b.String()
}

func fixtureCards() string {
	var b strings.Builder
	b.WriteString("measures:\n")
	for _, id := range placeIDs {
		fmt.Fprintf(&b, "  - id: %s\n", cardID(id))
		for _, name := range []string{"title", "if_then", "who", "first", "days30", "days90", "effort", "trap"} {
			fmt.Fprintf(&b, "    %s: Text %s.\n", name, name)
		}
		b.WriteString("    figure: {name: Zahl, formula: A geteilt durch B, unit: Prozent, where: im Buch}\n")
		b.WriteString("    template: |\n      Guten Tag,\n\n      bis bald.\n")
	}
	return b.String()
}
