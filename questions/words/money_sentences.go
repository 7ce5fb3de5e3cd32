package words

import (
	"errors"
	"fmt"
	"strings"

	"kundenbindung/model"
)

// Grouped writes v as [Lang.Number] does, with its thousands apart: "4.300,5"
// in German, "4,300.5" in English.
func (l Lang) Grouped(v float64, decimals int) string {
	mark := ","
	if l == German {
		mark = "."
	}
	text := l.Number(v, decimals)
	sign := ""
	if rest, negative := strings.CutPrefix(text, "-"); negative {
		sign, text = "−", rest
	}
	whole := strings.IndexAny(text, ".,")
	if whole < 0 {
		whole = len(text)
	}
	for at := whole - 3; at > 0; at -= 3 {
		text = text[:at] + mark + text[at:]
	}
	return sign + text
}

// Typed writes an amount with the digits that its owner typed, and with its
// unit. It may end in a decimal mark while it is being typed in.
func (w *Words) Typed(f model.MoneyField, amount string, currency string) string {
	if amount == "" {
		return ""
	}
	if w.Lang == German {
		amount = strings.Replace(amount, ".", ",", 1)
	}
	return w.withUnit(f, amount, currency)
}

func (w *Words) withUnit(f model.MoneyField, number, currency string) string {
	switch f.Kind() {
	case model.MoneySum:
		return w.sum(number, currency)
	case model.MoneyPercent:
		return fmt.Sprintf(w.Money.Percent, number)
	default:
		return number
	}
}

func (w *Words) sum(number, currency string) string {
	if rest, negative := strings.CutPrefix(number, "−"); negative {
		return "−" + w.sum(rest, currency)
	}
	return fmt.Sprintf(w.Money.Sum, number, w.Money.Signs[currency])
}

// Estimate writes a result as it is rounded, with its unit, and its range
// without one; "" where there is none.
func (w *Words) Estimate(unit model.MoneyUnit, e model.Estimate, currency string) (value, span string) {
	if !e.Known() {
		return "", ""
	}
	r := e.Rounded()
	write := func(v float64) string { return w.Lang.Grouped(v, e.Decimals()) }
	low, high := write(r.Low.Value), write(r.High.Value)
	switch {
	case !r.High.Known:
		span = fmt.Sprintf(w.Money.From, low)
	case r.Low.Value < 0:
		span = fmt.Sprintf(w.Money.Between, low, high)
	default:
		span = low + "–" + high
	}
	return w.inUnit(unit, write(r.Value.Value), currency), span
}

func (w *Words) inUnit(unit model.MoneyUnit, number, currency string) string {
	switch unit {
	case model.InPercent:
		return fmt.Sprintf(w.Money.Percent, number)
	case model.InMoney:
		return w.sum(number, currency)
	case model.InYears:
		if number == "1" {
			return fmt.Sprintf(w.Money.Year, number)
		}
		return fmt.Sprintf(w.Money.Years, number)
	default:
		if strings.ContainsAny(number, ",.") {
			number = strings.TrimRight(strings.TrimRight(number, "0"), ",.")
		}
		return number
	}
}

// MoneyReader puts a reckoning into sentences.
type MoneyReader struct {
	Words    *Words
	Money    *model.Money
	Reckoned *model.Reckoning
	Currency string // ISO code
}

// Remark is a sentence about a reckoning.
type Remark struct {
	Text  string
	Wrong bool // something has to be corrected
}

// figure writes the value of a result, "" where there is none.
func (r *MoneyReader) figure(f model.MoneyFigure) string {
	value, _ := r.Words.Estimate(f.Unit(), r.Reckoned.Figures[f], r.Currency)
	return value
}

// typed writes an input with its thousands apart, as sentences have it.
func (r *MoneyReader) typed(f model.MoneyField) string {
	amount := r.Money[f]
	if !amount.Known() {
		return ""
	}
	number := r.Words.Lang.Grouped(amount.Value().Value, amount.Decimals())
	return r.Words.withUnit(f, number, r.Currency)
}

// Remarks says what cannot be, what is missing, and what the results mean.
func (r *MoneyReader) Remarks() (all []Remark) {
	say := func(text string) { all = append(all, Remark{Text: text}) }
	for _, fault := range r.Reckoned.Faults {
		all = append(all, Remark{r.Fault(fault), true})
	}
	w, why := &r.Words.Money, &r.Reckoned.Reasons
	if r.Reckoned.Figures[model.OnePointMore].Known() {
		say(r.point())
	}
	if r.Reckoned.Figures[model.BreakEvenSpend].Known() {
		say(r.spending())
	}
	switch {
	case why[model.ExpectedLifetime] == model.NobodyLeft:
		say(w.Reasons[model.NobodyLeft])
	case why[model.OnePointMore] == model.HardlyAnyLeft:
		say(w.Reasons[model.HardlyAnyLeft])
	case why[model.FivePointsMore] == model.UpToTop:
		say(w.Reasons[model.UpToTop])
	}
	if missing := r.missing(); missing != "" {
		say(fmt.Sprintf(w.Missing, missing))
	}
	return all
}

