package tui

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// voteCards takes what the room votes by raised cards, item by item: the
// facilitator types a row of digits. Only the row that is being typed is on
// the screen.
type voteCards struct {
	inRoom
	item  model.Item
	typed []model.Answer // Open where a place raised no card
}

// newVoteCards goes on with the row that is being typed, else with the first
// item that has none.
func newVoteCards(a *App) *voteCards {
	if a.room.cards != nil {
		return a.room.cards
	}
	s := &voteCards{item: a.items()[0]}
	have := a.room.rowItems()
	for _, i := range a.items() {
		if !have.Has(i) {
			s.item = i
			break
		}
	}
	a.room.cards = s
	return s
}

// rowItems are the items for which raised cards were typed in.
func (r *room) rowItems() model.ItemSet {
	have := r.count.RowItems
	for n := range r.places {
		for i, answer := range r.places[n].Answers {
			if answer != model.Open {
				have = have.With(model.Item(i))
			}
		}
	}
	return have
}

func (s *voteCards) bindings(a *App) []key.Binding {
	k := &a.keys.workshop
	list := []key.Binding{k.Votes}
	if a.room.w.SameOrder {
		list = append(list, k.NoCard)
	}
	list = append(list, k.Store, k.Correct, k.Items)
	if len(a.room.undo) > 0 {
		list = append(list, k.Undo)
	}
	order := k.Order
	if a.room.w.SameOrder {
		order.SetHelp(order.Help().Key, a.words.Workshop.Keys.NoOrder)
	}
	return append(list, order, k.Present, k.Leave)
}

func (s *voteCards) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.workshop
	switch {
	case key.Matches(k, keys.Votes):
		if !k.IsRepeat {
			s.add(a, model.Answer(k.Text[0]-'0'))
		}
	case key.Matches(k, keys.NoCard) && a.room.w.SameOrder:
		if !k.IsRepeat {
			s.add(a, model.Open)
		}
	case key.Matches(k, keys.Correct):
		if len(s.typed) > 0 {
			s.typed = s.typed[:len(s.typed)-1]
		}
	case key.Matches(k, keys.Store):
		if !k.IsRepeat {
			s.store(a)
		}
	case key.Matches(k, keys.Items):
		s.turn(a, k)
	case key.Matches(k, keys.Undo):
		s.undo(a)
	case key.Matches(k, keys.Order):
		s.switchOrder(a)
	case key.Matches(k, keys.Leave):
		a.screen = &workshopHub{}
	case len(k.Text) == 1:
		a.notice = a.words.Workshop.Cards.DigitsOnly
	}
	return nil
}

func (s *voteCards) add(a *App, vote model.Answer) {
	if len(s.typed) >= model.MaxPeople {
		a.notice = fmt.Sprintf(a.words.Workshop.Setup.TooMany, model.MaxPeople)
		return
	}
	s.typed = append(s.typed, vote)
}

// turn goes to the item before or after. A row that was typed and not stored
// stays on its own item.
func (s *voteCards) turn(a *App, k tea.KeyPressMsg) {
	if len(s.typed) > 0 {
		a.notice = a.words.Workshop.Cards.StoreFirst
		return
	}
	items := a.items()
	at := position(items, s.item)
	if k.Code == tea.KeyLeft {
		s.item = items[max(0, at-1)]
		return
	}
	s.item = items[min(len(items)-1, at+1)]
}

// store puts the row on the disk. One that was typed for the same item since
// the start is replaced; where there is an earlier one, it asks first.
func (s *voteCards) store(a *App) {
	w, r := &a.words.Workshop.Cards, a.room
	switch {
	case len(s.typed) == 0 && r.rowItems().Has(s.item):
		s.next(a) // it has its row
	case len(s.typed) == 0:
		a.notice = w.Nothing
	case r.w.SameOrder:
		s.storePlaces(a)
		s.stored(a)
	case r.count.RowItems.Has(s.item) && !s.typedHere(r):
		a.overlay = &confirm{question: w.Again, detail: w.AgainDetail, yes: func() tea.Cmd {
			s.storeRow(a)
			s.stored(a)
			return nil
		}}
	default:
		s.storeRow(a)
		s.stored(a)
	}
}

// typedHere reports whether the item's row was typed since the start, so that
// it can be replaced.
func (s *voteCards) typedHere(r *room) bool {
	return slices.ContainsFunc(r.undo, func(u undoRow) bool { return u.item == s.item && u.row != "" })
}

// undoRow is how to take back a row: its ID, or the places that it is spread
// over.
type undoRow struct {
	item model.Item
	row  string // "" where it is spread over the places
}

