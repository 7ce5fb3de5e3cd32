package questions

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// reader is where in which file a decoder is.
type reader struct {
	*report
	file string
	path []string
	// part is set for a facilitator's file: what it leaves out stands in the
	// built-in catalogue.
	part bool
}

// decoder reads one value of a file into the content that it was made for.
type decoder func(*reader, *yaml.Node)

// fault reports what is wrong with the value n.
func (r *reader) fault(n *yaml.Node, problem string) {
	r.add(mark{file: r.file, line: n.Line}, strings.Join(r.path, "/"), problem)
}

// in reads a value one level down and remembers where it stands.
func (r *reader) in(name string, n *yaml.Node, read decoder) {
	r.path = append(r.path, name)
	if r.checking() {
		r.mark(strings.Join(r.path, "/"), r.file, n.Line)
	}
	read(r, n)
	r.path = r.path[:len(r.path)-1]
}

// missing reports an entry of the value n that has to be there.
func (r *reader) missing(n *yaml.Node, name string) {
	if r.checking() && !r.part {
		r.fault(n, fmt.Sprintf(r.say.Missing, name))
	}
}

// field is a name that a mapping may or must contain.
type field struct {
	name   string
	read   decoder
	needed bool
}

func need(name string, read decoder) field { return field{name, read, true} }
func may(name string, read decoder) field  { return field{name, read, false} }

// object reads a mapping with fixed names, in the order of the fields.
func object(fields ...field) decoder {
	return func(r *reader, n *yaml.Node) {
		entries, ok := r.mapping(n)
		if !ok {
			return
		}
		for _, f := range fields {
			if value := entries.take(f.name); value != nil {
				r.in(f.name, value, f.read)
			} else if f.needed {
				r.missing(n, f.name)
			}
		}
		for _, key := range entries.rest() {
			r.unknown(key, namesOf(fields))
		}
	}
}

func namesOf(fields []field) []string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.name
	}
	return names
}

// table reads a mapping that has a value for each of the IDs.
func table(ids []string, entry func(i int) decoder) decoder {
	return idTable(ids, entry, true)
}

// sparse reads a mapping that has values for some of the IDs.
func sparse(ids []string, entry func(i int) decoder) decoder {
	return idTable(ids, entry, false)
}

func idTable(ids []string, entry func(i int) decoder, needed bool) decoder {
	return func(r *reader, n *yaml.Node) {
		fields := make([]field, len(ids))
		for i, id := range ids {
			fields[i] = field{id, func(r *reader, n *yaml.Node) { entry(i)(r, n) }, needed}
		}
		object(fields...)(r, n)
	}
}

// numbers reads a table of numbers from 0 to most into to, which has a place for each ID.
func numbers(ids []string, to []float64, most float64) decoder {
	return table(ids, func(i int) decoder { return number(&to[i], 0, most) })
}

// list reads a list, value by value.
func list(entry func(i int) decoder) decoder {
	return func(r *reader, n *yaml.Node) {
		if !r.isKind(n, yaml.SequenceNode) {
			return
		}
		for i, value := range n.Content {
			r.in(strconv.Itoa(i+1), value, entry(i))
		}
	}
}

// records reads a list of mappings with a known set of IDs. A file of the
// catalogue has them all and in their order; a facilitator's file has some.
func records(ids []string, entry func(i int) []field) decoder {
	return func(r *reader, n *yaml.Node) {
		keys, ok := r.eachRecord(n, func(key, record *yaml.Node) {
			if i := slices.Index(ids, key.Value); i >= 0 {
				r.in(key.Value, record, object(withID(entry(i))...))
			} else {
				r.unknown(key, ids)
			}
		})
		if ok && r.checking() && !r.part {
			r.complete(n, ids, keys)
		}
	}
}

// complete reports IDs that are missing from a list, or else the first that
// is not where it belongs.
func (r *reader) complete(n *yaml.Node, ids []string, keys []*yaml.Node) {
	there := make(map[string]bool, len(keys))
	for _, key := range keys {
		there[key.Value] = true
	}
	lacking := false
	for _, id := range ids {
		if !there[id] {
			r.missing(n, id)
			lacking = true
		}
	}
	for i, key := range keys {
		if !lacking && i < len(ids) && key.Value != ids[i] {
			r.fault(key, fmt.Sprintf(r.say.Order, quote(key.Value), ids[i]))
			return
		}
	}
}

