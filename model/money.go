package model

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// MoneyField is one input of the optional page about money (Geld).
type MoneyField uint8

// Money holds what the owner typed in on that page: own figures, none invented.
// It enters no figure of the method and stays editable.
//
// Any amounts can be kept, also while they are being typed in and do not agree
// yet; [Reckon] says what is wrong with them and what follows from the others.
type Money [MoneyFieldCount]Amount

// The inputs. The first six are what last year's books say; the others are the
// parts of what one typical customer brings over the years, every one of them
// optional.
const (
	CustomersStart  MoneyField = iota // customers at the start of last year (S)
	CustomersEnd                      // customers at its end (E)
	CustomersNew                      // of those, won during the year (N)
	Contribution                      // average contribution per customer and year (m)
	AcquisitionCost                   // cost per won customer
	DiscountRate                      // % a year (i)

	FirstYear     // what a typical customer brings in the first year
	MorePurchases // a year more, because customers buy more with time
	LowerCost     // a year more, because they cost less effort
	Referrals     // a year more, because they recommend
	BetterPrice   // a year more, because they do not ask for discounts

	// The years from which on the four before them count.
	MorePurchasesFrom
	LowerCostFrom
	ReferralsFrom
	BetterPriceFrom

	MoneyFieldCount = 15
)

// MoneyKind is what an input counts.
type MoneyKind uint8

// The kinds of inputs.
const (
	MoneyCount   MoneyKind = iota // a number of customers, whole
	MoneySum                      // an amount of money
	MoneyPercent                  // a rate
	MoneyYear                     // a year of a customer, from 2 to ProfitYears
)

// moneySpec says how an input is stored and what it counts.
type moneySpec struct {
	id   string
	kind MoneyKind
}

var moneySpecs = [MoneyFieldCount]moneySpec{
	CustomersStart:    {"customers_start", MoneyCount},
	CustomersEnd:      {"customers_end", MoneyCount},
	CustomersNew:      {"customers_new", MoneyCount},
	Contribution:      {"contribution", MoneySum},
	AcquisitionCost:   {"acquisition_cost", MoneySum},
	DiscountRate:      {"discount_rate", MoneyPercent},
	FirstYear:         {"first_year", MoneySum},
	MorePurchases:     {"more_purchases", MoneySum},
	LowerCost:         {"lower_cost", MoneySum},
	Referrals:         {"referrals", MoneySum},
	BetterPrice:       {"better_price", MoneySum},
	MorePurchasesFrom: {"more_purchases_from", MoneyYear},
	LowerCostFrom:     {"lower_cost_from", MoneyYear},
	ReferralsFrom:     {"referrals_from", MoneyYear},
	BetterPriceFrom:   {"better_price_from", MoneyYear},
}

// ID returns the stable name under which the input is stored.
func (f MoneyField) ID() string { return moneySpecs[f].id }

// Kind returns what the input counts.
func (f MoneyField) Kind() MoneyKind { return moneySpecs[f].kind }

// ParseMoneyField finds an input by its ID.
func ParseMoneyField(id string) (MoneyField, bool) {
	for f, spec := range moneySpecs {
		if spec.id == id {
			return MoneyField(f), true
		}
	}
	return 0, false
}

// Empty reports whether nothing was typed in yet.
func (m *Money) Empty() bool { return *m == Money{} }

// Validate reports the first amount that is not in canonical form or cannot be
// of its field, as a [*MoneyError]. It does not compare one with another.
func (m *Money) Validate() error {
	for i, amount := range m {
		f := MoneyField(i)
		if amount == "" {
			continue
		}
		got, err := f.Parse(string(amount))
		if err == nil && got != amount {
			err = &AmountError{NotCanonical, string(amount)}
		}
		if err != nil {
			return &MoneyError{f, err}
		}
	}
	return nil
}

// MoneyError says which input of a [Money] cannot be kept, and why.
type MoneyError struct {
	Field MoneyField
	Err   error // an *AmountError
}

// Error names the input in English.
func (e *MoneyError) Error() string { return fmt.Sprintf("geld: %s: %v", e.Field.ID(), e.Err) }

// Unwrap returns the [*AmountError].
func (e *MoneyError) Unwrap() error { return e.Err }

// Amount is a number as its owner typed it, in canonical form: digits with at
// most one ".", such as "1250.50". Its digits say how exact it is, so that
// zeros at its end stay; "" is unknown.
type Amount string

