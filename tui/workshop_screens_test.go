package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/exp/golden"

	"kundenbindung/questions/words"
)

// roomSizes are the windows of the goldens of the workshop.
var roomSizes = [][2]int{{40, 12}, {60, 18}, {80, 24}, {120, 36}, {160, 45}}

// voting sets up a workshop whose group has set everything.
func voting(d *driver) {
	d.setup("7", "Leitung, Vertrieb")
	d.situate()
}

// handed is a workshop in which three of seven have voted.
func handed(d *driver) {
	voting(d)
	d.choose(hubLaptop)
	for person := range 3 {
		d.press("enter", fmt.Sprint(1+person%2))
		d.votes(person)
		d.press("enter")
	}
}

// allHanded is a workshop in which all seven have voted, the first one with
// dots of her own.
func allHanded(d *driver) {
	voting(d)
	d.choose(hubLaptop)
	for person := range 7 {
		d.press("enter", fmt.Sprint(1+person/4))
		for n := range d.app.items() {
			d.press(vote(person, n))
		}
		if person == 0 {
			d.press("e")
			d.write("Chefin")
			d.press("enter")
		}
		d.press("enter", "enter")
	}
	d.on("*tui.workshopHub")
}

func uncovered(d *driver) {
	allHanded(d)
	d.press("enter", "a", "j")
}

// roomStates are the pages of a workshop.
var roomStates = map[string]func(*driver){
	"list-empty": func(d *driver) { d.press("w") },
	"setup":      func(d *driver) { d.press("w", "n") },
	"setup-people": func(d *driver) {
		d.press("w", "n", "down")
		d.write("7")
	},
	"setup-done": func(d *driver) {
		voting(d)
		d.choose(hubSetup)
		d.press("down", "down", "down", "down")
	},
	"hub-new": func(d *driver) { d.setup("Anna, Bernd, Carla, Doğan, Eva", "") },
	"hub":     func(d *driver) { handed(d); d.press("esc") },
	"list":    func(d *driver) { handed(d); d.press("esc", "esc") },
	"people": func(d *driver) {
		d.setup("Anna, Bernd, Carla, Doğan, Eva", "")
		d.press("t", "down", "enter")
	},
	"script":      func(d *driver) { voting(d); d.press("d") },
	"import":      func(d *driver) { voting(d); d.choose(hubLaptops) },
	"hand-before": func(d *driver) { handed(d) },
	"hand-after": func(d *driver) {
		voting(d)
		d.choose(hubLaptop)
		d.press("enter", "1")
		d.votes(3)
	},
	"who": func(d *driver) {
		d.setup("Anna, Bernd, Carla, Doğan, Eva", "")
		d.situate()
		d.choose(hubLaptop)
		d.press("enter", "down")
	},
	"role":   func(d *driver) { handed(d); d.press("enter") },
	"ballot": func(d *driver) { handed(d); d.press("enter", "1", "4", "down", "down") },
	"ballot-pause": func(d *driver) {
		handed(d)
		d.press("enter", "1", "4", "esc")
	},
	"ballot-end": func(d *driver) {
		handed(d)
		d.press("enter", "1")
		for range d.app.items() {
			d.press("right")
		}
		d.press("left", "3")
	},
	"cards":       func(d *driver) { voting(d); d.choose(hubCards) },
	"cards-typed": func(d *driver) { voting(d); d.choose(hubCards); d.press("r", "j", "3", "3", "0", "5", "2") },
	"cards-count": func(d *driver) { voting(d); d.choose(hubCards); d.press("3", "3", "4", "enter", "j") },
	"cards-stored": func(d *driver) {
		handed(d)
		d.press("esc")
		d.choose(hubCards)
		d.press("3", "3", "4", "4", "enter", "left")
	},
	"cards-twice": func(d *driver) {
		handed(d)
		d.press("esc")
		d.choose(hubCards)
		d.press("3", "3", "4", "4", "2", "enter")
	},
	"beamer":     func(d *driver) { voting(d); d.lead(hubLaptop) },
	"sheet-code": func(d *driver) { voting(d); d.lead(hubSheets); d.press("enter") },
	"sheets":     func(d *driver) { voting(d); d.choose(hubSheets); d.press("3", "3", "0", "5", "2") },
	"covered":    func(d *driver) { allHanded(d); d.press("enter") },
	"reveal-ask": func(d *driver) { allHanded(d); d.press("enter", "r") },
	"revealed":   func(d *driver) { uncovered(d); d.press("down") },
	"revealed-bonds": func(d *driver) {
		uncovered(d)
		d.press("right", "down", "down")
	},
	"spectrum": func(d *driver) {
		uncovered(d)
		d.press("right", "right", "right", "right", "right", "right", "right", "right", "right")
	},
	"hub-revealed": func(d *driver) { uncovered(d); d.press("esc") },
	"agenda":       func(d *driver) { uncovered(d); d.press("esc", "enter") },
	"talk":         func(d *driver) { uncovered(d); d.press("esc", "enter", "enter", "3") },
	"talk-second": func(d *driver) {
		uncovered(d)
		d.press("esc", "enter", "enter", "z", "3", "3", "4", "4", "3", "3", "4", "enter", "t")
	},
	"situation":  func(d *driver) { d.setup("7", ""); d.press("enter", "down") },
	"aims":       func(d *driver) { voting(d); d.choose(hubAims); d.press("down", "down", "enter") },
	"aims-end":   func(d *driver) { voting(d); d.choose(hubAims); d.press("up") },
	"weights":    func(d *driver) { voting(d); d.choose(hubAims); d.press("down", "down", "down", "down", "right") },
	"result":     func(d *driver) { uncovered(d); d.press("esc"); d.choose(hubResult) },
	"steps":      func(d *driver) { uncovered(d); d.press("esc"); d.choose(hubResult); d.press("3") },
	"talk-roles": func(d *driver) { uncovered(d); d.press("esc", "enter", "enter", "r") },
}

