package model

import (
	"fmt"
	"math"
	"slices"
)

// Sheet holds what customers ticked on the Kundenblatt, five questions on
// paper or in a mail: how many sheets came back and on how many of them each
// box is ticked. It is part of no figure of a [Result]; [CompareSheet] sets
// it beside them.
//
// Any counts from 0 to [MaxSheets] can be kept, also while they are being
// typed in and do not agree yet; [Sheet.Validate] says whether they do.
type Sheet struct {
	Returned int
	Ticks    [SheetBoxCount]int
}

// MaxSheets is the largest number that can be typed in.
const MaxSheets = 99_999

// SheetQuestion is one of the five questions in the order of the sheet.
type SheetQuestion uint8

// The questions.
const (
	SheetReasons     SheetQuestion = iota // why they come, several ticks: a box for each bond type
	SheetEase                             // how easy it was, mirrors foundation.ease
	SheetPromise                          // whether they got what was agreed, mirrors foundation.promise
	SheetPrice                            // whether they would stay at ten per cent more, mirrors bond.value.2
	SheetRecommended                      // whether they have recommended us, mirrors bond.affective.2

	SheetQuestionCount = 5
)

// sheetSpec says what a question's boxes are called, how much each of them is
// worth in the mean, from 0 to 100, and which item asks the owner the same.
type sheetSpec struct {
	id      string
	boxes   []string
	worth   []float64
	mirrors Item
}

var (
	fiveBoxes  = []string{"0", "1", "2", "3", "4"}
	fiveWorths = []float64{0, 25, 50, 75, 100}

	// sheetReasons are mixed as the bond items are, so that nobody ticks
	// along the scale from extern to intern.
	sheetReasons = [BondCount]Bond{Value, Economic, Lethargic, Affective, Forced, Habitual}

	sheetSpecs = [SheetQuestionCount]sheetSpec{
		SheetReasons:     {id: "reasons", boxes: reasonIDs()},
		SheetEase:        {"ease", fiveBoxes, fiveWorths, Ease},
		SheetPromise:     {"promise", fiveBoxes, fiveWorths, Promise},
		SheetPrice:       {"price", []string{"yes", "maybe", "no"}, []float64{100, 50, 0}, BondItem(Value, 1)},
		SheetRecommended: {"recommended", []string{"yes", "no"}, []float64{100, 0}, BondItem(Affective, 1)},
	}
)

func reasonIDs() (ids []string) {
	for _, b := range sheetReasons {
		ids = append(ids, b.ID())
	}
	return ids
}

// ID returns the stable name of the question, such as "ease".
func (q SheetQuestion) ID() string { return sheetSpecs[q].id }

// BoxIDs returns the names of the question's boxes in the order of the sheet.
// The slice must not be changed.
func (q SheetQuestion) BoxIDs() []string { return sheetSpecs[q].boxes }

// Mirrors returns the item that asks the owner the same; false for
// [SheetReasons], whose boxes stand beside the levels of the bond types.
func (q SheetQuestion) Mirrors() (Item, bool) { return sheetSpecs[q].mirrors, q != SheetReasons }

// First returns the question's first box; its others follow.
func (q SheetQuestion) First() SheetBox {
	first := 0
	for before := range q {
		first += len(sheetSpecs[before].boxes)
	}
	return SheetBox(first)
}

// SheetBox is one of the boxes of the sheet, in its order.
type SheetBox uint8

// SheetBoxCount is the number of boxes of all questions.
const SheetBoxCount = BondCount + 5 + 5 + 3 + 2

// Question returns the question that the box belongs to.
func (b SheetBox) Question() SheetQuestion {
	q := SheetQuestion(SheetQuestionCount - 1)
	for b < q.First() {
		q--
	}
	return q
}

// Nth returns the position of the box among those of its question, from 0.
func (b SheetBox) Nth() int { return int(b - b.Question().First()) }

// Bond returns the bond type of a box of [SheetReasons]; it is meaningful
// there only.
func (b SheetBox) Bond() Bond { return sheetReasons[min(int(b), BondCount-1)] }

