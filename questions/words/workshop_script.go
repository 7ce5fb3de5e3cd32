package words

import "kundenbindung/model"

// Command is how a line begins that is to be typed: it stands alone, is never
// broken, and so can be copied.
const Command = "kundenbindung "

// Script are the words of the timetable of a workshop, for whoever leads it.
// Where a sentence takes parts, the comment behind its field names them in
// their order. In the sentences of the phases {people}, {items}, {took} (minutes
// of the phase), {each} (minutes of a person at the laptop), {points} and
// {point} stand for numbers, and {id} for the beginning of the workshop's ID. A
// line that begins with the name of the program is to be typed.
type Script struct {
	Title            string
	Facts            Plural // people, minutes, mode, items, way
	Anonymous, Named string
	Modes            [2]string // by mode
	Ways             [model.VoteWayCount]string

	Before, During, Tight string // headings
	Aim, Say, Do          string // labels
	Clock, Minute         string // begin, end: times of day; minutes from the beginning
	Minutes               Plural

	Preparation    []string
	PreparationWay [model.VoteWayCount][]string

	Phases   [model.ScriptPhaseCount]ScriptPhase
	Promises ScriptPromises
	VoteWay  [model.VoteWayCount]ScriptWay // more about the vote
	BreakWay [model.VoteWayCount][]string  // what to do in the break
	TightTip []string

	Short string // minutes, minutes missing
	Fits  string // list of modes and ways
	NoFit string

	ShortTitle Plural                     // minutes missing
	ShortLead  string                     // minutes that it takes
	Cuts       [model.CutKindCount]string // of another way: its name
	Saves      Plural                     // minutes
	NeverCut   string
}

// ScriptPhase is what is said and done in a phase.
type ScriptPhase struct {
	Title, Aim string
	Say, Do    []string
}

// ScriptWay is what a way of voting adds.
type ScriptWay struct{ Say, Do []string }

// ScriptPromises say what becomes of the answers. Order is what to do about
// raised cards in the same order, where nobody else's promise would hold.
type ScriptPromises struct{ Anonymous, Cards, Named, Order string }

