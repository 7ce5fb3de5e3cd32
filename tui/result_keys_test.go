package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// at80 opens a company's result in the window most people have.
func at80(t *testing.T, name string) *driver {
	t.Helper()
	return inResult(t, words.German, company(t, name), 80, 24)
}

func (d *driver) sees(texts ...string) {
	d.t.Helper()
	screen := d.plain()
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			d.t.Errorf("%q is not on the screen:\n%s", text, screen)
		}
	}
}

func (d *driver) target(b model.Bond) model.Figure { return d.app.assessment().Targets[b] }

func TestTabs(t *testing.T) {
	d := at80(t, "baeckerei")
	d.sees("Ihre Kunden bleiben vor allem aus Gewohnheit.", "Schwerpunkt 69", "verbunden 63")
	d.press("2")
	d.sees("Ausbaustand 21 = gewichtetes Mittel der sechs Faktoren 21 × Bremse 1,00")
	d.press("3")
	d.sees("Erste 15 Minuten:", "w weitere")
	d.press("1")
	d.sees("Nutzen und Gewohnheit 63")
}

// Nothing moves before a row is chosen: a stray arrow changes no target.
func TestNothingIsFocusedAtFirst(t *testing.T) {
	d := at80(t, "baeckerei")
	before := *d.app.assessment()
	d.press("right", "left")
	d.sees("Wählen Sie zuerst mit ↑↓ aus, was Sie ändern wollen.")
	d.press("space")
	if after := d.app.assessment(); after.Targets != before.Targets || after.Aims != before.Aims || d.store.saves != 0 {
		t.Error("a stray key changed something")
	}
}

func TestTargetsMoveInSteps(t *testing.T) {
	d := at80(t, "baeckerei")
	value := []string{"down", "down", "down", "down", "down"}
	d.press(value...)
	d.press("right")
	if got := d.target(model.Value); got != model.Known(85) {
		t.Errorf("from 84 up: %v", got)
	}
	d.sees("◂  85*▸ Lücke 35", "Empfohlen ist 84")
	if d.store.records[d.app.assessment().ID].Targets[model.Value] != model.Known(85) {
		t.Error("the target is not on the disk")
	}
	d.press("left", "left")
	if got := d.target(model.Value); got != model.Known(75) {
		t.Errorf("down twice: %v", got)
	}
	for range 30 {
		d.press("right")
	}
	if got := d.target(model.Value); got != model.Known(100) {
		t.Errorf("the top is %v", got)
	}
	for range 30 {
		d.press("left")
	}
	if got := d.target(model.Value); got != model.Known(0) {
		t.Errorf("the bottom is %v", got)
	}
	d.press("r")
	if d.target(model.Value).Known {
		t.Error("r left the owner's target")
	}
	d.sees("Das folgt wieder der Empfehlung.")
	d.press("r")
	d.sees("Das ist schon die Empfehlung.")
}

// A target moves gap and next step at once.
func TestStepsFollowTheTargets(t *testing.T) {
	d := at80(t, "steuerkanzlei-halb")
	first := d.app.result().Advice[0].Priority
	d.press("down", "down", "down", "down", "down")
	for range 20 {
		d.press("left")
	}
	if now := d.app.result().Advice[0].Priority; now >= first {
		t.Errorf("priority %v after %v", now, first)
	}
}

func TestAims(t *testing.T) {
	d := at80(t, "baeckerei")
	d.press("down", "space")
	d.sees("„Erzwungen“ ist nie ein Ziel")
	d.press("down", "down", "space", "tab", "space")
	if a := d.app.assessment(); !a.Aims[model.Economic] || !a.Aims[model.Habitual] {
		t.Fatalf("aims %v", a.Aims)
	}
	d.sees("■ Wirtschaftlich", "■ Gewohnheit", "□ Werte", "Ihr Ziel liegt bei")
	d.press("down", "space")
	d.sees("Mehr als 2 Ziele")
	if d.app.assessment().AimCount() != model.MaxAims {
		t.Error("a third aim was taken")
	}
	d.press("shift+tab", "space")
	if d.app.assessment().Aims[model.Habitual] {
		t.Error("the aim was not taken out")
	}
}

