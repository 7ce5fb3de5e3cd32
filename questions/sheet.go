package questions

import (
	"fmt"
	"path"

	"go.yaml.in/yaml/v3"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// SheetText is what the Kundenblatt says: five questions that customers
// answer by ticking, on paper or in a mail.
type SheetText struct {
	Title, Intro string
	Questions    [model.SheetQuestionCount]SheetQuestion
	Boxes        [model.SheetBoxCount]string
	Free         string // a question with a line to write on
	Nameless     string // asks for no names
	Back         string // what to do with the sheet
	Mail         SheetMail
	Notes        SheetNotes
}

// SheetQuestion is a question of the sheet.
type SheetQuestion struct {
	Label string // for lists
	Text  string
	Hint  string // how to tick, or empty
}

// SheetMail is what a mail says before and after the questions, and the
// places of its signature.
type SheetMail struct{ Subject, Opening, Closing, Name, Company, Address string }

// SheetNotes tell the owner how to hand the sheet out lawfully and fairly.
// They are no part of the sheet.
type SheetNotes struct{ Paper, Mail, Fair string }

// sheetLaw names the legal hints that go with the sheet.
type sheetLaw struct{ paper, mail []string }

// The longest that texts of the sheet may be, so that it stays one page.
const (
	maxSheetLabel = 14 // stands in a narrow column
	maxMail       = 500
)

// Sheet returns the texts of the Kundenblatt, empty until the measures are
// loaded.
func (c *Catalogue) Sheet() *SheetText { return &c.text().sheet }

// SheetRow names a row of the comparison: a bond type, or a question in short.
func (c *Catalogue) SheetRow(row *model.Compared) string {
	if row.Question == model.SheetReasons {
		return c.Bond(row.Bond).Name
	}
	return c.Sheet().Questions[row.Question].Label
}

// SheetLaw returns the legal hints about the sheet on paper, or in a mail.
func (c *Catalogue) SheetLaw(mail bool) (list []LegalText) {
	ids := c.content.sheet.paper
	if mail {
		ids = c.content.sheet.mail
	}
	for _, id := range ids {
		if legal, ok := c.Legal(id); ok {
			list = append(list, legal)
		}
	}
	return list
}

// sheetRule is the schema of what method.yaml says about the sheet.
func (c *content) sheetRule() decoder {
	return object(
		need("few", integer(&c.method.Sheet.Few, 1, mostSheets)),
		need("paper", legalIDs(&c.sheet.paper)),
		need("mail", legalIDs(&c.sheet.mail)),
	)
}

// mostSheets bounds the number below which sheets say little.
const mostSheets = 1000

func legalIDs(to *[]string) decoder {
	return func(r *reader, n *yaml.Node) {
		*to = make([]string, len(n.Content))
		list(func(i int) decoder { return line(&(*to)[i], maxID) })(r, n)
	}
}

// sheetFields is the schema of the texts of the sheet.
func (t *texts) sheetFields() decoder {
	s := &t.sheet
	return object(
		need("title", line(&s.Title, maxTitle)),
		need("intro", line(&s.Intro, maxSentence)),
		need("questions", records(sheetIDs, t.sheetQuestion)),
		need("free", line(&s.Free, maxItem)),
		need("nameless", line(&s.Nameless, maxSentence)),
		need("back", line(&s.Back, maxSentence)),
		need("mail", object(
			need("subject", line(&s.Mail.Subject, maxTitle)),
			need("opening", block(&s.Mail.Opening, maxMail)),
			need("closing", block(&s.Mail.Closing, maxMail)),
			need("name", line(&s.Mail.Name, maxPhrase)),
			need("company", line(&s.Mail.Company, maxPhrase)),
			need("address", line(&s.Mail.Address, maxPhrase)),
		)),
		need("notes", object(
			need("paper", line(&s.Notes.Paper, maxLegal)),
			need("mail", line(&s.Notes.Mail, maxLegal)),
			need("fair", line(&s.Notes.Fair, maxLegal)),
		)),
	)
}

func (t *texts) sheetQuestion(nth int) []field {
	q := model.SheetQuestion(nth)
	to := &t.sheet.Questions[q]
	return []field{
		need("label", line(&to.Label, maxSheetLabel)),
		need("text", line(&to.Text, maxItem)),
		may("hint", line(&to.Hint, maxTitle)),
		need("boxes", records(q.BoxIDs(), func(i int) []field {
			return []field{need("text", line(&t.sheet.Boxes[int(q.First())+i], maxState))}
		})),
	}
}

// checkSheet makes sure that the sheet asks and that what it says about the
// law is there.
func (c *content) checkSheet(p *report) {
	for _, lang := range []words.Lang{words.German, words.English} {
		s, at := &c.texts[lang].sheet, path.Join(string(lang), "sheet")
		for q, id := range sheetIDs {
			p.checkQuestion(path.Join(at, "questions", id, "text"), s.Questions[q].Text)
		}
		p.checkQuestion(at+"/free", s.Free)
	}
	for name, ids := range map[string][]string{"paper": c.sheet.paper, "mail": c.sheet.mail} {
		for _, id := range ids {
			if c.legal.byID[id] == nil {
				p.at(fmt.Sprintf(p.say.NoLegal, quote(id)), "sheet/"+name)
			}
		}
	}
}
