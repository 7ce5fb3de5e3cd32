package model

// ProfitYears is how many years of a customer the picture of the typical
// profit shows, behind the start in which the customer is won.
const ProfitYears = 8

// ProfitPart is a part of what a typical customer brings in a year.
type ProfitPart uint8

// The parts, in the order in which they are stacked.
const (
	BasePart        ProfitPart = iota // FirstYear, every year
	PurchasesPart                     // MorePurchases
	CostPart                          // LowerCost
	ReferralsPart                     // Referrals
	BetterPricePart                   // BetterPrice

	ProfitPartCount = 5
)

// Field returns the input of the part.
func (p ProfitPart) Field() MoneyField { return FirstYear + MoneyField(p) }

// FromField returns the input that says from which year on the part counts;
// false for the base, which counts from the first.
func (p ProfitPart) FromField() (MoneyField, bool) {
	return MorePurchasesFrom + MoneyField(p) - 1, p != BasePart
}

// ProfitPartOf returns the part that an input is of.
func ProfitPartOf(f MoneyField) (ProfitPart, bool) {
	return ProfitPart(f - FirstYear), f >= FirstYear && f <= BetterPrice
}

// From returns the year from which on a part counts: the second, where
// nothing else was said.
func (m *Money) From(p ProfitPart) int {
	f, ok := p.FromField()
	switch {
	case !ok:
		return 1
	case !m[f].Known():
		return 2
	}
	return int(m[f].number())
}

// Profit is what one typical customer who stays brings over the years, as its
// owner fills it in; nothing is discounted. Parts left out are none.
type Profit struct {
	Drawn bool // at least one part was filled in
	Years [ProfitYears + 1]ProfitYear

	// Paid is the year at whose end the customer has brought back what
	// winning it cost.
	Paid PaidYear
}

// ProfitYear is one year of a customer; year 0 is the start.
type ProfitYear struct {
	Parts [ProfitPartCount]Estimate // none where a part does not count, or is left out
	Cost  Estimate                  // of winning the customer, in year 0; none in others
	Sum   Estimate                  // of the year
	Total Estimate                  // of all years so far
}

// PaidYear is a year with the range that the inputs leave open. Known is
// false where the acquisition cost or every part is left out; a year of
// ProfitYears+1 means later than shown.
type PaidYear struct {
	Known              bool
	Early, Value, Late int
}

// profit adds up. Sums rise with each part and fall with the cost, so that the
// ends of the inputs give the ends of the sums.
func profit(m *Money) (p Profit) {
	total, finest := interval{}, 0.0
	add := func(to *interval, from interval) {
		to.low, to.value, to.high = to.low+from.low, to.value+from.value, to.high+from.high
	}
	for year := range p.Years {
		y, sum := &p.Years[year], interval{}
		if cost := m[AcquisitionCost]; year == 0 && cost.Known() {
			y.Cost = cost.Estimate()
			c := intervalOf(cost)
			add(&sum, interval{-c.high, -c.value, -c.low})
			finest = max(finest, cost.Unit())
		}
		for part := range ProfitPart(ProfitPartCount) {
			amount := m[part.Field()]
			p.Drawn = p.Drawn || amount.Known()
			if year == 0 || !amount.Known() || year < m.From(part) {
				continue
			}
			y.Parts[part] = amount.Estimate()
			add(&sum, intervalOf(amount))
			finest = max(finest, amount.Unit())
		}
		add(&total, sum)
		y.Sum = estimate(sum.low, sum.value, sum.high, finest)
		y.Total = estimate(total.low, total.value, total.high, finest)
	}
	p.Paid = p.paid(m)
	return p
}

// paid finds the first year in which the total is not below zero.
func (p *Profit) paid(m *Money) PaidYear {
	first := func(end func(*Estimate) Figure) int {
		for year := range p.Years {
			if end(&p.Years[year].Total).Value >= 0 {
				return year
			}
		}
		return ProfitYears + 1
	}
	if !p.Drawn || !m[AcquisitionCost].Known() {
		return PaidYear{}
	}
	return PaidYear{
		Known: true,
		Early: first(func(e *Estimate) Figure { return e.High }),
		Value: first(func(e *Estimate) Figure { return e.Value }),
		Late:  first(func(e *Estimate) Figure { return e.Low }),
	}
}
