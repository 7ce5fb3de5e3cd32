package store

import (
	"crypto/sha256"
	"encoding/hex"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"kundenbindung/model"
)

// stepHashes are those of the released steps. A step that was released is never
// edited: files that it made exist. Append instead.
var stepHashes = []string{
	"1dc8c9618e982641",
	"278210b0127468ed",
	"65e53917ec1a64d2",
}

func TestStepsAreNeverEdited(t *testing.T) {
	if len(steps) != len(stepHashes) {
		t.Fatalf("%d steps, %d hashes", len(steps), len(stepHashes))
	}
	for i, step := range steps {
		sum := sha256.Sum256([]byte(step))
		if got := hex.EncodeToString(sum[:8]); got != stepHashes[i] {
			t.Errorf("step %d has the hash %s, want %s", i+1, got, stepHashes[i])
		}
	}
}

func TestEveryStatementPrepares(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	statements := constants(t, "queries.go")
	if len(statements) < 30 {
		t.Fatalf("found only %d statements", len(statements))
	}
	for name, statement := range statements {
		if err := prepare(s, statement); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := prepare(s, "SELECT no_column FROM answer"); err == nil {
		t.Error("the control prepared")
	}
}

func prepare(s *Store, statement string) (err error) {
	prepared, err := s.db.PrepareContext(background, statement)
	if err != nil {
		return err
	}
	defer func() { err = prepared.Close() }()
	return nil
}

// constants returns the string constants of a source file by name.
func constants(t *testing.T, file string) map[string]string {
	t.Helper()
	tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	ast.Inspect(tree, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		for i, value := range spec.Values {
			found[spec.Names[i].Name] = evaluate(t, value)
		}
		return true
	})
	return found
}

// evaluate puts together a text of literals and the parts in rev.go.
func evaluate(t *testing.T, value ast.Expr) string {
	t.Helper()
	switch value := value.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(value.Value)
		if err != nil {
			t.Fatal(err)
		}
		return text
	case *ast.BinaryExpr:
		return evaluate(t, value.X) + evaluate(t, value.Y)
	case *ast.Ident:
		parts := map[string]string{"usedRev": usedRev, "firstRev": firstRev, "nextRev": nextRev, "selectPlan": selectPlan, "selectWorkshop": selectWorkshop}
		if text := parts[value.Name]; text != "" {
			return text
		}
	}
	t.Fatalf("%v is no text", value)
	return ""
}

func TestSchema(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	if id := count(t, s, "PRAGMA application_id"); id != applicationID {
		t.Errorf("application_id %#x", id)
	}
	if v := count(t, s, "PRAGMA user_version"); v != len(steps) {
		t.Errorf("user_version %d", v)
	}
	loose := count(t, s, `SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
		AND NOT strict AND name NOT LIKE 'sqlite_%'`)
	if loose != 0 {
		t.Errorf("%d tables are not STRICT", loose)
	}
	// Neither time nor order of arrival may lead from a ballot to a person.
	for _, table := range []string{"ballot", "ballot_answer", "participant", "vote", "spent"} {
		if n := count(t, s, `SELECT count(*) FROM pragma_table_list WHERE name = ? AND wr`, table); n != 1 {
			t.Errorf("%s has a rowid", table)
		}
		n := count(t, s, `SELECT count(*) FROM pragma_table_info(?) WHERE name IN ('at', 'created', 'changed', 'rev', 'seq')`, table)
		if n != 0 {
			t.Errorf("%s has a time or a sequence", table)
		}
	}
}

func TestForeignKeysHaveAnIndex(t *testing.T) {
	s := newStore(t)
	create(t, s, first)
	err := s.read("test", func(q tx) error {
		return q.each(func(scan func(...any) error) error {
			var table, column string
			err := scan(&table, &column)
			t.Errorf("%s.%s: deleting the parent scans the table", table, column)
			return err
		}, `SELECT t.name, f."from" FROM pragma_table_list t, pragma_foreign_key_list(t.name) f
			WHERE t.schema = 'main' AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) l, pragma_index_info(l.name) i
				WHERE i.seqno = 0 AND i.name = f."from")`)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestHistoryIsAppendOnly(t *testing.T) {
	s := newStore(t)
	mustSave(t, s, model.Change{ID: first, Head: fullHead(first), Answers: []model.AnswerChange{
		answer(model.Ease, model.State1, "", 0),
	}})
	err := s.write("test", existing, func(t tx) error {
		_, err := t.exec(`UPDATE answer_history SET note = 'x'`)
		return err
	})
	if err == nil || !strings.Contains(err.Error(), "append-only") {
		t.Errorf("error %v", err)
	}
}
