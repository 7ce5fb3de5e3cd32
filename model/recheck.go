package model

// Recheck is a new assessment that asks again only what may have moved since a
// finished one (three-minute re-check).
type Recheck struct {
	Assessment
	Asked     ItemSet // items of its mode that start open
	Measures  int     // measures on the plan that ask for items
	Unplanned bool    // none did: the spectrum is asked again instead
	Narrow    bool    // nothing is asked but items of the Fundament
}

// NewRecheck makes the re-check of a finished assessment with the plan of its
// company. Asked again are
//
//   - the items of the stage, or the item of the Fundament, of every measure
//     that runs or is done, and the items of the bond types that it moves;
//   - the items that such an entry was to find out;
//   - whatever is unknown or open.
//
// Where no measure that asks for an item of the mode runs or is done, the items
// of all bond types are asked: why customers stay moves by itself, too. Every
// other answer is taken over and marked as carried. Context, aims, relevance,
// strategy, targets, notes and the figures of the money page are taken over;
// outcomes and the counts of the Kundenblatt are facts of their time and start
// empty. The caller gives it ID, beginning and catalogue.
func NewRecheck(m *Method, from *Assessment, plan []PlanEntry) Recheck {
	r := Recheck{Assessment: *from}
	again := r.again(m, plan)
	if r.Unplanned = r.Measures == 0; r.Unplanned {
		for b := range Bond(BondCount) {
			again |= bondItems(b).set()
		}
	}
	r.Carried = 0
	for i := range Item(ItemCount) {
		switch {
		case !from.Answers[i].Settled() || again.Has(i):
			r.Answers[i] = Open
		default:
			r.Carried = r.Carried.With(i)
		}
	}
	r.Asked = m.Items(from.Mode) &^ r.Carried
	r.Narrow = r.Asked&^foundationItems().set() == 0
	r.forget()
	return r
}

// forget clears what belongs to the earlier assessment alone.
func (r *Recheck) forget() {
	fresh := Assessment{}
	r.ID, r.Started, r.Changed, r.Finished = fresh.ID, fresh.Started, fresh.Changed, fresh.Finished
	r.Catalogue, r.Agreed = fresh.Catalogue, fresh.Agreed
	r.Outcomes, r.Sheet = fresh.Outcomes, fresh.Sheet
	if !r.Group() {
		r.Workshop = fresh.Workshop // a group's re-check is a group's again
	}
}

// again returns the items that the plan wants to be asked again, and counts
// the measures that do.
func (r *Recheck) again(m *Method, plan []PlanEntry) ItemSet {
	var set ItemSet
	for _, e := range plan {
		if e.Status != PlanRunning && e.Status != PlanDone {
			continue
		}
		set |= e.Items
		c, ok := m.Measure(e.Measure)
		if !ok {
			continue
		}
		if asks := c.asks() & m.Items(r.Mode); asks != 0 {
			r.Measures++
			set |= asks
		}
	}
	return set
}

// asks returns the items that show whether a measure worked.
func (c *Measure) asks() ItemSet {
	var set ItemSet
	switch c.At.Kind {
	case AtStage:
		set = stageItems(c.At.Factor, c.At.Stage).set()
	case AtFoundation:
		set = set.With(c.At.Item)
	case AtHint:
	}
	for b, moves := range c.Moves {
		if moves {
			set |= bondItems(Bond(b)).set()
		}
	}
	return set
}

// set returns the items of a run.
func (s span) set() (set ItemSet) {
	for i := s.from; i < s.to; i++ {
		set = set.With(i)
	}
	return set
}

// Measure finds a measure by its ID, and is false while none is loaded or the
// catalogue has none of that name.
func (m *Method) Measure(id string) (*Measure, bool) {
	for i := range m.Measures {
		if m.Measures[i].ID == id {
			return &m.Measures[i], true
		}
	}
	return nil, false
}

// AskedAgain returns the items that a re-check asks: those of its mode that
// were not taken over. For any other assessment these are all items of its
// mode.
func (m *Method) AskedAgain(a *Assessment) ItemSet { return m.Items(a.Mode) &^ a.Carried }

// CarriedCount returns how many answers of its mode were taken over from an
// earlier assessment.
func (m *Method) CarriedCount(a *Assessment) int { return (m.Items(a.Mode) & a.Carried).Len() }