// The limits of an amount.
const (
	MaxAmountDigits   = 9 // before the point
	MaxAmountDecimals = 2 // behind it
)

// AmountFault says why a text is no amount.
type AmountFault uint8

// The faults.
const (
	NotAmount    AmountFault = iota // anything but digits with one point or comma
	NegativeSum                     // an amount below zero
	AmountLong                      // more than MaxAmountDigits before the point
	AmountFine                      // more than MaxAmountDecimals behind it
	NotWhole                        // a point where customers or years are counted
	NotYear                         // no year from 2 to ProfitYears
	NotCanonical                    // an amount, but not as Amount spells it

	AmountFaultCount = 7
)

var amountFaultTexts = [AmountFaultCount]string{
	NotAmount:    "not digits with at most one decimal point",
	NegativeSum:  "below zero",
	AmountLong:   "too many digits",
	AmountFine:   "too many decimals",
	NotWhole:     "not a whole number",
	NotYear:      "not a year that is shown",
	NotCanonical: "not in canonical form",
}

// AmountError is a text that is no amount.
type AmountError struct {
	Fault AmountFault
	Text  string // as it was given
}

// Error says in English what is wrong.
func (e *AmountError) Error() string {
	return fmt.Sprintf("%q: %s", e.Text, amountFaultTexts[e.Fault])
}

// ParseAmount reads digits with at most one decimal point or comma between
// them, up to [MaxAmountDigits] before and [MaxAmountDecimals] behind it. The
// digits stay as they were typed, but for zeros that mean nothing in front.
// What is no amount is an [*AmountError].
func ParseAmount(text string) (Amount, error) {
	wrong := func(f AmountFault) (Amount, error) { return "", &AmountError{f, text} }
	if rest := strings.TrimLeft(text, "-−–"); rest != text && rest != "" {
		if _, err := ParseAmount(rest); err == nil {
			return wrong(NegativeSum)
		}
		return wrong(NotAmount)
	}
	whole, decimals, pointed := strings.Cut(strings.Replace(text, ",", ".", 1), ".")
	if !digitsOnly(whole+decimals) || whole == "" || pointed && decimals == "" {
		return wrong(NotAmount)
	}
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	switch {
	case len(whole) > MaxAmountDigits:
		return wrong(AmountLong)
	case len(decimals) > MaxAmountDecimals:
		return wrong(AmountFine)
	case pointed:
		whole += "." + decimals
	}
	return Amount(whole), nil
}

func digitsOnly(text string) bool { return strings.Trim(text, "0123456789") == "" }

// Parse reads an amount as [ParseAmount] does and makes sure that it can be of
// the input: customers and years are whole.
func (f MoneyField) Parse(text string) (Amount, error) {
	a, err := ParseAmount(text)
	if err != nil {
		return a, err
	}
	switch kind := f.Kind(); {
	case kind != MoneyCount && kind != MoneyYear:
	case a.Decimals() > 0:
		return "", &AmountError{NotWhole, text}
	case kind == MoneyYear && (a.number() < 2 || a.number() > ProfitYears):
		return "", &AmountError{NotYear, text}
	}
	return a, nil
}

// Known reports whether an amount was typed in.
func (a Amount) Known() bool { return a != "" }

// Decimals returns how many digits stand behind the point.
func (a Amount) Decimals() int {
	_, decimals, _ := strings.Cut(string(a), ".")
	return len(decimals)
}

// Value returns the number; none while it is unknown.
func (a Amount) Value() Figure {
	if !a.Known() {
		return Figure{}
	}
	return Known(a.number())
}

// number is the value of an amount that is known.
func (a Amount) number() float64 {
	v, err := strconv.ParseFloat(string(a), 64)
	if err != nil {
		return 0
	}
	return v
}

// Unit is the worth of the last digit: 1 for "1250", 0.01 for "1250.50".
func (a Amount) Unit() float64 { return math.Pow10(-a.Decimals()) }

// Estimate returns the value with its range, half of the last digit to both
// sides but never below zero; none while it is unknown.
func (a Amount) Estimate() Estimate {
	if !a.Known() {
		return Estimate{}
	}
	v, half := a.number(), a.Unit()/2
	return Estimate{Low: Known(max(0, v-half)), Value: Known(v), High: Known(v + half), Step: a.Unit()}
}
