package interchange

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"kundenbindung/model"
)

// reader takes a JSON text apart. Callers ask for the value that is due;
// anything else is refused, so nothing is ever read that nobody asked for and
// the nesting of a text costs nothing.
type reader struct {
	data  []byte
	pos   int      // of the next byte
	token int      // where the token begins that was read last; errors point there
	path  []string // the keys that lead to pos
}

// newReader reads all of src, up to MaxSize, and passes over a byte order
// mark, which some editors put in front. UTF-16 is not read although it could
// be: the shell that writes it has spoilt the umlauts before.
func newReader(src io.Reader) (*reader, error) {
	data, err := io.ReadAll(io.LimitReader(src, MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("read document: %w", err)
	}
	if len(data) > MaxSize {
		return nil, &Error{Reason: TooLarge}
	}
	if bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF")) {
		return nil, &Error{Reason: UTF16}
	}
	r := &reader{data: data}
	if bytes.HasPrefix(data, []byte("\uFEFF")) {
		r.pos = len("\uFEFF")
	}
	return r, nil
}

// fail reports what is wrong with the token read last.
func (r *reader) fail(reason Reason) error { return r.report(Error{Reason: reason}) }

// refuse reports what is wrong with the value read last and quotes it.
func (r *reader) refuse(e Error) error {
	e.Got = quotable(r.written())
	return r.report(e)
}

func (r *reader) report(e Error) error {
	e.Line = 1 + bytes.Count(r.data[:r.token], []byte("\n"))
	e.Key = pathText(r.path)
	return &e
}

// malformed reports that the text at pos is no JSON.
func (r *reader) malformed() error {
	if r.ended() {
		return r.fail(Truncated)
	}
	return r.refuse(Error{Reason: Malformed})
}

// written returns the value that begins at the last token as it is spelled;
// of objects and lists just their brackets.
func (r *reader) written() []byte {
	rest := r.data[r.token:]
	switch {
	case len(rest) == 0:
		return nil
	case rest[0] == '{':
		return []byte("{…}")
	case rest[0] == '[':
		return []byte("[…]")
	case rest[0] == '"':
		return rest[:stringEnd(rest)]
	}
	if end := bytes.IndexAny(rest[1:], " \t\r\n,:[]{}\""); end >= 0 {
		return rest[:end+1]
	}
	return rest
}

// stringEnd returns where the string ends with which text begins: behind its
// closing quote, else at the end of the line.
func stringEnd(text []byte) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '"':
			return i + 1
		case '\n':
			return i
		case '\\':
			i++
		}
	}
	return len(text)
}

func (r *reader) ended() bool { return r.pos >= len(r.data) }

// next passes over white space and returns the byte that begins the next
// token, or 0 at the end.
func (r *reader) next() byte {
	for !r.ended() && strings.IndexByte(" \t\r\n", r.data[r.pos]) >= 0 {
		r.pos++
	}
	r.token = r.pos
	if r.ended() {
		return 0
	}
	return r.data[r.pos]
}

// take passes over the byte c and reports whether it was there.
func (r *reader) take(c byte) bool {
	if r.next() != c {
		return false
	}
	r.pos++
	return true
}

// wrongType reports that the next value is not of the kind that is due.
func (r *reader) wrongType(due Kind) error {
	switch c := r.next(); {
	case r.ended():
		return r.fail(Truncated)
	case c == '{', c == '[', c == '"', json.Valid(r.written()):
		return r.refuse(Error{Reason: WrongType, Want: due})
	}
	return r.malformed()
}

