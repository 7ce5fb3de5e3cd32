package questions

import (
	"testing"

	"kundenbindung/questions/words"
)

// What runs before the first frame.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		c, err := load(builtIn(), words.German)
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		c.text() // is read in the background meanwhile
		b.StartTimer()
	}
}

// What the first screen with a question waits for.
func BenchmarkLoadTexts(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		c, err := load(builtIn(), words.German)
		if err != nil {
			b.Fatal(err)
		}
		if c.Item(0).Text == "" {
			b.Fatal("no text")
		}
	}
}

// What runs after it.
func BenchmarkWithMeasures(b *testing.B) {
	c, err := load(builtIn(), words.German)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.withMeasures(); err != nil {
			b.Fatal(err)
		}
	}
}

// What a facilitator's own catalogue costs at the start.
func BenchmarkCheck(b *testing.B) {
	for b.Loop() {
		if _, err := Check(words.German, ""); err != nil {
			b.Fatal(err)
		}
	}
}
