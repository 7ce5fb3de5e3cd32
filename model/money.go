package model

// Amount is a number as its owner typed it, in canonical form: digits with at
// most one ".", such as "1250.50". Its digits say how exact it is; "" is
// unknown.
type Amount string

// MoneyField is one input of the optional page about money (Geld).
type MoneyField uint8

// Money holds what the owner typed in on that page: own figures, none invented.
// It enters no figure of the method and stays editable.
type Money [MoneyFieldCount]Amount

// The inputs.
const (
	CustomersStart  MoneyField = iota // customers at the start of last year (S)
	CustomersEnd                      // customers at its end (E)
	CustomersNew                      // of those, won during the year (N)
	Contribution                      // average contribution per customer and year, € (m)
	AcquisitionCost                   // cost per won customer, €
	DiscountRate                      // % a year (i)

	MoneyFieldCount = 6
)

var moneyFieldIDs = [MoneyFieldCount]string{
	"customers_start", "customers_end", "customers_new", "contribution", "acquisition_cost", "discount_rate",
}

// ID returns the stable name under which the input is stored.
func (f MoneyField) ID() string { return moneyFieldIDs[f] }

// ParseMoneyField finds an input by its ID.
func ParseMoneyField(id string) (MoneyField, bool) {
	i, ok := index(moneyFieldIDs[:], id)
	return MoneyField(i), ok
}
