package model

import (
	"cmp"
	"slices"
)

// Group is what several people said about one company: what is shown from the
// reveal on. The order of the votes changes nothing in it.
type Group struct {
	Ballots int // handed in
	Items   [ItemCount]GroupItem
	Agenda  []Talk // what to talk about, the most mixed first

	// Roles are the roles that enough people share, in the order of the
	// workshop. RolesHeld is how many more people share one that are not shown
	// so that, in an anonymous workshop, nobody's votes can be worked out as
	// what is left.
	Roles     []GroupRole
	RolesHeld int

	// Lines are the levels of the bond types by each person's own answers, in
	// no order that tells whose they are; empty while too few have voted.
	Lines [][BondCount]Figure

	// Own are the ballots with a name: of everybody in a named workshop, in an
	// anonymous one of those who want to show their dots. Sorted by name.
	Own []WorkshopBallot
}

// GroupItem is what was voted on one item: on ballots and as rows of the first
// round, and after the talk as rows of the second.
type GroupItem struct {
	First  Tally
	Second Tally // of nobody where there was no second vote
}

// GroupRole is what those who share a role voted on their ballots.
type GroupRole struct {
	Name   string
	People int
	Items  [ItemCount]Tally
}

// Talk is one point of the agenda of disagreement.
type Talk struct {
	Item    Item
	Apart   bool // the votes lie apart
	Unknown bool // many do not know
}

