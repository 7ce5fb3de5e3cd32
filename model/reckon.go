package model

import "math"

// MoneyFigure is one of the results of [Reckon].
type MoneyFigure uint8

// The results, in the order of the page.
const (
	RetentionRate    MoneyFigure = iota // r = (E − N) / S, in %
	ChurnRate                           // 1 − r, in %
	ExpectedLifetime                    // 1 / (1 − r), in years
	CustomerValue                       // m·r / (1 + i − r), from the end of the first year on
	BreakEvenSpend                      // what winning a customer may cost at most: the customer value
	PointCustomers                      // customers a year that one point of retention stands for: S / 100
	OnePointMore                        // S · (customer value at r + 1 point − customer value at r)
	FivePointsMore                      // the same with five points

	MoneyFigureCount = 8
)

var moneyFigureIDs = [MoneyFigureCount]string{
	"retention", "churn", "lifetime", "customer_value", "break_even_spend",
	"point_customers", "one_point_more", "five_points_more",
}

// ID returns the stable name of the result, such as "retention".
func (f MoneyFigure) ID() string { return moneyFigureIDs[f] }

// MoneyUnit is what a result counts.
type MoneyUnit uint8

// The units of results.
const (
	InPercent MoneyUnit = iota
	InYears
	InMoney
	InCustomers

	MoneyUnitCount = 4
)

// Unit returns what the result counts.
func (f MoneyFigure) Unit() MoneyUnit {
	switch f {
	case RetentionRate, ChurnRate:
		return InPercent
	case ExpectedLifetime:
		return InYears
	case PointCustomers:
		return InCustomers
	default:
		return InMoney
	}
}

// Inputs returns what the result is worked out from.
func (f MoneyFigure) Inputs() []MoneyField {
	switch f {
	case RetentionRate, ChurnRate, ExpectedLifetime:
		return []MoneyField{CustomersStart, CustomersEnd, CustomersNew}
	case PointCustomers:
		return []MoneyField{CustomersStart}
	default:
		return []MoneyField{CustomersStart, CustomersEnd, CustomersNew, Contribution, DiscountRate}
	}
}

// MoneyFault says which inputs cannot be, although each of them is a number.
type MoneyFault uint8

// The faults.
const (
	NoCustomersStart  MoneyFault = iota // S is 0
	MoreNewThanAtEnd                    // N > E
	MoreStayedThanHad                   // E − N > S
	RateAboveAll                        // i > 100

	MoneyFaultCount = 4
)

var moneyFaultIDs = [MoneyFaultCount]string{
	"no_customers_at_start", "more_new_than_at_end", "more_stayed_than_at_start", "discount_rate_above_100",
}

// ID returns the stable name of the fault.
func (f MoneyFault) ID() string { return moneyFaultIDs[f] }

// inputs returns the inputs that the fault makes useless.
func (f MoneyFault) inputs() []MoneyField {
	switch f {
	case NoCustomersStart:
		return []MoneyField{CustomersStart}
	case MoreNewThanAtEnd:
		return []MoneyField{CustomersEnd, CustomersNew}
	case MoreStayedThanHad:
		return []MoneyField{CustomersStart, CustomersEnd, CustomersNew}
	default:
		return []MoneyField{DiscountRate}
	}
}

// MoneyReason says why there is no result, or what else has to be said of it.
type MoneyReason uint8

// The reasons.
const (
	NoReason      MoneyReason = iota // there is a result
	MissingInput                     // one of its inputs is unknown
	FaultyInput                      // one of its inputs cannot be
	NobodyLeft                       // r ≥ 1: customers who never leave have no lifetime
	HardlyAnyLeft                    // r ≥ 0.99: one point more is not possible
	UpToTop                          // there is a result, worked out up to r = 0.99

	MoneyReasonCount = 6
)

var moneyReasonIDs = [MoneyReasonCount]string{"", "missing", "fault", "nobody_left", "hardly_any_left", "up_to_99"}

// ID returns the stable name of the reason, "" for none.
func (r MoneyReason) ID() string { return moneyReasonIDs[r] }

// Reckoning is what follows from the owner's own figures. It is a sum, not a
// forecast: all of it holds if everything stays as it was last year.
type Reckoning struct {
	Figures [MoneyFigureCount]Estimate
	Reasons [MoneyFigureCount]MoneyReason
	Faults  []MoneyFault // in their order
	Profit  Profit
}

// topRetention is the highest retention that is reckoned with: more points
// lead up to it, and from it on there is nothing to win.
const topRetention = 0.99

