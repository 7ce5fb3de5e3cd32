package words

import (
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"strings"
	"testing"

	"kundenbindung/model"
)

// Every error has a sentence of its own in every language.
func TestStoreErrorsAreToldApart(t *testing.T) {
	for _, lang := range []Lang{German, English} {
		w, seen := For(lang), map[string]error{}
		for _, err := range []error{
			model.ErrNotFound, model.ErrAmbiguous, model.ErrFrozen, model.ErrStale, model.ErrNoSpace, model.ErrReadOnly,
			model.ErrGone, model.ErrNewer, model.ErrForeign, model.ErrDamaged, model.ErrBusy, model.ErrFolder, model.ErrLink,
			model.ErrHardLink, model.ErrPipe, model.ErrSocket, model.ErrDevice, fs.ErrPermission,
			errors.Join(model.ErrDamaged, model.ErrBackedUp), errors.Join(model.ErrReadOnly, model.ErrBackup), errors.ErrUnsupported,
		} {
			text := w.StoreError(fmt.Errorf("save: %w", err))
			if text == "" || seen[text] != nil {
				t.Errorf("%s: %v and %v: %q", lang, err, seen[text], text)
			}
			seen[text] = err
		}
		if all := reflect.TypeFor[Store]().NumField(); len(seen) != all {
			t.Errorf("%s: %d sentences, %d are there", lang, len(seen), all)
		}
		if strings.Contains(w.StoreError(model.ErrDamaged), "backups") {
			t.Errorf("%s: backups are named where none are", lang)
		}
	}
}
