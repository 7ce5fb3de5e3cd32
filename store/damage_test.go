package store

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"kundenbindung/model"
)

// mutate damages a file in one of the ways that disks, transfers and other
// programs do. The mark of WAL mode is left alone: a sound file with it is
// converted (see TestOpenTurnsWALOff).
func mutate(random *rand.Rand, sound []byte) []byte {
	raw := bytes.Clone(sound)
	page := 4096 * random.IntN(len(raw)/4096)
	switch random.IntN(6) {
	case 0:
		for range 1 + random.IntN(8) {
			raw[random.IntN(len(raw))] ^= 1 << random.IntN(8)
		}
	case 1:
		raw = raw[:random.IntN(len(raw))]
	case 2:
		for i := range 4096 {
			raw[page+i] = byte(random.Uint32())
		}
	case 3:
		clear(raw[page : page+4096])
	case 4:
		raw[random.IntN(100)] = byte(random.Uint32())
	case 5: // page links and cell counts
		binary.BigEndian.PutUint16(raw[page+random.IntN(4094):], uint16(random.Uint32())) //nolint:gosec // any number
	}
	if len(raw) > versionsAt+1 {
		copy(raw[versionsAt:versionsAt+2], sound[versionsAt:])
	}
	return raw
}

func soundFile(t *testing.T) []byte {
	t.Helper()
	path := newPath(t)
	s := mustOpen(t, path, at(noon))
	for n := range 6 {
		mustSave(t, s, model.Change{ID: testID(n), Head: fullHead(testID(n))})
		r := mustLoad(t, s, testID(n))
		for i := range 20 {
			if _, err := saveOne(s, testID(n), numbered(i, &r)); err != nil {
				t.Fatal(err)
			}
		}
	}
	mustClose(t, s)
	return bytesOf(t, path)
}

func TestDamagedFiles(t *testing.T) {
	sound := soundFile(t)
	random := rand.New(rand.NewPCG(5, 6)) //nolint:gosec // reproducible
	path := filepath.Join(t.TempDir(), "kundenbindung.db")
	refused := 0
	files := times(2000, 20_000)
	for n := range files {
		raw := mutate(random, sound)
		if err := os.WriteFile(path, raw, fileMode); err != nil {
			t.Fatal(err)
		}
		if !readAll(t, path) {
			refused++
		}
		if !bytes.Equal(raw, bytesOf(t, path)) {
			t.Fatalf("file %d was changed", n)
		}
	}
	t.Logf("%d of %d files refused", refused, files)
	if refused < files/4 {
		t.Errorf("only %d of %d refused: the damage is none", refused, files)
	}
	if names := filesIn(t, filepath.Dir(path)); len(names) != 1 {
		t.Errorf("the folder holds %v", names)
	}
}

// readAll reads whatever a file gives and reports whether it opened.
func readAll(t *testing.T, path string) bool {
	t.Helper()
	s, err := Open(path, at(noon))
	if err != nil {
		return false
	}
	list, err := s.List()
	if err == nil {
		for _, summary := range list {
			_, _ = s.Load(summary.ID)
			_, _ = s.Result(summary.ID)
		}
	}
	_, _ = s.Setting("lang")
	mustClose(t, s)
	return true
}
