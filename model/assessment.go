package model

import (
	"fmt"
	"time"
)

// Mode says how many items are asked.
type Mode uint8

// The modes. Quick extends to full at any time with nothing lost.
const (
	Full  Mode = iota // 52 items
	Quick             // 21 items
)

// ID returns "full" or "quick".
func (m Mode) ID() string {
	if m == Quick {
		return "quick"
	}
	return "full"
}

// ParseMode reads what [Mode.ID] writes.
func ParseMode(id string) (Mode, bool) {
	switch id {
	case "full":
		return Full, true
	case "quick":
		return Quick, true
	}
	return Full, false
}

// Relevance is how much a factor matters to the owner.
type Relevance uint8

// The relevances; the zero value is normal.
const (
	NormalRelevance Relevance = iota
	LowRelevance
	HighRelevance

	RelevanceCount = 3
	// MaxHigh is how many factors may have [HighRelevance].
	MaxHigh = 2
	// MaxAims is how many bond types may be aimed at.
	MaxAims = 2
)

var relevanceIDs = [RelevanceCount]string{"normal", "low", "high"}

// ID returns "normal", "low" or "high".
func (r Relevance) ID() string { return relevanceIDs[r] }

// ParseRelevance reads what [Relevance.ID] writes.
func ParseRelevance(id string) (Relevance, bool) {
	i, ok := index(relevanceIDs[:], id)
	return Relevance(i), ok
}

// Outcomes are facts that are compared over time and enter no figure:
// percentages from 0 to 100 and a number of customers.
type Outcomes struct {
	RegularsShare Figure // % of revenue from regulars
	LostPerYear   Figure // customers lost in a year
	ReferredShare Figure // % of new customers by recommendation
}

// Assessment is one company's answers at one time, with everything that
// influences the result. It is a plain value: copying it copies everything
// but the Settled map, which is never changed in place.
type Assessment struct {
	ID        string // UUID, stable for ever
	Company   string // as typed; never drawn without cleaning
	Catalogue string // version of the catalogue it was answered with

	Mode      Mode
	Context   Context
	Answers   [ItemCount]Answer
	Notes     [ItemCount]string
	Agreed    [ItemCount]Answer // workshop: the agreed states, beside the votes
	Carried   ItemSet           // re-check: taken over from an earlier assessment
	Relevance [FactorCount]Relevance
	Aims      [BondCount]bool
	Strategy  Figure            // 0 to 1, given by the owner
	Targets   [BondCount]Figure // 0 to 100, given by the owner
	Outcomes  Outcomes
	Sheet     Sheet // what customers said, beside the figures; stays editable
	Money     Money // what the owner knows about money, beside the figures; stays editable

	Workshop Ballot // where the answers come from a workshop

	Started  time.Time
	Changed  time.Time
	Finished time.Time // zero while unfinished

	// Settled holds the IDs of measures that the plan lists as done or
	// dismissed; advice offers them last.
	Settled map[string]bool
}

// Ballot names the workshop an answers document came from.
type Ballot struct{ Workshop, Ballot, Role string }

// Situation is what is said of a company beside the answers, and what a result
// depends on as much: a group sets it before anybody votes.
type Situation struct {
	Context   Context
	Relevance [FactorCount]Relevance
	Aims      [BondCount]bool
	Strategy  Figure
	Targets   [BondCount]Figure
}

// Situation returns that part of the assessment; the zero value says nothing.
func (a *Assessment) Situation() Situation {
	return Situation{a.Context, a.Relevance, a.Aims, a.Strategy, a.Targets}
}

// SetSituation replaces that part.
func (a *Assessment) SetSituation(s Situation) {
	a.Context, a.Relevance, a.Aims, a.Strategy, a.Targets = s.Context, s.Relevance, s.Aims, s.Strategy, s.Targets
}

// Done reports whether the owner has finished the assessment. From then on
// answers, notes, context and relevance are frozen.
func (a *Assessment) Done() bool { return !a.Finished.IsZero() }

// AimCount returns how many bond types are aimed at.
func (a *Assessment) AimCount() int {
	n := 0
	for _, aimed := range a.Aims {
		if aimed {
			n++
		}
	}
	return n
}

// HighCount returns how many factors have [HighRelevance].
func (a *Assessment) HighCount() int {
	n := 0
	for _, r := range a.Relevance {
		if r == HighRelevance {
			n++
		}
	}
	return n
}

// Validate reports the first thing that no assessment may hold.
func (a *Assessment) Validate() error {
	for i, answer := range a.Answers {
		if !answer.Valid() {
			return fmt.Errorf("answers: %s: %d is no answer", Item(i).ID(), answer)
		}
	}
	if a.AimCount() > MaxAims || a.Aims[Forced] || a.Aims[Lethargic] {
		return fmt.Errorf("aims: at most %d of economic, habitual, value, affective", MaxAims)
	}
	if a.HighCount() > MaxHigh {
		return fmt.Errorf("relevance: at most %d factors can be high", MaxHigh)
	}
	if s := a.Strategy; s.Known && !(s.Value >= 0 && s.Value <= 1) {
		return fmt.Errorf("strategy: %v is not between 0 and 1", s.Value)
	}
	for b, t := range a.Targets {
		if t.Known && !(t.Value >= 0 && t.Value <= 100) {
			return fmt.Errorf("targets: %s: %v is not between 0 and 100", Bond(b).ID(), t.Value)
		}
	}
	if err := a.Money.Validate(); err != nil {
		return err
	}
	return a.Sheet.inRange()
}
