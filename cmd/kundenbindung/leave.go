package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
	"kundenbindung/store"
	"kundenbindung/tui"
)

// How long the program waits for the disk and the terminal when it leaves.
// After a signal it is gone within a second: whoever sends one may kill it
// soon after. The first two together are longer than the half second that the
// terminal library waits for a key that came at the same moment.
const (
	signalPatience  = 400 * time.Millisecond // until the screen is left although a save is under way
	restorePatience = 150 * time.Millisecond // for the library to restore the terminal then
	outputPatience  = 100 * time.Millisecond // for a terminal that may take no output
	hurriedSave     = 200 * time.Millisecond // for the last save after that
	patientSave     = 2 * time.Second        // for the last save where nobody is in a hurry
)

// visit is one run of the questionnaire: from its first frame until everything
// is on the disk.
type visit struct {
	*program
	app     *tui.App
	store   *store.Store
	tea     *tea.Program
	screen  screenState
	signals chan os.Signal
}

// visit draws the program until the person leaves, and then makes sure that
// nothing is lost.
func (p *program) visit(ctx context.Context, app *tui.App, st *store.Store, in, out *os.File) error {
	v := &visit{program: p, app: app, store: st, screen: stateOf(in, out), signals: make(chan os.Signal, 8)}
	v.tea = tea.NewProgram(app, p.teaOptions(ctx, in, out)...)
	v.listen()
	defer signal.Stop(v.signals)
	err := v.run()
	if err != nil && !errors.Is(err, tea.ErrProgramKilled) {
		return errors.Join(fail(p.say.Broken, err), st.Close()) // it never began
	}
	p.speak(app.Lang())
	return v.leave(errors.Is(err, tea.ErrProgramPanic))
}

// listen takes over the signals that would end the program. A hang-up stays
// ignored where it was: that is what nohup is for.
func (v *visit) listen() {
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) {
			signal.Notify(v.signals, s)
		}
	}
}

// run draws the program until it ends. After a signal it is given some time
// to save, and then left alone: a terminal that takes no output must not keep
// it from leaving.
func (v *visit) run() error {
	ended := make(chan error, 1)
	go func() {
		_, err := v.tea.Run()
		ended <- err
	}()
	var late <-chan time.Time
	for {
		select {
		case err := <-ended:
			return err
		case <-v.signals:
			v.hurried = true
			go v.tea.Send(tui.LeaveMsg{})
			if late == nil {
				late = time.After(signalPatience)
			}
		case <-late:
			go v.tea.Kill()
			return v.killed(ended)
		}
	}
}

// killed waits a moment for the terminal to be restored, and else does it
// itself. A terminal that does not take even that is told nothing any more.
func (v *visit) killed(ended <-chan error) error {
	select {
	case err := <-ended:
		return err
	case <-time.After(restorePatience):
		if !v.screen.restore() {
			_, v.mute = terminal(v.std.err)
		}
		return tea.ErrProgramKilled
	}
}

// leave saves what is left to save, and says what became of it.
func (v *visit) leave(panicked bool) error {
	if left := v.finish(); left.err != nil {
		return v.rescue(&left)
	}
	if panicked {
		return failure(v.say.Panicked)
	}
	v.talk(v.app.Farewell())
	v.tellOfBackup(v.store)
	if service := store.SyncService(v.store.Path()); service != "" && v.app.Assessment() != nil {
		v.tell(v.say.SyncFolder, v.store.Path(), service)
	}
	if v.app.Interrupted() {
		return errInterrupted
	}
	return nil
}

var errSlow = errors.New("the disk did not answer in time")

// leftover is what could not be saved, and why.
type leftover struct {
	answers bool // of the assessment at hand, or anything else of it
	plan    []tui.PlanChange
	room    []tui.RoomChange // of a workshop
	err     error
}

// finish saves what is unsaved and closes the file, but waits for the disk
// only for so long, and less once a signal comes. A closed terminal sends one
// too, often just after the program has noticed by itself.
func (v *visit) finish() leftover {
	change, unsaved := v.app.Unsaved()
	left := leftover{unsaved, v.app.UnsavedPlan(), v.app.UnsavedRoom(), nil}
	done := make(chan leftover, 1)
	go func() { done <- v.settle(change, left) }()
	v.hurried = v.hurried || v.app.Interrupted()
	late := time.After(patientSave)
	if v.hurried {
		late = time.After(hurriedSave)
	}
	for {
		select {
		case left := <-done:
			return left
		case <-v.signals:
			if !v.hurried {
				v.hurried, late = true, time.After(hurriedSave)
			}
		case <-late:
			if left.answers || len(left.plan)+len(left.room) > 0 {
				left.err = errSlow
			}
			return left
		}
	}
}

