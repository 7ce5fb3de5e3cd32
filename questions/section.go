package questions

import "kundenbindung/model"

// Section is a run of items under one heading.
type Section struct {
	ID    string // see [SectionText]
	Items []model.Item
}

const (
	foundationID = "foundation"
	bondsID      = "bonds"

	foundationSection = 0
	bondSection       = 1
	firstFactor       = 2
	sectionCount      = firstFactor + model.FactorCount
)

func factorSection(f model.Factor) int { return firstFactor + int(f) }

// sectionOf returns the position in sectionIDs of the section of an item.
func sectionOf(i model.Item) int {
	switch i.Block() {
	case model.FoundationBlock:
		return foundationSection
	case model.BondBlock:
		return bondSection
	default:
		return factorSection(i.Factor())
	}
}

// itemsOf returns the IDs of the items of a section.
func itemsOf(section int) (ids []string) {
	for i := range model.Item(model.ItemCount) {
		if sectionOf(i) == section {
			ids = append(ids, i.ID())
		}
	}
	return ids
}

// Sections returns the sections in the order in which a mode asks them, with
// their items in that order. The slices must not be changed.
func (c *Catalogue) Sections(mode model.Mode) []Section { return c.sections[mode] }

// Revealed returns the items of a group's assessment whose votes were shown: a
// section is revealed as a whole, and from then on the group answers it. A
// finished assessment hides nothing.
func (c *Catalogue) Revealed(group *model.Assessment) (shown model.ItemSet) {
	if group.Done() {
		return model.AllItems
	}
	for _, s := range c.Sections(group.Mode) {
		var items model.ItemSet
		open := true
		for _, i := range s.Items {
			items, open = items.With(i), open && group.Answers[i] == model.Open
		}
		if !open {
			shown |= items
		}
	}
	return shown
}

// sections cuts the order of the items where a new section begins.
func sections(m *model.Method, mode model.Mode) (list []Section) {
	asked := m.Items(mode)
	last := -1
	for _, i := range m.Order {
		if !asked.Has(i) {
			continue
		}
		if s := sectionOf(i); s != last {
			list = append(list, Section{ID: sectionIDs[s]})
			last = s
		}
		items := &list[len(list)-1].Items
		*items = append(*items, i)
	}
	return list
}
