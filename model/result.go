package model

// Result is everything that follows from an assessment.
type Result struct {
	Mode     Mode
	Coverage float64 // share of the mode's items that have a state or "not applicable"
	Answered int     // items so covered
	Total    int     // items of the mode

	Strategy float64 // v: 0 Nutzen to 1 Verbundenheit

	Index      Span    // K, the Ausbaustand; its counts stay 0
	Brake      float64 // what the Fundament leaves of the formula, 0 to 1
	Foundation Span
	Factors    [FactorCount]FactorResult
	Bonds      [BondCount]BondResult

	Centre   Figure // Schwerpunkt, 0 extern to 100 intern
	Tied     Figure // gebunden: mean of forced and lethargic
	Benefit  Figure // Nutzen und Gewohnheit: mean of economic and habitual
	Attached Figure // verbunden: mean of value and affective

	Risk        Risk
	Hints       []Hint
	Advice      []Advice
	Provisional bool // coverage is too low for firm advice
	Unknown     ItemSet
}

// Span is a level from 0 to 100 and the range that it can still reach once
// open and unknown items are answered.
type Span struct {
	Level    Figure // missing while nothing is answered
	Min, Max Figure // missing where every item is "not applicable"
	Answered int    // items with a state
	Total    int    // those and the open and unknown ones
}

// FactorResult is one factor of the formula.
type FactorResult struct {
	Span
	Fit      float64 // with relevance and the penalty for too many ties
	Priority Figure
	Stages   [StageCount]Figure
}

// BondResult is one column of the spectrum.
type BondResult struct {
	Span               // Ist
	Target     float64 // Soll; a ceiling for forced and lethargic
	Support    Figure  // Wirkung of the work on the factors
	Gap        float64 // what is missing to the target
	Excess     Figure  // what is above it
	Attainable float64 // φ, the part of the target that comes from the situation
}

// RiskKind says which of the two risks is larger.
type RiskKind uint8

// The kinds of Abwanderungsrisiko.
const (
	RiskBound RiskKind = iota // gebunden und verärgert
	RiskFree                  // frei und nicht überzeugt
)

// ID returns "bound" or "free".
func (k RiskKind) ID() string { return [...]string{"bound", "free"}[k] }

// RiskBand says how high a risk is.
type RiskBand uint8

// The bands.
const (
	RiskLow RiskBand = iota
	RiskMedium
	RiskHigh
)

// ID returns "low", "medium" or "high".
func (b RiskBand) ID() string { return [...]string{"low", "medium", "high"}[b] }

// Risk is the Abwanderungsrisiko; Value, 0 to 100, is missing until every
// level that it needs exists.
type Risk struct {
	Value Figure
	Kind  RiskKind
	Band  RiskBand
}

// Hint is a warning that the result gives.
type Hint struct {
	ID      HintID
	Bond    Bond   // for [Unreached] only
	Measure string // the card behind the hint, "" while none is loaded
}

// Name returns the hint's ID as results spell it, such as "unreached:value".
func (h Hint) Name() string {
	if h.ID == Unreached {
		return h.ID.ID() + ":" + h.Bond.ID()
	}
	return h.ID.ID()
}

// AdviceKind says where a next step comes from.
type AdviceKind uint8

// The kinds of advice.
const (
	FoundationAdvice AdviceKind = iota // mend the Fundament first
	FactorAdvice                       // work on a factor's stage
	UpkeepAdvice                       // keep what is strong
)

// ID returns "foundation", "factor" or "upkeep".
func (k AdviceKind) ID() string { return [...]string{"foundation", "factor", "upkeep"}[k] }

// Advice is one next step, with its reasons as data.
type Advice struct {
	Kind     AdviceKind
	Item     Item   // FoundationAdvice
	Factor   Factor // otherwise
	Stage    Stage
	Priority float64 // FactorAdvice
	Close    bool    // gleichauf: about as urgent as the first
	Measure  string  // the card chosen for the company, "" while none is loaded
	Why      Why
}

// Place returns what a measure for the advice has to be for.
func (a *Advice) Place() Place {
	if a.Kind == FoundationAdvice {
		return Place{Kind: AtFoundation, Item: a.Item}
	}
	return Place{Kind: AtStage, Factor: a.Factor, Stage: a.Stage}
}

// Why holds the reasons of an advice. For FactorAdvice
//
//	Priority = Reach · Fit · Missing · Need
type Why struct {
	Items      ItemSet // the answered items behind it
	StageLevel Figure
	Level      Figure // of the factor

	Reach   float64
	Fit     float64 // with relevance and penalty
	Missing float64 // 1 − level/100
	Need    float64 // mean of the needs below, weighted by the factor's support

	Weight [BondCount]float64 // share of each aimable bond type in Need; sums to 1
	Needs  [BondCount]float64 // need of each aimable bond type, 0 to 1
	Bond   Bond               // the bond type that adds most to Need
}
