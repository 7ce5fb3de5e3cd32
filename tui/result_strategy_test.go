package tui

import (
	"fmt"
	"strings"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// insurer sells to firms, contested and with contracts: much moves its
// strategy.
func insurer(t *testing.T) model.Assessment {
	t.Helper()
	a := company(t, "baeckerei")
	for f, id := range map[model.Field]string{
		model.Market: "b2b", model.Offer: "functional", model.Competition: "contested", model.Relation: "contract",
	} {
		a.Context[f], _ = f.ParseChoice(id)
	}
	return a
}

// The slider says why it stands where it stands, in every window: the whole
// sentence where there is room, and everything in the help.
func TestTheStrategySaysWhy(t *testing.T) {
	for _, size := range [][2]int{{60, 18}, {80, 24}, {80, 30}, {120, 36}} {
		d := inResult(t, words.German, insurer(t), size[0], size[1])
		d.press("up")
		d.saysRunning("Wenig emotional, umkämpft, Verträge: Ausgangspunkt 0,25.")
		d.press("right", "right")
		d.sees("0,35", "statt 0,25")
		d.saysRunning("Ihr Wert. Empfohlen ist 0,25 (r): wenig emotional, umkämpft, Verträge.")
		d.press("r")
		d.saysRunning("Wenig emotional, umkämpft, Verträge: Ausgangspunkt 0,25.")
	}
	d := inResult(t, words.German, insurer(t), 120, 48)
	d.press("?")
	d.saysRunning("Empfohlen: 0,60 für alle − 0,20 (wenig emotional) − 0,10 (wenig emotional und umkämpft) − 0,05 (Verträge) = 0,25.")
	d = at80(t, "baeckerei")
	d.press("up")
	d.saysRunning("Ausgangspunkt 0,60.")
}

// saysRunning looks for a text that may be broken into lines beside a chart.
func (d *driver) saysRunning(text string) {
	d.t.Helper()
	l := newLayout(d.app.window.width, d.app.window.height)
	screen := d.plain()
	if d.app.overlay == nil && d.page().standsBeside(l) {
		pane := make([]string, 0, l.height)
		for _, line := range strings.Split(screen, "\n") {
			runes := []rune(line)
			pane = append(pane, string(runes[min(len(runes), l.left+l.width-46):]))
		}
		screen = strings.Join(pane, " ")
	}
	if !strings.Contains(strings.Join(strings.Fields(screen), " "), text) {
		d.t.Errorf("%dx%d: %q is not on the screen:\n%s", l.width, l.height, text, d.plain())
	}
}

// Moving the strategy moves every aimable target with its gap, the next steps
// and their reasons, at once and on every tab; r takes all of it back.
func TestGapsStepsAndReasonsFollowTheStrategy(t *testing.T) {
	d := at80(t, "baeckerei")
	before := *d.app.result()
	d.press("up")
	for range 8 {
		d.press("left")
	}
	after := *d.app.result()
	for b := model.Economic; b < model.BondCount; b++ {
		if before.Bonds[b].Target == after.Bonds[b].Target {
			t.Errorf("the target of %s stayed", b.ID())
		}
		if want := max(0, after.Bonds[b].Target-after.Bonds[b].Level.Value); after.Bonds[b].Gap != want {
			t.Errorf("%s: gap %v, want %v", b.ID(), after.Bonds[b].Gap, want)
		}
		if gap := words.ShownGap(&after.Bonds[b]); gap != "0" {
			d.sees(fmt.Sprintf("Lücke %s", gap))
		}
	}
	followed(t, d, &before, &after)
	d.press("1", "r")
	if got := d.app.result(); got.Bonds != before.Bonds || got.Advice[0].Why != before.Advice[0].Why {
		t.Error("r did not take everything back")
	}
}

// followed: order or priority of the steps changed, and what the third tab
// and the first card say is of the new result.
func followed(t *testing.T, d *driver, before, after *model.Result) {
	t.Helper()
	if before.Advice[0].Why.Need == after.Advice[0].Why.Need && before.Advice[0].Factor == after.Advice[0].Factor {
		t.Error("the first step has the reason that it had")
	}
	d.press("3")
	for i := range firstSteps {
		d.sees(d.app.whyLine(&after.Advice[i]))
	}
	d.press("enter")
	card := strings.Join(d.app.overlay.(*cardPage).lines(d.app, newLayout(200, 200)), "\n")
	if want := d.app.words.Arithmetic(&after.Advice[0]); !strings.Contains(card, want) {
		t.Errorf("the card does not say %q", want)
	}
	d.press("esc")
}

// A single target does the same for its own bond type, and the others stay.
func TestGapsStepsAndReasonsFollowATarget(t *testing.T) {
	d := at80(t, "baeckerei")
	before := *d.app.result()
	d.press("down", "down", "down") // economic
	for range 10 {
		d.press("right")
	}
	after := *d.app.result()
	for b := range model.Bond(model.BondCount) {
		if changed := before.Bonds[b] != after.Bonds[b]; changed != (b == model.Economic) {
			t.Errorf("%s: changed %v", b.ID(), changed)
		}
	}
	d.sees(fmt.Sprintf("Lücke %s", words.ShownGap(&after.Bonds[model.Economic])))
	followed(t, d, &before, &after)
	d.press("1", "r")
	if d.app.result().Bonds != before.Bonds {
		t.Error("r did not take the target back")
	}
}
