package timeline

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/tui/theme"
)

// chart draws values three months apart.
func chart(ascii bool, width int, values ...float64) *Chart {
	c := &Chart{Theme: theme.New(true, ascii), Width: width, Rows: 4, Title: "Verbundenheit", Days: true}
	for i, v := range values {
		at := time.Date(2026, time.Month(2+3*i), 20, 12, 0, 0, 0, time.UTC)
		p := Point{At: at, Value: model.Known(v), Day: at.Format("2. Jan 2006"), Month: at.Format("Jan 2006")}
		if v < 0 {
			p.Value = model.Figure{}
		}
		p.Chosen = i >= len(values)-2
		c.Points = append(c.Points, p)
	}
	return c
}

func TestPictures(t *testing.T) {
	for name, c := range map[string]struct {
		chart *Chart
		want  string
	}{
		"one": {chart(false, 30, 42), `
Verbundenheit
 60┤
   │
   │
 40┤42
    20. Feb 2026`},
		"two": {chart(false, 37, 41, 58), `
Verbundenheit
 60┤                          ╭────58
   │               ╭──────────╯
   │     ╭─────────╯
 40┤41───╯
    20. Feb 2026         20. May 2026`},
		"two in ASCII": {chart(true, 37, 58, 41), `
Verbundenheit
 60+58---.
   |     '---------.
   |               '----------.
 40+                          '----41
    20. Feb 2026         20. May 2026`},
		"broken": {chart(false, 37, 41, 50, -1, 44, 60), `
Verbundenheit
 60┤                             ╭─60
   │                         ╭───╯
   │   ╭────50              44
 40┤41─╯
    Feb 2026            Nov ▲   Feb ▲`},
		"nothing known": {chart(false, 30, -1, -1), `
Verbundenheit
100┤
   │
   │
  0┤
    20. Feb 2026  20. May 2026`},
		"the ends of the scale": {chart(false, 30, 0, 100), `
Verbundenheit
100┤                    ╭──100
   │            ╭───────╯
   │    ╭───────╯
  0┤0───╯
    20. Feb 2026  20. May 2026`},
	} {
		got := ansi.Strip(strings.Join(c.chart.View(), "\n"))
		if want := strings.TrimPrefix(c.want, "\n"); got != want {
			t.Errorf("%s: want\n%s\ngot\n%s", name, want, got)
		}
	}
}

// Whatever is drawn has the height that was promised, is not too wide, and
// names the values and days that were chosen first.
func TestChartsFit(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		c := chart(r.IntN(2) == 0, r.IntN(60))
		c.Rows, c.Days = 1+r.IntN(7), r.IntN(2) == 0
		at := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
		for range r.IntN(40) {
			at = at.AddDate(0, 0, r.IntN(3)*r.IntN(200))
			v := model.Known(100 * r.Float64())
			v.Known = r.IntN(6) > 0
			c.Points = append(c.Points, Point{At: at, Value: v, Day: at.Format("2. Jan 2006"), Month: "Jan", Chosen: r.IntN(5) == 0})
		}
		lines := c.View()
		if c.Width > axisWidth && len(lines) != c.Height() {
			t.Fatalf("%d lines, not %d", len(lines), c.Height())
		}
		for _, line := range lines {
			if w := ansi.StringWidth(line); w > max(c.Width, 0) {
				t.Fatalf("%d cells in %d:\n%s", w, c.Width, strings.Join(lines, "\n"))
			}
		}
	}
}

// Every point has a column of its own, in the order of time.
func TestPlacesAreApart(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		columns := 2 + r.IntN(60)
		points := make([]Point, 1+r.IntN(columns))
		at := time.Now()
		for i := range points {
			points[i].At = at
			at = at.Add(time.Duration(r.IntN(3)*r.IntN(9000)) * time.Hour)
		}
		xs := places(points, columns)
		for i, x := range xs {
			if x < 0 || x >= columns || i > 0 && x <= xs[i-1] {
				t.Fatalf("%d points in %d columns stand at %v", len(points), columns, xs)
			}
		}
	}
}

// A small move never fills the plot.
func TestScale(t *testing.T) {
	for _, c := range [][4]float64{{41, 58, 40, 60}, {50, 50, 40, 60}, {0, 0, 0, 20}, {100, 100, 80, 100}, {3, 97, 0, 100}, {29, 31, 20, 40}} {
		low, high := scale(chart(false, 30, c[0], c[1]).Points)
		if low != c[2] || high != c[3] {
			t.Errorf("%v to %v: %v to %v", c[0], c[1], low, high)
		}
	}
}
