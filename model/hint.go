package model

// HintID names one of the hints (Hinweise) in the order in which they are
// listed.
type HintID uint8

// The hints.
const (
	FoundationWeak    HintID = iota // the Fundament brakes the formula
	OverboundHint                   // more forced bonding than the ceiling
	Asleep                          // many customers stay out of lethargy
	PriceOnly                       // only the price keeps them
	Unreached                       // the work is done, customers do not feel it
	BlindSpots                      // much is unknown
	DelightBeforeEase               // delight is built while contact is laborious
	FragileHabit                    // habit carries little between firms
	KeyPerson                       // much hangs on one person

	HintCount = 9
)

var hintIDs = [HintCount]string{
	"foundation-weak", "overbound", "asleep", "price-only", "unreached", "blind-spots",
	"delight-before-ease", "fragile-habit", "key-person",
}

// ID returns the stable name of the hint, such as "asleep".
func (h HintID) ID() string { return hintIDs[h] }

// ParseHint finds a hint by its ID.
func ParseHint(id string) (HintID, bool) {
	i, ok := index(hintIDs[:], id)
	return HintID(i), ok
}

// hints lists what the result warns of, each with the card behind it.
func (s *scorer) hints() {
	h := &s.m.Hints
	level := func(b Bond) Figure { return s.r.Bonds[b].Level }
	s.hint(FoundationWeak, below(s.r.Foundation.Level, s.m.Brake))
	s.hint(OverboundHint, s.over)
	s.hint(Asleep, atLeast(level(Lethargic), h.Asleep))
	s.hint(PriceOnly, atLeast(level(Economic), h.PriceEconomic) &&
		below(level(Value), h.PriceOthers) && below(level(Affective), h.PriceOthers))
	s.unreached()
	s.hint(BlindSpots, s.r.Unknown.Len() >= h.BlindSpots)
	s.hint(DelightBeforeEase, s.delightBeforeEase())
	s.hint(FragileHabit, s.a.Context.Get(Market) == MarketB2B && atLeast(level(Habitual), h.FragileHabit))
	s.hint(KeyPerson, s.fewPeople() && atLeast(level(Affective), h.KeyPerson))
}

func (s *scorer) hint(id HintID, holds bool) {
	if holds {
		s.add(Hint{ID: id})
	}
}

func (s *scorer) add(h Hint) {
	h.Measure = s.m.Choose(Place{Kind: AtHint, Hint: h.ID}, s.a, &s.r)
	s.r.Hints = append(s.r.Hints, h)
}

// unreached finds bond types for which the work is done without customers
// feeling it.
func (s *scorer) unreached() {
	for b := Economic; b < BondCount; b++ {
		r := &s.r.Bonds[b]
		if r.Support.Known && r.Level.Known && exact(r.Gap) > 0 &&
			exact(r.Support.Value-r.Level.Value) >= s.m.Hints.Unreached {
			s.add(Hint{ID: Unreached, Bond: b})
		}
	}
}

// delightBeforeEase: customers have it hard to get what they need, and yet
// the effort goes into delighting them.
func (s *scorer) delightBeforeEase() bool {
	ease, ok := s.a.Answers[Ease].State()
	if !ok || ease > s.m.Hints.EaseState || !s.items.Has(Ease) {
		return false
	}
	limit := pointsPerState*float64(ease) + s.m.Hints.EaseMargin
	return atLeast(s.r.Factors[Loyalty].Level, limit) ||
		atLeast(s.r.Factors[Personalization].Level, limit) ||
		atLeast(s.r.Factors[Community].Level, limit)
}

func (s *scorer) fewPeople() bool {
	return s.a.Context.Is(Size, "solo") || s.a.Context.Is(Size, "micro")
}

func atLeast(f Figure, limit float64) bool { return f.Known && exact(f.Value) >= limit }

func below(f Figure, limit float64) bool { return f.Known && exact(f.Value) < limit }
