package tui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// planList shows entries of a plan, what is due first, and changes the one
// under the cursor. The plan of a company and that of all companies are drawn
// alike:
//
//	▸ ○ Nachbesserungen zählen                    seit 3 Tagen überfällig
//	    Frau Sommer · bis 18.11.2026 · offen
//	    Anteil der Nachbesserungen: 12 → 8 % (−4)
type planList struct {
	at      string // ID of the entry under the cursor, "" for the first
	company bool   // name the company of each

	// held is an entry as it was before its status changed: it keeps its place
	// until the cursor goes on.
	held model.PlanEntry
}

// cursor returns the entries in the order of the screen and which of them is
// under the cursor; at is -1 where there are none.
func (p *planList) cursor(list []model.PlanEntry) (sorted []model.PlanEntry, at int) {
	sorted = slices.Clone(list)
	held := slices.IndexFunc(sorted, func(e model.PlanEntry) bool { return e.ID == p.held.ID })
	if held >= 0 {
		sorted[held].Status, sorted[held].Settled = p.held.Status, p.held.Settled
	}
	model.SortPlan(sorted)
	for i := range sorted {
		if held >= 0 && sorted[i].ID == p.held.ID {
			sorted[i] = list[held]
		}
		if sorted[i].ID == p.at {
			at = i
		}
	}
	return sorted, min(at, len(sorted)-1)
}

// bindings lists the keys that change the entry under the cursor.
func (p *planList) bindings(a *App, list []model.PlanEntry) []key.Binding {
	sorted, at := p.cursor(list)
	if at < 0 {
		return nil
	}
	k := &a.keys.plan
	keys := []key.Binding{k.Move, k.Edit, k.Status}
	if _, ok := a.figureOf(&sorted[at]); ok {
		keys = append(keys, k.Reading)
	}
	return keys
}

// handle changes the entry under the cursor, or moves the cursor.
func (p *planList) handle(a *App, k tea.KeyPressMsg, list []model.PlanEntry) tea.Cmd {
	sorted, at := p.cursor(list)
	if at < 0 {
		return nil
	}
	keys, e := &a.keys.plan, sorted[at]
	switch {
	case key.Matches(k, keys.Move):
		p.at, p.held = sorted[step(k, at, len(sorted))].ID, model.PlanEntry{}
	case key.Matches(k, keys.Edit):
		a.openEntry(e, nil)
	case key.Matches(k, keys.Status):
		if p.at = e.ID; p.held.ID != e.ID {
			p.held = e
		}
		a.turnStatus(e, k.Code == tea.KeyLeft)
	case key.Matches(k, keys.Reading):
		a.openReadings(e)
	case key.Matches(k, keys.Remove):
		p.askRemove(a, sorted, at)
	}
	return nil
}

// turnStatus goes to the next status, or to the one before.
func (a *App) turnStatus(e model.PlanEntry, back bool) {
	next := e.Status + 1
	if back {
		next = e.Status + model.PlanStatusCount - 1
	}
	a.setStatus(&e, next%model.PlanStatusCount)
	a.editPlan(e)
}

// askRemove asks before it takes an entry off the plan. The cursor goes to the
// one below.
func (p *planList) askRemove(a *App, sorted []model.PlanEntry, at int) {
	w, e := &a.words.Plan, sorted[at]
	title := a.planTitle(&e)
	a.overlay = &confirm{
		question: fmt.Sprintf(w.Remove, title),
		detail:   w.RemoveDetail,
		yes: func() tea.Cmd {
			switch {
			case at+1 < len(sorted):
				p.at = sorted[at+1].ID
			case at > 0:
				p.at = sorted[at-1].ID
			}
			a.removePlan(e)
			a.notice = fmt.Sprintf(w.Removed, title)
			return nil
		},
	}
}

// passage draws the entries below a line that counts them.
func (p *planList) passage(a *App, list []model.PlanEntry, width int) passage {
	sorted, at := p.cursor(list)
	var out passage
	out.lines = []string{a.theme.Question.Render(a.cutWords(a.planCount(sorted), width)), ""}
	for i := range sorted {
		from := len(out.lines)
		out.lines = append(out.lines, p.entry(a, &sorted[i], i == at, width)...)
		if i == at {
			out.from, out.to = from, len(out.lines)
		}
		out.lines = append(out.lines, "")
	}
	out.lines = out.lines[:len(out.lines)-1]
	if at == 0 {
		out.from = 0
	}
	return out
}

// planCount counts what is due, and how far the rest is.
func (a *App) planCount(list []model.PlanEntry) string {
	w := &a.words.Plan
	due, counts := 0, [model.PlanStatusCount]int{}
	for i := range list {
		if list[i].DueBy(a.today()) {
			due++
		} else {
			counts[list[i].Status]++
		}
	}
	var parts []string
	if due > 0 {
		parts = append(parts, w.CountDue.Of(due))
	}
	for s, n := range counts {
		if n > 0 {
			parts = append(parts, w.Counts[s].Of(n))
		}
	}
	return strings.Join(parts, a.words.Result.Steps.Separator)
}

const (
	entryIndent = 4  // where the text of an entry begins: behind cursor and mark
	whenBeside  = 50 // columns of the text from which its day stands beside the title
)

