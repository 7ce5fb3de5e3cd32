package main

import (
	"bytes"
	"errors"
	"io"

	"github.com/spf13/cobra"

	"kundenbindung/model"
	"kundenbindung/model/report"
	"kundenbindung/store"
)

const formatMarkdown = "md"

// workshopShowCommand writes the result of a workshop, and before the reveal
// how many have voted.
func (p *program) workshopShowCommand() *cobra.Command {
	format, out := oneOf(formatText, formatText, formatMarkdown, formatJSON), ""
	cmd := p.command("show "+p.say.ID, p.words.Meeting.CLI.Show)
	cmd.Args = p.arguments(false, p.say.ID)
	cmd.ValidArgsFunction = p.completeWorkshops(1)
	cmd.Flags().Var(&format, "format", p.say.Format)
	cmd.Flags().StringVarP(&out, "out", "o", "", p.words.Meeting.CLI.OutText)
	offer(cmd, &format, "format")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		var text bytes.Buffer
		err := p.readStore(func(st *store.Store) error { return p.showWorkshop(st, &text, args[0], format.value) })
		if err != nil {
			return err
		}
		return p.deliverTo(text.Bytes(), out, 0o600)
	}
	return cmd
}

func (p *program) showWorkshop(st *store.Store, dst io.Writer, prefix, format string) error {
	w, n, group, err := p.meeting(st, prefix)
	if err != nil {
		return err
	}
	votes, err := st.Votes(w.ID)
	if errors.Is(err, model.ErrHidden) {
		return p.showHidden(dst, &report.Hidden{Workshop: &w, Count: n}, format)
	}
	if err != nil {
		return err
	}
	company, err := st.Company(w.Assessment)
	if err != nil {
		return err
	}
	cat, err := p.catalogue()
	if err != nil {
		return err
	}
	g := model.Gather(cat.Method, group, &w, &votes)
	g.Fill(group)
	r := model.Score(cat.Method, group)
	shown := report.Workshop{Workshop: &w, Group: group, Result: &r, Votes: &g, Plan: company.Plan}
	switch format {
	case formatJSON:
		return shown.JSON(dst, cat.Method)
	case formatMarkdown:
		return shown.Markdown(dst, cat)
	}
	return shown.Text(dst, cat, p.flags.ascii)
}

func (p *program) showHidden(dst io.Writer, h *report.Hidden, format string) error {
	switch format {
	case formatJSON:
		return h.JSON(dst)
	case formatMarkdown:
		return h.Markdown(dst, p.lang)
	}
	return h.Text(dst, p.lang)
}
