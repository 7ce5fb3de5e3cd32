package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
)

// Form is the Kundenblatt as a document of its own: five questions that
// customers answer by ticking. The catalogue has to hold its measures.
type Form struct {
	cat     *questions.Catalogue
	text    *questions.SheetText
	company string
}

// NewForm returns the sheet with the name of a company on it, or with none
// where it is empty.
func NewForm(cat *questions.Catalogue, company string) Form {
	return Form{cat, cat.Sheet(), strings.TrimSpace(words.Clean(company))}
}

// box is what is ticked in plain text; in a mail, an x goes into it.
const box = "[ ] "

// Text writes the sheet to print or copy as it is. Errors come from dst.
func (f Form) Text(dst io.Writer) error {
	p := page{}
	if f.company != "" {
		p.paragraph(f.company)
		p.line("")
	}
	p.paragraph(f.text.Title)
	p.line(strings.Repeat("-", min(width, ansi.StringWidth(f.text.Title))))
	p.paragraph(f.text.Intro)
	f.questions(&p)
	p.line("")
	p.paragraph(f.text.Free)
	p.line("")
	p.line(strings.Repeat("_", width))
	p.line("")
	p.paragraph(f.text.Nameless)
	p.paragraph(f.text.Back)
	return written(dst, &p)
}

// Mail writes the sheet as a mail to customers who have agreed to get one:
// the subject in the first line. Errors come from dst.
func (f Form) Mail(dst io.Writer) error {
	p, mail := page{}, &f.text.Mail
	p.paragraph(fmt.Sprintf(words.For(f.cat.Lang).Sheet.Subject, mail.Subject))
	p.line("")
	p.lines(mail.Opening)
	f.questions(&p)
	p.line("")
	p.lines(mail.Closing)
	p.line("")
	p.line(mail.Name)
	if f.company != "" {
		p.paragraph(f.company)
	} else {
		p.line(mail.Company)
	}
	p.line(mail.Address)
	return written(dst, &p)
}

// questions lists the five questions, a box below the other.
func (f Form) questions(p *page) {
	for q := range model.SheetQuestion(model.SheetQuestionCount) {
		text := f.text.Questions[q]
		p.line("")
		p.hanging(strconv.Itoa(int(q)+1)+". ", strings.TrimSpace(text.Text+" "+text.Hint))
		for _, label := range f.boxes(q) {
			p.hanging("   "+box, label)
		}
	}
}

// boxes are the texts of a question's boxes.
func (f Form) boxes(q model.SheetQuestion) []string {
	first := int(q.First())
	return f.text.Boxes[first : first+len(q.BoxIDs())]
}

// lines sets a text that has line breaks of its own.
func (p *page) lines(text string) {
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		p.paragraph(line)
	}
}

func written(dst io.Writer, p *page) error {
	if _, err := io.WriteString(dst, p.text.String()); err != nil {
		return fmt.Errorf("write sheet: %w", err)
	}
	return nil
}

//go:embed form.html
var formPage string

var formTemplate = template.Must(template.New("form").Parse(formPage))

// formData is what the page needs to know.
type formData struct {
	Lang, Company, Title, Intro, Free, Nameless, Back string
	Questions                                         []formQuestion
}

type formQuestion struct {
	Number     int
	Text, Hint string
	Boxes      []string
	Below      bool // its boxes stand below each other
}

// HTML writes the sheet as one page of A4 that needs no other file and runs
// nothing. Errors come from dst.
func (f Form) HTML(dst io.Writer) error {
	t := f.text
	data := formData{
		Lang: string(f.cat.Lang), Company: f.company, Title: t.Title, Intro: t.Intro,
		Free: t.Free, Nameless: t.Nameless, Back: t.Back,
	}
	for q := range model.SheetQuestion(model.SheetQuestionCount) {
		text := t.Questions[q]
		data.Questions = append(data.Questions, formQuestion{
			Number: int(q) + 1, Text: text.Text, Hint: text.Hint, Boxes: f.boxes(q), Below: q == model.SheetReasons,
		})
	}
	if err := formTemplate.Execute(dst, data); err != nil {
		return fmt.Errorf("write sheet: %w", err)
	}
	return nil
}
