package words

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"kundenbindung/model"
)

// Opening are the parts of the two sentences that open a result.
type Opening struct {
	Mainly, MainlySoFar   string // reasons
	Weak, WeakSoFar       string // reasons that hold few customers
	Many, ManySoFar       string // several reasons hold equally many
	ManyWeak              string // and few
	None                  string // none holds anybody
	Unknown               string
	RiskBut, RiskAnd      string // the risk is high; after a strong reason, after anything else
	Aim, Fitting, NoAim   string // the owner's aims, the recommended ones, none
	Missing, MissingThere string // what is missing most: something else, the aim itself
	MissingOpen           string
	Reached, ReachedSoFar string
	Brake, BrakeStill     string // the Fundament; where the aim is reached
	And                   string // between the last two of a list
}

var openingDE = Opening{
	Mainly: "Ihre Kunden bleiben vor allem %s", MainlySoFar: "Nach den bisherigen Antworten bleiben Ihre Kunden vor allem %s",
	Weak:      "Kein Grund hält bisher viele Ihrer Kunden; am ehesten bleiben sie %s",
	WeakSoFar: "Nach den bisherigen Antworten hält kein Grund viele Ihrer Kunden; am ehesten bleiben sie %s",
	Many:      "Ihre Kunden bleiben aus vielen Gründen zugleich, keiner ragt heraus",
	ManySoFar: "Nach den bisherigen Antworten bleiben Ihre Kunden aus vielen Gründen zugleich, keiner ragt heraus",
	ManyWeak:  "Kein Grund hält bisher viele Ihrer Kunden, und keiner ragt heraus",
	None:      "Nach Ihren Antworten hält bisher kein Grund mehr als einzelne Kunden",
	Unknown:   "Warum Ihre Kunden bleiben, lässt sich aus den Antworten noch nicht ablesen",
	RiskBut:   ", doch das Risiko, dass sie gehen, ist hoch", RiskAnd: ", und das Risiko, dass sie gehen, ist hoch",
	Aim: "Ihr Ziel liegt bei %s", Fitting: "Ein passendes Ziel liegt bei %s", NoAim: "Ein Ziel ist nicht gesetzt",
	Missing: "; am meisten fehlt es an %s", MissingThere: ", und daran fehlt es auch am meisten",
	MissingOpen: "; wie viel bis dahin fehlt, ist noch offen",
	Reached:     ", und Sie haben es erreicht", ReachedSoFar: ", und so weit es sich sagen lässt, ist es erreicht",
	Brake:      ", doch zuerst braucht das Fundament Arbeit: Es bremst alles andere",
	BrakeStill: "; nur das Fundament braucht noch Arbeit: Es bremst alles andere",
	And:        " und ",
}

var openingEN = Opening{
	Mainly: "Your customers stay mainly %s", MainlySoFar: "Going by the answers so far, your customers stay mainly %s",
	Weak:      "No reason keeps many of your customers so far; those who stay do so mostly %s",
	WeakSoFar: "Going by the answers so far, no reason keeps many of your customers; those who stay do so mostly %s",
	Many:      "Your customers stay for many reasons at once, and none stands out",
	ManySoFar: "Going by the answers so far, your customers stay for many reasons at once, and none stands out",
	ManyWeak:  "No reason keeps many of your customers so far, and none stands out",
	None:      "Going by your answers, no reason keeps more than the odd customer so far",
	Unknown:   "The answers do not yet show why your customers stay",
	RiskBut:   ", but the risk that they will leave is high", RiskAnd: ", and the risk that they will leave is high",
	Aim: "Your aim is %s", Fitting: "An aim that suits your firm is %s", NoAim: "No aim is set",
	Missing: "; what is missing most is %s", MissingThere: ", and that is also what is missing most",
	MissingOpen: "; how far off that is remains open",
	Reached:     ", and you have reached it", ReachedSoFar: ", and as far as the answers show, you have reached it",
	Brake:      ", but first the foundation needs work: it is holding everything else back",
	BrakeStill: "; only the foundation still needs work: it is holding everything else back",
	And:        " and ",
}

// BondPhrases are what a catalogue says about the bond types in sentences,
// and which of them the owner aims at.
type BondPhrases struct {
	Because [model.BondCount]string // "Your customers stay mainly …"
	Goal    [model.BondCount]string // "Your aim is …"
	Aims    [model.BondCount]bool
}

const (
	weakLevel  = 25.0 // "a few" customers: a reason that holds no more is weak
	mostNamed  = 3    // more equal reasons than this are not listed
	mostGoals  = 2    // as many as an owner may aim at
	nearTarget = 0.75 // a second target counts as a goal from this share of the first
)

// Opening composes the two sentences that open a result: what keeps the
// customers, and where the target lies with what is missing most. A high risk
// and a braking Fundament are part of them. Forced and lethargic bonds are
// named as reasons only, never as a goal or as lacking.
func (w *Words) Opening(r *model.Result, p *BondPhrases) [2]string {
	return [2]string{w.reasons(r, p) + ".", w.goals(r, p) + "."}
}