// open reads a list of mappings with IDs of their own. The entry gets the ID
// and tells whether it is new: then nothing may be missing from it.
func open(entry func(id string) (fields []field, isNew bool)) decoder {
	return func(r *reader, n *yaml.Node) {
		r.eachRecord(n, func(key, record *yaml.Node) {
			if !isID(key.Value) {
				r.fault(key, fmt.Sprintf(r.say.BadID, quote(key.Value)))
				return
			}
			fields, isNew := entry(key.Value)
			read := object(withID(fields)...)
			if isNew {
				read = whole(read)
			}
			r.in(key.Value, record, read)
		})
	}
}

// whole reads a value that even a facilitator's file has to give completely,
// because nothing built-in stands behind it.
func whole(read decoder) decoder {
	return func(r *reader, n *yaml.Node) {
		defer func(part bool) { r.part = part }(r.part)
		r.part = false
		read(r, n)
	}
}

// withID adds the ID, which eachRecord has read.
func withID(fields []field) []field {
	return append([]field{may("id", func(*reader, *yaml.Node) {})}, fields...)
}

// eachRecord calls visit for every mapping of a list that has an ID of its
// own, and returns the nodes of the IDs; ok is false where n is no list.
func (r *reader) eachRecord(n *yaml.Node, visit func(key, record *yaml.Node)) (keys []*yaml.Node, ok bool) {
	if !r.isKind(n, yaml.SequenceNode) {
		return nil, false
	}
	lines := make(map[string]int, len(n.Content))
	for _, record := range n.Content {
		if !r.isKind(record, yaml.MappingNode) {
			continue
		}
		key := valueOf(record, "id")
		switch {
		case key == nil:
			r.fault(record, fmt.Sprintf(r.say.Missing, "id"))
		case key.Kind != yaml.ScalarNode || key.Tag != "!!str":
			r.instead(key, r.say.AText)
		case lines[key.Value] != 0:
			r.fault(key, fmt.Sprintf(r.say.Twice, quote(key.Value), lines[key.Value]))
		default:
			lines[key.Value] = key.Line
			keys = append(keys, key)
			visit(key, record)
		}
	}
	return keys, true
}

func valueOf(mapping *yaml.Node, name string) *yaml.Node {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == name {
			return mapping.Content[i+1]
		}
	}
	return nil
}

// entries are the names and values of a mapping that were not read yet.
type entries struct {
	keys, values []*yaml.Node
}

// mapping returns the entries of a mapping; a name that comes twice is a fault.
func (r *reader) mapping(n *yaml.Node) (e entries, ok bool) {
	if !r.isKind(n, yaml.MappingNode) {
		return e, false
	}
	e.keys = make([]*yaml.Node, 0, len(n.Content)/2)
	e.values = make([]*yaml.Node, 0, len(n.Content)/2)
	seen := make(map[string]int, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if line, twice := seen[key.Value]; twice {
			r.fault(key, fmt.Sprintf(r.say.Twice, quote(key.Value), line))
			continue
		}
		seen[key.Value] = key.Line
		e.keys = append(e.keys, key)
		e.values = append(e.values, n.Content[i+1])
	}
	return e, true
}

// take returns the value of a name and removes it from the entries, or nil.
func (e *entries) take(name string) *yaml.Node {
	for i, key := range e.keys {
		if key != nil && key.Value == name {
			e.keys[i] = nil
			return e.values[i]
		}
	}
	return nil
}

// rest returns the names that nothing took.
func (e *entries) rest() (keys []*yaml.Node) {
	for _, key := range e.keys {
		if key != nil {
			keys = append(keys, key)
		}
	}
	return keys
}

// isKind reports a fault where n is not a mapping or list as expected.
func (r *reader) isKind(n *yaml.Node, kind yaml.Kind) bool {
	if n.Kind == kind {
		return true
	}
	expected := r.say.AList
	if kind == yaml.MappingNode {
		expected = r.say.AMapping
	}
	r.instead(n, expected)
	return false
}

func (r *reader) instead(n *yaml.Node, expected string) {
	r.fault(n, fmt.Sprintf(r.say.Instead, r.found(n), expected))
}

// found names what stands in the file.
func (r *reader) found(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return r.say.AMapping
	case yaml.SequenceNode:
		return r.say.AList
	default:
	}
	switch n.Tag {
	case "!!null":
		return r.say.Nothing
	case "!!int", "!!float":
		return r.say.ANumber
	case "!!bool":
		return r.say.ATruth
	case "!!timestamp":
		return r.say.ADate
	}
	return r.say.AText
}