var scriptDE = Script{
	Title:     "Ablauf des Workshops",
	Facts:     Plural{"Eine Person, %d Minuten, %s mit %d Fragen, %s", "%d Personen, %d Minuten, %s mit %d Fragen, %s"},
	Anonymous: "anonym", Named: "mit Namen",
	Modes: [2]string{model.Full: "ausführlich", model.Quick: "kurz"},
	Ways: [model.VoteWayCount]string{
		model.BySheets: "auf gedruckten Blättern", model.ByCards: "mit gehobenen Karten",
		model.ByLaptop: "reihum am Laptop", model.ByLaptops: "jeder am eigenen Laptop",
	},

	Before: "Vorher", During: "Ablauf", Tight: "Wenn es eng wird",
	Aim: "Ziel", Say: "Sagen", Do: "Tun",
	Clock: "%s–%s", Minute: "Minute %d–%d",
	Minutes: Plural{"1 Minute", "%d Minuten"},

	Preparation: []string{
		"Laptop an Strom und Beamer anschließen; Internet braucht es nicht. Die Schrift so groß stellen, dass man sie auch in der letzten Reihe lesen kann.",
		"Im Programm auf der Startseite „w“ drücken und den Workshop anlegen: Betrieb, {people} Personen, Umfang, anonym oder mit Namen.",
		"Mit der Chefin oder dem Chef absprechen: Wer den Betrieb leitet, spricht bei jeder Frage zuletzt.",
	},
	PreparationWay: [model.VoteWayCount][]string{
		model.BySheets: {
			"Blätter drucken, zwei mehr als nötig, und Stifte bereitlegen:\nkundenbindung workshop sheets {id} -o blaetter.html\nDie Datei im Browser öffnen und drucken.",
		},
		model.ByCards: {
			"Für jede Person sieben Karten mit den Zahlen 1 bis 7, groß genug, um sie von vorn zu lesen. 6 heißt „weiß ich nicht“, 7 „trifft nicht zu“.",
		},
		model.ByLaptop: {
			"Einen Platz vorbereiten, an dem man allein vor dem Laptop sitzt und niemand mitliest.",
		},
		model.ByLaptops: {
			"Das Programm auf jedem Laptop einmal starten. Einen USB-Stick bereitlegen.",
		},
	},

	Phases: [model.ScriptPhaseCount]ScriptPhase{
		model.PhaseWelcome: {
			Title: "Ankommen",
			Aim:   "Alle wissen, worum es geht, wie lange es dauert und was mit ihren Antworten geschieht.",
			Say: []string{
				"„Heute geht es um eine einzige Frage: Warum bleiben unsere Kunden, und was tun wir ab Montag dafür?“",
				"„Jeder antwortet für sich. Danach reden wir nicht über den Durchschnitt, sondern über das, was wir verschieden sehen. Daraus lernen wir am meisten.“",
				"„,Weiß ich nicht‘ ist eine gute Antwort. Wenn es viele nicht wissen, haben wir etwas gefunden.“",
			},
			Do: []string{
				"Alle so setzen, dass jeder die Leinwand sieht und niemand die Antworten der anderen.",
				"Sagen, wann Schluss ist, und dass Sie pünktlich aufhören.",
			},
		},
		model.PhaseSetting: {
			Title: "Ausgangslage, Ziele, Gewichte",
			Aim:   "Die Gruppe hat gemeinsam festgelegt, worüber sie nicht abstimmt.",
			Say: []string{
				"„Drei Dinge legen wir zusammen fest: was für ein Betrieb wir sind, warum unsere Kunden in drei Jahren noch kommen sollen, und wie wichtig uns jeder der sechs Faktoren ist, zum Beispiel Service.“",
				"„Höchstens zwei Ziele. Wer alles will, hat nichts gewählt.“",
			},
			Do: []string{
				"Die Fragen zur Ausgangslage vorlesen und auf Zuruf beantworten. Bei zwei Meinungen zählt, was auf die meisten Kunden zutrifft.",
				"Ziele: Jeder nennt eines; die zwei häufigsten gelten.",
				"Gewichte: höchstens zweimal „entscheidend“, alles andere bleibt „normal“. Nach {took} Minuten geht es weiter, auch wenn noch jemand reden möchte.",
			},
		},
		model.PhaseVote: {
			Title: "Abstimmen",
			Aim:   "Alle haben abgestimmt, und niemand hat eine Zahl gesehen.",
			Say: []string{
				"„Antworten Sie so, wie es in den letzten zwölf Monaten war, nicht so, wie es sein sollte. Der erste Eindruck genügt, je Frage ein paar Sekunden.“",
			},
			Do: []string{
				"Fragt jemand, wie eine Frage gemeint ist: nur vorlesen, was im Programm dabeisteht. Jedes eigene Beispiel lenkt die Antworten.",
			},
		},
		model.PhaseBreak: {
			Title: "Pause",
			Aim:   "Die Gruppe holt Luft, und alle Stimmen sind im Programm.",
			Say:   []string{"„{took} Minuten Pause. Reden Sie über alles, nur nicht über die Fragen.“"},
			Do:    []string{"Danach steht auf der Leinwand nur, wie viele abgestimmt haben."},
		},
		model.PhaseReveal: {
			Title: "Aufdecken",
			Aim:   "Die Gruppe sieht ihr gemeinsames Bild und lässt es kurz wirken.",
			Say: []string{
				"„Das ist unser Bild von uns, nicht das Bild unserer Kunden. Bitte eine Minute nur schauen.“",
				"„Was überrascht Sie? Ein Satz genügt; darüber reden wir gleich.“",
			},
			Do: []string{
				"Mit F5 die große Ansicht einschalten; sie zeigt keine Namen.",
				"Erst das Spektrum, dann Faktor für Faktor: Wo liegen die Punkte nah beieinander, wo weit auseinander?",
				"Auf „Wer war das?“ antworten: „Das müssen wir nicht wissen.“",
			},
		},
		model.PhaseTalk: {
			Title: "Über die Unterschiede reden",
			Aim:   "Bei den strittigsten Fragen weiß die Gruppe, woher der Unterschied kommt. Die Zeit reicht für {points} davon.",
			Say: []string{
				"„Was sehen Sie, das die anderen nicht sehen?“",
				"„Angenommen, jemand hat hier die 1 gewählt: Was hat er wohl erlebt?“",
				"„An welchen Kunden denken Sie dabei?“",
				"„Woran würden wir in drei Monaten merken, dass es besser geworden ist?“",
			},
			Do: []string{
				"Oben auf der Liste anfangen; dort liegen die Stimmen am weitesten auseinander. {point} Minuten je Frage: kurz schauen, dann reden, in den letzten zwei Minuten einigen oder noch einmal abstimmen.",
				"Den vereinbarten Wert und einen Satz dazu eintragen. Die Gruppe darf auch uneins bleiben; dann schreiben Sie genau das hin.",
				"Viele wissen es nicht? Nicht raten, sondern festlegen, wer es bis wann herausfindet. Auch das kommt auf den Plan.",
				"Redet nur einer: „Wer hat es anders erlebt?“ Wer den Betrieb leitet, kommt zuletzt.",
			},
		},
		model.PhasePlan: {
			Title: "Plan",
			Aim:   "Höchstens drei Maßnahmen, jede mit einem Namen und einem Tag.",
			Say: []string{
				"„Das Programm schlägt nächste Schritte vor. Welchen beginnen wir am Montag?“",
				"„Wer übernimmt ihn, und was bleibt dafür liegen?“",
			},
			Do: []string{
				"Die Karte des ersten Schritts vorlesen, vor allem die ersten 15 Minuten.",
				"Zuständig ist eine einzige Person, und sie sitzt im Raum. „Wir alle“ heißt: niemand.",
				"Einen Tag eintragen, an dem jemand nachfragt.",
			},
		},
		model.PhaseClose: {
			Title: "Abschluss",
			Aim:   "Jeder weiß, was als Nächstes geschieht.",
			Say: []string{
				"„Bitte jeder einen Satz: Was nehme ich mit?“",
				"„In drei Monaten machen wir das noch einmal und vergleichen uns mit uns selbst, mit niemandem sonst.“",
			},
			Do: []string{
				"Den Plan noch einmal vorlesen: was, wer, bis wann. Den Termin für die Wiederholung nennen.",
				"Das Ergebnis für alle Beteiligten in einer Datei sichern:\nkundenbindung workshop show {id} --format md -o ergebnis.md",
			},
		},
	},
	Promises: ScriptPromises{
		Anonymous: "„Ihre Antworten bleiben anonym: Das Programm merkt sich dazu keinen Namen, keine Uhrzeit und keine Reihenfolge.“",
		Cards:     "„Ihre Karte sehen wir im Raum. Gespeichert wird nur, wie viele welche Zahl gezeigt haben.“",
		Order: "„Immer gleiche Reihenfolge“ (Taste r) nur einschalten, wenn alle einverstanden sind: Dann entsteht für jeden Platz ein " +
			"eigener Stimmzettel, und wer sich an eine Karte erinnert, findet auch die anderen Antworten dieser Person.",
		Named: "„Ihre Antworten tragen Ihren Namen, und nach dem Aufdecken sehen ihn alle. Wer das nicht möchte, sagt es bitte jetzt.“",
	},
	VoteWay: [model.VoteWayCount]ScriptWay{
		model.BySheets: {
			Say: []string{"„Je Frage ein Kreuz. Bitte reden Sie dabei nicht, und geben Sie das Blatt verdeckt ab.“"},
			Do: []string{
				"Wer früher fertig ist, schreibt einen Satz auf, den Kunden oft sagen.",
				"Blätter verdeckt einsammeln und mischen, auch Ihr eigenes, falls Sie mitmachen.",
			},
		},
		model.ByCards: {
			Say: []string{"„Ich lese die Frage und die Antworten vor. Sie suchen still Ihre Karte. Wenn ich ,jetzt‘ sage, heben alle gleichzeitig.“"},
			Do: []string{
				"Die Zahlen von links nach rechts als Reihe eintippen, zum Beispiel 33452. Die Rücktaste nimmt eine zurück.",
				"Nichts besprechen, auch wenn die Karten weit auseinanderliegen: Dafür kommt die Zeit nach dem Aufdecken.",
			},
		},
		model.ByLaptop: {
			Say: []string{"„Der Laptop geht reihum. Sie sitzen allein davor; danach ist der Bildschirm leer, und niemand kann zurückblättern.“"},
			Do: []string{
				"Den Beamer dunkel schalten. Je Person etwa {each} Minuten.",
				"Wer unterbrochen wird, schreibt sich das Kürzel vom Bildschirm ab und macht damit später weiter.",
				"Wer gerade wartet, schreibt drei Sätze auf, die Kunden oft sagen, gute wie schlechte.",
				"Möchte die Leitung die eigenen Punkte beim Aufdecken offen zeigen: auf der letzten Seite ihres Stimmzettels e drücken.",
			},
		},
		model.ByLaptops: {
			Say: []string{"„Jeder antwortet am eigenen Laptop, mit demselben Programm und im selben Umfang.“"},
			Do: []string{
				"Alle wählen denselben Umfang: {items} Fragen.",
				"Am Ende schreibt jeder seine Antworten in eine Datei, ohne seinen Namen im Dateinamen:\nkundenbindung export ID > antworten.json\nDie Datei kommt auf den Stick.",
			},
		},
	},
	BreakWay: [model.VoteWayCount][]string{
		model.BySheets: {
			"Die gemischten Blätter eintippen, eines nach dem anderen; das Kürzel sagt, welches schon da ist. Am Ende die Zahl der Stimmen mit der Zahl der Blätter vergleichen, dann die Blätter vernichten.",
		},
		model.ByCards:  {"Fenster auf. Nachsehen, ob zu jeder Frage eine Reihe gespeichert ist."},
		model.ByLaptop: {"Fenster auf. Nachsehen, ob alle Stimmen abgegeben sind."},
		model.ByLaptops: {
			"Die Dateien einlesen:\nkundenbindung import --workshop {id} DATEI …\nDieselbe Datei zweimal einzulesen schadet nicht.",
		},
	},
	TightTip: []string{
		"Beim Reden über die Unterschiede kürzen, um eine Frage. Nie beim Plan.",
		"Kommt jemand später oder geht früher, schadet das nicht: Es zählen die Stimmen, die da sind.",
		"Fällt der Strom aus, ist keine Stimme verloren. Programm wieder starten, „w“ drücken, weitermachen.",
	},

	Short: "In %d Minuten geht das nicht: %d zu wenig.",
	Fits:  "In dieser Zeit geht: %s.",
	NoFit: "Planen Sie mehr Zeit ein, oder lassen Sie vor dem Treffen abstimmen.",

	ShortTitle: Plural{"Es fehlt eine Minute", "Es fehlen %d Minuten"},
	ShortLead:  "So, wie er hier steht, braucht der Ablauf %d Minuten. Suchen Sie aus, was Sie anders machen oder weglassen:",
	Cuts: [model.CutKindCount]string{
		model.CutMode: "der kurze Fragebogen statt des ausführlichen", model.CutWay: "anders abstimmen, %s",
		model.CutSetting: "Ausgangslage, Ziele und Gewichte vorher mit der Leitung festlegen und nur vorlesen",
		model.CutVote:    "vor dem Treffen abstimmen lassen",
	},
	Saves:    Plural{"spart eine Minute", "spart %d Minuten"},
	NeverCut: "Nicht kürzen: das Gespräch über die Unterschiede und den Plan. Dafür kommen alle zusammen.",
}

