package tui

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// reckoned is a bakery that knows its figures.
func reckoned(t *testing.T) model.Assessment {
	t.Helper()
	a := company(t, "baeckerei")
	a.Money = model.Money{
		model.CustomersStart: "120", model.CustomersEnd: "118", model.CustomersNew: "15",
		model.Contribution: "180", model.AcquisitionCost: "260", model.DiscountRate: "5",
		model.FirstYear: "120", model.MorePurchases: "30", model.LowerCost: "10.50", model.Referrals: "20",
		model.ReferralsFrom: "3", model.BetterPrice: "15", model.BetterPriceFrom: "4",
	}
	return a
}

// onMoney opens the eighth tab.
func onMoney(t *testing.T, lang words.Lang, a model.Assessment, width, height int) *driver {
	t.Helper()
	d := inResult(t, lang, a, width, height)
	d.press("8")
	return d
}

func (d *driver) money() model.Money { return d.app.assessment().Money }

// times repeats a key.
func times(n int, key string) (keys []string) {
	for range n {
		keys = append(keys, key)
	}
	return keys
}

func TestMoneyScreens(t *testing.T) {
	odd := reckoned(t)
	odd.Money[model.CustomersNew], odd.Money[model.DiscountRate] = "119", "120.5"
	stays := reckoned(t)
	stays.Money[model.CustomersEnd], stays.Money[model.AcquisitionCost] = "135", ""
	big := reckoned(t)
	for f := range big.Money {
		if model.MoneyField(f).Kind() == model.MoneySum {
			big.Money[f] = "987654321.99"
		}
	}
	big.Money[model.CustomersStart], big.Money[model.CustomersEnd] = "99999999", "98765432"
	type state struct {
		company model.Assessment
		keys    []string
	}
	states := map[string]state{
		"empty":  {company(t, "steuerkanzlei-halb"), nil},
		"filled": {reckoned(t), nil},
		"typing": {reckoned(t), append(times(4, "down"), "2", "1", "0", ",")},
		"years":  {reckoned(t), append(times(8, "down"), "right", "right")},
		"method": {reckoned(t), []string{"end"}},
		"odd":    {odd, []string{"down", "esc"}},
		"stays":  {stays, []string{"down", "down", "esc"}},
		"big":    {big, []string{"down", "esc"}},
	}
	pictures(t, pageSizes, states, func(t *testing.T, s state, lang words.Lang, width, height int) *driver {
		t.Helper()
		d := onMoney(t, lang, s.company, width, height)
		d.press(s.keys...)
		return d
	})
}

// Digits choose the view until somebody goes to the rows; there they are
// amounts that are saved at once, and Esc gives the digits back.
func TestDigitsAreAmountsInTheRowsOnly(t *testing.T) {
	d := onMoney(t, words.German, company(t, "baeckerei"), 80, 24)
	d.sees("Noch ist nichts eingetragen.", "keine Vorhersage", "↓ eintragen", "1–8 Ansicht")
	d.press("2", "8", "9", "0", ",")
	if d.money() != (model.Money{}) || d.page().tab != moneyTab || d.store.saves != 0 {
		t.Fatalf("typed without a row: %v", d.money())
	}
	d.press("down", "1", "2", "0")
	d.sees("Zu Beginn des letzten Jahres.", "0–9 Zahl", "Esc fertig", "Noch nötig: Kunden am Jahresende")
	d.press("enter", "1", "1", "8", "tab", "1", "5", "down", "1", "8", "0", ",", "5", "0")
	want := model.Money{model.CustomersStart: "120", model.CustomersEnd: "118", model.CustomersNew: "15", model.Contribution: "180.50"}
	if d.money() != want {
		t.Errorf("typed %v", d.money())
	}
	if stored := d.store.records[d.app.assessment().ID].Money; stored != want {
		t.Errorf("on the disk is %v", stored)
	}
	d.sees("180,50\u00a0€", "85,8\u00a0%", "84,6–87,1", "Noch nötig: Zins im Jahr.")
	d.press("down", "down", "5")
	d.sees("810\u00a0€", "Von 120", "1,2 weniger", "darf höchstens")
	d.press("esc", "3")
	if d.page().tab != stepsTab {
		t.Error("Esc did not give the digits back")
	}
	d.press("8", "esc")
	if typeName(d.app.screen) != "*tui.home" {
		t.Error("Esc does not leave")
	}
}

