package tui

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"kundenbindung/model"
	"kundenbindung/questions/words"
	"kundenbindung/tui/theme"
)

// onTrial opens the page that asks what would be if.
func onTrial(t *testing.T, lang words.Lang, a model.Assessment, width, height int) *driver {
	t.Helper()
	d := inResult(t, lang, a, width, height)
	d.press("5")
	return d
}

func (d *driver) trial() *model.Trial { return &d.app.session.trial }

func (d *driver) trialPage() *trialView { return d.page().views[trialTab].(*trialView) }

// downTo moves the cursor down by rows.
func (d *driver) downTo(rows int) {
	for range rows {
		d.press("down")
	}
}

func TestTrialScreens(t *testing.T) {
	type state struct {
		company string
		keys    []string
	}
	states := map[string]state{
		"today":   {"baeckerei", nil},
		"factor":  {"baeckerei", []string{"down", "down", "right"}},
		"stage":   {"fitnessstudio", []string{"down", "tab", "right", "right", "down", "left"}},
		"ticked":  {"baeckerei", []string{"down", "down", "down", "down", "down", "down", "space", "up", "up", "space"}},
		"partial": {"steuerkanzlei-halb", []string{"right", "tab", "tab", "tab", "down", "right"}},
		"quick":   {"modelabel-kurz", []string{"tab", "down", "right"}},
		"empty":   {"leer", []string{"right"}},
		"help":    {"baeckerei", []string{"?"}},
	}
	pictures(t, pageSizes, states, func(t *testing.T, s state, lang words.Lang, width, height int) *driver {
		t.Helper()
		d := onTrial(t, lang, company(t, s.company), width, height)
		d.press(s.keys...)
		return d
	})
}

// The ghost is told without colours and in ASCII: other marks, and numbers.
func TestTrialInASCII(t *testing.T) {
	d := onTrial(t, words.German, company(t, "baeckerei"), 80, 24)
	d.app.theme = theme.New(true, true)
	d.press("right", "right")
	golden.RequireEqual(t, []byte(d.plain()))
}

// Whatever is pressed here: no answer changes, and nothing goes to the disk.
func TestATrialIsNeverStored(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 5))
	keys := []string{"down", "up", "tab", "shift+tab", "left", "right", "+", "-", "space", "r", "delete", "enter", "esc", "pgdown", "L"}
	for _, name := range companies(t) {
		d := onTrial(t, words.German, company(t, name), 80, 24)
		before, stored := *d.app.assessment(), d.store.records[d.app.assessment().ID]
		d.press("right", "down", "tab", "right", "down", "right")
		for range rounds(200) {
			k := keys[rnd.IntN(len(keys))]
			if k == "esc" && d.app.overlay == nil {
				continue // that leaves
			}
			d.press(k)
		}
		d.run(d.app.save())
		if after := *d.app.assessment(); !reflect.DeepEqual(before, after) {
			t.Errorf("%s: the assessment changed", name)
		}
		if d.store.saves != 0 || d.app.session.pending() || !reflect.DeepEqual(stored, d.store.records[stored.ID]) {
			t.Errorf("%s: %d saves", name, d.store.saves)
		}
	}
}

// What was tried is still there after other tabs, other pages and the other
// language, and it is gone with the assessment.
func TestATrialLastsAsLongAsTheSession(t *testing.T) {
	d := onTrial(t, words.German, company(t, "baeckerei"), 80, 24)
	d.press("right", "down", "tab", "right")
	tried := *d.trial()
	if tried.Factors[model.Ecosystem] != 1 || tried.Stages[model.Service][model.Build] != 1 {
		t.Fatalf("trial %+v", tried)
	}
	d.press("1", "5", "L", "L", "u")
	if _, ok := d.app.screen.(*overview); !ok {
		t.Fatal("not on the overview")
	}
	d.app.screen = newResult(d.app)
	d.press("5")
	if !reflect.DeepEqual(tried, *d.trial()) {
		t.Errorf("left: %+v", *d.trial())
	}
	d.sees("Nächste Schritte dann")
	d.restart(company(t, "fitnessstudio"))
	d.press("5")
	if !d.trial().Zero() {
		t.Error("another company got the trial")
	}
}

