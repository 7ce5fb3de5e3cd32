package main

import (
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/model/report"
	"kundenbindung/store"
)

// workshopListCommand lists the stored workshops.
func (p *program) workshopListCommand() *cobra.Command {
	asJSON := false
	cmd := p.command("list", p.words.Meeting.CLI.List)
	cmd.Args = p.arguments(false)
	cmd.Flags().BoolVar(&asJSON, "json", false, p.say.JSON)
	cmd.RunE = func(*cobra.Command, []string) error {
		return p.readStore(func(st *store.Store) error {
			list, err := hiddenWorkshops(st)
			if err != nil {
				return err
			}
			if asJSON {
				return p.workshopsJSON(list)
			}
			if len(list) == 0 {
				p.tell(p.words.Meeting.CLI.Nothing, st.Path())
				return nil
			}
			p.data.WriteString(p.workshopsText(list))
			return nil
		})
	}
	return cmd
}

// hiddenWorkshops returns all workshops with how many have voted.
func hiddenWorkshops(st *store.Store) ([]report.Hidden, error) {
	all, err := st.Workshops()
	list := make([]report.Hidden, len(all))
	for i := range all {
		if err != nil {
			return nil, err
		}
		list[i].Workshop = &all[i]
		_, list[i].Count, err = st.Workshop(all[i].ID)
	}
	return list, err
}

// listedWorkshop is a workshop in the JSON list.
type listedWorkshop struct {
	ID      string    `json:"id"`
	Company string    `json:"company"`
	State   string    `json:"state"`
	People  int       `json:"people"`
	Ballots int       `json:"ballots"` // handed in
	Created time.Time `json:"created"`
}

func (p *program) workshopsJSON(list []report.Hidden) error {
	all := make([]listedWorkshop, len(list))
	for i := range list {
		w := &list[i]
		all[i] = listedWorkshop{w.ID, w.Company, w.State.ID(), len(w.Participants), w.Count.Handed, w.Created.UTC()}
	}
	return interchange.WriteJSON(&p.data, map[string]any{"workshops": all})
}

// votedOf says how many have handed in a ballot, and for how many questions
// cards were typed in: whoever raised cards has none.
func (p *program) votedOf(w *report.Hidden) string {
	n := w.Count.RowItems.Len()
	switch cards := p.words.Meeting.CLI.Cards.Of(n); {
	case n == 0:
		return w.Voted(p.lang)
	case w.Count.Handed == 0:
		return cards
	default:
		return w.Voted(p.lang) + ", " + cards
	}
}

func (p *program) workshopsText(list []report.Hidden) string {
	say := &p.words.Meeting.CLI
	c := &say.Columns
	rows := [][]string{{c.ID, c.Company, c.State, c.Voted, c.Created}}
	ids := make([]model.Summary, len(list))
	for i := range list {
		ids[i].ID = list[i].ID
	}
	short := shortID(ids)
	for i := range list {
		w := &list[i]
		rows = append(rows, []string{
			w.ID[:min(short, len(w.ID))], ansi.Truncate(p.company(w.Company), widestName, "…"), say.States[w.State],
			p.votedOf(w), p.lang.Date(w.Created.Local()),
		})
	}
	return columns(rows)
}