// Reckon works out what follows from the inputs.
//
// Every input is taken as a range, half of its last digit to both sides, and
// every result is the range of what the formula gives anywhere within them. It
// is exact, not an estimate: where a formula rises or falls with an input all
// the way, the ends of the input give the ends of the result; where it does
// not, as what a point is worth does with S, the turning points are looked at
// too. An input that stands in a formula twice is the same in both places.
func Reckon(m *Money) Reckoning {
	r := Reckoning{Faults: m.faults(), Profit: profit(m)}
	for f := range MoneyFigure(MoneyFigureCount) {
		r.Reasons[f] = m.reason(f, r.Faults)
	}
	b := reckonBox(m)
	if r.has(PointCustomers) {
		r.Figures[PointCustomers] = b.pointCustomers()
	}
	if !r.has(RetentionRate) {
		return r
	}
	r.Figures[RetentionRate], r.Figures[ChurnRate] = b.retention(), b.churn()
	rate := exact(b.rate())
	r.take(ExpectedLifetime, rate < 1, NobodyLeft, b.lifetime)
	r.take(CustomerValue, rate < 1, NobodyLeft, b.value)
	r.take(BreakEvenSpend, rate < 1, NobodyLeft, b.value)
	for f, points := range map[MoneyFigure]float64{OnePointMore: 0.01, FivePointsMore: 0.05} {
		r.take(f, rate < topRetention, HardlyAnyLeft, func() Estimate { return b.gained(points) })
		if r.has(f) && exact(rate+points) > topRetention {
			r.Reasons[f] = UpToTop
		}
	}
	return r
}

func (r *Reckoning) has(f MoneyFigure) bool { return r.Reasons[f] == NoReason }

// take works a figure out where its inputs allow it and it exists at all.
func (r *Reckoning) take(f MoneyFigure, exists bool, otherwise MoneyReason, figure func() Estimate) {
	switch {
	case !r.has(f):
	case !exists:
		r.Reasons[f] = otherwise
	default:
		r.Figures[f] = figure()
	}
}

// faults lists what cannot be. It compares the numbers as they were typed.
func (m *Money) faults() (list []MoneyFault) {
	s, e, n, i := m[CustomersStart], m[CustomersEnd], m[CustomersNew], m[DiscountRate]
	if s.Known() && s.number() == 0 {
		list = append(list, NoCustomersStart)
	}
	switch {
	case !e.Known() || !n.Known():
	case n.number() > e.number():
		list = append(list, MoreNewThanAtEnd)
	case s.Known() && s.number() > 0 && e.number()-n.number() > s.number():
		list = append(list, MoreStayedThanHad)
	}
	if i.Known() && i.number() > 100 {
		list = append(list, RateAboveAll)
	}
	return list
}

// Missing returns the inputs of a result that are unknown.
func (m *Money) Missing(f MoneyFigure) (list []MoneyField) {
	for _, input := range f.Inputs() {
		if !m[input].Known() {
			list = append(list, input)
		}
	}
	return list
}

// reason says whether the inputs of a result are there and can be.
func (m *Money) reason(f MoneyFigure, faults []MoneyFault) MoneyReason {
	needs := make(map[MoneyField]bool)
	for _, input := range f.Inputs() {
		needs[input] = true
	}
	for _, fault := range faults {
		useless := true // only where all of the fault's inputs are needed
		for _, input := range fault.inputs() {
			useless = useless && needs[input]
		}
		if useless {
			return FaultyInput
		}
	}
	if len(m.Missing(f)) > 0 {
		return MissingInput
	}
	return NoReason
}

// box holds the inputs as ranges.
type box struct {
	s, stayed interval // customers at the start; of those, still there at the end
	m         interval // contribution
	u         interval // 1 + i
	unit      float64
}

// interval is a number with the ends of its range.
type interval struct{ low, value, high float64 }

func intervalOf(a Amount) interval {
	e := a.Estimate()
	return interval{e.Low.Value, e.Value.Value, e.High.Value}
}

func reckonBox(m *Money) box {
	e, n, i := intervalOf(m[CustomersEnd]), intervalOf(m[CustomersNew]), intervalOf(m[DiscountRate])
	return box{
		s:      intervalOf(m[CustomersStart]),
		stayed: interval{max(0, e.low-n.high), e.value - n.value, e.high - n.low},
		m:      intervalOf(m[Contribution]),
		u:      interval{1 + i.low/100, 1 + i.value/100, 1 + i.high/100},
		unit:   m[Contribution].Unit(),
	}
}

func (b *box) rate() float64 { return b.stayed.value / b.s.value }

// lowRate and highRate are the ends of r = stayed / S: it rises with those who
// stayed and falls with S, and never leaves 0 to 1.
func (b *box) lowRate() float64  { return min(1, b.stayed.low/b.s.high) }
func (b *box) highRate() float64 { return min(1, b.stayed.high/b.s.low) }

