package words

import (
	"fmt"
	"strings"
)

// draftMarks begin the note of an entry that was kept half-written, in all
// languages: the program may be left in one and started in another.
var draftMarks = [...]string{planDE.HalfWritten, planEN.HalfWritten}

// draftJoin stands between the parts of a note.
const draftJoin = " · "

// Draft marks the note of an entry that was kept half-written, and adds what
// could not be read.
func (p *Plan) Draft(note string, unread []string) string {
	parts := append([]string{p.HalfWritten}, unread...)
	if note = DraftNote(note); note != "" {
		parts = append(parts, note)
	}
	return strings.Join(parts, draftJoin)
}

// Quoted sets what was typed into a row behind its label.
func (p *Plan) Quoted(label, text string) string { return fmt.Sprintf(p.Typed, label, text) }

// IsDraft reports whether a note marks an entry that was kept half-written.
func IsDraft(note string) bool { return DraftNote(note) != note }

// DraftNote returns a note without that mark. What could not be read stays.
func DraftNote(note string) string {
	for _, mark := range draftMarks {
		if rest, ok := strings.CutPrefix(note, mark); ok {
			return strings.TrimPrefix(rest, draftJoin)
		}
	}
	return note
}
