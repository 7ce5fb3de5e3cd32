package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"
	"unicode/utf8"

	"kundenbindung/model"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
)

// BallotSheets are the questionnaire on paper for a workshop: everybody ticks
// on one of their own.
type BallotSheets struct {
	Company string // "" where none is printed
	Mode    model.Mode
	Named   bool     // with a line for the name
	Roles   []string // to tick; none are asked where it is empty
	Codes   []string // of the sheets, one for each; see [model.SheetCodes]
}

//go:embed ballot.html
var ballotPage string

var ballotTemplate = template.Must(template.New("ballot").Parse(ballotPage))

// HTML writes all sheets as one document of A4 pages that needs no other file
// and runs nothing. Every page names its sheet, and every sheet begins on the
// front where it is printed on both sides. Errors come from dst.
func (s *BallotSheets) HTML(dst io.Writer, cat *questions.Catalogue) error {
	say := &words.For(cat.Lang).Meeting.Sheet
	data := ballotData{
		Lang: string(cat.Lang), Say: say, Company: strings.TrimSpace(words.Clean(s.Company)), Mode: say.Full, Named: s.Named,
	}
	if s.Mode == model.Quick {
		data.Mode = say.Quick
	}
	for _, role := range s.Roles {
		data.Roles = append(data.Roles, words.Clean(role))
	}
	pages := s.pages(cat)
	for _, code := range s.Codes {
		data.Sheets = append(data.Sheets, ballotSheet{fmt.Sprintf(say.Code, code), pages})
	}
	if err := ballotTemplate.Execute(dst, data); err != nil {
		return fmt.Errorf("write sheets: %w", err)
	}
	return nil
}

// What the page needs to know.
type (
	ballotData struct {
		Lang, Company, Mode string
		Say                 *words.BallotSheet
		Named               bool
		Roles               []string
		Sheets              []ballotSheet
	}
	ballotSheet struct {
		Code  string
		Pages []ballotPart
	}
	// ballotPart is one page of a sheet.
	ballotPart struct {
		Place, End string
		First      bool
		Columns    [][]ballotItem
	}
	ballotItem struct {
		Heading, Opening string // above the first item of a section
		Number           int
		Text             string
		Choices, Others  []ballotChoice
		Inline           bool // the choices stand beside each other
		height           float64
	}
	ballotChoice struct {
		Key  int
		Text string
	}
)

// The measures of a page as ballot.html sets them, in millimetres. Which item goes
// where is decided here, so that every page can have the code of its sheet at
// the top. Estimates are generous: a page that is not full is no harm.
const (
	columnHeight  = 250.0 // of 273, less the head and the foot of a page
	columnLetters = 45    // fit beside a box in any case
	firstHead     = 58.0  // title and instructions
	textLine      = 4.6
	choiceGap     = 0.6
	itemGap       = 4.4
	headingHeight = 7.0
)

// pages sets the items into two columns a page.
func (s *BallotSheets) pages(cat *questions.Catalogue) []ballotPart {
	var pages []ballotPart
	var columns [][]ballotItem
	left := 0.0
	for _, item := range s.items(cat) {
		if item.height > left {
			if len(columns) == 2 {
				pages = append(pages, ballotPart{Columns: columns})
				columns = nil
			}
			columns = append(columns, nil)
			left = columnHeight
			if len(pages) == 0 {
				left -= firstHead
			}
		}
		last := len(columns) - 1
		columns[last] = append(columns[last], item)
		left -= item.height
	}
	if len(columns) == 1 {
		columns = append(columns, nil)
	}
	return numbered(append(pages, ballotPart{Columns: columns}), &words.For(cat.Lang).Meeting.Sheet)
}

// numbered writes what stands at the head and foot of each page, and makes
// their number even.
func numbered(pages []ballotPart, say *words.BallotSheet) []ballotPart {
	n := len(pages)
	for i := range pages {
		pages[i].First = i == 0
		pages[i].Place = fmt.Sprintf(say.Page, i+1, n)
		pages[i].End = say.Turn
	}
	pages[n-1].End = say.Last
	if n%2 == 1 && n > 1 {
		pages = append(pages, ballotPart{End: say.Blank})
	}
	return pages
}

// items are the questions of the mode in their order.
func (s *BallotSheets) items(cat *questions.Catalogue) (list []ballotItem) {
	for _, section := range cat.Sections(s.Mode) {
		for i, id := range section.Items {
			item := newBallotItem(cat, id)
			item.Number = len(list) + 1
			if i == 0 {
				text := cat.Section(section.ID)
				item.Heading, item.Opening = text.Name, text.Opening
			}
			item.height = item.estimate()
			list = append(list, item)
		}
	}
	return list
}

func newBallotItem(cat *questions.Catalogue, i model.Item) ballotItem {
	text, answers := cat.Item(i), &words.For(cat.Lang).Interview
	item := ballotItem{Text: text.Text, Inline: i.Block() == model.BondBlock}
	for state, choice := range text.States {
		item.Choices = append(item.Choices, ballotChoice{int(model.State0) + state, choice})
	}
	item.Others = []ballotChoice{
		{int(model.Unknown), answers.Unknown}, {int(model.NotApplicable), answers.NA},
	}
	return item
}

// estimate is how many millimetres of a column the item takes at most.
func (item *ballotItem) estimate() float64 {
	height := itemGap + textLine*float64(setLines(item.Text, columnLetters-4))
	if item.Heading != "" {
		height += headingHeight + textLine*float64(setLines(item.Opening, columnLetters))
	}
	lines := 1 // the other answers
	if item.Inline {
		lines += rowLines(item.Choices)
	} else {
		for _, choice := range item.Choices {
			lines += setLines(choice.Text, columnLetters)
			height += choiceGap
		}
	}
	return height + textLine*float64(lines) + choiceGap
}

// setLines is how many lines a text takes.
func setLines(text string, letters int) int {
	lines, left := 1, letters
	for word := range strings.FieldsSeq(text) {
		n := utf8.RuneCountInString(word)
		if n > left {
			lines++
			left = letters
		}
		left -= n + 1
	}
	return lines
}

// rowLines is how many lines choices beside each other take.
func rowLines(choices []ballotChoice) int {
	const box = 7 // letters that a box and the gap behind a choice take
	lines, left := 1, columnLetters
	for _, choice := range choices {
		n := utf8.RuneCountInString(choice.Text) + box
		if n > left {
			lines++
			left = columnLetters
		}
		left -= n
	}
	return lines
}