// A step of a factor raises its stages, its Wirkung and the Ausbaustand; one
// of a stage that stage alone.
func TestTrialSteps(t *testing.T) {
	d := onTrial(t, words.German, company(t, "baeckerei"), 80, 24)
	d.sees("Modellrechnung, keine Vorhersage. Nichts davon wird gespeichert.", "Was wäre, wenn")
	today := *d.app.result()
	d.press("down", "+")
	then := d.app.then()
	for st, level := range then.Factors[model.Service].Stages {
		if want := min(100, today.Factors[model.Service].Stages[st].Value+25); level.Value != want {
			t.Errorf("stage %d is at %v, want %v", st, level.Value, want)
		}
	}
	d.sees(
		fmt.Sprintf("Service: heute %s, dann %s.", today.Factors[model.Service].Level, then.Factors[model.Service].Level),
		fmt.Sprintf("%s → %s", today.Index.Level, then.Index.Level), "Mögliche Ziele: Am meisten ändert sich",
	)
	d.press("-", "tab", "right")
	then = d.app.then()
	if then.Factors[model.Service].Stages[model.Maintain] != today.Factors[model.Service].Stages[model.Maintain] {
		t.Error("the step of one stage moved another")
	}
	d.sees("Aufbauen: heute ")
	for range 6 {
		d.press("right")
	}
	d.sees("Service · Aufbauen ist schon bei 100, mehr geht nicht.")
	d.press("left")
	if got := d.app.then().Factors[model.Service].Stages[model.Build].Value; got >= 100 {
		t.Errorf("one step down from the top is %v", got)
	}
	for range 6 {
		d.press("left")
	}
	d.sees("ist schon bei 0, weniger geht nicht.")
	d.press("delete")
	d.sees("Alles ist wieder wie heute.")
	if !d.trial().Zero() {
		t.Errorf("left over: %+v", *d.trial())
	}
	d.press("r")
	d.sees("Es ist alles wie heute.")
}

// The spectrum shows the ghost where the Wirkung moves, and none before.
func TestTheSpectrumShowsTheGhost(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {60, 40}} {
		d := onTrial(t, words.German, company(t, "baeckerei"), size[0], size[1])
		before := strings.Count(d.plain(), "◃")
		d.press("down", "right", "right")
		if after := strings.Count(d.plain(), "◃"); after < before+4 {
			t.Errorf("%v: %d hollow triangles, %d before:\n%s", size, after, before, d.plain())
		}
	}
}

// The next steps follow: ticked measures leave the list and stand below it,
// the others move up and say where they were; without the tick all is back.
func TestTicks(t *testing.T) {
	d := onTrial(t, words.German, company(t, "baeckerei"), 80, 24)
	today := *d.app.result()
	d.downTo(model.FactorCount)
	v := d.trialPage()
	if v.at.kind != stepRow || v.at.step != 0 {
		t.Fatalf("cursor %+v", v.at)
	}
	d.press("space")
	first := today.Advice[0].Measure
	if !d.trial().Has(first) || v.at.kind != tickedRow {
		t.Fatalf("ticked %v, cursor %+v", d.trial().Ticked, v.at)
	}
	then := d.app.then()
	if then.Advice[0].Measure == first {
		t.Error("what is ticked is still the next step")
	}
	d.sees("■   "+d.app.stepTitle(&today.Advice[0])[:30], "mitgerechnet", "Nächste Schritte dann")
	d.press("up", "up", "up", "right")
	if len(d.trial().Ticked) != 2 || d.app.then().Index.Level.Value <= then.Index.Level.Value {
		t.Errorf("ticked %v: the second adds nothing", d.trial().Ticked)
	}
	d.press("left", "down", "down", "down", "down", "space")
	if !d.trial().Zero() || v.at.kind != stepRow {
		t.Errorf("left %+v, cursor %+v", *d.trial(), v.at)
	}
	if then = d.app.then(); !reflect.DeepEqual(then, today) {
		t.Error("not as today")
	}
	if strings.Contains(d.plain(), "vorher") {
		t.Error("nothing moved, and something says so")
	}
}

