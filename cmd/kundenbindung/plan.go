package main

import (
	"io"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
	"kundenbindung/store"
)

// planCommand lists the plans of all companies.
func (p *program) planCommand() *cobra.Command {
	open, asJSON := false, false
	cmd := p.command("plan", p.words.Plan.Command)
	cmd.Args = p.arguments(false)
	cmd.Flags().BoolVar(&open, "open", false, p.words.Plan.OpenFlag)
	cmd.Flags().BoolVar(&asJSON, "json", false, p.say.JSON)
	cmd.RunE = func(*cobra.Command, []string) error {
		return p.readStore(func(st *store.Store) error {
			list, err := st.Plan()
			if err != nil {
				return err
			}
			cat, err := p.catalogue()
			if err != nil {
				return err
			}
			return p.printPlan(cat, list, open, asJSON)
		})
	}
	return cmd
}

// printPlan writes a plan, what is due first on top.
func (p *program) printPlan(cat *questions.Catalogue, list []model.PlanEntry, open, asJSON bool) error {
	w := &p.words.Plan
	some := len(list) > 0
	if open {
		list = slices.DeleteFunc(list, func(e model.PlanEntry) bool { return e.Status.Settled() })
	}
	model.SortPlan(list)
	switch {
	case asJSON:
		return planJSON(&p.data, cat, list, model.DayOf(p.now()))
	case len(list) == 0 && some:
		p.talk(w.NothingOpen)
	case len(list) == 0:
		p.talk(w.EmptyAll)
	default:
		p.data.WriteString(p.planText(cat, list))
	}
	return nil
}

// plannedEntry is an entry of a plan in JSON.
type plannedEntry struct {
	ID         string         `json:"id"`
	Assessment string         `json:"assessment"`
	Company    string         `json:"company"`
	Title      string         `json:"title"`
	Measure    string         `json:"measure"`
	FindOut    []string       `json:"find_out"`
	Text       string         `json:"text"`
	Who        string         `json:"who"`
	Due        *model.Day     `json:"due"`
	Overdue    bool           `json:"overdue"`
	Status     string         `json:"status"`
	Note       string         `json:"note"`
	Start      model.Figure   `json:"start"`
	Readings   []plannedValue `json:"readings"`
	Created    time.Time      `json:"created"`
	Changed    time.Time      `json:"changed"`
	Settled    *time.Time     `json:"settled"`
}

type plannedValue struct {
	At    model.Day    `json:"at"`
	Value model.Figure `json:"value"`
	Note  string       `json:"note"`
}

func planJSON(dst io.Writer, cat *questions.Catalogue, list []model.PlanEntry, today model.Day) error {
	all := make([]plannedEntry, len(list))
	for i := range list {
		all[i] = plannedOf(cat, &list[i], today)
	}
	return interchange.WriteJSON(dst, map[string]any{"plan": all})
}

func plannedOf(cat *questions.Catalogue, e *model.PlanEntry, today model.Day) plannedEntry {
	x := plannedEntry{
		ID: e.ID, Assessment: e.Assessment, Company: e.Company, Title: cat.PlanTitle(e),
		Measure: e.Measure, Text: e.Text, Who: e.Who, Overdue: e.DueBy(today.Plus(-1)),
		Status: e.Status.ID(), Note: e.Note, Start: e.Start, Readings: []plannedValue{}, FindOut: []string{},
		Created: e.Created.UTC(), Changed: e.Changed.UTC(),
	}
	if e.Due != "" {
		x.Due = &e.Due
	}
	if settled := e.Settled.UTC(); !settled.IsZero() {
		x.Settled = &settled
	}
	for _, i := range cat.Method.Order {
		if e.Items.Has(i) {
			x.FindOut = append(x.FindOut, i.ID())
		}
	}
	x.FindOut = append(x.FindOut, e.Others...)
	for _, r := range e.Readings {
		x.Readings = append(x.Readings, plannedValue{r.At, model.Known(r.Value), r.Note})
	}
	return x
}

// widestTitle keeps the plan on one line per entry.
const widestTitle = 60

func (p *program) planText(cat *questions.Catalogue, list []model.PlanEntry) string {
	w := &p.words.Plan
	rows := [][]string{w.Columns[:]}
	for i := range list {
		e := &list[i]
		rows = append(rows, []string{
			ansi.Truncate(p.company(e.Company), widestName, "…"),
			ansi.Truncate(words.Clean(cat.PlanTitle(e)), widestTitle, "…"),
			ansi.Truncate(words.Clean(e.Who), widestName, "…"), p.dueText(e), w.Statuses[e.Status],
		})
	}
	return columns(rows)
}

// dueText says until when something has to be done, and whether that is over.
func (p *program) dueText(e *model.PlanEntry) string {
	today := model.DayOf(p.now())
	switch {
	case e.Due == "":
		return p.words.Plan.NoDay
	case e.DueBy(today):
		return p.words.Day(e.Due) + ", " + p.words.Due(e.Due, today)
	}
	return p.words.Day(e.Due)
}

// entryText writes everything about an entry, for a person to type it in once
// more.
func (p *program) entryText(cat *questions.Catalogue, e *model.PlanEntry, removed bool) string {
	w := &p.words.Plan
	var b strings.Builder
	line := func(label, text string) {
		if text != "" {
			b.WriteString("  " + label + ": " + words.Clean(text) + "\n")
		}
	}
	b.WriteString(words.Clean(cat.PlanTitle(e)) + "\n")
	line(w.Columns[0], p.company(e.Company))
	if removed {
		return b.String() + "  " + w.WasRemoved + "\n"
	}
	line(w.Who, e.Who)
	line(w.Until, p.words.Day(e.Due))
	line(w.Status, w.Statuses[e.Status])
	line(w.Note, e.Note)
	if e.Start.Known {
		line(w.Start, p.lang.Figure(e.Start.Value))
	}
	for _, r := range e.Readings {
		line(p.words.Day(r.At), strings.TrimSpace(p.lang.Figure(r.Value)+" "+r.Note))
	}
	return b.String()
}
