package questions

import (
	"math"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// content is a catalogue as it is read: the decoders of the schema point into
// it, file after file, so that a later file replaces what an earlier one set.
type content struct {
	method   model.Method // without measures
	floors   floors
	sheet    sheetLaw
	measures register[measure]
	legal    register[legalFact]
	texts    map[words.Lang]*texts
}

// newContent returns a content in which nothing is set. Numbers that a table
// may leave out are unset, which is not 0.
func newContent(langs ...words.Lang) *content {
	c := &content{texts: make(map[words.Lang]*texts, len(langs))}
	for f := range c.method.Fit {
		for field := range c.method.Fit[f] {
			fill(c.method.Fit[f][field][:], unset)
		}
	}
	for b := range c.method.Attainable {
		clearAttainable(&c.method.Attainable[b], model.NoField)
	}
	fill(c.method.Bound.Fit[:], 1)
	for _, lang := range langs {
		c.texts[lang] = &texts{}
	}
	return c
}

// unset stands for a number that no file has set.
var unset = math.NaN()

func isSet(v float64) bool { return !math.IsNaN(v) }

func fill(values []float64, v float64) {
	for i := range values {
		values[i] = v
	}
}

// clearAttainable makes a rule depend on a field, with nothing set.
func clearAttainable(rule *model.AttainableRule, by model.Field) {
	rule.By = by
	fill(rule.B2C[:], unset)
	fill(rule.B2B[:], unset)
}

// measure is what is known of a card without its texts.
type measure struct {
	model.Measure
	sources []string
	legal   []string // IDs
}

// legalFact is what is known of a legal hint without its texts.
type legalFact struct {
	countries model.ChoiceSet
	fits      [model.FieldCount]model.ChoiceSet
	source    string
	checkedOn string
}

// texts are the texts of a catalogue in one language.
type texts struct {
	sections [sectionCount]SectionText
	scale    [stateCount]string
	bonds    [model.BondCount]BondText
	stages   [model.StageCount]string
	items    [model.ItemCount]itemText
	fields   [model.FieldCount]fieldText
	hints    [model.HintCount]HintText

	cards register[Card] // without what [measure] knows
	legal register[LegalText]
	sheet SheetText
}

// register holds entries by ID, in the order in which they came.
type register[T any] struct {
	ids  []string
	byID map[string]*T
}

// entry returns the entry with an ID; a new one is appended.
func (g *register[T]) entry(id string) (entry *T, isNew bool) {
	if entry = g.byID[id]; entry != nil {
		return entry, false
	}
	if g.byID == nil {
		g.byID = make(map[string]*T)
	}
	entry = new(T)
	g.byID[id] = entry
	g.ids = append(g.ids, id)
	return entry, true
}

// itemText holds an item's own texts; bond items share a scale.
type itemText struct {
	label, text, help string
	states            [3]string // of the states 0, 2 and 4
	examples          trades
}

// fieldText holds a context question; a choice's text may depend on the
// market.
type fieldText struct {
	FieldText
	choices [model.MaxChoices][model.MarketBoth + 1]string // by market; index 0: for every market
}

const stateCount = 5

// The IDs that the files name things by, in the order of the model.
var (
	bondIDs      = idsOf(model.BondCount, model.Bond.ID)
	factorIDs    = idsOf(model.FactorCount, model.Factor.ID)
	stageIDs     = idsOf(model.StageCount, model.Stage.ID)
	itemIDs      = idsOf(model.ItemCount, model.Item.ID)
	fieldIDs     = idsOf(model.FieldCount, model.Field.ID)
	hintIDs      = idsOf(model.HintCount, model.HintID.ID)
	relevanceIDs = idsOf(model.RelevanceCount, model.Relevance.ID)
	sectionIDs   = append([]string{foundationID, bondsID}, factorIDs...)
	sheetIDs     = idsOf(model.SheetQuestionCount, model.SheetQuestion.ID)
	exampleIDs   = append([]string{"default"}, model.Sector.Choices()...)
)

func idsOf[T ~uint8](count int, id func(T) string) []string {
	ids := make([]string, count)
	for i := range ids {
		ids[i] = id(T(i))
	}
	return ids
}
