package interchange

import (
	"io"

	"kundenbindung/model"
)

// MoneySchema names the document that [EncodeMoney] writes.
const MoneySchema = "kundenbindung/geld/v1"

// EncodeMoney writes what the owner of an assessment typed in about money and
// everything that the page about it shows, indented by one space and ended by
// a line feed. Numbers are rounded to four decimals; what is missing is null,
// and so is the high end of a range without a bound. A step is the power of
// ten in which the page writes a figure: the value rounded to it, the low end
// down, the high end up. Errors come from dst.
func EncodeMoney(dst io.Writer, a *model.Assessment) error {
	return WriteJSON(dst, newMoney(a))
}

// The types below spell kundenbindung/geld/v1: its keys in their order.
type (
	money struct {
		Schema   string        `json:"schema"`
		ID       string        `json:"id,omitempty"`
		Currency string        `json:"currency"`
		Inputs   []moneyInput  `json:"inputs"`
		Figures  []moneyFigure `json:"figures"`
		Spending *string       `json:"spending"`
		Faults   []string      `json:"faults"`
		Profit   *moneyProfit  `json:"profit"`
	}
	// estimate is null where there is none.
	estimate struct {
		Low   model.Figure `json:"low"`
		Value model.Figure `json:"value"`
		High  model.Figure `json:"high"`
		Step  float64      `json:"step"`
	}
	moneyInput struct {
		ID    string       `json:"id"`
		Typed *string      `json:"typed"`
		Low   model.Figure `json:"low"`
		Value model.Figure `json:"value"`
		High  model.Figure `json:"high"`
	}
	moneyFigure struct {
		ID      string    `json:"id"`
		Unit    string    `json:"unit"`
		Result  *estimate `json:"result"`
		Reason  *string   `json:"reason"`
		Missing []string  `json:"missing,omitempty"`
	}
	moneyProfit struct {
		Years []profitYear `json:"years"`
		Paid  *paidYear    `json:"paid_back"`
	}
	profitYear struct {
		Year  int                  `json:"year"`
		Parts map[string]*estimate `json:"parts"`
		Sum   *estimate            `json:"sum"`
		Total *estimate            `json:"total"`
	}
	// paidYear has null for a year later than those that are shown.
	paidYear struct {
		Early *int `json:"early"`
		Value *int `json:"value"`
		Late  *int `json:"late"`
	}
)

var moneyUnits = [model.MoneyUnitCount]string{
	model.InPercent: "percent", model.InYears: "years", model.InMoney: "money", model.InCustomers: "customers",
}

func newMoney(a *model.Assessment) money {
	r := model.Reckon(&a.Money)
	doc := money{
		Schema:   MoneySchema,
		ID:       a.ID,
		Currency: a.Context.Currency(),
		Spending: orNull(r.Spending(&a.Money).ID()),
		Faults:   []string{},
	}
	for f, amount := range a.Money {
		e := amount.Estimate()
		doc.Inputs = append(doc.Inputs, moneyInput{
			model.MoneyField(f).ID(), orNull(string(amount)), e.Low, e.Value, e.High,
		})
	}
	for f := range model.MoneyFigure(model.MoneyFigureCount) {
		doc.Figures = append(doc.Figures, newMoneyFigure(&a.Money, &r, f))
	}
	for _, fault := range r.Faults {
		doc.Faults = append(doc.Faults, fault.ID())
	}
	if r.Profit.Drawn {
		doc.Profit = newMoneyProfit(&r.Profit)
	}
	return doc
}

func newMoneyFigure(m *model.Money, r *model.Reckoning, f model.MoneyFigure) moneyFigure {
	figure := moneyFigure{
		ID: f.ID(), Unit: moneyUnits[f.Unit()], Result: newEstimate(r.Figures[f]), Reason: orNull(r.Reasons[f].ID()),
	}
	if r.Reasons[f] == model.MissingInput {
		for _, input := range m.Missing(f) {
			figure.Missing = append(figure.Missing, input.ID())
		}
	}
	return figure
}

func newMoneyProfit(p *model.Profit) *moneyProfit {
	doc := &moneyProfit{}
	for n := range p.Years {
		y := &p.Years[n]
		parts := map[string]*estimate{}
		if y.Cost.Known() {
			parts[model.AcquisitionCost.ID()] = newEstimate(y.Cost)
		}
		for part := range model.ProfitPart(model.ProfitPartCount) {
			if y.Parts[part].Known() {
				parts[part.Field().ID()] = newEstimate(y.Parts[part])
			}
		}
		doc.Years = append(doc.Years, profitYear{n, parts, newEstimate(y.Sum), newEstimate(y.Total)})
	}
	if paid := p.Paid; paid.Known {
		doc.Paid = &paidYear{shownYear(paid.Early), shownYear(paid.Value), shownYear(paid.Late)}
	}
	return doc
}

func newEstimate(e model.Estimate) *estimate {
	if !e.Known() {
		return nil
	}
	return &estimate{e.Low, e.Value, e.High, e.Step}
}

func shownYear(year int) *int {
	if year > model.ProfitYears {
		return nil
	}
	return &year
}

func orNull(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
