package words

import (
	"errors"
	"fmt"
	"io/fs"

	"kundenbindung/model"
)

// Store are the sentences for what can go wrong with the file.
type Store struct {
	NotFound, Ambiguous, Frozen, Stale             string
	NoSpace, ReadOnly, Gone, Busy, Backup          string
	Newer, Foreign, Damaged, Restorable, Forbidden string
	Folder, Link, HardLink, Pipe, Socket, Device   string
	Other                                          string // why, or what the system said
}

var storeDE = Store{
	NotFound:  "Diese Selbsteinschätzung gibt es nicht (mehr).",
	Ambiguous: "Mehrere Selbsteinschätzungen beginnen so; bitte mehr Zeichen der Kennung angeben.",
	Frozen:    "Diese Selbsteinschätzung ist abgeschlossen und bleibt, wie sie ist.",
	Stale:     "Ein anderes Fenster hat das inzwischen geändert; bitte neu öffnen.",

	NoSpace:  "Auf dem Datenträger ist kein Platz mehr, oder er nimmt nichts an; bitte schaffen Sie Platz und versuchen Sie es noch einmal.",
	ReadOnly: "Die Datei oder ihr Ordner ist schreibgeschützt; bitte heben Sie den Schutz auf oder wählen Sie mit --db eine andere Datei.",
	Gone:     "Die Datei wurde gelöscht, verschoben oder ersetzt, während sie offen war; bitte legen Sie sie zurück oder starten Sie das Programm neu.",
	Busy:     "Ein anderes Programm hält die Datei fest; bitte dort schließen und noch einmal versuchen.",
	Backup:   "Vor dieser Änderung muss eine Sicherung angelegt werden, und das ging nicht; bitte sorgen Sie im Ordner „backups“ neben der Datei für Platz und Schreibrecht.",

	Newer:      "Die Datei stammt von einer neueren Fassung dieses Programms. Sie wurde nicht angerührt; bitte nehmen Sie die neuere Fassung.",
	Foreign:    "Die Datei gehört zu einem anderen Programm. Sie wurde nicht angerührt; bitte wählen Sie mit --db eine andere.",
	Damaged:    "Die Datei ist beschädigt. Sie wurde nicht angerührt; bitte nehmen Sie eine Kopie, falls es eine gibt, oder wählen Sie mit --db eine andere.",
	Restorable: "Die Datei ist beschädigt. Sie wurde nicht angerührt; bitte ersetzen Sie sie durch die neueste Sicherung aus dem Ordner „backups“ daneben.",
	Forbidden:  "Die Datei darf nicht gelesen werden; bitte geben Sie sich das Recht dazu oder wählen Sie mit --db eine andere.",

	Folder:   "Das ist ein Ordner; bitte nennen Sie mit --db eine Datei darin.",
	Link:     "Das ist ein symbolischer Verweis; bitte nennen Sie mit --db die Datei selbst.",
	HardLink: "Diese Datei hat noch einen zweiten Namen (harter Verweis); bitte nehmen Sie eine Kopie oder löschen Sie den anderen Namen.",
	Pipe:     "Das ist eine Pipe und keine Datei; bitte wählen Sie mit --db eine Datei.",
	Socket:   "Das ist ein Socket und keine Datei; bitte wählen Sie mit --db eine Datei.",
	Device:   "Das ist ein Gerät und keine Datei; bitte wählen Sie mit --db eine Datei.",

	Other: "Das hat nicht geklappt: %s",
}

var storeEN = Store{
	NotFound:  "There is no such assessment (any more).",
	Ambiguous: "Several assessments begin like this; please give more characters of the ID.",
	Frozen:    "This assessment is finished and stays as it is.",
	Stale:     "Another window has changed this in the meantime; please open it again.",

	NoSpace:  "There is no space left on the disk, or it takes nothing; please make room and try again.",
	ReadOnly: "The file or its folder is read-only; please make it writable or choose another file with --db.",
	Gone:     "The file was deleted, moved or replaced while it was open; please put it back or start the program again.",
	Busy:     "Another program has the file open; please close it there and try again.",
	Backup:   "A backup has to be made before this change, and that failed; please make sure that the folder “backups” beside the file has room and can be written.",

	Newer:      "The file is from a newer version of this program. It has not been touched; please use the newer version.",
	Foreign:    "The file belongs to another program. It has not been touched; please choose another one with --db.",
	Damaged:    "The file is damaged. It has not been touched; please use a copy if there is one, or choose another one with --db.",
	Restorable: "The file is damaged. It has not been touched; please replace it with the newest backup from the folder “backups” beside it.",
	Forbidden:  "The file may not be read; please give yourself permission or choose another one with --db.",

	Folder:   "This is a folder; please name a file in it with --db.",
	Link:     "This is a symbolic link; please name the file itself with --db.",
	HardLink: "This file has a second name (a hard link); please use a copy or delete the other name.",
	Pipe:     "This is a pipe and not a file; please choose a file with --db.",
	Socket:   "This is a socket and not a file; please choose a file with --db.",
	Device:   "This is a device and not a file; please choose a file with --db.",

	Other: "That did not work: %s",
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
		{model.ErrBackup, s.Backup}, // before what kept it from being made
		{model.ErrGone, s.Gone},
		{model.ErrReadOnly, s.ReadOnly},
		{model.ErrNoSpace, s.NoSpace},
		{model.ErrNewer, s.Newer},
		{model.ErrForeign, s.Foreign},
		{model.ErrBackedUp, s.Restorable},
		{model.ErrDamaged, s.Damaged},
		{model.ErrBusy, s.Busy},
		{model.ErrFolder, s.Folder},
		{model.ErrLink, s.Link},
		{model.ErrHardLink, s.HardLink},
		{model.ErrPipe, s.Pipe},
		{model.ErrSocket, s.Socket},
		{model.ErrDevice, s.Device},
		{fs.ErrPermission, s.Forbidden},
		{model.ErrHidden, w.Workshop.ErrHidden},
		{model.ErrHanded, w.Workshop.ErrHanded},
		{model.ErrVoting, w.Workshop.ErrVoting},
		{model.ErrSettled, w.Workshop.ErrSettled},
	} {
		if errors.Is(err, known.err) {
			return known.text
		}
	}
	why := w.System.known(err)
	if why == "" {
		return fmt.Sprintf(s.Other, Clean(err.Error()))
	}
	return fmt.Sprintf(s.Other, why+".")
}
