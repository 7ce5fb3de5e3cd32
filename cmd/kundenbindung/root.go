package main

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"kundenbindung/questions/words"
	"kundenbindung/store"
)

// name is what the program is called by.
const name = "kundenbindung"

// suggestDistance is how many letters a misspelt command may differ in from
// the one that is suggested.
const suggestDistance = 2

// program is one run of the program: what all commands share.
type program struct {
	std   streams
	env   []string
	now   func() time.Time
	lang  words.Lang
	words *words.Words
	say   *words.CLI

	// data is what goes to stdout once the command has succeeded.
	data bytes.Buffer

	hurried bool // a signal asked to leave
	mute    bool // stderr takes no output

	flags struct {
		db, catalog string
		lang, theme choice
		noMotion    bool
		ascii       bool
		now         clock
	}
}

func newProgram(std streams, env []string) *program {
	p := &program{std: std, env: env, now: time.Now}
	p.flags.now.now = &p.now
	p.flags.lang = oneOf("", string(words.German), string(words.English))
	p.flags.theme = oneOf("auto", "light", "dark", "auto")
	return p
}

// speak sets the language of everything that is said from here on.
func (p *program) speak(lang words.Lang) {
	p.lang, p.words = lang, words.For(lang)
	p.say = &p.words.CLI
}

// getenv returns the value of a variable, or "".
func (p *program) getenv(key string) string {
	for _, entry := range slices.Backward(p.env) {
		if value, ok := strings.CutPrefix(entry, key+"="); ok {
			return value
		}
	}
	return ""
}

// chosenLanguage returns the language that the arguments name, else that of
// the locale. Help and complaints about the arguments need it before they are
// parsed.
func (p *program) chosenLanguage(args []string) words.Lang {
	for i, arg := range args {
		value, found := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, found = args[i+1], true
		}
		if lang, ok := words.ParseLang(value); found && ok {
			return lang
		}
		if arg == "--" {
			break
		}
	}
	return p.locale()
}

func (p *program) locale() words.Lang {
	for _, key := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := p.getenv(key); value != "" {
			return words.FromLocale(value)
		}
	}
	return words.FromLocale("")
}

// execute parses the arguments and runs the command that they name.
func (p *program) execute(ctx context.Context, args []string) error {
	root := p.root()
	root.SetArgs(slices.Clone(args)) // never nil: cobra would take those of the process
	root.SetIn(p.std.in)
	root.SetOut(&p.data)
	root.SetErr(p.std.err)
	return root.ExecuteContext(ctx)
}

// root builds the tree of commands in the language that was chosen.
func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use:  name + " [" + p.say.Options + "]",
		Long: p.say.About,
		Args: p.noCommand,

		DisableFlagsInUseLine:      true,
		SuggestionsMinimumDistance: suggestDistance,
		SilenceErrors:              true,
		SilenceUsage:               true,
		CompletionOptions:          cobra.CompletionOptions{DisableDefaultCmd: true},
		PersistentPreRunE:          p.noEmptyFlag,
		RunE:                       func(cmd *cobra.Command, _ []string) error { return p.interactive(cmd.Context()) },
	}
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { p.help(cmd) })
	root.SetFlagErrorFunc(p.flagError)
	flags := root.PersistentFlags()
	flags.SortFlags = false
	flags.StringVar(&p.flags.db, "db", "", p.say.DB)
	flags.StringVar(&p.flags.catalog, "catalog", "", p.say.OwnCatalog)
	flags.Var(&p.flags.lang, "lang", p.say.Lang)
	flags.Var(&p.flags.theme, "theme", p.say.Theme)
	flags.BoolVar(&p.flags.noMotion, "no-motion", false, p.say.NoMotion)
	flags.BoolVar(&p.flags.ascii, "ascii", false, p.say.ASCII)
	flags.Var(&p.flags.now, "now", "") // hidden
	_ = flags.MarkHidden("now")        // it exists
	flags.BoolP("help", "h", false, p.say.HelpFlag)
	offer(root, &p.flags.lang, "lang")
	offer(root, &p.flags.theme, "theme")

	root.AddCommand(
		p.scoreCommand(), p.listCommand(), p.showCommand(), p.renameCommand(), p.deleteCommand(),
		p.exportCommand(), p.importCommand(), p.sheetCommand(), p.planCommand(), p.moneyCommand(), p.workshopCommand(), p.catalogCommand(), p.versionCommand(),
		p.completionCommand(),
	)
	root.SetHelpCommand(p.helpCommand())
	return root
}

// path returns where the database is.
func (p *program) path() string {
	if p.flags.db != "" {
		return p.flags.db
	}
	if path := p.getenv("KUNDENBINDUNG_DB"); path != "" {
		return path
	}
	return store.DefaultPath()
}
