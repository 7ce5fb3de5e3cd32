package model

// Outcome is one of the facts that are compared over time and enter no figure
// of the method.
type Outcome uint8

// The outcomes in the order in which they are asked.
const (
	RegularsShare Outcome = iota // % of revenue from regulars
	LostPerYear                  // customers lost in a year
	ReferredShare                // % of new customers by recommendation

	OutcomeCount = 3
	// MaxLost is the largest number of lost customers that can be typed in.
	MaxLost = 1_000_000
)

var outcomeIDs = [OutcomeCount]string{"regulars_share", "lost_per_year", "referred_share"}

// ID returns the stable name of the outcome, such as "lost_per_year".
func (o Outcome) ID() string { return outcomeIDs[o] }

// ParseOutcome finds the outcome of an ID.
func ParseOutcome(id string) (Outcome, bool) {
	for o := range Outcome(OutcomeCount) {
		if o.ID() == id {
			return o, true
		}
	}
	return 0, false
}

// Percent reports whether the outcome is a share from 0 to 100 %. The other
// one is a whole number from 0 to [MaxLost].
func (o Outcome) Percent() bool { return o != LostPerYear }

// Of returns where the outcome is kept.
func (o Outcome) Of(all *Outcomes) *Figure {
	switch o {
	case RegularsShare:
		return &all.RegularsShare
	case LostPerYear:
		return &all.LostPerYear
	default:
		return &all.ReferredShare
	}
}

// Holds reports whether a value can be one of the outcome.
func (o Outcome) Holds(v float64) bool {
	if o.Percent() {
		return v >= 0 && v <= 100
	}
	return v >= 0 && v <= MaxLost && v == float64(int(v))
}
