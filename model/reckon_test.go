package model_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kundenbindung/model"
)

// moneyOf reads inputs as a document has them.
func moneyOf(tb testing.TB, inputs map[string]string) (m model.Money) {
	tb.Helper()
	for id, text := range inputs {
		f, ok := model.ParseMoneyField(id)
		if !ok {
			tb.Fatalf("no input %q", id)
		}
		amount, err := f.Parse(text)
		if err != nil {
			tb.Fatal(err)
		}
		m[f] = amount
	}
	return m
}

// The figures of testdata/geld were worked out elsewhere: the formulas in 40
// decimal digits, their ends by trying all corners, and where a formula does
// not rise or fall all the way, by narrowing a grid down.
func TestReckonVectors(t *testing.T) {
	text, err := os.ReadFile("testdata/geld/figures.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Name    string
		Geld    map[string]string
		Faults  []string
		Figures map[string][3]*float64
	}
	if err := json.Unmarshal(text, &cases); err != nil || len(cases) == 0 {
		t.Fatalf("no vectors: %v", err)
	}
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			m := moneyOf(t, c.Geld)
			r := model.Reckon(&m)
			faults := []string{}
			for _, f := range r.Faults {
				faults = append(faults, f.ID())
			}
			if !slices.Equal(faults, c.Faults) {
				t.Errorf("faults %v, want %v", faults, c.Faults)
			}
			for f := range model.MoneyFigure(model.MoneyFigureCount) {
				e := r.Figures[f]
				for i, got := range []model.Figure{e.Low, e.Value, e.High} {
					want := c.Figures[f.ID()][i]
					if got.Known != (want != nil) || want != nil && math.Abs(got.Value-*want) > 0.0001 {
						t.Errorf("%s[%d] is %v (known: %v), want %s", f.ID(), i, got.Value, got.Known, spell(want))
					}
				}
			}
		})
	}
}

func spell(v *float64) string {
	if v == nil {
		return "none"
	}
	return fmt.Sprint(*v)
}

// Why there is no figure, or what else has to be said of it.
func TestReckonReasons(t *testing.T) {
	whole := map[string]string{
		"customers_start": "400", "customers_end": "400", "customers_new": "40", "contribution": "75", "discount_rate": "5",
	}
	for name, c := range map[string]struct {
		change map[string]string
		want   map[model.MoneyFigure]model.MoneyReason
	}{
		"all there": {nil, nil},
		"no rate": {map[string]string{"discount_rate": ""}, map[model.MoneyFigure]model.MoneyReason{
			model.RetentionRate: model.NoReason, model.CustomerValue: model.MissingInput, model.FivePointsMore: model.MissingInput,
		}},
		"no start": {map[string]string{"customers_start": ""}, map[model.MoneyFigure]model.MoneyReason{
			model.RetentionRate: model.MissingInput, model.PointCustomers: model.MissingInput,
		}},
		"more new than there are, no start": {map[string]string{"customers_start": "", "customers_new": "401"}, map[model.MoneyFigure]model.MoneyReason{
			model.RetentionRate: model.FaultyInput, model.PointCustomers: model.MissingInput, model.OnePointMore: model.FaultyInput,
		}},
		"more stayed": {map[string]string{"customers_new": "0", "customers_end": "401"}, map[model.MoneyFigure]model.MoneyReason{
			model.RetentionRate: model.FaultyInput, model.PointCustomers: model.NoReason, model.BreakEvenSpend: model.FaultyInput,
		}},
		"rate": {map[string]string{"discount_rate": "100.5"}, map[model.MoneyFigure]model.MoneyReason{
			model.ExpectedLifetime: model.NoReason, model.CustomerValue: model.FaultyInput,
		}},
		"nobody left": {map[string]string{"customers_new": "0"}, map[model.MoneyFigure]model.MoneyReason{
			model.RetentionRate: model.NoReason, model.ExpectedLifetime: model.NobodyLeft, model.CustomerValue: model.NobodyLeft,
			model.OnePointMore: model.HardlyAnyLeft,
		}},
		"nobody left, no contribution": {map[string]string{"customers_new": "0", "contribution": ""}, map[model.MoneyFigure]model.MoneyReason{
			model.ExpectedLifetime: model.NobodyLeft, model.CustomerValue: model.MissingInput,
		}},
		"exactly 99 of 100": {map[string]string{"customers_new": "4"}, map[model.MoneyFigure]model.MoneyReason{
			model.CustomerValue: model.NoReason, model.OnePointMore: model.HardlyAnyLeft, model.FivePointsMore: model.HardlyAnyLeft,
		}},
		"98": {map[string]string{"customers_new": "8"}, map[model.MoneyFigure]model.MoneyReason{
			model.OnePointMore: model.NoReason, model.FivePointsMore: model.UpToTop,
		}},
		"98.5":        {map[string]string{"customers_new": "6"}, map[model.MoneyFigure]model.MoneyReason{model.OnePointMore: model.UpToTop}},
		"94, exactly": {map[string]string{"customers_new": "24"}, map[model.MoneyFigure]model.MoneyReason{model.FivePointsMore: model.NoReason}},
	} {
		t.Run(name, func(t *testing.T) {
			inputs := map[string]string{}
			for id, text := range whole {
				inputs[id] = text
			}
			for id, text := range c.change {
				if inputs[id] = text; text == "" {
					delete(inputs, id)
				}
			}
			m := moneyOf(t, inputs)
			r := model.Reckon(&m)
			for f, want := range c.want {
				if r.Reasons[f] != want {
					t.Errorf("%s: reason %q, want %q", f.ID(), r.Reasons[f].ID(), want.ID())
				}
			}
			for f, reason := range r.Reasons {
				if known := r.Figures[f].Known(); known != (reason == model.NoReason || reason == model.UpToTop) {
					t.Errorf("%s: known %v with reason %q", model.MoneyFigure(f).ID(), known, reason.ID())
				}
			}
		})
	}
}

