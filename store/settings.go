package store

import (
	"database/sql"
	"errors"
)

// Setting returns what was set for key, or "".
func (s *Store) Setting(key string) (value string, err error) {
	if wish, ok := s.wish(key); ok {
		return wish, nil
	}
	err = s.read("read setting", func(t tx) error {
		value, err = setting(t, key)
		return err
	})
	return value, err
}

// SetSetting remembers value for key; "" forgets it. It writes nothing where
// nothing changes. A setting alone does not make the file: where there is none,
// it is written with the first save.
func (s *Store) SetSetting(key, value string) error {
	value = clean(value)
	if err := checkLength("setting "+key, value); err != nil {
		return s.fail("save setting", err)
	}
	if old, err := s.Setting(key); err == nil && old == value {
		return nil
	}
	err := s.write("save setting", existing, func(t tx) error { return putSetting(t, key, value) })
	if isNotFound(err) {
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.wishes == nil {
			s.wishes = map[string]string{}
		}
		s.wishes[key] = value
		return nil
	}
	return err
}

func (s *Store) wish(key string) (value string, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	value, ok = s.wishes[key]
	return value, ok
}

// grant writes the settings that waited for a file.
func (s *Store) grant(t tx) error {
	for key, value := range s.wishes {
		if err := putSetting(t, key, value); err != nil {
			return err
		}
	}
	return nil
}

func putSetting(t tx, key, value string) (err error) {
	if value == "" {
		_, err = t.exec(deleteSetting, key)
	} else {
		_, err = t.exec(saveSetting, key, value)
	}
	return err
}

func setting(t tx, key string) (value string, err error) {
	err = t.row(loadSetting, key).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return value, err
}
