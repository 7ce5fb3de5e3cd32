package tui

import (
	"math"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// sentenceFaults is what no composed sentence may contain.
var sentenceFaults = regexp.MustCompile(`%|  | [.,;]|[.,;]{2}|\bund und\b|\band and\b|NaN|^ | $`)

func checkSentence(t *testing.T, s string) {
	t.Helper()
	if s == "" || sentenceFaults.MatchString(s) || !strings.HasSuffix(s, ".") {
		t.Errorf("not a sentence: %q", s)
	}
}

// The opening sentences are right for every result: over thousands of random
// ones they are whole, name the real maximum, and never name forced or
// lethargic bonds as a goal or as lacking.
func TestOpeningSentencesOfEveryResult(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		d := inResult(t, lang, company(t, "leer"), 80, 24)
		rnd := rand.New(rand.NewPCG(3, 4))
		seen := map[string]bool{}
		for range rounds(2000) {
			as := randomAssessment(rnd)
			d.app.session.rec.Assessment = as
			d.app.session.touch()
			s := d.app.words.Opening(d.app.result(), d.app.phrases())
			checkSentence(t, s[0])
			checkSentence(t, s[1])
			checkReasons(t, d.app, s[0])
			checkGoals(t, d.app, s[1])
			checkRoom(t, d.app, s)
			checkSentence(t, d.app.words.StepsLead(d.app.result(), rnd.IntN(2) == 0, "", d.app.revealedItems()))
			seen[s[0]+s[1]] = true
			if t.Failed() {
				t.Fatalf("%v", s)
			}
		}
		if len(seen) < rounds(300) {
			t.Errorf("only %d different openings", len(seen))
		}
	}
}

// checkReasons: what is named as the main reason is the real maximum.
func checkReasons(t *testing.T, a *App, s string) {
	t.Helper()
	res, p := a.result(), a.phrases()
	most := -1.0
	for b := range res.Bonds {
		most = math.Max(most, res.Bonds[b].Level.Or(-1))
	}
	named, maxima := 0, 0
	for b := range res.Bonds {
		l := res.Bonds[b].Level
		isMost := l.Known && math.Abs(l.Value-most) < 1e-6
		if isMost {
			maxima++
		}
		if strings.Contains(s, p.Because[b]) {
			named++
			if !isMost {
				t.Errorf("%q names %s, which is not the strongest", s, model.Bond(b).ID())
			}
		}
	}
	if most > 0 && maxima <= 3 && named != maxima {
		t.Errorf("%q names %d of %d strongest bonds", s, named, maxima)
	}
	high := res.Risk.Value.Known && res.Risk.Band == model.RiskHigh
	if strings.Contains(s, "Risiko") != high && strings.Contains(s, "risk") != high {
		t.Errorf("%q, but the risk is high: %v", s, high)
	}
}

// checkGoals: aims and what is missing are true, and never forced or
// lethargic.
func checkGoals(t *testing.T, a *App, s string) {
	t.Helper()
	res, p := a.result(), a.phrases()
	for _, b := range []model.Bond{model.Forced, model.Lethargic} {
		if strings.Contains(s, p.Goal[b]) || strings.Contains(s, a.cat.Bond(b).Name) {
			t.Errorf("%q names %s as a goal or as lacking", s, b.ID())
		}
	}
	for b := model.Economic; b < model.BondCount; b++ {
		if p.Aims[b] && !strings.Contains(s, p.Goal[b]) {
			t.Errorf("%q does not name the aim %s", s, b.ID())
		}
	}
	if brakes := strings.Contains(s, "undament") || strings.Contains(s, "foundation"); brakes != (res.Brake < 1) {
		t.Errorf("%q, but the brake is %v", s, res.Brake)
	}
	if i := strings.Index(s, a.words.Result.Opening.Missing[:12]); i >= 0 {
		checkMissing(t, a, s[i:])
	}
}

