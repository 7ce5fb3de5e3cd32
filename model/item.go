package model

import "math/bits"

// Bond is one of six reasons why customers stay, from extern to intern.
type Bond uint8

// The bond types (Bindungsarten) in the order of the spectrum.
const (
	Forced    Bond = iota // Erzwungen
	Lethargic             // Lethargisch
	Economic              // Wirtschaftlich
	Habitual              // Gewohnheit
	Value                 // Werte
	Affective             // Affektiv

	BondCount = 6
)

var bondIDs = [BondCount]string{"forced", "lethargic", "economic", "habitual", "value", "affective"}

// ID returns the stable name of the bond type, such as "forced".
func (b Bond) ID() string { return bondIDs[b] }

// Aimable reports whether the bond type can be a goal. Forced and Lethargic
// never are: they have a ceiling instead of a target.
func (b Bond) Aimable() bool { return b >= Economic && b < BondCount }

// ParseBond finds a bond type by its ID.
func ParseBond(id string) (Bond, bool) {
	i, ok := index(bondIDs[:], id)
	return Bond(i), ok
}

// Factor is one of the six levers of the Kundenbindungs-Formel.
type Factor uint8

// The factors in the order of the definition; results and ties use it.
const (
	Ecosystem       Factor = iota // Ökosystem
	Service                       // Service
	Feedback                      // Kundenfeedback
	Loyalty                       // Loyalitätsprogramm
	Personalization               // Personalisierung
	Community                     // Community

	FactorCount = 6
)

var factorIDs = [FactorCount]string{"ecosystem", "service", "feedback", "loyalty", "personalization", "community"}

// ID returns the stable name of the factor, such as "service".
func (f Factor) ID() string { return factorIDs[f] }

// ParseFactor finds a factor by its ID.
func ParseFactor(id string) (Factor, bool) {
	i, ok := index(factorIDs[:], id)
	return Factor(i), ok
}

// Stage is how far work on a factor has come.
type Stage uint8

// The stages of a factor.
const (
	Build    Stage = iota // Aufbauen
	Maintain              // Pflegen
	Review                // Überprüfen

	StageCount = 3
)

var stageIDs = [StageCount]string{"build", "maintain", "review"}

// ID returns the stable name of the stage, such as "build".
func (s Stage) ID() string { return stageIDs[s] }

// ParseStage finds a stage by its ID.
func ParseStage(id string) (Stage, bool) {
	i, ok := index(stageIDs[:], id)
	return Stage(i), ok
}

// Item is one question of the questionnaire: four of the Fundament, two for
// each bond type, two for each stage of each factor, in this order.
type Item uint8

// The items of the Fundament have names of their own; all others follow from
// their bond type or their factor and stage (see [BondItem], [FactorItem]).
const (
	Promise Item = iota
	Ease
	Complaints
	Reliability

	FoundationCount = 4
	perBond         = 2
	perStage        = 2
	firstBond       = FoundationCount
	firstFactor     = firstBond + BondCount*perBond
	ItemCount       = firstFactor + FactorCount*StageCount*perStage
)

var (
	itemIDs   = makeItemIDs()
	itemsByID = makeItemsByID()
)

func makeItemIDs() (ids [ItemCount]string) {
	for i, name := range []string{"promise", "ease", "complaints", "reliability"} {
		ids[i] = "foundation." + name
	}
	ordinals := [perBond]string{".1", ".2"}
	for b := range Bond(BondCount) {
		for n, ordinal := range ordinals {
			ids[BondItem(b, n)] = "bond." + b.ID() + ordinal
		}
	}
	for f := range Factor(FactorCount) {
		for s := range Stage(StageCount) {
			for n, ordinal := range ordinals {
				ids[FactorItem(f, s, n)] = f.ID() + "." + s.ID() + ordinal
			}
		}
	}
	return ids
}

func makeItemsByID() map[string]Item {
	byID := make(map[string]Item, ItemCount)
	for i, id := range itemIDs {
		byID[id] = Item(i)
	}
	return byID
}

// BondItem returns the item of bond type b with ordinal n, 0 or 1.
func BondItem(b Bond, n int) Item { return Item(firstBond + int(b)*perBond + n) }

// FactorItem returns the item of a factor's stage with ordinal n, 0 or 1.
func FactorItem(f Factor, s Stage, n int) Item {
	return Item(firstFactor + (int(f)*StageCount+int(s))*perStage + n)
}

// ID returns the stable name of the item, such as "service.build.1". Answers
// are stored under it, so it outlives any rewording.
func (i Item) ID() string { return itemIDs[i] }

// ParseItem finds an item by its ID.
func ParseItem(id string) (Item, bool) {
	i, ok := itemsByID[id]
	return i, ok
}

// Block is one of the three parts of the questionnaire.
type Block uint8

// The blocks in the order in which they are asked.
const (
	FoundationBlock Block = iota // Fundament
	BondBlock                    // Spektrum
	FactorBlock                  // Formel
)

// Block returns the block the item belongs to.
func (i Item) Block() Block {
	switch {
	case i < firstBond:
		return FoundationBlock
	case i < firstFactor:
		return BondBlock
	default:
		return FactorBlock
	}
}

// Bond returns the item's bond type; it is meaningful in [BondBlock] only.
func (i Item) Bond() Bond { return Bond((int(i) - firstBond) / perBond) }

// Factor returns the item's factor; it is meaningful in [FactorBlock] only.
func (i Item) Factor() Factor { return Factor((int(i) - firstFactor) / (StageCount * perStage)) }

// Stage returns the item's stage; it is meaningful in [FactorBlock] only.
func (i Item) Stage() Stage { return Stage((int(i) - firstFactor) / perStage % StageCount) }

// ItemSet is a set of items.
type ItemSet uint64

// AllItems holds every item.
const AllItems ItemSet = 1<<ItemCount - 1

// With returns the set with item i added.
func (s ItemSet) With(i Item) ItemSet { return s | 1<<i }

// Has reports whether item i is in the set.
func (s ItemSet) Has(i Item) bool { return s&(1<<i) != 0 }

// Len returns the number of items in the set.
func (s ItemSet) Len() int { return bits.OnesCount64(uint64(s)) }

// span is a run of neighbouring items: all sets that are scored are such runs.
type span struct{ from, to Item }

func foundationItems() span { return span{0, firstBond} }

func bondItems(b Bond) span { return span{BondItem(b, 0), BondItem(b, 0) + perBond} }

func stageItems(f Factor, s Stage) span {
	return span{FactorItem(f, s, 0), FactorItem(f, s, 0) + perStage}
}

func index(ids []string, id string) (int, bool) {
	for i, known := range ids {
		if known == id {
			return i, true
		}
	}
	return 0, false
}
