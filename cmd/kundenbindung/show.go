package main

import (
	"github.com/spf13/cobra"

	"kundenbindung/store"
)

// showCommand writes the result of a stored assessment.
func (p *program) showCommand() *cobra.Command {
	asJSON := false
	cmd := p.command("show "+p.say.ID, p.say.Show)
	cmd.Args = p.arguments(false, p.say.ID)
	cmd.ValidArgsFunction = p.completeIDs(1)
	cmd.Flags().BoolVar(&asJSON, "json", false, p.say.JSON)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		return p.readStore(func(st *store.Store) error {
			a, err := p.load(st, args[0])
			if err != nil {
				return err
			}
			format := formatText
			if asJSON {
				format = formatJSON
			}
			return p.result(a, format)
		})
	}
	return cmd
}
