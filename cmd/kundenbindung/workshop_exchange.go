package main

import (
	"bytes"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/model/report"
	"kundenbindung/store"
)

// workshopExportCommand writes a workshop with its votes for another laptop.
func (p *program) workshopExportCommand() *cobra.Command {
	out := ""
	cmd := p.command("export "+p.say.ID, p.words.Meeting.CLI.Export)
	cmd.Args = p.arguments(false, p.say.ID)
	cmd.ValidArgsFunction = p.completeWorkshops(1)
	cmd.Flags().StringVarP(&out, "out", "o", "", p.words.Meeting.CLI.OutText)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		var doc bytes.Buffer
		secret := false
		err := p.readStore(func(st *store.Store) (err error) {
			secret, err = p.exportWorkshop(st, &doc, args[0])
			return err
		})
		if err != nil {
			return err
		}
		if err := p.deliverTo(doc.Bytes(), out, 0o600); err != nil {
			return err
		}
		say := &p.words.Meeting.CLI
		if secret {
			p.note(say.Secret)
		} else {
			p.note(say.Prepared)
		}
		return nil
	}
	return cmd
}

// exportWorkshop reports whether there are votes in what it wrote.
func (p *program) exportWorkshop(st *store.Store, doc *bytes.Buffer, prefix string) (secret bool, err error) {
	w, _, group, err := p.meeting(st, prefix)
	if err != nil {
		return false, err
	}
	votes, err := st.ExportVotes(w.ID)
	if err != nil {
		return false, err
	}
	if w.State < model.WorkshopRevealed {
		w.Participants = unticked(w.Participants)
	}
	err = interchange.EncodeWorkshop(doc, &model.Meeting{Workshop: w, Group: *group, Votes: votes})
	var refused *interchange.Error
	if errors.As(err, &refused) {
		err = fail(p.say.Unencodable, w.ID, p.words.DocumentError(refused))
	}
	return len(votes.Ballots)+len(votes.Rows) > 0, err
}

// unticked leaves out who has voted: of two files written while people vote,
// the second has one tick and one ballot more.
func unticked(people []model.Participant) []model.Participant {
	people = slices.Clone(people)
	for i := range people {
		people[i].Voted = false
	}
	return people
}

// workshopImportCommand adds what another laptop has of a workshop.
func (p *program) workshopImportCommand() *cobra.Command {
	cmd := p.command("import "+p.say.File+" …", p.words.Meeting.CLI.Import)
	cmd.Args = p.arguments(true, p.say.File)
	cmd.RunE = func(_ *cobra.Command, files []string) error {
		docs := make([]model.Meeting, len(files))
		for i, file := range files {
			var err error
			if docs[i], err = read(p, file, interchange.DecodeWorkshop); err != nil {
				return err
			}
		}
		return p.withStore(func(st *store.Store) error { return p.importWorkshops(st, docs, files) })
	}
	return cmd
}

// importWorkshops takes all documents or none: with half of them nobody could
// say which votes are in.
func (p *program) importWorkshops(st *store.Store, docs []model.Meeting, files []string) error {
	done, err := p.merge(st, docs, files)
	if errors.Is(err, store.ErrDiffers) {
		err = fail(p.words.Meeting.CLI.Differs, p.fileName(files[len(done)]))
	}
	if err != nil {
		return err
	}
	say := &p.words.Meeting.CLI
	for i := range done {
		company := p.company(docs[i].Group.Company)
		if done[i].Created {
			p.tell(say.Made, company)
		}
		if done[i] == (store.ImportedWorkshop{}) {
			p.tell(say.Known, company)
		} else {
			p.tell(say.Imported, company, done[i].Ballots, done[i].Rows)
		}
		if done[i].Begun > 0 {
			p.tell(say.Begun, done[i].Begun)
		}
		if done[i].Late > 0 {
			p.tell(say.Late, done[i].Late)
		}
		if done[i].Ballots+done[i].Begun > 0 {
			if err := p.tellDifferent(st, &docs[i], p.fileName(files[i])); err != nil {
				return err
			}
		}
	}
	return nil
}

// tellDifferent says where votes that were taken over fit the workshop as it is
// here only in part.
func (p *program) tellDifferent(st *store.Store, doc *model.Meeting, file string) error {
	w, _, err := st.Workshop(doc.ID)
	if err != nil {
		return err
	}
	here, err := st.Load(w.Assessment)
	if err != nil {
		return err
	}
	if here.Mode != doc.Group.Mode {
		p.tell(p.words.Meeting.CLI.OtherLength[doc.Group.Mode], file)
	}
	p.tellRoles(&w, doc.Votes.Ballots, file)
	return nil
}

// tellRoles names the roles on ballots that the workshop does not know.
func (p *program) tellRoles(w *model.Workshop, ballots []model.WorkshopBallot, file string) {
	var unknown []string
	for i := range ballots {
		if role := ballots[i].Role; role != "" && !slices.Contains(w.Roles, role) && !slices.Contains(unknown, role) {
			unknown = append(unknown, role)
		}
	}
	if len(unknown) > 0 {
		slices.Sort(unknown)
		p.tell(p.words.Meeting.CLI.OtherRoles, file, strings.Join(unknown, ", "))
	}
}

