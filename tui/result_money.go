package tui

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// moneyView reckons with the owner's own figures (Geld). As on the
// Kundenblatt, digits choose the view until somebody goes to the rows.
type moneyView struct {
	r     *result
	row   moneyRow
	typed string // the amount at hand as it is being typed, with its decimal mark
	open  bool   // the next digit goes on with it
	// grouping: the mark that was typed is the one between thousands in this
	// language, unless too few digits follow it
	grouping bool
	fault    string // why a key was refused, as long as that row is at hand
}

// moneyRow is where amounts are typed in: nowhere at first, then input after
// input.
type moneyRow int

const (
	noMoney    moneyRow = 0
	firstMoney moneyRow = 1
	moneyRows           = firstMoney + moneyRow(model.BetterPrice) + 1 // one more than the last
)

// field returns the input of a row.
func (row moneyRow) field() model.MoneyField { return model.MoneyField(row - firstMoney) }

// captive reports whether digits are amounts and not views.
func (v *moneyView) captive() bool { return v.row != noMoney }

func (v *moneyView) grabs(a *App, k tea.KeyPressMsg) bool {
	return v.captive() && !key.Matches(k, a.keys.result.Overview, a.keys.result.Pages)
}

func (v *moneyView) bindings(a *App) []key.Binding {
	k := &a.keys.result
	if !v.captive() {
		return []key.Binding{k.Begin}
	}
	list := []key.Binding{k.Digits, k.Done, k.Row}
	if _, ok := v.year(); ok {
		list = append(list, k.Year)
	}
	return append(list, k.Next, k.Erase, k.Empty, k.Pages)
}

// year returns the part of the profit whose first year the row can move.
func (v *moneyView) year() (model.ProfitPart, bool) {
	if !v.captive() {
		return 0, false
	}
	part, ok := model.ProfitPartOf(v.row.field())
	return part, ok && part != model.BasePart
}

func (v *moneyView) handle(a *App, k tea.KeyPressMsg) tea.Cmd {
	keys := &a.keys.result
	if !v.captive() {
		if key.Matches(k, keys.Begin) {
			v.at(a, firstMoney)
		}
		return nil
	}
	switch {
	case key.Matches(k, keys.Digits):
		return v.typeDigit(a, k)
	case key.Matches(k, keys.Row):
		v.at(a, v.neighbour(k))
	case key.Matches(k, keys.Next):
		if !k.IsRepeat {
			v.at(a, (v.row+1)%moneyRows)
		}
	case key.Matches(k, keys.Erase):
		return v.erase(a)
	case key.Matches(k, keys.Empty):
		v.fault = ""
		return v.set(a, "")
	case key.Matches(k, keys.Year):
		return v.moveYear(a, k)
	case key.Matches(k, keys.Done):
		v.at(a, noMoney)
	case utf8.RuneCountInString(k.Text) == 1:
		return v.refuse(a, k.Text)
	}
	return nil
}

// neighbour returns the row above or below; beyond the ends is none, and then
// the other end.
func (v *moneyView) neighbour(k tea.KeyPressMsg) moneyRow {
	if k.Code == tea.KeyUp || k.Mod.Contains(tea.ModShift) {
		return (v.row + moneyRows - 1) % moneyRows
	}
	return (v.row + 1) % moneyRows
}

// at moves to a row, or leaves the rows and shows what follows from them.
func (v *moneyView) at(a *App, row moneyRow) {
	before := v.row
	v.row, v.typed, v.open, v.fault = row, "", false, ""
	if row != noMoney {
		v.r.reveal(a)
		return
	}
	if _, ok := model.ProfitPartOf(before.field()); !ok {
		v.r.scrollTo(a, v.page(a).results)
	}
}

// amount returns what the row at hand shows: what is being typed, else what
// is kept.
func (v *moneyView) amount(a *App) string {
	if v.open {
		return v.typed
	}
	return string(a.assessment().Money[v.row.field()])
}

