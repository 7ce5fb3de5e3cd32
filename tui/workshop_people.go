package tui

import (
	"fmt"
	"slices"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
)

// workshopPeople lists who takes part and who has voted: somebody comes late,
// somebody has to leave. It is the facilitator's own page.
type workshopPeople struct {
	quiet
	at int
}

func (s *workshopPeople) people(a *App) []model.Participant { return a.room.w.Participants }

func (s *workshopPeople) cursor(a *App) int { return max(0, min(s.at, len(s.people(a))-1)) }

func (s *workshopPeople) bindings(a *App) []key.Binding {
	k := &a.keys.workshop
	if len(s.people(a)) == 0 {
		return []key.Binding{k.Add, k.Leave}
	}
	return []key.Binding{k.Add, k.Tick, k.Remove, a.keys.Move, k.Leave}
}

func (s *workshopPeople) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys, people := &a.keys.workshop, s.people(a)
	switch {
	case key.Matches(k, keys.Leave):
		a.screen = &workshopHub{}
	case key.Matches(k, keys.Add):
		return s.add(a)
	case len(people) == 0:
	case key.Matches(k, a.keys.Move):
		s.at = step(k, s.cursor(a), len(people))
	case key.Matches(k, keys.Tick):
		if !k.IsRepeat {
			p := people[s.cursor(a)]
			a.room.tick(p.Name, !p.Voted)
		}
	case key.Matches(k, keys.Remove):
		s.remove(a, people[s.cursor(a)])
	}
	return nil
}

// add asks for the name of somebody who comes late; a number is proposed
// where all have numbers.
func (s *workshopPeople) add(a *App) tea.Cmd {
	w, r := &a.words.Workshop.People, a.room
	if len(r.w.Participants) >= model.MaxPeople {
		a.notice = fmt.Sprintf(a.words.Workshop.Setup.TooMany, model.MaxPeople)
		return nil
	}
	proposed := ""
	if anonymousPeople(r.w.Participants) {
		proposed = nextNumber(r.w.Participants)
	}
	p := newPrompt(w.Add, w.AddDetail, proposed)
	p.input.CharLimit = interchange.MaxText
	p.done = func(text string) tea.Cmd {
		names := make([]string, 0, len(r.w.Participants))
		for _, p := range r.w.Participants {
			names = append(names, p.Name)
		}
		for _, name := range parseNames(text) {
			s.join(a, unused(name, names))
		}
		return nil
	}
	a.overlay = p
	return nil
}

func (s *workshopPeople) join(a *App, name string) {
	r := a.room
	r.w.Participants = append(slices.Clone(r.w.Participants), model.Participant{Name: name})
	model.SortParticipants(r.w.Participants)
	r.saveSetup()
	s.at = r.participant(name)
}

// nextNumber is the number of who comes next.
func nextNumber(people []model.Participant) string {
	largest := 0
	for _, p := range people {
		if n, err := strconv.Atoi(p.Name); err == nil {
			largest = max(largest, n)
		}
	}
	return strconv.Itoa(largest + 1)
}

// remove takes somebody off the list. Their ballot, if they handed one in,
// stays: nobody could tell which one it is.
func (s *workshopPeople) remove(a *App, p model.Participant) {
	w, r := &a.words.Workshop.People, a.room
	detail := w.RemoveDetail
	if p.Voted {
		detail = w.RemoveVoted
	}
	a.overlay = &confirm{question: fmt.Sprintf(w.Remove, clean(s.name(a, p))), detail: detail, yes: func() tea.Cmd {
		r.w.Participants = slices.DeleteFunc(slices.Clone(r.w.Participants), func(x model.Participant) bool { return x.Name == p.Name })
		r.saveSetup()
		return nil
	}}
}

// name is what somebody is called: a number becomes "Person 3".
func (s *workshopPeople) name(a *App, p model.Participant) string {
	if _, err := strconv.Atoi(p.Name); err == nil {
		return fmt.Sprintf(a.words.Workshop.People.Person, p.Name)
	}
	return p.Name
}

func (s *workshopPeople) view(a *App, l layout) []string {
	w := &a.words.Workshop.People
	width := min(setupWidth, l.width-2*l.margin())
	lines := a.workshopTitle(l, w.Title, a.turnout(a.room))
	if l.kind != tiny {
		about := paragraph(w.About, width, a.theme.Muted)
		lines = append(append(lines, indent(about, l.margin())...), "")
	}
	if voted, _ := a.votedCount(a.room); voted > a.room.ticked() {
		nameless := paragraph(w.Nameless.Of(voted-a.room.ticked()), width, a.theme.Text)
		lines = append(append(lines, indent(nameless, l.margin())...), "")
	}
	people := s.people(a)
	if len(people) == 0 {
		return fill(append(lines, indent(paragraph(w.Nobody, width, a.theme.Text), l.margin())...), l.body)
	}
	at := s.cursor(a)
	list := make([]string, len(people))
	for i, p := range people {
		voted := ""
		if p.Voted {
			voted = w.Voted
		}
		name := a.said(p.Voted) + a.labelled(a.cutWords(clean(s.name(a, p)), width/2), i == at, false)
		list[i] = a.pointed(spread(name, a.theme.Muted.Render(voted), width-gutterWidth), i == at)
	}
	list = a.scroll(list, at, at, l.body-len(lines), width)
	return fill(append(lines, indent(list, l.margin()-min(gutterWidth, l.margin()))...), l.body)
}