// merge stores what is new in the documents, and says in a sentence why that is
// not possible; only a [*store.Difference] is left to the caller.
func (p *program) merge(st *store.Store, docs []model.Meeting, files []string) ([]store.ImportedWorkshop, error) {
	done, err := st.ImportWorkshops(docs...)
	if err == nil || len(done) == len(docs) {
		return done, err
	}
	say, file := &p.words.Meeting.CLI, p.fileName(files[len(done)])
	switch {
	case errors.Is(err, model.ErrVoting):
		err = fail(say.Revealed, p.company(docs[len(done)].Group.Company), file)
	case errors.Is(err, store.ErrOtherGroup):
		err = fail(say.OtherGroup, file)
	case errors.Is(err, model.ErrCrowd):
		err = fail(say.Crowd, file, model.MaxPeople)
	case errors.Is(err, store.ErrManyVotes):
		err = fail(say.ManyVotes, file, model.MaxPeople)
	}
	return done, err
}

// importBallots makes answers from other laptops ballots of a workshop, all of
// them or none.
func (p *program) importBallots(st *store.Store, files []string, prefix string) error {
	w, before, group, err := p.meeting(st, prefix)
	if err != nil {
		return err
	}
	in, err := p.ballots(&w, group, files)
	if err != nil {
		return err
	}
	doc := model.Meeting{Workshop: w, Group: *group, Votes: model.WorkshopVotes{Ballots: in.ballots}}
	merged, err := p.merge(st, []model.Meeting{doc}, files[:1])
	var other *store.Difference
	if errors.As(err, &other) {
		err = fail(p.words.Meeting.CLI.OtherVersion, p.fileName(in.files[other.ID]))
	}
	if err != nil {
		return err
	}
	done := merged[0]
	after := report.Hidden{Workshop: &w, Count: model.WorkshopCount{Handed: before.Handed + done.Ballots}}
	p.tell(p.words.Meeting.CLI.Taken, p.company(group.Company), done.Ballots, len(doc.Votes.Ballots)-done.Ballots, after.Voted(p.lang))
	if done.Ballots > 0 {
		in.tell(p, &w)
	}
	return nil
}

// handedIn are ballots and the files that they came from, by ID.
type handedIn struct {
	ballots []model.WorkshopBallot
	files   map[string]string
	lengths map[string]model.Mode // of documents that answer another questionnaire, by file
}

// tell says of each file what fits the workshop only in part.
func (in *handedIn) tell(p *program, w *model.Workshop) {
	for _, file := range slices.Sorted(maps.Keys(in.lengths)) {
		p.tell(p.words.Meeting.CLI.OtherLength[in.lengths[file]], p.fileName(file))
	}
	byFile := map[string][]model.WorkshopBallot{}
	for _, b := range in.ballots {
		byFile[in.files[b.ID]] = append(byFile[in.files[b.ID]], b)
	}
	for _, file := range slices.Sorted(maps.Keys(byFile)) {
		p.tellRoles(w, byFile[file], p.fileName(file))
	}
}

// ballots reads all files before anything is stored. Where a document comes
// twice, it is one ballot.
func (p *program) ballots(w *model.Workshop, group *model.Assessment, files []string) (handedIn, error) {
	in := handedIn{files: map[string]string{}, lengths: map[string]model.Mode{}}
	cat, err := p.catalogue()
	if err != nil {
		return in, err
	}
	for _, file := range files {
		answers, err := read(p, file, interchange.DecodeAll)
		if err != nil {
			return in, err
		}
		for i := range answers {
			b, err := p.ballot(w, &answers[i], file)
			if err != nil {
				return in, err
			}
			if otherLength(cat.Method, group, &answers[i]) {
				in.lengths[file] = answers[i].Mode
			}
			at := slices.IndexFunc(in.ballots, func(x model.WorkshopBallot) bool { return strings.EqualFold(x.ID, b.ID) })
			switch {
			case at < 0:
				in.ballots = append(in.ballots, b)
				in.files[b.ID] = file
			case in.ballots[at] != b:
				return in, fail(p.words.Meeting.CLI.OtherVersion, p.fileName(file))
			}
		}
	}
	return in, nil
}

// ballot makes a ballot of somebody's answers.
func (p *program) ballot(w *model.Workshop, a *model.Assessment, file string) (model.WorkshopBallot, error) {
	say, name := &p.words.Meeting.CLI, p.fileName(file)
	b := model.WorkshopBallot{
		ID: interchange.BallotID(w.ID, a), Role: a.Workshop.Role, Done: true, Answers: a.Answers,
	}
	for _, role := range w.Roles {
		if strings.EqualFold(role, b.Role) { // it is the same one
			b.Role = role
		}
	}
	switch {
	case a.Group():
		return b, fail(say.OfGroup, name)
	case a.Workshop.Workshop != "" && a.Workshop.Workshop != w.ID:
		return b, fail(say.OfOther, name)
	case b.Blank():
		return b, fail(say.NoAnswers, name)
	case a.Workshop.Workshop == "" && a.Company != "" && w.Company != "" && a.Company != w.Company:
		return b, fail(say.OfOtherCompany, name, p.company(a.Company), p.company(w.Company))
	}
	return b, nil
}

// otherLength reports whether answers are to another questionnaire than the
// workshop asks, in a way that tells: questions of the workshop were not asked,
// or others were answered.
func otherLength(m *model.Method, group, a *model.Assessment) bool {
	if a.Mode == group.Mode {
		return false
	}
	asked := m.Items(group.Mode)
	for i := range model.Item(model.ItemCount) {
		if a.Answers[i] != model.Open && !asked.Has(i) {
			return true
		}
	}
	return a.Mode == model.Quick
}
