package main

import (
	"github.com/spf13/cobra"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/model/report"
)

// The forms of a result.
const (
	formatJSON = "json"
	formatText = "text"
)

// scoreCommand reads answers and writes the result. It stores nothing.
func (p *program) scoreCommand() *cobra.Command {
	format := oneOf(formatJSON, formatJSON, formatText)
	cmd := p.command("score ["+p.say.File+"|-]", p.say.Score)
	cmd.Args = p.atMost(1)
	cmd.Flags().Var(&format, "format", p.say.Format)
	offer(cmd, &format, "format")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		file := fromStdin
		if len(args) > 0 {
			file = args[0]
		} else if _, typing := terminal(p.std.in); typing {
			return usageError(p.say.NeedsFile)
		}
		a, err := read(p, file, interchange.Decode)
		if err != nil {
			return err
		}
		return p.result(&a, format.value)
	}
	return cmd
}

// result writes what follows from an assessment.
func (p *program) result(a *model.Assessment, format string) error {
	cat, err := p.catalogue()
	if err != nil {
		return err
	}
	r := model.Score(cat.Method, a)
	if format == formatText {
		return report.Text(&p.data, cat, a, &r)
	}
	return interchange.EncodeResult(&p.data, cat.Method, &r)
}
