package model_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
	"kundenbindung/questions"
	"kundenbindung/questions/words"
)

// method returns the numbers of the built-in catalogue with its measures.
func method(tb testing.TB) *model.Method {
	tb.Helper()
	cat, err := questions.Load(words.German)
	if err != nil {
		tb.Fatal(err)
	}
	if err := cat.LoadMeasures(); err != nil {
		tb.Fatal(err)
	}
	return cat.Method
}

// The conformance cases: the scorer reproduces every result to four decimals.
func TestVectors(t *testing.T) {
	m := method(t)
	files, err := filepath.Glob("testdata/vectors/*.answers.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no vectors: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".answers.json"), func(t *testing.T) {
			a := readAnswers(t, file)
			r := model.Score(m, &a)
			var got bytes.Buffer
			if err := interchange.EncodeResult(&got, m, &r); err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.Replace(file, ".answers.", ".result.", 1))
			if err != nil {
				t.Fatal(err)
			}
			compare(t, "", tree(t, want), tree(t, got.Bytes()))
		})
	}
}

func readAnswers(tb testing.TB, file string) model.Assessment {
	tb.Helper()
	doc, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	a, err := interchange.Decode(bytes.NewReader(doc))
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

func tree(t *testing.T, doc []byte) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(doc, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// compare walks two JSON documents. Which measure is named is the
// catalogue's business.
func compare(t *testing.T, path string, want, got any) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		got, ok := got.(map[string]any)
		if !ok {
			t.Errorf("%s: want an object, got %v", path, got)
			return
		}
		delete(want, "measure")
		delete(got, "measure")
		for k := range got {
			if _, ok := want[k]; !ok {
				t.Errorf("%s.%s: not expected", path, k)
			}
		}
		for k := range want {
			value, ok := got[k]
			if !ok {
				t.Errorf("%s.%s: missing", path, k)
				continue
			}
			compare(t, path+"."+k, want[k], value)
		}
	case []any:
		got, ok := got.([]any)
		if !ok || len(got) != len(want) {
			t.Errorf("%s: want %v, got %v", path, want, got)
			return
		}
		for i := range want {
			compare(t, fmt.Sprintf("%s[%d]", path, i), want[i], got[i])
		}
	case float64:
		got, ok := got.(float64)
		if !ok || math.Abs(want-got) > 0.0001 {
			t.Errorf("%s: want %v, got %v", path, want, got)
		}
	default:
		if want != got {
			t.Errorf("%s: want %v, got %v", path, want, got)
		}
	}
}
