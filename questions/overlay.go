package questions

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"syscall"

	"kundenbindung/questions/words"
)

// maxOverlay is the largest facilitator's file, in bytes: many times the
// built-in catalogue.
const maxOverlay = 1 << 20

// Check reads the built-in catalogue with a facilitator's file laid over it,
// and reports everything that is wrong with the two together as [Faults] in
// the given language. The path may be empty: then the built-in catalogue
// alone is checked.
//
// The file is one YAML document with any part of the catalogue. At its top
// stand the names of method.yaml, and
//
//   - measures and legal: facts as in measures.yaml and legal.yaml;
//   - de and en: texts, that is sections, scale, bonds, stages, items, fields,
//     hints, measures, legal and sheet as in the files of a language.
//
// Values replace the built-in ones one by one; entries are found by their ID.
// Only lists without IDs (order, quick, steps, states, moves, sources …) are
// replaced as a whole. A measure or legal hint with a new ID is added and has
// to be complete in both languages.
//
// The catalogue is returned with measures. Results name its version, so that
// a file without a version of its own gets one from its content.
func Check(lang words.Lang, path string) (*Catalogue, error) {
	if path == "" {
		return check(builtIn(), lang, nil)
	}
	data, err := readOverlay(path)
	if err != nil {
		p := newReport(lang)
		p.add(mark{file: path}, "", p.unreadable(err))
		return nil, p.err()
	}
	return check(builtIn(), lang, &overlay{path, data})
}

// overlay is a facilitator's file.
type overlay struct {
	name string
	data []byte
}

var errTooLarge = errors.New("file too large")

func readOverlay(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }() // was only read
	if info, err := file.Stat(); err == nil && info.IsDir() {
		return nil, syscall.EISDIR
	}
	data, err := io.ReadAll(io.LimitReader(file, maxOverlay+1))
	if err == nil && len(data) > maxOverlay {
		err = errTooLarge
	}
	return data, err
}

func (p *report) unreadable(err error) string {
	if errors.Is(err, errTooLarge) {
		return fmt.Sprintf(p.say.Size, maxOverlay/1024)
	}
	return fmt.Sprintf(p.say.Unreadable, words.For(p.lang).System.Cause(err))
}

// check reads a whole catalogue in both languages, with an overlay where
// there is one, and checks it.
func check(files fs.FS, lang words.Lang, over *overlay) (*Catalogue, error) {
	c, p := newContent(words.German, words.English), newReport(lang).strict()
	c.read(files, allParts(), p)
	c.checkOrder(p)
	if over != nil {
		c.lay(*over, p)
	}
	c.check(p)
	if err := p.err(); err != nil {
		return nil, err
	}
	return c.completed(files, lang), nil
}

// allParts are all files of a catalogue, each once.
func allParts() (parts []part) {
	seen := make(map[string]bool)
	for _, lang := range []words.Lang{words.German, words.English} {
		for _, part := range slices.Concat(methodParts(), textParts(lang), cardParts(lang)) {
			if !seen[part.file] {
				seen[part.file] = true
				parts = append(parts, part)
			}
		}
	}
	return parts
}

// lay reads a facilitator's file over the content.
func (c *content) lay(over overlay, p *report) {
	root, err := parse(over.data)
	if !p.accept(over.name, root, err) {
		return
	}
	version := c.method.Version
	r := reader{report: p, file: over.name, part: true}
	object(c.overlayFields()...)(&r, root)
	if c.method.Version == version {
		sum := sha256.Sum256(over.data)
		c.method.Version += "+" + hex.EncodeToString(sum[:4])
	}
}

// overlayFields is the schema of a facilitator's file.
func (c *content) overlayFields() []field {
	fields := append(c.methodFields(),
		may("measures", open(c.measure)),
		may("legal", open(c.legalFact)))
	for _, lang := range []words.Lang{words.German, words.English} {
		fields = append(fields, may(string(lang), object(c.texts[lang].textFields()...)))
	}
	return fields
}
