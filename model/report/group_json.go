package report

import (
	"bytes"
	"encoding/json"
	"io"
	"time"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
)

// WorkshopResultSchema is the schema of the result of a workshop. The states
// are those of answers documents, 0 to 4.
const WorkshopResultSchema = "kundenbindung/workshop-result/v1"

// The types below spell the schema: its keys in their order.
type (
	workshopResult struct {
		Schema    string          `json:"schema"`
		Workshop  workshopHead    `json:"workshop"`
		Result    json.RawMessage `json:"result"`
		Items     []itemVotes     `json:"items"`
		Agenda    []talk          `json:"agenda"`
		Roles     []roleVotes     `json:"roles"`
		RolesHeld int             `json:"roles_held"` // people of a role that is left out
		Plan      []planEntry     `json:"plan"`
	}
	workshopHead struct {
		ID       string     `json:"id"`
		Company  string     `json:"company"`
		State    string     `json:"state"`
		Mode     string     `json:"mode"`
		Named    bool       `json:"named"`
		Created  time.Time  `json:"created"`
		Revealed *time.Time `json:"revealed"`
		Ballots  int        `json:"ballots"` // handed in
	}
	itemVotes struct {
		ID     string `json:"id"`
		Answer any    `json:"answer"` // of the group
		Agreed *int   `json:"agreed"`
		Note   string `json:"note,omitempty"`
		Votes  tally  `json:"votes"`
		Second *tally `json:"second"`
	}
	tally struct {
		States  [model.StateCount]int `json:"states"` // votes on 0 to 4
		Unknown int                   `json:"unknown"`
		NA      int                   `json:"na"`
		Median  *int                  `json:"median"`
		Mean    model.Figure          `json:"mean"`
		SD      model.Figure          `json:"sd"`
		Range   *int                  `json:"range"`
		Spread  *string               `json:"spread"`
		Lone    *int                  `json:"lone"` // the state of the one voice
	}
	talk struct {
		Item    string `json:"item"`
		Apart   bool   `json:"apart"`
		Unknown bool   `json:"unknown"`
	}
	roleVotes struct {
		Role   string     `json:"role"`
		People int        `json:"people"`
		Items  []roleItem `json:"items"`
	}
	roleItem struct {
		ID    string `json:"id"`
		Votes tally  `json:"votes"`
	}
	planEntry struct {
		Measure string   `json:"measure,omitempty"`
		FindOut []string `json:"find_out,omitempty"`
		Text    string   `json:"text,omitempty"`
		Who     string   `json:"who,omitempty"`
		Due     string   `json:"due,omitempty"`
		Status  string   `json:"status"`
		Note    string   `json:"note,omitempty"`
	}
)

// JSON writes the result of a workshop as one document, indented by one space.
// It holds what was typed as it was typed. Errors come from dst.
func (w *Workshop) JSON(dst io.Writer, m *model.Method) error {
	var result bytes.Buffer
	if err := interchange.EncodeResult(&result, m, w.Result); err != nil {
		return err
	}
	doc := workshopResult{
		Schema: WorkshopResultSchema, Workshop: w.head(), Result: result.Bytes(), Items: []itemVotes{}, Agenda: []talk{},
		Roles: []roleVotes{}, RolesHeld: w.Votes.RolesHeld, Plan: []planEntry{},
	}
	for i := range model.Item(model.ItemCount) {
		if m.Items(w.Group.Mode).Has(i) {
			doc.Items = append(doc.Items, w.item(i))
		}
	}
	for _, t := range w.Votes.Agenda {
		doc.Agenda = append(doc.Agenda, talk{t.Item.ID(), t.Apart, t.Unknown})
	}
	for i := range w.Votes.Roles {
		doc.Roles = append(doc.Roles, newRoleVotes(m, w.Group.Mode, &w.Votes.Roles[i]))
	}
	for i := range w.Plan {
		doc.Plan = append(doc.Plan, newPlanEntry(&w.Plan[i]))
	}
	return interchange.WriteJSON(dst, doc)
}

func (w *Workshop) head() workshopHead {
	head := workshopHead{
		ID: w.ID, Company: w.Group.Company, State: w.State.ID(), Mode: w.Group.Mode.ID(), Named: w.Named,
		Created: w.Created.UTC(), Ballots: w.Votes.Ballots,
	}
	if !w.Revealed.IsZero() {
		revealed := w.Revealed.UTC()
		head.Revealed = &revealed
	}
	return head
}

func (w *Workshop) item(i model.Item) itemVotes {
	votes := &w.Votes.Items[i]
	item := itemVotes{ID: i.ID(), Answer: anyAnswer(w.Group.Answers[i]), Note: w.Group.Notes[i], Votes: newTally(&votes.First)}
	if state, ok := w.Group.Agreed[i].State(); ok {
		item.Agreed = &state
	}
	if votes.Second.People() > 0 {
		second := newTally(&votes.Second)
		item.Second = &second
	}
	return item
}

// anyAnswer is a state, "unknown", "na" or nothing.
func anyAnswer(answer model.Answer) any {
	if state, ok := answer.State(); ok {
		return state
	}
	if answer == model.Open {
		return nil
	}
	return answer.String()
}

func newTally(t *model.Tally) tally {
	votes := tally{States: t.States, Unknown: t.Unknown, NA: t.NA, Mean: t.Mean, SD: t.SD}
	if t.N == 0 {
		return votes
	}
	votes.Median, votes.Range = &t.Median, &t.Range
	if t.Spread != model.NoSpread {
		id := t.Spread.ID()
		votes.Spread = &id
	}
	if t.Spread == model.OneVoice {
		votes.Lone = &t.Lone
	}
	return votes
}

func newRoleVotes(m *model.Method, mode model.Mode, role *model.GroupRole) roleVotes {
	r := roleVotes{Role: role.Name, People: role.People}
	for i := range model.Item(model.ItemCount) {
		if m.Items(mode).Has(i) {
			r.Items = append(r.Items, roleItem{i.ID(), newTally(&role.Items[i])})
		}
	}
	return r
}

func newPlanEntry(e *model.PlanEntry) planEntry {
	entry := planEntry{
		Measure: e.Measure, Text: e.Text, Who: e.Who, Due: string(e.Due), Status: e.Status.ID(), Note: e.Note,
	}
	for i := range model.Item(model.ItemCount) {
		if e.Items.Has(i) {
			entry.FindOut = append(entry.FindOut, i.ID())
		}
	}
	entry.FindOut = append(entry.FindOut, e.Others...)
	return entry
}
