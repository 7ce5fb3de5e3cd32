package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kundenbindung/questions/words"
)

// usageError is a sentence about a wrong call; it ends with exit code 2.
type usageError string

func (e usageError) Error() string { return string(e) }

// wrong makes a usageError; parts from outside are cleaned.
func wrong(sentence string, parts ...any) error {
	for i, part := range parts {
		if text, ok := part.(string); ok {
			parts[i] = words.Clean(text)
		}
	}
	return usageError(fmt.Sprintf(sentence, parts...))
}

// noCommand refuses arguments of a command that has commands of its own: they
// can only be misspelt ones.
func (p *program) noCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return p.unknownCommand(cmd, args[0])
}

func (p *program) unknownCommand(cmd *cobra.Command, arg string) error {
	switch {
	case arg == "":
		return usageError(p.say.EmptyCommand)
	case cmd.ArgsLenAtDash() >= 0:
		return wrong(p.say.AfterDashes, arg)
	}
	if similar := cmd.SuggestionsFor(arg); len(similar) > 0 {
		return wrong(p.say.DidYouMean, arg, similar[0])
	}
	return wrong(p.say.UnknownCommand, arg)
}

// arguments returns a check for as many arguments as there are names; the last
// one may be repeated where more is set.
func (p *program) arguments(more bool, names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < len(names):
			return wrong(p.say.MissingArg, names[len(args)], p.call(cmd))
		case len(args) > len(names) && !more:
			return wrong(p.say.ExtraArg, args[len(names)], p.call(cmd))
		}
		return nil
	}
}

// atMost returns a check for no more than n arguments.
func (p *program) atMost(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > n {
			return wrong(p.say.ExtraArg, args[n], p.call(cmd))
		}
		return nil
	}
}

// flagError says in the chosen language what is wrong with a flag.
func (p *program) flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.Is(err, pflag.ErrHelp):
		return err
	case errors.As(err, &unknown):
		return wrong(p.say.UnknownFlag, unknownFlag(unknown), cmd.CommandPath())
	case errors.As(err, &missing):
		return p.noValue(missing.GetFlag())
	case errors.As(err, &invalid) && invalid.GetValue() == "":
		return p.noValue(invalid.GetFlag())
	case errors.As(err, &invalid):
		return wrong(p.say.BadValue, "--"+invalid.GetFlag().Name, invalid.GetValue(), p.possible(invalid.GetFlag()))
	case errors.As(err, &syntax):
		return wrong(p.say.BadSyntax, syntax.GetSpecifiedFlag(), cmd.CommandPath())
	}
	return wrong("%s", err.Error())
}

// noEmptyFlag refuses a flag that was given nothing, which a script does whose
// variable is empty: it would mean the same as leaving the flag out, such as
// another database than somebody thought of.
func (p *program) noEmptyFlag(cmd *cobra.Command, _ []string) (err error) {
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if f.Value.String() == "" && err == nil {
			err = p.noValue(f)
		}
	})
	return err
}

func (p *program) noValue(f *pflag.Flag) error {
	return wrong(p.say.NeedsValue, "--"+f.Name, p.possible(f))
}

func unknownFlag(err *pflag.NotExistError) string {
	if err.GetSpecifiedShortnames() != "" {
		return "-" + err.GetSpecifiedName()
	}
	return "--" + err.GetSpecifiedName()
}

// possible lists the values of a flag.
func (p *program) possible(f *pflag.Flag) string {
	switch f.Value.Type() {
	case "bool":
		return "true, false"
	case "string":
		return p.say.AnyValue
	}
	return strings.ReplaceAll(f.Value.Type(), "|", ", ")
}
