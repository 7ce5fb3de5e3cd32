package tui

import "kundenbindung/model"

// mergeHead takes over what another window changed in the head of an
// assessment, but for what was changed here since base: that counts.
func mergeHead(base, ours, theirs *model.Assessment) {
	ours.Company = pick(base.Company, ours.Company, theirs.Company)
	ours.Mode = pick(base.Mode, ours.Mode, theirs.Mode)
	for f := range ours.Context {
		ours.Context[f] = pick(base.Context[f], ours.Context[f], theirs.Context[f])
	}
	// As wholes: at most two aims, at most two decisive factors.
	ours.Aims = pick(base.Aims, ours.Aims, theirs.Aims)
	ours.Relevance = pick(base.Relevance, ours.Relevance, theirs.Relevance)
	ours.Strategy = pick(base.Strategy, ours.Strategy, theirs.Strategy)
	for b := range ours.Targets {
		ours.Targets[b] = pick(base.Targets[b], ours.Targets[b], theirs.Targets[b])
	}
	for o := range model.Outcome(model.OutcomeCount) {
		*o.Of(&ours.Outcomes) = pick(*o.Of(&base.Outcomes), *o.Of(&ours.Outcomes), *o.Of(&theirs.Outcomes))
	}
	for i := range ours.Agreed {
		ours.Agreed[i] = pick(base.Agreed[i], ours.Agreed[i], theirs.Agreed[i])
	}
	ours.Sheet = pick(base.Sheet, ours.Sheet, theirs.Sheet)
	for f := range ours.Money {
		ours.Money[f] = pick(base.Money[f], ours.Money[f], theirs.Money[f])
	}
	ours.Carried &= theirs.Carried // an answer is carried until somebody gives it anew
}

// pick returns ours where it was changed, else theirs.
func pick[T comparable](base, ours, theirs T) T {
	if ours == base {
		return theirs
	}
	return ours
}
