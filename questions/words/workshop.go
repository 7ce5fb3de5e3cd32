package words

import (
	"fmt"

	"kundenbindung/model"
)

// Workshop are the words of the workshop's pages. Where a sentence takes
// parts, the comment behind its field names them in their order.
type Workshop struct {
	ErrHidden, ErrHanded, ErrVoting, ErrSettled string // what the disk refuses

	Ways [model.VoteWayCount]string // sheets, cards, laptop, laptops

	Voted      string // who voted, of how many
	VotedOne   string // of how many
	VotedAlone string // number
	DontKnow   string // number, of
	KnowsNot   string // of: one of them

	Farewell              string // company, turnout: printed after leaving
	Rescued               string // call that reads the votes again
	RescuedLate           string // file with votes that came after the reveal
	NotRescued, SetupLost string

	Keys      WorkshopKeys
	List      WorkshopList
	Setup     WorkshopSetup
	Hub       WorkshopHub
	People    WorkshopPeople
	Beamer    WorkshopBeamer
	Hand      WorkshopHand
	Ballot    WorkshopBallot
	Cards     WorkshopCards
	Sheets    WorkshopSheets
	Import    WorkshopImport
	Reveal    WorkshopReveal
	Talk      WorkshopTalk
	Presenter WorkshopPresenter
}

// WorkshopKeys say what the keys of the workshop do.
type WorkshopKeys struct {
	List, ToList, New, Back, Hub, Do, People, Script, Add, Remove, Tick,
	Begin, Thanked, Resume, SheetCode, Role, Name, Hand, Own, NotOwn, Pause,
	Votes, NoCard, Empty, Correct, Store, Undo, Order, NoOrder, Items, SheetNext, Show, Hide, Dark,
	Reveal, RevealAll, Discuss, Sections, ByRole, NotByRole,
	Agree, Disagree, Second, SecondAgain, SecondDrop, Timer, TimerOff, Measure,
	Present, EndShow, Blank, Forward, Backward string
}

// WorkshopList are the words of the list of workshops.
type WorkshopList struct {
	Title, Intro     string
	Row, RowAbout    string // on the first page
	Entry, Next      string // an assessment in the list of the first page: when
	New, KeyNew      string
	Prepared         string // when
	Revealed, Closed string // when
}

// WorkshopSetup are the words of the page that sets a workshop up (Rahmen).
type WorkshopSetup struct {
	Title                 string
	Labels, About         [8]string // company, people, roles, length, ballots, time, script, the way on
	Empty                 [3]string // where nothing was entered: company, people, roles
	Quick, Full           string    // number of items
	Anonymous, Named      string
	Minutes               string // number
	Times                 Plural // people, items
	TimesOpen             string
	Took, TooShort        string // minutes
	Leaves                Plural // questions of the talk
	Fixed, FixedPeople    string
	AboutNamed            string // instead of About, where ballots carry names
	Carried               string // day
	TooMany, TooManyRoles string // the most
	NoCount               string // the most
}

// WorkshopHub are the words of a workshop's own page.
type WorkshopHub struct {
	Title, Reading                string
	Quick, Full, Anonymous, Named string
	People                        Plural     // number
	Headings                      [3]string  // prepare, vote, what follows
	Rows, Do, About               [11]string // a row, what Enter does, what is said of it
	SetupAbout                    string     // items, minutes
	ContextAbout                  string     // said, of
	AimsOpen                      string
	Carried                       string                     // day
	WayAbout                      [model.VoteWayCount]string // minutes
	Shown                         string                     // items, of
	Talks                         string                     // points, agreed on
	Begun                         string                     // number
	Complete                      string                     // beside the reveal, once everybody has voted
	VoteQuestion, VoteDetail      string
	FinishQuestion, FinishDetail  string
	Return, ReturnText            string // the last row of a page that the group fills in
	FinishCovered                 Plural // number
}

// WorkshopPeople are the words of the list of participants.
type WorkshopPeople struct {
	Title, About, Nobody      string
	Person, Voted             string // Person takes a number
	Nameless                  Plural // how many voted of whom nobody is ticked off
	Add, AddDetail            string
	Remove                    string // name
	RemoveDetail, RemoveVoted string
}

// WorkshopHand are the words of the page on which the laptop is handed over.
type WorkshopHand struct {
	Next, NextText, Resume       string
	Storing, StoringText         string // while the ballot is on its way to the disk
	Begun                        Plural // ballots that wait for their code
	BegunText                    string
	Thanks, ThanksText, LastText string

	Refused, RefusedKept, RefusedCorner string // a vote that does not count
	RefusedRevealed, RefusedGone        string // why
}

// WorkshopBallot are the words of a ballot on the laptop that goes round.
type WorkshopBallot struct {
	YourCode, About                           string // YourCode takes the code
	Code, CodeDetail, CodeUnknown, CodeHanded string
	CodeShort                                 string // least number of characters
	First                                     string
	Quit                                      string
	Pause, PauseEmpty                         string
	PauseDetail                               string // code
	Role, RoleAbout, NoRole                   string
	Who, WhoAbout, WhoNamed, NobodyOfThem     string
	End, OpenOnes, EndText                    string
	Answered                                  string // answered, of
	Own, OwnDetail, OwnOffer                  string
	OwnShown                                  string // name
	HandEmpty, HandEmptyDetail                string
}