// A new number replaces the old one, its digits stay as they are typed,
// Backspace corrects, Entf empties, and a held key types one digit.
func TestAmountsAreTypedAndCorrected(t *testing.T) {
	d := onMoney(t, words.German, reckoned(t), 80, 24)
	d.press(times(4, "down")...)
	typed := func(want model.Amount, shown string) {
		t.Helper()
		if got := d.money()[model.Contribution]; got != want {
			t.Errorf("kept %q, want %q", got, want)
		}
		d.sees(shown)
	}
	d.press("backspace")
	typed("18", "▸ Rohertrag je Kunde            18\u00a0€")
	d.press("7")
	typed("187", "187\u00a0€")
	d.press("up", "down", "0")
	typed("0", "  0\u00a0€")
	d.press("0", "7")
	typed("7", "  7\u00a0€")
	d.press(",")
	typed("7", "7,\u00a0€")
	d.press(",")
	d.sees("nur Ziffern und ein Komma")
	d.press("0")
	typed("7.0", "7,0\u00a0€")
	d.press("0")
	typed("7.00", "7,00\u00a0€")
	d.press("0")
	typed("7.00", "Nach dem Komma passen zwei Ziffern.")
	d.press("backspace", "backspace")
	typed("7", "7,\u00a0€")
	d.press("backspace", "backspace", "backspace")
	typed("", "▸ Rohertrag je Kunde               –")
	d.press(".", "5")
	typed("0.5", "0,5\u00a0€")
	d.press("delete")
	typed("", "▸ Rohertrag je Kunde               –")
	d.press(strings.Split("999999999", "")...)
	d.press("9")
	typed("999999999", "Mehr als neun Ziffern")
	d.press("up", "down", "1")
	for range 3 {
		d.send(tea.KeyPressMsg{Code: '1', Text: "1", IsRepeat: true})
	}
	typed("1", "  1\u00a0€")
}

// Thousands are typed as on paper: the mark between them is not the decimal one.
func TestThousandsInAmounts(t *testing.T) {
	for _, c := range []struct {
		lang  words.Lang
		typed string
		want  model.Amount
	}{
		{words.German, "1.200", "1200"},
		{words.German, "12.000,50", "12000.50"},
		{words.German, "1.200.000", "1200000"},
		{words.German, "1.25", "1.25"},
		{words.German, "1,250", "1.25"},
		{words.English, "1,200.5", "1200.5"},
		{words.English, "1.250", "1.25"},
	} {
		d := onMoney(t, c.lang, reckoned(t), 80, 24)
		d.press(times(4, "down")...)
		d.press(strings.Split(c.typed, "")...)
		if got := d.money()[model.Contribution]; got != c.want {
			t.Errorf("%s %s: kept %q, want %q", c.lang, c.typed, got, c.want)
		}
	}
}

// What is no part of an amount gets a sentence, and nothing is lost.
func TestWrongAmounts(t *testing.T) {
	d := onMoney(t, words.German, reckoned(t), 80, 24)
	before := d.money()
	d.press("down", ",")
	d.sees("Kunden sind ganze Zahlen.")
	d.press("x")
	d.sees("Hier zählen nur Ziffern")
	d.press("-")
	d.sees("Unter null geht es hier nicht")
	if d.money() != before {
		t.Errorf("changed to %v", d.money())
	}
	d.press("down", "down", "2", "0", "0")
	d.sees("200 neue Kunden sind mehr als die 118 am", "geblieben               –")
	if d.store.records[d.app.assessment().ID].Money[model.CustomersNew] != "200" {
		t.Error("what does not agree is not on the disk")
	}
	d.press("backspace", "backspace")
	d.press("up", "up", "0")
	d.sees("Mit 0 Kunden am Jahresanfang")
	d.press("9", "9")
	d.sees("Ohne die 2 neuen wären es am")
	d.press("1", "down", "down", "1", "5", "down", "down", "down", "1", "0", "1")
	d.sees("Ein Zins von 101\u00a0% ist zu hoch", "geblieben")
}

