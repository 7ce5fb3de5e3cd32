package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions"
	"kundenbindung/tui/spectrum"
)

// Rows of the page that never change, so that nothing jumps between
// questions.
const (
	questionRows = 2
	openingRows  = 2
	helpRows     = 3

	// questionHeight is what opening, question, answers, help and example
	// need where there is room for a chart below.
	questionHeight = openingRows + questionRows + 1 + 6 + 1 + 5
)

func (s *interview) view(a *App, l layout) []string {
	switch l.kind {
	case tiny:
		return s.viewTiny(a, l)
	case compact:
		return s.viewCompact(a, l)
	case stacked:
		return s.viewStacked(a, l)
	default:
		return s.viewWide(a, l)
	}
}

// viewWide draws the question on the left and the live picture on the right.
func (s *interview) viewWide(a *App, l layout) []string {
	rows := l.body - 2
	left := s.question(a, l.column(), rows, openingRows+1)
	right := indent(a.live(l.pane-3, rows, s.shown()), 2)
	lines := []string{s.progress(a, l.width), a.rule(l.column(), l.width)}
	return append(lines, beside(left, right, l.column(), a.theme.Faint.Render(a.theme.Glyphs.Column))...)
}

// viewStacked draws the live picture under the question.
func (s *interview) viewStacked(a *App, l layout) []string {
	below := max(spectrum.MinHeight+4, l.body-2-questionHeight)
	lines := []string{s.progress(a, l.width), a.rule(-1, l.width)}
	lines = append(lines, s.question(a, l.width, l.body-2-below, openingRows)...)
	return append(lines, indent(a.live(l.width-2*l.margin(), below, s.shown()), l.margin())...)
}

// viewCompact draws the live picture in two lines under the question.
func (s *interview) viewCompact(a *App, l layout) []string {
	lines := []string{s.progress(a, l.width)}
	opening := 1
	if l.rules {
		lines = append(lines, a.rule(-1, l.width))
		opening = openingRows
	}
	const below = 2
	lines = append(lines, s.question(a, l.width, l.body-len(lines)-below-1, opening)...)
	lines = append(lines, a.rule(-1, l.width))
	return append(lines, indent(a.liveLines(l.width-2*l.margin(), s.shown()), l.margin())...)
}

// viewTiny draws one answer at a time.
func (s *interview) viewTiny(a *App, l layout) []string {
	width := l.width - 2*l.margin()
	shown := s.shown()
	question := paragraph(a.cat.Item(shown).Text, width, a.theme.Question)
	rows := l.body - len(question) - 2
	lines := append([]string{s.progress(a, l.width)}, indent(question, l.margin())...)
	answers := a.choicesFor(shown, s.cursorOf(a, shown)).strip(width, 4)
	answers = append(answers, a.noteBelow(a.assessment().Notes[shown], width, rows-len(answers))...)
	lines = append(lines, indent(fill(answers, rows), l.margin())...)
	return append(lines, indent(a.liveLines(width, shown)[:1], l.margin())...)
}

// noteBelow draws a note under what it belongs to, in at most so many rows: who
// comes back sees that there is one, although the rest of it may be cut off.
func (a *App) noteBelow(note string, width, rows int) []string {
	if note == "" || rows < 1 {
		return nil
	}
	var lines []string
	if rows > 1 {
		lines = append(lines, "")
	}
	all := wrap(a.words.Interview.Note+clean(note), width)
	if room := rows - len(lines); len(all) > room {
		all = append(all[:room-1], a.cutWords(strings.Join(all[room-1:], " "), width))
	}
	return append(lines, styled(all, a.theme.Text)...)
}

// cursorOf is the row of the cursor: on the chosen answer while an answered
// item is shown for a moment.
func (s *interview) cursorOf(a *App, shown model.Item) int {
	if s.flash == nil {
		return s.cursor
	}
	if answer := a.assessment().Answers[shown]; answer != model.Open {
		return int(answer) - 1
	}
	return nowhere
}

