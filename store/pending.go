package store

import (
	"errors"

	"kundenbindung/model"
)

var errPending = errors.New("not built yet")

// Portfolio is not built yet.
func (s *Store) Portfolio() ([]model.Case, error) { return nil, nil }

// SetIncluded is not built yet.
func (s *Store) SetIncluded(string, bool) error { return errPending }

// Workshops is not built yet.
func (s *Store) Workshops() ([]model.Workshop, error) { return nil, nil }

// Workshop is not built yet.
func (s *Store) Workshop(string) (model.Workshop, model.WorkshopCount, error) {
	return model.Workshop{}, model.WorkshopCount{}, errPending
}

// SaveWorkshop is not built yet.
func (s *Store) SaveWorkshop(w model.Workshop) (model.Workshop, error) { return w, errPending }

// SetVoted is not built yet.
func (s *Store) SetVoted(string, string, bool) error { return errPending }

// SaveBallot is not built yet.
func (s *Store) SaveBallot(string, model.WorkshopBallot) error { return errPending }

// OpenBallot is not built yet.
func (s *Store) OpenBallot(string, string) (model.WorkshopBallot, error) {
	return model.WorkshopBallot{}, errPending
}

// SaveRow is not built yet.
func (s *Store) SaveRow(string, model.VoteRow) error { return errPending }

// DropRow is not built yet.
func (s *Store) DropRow(string, string) error { return errPending }

// Votes is not built yet.
func (s *Store) Votes(string) (model.WorkshopVotes, error) { return model.WorkshopVotes{}, errPending }
