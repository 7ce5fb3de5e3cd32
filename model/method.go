package model

// Method holds every number of the method. It is filled from the catalogue
// and checked there; a Method must not be changed while it is used.
type Method struct {
	Version string // version of the catalogue

	Order []Item  // the items in the order in which they are asked
	Quick ItemSet // the items of quick mode

	Weights   [FactorCount][BondCount]float64 // W: how much a factor supports a bond type; each row sums to 1
	Reach     [FactorCount]float64            // how widely a factor carries
	Fit       [FactorCount]FitTable           // how well a factor suits a company
	Relevance [RelevanceCount]float64

	Positions  [BondCount]float64 // p: 0 extern to 1 intern
	Strategy   StrategyRule
	Attainable [BondCount]AttainableRule
	Aim        AimRule

	Brake     float64 // below this level the Fundament brakes the formula
	Risk      RiskRule
	Bound     OverboundRule
	Advice    AdviceRule
	Hints     HintRule
	Sheet     SheetRule
	Agreement AgreementRule
	Workshop  WorkshopRule

	Measures []Measure // in catalogue order; may be loaded after the items
}

// Items returns the set of items of a mode.
func (m *Method) Items(mode Mode) ItemSet {
	if mode == Quick {
		return m.Quick
	}
	return AllItems
}

// FitTable holds a multiplier for each choice of each field; 1 where the
// method lists nothing.
type FitTable [FieldCount][MaxChoices]float64

// StrategyRule gives the strategy, from 0 (Nutzen) to 1 (Verbundenheit).
type StrategyRule struct {
	Start    float64
	Steps    []StrategyStep
	Min, Max float64
}

// StrategyStep moves the strategy where every condition holds.
type StrategyStep struct {
	When  []Condition
	Delta float64
}

// Condition holds for a company whose field has the choice.
type Condition struct {
	Field  Field
	Choice Choice
}

// Holds reports whether the context meets every condition.
func (s StrategyStep) Holds(c *Context) bool {
	for _, when := range s.When {
		if c.Get(when.Field) != when.Choice {
			return false
		}
	}
	return true
}

// AttainableRule gives how far a bond type can be reached at all, from 0 to 1.
type AttainableRule struct {
	By    Field               // the field the table depends on, or [NoField]
	B2C   [MaxChoices]float64 // by choice of By; index 0 for NoField
	B2B   [MaxChoices]float64 //
	Times []AttainableTimes   // further multipliers
}

// AttainableTimes multiplies where the condition holds.
type AttainableTimes struct {
	When  Condition
	Times float64
}

// AimRule says what aiming at a bond type does to the targets.
type AimRule struct {
	Floor  float64 // an aimed type's target is at least this
	Others float64 // multiplier of the other aimable types
}

// RiskRule holds the bands and weights of the Abwanderungsrisiko.
type RiskRule struct {
	Medium, High float64             // lower limits of the bands
	Competition  [MaxChoices]float64 // weight of "free" by competition
}

// OverboundRule says when forced bonding is too much.
type OverboundRule struct {
	Excess, Level float64              // both must be reached
	Fit           [FactorCount]float64 // multiplier of a factor's fit then
}

// AdviceRule holds the limits of the advice list.
type AdviceRule struct {
	NeedFloor   float64 // smallest gap that counts as need
	WeakStage   float64 // a stage below this is worked on first
	Close       float64 // share of the highest priority that counts as level with it
	Provisional float64 // coverage below which advice is provisional
	WeakState   int     // foundation items at or below this state are advised
	Foundation  int     // at most this many of them
}

// HintRule holds the limits of the hints.
type HintRule struct {
	Asleep        float64
	PriceEconomic float64
	PriceOthers   float64
	Unreached     float64
	BlindSpots    int
	EaseState     int
	EaseMargin    float64
	FragileHabit  float64
	KeyPerson     float64
}

// AgreementRule holds the limits by which a workshop's votes on an item are
// labelled. Votes are states from 0 to 4, SD their standard deviation.
type AgreementRule struct {
	Votes    int     // labels from this many votes
	AgreedSD float64 // einig: SD at most
	MixedSD  float64 // gemischt: SD at most; strittig above

	OneVoiceVotes int     // einig bis auf eine Stimme: from this many votes,
	OneVoiceSD    float64 // SD at most without the vote farthest from the median,
	OneVoiceRange int     // while all votes span this much or their SD is above AgreedSD

	UnknownOneIn  int // "N of M do not know": one in this many people,
	UnknownPeople int // and at least this many

	OwnSpectrum int // from this many people everyone's own line is drawn
	SharedRole  int // from this many people a role is shown beside the others
}

// WorkshopRule says how long a workshop takes.
type WorkshopRule struct {
	LaptopSeconds  int // the laptop goes round: each item and person
	CardsSeconds   int // raised cards: each item
	TickSeconds    int // sheets and own laptops: each item, everyone at the same time
	SheetSeconds   int // each sheet that is typed in
	FilesSeconds   int // fetching the answers from other laptops
	ClosingSeconds int // the last round: each person

	PointMinutes int                   // for each question of the talk
	LongFrom     int                   // minutes from which Long holds
	Short, Long  [ScriptPhaseCount]int // minutes of each phase, at least; 0 for the vote
}

// Effort is how much work a measure is.
type Effort uint8

// The efforts, least first.
const (
	Small Effort = iota
	Medium
	Large
)

// Measure is what the choice of a next step needs to know of a card; its
// words are in the catalogue.
type Measure struct {
	ID     string
	At     Place
	Effort Effort
	Moves  [BondCount]bool
	Fits   [FieldCount]ChoiceSet // admitted choices; empty admits all
}

// ChoiceSet is a set of choices of one field.
type ChoiceSet uint16

// With returns the set with c added.
func (s ChoiceSet) With(c Choice) ChoiceSet { return s | 1<<c }

// Has reports whether c is in the set.
func (s ChoiceSet) Has(c Choice) bool { return s&(1<<c) != 0 }

// PlaceKind says what a measure is for.
type PlaceKind uint8

// What a measure can be for.
const (
	AtStage PlaceKind = iota
	AtFoundation
	AtHint
)

// Place is what a measure is for: a stage of a factor, an item of the
// Fundament, or a hint.
type Place struct {
	Kind   PlaceKind
	Factor Factor
	Stage  Stage
	Item   Item
	Hint   HintID
}

// Admits reports whether the measure suits the company.
func (m *Measure) Admits(c *Context) bool {
	for f, set := range m.Fits {
		if set != 0 && !admits(Field(f), set, c.Get(Field(f))) {
			return false
		}
	}
	return true
}

// admits treats a company that serves both markets as one of either.
func admits(f Field, set ChoiceSet, c Choice) bool {
	if f == Market && c == MarketBoth {
		return true
	}
	return set.Has(c)
}