// progress says where in the questionnaire the page is. It has the longest form
// that has room for every section, so that it keeps its shape on the way.
func (s *interview) progress(a *App, width int) string {
	shown := s.shown()
	sections := a.sections(shown)
	at, within := locate(sections, shown)
	name := a.cat.Section(sections[at].ID).Name
	w, th := &a.words.Interview, a.theme
	items := a.route(shown)
	right := fmt.Sprintf(w.Question, position(items, shown)+1, len(items))
	if shown.Block() == model.FactorBlock {
		right += " · " + a.cat.Stage(shown.Stage())
	}
	total := len(sections) + 1 // the closing page is the last one
	left, ok := a.place(sections, at+1, total, len(items), name, width)
	if !ok {
		short := fmt.Sprintf("%s %d/%d", name, within+1, len(sections[at].Items))
		return " " + spread(th.Text.Render(short), th.Muted.Render(s.counter(a, shown)), width-2)
	}
	return " " + spread(left, th.Muted.Render(right), width-2)
}

// place names a section behind the dots, with its number where there is room for
// that in every section. It is false where not even every name has room.
func (a *App) place(sections []questions.Section, at, total, items int, name string, width int) (string, bool) {
	w, dots := &a.words.Interview, a.dots(sections)+"  "
	spare := width - 3 - ansi.StringWidth(dots) - a.longestPlace(sections, items)
	if spare >= ansi.StringWidth(fmt.Sprintf(w.Section, total, total, "")) {
		name = fmt.Sprintf(w.Section, at, total, name)
	}
	return dots + a.theme.Text.Render(name), spare >= 0
}

// longestPlace is the width that the longest name of a section needs with the
// number of the last question and the longest name of a stage.
func (a *App) longestPlace(sections []questions.Section, items int) int {
	name, stage := 0, 0
	for _, section := range sections {
		name = max(name, ansi.StringWidth(a.cat.Section(section.ID).Name))
	}
	for i := range model.Stage(model.StageCount) {
		stage = max(stage, ansi.StringWidth(" · "+a.cat.Stage(i)))
	}
	return name + stage + ansi.StringWidth(fmt.Sprintf(a.words.Interview.Question, items, items))
}

// counter is the shortest form of progress: "3/21".
func (s *interview) counter(a *App, shown model.Item) string {
	items := a.route(shown)
	return fmt.Sprintf("%d/%d", position(items, shown)+1, len(items))
}

// locate finds an item's section and its place in it.
func locate(sections []questions.Section, i model.Item) (section, within int) {
	for s := range sections {
		for n, item := range sections[s].Items {
			if item == i {
				return s, n
			}
		}
	}
	return 0, 0
}

// dots shows for every section, and for the closing page, whether it is
// answered.
func (a *App) dots(sections []questions.Section) string {
	marks := make([]string, 0, len(sections)+1)
	for s := range sections {
		marks = append(marks, a.dot(sections[s].Items))
	}
	closing := a.theme.Muted.Render(a.theme.Glyphs.None)
	if a.assessment().Context[model.Hours] != model.Unsaid {
		closing = a.theme.Text.Render(a.theme.Glyphs.Done)
	}
	return strings.Join(append(marks, closing), " ")
}

func (a *App) dot(items []model.Item) string {
	answered := 0
	for _, i := range items {
		if a.assessment().Answers[i] != model.Open {
			answered++
		}
	}
	switch answered {
	case 0:
		return a.theme.Muted.Render(a.theme.Glyphs.None)
	case len(items):
		return a.theme.Text.Render(a.theme.Glyphs.Done)
	}
	return a.theme.Text.Render(a.theme.Glyphs.Part)
}

// question draws opening, question, answers and help in exactly rows lines.
func (s *interview) question(a *App, columns, rows, opening int) []string {
	margin := 3
	width := columns - 2*margin
	shown := s.shown()
	item := a.cat.Item(shown)

	lines := s.above(a, shown, width, opening)
	lines = append(lines, settle(block(item.Text, width, questionRows, a.theme.Question))...)
	lines = append(lines, "")
	short := rows < 20
	lines = append(lines, a.choicesFor(shown, s.cursorOf(a, shown)).list(width, short)...)
	lines = append(lines, "")
	lines = append(lines, s.below(a, shown, width, rows-len(lines))...)
	return indent(fill(lines, rows), margin)
}

