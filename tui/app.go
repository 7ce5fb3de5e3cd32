package tui

import (
	"fmt"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"kundenbindung/model"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
	"kundenbindung/tui/theme"
)

// Look says which background the theme is made for.
type Look uint8

// The looks.
const (
	AutoLook Look = iota // as the terminal answers; dark until it does
	LightLook
	DarkLook
)

// Options are what the program is started with.
type Options struct {
	Store     Store
	Catalogue *questions.Catalogue // nil is the built-in one
	Lang      words.Lang
	Look      Look
	ASCII     bool              // draw with ASCII glyphs only
	NoMotion  bool              // no mark that goes away by itself
	Now       func() time.Time  // nil is time.Now
	NewID     func() string     // makes the UUID of a new assessment
	List      []model.Summary   // the assessments, read before the first frame
	Plan      []model.PlanEntry // the plans of all companies, likewise
	Paper     Paper             // composes what is printed
	Call      string            // how a command of the program begins, quoted for a shell; "" is its name alone

	// Write writes a new file that a person looks for, such as a sheet to print,
	// and returns where it is. It overwrites nothing; a file of that name with
	// the same content will do. Nil: nothing is written.
	Write func(name, ending string, data []byte) (path string, err error)
}

// App is the program: the only tea.Model.
type App struct {
	store    Store
	now      func() time.Time
	newID    func() string
	look     Look
	ascii    bool
	basic    bool // the terminal has 16 colours
	motion   bool
	theme    *theme.Theme
	lang     words.Lang
	words    *words.Words
	keys     keyMap
	cat      *questions.Catalogue
	example  func() (model.Assessment, error)
	paper    Paper
	call     string
	write    func(name, ending string, data []byte) (path string, err error)
	window   struct{ width, height int }
	screen   screen
	overlay  overlay
	session  *session
	file     companyFile
	cases    caseBook
	plan     planBook
	list     []model.Summary
	awaited  string // the ID of the assessment that is being read to go on with it
	notice   string // one sentence for the person, until the next key
	chartOff bool

	room      *room // the workshop at hand, or nil
	workshops []model.Workshop
	refused   []refusal                      // votes that the disk did not take
	turnouts  map[string]model.WorkshopCount // of the workshops that vote
	presented bool                           // the presenter view was used

	quitting    bool // leave as soon as everything is saved
	leaving     bool // a signal asked for it
	freezing    bool // the assessment is being frozen
	wrote       bool // something was saved since the start
	interrupted bool // a second Ctrl+C did not wait
}

// New returns the program on its first page.
func New(o Options) (*App, error) {
	a := &App{
		store: o.Store, now: o.Now, newID: o.NewID, look: o.Look, ascii: o.ASCII,
		motion: !o.NoMotion, list: o.List, example: questions.Example, write: o.Write, paper: o.Paper, call: o.Call,
	}
	if a.now == nil {
		a.now = time.Now
	}
	a.plan.all = o.Plan
	a.dress(o.Look != LightLook)
	if a.cat = o.Catalogue; a.cat == nil {
		cat, err := questions.Load(o.Lang)
		if err != nil {
			return nil, fmt.Errorf("load catalogue: %w", err)
		}
		a.cat = cat
	}
	if err := a.speak(o.Lang); err != nil {
		return nil, err
	}
	if err := a.nameDue(); err != nil {
		return nil, err
	}
	a.screen = newHome(a)
	return a, nil
}

// dress makes the theme for a background.
func (a *App) dress(isDark bool) {
	if a.basic {
		a.theme = theme.Basic(isDark, a.ascii)
	} else {
		a.theme = theme.New(isDark, a.ascii)
	}
}

// speak switches to a language.
func (a *App) speak(l words.Lang) error {
	cat, err := a.cat.In(l)
	if err != nil {
		return fmt.Errorf("load catalogue: %w", err)
	}
	a.lang, a.words = l, words.For(l)
	a.keys = newKeyMap(a.words)
	a.useCatalogue(cat)
	return nil
}

func (a *App) useCatalogue(cat *questions.Catalogue) {
	a.cat = cat
	if a.session != nil {
		a.session.touch()
	}
}

