package main

import (
	"errors"

	"github.com/spf13/cobra"

	"kundenbindung/questions"
)

// catalogCommand holds what is about the catalogue.
func (p *program) catalogCommand() *cobra.Command {
	cmd := p.command("catalog "+p.say.Command, p.say.Catalog)
	cmd.AddCommand(p.catalogCheckCommand(), p.catalogPrintCommand())
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
		path := p.flags.catalog
		if len(args) > 0 {
			path = args[0]
		}
		if path == "" && len(args) > 0 {
			return wrong(p.say.MissingArg, p.say.File, p.call(cmd))
		}
		cat, err := p.checked(path)
		if err != nil {
			return err
		}
		file := path
		if file == "" {
			file = p.say.BuiltIn
		}
		p.tell(p.say.CatalogGood, file, cat.Method.Version)
		return nil
	}
	return cmd
}

// catalogPrintCommand writes the built-in catalogue for a facilitator to begin
// with.
func (p *program) catalogPrintCommand() *cobra.Command {
	cmd := p.command("print", p.say.CatalogPrint)
	cmd.Args = p.arguments(false)
	cmd.RunE = func(*cobra.Command, []string) error { return questions.Print(&p.data) }
	return cmd
}

// checked reads a facilitator's catalogue, or the built-in one where the path
// is empty, and names every fault.
func (p *program) checked(path string) (*questions.Catalogue, error) {
	cat, err := questions.Check(p.lang, path)
	var faults questions.Faults
	if !errors.As(err, &faults) {
		return cat, err
	}
	for _, fault := range faults {
		p.talk(fault.String())
	}
	return nil, failure(p.say.Faulty.Of(len(faults)))
}

// questions returns the catalogue that --catalog names, else the built-in
// one, which may come without measures.
func (p *program) questions() (*questions.Catalogue, error) {
	if p.flags.catalog != "" {
		return p.checked(p.flags.catalog)
	}
	return questions.Load(p.lang)
}

// catalogue returns the catalogue with its measures.
func (p *program) catalogue() (*questions.Catalogue, error) {
	cat, err := p.questions()
	if err != nil {
		return nil, err
	}
	return cat, cat.LoadMeasures()
}
