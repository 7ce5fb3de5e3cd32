// Package questions is the catalogue: what is asked, how the answers weigh,
// and what is advised, in German and English.
//
// # What is where
//
// The catalogue is embedded YAML. The files in catalog/ hold what needs no
// language: method.yaml every number of the method, measures.yaml and
// legal.yaml the facts about next steps. The files in catalog/de and
// catalog/en hold the texts, one file per section of the questionnaire and the
// same IDs in both. The sentences of the program itself are in words/.
//
// # How it is read
//
// schema*.go say what a file may contain, in the order in which a file holds
// it; they are built from the small decoders in decode.go. A [reader] walks a
// YAML tree with such a schema, fills a [content] and reports every fault with
// file, line and field. A facilitator's own file is read by the same schema
// over the same content, so that a part of a catalogue is enough. check*.go
// look at what no single value shows: sums, references, gaps.
//
// # Rules
//
// The package imports model, its interchange and words only. [Load] runs before
// the first frame: it reads the method at once and the texts of one language in
// the background, without checking them, for a test keeps the built-in
// catalogue free of faults. Whatever a user brings along goes through [Check].
// A [Catalogue] never changes once it is shown; its methods may be called from
// anywhere.
package questions
