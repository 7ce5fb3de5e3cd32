package model_test

import (
	"errors"
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"kundenbindung/model"
)

// boxes fills the boxes of a question from its first one on.
func boxes(s *model.Sheet, q model.SheetQuestion, counts ...int) {
	copy(s.Ticks[q.First():], counts)
}

func TestSheetBoxes(t *testing.T) {
	if last := model.SheetRecommended.First(); int(last)+len(model.SheetRecommended.BoxIDs()) != model.SheetBoxCount {
		t.Errorf("the last question begins at %d", last)
	}
	seen := map[string]bool{}
	for b := range model.SheetBox(model.SheetBoxCount) {
		id := b.ID()
		back, ok := model.ParseSheetBox(id)
		if !ok || back != b || seen[id] {
			t.Errorf("box %d is %q and back %d", b, id, back)
		}
		seen[id] = true
		if b.Question() == model.SheetReasons && id != "reasons."+b.Bond().ID() {
			t.Errorf("%s is of %s", id, b.Bond().ID())
		}
	}
	if _, ok := model.ParseSheetBox("ease.5"); ok {
		t.Error("there is a sixth box")
	}
}

// The comparison of a bakery, worked out by hand.
func TestCompareSheet(t *testing.T) {
	var a model.Assessment
	a.Answers[model.BondItem(model.Value, 0)] = model.State3
	a.Answers[model.BondItem(model.Value, 1)] = model.State1
	a.Answers[model.BondItem(model.Affective, 1)] = model.Unknown
	a.Answers[model.Ease] = model.State3
	var s model.Sheet
	s.Returned = 20
	boxes(&s, model.SheetReasons, 5, 20, 0, 8, 1, 13)
	boxes(&s, model.SheetEase, 2, 0, 4, 6, 8)    // 20 of 20: (0 + 200 + 450 + 800) / 20
	boxes(&s, model.SheetPromise, 0, 0, 0, 1, 3) // 4 of 20: too few of their own
	boxes(&s, model.SheetPrice, 6, 3, 9)         // 18 of 20: (600 + 150) / 18
	boxes(&s, model.SheetRecommended, 9, 10)
	m := method(t)
	r := model.Score(m, &a)
	c := model.CompareSheet(m, &a, &r, &s)

	known := model.Known
	want := [model.ComparedCount]model.Compared{
		{Bond: model.Forced, Outside: known(5), Answered: 20},
		{Bond: model.Lethargic, Outside: known(0), Answered: 20},
		{Bond: model.Economic, Outside: known(100), Answered: 20},
		{Bond: model.Habitual, Outside: known(65), Answered: 20},
		{Bond: model.Value, Inside: known(50), Outside: known(25), Difference: known(-25), Answered: 20},
		{Bond: model.Affective, Outside: known(40), Answered: 20},
		{Question: model.SheetEase, Inside: known(75), Outside: known(72.5), Difference: known(-2.5), Answered: 20},
		{Question: model.SheetPromise, Outside: known(93.75), Answered: 4, Few: true},
		{Question: model.SheetPrice, Inside: known(25), Outside: known(41.666667), Difference: known(16.666667), Answered: 18},
		{Question: model.SheetRecommended, Outside: known(47.368421), Answered: 19},
	}
	if c.Few || c.Returned != 20 {
		t.Errorf("few %v of %d", c.Few, c.Returned)
	}
	for i := range want {
		if c.Rows[i] != want[i] {
			t.Errorf("row %d is %+v, want %+v", i, c.Rows[i], want[i])
		}
	}
	if row, ok := c.Widest(); !ok || row.Bond != model.Value {
		t.Errorf("widest is %+v, %v", row, ok)
	}
}

// Quick mode does not ask what two questions mirror, so that there is nothing
// to set beside them.
func TestCompareSheetInQuickMode(t *testing.T) {
	a := model.Assessment{Mode: model.Quick}
	for i := range a.Answers {
		a.Answers[i] = model.State4
	}
	m := method(t)
	r := model.Score(m, &a)
	s := model.Sheet{Returned: 9}
	boxes(&s, model.SheetPrice, 9)
	c := model.CompareSheet(m, &a, &r, &s)
	price := c.Rows[model.BondCount+int(model.SheetPrice)-1]
	if price.Inside.Known || price.Difference.Known || price.Outside != model.Known(100) {
		t.Errorf("price %+v", price)
	}
	if !c.Few {
		t.Error("nine sheets are enough")
	}
	if row, ok := c.Widest(); ok {
		t.Errorf("%+v is far apart on nine sheets", row)
	}
	if value := c.Rows[model.Value]; value.Outside.Known || value.Answered != 0 {
		t.Errorf("reasons that nobody counted give %+v", value)
	}
}

