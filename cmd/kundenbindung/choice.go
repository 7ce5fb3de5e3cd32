package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// choice is the value of a flag that takes one of a few words.
type choice struct {
	value   string
	allowed []string
}

// oneOf returns a choice with a default, "" for none.
func oneOf(value string, allowed ...string) choice { return choice{value, allowed} }

var errNoChoice = errors.New("not among the values that are possible")

// String returns the value.
func (c *choice) String() string { return c.value }

// Set takes one of the words that are allowed, in upper or lower case.
func (c *choice) Set(value string) error {
	value = strings.ToLower(value)
	if !slices.Contains(c.allowed, value) {
		return errNoChoice
	}
	c.value = value
	return nil
}

// Type returns the words as help shows them.
func (c *choice) Type() string { return strings.Join(c.allowed, "|") }

// offer makes the shell complete the words. The flag exists, so that there is
// no error to report.
func offer(cmd *cobra.Command, c *choice, flag string) {
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(c.allowed, cobra.ShellCompDirectiveNoFileComp))
}
