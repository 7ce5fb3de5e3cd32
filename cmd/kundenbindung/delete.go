package main

import (
	"bufio"
	"errors"
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
	votes, hidden, err := p.votesOf(st, a)
	if err != nil {
		return err
	}
	if !yes {
		if err := p.confirm(a, votes); err != nil {
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
	if hidden {
		p.talk(p.words.Meeting.CLI.VotesHidden)
	}
	return nil
}

// votesOf says what else is deleted with the assessment of a workshop's group,
// "" where it is none, and whether its votes are hidden: no backup has those.
func (p *program) votesOf(st *store.Store, a *model.Assessment) (votes string, hidden bool, err error) {
	if !a.Group() {
		return "", false, nil
	}
	w, n, err := st.Workshop(a.Workshop.Workshop)
	switch {
	case errors.Is(err, model.ErrNotFound):
		return "", false, nil
	case err != nil:
		return "", false, err
	}
	votes, hidden = p.words.Meeting.CLI.DeletedToo(&w, n)
	return votes, hidden, nil
}

// confirm asks on the terminal, and returns an error unless the answer is yes.
// votes is what else is deleted.
func (p *program) confirm(a *model.Assessment, votes string) error {
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
	if votes != "" {
		p.talk(votes)
	}
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