func TestSheetValidate(t *testing.T) {
	for name, test := range map[string]struct {
		edit func(*model.Sheet)
		want model.SheetError
	}{
		"negative sheets": {
			func(s *model.Sheet) { s.Returned = -1 },
			model.SheetError{Returns: true, Count: -1, Most: model.MaxSheets},
		},
		"too many sheets": {
			func(s *model.Sheet) { s.Returned = model.MaxSheets + 1 },
			model.SheetError{Returns: true, Count: model.MaxSheets + 1, Most: model.MaxSheets},
		},
		"negative ticks": {
			func(s *model.Sheet) { boxes(s, model.SheetEase, 0, -3) },
			model.SheetError{Question: model.SheetEase, Box: model.SheetEase.First() + 1, Count: -3, Most: model.MaxSheets},
		},
		"no sheets": {
			func(s *model.Sheet) { s.Returned = 0 },
			model.SheetError{Fault: model.SheetNoneReturned, Box: 1, Count: 10},
		},
		"more ticks than sheets": {
			func(s *model.Sheet) { boxes(s, model.SheetReasons, 11) },
			model.SheetError{Fault: model.SheetOverTicked, Count: 11, Most: 10},
		},
		"more answers than sheets": {
			func(s *model.Sheet) { boxes(s, model.SheetPrice, 4, 4, 3) },
			model.SheetError{Fault: model.SheetOverAnswered, Question: model.SheetPrice, Count: 11, Most: 10},
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := model.Sheet{Returned: 10}
			boxes(&s, model.SheetReasons, 0, 10, 10)
			boxes(&s, model.SheetPromise, 2, 2, 2, 2, 2)
			if err := s.Validate(); err != nil {
				t.Fatal(err)
			}
			test.edit(&s)
			var got *model.SheetError
			if err := s.Validate(); !errors.As(err, &got) || *got != test.want || got.Error() == "" {
				t.Errorf("got %+v, want %+v", got, test.want)
			}
		})
	}
}

// sheets draws counts that somebody could type, whether they agree or not.
func sheets() *rapid.Generator[model.Sheet] {
	return rapid.Custom(func(t *rapid.T) model.Sheet {
		most := rapid.SampledFrom([]int{3, 30, model.MaxSheets}).Draw(t, "most")
		s := model.Sheet{Returned: rapid.IntRange(-1, most).Draw(t, "returned")}
		for b := range s.Ticks {
			s.Ticks[b] = rapid.IntRange(-1, most).Draw(t, "ticks")
		}
		return s
	})
}

// Whatever is typed, every figure is a number in its range, and the result
// does not change.
func TestCompareSheetStaysInRange(t *testing.T) {
	m := method(t)
	rapid.Check(t, func(t *rapid.T) {
		a := assessments().Draw(t, "assessment")
		before := model.Score(m, &a)
		a.Sheet = sheets().Draw(t, "sheet")
		r := model.Score(m, &a)
		if !reflect.DeepEqual(r, before) {
			t.Fatal("the sheet changed the result")
		}
		c := model.CompareSheet(m, &a, &r, &a.Sheet)
		for _, row := range c.Rows {
			checkFigure(t, "inside", row.Inside, 100)
			checkFigure(t, "outside", row.Outside, 100)
			checkFigure(t, "difference", model.Figure{Value: math.Abs(row.Difference.Value), Known: row.Difference.Known}, 100)
			if row.Difference.Known != (row.Inside.Known && row.Outside.Known) {
				t.Errorf("difference %v of %v and %v", row.Difference, row.Outside, row.Inside)
			}
			if a.Sheet.Validate() == nil && row.Answered > 0 && !row.Outside.Known {
				t.Errorf("no outside view of %d answers", row.Answered)
			}
			if c.Few && !row.Few {
				t.Errorf("%d of few sheets are enough", row.Answered)
			}
		}
	})
}