// LongestOpening returns sentences at least as long as those that Opening can
// compose whatever aims, strategy and targets the owner gives, so that a
// screen can keep room for them.
func (w *Words) LongestOpening(r *model.Result, p *BondPhrases) [2]string {
	o := &w.Result.Opening
	goals := pick(&p.Goal, []model.Bond{model.Economic, model.Habitual, model.Value, model.Affective})
	slices.SortStableFunc(goals, func(a, b string) int { return utf8.RuneCountInString(b) - utf8.RuneCountInString(a) })
	two := w.list(goals[:mostGoals])
	text := fmt.Sprintf(longer(o.Aim, o.Fitting), two) + longer(longer(fmt.Sprintf(o.Missing, two), o.MissingOpen), o.ReachedSoFar)
	if r.Brake < 1 {
		text += longer(o.Brake, o.BrakeStill)
	}
	return [2]string{w.reasons(r, p) + ".", text + "."}
}

func longer(a, b string) string {
	return either(utf8.RuneCountInString(a) > utf8.RuneCountInString(b), a, b)
}

// reasons says what mainly keeps the customers.
func (w *Words) reasons(r *model.Result, p *BondPhrases) string {
	o := &w.Result.Opening
	top, level, partly := dominant(r)
	text, risk := "", o.RiskAnd
	switch {
	case len(top) == 0:
		text = o.Unknown
	case level == 0:
		text = o.None
	case level <= weakLevel && len(top) > mostNamed:
		text = o.ManyWeak
	case level <= weakLevel:
		text = fmt.Sprintf(either(partly, o.WeakSoFar, o.Weak), w.list(pick(&p.Because, top)))
	case len(top) > mostNamed:
		text, risk = either(partly, o.ManySoFar, o.Many), o.RiskBut
	default:
		text = fmt.Sprintf(either(partly, o.MainlySoFar, o.Mainly), w.list(pick(&p.Because, top)))
		risk = o.RiskBut
	}
	if r.Risk.Value.Known && r.Risk.Band == model.RiskHigh {
		text += risk
	}
	return text
}

// dominant returns the bond types with the highest level, that level, and
// whether the level of another one is still open.
func dominant(r *model.Result) (top []model.Bond, level float64, partly bool) {
	for b := range model.Bond(model.BondCount) {
		l := r.Bonds[b].Level
		if !l.Known {
			partly = partly || r.Bonds[b].Max.Known
			continue
		}
		v := fine(l.Value)
		if len(top) == 0 || v > level {
			top, level = nil, v
		}
		if v == level {
			top = append(top, b)
		}
	}
	return top, level, partly
}

// goals says where the target lies and what is missing most.
func (w *Words) goals(r *model.Result, p *BondPhrases) string {
	o := &w.Result.Opening
	aims, own := goalBonds(r, p)
	text, reached := o.NoAim, false
	if len(aims) > 0 {
		var missing string
		missing, reached = w.missing(r, p, aims)
		text = fmt.Sprintf(either(own, o.Aim, o.Fitting), w.list(pick(&p.Goal, aims))) + missing
	}
	if r.Brake < 1 {
		text += either(reached, o.BrakeStill, o.Brake)
	}
	return text
}

// goalBonds returns the owner's aims, or the bond types with the highest
// targets.
func goalBonds(r *model.Result, p *BondPhrases) (goals []model.Bond, own bool) {
	for b := model.Economic; b < model.BondCount; b++ {
		if p.Aims[b] {
			goals = append(goals, b)
		}
	}
	if len(goals) > 0 {
		return goals, true
	}
	first, second := model.Economic, model.Bond(model.BondCount)
	for b := model.Habitual; b < model.BondCount; b++ {
		switch {
		case fine(r.Bonds[b].Target) > fine(r.Bonds[first].Target):
			first, second = b, first
		case second == model.BondCount || fine(r.Bonds[b].Target) > fine(r.Bonds[second].Target):
			second = b
		}
	}
	highest := r.Bonds[first].Target
	if shown(highest) == 0 {
		return nil, false
	}
	if t := r.Bonds[second].Target; shown(t) > 0 && fine(t) >= fine(nearTarget*highest) {
		return []model.Bond{first, second}, false
	}
	return []model.Bond{first}, false
}

// missing says what is missing most to the targets, or that nothing is.
func (w *Words) missing(r *model.Result, p *BondPhrases, aims []model.Bond) (text string, reached bool) {
	o := &w.Result.Opening
	most, known, partly := widestGaps(r)
	switch {
	case !known:
		return o.MissingOpen, false
	case len(most) == 0:
		return either(partly, o.ReachedSoFar, o.Reached), true
	case len(most) == 1 && len(aims) == 1 && most[0] == aims[0]:
		return o.MissingThere, false
	}
	return fmt.Sprintf(o.Missing, w.list(pick(&p.Goal, most[:min(len(most), mostGoals)]))), false
}