// entry draws one entry; the one under the cursor shows everything.
func (p *planList) entry(a *App, e *model.PlanEntry, active bool, width int) []string {
	th := a.theme
	cursor, title := " ", th.Text
	switch {
	case active:
		cursor, title = th.Accent.Render(th.Glyphs.Cursor), th.Accent
	case e.Status.Settled():
		title = th.Muted
	}
	text := min(width, mostFormWidth) - entryIndent - 1 // beside it stands whether there is more
	when, style := a.dueText(e)
	facts := p.facts(a, e, active, text)
	if text < whenBeside {
		facts = append(paragraph(when, text, style), facts...)
		when = ""
	}
	lines := p.titleLines(a, e, active, title, text, ansi.StringWidth(when))
	lines[0] = cursor + " " + style.Render(a.statusGlyph(e.Status)) + " " + spread(lines[0], style.Render(when), text)
	return append(lines, indent(facts, entryIndent)...)
}

// titleLines sets the title beside what stands at its right: in one line, or
// in full for the entry under the cursor.
func (p *planList) titleLines(a *App, e *model.PlanEntry, active bool, style lipgloss.Style, width, right int) []string {
	title := a.planTitle(e)
	if !active {
		return []string{style.Render(a.cutWords(title, width-right-2))}
	}
	lines := paragraph(title, max(width-right-2, width/2), style)
	for i := range lines[1:] {
		lines[i+1] = strings.Repeat(" ", entryIndent) + lines[i+1]
	}
	return lines
}

// facts are who, until when and how far, and for the entry under the cursor
// also the note. The figure is always shown: it is why one looks.
func (p *planList) facts(a *App, e *model.PlanEntry, active bool, width int) []string {
	th := a.theme
	var lines []string
	switch line := a.planFacts(e, p.company); {
	case line == "":
	case active:
		lines = paragraph(line, width, th.Muted)
	default:
		lines = []string{th.Muted.Render(a.cutWords(line, width))}
	}
	if moved := a.figureLine(e); moved != "" {
		figure, _ := a.figureOf(e)
		lines = append(lines, paragraph(clean(figure.Name)+": "+moved, width, th.Text)...)
	}
	if active && e.Note != "" {
		lines = append(lines, paragraph(clean(e.Note), width, th.Text)...)
	}
	return lines
}

// planFacts says in one line who does it, until when and how far it is.
func (a *App) planFacts(e *model.PlanEntry, company bool) string {
	w := &a.words.Plan
	var parts []string
	if company {
		parts = append(parts, a.company(e.Company))
	}
	if e.Who != "" {
		parts = append(parts, clean(e.Who))
	}
	if e.Status.Settled() { // that stands beside the title
		return strings.Join(parts, a.words.Result.Steps.Separator)
	}
	if e.Due != "" {
		parts = append(parts, fmt.Sprintf(w.By, a.words.Day(e.Due)))
	}
	return strings.Join(append(parts, w.Statuses[e.Status]), a.words.Result.Steps.Separator)
}

// dueText says when an entry has to be done, or when it was.
func (a *App) dueText(e *model.PlanEntry) (string, lipgloss.Style) {
	w, th := &a.words.Plan, a.theme
	switch {
	case e.Status.Settled() && !e.Settled.IsZero():
		return fmt.Sprintf(w.SettledOn, w.Statuses[e.Status], a.lang.Date(e.Settled.In(a.now().Location()))), th.Muted
	case e.Status.Settled():
		return w.Statuses[e.Status], th.Muted
	case e.Due == "":
		return w.NoDay, th.Muted
	case e.DueBy(a.today()):
		return a.words.Due(e.Due, a.today()), th.Warn
	}
	return a.words.Due(e.Due, a.today()), th.Text
}

// statusGlyph is a mark for how far an entry is; its word stands beside it.
func (a *App) statusGlyph(s model.PlanStatus) string {
	gl := a.theme.Glyphs
	return [model.PlanStatusCount]string{gl.None, gl.Part, gl.Done, gl.Dash}[s]
}

// planKeys are the keys of the plan and of its forms.
type planKeys struct {
	Move, Edit, Status, Reading, Remove, Own, Card, Put, Leave key.Binding
}

func newPlanKeys(w *words.Words) planKeys {
	k, p := &w.Keys, &w.Plan
	return planKeys{
		Move:    bind("↑↓", k.Move, "up", "down", "tab", "shift+tab"),
		Edit:    bind(k.Enter, p.KeyEdit, "enter"),
		Status:  bind("←→", p.KeyStatus, "right", "left", "space"),
		Reading: bind("m", p.KeyReading, "m"),
		Remove:  bind(k.Delete, p.KeyRemove, "delete"),
		Own:     bind("e", p.KeyOwn, "e"),
		Card:    bind("k", p.KeyCard, "k"),
		Put:     bind("p", p.KeyPut, "p"),
		Leave:   bind(k.Esc, w.Result.Keys.Home, "esc"),
	}
}

// formKeys are the keys of a form.
type formKeys struct{ Next, Row, Choose, Amend key.Binding }

func newFormKeys(w *words.Words) formKeys {
	k, p := &w.Keys, &w.Plan
	return formKeys{
		Next:   bind(k.Enter, p.KeyNext, "enter"),
		Row:    bind("↑↓", p.KeyRow, "up", "down", "tab", "shift+tab"),
		Choose: bind("←→", p.KeyStatus, "right", "left", "space"),
		Amend:  bind("←→", p.KeyAmend, "right", "left"),
	}
}
