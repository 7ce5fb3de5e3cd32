package tui

import (
	"fmt"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// result shows what follows from the answers (Ergebnis), in tabs: first what
// a person understands at once, then depth.
type result struct {
	tab   resultTab
	focus control             // what the arrows change on the spectrum
	step  int                 // the next step under the cursor
	more  bool                // list the steps after the first three, too
	count countRow            // where counts of the Kundenblatt are typed in
	typed bool                // the next digit goes on with the count
	ended bool                // the room sees the closing words
	top   [resultTabCount]int // first line in sight
	views [resultTabCount]resultView
}

// resultView is a tab that stands on its own: it gets every key that the
// result itself has no use for.
type resultView interface {
	// bindings lists the tab's own keys that act now, most important first.
	bindings(a *App) []key.Binding
	handle(a *App, k tea.KeyPressMsg) tea.Cmd
	// passage composes the tab; the result scrolls it.
	passage(a *App, l layout) passage
	// grabs reports whether the tab gets its keys before the result does, as
	// while digits are typed in.
	grabs(a *App, k tea.KeyPressMsg) bool
}

// captive is a tab that can have the keyboard to itself, as while digits are
// typed in: then its own keys are all that act.
type captive interface{ captive() bool }

// resultTab is one view of the result.
type resultTab uint8

const (
	spectrumTab resultTab = iota
	formulaTab
	stepsTab
	planTab
	trialTab
	historyTab
	sheetTab
	moneyTab

	resultTabCount = 8
)

// passage is what a tab has to say, and which lines of it have to be in sight.
type passage struct {
	lines    []string
	from, to int // lines from up to, but not including, to
}

func newResult(*App) *result {
	r := &result{}
	r.views[planTab] = &planView{r: r}
	r.views[trialTab] = &trialView{r: r}
	r.views[historyTab] = &historyView{r: r}
	r.views[moneyTab] = &moneyView{r: r}
	return r
}

func (r *result) bindings(a *App) []key.Binding {
	k := &a.keys.result
	if r.counting() {
		return []key.Binding{k.Count, k.Done, k.Row, k.Next, k.Erase, k.Empty, k.Hints, k.Overview}
	}
	if v, ok := r.views[r.tab].(captive); ok && v.captive() {
		return append(r.views[r.tab].bindings(a), k.Overview)
	}
	list := append([]key.Binding{k.Tabs}, r.tabKeys(a)...)
	if l := r.layout(a); l.footer == 1 { // no room for all, and the tabs show their digits
		list = a.fitFirst(append(list[1:], k.Tabs), r.leaveKey(a), l.width-2)
	}
	if r.overflows(a) {
		list = append(list, r.scrollKey(a))
	}
	if a.leadsToWorkshop() {
		return append(list, a.keys.workshop.Present, a.keys.workshop.Leave)
	}
	return append(list, k.Overview, r.leaveKey(a))
}

// fitFirst brings the first key to the front that has room in one line beside
// the way back and the help key.
func (a *App) fitFirst(list []key.Binding, leave key.Binding, width int) []key.Binding {
	for i, b := range list {
		if _, rest := a.setKeys([]key.Binding{b, leave, a.keys.Help}, width, 1); rest == 0 {
			return append([]key.Binding{b}, append(list[:i:i], list[i+1:]...)...)
		}
	}
	return list
}

// tabKeys are the keys of the tab at hand, most important first.
func (r *result) tabKeys(a *App) []key.Binding {
	k := &a.keys.result
	switch r.tab {
	case spectrumTab:
		return []key.Binding{k.Focus, k.Adjust, k.Aim, k.Recommend, k.Hints}
	case formulaTab:
		return []key.Binding{k.Hints}
	case stepsTab:
		return append(r.stepKeys(a), k.Hints)
	case sheetTab:
		return []key.Binding{k.Begin, k.Write, k.Hints}
	default:
		return r.views[r.tab].bindings(a)
	}
}

// stepKeys are the keys of the third tab, as far as there are steps.
func (r *result) stepKeys(a *App) []key.Binding {
	var list []key.Binding
	if r.rowCount(a) > 0 {
		list = append(list, a.keys.result.Focus)
		if r.stepAt(a) >= 0 {
			list = append(list, a.keys.result.Open)
		}
		list = append(list, r.putKey(a))
	}
	if len(a.result().Advice) > firstSteps {
		list = append(list, r.moreKey(a))
	}
	return list
}

// moreKey says what the key would do now.
func (r *result) moreKey(a *App) key.Binding {
	b := a.keys.result.More
	if r.more {
		b.SetHelp(b.Help().Key, a.words.Result.Keys.Less)
	}
	return b
}

// scrollKey is the arrows too where they have nothing else to do.
func (r *result) scrollKey(a *App) key.Binding {
	if r.tab == formulaTab {
		return a.keys.result.Scroll
	}
	return a.keys.result.Pages
}

// leaveKey says where Esc leads.
func (r *result) leaveKey(a *App) key.Binding {
	b := a.keys.result.Leave
	if !r.leadsHome(a) {
		b.SetHelp(b.Help().Key, a.words.Result.Keys.Overview)
	}
	return b
}

func (r *result) leadsHome(a *App) bool { return a.assessment().Done() || a.session.example }

func (r *result) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.result
	if r.counting() && !key.Matches(k, keys.Hints, keys.Overview, keys.Pages) {
		return r.handleCount(a, k)
	}
	if v := r.views[r.tab]; v != nil && v.grabs(a, k) {
		return v.handle(a, k)
	}
	switch {
	case key.Matches(k, keys.Tabs):
		r.tab = resultTab(k.Code - '1')
		r.revealComparison(a)
	case key.Matches(k, keys.Overview):
		a.screen = newOverview(a)
	case key.Matches(k, keys.Leave):
		if r.leadsHome(a) {
			return a.goHome()
		}
		a.screen = newOverviewAtSituation(0) // where Enter finishes nothing by accident
	case key.Matches(k, keys.Hints):
		r.openHints(a)
	case key.Matches(k, keys.Pages):
		r.page(a, k)
	default:
		return r.handleTab(a, k)
	}
	return nil
}