// Messages of the App.
type (
	savedMsg struct {
		id    string // of the assessment that was saved
		saved model.Saved
		err   error
	}
	retryMsg    struct{ failures int }
	caughtUpMsg struct {
		id  string
		rec model.Record
		err error
	}
	finishedMsg struct {
		id  string
		at  time.Time
		err error
	}
	listMsg struct {
		list []model.Summary
		err  error
	}
	loadedMsg struct {
		rec model.Record
		err error
	}
	catalogueMsg struct{ cat *questions.Catalogue }
	noticeMsg    string
)

// LeaveMsg asks the program to save what is not saved and to leave. Signals
// send it.
type LeaveMsg struct{}

// Init asks for the terminal's background and loads the measures, which the
// first frame does not need.
func (a *App) Init() tea.Cmd {
	cmds := []tea.Cmd{a.loadMeasures()}
	if a.look == AutoLook {
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	return tea.Batch(cmds...)
}

// loadMeasures makes a new catalogue with the measures, so that nothing
// changes under a page that is being drawn.
func (a *App) loadMeasures() tea.Cmd {
	cat := a.cat
	return func() tea.Msg {
		full, err := cat.WithMeasures()
		if err != nil {
			return noticeMsg(err.Error())
		}
		return catalogueMsg{full}
	}
}

// largest bounds the window: no screen has more columns, and a terminal that
// says so must not cost gigabytes.
const largest = 1000

// Update sends every message to the handler of its kind.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.dispatch(msg)
	return a, tea.Batch(cmd, a.turnWorkshop(), a.needCompany(), a.settleUp())
}

func (a *App) dispatch(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.window.width, a.window.height = min(msg.Width, largest), min(msg.Height, largest)
		if list, ok := a.screen.(interface{ reveal(a *App) }); ok {
			list.reveal(a) // what the cursor is on stays in sight
		}
	case tea.BackgroundColorMsg:
		if a.look == AutoLook {
			a.dress(msg.IsDark())
		}
	case tea.ColorProfileMsg:
		a.basic = msg.Profile == colorprofile.ANSI
		a.dress(a.theme.Dark)
	case tea.KeyPressMsg:
		return a.handleKey(offKeypad(msg))
	case tea.PasteMsg:
		return a.handlePaste(msg.Content)
	case LeaveMsg:
		if !a.leaving { // shutting down sends more than one signal
			a.leaving = true
			a.leave()
		}
	default:
		return a.handleResult(msg)
	}
	return nil
}

// handleResult takes what commands report.
func (a *App) handleResult(msg tea.Msg) tea.Cmd {
	if cmd, ok := a.handleRoom(msg); ok {
		return cmd
	}
	switch msg := msg.(type) {
	case savedMsg:
		return a.handleSaved(msg)
	case retryMsg:
		if a.session != nil && a.session.failures == msg.failures {
			a.session.onHold = false
		}
	case caughtUpMsg:
		return a.handleCaughtUp(msg)
	case finishedMsg:
		return a.handleFinished(msg)
	case listMsg:
		a.report(msg.err)
		if msg.err == nil {
			a.list = msg.list
			return a.readPlans()
		}
	case loadedMsg:
		a.report(msg.err)
		if msg.err == nil && msg.rec.ID == a.awaited && !a.unsavedWork() && a.atHome() {
			a.awaited, a.overlay = "", nil
			a.open(msg.rec)
		}
	case renamedMsg:
		return a.handleRenamed(msg)
	case deleteGroupMsg:
		a.handleDeleteGroup(msg)
	case deletedMsg:
		return a.handleDeleted(msg)
	case companyMsg:
		return a.handleCompany(msg)
	case planSavedMsg:
		return a.handlePlanSaved(msg)
	case planRetryMsg:
		if a.plan.failures == msg.failures {
			a.plan.onHold = false
		}
	case plansMsg:
		return a.handlePlans(msg)
	case casesMsg:
		a.handleCases(msg)
	case recheckMsg:
		a.handleRecheck(msg)
	case sheetWrittenMsg:
		a.handleSheetWritten(msg)
	case catalogueMsg:
		if msg.cat.Lang == a.lang {
			a.useCatalogue(msg.cat)
		}
	case noticeMsg:
		a.notice = string(msg)
	case flashMsg:
		if s, ok := a.screen.(interface{ unflash(flashMsg) }); ok {
			s.unflash(msg)
		}
	}
	return nil
}

