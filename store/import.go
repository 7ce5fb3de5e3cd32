package store

import (
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"kundenbindung/model"
)

// ErrConflicts says that documents differ from stored assessments of the same
// ID, and that nobody has chosen yet what to do. Nothing was stored.
var ErrConflicts = errors.New("some documents differ from what is stored")

// Choice is what to do with a document that differs from the stored assessment
// of the same ID.
type Choice uint8

// The choices. Where none was made, the import stores nothing.
const (
	Undecided  Choice = iota
	KeepMine          // the stored one stays as it is
	TakeTheirs        // the document replaces it
	KeepBoth          // the document is stored under a new ID
)

// ImportConflict is a document that needs a [Choice].
type ImportConflict struct {
	Mine   model.Assessment // as it is stored, or as an earlier document of the import says
	Theirs model.Assessment
}

// Imported is what an import did, in IDs, in the order of the documents.
type Imported struct {
	Added     []string // new, also the new IDs of KeepBoth
	Replaced  []string // by TakeTheirs
	Kept      []string // by KeepMine
	Unchanged []string // same ID, same content
	Conflicts []ImportConflict
}

// Import stores all documents or none, in one transaction and after a backup.
// Every document has an ID; interchange.ContentID makes one for those that came
// without. Those that differ from what is stored need a choice by their ID;
// while one is missing, Import stores nothing, returns every conflict and
// [ErrConflicts].
func (s *Store) Import(docs []model.Assessment, choices map[string]Choice) (Imported, error) {
	i := importer{choices: choices, now: s.now(), ahead: map[string]*model.Assessment{}}
	cleaned, err := cleanDocs(docs)
	if err != nil || len(docs) == 0 {
		return Imported{}, s.fail("import", err)
	}
	err = s.write("import", orNew, func(t tx) error {
		i.tx = t
		if err := i.plan(cleaned); err != nil || len(i.jobs) == 0 {
			return err
		}
		if !s.blank {
			if err := s.backup(); err != nil {
				return fmt.Errorf("%w: %w", model.ErrBackup, err)
			}
		}
		return i.run()
	})
	if err != nil {
		return Imported{Conflicts: i.report.Conflicts}, err
	}
	return i.report, nil
}

func cleanDocs(docs []model.Assessment) ([]model.Assessment, error) {
	cleaned := make([]model.Assessment, 0, len(docs))
	for n := range docs {
		doc, err := cleanDoc(&docs[n])
		if err != nil {
			return nil, fmt.Errorf("document %d: %w", n+1, err)
		}
		cleaned = append(cleaned, doc)
	}
	return cleaned, nil
}

func cleanDoc(doc *model.Assessment) (model.Assessment, error) {
	if err := checkID(doc.ID); err != nil {
		return *doc, err
	}
	a, err := cleanHead(doc)
	if err != nil {
		return a, err
	}
	for n := range model.Item(model.ItemCount) {
		answer, err := cleanAnswer(model.AnswerChange{Item: n, Answer: doc.Answers[n], Note: doc.Notes[n]})
		if err != nil {
			return a, err
		}
		a.Answers[n], a.Notes[n] = answer.Answer, answer.Note
	}
	return a, nil
}

// importer first plans with reads only, so that conflicts are found before
// anything, even a backup, is written.
type importer struct {
	tx
	choices map[string]Choice
	now     time.Time
	ahead   map[string]*model.Assessment // what is stored once the jobs are done
	jobs    []importJob
	report  Imported
}

type importJob struct {
	doc   model.Assessment
	known bool // an assessment of that ID is there to be replaced
}

func (i *importer) plan(docs []model.Assessment) error {
	for n := range docs {
		if err := i.consider(&docs[n]); err != nil {
			return err
		}
	}
	if len(i.report.Conflicts) > 0 {
		return ErrConflicts
	}
	return nil
}

func (i *importer) consider(doc *model.Assessment) error {
	mine, err := i.storedAs(doc.ID)
	if err != nil {
		return err
	}
	switch theirs := inGroup(*doc, mine); {
	case mine == nil:
		i.add(doc)
	case sameContent(startedLike(theirs, mine), *mine):
		i.report.Unchanged = append(i.report.Unchanged, doc.ID)
	default:
		i.resolve(doc, mine)
	}
	return nil
}

