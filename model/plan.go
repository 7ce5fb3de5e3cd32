package model

import "time"

// PlanStatus says how far a measure on the plan is.
type PlanStatus uint8

// The statuses.
const (
	PlanOpen      PlanStatus = iota // offen
	PlanRunning                     // läuft
	PlanDone                        // erledigt
	PlanDismissed                   // verworfen

	PlanStatusCount = 4
)

var planStatusIDs = [PlanStatusCount]string{"open", "running", "done", "dismissed"}

// ID returns "open", "running", "done" or "dismissed".
func (s PlanStatus) ID() string { return planStatusIDs[s] }

// ParsePlanStatus reads what [PlanStatus.ID] writes.
func ParsePlanStatus(id string) (PlanStatus, bool) {
	i, ok := index(planStatusIDs[:], id)
	return PlanStatus(i), ok
}

// Settled reports whether nothing is left to do: the measure is done or
// dismissed. Advice offers such measures last.
func (s PlanStatus) Settled() bool { return s == PlanDone || s == PlanDismissed }

// PlanEntry is one line of a company's plan: a measure from the catalogue,
// items to find out, or something in the owner's own words.
type PlanEntry struct {
	ID         string // UUID
	Assessment string // the assessment it was planned from; its company owns the plan
	Company    string // name of that company, read only

	Measure string   // ID of a card in the catalogue, or ""
	Items   ItemSet  // "unknown" items to find out (herausfinden); empty for anything else
	Others  []string // IDs of items to find out that only a newer version knows
	Text    string   // own words; the title where nothing else is set

	Who    string
	Due    Day // "" where no day is set
	Status PlanStatus
	Note   string

	Start    Figure    // of the card's figure when the work began
	Readings []Reading // of the same figure, one a day at most, oldest first

	Rev     int64 // 0 until it is stored; guards against another window
	Created time.Time
	Changed time.Time
	Settled time.Time // when it was last done or dismissed; zero while it is not
}

// FindsOut reports whether there is something to find out.
func (e *PlanEntry) FindsOut() bool { return e.Items != 0 || len(e.Others) > 0 }

// Reading is a later value of the figure that a measure is watched by.
type Reading struct {
	At    Day
	Value float64
	Note  string
}

// CompanyFile is everything that is stored about one company.
type CompanyFile struct {
	Name    string
	Records []Record          // its assessments, the one started first comes first; ballots are none
	Results map[string][]byte // result/v1 as it was when an assessment was finished, by its ID
	Plan    []PlanEntry       // of all its assessments, in the order of their creation
}

// Case is a company in the portfolio: its latest finished assessment.
type Case struct {
	Record
	Included bool // false where the owner took the company out of the reference band
}