// The finest steps in which results are written.
const (
	finestRate      = 0.1 // points
	finestYears     = 0.1
	finestCustomers = 0.01
)

func (b *box) retention() Estimate {
	return estimate(100*b.lowRate(), 100*b.rate(), 100*b.highRate(), finestRate)
}

func (b *box) churn() Estimate {
	return estimate(100*(1-b.highRate()), 100*(1-b.rate()), 100*(1-b.lowRate()), finestRate)
}

func (b *box) pointCustomers() Estimate {
	return estimate(b.s.low/100, b.s.value/100, b.s.high/100, finestCustomers)
}

// lifetime rises with r. Where r reaches 1 it has no upper bound.
func (b *box) lifetime() Estimate {
	years := func(r float64) float64 { return 1 / (1 - r) }
	return estimate(years(b.lowRate()), years(b.rate()), years(b.highRate()), finestYears)
}

// worth is r / (1 + i − r), what one euro a year is worth: u is 1 + i. It has
// no bound where nobody leaves and nothing is discounted.
func worth(r, u float64) float64 {
	if r >= u {
		return math.Inf(1)
	}
	return r / (u - r)
}

// value rises with m and r and falls with i. Where r reaches 1 its upper end
// is what it comes closer to the fewer customers leave: m / i.
func (b *box) value() Estimate {
	low := b.m.low * worth(b.lowRate(), b.u.high)
	high := b.m.high * worth(b.highRate(), b.u.low)
	return estimate(low, b.m.value*worth(b.rate(), b.u.value), high, b.unit)
}

// gain is what x more of retention is worth: S·m·(worth(min(r+x, top)) −
// worth(r)) with r = stayed / S, and nothing from top on.
//
// It rises with m and falls with i. Its other two inputs share r:
//
//   - Up to r = top − x it rises with those who stayed; with S it first falls
//     and then rises again, so that it is greatest at an end and least at an
//     end or where it turns (see turning).
//   - From there to top it falls with those who stayed and rises with S.
func gain(s, stayed, m, u, x float64) float64 {
	r := stayed / s
	if r >= topRetention {
		return 0
	}
	return s * m * (worth(min(r+x, topRetention), u) - worth(r, u))
}

// turning is the retention at which gain turns from falling to rising with S:
// where 3r² − 2(2u−x)r + u(u−x) is 0.
func turning(u, x float64) float64 {
	h := 2*u - x
	return (h - math.Sqrt(h*h-3*u*(u-x))) / 3
}

// gained looks at all places where gain can be least or greatest: the corners,
// the turn with S, and the ridge r = top − x on every side.
func (b *box) gained(x float64) Estimate {
	low, high := math.Inf(1), 0.0
	try := func(s, stayed float64) {
		low = min(low, gain(s, stayed, b.m.low, b.u.high, x))
		high = max(high, gain(s, stayed, b.m.high, b.u.low, x))
	}
	const ridge = topRetention
	for _, stayed := range []float64{b.stayed.low, b.stayed.high} {
		try(b.s.low, stayed)
		try(b.s.high, stayed)
		try(clamp(stayed/(ridge-x), b.s.low, b.s.high), stayed)
	}
	for _, s := range []float64{b.s.low, b.s.high} {
		try(s, clamp(s*(ridge-x), b.stayed.low, b.stayed.high))
	}
	try(clamp(b.stayed.low/turning(b.u.high, x), b.s.low, b.s.high), b.stayed.low)
	value := gain(b.s.value, b.stayed.value, b.m.value, b.u.value, x)
	return estimate(low, value, high, b.unit)
}

// Spending compares what winning a customer costs with what it may cost.
type Spending uint8

// The outcomes of the comparison.
const (
	SpendingUnknown Spending = iota
	SpendingBelow            // the cost is surely below
	SpendingAbove            // surely above
	SpendingLevel            // the ranges overlap

	SpendingCount = 4
)

var spendingIDs = [SpendingCount]string{"", "below", "above", "overlapping"}

// ID returns the stable name of the outcome, "" for unknown.
func (s Spending) ID() string { return spendingIDs[s] }

// Spending sets the acquisition cost beside the break-even spend.
func (r *Reckoning) Spending(m *Money) Spending {
	most := r.Figures[BreakEvenSpend]
	cost := m[AcquisitionCost].Estimate()
	switch {
	case !most.Known() || !cost.Known():
		return SpendingUnknown
	case cost.High.Value < most.Low.Value:
		return SpendingBelow
	case most.High.Known && cost.Low.Value > most.High.Value:
		return SpendingAbove
	}
	return SpendingLevel
}
