package main

import (
	"bytes"
	"crypto/rand"
	"strings"

	"github.com/spf13/cobra"

	"kundenbindung/model"
	"kundenbindung/model/report"
	"kundenbindung/store"
)

// sheetsOptions are what the questionnaire is printed with.
type sheetsOptions struct {
	people  number
	mode    choice
	named   bool
	company freeText
	out     string
}

// workshopSheetsCommand writes the questionnaire to print. It touches the
// database only where a workshop is named.
func (p *program) workshopSheetsCommand() *cobra.Command {
	say := &p.words.Meeting.CLI
	o := sheetsOptions{
		people: number{0, 1, model.MaxPeople}, mode: modeChoice(model.Quick), company: freeText{kind: p.say.Name},
	}
	cmd := p.command("sheets ["+p.say.ID+"]", say.Sheets)
	cmd.Args = p.atMost(1)
	cmd.ValidArgsFunction = p.completeWorkshops(1)
	cmd.Flags().Var(&o.people, "people", say.SheetPeople)
	cmd.Flags().Var(&o.mode, "mode", say.Mode)
	cmd.Flags().BoolVar(&o.named, "named", false, say.Named)
	cmd.Flags().Var(&o.company, "company", say.Company)
	cmd.Flags().StringVarP(&o.out, "out", "o", "", say.OutText)
	offer(cmd, &o.mode, "mode")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := p.checkName(strings.TrimSpace(o.company.value)); err != nil {
			return err
		}
		s := report.BallotSheets{Company: o.company.value, Mode: o.mode.mode(), Named: o.named}
		people := o.people.value
		if len(args) > 0 {
			err := p.readStore(func(st *store.Store) error {
				return p.sheetsOf(st, args[0], cmd.Flags().Changed, &s, &people)
			})
			if err != nil {
				return err
			}
		}
		if people == 0 {
			return usageError(p.words.Meeting.CLI.NoPeople)
		}
		return p.printBallots(&s, people, o.out)
	}
	return cmd
}

// sheetsOf takes over what is known of a workshop, unless a flag says
// something else.
func (p *program) sheetsOf(
	st *store.Store, prefix string, given func(flag string) bool, s *report.BallotSheets, people *int,
) error {
	w, _, group, err := p.meeting(st, prefix)
	if err != nil {
		return err
	}
	if !given("company") {
		s.Company = w.Company
	}
	if !given("mode") {
		s.Mode = group.Mode
	}
	if !given("named") {
		s.Named = w.Named
	}
	if !given("people") {
		*people = min(len(w.Participants), model.MaxPeople)
	}
	s.Roles = w.Roles
	return nil
}

// printBallots draws a code for every sheet and writes them.
func (p *program) printBallots(s *report.BallotSheets, people int, file string) error {
	cat, err := p.questions()
	if err != nil {
		return err
	}
	if s.Codes, err = model.SheetCodes(people, rand.Reader); err != nil {
		return err
	}
	var page bytes.Buffer
	if err := s.HTML(&page, cat); err != nil {
		return err
	}
	if err := p.deliver(page.Bytes(), file); err != nil {
		return err
	}
	p.talk(p.words.Meeting.CLI.Printed.Of(people))
	return nil
}
