package model

// HintID names one of the hints (Hinweise) in the order in which they are
// listed.
type HintID uint8

// The hints.
const (
	FoundationWeak    HintID = iota // the Fundament brakes the formula
	OverboundHint                   // more forced bonding than the ceiling
	Asleep                          // many customers stay out of lethargy
	PriceOnly                       // only the price keeps them
	Unreached                       // the work is done, customers do not feel it
	BlindSpots                      // much is unknown
	DelightBeforeEase               // delight is built while contact is laborious
	FragileHabit                    // habit carries little between firms
	KeyPerson                       // much hangs on one person

	HintCount = 9
)

var hintIDs = [HintCount]string{
	"foundation-weak", "overbound", "asleep", "price-only", "unreached", "blind-spots",
	"delight-before-ease", "fragile-habit", "key-person",
}

// ID returns the stable name of the hint, such as "asleep".
func (h HintID) ID() string { return hintIDs[h] }

// ParseHint finds a hint by its ID.
func ParseHint(id string) (HintID, bool) {
	i, ok := index(hintIDs[:], id)
	return HintID(i), ok
}
