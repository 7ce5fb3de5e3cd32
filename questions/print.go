package questions

import (
	"io"
	"io/fs"

	"go.yaml.in/yaml/v3"

	"kundenbindung/questions/words"
)

// Print writes the built-in catalogue as one document, in the form in which
// [Check] reads a facilitator's file: to be cut down and changed.
func Print(w io.Writer) error { return printAll(w, builtIn()) }

func printAll(w io.Writer, files fs.FS) error {
	p := printer{files: files}
	root := mapping()
	for _, file := range []string{"method.yaml", "measures.yaml", "legal.yaml"} {
		root.Content = append(root.Content, p.file(file).Content...)
	}
	for _, lang := range []words.Lang{words.German, words.English} {
		root.Content = append(root.Content, scalar(string(lang)), p.texts(lang))
	}
	if p.err != nil {
		return p.err
	}
	encoder := yaml.NewEncoder(w)
	encoder.SetIndent(2)
	if err := encoder.Encode(root); err != nil {
		return err
	}
	return encoder.Close()
}

// printer parses files until one of them fails.
type printer struct {
	files fs.FS
	err   error
}

func (p *printer) file(name string) *yaml.Node {
	t := parseFile(p.files, name)
	if t.err != nil {
		p.err = t.err
		return mapping()
	}
	return t.root
}

// texts puts the files of a language under one roof: what every section has
// a file of becomes one list.
func (p *printer) texts(lang words.Lang) *yaml.Node {
	all := mapping()
	sections, items := sequence(), sequence()
	for _, id := range sectionIDs {
		file := p.file(string(lang) + "/" + id + ".yaml")
		for i := 0; i+1 < len(file.Content); i += 2 {
			switch key, value := file.Content[i], file.Content[i+1]; key.Value {
			case "section":
				sections.Content = append(sections.Content, value)
			case "items":
				items.Content = append(items.Content, value.Content...)
			default:
				all.Content = append(all.Content, key, value)
			}
		}
	}
	all.Content = append(all.Content, scalar("sections"), sections, scalar("items"), items)
	for _, name := range []string{"context", "hints", "measures", "legal", "sheet"} {
		all.Content = append(all.Content, p.file(string(lang)+"/"+name+".yaml").Content...)
	}
	return all
}

func mapping() *yaml.Node           { return &yaml.Node{Kind: yaml.MappingNode} }
func sequence() *yaml.Node          { return &yaml.Node{Kind: yaml.SequenceNode} }
func scalar(text string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: text} }
