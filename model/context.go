package model

// Field is one question about the company's situation (Ausgangslage).
type Field uint8

// The context questions in the order in which they are asked. Hours is asked
// on the closing page; Customers, Hours and Country change no figure.
const (
	Market Field = iota
	Sector
	Offer
	Price
	Relation
	Competition
	Size
	Customers
	Hours
	Country

	FieldCount = 10
	// MaxChoices is one more than the largest number of choices of a field.
	MaxChoices = 11
)

// Choice is the position of a field's value, from 1; 0 means that nothing was
// said and the field's default stands.
type Choice uint8

// The choices that formulas name.
const (
	Unsaid Choice = 0

	MarketB2C  Choice = 1
	MarketB2B  Choice = 2
	MarketBoth Choice = 3
)

// NoField stands where a table does not depend on any field.
const NoField Field = FieldCount

type fieldSpec struct {
	id       string
	choices  []string
	fallback Choice
}

var fields = [FieldCount]fieldSpec{
	Market: {"market", []string{"b2c", "b2b", "both"}, MarketBoth},
	Sector: {"sector", []string{
		"crafts", "retail", "hospitality", "practice", "body", "it", "consulting", "finance", "industry", "other",
	}, 10},
	Offer:       {"offer", []string{"status", "mixed", "functional"}, 2},
	Price:       {"price", []string{"low", "mid", "high"}, 2},
	Relation:    {"relation", []string{"occasional", "repeat", "contract"}, 2},
	Competition: {"competition", []string{"contested", "moderate", "niche"}, 2},
	Size:        {"size", []string{"solo", "micro", "small", "medium"}, 2},
	Customers:   {"customers", []string{"lt30", "lt300", "lt3000", "more"}, 2},
	Hours:       {"hours", []string{"lt1", "lt4", "lt10", "more"}, 2},
	Country:     {"country", []string{"de", "at", "ch", "other"}, 1},
}

// ID returns the stable name of the field, such as "market".
func (f Field) ID() string { return fields[f].id }

// Choices returns the IDs of the field's values in their order; Choice 1 is
// the first. The slice must not be changed.
func (f Field) Choices() []string { return fields[f].choices }

// ChoiceID returns the ID of choice c, or "" for [Unsaid].
func (f Field) ChoiceID(c Choice) string {
	if c == Unsaid || int(c) > len(fields[f].choices) {
		return ""
	}
	return fields[f].choices[c-1]
}

// ParseField finds a field by its ID.
func ParseField(id string) (Field, bool) {
	for f := range Field(FieldCount) {
		if fields[f].id == id {
			return f, true
		}
	}
	return NoField, false
}

// ParseChoice finds a value of the field by its ID.
func (f Field) ParseChoice(id string) (Choice, bool) {
	i, ok := index(fields[f].choices, id)
	return Choice(i + 1), ok
}

// Context is the company's situation: one choice per field, 0 where nothing
// was said.
type Context [FieldCount]Choice

// Get returns the choice that counts: what was said, else the default.
func (c *Context) Get(f Field) Choice {
	if c[f] == Unsaid {
		return fields[f].fallback
	}
	return c[f]
}

// Is reports whether the choice that counts for f has the given ID.
func (c *Context) Is(f Field, id string) bool { return f.ChoiceID(c.Get(f)) == id }

// Currency returns the ISO code of the money that the company reckons in:
// "CHF" in Switzerland, else "EUR".
func (c *Context) Currency() string {
	if c.Is(Country, "ch") {
		return "CHF"
	}
	return "EUR"
}
