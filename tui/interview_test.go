package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// inInterview starts a new assessment and goes to its first question.
func inInterview(t *testing.T, lang words.Lang, mode model.Mode, width, height int) *driver {
	t.Helper()
	d := newDriver(t, lang, width, height)
	d.app.begin(mode)
	d.app.session.edit(func(a *model.Assessment) { a.Company = "Bäckerei Sommer" })
	d.run(d.app.save())
	d.app.resume()
	return d
}

// answer types as many digits as asked for, in a fixed pattern.
func (d *driver) answer(n int) {
	for i := range n {
		d.press(string("43521"[i%5]))
	}
}

func (d *driver) item() model.Item { return d.app.screen.(*interview).item }

func TestInterviewScreens(t *testing.T) {
	sizes := [][2]int{{40, 12}, {60, 18}, {80, 24}, {80, 40}, {120, 36}, {300, 80}}
	for _, lang := range []words.Lang{words.German, words.English} {
		for _, size := range sizes {
			for name, answered := range map[string]int{"foundation": 1, "bonds": 12, "factors": 27} {
				t.Run(fmt.Sprintf("%s-%dx%d-%s", lang, size[0], size[1], name), func(t *testing.T) {
					d := inInterview(t, lang, model.Full, size[0], size[1])
					d.answer(answered)
					d.fits(size[0], size[1])
					golden.RequireEqual(t, []byte(d.plain()))
				})
			}
		}
	}
}

// The head of a question keeps its shape from the first question to the last.
func TestTheHeadKeepsItsShape(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		for _, width := range []int{60, 72, 80, 90, 100} {
			d := inInterview(t, lang, model.Full, width, 24)
			shapes := map[[3]bool]string{}
			for _, i := range d.app.items() {
				d.app.screen = newInterview(d.app, i)
				line := ansi.Strip(d.app.screen.view(d.app, newLayout(width, 24))[0])
				section, _, _ := strings.Cut(d.app.words.Interview.Section, " ")
				question, _, _ := strings.Cut(d.app.words.Interview.Question, " ")
				shapes[[3]bool{strings.Contains(line, section+" "), strings.Contains(line, question+" "), strings.Contains(line, "…")}] = line
			}
			if len(shapes) != 1 {
				t.Errorf("%s, %d columns: %v", lang, width, shapes)
			}
		}
	}
}

// Every question of both modes and languages fits a window of 80 by 24 with
// all its words, and names every key.
func TestNoQuestionIsClipped(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		d := inInterview(t, lang, model.Full, 80, 24)
		for _, i := range d.app.items() {
			d.app.screen.(*interview).goTo(d.app, i)
			d.fits(80, 24)
			screen := d.plain()
			flat := strings.Join(strings.Fields(screen), " ")
			item := d.app.cat.Item(i)
			for _, text := range append([]string{item.Text, item.Help}, item.States[:]...) {
				if !strings.Contains(flat, text) {
					t.Errorf("%s %s: %q is clipped:\n%s", lang, i.ID(), text, screen)
				}
			}
			if strings.Contains(screen, "…") {
				t.Errorf("%s %s: something is cut:\n%s", lang, i.ID(), screen)
			}
			namesKeys(t, d)
		}
	}
}

// namesKeys fails where a key that acts is not on the screen.
func namesKeys(t *testing.T, d *driver) {
	t.Helper()
	screen := d.plain()
	var own []key.Binding
	if page, ok := d.app.screen.(keyNamer); ok && d.app.overlay == nil {
		own = page.named(d.app)
	}
	for _, b := range d.app.active() {
		name := b.Help().Key + " " + b.Help().Desc
		for _, o := range own {
			if slices.Equal(o.Keys(), b.Keys()) {
				name = b.Help().Key + " " // in a sentence of the page
			}
		}
		if !strings.Contains(screen, name) {
			t.Errorf("%q is not named:\n%s", name, screen)
		}
	}
}

