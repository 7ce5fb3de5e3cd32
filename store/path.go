package store

import (
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
)

// DefaultPath returns where the database is unless the user says otherwise:
// kundenbindung/kundenbindung.db in the user's data folder (XDG_DATA_HOME and
// its equivalents on macOS and Windows).
func DefaultPath() string {
	return filepath.Join(xdg.DataHome, "kundenbindung", "kundenbindung.db")
}

var syncServices = []struct{ folder, name string }{
	{"onedrive", "OneDrive"},
	{"dropbox", "Dropbox"},
	{"mobile documents", "iCloud"},
	{"icloud", "iCloud"},
	{"google drive", "Google Drive"},
	{"googledrive", "Google Drive"},
	{"nextcloud", "Nextcloud"},
	{"syncthing", "Syncthing"},
}

// SyncService returns the name of the service whose folder path seems to lie
// in, such as "OneDrive", or "". Such services copy a file while it is being
// written: worth a warning, no reason to refuse.
func SyncService(path string) string {
	for _, part := range strings.FieldsFunc(strings.ToLower(path), isSeparator) {
		for _, s := range syncServices {
			if strings.HasPrefix(part, s.folder) {
				return s.name
			}
		}
	}
	return ""
}

func isSeparator(r rune) bool { return r == '/' || r == '\\' }
