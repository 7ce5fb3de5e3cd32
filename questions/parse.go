package questions

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"

	"go.yaml.in/yaml/v3"
)

// maxDepth is far above what a catalogue needs and far below what could hurt.
const maxDepth = 16

// errSecond says that a file holds more than one document.
var errSecond = errors.New("second document")

// parse reads the one YAML document of a file. The error is io.EOF for an
// empty file; with errSecond, the node is where the second document begins.
func parse(data []byte) (*yaml.Node, error) {
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	doc, err := next(decoder)
	if err != nil {
		return nil, err
	}
	switch second, err := next(decoder); {
	case err == nil:
		return second, errSecond
	case !errors.Is(err, io.EOF):
		return nil, err
	}
	return doc.Content[0], nil
}

// next reads a document. The library panics on inputs that its authors
// thought impossible; a file that does that is not valid YAML.
func next(decoder *yaml.Decoder) (doc *yaml.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: %v", r)
		}
	}()
	doc = new(yaml.Node)
	if err := decoder.Decode(doc); err != nil {
		return nil, err
	}
	if len(doc.Content) == 0 {
		return nil, io.EOF
	}
	return doc, nil
}

// accept reports what is wrong with a file as a whole and returns whether its
// content can be read. What a catalogue does not need and what can be made to
// explode (references, tags, depth) is a fault.
func (p *report) accept(file string, root *yaml.Node, err error) bool {
	switch {
	case err == nil:
		return !p.checking() || p.plain(file, root, 1)
	case errors.Is(err, io.EOF):
		p.add(mark{file: file}, "", p.say.NoDocument)
	case errors.Is(err, errSecond):
		p.add(mark{file: file, line: root.Line}, "", p.say.SecondDoc)
	default:
		p.badYAML(file, err)
	}
	return false
}

var yamlMessage = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`)

func (p *report) badYAML(file string, err error) {
	at, message := mark{file: file, line: 1}, err.Error()
	if m := yamlMessage.FindStringSubmatch(message); m != nil {
		message = m[2]
		if line, err := strconv.Atoi(m[1]); err == nil {
			at.line = line
		}
	}
	p.add(at, "", fmt.Sprintf(p.say.BadYAML, quote(message)))
}

// plain reports whether a tree is made of mappings, lists and values alone
// and is not too deep.
func (p *report) plain(file string, n *yaml.Node, depth int) bool {
	at := mark{file: file, line: n.Line}
	switch {
	case depth > maxDepth:
		p.add(at, "", fmt.Sprintf(p.say.Depth, maxDepth))
		return false
	case n.Kind == yaml.AliasNode || n.Anchor != "" || n.Tag == "!!merge":
		p.add(at, "", p.say.Alias)
		return false
	case n.Style&yaml.TaggedStyle != 0:
		p.add(at, "", p.say.Tag)
		return false
	}
	for _, child := range n.Content {
		if !p.plain(file, child, depth+1) {
			return false
		}
	}
	return true
}