// typeDigit begins a new amount, or goes on with the one that was begun. A key
// that is held types one digit only.
func (v *moneyView) typeDigit(a *App, k tea.KeyPressMsg) tea.Cmd {
	if k.IsRepeat {
		return nil
	}
	text := strings.Replace(k.Text, ",", ".", 1)
	if text == "" {
		text = string(k.Code)
	}
	if text == "." {
		v.grouping = (k.Text == ".") == (a.lang == words.German)
	}
	if v.open {
		text = v.typed + text
	}
	if strings.HasPrefix(text, ".") {
		text = "0" + text
	}
	return v.set(a, v.ungrouped(text))
}

// ungrouped takes the point out of a German "1.200" and the comma out of an
// English "1,200": sums have two decimals, so three digits behind it mean
// thousands, as they do on paper.
func (v *moneyView) ungrouped(text string) string {
	whole, rest, _ := strings.Cut(text, ".")
	if !v.grouping || v.row.field().Kind() != model.MoneySum || len(rest) <= model.MaxAmountDecimals {
		return text
	}
	return whole + rest
}

// erase takes the last character away; without it nothing is left of an
// amount of one digit.
func (v *moneyView) erase(a *App) tea.Cmd {
	v.fault = ""
	text := v.amount(a)
	if text == "" {
		return nil
	}
	return v.set(a, text[:len(text)-1])
}

// set keeps an amount, also one that does not agree with the others yet: what
// was typed is never lost. What is no amount is said and changes nothing.
func (v *moneyView) set(a *App, text string) tea.Cmd {
	field, amount := v.row.field(), model.Amount("")
	if text != "" {
		got, err := field.Parse(strings.TrimSuffix(text, "."))
		if err == nil && strings.HasSuffix(text, ".") {
			_, err = field.Parse(text + "0") // is there room for decimals at all
		}
		if err != nil {
			v.complain(a, err)
			return nil
		}
		amount = got
		text = strings.TrimPrefix(text, "0")
		if text == "" || text[0] == '.' {
			text = "0" + text
		}
	}
	v.typed, v.open = text, true
	return v.keep(a, field, amount)
}

// keep puts an amount into the assessment and saves it at once.
func (v *moneyView) keep(a *App, f model.MoneyField, amount model.Amount) tea.Cmd {
	if a.assessment().Money[f] != amount {
		a.session.edit(func(x *model.Assessment) { x.Money[f] = amount })
	}
	v.r.reveal(a)
	if a.notice = v.fault; a.notice == "" && newLayout(a.window.width, a.window.height).width < besideWidth {
		a.notice = a.moneyReader().Wrong() // the page may have no room for it
	}
	return nil
}

// moveYear moves the year from which on a part of the profit counts.
func (v *moneyView) moveYear(a *App, k tea.KeyPressMsg) tea.Cmd {
	part, ok := v.year()
	if !ok {
		return nil
	}
	field, _ := part.FromField()
	step := 1
	if k.Code == tea.KeyLeft {
		step = -1
	}
	year := a.assessment().Money.From(part) + step
	amount, err := field.Parse(strconv.Itoa(year))
	if err != nil {
		a.notice = a.words.Money.AmountFault(err)
		return nil
	}
	return v.keep(a, field, amount)
}

// refuse says why a character is no part of an amount.
func (v *moneyView) refuse(a *App, text string) tea.Cmd {
	if _, err := model.ParseAmount(text + "1"); err != nil {
		v.complain(a, err)
	}
	return nil
}

// complain says why a key is refused. It goes on saying so while the row is
// typed in: what stands there then is not what was meant, as 5 for -5.
func (v *moneyView) complain(a *App, err error) {
	v.fault = a.words.Money.AmountFault(err)
	a.notice = v.fault
}

// reader puts what follows into sentences.
func (a *App) moneyReader() *words.MoneyReader {
	as := a.assessment()
	reckoned := model.Reckon(&as.Money)
	return &words.MoneyReader{
		Words: a.words, Money: &as.Money, Reckoned: &reckoned, Currency: as.Context.Currency(),
	}
}
