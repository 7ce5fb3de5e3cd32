package report

import (
	"fmt"
	"io"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/questions/words"
)

// Hidden is a workshop before its reveal: nothing is known of it but how many
// have voted.
type Hidden struct {
	*model.Workshop
	Count model.WorkshopCount
}

// Voted says how many have handed in a ballot, and of how many where it is
// known who takes part.
func (h *Hidden) Voted(lang words.Lang) string {
	return words.For(lang).Meeting.CLI.HowMany(h.Count.Handed, len(h.Participants))
}

// Text says that the workshop is not revealed yet, and how many have voted.
// Errors come from dst.
func (h *Hidden) Text(dst io.Writer, lang words.Lang) error {
	var p plain
	h.write(&p, lang)
	return h.out(dst, &p)
}

// Markdown says the same in Markdown. Errors come from dst.
func (h *Hidden) Markdown(dst io.Writer, lang words.Lang) error {
	var m markdown
	h.write(&m, lang)
	return h.out(dst, &m)
}

func (h *Hidden) write(doc outline, lang words.Lang) {
	all := words.For(lang)
	say := &all.Meeting.CLI
	company := words.Clean(h.Company)
	if company == "" {
		company = all.Common.MyCompany
	}
	doc.paragraph(fmt.Sprintf(say.Hidden, company))
	doc.paragraph(fmt.Sprintf(say.Voted, h.Voted(lang)))
	if n := h.Count.RowItems.Len(); n > 0 {
		doc.paragraph(say.Rows.Of(n))
	}
}

func (h *Hidden) out(dst io.Writer, doc outline) error {
	if _, err := io.WriteString(dst, doc.String()); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

// JSON writes the same as a document. Errors come from dst.
func (h *Hidden) JSON(dst io.Writer) error {
	return interchange.WriteJSON(dst, map[string]any{
		"schema": WorkshopResultSchema,
		"workshop": map[string]any{
			"id": h.ID, "company": h.Company, "state": h.State.ID(), "named": h.Named,
			"created": h.Created.UTC(), "revealed": nil, "ballots": h.Count.Handed,
			"people": len(h.Participants), "items_by_cards": h.Count.RowItems.Len(),
		},
	})
}