// amounts draws an amount that an input can have.
func amounts(most int, decimals bool) *rapid.Generator[model.Amount] {
	return rapid.Custom(func(t *rapid.T) model.Amount {
		text := fmt.Sprint(rapid.IntRange(0, most).Draw(t, "whole"))
		if decimals {
			switch rapid.IntRange(0, 2).Draw(t, "decimals") {
			case 1:
				text += fmt.Sprintf(".%d", rapid.IntRange(0, 9).Draw(t, "tenths"))
			case 2:
				text += fmt.Sprintf(".%02d", rapid.IntRange(0, 99).Draw(t, "hundredths"))
			}
		}
		return model.Amount(text)
	})
}

// monies draws inputs that often agree.
func monies() *rapid.Generator[model.Money] {
	return rapid.Custom(func(t *rapid.T) model.Money {
		var m model.Money
		most := rapid.SampledFrom([]int{3, 30, 400, 100_000}).Draw(t, "most")
		for f := range model.MoneyField(model.MoneyFieldCount) {
			if rapid.IntRange(0, 9).Draw(t, "left out") == 0 {
				continue
			}
			switch f.Kind() {
			case model.MoneyCount:
				m[f] = amounts(most, false).Draw(t, f.ID())
			case model.MoneyPercent:
				m[f] = amounts(110, true).Draw(t, f.ID())
			case model.MoneyYear:
				m[f] = model.Amount(fmt.Sprint(rapid.IntRange(2, model.ProfitYears).Draw(t, f.ID())))
			default:
				m[f] = amounts(5000, true).Draw(t, f.ID())
			}
		}
		return m
	})
}

// inputsIn draws a point within the ranges of the inputs.
func inputsIn(t *rapid.T, m *model.Money) (at [model.MoneyFieldCount]float64) {
	for f := range at {
		e := m[f].Estimate()
		share := rapid.Float64Range(0, 1).Draw(t, "share")
		if rapid.Bool().Draw(t, "end") {
			share = math.Round(share)
		}
		at[f] = e.Low.Value + share*(e.High.Value-e.Low.Value)
	}
	return at
}

// Wherever the inputs really are within their ranges, the figures are within
// theirs; and the value itself is.
func TestReckonHoldsEveryPoint(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := monies().Draw(t, "money")
		if err := m.Validate(); err != nil {
			t.Fatal(err)
		}
		r := model.Reckon(&m)
		at := inputsIn(t, &m)
		s, stayed := at[model.CustomersStart], at[model.CustomersEnd]-at[model.CustomersNew]
		if rate := stayed / s; rate >= 0 && rate <= 1 {
			for f, v := range pointFigures(&at, s, rate) {
				checkWithin(t, model.MoneyFigure(f), r.Figures[f], v)
			}
		}
		for f, e := range r.Figures {
			checkWithin(t, model.MoneyFigure(f), e, e.Value.Value)
			checkWithin(t, model.MoneyFigure(f), e.Rounded(), e.Low.Value)
			if e.High.Known {
				checkWithin(t, model.MoneyFigure(f), e.Rounded(), e.High.Value)
			}
		}
	})
}