// The steps change places with what is tried, and each says where it was.
func TestStepsChangePlaces(t *testing.T) {
	for _, name := range []string{"baeckerei", "fitnessstudio", "it-systemhaus"} {
		d := onTrial(t, words.German, company(t, name), 80, 24)
		today := *d.app.result()
		first := 0
		for today.Advice[first].Kind != model.FactorAdvice {
			first++
		}
		d.downTo(int(today.Advice[first].Factor))
		d.press("right", "right", "right", "right")
		then := d.app.then()
		if len(then.Advice) > first && then.Advice[first].Factor == today.Advice[first].Factor {
			t.Errorf("%s: the factor at the top is still the first step", name)
		}
		up := 0
		for i := range min(firstSteps, len(then.Advice)) {
			for before := range today.Advice {
				if today.Advice[before].Measure == then.Advice[i].Measure && before > i {
					d.sees(fmt.Sprintf("↑ vorher %d", before+1))
					up++
				}
			}
		}
		if up == 0 {
			t.Errorf("%s: no step moved up:\n%s", name, d.plain())
		}
	}
}

// In the table the space bar ticks the best card of the stage; Tab leads from
// a step to its stage.
func TestTickInTheTable(t *testing.T) {
	d := onTrial(t, words.German, company(t, "baeckerei"), 120, 36)
	d.press("down", "tab", "tab", "space")
	ids := d.app.cat.Method.Ranked(model.Place{Factor: model.Service, Stage: model.Maintain}, d.app.assessment(), d.app.result())
	if !d.trial().Has(ids[0]) || d.trialPage().at.kind != factorRow {
		t.Fatalf("ticked %v, want %s", d.trial().Ticked, ids[0])
	}
	card, _ := d.app.cat.Card(ids[0])
	d.sees("■ "+card.Title, "Pflegen: heute 75, dann 100.")
	d.press("space")
	if !d.trial().Zero() {
		t.Errorf("ticked %v", d.trial().Ticked)
	}
	d.downTo(6)
	adv := d.app.result().Advice[d.trialPage().at.step]
	d.press("tab")
	v := d.trialPage()
	if st, one := v.stage(d.app); v.at.kind != factorRow || v.at.factor != adv.Factor || !one || st != adv.Stage {
		t.Errorf("cursor %+v, column %d, want %s %d", v.at, v.column, adv.Factor.ID(), adv.Stage)
	}
}

// A measure on a stage that is at the top is counted, and the page says that
// it changes nothing; one of the Fundament is not counted at all.
func TestTicksThatChangeNothing(t *testing.T) {
	a := company(t, "baeckerei")
	for s := range model.Stage(model.StageCount) {
		a.Answers[model.FactorItem(model.Community, s, 0)], a.Answers[model.FactorItem(model.Community, s, 1)] = model.State4, model.State4
	}
	a.Answers[model.Complaints] = model.State0
	d := onTrial(t, words.German, a, 80, 24)
	d.downTo(5)
	d.press("tab", "space")
	d.sees("Community · Aufbauen ist schon bei 100, die Maßnahme ändert daran nichts mehr.")
	d.press("r", "down", "space")
	d.sees("Das Fundament bleibt in dieser Rechnung, wie es ist.", fmt.Sprintf("Fundament: heute %s.", d.app.result().Foundation.Level))
	if !d.trial().Zero() {
		t.Errorf("ticked %v", d.trial().Ticked)
	}
	d.press("enter")
	if c, ok := d.app.overlay.(*cardPage); !ok || c.at.Item != model.Complaints {
		t.Errorf("no card of the Fundament: %+v", d.app.overlay)
	}
}

