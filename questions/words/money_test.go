package words

import (
	"strings"
	"testing"

	"kundenbindung/model"
)

func TestGrouped(t *testing.T) {
	for v, want := range map[float64][2]string{
		0: {"0", "0"}, 7: {"7", "7"}, 999: {"999", "999"}, 1000: {"1.000", "1,000"}, -85: {"−85", "−85"},
		1234567: {"1.234.567", "1,234,567"}, -123456: {"−123.456", "−123,456"},
	} {
		if de, en := German.Grouped(v, 0), English.Grouped(v, 0); de != want[0] || en != want[1] {
			t.Errorf("%v is %q and %q", v, de, en)
		}
	}
	if got := German.Grouped(1250.5, 2) + " " + English.Grouped(1250.5, 2); got != "1.250,50 1,250.50" {
		t.Errorf("got %q", got)
	}
}

func TestTyped(t *testing.T) {
	de, en := For(German), For(English)
	for _, c := range []struct {
		field            model.MoneyField
		amount, currency string
		de, en           string
	}{
		{model.CustomersEnd, "1200", "EUR", "1200", "1200"},
		{model.Contribution, "1250.50", "EUR", "1250,50\u00a0€", "€1250.50"},
		{model.Contribution, "12.", "CHF", "12,\u00a0CHF", "CHF\u00a012."},
		{model.DiscountRate, "4.25", "EUR", "4,25\u00a0%", "4.25%"},
		{model.DiscountRate, "", "EUR", "", ""},
	} {
		if got := de.Typed(c.field, c.amount, c.currency); got != c.de {
			t.Errorf("%s %q is %q", c.field.ID(), c.amount, got)
		}
		if got := en.Typed(c.field, c.amount, c.currency); got != c.en {
			t.Errorf("%s %q is %q", c.field.ID(), c.amount, got)
		}
	}
}

// reads puts amounts into sentences.
func reads(lang Lang, m *model.Money) *MoneyReader {
	r := model.Reckon(m)
	return &MoneyReader{Words: For(lang), Money: m, Reckoned: &r, Currency: "EUR"}
}

func remarks(r *MoneyReader) (all string, wrong int) {
	for _, remark := range r.Remarks() {
		if all += remark.Text + "\n"; remark.Wrong {
			wrong++
		}
	}
	return all, wrong
}

// Every state of the figures gets its sentence, and only that.
func TestMoneyRemarks(t *testing.T) {
	whole := model.Money{
		model.CustomersStart: "1000", model.CustomersEnd: "1000", model.CustomersNew: "150",
		model.Contribution: "200", model.DiscountRate: "5", model.AcquisitionCost: "100",
	}
	for name, c := range map[string]struct {
		change func(m *model.Money)
		has    []string
		hasNot []string
		wrong  int
	}{
		"all there": {
			func(*model.Money) {},
			[]string{"Von 1.000 Kunden gehen jedes Jahr im Schnitt 10 weniger,", "kostet Sie 100\u00a0€. Das lohnt sich"},
			[]string{"Noch nötig", "99"},
			0,
		},
		"dear":    {func(m *model.Money) { m[model.AcquisitionCost] = "5000" }, []string{"mehr, als er wert ist"}, []string{"lohnt"}, 0},
		"even":    {func(m *model.Money) { m[model.AcquisitionCost] = "850" }, []string{"etwa so viel, wie er wert ist"}, []string{"lohnt"}, 0},
		"no cost": {func(m *model.Money) { m[model.AcquisitionCost] = "" }, []string{"darf höchstens"}, []string{"kostet Sie"}, 0},
		"missing": {
			func(m *model.Money) { m[model.DiscountRate] = "" },
			[]string{"Noch nötig: Zins im Jahr."},
			[]string{"1 Punkt mehr", "gewinnen"},
			0,
		},
		"nobody left": {
			func(m *model.Money) { m[model.CustomersEnd] = "1150" },
			[]string{"kein Kunde gegangen"},
			[]string{"1 Punkt mehr", "Schon 99", "gewinnen"},
			0,
		},
		"hardly any": {func(m *model.Money) { m[model.CustomersEnd] = "1142" }, []string{"Schon 99 von 100", "lohnt"}, []string{"1 Punkt mehr heißt"}, 0},
		"up to 99":   {func(m *model.Money) { m[model.CustomersEnd] = "1110" }, []string{"1 Punkt mehr heißt", "Mehr als 99"}, nil, 0},
		"two faults": {
			func(m *model.Money) { m[model.CustomersNew], m[model.DiscountRate] = "1001", "100.5" },
			[]string{"1.001 neue Kunden sind mehr als die 1.000", "Ein Zins von 100,5\u00a0%"},
			[]string{"1 Punkt mehr", "Noch nötig"},
			2,
		},
		"more stayed": {func(m *model.Money) { m[model.CustomersStart] = "800" }, []string{"Ohne die 150 neuen", "als die 800"}, nil, 1},
		"none":        {func(m *model.Money) { m[model.CustomersStart] = "0" }, []string{"Mit 0 Kunden"}, nil, 1},
	} {
		t.Run(name, func(t *testing.T) {
			m := whole
			c.change(&m)
			text, wrong := remarks(reads(German, &m))
			for _, part := range c.has {
				if !strings.Contains(text, part) {
					t.Errorf("%q is missing in\n%s", part, text)
				}
			}
			for _, part := range c.hasNot {
				if strings.Contains(text, part) {
					t.Errorf("%q is in\n%s", part, text)
				}
			}
			if first := reads(German, &m).Wrong(); wrong != c.wrong || (first != "") != (wrong > 0) {
				t.Errorf("%d are wrong, first %q", wrong, first)
			}
			english, _ := remarks(reads(English, &m))
			if strings.Contains(english, "%!") || strings.Count(english, "\n") != strings.Count(text, "\n") {
				t.Errorf("in English:\n%s", english)
			}
		})
	}
}

func TestPaid(t *testing.T) {
	for _, c := range []struct {
		cost, first model.Amount
		want        string
	}{
		{"", "120", "Kosten je Neukunde ein"},
		{"300", "120", "Nach dem 3. Jahr"},
		{"240", "120", "Nach dem 2. bis 3. Jahr"},
		{"960", "120", "Frühestens nach dem 8. Jahr"},
		{"5000", "120", "In den ersten 8 Jahren"},
		{"0", "120", "hat nichts gekostet"},
	} {
		m := model.Money{model.AcquisitionCost: c.cost, model.FirstYear: c.first}
		if got := reads(German, &m).Paid(); !strings.Contains(got, c.want) || strings.Contains(got, "Durchschnitt") {
			t.Errorf("cost %q: %q", c.cost, got)
		}
	}
	m := model.Money{
		model.CustomersStart: "100", model.CustomersEnd: "100", model.CustomersNew: "10",
		model.AcquisitionCost: "300", model.FirstYear: "120",
	}
	if got := reads(English, &m).Paid(); got != "After year 3 they have brought back what winning them cost. On average a customer stays 10.0\u00a0years." {
		t.Errorf("got %q", got)
	}
}
