package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// mostDue is how many due entries the first page names.
const mostDue = 3

// due returns what is due on the plans of all companies, what is overdue
// longest first, and what was left half-written.
func (a *App) due() []model.PlanEntry {
	var list []model.PlanEntry
	for i := range a.plan.all {
		if e := &a.plan.all[i]; e.DueBy(a.today()) || words.IsDraft(e.Note) {
			list = append(list, *e)
		}
	}
	model.SortPlan(list)
	return list
}

// nameDue loads the measures before the first frame where it names one: its
// title must not change under the eyes. Otherwise the first frame does not wait
// for them.
func (a *App) nameDue() error {
	for _, e := range a.due() {
		if e.Measure == "" {
			continue
		}
		cat, err := a.cat.WithMeasures()
		if err != nil {
			return fmt.Errorf("load measures: %w", err)
		}
		a.useCatalogue(cat)
		break
	}
	return nil
}

// dueRows greets with what is due.
func (h *home) dueRows(a *App) []homeRow {
	var rows []homeRow
	for _, e := range a.due() {
		if len(rows) < mostDue {
			rows = append(rows, homeRow{dueRow, e.ID})
		}
	}
	return rows
}

// dueHeading says how many more are due than are named.
//
//	Fällig                                                     und 2 weitere
func (h *home) dueHeading(a *App, l layout, width int) string {
	w := &a.words.Plan
	more, head := "", a.theme.Question.Render(w.DueHeading)
	if l.kind != tiny {
		head = strings.Repeat(" ", gutterWidth) + head
	}
	if n := len(a.due()) - mostDue; n > 0 {
		more = a.theme.Muted.Render(w.AndMore.Of(n))
	}
	return spread(head, more, width)
}

// dueEntry draws what is due, and since when:
//
//	▸ Nachbesserungen zählen · Bäckerei Sommer                  seit 3 Tagen
func (h *home) dueEntry(a *App, e *model.PlanEntry, active bool, width int) string {
	title, since := a.planTitle(e), a.words.Since(e.Due, a.today())
	if words.IsDraft(e.Note) && !e.DueBy(a.today()) {
		since = a.words.Plan.Unfinished
	}
	company := a.words.Result.Steps.Separator + a.company(e.Company)
	if ansi.StringWidth(title+company+since)+gutterWidth+2 <= width {
		title += company
	}
	return h.entryLine(a, title, since, active, width)
}
