package words

import "kundenbindung/model"

// Money are the words of the page about money (Geld) and its command. Where a
// sentence takes parts, the comment behind its field names them in their
// order.
type Money struct {
	Keys MoneyKeys

	Lead   string
	Empty  string // while nothing is typed in
	Honest string
	Below  string // what follows further down

	Labels [model.MoneyFieldCount]string // of the inputs
	Helps  [model.MoneyFieldCount]string

	Figures [model.MoneyFigureCount]string // names of the results
	Range   string                         // head of their ranges
	From    string                         // lowest value of a range without a bound
	Between string                         // lowest and highest value where one is below zero
	Percent string                         // number
	Year    string                         // the number 1
	Years   string                         // number
	Sum     string                         // number, sign of the currency
	Signs   map[string]string              // of the currencies, by ISO code

	Missing string // inputs
	// What a point is worth: customers at the start, customers a point stands
	// for, money.
	Point   string
	Reasons [model.MoneyReasonCount]string // what is said where there is no figure
	Faults  [model.MoneyFaultCount]string  // see MoneyFault for what they take
	Typing  [model.AmountFaultCount]string // why a key is no part of an amount

	Spending [model.SpendingCount]string // cost, worth; for "unknown" the worth

	Profit ProfitWords
	Method MoneyMethod

	Command CommandText
	None    string // company: nothing is typed in
}

// MoneyKeys say what keys do on the page about money.
type MoneyKeys struct{ Digits, Year string }

// ProfitWords are the words of the picture of a typical customer.
type ProfitWords struct {
	Title, Lead string
	FromYear    string // year
	Start, Year string // year
	Sum, Total  string // heads
	None        string // while no part is filled in
	Paid        string // year
	PaidBetween string // years
	PaidSince   string // year: it can also be later than shown
	PaidLater   string // years
	PaidAtOnce  string
	NoCost      string
	Stays       string // years with their unit
}

// MoneyMethod explains how it is worked out.
type MoneyMethod struct {
	Title      string
	Stayed     string // at the end, new, at the start, result
	StayedOpen string // the same without numbers
	Rules      [5]string
	Sources    string
	Papers     [3]string // the second takes the title of an article
}

