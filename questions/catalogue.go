package questions

import (
	"io/fs"
	"sync"

	"kundenbindung/model"
	"kundenbindung/questions/words"
)

// Catalogue is everything that is asked and advised, in one language. It does
// not change once it is shared.
type Catalogue struct {
	Lang   words.Lang
	Method *model.Method // its Measures are empty until they are loaded

	files    fs.FS
	content  *content               // without texts, unless complete
	reading  func() (*texts, error) // waits until the texts are read
	between  string                 // what states without a text are called
	sections [2][]Section           // by mode
	complete bool                   // measures, hints and legal hints are loaded
	builtIn  bool
}

// Load reads the built-in catalogue without measures and hints. It runs
// before the first frame and so returns as soon as the method is read: the
// texts are read in the background, and the first call that needs one waits
// for them. What was read once is not read again.
func Load(lang words.Lang) (*Catalogue, error) {
	once, ok := loaded[lang]
	if !ok {
		once = loaded[words.German]
	}
	return once.plain()
}

// loading reads the built-in catalogue of one language once: without measures,
// and with them.
type loading struct{ plain, full func() (*Catalogue, error) }

var loaded = map[words.Lang]loading{
	words.German:  newLoading(words.German),
	words.English: newLoading(words.English),
}

func newLoading(lang words.Lang) loading {
	read := sync.OnceValues(func() (*Catalogue, error) {
		c, err := load(builtIn(), lang)
		if err == nil {
			c.builtIn = true
		}
		return c, err
	})
	readFull := sync.OnceValues(func() (*Catalogue, error) {
		c, err := read()
		if err != nil {
			return nil, err
		}
		return c.withMeasures()
	})
	return loading{plain: copied(read), full: copied(readFull)}
}

// copied gives everybody a catalogue of their own: [Catalogue.LoadMeasures]
// changes it.
func copied(read func() (*Catalogue, error)) func() (*Catalogue, error) {
	return func() (*Catalogue, error) {
		c, err := read()
		if err != nil {
			return nil, err
		}
		own, method := *c, *c.Method
		own.Method = &method
		return &own, nil
	}
}

func load(files fs.FS, lang words.Lang) (*Catalogue, error) {
	c, err := readParts(files, lang, methodParts())
	if err != nil {
		return nil, err
	}
	reading := sync.OnceValues(func() (*texts, error) {
		c, err := readParts(files, lang, textParts(lang))
		return c.texts[lang], err
	})
	go func() { _, _ = reading() }()
	return newCatalogue(files, lang, c, reading), nil
}

// readParts reads some files without checking more than their structure.
func readParts(files fs.FS, lang words.Lang, parts []part) (*content, error) {
	c, p := newContent(lang), newReport(lang)
	c.read(files, parts, p)
	return c, p.err()
}

func newCatalogue(files fs.FS, lang words.Lang, c *content, reading func() (*texts, error)) *Catalogue {
	m := c.finished()
	return &Catalogue{
		Lang: lang, Method: m,
		files: files, content: c, reading: reading, between: words.For(lang).Catalog.Between,
		sections: [2][]Section{model.Full: sections(m, model.Full), model.Quick: sections(m, model.Quick)},
	}
}

// completed returns a catalogue of which everything is read.
func (c *content) completed(files fs.FS, lang words.Lang) *Catalogue {
	result := newCatalogue(files, lang, c, func() (*texts, error) { return c.texts[lang], nil })
	result.complete = true
	return result
}

// text returns the texts. They are empty where the built-in files are broken,
// which a test rules out and [Catalogue.WithMeasures] reports.
func (c *Catalogue) text() *texts {
	t, _ := c.reading()
	return t
}

// WithMeasures returns the catalogue with measures, hints and legal hints. It
// leaves c alone, so that it may run while c is drawn; the result is shared
// once it is there.
func (c *Catalogue) WithMeasures() (*Catalogue, error) {
	switch {
	case c.complete:
		return c, nil
	case c.builtIn:
		return loaded[c.Lang].full()
	}
	return c.withMeasures()
}

func (c *Catalogue) withMeasures() (*Catalogue, error) {
	full, err := readParts(c.files, c.Lang, cardParts(c.Lang))
	if err != nil {
		return nil, err
	}
	items, err := c.reading()
	if err != nil {
		return nil, err
	}
	full.method, full.sheet = c.content.method, c.content.sheet
	t, cards := *items, full.texts[c.Lang]
	t.hints, t.cards, t.legal, t.sheet = cards.hints, cards.cards, cards.legal, cards.sheet
	full.texts[c.Lang] = &t
	done := full.completed(c.files, c.Lang)
	done.builtIn = c.builtIn
	return done, nil
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
// has them and with what was laid over it.
func (c *Catalogue) In(lang words.Lang) (*Catalogue, error) {
	if lang == c.Lang {
		return c, nil
	}
	if c.content.texts[lang] != nil { // checked catalogues have both
		return c.content.completed(c.files, lang), nil
	}
	var other *Catalogue
	var err error
	if c.builtIn {
		other, err = Load(lang)
	} else {
		other, err = load(c.files, lang)
	}
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
