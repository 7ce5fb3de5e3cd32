package tui

import (
	"fmt"

	"kundenbindung/model"
)

// carriedLine says in one line how many answers of a re-check were carried
// over, "" where none was.
func (r *result) carriedLine(a *App) string {
	w, n := &a.words.Recheck, a.cat.Method.CarriedCount(a.assessment())
	if n == 0 {
		return ""
	}
	total := a.cat.Method.Items(a.assessment().Mode).Len()
	if day := a.carriedFrom(); day != "" {
		return w.Result.And(n, total, day)
	}
	return w.ResultSome.And(n, total)
}

// head draws what stands above every tab: the names of the tabs and, of a
// re-check, how much of it is carried over. It returns the layout of the rest.
func (r *result) head(a *App, l layout) ([]string, layout) {
	lines := []string{r.tabLine(a, l)}
	text := r.carriedLine(a)
	inner := r.inside(a, l)
	if text != "" {
		lines = append(lines, indent([]string{a.theme.Muted.Render(a.cutWords(text, l.width-2*l.edge()))}, l.edge())...)
	}
	return fill(lines, l.body-r.rows(inner)), inner
}

// inside returns the layout of a tab: a row less where there is a line about
// carried answers.
func (r *result) inside(a *App, l layout) layout {
	if l.kind != tooSmall && r.carriedLine(a) != "" {
		l.body--
	}
	return l
}

// layout is that of the open tab in the present window.
func (r *result) layout(a *App) layout {
	return r.inside(a, newLayout(a.window.width, a.window.height))
}

// figuresFrom says from which assessment figures were taken over that are part of
// no answer, "" where they were typed in for this one.
func (a *App) figuresFrom(same func(x, y *model.Assessment) bool) string {
	if !a.file.loaded {
		return ""
	}
	x := a.assessment()
	from, ok := model.From(a.file.Records, x, same)
	if !ok || a.day(from) == a.lang.Date(x.Started.In(a.now().Location())) {
		return ""
	}
	return fmt.Sprintf(a.words.Recheck.Figures, a.day(from))
}

func sameMoney(x, y *model.Assessment) bool { return x.Money == y.Money && x.Money != model.Money{} }

func sameSheet(x, y *model.Assessment) bool { return x.Sheet == y.Sheet && x.Sheet != model.Sheet{} }