var moneyDE = Money{
	Keys: MoneyKeys{Digits: "Zahl", Year: "ab Jahr"},

	Lead:   "Ihre eigenen Zahlen vom letzten Jahr, keine Vorhersage. Alles ist freiwillig.",
	Empty:  "Noch ist nichts eingetragen. Die ersten drei Zahlen zeigen, wie viele Kunden geblieben sind; mit Rohertrag und Zins dazu sehen Sie, was ein Kunde wert ist und was es bringt, wenn von hundert einer mehr bleibt.",
	Honest: "Das gilt nur, wenn alles bleibt wie im letzten Jahr.",
	Below:  "Weiter unten: ein typischer Kunde über die Jahre und der Rechenweg.",

	Labels: [model.MoneyFieldCount]string{
		model.CustomersStart: "Kunden am Jahresanfang", model.CustomersEnd: "Kunden am Jahresende", model.CustomersNew: "davon neu gewonnen",
		model.Contribution: "Rohertrag je Kunde", model.AcquisitionCost: "Kosten je Neukunde", model.DiscountRate: "Zins im Jahr",
		model.FirstYear: "Rohertrag im ersten Jahr", model.MorePurchases: "kauft mehr", model.LowerCost: "macht weniger Aufwand",
		model.Referrals: "bringt andere mit", model.BetterPrice: "zahlt mehr",
		model.MorePurchasesFrom: "kauft mehr, ab Jahr", model.LowerCostFrom: "macht weniger Aufwand, ab Jahr",
		model.ReferralsFrom: "bringt andere mit, ab Jahr", model.BetterPriceFrom: "zahlt mehr, ab Jahr",
	},
	Helps: [model.MoneyFieldCount]string{
		model.CustomersStart:    "Zu Beginn des letzten Jahres. Zählen Sie jedes Mal gleich, zum Beispiel alle, die in den zwölf Monaten davor gekauft haben.",
		model.CustomersEnd:      "Am Ende desselben Jahres, mit den neuen, genauso gezählt.",
		model.CustomersNew:      "Wie viele der Kunden am Jahresende sind im selben Jahr neu dazugekommen?",
		model.Contribution:      "Was im Jahr vom Umsatz mit einem Kunden im Durchschnitt bleibt: ohne Mehrwertsteuer, weniger Ware, Material und was sonst nur für ihn anfällt.",
		model.AcquisitionCost:   "Was Werbung, Zeit und Nachlässe für neue Kunden im Jahr gekostet haben, geteilt durch die Zahl der neuen.",
		model.DiscountRate:      "Der Zins Ihres Kredits, oder was Ihr Geld anderswo brächte. Je später Geld kommt, desto weniger zählt es damit.",
		model.FirstYear:         "Der Rohertrag mit einem typischen Kunden im ersten Jahr. Derselbe Betrag zählt auch in jedem weiteren Jahr.",
		model.MorePurchases:     "Der zusätzliche Rohertrag im Jahr, weil er öfter oder mehr kauft.",
		model.LowerCost:         "Was Sie im Jahr sparen, weil er weiß, wie es bei Ihnen läuft.",
		model.Referrals:         "Der Rohertrag im Jahr mit den Kunden, die er Ihnen schickt.",
		model.BetterPrice:       "Was er im Jahr mehr zahlt, weil er ohne Nachlass kauft.",
		model.MorePurchasesFrom: "Ab welchem Jahr das gilt.", model.LowerCostFrom: "Ab welchem Jahr das gilt.",
		model.ReferralsFrom: "Ab welchem Jahr das gilt.", model.BetterPriceFrom: "Ab welchem Jahr das gilt.",
	},

	Figures: [model.MoneyFigureCount]string{
		model.RetentionRate: "geblieben", model.ChurnRate: "gegangen", model.ExpectedLifetime: "Dauer je Kunde",
		model.CustomerValue: "Wert je Kunde", model.BreakEvenSpend: "Neukunde darf kosten", model.PointCustomers: "Kunden je Punkt",
		model.OnePointMore: "1 Punkt mehr", model.FivePointsMore: "5 Punkte mehr",
	},
	Range: "von–bis", Between: "%s bis %s", From: "ab %s", Percent: "%s\u00a0%%", Year: "%s\u00a0Jahr", Years: "%s\u00a0Jahre",
	Sum: "%[1]s\u00a0%[2]s", Signs: map[string]string{"EUR": "€", "CHF": "CHF"},

	Missing: "Noch nötig: %s.",
	Point:   "1 Punkt mehr heißt: Von %s Kunden gehen jedes Jahr im Schnitt %s weniger, und alle bleiben länger. Die rund %s sind der heutige Wert davon über alle kommenden Jahre, kein Jahresgewinn.",
	Reasons: [model.MoneyReasonCount]string{
		model.NoReason:      "-",
		model.MissingInput:  "Dafür fehlen noch Angaben.",
		model.FaultyInput:   "Dafür passen die Angaben noch nicht zusammen.",
		model.NobodyLeft:    "Im letzten Jahr ist kein Kunde gegangen. Wie lange einer bleibt und was er wert ist, lässt sich daraus nicht rechnen.",
		model.HardlyAnyLeft: "Schon 99 von 100 Kunden oder mehr sind geblieben: 1 Punkt mehr ist kaum noch möglich.",
		model.UpToTop:       "Mehr als 99 %, die bleiben, nimmt die Rechnung nicht an; die Punkte zählen nur bis dorthin.",
	},
	Faults: [model.MoneyFaultCount]string{
		model.NoCustomersStart:  "Mit 0 Kunden am Jahresanfang lässt sich nicht rechnen, wie viele geblieben sind.",
		model.MoreNewThanAtEnd:  "%s neue Kunden sind mehr als die %s am Jahresende. Bitte prüfen Sie beide Zahlen.",
		model.MoreStayedThanHad: "Ohne die %s neuen wären es am Jahresende mehr Kunden als die %s am Jahresanfang. Bitte prüfen Sie die drei Zahlen.",
		model.RateAboveAll:      "Ein Zins von %s ist zu hoch, gerechnet wird bis 100 %%. Bitte prüfen Sie ihn.",
	},
	Typing: [model.AmountFaultCount]string{
		model.NotAmount:    "Hier zählen nur Ziffern und ein Komma.",
		model.NegativeSum:  "Unter null geht es hier nicht; auch Kosten tragen Sie ohne Minus ein.",
		model.AmountLong:   "Mehr als neun Ziffern passen hier nicht; die Zahl bleibt, wie sie ist.",
		model.AmountFine:   "Nach dem Komma passen zwei Ziffern. Punkte für die Tausender lassen Sie bitte weg.",
		model.NotWhole:     "Kunden sind ganze Zahlen. Punkte für die Tausender lassen Sie bitte weg.",
		model.NotYear:      "Möglich sind die Jahre 2 bis 8.",
		model.NotCanonical: "Hier zählen nur Ziffern und ein Komma.",
	},
	Spending: [model.SpendingCount]string{
		model.SpendingUnknown: "Einen Kunden zu gewinnen darf höchstens %s kosten.",
		model.SpendingBelow:   "Einen Kunden zu gewinnen kostet Sie %s. Das lohnt sich: Er ist rund %s wert.",
		model.SpendingAbove:   "Einen Kunden zu gewinnen kostet Sie %s, und damit mehr, als er wert ist: rund %s.",
		model.SpendingLevel:   "Einen Kunden zu gewinnen kostet Sie %s. Das ist etwa so viel, wie er wert ist: rund %s.",
	},

	Profit: ProfitWords{
		Title:    "Ein typischer Kunde über die Jahre",
		Lead:     "Gezeigt wird nur, was Sie eintragen, für einen Kunden, der bleibt, und ohne Zins. Dass Kunden mit den Jahren mehr einbringen, ist häufig, aber nicht sicher.",
		FromYear: "ab Jahr %d", Start: "Start", Year: "Jahr %d", Sum: "im Jahr", Total: "bisher",
		None:        "Das Bild erscheint, sobald Sie eine der fünf Zeilen füllen.",
		Paid:        "Nach dem %d. Jahr hat er eingebracht, was es gekostet hat, ihn zu gewinnen.",
		PaidBetween: "Nach dem %d. bis %d. Jahr hat er eingebracht, was es gekostet hat, ihn zu gewinnen.",
		PaidSince:   "Frühestens nach dem %d. Jahr hat er eingebracht, was es gekostet hat, ihn zu gewinnen.",
		PaidLater:   "In den ersten %d Jahren bringt er nicht ein, was es gekostet hat, ihn zu gewinnen.",
		PaidAtOnce:  "Ihn zu gewinnen hat nichts gekostet.",
		NoCost:      "Tragen Sie oben die Kosten je Neukunde ein; dann steht hier, wann er sie eingebracht hat.",
		Stays:       "Im Durchschnitt bleibt ein Kunde %s.",
	},
	Method: MoneyMethod{
		Title:      "So gerechnet",
		Stayed:     "geblieben = (Kunden am Jahresende − neu gewonnene) ÷ Kunden am Jahresanfang = (%s − %s) ÷ %s = %s; gegangen ist der Rest.",
		StayedOpen: "geblieben = (Kunden am Jahresende − neu gewonnene) ÷ Kunden am Jahresanfang; gegangen ist der Rest.",
		Rules: [5]string{
			"Dauer je Kunde = 1 ÷ gegangen. Gehen 20 % im Jahr, bleibt ein Kunde im Durchschnitt 5 Jahre.",
			"Wert je Kunde = Rohertrag × geblieben ÷ (1 + Zins − geblieben). Gezählt wird ab dem Ende des ersten Jahres, für die, die dann noch da sind. Mehr darf es nicht kosten, einen Kunden zu gewinnen.",
			"1 Punkt mehr = Kunden am Jahresanfang × (Wert je Kunde, wenn ein Prozentpunkt mehr bleibt, höchstens 99 %, − Wert je Kunde heute). 5 Punkte ebenso.",
			"von–bis: Jede Angabe gilt nur so genau, wie Sie sie schreiben: 180 heißt 179,5 bis 180,5. Wie weit ein Ergebnis damit reichen kann, steht daneben; es selbst ist entsprechend gerundet.",
			"Die Rechnung nimmt an, dass jedes Jahr der gleiche Anteil bleibt und jeder Kunde gleich viel einbringt.",
		},
		Sources: "Quellen",
		Papers: [3]string{
			"Wert je Kunde: Sunil Gupta und Donald R. Lehmann, „Customers as Assets“, Journal of Interactive Marketing, 2003.",
			"Kunden über die Jahre: %s; die Teile nach Frederick F. Reichheld und W. Earl Sasser, „Zero Defections“, Harvard Business Review, 1990.",
			"Anteile, Dauer, Vergleich mit den Kosten: Praxis.",
		},
	},

	Command: CommandText{
		"zeigen, was Ihre Zahlen unter „Geld“ ergeben",
		`Zeigt, was die Zahlen ergeben, die Sie im Ergebnis unter „Geld“ eingetragen haben,
mit Formeln und Quellen. Von der ID genügt der Anfang, solange er eindeutig ist.
Mit --json kommt alles als „kundenbindung/geld/v1“, ungerundet und mit dem Schritt
(step), auf den die Seite rundet.`,
	},
	None: "%s: Unter „Geld“ ist noch nichts eingetragen; das geht im Ergebnis mit der Taste 8.",
}

