package store

import (
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/adrg/xdg"
)

func TestFileURI(t *testing.T) {
	for _, tc := range []struct {
		path    string
		windows bool
		want    string
	}{
		{"/home/anna/kundenbindung.db", false, "file:///home/anna/kundenbindung.db?mode=rw"},
		{"/a?b#c%20d&e=f;g.db", false, "file:///a%3Fb%23c%2520d&e=f;g.db?mode=rw"},
		{`/a\b.db`, false, "file:///a%5Cb.db?mode=rw"},
		{"/Grüße an „Sie“.db", false, "file:///Gr%C3%BC%C3%9Fe%20an%20%E2%80%9ESie%E2%80%9C.db?mode=rw"},
		{`C:\Users\Anna Ü\k.db`, true, "file:///C:/Users/Anna%20%C3%9C/k.db?mode=rw"},
		{`\\server\share\k.db`, true, "file:////server/share/k.db?mode=rw"},
	} {
		if got := fileURI(tc.path, tc.windows, url.Values{"mode": {"rw"}}); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.path, got, tc.want)
		}
	}
}

func TestOddNames(t *testing.T) {
	names := []string{
		"plain.db", "with space.db", "ümläut.db", "semi;colon&.db", "50%25.db", "100%.db", "a#b.db", "plus+.db", "quote'.db",
	}
	if runtime.GOOS != "windows" {
		names = append(names, "what?.db", "?mode=memory", "a\\b.db", `say "hi".db`, "file:x.db", "new\nline.db", "star*.db", ":memory:")
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			s := mustOpen(t, filepath.Join(folder, name), at(noon))
			create(t, s, first)
			if err := s.backupNow(); err != nil {
				t.Error(err)
			}
			if backups, err := s.Backups(); err != nil || len(backups) != 1 {
				t.Errorf("backups %v, %v", backups, err)
			}
			mustClose(t, s)
			mustLoad(t, mustOpen(t, filepath.Join(folder, name), at(noon)), first)
			for _, found := range filesIn(t, folder) {
				if found != name && found != name+"-journal" && found != "backups" {
					t.Errorf("the folder holds %q", found)
				}
			}
		})
	}
}

func TestDefaultPath(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the folder is another one here")
	}
	t.Cleanup(xdg.Reload)
	t.Setenv("XDG_DATA_HOME", "/data")
	xdg.Reload()
	if got, want := DefaultPath(), "/data/kundenbindung/kundenbindung.db"; got != want {
		t.Errorf("path %s, want %s", got, want)
	}
	if err := os.Unsetenv("XDG_DATA_HOME"); err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", "/home/anna")
	xdg.Reload()
	if got, want := DefaultPath(), "/home/anna/.local/share/kundenbindung/kundenbindung.db"; got != want {
		t.Errorf("path %s, want %s", got, want)
	}
}

func TestSyncService(t *testing.T) {
	for path, want := range map[string]string{
		`C:\Users\Anna\OneDrive - Firma\k.db`:                      "OneDrive",
		"/Users/anna/Library/Mobile Documents/k.db":                "iCloud",
		"/home/anna/Dropbox/k.db":                                  "Dropbox",
		"/home/anna/.local/share/kundenbindung/kundenbindung.db":   "",
		"/home/anna/Nextcloud/Firma/k.db":                          "Nextcloud",
		"/home/dropboxen/not-really/but/named/alike/onedriver.txt": "Dropbox", // a warning too many does no harm
	} {
		if got := SyncService(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}