func TestADigitAnswersAndMovesOn(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	items := d.app.items()
	for n, want := range []model.Answer{1, 2, 3, 4, 5, 6, 7} {
		if d.item() != items[n] {
			t.Fatalf("question %d is %s, want %s", n+1, d.item().ID(), items[n].ID())
		}
		d.press(fmt.Sprint(int(want)))
		if got := d.app.assessment().Answers[items[n]]; got != want {
			t.Errorf("key %d answered %q", want, got)
		}
	}
}

func TestArrowsOnlyMoveAndEnterCommits(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	first := d.item()
	d.press("down", "down", "tab", "up", "shift+tab", "down")
	if d.app.assessment().Answers[first] != model.Open {
		t.Fatal("moving answered")
	}
	d.press("enter")
	if got := d.app.assessment().Answers[first]; got != model.State1 {
		t.Errorf("Enter committed %q, want state 1", got)
	}
	if d.item() == first {
		t.Error("Enter did not go on")
	}
}

// Enter commits nothing that nobody has moved to.
func TestEnterAloneAnswersNothing(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	first := d.item()
	d.press("enter")
	if d.item() != first || d.app.assessment().Answers[first] != model.Open {
		t.Error("Enter answered without a choice")
	}
	if !strings.Contains(d.plain(), "Noch nichts gewählt") {
		t.Errorf("nothing is said:\n%s", d.plain())
	}
	d.press("up", "enter")
	if got := d.app.assessment().Answers[first]; got != model.NotApplicable {
		t.Errorf("up and Enter committed %q, want the last answer", got)
	}
}

func TestBackAndNextNeverChangeAnswers(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	items := d.app.items()
	d.press("3", "4")
	before := d.app.assessment().Answers
	d.press("left", "backspace")
	if d.item() != items[0] {
		t.Errorf("back is at %s", d.item().ID())
	}
	d.press("right", "right", "right")
	if d.item() != items[3] || d.app.assessment().Answers != before {
		t.Error("going back and on changed something")
	}
}

func TestDeleteOpensAnItemAgain(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	first := d.item()
	d.press("3", "left", "delete")
	if d.item() != first || d.app.assessment().Answers[first] != model.Open {
		t.Error("Entf did not open the item again")
	}
	if d.store.records[d.app.assessment().ID].Answers[first] != model.Open {
		t.Error("the store still has the answer")
	}
}

// A held key does not run through the questionnaire.
func TestARepeatedKeyNeverAnswers(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	first := d.item()
	d.send(tea.KeyPressMsg{Code: '3', Text: "3", IsRepeat: true})
	d.send(tea.KeyPressMsg{Code: tea.KeyEnter, IsRepeat: true})
	if d.item() != first || d.app.assessment().Answers[first] != model.Open {
		t.Error("a repeat answered")
	}
}

// While the mark of the last answer is shown, a digit answers the next item.
func TestADigitDuringTheMarkAnswersTheNext(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	items := d.app.items()
	d.app.motion = true
	d.app.Update(keyPress("3")) // the command with the tick is not run: the mark stays
	if shown := d.app.screen.(*interview).shown(); shown != items[0] {
		t.Errorf("%s is shown, want the answered item", shown.ID())
	}
	d.app.Update(keyPress("5"))
	if got := d.app.assessment().Answers[items[1]]; got != model.State4 {
		t.Errorf("the second digit answered %q", got)
	}
	d.app.Update(flashMsg{seq: 1}) // the tick of the first mark comes late
	if shown := d.app.screen.(*interview).shown(); shown != items[1] {
		t.Errorf("a late tick ended the wrong mark: %s", shown.ID())
	}
	d.app.Update(flashMsg{seq: 2})
	if shown := d.app.screen.(*interview).shown(); shown != items[2] {
		t.Errorf("%s is shown, want the next item", shown.ID())
	}
}

