package tui

import (
	"fmt"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
)

// timer counts down for the group. Without motion it is a plain clock that
// says until when the talk goes.
type timer struct {
	until time.Time  // zero while it does not run
	seq   int        // tells this run from earlier ones
	item  model.Item // what the group talks about
	now   time.Time  // as of the last tick
}

type timerMsg struct {
	seq int
	now time.Time
}

// switchTimer starts the timer with the time that the method gives a point of
// the talk, or stops it.
func (a *App) switchTimer() tea.Cmd {
	t := &a.room.timer
	t.seq++
	if !t.until.IsZero() {
		t.until = time.Time{}
		return nil
	}
	if page, ok := a.talk(); ok {
		t.item = page.item
	}
	t.now = a.now()
	t.until = t.now.Add(time.Duration(a.cat.Method.Workshop.PointMinutes) * time.Minute)
	return a.nextTick()
}

// talk returns the page of the talk that is open, with or without the room.
func (a *App) talk() (*workshopTalk, bool) {
	page := a.screen
	if p, ok := page.(*presenter); ok {
		page = p.under
	}
	talk, ok := page.(*workshopTalk)
	return talk, ok
}

// stopTimer stops it as soon as the talk goes on to another question.
func (a *App) stopTimer() {
	if page, ok := a.talk(); ok && a.inWorkshop() && page.item != a.room.timer.item {
		a.room.timer.until = time.Time{}
		a.room.timer.seq++
	}
}

// timerKey says what the key would do now.
func (a *App) timerKey() key.Binding {
	b := a.keys.workshop.Timer
	if !a.room.timer.until.IsZero() {
		b.SetHelp(b.Help().Key, a.words.Workshop.Keys.TimerOff)
	}
	return b
}

// nextTick comes in a second, where something may move.
func (a *App) nextTick() tea.Cmd {
	if !a.motion {
		return nil
	}
	seq := a.room.timer.seq
	return tea.Tick(time.Second, func(now time.Time) tea.Msg { return timerMsg{seq, now} })
}

// handleTimer goes on with the timer that is running, until it is over.
func (a *App) handleTimer(msg timerMsg) tea.Cmd {
	if a.room == nil || a.room.timer.seq != msg.seq || a.room.timer.until.IsZero() {
		return nil
	}
	t := &a.room.timer
	if t.now = msg.now; !t.now.Before(t.until) {
		a.notice = a.words.Workshop.Talk.TimeUp
		return nil
	}
	return a.nextTick()
}

// timeLeft says how much time is left, or until when the talk goes.
func (a *App) timeLeft() string {
	w, t := &a.words.Workshop.Talk, &a.room.timer
	switch {
	case t.until.IsZero():
		return ""
	case !a.motion:
		return fmt.Sprintf(w.Until, a.lang.Clock(t.until))
	}
	return fmt.Sprintf(w.TimeLeft, a.countdown())
}

// countdown writes the time that is left as "4:32".
func (a *App) countdown() string {
	t := &a.room.timer
	left := max(0, int(t.until.Sub(t.now).Round(time.Second)/time.Second))
	return fmt.Sprintf("%d:%02d", left/60, left%60)
}
