package tui

import (
	"charm.land/bubbles/v2/key"

	"kundenbindung/questions/words"
)

// workshopKeys are the keys of the workshop's pages.
type workshopKeys struct {
	List, New, Back, Leave                       key.Binding
	Do, People, Script, Add, Remove, Tick        key.Binding
	Begin, Resume, Role, Hand, Own, Pause        key.Binding
	Votes, NoCard, Correct, Store, Undo, Order   key.Binding
	Items, SheetNext, Reveal, RevealAll, Discuss key.Binding
	Sections, ByRole, SheetCode, Name            key.Binding
	Show, Dark                                   key.Binding
	Agree, Disagree, Second, SecondDrop          key.Binding
	Timer, Measure                               key.Binding
	Present, EndShow, Blank, Forward, Backward   key.Binding
}

func newWorkshopKeys(w *words.Words) workshopKeys {
	k, p := &w.Keys, &w.Workshop.Keys
	return workshopKeys{
		List:   bind("w", p.List, "w"),
		New:    bind("n", p.New, "n"),
		Back:   bind(k.Esc, p.Back, "esc"),
		Leave:  bind(k.Esc, p.Hub, "esc"),
		Do:     bind(k.Enter, p.Do, "enter"),
		People: bind("t", p.People, "t"),
		Script: bind("d", p.Script, "d"),
		Add:    bind("n", p.Add, "n", "+"),
		Remove: bind(k.Delete, p.Remove, "delete"),
		Tick:   bind(k.Enter, p.Tick, "enter", "space"),

		Begin:     bind(k.Enter, p.Begin, "enter"),
		Resume:    bind("c", p.Resume, "c"),
		SheetCode: bind("c", p.SheetCode, "c"),
		Role:      bind("r", p.Role, "r"),
		Name:      bind("n", p.Name, "n"),
		Hand:      bind(k.Enter, p.Hand, "enter"),
		Own:       bind("e", p.Own, "e"),
		Pause:     bind(k.Esc, p.Pause, "esc"),

		Votes:   bind("1–7", p.Votes, "1", "2", "3", "4", "5", "6", "7"),
		NoCard:  bind("0", p.NoCard, "0"),
		Correct: bind(k.Backspace, p.Correct, "backspace"),
		Store:   bind(k.Enter, p.Store, "enter"),
		Undo:    bind("z", p.Undo, "z"),
		Order:   bind("r", p.Order, "r"),

		Items:     bind("←→", p.Items, "right", "left"),
		SheetNext: bind(k.Enter, p.SheetNext, "enter"),
		Show:      bind("s", p.Show, "s"),
		Dark:      bind(k.Enter, p.Dark, "enter"),
		Reveal:    bind("r", p.Reveal, "r"),
		RevealAll: bind("a", p.RevealAll, "a"),
		Discuss:   bind(k.Enter, p.Discuss, "enter"),
		Sections:  bind("←→", p.Sections, "right", "left"),
		ByRole:    bind("r", p.ByRole, "r"),

		Agree:      bind("1–5", p.Agree, "1", "2", "3", "4", "5"),
		Disagree:   bind(k.Delete, p.Disagree, "delete"),
		Second:     bind("z", p.Second, "z"),
		SecondDrop: bind(k.Delete, p.SecondDrop, "delete"),
		Timer:      bind("t", p.Timer, "t"),
		Measure:    bind("m", p.Measure, "m"),

		Present:  bind("F5", p.Present, "f5"),
		EndShow:  bind(k.Esc, p.EndShow, "esc", "f5"),
		Blank:    bind("b", p.Blank, "b", "."),
		Forward:  bind("→", p.Forward, "right", "pgdown", "space"),
		Backward: bind("←", p.Backward, "left", "pgup"),
	}
}