// Where nothing was answered, the page says why nothing moves.
func TestATrialWithoutAnswers(t *testing.T) {
	d := onTrial(t, words.German, company(t, "leer"), 80, 24)
	d.press("right")
	d.sees("Ökosystem: Ohne Antworten lässt sich nichts ändern.")
	d.press("tab", "space")
	d.sees("Ökosystem · Aufbauen: Ohne Antworten lässt sich nichts ändern.")
	d.press("enter")
	if d.app.overlay != nil || !d.trial().Zero() {
		t.Error("something opened or moved")
	}
	a := company(t, "baeckerei")
	a.Answers[model.FactorItem(model.Service, model.Review, 0)] = model.Unknown
	a.Answers[model.FactorItem(model.Service, model.Review, 1)] = model.NotApplicable
	d = onTrial(t, words.German, a, 80, 24)
	d.press("down", "shift+tab", "right")
	d.sees("Service · Überprüfen: Ohne Antworten lässt sich nichts ändern.")
	if !d.trial().Zero() {
		t.Error("it moved")
	}
	d.press("tab", "right")
	if d.app.then().Factors[model.Service].Stages[model.Review].Known {
		t.Error("a stage got a level out of nothing")
	}
	d = onTrial(t, words.German, company(t, "alles-na"), 80, 24)
	d.press("right")
	d.sees("Ökosystem trifft bei Ihnen nicht zu; hier ist nichts zu ändern.")
}

// Enter opens the card under the cursor, and Esc leads back to the trial.
func TestTrialOpensCards(t *testing.T) {
	d := onTrial(t, words.German, company(t, "baeckerei"), 80, 24)
	today := *d.app.result()
	d.downTo(model.FactorCount)
	d.press("enter")
	c, ok := d.app.overlay.(*cardPage)
	if !ok || c.id != today.Advice[0].Measure || c.advice != 0 {
		t.Fatalf("no card of the first step: %+v", d.app.overlay)
	}
	d.press("esc")
	if d.app.overlay != nil || d.page().tab != trialTab {
		t.Error("Esc does not lead back")
	}
	d.press("home", "up", "up", "up", "tab", "tab", "tab", "enter") // the review of a factor that nobody advises
	if c, ok = d.app.overlay.(*cardPage); !ok || c.at.Stage != model.Review {
		t.Fatalf("no card of the stage: %+v", d.app.overlay)
	}
	if c.advice < 0 && strings.Contains(d.plain(), "Warum gerade das?") {
		t.Error("a card that nobody advises says why")
	}
}

// The arrow is in sight in every window, and every key has its name in the
// footer at 80 by 24.
func TestTrialInEveryWindow(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	keys := []string{"down", "down", "up", "tab", "left", "right", "+", "space", "r", "enter", "esc", "h", "pgdown", "pgup", "end"}
	for _, lang := range []words.Lang{words.German, words.English} {
		d := inResult(t, lang, company(t, "leer"), 80, 24)
		for range rounds(25) {
			d.restart(randomAssessment(rnd))
			width, height := 30+rnd.IntN(140), 8+rnd.IntN(50)
			d.resize(width, height)
			d.press("5")
			for range 14 {
				k := keys[rnd.IntN(len(keys))]
				if k == "esc" && d.app.overlay == nil {
					continue
				}
				d.press(k)
				d.fits(width, height)
				d.exact()
				if k == "down" || k == "up" {
					checkInSight(d)
				}
			}
		}
	}
	for _, lang := range []words.Lang{words.German, words.English} {
		d := onTrial(t, lang, company(t, "baeckerei"), 80, 24)
		if _, rest := d.app.setKeys(d.app.active(), 78, 2); rest != 0 {
			t.Errorf("%s: %d keys are not named", lang, rest)
		}
		distinct(t, d.app.active())
	}
}