// handleTab takes the keys that mean something on one tab only.
func (r *result) handleTab(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch r.tab {
	case spectrumTab:
		return r.handleSpectrum(a, k)
	case stepsTab:
		r.handleSteps(a, k)
	case sheetTab:
		switch {
		case key.Matches(k, a.keys.result.Begin):
			r.countAt(a, firstCount)
		case key.Matches(k, a.keys.result.Write):
			return r.writeSheet(a)
		}
	case formulaTab:
		switch k.Code {
		case tea.KeyUp:
			r.scrollTo(a, r.top[r.tab]-1)
		case tea.KeyDown:
			r.scrollTo(a, r.top[r.tab]+1)
		}
	default:
		return r.views[r.tab].handle(a, k)
	}
	return nil
}

// openHints shows the hints, or says that there are none.
func (r *result) openHints(a *App) {
	if len(a.result().Hints) == 0 {
		a.notice = a.words.Result.NoHintsNow
		return
	}
	a.overlay = &hintPage{}
}

// view draws the names of the tabs and the one that is open.
func (r *result) view(a *App, l layout) []string {
	lines, l := r.head(a, l)
	p, rows := r.passage(a, l), r.rows(l)
	if len(p.lines) > 0 && len(p.lines) < rows && p.lines[0] != "" && lines[len(lines)-1] != "" {
		lines, rows = append(lines, ""), rows-1 // there is room to breathe
	}
	return append(lines, a.excerpt(p.lines, r.top[r.tab], rows, l.width)...)
}

// roomy is the number of rows from which the page uses blank ones.
const roomy = 24

// rows returns how many rows a tab has. The two that fill the page at once get
// a blank row below the head only where they leave one.
func (r *result) rows(l layout) int {
	head := headRows(l)
	if l.body < roomy && (r.tab == spectrumTab || r.tab == formulaTab) {
		head = 1
	}
	return max(0, l.body-head)
}

// passage composes the open tab.
func (r *result) passage(a *App, l layout) passage {
	switch r.tab {
	case formulaTab:
		return r.formula(a, l)
	case stepsTab:
		return r.steps(a, l)
	case sheetTab:
		return r.sheet(a, l)
	case spectrumTab:
		return r.spectrum(a, l)
	default:
		return r.views[r.tab].passage(a, l)
	}
}

// present composes the open tab for the present window.
func (r *result) present(a *App) (passage, layout) {
	l := r.layout(a)
	if l.kind == tooSmall {
		return passage{}, l
	}
	return r.passage(a, l), l
}

// overflows reports whether the open tab is longer than the window.
func (r *result) overflows(a *App) bool {
	l := r.layout(a)
	if l.kind == tooSmall || r.tab == spectrumTab && r.standsBeside(l) || r.tab == sheetTab && r.countsBeside(l) {
		return false
	}
	return len(r.passage(a, l).lines) > r.rows(l)
}

// page turns pages.
func (r *result) page(a *App, k tea.KeyPressMsg) {
	p, l := r.present(a)
	r.scrollTo(a, turned(k, r.top[r.tab], len(p.lines), r.rows(l)))
}

// turned returns the first line in sight after a key that turns pages.
func turned(k tea.KeyPressMsg, top, count, rows int) int {
	switch k.Code {
	case tea.KeyPgUp:
		top -= max(1, rows-2)
	case tea.KeyPgDown:
		top += max(1, rows-2)
	case tea.KeyHome:
		top = 0
	case tea.KeyEnd:
		top = count
	}
	return top
}

// scrollTo puts a line on top, as far as there is something below.
func (r *result) scrollTo(a *App, top int) {
	p, l := r.present(a)
	r.top[r.tab] = within(top, len(p.lines), r.rows(l))
}

// reveal moves the page as little as it takes to see what the cursor is on.
func (r *result) reveal(a *App) {
	p, l := r.present(a)
	r.top[r.tab] = revealed(r.top[r.tab], p, r.rows(l))
}

