package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kundenbindung/questions/words"
)

// command returns a command with its texts.
func (p *program) command(use string, text words.CommandText) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: text.Short, Long: text.Long,
		DisableFlagsInUseLine: true, SuggestionsMinimumDistance: suggestDistance,
	}
}

// helpCommand takes the place of cobra's, which speaks English only.
func (p *program) helpCommand() *cobra.Command {
	cmd := p.command("help ["+p.say.Command+"]", p.say.Help)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		wanted, rest, err := cmd.Root().Find(args)
		if err != nil || len(rest) > 0 {
			return p.unknownCommand(cmd.Root(), args[0])
		}
		p.help(wanted)
		return nil
	}
	return cmd
}

// help writes how a command is called and what it does.
func (p *program) help(cmd *cobra.Command) {
	var b strings.Builder
	b.WriteString(cmd.Long + "\n")
	fmt.Fprintf(&b, "\n%s:\n", p.say.Usage)
	for _, call := range p.calls(cmd) {
		b.WriteString("  " + call + "\n")
	}
	if cmd.HasAvailableSubCommands() {
		section(&b, p.say.Commands, commandRows(cmd))
	}
	section(&b, p.say.Flags, p.flagRows(cmd.NonInheritedFlags()))
	section(&b, p.say.GlobalFlags, p.flagRows(cmd.InheritedFlags()))
	if !cmd.HasParent() {
		fmt.Fprintf(&b, "\n"+p.say.MoreHelp+"\n\n%s\n", name, p.say.Notes)
	}
	p.data.WriteString(b.String())
}

// calls returns the ways to call a command, the usual one first.
func (p *program) calls(cmd *cobra.Command) []string {
	calls := []string{cmd.UseLine()}
	if !cmd.HasParent() {
		calls = append(calls, cmd.CommandPath()+" "+p.say.Command)
	}
	return calls
}

// call returns the usual way to call a command.
func (p *program) call(cmd *cobra.Command) string { return p.calls(cmd)[0] }

func commandRows(cmd *cobra.Command) (rows [][]string) {
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() {
			rows = append(rows, []string{sub.Name(), sub.Short})
		}
	}
	return rows
}

func (p *program) flagRows(flags *pflag.FlagSet) (rows [][]string) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		spelling := "--" + f.Name
		if f.Shorthand != "" {
			spelling += ", -" + f.Shorthand
		}
		if values := p.values(f); values != "" {
			spelling += " " + values
		}
		text := f.Usage
		if f.DefValue != "" && f.DefValue != "false" {
			text += " (" + fmt.Sprintf(p.say.Default, f.DefValue) + ")"
		}
		rows = append(rows, []string{spelling, text})
	})
	return rows
}

// values returns what can stand behind a flag, "" where nothing does.
func (p *program) values(f *pflag.Flag) string {
	switch f.Value.Type() {
	case "bool":
		return ""
	case "string":
		return p.say.File
	}
	return f.Value.Type()
}

// section writes rows under a heading, and nothing where there are none.
func section(b *strings.Builder, heading string, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	for _, row := range rows {
		row[0] = "  " + row[0]
	}
	fmt.Fprintf(b, "\n%s:\n%s", heading, columns(rows))
}
