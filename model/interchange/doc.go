// Package interchange reads answers documents and writes answers and result
// documents: what `score`, `export` and `import` exchange with the world.
//
// # The formats
//
// A document is one JSON object. `kundenbindung/answers/v1` holds what an
// owner filled in, `kundenbindung/result/v1` what follows from it. A file
// holds one answers document, in as many lines as it likes, or several, each
// on one line of its own.
//
// `kundenbindung/workshop/v1` (workshop.go) is a workshop on its way from one
// laptop to another: what was set up, the group's answers document, and every
// ballot and row of votes, of which the order and the IDs tell nothing about
// whose they are. Only one that holds what could not be saved has ballots that
// are "begun", whose IDs begin with the codes that people saw, and "spent" IDs
// of such ones that were handed in since under another.
//
// # Nothing is guessed
//
// [Decode] refuses whatever it does not know: unknown keys, IDs and values,
// keys given twice, 2.0 where a whole number is due, null where it means
// nothing. encoding/json accepts much of that in silence, so [reader] takes
// the text apart itself. Every refusal is an [*Error] that names the key and
// the line. [Encode] writes nothing that Decode would refuse, and Decode gives
// back exactly what Encode was given.
//
// # Safe to show
//
// Whatever could steer a terminal is written as an escape such as \u009b, in
// every document and, by [WriteJSON], in whatever else the program prints as
// JSON. IDs of contents do not depend on that.
//
// # Where to start
//
// decode.go lists the keys of the format, encode.go writes them in their
// order, reader.go knows JSON and nothing of the format. The package imports
// model only.
package interchange

// The schemas that documents name.
const (
	AnswersSchema = "kundenbindung/answers/v1"
	ResultSchema  = "kundenbindung/result/v1"
)

// The limits of what is read. Nothing is cut: what is larger is refused.
const (
	MaxSize      = 10 << 20 // bytes of a file
	MaxDocuments = 10_000   // documents in a file
	MaxNote      = 64 << 10 // bytes of a note
	MaxText      = 200      // characters of the company and of other short texts
)
