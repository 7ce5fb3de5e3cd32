package tui

import (
	"fmt"
	"strings"
	"testing"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

func typeName(v any) string { return fmt.Sprintf("%T", v) }

// inClosing is at the end of a short questionnaire.
func inClosing(d *driver) {
	d.app.begin(model.Quick)
	d.app.session.edit(func(a *model.Assessment) { a.Company = "Bäckerei Sommer" })
	for _, i := range d.app.items() {
		d.app.session.answer(i, model.State2)
	}
	d.run(d.app.save())
	d.app.screen = newClosing(d.app)
}

func (d *driver) closing() *closing { return d.app.screen.(*closing) }

func TestClosingScreens(t *testing.T) {
	at := func(row int) func(*driver) {
		return func(d *driver) {
			inClosing(d)
			d.press("space")
			d.closing().row = row
			d.press("right", "right")
		}
	}
	goldens(t, map[string]func(*driver){
		"start":     inClosing,
		"aims":      at(2),
		"relevance": at(firstFactorRow + 1),
		"hours":     at(hoursAt),
	})
}

func TestClosingFitsAnywhere(t *testing.T) {
	for row := range closingRows {
		fitsAnywhere(t, func(d *driver) {
			inClosing(d)
			d.closing().row = row
		})
	}
}

// The whole page is in sight in a window of 80 by 24, with every key.
func TestClosingIsOneScreen(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		d := newDriver(t, lang, 80, 24)
		inClosing(d)
		for row := range closingRows {
			d.closing().row = row
			screen := d.plain()
			w := &d.app.words.Closing
			flat := strings.Join(strings.Fields(screen), " ")
			for _, want := range []string{w.Aims, w.Relevance, d.app.cat.Field(model.Hours).Text} {
				if !strings.Contains(flat, want) {
					t.Errorf("%q is out of sight:\n%s", want, screen)
				}
			}
			if strings.ContainsAny(strings.Join(strings.Split(screen, "\n")[3:21], ""), "…↓") {
				t.Errorf("something is cut:\n%s", screen)
			}
			namesKeys(t, d)
		}
	}
}

func TestAtMostTwoAims(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inClosing(d)
	d.press("space", "down", "right", "down", "space")
	x := d.app.assessment()
	if !x.Aims[model.Economic] || !x.Aims[model.Habitual] || x.Aims[model.Value] {
		t.Errorf("aims %v", x.Aims)
	}
	flat := strings.Join(strings.Fields(d.plain()), " ")
	if !strings.Contains(flat, "Nehmen Sie erst „Wirtschaftlich“ oder „Gewohnheit“ heraus") {
		t.Errorf("a third aim is refused without a word:\n%s", d.plain())
	}
	d.press("up", "left", "down", "space")
	if x.Aims[model.Habitual] || !x.Aims[model.Value] {
		t.Errorf("aims %v", x.Aims)
	}
	if d.store.records[d.app.session.rec.ID].Aims != x.Aims {
		t.Error("the aims are not saved")
	}
}

func TestAtMostTwoDecisive(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inClosing(d)
	d.closing().row = firstFactorRow
	d.press("right", "down", "right", "right", "down", "right")
	factors := d.app.factorsAsked()
	x := d.app.assessment()
	if x.HighCount() != 2 || x.Relevance[factors[2]] != model.NormalRelevance {
		t.Errorf("relevance %v", x.Relevance)
	}
	flat := strings.Join(strings.Fields(d.plain()), " ")
	if !strings.Contains(flat, "Entscheidend sind schon „Service“ und „Kundenfeedback“.") {
		t.Errorf("a third one is refused without a word:\n%s", d.plain())
	}
	d.press("left", "left")
	if x.Relevance[factors[2]] != model.LowRelevance {
		t.Errorf("relevance %v", x.Relevance)
	}
	if d.store.records[d.app.session.rec.ID].Relevance != x.Relevance {
		t.Error("the relevance is not saved")
	}
	if err := x.Validate(); err != nil {
		t.Error(err)
	}
}

func TestHours(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inClosing(d)
	d.press("up", "up")
	for _, c := range []struct {
		key  string
		want model.Choice
	}{{"right", 3}, {"left", 2}, {"delete", 0}, {"left", 1}} {
		if d.press(c.key); d.context(model.Hours) != c.want {
			t.Errorf("%s: %d, want %d", c.key, d.context(model.Hours), c.want)
		}
	}
}

func TestClosingLeadsOn(t *testing.T) {
	for key, want := range map[string]string{
		"o": "*tui.overview", "backspace": "*tui.interview", "esc": "*tui.home",
	} {
		d := newDriver(t, words.German, 80, 24)
		inClosing(d)
		d.press(key)
		if got := typeName(d.app.screen); got != want {
			t.Errorf("%s leads to %s, want %s", key, got, want)
		}
	}
}

// Enter ticks an aim where it stands on one, goes on otherwise, and leaves the
// page from its last row only.
func TestEnterOnTheClosingPage(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inClosing(d)
	d.press("enter")
	if !d.app.assessment().Aims[model.Economic] || d.closing().row != 0 {
		t.Error("Enter does not tick the aim under the cursor")
	}
	d.press("enter")
	if d.app.assessment().Aims[model.Economic] {
		t.Error("Enter does not take the aim back")
	}
	d.closing().row = firstFactorRow
	for range goOnAt - firstFactorRow {
		d.press("enter")
	}
	if d.closing().row != goOnAt {
		t.Errorf("Enter went to row %d", d.closing().row)
	}
	d.press("enter")
	if _, ok := d.app.screen.(*outcomes); !ok {
		t.Error("Enter on the last row does not go on")
	}
}

// Keys of other rows and letters change nothing.
func TestClosingIgnoresOtherKeys(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	inClosing(d)
	saves := d.store.saves
	for row := range closingRows {
		d.closing().row = row
		d.press("1", "x", "n", "m", "home")
		if row >= firstFactorRow {
			d.press("space")
		}
		if row < hoursAt {
			d.press("delete")
		}
	}
	if d.store.saves != saves {
		t.Error("a key that acts on no row changed something")
	}
}
