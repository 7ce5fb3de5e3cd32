package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
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
	b.WriteString(set(cmd.Long) + "\n")
	fmt.Fprintf(&b, "\n%s:\n", p.say.Usage)
	for _, call := range p.calls(cmd) {
		b.WriteString("  " + call + "\n")
	}
	if cmd.HasAvailableSubCommands() {
		section(&b, p.say.Commands, commandRows(cmd))
	}
	section(&b, p.say.Flags, p.flagRows(cmd.NonInheritedFlags()))
	section(&b, p.say.GlobalFlags, p.flagRows(cmd.InheritedFlags(), "theme", "no-motion")) // those are for the screen
	if !cmd.HasParent() {
		fmt.Fprintf(&b, "\n"+p.say.MoreHelp+"\n\n%s\n", name, set(p.say.Notes))
	}
	p.data.WriteString(b.String())
}

// set breaks paragraphs to fit; lines that are indented stay as they are.
func set(text string) string {
	var lines []string
	open := false // the last line goes on
	for line := range strings.SplitSeq(text, "\n") {
		prose := line != "" && !strings.HasPrefix(line, " ")
		if prose && open {
			line = lines[len(lines)-1] + " " + line
			lines = lines[:len(lines)-1]
		}
		if open = prose; prose {
			lines = append(lines, words.Wrap(line, helpWidth)...)
		} else {
			lines = append(lines, line)
		}
	}
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
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

// flagRows describes flags, but not those to leave out.
func (p *program) flagRows(flags *pflag.FlagSet, out ...string) (rows [][]string) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || slices.Contains(out, f.Name) {
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

// The help fits a terminal of the usual width.
const (
	helpWidth = 80
	helpText  = 24 // columns that what an option does has at least
)

// section writes rows under a heading, and nothing where there are none.
func section(b *strings.Builder, heading string, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	first := 0
	for _, row := range rows {
		first = max(first, ansi.StringWidth(row[0]))
	}
	var lines [][]string
	for _, row := range rows {
		call := "  " + row[0]
		for _, line := range words.Wrap(row[1], max(helpText, helpWidth-first-4)) {
			lines = append(lines, []string{call, line})
			call = ""
		}
	}
	fmt.Fprintf(b, "\n%s:\n%s", heading, columns(lines))
}
