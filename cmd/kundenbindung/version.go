package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"kundenbindung/questions/words"
	"kundenbindung/store"
)

// release is the version of the program; releases set it with -ldflags.
var release = "dev"

// versionCommand names the versions of the program and of what it is built
// from, and where it keeps the answers.
func (p *program) versionCommand() *cobra.Command {
	cmd := p.command("version", p.say.Version)
	cmd.Args = p.arguments(false)
	cmd.RunE = func(*cobra.Command, []string) error {
		fmt.Fprintf(&p.data, "%s %s%s\n%s %s/%s\n%s\n"+p.say.AnswersIn+"\n",
			name, release, revision(), runtime.Version(), runtime.GOOS, runtime.GOARCH, store.Version(),
			words.Clean(p.path()))
		return nil
	}
	return cmd
}

// revision returns the commit that the program was built from, or "".
func revision() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" {
			return " " + setting.Value[:min(12, len(setting.Value))]
		}
	}
	return ""
}
