package main

import (
	"errors"

	"github.com/spf13/cobra"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/store"
)

// importCommand stores answers documents, all of them or none.
func (p *program) importCommand() *cobra.Command {
	conflict, workshop := oneOf("", "keep", "replace", "copy"), freeText{kind: p.say.ID}
	cmd := p.command("import "+p.say.File+" …", p.say.Import)
	cmd.Args = p.arguments(true, p.say.File)
	cmd.Flags().Var(&conflict, "conflict", p.say.Conflict)
	cmd.Flags().Var(&workshop, "workshop", p.words.Meeting.CLI.Ballots)
	offer(cmd, &conflict, "conflict")
	cmd.RunE = func(cmd *cobra.Command, files []string) error {
		if cmd.Flags().Changed("workshop") {
			if conflict.value != "" {
				return usageError(p.words.Meeting.CLI.NoConflict)
			}
			return p.withStore(func(st *store.Store) error { return p.importBallots(st, files, workshop.value) })
		}
		in, err := p.incoming(files)
		if err != nil {
			return err
		}
		return p.withStore(func(st *store.Store) error { return p.store(st, in, conflict.value) })
	}
	return cmd
}

// incoming are documents and the files that they came from, by ID.
type incoming struct {
	docs  []model.Assessment
	files map[string]string
}

// incoming reads all files before anything is stored.
func (p *program) incoming(files []string) (incoming, error) {
	in := incoming{files: map[string]string{}}
	for _, file := range files {
		docs, err := read(p, file, interchange.DecodeAll)
		if err != nil {
			return in, err
		}
		for i := range docs {
			if docs[i].ID == "" {
				docs[i].ID = interchange.ContentID(&docs[i])
			}
			if a := &docs[i]; a.Done() && a.Finished.Before(a.Started) {
				return in, fail(p.say.BackInTime, p.fileName(file), a.ID)
			}
			in.files[docs[i].ID] = file
		}
		in.docs = append(in.docs, docs...)
	}
	return in, nil
}

// choices are what --conflict stands for; without it the person has to choose.
var choices = map[string]store.Choice{
	"": store.Undecided, "keep": store.KeepMine, "replace": store.TakeTheirs, "copy": store.KeepBoth,
}

func (p *program) store(st *store.Store, in incoming, conflict string) error {
	choice := make(map[string]store.Choice, len(in.docs))
	for i := range in.docs {
		choice[in.docs[i].ID] = choices[conflict]
	}
	done, err := st.Import(in.docs, choice)
	if errors.Is(err, store.ErrConflicts) {
		for i := range done.Conflicts {
			theirs := &done.Conflicts[i].Theirs
			p.tell(p.say.Differs, theirs.ID, p.company(theirs.Company), p.fileName(in.files[theirs.ID]))
		}
		return failure(p.say.Conflicts.Of(len(done.Conflicts)))
	}
	if err != nil {
		return err
	}
	p.tell(p.say.ImportDone, len(done.Added), len(done.Replaced), len(done.Kept), len(done.Unchanged))
	return nil
}

// fileName returns what a file is called in sentences.
func (p *program) fileName(file string) string {
	if file == fromStdin {
		return p.say.Stdin
	}
	return file
}