// storeRow stores votes that belong to nobody: their order is not kept.
func (s *voteCards) storeRow(a *App) {
	r, id := a.room, ""
	for n := len(r.undo) - 1; n >= 0; n-- {
		if u := r.undo[n]; u.item == s.item && u.row != "" {
			id = u.row
			r.undo = slices.Delete(r.undo, n, n+1)
		}
	}
	if id == "" {
		id = a.newID()
	}
	row := model.VoteRow{ID: id, Item: s.item, Round: 1, Votes: model.SortVotes(given(s.typed))}
	r.saveRow(row)
	r.count.RowItems = r.count.RowItems.With(s.item)
	r.undo = append(r.undo, undoRow{s.item, row.ID})
}

// given leaves out who raised no card.
func given(votes []model.Answer) []model.Answer {
	return slices.DeleteFunc(slices.Clone(votes), func(v model.Answer) bool { return v == model.Open })
}

// storePlaces stores each vote on the ballot of its place.
func (s *voteCards) storePlaces(a *App) {
	r := a.room
	r.undo = slices.DeleteFunc(r.undo, func(u undoRow) bool { return u.item == s.item })
	r.undo = append(r.undo, undoRow{item: s.item})
	r.setPlaces(s.item, s.typed)
}

// setPlaces gives an item's votes to the places, and none to the others.
func (r *room) setPlaces(i model.Item, votes []model.Answer) {
	r.places = slices.Clone(r.places)
	for n := len(r.places); n < len(votes); n++ {
		b := model.WorkshopBallot{ID: placeID(r.w.ID, n)}
		if r.w.Named && n < len(r.w.Participants) {
			b.Name = r.w.Participants[n].Name
		}
		r.places = append(r.places, b)
	}
	for n := range r.places {
		if r.places[n].Done {
			continue
		}
		r.places[n].Answers[i] = model.Open
		if n < len(votes) {
			r.places[n].Answers[i] = votes[n]
		}
		r.saveBallot(r.places[n])
	}
}

// stored goes on to the next item, and says where the number of votes is not
// that of the people.
func (s *voteCards) stored(a *App) {
	w := &a.words.Workshop.Cards
	votes, people := len(given(s.typed)), len(a.room.w.Participants)
	s.typed = nil
	s.next(a)
	switch {
	case people > 0 && votes != people:
		a.notice = fmt.Sprintf(w.OtherCount, votes, people)
	case a.rowsComplete():
		a.notice = w.Complete
	}
}

// next goes to the next item that has no row, else to the next one.
func (s *voteCards) next(a *App) {
	items, have := a.items(), a.room.rowItems()
	at := position(items, s.item)
	for n := range items {
		if i := items[(at+1+n)%len(items)]; !have.Has(i) {
			s.item = i
			return
		}
	}
	s.item = items[min(at+1, len(items)-1)]
}

// undo takes back the row that was stored last. It is typed again from the
// start: nothing that is stored comes back on the screen.
func (s *voteCards) undo(a *App) {
	r := a.room
	switch {
	case len(r.undo) == 0:
		a.notice = a.words.Workshop.Cards.NothingToUndo
		return
	case len(s.typed) > 0:
		a.notice = a.words.Workshop.Cards.StoreFirst
		return
	}
	u := r.undo[len(r.undo)-1]
	r.undo = r.undo[:len(r.undo)-1]
	if u.row == "" {
		r.setPlaces(u.item, nil)
	} else {
		r.dropRow(u.row)
		r.count.RowItems &^= model.ItemSet(0).With(u.item)
	}
	s.item = u.item
	a.notice = a.words.Workshop.Cards.Undone
}

// switchOrder says whether cards always come in the same order.
func (s *voteCards) switchOrder(a *App) {
	w, r := &a.words.Workshop.Cards, a.room
	r.w.SameOrder = !r.w.SameOrder
	r.saveSetup()
	a.notice = w.OrderOff
	if r.w.SameOrder {
		a.notice = w.OrderOn
	}
}

// handInPlaces closes the ballots of the places before the reveal.
func (r *room) handInPlaces() {
	for n := range r.places {
		if !r.places[n].Done {
			r.places[n].Done = true
			r.saveBallot(r.places[n])
		}
	}
}

// keepRow stores a row that has a vote of everybody when the program is left
// before it was.
func (a *App) keepRow() {
	if !a.inWorkshop() || a.room.cards == nil || a.room.w.State != model.WorkshopVoting {
		return
	}
	s := a.room.cards
	if n := len(given(s.typed)); n == 0 || n != len(a.room.w.Participants) {
		return
	}
	if a.room.w.SameOrder {
		s.storePlaces(a)
	} else {
		s.storeRow(a)
	}
	s.typed = nil
}