// settle moves the text of a block down, so that it stands right above what
// follows.
func settle(lines []string) []string {
	for n := len(lines) - 1; n > 0 && lines[n] == ""; n = len(lines) - 1 {
		if strings.Join(lines, "") == "" {
			break
		}
		copy(lines[1:], lines[:n])
		lines[0] = ""
	}
	return lines
}

// above is what stands over a question: the opening of a section, or the
// offer to answer the rest of a factor with "nothing".
func (s *interview) above(a *App, shown model.Item, width, rows int) []string {
	w := &a.words.Interview
	switch {
	case s.all0 != nil:
		return block(w.All0Done.Of(s.all0.count), width, rows, a.theme.Accent)
	case s.flash == nil && s.offersAll0(a):
		return block(w.All0.Of(len(s.open(a))), width, rows, a.theme.Accent)
	}
	opening := s.opening(a, shown)
	if len(wrap(opening, width)) > rows {
		opening = "" // the help has it
	}
	return block(opening, width, rows, a.theme.Muted)
}

// opening is the sentence above a section's first question.
func (s *interview) opening(a *App, shown model.Item) string {
	if _, within := locate(a.sections(shown), shown); within > 0 {
		return ""
	}
	return s.sectionOpening(a, shown)
}

func (s *interview) sectionOpening(a *App, i model.Item) string {
	sections := a.cat.Sections(a.assessment().Mode)
	at, _ := locate(sections, i)
	return a.cat.Section(sections[at].ID).Opening
}

// below is what stands under the answers: the note, the help and an everyday
// example, as far as there is room. What does not fit is in the
// help.
func (s *interview) below(a *App, shown model.Item, width, rows int) []string {
	var lines []string
	add := func(text []string) {
		if len(lines)+len(text) <= rows {
			lines = append(lines, text...)
		}
	}
	w := &a.words.Interview
	if note := a.assessment().Notes[shown]; note != "" {
		add([]string{a.theme.Text.Render(pad(w.Note+clean(note), width))})
	}
	item := a.cat.Item(shown)
	example := a.cat.Example(shown, &a.assessment().Context)
	add(paragraph(item.Help, width, a.theme.Muted))
	if rows > helpRows+4 && len(lines) > 0 {
		lines = append(lines, "")
	}
	add(paragraph(w.Example+example, width, a.theme.Muted))
	return lines
}

// help adds the item's own help to the keys.
func (s *interview) help(a *App) []string {
	item := a.cat.Item(s.item)
	width := min(90, a.window.width-6)
	lines := paragraph(item.Text, width, a.theme.Question)
	lines = append(lines, paragraph(s.sectionOpening(a, s.item), width, a.theme.Text)...)
	lines = append(lines, paragraph(item.Help, width, a.theme.Text)...)
	example := a.cat.Example(s.item, &a.assessment().Context)
	lines = append(lines, paragraph(a.words.Interview.Example+example, width, a.theme.Text)...)
	return append(append(lines, ""), a.chartHelp(width)...)
}

// chartHelp says what the short names and the marks of the chart mean.
func (a *App) chartHelp(width int) []string {
	lines := paragraph(a.words.Interview.ChartMeans, width, a.theme.Text)
	for b := range model.Bond(model.BondCount) {
		text := a.cat.Bond(b)
		about := paragraph(text.Name+": "+text.About, width-6, a.theme.Text)
		lines = append(lines, a.theme.Bonds[b].Render(text.Short)+"  "+about[0])
		lines = append(lines, indent(about[1:], 6)...)
	}
	return lines
}

// rule draws a line across the page; tee is the column of a pane's rule, or
// -1.
func (a *App) rule(tee, width int) string {
	line := strings.Repeat(a.theme.Glyphs.Rule, width)
	if tee >= 0 && tee < width {
		line = strings.Repeat(a.theme.Glyphs.Rule, tee) + a.theme.Glyphs.Tee +
			strings.Repeat(a.theme.Glyphs.Rule, width-tee-1)
	}
	return a.theme.Faint.Render(line)
}
