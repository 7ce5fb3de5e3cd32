package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"kundenbindung/model"
	"kundenbindung/questions/words"
	"kundenbindung/store"
	"kundenbindung/tui"
)

// withStore runs fn on the database. From then on the program speaks the
// language that is remembered there, unless the arguments name one.
func (p *program) withStore(fn func(*store.Store) error) error {
	return p.onStore(store.Options{Now: p.now}, fn)
}

// readStore runs fn, which changes nothing, on the database, also on one from a
// newer version of the program.
func (p *program) readStore(fn func(*store.Store) error) error {
	return p.onStore(store.Options{Now: p.now, ReadNewer: true}, func(st *store.Store) error {
		err := fn(st)
		if err == nil && st.Newer() {
			p.talk(words.Clean(p.path()) + ": " + p.say.OnlyRead)
		}
		return err
	})
}

func (p *program) onStore(opt store.Options, fn func(*store.Store) error) error {
	st, err := store.Open(p.path(), opt)
	if err != nil {
		return p.inDatabase(err)
	}
	err = p.remembered(st)
	if err == nil {
		err = fn(st)
	}
	if err == nil {
		p.tellOfBackup(st)
	}
	return p.inDatabase(errors.Join(err, st.Close()))
}

// offerReading says which commands read a file from a newer version, where they
// can. The screen is for changing: it does not show one.
func (p *program) offerReading() error {
	return p.onStore(store.Options{ReadNewer: true}, func(st *store.Store) error {
		if _, err := st.List(); err != nil {
			return err
		}
		call := words.Clean(p.ownCall())
		return failure(words.Clean(p.path()) + ": " + p.words.StoreError(model.ErrNewer) + " " +
			fmt.Sprintf(p.say.Readable, call, call, p.say.ID, call))
	})
}

// tellOfBackup says that the backup of the day failed: it keeps nothing from
// being saved, and would be missed when it is too late.
func (p *program) tellOfBackup(st *store.Store) {
	if st.BackupError() != nil {
		p.talk(p.say.NoBackup)
	}
}

// remembered switches to the remembered language.
func (p *program) remembered(st *store.Store) error {
	if p.flags.lang.value != "" {
		return nil
	}
	value, err := st.Setting(tui.SettingLanguage)
	if lang, ok := words.ParseLang(value); ok {
		p.speak(lang)
	}
	return err
}

// inDatabase names the file where an error is not said yet.
func (p *program) inDatabase(err error) error {
	var said failure
	var usage usageError
	if err == nil || errors.As(err, &said) || errors.As(err, &usage) {
		return err
	}
	return failure(words.Clean(p.path()) + ": " + p.words.StoreError(err))
}

// resolve returns the ID that begins with prefix.
func (p *program) resolve(st *store.Store, prefix string) (string, error) {
	if prefix == "" {
		return "", usageError(p.say.EmptyID)
	}
	id, err := st.Resolve(prefix)
	switch {
	case errors.Is(err, model.ErrNotFound):
		return "", p.noAssessment(st, prefix)
	case errors.Is(err, model.ErrAmbiguous):
		return "", fail(p.say.ManyIDs, prefix)
	}
	return id, err
}

// noAssessment is the error where no assessment has an ID that begins with
// prefix: it can be that of a workshop, whose group has an assessment.
func (p *program) noAssessment(st *store.Store, prefix string) error {
	if id, err := st.ResolveWorkshop(prefix); err == nil {
		if w, _, err := st.Workshop(id); err == nil {
			return fail(p.say.IsWorkshop, prefix, w.Assessment)
		}
	}
	return fail(p.say.NoSuchID, prefix)
}

// load returns the assessment whose ID begins with prefix.
func (p *program) load(st *store.Store, prefix string) (*model.Assessment, error) {
	id, err := p.resolve(st, prefix)
	if err != nil {
		return nil, err
	}
	record, err := st.Load(id)
	return &record.Assessment, err
}

// company returns the name of a company as it may be shown.
func (p *program) company(name string) string {
	if name = words.Clean(name); name == "" {
		return p.words.Common.MyCompany
	}
	return name
}

// completeIDs offers the IDs of the stored assessments to the shell.
func (p *program) completeIDs(most int) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if most > 0 && len(args) >= most {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var ids []cobra.Completion
		err := p.readStore(func(st *store.Store) error {
			list, err := st.List()
			for _, s := range list {
				ids = append(ids, cobra.CompletionWithDesc(s.ID, p.company(s.Company)))
			}
			return err
		})
		if err != nil {
			return nil, cobra.ShellCompDirectiveError
		}
		return ids, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	}
}