// object reads an object; member is called for every key, in turn, and reads
// its value.
func (r *reader) object(member func(key string) error) error {
	if !r.take('{') {
		return r.wrongType(Object)
	}
	if r.take('}') {
		return nil
	}
	seen := make(map[string]bool)
	for more := true; more; {
		err := r.member(seen, member)
		if err != nil {
			return err
		}
		if more, err = r.more('}'); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) member(seen map[string]bool, read func(key string) error) error {
	if r.next() != '"' {
		return r.malformed()
	}
	key, err := r.text()
	if err != nil {
		return err
	}
	r.path = append(r.path, key)
	if seen[key] {
		return r.fail(RepeatedKey)
	}
	seen[key] = true
	if err := r.colon(); err != nil {
		return err
	}
	if err := read(key); err != nil {
		return err
	}
	r.path = r.path[:len(r.path)-1]
	return nil
}

// colon passes over the colon behind a key. The key stays the last token, so
// that an unknown one is reported at its own line.
func (r *reader) colon() error {
	key := r.token
	if !r.take(':') {
		return r.malformed()
	}
	r.token = key
	return nil
}

// list reads a list; element is called for every value and reads it.
func (r *reader) list(element func() error) error {
	if !r.take('[') {
		return r.wrongType(List)
	}
	if r.take(']') {
		return nil
	}
	for more := true; more; {
		err := element()
		if err != nil {
			return err
		}
		if more, err = r.more(']'); err != nil {
			return err
		}
	}
	return nil
}

// more reports whether a comma follows, or else the end of the list.
func (r *reader) more(end byte) (bool, error) {
	if r.take(',') {
		return true, nil
	}
	if r.take(end) {
		return false, nil
	}
	return false, r.malformed()
}

// null passes over null and reports whether it was there.
func (r *reader) null() bool {
	r.next()
	if !bytes.Equal(r.written(), []byte("null")) {
		return false
	}
	r.pos += len("null")
	return true
}

// truth reads true or false.
func (r *reader) truth() (bool, error) {
	r.next()
	switch word := string(r.written()); word {
	case "true", "false":
		r.pos += len(word)
		return word == "true", nil
	}
	return false, r.wrongType(Truth)
}

// text reads a string.
func (r *reader) text() (string, error) {
	if !r.take('"') {
		return "", r.wrongType(Text)
	}
	var text []byte
	for !r.ended() {
		var err error
		switch c := r.data[r.pos]; {
		case c == '"':
			r.pos++
			return string(text), nil
		case c == '\\':
			text, err = r.escape(text)
		case c == 0:
			err = r.report(Error{Reason: Nul, Got: `\u0000`})
		case c < ' ':
			err = r.report(Error{Reason: Control, Got: fmt.Sprintf(`\u%04x`, c)})
		default:
			text, err = r.char(text)
		}
		if err != nil {
			return "", err
		}
	}
	return "", r.fail(Truncated)
}

func (r *reader) char(text []byte) ([]byte, error) {
	c, size := utf8.DecodeRune(r.data[r.pos:])
	if c == utf8.RuneError && size == 1 {
		return nil, r.report(Error{Reason: NotUTF8, Got: fmt.Sprintf("0x%02X", r.data[r.pos])})
	}
	r.pos += size
	return utf8.AppendRune(text, c), nil
}

// escapes are the characters behind a backslash and what they stand for.
const (
	escapes   = `"\/bfnrt`
	unescaped = "\"\\/\b\f\n\r\t"
)

func (r *reader) escape(text []byte) ([]byte, error) {
	if r.pos+1 < len(r.data) && r.data[r.pos+1] == 'u' {
		return r.unicode(text)
	}
	if r.pos+1 == len(r.data) {
		return nil, r.fail(Truncated)
	}
	i := strings.IndexByte(escapes, r.data[r.pos+1])
	if i < 0 {
		return nil, r.refuse(Error{Reason: Malformed})
	}
	r.pos += 2
	return append(text, unescaped[i]), nil
}

// unicode reads \uXXXX, and a second one where the first is half of a pair.
func (r *reader) unicode(text []byte) ([]byte, error) {
	begin := r.pos
	c, ok := r.hex()
	if !ok {
		return nil, r.refuse(Error{Reason: Malformed})
	}
	if utf16.IsSurrogate(c) {
		low, _ := r.hex()
		c = utf16.DecodeRune(c, low)
		if c == utf8.RuneError {
			return nil, r.report(Error{Reason: LoneSurrogate, Got: string(r.data[begin : begin+6])})
		}
	}
	if c == 0 {
		return nil, r.report(Error{Reason: Nul, Got: `\u0000`})
	}
	return utf8.AppendRune(text, c), nil
}

// hex reads one \uXXXX and reports whether it was there.
func (r *reader) hex() (rune, bool) {
	rest := r.data[r.pos:]
	if len(rest) < 6 || rest[0] != '\\' || rest[1] != 'u' {
		return 0, false
	}
	c, err := strconv.ParseUint(string(rest[2:6]), 16, 16)
	if err != nil {
		return 0, false
	}
	r.pos += 6
	return rune(c), true
}

// number reads a number and returns it as it is spelled.
func (r *reader) number(due Kind) (string, error) {
	if c := r.next(); c != '-' && (c < '0' || c > '9') {
		return "", r.wrongType(due)
	}
	digits := r.written()
	if !json.Valid(digits) {
		return "", r.malformed()
	}
	r.pos += len(digits)
	return string(digits), nil
}

// integer reads a whole number from low to high, written without a decimal
// point and without an exponent.
func (r *reader) integer(low, high int) (int, error) {
	digits, err := r.number(Integer)
	if err != nil {
		return 0, err
	}
	e := Error{Reason: OutOfRange, Min: float64(low), Max: float64(high)}
	if strings.ContainsAny(digits, ".eE") {
		e.Reason = NotInteger
		return 0, r.refuse(e)
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n < low || n > high {
		return 0, r.refuse(e)
	}
	return n, nil
}

// figure reads a number from 0 to high.
func (r *reader) figure(high float64) (model.Figure, error) {
	digits, err := r.number(Number)
	if err != nil {
		return model.Figure{}, err
	}
	v, err := strconv.ParseFloat(digits, 64)
	if err != nil || math.IsInf(v, 0) || v < 0 || v > high {
		return model.Figure{}, r.refuse(Error{Reason: OutOfRange, Max: high})
	}
	return model.Known(v + 0), nil // -0 + 0 is 0
}

// oneOf reads a text that must be one of ids and returns its index.
func (r *reader) oneOf(ids []string) (int, error) {
	text, err := r.text()
	if err != nil {
		return 0, err
	}
	for i, id := range ids {
		if id == text {
			return i, nil
		}
	}
	allowed := make([]string, len(ids))
	for i, id := range ids {
		allowed[i] = `"` + id + `"`
	}
	return 0, r.refuse(Error{Reason: UnknownValue, Allowed: allowed})
}