// Wrong says the first thing that cannot be, "" where all can.
func (r *MoneyReader) Wrong() string {
	if len(r.Reckoned.Faults) == 0 {
		return ""
	}
	return r.Fault(r.Reckoned.Faults[0])
}

// Fault says which inputs cannot be.
func (r *MoneyReader) Fault(fault model.MoneyFault) string {
	sentence := r.Words.Money.Faults[fault]
	switch fault {
	case model.MoreNewThanAtEnd:
		return fmt.Sprintf(sentence, r.typed(model.CustomersNew), r.typed(model.CustomersEnd))
	case model.MoreStayedThanHad:
		return fmt.Sprintf(sentence, r.typed(model.CustomersNew), r.typed(model.CustomersStart))
	case model.RateAboveAll:
		return fmt.Sprintf(sentence, r.typed(model.DiscountRate))
	default:
		return sentence
	}
}

// point says what one point more means with the owner's own numbers.
func (r *MoneyReader) point() string {
	return fmt.Sprintf(r.Words.Money.Point, r.typed(model.CustomersStart),
		r.figure(model.PointCustomers), r.figure(model.OnePointMore))
}

// spending sets what winning a customer costs beside what it may cost.
func (r *MoneyReader) spending() string {
	worth := r.figure(model.BreakEvenSpend)
	spent := r.Reckoned.Spending(r.Money)
	sentence := r.Words.Money.Spending[spent]
	if spent == model.SpendingUnknown {
		return fmt.Sprintf(sentence, worth)
	}
	return fmt.Sprintf(sentence, r.typed(model.AcquisitionCost), worth)
}

// missing names the inputs that the results still need.
func (r *MoneyReader) missing() string {
	var names []string
	for _, f := range r.Money.Missing(model.OnePointMore) {
		names = append(names, r.Words.Money.Labels[f])
	}
	return strings.Join(names, ", ")
}

// Paid says when a typical customer has brought back what winning them cost,
// and how long one stays.
func (r *MoneyReader) Paid() string {
	w, p := &r.Words.Money.Profit, &r.Reckoned.Profit
	var says []string
	if p.Drawn {
		says = append(says, r.paid(p.Paid))
	}
	if r.Reckoned.Figures[model.ExpectedLifetime].Known() {
		says = append(says, fmt.Sprintf(w.Stays, r.figure(model.ExpectedLifetime)))
	}
	return strings.Join(says, " ")
}

func (r *MoneyReader) paid(p model.PaidYear) string {
	w := &r.Words.Money.Profit
	early := max(1, p.Early)
	switch {
	case !p.Known:
		return w.NoCost
	case p.Value == 0:
		return w.PaidAtOnce
	case p.Early > model.ProfitYears:
		return fmt.Sprintf(w.PaidLater, model.ProfitYears)
	case p.Late > model.ProfitYears:
		return fmt.Sprintf(w.PaidSince, early)
	case early == p.Late:
		return fmt.Sprintf(w.Paid, p.Late)
	}
	return fmt.Sprintf(w.PaidBetween, early, p.Late)
}

// Method explains how it is worked out, a paragraph each; the first with the
// owner's own numbers, where they are there.
func (r *MoneyReader) Method() []string {
	m := &r.Words.Money.Method
	var lines []string
	if stayed := r.figure(model.RetentionRate); stayed != "" {
		lines = append(lines, fmt.Sprintf(m.Stayed, r.typed(model.CustomersEnd), r.typed(model.CustomersNew),
			r.typed(model.CustomersStart), stayed))
	} else {
		lines = append(lines, m.StayedOpen)
	}
	return append(lines, m.Rules[:]...)
}

// Papers names the sources.
func (r *MoneyReader) Papers() []string {
	papers := r.Words.Money.Method.Papers
	papers[1] = fmt.Sprintf(papers[1], r.Words.Result.SourceTitle("002"))
	return papers[:]
}

// AmountFault says why what was typed is no amount, "" where it is one.
func (m *Money) AmountFault(err error) string {
	var fault *model.AmountError
	if !errors.As(err, &fault) {
		return ""
	}
	return m.Typing[fault.Fault]
}
