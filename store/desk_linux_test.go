package store

import (
	"path/filepath"
	"strconv"
	"testing"
)

// TestPowerCutLosesNoBallot is about the rebuilding of the file after a ballot,
// too.
func TestPowerCutLosesNoBallot(t *testing.T) {
	needStrace(t)
	path := newPath(t)
	calls := record(t, "trace-desk", path, "1", strconv.Itoa(times(4, 20)), "")
	r := newReplay(filepath.Dir(path))
	images, bad := powerCut(t, calls, r, times(1, 4), func(path string, acked int) error {
		if acked == 0 {
			return nil
		}
		return deskWhole(path, acked)
	})
	t.Logf("%d images, %d with a loss, %d acknowledged", images, bad, r.acked)
	// Not all is flushed then: SQLite cuts off what a rebuilt file no longer
	// needs once its size is in the flushed header.
	if bad > 0 {
		t.Errorf("%d of %d images lost something", bad, images)
	}
	if images < 100 || r.acked == 0 {
		t.Errorf("only %d images of %d turns: the test tests nothing", images, r.acked)
	}
}
