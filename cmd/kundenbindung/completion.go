package main

import (
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// completionCommand writes the script with which a shell completes commands.
func (p *program) completionCommand() *cobra.Command {
	shell := oneOf("", "bash", "zsh", "fish", "powershell")
	cmd := p.command("completion "+shell.Type(), p.say.Completion)
	cmd.Args = p.arguments(false, shell.Type())
	cmd.ValidArgs = shell.allowed
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := shell.Set(args[0]); err != nil {
			return wrong(p.say.BadValue, cmd.Name(), args[0], strings.Join(shell.allowed, ", "))
		}
		return writeCompletion(cmd.Root(), shell.value, &p.data)
	}
	return cmd
}

func writeCompletion(root *cobra.Command, shell string, dst io.Writer) error {
	switch shell {
	case "bash":
		return root.GenBashCompletionV2(dst, true)
	case "zsh":
		return root.GenZshCompletion(dst)
	case "fish":
		return root.GenFishCompletion(dst, true)
	}
	return root.GenPowerShellCompletionWithDesc(dst)
}
