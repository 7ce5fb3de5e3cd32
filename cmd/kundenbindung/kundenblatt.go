package main

import (
	"bytes"
	"errors"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"kundenbindung/model/report"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
)

const formatHTML = "html"

// sheetOptions are what the sheet is printed with.
type sheetOptions struct {
	mail    bool
	format  choice
	out     string
	company freeText
}

// sheetCommand prints the Kundenblatt. It touches no database.
func (p *program) sheetCommand() *cobra.Command {
	say := &p.words.Sheet
	o := sheetOptions{format: oneOf(formatText, formatText, formatHTML), company: freeText{kind: p.say.Name}}
	cmd := p.command("kundenblatt", say.Command)
	cmd.Args = p.arguments(false)
	cmd.Flags().BoolVar(&o.mail, "mail", false, say.Mail)
	cmd.Flags().Var(&o.format, "format", p.say.Format)
	cmd.Flags().StringVarP(&o.out, "out", "o", "", say.Out)
	cmd.Flags().Var(&o.company, "company", say.Company)
	offer(cmd, &o.format, "format")
	cmd.RunE = func(*cobra.Command, []string) error {
		if o.mail && o.format.value == formatHTML {
			return usageError(say.MailIsText)
		}
		if err := p.checkName(strings.TrimSpace(o.company.value)); err != nil {
			return err
		}
		return p.printSheet(&o)
	}
	return cmd
}

// printSheet writes the sheet to stdout or a file. What the owner has to know
// about handing it out goes to stderr: it is not for customers.
func (p *program) printSheet(o *sheetOptions) error {
	cat, err := p.catalogue()
	if err != nil {
		return err
	}
	var sheet bytes.Buffer
	form := report.NewForm(cat, o.company.value)
	switch {
	case o.mail:
		err = form.Mail(&sheet)
	case o.format.value == formatHTML:
		err = form.HTML(&sheet)
	default:
		err = form.Text(&sheet)
	}
	if err != nil {
		return err
	}
	if err := p.deliver(sheet.Bytes(), o.out); err != nil {
		return err
	}
	p.sheetNotes(cat, o.mail)
	return nil
}

// deliver writes to a file, or to stdout where none is named.
func (p *program) deliver(data []byte, file string) error { return p.deliverTo(data, file, 0o644) }

func (p *program) deliverTo(data []byte, file string, mode os.FileMode) error {
	if file == "" || file == fromStdin {
		p.data.Write(data)
		return nil
	}
	say := &p.words.Sheet
	if err := createFile(file, data, mode); err != nil {
		return fail(say.NotWritten, file, p.words.System.CauseOfWriting(err))
	}
	p.tell(say.Written, file)
	return nil
}

// createFile writes a file that is not there yet: it overwrites nothing and
// follows no link.
func createFile(file string, data []byte, mode os.FileMode) error {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(file)) // half of it is worth nothing
	}
	return nil
}

// sheetNotes says how to hand the sheet out lawfully and fairly.
func (p *program) sheetNotes(cat *questions.Catalogue, mail bool) {
	notes := cat.Sheet().Notes
	first := notes.Paper
	if mail {
		first = notes.Mail
	}
	p.note(first)
	p.note(notes.Fair)
	for _, law := range cat.SheetLaw(mail) {
		p.note(fail(p.words.Sheet.Law, law.Title, law.Text, law.Source, law.CheckedOn).Error())
	}
}

// noteWidth is the longest line of a note on stderr, in cells.
const noteWidth = 78

func (p *program) note(text string) { p.talk(strings.Join(words.Wrap(text, noteWidth), "\n")) }

// freeText is the value of a flag that takes any text but no file.
type freeText struct{ value, kind string }

// String returns the text.
func (t *freeText) String() string { return t.value }

// Set takes any text.
func (t *freeText) Set(value string) error {
	t.value = value
	return nil
}

// Type returns what help shows behind the flag.
func (t *freeText) Type() string { return t.kind }