// WorkshopBeamer are the words of the page before votes come on the screen.
type WorkshopBeamer struct {
	Off            string
	Laptop, Sheets string // what would be seen
	How            string
}

// WorkshopCards are the words of the page that takes raised cards.
type WorkshopCards struct {
	Title, About          string
	Others                string // unknown, not applicable
	Count                 string // votes, cards that there can be
	Empty, Stored         string // votes
	StoredHint            string
	Last                  string // what was typed last
	AnyOrder, SameOrder   string
	DigitsOnly            string // key, unknown, not applicable
	NoPlaces, Nothing     string
	StoreFirst, Waits     string
	Replace               string
	ReplaceDetail         Plural // votes
	Doubled, Odd          string
	HaveBallots           string // ballots, people, cards that there can be, votes
	SomeBallots           string // ballots, people, cards that there can be
	TooMany               string // votes, people
	TooFew                string // votes, cards that there can be
	PlacesMissing         string // digits, places
	OtherCount            Plural // votes, people
	Complete              string
	NothingToUndo, Undone string
	PutBack               Plural // votes
	OrderOn, OrderOff     string
	Items                 string // items with a row, of
	Twice                 string // ballots, cards, people
	AgainCards            Plural // cards were typed in for so many questions
	GoOn                  string // number of the question
	Again, AgainDetail    string // everybody has voted
	OrderAsk              string // in an anonymous workshop
	OrderAskDetail        string
}

// WorkshopSheets are the words of the page that takes printed sheets.
type WorkshopSheets struct {
	Title, About                     string
	Handed                           string // ballots, people
	Code                             string // code
	AskCode, AskCodeDetail           string
	Skip                             string
	CodeFirst, CodeWrong             string
	CodeVotes                        string // what was typed
	Typed                            string // the sheet was typed in before
	Item                             string // number, question
	Last                             string // number, answer
	Role, Name                       string // name
	AskName, AskNameDetail, Nameless string
	Print                            string
	PrintCall                        string // beginning of the ID of the workshop
	Count                            string // answered, of
	Complete                         string
	DigitsOnly                       string // key, unknown, not applicable
	Full, Nothing                    string
	Stored                           string // ballots, people
	StoredAlone                      string // ballots
	StoredMore                       string // ballots, people
	Gaps                             Plural // number
	GapsDetail                       string
	NoRole, NoRoleDetail             string
}

// WorkshopImport says how answers from other laptops get here.
type WorkshopImport struct {
	Title string
	Steps [4]string
	Call  string // beginning of the ID of the workshop: what to type at the third step
}

// WorkshopReveal are the words of the reveal (Aufdecken).
type WorkshopReveal struct {
	Title                         string
	NobodyVoted, Question, Detail string
	BegunLost                     string // number
	Few                           string // asks once more
	FewDetail                     string // ballots without a name, the least
	Covered, CoveredText, Reading string
	Spectrum, SpectrumCovered     string
	Median                        string // key of the state
	Middle                        string // what that is
	Spreads                       [model.SpreadCount]string
	NA                            string // number
	NoVotes                       string
	Own                           string // names
	OwnNameless                   string
	LinesFew                      string
	Lines                         string // number
}

// WorkshopTalk are the words of the talk about what was voted.
type WorkshopTalk struct {
	Title, About          string
	Points                string // number
	NothingYet, AllAgree  string
	FirstVote, SecondVote string
	RoleColumn            string                    // role, people
	Held                  Plural                    // number
	Asks                  [model.SpreadCount]string // questions to ask, by how the votes lie
	NotWho                string                    // beside the question on one vote that lies apart
	AskUnknown            string
	AskBlock              [2]string // by what it is about: Fundament, Spektrum
	AskStage              [model.StageCount]string
	Agreed, AgreedOn      string // key and text of the state
	NotAgreed             string
	NoteHint, Second      string
	OtherCount            Plural // votes, people: of the second vote
	Dropped               string
	Closed, TimeUp        string
	Until, TimeLeft       string // time
}

// WorkshopPresenter are the words that a room sees.
type WorkshopPresenter struct {
	Larger, Voted, Rows, Revealed string
	Title, Soon, Secret           string                    // before the voting
	Middle                        string                    // what it is
	Between                       string                    // the two votes in the middle, and the one that counts
	Spreads                       [model.SpreadCount]string // how the votes lie, in words
	Point                         string                    // number, of
	SecondVote                    string
	Left                          string // under the timer
	Plan, NoPlan, Nobody          string
	More                          string // number
	Thanks, Report                string
	Again                         string // day
	ReportCall                    string // beginning of the ID of the workshop
}

// Turnout says how many have voted; nobody knows of how many where people is
// 0.
func (w *Words) Turnout(voted, people int) string {
	t := &w.Workshop
	switch {
	case people == 0:
		return fmt.Sprintf(t.VotedAlone, voted)
	case voted == 1:
		return fmt.Sprintf(t.VotedOne, people)
	}
	return fmt.Sprintf(t.Voted, voted, people)
}

// DontKnow says how many of those who said anything do not know.
func (w *Words) DontKnow(n, of int) string {
	if n == 1 {
		return fmt.Sprintf(w.Workshop.KnowsNot, of)
	}
	return fmt.Sprintf(w.Workshop.DontKnow, n, of)
}