func TestNothingOfThisExists(t *testing.T) {
	d := inInterview(t, words.German, model.Full, 80, 24)
	first := model.FactorItem(model.Service, model.Build, 0)
	d.app.screen.(*interview).goTo(d.app, first)
	d.press("1", "1")
	d.fits(80, 24)
	namesKeys(t, d)
	d.press("0")
	for s := range model.Stage(model.StageCount) {
		for n := range 2 {
			if got := d.app.assessment().Answers[model.FactorItem(model.Service, s, n)]; got != model.State0 {
				t.Errorf("%s %d is %q", s.ID(), n, got)
			}
		}
	}
	namesKeys(t, d)
	d.press("0")
	if got := d.app.assessment().Answers[model.FactorItem(model.Service, model.Review, 1)]; got != model.Open {
		t.Errorf("not taken back: %q", got)
	}
}

func TestNotes(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	item := d.item()
	d.press("n")
	d.press("3", "L", "?", "ä")
	d.send(tea.PasteMsg{Content: "\x1b[31mrot\nzwei"})
	d.fits(80, 24)
	d.press("enter")
	stored := d.store.records[d.app.assessment().ID].Notes[item]
	if !strings.HasPrefix(stored, "3L?ä") || !strings.Contains(stored, "rot") {
		t.Errorf("stored note: %q", stored)
	}
	if d.app.assessment().Answers[item] != model.Open {
		t.Error("typing a note answered the question")
	}
	if strings.Contains(d.app.View().Content, "\x1b[31mrot") {
		t.Error("a note steers the terminal")
	}
	d.press("n", "esc")
	if d.store.records[d.app.assessment().ID].Notes[item] != stored {
		t.Error("Esc changed the note")
	}
}

// No answer is steered: in the Spektrum block neither targets nor support are
// drawn, before it no bar moves.
func TestTheSpectrumBlockShowsNoTargets(t *testing.T) {
	d := inInterview(t, words.German, model.Full, 120, 36)
	d.answer(10)
	for _, mark := range []string{"╌", "◂ Wirkung", "Soll"} {
		if strings.Contains(d.plain(), mark) {
			t.Errorf("%q is drawn in the Spektrum block", mark)
		}
	}
	d.answer(7)
	for _, mark := range []string{"╌", "◂ Wirkung", "╌ Soll"} {
		if !strings.Contains(d.plain(), mark) {
			t.Errorf("%q is missing in the factor block", mark)
		}
	}
}

func TestChartCanBeHidden(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		d := inInterview(t, words.German, model.Quick, size[0], size[1])
		d.press("c")
		if strings.Contains(d.plain(), "erzw") {
			t.Error("the chart is still there")
		}
		namesKeys(t, d)
		d.press("c")
		if !strings.Contains(d.plain(), "erzw") {
			t.Error("the chart did not come back")
		}
	}
}

func TestLanguageSwitchLosesNothing(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	d.answer(5)
	before, item := d.app.session.rec, d.item()
	d.press("L")
	if !strings.Contains(d.plain(), "answer") || d.item() != item {
		t.Error("the page is not the same in English")
	}
	d.press("L")
	if d.app.session.rec.Answers != before.Answers || d.store.settings[SettingLanguage] != "de" {
		t.Error("switching twice changed something")
	}
}

func TestResizeKeepsThePlace(t *testing.T) {
	d := inInterview(t, words.German, model.Full, 120, 36)
	d.answer(20)
	d.press("down")
	item, cursor := d.item(), d.app.screen.(*interview).cursor
	for _, size := range [][2]int{{0, 0}, {1, 1}, {39, 11}, {40, 12}, {61, 19}, {300, 100}, {80, 24}} {
		d.resize(size[0], size[1])
		d.fits(max(size[0], 1), max(size[1], 1))
	}
	if d.item() != item || d.app.screen.(*interview).cursor != cursor {
		t.Error("a resize moved the place")
	}
}

// Keys before the first size, and keys that do nothing, do nothing.
func TestWrongKeysDoNothing(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 0, 0)
	d.press("3")
	if d.app.assessment().Answers[d.item()] != model.Open {
		t.Error("a key before the first frame answered")
	}
	d.resize(80, 24)
	before := d.app.session.rec
	for _, k := range []string{"8", "9", "0", "x", "ß", "space", "f5", "home", "end", "C", "N"} {
		d.press(k)
	}
	if d.app.session.rec.Answers != before.Answers || d.quit {
		t.Error("a wrong key did something")
	}
}

