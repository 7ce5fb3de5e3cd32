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

// catalogCheckCommand checks a facilitator's own catalogue, or the built-in
// one.
func (p *program) catalogCheckCommand() *cobra.Command {
	cmd := p.command("check ["+p.say.File+"]", p.say.CatalogCheck)
	cmd.Args = p.atMost(1)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		path, file := "", p.say.BuiltIn
		if len(args) > 0 {
			path, file = args[0], args[0]
		}
		if path == "" && len(args) > 0 {
			return wrong(p.say.MissingArg, p.say.File, p.call(cmd))
		}
		cat, err := questions.Check(p.lang, path)
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
		p.tell(p.say.CatalogGood, file, cat.Method.Version)
		return nil
	}
	return cmd
}
