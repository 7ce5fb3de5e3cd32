package main

import (
	"errors"

	"github.com/spf13/cobra"

	"kundenbindung/model/interchange"
	"kundenbindung/store"
)

// exportCommand writes answers documents, one per line.
func (p *program) exportCommand() *cobra.Command {
	cmd := p.command("export ["+p.say.ID+" …]", p.say.Export)
	cmd.ValidArgsFunction = p.completeIDs(0)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		return p.readStore(func(st *store.Store) error {
			ids, err := p.exported(st, args)
			if err != nil {
				return err
			}
			for _, id := range ids {
				if err := p.export(st, id); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return cmd
}

// exported returns the IDs that are named, each once, else all.
func (p *program) exported(st *store.Store, prefixes []string) (ids []string, err error) {
	if len(prefixes) == 0 {
		list, err := st.List()
		for i := range list {
			ids = append(ids, list[i].ID)
		}
		return ids, err
	}
	seen := map[string]bool{}
	for _, prefix := range prefixes {
		id, err := p.resolve(st, prefix)
		if err != nil {
			return nil, err
		}
		if !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	return ids, nil
}

func (p *program) export(st *store.Store, id string) error {
	record, err := st.Load(id)
	if err != nil {
		return err
	}
	err = interchange.Encode(&p.data, &record.Assessment)
	var refused *interchange.Error
	if errors.As(err, &refused) {
		return fail(p.say.Unencodable, id, p.words.DocumentError(refused))
	}
	return err
}