var scriptEN = Script{
	Title:     "Timetable of the workshop",
	Facts:     Plural{"One person, %d minutes, %s with %d questions, %s", "%d people, %d minutes, %s with %d questions, %s"},
	Anonymous: "anonymous", Named: "with names",
	Modes: [2]string{model.Full: "full", model.Quick: "short"},
	Ways: [model.VoteWayCount]string{
		model.BySheets: "on printed sheets", model.ByCards: "with raised cards",
		model.ByLaptop: "one laptop going round", model.ByLaptops: "everyone on their own laptop",
	},

	Before: "Beforehand", During: "Timetable", Tight: "When time gets short",
	Aim: "Aim", Say: "Say", Do: "Do",
	Clock: "%s–%s", Minute: "Minute %d–%d",
	Minutes: Plural{"1 minute", "%d minutes"},

	Preparation: []string{
		"Plug the laptop into power and the projector; no internet is needed. Make the text large enough to be read from the back row.",
		"Press “w” on the first page of the program and set up the workshop: firm, {people} people, length, anonymous or with names.",
		"Agree with the owner: whoever runs the firm speaks last on every question.",
	},
	PreparationWay: [model.VoteWayCount][]string{
		model.BySheets: {
			"Print the sheets, two more than you need, and have pens ready:\nkundenbindung workshop sheets {id} -o sheets.html\nOpen the file in the browser and print it.",
		},
		model.ByCards: {
			"Seven cards for each person with the numbers 1 to 7, large enough to be read from the front. 6 means “I don’t know”, 7 “does not apply”.",
		},
		model.ByLaptop: {
			"Prepare a place where one person sits alone at the laptop and nobody can read over their shoulder.",
		},
		model.ByLaptops: {
			"Start the program once on each laptop. Have a USB stick ready.",
		},
	},

	Phases: [model.ScriptPhaseCount]ScriptPhase{
		model.PhaseWelcome: {
			Title: "Welcome",
			Aim:   "Everyone knows what this is about, how long it takes and what becomes of their answers.",
			Say: []string{
				"“Today is about a single question: why do our customers stay, and what do we do about it from Monday on?”",
				"“Everyone answers alone. After that we don’t talk about the average but about what we see differently. That is what we learn most from.”",
				"“‘I don’t know’ is a good answer. If many don’t know, we have found something.”",
			},
			Do: []string{
				"Seat people so that everyone sees the screen and nobody sees anyone else’s answers.",
				"Say when it ends, and that you will end on time.",
			},
		},
		model.PhaseSetting: {
			Title: "Situation, aims, weights",
			Aim:   "The group has settled together what it does not vote on.",
			Say: []string{
				"“We settle three things together: what kind of firm we are, why our customers should still come in three years, and how important each of the six factors is to us, service for example.”",
				"“Two aims at most. Whoever wants everything has chosen nothing.”",
			},
			Do: []string{
				"Read out the questions about the situation and take the answers from the room. With two opinions, what holds for most customers counts.",
				"Aims: everyone names one; the two named most often stand.",
				"Weights: “decisive” at most twice, everything else stays “normal”. After {took} minutes move on, even if somebody would like to keep talking.",
			},
		},
		model.PhaseVote: {
			Title: "Voting",
			Aim:   "Everyone has voted, and nobody has seen a figure.",
			Say: []string{
				"“Answer as things were in the past twelve months, not as they should be. Your first impression is enough, a few seconds for each question.”",
			},
			Do: []string{
				"If somebody asks what a question means: read out only what the program says about it. Any example of your own steers the answers.",
			},
		},
		model.PhaseBreak: {
			Title: "Break",
			Aim:   "The group gets some air, and all votes are in the program.",
			Say:   []string{"“{took} minutes’ break. Talk about anything but the questions.”"},
			Do:    []string{"Afterwards the screen shows nothing but how many have voted."},
		},
		model.PhaseReveal: {
			Title: "Reveal",
			Aim:   "The group sees its common picture and lets it sink in for a moment.",
			Say: []string{
				"“This is our picture of ourselves, not our customers’ picture of us. Please just look at it for a minute.”",
				"“What surprises you? One sentence is enough; we talk about it in a moment.”",
			},
			Do: []string{
				"Switch on the large view with F5; it shows no names.",
				"First the spectrum, then factor by factor: where are the dots close together, where far apart?",
				"To “who was that?” answer: “We don’t need to know.”",
			},
		},
		model.PhaseTalk: {
			Title: "Talking about the differences",
			Aim:   "On the most disputed questions the group knows where the difference comes from. There is time for {points} of them.",
			Say: []string{
				"“What do you see that the others don’t?”",
				"“Suppose somebody chose 1 here: what might they have experienced?”",
				"“Which customer comes to mind?”",
				"“How would we notice in three months that it has got better?”",
			},
			Do: []string{
				"Begin at the top of the list; that is where the votes lie farthest apart. {point} minutes for each question: look, talk, and in the last two minutes agree or vote again.",
				"Enter the agreed value and a sentence about it. The group may also stay divided; then write down exactly that.",
				"Many don’t know? Don’t guess: settle who finds out by when. That goes on the plan too.",
				"If only one person talks: “Who has seen it differently?” Whoever runs the firm comes last.",
			},
		},
		model.PhasePlan: {
			Title: "Plan",
			Aim:   "Three measures at most, each with a name and a day.",
			Say: []string{
				"“The program suggests next steps. Which one do we begin on Monday?”",
				"“Who takes it on, and what is left undone for it?”",
			},
			Do: []string{
				"Read out the card of the first step, above all the first 15 minutes.",
				"A single person is in charge, and that person is in the room. “All of us” means nobody.",
				"Enter a day on which somebody asks how it went.",
			},
		},
		model.PhaseClose: {
			Title: "Closing",
			Aim:   "Everyone knows what happens next.",
			Say: []string{
				"“One sentence from each of you: what am I taking away?”",
				"“In three months we do this again and compare ourselves with ourselves, and with nobody else.”",
			},
			Do: []string{
				"Read out the plan once more: what, who, by when. Name the date for the next time.",
				"Save the result in a file for everyone who took part:\nkundenbindung workshop show {id} --format md -o result.md",
			},
		},
	},
	Promises: ScriptPromises{
		Anonymous: "“Your answers stay anonymous: the program keeps no name, no time and no order with them.”",
		Cards:     "“We see your card in the room. All that is saved is how many showed which number.”",
		Order: "Switch “always the same order” (key r) on only if everybody agrees: then every place gets a ballot of its own, and whoever " +
			"remembers one card finds that person’s other answers too.",
		Named: "“Your answers carry your name, and after the reveal everyone sees it. If you don’t want that, please say so now.”",
	},
	VoteWay: [model.VoteWayCount]ScriptWay{
		model.BySheets: {
			Say: []string{"“Tick one box for each question. Please don’t talk while you do, and hand in your sheet face down.”"},
			Do: []string{
				"Whoever finishes early writes down a sentence that customers often say.",
				"Collect the sheets face down and shuffle them, your own too if you take part.",
			},
		},
		model.ByCards: {
			Say: []string{"“I read out the question and the answers. You look for your card in silence. When I say ‘now’, everyone raises it at the same time.”"},
			Do: []string{
				"Type the numbers from left to right as a row, for example 33452. Backspace takes one back.",
				"Discuss nothing, even if the cards are far apart: there is time for that after the reveal.",
			},
		},
		model.ByLaptop: {
			Say: []string{"“The laptop goes round. You sit at it alone; afterwards the screen is empty, and nobody can page back.”"},
			Do: []string{
				"Switch the projector off. About {each} minutes for each person.",
				"Anyone who is interrupted notes the code on the screen and goes on with it later.",
				"Whoever is waiting writes down three sentences that customers often say, good and bad ones.",
				"If whoever runs the firm wants to show their own dots at the reveal: press e on the last page of their ballot.",
			},
		},
		model.ByLaptops: {
			Say: []string{"“Everyone answers on their own laptop, with the same program and at the same length.”"},
			Do: []string{
				"Everyone chooses the same length: {items} questions.",
				"At the end everyone writes their answers to a file, without their name in the file’s name:\nkundenbindung export ID > answers.json\nThe file goes onto the stick.",
			},
		},
	},
	BreakWay: [model.VoteWayCount][]string{
		model.BySheets: {
			"Type in the shuffled sheets one by one; the code says which are there already. At the end compare the number of votes with the number of sheets, then destroy the sheets.",
		},
		model.ByCards:  {"Open the windows. Check that a row is saved for each question."},
		model.ByLaptop: {"Open the windows. Check that all votes are handed in."},
		model.ByLaptops: {
			"Read in the files:\nkundenbindung import --workshop {id} FILE …\nReading the same file twice does no harm.",
		},
	},
	TightTip: []string{
		"Cut the talk about the differences by one question. Never cut the plan.",
		"If somebody comes late or leaves early, no harm is done: the votes that are there count.",
		"If the power fails, no vote is lost. Start the program again, press “w”, go on.",
	},

	Short: "That does not fit into %d minutes: %d too few.",
	Fits:  "In this time you can do: %s.",
	NoFit: "Please plan more time, or let people vote before you meet.",

	ShortTitle: Plural{"One minute is missing", "%d minutes are missing"},
	ShortLead:  "As it stands here, the timetable takes %d minutes. Choose what to do differently or leave out:",
	Cuts: [model.CutKindCount]string{
		model.CutMode: "the short questionnaire instead of the full one", model.CutWay: "vote another way, %s",
		model.CutSetting: "settle the situation, aims and weights with the management beforehand and only read them out",
		model.CutVote:    "let people vote before you meet",
	},
	Saves:    Plural{"saves one minute", "saves %d minutes"},
	NeverCut: "Don’t cut the talk about the differences, nor the plan. That is what everyone comes together for.",
}