// In a narrow window the page has no room for what is wrong: the footer says
// it.
func TestNarrowWindowsSayWhatIsWrong(t *testing.T) {
	d := onMoney(t, words.German, reckoned(t), 60, 18)
	d.press("down", "down", "down", "9", "9", "9")
	d.sees("999 neue Kunden sind mehr als die 118")
}

// The years of a part move within the picture.
func TestYearsOfParts(t *testing.T) {
	d := onMoney(t, words.German, reckoned(t), 80, 24)
	d.press(times(7, "down")...)
	d.press("left", "right")
	if d.money() != reckoned(t).Money {
		t.Error("the first year has a year to begin in")
	}
	d.press("down", "left")
	d.sees("Möglich sind die Jahre 2 bis 8.", "▸ ▒ kauft mehr", "ab Jahr 2")
	d.press("right", "right")
	d.sees("ab Jahr 4", "←→ ab Jahr")
	if d.money()[model.MorePurchasesFrom] != "4" || d.store.records[d.app.assessment().ID].Money[model.MorePurchasesFrom] != "4" {
		t.Errorf("kept %q", d.money()[model.MorePurchasesFrom])
	}
	d.press(times(9, "right")...)
	if d.money()[model.MorePurchasesFrom] != "8" {
		t.Errorf("kept %q", d.money()[model.MorePurchasesFrom])
	}
}

// Enter leads through the rows; behind the last one digits are views again.
func TestEnterLeadsThroughTheAmounts(t *testing.T) {
	d := onMoney(t, words.English, company(t, "baeckerei"), 60, 18)
	d.press("enter")
	for row := firstMoney; row < moneyRows; row++ {
		if !strings.Contains(d.plain(), "▸ ") {
			t.Fatalf("row %d is out of sight:\n%s", row, d.plain())
		}
		d.press("3", "enter")
	}
	if m := d.money(); m[model.CustomersStart] != "3" || m[model.BetterPrice] != "3" {
		t.Errorf("typed %v", m)
	}
	d.press("1")
	if d.page().tab != spectrumTab {
		t.Error("the digit is still an amount")
	}
}

// Keys of the whole program still act among the rows, and a finished
// assessment takes amounts.
func TestMoneyOfAFinishedAssessment(t *testing.T) {
	a := company(t, "baeckerei")
	a.Finished = testNow()
	d := onMoney(t, words.German, a, 80, 24)
	d.press("down", "4", "L")
	d.sees("Money", "Backspace", "Customers, start of year")
	d.press("2")
	if d.money()[model.CustomersStart] != "42" {
		t.Errorf("the language stopped the typing: %q", d.money()[model.CustomersStart])
	}
	if !d.app.assessment().Done() || d.store.records[d.app.assessment().ID].Money[model.CustomersStart] != "42" {
		t.Error("a finished assessment took nothing")
	}
	d.press("u")
	if typeName(d.app.screen) != "*tui.overview" {
		t.Error("u does not lead to the overview")
	}
}

// The example has no figures of its own, and what is typed leaves no trace.
func TestMoneyOfTheExample(t *testing.T) {
	d := newDriver(t, words.German, 80, 24)
	d.press("b", "8")
	d.sees("Noch ist nichts eingetragen.")
	d.press("down", "9", "9", "esc")
	if d.store.saves != 0 || d.app.session.pending() {
		t.Error("the example was saved")
	}
}