var moneyEN = Money{
	Keys: MoneyKeys{Digits: "number", Year: "from year"},

	Lead:   "Your own figures from last year, not a forecast. All of it is optional.",
	Empty:  "Nothing is typed in yet. The first three numbers show how many customers stayed; with margin and interest you also see what a customer is worth, and what it brings if one more in a hundred stays.",
	Honest: "This holds only if everything stays as it was last year.",
	Below:  "Further down: a typical customer over the years and how it is worked out.",

	Labels: [model.MoneyFieldCount]string{
		model.CustomersStart: "Customers, start of year", model.CustomersEnd: "Customers, end of year", model.CustomersNew: "of these, newly won",
		model.Contribution: "Margin per customer", model.AcquisitionCost: "Cost per new customer", model.DiscountRate: "Interest a year",
		model.FirstYear: "Margin in the first year", model.MorePurchases: "buys more", model.LowerCost: "takes less effort",
		model.Referrals: "brings others", model.BetterPrice: "pays more",
		model.MorePurchasesFrom: "buys more, from year", model.LowerCostFrom: "takes less effort, from year",
		model.ReferralsFrom: "brings others, from year", model.BetterPriceFrom: "pays more, from year",
	},
	Helps: [model.MoneyFieldCount]string{
		model.CustomersStart:    "At the start of last year. Count the same way every time, for example everybody who bought in the twelve months before.",
		model.CustomersEnd:      "At the end of the same year, with the new ones, counted the same way.",
		model.CustomersNew:      "How many of the customers at the end of the year were won during that year?",
		model.Contribution:      "What is left in a year, on average, of the sales to one customer: without VAT, less goods, materials and anything else spent only on them.",
		model.AcquisitionCost:   "What advertising, time and discounts for new customers cost in the year, divided by the number of new ones.",
		model.DiscountRate:      "The interest on your loan, or what your money would earn elsewhere. The later money comes, the less it then counts.",
		model.FirstYear:         "The margin on a typical customer in the first year. The same sum counts in every later year too.",
		model.MorePurchases:     "The extra margin in a year because they buy more, or more often.",
		model.LowerCost:         "What you save in a year because they know how things work here.",
		model.Referrals:         "The margin in a year on the customers they send you.",
		model.BetterPrice:       "What they pay more in a year because they buy without a discount.",
		model.MorePurchasesFrom: "From which year on this holds.", model.LowerCostFrom: "From which year on this holds.",
		model.ReferralsFrom: "From which year on this holds.", model.BetterPriceFrom: "From which year on this holds.",
	},

	Figures: [model.MoneyFigureCount]string{
		model.RetentionRate: "stayed", model.ChurnRate: "left", model.ExpectedLifetime: "Average stay",
		model.CustomerValue: "Customer worth", model.BreakEvenSpend: "New one may cost", model.PointCustomers: "Customers per point",
		model.OnePointMore: "1 point more", model.FivePointsMore: "5 points more",
	},
	Range: "from–to", Between: "%s to %s", From: "from %s", Percent: "%s%%", Year: "%s\u00a0year", Years: "%s\u00a0years",
	Sum: "%[2]s%[1]s", Signs: map[string]string{"EUR": "€", "CHF": "CHF\u00a0"},

	Missing: "Still needed: %s.",
	Point:   "1 point more means: of %s customers, on average %s fewer leave every year, and all of them stay longer. The %s or so are today’s worth of that over all years to come, not the profit of one year.",
	Reasons: [model.MoneyReasonCount]string{
		model.NoReason:      "-",
		model.MissingInput:  "Some figures are still missing for this.",
		model.FaultyInput:   "The figures do not agree yet for this.",
		model.NobodyLeft:    "Not one customer left last year. How long a customer stays and what they are worth cannot be worked out from that.",
		model.HardlyAnyLeft: "99 customers in 100 or more stayed already: 1 point more is hardly possible.",
		model.UpToTop:       "The calculation never goes above 99% who stay; the points count only up to there.",
	},
	Faults: [model.MoneyFaultCount]string{
		model.NoCustomersStart:  "With 0 customers at the start of the year nobody can say how many stayed.",
		model.MoreNewThanAtEnd:  "%s new customers are more than the %s at the end of the year. Please check both numbers.",
		model.MoreStayedThanHad: "Without the %s new ones there would be more customers at the end of the year than the %s at its start. Please check the three numbers.",
		model.RateAboveAll:      "Interest of %s is too high, 100%% is the most. Please check it.",
	},
	Typing: [model.AmountFaultCount]string{
		model.NotAmount:    "Only digits and one decimal point count here.",
		model.NegativeSum:  "Nothing here goes below zero; type in costs without a minus too.",
		model.AmountLong:   "More than nine digits do not fit here; the number stays as it is.",
		model.AmountFine:   "Two digits fit after the decimal point. Please leave out commas for thousands.",
		model.NotWhole:     "Customers are whole numbers. Please leave out commas for thousands.",
		model.NotYear:      "The years 2 to 8 are possible.",
		model.NotCanonical: "Only digits and one decimal point count here.",
	},
	Spending: [model.SpendingCount]string{
		model.SpendingUnknown: "Winning a customer may cost %s at most.",
		model.SpendingBelow:   "Winning a customer costs you %s. That pays off: they are worth about %s.",
		model.SpendingAbove:   "Winning a customer costs you %s, which is more than they are worth: about %s.",
		model.SpendingLevel:   "Winning a customer costs you %s. That is much the same as they are worth: about %s.",
	},

	Profit: ProfitWords{
		Title:    "A typical customer over the years",
		Lead:     "Only what you type in is shown, for a customer who stays, and without interest. Customers often bring more over the years, but not always.",
		FromYear: "from year %d", Start: "Start", Year: "Year %d", Sum: "in the year", Total: "so far",
		None:        "The picture appears as soon as you fill one of the five rows.",
		Paid:        "After year %d they have brought back what winning them cost.",
		PaidBetween: "After year %d to %d they have brought back what winning them cost.",
		PaidSince:   "After year %d at the earliest they have brought back what winning them cost.",
		PaidLater:   "In the first %d years they do not bring back what winning them cost.",
		PaidAtOnce:  "Winning them cost nothing.",
		NoCost:      "Type in the cost per new customer above; then you see here when they have brought it back.",
		Stays:       "On average a customer stays %s.",
	},
	Method: MoneyMethod{
		Title:      "How it is worked out",
		Stayed:     "stayed = (customers at the end − newly won) ÷ customers at the start = (%s − %s) ÷ %s = %s; the rest left.",
		StayedOpen: "stayed = (customers at the end − newly won) ÷ customers at the start; the rest left.",
		Rules: [5]string{
			"Average stay = 1 ÷ left. Where 20% leave in a year, a customer stays 5 years on average.",
			"Customer worth = margin × stayed ÷ (1 + interest − stayed). It counts from the end of the first year, for those who are still there then. Winning a customer must not cost more.",
			"1 point more = customers at the start × (customer worth if one percentage point more stays, 99% at most, − customer worth today). 5 points in the same way.",
			"from–to: every figure is only as exact as you write it: 180 means 179.5 to 180.5. How far a result can reach with that stands beside it; the result itself is rounded accordingly.",
			"It assumes that every year the same share stays and every customer brings the same.",
		},
		Sources: "Sources",
		Papers: [3]string{
			"Customer worth: Sunil Gupta and Donald R. Lehmann, “Customers as Assets”, Journal of Interactive Marketing, 2003.",
			"Customers over the years: %s; the parts after Frederick F. Reichheld and W. Earl Sasser, “Zero Defections”, Harvard Business Review, 1990.",
			"Shares, average stay, comparison with the cost: practice.",
		},
	},

	Command: CommandText{
		"show what your figures under “Money” come to",
		`Shows what the figures come to that you typed in under “Money” in the result, with
formulas and sources. The beginning of the ID is enough as long as it is
unique. With --json everything comes as “kundenbindung/geld/v1”, not rounded, with
the step that the page rounds to.`,
	},
	None: "%s: nothing is typed in under “Money” yet; key 8 in the result leads there.",
}
