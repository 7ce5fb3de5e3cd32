package tui

import (
	"fmt"
	"slices"
	"strings"

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
	a.room.cards = &voteCards{item: a.nextCards()}
	return a.room.cards
}

// nextCards is the item of the row that is being typed, else the first that
// has none.
func (a *App) nextCards() model.Item {
	if a.room.cards != nil {
		return a.room.cards.item
	}
	have := a.room.rowItems()
	for _, i := range a.items() {
		if !have.Has(i) {
			return i
		}
	}
	return a.items()[0]
}

// rowItems are the items for which raised cards were typed in.
func (r *room) rowItems() model.ItemSet {
	have := r.count.RowItems
	for i := range model.Item(model.ItemCount) {
		if slices.ContainsFunc(r.places, func(b model.WorkshopBallot) bool { return b.Answers[i] != model.Open }) {
			have = have.With(i)
		}
	}
	return have
}

// raised is how many people raise cards: the most votes on one item.
func (r *room) raised() int {
	most := r.count.Cards
	for i := range model.Item(model.ItemCount) {
		c := r.cast(i)
		most = max(most, c.votes())
	}
	return most
}

// votedRows returns the items for which there are rows, and the most votes on
// one of them.
func votedRows(rows []model.VoteRow) (items model.ItemSet, most int) {
	var votes [model.ItemCount]int
	for _, row := range rows {
		votes[row.Item] += len(row.Votes)
		items, most = items.With(row.Item), max(most, votes[row.Item])
	}
	return items, most
}

// cast is what is stored of the raised cards on an item: rows that belong to
// nobody, and the votes of the places.
type cast struct {
	item   model.Item
	rows   []model.VoteRow
	places []model.Answer
}

func (r *room) cast(i model.Item) cast {
	c := cast{item: i}
	for _, row := range r.rows {
		if row.Item == i {
			c.rows = append(c.rows, row)
		}
	}
	for n := range r.places {
		c.places = append(c.places, r.places[n].Answers[i])
	}
	return c
}

// votes counts what was cast.
func (c *cast) votes() int {
	n := len(given(c.places))
	for _, row := range c.rows {
		n += len(row.Votes)
	}
	return n
}

// recast puts what was cast into the place of what is stored on the item, so
// that nobody counts there twice.
func (a *App) recast(c cast) {
	r := a.room
	old := r.cast(c.item)
	for _, row := range old.rows {
		if !slices.ContainsFunc(c.rows, func(x model.VoteRow) bool { return x.ID == row.ID }) {
			r.dropRow(row.ID)
		}
	}
	r.rows = slices.DeleteFunc(slices.Clone(r.rows), func(x model.VoteRow) bool { return x.Item == c.item })
	for _, row := range c.rows {
		r.saveRow(row)
		r.rows = append(r.rows, row)
	}
	r.count.RowItems, r.count.Cards = votedRows(r.rows)
	if len(given(old.places))+len(given(c.places)) > 0 {
		a.setPlaces(c.item, c.places)
	}
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
		if len(s.typed) > 0 {
			a.notice = a.words.Workshop.Cards.Waits
		}
	case k.Text == "0":
		a.notice = a.words.Workshop.Cards.NoPlaces
	case k.Text != "":
		a.notice = a.noSuchVote(a.words.Workshop.Cards.DigitsOnly, k.Text)
	}
	return nil
}

