package main

import (
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"kundenbindung/model/interchange"
	"kundenbindung/store"
)

// renameCommand gives the company of an assessment another name.
func (p *program) renameCommand() *cobra.Command {
	cmd := p.command("rename "+p.say.ID+" "+p.say.Name, p.say.Rename)
	cmd.Args = p.arguments(false, p.say.ID, p.say.Name)
	cmd.ValidArgsFunction = p.completeIDs(1)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		name := strings.TrimSpace(args[1])
		if err := p.checkName(name); err != nil {
			return err
		}
		return p.withStore(func(st *store.Store) error {
			id, err := p.resolve(st, args[0])
			if err != nil {
				return err
			}
			if err := st.Rename(id, name); err != nil {
				return err
			}
			p.tell(p.say.Renamed, p.company(name))
			return nil
		})
	}
	return cmd
}

// checkName refuses what no document could hold.
func (p *program) checkName(name string) error {
	switch {
	case !utf8.ValidString(name):
		return usageError(p.say.BadName)
	case utf8.RuneCountInString(name) > interchange.MaxText:
		return wrong(p.say.LongName, interchange.MaxText)
	}
	return nil
}