func checkMissing(t *testing.T, a *App, s string) {
	t.Helper()
	res, p := a.result(), a.phrases()
	widest := 0.0
	for b := model.Economic; b < model.BondCount; b++ {
		if res.Bonds[b].Level.Known {
			widest = math.Max(widest, math.Round(res.Bonds[b].Gap))
		}
	}
	for b := model.Economic; b < model.BondCount; b++ {
		if strings.Contains(s, p.Goal[b]) && math.Abs(res.Bonds[b].Gap-widest) > 1 {
			t.Errorf("%q, but the widest gap is %v", s, widest)
		}
	}
}

// checkRoom: the page keeps as many rows as the sentences can take.
func checkRoom(t *testing.T, a *App, s [2]string) {
	t.Helper()
	longest := a.words.LongestOpening(a.result(), a.phrases())
	if longest[0] != s[0] || utf8.RuneCountInString(longest[1]) < utf8.RuneCountInString(s[1]) {
		t.Errorf("%q is longer than %q", s, longest)
	}
	for _, width := range []int{78, widestText} {
		room := a.openingRows(width, openingLines)
		if n := len(a.opening(width, 99)); n > room && len(wrap(s[0]+" "+s[1], width)) > room {
			t.Errorf("%d rows of %d cells: %q", n, width, s)
		}
	}
}

var figures = regexp.MustCompile(`\d+(?:[.,]\d+)?`)

// numbers reads the figures of a sentence; text is the last of them.
func numbers(t *testing.T, lang words.Lang, s string) (values []float64, last string) {
	t.Helper()
	for _, last = range figures.FindAllString(s, -1) {
		v, err := strconv.ParseFloat(strings.Replace(last, ",", ".", 1), 64)
		if err != nil {
			t.Fatal(err)
		}
		values = append(values, v)
		if lang == words.German && strings.Contains(last, ".") || lang == words.English && strings.Contains(last, ",") {
			t.Errorf("%s in %s", last, lang)
		}
	}
	return values, last
}

// decimals counts the digits behind the point.
func decimals(s string) int {
	if i := strings.IndexAny(s, ".,"); i >= 0 {
		return len(s) - i - 1
	}
	return 0
}

// The arithmetic of every step, worked out from what is written, gives the
// priority that is written, and that is the priority of the result.
func TestArithmeticAddsUp(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		d := inResult(t, lang, company(t, "leer"), 80, 24)
		rnd := rand.New(rand.NewPCG(5, 6))
		for range rounds(600) {
			d.app.session.rec.Assessment = randomAssessment(rnd)
			d.app.session.touch()
			for i := range d.app.result().Advice {
				if adv := &d.app.result().Advice[i]; adv.Kind == model.FactorAdvice {
					checkArithmetic(t, lang, d.app.words.Arithmetic(adv), adv.Priority)
				}
			}
			checkEquation(t, d.app)
		}
	}
}

func checkArithmetic(t *testing.T, lang words.Lang, line string, priority float64) {
	t.Helper()
	v, last := numbers(t, lang, line)
	if len(v) != 5 {
		t.Fatalf("%q", line)
	}
	if len(wrap(line, 78)) != 1 {
		t.Errorf("%q is not one line", line)
	}
	half := math.Pow10(-decimals(last))/2 + 1e-6
	if math.Abs(v[0]*v[1]*v[2]*v[3]-v[4]) > half {
		t.Errorf("%q does not add up", line)
	}
	if math.Abs(priority-v[4]) > half || v[4] == 0 {
		t.Errorf("%q, but the priority is %v", line, priority)
	}
}

func checkEquation(t *testing.T, a *App) {
	t.Helper()
	res := a.result()
	if !res.Index.Level.Known {
		return
	}
	v, _ := numbers(t, a.lang, strings.Replace(strings.Replace(a.equation(), " von 6)", ")", 1), " of 6)", ")", 1))
	mean, brake, total := v[len(v)-2], v[len(v)-1], v[0]
	if math.Abs(mean*brake-total) > 0.5+1e-6 || math.Abs(total-res.Index.Level.Value) > 0.5+1e-6 {
		t.Errorf("%q, but the Ausbaustand is %v", a.equation(), res.Index.Level)
	}
}
