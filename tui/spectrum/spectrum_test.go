package spectrum

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"kundenbindung/model"
	"kundenbindung/tui/theme"
)

func chart(width, height int, ascii bool) Chart {
	c := Chart{
		Theme: theme.New(true, ascii), Width: width, Height: height, Selected: -1,
		Targets: true, Support: true, Centre: model.Known(58),
		Short: [6]string{"erzw", "leth", "wirt", "gewo", "wert", "affe"},
		Names: [6]string{"Erzwungen", "Lethargisch", "Wirtschaftlich", "Gewohnheit", "Werte", "Affektiv"},
		Words: Words{
			Extern: "extern", Intern: "intern", Title: "Ihr Spektrum", Centre: "Schwerpunkt",
			Level: "Ist", Open: "offen", Target: "Soll", Ceiling: "höchstens", Supports: "Wirkung",
		},
	}
	for b, v := range [][4]float64{{0, 0, 0, 25}, {25, 12.5, 62.5, 25}, {37.5, 37.5, 37.5, 36}, {75, 75, 75, 87}, {50, 25, 75, 84}, {100, 100, 100, 75}} {
		c.Bonds[b] = model.BondResult{
			Span:   model.Span{Level: model.Known(v[0]), Min: model.Known(v[1]), Max: model.Known(v[2])},
			Target: v[3], Support: model.Known(float64(20 * b)),
		}
	}
	return c
}

func TestView(t *testing.T) {
	for _, size := range [][2]int{{34, 10}, {40, 16}, {50, 22}, {120, 30}} {
		for _, ascii := range []bool{false, true} {
			t.Run(fmt.Sprintf("%dx%d-ascii=%v", size[0], size[1], ascii), func(t *testing.T) {
				c := chart(size[0], size[1], ascii)
				golden.RequireEqual(t, []byte(ansi.Strip(c.View())))
			})
		}
	}
}

// ghosted is the chart of a trial: higher, lower, as today, hardly higher, and
// one that nothing supports.
func ghosted(width, height int, ascii bool) Chart {
	c := chart(width, height, ascii)
	c.Words.Then = "dann"
	c.Ghost = &[6]model.Figure{model.Known(62), model.Known(5), model.Known(40), model.Known(61), {}, model.Known(30)}
	c.Bonds[model.Value].Support = model.Figure{}
	return c
}

func TestGhost(t *testing.T) {
	for _, size := range [][2]int{{34, 12}, {36, 11}, {64, 26}} {
		for _, ascii := range []bool{false, true} {
			t.Run(fmt.Sprintf("%dx%d-ascii=%v", size[0], size[1], ascii), func(t *testing.T) {
				c := ghosted(size[0], size[1], ascii)
				c.Lean = size[1] < 12
				golden.RequireEqual(t, []byte(ansi.Strip(c.View())))
			})
		}
	}
}

// A ghost that is where the work is today is no ghost.
func TestNoGhostWhereNothingMoves(t *testing.T) {
	c := chart(60, 30, false)
	c.Words.Then = "dann"
	c.Ghost = &[6]model.Figure{}
	for b := range c.Bonds {
		c.Ghost[b] = c.Bonds[b].Support
	}
	if n := strings.Count(c.View(), c.Theme.Glyphs.Ghost); n != 2 { // before its numbers and in the legend
		t.Errorf("%d hollow triangles, want 2:\n%s", n, ansi.Strip(c.View()))
	}
}

func TestLine(t *testing.T) {
	for _, width := range []int{36, 38, 48, 74} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			c := chart(width, 0, false)
			golden.RequireEqual(t, []byte(ansi.Strip(c.Line())))
		})
	}
}

// Whatever the result, the drawing is exactly as high and at most as wide as
// asked for.
func TestDrawingKeepsItsSize(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	figure := func() model.Figure {
		return model.Figure{Value: rnd.Float64() * 100, Known: rnd.IntN(4) > 0}
	}
	for range 2000 {
		c := chart(34+rnd.IntN(120), MinHeight+rnd.IntN(30), rnd.IntN(2) == 0)
		c.Centre, c.Targets, c.Support = figure(), rnd.IntN(2) == 0, rnd.IntN(2) == 0
		if c.Lean = rnd.IntN(2) == 0; rnd.IntN(2) == 0 {
			c.Ghost = &[6]model.Figure{figure(), figure(), figure(), figure(), figure(), figure()}
			c.Height += ghostRows
		}
		for b := range c.Bonds {
			c.Bonds[b] = model.BondResult{
				Span:   model.Span{Level: figure(), Min: figure(), Max: figure()},
				Target: rnd.Float64() * 100, Support: figure(),
			}
		}
		lines := strings.Split(c.View(), "\n")
		if len(lines) != c.Height {
			t.Fatalf("%d lines, want %d", len(lines), c.Height)
		}
		for _, line := range append(lines, c.Line()) {
			if w := ansi.StringWidth(line); w > c.Width {
				t.Fatalf("%d cells in %d: %q", w, c.Width, ansi.Strip(line))
			}
		}
	}
}

// A higher level never draws a lower bar.
func TestBarsGrowWithTheLevel(t *testing.T) {
	c := chart(40, 20, false)
	c.Targets, c.Support = false, false
	last := 0
	for v := 0.0; v <= 100; v++ {
		c.Bonds[0].Span = model.Span{Level: model.Known(v), Min: model.Known(v), Max: model.Known(v)}
		g := c.geometry()
		height := 0
		for row := range g.rows {
			height += filled(g, v, row)
		}
		if height < last {
			t.Fatalf("level %v draws %d eighths, less than %d", v, height, last)
		}
		last = height
	}
	if g := c.geometry(); last != g.rows*eighths {
		t.Errorf("100 draws %d eighths of %d", last, g.rows*eighths)
	}
}

func BenchmarkView(b *testing.B) {
	c := chart(46, 22, false)
	b.ReportAllocs()
	for b.Loop() {
		c.View()
	}
}
