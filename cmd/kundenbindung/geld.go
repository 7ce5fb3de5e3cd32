package main

import (
	"github.com/spf13/cobra"

	"kundenbindung/model/interchange"
	"kundenbindung/model/report"
	"kundenbindung/store"
)

// moneyCommand writes what follows from the owner's own figures (Geld).
func (p *program) moneyCommand() *cobra.Command {
	asJSON := false
	cmd := p.command("geld "+p.say.ID, p.words.Money.Command)
	cmd.Args = p.arguments(false, p.say.ID)
	cmd.ValidArgsFunction = p.completeIDs(1)
	cmd.Flags().BoolVar(&asJSON, "json", false, p.say.JSON)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		return p.readStore(func(st *store.Store) error {
			a, err := p.load(st, args[0])
			switch {
			case err != nil:
				return err
			case asJSON:
				return interchange.EncodeMoney(&p.data, a)
			case a.Money.Empty():
				p.tell(p.words.Money.None, p.company(a.Company))
				return nil
			}
			return report.Money(&p.data, p.lang, a)
		})
	}
	return cmd
}
