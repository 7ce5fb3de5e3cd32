package words

import "kundenbindung/model"

var workshopEN = Workshop{
	ErrHidden:  "Before the reveal the program shows no votes.",
	ErrHanded:  "This ballot has already been handed in; what was handed in stands.",
	ErrSettled: "People are already voting in another window: what is set there counts.",
	ErrVoting:  "The workshop takes no votes: another window has revealed them.",

	Ways: [model.VoteWayCount]string{"Fill in sheets", "Raise cards", "Laptop goes round", "Everyone on a laptop"},

	Voted: "%d of %d have voted", VotedOne: "1 of %d has voted", VotedAlone: "handed in: %d",
	DontKnow: "%d of %d do not know", KnowsNot: "1 of %d does not know",
	Rescued:     "The last votes of the workshop are in a file of their own; this adds them: %s\nPlease give the file to nobody else, and delete it afterwards.",
	RescuedLate: "What was no longer accepted is in a file of its own and does not count: %s\nPlease give the file to nobody.",
	NotRescued:  "The last votes of the workshop could not be written to any other file either; please enter them again.",
	SetupLost:   "What was changed last in the workshop is missing; no vote is.",
	Farewell:    "Everything is saved: workshop %s, %s.",

	Keys: WorkshopKeys{
		List: "workshop", ToList: "to the workshops", New: "new workshop", Back: "back", Hub: "to the workshop", Do: "open",
		People: "participants", Script: "timetable", Add: "add", Remove: "off the list", Tick: "tick off",
		Begin: "begin", Thanked: "go on", Resume: "code", SheetCode: "code of the sheet",
		Role: "role", Name: "name", Hand: "hand in", Own: "show my own dots", NotOwn: "do not show them", Pause: "interrupt",
		Votes: "vote", NoCard: "no card", Empty: "empty", Correct: "take a digit back", Store: "save the row",
		Undo: "take the last row back", Order: "always the same order", NoOrder: "any order",
		Items: "question", SheetNext: "save the sheet", Show: "show", Hide: "hide", Dark: "it is dark",
		Reveal: "reveal", RevealAll: "reveal everything", Discuss: "talk about it", Sections: "section",
		ByRole: "by role", NotByRole: "all together",
		Agree: "agreed", Disagree: "undo agreed", Second: "second vote", SecondAgain: "vote again", SecondDrop: "delete the second vote",
		Timer: "start the clock", TimerOff: "stop the clock", Measure: "measure",
		Present: "big screen", EndShow: "screen off", Blank: "blank", Forward: "next", Backward: "back",
	},

	List: WorkshopList{
		Row: "Workshop", RowAbout: "several people, one laptop",
		Entry: "workshop · %s", Next: "on to the workshop",
		Title: "Workshops",
		Intro: "Several people assess the same firm, each on their own. Then everybody sees where they agree " +
			"and where they do not, and talks about it. One laptop is enough, even without internet.",
		New: "New workshop", KeyNew: "start",
		Prepared: "being prepared · %s",
		Revealed: "revealed · %s", Closed: "finished · %s",
	},

	Setup: WorkshopSetup{
		Title: "Prepare the workshop",
		Labels: [8]string{
			"Firm", "Who takes part", "Roles", "Length", "Ballots", "Time", "Read the timetable", "Go on",
		},
		About: [8]string{
			"The name is at the top of the pages. You can also leave it out.",
			"7 is enough. With names you see who is still missing.",
			"Where at least three share a role, you will see the roles side by side.",
			"The short questionnaire is meant for 90 minutes, the full one for half a day.",
			"Anonymous means: nobody can look up who said what, not even you. People answer more openly that way.",
			"This is how much time you have altogether. Below you see how much of it voting takes.",
			"Minute by minute: what happens when, and what you can say.",
			"Next you set the firm’s situation together.",
		},
		Empty: [3]string{"Name of the firm", "a number, or names with commas between them", "optional, such as management, sales, service"},
		Quick: "short, %d questions", Full: "full, %d questions",
		Anonymous: "anonymous", Named: "with names", Minutes: "%d minutes",
		Times:     Plural{"How long voting takes with one person and %d questions:", "How long voting takes with %d people and %d questions:"},
		TimesOpen: "As soon as it says how many take part, you see here how long voting takes.",
		Took:      "%3d min", Leaves: Plural{"time to talk about one question", "time to talk about %d questions"}, TooShort: "%d min too few",
		AboutNamed: "With names means: after the reveal your own page says who said what, the big screen does not. People answer " +
			"more openly when they are anonymous.",
		Carried:     "The firm’s situation, aims and weights are those of the last time, %s. Change together what no longer holds.",
		Fixed:       "This has been settled since voting began.",
		FixedPeople: "Since voting began, people come and go on the page “Who takes part”: t in the workshop.",
		NoCount:     "Please type a number from 1 to %d, or names with commas between them.",
		TooMany:     "At most %d people.", TooManyRoles: "At most %d roles: the first ones count.",
	},

	Hub: WorkshopHub{
		Title: "Workshop", Reading: "Reading the workshop …",
		Quick: "short", Full: "full", Anonymous: "anonymous", Named: "with names", People: Plural{"one person", "%d people"},
		Headings: [3]string{"Prepare", "Vote", "Afterwards"},
		Rows: [11]string{
			"Setup", "About the firm", "Aims and weights",
			"Laptop goes round", "Raise cards", "Type in sheets", "Other laptops",
			"Reveal", "Talk", "Result and plan", "Finish",
		},
		Do: [11]string{
			"setup", "set together", "set together",
			"pass the laptop round", "type in cards", "type in sheets", "how it works",
			"reveal", "talk", "view", "finish",
		},
		About: [11]string{
			"who, how long, how many questions", "together, before voting", "together, before voting",
			"everyone answers alone", "question by question", "printed questionnaires", "everyone on their own laptop",
			"when everybody has voted", "the most disputed first", "spectrum, formula, next steps, plan",
			"after that the votes stay as they are",
		},
		SetupAbout: "%d questions, %d minutes", ContextAbout: "%d of %d filled in", AimsOpen: "still open", Carried: "from %s",
		WayAbout: [model.VoteWayCount]string{
			"printed questionnaires, about %d minutes", "question by question, about %d minutes",
			"everyone answers alone, about %d minutes", "everyone on their own, about %d minutes",
		},
		Shown: "%d of %d questions", Talks: "questions: %d, agreed: %d",
		Begun: "begun: %d", Complete: "everybody has voted",
		Return: "Back to the workshop", ReturnText: "Press Enter and you are back at the workshop.",
		VoteQuestion: "Vote already?",
		VoteDetail: "The firm’s situation is still open. It is better to set it together first, so that target and next " +
			"steps fit. You can also do it later.",
		FinishQuestion: "Finish the workshop?",
		FinishDetail:   "Votes, answers and notes then stay as they are. You can still change aims and plan.",
		FinishCovered:  Plural{"One question is still covered; it counts as open.", "Still covered are %d questions; they count as open."},
	},

	People: WorkshopPeople{
		Title:  "Who takes part",
		About:  "This page is for you only, not for the big screen. The dot says who has voted, and nothing else.",
		Nobody: "Nobody yet. n adds somebody.",
		Person: "Person %s", Voted: "has voted",
		Nameless: Plural{
			"One person voted without a name, on a sheet or with cards, for example. Enter ticks off who that was.",
			"%d people voted without a name, on sheets or with cards, for example. Enter ticks off who they were.",
		},
		Add: "Who is joining?", AddDetail: "A name, or several with commas between them.",
		Remove:       "Take “%s” off the list?",
		RemoveDetail: "One vote fewer is then expected.",
		RemoveVoted:  "The ballot that was handed in stays and still counts.",
	},

	Beamer: WorkshopBeamer{
		Off:    "Please blank the projector now.",
		Laptop: "Otherwise the whole room reads what somebody answers.",
		Sheets: "Otherwise the whole room reads what is on the sheets.",
		How:    "It is enough to pull the cable or to switch the picture off at the projector. When the wall is dark, press Enter.",
	},

	Hand: WorkshopHand{
		Next:     "Please pass the laptop on.",
		NextText: "Whoever has it now presses Enter. Until the reveal no page shows what you answer.",
		Begun: Plural{
			"One ballot has been started: c and its code.",
			"%d ballots have been started: c and the code.",
		},
		BegunText:   "Please pass the laptop on. Whoever begins a new one presses Enter. Until the reveal no page shows what you answer.",
		Resume:      "Already begun and interrupted? Then press c and enter your code.",
		Storing:     "Your ballot is being saved.",
		StoringText: "One moment, please. Then pass the laptop on.",
		Thanks:      "Thank you. Your ballot is handed in.",
		ThanksText:  "Your code is no longer valid. Please pass the laptop on; the next person presses Enter.",
		LastText:    "Everybody has voted. Please give the laptop back.",

		Refused:         "These votes do not count.",
		RefusedCorner:   "not saved",
		RefusedKept:     "They are not lost: when it ends, the program writes them to a file of their own.",
		RefusedRevealed: "Another window has revealed the votes in the meantime. What was not handed in by then does not count.",
		RefusedGone:     "Another window has deleted the workshop in the meantime. It takes no more votes.",
	},

	Ballot: WorkshopBallot{
		YourCode: "Your code: %s",
		About: "Every answer is saved at once. With your code you can interrupt and go on later. " +
			"Before the reveal the program shows on no page what you answered.",
		Code: "What is your code?", CodeDetail: "It was at the top right while you were answering.",
		CodeShort: "The code has at least %d characters.", CodeUnknown: "There is no such code in this workshop.",
		CodeHanded: "This ballot has already been handed in.",
		First:      "This is the first question.",
		Pause:      "Interrupt?", PauseDetail: "Your code is %s. Write it down: with it you can carry on from here later.",
		Quit:       "Leave the program?",
		PauseEmpty: "You have not answered anything yet; nothing stays behind.",
		Role:       "In which role do you answer?",
		RoleAbout:  "Roles are shown only where at least three people share one.", NoRole: "none of them",
		Who: "Who are you?", WhoAbout: "Only to see who is still missing. Your name is not on the ballot.",
		WhoNamed:     "Your name is on the ballot and is shown after the reveal.",
		NobodyOfThem: "I am not on the list",
		End:          "Done?", Answered: "You have answered %d of %d questions.",
		OpenOnes: "Open questions do not count. ← takes you back.",
		EndText:  "Enter hands the ballot in. After that it cannot be changed any more, and your code no longer leads to it.",
		Own:      "Under which name should your dots stand?",
		OwnDetail: "At the reveal your dots can then be told apart, such as those of the management beside the team’s. " +
			"Leave it empty to stay anonymous.",
		OwnOffer:  "Whoever runs the firm can press e to show their own dots at the reveal. Nobody else needs this key.",
		OwnShown:  "At the reveal your dots are shown as “%s”.",
		HandEmpty: "Hand it in empty?", HandEmptyDetail: "You have not answered any question yet.",
	},

	Cards: WorkshopCards{
		Title: "Raise cards",
		About: "Read the question out. Everybody raises a card from 1 to 7 at the same time. Type the digits one after the other, " +
			"then Enter. The votes are counted for each question; the program does not remember who raised which card. With “always the same order” " +
			"the first digit always belongs to the first place, the second to the second: then each place makes a line of its own. " +
			"Whoever has handed in a ballot raises no card, or they count twice. z takes the last row back, and what it replaced holds again.",
		Others: "6  %s   7  %s", Count: "cards: %d of %d", Empty: "no row yet", Stored: "saved: %d",
		StoredHint: "Hidden until the reveal. A new row replaces this one.",
		Last:       "last: %s",
		AnyOrder:   "any order", SameOrder: "always the same order",
		DigitsOnly: "“%s” does not count, only 1 to 7: 6 means “%s”, 7 “%s”.",
		NoPlaces:   "0 works only with always the same order (r). Otherwise just leave the person out.",
		Nothing:    "No card has been typed yet.",
		StoreFirst: "This row is not saved yet: Enter saves it, Backspace takes digits back.",
		Waits:      "The row is not saved yet; it waits under “Raise cards”.",
		Replace:    "Replace the saved row?",
		ReplaceDetail: Plural{
			"One vote is saved for this question. The new row takes its place; z brings the old one back.",
			"%d votes are saved for this question. The new row takes their place; z brings the old one back.",
		},
		Doubled: "Does somebody count twice here?", Odd: "Save it like this?",
		HaveBallots: "Ballots handed in already: %d of %d. Cards: at most %d; here: %d. " +
			"Whoever gives both counts twice.",
		SomeBallots:   "Ballots handed in: %d of %d. Cards: at most %d.",
		TooMany:       "Cards: %d, people: only %d.",
		TooFew:        "Cards: %d, expected: %d. That is right if somebody is missing or raises no card.",
		PlacesMissing: "Digits: %d, places: %d. Each digit belongs to its place: if one is missing in the middle, all behind it end up in the wrong one. For “no card” type 0.",
		OtherCount:    Plural{"Saved: one vote among %d people. z takes the row back.", "Saved: %d votes among %d people. z takes the row back."},
		Complete:      "All questions are typed in. Esc leads to the workshop, where the reveal comes next.",
		NothingToUndo: "No row has been saved here since the start.",
		Undone:        "The row for this question is taken back. Please type it once more.",
		PutBack: Plural{
			"Taken back. The one vote from before holds again for this question.",
			"Taken back. The %d votes from before hold again for this question.",
		},
		OrderOn:  "From now on each digit belongs to its place: always type in the same order, 0 for “no card”.",
		OrderOff: "From now on the votes count for the question, without a place.",
		Items:    "cards for %d of %d questions",
		Twice:    "Ballots: %d, cards: %d, people: %d. Does somebody count twice?",
		Again:    "Even more votes?",
		AgainDetail: "There are as many votes already as people take part. Whoever votes once more now counts twice. " +
			"For somebody who has joined it is right.",
		AgainCards: Plural{
			"The cards for one question are typed in already. Whoever raised one there and now hands in a ballot too counts twice. For somebody who has joined it is right.",
			"The cards for %d questions are typed in already. Whoever raised one there and now hands in a ballot too counts twice. For somebody who has joined it is right.",
		},
		GoOn:     "go on with question %d",
		OrderAsk: "Always the same order?",
		OrderAskDetail: "This workshop is anonymous. In the same order, however, every place gets a ballot of its own: whoever still knows " +
			"which card somebody raised finds that person’s answers to all questions. Please switch this on only if everybody in the " +
			"room agrees.",
	},

	Sheets: WorkshopSheets{
		Title: "Type in sheets",
		About: "Type in one sheet after the other: first its code, then for each question the digit that was ticked, 0 for an empty one. " +
			"By the code the program finds a sheet again that was interrupted, and notices when one comes a second time. Once the " +
			"sheet is handed in, code and answers are apart. Only the last digit can be seen; s shows all of them and hides them again.",
		Handed:        "ballots: %d of %d",
		Code:          "code %s",
		AskCode:       "Which code is at the top of the sheet?",
		AskCodeDetail: "By it you find a sheet again that was interrupted, and none counts twice. It is not saved with the answers.",
		Skip:          "Without a code: just Enter.",
		CodeFirst:     "Save this sheet with Enter first.",
		CodeWrong:     "A code has 4 to 8 characters from 0–9 and a–f.",
		CodeVotes:     "“%s” looks like answers. The code comes first here; without one just Enter.",
		Typed:         "This sheet has already been typed in. Put it aside.",
		Item:          "%d. %s", Last: "last, question %d: %s", Role: "Role: %s · r chooses the next one", Name: "Name: %s",
		AskName: "Whose sheet is this?", AskNameDetail: "The name is at the top of the sheet.", Nameless: "none yet",
		Print: "No sheets yet? This line, typed in a second window, writes them for printing:", PrintCall: "kundenbindung workshop sheets %s -o sheets.html",
		Count:    "Typed in: %d of %d",
		Complete: "The sheet is complete. Enter saves it.", DigitsOnly: "“%s” does not count, only 0 to 7: 6 means “%s”, 7 “%s”.",
		Full: "The sheet is full: Enter saves it.", Nothing: "There is nothing on this sheet yet.",
		Stored: "Saved. Ballots now: %d of %d.", StoredAlone: "Saved. Ballots now: %d.",
		StoredMore: "Saved. Ballots now: %d, people: only %d. Did a sheet come twice?",
		Gaps:       Plural{"Save it with one empty field?", "Save it with %d empty fields?"}, GapsDetail: "Empty ones do not count.",
		NoRole: "Save it without a role?", NoRoleDetail: "Is a role ticked on the sheet? Then n, and r chooses it.",
	},

	Import: WorkshopImport{
		Title: "Other laptops",
		Steps: [4]string{
			"On each other laptop somebody answers the questions alone, at the same length as here, and names the firm the same way or not at all.",
			"There the answers are written into a file, without a name in its name: kundenbindung export > answers.json",
			"Bring the files to this laptop, for instance on a stick, and read them in a second window:",
			"Each file then counts as one ballot. Reading the same one twice does no harm.",
		},
		Call: "kundenbindung import --workshop %s FILE …",
	},

	Reveal: WorkshopReveal{
		Title:       "Reveal",
		NobodyVoted: "Nobody has voted yet.",
		Question:    "Reveal now?", Detail: "After that the workshop takes no more votes.",
		BegunLost: "Begun and not handed in: %d. That will not count and will be deleted then.",
		Few:       "Reveal with so few ballots?",
		FewDetail: "Ballots handed in without a name: %d. With fewer than %d it is easy to guess who said what. Better wait for more, or ask " +
			"everybody who has voted.",
		Covered: "Still covered", CoveredText: "r reveals this section, a all of them at once.",
		Reading: "Reading the votes …", Spectrum: "The group’s spectrum",
		SpectrumCovered: "r reveals the section Spectrum, a everything at once. Then the picture appears here.",
		Median:          "middle %d",
		Middle:          "Middle: the vote in the middle when all votes are put in order of size. With an even number it is the smaller of the two in the middle.",
		Spreads:         [model.SpreadCount]string{"too few votes", "agreed", "agreed but for one vote", "mixed", "disputed"},
		NA:              "does not apply: %d", NoVotes: "no votes",
		Own: "own dots: %s", OwnNameless: "own vote, shown openly",
		LinesFew: "From five ballots on, each person’s own spectrum is shown here too.",
		Lines:    "Each small line is one person’s spectrum, %d altogether. Their order means nothing.",
	},

	Talk: WorkshopTalk{
		Title:      "Talk",
		About:      "The most disputed first. It is not about who is right, but about why you see it differently.",
		Points:     "questions: %d",
		NothingYet: "Reveal first; then you see here what is worth talking about.",
		AllAgree:   "You agree on everything.",
		FirstVote:  "first vote", SecondVote: "second vote", RoleColumn: "%s (%d)",
		Held: Plural{
			"The role of one more person is not shown, so that nobody can be recognised.",
			"The role of %d more is not shown, so that nobody can be recognised.",
		},
		Asks: [model.SpreadCount]string{
			"Ask: “What do you base that on?”",
			"Ask: “How would a customer notice that it is so?”",
			"Ask everybody: “What could somebody have seen who rates it differently?”",
			"Ask: “Which case from the past twelve months do you have in mind?”",
			"Ask: “What do you see that the others do not see?”",
		},
		NotWho:     "Do not look for the one person.",
		AskUnknown: "Ask: “Who could know, and by when do we find out?”",
		AskBlock: [2]string{
			"Then: “When did it last go well, and when not?”",
			"Then: “Which customers are you thinking of?”",
		},
		AskStage: [model.StageCount]string{
			"Then: “What of it is there already, and who knows about it?”",
			"Then: “Who looks after it, even when it is busy?”",
			"Then: “How would we notice that it works?”",
		},
		Agreed: "Agreed now: %s. The votes stay beside it.", AgreedOn: "Agreed: %s",
		NotAgreed: "No longer agreed. The middle counts again.",
		NoteHint:  "What was said, in one sentence", Second: "Second vote: type the digits, then Enter",
		OtherCount: Plural{"Saved: one vote among %d people. z replaces it with a new one.", "Saved: %d votes among %d people. z replaces them with new ones."},
		Dropped:    "The second vote is deleted.",
		Closed:     "The workshop is finished; nothing changes here any more.",
		TimeUp:     "The time for this question is up.", Until: "until %s", TimeLeft: "%s left",
	},

	Presenter: WorkshopPresenter{
		Larger: "Larger text: Ctrl and +. Smaller: Ctrl and –.",
		Voted:  "have voted", Rows: "questions are voted on", Revealed: "questions are revealed",
		Title: "Why do our customers stay?", Soon: "We are about to begin.",
		Secret:  "Everyone answers alone, before anybody talks about it.",
		Middle:  "The middle is the vote in the middle when all votes are put in order of size.",
		Between: "Middle: between %d and %d, %d counts",
		Spreads: [model.SpreadCount]string{
			"These are too few votes to say more.", "Agreed: the votes are close together.",
			"Agreed but for one vote.", "Mixed: the votes differ.",
			"Disputed: the votes are far apart.",
		},
		Point: "point %d of %d", SecondVote: "Second vote", Left: "left for this question",
		Plan: "What we are going to do", NoPlan: "There is nothing on the plan yet.", Nobody: "nobody yet", More: "and %d more",
		Thanks: "THANKS", Again: "Look again: around %s.",
		Report: "The result as a file, for everyone who took part:", ReportCall: "kundenbindung workshop show %s --format md -o result.md",
	},
}
