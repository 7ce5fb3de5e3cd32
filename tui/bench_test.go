package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// BenchmarkAnswer is what a digit costs: answering, scoring and drawing.
func BenchmarkAnswer(b *testing.B) {
	app, err := New(Options{
		Store: newTestStore(), Lang: words.German, Look: DarkLook, NoMotion: true, Now: testNow,
		NewID: func() string { return "00000000-0000-4000-8000-000000000001" },
	})
	if err != nil {
		b.Fatal(err)
	}
	app.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
	app.begin(model.Full)
	app.resume()
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		if _, ok := app.screen.(*interview); !ok {
			app.screen = newInterview(app, app.items()[0])
		}
		app.Update(keyPress(string(rune('1' + n%5))))
		_ = app.View().Content
	}
}
