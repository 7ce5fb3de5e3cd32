package main

import (
	"errors"

	"github.com/spf13/cobra"

	"kundenbindung/questions"
)

// catalogCommand holds what is about the catalogue.
func (p *program) catalogCommand() *cobra.Command {
	cmd := p.command("catalog "+p.say.Command, p.say.Catalog)
	cmd.AddCommand(p.catalogCheckCommand())
	cmd.Args = p.noCommand
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		p.help(cmd)
		return nil
	}
	return cmd
}

// catalogCheckCommand checks a facilitator's own catalogue.
func (p *program) catalogCheckCommand() *cobra.Command {
	cmd := p.command("check "+p.say.File, p.say.CatalogCheck)
	cmd.Args = p.arguments(false, p.say.File)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		cat, err := questions.Check(p.lang, args[0])
		var faults questions.Faults
		if errors.As(err, &faults) {
			for _, fault := range faults {
				p.talk(fault.String())
			}
			return failure(p.say.Faulty.Of(len(faults)))
		}
		if err != nil {
			return err
		}
		p.tell(p.say.CatalogGood, args[0], cat.Method.Version)
		return nil
	}
	return cmd
}