// noSuchVote says that a key is no vote, and which are.
func (a *App) noSuchVote(sentence, typed string) string {
	return fmt.Sprintf(sentence, clean(typed), a.words.Interview.Unknown, a.words.Interview.NA)
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

// store puts the row on the disk. It asks first where the row replaces one, or
// where somebody is missing in it or may count twice.
func (s *voteCards) store(a *App) {
	w, r := &a.words.Workshop.Cards, a.room
	switch {
	case len(s.typed) == 0 && r.rowItems().Has(s.item):
		s.next(a) // it has its row
		return
	case len(given(s.typed)) == 0:
		a.notice = w.Nothing
		return
	}
	question, reasons := s.doubts(a)
	if question == "" {
		s.keep(a)
		return
	}
	a.overlay = &confirm{question: question, detail: strings.Join(reasons, " "), yes: func() tea.Cmd {
		r.accepted = len(given(s.typed))
		s.keep(a)
		return nil
	}}
}

// keep stores the row and goes on.
func (s *voteCards) keep(a *App) {
	s.put(a)
	s.stored(a)
}

// doubts are what to ask before the row is stored, and why; the question is ""
// where there is nothing to ask. A number of votes that was accepted once is
// not asked for again, except where each has its place.
func (s *voteCards) doubts(a *App) (question string, reasons []string) {
	w, r := &a.words.Workshop.Cards, a.room
	votes, people, due := len(given(s.typed)), len(r.w.Participants), r.cardsDue()
	known := people == 0 || votes == r.accepted
	switch {
	case r.w.SameOrder && len(s.typed) < s.placesDue(r):
		question = w.Odd
		reasons = append(reasons, fmt.Sprintf(w.PlacesMissing, len(s.typed), s.placesDue(r)))
	case known:
	case votes > due && r.count.Handed > 0:
		question = w.Doubled
		reasons = append(reasons, fmt.Sprintf(w.HaveBallots, r.count.Handed, people, due, votes))
	case votes > due:
		question = w.Odd
		reasons = append(reasons, fmt.Sprintf(w.TooMany, votes, people))
	case votes < due && !r.w.SameOrder:
		question = w.Odd
		reasons = append(reasons, fmt.Sprintf(w.TooFew, votes, due))
	}
	old := r.cast(s.item)
	if n := old.votes(); n > 0 {
		question = w.Replace
		reasons = append([]string{w.ReplaceDetail.Of(n)}, reasons...)
	}
	return question, reasons
}

// cardsDue is how many cards there can be: nobody with a ballot raises one.
func (r *room) cardsDue() int { return max(0, len(r.w.Participants)-r.count.Handed) }

// placesDue is how many places raise cards, as far as is known.
func (s *voteCards) placesDue(r *room) int {
	if n := r.openPlaces(); n > 0 {
		return n
	}
	return r.cardsDue()
}

// put stores the row in the place of what is stored on the item: on the ballots
// of the places, or as votes that belong to nobody, whose order is not kept.
func (s *voteCards) put(a *App) {
	r, old := a.room, a.room.cast(s.item)
	now := cast{item: s.item}
	if r.w.SameOrder {
		now.places = slices.Clone(s.typed)
	} else {
		id := a.newID()
		if len(old.rows) > 0 {
			id = old.rows[0].ID
		}
		now.rows = []model.VoteRow{{ID: id, Item: s.item, Round: 1, Votes: model.SortVotes(given(s.typed))}}
	}
	r.undo = append(r.undo, old)
	a.recast(now)
}

// given leaves out who raised no card.
func given(votes []model.Answer) []model.Answer {
	return slices.DeleteFunc(slices.Clone(votes), func(v model.Answer) bool { return v == model.Open })
}

// setPlaces gives an item's votes to the places, and none to the others. A
// place has no name, in a named workshop neither: nobody said who sits where.
func (a *App) setPlaces(i model.Item, votes []model.Answer) {
	r := a.room
	r.places = slices.Clone(r.places)
	for n := len(r.places); n < len(votes); n++ {
		r.places = append(r.places, model.WorkshopBallot{ID: model.PlaceCode(n) + a.newID()})
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

// stored goes on to the next item, and says how many votes were stored where
// they are not those of all people.
func (s *voteCards) stored(a *App) {
	w := &a.words.Workshop.Cards
	votes, people := len(given(s.typed)), len(a.room.w.Participants)
	s.typed = nil
	s.next(a)
	switch {
	case a.rowsComplete():
		a.notice = w.Complete
	case people > 0 && votes != a.room.cardsDue():
		a.notice = w.OtherCount.And(votes, people)
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

// undo takes back the row that was stored last, and puts back what it replaced.
// Nothing of either comes on the screen.
func (s *voteCards) undo(a *App) {
	w, r := &a.words.Workshop.Cards, a.room
	switch {
	case len(r.undo) == 0:
		a.notice = w.NothingToUndo
		return
	case len(s.typed) > 0:
		a.notice = w.StoreFirst
		return
	}
	old := r.undo[len(r.undo)-1]
	r.undo = r.undo[:len(r.undo)-1]
	a.recast(old)
	s.item = old.item
	a.notice = w.Undone
	if n := old.votes(); n > 0 {
		a.notice = w.PutBack.Of(n)
	}
}

// switchOrder says whether cards always come in the same order. In an anonymous
// workshop it asks first: then each place has a ballot of its own.
func (s *voteCards) switchOrder(a *App) {
	w, r := &a.words.Workshop.Cards, a.room
	on := func() tea.Cmd {
		r.w.SameOrder = true
		r.saveSetup()
		a.notice = w.OrderOn
		return nil
	}
	switch {
	case r.w.SameOrder:
		r.w.SameOrder = false
		r.saveSetup()
		a.notice = w.OrderOff
	case r.w.Named:
		on()
	default:
		a.overlay = &confirm{question: w.OrderAsk, detail: w.OrderAskDetail, yes: on}
	}
}

// handInPlaces closes the ballots of the places before the reveal. One on which
// everything was taken back is none.
func (a *App) handInPlaces() {
	for n := range a.room.places {
		if b := &a.room.places[n]; !b.Done && !b.Blank() {
			a.room.handIn(*b, a.newID(), nobody)
			b.Done = true
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
	if n := len(given(s.typed)); n == 0 || n != a.room.cardsDue() {
		return
	}
	if question, _ := s.doubts(a); question != "" {
		return // nobody is there to ask
	}
	s.put(a)
	s.typed = nil
}
