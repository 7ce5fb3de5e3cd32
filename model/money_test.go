package model_test

import (
	"errors"
	"testing"

	"kundenbindung/model"
)

func TestParseAmountKeepsTheDigits(t *testing.T) {
	for text, want := range map[string]model.Amount{
		"0": "0", "00": "0", "7": "7", "007": "7", "120": "120", "1200": "1200",
		"12,5": "12.5", "12.50": "12.50", "0,00": "0.00", "00,10": "0.10", "999999999.99": "999999999.99",
	} {
		got, err := model.ParseAmount(text)
		if err != nil || got != want {
			t.Errorf("%q is %q, %v; want %q", text, got, err, want)
		}
		if again, err := model.ParseAmount(string(got)); again != got || err != nil {
			t.Errorf("%q is not canonical: %q, %v", got, again, err)
		}
	}
}

func TestParseAmountRefuses(t *testing.T) {
	for text, want := range map[string]model.AmountFault{
		"": model.NotAmount, ".": model.NotAmount, ",5": model.NotAmount, "5.": model.NotAmount, "1.2.3": model.NotAmount,
		"1.250,50": model.NotAmount, "1 250": model.NotAmount, "1e3": model.NotAmount, "+5": model.NotAmount, "NaN": model.NotAmount,
		"0x10": model.NotAmount, "５": model.NotAmount, "--": model.NotAmount, "-": model.NotAmount, "-x": model.NotAmount,
		"-5": model.NegativeSum, "−12,5": model.NegativeSum,
		"1000000000": model.AmountLong, "1.250": model.AmountFine,
	} {
		_, err := model.ParseAmount(text)
		var fault *model.AmountError
		if !errors.As(err, &fault) || fault.Fault != want || fault.Text != text {
			t.Errorf("%q: %v, want fault %d", text, err, want)
		}
	}
}

// An input takes only what it can be, and a document only the one spelling.
func TestMoneyValidate(t *testing.T) {
	var m model.Money
	if err := m.Validate(); err != nil || !m.Empty() {
		t.Errorf("nothing is refused: %v", err)
	}
	m = model.Money{model.CustomersStart: "0", model.CustomersNew: "99", model.DiscountRate: "400.5", model.ReferralsFrom: "8"}
	if err := m.Validate(); err != nil {
		t.Errorf("what only does not agree is refused: %v", err)
	}
	for _, wrong := range []struct {
		field  model.MoneyField
		amount model.Amount
		want   model.AmountFault
	}{
		{model.CustomersStart, "1.5", model.NotWhole},
		{model.LowerCostFrom, "2.0", model.NotWhole},
		{model.LowerCostFrom, "1", model.NotYear},
		{model.BetterPriceFrom, "9", model.NotYear},
		{model.Contribution, "1,5", model.NotCanonical},
		{model.Contribution, "01", model.NotCanonical},
		{model.Contribution, "-1", model.NegativeSum},
		{model.Contribution, "viel", model.NotAmount},
	} {
		m = model.Money{}
		m[wrong.field] = wrong.amount
		var at *model.MoneyError
		var fault *model.AmountError
		if err := m.Validate(); !errors.As(err, &at) || !errors.As(err, &fault) || at.Field != wrong.field || fault.Fault != wrong.want {
			t.Errorf("%s = %q: %v", wrong.field.ID(), wrong.amount, err)
		}
		if err := (&model.Assessment{Money: m}).Validate(); err == nil {
			t.Errorf("an assessment may hold %s = %q", wrong.field.ID(), wrong.amount)
		}
	}
}

func TestMoneyFieldsHaveNames(t *testing.T) {
	seen := map[string]bool{}
	for f := range model.MoneyField(model.MoneyFieldCount) {
		got, ok := model.ParseMoneyField(f.ID())
		if !ok || got != f || seen[f.ID()] {
			t.Errorf("%d: %q", f, f.ID())
		}
		seen[f.ID()] = true
	}
	if _, ok := model.ParseMoneyField(""); ok {
		t.Error("no name is a name")
	}
	for p := range model.ProfitPart(model.ProfitPartCount) {
		if back, ok := model.ProfitPartOf(p.Field()); !ok || back != p {
			t.Errorf("part %d has the input %s", p, p.Field().ID())
		}
		if from, ok := p.FromField(); ok && from.ID() != p.Field().ID()+"_from" {
			t.Errorf("part %d counts from %s", p, from.ID())
		}
	}
}

func TestAmountEstimate(t *testing.T) {
	for amount, want := range map[model.Amount][3]float64{
		"120": {119.5, 120, 120.5}, "1250.50": {1250.495, 1250.5, 1250.505}, "12.5": {12.45, 12.5, 12.55},
		"12.50": {12.495, 12.5, 12.505}, "0": {0, 0, 0.5}, "0.0": {0, 0, 0.05},
	} {
		e := amount.Estimate()
		got := [3]float64{e.Low.Value, e.Value.Value, e.High.Value}
		for i := range got {
			if diff := got[i] - want[i]; diff > tiny || diff < -tiny {
				t.Errorf("%s is %v, want %v", amount, got, want)
			}
		}
	}
	none := model.Amount("").Estimate()
	if none.Known() || none.Low.Known || none.High.Known {
		t.Errorf("nothing is %+v", none)
	}
}
