package words

import "kundenbindung/model"

var workshopDE = Workshop{
	ErrHidden:  "Vor dem Aufdecken zeigt das Programm keine Stimmen.",
	ErrHanded:  "Dieser Stimmzettel ist schon abgegeben; es bleibt, was abgegeben wurde.",
	ErrSettled: "In einem anderen Fenster wird schon abgestimmt: Es gilt, was dort eingestellt ist.",
	ErrVoting:  "Der Workshop nimmt keine Stimmen an: In einem anderen Fenster wurde aufgedeckt.",

	Ways: [model.VoteWayCount]string{"Blätter ausfüllen", "Karten heben", "Laptop geht herum", "Jeder am eigenen Laptop"},

	Voted: "%d von %d haben abgestimmt", VotedOne: "1 von %d hat abgestimmt", VotedAlone: "abgegeben: %d",
	DontKnow: "%d von %d wissen es nicht", KnowsNot: "1 von %d weiß es nicht",
	Rescued:     "Die letzten Stimmen des Workshops stehen in einer eigenen Datei; so kommen sie dazu: %s\nBitte geben Sie die Datei sonst niemandem, und löschen Sie sie danach.",
	RescuedLate: "Was nicht mehr angenommen wurde, steht in einer eigenen Datei und zählt nicht mit: %s\nBitte geben Sie die Datei niemandem.",
	NotRescued:  "Die letzten Stimmen des Workshops ließen sich auch in keine andere Datei schreiben; bitte geben Sie sie noch einmal ein.",
	SetupLost:   "Das Letzte, was am Workshop geändert wurde, fehlt; Stimmen fehlen keine.",
	Farewell:    "Alles ist gespeichert: Workshop %s, %s.",

	Keys: WorkshopKeys{
		List: "Workshop", ToList: "zu den Workshops", New: "neuer Workshop", Back: "zurück", Hub: "zum Workshop", Do: "öffnen",
		People: "Teilnehmende", Script: "Ablauf", Add: "dazu", Remove: "von der Liste", Tick: "abhaken",
		Begin: "beginnen", Thanked: "weiter", Resume: "Kürzel", SheetCode: "Kürzel des Blatts",
		Role: "Rolle", Name: "Name", Hand: "abgeben", Own: "eigene Punkte zeigen", NotOwn: "doch nicht zeigen", Pause: "unterbrechen",
		Votes: "Stimme", NoCard: "keine Karte", Empty: "leer", Correct: "Zahl zurück", Store: "Reihe speichern",
		Undo: "letzte Reihe zurück", Order: "immer gleiche Reihenfolge", NoOrder: "Reihenfolge egal",
		Items: "Frage", SheetNext: "Blatt speichern", Show: "zeigen", Hide: "verdecken", Dark: "Leinwand ist dunkel",
		Reveal: "aufdecken", RevealAll: "alles aufdecken", Discuss: "besprechen", Sections: "Abschnitt",
		ByRole: "nach Rollen", NotByRole: "alle zusammen",
		Agree: "vereinbaren", Disagree: "nicht vereinbart", Second: "zweite Abstimmung", SecondAgain: "noch einmal abstimmen", SecondDrop: "zweite Abstimmung löschen",
		Timer: "Uhr an", TimerOff: "Uhr aus", Measure: "Maßnahme",
		Present: "Leinwand", EndShow: "Leinwand aus", Blank: "dunkel", Forward: "weiter", Backward: "zurück",
	},

	List: WorkshopList{
		Row: "Workshop", RowAbout: "mehrere Leute, ein Laptop",
		Entry: "Workshop · %s", Next: "weiter zum Workshop",
		Title: "Workshops",
		Intro: "Mehrere Leute schätzen denselben Betrieb ein, jeder für sich. Dann sehen alle, wo sie sich einig sind " +
			"und wo nicht, und reden darüber. Ein Laptop genügt, auch ohne Internet.",
		New: "Neuer Workshop", KeyNew: "beginnen",
		Prepared: "in Vorbereitung · %s",
		Revealed: "aufgedeckt · %s", Closed: "abgeschlossen · %s",
	},

	Setup: WorkshopSetup{
		Title: "Workshop vorbereiten",
		Labels: [8]string{
			"Betrieb", "Wer macht mit", "Rollen", "Umfang", "Stimmzettel", "Zeit", "Ablauf lesen", "Weiter",
		},
		About: [8]string{
			"Der Name steht oben auf den Seiten. Sie können ihn auch weglassen.",
			"7 genügt. Mit Namen sehen Sie, wer noch fehlt.",
			"Wo mindestens drei dieselbe Rolle haben, sehen Sie die Rollen später nebeneinander.",
			"Für 90 Minuten ist der kurze Fragebogen gedacht, für einen halben Tag der ausführliche.",
			"Anonym heißt: Niemand kann nachsehen, wer was gesagt hat, auch Sie nicht. So antworten die Leute offener.",
			"So viel Zeit haben Sie alles in allem. Unten steht, was das Abstimmen davon braucht.",
			"Minute für Minute: was wann geschieht und was Sie sagen können.",
			"Als Nächstes legen Sie gemeinsam die Ausgangslage fest.",
		},
		Empty: [3]string{"Name des Betriebs", "eine Zahl, oder Namen mit Komma dazwischen", "freiwillig, etwa Leitung, Vertrieb, Service"},
		Quick: "kurz, %d Fragen", Full: "ausführlich, %d Fragen",
		Anonymous: "anonym", Named: "mit Namen", Minutes: "%d Minuten",
		Times:     Plural{"So lange dauert das Abstimmen mit einer Person und %d Fragen:", "So lange dauert das Abstimmen mit %d Personen und %d Fragen:"},
		TimesOpen: "Sobald hier steht, wie viele mitmachen, sehen Sie, wie lange das Abstimmen dauert.",
		Took:      "%3d Min.", Leaves: Plural{"Zeit für eine Frage im Gespräch", "Zeit für %d Fragen im Gespräch"}, TooShort: "%d Min. zu wenig",
		AboutNamed: "Mit Namen heißt: Nach dem Aufdecken steht auf Ihrer Seite, wer was gesagt hat, auf der Leinwand nicht. Anonym " +
			"antworten die Leute offener.",
		Carried:     "Ausgangslage, Ziele und Gewichte sind wie beim letzten Mal, am %s. Ändern Sie gemeinsam, was nicht mehr stimmt.",
		Fixed:       "Das steht fest, seit abgestimmt wird.",
		FixedPeople: "Seit abgestimmt wird, kommen und gehen Leute auf der Seite „Wer macht mit“: t im Workshop.",
		NoCount:     "Bitte eine Zahl von 1 bis %d, oder Namen mit Komma dazwischen.",
		TooMany:     "Höchstens %d Personen.", TooManyRoles: "Höchstens %d Rollen: Die ersten gelten.",
	},

	Hub: WorkshopHub{
		Title: "Workshop", Reading: "Der Workshop wird gelesen …",
		Quick: "kurz", Full: "ausführlich", Anonymous: "anonym", Named: "mit Namen", People: Plural{"eine Person", "%d Personen"},
		Headings: [3]string{"Vorbereiten", "Abstimmen", "Auswerten"},
		Rows: [11]string{
			"Rahmen", "Ausgangslage", "Ziele und Gewichte",
			"Laptop geht herum", "Karten heben", "Blätter eintippen", "Andere Laptops",
			"Aufdecken", "Besprechen", "Ergebnis und Plan", "Abschließen",
		},
		Do: [11]string{
			"Rahmen", "gemeinsam festlegen", "gemeinsam festlegen",
			"Laptop herumgeben", "Karten eintippen", "Blätter eintippen", "so geht es",
			"aufdecken", "besprechen", "ansehen", "abschließen",
		},
		About: [11]string{
			"wer, wie lange, wie ausführlich", "gemeinsam, vor dem Abstimmen", "gemeinsam, vor dem Abstimmen",
			"jeder antwortet für sich", "Frage für Frage", "gedruckte Fragebögen", "jeder am eigenen Laptop",
			"wenn alle abgestimmt haben", "das Strittigste zuerst", "Spektrum, Formel, nächste Schritte, Plan",
			"danach bleiben die Stimmen, wie sie sind",
		},
		SetupAbout: "%d Fragen, %d Minuten", ContextAbout: "%d von %d Angaben", AimsOpen: "noch offen", Carried: "vom %s",
		WayAbout: [model.VoteWayCount]string{
			"gedruckte Fragebögen, etwa %d Minuten", "Frage für Frage, etwa %d Minuten",
			"jeder antwortet für sich, etwa %d Minuten", "jeder am eigenen, etwa %d Minuten",
		},
		Shown: "%d von %d Fragen", Talks: "Fragen: %d, vereinbart: %d",
		Begun: "angefangen: %d", Complete: "alle haben abgestimmt",
		Return: "Zurück zum Workshop", ReturnText: "Enter, und Sie sind wieder beim Workshop.",
		VoteQuestion: "Schon abstimmen?",
		VoteDetail: "Die Ausgangslage ist noch offen. Legen Sie sie besser vorher gemeinsam fest, damit Ziel und nächste " +
			"Schritte passen. Nachholen lässt sich das auch später.",
		FinishQuestion: "Den Workshop abschließen?",
		FinishDetail:   "Stimmen, Antworten und Notizen bleiben dann, wie sie sind. Ziele und Plan können Sie weiter ändern.",
		FinishCovered:  Plural{"Noch verdeckt ist eine Frage; sie zählt als offen.", "Noch verdeckt sind %d Fragen; sie zählen als offen."},
	},

	People: WorkshopPeople{
		Title:  "Wer macht mit",
		About:  "Diese Seite ist nur für Sie, nicht für die Leinwand. Der Punkt sagt, wer abgestimmt hat, und nichts weiter.",
		Nobody: "Noch niemand. n trägt jemanden ein.",
		Person: "Person %s", Voted: "hat abgestimmt",
		Nameless: Plural{
			"Eine Person hat ohne Namen abgestimmt, etwa auf einem Blatt oder mit Karten. Enter hakt ab, wer das war.",
			"%d Personen haben ohne Namen abgestimmt, etwa auf Blättern oder mit Karten. Enter hakt ab, wer das war.",
		},
		Add: "Wer kommt dazu?", AddDetail: "Ein Name, oder mehrere mit Komma dazwischen.",
		Remove:       "„%s“ von der Liste nehmen?",
		RemoveDetail: "Erwartet wird dann eine Stimme weniger.",
		RemoveVoted:  "Der abgegebene Stimmzettel bleibt und zählt weiter mit.",
	},

	Beamer: WorkshopBeamer{
		Off:    "Schalten Sie jetzt den Beamer dunkel.",
		Laptop: "Sonst liest der ganze Raum mit, was jemand antwortet.",
		Sheets: "Sonst liest der ganze Raum mit, was auf den Blättern steht.",
		How:    "Es genügt, das Kabel zu ziehen oder am Beamer das Bild abzuschalten. Ist die Leinwand dunkel, drücken Sie Enter.",
	},

	Hand: WorkshopHand{
		Next:     "Bitte geben Sie den Laptop weiter.",
		NextText: "Wer ihn jetzt hat, drückt Enter. Bis zum Aufdecken steht auf keiner Seite, was Sie antworten.",
		Begun: Plural{
			"Ein Stimmzettel ist angefangen: c und das Kürzel.",
			"%d Stimmzettel sind angefangen: c und das Kürzel.",
		},
		BegunText:   "Bitte geben Sie den Laptop weiter. Wer neu beginnt, drückt Enter. Bis zum Aufdecken steht auf keiner Seite, was Sie antworten.",
		Resume:      "Schon angefangen und unterbrochen? Dann c und Ihr Kürzel.",
		Storing:     "Ihr Stimmzettel wird gespeichert.",
		StoringText: "Einen Moment bitte. Danach geben Sie den Laptop weiter.",
		Thanks:      "Danke. Ihr Stimmzettel ist abgegeben.",
		ThanksText:  "Ihr Kürzel gilt nicht mehr. Bitte geben Sie den Laptop weiter; die nächste Person drückt Enter.",
		LastText:    "Alle haben abgestimmt. Bitte geben Sie den Laptop zurück.",

		Refused:         "Diese Stimmen zählen nicht mit.",
		RefusedCorner:   "nicht gespeichert",
		RefusedKept:     "Verloren sind sie nicht: Beim Beenden schreibt das Programm sie in eine eigene Datei.",
		RefusedRevealed: "In einem anderen Fenster wurde inzwischen aufgedeckt. Was bis dahin nicht abgegeben war, zählt nicht.",
		RefusedGone:     "In einem anderen Fenster wurde der Workshop inzwischen gelöscht. Er nimmt keine Stimmen mehr an.",
	},

	Ballot: WorkshopBallot{
		YourCode: "Ihr Kürzel: %s",
		About: "Jede Antwort wird sofort gespeichert. Mit Ihrem Kürzel können Sie unterbrechen und später weitermachen. " +
			"Vor dem Aufdecken zeigt das Programm auf keiner Seite, was Sie geantwortet haben.",
		Code: "Wie heißt Ihr Kürzel?", CodeDetail: "Es stand oben rechts, während Sie geantwortet haben.",
		CodeShort: "Das Kürzel hat mindestens %d Zeichen.", CodeUnknown: "Dieses Kürzel gibt es in diesem Workshop nicht.",
		CodeHanded: "Dieser Stimmzettel ist schon abgegeben.",
		First:      "Das ist die erste Frage.",
		Pause:      "Unterbrechen?", PauseDetail: "Ihr Kürzel ist %s. Schreiben Sie es auf: Damit machen Sie später genau hier weiter.",
		Quit:       "Das Programm beenden?",
		PauseEmpty: "Sie haben noch nichts beantwortet; es bleibt nichts zurück.",
		Role:       "In welcher Rolle antworten Sie?",
		RoleAbout:  "Rollen werden nur gezeigt, wo mindestens drei Leute dieselbe haben.", NoRole: "keine davon",
		Who: "Wer sind Sie?", WhoAbout: "Nur damit zu sehen ist, wer noch fehlt. Auf dem Stimmzettel steht Ihr Name nicht.",
		WhoNamed:     "Ihr Name steht auf dem Stimmzettel und wird nach dem Aufdecken gezeigt.",
		NobodyOfThem: "Ich stehe nicht auf der Liste",
		End:          "Fertig?", Answered: "Sie haben %d von %d Fragen beantwortet.",
		OpenOnes: "Offene Fragen zählen nicht mit. Mit ← kommen Sie zurück.",
		EndText:  "Enter gibt den Stimmzettel ab. Danach lässt er sich nicht mehr ändern, und Ihr Kürzel führt nicht mehr zu ihm.",
		Own:      "Unter welchem Namen sollen Ihre Punkte stehen?",
		OwnDetail: "Beim Aufdecken sind Ihre Punkte dann zu erkennen, etwa die der Leitung neben denen des Teams. " +
			"Bleibt das Feld leer, bleiben Sie anonym.",
		OwnOffer:  "Wer den Betrieb leitet, kann mit e die eigenen Punkte beim Aufdecken zeigen. Alle anderen brauchen diese Taste nicht.",
		OwnShown:  "Ihre Punkte werden beim Aufdecken gezeigt als „%s“.",
		HandEmpty: "Leer abgeben?", HandEmptyDetail: "Sie haben noch keine Frage beantwortet.",
	},

	Cards: WorkshopCards{
		Title: "Karten heben",
		About: "Lesen Sie die Frage vor. Alle heben zugleich eine Karte von 1 bis 7. Tippen Sie die Zahlen der Reihe nach ein, " +
			"dann Enter. Gezählt wird je Frage; wer welche Karte gehoben hat, merkt sich das Programm nicht. Mit „immer gleiche " +
			"Reihenfolge“ gehört die erste Zahl immer zum ersten Platz, die zweite zum zweiten: Dann ergibt jeder Platz eine eigene Linie. " +
			"Wer schon einen Stimmzettel abgegeben hat, hebt keine Karte; sonst zählt er doppelt. z nimmt die letzte Reihe zurück, und was " +
			"sie ersetzt hat, gilt wieder.",
		Others: "6  %s   7  %s", Count: "Karten: %d von %d", Empty: "noch keine Reihe", Stored: "gespeichert: %d",
		StoredHint: "Verdeckt bis zum Aufdecken. Eine neue Reihe ersetzt diese.",
		Last:       "zuletzt: %s",
		AnyOrder:   "Reihenfolge egal", SameOrder: "immer gleiche Reihenfolge",
		DigitsOnly: "„%s“ zählt nicht, nur 1 bis 7: 6 heißt „%s“, 7 „%s“.",
		NoPlaces:   "0 gilt nur bei immer gleicher Reihenfolge (r). Sonst lassen Sie die Person einfach weg.",
		Nothing:    "Es ist noch keine Karte eingetippt.",
		StoreFirst: "Diese Reihe ist noch nicht gespeichert: Enter speichert sie, die Rücktaste nimmt Zahlen zurück.",
		Waits:      "Die Reihe ist noch nicht gespeichert; sie wartet bei „Karten heben“.",
		Replace:    "Die gespeicherte Reihe ersetzen?",
		ReplaceDetail: Plural{
			"Zu dieser Frage ist eine Stimme gespeichert. An ihre Stelle kommt die neue Reihe; z holt die alte zurück.",
			"Zu dieser Frage sind %d Stimmen gespeichert. An ihre Stelle kommt die neue Reihe; z holt die alte zurück.",
		},
		Doubled: "Zählt hier jemand doppelt?", Odd: "So speichern?",
		HaveBallots: "Stimmzettel sind schon abgegeben: %d von %d. Karten können es also höchstens %d sein; hier stehen %d. " +
			"Wer beides abgibt, zählt doppelt.",
		SomeBallots:   "Stimmzettel abgegeben: %d von %d. Karten können es höchstens %d sein.",
		TooMany:       "Karten: %d, Personen aber nur %d.",
		TooFew:        "Karten: %d, erwartet: %d. Das stimmt, wenn jemand fehlt oder keine Karte hebt.",
		PlacesMissing: "Zahlen: %d, Plätze: %d. Jede Zahl gehört zu ihrem Platz: Fehlt in der Mitte eine, landen alle dahinter auf dem falschen. Für „keine Karte“ tippen Sie 0.",
		OtherCount:    Plural{"Gespeichert: eine Stimme bei %d Personen. z nimmt die Reihe zurück.", "Gespeichert: %d Stimmen bei %d Personen. z nimmt die Reihe zurück."},
		Complete:      "Alle Fragen sind eingetippt. Esc führt zum Workshop; dort geht es ans Aufdecken.",
		NothingToUndo: "Seit dem Start wurde hier keine Reihe gespeichert.",
		Undone:        "Die Reihe zu dieser Frage ist zurückgenommen. Bitte tippen Sie sie noch einmal ein.",
		PutBack: Plural{
			"Zurückgenommen. Zu dieser Frage gilt wieder die eine Stimme von vorher.",
			"Zurückgenommen. Zu dieser Frage gelten wieder die %d Stimmen von vorher.",
		},
		OrderOn:  "Ab jetzt gehört jede Zahl zu ihrem Platz: immer in derselben Reihenfolge eintippen, 0 für „keine Karte“.",
		OrderOff: "Ab jetzt zählen die Stimmen je Frage, ohne Platz.",
		Items:    "Karten zu %d von %d Fragen",
		Twice:    "Stimmzettel: %d, Karten: %d, Personen: %d. Zählt jemand doppelt?",
		Again:    "Noch mehr Stimmen?",
		AgainDetail: "Es sind schon so viele Stimmen da, wie Personen mitmachen. Wer jetzt noch einmal abstimmt, zählt doppelt. " +
			"Für jemanden, der dazugekommen ist, ist das richtig.",
		AgainCards: Plural{
			"Die Karten zu einer Frage sind schon eingetippt. Wer dort eine Karte gehoben hat und jetzt noch einen Stimmzettel abgibt, zählt doppelt. Für jemanden, der dazugekommen ist, ist das richtig.",
			"Die Karten zu %d Fragen sind schon eingetippt. Wer dort eine Karte gehoben hat und jetzt noch einen Stimmzettel abgibt, zählt doppelt. Für jemanden, der dazugekommen ist, ist das richtig.",
		},
		GoOn:     "weiter bei Frage %d",
		OrderAsk: "Immer gleiche Reihenfolge?",
		OrderAskDetail: "Dieser Workshop ist anonym. In gleicher Reihenfolge entsteht aber für jeden Platz ein eigener Stimmzettel: " +
			"Wer noch weiß, welche Karte jemand gehoben hat, findet dessen Antworten auf alle Fragen. Schalten Sie das nur ein, wenn alle " +
			"im Raum damit einverstanden sind.",
	},

	Sheets: WorkshopSheets{
		Title: "Blätter eintippen",
		About: "Tippen Sie ein Blatt nach dem anderen ein: erst das Kürzel, dann je Frage die angekreuzte Zahl, 0 für ein leeres Feld. " +
			"Mit dem Kürzel findet das Programm ein unterbrochenes Blatt wieder und merkt, wenn eines zum zweiten Mal kommt. Ist das " +
			"Blatt abgegeben, sind Kürzel und Antworten getrennt. Zu sehen ist nur die letzte Zahl; s zeigt alle und verdeckt sie wieder.",
		Handed:        "Stimmzettel: %d von %d",
		Code:          "Kürzel %s",
		AskCode:       "Welches Kürzel steht oben auf dem Blatt?",
		AskCodeDetail: "Damit finden Sie ein unterbrochenes Blatt wieder, und keines zählt zweimal. Bei den Antworten wird es nicht gespeichert.",
		Skip:          "Ohne Kürzel: nur Enter.",
		CodeFirst:     "Speichern Sie erst dieses Blatt mit Enter.",
		CodeWrong:     "Ein Kürzel hat 4 bis 8 Zeichen aus 0–9 und a–f.",
		CodeVotes:     "„%s“ sieht nach Antworten aus. Hier kommt erst das Kürzel; ohne Kürzel nur Enter.",
		Typed:         "Dieses Blatt ist schon eingetippt. Legen Sie es zur Seite.",
		Item:          "%d. %s", Last: "zuletzt Frage %d: %s", Role: "Rolle: %s · r wählt die nächste", Name: "Name: %s",
		AskName: "Wessen Blatt ist das?", AskNameDetail: "Der Name steht oben auf dem Blatt.", Nameless: "noch keiner",
		Print: "Noch keine Blätter? Diese Zeile, in einem zweiten Fenster getippt, schreibt sie zum Drucken:", PrintCall: "kundenbindung workshop sheets %s -o blaetter.html",
		Count:    "Eingetippt: %d von %d",
		Complete: "Das Blatt ist vollständig. Enter speichert es.", DigitsOnly: "„%s“ zählt nicht, nur 0 bis 7: 6 heißt „%s“, 7 „%s“.",
		Full: "Das Blatt ist voll: Enter speichert es.", Nothing: "Auf diesem Blatt steht noch nichts.",
		Stored: "Gespeichert. Stimmzettel jetzt: %d von %d.", StoredAlone: "Gespeichert. Stimmzettel jetzt: %d.",
		StoredMore: "Gespeichert. Stimmzettel jetzt: %d, Personen aber nur %d. Kam ein Blatt doppelt?",
		Gaps:       Plural{"Mit einem leeren Feld speichern?", "Mit %d leeren Feldern speichern?"}, GapsDetail: "Leere Felder zählen nicht mit.",
		NoRole: "Ohne Rolle speichern?", NoRoleDetail: "Ist auf dem Blatt eine Rolle angekreuzt? Dann n, und r wählt sie.",
	},

	Import: WorkshopImport{
		Title: "Andere Laptops",
		Steps: [4]string{
			"Auf jedem anderen Laptop beantwortet jemand die Fragen allein, im selben Umfang wie hier, und nennt den Betrieb genauso oder gar nicht.",
			"Dort schreibt man die Antworten in eine Datei, ohne Namen im Dateinamen: kundenbindung export > antworten.json",
			"Bringen Sie die Dateien auf diesen Laptop, etwa mit einem Stick, und lesen Sie sie in einem zweiten Fenster ein:",
			"Jede Datei zählt dann als ein Stimmzettel. Dieselbe zweimal einzulesen schadet nicht.",
		},
		Call: "kundenbindung import --workshop %s DATEI …",
	},

	Reveal: WorkshopReveal{
		Title:       "Aufdecken",
		NobodyVoted: "Noch hat niemand abgestimmt.",
		Question:    "Jetzt aufdecken?", Detail: "Danach nimmt der Workshop keine Stimmen mehr an.",
		BegunLost: "Angefangen und nicht abgegeben: %d. Das zählt nicht mit und wird dann gelöscht.",
		Few:       "Bei so wenigen Stimmzetteln aufdecken?",
		FewDetail: "Abgegebene Stimmzettel ohne Namen: %d. Bei weniger als %d ist leicht zu erraten, wer was gesagt hat. Warten Sie lieber " +
			"auf weitere, oder fragen Sie alle, die abgestimmt haben.",
		Covered: "Noch verdeckt", CoveredText: "r deckt diesen Abschnitt auf, a alle auf einmal.",
		Reading: "Die Stimmen werden gelesen …", Spectrum: "Spektrum der Gruppe",
		SpectrumCovered: "r deckt den Abschnitt Spektrum auf, a alles auf einmal. Dann erscheint hier das Bild.",
		Median:          "Mitte %d",
		Middle:          "Mitte: die mittlere Stimme, wenn man alle Stimmen der Größe nach ordnet. Bei einer geraden Zahl ist es von den beiden mittleren die kleinere.",
		Spreads:         [model.SpreadCount]string{"zu wenige Stimmen", "einig", "einig bis auf eine Stimme", "gemischt", "strittig"},
		NA:              "trifft nicht zu: %d", NoVotes: "keine Stimmen",
		Own: "eigene Punkte: %s", OwnNameless: "offen gezeigte eigene Stimme",
		LinesFew: "Ab fünf Stimmzetteln steht hier auch das Spektrum jeder Person.",
		Lines:    "Jede kleine Linie ist das Spektrum einer Person, zusammen %d. Ihre Reihenfolge sagt nichts.",
	},

	Talk: WorkshopTalk{
		Title:      "Besprechen",
		About:      "Das Strittigste zuerst. Es geht nicht darum, wer recht hat, sondern darum, warum Sie es verschieden sehen.",
		Points:     "Fragen: %d",
		NothingYet: "Decken Sie erst auf; danach steht hier, worüber es sich zu reden lohnt.",
		AllAgree:   "Sie sind sich überall einig.",
		FirstVote:  "erste Abstimmung", SecondVote: "zweite Abstimmung", RoleColumn: "%s (%d)",
		Held: Plural{
			"Die Rolle einer weiteren Person wird nicht gezeigt, damit niemand zu erkennen ist.",
			"Die Rolle von %d weiteren wird nicht gezeigt, damit niemand zu erkennen ist.",
		},
		Asks: [model.SpreadCount]string{
			"Fragen Sie: „Woran machen Sie das fest?“",
			"Fragen Sie: „Woran würde ein Kunde merken, dass es so ist?“",
			"Fragen Sie alle: „Was könnte jemand gesehen haben, der es anders einschätzt?“",
			"Fragen Sie: „Welchen Fall aus den letzten zwölf Monaten haben Sie vor Augen?“",
			"Fragen Sie: „Was sehen Sie, das die anderen nicht sehen?“",
		},
		NotWho:     "Suchen Sie nicht nach der einen Person.",
		AskUnknown: "Fragen Sie: „Wer könnte es wissen, und bis wann finden wir es heraus?“",
		AskBlock: [2]string{
			"Dann: „Wann ist es zuletzt gelungen, wann nicht?“",
			"Dann: „An welche Kunden denken Sie dabei?“",
		},
		AskStage: [model.StageCount]string{
			"Dann: „Was davon gibt es schon, und wer weiß davon?“",
			"Dann: „Wer kümmert sich darum, auch wenn viel los ist?“",
			"Dann: „Woran würden wir merken, dass es wirkt?“",
		},
		Agreed: "Vereinbart ist jetzt %s. Die Stimmen bleiben daneben stehen.", AgreedOn: "Vereinbart: %s",
		NotAgreed: "Es ist nichts mehr vereinbart; es gilt wieder die Mitte der Stimmen.",
		NoteHint:  "Was gesagt wurde, in einem Satz", Second: "Zweite Abstimmung: Zahlen eintippen, dann Enter",
		OtherCount: Plural{"Gespeichert: eine Stimme bei %d Personen. z ersetzt sie durch eine neue.", "Gespeichert: %d Stimmen bei %d Personen. z ersetzt sie durch neue."},
		Dropped:    "Die zweite Abstimmung ist gelöscht.",
		Closed:     "Der Workshop ist abgeschlossen; hier ändert sich nichts mehr.",
		TimeUp:     "Die Zeit für diese Frage ist um.", Until: "bis %s Uhr", TimeLeft: "noch %s",
	},

	Presenter: WorkshopPresenter{
		Larger: "Größere Schrift: Strg und +. Kleinere: Strg und –.",
		Voted:  "haben abgestimmt", Rows: "Fragen sind abgestimmt", Revealed: "Fragen sind aufgedeckt",
		Title: "Warum bleiben unsere Kunden?", Soon: "Gleich geht es los.",
		Secret:  "Jeder antwortet für sich, bevor darüber gesprochen wird.",
		Middle:  "Die Mitte ist die mittlere Stimme, wenn man alle Stimmen der Größe nach ordnet.",
		Between: "Mitte: zwischen %d und %d, gezählt wird %d",
		Spreads: [model.SpreadCount]string{
			"Das sind zu wenige Stimmen, um mehr zu sagen.", "Einig: Die Stimmen liegen nah beieinander.",
			"Einig bis auf eine Stimme.", "Gemischt: Die Stimmen gehen auseinander.",
			"Strittig: Die Stimmen liegen weit auseinander.",
		},
		Point: "Punkt %d von %d", SecondVote: "Zweite Abstimmung", Left: "bleiben für diese Frage",
		Plan: "Das haben wir vor", NoPlan: "Noch steht nichts auf dem Plan.", Nobody: "wer, ist noch offen", More: "und noch %d",
		Thanks: "DANKE", Again: "Wieder nachsehen: um den %s.",
		Report: "Das Ergebnis als Datei, für alle, die dabei waren:", ReportCall: "kundenbindung workshop show %s --format md -o ergebnis.md",
	},
}
