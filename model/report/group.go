package report

import (
	"fmt"
	"io"
	"strings"

	"kundenbindung/model"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
)

// Workshop is a workshop that was revealed, with all that its report needs. No
// report names who said what: ballots with names do not get here.
type Workshop struct {
	*model.Workshop
	Group  *model.Assessment // with the answers of the group
	Result *model.Result     // of them
	Votes  *model.Group
	Plan   []model.PlanEntry // of the company
}

// Text writes the result of a workshop as plain text. The catalogue has to
// hold its measures. Dots are drawn with a character that every terminal knows
// where ascii is set. Errors come from dst.
func (w *Workshop) Text(dst io.Writer, cat *questions.Catalogue, ascii bool) error {
	r := w.report(cat, &plain{})
	if ascii {
		r.dot, r.none = "o", "-"
	}
	return r.write(dst)
}

// Markdown writes the same as Markdown. Names and notes are text in it,
// whatever they contain. Errors come from dst.
func (w *Workshop) Markdown(dst io.Writer, cat *questions.Catalogue) error {
	return w.report(cat, &markdown{}).write(dst)
}

func (w *Workshop) report(cat *questions.Catalogue, doc outline) *groupReport {
	all := words.For(cat.Lang)
	return &groupReport{
		outline: doc, Workshop: w, say: &all.Meeting.Report, dot: "●", none: "·",
		page: page{cat: cat, words: all, say: &all.Report, a: w.Group, r: w.Result},
	}
}

// groupReport is a report as it grows. Its page only makes sentences and
// tables; they are written to the outline.
type groupReport struct {
	outline
	*Workshop
	page      page
	say       *words.GroupReport
	dot, none string
}

func (r *groupReport) write(dst io.Writer) error {
	r.head()
	r.spectrum()
	r.formula()
	r.steps()
	r.agenda()
	r.agreed()
	r.votes()
	r.plan()
	r.heading(r.page.say.Limits)
	r.paragraph(r.page.say.Honest)
	if _, err := io.WriteString(dst, r.String()); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

// head names the company, the day and how many voted how.
func (r *groupReport) head() {
	company := words.Clean(r.Group.Company)
	if company == "" {
		company = r.page.words.Common.MyCompany
	}
	r.title(fmt.Sprintf(r.say.Title, company))
	var parts []string
	if !r.Revealed.IsZero() {
		parts = append(parts, fmt.Sprintf(r.say.Revealed, r.page.cat.Lang.Date(r.Revealed.Local())))
	}
	if n := r.Votes.Ballots; n > 0 {
		parts = append(parts, r.say.Voted.Of(n))
	}
	if n := r.byCards(); n > 0 {
		parts = append(parts, r.say.ByCards.Of(n))
	}
	mode := r.page.say.Full
	if r.Group.Mode == model.Quick {
		mode = r.page.say.Quick
	}
	kept := r.say.Anonymous
	if r.Named {
		kept = r.say.Named
	}
	r.paragraph(strings.Join(append(parts, mode, kept), ", "))
	r.space()
	r.paragraph(r.say.Honest)
}

// byCards counts the items on which more people voted than there are ballots.
func (r *groupReport) byCards() (n int) {
	for i := range r.Votes.Items {
		if r.Votes.Items[i].First.People() > r.Votes.Ballots {
			n++
		}
	}
	return n
}

func (r *groupReport) spectrum() {
	p := &r.page
	r.heading(p.say.Spectrum)
	for _, sentence := range p.words.Opening(r.Result, p.phrases()) {
		r.paragraph(sentence)
	}
	r.space()
	r.table(p.bonds())
	r.space()
	r.paragraph(fmt.Sprintf(p.say.Centre, r.Result.Centre))
	r.paragraph(p.groups())
	r.paragraph(p.risk())
}

// space separates in plain text what Markdown separates by itself.
func (r *groupReport) space() {
	if text, ok := r.outline.(*plain); ok {
		text.line("")
	}
}

func (r *groupReport) formula() {
	p := &r.page
	r.heading(p.say.Formula)
	r.paragraph(p.formulaLead())
	r.space()
	r.table(p.factors())
	r.space()
	r.paragraph(p.brake())
	r.paragraph(p.equation() + ". " + p.words.Result.Formula.Means)
	if len(r.Result.Hints) == 0 {
		return
	}
	r.heading(p.say.Hints)
	for _, hint := range r.Result.Hints {
		text := p.cat.Hint(hint.ID).For(p.cat.Bond(hint.Bond).Name)
		r.bullet(text.Title + ": " + text.Text)
	}
}

// steps names what to do next; of the first ones it says how to begin.
func (r *groupReport) steps() {
	p := &r.page
	r.heading(p.say.Steps)
	if r.Result.Provisional {
		r.paragraph(p.say.Provisional.And(r.Result.Answered, r.Result.Total))
	}
	r.paragraph(p.words.StepsReason(r.Result, p.a.Context.Is(model.Hours, "lt1")))
	r.space()
	for i := range r.Result.Advice {
		step := &r.Result.Advice[i]
		card, known := p.cat.Card(step.Measure)
		r.numbered(i+1, p.stepTitle(step, card.Title))
		if known && i < cards {
			r.under(card.IfThen)
			r.under(fmt.Sprintf(r.say.FirstDo, card.First))
		}
	}
}

// plan lists what stands on the plan of the company.
func (r *groupReport) plan() {
	r.heading(r.say.Plan)
	for i := range r.Plan {
		entry := &r.Plan[i]
		parts := []string{fmt.Sprintf(r.say.PlanLine, strings.TrimSpace(words.Clean(r.page.cat.PlanTitle(entry))), r.page.words.Plan.Statuses[entry.Status])}
		if who := strings.TrimSpace(words.Clean(entry.Who)); who != "" {
			parts = append(parts, fmt.Sprintf(r.say.PlanWho, who))
		}
		if entry.Due != "" {
			parts = append(parts, fmt.Sprintf(r.say.PlanDue, r.page.words.Day(entry.Due)))
		}
		r.bullet(strings.Join(parts, ", "))
		if note := strings.TrimSpace(words.Clean(entry.Note)); note != "" {
			r.under(fmt.Sprintf(r.say.Note, note))
		}
	}
	if len(r.Plan) == 0 {
		r.paragraph(r.say.NoPlan)
	}
}
