package main

import (
	"os"
	"path/filepath"
	"testing"
)

// What a person looks for is written where the program was started, and
// nothing that is there is overwritten; the same once more makes no second
// file.
func TestWriteForPerson(t *testing.T) {
	t.Chdir(t.TempDir())
	database := filepath.Join(t.TempDir(), "kundenbindung.db")
	if err := os.WriteFile("blatt.html", []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"blatt-2.html", "blatt-2.html"} {
		path, err := writeForPerson(database, "blatt", ".html", []byte("sheet"))
		if err != nil || filepath.Base(path) != want || !filepath.IsAbs(path) {
			t.Errorf("%s, %v", path, err)
		}
	}
	if path, _ := writeForPerson(database, "blatt", ".html", []byte("other")); filepath.Base(path) != "blatt-3.html" {
		t.Error(path)
	}
	if there, _ := os.ReadFile("blatt.html"); string(there) != "mine" {
		t.Errorf("overwritten: %s", there)
	}
}
