package report

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// Timetable is a script of a workshop with what it takes to write it down.
type Timetable struct {
	model.Script
	Named bool
	At    time.Time // when it begins; zero where the minutes from the beginning are written
	ID    string    // beginning of the workshop's ID; "" where there is none yet
	Lang  words.Lang
}

// Text writes the timetable for whoever leads the workshop: what to prepare,
// and for every phase when it is, what to reach, say and do. Errors come from
// dst.
func (t *Timetable) Text(dst io.Writer) error {
	w := timetable{Timetable: t, say: &words.For(t.Lang).Meeting.Script}
	w.line(w.say.Title)
	w.line(strings.Repeat("=", ansi.StringWidth(w.say.Title)))
	w.paragraph(w.facts())
	w.short()
	w.overview()
	w.list(w.say.Before, w.filled(slices.Concat(w.say.Preparation, w.say.PreparationWay[t.Way]), 0))
	for i := range t.Parts {
		w.part(&t.Parts[i])
	}
	w.list(w.say.Tight, w.say.TightTip)
	if _, err := io.WriteString(dst, w.text.String()); err != nil {
		return fmt.Errorf("write timetable: %w", err)
	}
	return nil
}

// timetable is a timetable as it grows.
type timetable struct {
	*Timetable
	page
	say *words.Script
}

func (w *timetable) facts() string {
	kept := w.say.Anonymous
	if w.Named {
		kept = w.say.Named
	}
	return w.say.Facts.And(w.People, w.Minutes, w.say.Modes[w.Mode], w.Items, w.say.Ways[w.Way]) + ", " + kept
}

// short says where the time is not enough, and what to leave out.
func (w *timetable) short() {
	if w.Short == 0 {
		return
	}
	w.heading(w.say.ShortTitle.Of(w.Short))
	w.paragraph(fmt.Sprintf(w.say.ShortLead, w.Minutes+w.Short))
	for _, cut := range w.Cuts {
		what := w.say.Cuts[cut.Kind]
		if cut.Kind == model.CutWay {
			what = fmt.Sprintf(what, w.say.Ways[cut.Way])
		}
		w.point(what + ": " + w.say.Saves.Of(cut.Minutes))
	}
	w.point(w.say.NeverCut)
}

// point writes a point of a list. Commands in it stand on lines of their own.
func (w *timetable) point(text string) {
	mark, deep := "- ", "  "
	for line := range strings.SplitSeq(text, "\n") {
		if strings.HasPrefix(line, words.Command) {
			w.line(deep + deep + line)
		} else {
			w.hanging(mark, line)
		}
		mark = deep
	}
}

// overview lists the phases with their times.
func (w *timetable) overview() {
	w.heading(w.say.During)
	var rows [][]string
	for i := range w.Parts {
		part := &w.Parts[i]
		rows = append(rows, []string{w.say.Phases[part.Phase].Title, w.clock(part), w.say.Minutes.Of(part.Took)})
	}
	w.table(rows)
}

// clock writes when a phase is: the times of day, or the minutes from the
// beginning.
func (w *timetable) clock(part *model.ScriptPart) string {
	begin, end := part.Begin, part.Begin+part.Took
	if w.At.IsZero() {
		return fmt.Sprintf(w.say.Minute, begin, end)
	}
	at := func(minute int) string { return w.Lang.Clock(w.At.Add(time.Duration(minute) * time.Minute)) }
	return fmt.Sprintf(w.say.Clock, at(begin), at(end))
}

// part writes a phase.
func (w *timetable) part(part *model.ScriptPart) {
	phase := w.say.Phases[part.Phase]
	say, do := phase.Say, phase.Do
	switch part.Phase {
	case model.PhaseWelcome:
		say = slices.Concat(say, []string{w.promise()})
	case model.PhaseVote:
		say = slices.Concat(say, w.say.VoteWay[w.Way].Say)
		do = slices.Concat(do, w.say.VoteWay[w.Way].Do)
		if w.Way == model.ByCards && !w.Named {
			do = append(do, w.say.Promises.Order)
		}
	case model.PhaseBreak:
		do = slices.Concat(w.say.BreakWay[w.Way], do)
	default:
	}
	w.heading(w.clock(part) + ": " + phase.Title + " (" + w.say.Minutes.Of(part.Took) + ")")
	w.hanging(w.say.Aim+": ", w.filled([]string{phase.Aim}, part.Took)[0])
	w.points(w.say.Say, w.filled(say, part.Took))
	w.points(w.say.Do, w.filled(do, part.Took))
}

// promise says what becomes of the answers.
func (w *timetable) promise() string {
	switch {
	case w.Named:
		return w.say.Promises.Named
	case w.Way == model.ByCards:
		return w.say.Promises.Cards
	}
	return w.say.Promises.Anonymous
}

func (w *timetable) list(heading string, lines []string) {
	w.heading(heading)
	for _, line := range lines {
		w.point(line)
	}
}

func (w *timetable) points(label string, lines []string) {
	w.line(label + ":")
	for _, line := range lines {
		w.point(line)
	}
}

// filled puts the numbers into sentences.
func (w *timetable) filled(lines []string, took int) []string {
	id := w.ID
	if id == "" {
		id = "ID"
	}
	fill := strings.NewReplacer(
		"{id}", id,
		"{people}", strconv.Itoa(w.People),
		"{items}", strconv.Itoa(w.Items),
		"{took}", strconv.Itoa(took),
		"{each}", strconv.Itoa((took+w.People-1)/max(1, w.People)),
		"{points}", strconv.Itoa(w.Points),
		"{point}", strconv.Itoa(w.Point),
	)
	all := make([]string, len(lines))
	for i, line := range lines {
		all[i] = fill.Replace(line)
	}
	return all
}
