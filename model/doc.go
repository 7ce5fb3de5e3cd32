// Package model is the domain: what is asked, what an answer is, and what
// follows from the answers. It does no I/O and imports no other package of
// this program.
//
// # Where to start
//
// [Assessment] is what an owner fills in, [Method] holds every number of the
// method (loaded from the catalogue, never written here), and [Score] turns
// the two into a [Result]: levels with their ranges, the spectrum of why
// customers stay, the formula, hints and next steps. The formulas are
// described for users in questions/METHODE.md. [Reckon] stands beside it: what
// follows from the owner's own figures about money.
//
// # Conventions
//
// Levels, targets and the index are on a scale from 0 to 100. A number that
// can be missing is a [Figure]. Enumerations ([Bond], [Factor], [Stage],
// [Item], [Field]) are small integers in the order in which results list
// them, so that tables are arrays and scoring allocates next to nothing.
package model