// report shows an error as a sentence in the footer.
func (a *App) report(err error) {
	if err != nil {
		a.notice = a.words.StoreError(err)
	}
}

// handleKey decides who gets a key: leaving first, then an overlay, then the
// keys of every page, then the page.
func (a *App) handleKey(k tea.KeyPressMsg) tea.Cmd {
	if key.Matches(k, a.keys.Quit) {
		return a.quit()
	}
	if newLayout(a.window.width, a.window.height).kind == tooSmall {
		return nil // nobody answers what nobody can see
	}
	a.notice = ""
	a.file.again = a.file.failed
	if key.Matches(k, a.keys.workshop.Present) && a.overlay == nil && a.present() {
		return nil
	}
	if a.overlay != nil {
		return a.overlay.handle(a, k)
	}
	if !a.typing() {
		switch {
		case key.Matches(k, a.keys.Language):
			return a.switchLanguage()
		case key.Matches(k, a.keys.Help):
			a.openHelp()
			return nil
		}
	}
	return a.screen.handle(a, k)
}

// typing reports whether letters are text at the moment.
func (a *App) typing() bool {
	t, ok := a.typist()
	return ok && t.typing()
}

func (a *App) typist() (typist, bool) {
	if a.overlay != nil {
		t, ok := a.overlay.(typist)
		return t, ok
	}
	t, ok := a.screen.(typist)
	return t, ok
}

func (a *App) handlePaste(text string) tea.Cmd {
	if t, ok := a.typist(); ok && t.typing() {
		return t.paste(a, text)
	}
	return nil
}

func (a *App) switchLanguage() tea.Cmd {
	if err := a.speak(a.lang.Other()); err != nil {
		a.notice = err.Error()
		return nil
	}
	st, lang := a.store, string(a.lang)
	remember := func() tea.Msg {
		if err := st.SetSetting(SettingLanguage, lang); err != nil {
			return nil // not worth a sentence: the next start asks the locale again
		}
		return nil
	}
	return tea.Batch(a.loadMeasures(), remember)
}

// result returns the result of the assessment at hand.
func (a *App) result() *model.Result { return a.session.score(a.cat.Method) }

// assessment returns the assessment at hand.
func (a *App) assessment() *model.Assessment { return &a.session.rec.Assessment }

// company returns the name to draw.
func (a *App) company(name string) string {
	if name = words.Clean(name); name == "" {
		return a.words.Common.MyCompany
	}
	return name
}

// begin starts a new assessment.
func (a *App) begin(mode model.Mode) {
	a.session = &session{}
	rec := &a.session.rec
	rec.ID, rec.Mode, rec.Started = a.newID(), mode, a.now()
	rec.Catalogue = a.cat.Method.Version
	a.screen = newSituation(a)
}

// open goes on with a stored assessment: to the result of a finished one, to
// where any other was left.
func (a *App) open(rec model.Record) {
	a.session = &session{rec: rec, base: rec.Assessment, savedAt: rec.Changed}
	a.forgetCompany()
	if rec.Done() {
		a.screen = newResult(a)
		return
	}
	a.comeBack()
}

// resume goes to the first open item in the order on screen, or to the
// overview where none is open.
func (a *App) resume() {
	for _, i := range a.items() {
		if a.assessment().Answers[i] == model.Open {
			a.screen = newInterview(a, i)
			return
		}
	}
	a.screen = newOverview(a)
}

// items returns the items of the present mode in the order on screen.
func (a *App) items() []model.Item {
	in := a.cat.Method.Items(a.assessment().Mode)
	items := make([]model.Item, 0, model.ItemCount)
	for _, i := range a.cat.Method.Order {
		if in.Has(i) {
			items = append(items, i)
		}
	}
	return items
}

// goHome leaves the assessment; it stays until everything is saved.
func (a *App) goHome() tea.Cmd {
	a.screen = newHome(a)
	a.hurry()
	return a.reload()
}

// reload reads the list of assessments again, and then the plans.
func (a *App) reload() tea.Cmd {
	st := a.store
	return func() tea.Msg {
		list, err := st.List()
		return listMsg{list, err}
	}
}
