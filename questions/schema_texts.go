package questions

import (
	"fmt"

	"go.yaml.in/yaml/v3"

	"kundenbindung/model"
)

// The longest that each kind of text may be, in characters; the screens keep
// room for as much.
const (
	maxName        = 22 // sections, stages, short labels
	maxSentence    = 170
	maxBondName    = 14
	bondLetters    = 4
	maxPhrase      = 40 // parts of a composed sentence
	maxItemLabel   = 30
	maxItem        = 90
	maxState       = 60
	maxHelp        = 240 // help and example together
	maxCardExample = 160
	maxFieldText   = 70
	maxFieldHelp   = 160
	maxChoice      = 44
	maxTitle       = 60
	maxHint        = 320
	maxLegal       = 300
)

// textFields is the schema of the texts of one language as a facilitator's
// file holds them: all of them under one roof.
func (t *texts) textFields() []field {
	return []field{
		may("sections", records(sectionIDs, t.section)),
		may("scale", lines(t.scale[:], maxState)),
		may("bonds", records(bondIDs, t.bond)),
		may("stages", records(stageIDs, t.stage)),
		may("items", records(itemIDs, t.item)),
		may("fields", records(fieldIDs, t.field)),
		may("hints", records(hintIDs, t.hint)),
		may("measures", open(t.card)),
		may("legal", open(t.legalText)),
		may("sheet", t.sheetFields()),
	}
}

// sectionFile is the schema of the file of one section.
func (t *texts) sectionFile(s int) decoder {
	fields := []field{
		need("section", t.ownSection(s)),
		need("items", t.ownItems(s)),
	}
	switch s {
	case foundationSection:
		fields = append(fields, need("stages", records(stageIDs, t.stage)))
	case bondSection:
		fields = append(fields,
			need("scale", lines(t.scale[:], maxState)),
			need("bonds", records(bondIDs, t.bond)))
	}
	return object(fields...)
}

// ownSection reads the section that a file is named after.
func (t *texts) ownSection(s int) decoder {
	return func(r *reader, n *yaml.Node) {
		if n.Kind == yaml.MappingNode {
			if id := valueOf(n, "id"); id == nil {
				r.missing(n, "id")
			} else if id.Value != sectionIDs[s] {
				r.fault(id, fmt.Sprintf(r.say.Unknown, quote(id.Value), sectionIDs[s]))
			}
		}
		object(withID(t.section(s))...)(r, n)
	}
}

// ownItems reads the items of one section.
func (t *texts) ownItems(s int) decoder {
	ids := itemsOf(s)
	return records(ids, func(nth int) []field {
		i, _ := model.ParseItem(ids[nth])
		return t.item(int(i))
	})
}

func (t *texts) section(s int) []field {
	to := &t.sections[s]
	to.ID = sectionIDs[s]
	return []field{
		need("name", line(&to.Name, maxName)),
		need("opening", line(&to.Opening, maxSentence)),
	}
}

func (t *texts) bond(b int) []field {
	to := &t.bonds[b]
	return []field{
		need("name", line(&to.Name, maxBondName)),
		need("short", exactly(&to.Short, bondLetters)),
		need("about", line(&to.About, maxSentence)),
		need("because", line(&to.Because, maxPhrase)),
		need("goal", line(&to.Goal, maxPhrase)),
	}
}

func (t *texts) stage(s int) []field {
	return []field{need("name", line(&t.stages[s], maxName))}
}

func (t *texts) item(i int) []field {
	to := &t.items[i]
	fields := []field{
		need("label", line(&to.label, maxItemLabel)),
		need("text", line(&to.text, maxItem)),
		need("help", line(&to.help, maxHelp)),
		need("example", examples(&to.examples, maxHelp, true)),
	}
	if model.Item(i).Block() != model.BondBlock { // those share the scale
		fields = append(fields, need("states", lines(to.states[:], maxState)))
	}
	return fields
}

// examples reads an example for any trade and those of single trades.
func examples(to *trades, longest int, anyTrade bool) decoder {
	fields := make([]field, len(exampleIDs))
	for i, id := range exampleIDs {
		fields[i] = field{id, line(&to[i], longest), i == 0 && anyTrade}
	}
	return object(fields...)
}

func (t *texts) field(f int) []field {
	to := &t.fields[f]
	return []field{
		need("label", line(&to.Label, maxName)),
		need("text", line(&to.Text, maxFieldText)),
		need("help", line(&to.Help, maxFieldHelp)),
		need("values", records(model.Field(f).Choices(), func(i int) []field {
			return []field{need("text", choice(&to.choices[i+1]))}
		})),
	}
}

// choice reads the text of a value, or one text for each market.
func choice(to *[model.MarketBoth + 1]string) decoder {
	return func(r *reader, n *yaml.Node) {
		*to = [model.MarketBoth + 1]string{}
		if n.Kind != yaml.MappingNode {
			line(&to[0], maxChoice)(r, n)
			return
		}
		whole(table(model.Market.Choices(), func(i int) decoder { return line(&to[i+1], maxChoice) }))(r, n)
	}
}

func (t *texts) hint(h int) []field {
	to := &t.hints[h]
	return []field{
		need("title", line(&to.Title, maxTitle)),
		need("text", line(&to.Text, maxHint)),
	}
}

func (t *texts) card(id string) ([]field, bool) {
	to, isNew := t.cards.entry(id)
	to.ID = id
	return []field{
		need("title", line(&to.Title, maxTitle)),
		need("if_then", line(&to.IfThen, 200)),
		need("who", line(&to.Who, 80)),
		need("first", line(&to.First, 300)),
		need("days30", line(&to.Days30, 240)),
		need("days90", line(&to.Days90, 240)),
		need("figure", object(
			need("name", line(&to.Figure.Name, 60)),
			need("formula", line(&to.Figure.Formula, 140)),
			need("unit", line(&to.Figure.Unit, 24)),
			need("where", line(&to.Figure.Where, 120)),
		)),
		need("effort", line(&to.Effort, 90)),
		need("trap", line(&to.Trap, 200)),
		may("example", examples(&to.examples, maxCardExample, false)),
		need("template", block(&to.Template, 700)),
	}, isNew
}

func (t *texts) legalText(id string) ([]field, bool) {
	to, isNew := t.legal.entry(id)
	to.ID = id
	return []field{
		need("title", line(&to.Title, maxTitle)),
		need("text", line(&to.Text, maxLegal)),
	}, isNew
}

// exactly reads a text of exactly so many characters.
func exactly(to *string, length int) decoder {
	return func(r *reader, n *yaml.Node) {
		var s string
		line(&s, maxName)(r, n)
		if got := len([]rune(s)); s != "" && got != length && r.checking() {
			r.fault(n, fmt.Sprintf(r.say.Exactly, got, length))
			return
		}
		if s != "" {
			*to = s
		}
	}
}