func TestWorkshopScreens(t *testing.T) {
	pictures(t, roomSizes, roomStates, func(t *testing.T, prepare func(*driver), lang words.Lang, width, height int) *driver {
		t.Helper()
		d := newRoom(t, lang, 80, 24)
		prepare(d)
		d.resize(width, height)
		d.leadsOut(width)
		return d
	})
}

// leadsOut fails the test where a page has a way back and its footer hides it,
// but where the window is as small as it may be, or a notice stands there.
func (d *driver) leadsOut(width int) {
	d.t.Helper()
	esc := slices.ContainsFunc(d.app.active(), func(b key.Binding) bool { return slices.Contains(b.Keys(), "esc") })
	if esc && width > smallestWidth && d.app.notice == "" && !strings.Contains(d.plain(), "Esc") {
		d.t.Errorf("Esc is not in the footer:\n%s", d.plain())
	}
}

// In the large letters of a projector, a ballot still shows the words of its
// answers.
func TestTheWordsOfABallotInLargeLetters(t *testing.T) {
	for _, size := range [][2]int{{50, 15}, {50, 20}, {60, 18}} {
		d := newRoom(t, words.German, 80, 24)
		handed(d)
		d.resize(size[0], size[1])
		d.sees("Dann c und")
		d.press("enter", "1")
		for range 6 { // of the quick questionnaire
			for _, state := range d.app.cat.Item(d.app.screen.(*ballotPage).item).States {
				d.sees(strings.Fields(state)[0])
			}
			d.sees("1 ○", "5 ○", "weiß ich nicht", "Esc unterbrechen")
			d.press("right")
		}
	}
}

// What a room sees, also where people have made the letters large.
func TestPresenterScreens(t *testing.T) {
	for _, name := range []string{
		"hub-new", "hub", "hand-before", "ballot", "cards-typed", "covered", "revealed", "revealed-bonds", "spectrum",
		"agenda", "talk", "talk-second", "talk-roles", "situation", "aims", "weights", "result", "steps",
	} {
		for _, lang := range []words.Lang{words.German, words.English} {
			for _, size := range [][2]int{{50, 15}, {80, 24}, {160, 45}} {
				if lang == words.English && size[0] != 80 {
					continue
				}
				t.Run(fmt.Sprintf("%s-%s-%dx%d", name, lang, size[0], size[1]), func(t *testing.T) {
					d := newRoom(t, lang, 80, 24)
					roomStates[name](d)
					d.resize(size[0], size[1])
					d.press("f5")
					d.fits(size[0], size[1])
					golden.RequireEqual(t, []byte(d.plain()))
				})
			}
		}
	}
}

// A command on the screen reaches the workshop at hand, wherever its database
// is; another laptop's own command has nothing to do with it.
func TestCommandsNameTheDatabase(t *testing.T) {
	d := newRoom(t, words.German, 120, 60)
	d.app.call = "kundenbindung --db 'mein ordner/k.db'"
	voting(d)
	d.choose(hubSheets)
	d.press("c")
	d.sees("kundenbindung --db 'mein ordner/k.db' workshop sheets ")
	d.press("esc", "esc")
	d.choose(hubLaptops)
	d.sees("kundenbindung --db 'mein ordner/k.db' import --workshop ", "kundenbindung export >")
	d.press("esc", "d", "end")
	d.sees("kundenbindung --db 'mein ordner/k.db' workshop show ")
}
