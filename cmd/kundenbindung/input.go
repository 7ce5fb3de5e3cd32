package main

import (
	"errors"
	"io"
	"os"
	"syscall"

	"golang.org/x/term"

	"kundenbindung/model/interchange"
	"kundenbindung/questions/words"
)

// fromStdin stands for standard input where a file name is due.
const fromStdin = "-"

// read opens a file, or standard input, and has it decoded. What is wrong
// with it becomes one sentence with the file's name.
func read[T any](p *program, file string, decode func(io.Reader) (T, error)) (T, error) {
	switch file {
	case "":
		var none T
		return none, usageError(p.say.EmptyFile)
	case fromStdin:
		return decoded(p, p.say.Stdin, p.std.in, decode)
	}
	f, err := open(file)
	if err != nil {
		var none T
		return none, p.unreadable(file, err)
	}
	defer f.Close() //nolint:errcheck // only read
	return decoded(p, file, f, decode)
}

func decoded[T any](p *program, file string, src io.Reader, decode func(io.Reader) (T, error)) (T, error) {
	value, err := decode(src)
	if err == nil {
		return value, nil
	}
	var none T
	var refused *interchange.Error
	if errors.As(err, &refused) {
		return none, failure(words.Clean(file) + ": " + p.words.DocumentError(refused))
	}
	return none, p.unreadable(file, err)
}

func open(file string) (*os.File, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, errors.Join(syscall.EISDIR, f.Close())
	}
	return f, nil
}

// terminal returns the stream as the terminal that it is, or false.
func terminal(stream any) (*os.File, bool) {
	f, ok := stream.(*os.File)
	return f, ok && term.IsTerminal(int(f.Fd()))
}
