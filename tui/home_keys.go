package tui

import (
	"charm.land/bubbles/v2/key"

	"kundenbindung/questions/words"
)

// pageKeys are the keys of the pages before and after the interview: n, v and
// b begin on the first page, o goes to what is open, a and e to the result.
type pageKeys struct {
	// Willkommen
	Open, NewShort, NewFull, ShowExample, Rename, Delete, Plans key.Binding
	// Ausgangslage and Abschluss
	Row, Pick, Change, GoOn, Questions, Unsay, Tick, Onward, BackToItems, ToOverview key.Binding
	// Übersicht
	Scroll, Enter, NextOpen, Finish, Result, Mode key.Binding
}

func newPageKeys(w *words.Words) pageKeys {
	k, h, s, c, o := &w.Keys, &w.Home, &w.Situation, &w.Closing, &w.Overview
	return pageKeys{
		Open:        bind(k.Enter, h.KeyOpen[0], "enter"),
		NewShort:    bind("n", h.KeyShort, "n"),
		NewFull:     bind("v", h.KeyFull, "v"),
		ShowExample: bind("b", h.KeyExample, "b"),
		Rename:      bind("r", h.KeyRename, "r"),
		Delete:      bind(k.Delete, h.KeyDelete, "delete"),
		Plans:       bind("m", w.Plan.KeyPlans, "m"),

		Row:         bind("↑↓", s.KeyRow, "up", "down", "tab", "shift+tab"),
		Pick:        bind("1–9", s.KeyPick, "1", "2", "3", "4", "5", "6", "7", "8", "9", "0"),
		Change:      bind("←→", s.KeyChange, "right", "left"),
		GoOn:        bind(k.Enter, s.KeyOn, "enter"),
		Questions:   bind("o", s.KeyQuestions, "o"),
		Unsay:       bind(k.Delete, s.KeyUnsay, "delete"),
		Tick:        bind(k.Enter, c.Toggle, "enter", "space"),
		Onward:      bind("o", c.KeyGoOn, "o"),
		BackToItems: bind(k.Backspace, c.KeyBack, "backspace"),
		ToOverview:  bind(k.Enter, c.KeyNext, "enter"),

		Scroll:   bind(o.Paging, o.KeyMove, "up", "down", "tab", "shift+tab", "pgup", "pgdown", "home", "end"),
		Enter:    bind(k.Enter, o.KeyOpen, "enter"),
		NextOpen: bind("o", o.KeyNextOpen, "o"),
		Finish:   bind("a", o.KeyFinish, "a"),
		Result:   bind("e", o.KeyResult, "e"),
		Mode:     bind("m", o.KeyMode, "m"),
	}
}
