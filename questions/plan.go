package questions

import (
	"fmt"
	"strings"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// PlanTitle names an entry of a plan: by its card, by what is to be found out,
// or in the owner's own words, as they were typed. A measure that the catalogue
// does not know, or not yet, is named by its ID, and so is an item.
func (c *Catalogue) PlanTitle(e *model.PlanEntry) string {
	switch {
	case e.Measure != "":
		if card, ok := c.Card(e.Measure); ok {
			return card.Title
		}
		return e.Measure
	case e.FindsOut():
		var labels []string
		for _, i := range c.Method.Order {
			if e.Items.Has(i) {
				labels = append(labels, c.Item(i).Label)
			}
		}
		labels = append(labels, e.Others...)
		return fmt.Sprintf(words.For(c.Lang).Plan.FindOut, strings.Join(labels, ", "))
	}
	return e.Text
}
