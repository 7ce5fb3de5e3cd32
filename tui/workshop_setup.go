package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// workshopSetup asks for what a workshop needs (Rahmen): a row for each. It
// shows at once how long each way of voting takes.
type workshopSetup struct {
	quiet
	row    setupRow
	name   nameLine
	inputs [setupTexts]textinput.Model // but for the name
}

// setupRow is a row of the page; those that take text come first.
type setupRow int

const (
	setupCompany setupRow = iota
	setupPeople
	setupRoles
	setupMode
	setupNamed
	setupMinutes
	setupScript
	setupOn

	setupTexts = 3
	setupRows  = 8
)

// The length of a workshop, in minutes.
const (
	defaultMinutes = 90
	minutesStep    = 15
	leastMinutes   = 45
	mostMinutes    = 480
)

// mostRoles is how many roles a digit can pick.
const mostRoles = 9

func newWorkshopSetup(a *App) *workshopSetup {
	s := &workshopSetup{name: newNameLine(a)}
	s.inputs[setupPeople] = newInput(clean(peopleText(a.room.w.Participants)))
	s.inputs[setupRoles] = newInput(clean(strings.Join(a.room.w.Roles, ", ")))
	return s
}

// fixed reports whether a row stands since people vote.
func (s *workshopSetup) fixed(a *App, row setupRow) bool {
	return a.room.w.State > model.WorkshopPrepared && (row == setupPeople || row == setupMode || row == setupNamed)
}

func (s *workshopSetup) typing() bool { return s.row < setupTexts }

func (s *workshopSetup) bindings(a *App) []key.Binding {
	on := a.keys.GoOn
	switch {
	case s.row == setupOn:
		on.SetHelp(on.Help().Key, a.words.Workshop.Keys.Hub)
	case s.row == setupScript:
		on.SetHelp(on.Help().Key, a.words.Workshop.Keys.Script)
	case !s.typing() && !s.fixed(a, s.row):
		return []key.Binding{a.keys.Change, on, a.keys.Row, s.leaveKey(a)}
	}
	return []key.Binding{on, a.keys.Row, s.leaveKey(a)}
}

// leaveKey leads to the hub, and from an untouched workshop back to the list.
func (s *workshopSetup) leaveKey(a *App) key.Binding {
	if a.session.started() || s.name.touched() {
		return a.keys.workshop.Leave
	}
	return a.keys.workshop.Back
}

func (s *workshopSetup) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, a.keys.Row, a.keys.GoOn, a.keys.workshop.Leave):
		var carried tea.Cmd
		if s.named(a) {
			carried = a.carrySituation()
		}
		return tea.Batch(carried, s.leaveRow(a, k))
	case s.typing():
		return s.update(a, k)
	case key.Matches(k, a.keys.Change):
		s.change(a, k)
	}
	return nil
}

// leaveRow goes on to another row or page.
func (s *workshopSetup) leaveRow(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch {
	case !s.countable(a) && !key.Matches(k, a.keys.workshop.Leave):
		a.notice = fmt.Sprintf(a.words.Workshop.Setup.NoCount, model.MaxPeople)
	case key.Matches(k, a.keys.Row):
		s.row = setupRow(step(k, int(s.row), setupRows))
	case key.Matches(k, a.keys.workshop.Leave):
		return s.leave(a)
	case !k.IsRepeat:
		return s.goOn(a)
	}
	return nil
}

// countable reports whether the row at hand says who takes part, where it is
// the one for that.
func (s *workshopSetup) countable(a *App) bool {
	if s.row != setupPeople || s.fixed(a, s.row) {
		return true
	}
	_, ok := readPeople(s.inputs[setupPeople].Value(), nil)
	return ok
}

// keepDraft takes the company's name over as far as it was typed.
func (s *workshopSetup) keepDraft(a *App) { s.named(a) }

// named takes the company's name over, and reports whether it is another one.
func (s *workshopSetup) named(a *App) bool {
	if !s.name.keep(a) {
		return false
	}
	a.room.w.Company = a.assessment().Company
	s.store(a)
	return true
}

func (s *workshopSetup) goOn(a *App) tea.Cmd {
	switch s.row {
	case setupScript:
		a.openScript()
		return nil
	case setupOn:
		return s.leave(a)
	default:
		s.row++
		return nil
	}
}

// leave goes to the workshop's own page; one that nobody has touched leaves
// no trace.
func (s *workshopSetup) leave(a *App) tea.Cmd {
	if !a.session.started() && s.row != setupOn {
		a.session, a.room = nil, nil
		return a.showWorkshops()
	}
	if !a.session.started() {
		s.store(a)
	}
	a.screen = &workshopHub{}
	return nil
}

