package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// situation asks the company's name and its context (Ausgangslage): a row for
// each, all of them optional. Where nothing is said, the default stands.
type situation struct {
	row  int
	name nameLine
	back bool // opened from the overview: its end leads back there
}

// situationFields are the fields asked here; hours is asked on the closing
// page.
var situationFields = [...]model.Field{
	model.Market, model.Sector, model.Offer, model.Price, model.Relation,
	model.Competition, model.Size, model.Customers, model.Country,
}

// The rows of the page: the name, the fields, and what leads on.
const (
	nameRow       = 0
	firstFieldRow = 1
	goOnRow       = firstFieldRow + len(situationFields)
	situationRows = goOnRow + 1
)

// newSituation begins with the name; where something was said before, with
// what leads on.
func newSituation(a *App) *situation {
	x := a.assessment()
	if x.Company == "" && x.Context == (model.Context{}) {
		return newSituationAt(a, nameRow)
	}
	return newSituationAt(a, goOnRow)
}

// comeBack goes on with what is unfinished: to the situation, behind the last
// row that was said, until a question is answered; then to the first open item.
func (a *App) comeBack() {
	x := a.assessment()
	if x.Answers != [model.ItemCount]model.Answer{} || x.Group() {
		a.resume()
		return
	}
	row := nameRow
	if x.Company != "" {
		row = firstFieldRow
	}
	for n, f := range situationFields {
		if x.Context[f] != model.Unsaid {
			row = firstFieldRow + n + 1
		}
	}
	a.screen = newSituationAt(a, row)
}

// newSituationAt opens the page at a row.
func newSituationAt(a *App, row int) *situation {
	return &situation{row: row, name: newNameLine(a)}
}

// field returns the field of the active row, and false on the other rows.
func (s *situation) field() (model.Field, bool) {
	if s.row == nameRow || s.row == goOnRow {
		return model.NoField, false
	}
	return situationFields[s.row-firstFieldRow], true
}

func (s *situation) typing() bool { return s.row == nameRow }

func (s *situation) bindings(a *App) []key.Binding {
	on := a.keys.GoOn
	switch f, ok := s.field(); {
	case ok && a.leadsToWorkshop():
		pick := a.keys.Pick
		pick.SetHelp(digits(f), pick.Help().Desc)
		return []key.Binding{pick, on, a.keys.Change, a.keys.Row, a.keys.Unsay, a.keys.workshop.Present, a.keys.workshop.Leave}
	case a.leadsToWorkshop():
		return []key.Binding{on, a.keys.Row, a.keys.workshop.Leave}
	case ok:
		pick := a.keys.Pick
		pick.SetHelp(digits(f), pick.Help().Desc)
		return []key.Binding{
			pick, on, a.keys.Change, a.keys.Row, a.keys.Unsay, a.keys.Questions, a.keys.Overview, a.keys.Pause,
		}
	case s.row == nameRow:
		return []key.Binding{on, a.keys.Row, a.keys.Pause}
	case s.back:
		on.SetHelp(on.Help().Key, a.words.Closing.KeyGoOn)
		return []key.Binding{on, a.keys.Row, a.keys.Questions, a.keys.Pause}
	}
	on.SetHelp(on.Help().Key, a.words.Situation.KeyQuestions)
	return []key.Binding{on, a.keys.Row, a.keys.Overview, a.keys.Pause}
}

// digits names the keys that pick a value of a field.
func digits(f model.Field) string {
	if n := len(f.Choices()); n < 10 {
		return "1–" + string(rune('0'+n))
	}
	return "1–9 0"
}

func (s *situation) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, a.keys.Row, a.keys.GoOn, a.keys.Pause):
		s.keepDraft(a)
		return s.leaveRow(a, k)
	case s.typing():
		return s.update(a, k)
	case key.Matches(k, a.keys.Questions):
		a.resume()
	case key.Matches(k, a.keys.Overview):
		a.screen = newOverviewAtSituation(s.row)
	default:
		return s.handleField(a, k)
	}
	return nil
}

// leaveRow goes on to another row or page.
func (s *situation) leaveRow(a *App, k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, a.keys.Row):
		s.row = step(k, s.row, situationRows)
	case key.Matches(k, a.keys.Pause):
		return a.pause()
	case !k.IsRepeat:
		return s.goOn(a)
	}
	return nil
}

// keepDraft takes the name over as far as it was typed.
func (s *situation) keepDraft(a *App) { s.name.keep(a) }

// goOn moves to the next row; the last one leads on.
func (s *situation) goOn(a *App) tea.Cmd {
	switch {
	case s.row != goOnRow:
		s.row++
	case s.back:
		a.screen = newOverviewAtSituation(nameRow)
	default:
		a.resume()
	}
	return nil
}

// handleField changes the value of the active row.
func (s *situation) handleField(a *App, k tea.KeyPressMsg) tea.Cmd {
	f, ok := s.field()
	if !ok {
		return nil
	}
	count := len(f.Choices())
	switch {
	case key.Matches(k, a.keys.Pick):
		n := (int(k.Text[0]-'0') + 9) % 10 // 1 is the first, 0 the tenth
		if n >= count || k.IsRepeat {
			return nil // a held key must not fill one row after the other
		}
		return a.say(f, model.Choice(n+1), func() { s.row++ })
	case key.Matches(k, a.keys.Change):
		return a.say(f, turn(k, a.assessment().Context.Get(f), count), nil)
	case key.Matches(k, a.keys.Unsay):
		return a.say(f, model.Unsaid, nil)
	}
	return nil
}

// turn returns the choice left or right of the one that counts, which is
// assumed where nobody said one; after the last comes the first.
func turn(k tea.KeyPressMsg, now model.Choice, count int) model.Choice {
	if k.Code != tea.KeyLeft {
		return now%model.Choice(count) + 1
	}
	if now <= 1 {
		return model.Choice(count)
	}
	return now - 1
}

// say sets a field of the context, which a finished assessment does not
// allow; then moves on.
func (a *App) say(f model.Field, c model.Choice, then func()) tea.Cmd {
	return a.thaw(func() tea.Cmd {
		if then != nil {
			then()
		}
		if a.assessment().Context[f] == c {
			return nil
		}
		a.session.edit(func(x *model.Assessment) { x.Context[f] = c })
		return nil
	})
}

func (s *situation) paste(a *App, text string) tea.Cmd {
	if tooLong(a, &s.name.Model, clean(text)) {
		return nil
	}
	return s.update(a, tea.PasteMsg{Content: clean(text)})
}

// update lets the name take a key or a paste.
func (s *situation) update(a *App, msg tea.Msg) (cmd tea.Cmd) {
	if a.session.example {
		return nil
	}
	s.name.Model, cmd = s.name.Update(msg)
	return cmd
}
