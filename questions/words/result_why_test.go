package words

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"kundenbindung/model"
)

// A small priority keeps two figures that say something, and every product
// can be worked out from what is written.
func TestArithmetic(t *testing.T) {
	for _, why := range []model.Why{
		{Reach: 1, Fit: 0.245, Missing: 0.0833, Need: 0.05},
		{Reach: 1.2, Fit: 1, Missing: 0.5, Need: 0.31},
		{Reach: 1.1, Fit: 0.5, Missing: 0.0208, Need: 0.0513},
	} {
		step := model.Advice{Why: why, Priority: why.Reach * why.Fit * why.Missing * why.Need}
		line := For(German).Arithmetic(&step)
		_, total, _ := strings.Cut(line, "Vorrang ")
		if figures := strings.TrimLeft(total, "0,"); figures == "" || len(figures) < 2 && len(total) < len("0,0000") {
			t.Errorf("%q has too few figures", line)
		}
		product := 1.0
		numbers := regexp.MustCompile(`\d+,\d+`).FindAllString(line, -1)
		for i, number := range numbers {
			v, err := strconv.ParseFloat(strings.Replace(number, ",", ".", 1), 64)
			if err != nil {
				t.Fatal(err)
			}
			if i < len(numbers)-1 {
				product *= v
				continue
			}
			scale := math.Pow10(len(number) - strings.Index(number, ",") - 1)
			if math.Round(product*scale) != math.Round(v*scale) {
				t.Errorf("%q gives %v", line, product)
			}
		}
	}
}
