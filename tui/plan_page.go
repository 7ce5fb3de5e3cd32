package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// planPage is the plan of all companies (Maßnahmen), what is due first.
type planPage struct {
	list planList
	top  int // first line in sight
}

// openPlans shows the plan of all companies, at an entry or at the first.
func (a *App) openPlans(id string) tea.Cmd {
	p := &planPage{list: planList{at: id, company: true}}
	a.screen = p
	p.reveal(a)
	return a.readPlans()
}

func (p *planPage) bindings(a *App) []key.Binding {
	list := p.list.bindings(a, a.plan.all)
	if len(a.plan.all) > 0 {
		list = append(list, a.keys.plan.Own, a.keys.plan.Remove)
	}
	if p.overflows(a) {
		list = append(list, a.keys.result.Pages)
	}
	return append(list, a.keys.plan.Leave)
}

func (p *planPage) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.plan
	switch {
	case key.Matches(k, keys.Leave):
		return a.goHome()
	case key.Matches(k, a.keys.result.Pages):
		lines, rows := p.present(a)
		p.top = within(turned(k, p.top, len(lines.lines), rows), len(lines.lines), rows)
		return nil
	case key.Matches(k, keys.Own):
		if sorted, at := p.list.cursor(a.plan.all); at >= 0 {
			a.planNew(model.PlanEntry{Assessment: sorted[at].Assessment, Company: sorted[at].Company}, a.words.Plan.InMonth, nil)
		}
		return nil
	}
	cmd := p.list.handle(a, k, a.plan.all)
	p.reveal(a)
	return cmd
}

// present composes the page for the present window.
func (p *planPage) present(a *App) (passage, int) {
	l := newLayout(a.window.width, a.window.height)
	if l.kind == tooSmall {
		return passage{}, 0
	}
	return p.passage(a, l), l.body
}

func (p *planPage) reveal(a *App) {
	lines, rows := p.present(a)
	p.top = revealed(p.top, lines, rows)
}

func (p *planPage) overflows(a *App) bool {
	lines, rows := p.present(a)
	return len(lines.lines) > rows
}

func (p *planPage) view(a *App, l layout) []string {
	return a.excerpt(p.passage(a, l).lines, p.top, l.body, l.width)
}

func (p *planPage) passage(a *App, l layout) passage {
	edge, w := l.edge(), &a.words.Plan
	width := l.width - 2*edge
	head := []string{a.theme.Muted.Render(w.AllTitle), ""}
	if l.kind == tiny {
		head = nil
	}
	if len(a.plan.all) == 0 {
		lines := append(head, paragraph(w.EmptyAll, min(width, widestText), a.theme.Text)...)
		return passage{lines: indent(lines, edge)}
	}
	out := p.list.passage(a, a.plan.all, width)
	out.lines = indent(append(head, out.lines...), edge)
	if out.from > 0 {
		out.from += len(head)
	}
	out.to += len(head)
	return out
}
