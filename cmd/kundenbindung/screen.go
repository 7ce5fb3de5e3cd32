package main

import (
	"context"
	"errors"
	"os"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/google/uuid"

	"kundenbindung/model"
	"kundenbindung/model/report"
	"kundenbindung/questions"
	"kundenbindung/store"
	"kundenbindung/tui"
)

// framesPerSecond is the most that Bubble Tea can: a key is painted at the
// next frame.
const framesPerSecond = 120

// interactive runs the questionnaire on the screen.
func (p *program) interactive(ctx context.Context) error {
	in, out, ok := p.screen()
	if !ok {
		return usageError(p.say.NoTerminal)
	}
	st, err := store.Open(p.path(), store.Options{Now: p.now})
	if errors.Is(err, model.ErrNewer) {
		return p.offerReading()
	}
	if err != nil {
		return p.inDatabase(err)
	}
	app, err := p.app(st)
	if err != nil {
		return p.inDatabase(errors.Join(err, st.Close()))
	}
	return p.visit(ctx, app, st, in, out)
}

// screen returns the terminal to draw on, or false where there is none that
// could.
func (p *program) screen() (in, out *os.File, ok bool) {
	in, typing := terminal(p.std.in)
	out, seeing := terminal(p.std.out)
	return in, out, typing && seeing && p.getenv("TERM") != "dumb"
}

// app prepares the program on the screen. An existing file is read before the
// first frame, so that one that cannot be used is told of; a new one is made
// by the first save.
func (p *program) app(st *store.Store) (*tui.App, error) {
	list, err := st.List()
	if err != nil {
		return nil, err
	}
	plan, err := st.Plan()
	if err != nil {
		return nil, err
	}
	if err := p.remembered(st); err != nil {
		return nil, err
	}
	var cat *questions.Catalogue
	if p.flags.catalog != "" {
		if cat, err = p.checked(p.flags.catalog); err != nil {
			return nil, err
		}
	}
	looks := map[string]tui.Look{"auto": tui.AutoLook, "light": tui.LightLook, "dark": tui.DarkLook}
	return tui.New(tui.Options{
		Store: st, Catalogue: cat, Lang: p.lang, Look: looks[p.flags.theme.value],
		ASCII: p.flags.ascii || p.poor(), NoMotion: p.flags.noMotion,
		NewID: uuid.NewString, Now: p.now, List: list, Plan: plan, Paper: report.Paper{}, Call: p.ownCall(),
		Write: func(name, ending string, data []byte) (string, error) {
			return writeForPerson(st.Path(), name, ending, data)
		},
	})
}

// teaOptions are what the terminal library is told.
func (p *program) teaOptions(ctx context.Context, in, out *os.File) []tea.ProgramOption {
	options := []tea.ProgramOption{
		tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(out), tea.WithEnvironment(p.env),
		tea.WithFPS(framesPerSecond), tea.WithoutSignalHandler(),
	}
	if profile, ok := p.colours(); ok {
		options = append(options, tea.WithColorProfile(profile))
	}
	return options
}

// poor reports whether the terminal is one whose font lacks most marks: the
// console of Linux without a desktop, and what calls itself an old terminal.
func (p *program) poor() bool {
	term := p.getenv("TERM")
	return term == "linux" || strings.HasPrefix(term, "vt")
}

// colours returns how many colours to use, or false where the library may
// find out for itself.
func (p *program) colours() (colorprofile.Profile, bool) {
	switch {
	case p.getenv("NO_COLOR") != "": // whatever its value; the library wants a truth value
		return colorprofile.ASCII, true
	case p.getenv("TMUX") != "" && runtime.GOOS != "windows": // asking tmux takes longer than the first frame
		return colorprofile.Env(p.env), true
	}
	return colorprofile.Unknown, false
}