// Gather counts the votes of a workshop whose group has the assessment a.
// Ballots that were not handed in do not count. Only items of the mode are on
// the agenda.
func Gather(m *Method, a *Assessment, w *Workshop, v *WorkshopVotes) Group {
	var g Group
	handed := make([]*WorkshopBallot, 0, len(v.Ballots))
	for i := range v.Ballots {
		if b := &v.Ballots[i]; b.Done {
			handed = append(handed, b)
		}
	}
	g.Ballots = len(handed)
	g.count(&m.Agreement, handed, v.Rows)
	g.agenda(&m.Agreement, m.Items(a.Mode))
	said := slices.DeleteFunc(slices.Clone(handed), func(b *WorkshopBallot) bool { return b.Blank() })
	g.roles(&m.Agreement, w, said) // nobody can hide behind a blank ballot
	g.lines(m, a, said)
	for _, b := range handed {
		if b.Name != "" {
			g.Own = append(g.Own, *b)
		}
	}
	slices.SortFunc(g.Own, func(a, b WorkshopBallot) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return g
}

func (g *Group) count(rule *AgreementRule, handed []*WorkshopBallot, rows []VoteRow) {
	for i := range g.Items {
		for _, b := range handed {
			g.Items[i].First.add(b.Answers[i])
		}
	}
	for _, row := range rows {
		to := &g.Items[row.Item].First
		if row.Round > 1 {
			to = &g.Items[row.Item].Second
		}
		for _, vote := range row.Votes {
			to.add(vote)
		}
	}
	for i := range g.Items {
		g.Items[i].First.finish(rule)
		g.Items[i].Second.finish(rule)
	}
}

// agenda lists the items whose votes lie apart, by SD, then range, then order,
// and behind them those that many do not know.
func (g *Group) agenda(rule *AgreementRule, items ItemSet) {
	var apart, unknown []Talk
	for i := range Item(ItemCount) {
		if !items.Has(i) {
			continue
		}
		t := &g.Items[i].First
		talk := Talk{Item: i, Apart: t.apart(rule), Unknown: t.unclear(rule)}
		switch {
		case talk.Apart:
			apart = append(apart, talk)
		case talk.Unknown:
			unknown = append(unknown, talk)
		}
	}
	slices.SortStableFunc(apart, func(a, b Talk) int {
		x, y := &g.Items[a.Item].First, &g.Items[b.Item].First
		return cmp.Or(compare(y.SD.Value, x.SD.Value), y.Range-x.Range)
	})
	g.Agenda = slices.Concat(apart, unknown)
}

// apart reports whether there is something to talk about: any label but
// agreed, and where two votes are too few for a label, as much distance.
func (t *Tally) apart(rule *AgreementRule) bool {
	if t.Spread == NoSpread {
		return exact(t.SD.Or(0)) > rule.AgreedSD
	}
	return t.Spread != Agreed
}

// unclear reports whether many of those who said anything do not know.
func (t *Tally) unclear(rule *AgreementRule) bool {
	return t.Unknown >= rule.UnknownPeople && t.Unknown*rule.UnknownOneIn >= t.People()
}

// roles counts the roles that enough people share.
func (g *Group) roles(rule *AgreementRule, w *Workshop, handed []*WorkshopBallot) {
	for _, name := range shownRoles(rule, w, handed, &g.RolesHeld) {
		role := GroupRole{Name: name}
		for _, b := range handed {
			if b.Role != name {
				continue
			}
			role.People++
			for i := range role.Items {
				role.Items[i].add(b.Answers[i])
			}
		}
		for i := range role.Items {
			role.Items[i].finish(rule)
		}
		g.Roles = append(g.Roles, role)
	}
}

// shownRoles returns the roles that may be shown side by side, in the order of
// the workshop and then of the alphabet. What those with a name leave over of a
// role are the dots of the others in it, so that there have to be enough of
// them, too, or none. And what the roles shown leave over of all dots are the
// dots of everybody else: where these are too few to hide behind each other,
// the smallest role joins them, and held is how many it has.
func shownRoles(rule *AgreementRule, w *Workshop, handed []*WorkshopBallot, held *int) (shown []string) {
	people, hiding := map[string]int{}, map[string]int{}
	for _, b := range handed {
		people[b.Role]++
		if b.Name == "" {
			hiding[b.Role]++
		}
	}
	for name, n := range people {
		hidden := w.Named || hiding[name] == 0 || hiding[name] >= rule.SharedRole
		if name != "" && n >= rule.SharedRole && hidden {
			shown = append(shown, name)
		}
	}
	slices.SortFunc(shown, func(a, b string) int {
		return cmp.Or(roleOrder(w, a)-roleOrder(w, b), cmp.Compare(a, b))
	})
	if left := nameless(handed, shown); w.Named || left == 0 || left >= rule.SharedRole || len(shown) == 0 {
		return shown
	}
	smallest := 0
	for i, name := range shown {
		if people[name] <= people[shown[smallest]] {
			smallest = i
		}
	}
	*held = people[shown[smallest]]
	return slices.Delete(shown, smallest, smallest+1)
}

func roleOrder(w *Workshop, name string) int {
	if i := slices.Index(w.Roles, name); i >= 0 {
		return i
	}
	return len(w.Roles)
}

// nameless counts the ballots without a name that no shown role holds.
func nameless(handed []*WorkshopBallot, shown []string) (n int) {
	for _, b := range handed {
		if b.Name == "" && !slices.Contains(shown, b.Role) {
			n++
		}
	}
	return n
}

// lines scores every ballot for its own spectrum. They are sorted by their
// levels, so that the order tells nothing.
func (g *Group) lines(m *Method, a *Assessment, handed []*WorkshopBallot) {
	if len(handed) < m.Agreement.OwnSpectrum {
		return
	}
	for _, b := range handed {
		s := scorer{m: m, a: &Assessment{Mode: a.Mode, Answers: b.Answers}, items: m.Items(a.Mode)}
		var line [BondCount]Figure
		for bond := range line {
			line[bond] = s.span(bondItems(Bond(bond))).Level
		}
		g.Lines = append(g.Lines, line)
	}
	slices.SortFunc(g.Lines, func(a, b [BondCount]Figure) int {
		for i := range a {
			if c := cmp.Compare(a[i].Or(-1), b[i].Or(-1)); c != 0 {
				return c
			}
		}
		return 0
	})
}

// Answer returns what the group says to an item: the value that it agreed on,
// else the median of the first vote, and where nobody gave a state "unknown" if
// anyone said so, else "not applicable" if anyone did, else nothing. Agreed is
// [Open] where nothing was agreed on. A second vote is for the talk: it changes
// the answer only by what is agreed on after it.
func (g *Group) Answer(i Item, agreed Answer) Answer {
	t := &g.Items[i].First
	switch {
	case agreed != Open:
		return agreed
	case t.N > 0:
		answer, _ := StateAnswer(t.Median)
		return answer
	case t.Unknown > 0:
		return Unknown
	case t.NA > 0:
		return NotApplicable
	}
	return Open
}

// Fill sets the answers of the group's assessment from the votes and from what
// it says was agreed on. The agreed values stay beside them.
func (g *Group) Fill(a *Assessment) {
	for i := range a.Answers {
		a.Answers[i] = g.Answer(Item(i), a.Agreed[i])
	}
}

// Doubt is why what the group says of a bond type is to be talked about before
// anything is built on it. The zero value is none.
type Doubt struct {
	Spread Spread // [Mixed] or [Disputed], else [NoSpread]
	Votes  int    // where there is no such label: how few votes there are on an item; 0 is no doubt
}

// Any reports whether there is a reason to doubt.
func (d Doubt) Any() bool { return d.Spread != NoSpread || d.Votes > 0 }

// Doubt looks at the items of a bond type that were answered by votes, not by
// what was agreed on after them. The widest spread counts; where there is none, the fewest
// votes, as far as they are fewer than a label takes though more people voted
// on another item, or many do not know.
func (g *Group) Doubt(m *Method, a *Assessment, b Bond) (d Doubt) {
	run := bondItems(b)
	most := 0
	for i := range g.Items {
		most = max(most, g.Items[i].First.N)
	}
	for i := run.from; i < run.to; i++ {
		t := &g.Items[i].First
		if !m.Items(a.Mode).Has(i) || a.Answers[i] == Open || a.Agreed[i] != Open || t.N == 0 {
			continue
		}
		if t.Spread == Mixed || t.Spread == Disputed {
			d.Spread = max(d.Spread, t.Spread)
		}
		few := t.Spread == NoSpread && (t.N < most || t.apart(&m.Agreement))
		if (few || t.unclear(&m.Agreement)) && (d.Votes == 0 || t.N < d.Votes) {
			d.Votes = t.N
		}
	}
	if d.Spread != NoSpread {
		d.Votes = 0
	}
	return d
}
