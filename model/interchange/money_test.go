package interchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"kundenbindung/model"
)

func encodeMoney(t *testing.T, a *model.Assessment) (text string, doc map[string]any) {
	t.Helper()
	var out bytes.Buffer
	if err := EncodeMoney(&out, a); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(out.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	return out.String(), doc
}

// Every key is there whatever was typed in, null where there is nothing.
func TestEncodeMoneyOfNothing(t *testing.T) {
	text, doc := encodeMoney(t, &model.Assessment{})
	for _, part := range []string{
		`"schema": "kundenbindung/geld/v1"`, `"currency": "EUR"`, `"spending": null`, `"faults": []`, `"profit": null`,
		`"reason": "missing"`, `"typed": null`,
	} {
		if !strings.Contains(text, part) {
			t.Errorf("%s is missing in\n%s", part, text)
		}
	}
	if n := len(doc["inputs"].([]any)); n != model.MoneyFieldCount {
		t.Errorf("%d inputs", n)
	}
	if n := len(doc["figures"].([]any)); n != model.MoneyFigureCount {
		t.Errorf("%d figures", n)
	}
}

func TestEncodeMoney(t *testing.T) {
	a := mustDecode(t, `, "context": {"country": "ch"}, "geld": {
		"customers_start": "10", "customers_end": "10", "customers_new": "1", "contribution": "300.0", "discount_rate": "0",
		"acquisition_cost": "60", "first_year": "50", "referrals": "20", "referrals_from": "3"}`)
	text, doc := encodeMoney(t, &a)
	for _, part := range []string{
		`"currency": "CHF"`, `"typed": "300.0"`, `"spending": "below"`,
		`"low": 940.0979,
    "value": 2700,
    "high": null,
    "step": 100`,
	} {
		if !strings.Contains(text, part) {
			t.Errorf("%s is missing in\n%s", part, text)
		}
	}
	profit := doc["profit"].(map[string]any)
	years := profit["years"].([]any)
	if paid := profit["paid_back"].(map[string]any); len(years) != model.ProfitYears+1 || paid["value"] != 2.0 || paid["late"] != 2.0 {
		t.Errorf("%d years, paid back %v", len(years), paid)
	}
	third := years[3].(map[string]any)
	if parts := third["parts"].(map[string]any); len(parts) != 2 || parts["referrals"] == nil {
		t.Errorf("the third year has %v", parts)
	}
}

func TestEncodeMoneyReportsErrors(t *testing.T) {
	if err := EncodeMoney(failing{}, &model.Assessment{}); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}