// settle saves what is left, the assessment before its plan, and returns what
// is left then. It runs beside the rest of the program, which may have gone on.
func (v *visit) settle(change model.Change, before leftover) (left leftover) {
	if before.answers {
		saved, err := v.store.Save(change)
		if err == nil && saved.Incomplete(&change) {
			err = model.ErrStale
		}
		left.answers, left.err = err != nil, err
	}
	for _, c := range before.plan {
		if err := c.Save(v.store); err != nil {
			left.plan, left.err = append(left.plan, c), err
		}
	}
	for _, c := range before.room {
		if err := c.Save(v.store); err != nil {
			left.room, left.err = append(left.room, c), err
		}
	}
	if left.err != nil {
		return left
	}
	v.rememberLanguage()
	_ = v.store.Close() // everything is on the disk already
	return left
}

// rememberLanguage keeps the language that was asked for, in a file that is
// there anyway. The key L does the same at once.
func (v *visit) rememberLanguage() {
	if v.flags.lang.value == "" {
		return
	}
	if _, err := os.Lstat(v.store.Path()); err == nil {
		_ = v.store.SetSetting(tui.SettingLanguage, string(v.app.Lang())) // the next start asks again
	}
}

// rescue writes what could not be saved to files of its own.
func (v *visit) rescue(left *leftover) error {
	why := v.words.StoreError(left.err)
	if errors.Is(left.err, errSlow) {
		why = v.say.TooSlow
	}
	err := v.rescued(left, why)
	if v.app.Interrupted() {
		v.talk(name + ": " + err.Error())
		return errInterrupted
	}
	return err
}

// rescued says where the answers and the plan are now.
func (v *visit) rescued(left *leftover, why string) error {
	err := v.rescuedAnswers(left, why)
	if len(left.room) == 0 {
		return err
	}
	return failure(err.Error() + " " + v.rescuedVotes(left.err))
}

// rescuedVotes writes the votes that are left, workshop by workshop, as one
// laptop gives them to another, and says how they are read. Votes that came after
// the reveal are read nowhere any more.
func (v *visit) rescuedVotes(why error) string {
	w := &v.words.Workshop
	list := v.app.UnsavedMeetings()
	if len(list) == 0 {
		return w.SetupLost
	}
	said := make([]string, len(list))
	for i := range list {
		var doc bytes.Buffer
		err := interchange.EncodeWorkshop(&doc, &list[i])
		path := ""
		if err == nil {
			path, err = writeBeside(v.store.Path(), v.now(), "-workshop.json", doc.Bytes())
		}
		switch {
		case err != nil:
			said[i] = w.NotRescued
		case errors.Is(why, model.ErrVoting):
			said[i] = fmt.Sprintf(w.RescuedLate, words.Clean(path))
		default:
			said[i] = fmt.Sprintf(w.Rescued, v.callWith("workshop import", path))
		}
	}
	return strings.Join(said, " ")
}

func (v *visit) rescuedAnswers(left *leftover, why string) error {
	a := v.app.Assessment()
	if !left.answers || a == nil {
		if len(left.plan) == 0 {
			return failure(why)
		}
		return failure(fmt.Sprintf(v.words.Plan.Unsaved, why) + " " + v.rescuedPlan(left.plan))
	}
	path, err := writeRescue(a, v.store.Path(), v.now())
	if err != nil {
		v.talk(words.Clean(string(document(a))))
		err = failure(fmt.Sprintf(v.say.NotRescued, why))
	} else {
		err = fail(v.say.Unsaved, why, v.importCall(path))
	}
	if len(left.plan) == 0 {
		return err
	}
	return failure(err.Error() + " " + v.rescuedPlan(left.plan))
}

// rescuedPlan writes a plan in words, for no document holds one, and says
// where.
func (v *visit) rescuedPlan(plan []tui.PlanChange) string {
	text := v.planNotes(plan)
	path, err := writeBeside(v.store.Path(), v.now(), "-plan.txt", []byte(text))
	if err != nil {
		for line := range strings.Lines(text) {
			v.talk(strings.TrimRight(line, "\n"))
		}
		return v.words.Plan.NotRescued
	}
	return fmt.Sprintf(v.words.Plan.Rescued, words.Clean(path))
}

// planNotes writes entries for a person to type them in once more.
func (v *visit) planNotes(plan []tui.PlanChange) string {
	cat, err := v.catalogue()
	if err != nil {
		cat, err = questions.Load(v.lang) // its own file is gone
	}
	if err != nil {
		return ""
	}
	var b strings.Builder
	for i := range plan {
		b.WriteString(v.entryText(cat, &plan[i].Entry, plan[i].Removed) + "\n")
	}
	return b.String()
}
