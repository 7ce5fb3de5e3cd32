package main

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"kundenbindung/model"
	"kundenbindung/model/report"
)

// The bounds of a workshop that can be planned.
const (
	fewestPeople    = 3 // fewer votes get no label
	shortestMinutes = 30
	longestMinutes  = 480
	usualMinutes    = 90
)

// scriptOptions are what a timetable is made for.
type scriptOptions struct {
	people, minutes number
	way, mode       choice
	named           bool
	at              freeText
	out             string
}

// workshopScriptCommand writes the timetable for whoever leads a workshop. It
// touches no database.
func (p *program) workshopScriptCommand() *cobra.Command {
	say := &p.words.Meeting.CLI
	o := scriptOptions{
		people: number{0, fewestPeople, model.MaxPeople}, minutes: number{usualMinutes, shortestMinutes, longestMinutes},
		way: oneOf("", wayIDs()...), mode: modeChoice(model.Quick), at: freeText{kind: say.Time},
	}
	cmd := p.command("script", say.Script)
	cmd.Args = p.arguments(false)
	cmd.Flags().Var(&o.people, "people", say.People)
	cmd.Flags().Var(&o.minutes, "minutes", say.Minutes)
	cmd.Flags().Var(&o.mode, "mode", say.Mode)
	cmd.Flags().Var(&o.way, "way", say.Way)
	cmd.Flags().BoolVar(&o.named, "named", false, say.Named)
	cmd.Flags().Var(&o.at, "at", say.At)
	cmd.Flags().StringVarP(&o.out, "out", "o", "", say.OutText)
	offer(cmd, &o.mode, "mode")
	offer(cmd, &o.way, "way")
	cmd.RunE = func(*cobra.Command, []string) error {
		if o.people.value == 0 {
			return usageError(say.NoPeople)
		}
		return p.script(&o)
	}
	return cmd
}

func wayIDs() (ids []string) {
	for way := range model.VoteWay(model.VoteWayCount) {
		ids = append(ids, way.ID())
	}
	return ids
}

func modeChoice(mode model.Mode) choice { return oneOf(mode.ID(), model.Full.ID(), model.Quick.ID()) }

// mode returns the mode that was chosen.
func (c *choice) mode() model.Mode {
	mode, _ := model.ParseMode(c.value)
	return mode
}

func (p *program) script(o *scriptOptions) error {
	begin, err := p.timeOfDay(o.at.value)
	if err != nil {
		return err
	}
	cat, err := p.questions()
	if err != nil {
		return err
	}
	s := planned(cat.Method, o)
	if s.Short > 0 {
		p.talk(p.tooShort(cat.Method, &s))
	}
	var text bytes.Buffer
	t := report.Timetable{Script: s, Named: o.named, At: begin, Lang: p.lang}
	if err := t.Text(&text); err != nil {
		return err
	}
	return p.deliver(text.Bytes(), o.out)
}

// planned returns the timetable of the way that was chosen, else of the first
// for which the time is enough.
func planned(m *model.Method, o *scriptOptions) model.Script {
	if way, ok := model.ParseVoteWay(o.way.value); ok {
		return m.Script(way, o.mode.mode(), o.people.value, o.minutes.value)
	}
	for way := range model.VoteWay(model.VoteWayCount) {
		if s := m.Script(way, o.mode.mode(), o.people.value, o.minutes.value); s.Short == 0 {
			return s
		}
	}
	return m.Script(model.BySheets, o.mode.mode(), o.people.value, o.minutes.value)
}

// tooShort says how many minutes are missing and what fits instead.
func (p *program) tooShort(m *model.Method, s *model.Script) string {
	say := &p.words.Meeting.Script
	var fits []string
	for _, fit := range m.Fitting(s.Mode, s.People, s.Minutes) {
		fits = append(fits, say.Modes[fit.Mode]+" "+say.Ways[fit.Way])
	}
	advice := say.NoFit
	if len(fits) > 0 {
		advice = fmt.Sprintf(say.Fits, strings.Join(fits, "; "))
	}
	return fmt.Sprintf(say.Short, s.Minutes, s.Short) + " " + advice
}

// timeOfDay reads a time such as 14:00; the zero time for "".
func (p *program) timeOfDay(text string) (time.Time, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return time.Time{}, nil
	}
	at, err := time.Parse("15:04", text)
	if err != nil {
		return at, wrong(p.words.Meeting.CLI.NotAt, text)
	}
	return at.AddDate(1, 0, 0), nil // never the zero time
}
