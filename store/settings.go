package store

import (
	"database/sql"
	"errors"
)

// Setting returns what was set for key, or "".
func (s *Store) Setting(key string) (value string, err error) {
	err = s.read("read setting", func(t tx) error {
		value, err = setting(t, key)
		return err
	})
	return value, err
}

// SetSetting remembers value for key; "" forgets it. It writes nothing where
// nothing changes.
func (s *Store) SetSetting(key, value string) error {
	value = clean(value)
	if err := checkLength("setting "+key, value); err != nil {
		return s.fail("save setting", err)
	}
	if old, err := s.Setting(key); err == nil && old == value {
		return nil
	}
	return s.write("save setting", orNew, func(t tx) (err error) {
		if value == "" {
			_, err = t.exec(deleteSetting, key)
		} else {
			_, err = t.exec(saveSetting, key, value)
		}
		return err
	})
}

func setting(t tx, key string) (value string, err error) {
	err = t.row(loadSetting, key).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return value, err
}
