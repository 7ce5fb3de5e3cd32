package questions

import (
	"io/fs"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// Catalogue is everything that is asked and advised, in one language. It does
// not change once it is shared.
type Catalogue struct {
	Lang   words.Lang
	Method *model.Method // its Measures are empty until they are loaded

	files    fs.FS
	content  *content
	texts    *texts
	between  string
	sections [2][]Section // by mode
	complete bool         // measures, hints and legal hints are loaded
}

// Load reads the built-in catalogue without measures and hints. It is quick
// enough to run before the first frame.
func Load(lang words.Lang) (*Catalogue, error) { return load(builtIn(), lang) }

func load(files fs.FS, lang words.Lang) (*Catalogue, error) {
	c, p := newContent(lang), newReport(lang)
	c.read(files, itemParts(lang), p)
	if err := p.err(); err != nil {
		return nil, err
	}
	return newCatalogue(files, lang, c), nil
}

func newCatalogue(files fs.FS, lang words.Lang, c *content) *Catalogue {
	m := c.finished()
	return &Catalogue{
		Lang: lang, Method: m,
		files: files, content: c, texts: c.texts[lang], between: words.For(lang).Catalog.Between,
		sections: [2][]Section{model.Full: sections(m, model.Full), model.Quick: sections(m, model.Quick)},
	}
}

// WithMeasures returns the catalogue with measures, hints and legal hints. It
// leaves c alone, so that it may run while c is drawn; the result is shared
// once it is there.
func (c *Catalogue) WithMeasures() (*Catalogue, error) {
	if c.complete {
		return c, nil
	}
	full, p := newContent(c.Lang), newReport(c.Lang)
	full.read(c.files, cardParts(c.Lang), p)
	if err := p.err(); err != nil {
		return nil, err
	}
	full.method, full.agreement = c.content.method, c.content.agreement
	t := *c.texts
	t.hints, t.cards, t.legal = full.texts[c.Lang].hints, full.texts[c.Lang].cards, full.texts[c.Lang].legal
	full.texts[c.Lang] = &t
	result := newCatalogue(c.files, c.Lang, full)
	result.complete = true
	return result, nil
}

// LoadMeasures adds measures, hints and legal hints to c itself. Nobody may
// use c meanwhile; see [Catalogue.WithMeasures].
func (c *Catalogue) LoadMeasures() error {
	full, err := c.WithMeasures()
	if err == nil {
		*c = *full
	}
	return err
}

// In returns the same catalogue in another language, with measures where c
// has them.
func (c *Catalogue) In(lang words.Lang) (*Catalogue, error) {
	if lang == c.Lang {
		return c, nil
	}
	if c.content.texts[lang] != nil { // checked catalogues have both
		other := newCatalogue(c.files, lang, c.content)
		other.complete = c.complete
		return other, nil
	}
	other, err := load(c.files, lang)
	if err != nil || !c.complete {
		return other, err
	}
	return other.WithMeasures()
}

// finished returns the method with every table filled and the measures that
// are loaded.
func (c *content) finished() *model.Method {
	m := c.method
	for f := range m.Fit {
		for field := range m.Fit[f] {
			fillUnset(m.Fit[f][field][:], 1)
		}
	}
	for b := range m.Attainable {
		fillUnset(m.Attainable[b].B2C[:], 0)
		fillUnset(m.Attainable[b].B2B[:], 0)
	}
	for _, id := range c.measures.ids {
		m.Measures = append(m.Measures, c.measures.byID[id].Measure)
	}
	return &m
}

func fillUnset(values []float64, v float64) {
	for i := range values {
		if !isSet(values[i]) {
			values[i] = v
		}
	}
}
