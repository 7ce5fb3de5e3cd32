package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kundenbindung/model"
	"kundenbindung/questions/words"
	"kundenbindung/store"
)

// deleteCommand deletes an assessment, after asking.
func (p *program) deleteCommand() *cobra.Command {
	yes := false
	cmd := p.command("delete "+p.say.ID, p.say.Delete)
	cmd.Args = p.arguments(false, p.say.ID)
	cmd.ValidArgsFunction = p.completeIDs(1)
	cmd.Flags().BoolVar(&yes, "yes", false, p.say.Yes)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		return p.withStore(func(st *store.Store) error { return p.delete(st, args[0], yes) })
	}
	return cmd
}

func (p *program) delete(st *store.Store, prefix string, yes bool) error {
	a, err := p.load(st, prefix)
	if err != nil {
		return err
	}
	if !yes {
		if err := p.confirm(a); err != nil {
			return err
		}
	}
	backups, err := st.Delete(a.ID)
	if err != nil {
		return err
	}
	p.tell(p.say.Deleted, p.company(a.Company), a.ID)
	if len(backups) > 0 {
		p.talk(p.say.BackupsHold)
	}
	for _, path := range backups {
		p.talk("  " + words.Clean(path))
	}
	return nil
}

// confirm asks on the terminal, and returns an error unless the answer is yes.
func (p *program) confirm(a *model.Assessment) error {
	in, typing := terminal(p.std.in)
	_, seeing := terminal(p.std.err)
	if !typing || !seeing {
		return wrong(p.say.NeedsYes, a.ID)
	}
	cat, err := p.questions()
	if err != nil {
		return err
	}
	n, total := answered(cat.Method, a.Mode, &a.Answers)
	question := fmt.Sprintf(p.say.AskDelete, p.company(a.Company), a.ID, n, total)
	if _, err := io.WriteString(p.std.err, question); err != nil {
		return err
	}
	answer, err := bufio.NewReader(in).ReadString('\n')
	agreed := []string{"j", "ja", "y", "yes"}
	if err != nil || !slices.Contains(agreed, strings.ToLower(strings.TrimSpace(answer))) {
		return failure(p.say.NotDeleted)
	}
	return nil
}