// change gives the active row another value.
func (s *workshopSetup) change(a *App, k tea.KeyPressMsg) {
	w := &a.room.w
	switch {
	case s.fixed(a, s.row):
		a.notice = a.words.Workshop.Setup.Fixed
	case s.row == setupMode:
		to := a.otherMode()
		a.session.edit(func(x *model.Assessment) { x.Mode = to })
	case s.row == setupNamed:
		w.Named = !w.Named
		s.store(a)
	case s.row == setupMinutes:
		by := minutesStep
		if k.Code == tea.KeyLeft {
			by = -minutesStep
		}
		w.Minutes = min(max(w.Minutes+by, leastMinutes), mostMinutes)
		s.store(a)
	}
}

// store saves the workshop itself. Its assessment comes first on the disk.
func (s *workshopSetup) store(a *App) {
	a.room.saveSetup()
	if !a.session.started() {
		a.session.edit(func(*model.Assessment) {})
	}
}

func (s *workshopSetup) paste(a *App, text string) tea.Cmd {
	if tooLong(a, s.input(s.row), clean(text)) {
		return nil
	}
	return s.update(a, tea.PasteMsg{Content: clean(text)})
}

// input is the line of a row of text.
func (s *workshopSetup) input(row setupRow) *textinput.Model {
	if row == setupCompany {
		return &s.name.Model
	}
	return &s.inputs[row]
}

// update lets a row of text take a key or a paste. Every letter is saved, but
// the name as a whole.
func (s *workshopSetup) update(a *App, msg tea.Msg) tea.Cmd {
	if s.fixed(a, s.row) {
		a.notice = a.words.Workshop.Setup.FixedPeople
		return nil
	}
	in := s.input(s.row)
	before := in.Value()
	var cmd tea.Cmd
	*in, cmd = in.Update(msg)
	if in.Value() == before {
		return cmd
	}
	s.take(a, strings.TrimSpace(in.Value()))
	return cmd
}

// take makes text of the active row part of the workshop.
func (s *workshopSetup) take(a *App, text string) {
	w := &a.room.w
	switch s.row {
	case setupPeople:
		people, ok := readPeople(text, w.Participants)
		if !ok {
			a.notice = fmt.Sprintf(a.words.Workshop.Setup.NoCount, model.MaxPeople)
		}
		w.Participants = people // nobody, rather than those of half a number
	case setupRoles:
		roles := parseNames(text)
		if len(roles) > mostRoles {
			a.notice = fmt.Sprintf(a.words.Workshop.Setup.TooManyRoles, mostRoles)
			roles = roles[:mostRoles]
		}
		w.Roles = roles
	default:
		return
	}
	s.store(a)
}

// readPeople reads how many take part, or who: a number, or names with commas
// between them. Who has voted stays ticked off. It is false where there are
// too many.
func readPeople(text string, before []model.Participant) ([]model.Participant, bool) {
	names := parseNames(text)
	if len(names) == 1 && strings.Trim(names[0], "0123456789") == "" {
		n, err := strconv.Atoi(names[0])
		if err != nil || n < 1 || n > model.MaxPeople {
			return nil, false
		}
		names = numbered(n)
	}
	if len(names) > model.MaxPeople || slices.ContainsFunc(names, miscounted) {
		return nil, false
	}
	people := make([]model.Participant, len(names))
	for i, name := range names {
		people[i].Name = name
		for _, p := range before {
			people[i].Voted = people[i].Voted || p.Name == name && p.Voted
		}
	}
	model.SortParticipants(people)
	return people, true
}

// miscounted reports whether a name was meant as a number: "7 Leute", "-5",
// "1e3". Numbers alone are the names of people who have none.
func miscounted(name string) bool {
	rest := strings.TrimLeft(name, "-−+")
	return rest != "" && rest[0] >= '0' && rest[0] <= '9' && strings.Trim(name, "0123456789") != ""
}

// numbered names people "1", "2" and so on.
func numbered(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = strconv.Itoa(i + 1)
	}
	return names
}

// parseNames reads names with commas or semicolons between them, each once.
func parseNames(text string) (names []string) {
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' }) {
		if name = strings.Join(strings.Fields(name), " "); name == "" {
			continue
		}
		names = append(names, unused(name, names))
	}
	return names
}

// unused tells people of the same name apart: Anna, Anna 2.
func unused(name string, names []string) string {
	free := name
	for n := 2; slices.Contains(names, free); n++ {
		free = fmt.Sprintf("%s %d", name, n)
	}
	return free
}

// peopleText is what [readPeople] reads.
func peopleText(people []model.Participant) string {
	if len(people) == 0 {
		return ""
	}
	if anonymousPeople(people) {
		return strconv.Itoa(len(people))
	}
	names := make([]string, len(people))
	for i, p := range people {
		names[i] = p.Name
	}
	return strings.Join(names, ", ")
}

// anonymousPeople reports whether participants are only numbered.
func anonymousPeople(people []model.Participant) bool {
	return slices.IndexFunc(people, func(p model.Participant) bool {
		_, err := strconv.Atoi(p.Name)
		return err != nil
	}) < 0
}
