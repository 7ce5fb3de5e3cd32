package words

import (
	"errors"
	"fmt"

	"kundenbindung/model"
)

// Store are the sentences for what can go wrong with the file.
type Store struct {
	NotFound, Ambiguous, Frozen, Stale, NoSpace, Newer, Foreign, Damaged, Busy, Other string
}

var storeDE = Store{
	NotFound:  "Diese Selbsteinschätzung gibt es nicht (mehr).",
	Ambiguous: "Mehrere Selbsteinschätzungen beginnen so; bitte mehr Zeichen der Kennung angeben.",
	Frozen:    "Diese Selbsteinschätzung ist abgeschlossen und bleibt, wie sie ist.",
	Stale:     "Ein anderes Fenster hat das inzwischen geändert; bitte neu öffnen.",
	NoSpace:   "Kein Platz auf dem Datenträger, oder die Datei lässt sich nicht beschreiben.",
	Newer:     "Die Datei stammt von einer neueren Fassung dieses Programms. Sie wurde nicht angerührt; bitte nehmen Sie die neuere Fassung.",
	Foreign:   "Die Datei gehört zu einem anderen Programm. Sie wurde nicht angerührt; bitte wählen Sie mit --db eine andere.",
	Damaged:   "Die Datei ist beschädigt. Sie wurde nicht angerührt; Sicherungen liegen im Ordner backups daneben.",
	Busy:      "Ein anderes Programm hält die Datei fest; bitte dort schließen und noch einmal versuchen.",
	Other:     "Das hat nicht geklappt: %s",
}

var storeEN = Store{
	NotFound:  "There is no such assessment (any more).",
	Ambiguous: "Several assessments begin like this; please give more characters of the ID.",
	Frozen:    "This assessment is finished and stays as it is.",
	Stale:     "Another window has changed this in the meantime; please open it again.",
	NoSpace:   "No space left on the disk, or the file cannot be written.",
	Newer:     "The file is from a newer version of this program. It has not been touched; please use the newer version.",
	Foreign:   "The file belongs to another program. It has not been touched; please choose another one with --db.",
	Damaged:   "The file is damaged. It has not been touched; there are backups in the folder “backups” beside it.",
	Busy:      "Another program has the file open; please close it there and try again.",
	Other:     "That did not work: %s",
}

// StoreError says in one sentence what went wrong with the file and what to
// do.
func (w *Words) StoreError(err error) string {
	s := &w.Store
	for _, known := range []struct {
		err  error
		text string
	}{
		{model.ErrNotFound, s.NotFound},
		{model.ErrAmbiguous, s.Ambiguous},
		{model.ErrFrozen, s.Frozen},
		{model.ErrStale, s.Stale},
		{model.ErrNoSpace, s.NoSpace},
		{model.ErrNewer, s.Newer},
		{model.ErrForeign, s.Foreign},
		{model.ErrDamaged, s.Damaged},
		{model.ErrBusy, s.Busy},
	} {
		if errors.Is(err, known.err) {
			return known.text
		}
	}
	return fmt.Sprintf(s.Other, Clean(err.Error()))
}