// ID returns the stable name of the box, such as "ease.4" or "reasons.value".
func (b SheetBox) ID() string {
	q := b.Question()
	return q.ID() + "." + q.BoxIDs()[b.Nth()]
}

// ParseSheetBox finds a box by its ID.
func ParseSheetBox(id string) (SheetBox, bool) {
	for b := range SheetBox(SheetBoxCount) {
		if b.ID() == id {
			return b, true
		}
	}
	return 0, false
}

// Answered returns how many ticks the boxes of a question have together.
func (s *Sheet) Answered(q SheetQuestion) int {
	sum := 0
	for nth := range q.BoxIDs() {
		sum += s.Ticks[int(q.First())+nth]
	}
	return sum
}

// Counted reports whether the boxes of a question can all have been counted:
// there is a tick for every sheet, or one in its last box or behind it. Until
// then a box without ticks may be one that nobody has come to yet.
func (s *Sheet) Counted(q SheetQuestion) bool {
	last := q.First() + SheetBox(len(q.BoxIDs())) - 1
	return s.reached(last) || q != SheetReasons && s.Answered(q) == s.Returned
}

// reached reports whether counting came as far as a box: it or a later one has
// ticks.
func (s *Sheet) reached(b SheetBox) bool {
	return slices.ContainsFunc(s.Ticks[b:], func(count int) bool { return count > 0 })
}

// Empty reports whether nothing was typed in yet.
func (s *Sheet) Empty() bool { return *s == Sheet{} }

// SheetFault says what is wrong with the counts of a sheet.
type SheetFault uint8

// The faults.
const (
	SheetOutOfRange   SheetFault = iota // a count below 0 or above MaxSheets
	SheetNoneReturned                   // ticks, but no sheet that came back
	SheetOverTicked                     // a box is ticked on more sheets than came back
	SheetOverAnswered                   // a question with one tick per sheet has more of them than came back

	SheetFaultCount = 4
)

// SheetError is the first thing that does not agree in a sheet.
type SheetError struct {
	Fault    SheetFault
	Question SheetQuestion
	Box      SheetBox // for SheetOutOfRange and SheetOverTicked
	Returns  bool     // SheetOutOfRange: it is the number of sheets that came back
	Count    int
	Most     int
}

// Error says in English which counts do not agree.
func (e *SheetError) Error() string {
	at := e.Question.ID()
	switch {
	case e.Returns:
		at = "returned"
	case e.Fault == SheetOutOfRange, e.Fault == SheetOverTicked:
		at = e.Box.ID()
	}
	return fmt.Sprintf("sheet: %s: %d is not between 0 and %d", at, e.Count, e.Most)
}

// Validate reports the first count that cannot be, as a [*SheetError].
func (s *Sheet) Validate() error {
	if err := s.inRange(); err != nil {
		return err
	}
	for b, count := range s.Ticks {
		box := SheetBox(b)
		e := SheetError{Question: box.Question(), Box: box, Count: count, Most: s.Returned}
		switch {
		case count > 0 && s.Returned == 0:
			e.Fault = SheetNoneReturned
			return &e
		case count > s.Returned:
			e.Fault = SheetOverTicked
			return &e
		}
	}
	for q := SheetEase; q < SheetQuestionCount; q++ {
		if sum := s.Answered(q); sum > s.Returned {
			return &SheetError{Fault: SheetOverAnswered, Question: q, Count: sum, Most: s.Returned}
		}
	}
	return nil
}

// inRange reports a count that cannot even be kept.
func (s *Sheet) inRange() error {
	bad := func(count int) bool { return count < 0 || count > MaxSheets }
	if bad(s.Returned) {
		return &SheetError{Returns: true, Count: s.Returned, Most: MaxSheets}
	}
	for b, count := range s.Ticks {
		if box := SheetBox(b); bad(count) {
			return &SheetError{Question: box.Question(), Box: box, Count: count, Most: MaxSheets}
		}
	}
	return nil
}

// SheetRule says how customers' sheets are read.
type SheetRule struct {
	Few int // fewer sheets than this say little
}

// ComparedCount is the number of rows of a [SheetComparison]: the bond types
// and the questions that mirror an item.
const ComparedCount = BondCount + SheetQuestionCount - 1