func TestStrategy(t *testing.T) {
	d := at80(t, "baeckerei")
	d.press("up")
	if d.page().focus != strategyControl {
		t.Fatalf("focus %d", d.page().focus)
	}
	d.press("right")
	if got := d.app.assessment().Strategy; got != model.Known(0.65) {
		t.Errorf("strategy %v", got)
	}
	d.sees("0,65", "statt 0,60")
	d.press("left")
	if d.app.assessment().Strategy.Known {
		t.Error("the recommended value is not the owner's own")
	}
	for range 25 {
		d.press("right")
	}
	if got := d.app.assessment().Strategy; got != model.Known(1) {
		t.Errorf("the end is %v", got)
	}
	d.press("r")
	if d.app.assessment().Strategy.Known {
		t.Error("r left the owner's strategy")
	}
}

// Without a focus r takes back all values, and no aim.
func TestRecommendAll(t *testing.T) {
	d := at80(t, "steuerkanzlei-halb")
	d.press("r")
	a := d.app.assessment()
	if a.Strategy.Known || a.Targets != [model.BondCount]model.Figure{} {
		t.Errorf("strategy %v, targets %v", a.Strategy, a.Targets)
	}
	if a.AimCount() != 2 {
		t.Error("the aims are gone")
	}
	d.press("r")
	d.sees("Das ist schon die Empfehlung.")
}

// In the example everything moves and nothing is saved.
func TestExampleIsNeverSaved(t *testing.T) {
	d := at80(t, "baeckerei")
	d.app.session.example = true
	d.press("down", "right", "down", "down", "space", "up", "up", "up", "up", "right")
	if !d.target(model.Forced).Known || d.app.assessment().AimCount() != 1 {
		t.Error("the example does not move")
	}
	if d.store.saves != 0 || d.app.session.pending() {
		t.Error("the example was saved")
	}
	d.press("esc")
	if !d.app.atHome() {
		t.Error("Esc does not lead home")
	}
}

// The handlers themselves do no I/O: saving is a command.
func TestMovingATargetDoesNoIO(t *testing.T) {
	d := at80(t, "baeckerei")
	d.press("down")
	_, cmd := d.app.Update(keyPress("right"))
	if d.store.saves != 0 || cmd == nil {
		t.Errorf("%d saves before the command ran", d.store.saves)
	}
}

func TestLeaving(t *testing.T) {
	d := at80(t, "baeckerei")
	d.press("u")
	if _, ok := d.app.screen.(*overview); !ok {
		t.Error("u does not lead to the overview")
	}
	d = at80(t, "baeckerei")
	d.press("esc")
	if !d.app.atHome() {
		t.Error("Esc of a finished assessment does not lead home")
	}
	d = at80(t, "baeckerei")
	d.app.session.rec.Finished = d.app.session.rec.Started
	d.sees("Esc Übersicht")
	d.press("esc")
	if _, ok := d.app.screen.(*overview); !ok {
		t.Error("Esc of an unfinished assessment does not lead to the overview")
	}
}

func TestHintsAndTheirCards(t *testing.T) {
	d := at80(t, "fitnessstudio")
	d.press("h")
	d.sees("Das Fundament bremst alles andere", "Dazu passt:")
	d.press("down", "enter")
	card, ok := d.app.overlay.(*cardPage)
	if !ok || card.at != (model.Place{Kind: model.AtHint, Hint: model.OverboundHint}) {
		t.Fatalf("no card of the second hint: %+v", d.app.overlay)
	}
	d.sees("Viele Kunden können nicht einfach gehen", "Erste 15 Minuten")
	d.press("esc")
	if h, ok := d.app.overlay.(*hintPage); !ok || h.at != 1 {
		t.Error("Esc does not lead back to the hint")
	}
	d.press("esc")
	if d.app.overlay != nil {
		t.Error("Esc does not close the hints")
	}
	d = at80(t, "baeckerei")
	d.press("h")
	if d.app.overlay != nil {
		t.Error("opened hints that there are not")
	}
	d.sees("Zu diesem Ergebnis gibt es keine Hinweise.")
}

