package words

import (
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"kundenbindung/model"
)

// spectrum builds a result from levels and targets; a level below 0 is open.
func spectrum(levels, targets [model.BondCount]float64) *model.Result {
	r := &model.Result{Brake: 1}
	for b := range r.Bonds {
		r.Bonds[b].Target = targets[b]
		r.Bonds[b].Max = model.Known(100)
		if levels[b] >= 0 {
			r.Bonds[b].Level = model.Known(levels[b])
		}
		if model.Bond(b).Aimable() {
			r.Bonds[b].Gap = max(0, targets[b]-max(0, levels[b]))
		}
	}
	return r
}

func phrases(aims ...model.Bond) *BondPhrases {
	p := &BondPhrases{
		Because: [model.BondCount]string{"aus Zwang", "aus Trägheit", "wegen des Preises", "aus Gewohnheit", "wegen der Werte", "aus Nähe"},
		Goal:    [model.BondCount]string{"Zwang", "Trägheit", "Nutzen", "Gewohnheit", "Werten", "Nähe"},
	}
	for _, b := range aims {
		p.Aims[b] = true
	}
	return p
}

func braked(r *model.Result) { r.Brake = 0.5 }

func risky(r *model.Result) { r.Risk = model.Risk{Value: model.Known(60), Band: model.RiskHigh} }

func partly(r *model.Result) { r.Bonds[model.Lethargic].Level = model.Figure{} }

type levels = [model.BondCount]float64

var openings = []struct {
	name   string
	levels levels
	aims   []model.Bond
	change func(*model.Result)
	want   string
}{
	{
		"one reason",
		levels{0, 25, 25, 100, 50, 75},
		nil, nil,
		"Ihre Kunden bleiben vor allem aus Gewohnheit. " +
			"Ein passendes Ziel liegt bei Werten und Nähe; am meisten fehlt es an Werten.",
	},
	{
		"two reasons, one aim, high risk",
		levels{75, 25, 25, 75, 50, 50},
		[]model.Bond{model.Value},
		risky,
		"Ihre Kunden bleiben vor allem aus Zwang und aus Gewohnheit, doch das Risiko, dass sie gehen, ist hoch. " +
			"Ihr Ziel liegt bei Werten, und daran fehlt es auch am meisten.",
	},
	{
		"weak reasons, brake",
		levels{0, 0, 25, 25, 0, 0},
		[]model.Bond{model.Habitual, model.Value},
		braked,
		"Kein Grund hält bisher viele Ihrer Kunden; am ehesten bleiben sie wegen des Preises und aus Gewohnheit. " +
			"Ihr Ziel liegt bei Gewohnheit und Werten; am meisten fehlt es an Werten, " +
			"doch zuerst braucht das Fundament Arbeit: Es bremst alles andere.",
	},
	{
		"everything reached, brake",
		levels{100, 100, 100, 100, 100, 100},
		nil, braked,
		"Ihre Kunden bleiben aus vielen Gründen zugleich, keiner ragt heraus. " +
			"Ein passendes Ziel liegt bei Werten und Nähe, und Sie haben es erreicht; " +
			"nur das Fundament braucht noch Arbeit: Es bremst alles andere.",
	},
	{
		"nobody stays, high risk",
		levels{},
		nil, risky,
		"Nach Ihren Antworten hält bisher kein Grund mehr als einzelne Kunden, und das Risiko, dass sie gehen, ist hoch. " +
			"Ein passendes Ziel liegt bei Werten und Nähe; am meisten fehlt es an Werten.",
	},
	{
		"one open",
		levels{0, 0, 50, 50, 84, 75},
		nil, partly,
		"Nach den bisherigen Antworten bleiben Ihre Kunden vor allem wegen der Werte. " +
			"Ein passendes Ziel liegt bei Werten und Nähe, und Sie haben es erreicht.",
	},
	{
		"nothing known",
		levels{-1, -1, -1, -1, -1, -1},
		nil, nil,
		"Warum Ihre Kunden bleiben, lässt sich aus den Antworten noch nicht ablesen. " +
			"Ein passendes Ziel liegt bei Werten und Nähe; wie viel bis dahin fehlt, ist noch offen.",
	},
}

func TestOpening(t *testing.T) {
	for _, c := range openings {
		t.Run(c.name, func(t *testing.T) {
			r := spectrum(c.levels, [model.BondCount]float64{25, 25, 36, 50, 84, 75})
			if c.change != nil {
				c.change(r)
			}
			s := For(German).Opening(r, phrases(c.aims...))
			if got := strings.Join(s[:], " "); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestOpeningWithoutATarget(t *testing.T) {
	s := For(English).Opening(spectrum(levels{0, 0, 0, 0, 0, 50}, levels{}), phrases())
	if s[1] != "No aim is set." {
		t.Errorf("%q", s[1])
	}
}

// What is written multiplies to what is written, and that is the result.
func TestProduct(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 8))
	for range 5000 {
		factors := []float64{0.5 + rnd.Float64(), rnd.Float64(), float64(rnd.IntN(101)) / 100}
		result := factors[0] * factors[1] * factors[2]
		parts, total := English.Product(factors, []int{1, 2, 2}, result, 2)
		p := 1.0
		for _, part := range parts {
			v, err := strconv.ParseFloat(part, 64)
			if err != nil {
				t.Fatal(err)
			}
			p *= v
		}
		v, err := strconv.ParseFloat(total, 64)
		if err != nil {
			t.Fatal(err)
		}
		half := math.Pow10(-len(total[strings.IndexByte(total, '.')+1:])) / 2
		if math.Abs(p-v) > half+1e-6 || math.Abs(result-v) > half+1e-6 {
			t.Errorf("%v = %s, but it is %v", parts, total, result)
		}
	}
}