// pointFigures are the formulas at one point, as the page explains them.
func pointFigures(at *[model.MoneyFieldCount]float64, s, r float64) [model.MoneyFigureCount]float64 {
	m, i := at[model.Contribution], at[model.DiscountRate]/100
	clv := func(r float64) float64 { return m * r / (1 + i - r) }
	more := func(x float64) float64 {
		if r >= 0.99 {
			return math.NaN()
		}
		return s * (clv(min(r+x, 0.99)) - clv(r))
	}
	return [model.MoneyFigureCount]float64{
		model.RetentionRate: 100 * r, model.ChurnRate: 100 * (1 - r), model.ExpectedLifetime: 1 / (1 - r),
		model.CustomerValue: clv(r), model.BreakEvenSpend: clv(r), model.PointCustomers: s / 100,
		model.OnePointMore: more(0.01), model.FivePointsMore: more(0.05),
	}
}

func checkWithin(t *rapid.T, f model.MoneyFigure, e model.Estimate, v float64) {
	t.Helper()
	if !e.Known() || math.IsNaN(v) {
		return
	}
	near := 1e-5 + 1e-9*math.Abs(v)
	if v < e.Low.Value-near || e.High.Known && v > e.High.Value+near {
		t.Fatalf("%s: %v is outside of %+v", f.ID(), v, e)
	}
}

// A digit less makes every range wider, never narrower.
func TestReckonWidens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := monies().Draw(t, "money")
		fine := m
		for f := range fine {
			if kind := model.MoneyField(f).Kind(); fine[f].Known() && fine[f].Decimals() == 0 && kind != model.MoneyCount && kind != model.MoneyYear {
				fine[f] += ".0"
			}
		}
		wide, narrow := model.Reckon(&m), model.Reckon(&fine)
		check := func(name string, w, n model.Estimate) {
			if !w.Known() || !n.Known() {
				return
			}
			high := !w.High.Known || n.High.Known && n.High.Value <= w.High.Value+1e-5
			if w.Value != n.Value || n.Low.Value < w.Low.Value-1e-5 || !high {
				t.Fatalf("%s: %+v of finer inputs is not within %+v", name, n, w)
			}
		}
		for f := range wide.Figures {
			check(model.MoneyFigure(f).ID(), wide.Figures[f], narrow.Figures[f])
		}
		for y := range wide.Profit.Years {
			check("total", wide.Profit.Years[y].Total, narrow.Profit.Years[y].Total)
		}
	})
}

// More who stayed, more contribution and a lower rate are never worth less.
func TestReckonIsMonotone(t *testing.T) {
	base := map[string]string{
		"customers_start": "500", "customers_end": "430", "customers_new": "60", "contribution": "320", "discount_rate": "6",
	}
	m := moneyOf(t, base)
	before := model.Reckon(&m)
	for id, text := range map[string]string{
		"customers_end": "440", "customers_new": "50", "contribution": "330", "discount_rate": "5",
	} {
		change := m
		f, _ := model.ParseMoneyField(id)
		change[f] = model.Amount(text)
		after := model.Reckon(&change)
		for _, f := range []model.MoneyFigure{
			model.RetentionRate, model.ExpectedLifetime, model.CustomerValue, model.OnePointMore, model.FivePointsMore,
		} {
			b, a := before.Figures[f], after.Figures[f]
			same := len(f.Inputs()) == 3 && (id == "contribution" || id == "discount_rate")
			if more := a.Low.Value > b.Low.Value && a.Value.Value > b.Value.Value && a.High.Value > b.High.Value; more == same {
				t.Errorf("%s = %s: %s goes from %+v to %+v", id, text, f.ID(), b, a)
			}
		}
	}
}

