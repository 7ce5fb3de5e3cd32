package questions

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"sync"

	"go.yaml.in/yaml/v3"

	"kundenbindung/questions/words"
)

//go:embed catalog
var embedded embed.FS

// builtIn is the catalogue that comes with the program.
func builtIn() fs.FS {
	sub, err := fs.Sub(embedded, "catalog")
	if err != nil {
		return embedded // cannot happen: the name is valid
	}
	return sub
}

// part is one file of the catalogue and its schema.
type part struct {
	file string
	path []string // what its fields are under in a facilitator's file
	read func(*content) decoder
}

// methodParts are the files that are needed before the first frame.
func methodParts() []part {
	return []part{{file: "method.yaml", read: func(c *content) decoder { return object(c.methodFields()...) }}}
}

// textParts are the files with all that is asked.
func textParts(lang words.Lang) (parts []part) {
	for s, id := range sectionIDs {
		parts = append(parts, textPart(lang, id, func(t *texts) decoder { return t.sectionFile(s) }))
	}
	return append(parts, textPart(lang, "context", func(t *texts) decoder {
		return object(need("fields", records(fieldIDs, t.field)))
	}))
}

// cardParts are the files with all that a result needs on top.
func cardParts(lang words.Lang) []part {
	return []part{
		{file: "measures.yaml", read: func(c *content) decoder { return object(need("measures", open(c.measure))) }},
		{file: "legal.yaml", read: func(c *content) decoder { return object(need("legal", open(c.legalFact))) }},
		textPart(lang, "measures", func(t *texts) decoder { return object(need("measures", open(t.card))) }),
		textPart(lang, "legal", func(t *texts) decoder { return object(need("legal", open(t.legalText))) }),
		textPart(lang, "sheet", func(t *texts) decoder { return object(need("sheet", t.sheetFields())) }),
		textPart(lang, "hints", func(t *texts) decoder { return object(need("hints", records(hintIDs, t.hint))) }),
	}
}

func textPart(lang words.Lang, name string, read func(*texts) decoder) part {
	return part{
		file: path.Join(string(lang), name+".yaml"),
		path: []string{string(lang)},
		read: func(c *content) decoder { return read(c.texts[lang]) },
	}
}

// tree is a parsed file.
type tree struct {
	root *yaml.Node
	err  error
}

// read reads the parts of a catalogue into c. The files are parsed side by
// side, which is nearly all of the work, and decoded one after the other.
func (c *content) read(files fs.FS, parts []part, p *report) {
	trees := make([]tree, len(parts))
	var all sync.WaitGroup
	for i := range parts {
		all.Go(func() { trees[i] = parseFile(files, parts[i].file) })
	}
	all.Wait()
	for i, t := range trees {
		if errors.Is(t.err, fs.ErrNotExist) {
			p.absent(parts[i].file)
			continue
		}
		if p.accept(parts[i].file, t.root, t.err) {
			r := reader{report: p, file: parts[i].file, path: parts[i].path}
			parts[i].read(c)(&r, t.root)
		}
	}
}

// absent reports a file that the catalogue lacks.
func (p *report) absent(file string) {
	if p.checking() {
		p.add(mark{file: file}, "", fmt.Sprintf(p.say.Unreadable, words.For(p.lang).System.Absent))
	}
}

func parseFile(files fs.FS, name string) tree {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return tree{err: err}
	}
	root, err := parse(data)
	return tree{root, err}
}
