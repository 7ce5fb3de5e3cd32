package questions

import (
	"testing"

	"kundenbindung/questions/words"
)

// What runs before the first frame.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(words.German); err != nil {
			b.Fatal(err)
		}
	}
}

// What runs after it.
func BenchmarkWithMeasures(b *testing.B) {
	c, err := Load(words.German)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.WithMeasures(); err != nil {
			b.Fatal(err)
		}
	}
}