// SheetComparison sets the owner's answers (inside) beside those of the
// customers who answered (outside): first the bond types in their order, then
// the questions from [SheetEase] on.
type SheetComparison struct {
	Returned int
	Few      bool // fewer sheets than say something
	Rows     [ComparedCount]Compared
}

// Compared is one row of the comparison. Of a question that more sheets seem
// to answer than came back there is no outside view, nor of a box or question
// that is not counted yet.
type Compared struct {
	Question   SheetQuestion
	Bond       Bond   // for SheetReasons only
	Inside     Figure // 0 to 100: the bond type's level or the mirrored item's state
	Outside    Figure // 0 to 100: the share of sheets with the tick, or the mean of the boxes
	Difference Figure // outside minus inside, in points
	Answered   int    // sheets that Outside rests on
	Few        bool   // fewer than say something
}

// CompareSheet sets a sheet beside the result of an assessment. It changes
// neither: what customers say enters no other figure.
func CompareSheet(m *Method, a *Assessment, r *Result, s *Sheet) SheetComparison {
	c := SheetComparison{Returned: s.Returned, Few: s.Returned < m.Sheet.Few}
	given := s.Answered(SheetReasons) > 0 // else the ticks were not counted at all
	for nth, b := range sheetReasons {
		c.Rows[b] = Compared{Bond: b, Inside: r.Bonds[b].Level}
		if given && s.reached(SheetBox(nth)) {
			c.Rows[b].Outside, c.Rows[b].Answered = share(s.Ticks[nth], s.Returned), s.Returned
		}
	}
	for q := SheetEase; q < SheetQuestionCount; q++ {
		c.Rows[BondCount+int(q)-1] = Compared{
			Question: q, Inside: mirrored(m, a, q), Outside: s.mean(q), Answered: s.Answered(q),
		}
	}
	for i := range c.Rows {
		row := &c.Rows[i]
		row.Few = c.Few || row.Answered < m.Sheet.Few
		if row.Inside.Known && row.Outside.Known {
			row.Difference = Known(exact(row.Outside.Value - row.Inside.Value))
		}
	}
	return c
}

// Points returns the difference in whole points, as far apart as the two
// figures are once they are written.
func (c *Compared) Points() int {
	if !c.Difference.Known {
		return 0
	}
	return int(round(c.Outside.Value, 1) - round(c.Inside.Value, 1))
}

// Widest returns the row in which the two views are farthest apart, among
// those that rest on enough sheets; of several the first. It is false where
// there is none, or they agree everywhere.
func (c *SheetComparison) Widest() (Compared, bool) {
	var widest Compared
	for _, row := range c.Rows {
		if !row.Few && math.Abs(row.Difference.Value) > math.Abs(widest.Difference.Value) {
			widest = row
		}
	}
	return widest, widest.Points() != 0
}

// share is the part of the sheets that carry a tick.
func share(ticks, returned int) Figure {
	if returned <= 0 || ticks < 0 || ticks > returned {
		return Figure{}
	}
	return Known(exact(100 * float64(ticks) / float64(returned)))
}

// mean is what the ticks of a question are worth on average.
func (s *Sheet) mean(q SheetQuestion) Figure {
	sum := 0.0
	for nth, worth := range sheetSpecs[q].worth {
		count := s.Ticks[int(q.First())+nth]
		if count < 0 {
			return Figure{}
		}
		sum += worth * float64(count)
	}
	answered := s.Answered(q)
	if answered <= 0 || answered > s.Returned || q != SheetRecommended && !s.Counted(q) {
		return Figure{} // behind the last question nothing tells whether it is counted
	}
	return Known(exact(sum / float64(answered)))
}

// mirrored is the owner's own answer to what a question asks customers. What
// the mode does not ask is ignored, as everywhere.
func mirrored(m *Method, a *Assessment, q SheetQuestion) Figure {
	item, _ := q.Mirrors()
	state, ok := a.Answers[item].State()
	if !ok || !m.Items(a.Mode).Has(item) {
		return Figure{}
	}
	return Known(float64(pointsPerState * state))
}