// The corner never says saved before the store does, and what is typed
// meanwhile goes into one further save.
func TestOneSaveInFlight(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	d.app.Update(keyPress("3"))
	d.app.Update(keyPress("4"))
	_, third := d.app.Update(keyPress("5"))
	if third != nil {
		t.Error("a second save was sent while the first was under way")
	}
	if !strings.Contains(d.plain(), "speichert …") || strings.Contains(d.plain(), "gespeichert") {
		t.Errorf("the corner lies:\n%s", d.plain())
	}
	sent := *d.app.session.sent
	if len(sent.Answers) != 1 {
		t.Fatalf("%d answers were sent first", len(sent.Answers))
	}
	saved, _ := d.store.Save(sent)
	_, next := d.app.Update(savedMsg{id: d.app.assessment().ID, saved: saved})
	if n := len(d.app.session.sent.Answers); n != 2 {
		t.Errorf("%d answers share the next save, want 2", n)
	}
	if strings.Contains(d.plain(), "gespeichert 14") {
		t.Error("saved is shown although two answers wait")
	}
	d.run(next)
	if !strings.Contains(d.plain(), "gespeichert 14:03") {
		t.Errorf("saved is not shown:\n%s", d.plain())
	}
}

func TestAFailedSaveSaysSoAndTriesAgain(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	d.press("3")
	d.store.err = fmt.Errorf("save: %w", model.ErrNoSpace)
	d.app.Update(keyPress("4"))
	_, retry := d.app.Update(savedMsg{id: d.app.assessment().ID, err: d.store.err})
	if retry == nil {
		t.Error("no further try")
	}
	if screen := d.plain(); !strings.Contains(screen, "nicht gespeichert: kein Platz") {
		t.Errorf("the corner does not say why:\n%s", screen)
	}
	d.store.err = nil
	d.send(retryMsg{d.app.session.failures})
	second := d.app.items()[1]
	if d.store.records[d.app.assessment().ID].Answers[second] != model.State3 {
		t.Error("the answer was lost")
	}
	if !strings.Contains(d.plain(), "gespeichert 14:03") {
		t.Error("the corner still says not saved")
	}
}

func TestQuitWaitsForTheSave(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	d.app.Update(keyPress("3"))
	_, cmd := d.app.Update(keyPress("ctrl+c"))
	if cmd != nil {
		t.Fatal("left while a save was under way")
	}
	saved, _ := d.store.Save(*d.app.session.sent)
	_, cmd = d.app.Update(savedMsg{id: d.app.assessment().ID, saved: saved})
	d.run(cmd)
	if !d.quit {
		t.Error("did not leave after the save")
	}
	if _, unsaved := d.app.Unsaved(); unsaved || d.app.Interrupted() {
		t.Error("something is called unsaved")
	}
}

func TestASecondQuitDoesNotWait(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	d.app.Update(keyPress("3"))
	d.app.Update(keyPress("ctrl+c"))
	_, cmd := d.app.Update(keyPress("ctrl+c"))
	d.run(cmd)
	if !d.quit || !d.app.Interrupted() {
		t.Error("the second Ctrl+C waited")
	}
	change, unsaved := d.app.Unsaved()
	if !unsaved || len(change.Answers) != 1 {
		t.Errorf("unsaved: %v %+v", unsaved, change)
	}
}

func TestLeavingWithAFailingStoreEnds(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	d.store.err = errors.New("disk on fire")
	d.app.Update(keyPress("3"))
	d.app.Update(LeaveMsg{})
	_, cmd := d.app.Update(savedMsg{id: d.app.assessment().ID, err: d.store.err})
	d.run(cmd)
	if _, unsaved := d.app.Unsaved(); !d.quit || !unsaved {
		t.Error("did not leave with the unsaved answer in hand")
	}
}