// startedLike lets a document that does not say when it began agree with any
// beginning: the store had to give it one.
func startedLike(doc model.Assessment, mine *model.Assessment) model.Assessment {
	if doc.Started.IsZero() {
		doc.Started = mine.Started
	}
	return doc
}

// inGroup lets the assessment of a workshop's group stay that, whatever a
// document says that replaces it: without its group a workshop could not be
// exported any more.
func inGroup(doc model.Assessment, mine *model.Assessment) model.Assessment {
	if mine != nil && mine.Group() {
		doc.Workshop = mine.Workshop
	}
	return doc
}

func (i *importer) resolve(doc, mine *model.Assessment) {
	switch i.choices[doc.ID] {
	case KeepMine:
		i.report.Kept = append(i.report.Kept, doc.ID)
	case TakeTheirs:
		theirs := inGroup(*doc, mine)
		i.enqueue(&theirs, true)
		i.report.Replaced = append(i.report.Replaced, doc.ID)
	case KeepBoth:
		second := *doc
		second.ID = uuid.NewString()
		i.add(&second)
	case Undecided:
		i.report.Conflicts = append(i.report.Conflicts, ImportConflict{Mine: *mine, Theirs: *doc})
	}
}

func (i *importer) add(doc *model.Assessment) {
	i.enqueue(doc, false)
	i.report.Added = append(i.report.Added, doc.ID)
}

func (i *importer) enqueue(doc *model.Assessment, known bool) {
	job := importJob{i.dated(doc), known}
	i.jobs = append(i.jobs, job)
	i.ahead[doc.ID] = &job.doc
}

// dated gives a document the times that it does not say.
func (i *importer) dated(doc *model.Assessment) model.Assessment {
	a := *doc
	if a.Started.IsZero() {
		a.Started = i.now
		if a.Done() {
			a.Started = a.Finished
		}
	}
	for _, t := range []time.Time{a.Finished, a.Started} {
		if a.Changed.IsZero() {
			a.Changed = t
		}
	}
	return a
}

// storedAs returns the assessment of that ID as it is stored now or will be,
// or nil.
func (i *importer) storedAs(id string) (*model.Assessment, error) {
	if a := i.ahead[id]; a != nil {
		return a, nil
	}
	record, err := readRecord(i.tx, id)
	if isNotFound(err) {
		return nil, nil
	}
	return &record.Assessment, err
}

func (i *importer) run() error {
	for _, job := range i.jobs {
		if err := i.store(job); err != nil {
			return fmt.Errorf("%s: %w", job.doc.ID, err)
		}
	}
	return nil
}

func (i *importer) store(job importJob) error {
	doc := &job.doc
	if !job.known {
		if _, err := writeHead(i.tx, addHead, doc, [model.ItemCount]model.Answer{}); err != nil {
			return err
		}
		return i.answers(doc, &model.Record{})
	}
	before, err := readRecord(i.tx, doc.ID)
	if err != nil {
		return err
	}
	if _, err := writeHead(i.tx, replaceHead, doc, before.Agreed); err != nil {
		return err
	}
	if _, err := i.exec(dropResult, doc.ID); err != nil { // it was that of other answers
		return err
	}
	return i.answers(doc, &before)
}

// answers stores the answers that differ. None is deleted: an item that the
// document leaves open becomes open and keeps counting its revisions, so that
// another window with the old answer cannot overwrite it.
func (i *importer) answers(doc *model.Assessment, before *model.Record) error {
	w := saver{tx: i.tx, now: i.now, id: doc.ID}
	for n := range model.Item(model.ItemCount) {
		if doc.Answers[n] == before.Answers[n] && doc.Notes[n] == before.Notes[n] {
			continue
		}
		w.answers = append(w.answers, model.AnswerChange{
			Item: n, Answer: doc.Answers[n], Note: doc.Notes[n], Rev: before.AnswerRevs[n],
		})
	}
	_, conflicts, err := w.putAnswers()
	if err == nil && len(conflicts) > 0 {
		err = model.ErrGone // impossible under the write lock
	}
	return err
}
