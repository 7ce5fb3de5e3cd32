package tui

import (
	"time"

	"kundenbindung/model"
)

// Store is what the screens need of the disk. Every method may block and is
// called from commands only.
type Store interface {
	List() ([]model.Summary, error)
	Load(id string) (model.Record, error)
	// Save applies a change as a whole; when it returns, the change is on the
	// disk.
	Save(model.Change) (model.Saved, error)
	// Finish freezes an assessment and keeps its result/v1 document.
	Finish(id string, known model.Revs, result []byte, at time.Time) error
	Rename(id, company string) error
	// Delete removes an assessment with its history and returns the backups
	// that still hold it.
	Delete(id string) (backups []string, err error)
	SetSetting(key, value string) error

	PlanStore
	PortfolioStore
	WorkshopStore
}

// PlanStore keeps what a company does about its result.
type PlanStore interface {
	// Company returns everything that is stored about the company of an
	// assessment.
	Company(assessment string) (model.CompanyFile, error)
	// Plan returns the plans of all companies, what is due first on top.
	Plan() ([]model.PlanEntry, error)
	// SavePlan stores an entry, a new one where its Rev is 0, and returns it as
	// it is stored. Where another window saved first it returns what is stored
	// and [model.ErrStale]; that is the zero entry where it was deleted there.
	SavePlan(model.PlanEntry) (model.PlanEntry, error)
	// DeletePlan removes an entry of that revision.
	DeletePlan(id string, rev int64) error
}

// PortfolioStore knows all companies at once.
type PortfolioStore interface {
	// Portfolio returns the latest finished assessment of every company.
	Portfolio() ([]model.Case, error)
	// SetIncluded takes the company of an assessment into the reference band,
	// or out of it.
	SetIncluded(assessment string, included bool) error
}

// WorkshopStore keeps workshops and their votes. Nothing in it joins a
// participant to a ballot, and it tells no value before the reveal.
type WorkshopStore interface {
	// Workshops returns all workshops, the newest first.
	Workshops() ([]model.Workshop, error)
	// Workshop returns one with how far its voting is.
	Workshop(id string) (model.Workshop, model.WorkshopCount, error)
	// SaveWorkshop stores setup, state and participants, a new workshop where
	// its Rev is 0; [model.ErrStale] where another window saved first,
	// [model.ErrCrowd] where too many take part. It leaves the ticks of those who
	// take part already as they are.
	SaveWorkshop(model.Workshop) (model.Workshop, error)
	// SetVoted ticks a participant off.
	SetVoted(workshop, name string, voted bool) error
	// SaveBallot stores a ballot that is being filled in, as a whole:
	// [model.ErrHanded] where it was handed in, [model.ErrVoting] where the
	// workshop takes no votes.
	SaveBallot(workshop string, b model.WorkshopBallot) error
	// HandIn stores a ballot for good, under an ID that nobody has seen, in the
	// place of the one that was begun under the ID draft. It can be repeated, and
	// fails like SaveBallot.
	HandIn(workshop, draft string, b model.WorkshopBallot) error
	// OpenBallot returns the unfinished ballot whose ID begins with a code of
	// four letters or more: [model.ErrNotFound], [model.ErrHanded],
	// [model.ErrAmbiguous], [model.ErrVoting].
	OpenBallot(workshop, code string) (model.WorkshopBallot, error)
	// SaveRow stores a typed row of votes; DropRow takes one back. The first
	// round is taken while the workshop votes, the second after the reveal, and
	// anything else is [model.ErrVoting].
	SaveRow(workshop string, r model.VoteRow) error
	DropRow(workshop, id string) error
	// Rows returns the rows of the first round, to replace them and to put them
	// back: never for a screen before the reveal.
	Rows(workshop string) ([]model.VoteRow, error)
	// Votes returns all votes, or [model.ErrHidden] before the reveal. Ballots
	// that were not handed in are none.
	Votes(workshop string) (model.WorkshopVotes, error)
}

// The settings that the screens remember.
const (
	SettingLanguage = "language"
)