// What another window saved first is shown and not overwritten.
func TestConflictShowsTheirs(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	item := d.item()
	d.app.Update(keyPress("3"))
	theirs := model.AnswerChange{Item: item, Answer: model.State4, Rev: 7}
	d.send(savedMsg{id: d.app.assessment().ID, saved: model.Saved{
		At: testNow(), HeadRev: 1, AnswerRevs: []int64{7},
		Conflicts: []model.Conflict{{Theirs: theirs}},
	}})
	if d.app.assessment().Answers[item] != model.State4 {
		t.Error("their answer is not shown")
	}
	if !strings.Contains(d.plain(), "anderen Fenster") {
		t.Errorf("nothing is said:\n%s", d.plain())
	}
	d.press("left", "2")
	if d.app.session.rec.Answers[item] != model.State1 {
		t.Error("answering again does not count")
	}
}

// Taking back "none of this exists" leaves what was answered since.
func TestTakingBackKeepsLaterAnswers(t *testing.T) {
	d := inInterview(t, words.German, model.Full, 80, 24)
	d.app.screen.(*interview).goTo(d.app, model.FactorItem(model.Service, model.Build, 0))
	d.press("1", "1", "0", "5", "0")
	if got := d.app.assessment().Answers[model.FactorItem(model.Service, model.Maintain, 0)]; got != model.State4 {
		t.Errorf("the later answer became %q", got)
	}
	if got := d.app.assessment().Answers[model.FactorItem(model.Service, model.Review, 0)]; got != model.Open {
		t.Errorf("not taken back: %q", got)
	}
}

// A note that is being written is kept when the program is left, by a key or
// by a signal.
func TestLeavingKeepsTheNoteBeingWritten(t *testing.T) {
	for name, leave := range map[string]tea.Msg{"key": keyPress("ctrl+c"), "signal": LeaveMsg{}} {
		d := inInterview(t, words.German, model.Quick, 80, 24)
		item := d.item()
		d.press("n", "E", "n", "t")
		d.send(leave)
		if got := d.store.records[d.app.assessment().ID].Notes[item]; got != "Ent" || !d.quit {
			t.Errorf("%s: note %q, left %v", name, got, d.quit)
		}
	}
}

// A note that came with an import stays as it is where nobody changes it.
func TestOpeningANoteDoesNotRewriteIt(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	long := strings.Repeat("Zeile\n", 4000)
	d.app.session.rec.Notes[d.item()] = long
	d.press("n", "enter")
	if d.app.assessment().Notes[d.item()] != long {
		t.Error("opening and accepting changed the note")
	}
}

// Two signals in a row are no impatient person.
func TestTwoSignalsStillWait(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	d.app.Update(keyPress("3"))
	d.app.Update(LeaveMsg{})
	if _, cmd := d.app.Update(LeaveMsg{}); cmd != nil || d.app.Interrupted() {
		t.Error("a second signal did not wait for the save")
	}
}

func TestQuitWithoutAWindow(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 0, 0)
	d.press("ctrl+c")
	if !d.quit {
		t.Error("Ctrl+C does nothing in a window of no size")
	}
}

// Nobody answers what nobody can see.
func TestNoAnswersInATinyWindow(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 20, 5)
	first := d.item()
	d.press("3")
	if d.app.assessment().Answers[first] != model.Open {
		t.Error("a digit answered a question that was not drawn")
	}
}

// A finished assessment is changed by no way round.
func TestTheInterviewOfAFinishedOneAsksFirst(t *testing.T) {
	d := inInterview(t, words.German, model.Quick, 80, 24)
	d.answer(21)
	d.app.finish()
	d.send(nil)
	before := d.app.session.rec
	d.app.screen = newInterview(d.app, d.app.items()[0])
	d.press("5")
	if d.app.overlay == nil || d.app.session.rec.Answers != before.Answers {
		t.Fatal("a finished assessment was changed without a question")
	}
	d.press("j")
	if d.app.assessment().ID == before.ID || d.app.assessment().Answers[d.app.items()[0]] != model.State4 {
		t.Error("the new one does not have the answer")
	}
}
