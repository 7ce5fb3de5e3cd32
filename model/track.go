package model

// Track is one figure of a result that is followed over time and from company
// to company.
type Track uint8

// The tracks: seven that a result has once, then those of the bond types, of
// the factors and of their stages (see [BondTrack], [FactorTrack],
// [StageTrack]).
const (
	IndexTrack      Track = iota // K, the Ausbaustand
	CentreTrack                  // Schwerpunkt
	TiedTrack                    // Gebundenheit
	BenefitTrack                 // Nutzen und Gewohnheit
	AttachedTrack                // Verbundenheit
	RiskTrack                    // Abwanderungsrisiko
	FoundationTrack              // Fundament

	firstBondTrack   = FoundationTrack + 1
	firstFactorTrack = firstBondTrack + BondCount
	firstStageTrack  = firstFactorTrack + FactorCount

	// TrackCount is the number of tracks.
	TrackCount = int(firstStageTrack) + FactorCount*StageCount
)

// BondTrack returns the track of a bond type's level (Ist).
func BondTrack(b Bond) Track { return firstBondTrack + Track(b) }

// FactorTrack returns the track of a factor's level.
func FactorTrack(f Factor) Track { return firstFactorTrack + Track(f) }

// StageTrack returns the track of a stage's level.
func StageTrack(f Factor, s Stage) Track {
	return firstStageTrack + Track(int(f)*StageCount+int(s))
}

// Bond returns whose level the track is, and false where it is no bond type's.
func (t Track) Bond() (Bond, bool) {
	return Bond(t - firstBondTrack), t >= firstBondTrack && t < firstFactorTrack
}

// Factor returns whose level the track is, and false where it is no factor's.
func (t Track) Factor() (Factor, bool) {
	return Factor(t - firstFactorTrack), t >= firstFactorTrack && t < firstStageTrack
}

// Stage returns whose level the track is, and false where it is no stage's.
func (t Track) Stage() (Factor, Stage, bool) {
	n := int(t) - int(firstStageTrack)
	if n < 0 {
		return 0, 0, false
	}
	return Factor(n / StageCount), Stage(n % StageCount), true
}

// Figures holds a value for every track, missing where the result has none.
type Figures [TrackCount]Figure

// Figures returns the figures of a result that are followed.
func (r *Result) Figures() Figures {
	f := Figures{
		IndexTrack: r.Index.Level, CentreTrack: r.Centre, TiedTrack: r.Tied, BenefitTrack: r.Benefit,
		AttachedTrack: r.Attached, RiskTrack: r.Risk.Value, FoundationTrack: r.Foundation.Level,
	}
	for b := range Bond(BondCount) {
		f[BondTrack(b)] = r.Bonds[b].Level
	}
	for n := range Factor(FactorCount) {
		f[FactorTrack(n)] = r.Factors[n].Level
		for s := range Stage(StageCount) {
			f[StageTrack(n, s)] = r.Factors[n].Stages[s]
		}
	}
	return f
}

// TrackSet is a set of tracks.
type TrackSet uint64

// With returns the set with t added.
func (s TrackSet) With(t Track) TrackSet { return s | 1<<t }

// Has reports whether t is in the set.
func (s TrackSet) Has(t Track) bool { return s&(1<<t) != 0 }

// Archived are the figures of an assessment as they were when it was finished.
type Archived struct {
	Mode    Mode
	Figures Figures
	Has     TrackSet // which of them the document names, if only as missing
}

// Drift is a figure that is no longer what it was, although no answer changed:
// the catalogue that counts the answers did.
type Drift struct {
	Track     Track
	Then, Now Figure
}

// Drifts lists the figures that a finished assessment has today otherwise than
// it had then, in the order of the tracks. Documents hold four decimals, so
// what differs by less has not moved.
func (a *Archived) Drifts(now *Figures) []Drift {
	var list []Drift
	for t := range Track(TrackCount) {
		then, today := a.Figures[t], now[t]
		if a.Has.Has(t) && (then.Known != today.Known || apart(then.Value, today.Value)) {
			list = append(list, Drift{t, then, today})
		}
	}
	return list
}

// apart reports whether two values differ by more than a document can hold.
func apart(a, b float64) bool {
	const last = 1e-4 // one in the last decimal
	d := exact(a - b)
	return d > last || d < -last
}
