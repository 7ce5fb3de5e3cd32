package store

import (
	"net/url"
	"path/filepath"
	"strings"
)

// fileURI returns the SQLite URI of an absolute path. Everything but the path
// that the data source name carries is in options: pragmas are not, because a
// misspelt one would be ignored without a word.
//
// The slashes are those of Windows on Windows only: elsewhere a backslash is a
// letter like any other.
func fileURI(path string, windows bool, options url.Values) string {
	if windows {
		path = strings.ReplaceAll(path, `\`, "/")
		if !strings.HasPrefix(path, "/") {
			path = "/" + path // C:/x becomes file:///C:/x
		}
	}
	u := url.URL{Scheme: "file", Path: path, RawQuery: options.Encode()}
	return u.String()
}

func onWindows() bool { return filepath.Separator == '\\' }

// writeURI opens an existing file only: SQLite itself would make one that
// others can read. Every BEGIN takes the write lock at once.
func writeURI(path string) string {
	return fileURI(path, onWindows(), url.Values{"mode": {"rw"}, "_txlock": {"immediate"}})
}

// readURI opens a file that must not change, such as a finished backup.
func readURI(path string) string {
	return fileURI(path, onWindows(), url.Values{"mode": {"ro"}})
}
