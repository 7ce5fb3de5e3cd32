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
}

// The settings that the screens remember.
const (
	SettingLanguage = "language"
)