func revealed(top int, p passage, rows int) int {
	if p.to > top+rows {
		top = p.to - rows
	}
	if p.from < top && p.from < p.to { // else there is no cursor
		top = p.from
	}
	return within(top, len(p.lines), rows)
}

// within keeps a first line between the first and the last possible one.
func within(top, count, rows int) int { return max(0, min(top, count-rows)) }

// excerpt returns rows of lines from top on. Arrows in the last column show
// where there is more.
func (a *App) excerpt(lines []string, top, rows, width int) []string {
	top = within(top, len(lines), rows)
	more := top+rows < len(lines)
	lines = fill(append([]string(nil), lines[top:]...), rows)
	gl := a.theme.Glyphs
	if top > 0 && rows > 0 {
		lines[0] = pad(lines[0], width-1) + a.theme.Muted.Render(gl.Up)
	}
	if more && rows > 0 {
		lines[rows-1] = pad(lines[rows-1], width-1) + a.theme.Muted.Render(gl.Down)
	}
	return lines
}

// tabLine names the tabs, the open one marked. Where they do not fit, they get
// shorter names, and then the others shrink to their digits.
func (r *result) tabLine(a *App, l layout) string {
	right := ""
	res := a.result()
	if res.Provisional {
		right = fmt.Sprintf(a.words.Result.Provisional, res.Answered, res.Total)
	}
	room := l.width - 1
	left := r.tabNames(a, &a.words.Result.Tabs, false)
	if ansi.StringWidth(left) > room {
		left = r.tabNames(a, &a.words.Result.TabsShort, false)
	}
	if ansi.StringWidth(left) > room {
		left = r.tabNames(a, &a.words.Result.Tabs, true)
	}
	if ansi.StringWidth(left)+3+ansi.StringWidth(right) > room && right != "" {
		right = a.words.Result.ProvisionalShort
	}
	if ansi.StringWidth(left)+3+ansi.StringWidth(right) > room {
		right = ""
	}
	if right == "" {
		return left
	}
	return spread(left, a.theme.Warn.Render(right), room)
}

func (r *result) tabNames(a *App, all *[resultTabCount]string, short bool) string {
	var names []string
	for t, name := range all {
		digit := strconv.Itoa(t + 1)
		switch {
		case resultTab(t) == r.tab:
			names = append(names, a.theme.Accent.Render(a.theme.Glyphs.Cursor+digit+" ")+
				a.theme.Accent.Underline(true).Render(name))
		case short:
			names = append(names, " "+a.theme.Key.Render(digit))
		default:
			names = append(names, " "+a.theme.Key.Render(digit)+" "+a.theme.Muted.Render(name))
		}
	}
	return strings.Join(names, " ")
}

// edge is the space left and right of the result: less than elsewhere where
// the chart needs it.
func (l layout) edge() int {
	if l.width < wideWidth {
		return 1
	}
	return 3
}

// opening returns the two sentences that open the result, in at most rows
// lines: below each other, or one after the other where that saves room.
func (a *App) opening(width, rows int) []string {
	return a.setOpening(a.words.Opening(a.result(), a.phrases()), width, rows)
}

// openingRows is how many rows the sentences can take, whatever the owner
// moves on this page.
func (a *App) openingRows(width, most int) int {
	return len(a.setOpening(a.words.LongestOpening(a.result(), a.phrases()), width, most))
}

func (a *App) setOpening(s [2]string, width, rows int) []string {
	lines := paragraph(s[0], width, a.theme.Question)
	lines = append(lines, paragraph(s[1], width, a.theme.Text)...)
	if len(lines) > rows {
		lines = runOn(s[0], a.theme.Question, s[1], a.theme.Text, width)
	}
	return lines[:min(len(lines), rows)]
}

// runOn sets two texts one after the other, each in its own style.
func runOn(first string, one lipgloss.Style, second string, two lipgloss.Style, width int) []string {
	lines := wrap(first+" "+second, width)
	left := letters(first)
	for i, line := range lines {
		if n := letters(line); n <= left {
			lines[i] = one.Render(line)
			left -= n
			continue
		}
		at := afterLetters(line, left)
		lines[i] = one.Render(line[:at]) + two.Render(line[at:])
		left = 0
	}
	return lines
}

// letters counts what wrapping keeps: everything but blanks.
func letters(s string) int { return len(s) - strings.Count(s, " ") }

// afterLetters returns where in s the first n letters end.
func afterLetters(s string, n int) int {
	for i := range len(s) {
		if n == 0 {
			return i
		}
		if s[i] != ' ' {
			n--
		}
	}
	return len(s)
}

// phrases are the catalogue's parts of sentences with the owner's aims.
func (a *App) phrases() *words.BondPhrases {
	p := &words.BondPhrases{Aims: a.assessment().Aims}
	for b := range model.Bond(model.BondCount) {
		text := a.cat.Bond(b)
		p.Because[b], p.Goal[b] = text.Because, text.Goal
	}
	return p
}
