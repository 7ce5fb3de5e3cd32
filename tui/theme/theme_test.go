package theme

import (
	"image/color"
	"math"
	"reflect"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Everything that is read keeps 4.5:1 on the backgrounds that people use.
func TestTextContrast(t *testing.T) {
	backgrounds := map[bool][]string{
		true:  {"#000000", "#1E1E1E", "#282C34", "#181818"},
		false: {"#FFFFFF", "#FAFAFA", "#F6F8FA", "#FDF6E3"},
	}
	for isDark, list := range backgrounds {
		th := New(isDark, false)
		for _, bg := range list {
			styles := map[string]lipgloss.Style{
				"question": th.Question, "text": th.Text, "muted": th.Muted, "accent": th.Accent,
				"key": th.Key, "good": th.Good, "warn": th.Warn, "bad": th.Bad, "chosen": th.Chosen,
			}
			for b, s := range th.Bonds {
				styles[string(rune('0'+b))] = s
			}
			for name, s := range styles {
				if c := contrast(s.GetForeground(), lipgloss.Color(bg)); c < 4.5 {
					t.Errorf("dark=%v %s on %s: contrast %.2f", isDark, name, bg, c)
				}
			}
		}
	}
}

// With 16 colours the bonds stay apart, and the cursor never looks like a fault.
func TestSixteenColours(t *testing.T) {
	for _, isDark := range []bool{true, false} {
		th, seen := Basic(isDark, true), map[color.Color]bool{}
		for b := range th.Bonds {
			hue := th.Bonds[b].GetForeground()
			if _, ok := hue.(ansi.BasicColor); !ok || seen[hue] {
				t.Errorf("dark=%v: bond %d is %v", isDark, b, hue)
			}
			seen[hue] = true
		}
		if th.Accent.GetForeground() == th.Bad.GetForeground() {
			t.Errorf("dark=%v: the cursor looks like a fault", isDark)
		}
	}
}

func contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// luminance is the relative luminance of WCAG 2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	lin := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(r) + 0.7152*lin(g) + 0.0722*lin(b)
}

// Every glyph is one cell wide in both sets, so that nothing shifts; only the
// ellipsis may be longer.
func TestGlyphsAreOneCell(t *testing.T) {
	for name, g := range map[string]Glyphs{"unicode": unicode, "ascii": asciiTwins} {
		v := reflect.ValueOf(g)
		for i := range v.NumField() {
			field := v.Type().Field(i).Name
			if field == "Ellipsis" {
				continue
			}
			for _, s := range stringsOf(v.Field(i)) {
				if w := ansi.StringWidth(s); w != 1 {
					t.Errorf("%s.%s: %q is %d cells wide", name, field, s, w)
				}
				if name == "ascii" && (len(s) != 1 || s[0] > 126) {
					t.Errorf("%s.%s: %q is not ASCII", name, field, s)
				}
			}
		}
	}
}

func stringsOf(v reflect.Value) []string {
	if v.Kind() == reflect.String {
		return []string{v.String()}
	}
	var all []string
	for i := range v.Len() {
		all = append(all, v.Index(i).String())
	}
	return all
}
