package words

import "testing"

func TestParseNumber(t *testing.T) {
	for _, c := range []struct {
		text  string
		whole bool
		want  float64
		ok    bool
	}{
		{"45", false, 45, true},
		{" 12,5 % ", false, 12.5, true},
		{"12.5", false, 12.5, true},
		{"12,", false, 12, true},
		{"0", true, 0, true},
		{"1.200", true, 1200, true},
		{"1 200", true, 1200, true},
		{"1’200’300", true, 1200300, true},
		{"1,200", true, 1200, true},
		{"1.200", false, 1.2, true},
		{"12,5", true, 12.5, true},
		{"", false, 0, false},
		{"%", false, 0, false},
		{",5", false, 0, false},
		{"-1", false, 0, false},
		{"+1", false, 0, false},
		{"1e3", false, 0, false},
		{"1,2,3", false, 0, false},
		{"1.2.3", true, 0, false},
		{"0x10", false, 0, false},
		{"Inf", false, 0, false},
		{"٤٥", false, 0, false},
	} {
		if got, ok := ParseNumber(c.text, c.whole); got != c.want || ok != c.ok {
			t.Errorf("%q: %v, %v; want %v, %v", c.text, got, ok, c.want, c.ok)
		}
	}
}
