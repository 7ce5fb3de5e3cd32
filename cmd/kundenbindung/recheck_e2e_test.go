//go:build unix

package main

import (
	"fmt"
	"strings"
	"testing"
)

// Three months later on the real binary: the clock of --now, a measure that
// runs, k on the first page, nothing asked but what may have moved, and one
// page that says what changed, what was done and what is next.
func TestThreeMonthsLaterInATerminal(t *testing.T) {
	t.Parallel()
	const locale = "de_DE.UTF-8"
	m := newMachine(t, locale)
	u := m.planning(locale)
	u.press("\r\r\r\r")
	u.await(u.words.Result.Steps.FirstMinutes)
	u.press("4")
	u.await(u.words.Plan.Statuses[0])
	u.press(space)
	u.await(u.words.Plan.Statuses[1])
	u.press(ctrlC)
	u.leaves(exitDone)

	w := m.open(80, 24, "--no-motion", "--now", "2027-02-22")
	w.await("Fällig", "seit 63 Tagen", "Abgeschlossen")
	w.press(down)
	w.await("k nachmessen")
	w.press("k")
	w.await("Nachmessen: ", " Minuten", "(läuft)", "20.11.2026")
	w.press(enter)
	w.await("Stimmt das alles noch?")
	w.press(enter)
	var asked int
	w.awaitThat("asks the first question", func(screen string) bool {
		at := strings.Index(screen, "Frage 1 von ")
		if at < 0 {
			return false
		}
		_, err := fmt.Sscanf(screen[at:], "Frage 1 von %d", &asked)
		return err == nil
	})
	for n := range asked {
		w.await(fmt.Sprintf("Frage %d von %d", n+1, asked))
		w.press("5")
	}
	w.await("Drei Zahlen zum Vergleichen")
	w.press("45" + enter + enter + enter + enter)
	w.await("52 von 52 beantwortet")
	w.press("a")
	w.await(fmt.Sprintf("Nachgemessen: %d von 52 Antworten sind vom 20.11.2026 übernommen.", 52-asked))
	w.press("6")
	w.await("20.11.2026 bis 22.02.2027 · 3 Monate", "Bewegt", "nichts erledigt; 1 läuft", "Als Nächstes", "Stammkunden 45 %", "Verbundenheit")
}