// widestGaps returns the bond types that are farthest from their targets, and
// whether any and whether not all of the levels are known.
func widestGaps(r *model.Result) (most []model.Bond, known, partly bool) {
	gap := 0.0
	for b := model.Economic; b < model.BondCount; b++ {
		if !r.Bonds[b].Level.Known {
			partly = true
			continue
		}
		known = true
		g := shown(r.Bonds[b].Gap)
		if g > gap {
			most, gap = nil, g
		}
		if g > 0 && g == gap {
			most = append(most, b)
		}
	}
	return most, known, partly
}

// FormulaLead composes the sentence that opens the formula: which factors
// are built out furthest and which have most room.
func (w *Words) FormulaLead(r *model.Result, names [model.FactorCount]string) string {
	t := &w.Result.Formula
	var high, low []string
	most, least := -1.0, 101.0
	for f := range r.Factors {
		if l := r.Factors[f].Level; l.Known {
			most, least = max(most, shown(l.Value)), min(least, shown(l.Value))
		}
	}
	if most < 0 {
		return t.None
	}
	for f := range r.Factors {
		if l := r.Factors[f].Level; l.Known && shown(l.Value) == most {
			high = append(high, names[f])
		}
		if l := r.Factors[f].Level; l.Known && shown(l.Value) == least {
			low = append(low, names[f])
		}
	}
	if most == least {
		return t.Even
	}
	return fmt.Sprintf(t.Furthest, w.list(high)) + " " + fmt.Sprintf(t.Room, w.list(low))
}

// StepsLead composes the sentence above the next steps: where there are
// fewer than three, it says why, and where much is open, that they are
// provisional. What the plan says of them, if anything, stands before the rest.
// Of a group's questions only so many are revealed; of anybody else's it is all
// of them.
func (w *Words) StepsLead(r *model.Result, littleTime bool, planned string, revealed int) string {
	lead := planned
	if lead == "" {
		lead = w.stepsLead(r, littleTime)
	}
	switch {
	case !r.Provisional || len(r.Advice) == 0:
		return lead
	case revealed < r.Total:
		return lead + " " + w.Result.Steps.Covered.And(revealed, r.Total)
	}
	return lead + " " + w.Result.Steps.Provisional.And(r.Answered, r.Total)
}

func (w *Words) stepsLead(r *model.Result, littleTime bool) string {
	t := &w.Result.Steps
	n := len(r.Advice)
	switch {
	case n == 0:
		return either(r.Answered < r.Total, t.NoneOpen, t.NoneNA)
	case r.Advice[0].Kind == model.UpkeepAdvice:
		return t.Upkeep
	case n >= len(t.Numbers):
		return either(littleTime, t.LeadShort, t.Lead)
	}
	open := false
	for f := range r.Factors {
		open = open || !r.Factors[f].Level.Known && r.Factors[f].Max.Known
	}
	return fmt.Sprintf(either(open, t.FewOpen, t.FewDone), t.Numbers[n])
}

// Product writes numbers so that their product, worked out from what is
// written, gives the result that is written. Decimals says how many decimals
// each number has at least; the result has as many as given, or more where it
// would read 0 or where rounding would part it from the product.
func (l Lang) Product(factors []float64, decimals []int, result float64, resultDecimals int) (parts []string, total string) {
	for resultDecimals < 6 && result != 0 && atDecimals(result, resultDecimals) == 0 {
		resultDecimals++
	}
	const mostExtra = 4
	for extra := range mostExtra {
		for of := resultDecimals; of <= resultDecimals+extra; of++ {
			want := atDecimals(fine(result), of)
			if atDecimals(fine(product(factors, decimals, extra)), of) == want {
				return l.numbers(factors, decimals, extra), l.Number(want, of)
			}
		}
	}
	return l.numbers(factors, decimals, mostExtra), l.Number(atDecimals(result, resultDecimals), resultDecimals)
}

// product multiplies numbers as they are written.
func product(factors []float64, decimals []int, extra int) float64 {
	p := 1.0
	for i, f := range factors {
		p *= atDecimals(f, decimals[i]+extra)
	}
	return p
}

func (l Lang) numbers(values []float64, decimals []int, extra int) []string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = l.Number(atDecimals(v, decimals[i]+extra), decimals[i]+extra)
	}
	return texts
}

// atDecimals rounds half away from zero.
func atDecimals(v float64, decimals int) float64 {
	scale := math.Pow10(decimals)
	return math.Round(v*scale) / scale
}

// list joins texts as a sentence does: "a, b and c".
func (w *Words) list(texts []string) string {
	if len(texts) < 2 {
		return strings.Join(texts, "")
	}
	last := len(texts) - 1
	return strings.Join(texts[:last], ", ") + w.Result.Opening.And + texts[last]
}

func pick(from *[model.BondCount]string, bonds []model.Bond) []string {
	texts := make([]string, len(bonds))
	for i, b := range bonds {
		texts[i] = from[b]
	}
	return texts
}

func either(cond bool, yes, no string) string {
	if cond {
		return yes
	}
	return no
}

// fine rounds to the six decimals that the method compares by.
func fine(v float64) float64 { return math.Round(v*1e6) / 1e6 }

// shown rounds a level as screens show it.
func shown(v float64) float64 { return math.Round(fine(v)) }
