package main

import (
	"io"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/store"
)

// listCommand lists the stored assessments.
func (p *program) listCommand() *cobra.Command {
	asJSON := false
	cmd := p.command("list", p.say.List)
	cmd.Args = p.arguments(false)
	cmd.Flags().BoolVar(&asJSON, "json", false, p.say.JSON)
	cmd.RunE = func(*cobra.Command, []string) error {
		return p.readStore(func(st *store.Store) error {
			list, err := st.List()
			if err != nil {
				return err
			}
			cat, err := p.questions()
			if err != nil {
				return err
			}
			if asJSON {
				return listJSON(&p.data, cat.Method, list)
			}
			if len(list) == 0 {
				p.tell(p.say.NothingStored, st.Path())
				return nil
			}
			p.data.WriteString(p.listText(cat.Method, list))
			return nil
		})
	}
	return cmd
}

// listed is an assessment in the JSON list.
type listed struct {
	ID       string       `json:"id"`
	Company  string       `json:"company"`
	Mode     string       `json:"mode"`
	Status   string       `json:"status"` // "open" or "finished"
	Coverage model.Figure `json:"coverage"`
	Started  time.Time    `json:"started"`
	Changed  time.Time    `json:"changed"`
}

func listJSON(dst io.Writer, m *model.Method, list []model.Summary) error {
	all := make([]listed, len(list))
	for i := range list {
		s := &list[i]
		all[i] = listed{
			ID: s.ID, Company: s.Company, Mode: s.Mode.ID(), Status: "open",
			Coverage: model.Known(coverage(m, s.Mode, &s.Answers)),
			Started:  s.Started.UTC(), Changed: s.Changed.UTC(),
		}
		if !s.Finished.IsZero() {
			all[i].Status = "finished"
		}
	}
	return interchange.WriteJSON(dst, map[string]any{"assessments": all})
}

// coverage is the share of a mode's items that the result can use: "I don't
// know" does not count.
func coverage(m *model.Method, mode model.Mode, answers *[model.ItemCount]model.Answer) float64 {
	settled, total := count(m, mode, answers, model.Answer.Settled)
	return float64(settled) / float64(max(total, 1))
}

// answered counts the items of a mode that have any answer, and all of them.
func answered(m *model.Method, mode model.Mode, answers *[model.ItemCount]model.Answer) (n, total int) {
	return count(m, mode, answers, func(a model.Answer) bool { return a != model.Open })
}

func count(
	m *model.Method, mode model.Mode, answers *[model.ItemCount]model.Answer, counts func(model.Answer) bool,
) (n, total int) {
	items := m.Items(mode)
	for i, answer := range answers {
		if items.Has(model.Item(i)) && counts(answer) {
			n++
		}
	}
	return n, items.Len()
}

// widestName keeps the list on one line per assessment.
const widestName = 40

func (p *program) listText(m *model.Method, list []model.Summary) string {
	c := &p.say.Columns
	rows := [][]string{{c.ID, c.Company, c.Mode, c.Status, c.Coverage, c.Changed}}
	short := shortID(list)
	for i := range list {
		s := &list[i]
		mode, status := p.say.Full, p.say.Unfinished
		if s.Mode == model.Quick {
			mode = p.say.Quick
		}
		if !s.Finished.IsZero() {
			status = p.say.Finished
		}
		n, total := answered(m, s.Mode, &s.Answers)
		share := model.Known(100 * float64(n) / float64(max(total, 1)))
		changed := s.Changed.Local()
		rows = append(rows, []string{
			s.ID[:min(short, len(s.ID))], ansi.Truncate(p.company(s.Company), widestName, "…"),
			mode, status, share.String() + " %", p.lang.Date(changed) + " " + p.lang.Clock(changed),
		})
	}
	return columns(rows)
}

// shortID returns how many characters tell the IDs of a list apart.
func shortID(list []model.Summary) int {
	for n := 8; ; n++ {
		seen := make(map[string]bool, len(list))
		for i := range list {
			seen[list[i].ID[:min(n, len(list[i].ID))]] = true
		}
		if len(seen) == len(list) {
			return n
		}
	}
}
