package main

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"kundenbindung/model"
	"kundenbindung/store"
)

// workshopCommand holds what is about workshops.
func (p *program) workshopCommand() *cobra.Command {
	cmd := p.command("workshop "+p.say.Command, p.words.Meeting.CLI.Workshop)
	cmd.AddCommand(
		p.workshopScriptCommand(), p.workshopSheetsCommand(), p.workshopListCommand(), p.workshopShowCommand(),
		p.workshopExportCommand(), p.workshopImportCommand(),
	)
	cmd.Args = p.noCommand
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		p.help(cmd)
		return nil
	}
	return cmd
}

// resolveWorkshop returns the ID that begins with prefix.
func (p *program) resolveWorkshop(st *store.Store, prefix string) (string, error) {
	say := &p.words.Meeting.CLI
	if prefix == "" {
		return "", usageError(say.EmptyID)
	}
	id, err := st.ResolveWorkshop(prefix)
	switch {
	case errors.Is(err, model.ErrNotFound):
		return "", fail(say.NoSuchID, prefix)
	case errors.Is(err, model.ErrAmbiguous):
		return "", fail(say.ManyIDs, prefix)
	}
	return id, err
}

// meeting returns the workshop whose ID begins with prefix, how far it is, and
// the assessment of its group.
func (p *program) meeting(st *store.Store, prefix string) (model.Workshop, model.WorkshopCount, *model.Assessment, error) {
	id, err := p.resolveWorkshop(st, prefix)
	if err != nil {
		return model.Workshop{}, model.WorkshopCount{}, nil, err
	}
	w, n, err := st.Workshop(id)
	if err != nil {
		return w, n, nil, err
	}
	group, err := st.Load(w.Assessment)
	return w, n, &group.Assessment, err
}

// completeWorkshops offers the IDs of the stored workshops to the shell.
func (p *program) completeWorkshops(most int) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) >= most {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var ids []cobra.Completion
		err := p.readStore(func(st *store.Store) error {
			list, err := st.Workshops()
			for i := range list {
				ids = append(ids, cobra.CompletionWithDesc(list[i].ID, p.company(list[i].Company)))
			}
			return err
		})
		if err != nil {
			return nil, cobra.ShellCompDirectiveError
		}
		return ids, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	}
}

// number is the value of a flag that takes a whole number between two.
type number struct{ value, least, most int }

var errNoNumber = errors.New("no whole number that is possible")

// String returns the number, "" where none was given.
func (n *number) String() string {
	if n.value == 0 {
		return ""
	}
	return strconv.Itoa(n.value)
}

// Set takes a whole number in the range.
func (n *number) Set(text string) error {
	value, err := strconv.Atoi(text)
	if err != nil || value < n.least || value > n.most {
		return errNoNumber
	}
	n.value = value
	return nil
}

// Type returns the range as help shows it.
func (n *number) Type() string { return fmt.Sprintf("%d–%d", n.least, n.most) }