// Amounts change no figure of the method.
func TestAmountsChangeNoFigure(t *testing.T) {
	d := onMoney(t, words.German, company(t, "baeckerei"), 80, 24)
	result := func() string {
		d.press("1")
		_, below, _ := strings.Cut(d.plain(), "\n")
		return below
	}
	before := result()
	d.press("8", "down", "9", "down", "9", "esc")
	if after := result(); after != before {
		t.Errorf("before\n%s\nafter\n%s", before, after)
	}
}

// Amounts of two windows come together, each by itself; where both changed
// one, ours counts.
func TestMergeTakesOverAmounts(t *testing.T) {
	base := model.Assessment{Money: model.Money{model.CustomersStart: "1", model.CustomersEnd: "2", model.CustomersNew: "3"}}
	ours, theirs := base, base
	ours.Money[model.CustomersStart], ours.Money[model.Contribution] = "10", "5"
	theirs.Money[model.CustomersStart], theirs.Money[model.CustomersEnd], theirs.Money[model.CustomersNew] = "11", "20", ""
	mergeHead(&base, &ours, &theirs)
	want := model.Money{model.CustomersStart: "10", model.CustomersEnd: "20", model.Contribution: "5"}
	if ours.Money != want {
		t.Errorf("merged to %v", ours.Money)
	}
}

// Any amounts fit any window, with every key, and the row at hand is in sight.
func TestMoneyFitsEveryWindow(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	keys := []string{
		"down", "down", "up", "tab", "enter", "1", "9", "0", ",", ".", "backspace", "delete", "left", "right",
		"pgdown", "pgup", "end", "home", "esc", "x", "-",
	}
	for _, lang := range []words.Lang{words.German, words.English} {
		d := onMoney(t, lang, reckoned(t), 80, 24)
		for range rounds(25) {
			a := randomAssessment(rnd)
			for f := range a.Money {
				if amount := fmt.Sprint(rnd.IntN(1 << rnd.IntN(29))); rnd.IntN(4) > 0 {
					got, err := model.MoneyField(f).Parse(amount)
					if err == nil {
						a.Money[f] = got
					}
				}
			}
			d.restart(a)
			d.press("8")
			width, height := 30+rnd.IntN(140), 8+rnd.IntN(50)
			d.resize(width, height)
			for range 12 {
				key := keys[rnd.IntN(len(keys))]
				d.press(key)
				if _, ok := d.app.screen.(*result); !ok {
					d.restart(a)
				}
				d.fits(width, height)
				d.exact()
				acts := strings.Contains("down up tab enter backspace delete 1 9 0", key)
				view := d.page().views[moneyTab].(*moneyView)
				small := newLayout(width, height).kind == tooSmall
				if d.page().tab == moneyTab && view.captive() && acts && !small && !strings.Contains(d.plain(), "▸ ") {
					t.Errorf("%dx%d: row %d is out of sight after %s:\n%s", width, height, view.row, key, d.plain())
				}
			}
		}
	}
}

// Why a key was refused is said for as long as that row is typed in: what
// stands there is not what was meant.
func TestMoneyRefusalStays(t *testing.T) {
	d := inResult(t, words.German, company(t, "baeckerei"), 80, 24)
	d.press("8", "down", "down")
	for _, key := range []string{"-", "5"} {
		d.press(key)
		d.says("Unter null geht es hier nicht")
	}
	if got := d.money()[model.CustomersEnd]; got != "5" {
		t.Errorf("kept %q", got)
	}
	d.press("backspace")
	if strings.Contains(d.plain(), "Unter null") {
		t.Error("it is said although the row was mended")
	}
	d.press("1", "e", "9")
	d.says("Hier zählen nur Ziffern und ein Komma.")
	d.press("enter")
	if strings.Contains(d.plain(), "nur Ziffern") {
		t.Error("it is said on another row")
	}
}
