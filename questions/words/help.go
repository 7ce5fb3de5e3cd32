package words

// Help are the words of the help page.
type Help struct {
	Title   string
	Saved   string
	Aliases map[string]string // first key of a binding → other keys that do the same
}

var helpDE = Help{
	Title: "Tasten auf dieser Seite",
	Saved: "Jede Antwort wird sofort gespeichert. Sie können jederzeit aufhören und später genau hier weitermachen. Alles bleibt auf diesem Rechner.",
	Aliases: map[string]string{
		"up": "Tab", "left": "Rücktaste", "?": "F1",
	},
}

var helpEN = Help{
	Title: "Keys on this page",
	Saved: "Every answer is saved at once. You can stop at any time and carry on from here later. Everything stays on this computer.",
	Aliases: map[string]string{
		"up": "Tab", "left": "Backspace", "?": "F1",
	},
}
