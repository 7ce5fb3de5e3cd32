package tui

import (
	"charm.land/bubbles/v2/key"

	"kundenbindung/questions/words"
)

// resultKeys are the keys of the result and of what opens on top of it.
type resultKeys struct {
	Tabs, Adjust, Aim, Recommend, Hints   key.Binding
	Focus, Scroll, Pages, Open, More, Alt key.Binding
	Overview, Leave                       key.Binding

	// On the Kundenblatt, while counts are typed in.
	Begin, Write, Count, Row, Next, Erase, Empty, Done key.Binding

	Digits, Year key.Binding // on the page about money
}

func newResultKeys(w *words.Words) resultKeys {
	k, r, s := &w.Keys, &w.Result.Keys, &w.Sheet.Keys
	return resultKeys{
		Tabs:      bind("1–8", r.Tabs, "1", "2", "3", "4", "5", "6", "7", "8"),
		Focus:     bind("↑↓", k.Move, "up", "down", "tab", "shift+tab"),
		Adjust:    bind("←→", r.Adjust, "right", "left"),
		Aim:       bind(k.Space, r.Aim, "space"),
		Recommend: bind("r", r.Recommend, "r"),
		Hints:     bind("h", r.Hints, "h"),
		Scroll:    bind("↑↓", r.Scroll, "up", "down", "pgup", "pgdown", "home", "end"),
		Pages:     bind(r.Page, r.Pages, "pgup", "pgdown", "home", "end"),
		Open:      bind(k.Enter, r.Open, "enter"),
		More:      bind("w", r.More, "w"),
		Alt:       bind("←→", r.Alt, "right", "left"),
		Overview:  bind("u", r.Overview, "u"),
		Leave:     bind(k.Esc, r.Home, "esc"),

		Begin: bind("↓", s.Begin, "down", "tab", "enter"),
		Write: bind("d", s.Write, "d"),
		Count: bind("0–9", s.Count, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		Row:   bind("↑↓", s.Row, "up", "down", "tab", "shift+tab"),
		Next:  bind(k.Enter, s.Next, "enter"),
		Erase: bind(k.Backspace, s.Erase, "backspace"),
		Empty: bind(k.Delete, s.Empty, "delete"),
		Done:  bind(k.Esc, s.Done, "esc"),

		Digits: bind("0–9", w.Money.Keys.Digits, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ",", "."),
		Year:   bind("←→", w.Money.Keys.Year, "right", "left"),
	}
}