func TestStepCards(t *testing.T) {
	d := at80(t, "fitnessstudio")
	d.press("3", "down")
	if d.page().step != 1 {
		t.Fatalf("step %d", d.page().step)
	}
	d.press("up", "up", "down", "down", "enter")
	d.sees("Personalisierung · Pflegen", "Erste 15 Minuten")
	card := d.app.overlay.(*cardPage)
	if ids, _ := card.measures(d.app); len(ids) < 2 {
		t.Skip("the catalogue has one measure only for this place")
	}
	title := func() string { c, _ := card.card(d.app); return c.Title }
	first := title()
	d.press("right")
	if title() == first {
		t.Error("→ does not lead to another measure")
	}
	d.press("left")
	if title() != first {
		t.Error("← does not lead back")
	}
	d.press("pgdown")
	if card.top == 0 {
		t.Error("PgDn does not turn the page")
	}
	for range 30 {
		if strings.Contains(d.plain(), "Warum gerade das?") {
			break
		}
		d.press("up")
	}
	d.sees("Warum gerade das?")
	d.press("enter")
	if d.app.overlay != nil {
		t.Error("Enter does not close the card")
	}
}

func TestMoreSteps(t *testing.T) {
	d := at80(t, "steuerkanzlei-halb")
	res := d.app.result()
	if d.page().stepCount(d.app) != firstSteps || len(res.Advice) <= firstSteps || res.Unknown == 0 {
		t.Fatal("the company does not serve this test")
	}
	d.press("3", "w")
	if d.page().stepCount(d.app) != len(res.Advice) {
		t.Error("w does not list the rest")
	}
	d.press("end")
	d.sees("herausfinden: ")
	found := 0
	for range 40 {
		d.press("up")
	}
	for _, line := range d.page().steps(d.app, newLayout(80, 24)).lines {
		if strings.Contains(line, "herausfinden: ") {
			found++
		}
	}
	if found != res.Unknown.Len() {
		t.Errorf("%d of %d unknown answers are listed", found, res.Unknown.Len())
	}
	d.press("w")
	if d.page().stepCount(d.app) != firstSteps {
		t.Error("w does not take the rest away")
	}
}

// The cursor is always in sight.
func TestTheCursorIsInSight(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 18}, {40, 12}} {
		d := inResult(t, words.German, company(t, "fitnessstudio"), size[0], size[1])
		for range int(controlCount) + 1 {
			d.press("down")
			checkInSight(d)
		}
		d.press("3", "w", "home")
		for d.page().step+1 < d.page().stepCount(d.app) {
			d.press("down")
			checkInSight(d)
		}
	}
}

// checkInSight: what the cursor is on is on the screen, or its beginning
// where it is higher than the window.
func checkInSight(d *driver) {
	d.t.Helper()
	r := d.page()
	p, l := r.present(d.app)
	top, rows := r.top[r.tab], r.rows(l)
	if p.from < top || p.to > top+rows && p.from > top {
		d.t.Errorf("%dx%d: lines %d to %d are out of sight from %d on:\n%s", l.width, l.height, p.from, p.to, top, d.plain())
	}
}

// Some terminals tell the keys of the number block apart; they mean the same.
func TestKeypad(t *testing.T) {
	d := at80(t, "baeckerei")
	d.send(tea.KeyPressMsg{Code: tea.KeyKp7, Text: "7"})
	d.send(tea.KeyPressMsg{Code: tea.KeyKpEnter})
	d.press("enter")
	for _, digit := range []rune{tea.KeyKp1, tea.KeyKp2} {
		d.send(tea.KeyPressMsg{Code: digit, Text: string('1' + digit - tea.KeyKp1)})
	}
	if got := *d.app.screen.(*result).count.of(&d.app.assessment().Sheet); got != 12 {
		t.Errorf("%d were counted", got)
	}
	before := d.app.screen.(*result).count
	d.send(tea.KeyPressMsg{Code: tea.KeyKpUp})
	if d.app.screen.(*result).count >= before {
		t.Error("up is not up")
	}
}