// What is written is as fine as the inputs allow, and no finer.
func TestEstimateSteps(t *testing.T) {
	for name, c := range map[string]struct {
		inputs map[string]string
		figure model.MoneyFigure
		want   [4]float64 // low, value, high, step
	}{
		"percent":       {map[string]string{"customers_start": "120", "customers_end": "118", "customers_new": "15"}, model.RetentionRate, [4]float64{84.6, 85.8, 87.1, 0.1}},
		"few customers": {map[string]string{"customers_start": "12", "customers_end": "12", "customers_new": "2"}, model.RetentionRate, [4]float64{72, 83, 96, 1}},
		"never finer than a tenth": {
			map[string]string{"customers_start": "90000", "customers_end": "90000", "customers_new": "9000"},
			model.RetentionRate,
			[4]float64{89.9, 90, 90.1, 0.1},
		},
		"tens of euros": {
			map[string]string{"customers_start": "120", "customers_end": "118", "customers_new": "15", "contribution": "180", "discount_rate": "5"},
			model.CustomerValue,
			[4]float64{720, 810, 900, 10},
		},
	} {
		t.Run(name, func(t *testing.T) {
			m := moneyOf(t, c.inputs)
			e := model.Reckon(&m).Figures[c.figure].Rounded()
			if got := [4]float64{e.Low.Value, e.Value.Value, e.High.Value, e.Step}; got != c.want {
				t.Errorf("written as %v, want %v", got, c.want)
			}
		})
	}
}

// What winning a customer costs is set beside what it may cost.
func TestSpending(t *testing.T) {
	inputs := map[string]string{
		"customers_start": "120", "customers_end": "118", "customers_new": "15", "contribution": "180", "discount_rate": "5",
	}
	for cost, want := range map[string]model.Spending{
		"": model.SpendingUnknown, "60": model.SpendingBelow, "800": model.SpendingLevel, "2000": model.SpendingAbove,
	} {
		m := moneyOf(t, inputs)
		m[model.AcquisitionCost] = model.Amount(cost)
		r := model.Reckon(&m)
		if got := r.Spending(&m); got != want {
			t.Errorf("%q is %q, want %q", cost, got.ID(), want.ID())
		}
		m[model.DiscountRate] = ""
		r = model.Reckon(&m)
		if r.Spending(&m) != model.SpendingUnknown {
			t.Error("compared with nothing")
		}
	}
}

// The picture adds up the parts that were filled in, from their years on.
func TestProfit(t *testing.T) {
	m := moneyOf(t, map[string]string{
		"acquisition_cost": "300", "first_year": "120", "more_purchases": "30", "lower_cost": "10.5",
		"lower_cost_from": "3", "better_price": "15", "better_price_from": "8",
	})
	p := model.Reckon(&m).Profit
	sums := [model.ProfitYears + 1]float64{-300, 120, 150, 160.5, 160.5, 160.5, 160.5, 160.5, 175.5}
	total, parts := 0.0, 0
	for year := range p.Years {
		y := &p.Years[year]
		total += sums[year]
		if y.Sum.Value.Value != sums[year] || y.Total.Value.Value != total {
			t.Errorf("year %d: %v, together %v; want %v, %v", year, y.Sum.Value, y.Total.Value, sums[year], total)
		}
		for _, part := range y.Parts {
			if part.Known() {
				parts++
			}
		}
	}
	if parts != 8+7+6+1 || !p.Drawn {
		t.Errorf("%d parts", parts)
	}
	if want := (model.PaidYear{Known: true, Early: 3, Value: 3, Late: 3}); p.Paid != want {
		t.Errorf("paid back %+v, want %+v", p.Paid, want)
	}
	for name, c := range map[string]struct {
		cost, first model.Amount
		want        model.PaidYear
	}{
		"no cost":        {"", "120", model.PaidYear{}},
		"no parts":       {"300", "", model.PaidYear{}},
		"on the edge":    {"240", "120", model.PaidYear{Known: true, Early: 2, Value: 2, Late: 3}},
		"later":          {"5000", "120", model.PaidYear{Known: true, Early: 9, Value: 9, Late: 9}},
		"costs nothing":  {"0.00", "120", model.PaidYear{Known: true, Early: 0, Value: 0, Late: 1}},
		"brings nothing": {"10", "0", model.PaidYear{Known: true, Early: 9, Value: 9, Late: 9}},
	} {
		m := model.Money{model.AcquisitionCost: c.cost, model.FirstYear: c.first}
		if p := model.Reckon(&m).Profit; p.Paid != c.want || p.Drawn != (c.first != "") {
			t.Errorf("%s: drawn %v, paid back %+v, want %+v", name, p.Drawn, p.Paid, c.want)
		}
	}
}
