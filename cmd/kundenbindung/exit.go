package main

import (
	"errors"
	"fmt"

	"kundenbindung/model/interchange"
	"kundenbindung/questions/words"
)

// The exit codes.
const (
	exitDone        = 0 // also when left with everything saved
	exitFailed      = 1 // or something is unsaved
	exitUsage       = 2
	exitInterrupted = 130 // a second Ctrl+C that would not wait
)

// errInterrupted says that the person left without waiting for a save.
var errInterrupted = errors.New("interrupted")

// failure is a sentence for the person about what went wrong.
type failure string

func (f failure) Error() string { return string(f) }

// fail makes a failure; parts from outside are cleaned.
func fail(sentence string, parts ...any) error {
	for i, part := range parts {
		switch part := part.(type) {
		case string:
			parts[i] = words.Clean(part)
		case error:
			parts[i] = words.Clean(part.Error())
		}
	}
	return failure(fmt.Sprintf(sentence, parts...))
}

// exit writes the data of a command that succeeded, or says in one line why
// it did not, and returns the exit code.
func (p *program) exit(err error) int {
	if err == nil && p.data.Len() > 0 {
		if _, writeErr := p.std.out.Write(p.data.Bytes()); writeErr != nil {
			err = fail(p.say.Output, p.words.System.CauseOfWriting(writeErr))
		}
	}
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errInterrupted):
		return exitInterrupted
	case errors.As(err, &usage):
		p.talk(name + ": " + string(usage))
		return exitUsage
	}
	p.talk(name + ": " + p.sentence(err))
	return exitFailed
}

// sentence says what went wrong.
func (p *program) sentence(err error) string {
	var said failure
	if errors.As(err, &said) {
		return string(said)
	}
	var refused *interchange.Error
	if errors.As(err, &refused) {
		return p.words.DocumentError(refused)
	}
	return p.words.StoreError(err)
}

// talk writes a line to stderr. There is nobody to tell where that fails, and
// after a signal a terminal that takes no output keeps nobody from leaving.
func (p *program) talk(line string) {
	switch {
	case p.mute:
	case p.hurried:
		p.mute = !writtenWithin(outputPatience, p.std.err, line+"\n")
	default:
		_, _ = fmt.Fprintln(p.std.err, line)
	}
}

// tell formats a sentence with parts from outside and writes it to stderr.
func (p *program) tell(sentence string, parts ...any) { p.talk(fail(sentence, parts...).Error()) }

// unreadable says that a file could not be read and why.
func (p *program) unreadable(file string, err error) error {
	return fail(p.say.Unreadable, file, p.words.System.Cause(err))
}
