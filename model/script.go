package model

// VoteWay is a way in which a workshop votes.
type VoteWay uint8

// The ways.
const (
	BySheets  VoteWay = iota // printed sheets, typed in one by one
	ByCards                  // raised cards, a row of digits for each item
	ByLaptop                 // the laptop goes round
	ByLaptops                // everyone on a laptop of their own, the answers are imported

	VoteWayCount = 4
)

var voteWayIDs = [VoteWayCount]string{"sheets", "cards", "laptop", "laptops"}

// ID returns "sheets", "cards", "laptop" or "laptops".
func (w VoteWay) ID() string { return voteWayIDs[w] }

// ParseVoteWay reads what [VoteWay.ID] writes.
func ParseVoteWay(id string) (VoteWay, bool) {
	i, ok := index(voteWayIDs[:], id)
	return VoteWay(i), ok
}

// VoteTime is how long a vote takes, in whole minutes, rounded up.
type VoteTime struct {
	Room   int // in which people vote
	Typing int // in which the facilitator types or imports and the others have a break
}

// Minutes returns both together.
func (t VoteTime) Minutes() int { return t.Room + t.Typing }

// Time returns how long people need to vote on as many items.
func (rule *WorkshopRule) Time(way VoteWay, people, items int) VoteTime {
	switch way {
	case ByLaptop:
		return VoteTime{Room: minutes(people * items * rule.LaptopSeconds)}
	case ByCards:
		return VoteTime{Room: minutes(items * rule.CardsSeconds)}
	case BySheets:
		return VoteTime{Room: minutes(items * rule.TickSeconds), Typing: minutes(people * rule.SheetSeconds)}
	default:
		return VoteTime{Room: minutes(items * rule.TickSeconds), Typing: minutes(rule.FilesSeconds)}
	}
}

func minutes(seconds int) int { return (seconds + 59) / 60 }

// ScriptPhase is a part of a workshop.
type ScriptPhase uint8

// The phases in their order.
const (
	PhaseWelcome ScriptPhase = iota
	PhaseSetting             // context, aims and relevance, together
	PhaseVote
	PhaseBreak // the facilitator types in meanwhile
	PhaseReveal
	PhaseTalk // agenda of disagreement
	PhasePlan
	PhaseClose

	ScriptPhaseCount = 8
)

var scriptPhaseIDs = [ScriptPhaseCount]string{
	"welcome", "setting", "vote", "break", "reveal", "talk", "plan", "close",
}

// ID returns the stable name of the phase, such as "welcome".
func (p ScriptPhase) ID() string { return scriptPhaseIDs[p] }

// Script is the timetable of a workshop.
type Script struct {
	People, Items, Minutes int
	Mode                   Mode
	Way                    VoteWay

	Parts  []ScriptPart // without phases that take no time; they sum up to Minutes where Short is 0
	Points int          // how many questions the talk has time for
	Point  int          // minutes for each of them
	Short  int          // minutes that are missing; 0 where the time is enough
	Cuts   []ScriptCut  // what saves time; none where it is enough
}

// ScriptCut is something to leave out, or to do otherwise, where the time is
// not enough.
type ScriptCut struct {
	Kind    CutKind
	Way     VoteWay // of [CutWay]
	Minutes int     // that it saves, at least 1
}

// CutKind is a way to save time.
type CutKind uint8

// The kinds.
const (
	CutMode    CutKind = iota // the short questionnaire
	CutWay                    // another way of voting
	CutSetting                // set context, aims and relevance beforehand and only read them out
	CutVote                   // vote before the meeting

	CutKindCount = 4
)

// ScriptPart is a phase of a script.
type ScriptPart struct {
	Phase ScriptPhase
	Begin int // minutes from the beginning
	Took  int // minutes
}

// Script sets up the timetable of a workshop. The talk gets what the other
// phases leave over; where that is less than it needs, it has what it needs
// and Short says how much is missing.
func (m *Method) Script(way VoteWay, mode Mode, people, length int) Script {
	s := Script{
		People: people, Items: m.Items(mode).Len(), Minutes: length, Mode: mode, Way: way, Point: m.Workshop.PointMinutes,
	}
	phases := m.phases(&s)
	left := length - sum(phases[:])
	phases[PhaseTalk] += max(0, left)
	if s.Short = max(0, -left); s.Short > 0 {
		s.Cuts = m.cuts(&s)
	}
	s.Points = phases[PhaseTalk] / max(1, s.Point)
	begin := 0
	for phase, took := range phases {
		if took > 0 {
			s.Parts = append(s.Parts, ScriptPart{ScriptPhase(phase), begin, took})
			begin += took
		}
	}
	return s
}

// phases returns how many minutes each phase needs.
func (m *Method) phases(s *Script) [ScriptPhaseCount]int {
	rule := &m.Workshop
	phases := rule.Short
	if s.Minutes >= rule.LongFrom {
		phases = rule.Long
	}
	vote := rule.Time(s.Way, s.People, m.Items(s.Mode).Len())
	phases[PhaseVote] = vote.Room
	phases[PhaseBreak] = max(phases[PhaseBreak], vote.Typing)
	phases[PhaseClose] = max(phases[PhaseClose], minutes(s.People*rule.ClosingSeconds))
	return phases
}

// readOutMinutes is how long it takes to read out what was set beforehand.
const readOutMinutes = 2

// cuts returns what saves time in a script, as the kinds are listed.
func (m *Method) cuts(s *Script) (cuts []ScriptCut) {
	phases := m.phases(s)
	needs := sum(phases[:])
	add := func(kind CutKind, way VoteWay, saved int) {
		if saved > 0 {
			cuts = append(cuts, ScriptCut{kind, way, saved})
		}
	}
	instead := func(other Script) int {
		phases := m.phases(&other)
		return needs - sum(phases[:])
	}
	short := *s
	short.Mode = Quick
	add(CutMode, s.Way, instead(short))
	for way := range VoteWay(VoteWayCount) {
		other := *s
		other.Way = way
		add(CutWay, way, instead(other))
	}
	add(CutSetting, s.Way, phases[PhaseSetting]-readOutMinutes)
	if s.Way != ByCards {
		add(CutVote, s.Way, phases[PhaseVote])
	}
	return cuts
}

func sum(list []int) (n int) {
	for _, v := range list {
		n += v
	}
	return n
}

// Fitting returns the ways and modes of voting for which the time is enough:
// those of the mode that was asked for first, then those of the other.
func (m *Method) Fitting(mode Mode, people, length int) (list []Script) {
	for _, mode := range []Mode{mode, Full + Quick - mode} {
		for way := range VoteWay(VoteWayCount) {
			if s := m.Script(way, mode, people, length); s.Short == 0 {
				list = append(list, s)
			}
		}
	}
	return list
}
