package questions

import (
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"

	"kundenbindung/model"
)

var (
	effortIDs = []string{"S", "M", "L"} // in the order of model.Effort

	sourceForm = regexp.MustCompile(`^(\d{3}|Praxis)$`)
	monthForm  = regexp.MustCompile(`^20\d\d-(0[1-9]|1[0-2])$`)
)

// fitNames are the names of fields as a measure's fits spell them.
var fitNames = []struct {
	name  string
	field model.Field
}{
	{"markets", model.Market},
	{"sectors", model.Sector},
	{"sizes", model.Size},
	{"prices", model.Price},
	{"relations", model.Relation},
	{"offers", model.Offer},
	{"customers", model.Customers},
	{"hours", model.Hours},
}

// measure is the schema of a measure without its texts.
func (c *content) measure(id string) ([]field, bool) {
	m, isNew := c.measures.entry(id)
	m.ID = id
	return []field{
		need("at", place(&m.At)),
		may("moves", someOf(bondIDs, func() { m.Moves = [model.BondCount]bool{} }, func(b int) { m.Moves[b] = true })),
		need("effort", oneOf(effortIDs, func(i int) { m.Effort = model.Effort(i) })),
		may("fits", fits(&m.Fits)),
		need("sources", func(r *reader, n *yaml.Node) {
			m.sources = make([]string, len(n.Content))
			list(func(i int) decoder { return matching(&m.sources[i], sourceForm, badSource) })(r, n)
		}),
		may("legal", func(r *reader, n *yaml.Node) {
			m.legal = make([]string, len(n.Content))
			list(func(i int) decoder { return line(&m.legal[i], maxID) })(r, n)
		}),
	}, isNew
}

func badSource(r *reader) string { return r.say.BadSource }
func badMonth(r *reader) string  { return r.say.BadMonth }

// fits reads which companies a measure or a hint at the law suits; what is not
// named suits all.
func fits(to *[model.FieldCount]model.ChoiceSet) decoder {
	fields := make([]field, len(fitNames))
	for i, f := range fitNames {
		set := &to[f.field]
		fields[i] = may(f.name, someOf(f.field.Choices(),
			func() { *set = 0 },
			func(i int) { *set = set.With(model.Choice(i + 1)) }))
	}
	return object(fields...)
}

const hintPlace = "hint"

// placeIDs are all places that a measure can be for.
var placeIDs = makePlaceIDs()

func makePlaceIDs() (ids []string) {
	for _, f := range factorIDs {
		for _, s := range stageIDs {
			ids = append(ids, f+"."+s)
		}
	}
	ids = append(ids, itemsOf(foundationSection)...)
	for _, h := range hintIDs {
		ids = append(ids, hintPlace+"."+h)
	}
	return ids
}

// place reads what a measure is for: a stage of a factor, an item of the
// Fundament, or a hint.
func place(to *model.Place) decoder {
	return oneOf(placeIDs, func(i int) { *to = parsePlace(placeIDs[i]) })
}

// parsePlace turns one of placeIDs into a place.
func parsePlace(id string) model.Place {
	head, tail, _ := strings.Cut(id, ".")
	switch head {
	case foundationID:
		item, _ := model.ParseItem(id)
		return model.Place{Kind: model.AtFoundation, Item: item}
	case hintPlace:
		hint, _ := model.ParseHint(tail)
		return model.Place{Kind: model.AtHint, Hint: hint}
	}
	factor, _ := model.ParseFactor(head)
	stage, _ := model.ParseStage(tail)
	return model.Place{Kind: model.AtStage, Factor: factor, Stage: stage}
}

// legalFact is the schema of a legal hint without its texts.
func (c *content) legalFact(id string) ([]field, bool) {
	l, isNew := c.legal.entry(id)
	return []field{
		need("countries", someOf(model.Country.Choices(),
			func() { l.countries = 0 },
			func(i int) { l.countries = l.countries.With(model.Choice(i + 1)) })),
		may("fits", fits(&l.fits)),
		need("source", line(&l.source, maxTitle)),
		need("checked_on", matching(&l.checkedOn, monthForm, badMonth)),
	}, isNew
}
